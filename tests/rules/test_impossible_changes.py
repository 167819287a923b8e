"""Changes in per cent that no figures can give."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import PlanFolderMaker
from tests.rules.claims import elsewhere
from tests.rules.consistency import found
from yjplan.figures import format as fmt


@pytest.mark.parametrize(
    "words",
    [
        "There were 13 disposals, an increase of 28.6%.",
        "There were 13 out-of-court disposals (an increase of 28.6%).",
        "We had 13 disposals in 2023-24, which is a rise of 28.6 per cent.",
        "Disposals increased by 28.6% to 13 disposals.",
        "We saw a 28.6% increase to 13 young people.",
    ],
)
def test_finding_4_a_growth_from_no_whole_number(plan_folder: PlanFolderMaker, words: str) -> None:
    (finding,) = found(plan_folder, "R053", elsewhere(words))
    assert finding.message == "No whole number grows by 28.6% to 13; from 10 it is 30.0%."


@pytest.mark.parametrize(
    "words",
    [
        "There were 13 disposals, an increase of 30%.",
        "There were 13 disposals, an increase of about 28.6%.",
        "There were 9 disposals, an increase of 28.6%.",
        "The rate is 13 children per 1,000 children, an increase of 28.6%.",
        "There were 13 disposals and spending was up, an increase of 28.6%.",
        "There were 13 disposals, an increase of 28.6% from 9 in the quarter.",
        "There were 0 disposals, a fall of 100%.",
    ],
)
def test_a_change_that_a_whole_number_gives(plan_folder: PlanFolderMaker, words: str) -> None:
    assert not found(plan_folder, "R053", elsewhere(words))


def test_a_fall_from_no_whole_number(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R053", elsewhere("There were 13 arrests, a fall of 28.6%."))
    assert finding.message == "No whole number falls by 28.6% to 13; from 18 it is 27.8%."


@given(before=st.integers(1, 900), after=st.integers(1, 900), decimals=st.integers(0, 2))
def test_a_change_that_was_worked_out_is_never_reported(
    plan_folder: PlanFolderMaker, before: int, after: int, decimals: int
) -> None:
    percent = fmt.percent(abs(Decimal(after - before)) / before * 100, decimals)
    kind = "an increase" if after > before else "a decrease"
    assert not found(plan_folder, "R053", elsewhere(f"There were {after} arrests, {kind} of {percent}."))


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("Arrests fell by 120%.", True),
        ("We saw a reduction of over 150%.", True),
        ("A 130% drop followed.", True),
        ("Arrests fell by 100%.", False),
        ("Arrests rose by 120%.", False),
        ("Arrests fell by 12%, costs rose by 120%.", False),
    ],
)
def test_fall_to_less_than_nothing(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    assert bool(found(plan_folder, "R054", elsewhere(words))) is finds


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("It rose from 40 children to 44, 4 percentage points more.", True),
        ("It rose from 40 to 44 children, a rise of 4 percentage points.", True),
        ("It rose from 40% to 44% of children, a rise of 4 percentage points.", False),
        ("The share of children rose from 40 to 44, a rise of 4 percentage points.", False),
        ("The rate rose from 40 to 44 of our children, a rise of 4 percentage points.", False),
    ],
)
def test_points_between_counts(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    assert bool(found(plan_folder, "R055", elsewhere(words))) is finds
