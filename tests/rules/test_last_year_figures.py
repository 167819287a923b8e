"""Figures beside those that last year's plan gave for the same period (R066)."""

from __future__ import annotations

import pytest

from tests.plans import section
from tests.rules.conftest import Compare, measures


def test_a_count_that_was_another_last_year(compare: Compare) -> None:
    (found,) = compare(
        measures("period: 2021, count: 38", "period: 2022, count: 33"),
        measures("period: 2021, count: 40", "period: 2020, count: 43"),
        "R066",
    )
    assert found.message == (
        "“First time entrants”: the number for 2021 is 38 here, and was 40 in last year's plan (sections/1.yaml, "
        "line 7)."
    )
    assert str(found.place) == "sections/1.yaml:7:31"
    assert "38 (r)" in found.hint


def test_several_changes_of_a_measure_are_one_finding(compare: Compare) -> None:
    elsewhere = "measure: first-time-entrants\n    comparators: [{name: Region, values: {2021: %s}}]"
    (found,) = compare(
        measures("period: 2021, value: 198", "period: 2022, value: 172", more=elsewhere % "181"),
        measures("period: 2021, value: 199", "period: 2022, value: 171", more=elsewhere % "180"),
        "R066",
    )
    assert found.message.endswith("Other numbers too: the figure for 2022 and Region in 2021.")


MONEY = (
    "content:\n  - {type: contributions, year: 2023-24, kinds: [Cash, In kind], rows: "
    "[{agency: Council, amounts: [600, 40]}, {agency: Police, amounts: [100, 60]}]}\n"
)


def outturn(budget: int, year: str = "2023-24") -> str:
    staff, total = f"{{line: Staff, budget: {budget - 50}}}", f"{{line: Total, budget: {budget}, total: yes}}"
    lines = f"[{staff}, {{line: Rent, budget: 50}}, {total}]"
    return section("resources", f"content:\n  - {{type: outturn, year: {year}, lines: {lines}}}\n")


def test_a_budget_that_was_another_last_year(compare: Compare) -> None:
    (found,) = compare(outturn(900), section("resources", MONEY), "R066")
    assert found.message == (
        "The budget for 2023-24 is £900 here, and was £800 in last year's plan (sections/1.yaml, line 4)."
    )
    for budget in (800, 801, 700):  # all of it, all but for rounding, the cash alone
        assert not compare(outturn(budget), section("resources", MONEY), "R066")
    assert not compare(outturn(900, "2022-23"), section("resources", MONEY), "R066")


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("period: 2021, count: 38", "period: 2021, count: 38"),
        ("period: 2021, count: 38 (r)", "period: 2021, count: 40"),
        ("period: 2021, count: 38", "period: 2021, count: 40 (p)"),
        ("period: 2021, value: 39.2", "period: 2021, value: 39.20"),
        ("period: 2021, value: 39.24", "period: 2021, value: 39.2"),
        ("period: 2021, value: 39", "period: 2021, value: 38.5"),
        ("period: 2021, count: 38", "period: 2022, count: 40"),
        ("period: 2021, count: <5", "period: 2021, count: 7"),
        ("period: 2021, count: 38", "period: 2021, value: 198"),
        ("period: year ending March 2022, count: 7", "period: 2021-22, count: 7"),
    ],
)
def test_what_may_be_so_is_left_alone(compare: Compare, now: str, then: str) -> None:
    assert not compare(measures(now), measures(then), "R066")


def test_another_way_of_counting_is_another_figure(compare: Compare) -> None:
    long = "measure: binary-reoffending\n    cohort: {months: 12}"
    short = "measure: binary-reoffending\n    cohort: {months: 3}"
    now, then = "period: 2020-21, value: 30.1", "period: 2020-21, value: 36.4"
    assert compare(measures(now, more=long), measures(then, more=long), "R066")
    assert not compare(measures(now, more=long), measures(then, more=short), "R066")


def test_a_measure_is_found_again_by_what_it_measures(compare: Compare) -> None:
    renamed = measures("period: 2021, count: 40").replace("  fte:", "  entrants:")
    assert compare(measures("period: 2021, count: 38"), renamed, "R066")


def test_figures_of_data_files_are_compared_too(compare: Compare) -> None:
    part = section(
        "existing-kpis", "measures:\n  fte: {measure: first-time-entrants, series: data/fte.csv}\n"
    )
    (found,) = compare(
        part,
        part,
        "R066",
        **{"now/data/fte.csv": "period,count\n2021,38\n", "then/data/fte.csv": "period,count\n2021,40\n"},
    )
    assert "(data/fte.csv, line 2)" in found.message
    assert str(found.place) == "data/fte.csv:2:2"


def test_named_figures_of_the_same_year(compare: Compare) -> None:
    def figure(value: str, year: str) -> str:
        return section(
            "local-context", f"figures:\n  children: {{label: Children, value: '{value}', year: {year}}}\n"
        )

    (found,) = compare(figure("20,800", "2021"), figure("43,000", "2021"), "R066")
    assert found.message.startswith("“Children” (2021) is 20,800 here, and was 43,000 in last year's plan")
    assert "source:" in found.hint
    assert not compare(figure("20,800", "2022"), figure("43,000", "2021"), "R066")
    revised = figure("20,800", "2021").replace("year:", "source: 'Census, revised', year:")
    assert not compare(revised, figure("43,000", "2021"), "R066")


def test_the_year_before_of_an_indicator(compare: Compare) -> None:
    def kpi(head: str, stage: str) -> str:
        return section(
            "existing-kpis",
            f"content:\n  - type: kpis\n    {head}\n    results:\n"
            f"      - {{kpi: 1, stages: [{{label: In suitable accommodation, {stage}}}]}}\n",
        )

    this = "period: 2024-25\n    previous-period: 2023-24"
    now = kpi(this, "count: 55, of: 60, previous: {count: 50, of: 60}")
    (found,) = compare(now, kpi("period: 2023-24", "count: 48, of: 60"), "R066")
    assert found.message.startswith(
        "Indicator 1: the number for “In suitable accommodation” in 2023-24 is 50 here"
    )
    assert not compare(now, kpi("period: 2023-24", "count: 50, of: 60"), "R066")
    assert not compare(now, kpi("period: 2022-23", "count: 48, of: 60"), "R066")
