"""Changes from one figure to another, and the per cent that is said of them."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.claims import elsewhere
from tests.rules.consistency import found
from yjplan.figures import format as fmt


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("It rose from 108 to 137 (46.6%).", "26.9%"),
        ("It fell from 40 children in 2022 to 26 in 2023, a fall of 45%.", "35.0%"),
        ("It fell from 40 to 26, a 45% reduction.", "35.0%"),
        ("It fell by 45% from 40 to 26.", "35.0%"),
        ("It fell from 40 to 26 (−45.0%).", "35.0%"),
        ("The rate went from 198 to 125 (down 45%).", "36.9%"),
        ("Costs went up from £40,000 to £44,000, or 1%.", "10.0%"),
        ("It fell from 40 to 26, which is 45% less.", "35.0%"),
    ],
)
def test_change_that_does_not_follow(plan_folder: PlanFolderMaker, words: str, right: str) -> None:
    (finding,) = found(plan_folder, "R041", elsewhere(words))
    assert f"is a change of {right}" in finding.message


@pytest.mark.parametrize(
    "words",
    [
        "It fell from 40 to 26 (35%).",
        "It fell from 40 to 26, a fall of more than 33%.",
        "It fell from 40 to 26, and 12% were girls.",
        "It fell from 40 to 26 (12% of them girls).",
        "It fell from 40 to 26, or 65% of the places.",
        "Costs went up from £40,000 to £44,000, or 10%.",
        "Costs went up from £40k to £1m, or 10%.",
        "Those who stay from 16 to 18 are fewer, or 12%.",
        "It fell from 40 to 26 in a year with a 12% budget cut.",
        "Rates fell from 0.38 to 0.30, a fall of 19%.",
        "From 1 April to 30 June (12%).",
        "We work from 9 to 5 (12%), pupils aged 10 to 17.",
        "From 2022 to 2023 (12%).",
        "It rose from 40% to 44% (10%).",
        "It rose from 40% to 44%, a rise of 4 percentage points.",
    ],
)
def test_changes_that_follow_or_are_unclear(plan_folder: PlanFolderMaker, words: str) -> None:
    assert not found(plan_folder, "R041", elsewhere(words))
    assert not found(plan_folder, "R042", elsewhere(words))


@given(a=st.integers(1, 2000), b=st.integers(0, 2000), decimals=st.integers(0, 2))
def test_a_change_that_was_worked_out_is_never_reported(
    plan_folder: PlanFolderMaker, a: int, b: int, decimals: int
) -> None:
    assume(a != b)
    change = fmt.percent(abs(Decimal(b - a)) / a * 100, decimals)
    assert not found(plan_folder, "R041", elsewhere(f"It went from {a} to {b}, a change of {change}."))


def test_per_cent_where_points_are_meant(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R042", elsewhere("It rose from 40% to 44%, a rise of 4%."))
    assert finding.message == "From 40% to 44% is 4 percentage points; in per cent it is 10.0%."


def table(*rows: str, columns: str = "Area, Before, Now, Change (%)", rest: str = "") -> str:
    lines = "".join(f"      - [{row}]\n" for row in rows)
    return section(
        "evaluation",
        f"content:\n  - type: table\n    caption: x\n{rest}    columns: [{columns}]\n    rows:\n{lines}",
    )


def test_change_in_a_table(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R041", table("A, 108, 137, 46.6", "B, 40, 26, -35", "C, 0, 4, '-'"))
    assert finding.message == "From 108 to 137 is a change of +26.9%, not 46.6%."
    assert not found(plan_folder, "R041", table("A, 26, 40, -35"))  # the newer year may stand first
    assert not found(plan_folder, "R041", table("A, 108, 137, yes"))


def test_a_month_does_not_hide_two_percentages(plan_folder: PlanFolderMaker) -> None:
    words = "Since October 2023 it rose from 38% to 80%, an improvement of 42%."
    assert found(plan_folder, "R042", elsewhere(words))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Exclusions rose in our schools, from 41 to 36.", "Exclusions rose in our schools, from 36 to 41."),
        ("Referrals went up again (from 33 to 31).", "Referrals went up again (from 31 to 33)."),
        ("Costs fell, from 26 to 40.", "Costs fell, from 40 to 26."),
    ],
)
def test_a_comma_before_the_figures(plan_folder: PlanFolderMaker, wrong: str, right: str) -> None:
    assert found(plan_folder, "R071", elsewhere(wrong))
    assert not found(plan_folder, "R071", elsewhere(right))
