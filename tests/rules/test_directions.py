"""Fell, rose, halved, by a third: against the series, and against the figures in the same sentence."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.rules.claims import CUSTODY, FTE, REOFFENDING, elsewhere, told
from tests.rules.consistency import found, in_example


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("The rate rose.", "went up; the figures say 198 for “2022” and 125 for “2023”"),
        (
            "First time entrants have increased.",
            "the figures say 40 and 198 for “2022” and 26 and 125 for “2023”",
        ),
        ("The number of first time entrants rose in 2023.", "say 40 for “2022” and 26 for “2023”"),
        ("Our FTE rate has risen since 2021.", "say 216 for “2021” and 125 for “2023”"),
        (
            "The rate of first time entrants (FTEs) rose between 2021 and 2022.",
            "216 for “2021” and 198 for “2022”",
        ),
        ("The overall rate, 125, has again increased over the last year.", "went up"),
        ("In 2023 the rate remained the same.", "did not change"),
        ("In 2023 the first time entrant rate worsened.", "got worse"),
        ("We saw an increase in first time entrants.", "went up"),
        ("There has been a marked rise in the rate of first time entrants.", "went up"),
        ("This is a 12% increase in first time entrants.", "went up"),
        ("Schools did well, and the FTE rate is up.", "went up"),
        ("The rate rose, and referrals to the panel fell.", "went up"),
    ],
)
def test_direction_against_the_series(plan_folder: PlanFolderMaker, words: str, message: str) -> None:
    (finding,) = found(plan_folder, "R071", told(words))
    assert message in finding.message
    assert finding.also is not None


@pytest.mark.parametrize(
    "words",
    [
        "The rate fell.",
        "First time entrants have fallen, and so has the rate.",
        "The rate will rise.",
        "The rate has not increased.",
        "We do not want the rate to be rising.",
        "The rate for girls rose.",
        "Girls' first time entrants rose.",
        "The national FTE rate rose.",
        "In England and Wales the rate rose.",
        "The rate rose nationally.",
        "Across the region, first time entrants rose by 4%.",
        "There has been an increase in first time entrants nationally.",
        "The rate rose in the North East.",
        "The rate of reoffending rose.",
        "The rate rose in the last quarter.",
        "The rate rose from 2015 to 2018.",
        "The rate rose since 2015.",
        "The rate rose for children aged 10 to 12.",
        "The rate had risen before.",
        "The rate rose among looked-after children.",
        "While the family average rose, the rate fell.",
        "The number of interventions rose.",
        "Demand rose.",
        "First time entrants have increased needs.",
        "The time of children in custody has increased.",
        "First time entrants improved their attendance.",
        "First time entrants rose in 2020 and fell back in 2023.",
        "The rate went up by 4 points and then down by 77, leaving it well below where it began.",
        "The rate rose in the spring, only to drop in the summer.",
        "The rate increased to begin with but has since come down.",
    ],
)
def test_direction_that_is_right_or_of_something_else(plan_folder: PlanFolderMaker, words: str) -> None:
    assert not found(plan_folder, "R071", told(words))


def test_direction_in_another_section(plan_folder: PlanFolderMaker) -> None:
    assert found(plan_folder, "R071", told("Some text."), elsewhere("Diversion works: FTEs have risen."))
    assert not found(plan_folder, "R071", told("Some text."), elsewhere("Diversion works: FTEs have fallen."))
    assert not found(plan_folder, "R071", told("Some text."), elsewhere("The rate has risen."))


def test_one_of_two_measures_of_one_kind(plan_folder: PlanFolderMaker) -> None:
    two = FTE.replace(
        "  m:\n",
        "  n: {measure: first-time-entrants, label: East, series: [{period: 2022, count: 1}]}\n  m:\n",
    )
    assert not found(plan_folder, "R071", told("Some text.", two), elsewhere("FTEs have risen."))
    assert found(plan_folder, "R071", told("FTEs have risen.", two), elsewhere("Some text."))


def test_number_or_rate_may_be_meant(plan_folder: PlanFolderMaker) -> None:
    two_ways = FTE.replace("count: 26, value: 125", "count: 41, value: 190")
    assert not found(plan_folder, "R071", told("First time entrants fell.", two_ways))
    assert not found(plan_folder, "R071", told("First time entrants rose.", two_ways))
    assert found(plan_folder, "R071", told("The rate of first time entrants rose.", two_ways))
    assert found(plan_folder, "R071", told("The number of first time entrants fell.", two_ways))


def test_figures_that_print_alike_have_not_moved(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R071", told("The custody rate fell.", CUSTODY))
    assert "the figures say 0.29 for both “Previous data” and “Latest data”" in finding.message
    assert not found(plan_folder, "R071", told("The custody rate is unchanged.", CUSTODY))
    rounded = CUSTODY.replace(
        "count: 6, value: 0.29}\n      - {period: Latest", "value: 0.3}\n      - {period: Latest"
    )
    assert not found(plan_folder, "R071", told("The custody rate fell.", rounded))
    assert not found(plan_folder, "R071", told("The custody rate is unchanged.", rounded))


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("Arrests fell from 26 to 40.", True),
        ("Attendance has risen from 92% in 2022 to 89% in 2023.", True),
        ("Referrals increased in the year from 454 by 154 children in 2022-23 to 380.", True),
        ("Arrests fell from 40 to 26.", False),
        ("Arrests fell from 40 in 2022 to 26.", False),
        ("Waiting fell from 3 weeks to 10 days.", False),
        ("Arrests fell from 1 April to 30 June.", False),
        ("We rose from 9 to 5 in the rankings.", False),
        ("It fell from 1 in 10 to 1 in 4.", False),
        ("It fell from 12 per 1,000 to 100 per 10,000.", False),
        ("Arrests should not have fallen from 26 to 40.", False),
        ("Interest has grown from 2019 to 2018.", False),
    ],
)
def test_direction_within_a_sentence(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    assert bool(found(plan_folder, "R071", elsewhere(words))) is finds


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("First time entrants more than halved.", True),
        ("First time entrants halved.", True),
        ("First time entrants almost halved.", False),
        ("The rate doubled.", True),
        ("The rate fell by a third.", False),
        ("The rate fell by more than a third.", False),
        ("The rate fell by half.", True),
        ("The rate fell by half a point.", False),
        ("The rate fell by two-thirds.", True),
        ("First time entrants fell by 35%.", False),
        ("First time entrants fell by 36.9%.", False),
        ("First time entrants fell by over 35%.", False),
        ("First time entrants fell by 45%.", True),
        ("The number of first time entrants fell by 14 children.", False),
        ("First time entrants have fallen by 12% since the previous year.", True),
        ("The number of first time entrants fell by 12 children.", True),
        ("The number of first time entrants fell by 12 in Yarm.", False),
        ("Since 2021 the rate has fallen by 42%.", False),
        ("We saw a 35% reduction in first time entrants.", False),
        ("We saw a 45% reduction in first time entrants.", True),
        ("The rate fell by 45% from 198 to 125.", False),  # R041 says it
    ],
)
def test_size_of_a_change(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    result = found(plan_folder, "R072", told(words))
    assert bool(result) is finds
    assert not found(plan_folder, "R071", told(words)) or "doubled" in words
    for finding in result:
        assert "a change of −35.0%" in finding.message or "a change of −36.9%" in finding.message


ROLLING = (
    FTE.replace('"2021"', "July 2021 to June 2022")
    .replace('"2022"', "October 2021 to September 2022")
    .replace('"2023"', "January 2022 to December 2022")
)


@pytest.mark.parametrize(
    ("code", "words", "finds"),
    [
        ("R072", "There were 44 and now there are 26. So the rate fell by 42.1%.", False),
        ("R072", "There were 44 and now there are 26. So the rate fell by 52.1%.", True),
        ("R072", "The number of first time entrants fell by 18 children.", False),
        ("R072", "The number of first time entrants fell by 18 children in the last year.", True),
        ("R071", "First time entrants have fallen.", False),
    ],
)
def test_a_change_may_be_told_over_several_periods(
    plan_folder: PlanFolderMaker, code: str, words: str, *, finds: bool
) -> None:
    assert bool(found(plan_folder, code, told(words))) is finds


def test_periods_that_overlap_are_compared_with_any_earlier_one(plan_folder: PlanFolderMaker) -> None:
    last_up = ROLLING.replace("count: 26, value: 125", "count: 41, value: 202")
    assert not found(plan_folder, "R071", told("The rate fell.", last_up))
    assert not found(plan_folder, "R071", told("The rate rose.", last_up))
    assert found(plan_folder, "R071", told("The rate rose.", ROLLING))


def test_points_taken_for_per_cent(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R042", told("Reoffending rose by 4%.", REOFFENDING))
    assert finding.message == "From 40.0% to 44.0% is 4.0 percentage points; in per cent it is 10.0%."
    assert not found(plan_folder, "R042", told("Reoffending rose by 10%.", REOFFENDING))
    assert not found(plan_folder, "R072", told("Reoffending rose by 4%.", REOFFENDING))


def test_s03_and_s28_what_stockton_says_of_change_is_true() -> None:
    assert [f for f in in_example("stockton") if f.code in ("R071", "R072", "R042")] == []


def test_since_a_year_at_the_beginning(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R072", told("Since 2021 the number of entrants has halved."))
    assert "44 for “2021” and 26 for “2023”" in finding.message
    assert not found(plan_folder, "R072", told("Since 2021 the number of entrants has fallen by 41%."))


def test_a_multiple_with_its_own_figures_is_told_once(plan_folder: PlanFolderMaker) -> None:
    assert len(found(plan_folder, "R072", told("First time entrants doubled from 40 to 26."))) == 1
