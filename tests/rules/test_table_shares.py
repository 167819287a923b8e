"""Shares in tables follow from the counts beside them, in blocks and in Markdown."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.consistency import found

CHARACTERISTICS = """\
| Characteristic | Children | Share |
|---|---:|---:|
| Boys | 129 | 76.8% |
| Girls | 39 | 23.2% |
| Aged 10 to 14 | 64 | 38.1% |
| Aged 15 to 17 | 104 | 61.9% |
| In care | 36 | 21.4% |"""
ANSWERS = """\
| Statement | Agreed | Out of | Share |
|---|---:|---:|---:|
| I was heard | 61 | 65 | 93.8% |
| I was safe | 58 | 64 | 90.6% |
| I was told | 47 | 65 | 72.3% |
| It was mine | 44 | 60 | 73.3% |"""
REASONS = """\
| Reason | Cases | % |
|---|---:|---:|
| Home | 29 | 39.2 |
| School | 18 | 24.3 |
| Street | 27 | 36.5 |
| Total | 74 | 100.0 |"""


def written(table: str) -> str:
    """Return a section with a table in Markdown."""
    lines = "\n".join(f"  {line}" for line in ("Some words.", "", *table.split("\n")))
    return section("prevention", f"body: |\n{lines}\n")


@pytest.mark.parametrize(
    ("table", "old", "new", "message"),
    [
        (CHARACTERISTICS, "76.8%", "78.6%", "129 of 168 is 76.8%, not 78.6%."),
        (CHARACTERISTICS, "| 39 |", "| 36 |", "36 of 168 is 21.4%, not 23.2%."),
        (ANSWERS, "73.3%", "77.3%", "44 of 60 is 73.3%, not 77.3%."),
        (REASONS, "24.3", "23.4", "18 of 74 is 24.3%, not 23.4%."),
    ],
)
def test_a_share_that_does_not_fit(
    table: str, old: str, new: str, message: str, plan_folder: PlanFolderMaker
) -> None:
    assert not found(plan_folder, "R031", written(table))
    (finding,) = found(plan_folder, "R031", written(table.replace(old, new)))
    assert finding.message == message
    assert finding.place is not None and finding.place.line > 5


@pytest.mark.parametrize(
    "table",
    [
        # each of another whole, which the table does not give
        "| Step | Children | Share of the step before |\n|---|---|---|\n| Seen | 90 | 80% |\n| Offered | 60 | 67% |\n"
        "| Came | 30 | 50% |\n| Stayed | 10 | 33% |",
        # too few rows to know what is of what
        "| Who | Children | Share |\n|---|---|---|\n| Boys | 129 | 76.8% |\n| Girls | 39 | 32.2% |",
        # another measure
        "| Area | Children | Reoffending |\n|---|---|---|\n| A | 19 | 31.6% |\n| B | 40 | 30.0% |\n| C | 80 | 28.8% |",
        # changes
        "| Year | Arrests | Change |\n|---|---|---|\n| 2021 | 100 | 5% |\n| 2022 | 110 | 10% |\n| 2023 | 121 | 10% |\n"
        "| 2024 | 133 | 10% |",
        # rounded to whole numbers
        "| Who | Children | % |\n|---|---|---|\n| A | 10 | 33 |\n| B | 10 | 33 |\n| C | 10 | 34 |\n| All | 30 | 100 |",
    ],
)
def test_shares_of_something_else(table: str, plan_folder: PlanFolderMaker) -> None:
    assert not found(plan_folder, "R031", written(table))


def test_tables_in_markdown_add_up(plan_folder: PlanFolderMaker) -> None:
    table = "| Place | Visits |\n|---|---:|\n| North | 40 |\n| South | 35 |\n| **Total** | **76** |"
    (finding,) = found(plan_folder, "R082", written(table))
    assert finding.message == "The total of “Visits” is 76; the rows add up to 75."
    assert not found(plan_folder, "R082", written(table.replace("76", "75")))


def test_changes_in_markdown_follow(plan_folder: PlanFolderMaker) -> None:
    head = "| What | 2022 | 2023 | Change |\n|---|---|---|---|\n"
    table = f"{head}| Searches | 388 | 341 | −21.1% |\n| Stops | 10 | 9 | −10% |"
    (finding,) = found(plan_folder, "R041", written(table))
    assert finding.message == "From 388 to 341 is a change of −12.1%, not −21.1%."
    assert not found(plan_folder, "R041", written(table.replace("21.1", "12.1")))


def test_changes_may_be_from_the_first_of_several_years(plan_folder: PlanFolderMaker) -> None:
    head = "| What | 2021 | 2022 | 2023 | Change in two years |\n|---|---|---|---|---|\n"
    rows = "| Early | 14 | 17 | 19 | 36% |\n| Late | 118 | 129 | 146 | 24% |\n| All | 132 | 146 | 165 | 25% |"
    assert not found(plan_folder, "R041", written(head + rows))
    (finding,) = found(plan_folder, "R041", written(head + rows.replace("24%", "42%")))
    assert finding.message == "From 118 to 146 is a change of +23.7%, not 42%."
