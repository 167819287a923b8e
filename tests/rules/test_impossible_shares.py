"""A count and a percentage of it that no whole number can give."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.rules.claims import elsewhere
from tests.rules.consistency import found


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            "We asked 58 families and 43 accepted (71.4%).",
            "43 is 71.4% of no whole number: 71.7% of 60 and 70.5% of 61.",
        ),
        ("Thirty were content (82.8%).", "30 is 82.8% of no whole number: 83.3% of 36 and 81.1% of 37."),
        (
            "Of these 17 gained a unit, which is 79.3%.",
            "17 is 79.3% of no whole number: 81.0% of 21 and 77.3% of 22.",
        ),
        ("In all, ten of the girls (79.6%) stayed.", ""),
    ],
)
def test_a_share_of_no_number(words: str, message: str, plan_folder: PlanFolderMaker) -> None:
    findings = found(plan_folder, "R032", elsewhere(words))
    assert [f.message for f in findings] == [message] * bool(message)


@pytest.mark.parametrize(
    "words",
    [
        "We asked 58 families and 43 accepted (74.1%).",
        "Eight staff attended (80%), and two boys came (67%).",
        "About 200 pupils live in poverty (29.4%).",
        "The share is largest in the 14 wards of the north (38.5%).",
        "There were nine more visits (5.3%).",
        "Visits fell by 34 in a year (29.7%).",
        "In 13 schools attendance was good (88.4%).",
        "There were 16.2 hours taken up (57.7%).",
        "Seven teams were busy, 43 families accepted help, or 91.2% capacity.",
        "We reached 46 families (104.5%).",
        "The 22 children had good attendance (88.1%).",
        "Seven in ten entrants (69.6%) were cautioned.",
        "They live in two districts, Harnsea and Lynmarsh (32.2%).",
        "Costs of £43 were met (71.4%).",
        "A group of young people was known, and 13 children accounted for 50.6% of the offences.",
        "Then 13 children were answerable for 50.6%.",
    ],
)
def test_other_percentages_are_left_alone(words: str, plan_folder: PlanFolderMaker) -> None:
    assert not found(plan_folder, "R032", elsewhere(words))
