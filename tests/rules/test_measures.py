"""Measures are counted in one way throughout, and compared with what they may be compared with."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.consistency import found
from yjplan.diagnostics import Finding
from yjplan.rules.measures import months_in

QUARTER = "{period: January to March 2022, count: 8, of: 18}"
YEAR = "{period: April 2021 to March 2022, count: 40, of: 90}"


def measure(fields: str, *series: str, kind: str = "binary-reoffending", name: str = "rate") -> str:
    rows = "".join(f"      - {row}\n" for row in series)
    extra = "".join(f"    {line}\n" for line in fields.splitlines())
    return f"  {name}:\n    measure: {kind}\n{extra}    series:\n{rows}"


def codes(make: PlanFolderMaker, code: str, *measures: str) -> list[Finding]:
    return found(make, code, section("performance-previous-year", "measures:\n" + "".join(measures)))


def test_periods_of_other_versions_in_one_series(plan_folder: PlanFolderMaker) -> None:
    rows = [
        "{period: 2014, version: twelve-month-cohort, count: 40, of: 90}",
        "{period: 2016, version: three-month-cohort, count: 8, of: 18}",
    ]
    (finding,) = codes(plan_folder, "N112", measure("", *rows))
    assert finding.message == (
        '2016 is counted as "three-month-cohort", and the period before it as "twelve-month-cohort".'
    )


def test_an_area_that_is_counted_in_another_way(plan_folder: PlanFolderMaker) -> None:
    other = "comparators: [{name: E&W, version: four-cohorts, value: 32.0}]"
    own = "version: three-month-cohort\n"
    (finding,) = codes(plan_folder, "N112", measure(own + other, QUARTER))
    assert finding.message == 'E&W is counted as "four-cohorts", and the service as "three-month-cohort".'
    assert finding.also is not None
    assert codes(plan_folder, "N112", measure(other, QUARTER)) == []


def test_cohorts_of_three_months_and_of_twelve_in_one_series(plan_folder: PlanFolderMaker) -> None:
    (finding,) = codes(plan_folder, "N112", measure("", YEAR, QUARTER))
    assert finding.message == ("January to March 2022 is a cohort of 3 months, and 2021-22 one of 12.")
    assert codes(plan_folder, "N112", measure("", QUARTER, "{period: Apr-Jun 2022, value: 33.3}")) == []


def test_entrants_of_a_quarter_and_of_a_year_are_not_cohorts(plan_folder: PlanFolderMaker) -> None:
    rows = [YEAR.replace(", of: 90", ""), "{period: January to March 2022, count: 8}"]
    assert codes(plan_folder, "N112", measure("", *rows, kind="first-time-entrants")) == []


@pytest.mark.parametrize(
    ("fields", "row", "message"),
    [
        (
            "version: three-month-cohort\ncohort: {months: 12}",
            "{period: 2022, value: 33.3}",
            'In the version "three-month-cohort" children are gathered over 3 months; the cohort says 12.',
        ),
        (
            "version: three-month-cohort\ncohort: {months: 3, follow-up: 6}",
            QUARTER,
            'In the version "three-month-cohort" each child is followed for 12 months; the cohort says 6.',
        ),
        (
            "cohort: {months: 12}",
            QUARTER,
            "January to March 2022 covers 3 months; the cohort is said to have been gathered over 12.",
        ),
    ],
)
def test_a_cohort_that_is_not_the_versions(
    plan_folder: PlanFolderMaker, fields: str, row: str, message: str
) -> None:
    assert [f.message for f in codes(plan_folder, "N113", measure(fields, row))] == [message]


@pytest.mark.parametrize(
    "fields",
    [
        "version: three-month-cohort",
        "cohort: {months: 3, follow-up: 12}",
        "",
        "cohort: {start: January 2022}",
    ],
)
def test_a_cohort_that_is_the_versions_or_not_given(plan_folder: PlanFolderMaker, fields: str) -> None:
    assert codes(plan_folder, "N113", measure(fields, QUARTER)) == []


def test_a_version_that_had_ended(plan_folder: PlanFolderMaker) -> None:
    fields = "version: reprimands-and-warnings"
    (finding,) = codes(
        plan_folder, "N114", measure(fields, "{period: 2022, value: 125}", kind="first-time-entrants")
    )
    assert "was counted until March 2013; this is for 2022" in finding.message
    old = measure(fields, "{period: 2012-13, value: 825}", kind="first-time-entrants")
    assert codes(plan_folder, "N114", old) == []


def test_more_than_all(plan_folder: PlanFolderMaker) -> None:
    rows = ["{period: 2021, count: 18, of: 8}", "{period: 2022, value: 144.4}", "{period: 2023, value: 100}"]
    comparators = "comparators: [{name: E&W, values: {2021: 132.0, 2022: 31.0}}]"
    found = codes(plan_folder, "N116", measure(comparators, *rows))
    assert {f.message for f in found} == {
        "18 of 8 is not possible (2021).",
        "144.4% is more than the whole (2022).",
        "132.0% is more than the whole (E&W, 2021).",
    }


def test_a_local_percentage_may_pass_a_hundred(plan_folder: PlanFolderMaker) -> None:
    local = "  x:\n    label: Visits against plan\n    unit: '%'\n    series: [{period: 2023, value: 120}]\n"
    assert codes(plan_folder, "N116", local) == []


def test_two_numbers_of_reoffenders(plan_folder: PlanFolderMaker) -> None:
    def check(of: int, version: str = "") -> list[Finding]:
        other = measure(
            version,
            f"{{period: January to March 2022, count: 30, of: {of}}}",
            kind="reoffences-per-reoffender",
            name="frequency",
        )
        return codes(plan_folder, "N118", measure("", QUARTER), other)

    (finding,) = check(18)
    assert finding.message == (
        "Reoffences are divided by 18 children who reoffended here (January to March 2022); the reoffending rate has 8."
    )
    assert "version: frequency-rate" in finding.hint
    assert finding.also is not None
    assert [f.hint for f in check(9)] == [""]
    assert check(8) == check(18, "version: frequency-rate") == []
    assert check(8, "cohort: {months: 3}") == []


def test_a_comparator_twice_and_one_without_values(plan_folder: PlanFolderMaker) -> None:
    fields = (
        "comparators:\n"
        "  - {name: E&W, value: 30}\n  - {name: e & w, value: 31}\n"
        "  - {name: North East}\n  - {name: Last year}\n"
    )
    assert [f.message for f in codes(plan_folder, "N120", measure(fields, QUARTER))] == [
        "e & w is among the comparators of “Reoffending rate” twice."
    ]
    assert [f.message for f in codes(plan_folder, "N122", measure(fields, QUARTER))] == [
        "North East has no values to compare “Reoffending rate” with."
    ]


def test_a_comparator_for_a_period_that_is_not_there(plan_folder: PlanFolderMaker) -> None:
    fields = "comparators: [{name: E&W, values: {2022-23: 30.1, 2023/24: 31.0}}]"
    rows = ["{period: 2022/23, value: 30}", "{period: 2024/25, value: 30}"]
    (finding,) = codes(plan_folder, "N121", measure(fields, *rows))
    assert "E&W has a value for 2023-24, and" in finding.message


@pytest.mark.parametrize(
    ("period", "months"),
    [
        ("January to March 2022", 3),
        ("Jan-Mar 2022", 3),
        ("Apr 22 - Mar 23", 12),
        ("October 2020 to September 2021", 12),
        ("Year ending March 2023", 12),
        ("12 months to March 2023", 12),
        ("2022-23", 12),
        ("2022", None),
        ("Latest quarter", None),
    ],
)
def test_how_long_a_period_is(period: str, months: int | None) -> None:
    assert months_in(period) == months
