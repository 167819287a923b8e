"""Fell every year, rose for the second year running: against each year of the series."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.rules.claims import CUSTODY, told
from tests.rules.consistency import found

BUMPY = """\
measures:
  m:
    measure: first-time-entrants
    series:
      - {period: "2020", count: 41, value: 201}
      - {period: "2021", count: 44, value: 216}
      - {period: "2022", count: 40, value: 198}
      - {period: "2023", count: 26, value: 125}
"""


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("The rate has fallen every year since 2020.", "say 201 for “2020” and 216 for “2021”"),
        ("The rate has fallen each year.", "say 201 for “2020” and 216 for “2021”"),
        ("First time entrants have gone down for three years running.", "41 and 201 for “2020”"),
        ("The rate has fallen in each of the last three years.", "say 201 for “2020” and 216 for “2021”"),
        ("The rate rose for the second year running.", "say 216 for “2021” and 198 for “2022”"),
    ],
)
def test_a_year_that_went_another_way(plan_folder: PlanFolderMaker, words: str, message: str) -> None:
    (finding,) = found(plan_folder, "R071", told(words, BUMPY))
    assert message in finding.message
    assert finding.also is not None


@pytest.mark.parametrize(
    "words",
    [
        "The rate has fallen every year since 2021 and is lower than in our YJS family.",
        "The rate fell for the second year running.",
        "The rate has fallen in each of the past two years.",
        "The rate has fallen for the fourth year running.",
        "The national rate has fallen every year since 2020.",
        "The rate has not fallen every year since 2020.",
        "The rate for girls has fallen every year.",
        "The rate has fallen every year since 2015.",
        "We hope that the rate has fallen every year.",
    ],
)
def test_years_that_went_this_way_or_are_not_known(plan_folder: PlanFolderMaker, words: str) -> None:
    assert not found(plan_folder, "R071", told(words, BUMPY))


def test_periods_that_are_no_years(plan_folder: PlanFolderMaker) -> None:
    assert not found(plan_folder, "R071", told("The rate has fallen every year.", CUSTODY))
