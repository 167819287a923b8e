"""Changes said without "from … to": each must follow from the figures beside it."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.rules.claims import elsewhere
from tests.rules.consistency import found


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (
            "We made 90 visits compared with 75 last year, an increase of 17%.",
            "R041",
            "From 75 to 90 is a change of 20.0%, not 17%.",
        ),
        (
            "We made 90 visits in 2024, compared with 75 in 2023, an increase of 17%.",
            "R041",
            "From 75 to 90 is a change of 20.0%, not 17%.",
        ),
        (
            "Families wait 27 days, down from 36 (20%).",
            "R041",
            "From 36 to 27 is a change of 25.0%, not 20%.",
        ),
        ("We made 90 visits, up from 75 (16.7%).", "R041", "From 75 to 90 is a change of 20.0%, not 16.7%."),
        (
            "Visits are down by 40% (90 to 60).",
            "R041",
            "From 90 to 60 is a change of 33.3%, not 40%.",
        ),
        (
            "We made 90 visits, a rise of 15 (16.7%) in a year.",
            "R041",
            "From 75 to 90 is a change of 20.0%, not 16.7%.",
        ),
        (
            "In 2023 we made 90 visits, compared to 75 in 2022 – a rise of 25 per cent.",
            "R041",
            "From 75 to 90 is a change of 20.0%, not 25%.",
        ),
        (
            "We made 90 visits in 2023, a 25% increase on the 2021/22 figure of 75.",
            "R041",
            "From 75 to 90 is a change of 20.0%, not 25%.",
        ),
        ("A 25% increase from 75 to 90 visits.", "R041", "From 75 to 90 is a change of 20.0%, not 25%."),
        ("Visits went up 17%, from 75 to 90.", "R041", "From 75 to 90 is a change of 20.0%, not 17%."),
        (
            "Visits doubled in two years, from 50 to 80.",
            "R072",
            "“doubled” does not fit a change from 50 to 80, which is +60.0%.",
        ),
        (
            "Visits were cut by more than half, from 50 to 30.",
            "R072",
            "“by more than half” does not fit a change from 50 to 30, which is −40.0%.",
        ),
        (
            "There were 13 searches, up 28.6% on last year.",
            "R053",
            "No whole number grows by 28.6% to 13; from 10 it is 30.0%.",
        ),
        (
            "The number of children fell by 8 percentage points, from 20 to 12.",
            "R055",
            "A change from 20 to 12 cannot be in percentage points; it is −40.0%.",
        ),
    ],
)
def test_a_change_that_is_another(plan_folder: PlanFolderMaker, words: str, code: str, message: str) -> None:
    (finding,) = found(plan_folder, code, elsewhere(words))
    assert finding.message == message


@pytest.mark.parametrize(
    "words",
    [
        "We made 90 visits compared with 75 last year, an increase of 20%.",
        "In 2023 we made 90 visits, compared to 75 in 2022 – a rise of 20 per cent.",
        "We made 90 visits, a 20% increase on last year, with 12 of them at night.",
        "We made 90 visits, a 20% increase from the 75 of the year before.",
        "We made 90 visits compared with 75 last year, and costs saw an increase of 17%; that is new.",
        "Visits are down by a third (90 to 60).",
        "We made 90 visits in 2023–24, compared with 75 in the year before, a rise of 20%.",
        "We made 90 visits in 2024, compared with 75 in 2023, an increase of 20%.",
        "There were 90 visits in the year to 31 March 2024, up from 75 (20%).",
        "There were 90 visits in the year to 31 March, up from 75, a rise of 20%.",
        "We made 90 visits in quarter 4, compared with 75 in quarter 3, an increase of 20%.",
        "We made 90 visits to children aged 15, compared with 75 before, an increase of 20%.",
        "Of 120 homes we saw 90 in 12 months, against 75 last year, an increase of 20%.",
        "We made 90 visits, a rise of 15 (20%) in a year.",
        "Visits went up 20%, from 75 to 90.",
        "Visits rose by 12% (2019 to 2023).",
        "The rate was 90 compared with 75 last year, an increase of 17%.",
        "Children aged 12, compared with 14 last year, saw a rise of 3%.",
        "Visits doubled in two years, from 50 to 98.",
        "Visits nearly doubled, from 50 to 93.",
        "Visits more than doubled, from 50 to 120.",
        "Visits grew by a third, from 60 to 80.",
        "Visits doubled from 2019 to 2023.",
        "The share fell by half a percentage point, from 21.9% to 21.4%.",
        "The wait fell by a quarter of an hour, from 95 to 80 minutes.",
    ],
)
def test_a_change_that_fits_or_is_of_something_else(plan_folder: PlanFolderMaker, words: str) -> None:
    for code in ("R041", "R053", "R055", "R072"):
        assert not found(plan_folder, code, elsewhere(words))
