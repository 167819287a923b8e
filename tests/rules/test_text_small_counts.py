"""A few children in figures, series and tables (D106)."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.texts import findings, on_example

SERIES = """measures:
  mentoring:
    label: Mentoring
    unit: children
    counts: %s
    series: [{period: 2022-23, count: %s}, {period: 2023-24, count: 12}]
    narrative: x
"""
TABLE = "content: [{type: table, caption: %s, columns: [Kind, %s], rows: [[Robbery, %s], [Theft, 12]]}]\n"
MARKDOWN = "body: |\n  | Offence | %s |\n  |---|---:|\n  | Robbery | %s |\n  | Theft | 12 |\n"
FIGURE = "figures: {remands: {value: %s, unit: %s, label: Remands}}\nbody: There were {{ remands }}.\n"


@pytest.mark.parametrize(
    "rest",
    [
        SERIES % ("children", 3),
        TABLE % ("Offences", "Children", 2),
        TABLE % ("Children by offence", "Number", 4),
        MARKDOWN % ("Children", 3),
        FIGURE % (1, "child"),
    ],
)
def test_few_children_in_figures_series_and_tables(rest: str, plan_folder: PlanFolderMaker) -> None:
    (found,) = findings(plan_folder, "D106", section("diversion", rest))
    assert "so few that someone may know who" in found.message


@pytest.mark.parametrize(
    "rest",
    [
        SERIES % ("sessions", 3),
        SERIES % ("children", 5),
        SERIES % ("children", 0),
        TABLE % ("Offences", "Offences", 2),
        MARKDOWN % ("Offences", 2),
        MARKDOWN % ("Children", 5),
        TABLE % ("Rate per 1,000 children", "Rate", 2),
        FIGURE % (3, "children's homes"),
        FIGURE % (4, '"%"'),
    ],
)
def test_other_figures_and_larger_ones(rest: str, plan_folder: PlanFolderMaker) -> None:
    assert not findings(plan_folder, "D106", section("diversion", rest))


def test_s04_four_children_in_a_series() -> None:
    (found,) = on_example("stockton", "D106")
    assert found.message.startswith("4 children in “reoffending”, Previous quarter")
    assert not on_example("stockport", "D106")


def test_small_bars_of_children(plan_folder: PlanFolderMaker) -> None:
    chart = (
        "content: [{type: chart, kind: bars, title: T, categories: [a, b], unit: U,"
        " series: [{name: S, values: [9, 2]}]}]\n"
    )
    assert findings(plan_folder, "D106", section("diversion", chart.replace("U", "children")))
    assert not findings(plan_folder, "D106", section("diversion", chart.replace("U", "sessions")))
