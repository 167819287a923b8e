from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.consistency import found
from yjplan.rules.tables import fits


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


@pytest.mark.parametrize(
    ("rows", "code", "message"),
    [
        (
            ("A, 4, 5, 9", "B, 6, 4, 8", "C, 1, 1, 2", "Total, 11, 8, 19"),
            "R081",
            "“Two” of “B” is 4; with 2 both the row and the column would add up to their totals.",
        ),
        (
            ("A, 4, 5, 9", "B, 6, 2, 8", "C, 1, 1, 2", "Total, 11, 9, 19"),
            "R082",
            "The total of “Two” is 9; the rows add up to 8.",
        ),
        (
            ("A, 4, 5, 9", "B, 6, 2, 8", "C, 1, 1, 2", "Total, 11, 8, 29"),
            "R081",
            "The total of “Total” is 29; its figures add up to 19.",
        ),
    ],
)
def test_one_wrong_number_is_told_once(
    plan_folder: PlanFolderMaker, rows: tuple[str, ...], code: str, message: str
) -> None:
    body = table(*rows, columns="Item, One, Two, Total", rest=TOTAL)
    findings = [f for c in ("R081", "R082") for f in found(plan_folder, c, body)]
    assert [(f.code, f.message) for f in findings] == [(code, message)]


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
