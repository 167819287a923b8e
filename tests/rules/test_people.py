import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.consistency import found

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
