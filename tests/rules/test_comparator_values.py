"""Values of other areas that cannot be right."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.consistency import found, in_example


def measure(own: str, kind: str = "measure: first-time-entrants", **areas: str) -> str:
    """Return a measure with values for up to three periods, the service's own and those of areas."""
    rows = "".join(
        f"      - {{period: '{2021 + n}', value: {v}}}\n" for n, v in enumerate(own.split()) if v != "-"
    )
    others = "".join(
        f"      - {{name: {name.replace('_', ' ')}, values: {{"
        + ", ".join(f"'{2021 + n}': {v}" for n, v in enumerate(values.split()) if v != "-")
        + "}}\n"
        for name, values in areas.items()
    )
    return section(
        "performance-previous-year",
        f"measures:\n  m:\n    {kind}\n    series:\n{rows}    comparators:\n{others}",
    )


def test_national_rate_that_is_a_sum(plan_folder: PlanFolderMaker) -> None:
    regions = {"North_East": "120 110", "North_West": "150 140", "London": "160 150"}
    (finding,) = found(plan_folder, "R014", measure("125 130", **regions, England_and_Wales="430 -"))
    assert finding.message == (
        "430 for England and Wales (2021) is the sum of 120 (North East), 150 (North West) and 160 (London)."
    ) or all(f"({name})" in finding.message for name in ("North East", "North West", "London"))
    assert not found(plan_folder, "R014", measure("125 130", **regions, England_and_Wales="148 140"))
    two = {"North_East": "12 14", "North_West": "15 16"}
    assert found(plan_folder, "R014", measure("13 13", **two, England="27 30"))
    assert not found(plan_folder, "R014", measure("13 13", **two, England="27 31"))  # once may be chance
    numbers = "label: Visits"
    assert not found(plan_folder, "R014", measure("125 130", numbers, **regions, England_and_Wales="430 400"))


@pytest.mark.parametrize(
    ("values", "hint"),
    [
        ("14.8 14.0", "148 would be near them"),
        ("1,480 1,400", "148 would be near them"),
        ("0.148 0.140", "148 would be near them"),
        ("900 820", "Check the base, the unit"),
        ("148 14.0", "140 would be near them"),
    ],
)
def test_value_far_from_all_others(plan_folder: PlanFolderMaker, values: str, hint: str) -> None:
    values = " ".join(f"'{v}'" for v in values.split())
    plan = measure("125 130", North_East="120 110", Family="165 170", England_and_Wales=values)
    (finding,) = found(plan_folder, "R015", plan)
    assert hint in finding.hint
    assert "for England and Wales" in finding.message


def test_values_that_differ_as_areas_do(plan_folder: PlanFolderMaker) -> None:
    custody = "measure: use-of-custody"
    for plan in (
        measure("125 130", North_East="120 110", Family="165 170", England_and_Wales="148 140"),
        measure("20 500", North_East="120 110", Family="165 170", England_and_Wales="148 140"),
        measure("0 0", North_East="120 110", England_and_Wales="14 11"),
        measure(
            "0.29 0.0", custody, North_East="0.12 0.09", Family="0.05 0.04", England_and_Wales="0.11 0.08"
        ),
        measure("125 130", England_and_Wales="14.8 14.0"),  # one against one says nothing
        measure("125 130", North_East="120 110", Family="165 170", Target="5 5"),
        measure("125 130", "label: Visits", North_East="120 110", Family="165 170", England="9000 9000"),
    ):
        assert not found(plan_folder, "R015", plan)


def test_own_value_in_another_unit(plan_folder: PlanFolderMaker) -> None:
    plan = measure("44.4 0.36", "measure: binary-reoffending", North_East="34.0 33.1", Family="31.0 30.2")
    (finding,) = found(plan_folder, "R015", plan)
    assert finding.message.startswith("0.36% of your own (2022)")
    assert finding.hint.startswith("36 would be near them")


def test_column_copied_twice(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R016", measure("12 13 14", North_East="12 13 14"))
    assert finding.message == "North East has the same values as your own values in all 3 periods."
    assert found(plan_folder, "R016", measure("125 130", Family="148 140", England_and_Wales="148 140"))
    assert not found(plan_folder, "R016", measure("12 13", North_East="12 13"))
    assert not found(plan_folder, "R016", measure("100 100 100", North_East="100 100 100"))
    assert not found(plan_folder, "R016", measure("12 13 14", North_East="12 13 15"))
    assert not found(plan_folder, "R016", measure("12 13 14", Target="12 13 14"))


def test_s27_p24_no_comparator_is_left_to_judge() -> None:
    codes = ("R014", "R015", "R016")
    assert [f for name in ("stockton", "stockport") for f in in_example(name) if f.code in codes] == []
