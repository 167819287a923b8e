"""Totals of money in the text beside those in the tables of money."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.rules.consistency import found
from tests.rules.funding import plan

OUTTURN = """\
  - type: outturn
    year: 2023-24
    lines:
      - {line: Staff, budget: "900,000", outturn: "950,000"}
      - {line: Total expenditure, budget: "1,118,744", outturn: "1,121,789", variance: "3,045", total: yes}
"""


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("There was an overspend of £3,054.", "£3,045 or £50,000"),
        ("The total budget in 2023-24 was £1,181,744.", "£1,118,744 or £1,121,789"),
        ("Total funding is £1.3m.", "£1,118,744, £1,121,789 or £1,160,494"),
        ("We spent £3,054 more than planned, as pay rose more than expected.", "£3,045 or £50,000"),
        ("We spent £3,045 more than planned.", ""),
        ("We expect that £9,000 is spent, and cost £9,000 more than planned.", ""),
        ("There was an overspend of £3,045.", ""),
        ("There was an overspend of £3,000.", ""),
        ("Total funding is £1.2m.", ""),
        ("The total budget in 2021 was £5.", ""),
        ("An underspend of £9,000 was carried forward in 2020-21.", ""),
        ("The overspend on staff of £40,000 is large.", "£3,045 or £50,000"),
        ("There was an overspend of £40,000 on staff.", "£3,045 or £50,000"),
        ("There was an overspend of £40,000 on the agreed budget.", "£3,045 or £50,000"),
        ("We had a total budget of £1,181,744.", "£1,118,744, £1,121,789 or £1,160,494"),
        ("An overspend of £1,800 on interpreters was made good.", ""),
        ("In the autumn an overspend of £90,000 was projected.", ""),
        ("A possible overspend of £75,000 was underwritten.", ""),
        ("The boxing project has a total budget of £12,000.", ""),
    ],
)
def test_totals_in_the_text(words: str, right: str, plan_folder: PlanFolderMaker) -> None:
    resources, budget = plan(words)
    messages = [f.message for f in found(plan_folder, "R097", resources, budget + OUTTURN)]
    assert len(messages) == bool(right)
    assert all(message.endswith(f"the tables of money have {right}.") for message in messages)


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("Rent and travel together overspent by £9,700.", False),
        ("Rent and travel together overspent by £8,700.", True),
        ("Rent overspent by £9,700.", True),
    ],
)
def test_lines_added_up_in_the_text(words: str, plan_folder: PlanFolderMaker, *, finds: bool) -> None:
    resources, budget = plan(words)
    lines = """\
      - {line: Rent, budget: "40,000", outturn: "43,300"}
      - {line: Travel, budget: "20,000", outturn: "26,400"}
"""
    outturn = OUTTURN.replace("      - {line: Total", f"{lines}      - {{line: Total")
    assert bool(found(plan_folder, "R097", resources, budget + outturn)) is finds


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("We spent £3,045 less than planned.", True),
        ("Spending came in at £3,045 less than budgeted.", True),
        ("The underspend of £3,045 came from a mid-year pay award.", True),
        ("The underspend of {{ outturn.variance }} was covered.", True),
        ("The overspend of {{ outturn.variance }} was covered.", False),
        ("We spent {{ outturn.variance }} more than was planned.", False),
    ],
)
def test_an_overspend_called_an_underspend(words: str, plan_folder: PlanFolderMaker, *, finds: bool) -> None:
    resources, budget = plan(words)
    table = OUTTURN.replace("type: outturn", "type: outturn\n    id: outturn")
    assert bool(found(plan_folder, "R097", resources, budget + table)) is finds
