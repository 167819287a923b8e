"""What a sentence or a paragraph says and unsays by itself."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.rules.claims import elsewhere
from tests.rules.consistency import found


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            "In the audit 77 per cent of the 33 plans were good.",
            "No whole number out of 33 is 77%: 25 of 33 is 75.8%, and 26 of 33 is 78.8%.",
        ),
        ("The team saw 13.3% of 40 children twice.", "5 of 40 is 12.5%, and 6 of 40 is 15.0%."),
        ("Of the 40 children seen 13.3% were in care.", "No whole number out of 40 is 13.3%"),
        ("Of our 12 looked-after children, 40% were in school.", "4 of 12 is 33.3%, and 5 of 12 is 41.7%."),
    ],
)
def test_shares_that_no_count_gives(plan_folder: PlanFolderMaker, words: str, message: str) -> None:
    (finding,) = found(plan_folder, "R032", elsewhere(words))
    assert message in finding.message


@pytest.mark.parametrize(
    "words",
    [
        "In the audit 76% of the 33 plans were good.",
        "About 77% of the 33 plans were good.",
        "We saw 13.3% of about 40 children.",
        "We aim to see 13.3% of 40 children.",
        "Some 13.3% of 16 year old children; 12% of 10 to 17 year old children.",
        "In all 9.7% of 2,145 children came.",
        "Of the 40 children 13.3% of the girls were in care.",
        "The cost was 9.9% of £40.",
        "We took 30% of the first 14 weeks, and 13.3% of 40 letters to parents.",
    ],
)
def test_shares_that_a_count_gives_or_of_something_else(plan_folder: PlanFolderMaker, words: str) -> None:
    assert not found(plan_folder, "R032", elsewhere(words))


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            "There were 260 referrals in 2023, down from 223 in 2022.",
            "“down from” does not fit a change from 223 to 260.",
        ),
        ("Attendance was 81%, up from 86%.", "“up from” does not fit a change from 86% to 81%."),
        ("Our rate is 198 per 100,000, down from 125.", "from 125 to 198."),
        ("This is a reduction of -14.7% since 2012.", "with the minus sign it would be a rise"),
        ("Numbers rose by -5.", "the minus sign says the opposite of the word"),
    ],
)
def test_words_of_direction(plan_folder: PlanFolderMaker, words: str, message: str) -> None:
    (finding,) = found(plan_folder, "R071", elsewhere(words))
    assert message in finding.message


@pytest.mark.parametrize(
    "words",
    [
        "There were 223 referrals in 2023, down from 260 in 2022.",
        "Our rate is 125 per 100,000, down from 198 per 100,000.",
        "We saw 26 boys and 4 girls, up from 20; 8 of 18 came, down from 10.",
        "It was 44% of 18 children, down from 52%.",
        "Waits are 10 weeks, down from 3 months. We are ranked 12, up from 20.",
        "A change of -14.7%, a reduction of 2-3 days, a fall of 14.7%.",
    ],
)
def test_words_of_direction_that_fit(plan_folder: PlanFolderMaker, words: str) -> None:
    assert not found(plan_folder, "R071", elsewhere(words))


def test_percentage_points_between_percentages(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R041", elsewhere("It fell by 12 percentage points from 40% to 31%."))
    assert finding.message == "From 40% to 31% is 9 percentage points, not 12."
    for fits in (
        "It fell by 9 percentage points from 40% to 31%.",
        "It rose from 40.4% to 31%, by 10 percentage points.",
    ):
        assert not found(plan_folder, "R041", elsewhere(fits))
