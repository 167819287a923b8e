from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.consistency import found
from yjplan.rules.tables import fits

PEOPLE = """\
content:
  - type: staff-people
    roles: [Managers, Practitioners]
    rows:
      - {group: White, men: [1, 2], women: [3, 4], men-total: 3, women-total: 7}
      - {group: Black, men: [0, 1], women: [0, 0], men-total: 1, women-total: 0}
    total: {group: Total, men: [1, 3], women: [3, 4], men-total: 4, women-total: 7}
"""


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        (
            "women-total: 7}\n      -",
            "women-total: 8}\n      -",
            "R081",
            "“White”, women is 8; its figures add up to 7",
        ),
        ("men: [1, 3]", "men: [1, 2]", "R082", "“Practitioners, men” is 2; the rows add up to 3"),
    ],
)
def test_totals_of_staff(plan_folder: PlanFolderMaker, old: str, new: str, code: str, words: str) -> None:
    (finding,) = found(plan_folder, code, section("evaluation", PEOPLE.replace(old, new)))
    assert words in finding.message
    assert not found(plan_folder, code, section("evaluation", PEOPLE))


def table(*rows: str, columns: str = "Item, Number", rest: str = "", caption: str = "Items") -> str:
    lines = "".join(f"      - [{row}]\n" for row in rows)
    return section(
        "evaluation",
        f"content:\n  - type: table\n    caption: {caption}\n{rest}    columns: [{columns}]\n    rows:\n{lines}",
    )


TOTAL = "    total-row: yes\n"


def test_total_of_a_table(plan_folder: PlanFolderMaker) -> None:
    wrong = table("A, 10", "B, '1,020'", "Total, '1,040'", rest=TOTAL)
    (finding,) = found(plan_folder, "R082", wrong)
    assert finding.message == "The total of “Number” is 1,040; the rows add up to 1,030."
    assert str(finding.place) == "sections/01.yaml:11:18"


@pytest.mark.parametrize(
    "body",
    [
        table("A, 10", "B, 20", "Total, 30", rest=TOTAL),
        table("A, 10", "B, 20", "Totally new, 40"),  # not said to be a total
        table("A, 10", "B, 20", "All offences, 40", rest=TOTAL),
        table("A, 10", "B, <5", "Total, 12", rest=TOTAL),
        table("A, 10", "B, ", "Total, 12", rest=TOTAL),
        table("A, 10%", "B, 20%", "Total, 15%", rest=TOTAL),
        table("A, 10", "B, 20", "Total, 15", rest=TOTAL, columns="Area, Rate"),
        table("A, 10", "B, 20", "Total, 28", rest=TOTAL, columns="Need, Children"),
        table("A, £10", "B, £20", "Total, £31", rest=TOTAL),
        table("A, 0.3", "B, 0.3", "Total, 0.7", rest=TOTAL),
    ],
)
def test_tables_that_add_up_or_are_unclear(plan_folder: PlanFolderMaker, body: str) -> None:
    assert not found(plan_folder, "R082", body)


def test_a_total_of_all_is_checked_where_another_column_shows_that_no_row_is_left_out(
    plan_folder: PlanFolderMaker,
) -> None:
    rows = ("A, 10, 5", "B, 20, 6", "All offences, 40, 11")
    (finding,) = found(plan_folder, "R082", table(*rows, rest=TOTAL, columns="Item, One, Two"))
    assert "“One” is 40; the rows add up to 30" in finding.message
    some = ("A, 10, 5", "B, 20, 6", "All offences, 40, 15")
    assert not found(plan_folder, "R082", table(*some, rest=TOTAL, columns="Item, One, Two"))


def test_a_row_that_is_called_a_total_need_not_be_marked_as_one(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R082", table("A, 10", "B, 20", "Total, 40"))
    assert "is 40; the rows add up to 30" in finding.message
    assert not found(plan_folder, "R082", table("A, 10", "B, 20", "Total, 30"))


@pytest.mark.parametrize(
    ("rows", "finds"),
    [
        (("A, 4, 5, 9", "B, 6, 2, 18", "C, 1, 1, 2"), True),
        (("A, 4, 5, 9", "B, 6, 2, 8", "C, 1, 1, 2"), False),
        (("A, 4, 5, 12", "B, 6, 2, 11", "C, 1, 1, 2"), False),  # it is not what these columns add up to
        (("A, 4%, 5%, 9%", "B, 6%, 2%, 18%", "C, 1%, 1%, 2%"), False),
        (("A, 4, 5, 9", "B, 6, '', 18", "C, 1, 1, 2"), False),
    ],
)
def test_total_of_a_row(plan_folder: PlanFolderMaker, rows: tuple[str, ...], finds: bool) -> None:
    findings = found(plan_folder, "R081", table(*rows, columns="Item, One, Two, Total"))
    assert [f.message for f in findings] == (
        ["The total of “B” is 18; its figures add up to 8."] if finds else []
    )


@given(st.lists(st.decimals(-1000, 1000, places=4), min_size=1, max_size=12), st.integers(0, 2))
def test_rounding_never_breaks_a_total(values: list[Decimal], places: int) -> None:
    unit = Decimal(1).scaleb(-places)
    if places == 0:
        values = [v.quantize(unit) for v in values]
    assert fits(sum(values, Decimal()).quantize(unit), [v.quantize(unit) for v in values])


def test_schools(plan_folder: PlanFolderMaker) -> None:
    body = "content: [{type: schools, total: N, kinds: [{kind: Primary, number: 86}, {kind: Special, number: 6}]}]\n"
    (finding,) = found(plan_folder, "R121", section("local-context", body.replace("N", "93")))
    assert "93 schools" in finding.message
    assert "add up to 92" in finding.message
    assert not found(plan_folder, "R121", section("local-context", body.replace("N", "92")))


def summary(female: str, white: str, no: str, asian: str = "1", total: str = "") -> str:
    return section(
        "appendix-1-staffing",
        "content:\n  - type: staff-summary\n" + (f"    total: {total}\n" if total else "") + "    parts:\n"
        f"      - {{title: Gender, rows: [{{label: Female, value: {female}}}, {{label: Male, value: 4}}]}}\n"
        f"      - {{title: Ethnicity, rows: [{{label: White, value: {white}}}, {{label: Asian, value: {asian}}}]}}\n"
        f"      - {{title: Disability, rows: [{{label: 'Yes', value: 0}}, {{label: 'No', value: {no}}}]}}\n",
    )


def test_numbers_and_percentages_of_staff(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R112", summary("20", "96%", "24", "04%"))
    assert "numbers for gender and disability and percentages for ethnicity" in finding.message
    assert "Of 24 staff, 4% is one person" in finding.hint
    assert not found(plan_folder, "R112", summary("20", "23", "24"))


def test_staff_that_do_not_add_up(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R121", summary("20", "23", "25"))
    assert finding.message == "Disability adds up to 25 staff, but gender to 24."
    assert found(plan_folder, "R121", summary("20", "23", "24", total="25"))
    assert not found(plan_folder, "R121", summary("20", "23", "24", total="24"))


def test_shares(plan_folder: PlanFolderMaker) -> None:
    def shares(*values: str, caption: str = "Share of children in custody") -> str:
        return table(*(f"x, {v}" for v in values), columns="Place, '%'", caption=caption)

    (finding,) = found(plan_folder, "R111", shares("73", "17", "15"))
    assert "add up to 105%, not 100%" in finding.message
    for right in (("73", "17", "10"), ("33.3", "33.3", "33.3"), ("73", "60", "40"), ("33", "33", "33")):
        assert not found(plan_folder, "R111", shares(*right))
    assert not found(plan_folder, "R111", shares("73", "17", "15", caption="How satisfied people were"))


def test_shares_of_boys_and_girls(plan_folder: PlanFolderMaker) -> None:
    body = (
        "body: x\nfigures:\n  a: {value: 51.43, unit: '%', label: Children who are male}\n"
        "  b: {value: N, unit: '%', label: Children who are female}\n"
    )
    assert found(plan_folder, "R111", section("local-context", body.replace("N", "46.57")))
    assert not found(plan_folder, "R111", section("local-context", body.replace("N", "48.57")))


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("Data show 94% White and 6 Asian children.", ["R113"]),
        ("Data show 94% White and 6% Asian children.", []),
        ("Data show 94% White and 12 Asian children.", []),
        ("Of 62 children in the audit of October 2023, 35 were open and 28 were not.", ["R121"]),
        ("Of 62 children in the audit of October 2023, 35 were open and 27 were not.", []),
        ("Of 62 children in the audit, 35 were open and 28 had a plan.", []),
        ("We have 24 staff (20 female and 5 male).", ["R121"]),
        ("We have 24 staff (20 female and 4 male).", []),
    ],
)
def test_parts_in_a_sentence(plan_folder: PlanFolderMaker, words: str, codes: list[str]) -> None:
    body = section("evaluation", f"body: |\n  {words}\n")
    assert [c for c in ("R113", "R121") if found(plan_folder, c, body)] == codes
