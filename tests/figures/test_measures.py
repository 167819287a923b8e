"""What a plan's measures come to: the version that is meant, rates rounded as they print, small cohorts."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.plans import part
from yjplan.diagnostics import Findings
from yjplan.figures.measures import Reported, base_in, report
from yjplan.figures.national import national_measures
from yjplan.plan.performance import Cohort, Measure
from yjplan.plan.values import Told

D = Decimal


def reported(*series: dict[str, Any], **fields: Any) -> tuple[Reported, list[str]]:
    findings = Findings()
    measure = part(Measure, {"series": series or [{"period": "2023"}], **fields})
    return report("x", measure, {}, findings, None), [f.code for f in findings]


def sound(*series: dict[str, Any], **fields: Any) -> Reported:
    found, codes = reported(*series, **fields)
    assert codes == []
    return found


def test_every_national_measure_says_all_that_a_reader_needs() -> None:
    for measure in national_measures().values():
        assert measure.definition and measure.caveat and measure.source and measure.of
        assert measure.better == "lower"
        ids = [v.id for v in measure.versions]
        assert len(set(ids)) == len(ids) > 0
        assert measure.versions[0].until is None, "the newest version comes first"


def test_a_version_changes_only_what_differs() -> None:
    frequency = sound(
        {"period": "2014", "count": 63, "of": 90},
        measure="reoffences-per-reoffender",
        version="frequency-rate",
    )
    assert frequency.points[0].value == D("0.70")
    assert (frequency.of, frequency.label) == ("children in the cohort", "Frequency of reoffending")
    assert frequency.source == sound(measure="reoffences-per-reoffender").source
    old = sound(measure="first-time-entrants", version="reprimands-and-warnings")
    assert "final warning" in old.definition and old.per == 100_000


@pytest.mark.parametrize(
    ("fields", "version"),
    [
        ({"version": "twelve-month-cohort"}, "twelve-month-cohort"),
        ({"cohort": {"months": 3, "follow-up": 12}}, "three-month-cohort"),
        ({"cohort": {"months": 12}}, "four-cohorts"),
        ({"cohort": {"months": 6}}, None),
        ({"cohort": {"start": "January 2022"}}, None),
        ({}, None),
    ],
)
def test_the_version_is_said_or_follows_from_the_cohort_and_is_never_guessed(
    fields: dict[str, Any], version: str | None
) -> None:
    found = sound(measure="binary-reoffending", **fields)
    assert (found.version.id if found.version else None) == version


def test_a_version_that_nobody_knows() -> None:
    assert reported(measure="use-of-custody", version="per-10000")[1] == ["N111"]
    assert reported(label="Courses", version="new")[1] == ["N111"]
    series = {"period": "2023", "version": "thre-month-cohort"}
    assert reported(series, measure="binary-reoffending")[1] == ["N111"]
    other = {"name": "E&W", "value": 1, "version": "thre-month-cohort"}
    assert reported(measure="binary-reoffending", comparators=[other])[1] == ["N111"]


def test_a_measure_that_nobody_knows_and_one_without_a_name() -> None:
    assert reported(measure="first-time-entrant")[1] == ["N102"]
    assert reported(unit="children")[1] == ["N104"]
    assert reported(label="Courses", population="population.10-17")[1] == ["N103"]


def test_a_local_measure_in_the_same_terms() -> None:
    local = sound(
        {"period": "2023", "count": 9, "of": 12},
        label="Mentoring kept up",
        unit="%",
        decimals=1,
        counts="children still mentored after six months",
        of="children who began",
        better="higher",
        source="Case records",
        definition="How many stay.",
        caveat="A new scheme.",
    )
    assert local.value_text(local.points[0].value) == "75.0%"
    assert (local.of, local.better, local.caveat) == ("children who began", "higher", "A new scheme.")


@pytest.mark.parametrize(
    ("unit", "base"),
    [
        ("%", 100),
        ("% of children", 100),
        ("per 1,000 children", 1_000),
        ("rate per 10,000", 10_000),
        ("reoffences per reoffender", None),
        ("children", None),
        ("per child", None),
        ("per 0", None),
        ("", None),
    ],
)
def test_the_base_of_a_rate_is_in_its_unit(unit: str, base: int | None) -> None:
    assert base_in(unit) == base


def test_a_percentage_without_what_it_is_out_of_is_not_the_count() -> None:
    found = sound({"period": "2023", "count": 9}, label="x", unit="%")
    assert found.points[0].value is None
    assert sound({"period": "2023", "count": 9}, label="x", unit="children").points[0].value == 9


def test_a_small_cohort_is_told_with_what_one_child_makes() -> None:
    found = sound(
        {"period": "2021", "count": 12, "of": 30},
        {"period": "2022", "count": 8, "of": 18},
        measure="binary-reoffending",
    )
    assert found.small_periods == ("2022",)
    assert found.caution == (
        "Fewer than 30 children in the cohort: treat with caution. With 18 (2022), one child more or less moves the "
        "figure by 5.6 percentage points."
    )
    assert sound({"period": "2021", "count": 12, "of": 30}, measure="binary-reoffending").caution == ""
    assert sound({"period": "2021", "count": 12, "of": 8}, measure="reoffences-per-reoffender").caution == ""


@given(count=st.integers(0, 10**6), of=st.integers(1, 10**6))
def test_a_rate_worked_out_is_within_half_of_its_last_decimal(count: int, of: int) -> None:
    found = sound({"period": "2023", "count": count, "of": of}, measure="binary-reoffending")
    value = found.points[0].value
    assert value is not None
    assert abs(value - D(count) / D(of) * 100) <= D("0.05")
    assert value.as_tuple().exponent == -1


def test_a_half_is_rounded_up() -> None:
    found = sound({"period": "2023", "count": 1, "of": 8}, measure="reoffences-per-reoffender")
    assert found.points[0].value == D("0.13")


def test_no_cohort_means_no_version_where_there_are_several() -> None:
    binary = national_measures()["binary-reoffending"]
    assert binary.version_for(None, None) is None
    assert binary.version_for(None, part(Cohort, {})) is None
    assert national_measures()["use-of-custody"].version_for(None, None) is not None


MOST = "9" * 20


@pytest.mark.parametrize("of", [1, MOST])
def test_the_largest_figures_are_only_numbers(of: object) -> None:
    found = sound({"period": "2023", "count": MOST, "of": of}, label="x", per=1_000_000, decimals=6)
    value = found.points[0].value
    assert value is not None and value >= 1_000_000
    assert len(found.value_text(value)) > 6


@pytest.mark.parametrize("fields", [{"per": 0}, {"per": MOST}, {"decimals": 7}])
def test_a_base_or_decimals_beyond_all_use_are_refused(fields: dict[str, object]) -> None:
    with pytest.raises(Told):
        part(Measure, {"label": "x", "series": [{"period": "2023"}], **fields})
