"""Rows that contradict themselves: what is said of them is only wrong if it is, however they are meant."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.rules.claims import told
from tests.rules.consistency import found

ODD = """\
measures:
  m:
    measure: binary-reoffending
    series:
      - {period: "2021", count: 4, of: 10, value: 40.0}
      - {period: "2022", count: 11, of: 25, value: 34.0}
"""
"""11 of 25 is 44%: was it 34, or 44, or were there more or fewer children?"""


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("The rate rose.", []),
        ("The rate fell.", []),
        ("In 2022 the rate remained the same.", ["R071"]),
        ("Of the 25 children in the cohort 11 reoffended.", []),
        ("Of the 32 children in the cohort 11 reoffended.", []),
        ("It rose from 40.0% to 44.0%.", []),
        ("It rose from 40.0% to 49.0%.", ["R061"]),
    ],
)
def test_what_is_said_of_a_row_in_doubt(plan_folder: PlanFolderMaker, words: str, codes: list[str]) -> None:
    assert found(plan_folder, "R031", told(words, ODD))
    assert [c for c in ("R061", "R064", "R071", "R072") if found(plan_folder, c, told(words, ODD))] == codes


def test_what_is_said_of_a_row_without_doubt(plan_folder: PlanFolderMaker) -> None:
    right = ODD.replace("34.0", "44.0")
    assert found(plan_folder, "R071", told("The rate fell.", right))
    assert found(plan_folder, "R064", told("Of the 32 children in the cohort 11 reoffended.", right))
