"""Averages, where everything that they average is given."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.claims import REOFFENDING, told
from tests.rules.consistency import found, in_example


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("The average over the last three years was 190.", True),
        ("An average of 2 years is 150.", True),
        ("The average over the last three years was 180.", False),
        ("The average over the last three years was 179.7.", False),
        ("The average over the last three years was {{ m.latest.value }}.", False),
        ("On average over the last three years 36.7 children entered.", False),  # of the numbers
        ("The average over the last five years was 190.", False),
        ("The average over three years should be 100.", False),
        ("The average over 12 months was 190.", False),
        ("The average for the two years before last was 207.", False),
        ("It stands at 125; the average over the previous two years was 207.", False),
        ("The average over the previous two years was 150.", True),
    ],
)
def test_average_in_a_sentence(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    result = found(plan_folder, "R052", told(words))
    assert bool(result) is finds
    for finding in result:
        assert "average to 179.7" in finding.message or "average to 161.5" in finding.message


def test_average_of_percentages_may_be_weighted(plan_folder: PlanFolderMaker) -> None:
    simple, together, neither = (f"The average over two years was {v}%." for v in ("42.0", "42.9", "43.6"))
    assert not found(plan_folder, "R052", told(simple, REOFFENDING))
    assert not found(plan_folder, "R052", told(together, REOFFENDING))
    assert found(plan_folder, "R052", told(neither, REOFFENDING))


def table(average: str, unit: str = "") -> str:
    rows = "".join(f"      - [Q{n}, '{v}{unit}']\n" for n, v in enumerate((20, 30, 28), 1))
    return section(
        "evaluation",
        "content:\n  - type: table\n    caption: x\n    columns: [Quarter, Arrests]\n    rows:\n"
        f"{rows}      - [Average, '{average}{unit}']\n",
    )


def test_average_row(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R052", table("27"))
    assert finding.message == "The average of “Arrests” is 27; the rows average to 26.0."
    assert not found(plan_folder, "R052", table("26"))
    assert not found(plan_folder, "R052", table("27", "%"))  # percentages are weighted
    assert not found(plan_folder, "R052", table("35"))  # R051 says it


def series(rows: str) -> str:
    return section(
        "performance-previous-year",
        f"measures:\n  reoffending:\n    measure: binary-reoffending\n    series: [{{{rows}}}]\n",
    )


def quarters(*rows: str) -> str:
    lines = "".join(f"      - [{row}]\n" for row in rows)
    return section(
        "evaluation",
        f"content:\n  - type: table\n    caption: x\n    columns: [Quarter, Rate]\n    rows:\n{lines}",
    )


def test_average_outside_its_figures(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R051", quarters("Q1, 20", "Q2, 30", "Average, 31"))
    assert "between 20 and 30" in finding.message
    assert not found(plan_folder, "R051", quarters("Q1, 20", "Q2, 30", "Average, 24.1"))
    assert not found(plan_folder, "R051", quarters("Average, 31", "Q1, 20", "Q2, 30"))
    row = "period: Q1, value: 20}, {period: Q2, value: 30}, {period: 12-month average, value: 31"
    assert found(plan_folder, "R051", series(row))
    assert not found(plan_folder, "R051", series(row.replace("31", "25")))


def test_s05_one_of_four_quarters_is_not_given() -> None:
    assert [f for f in in_example("stockton") if f.code in ("R051", "R052")] == []
