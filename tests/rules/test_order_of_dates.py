"""Dates in the wrong order, days that no calendar has, and times to come that are told as past."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, section
from tests.rules.texts import findings, said

SIGN_OFF = """\
content:
  - type: sign-off
    consulted:
      - {who: Police and probation, when: March 2024}
      - {who: Scrutiny committee, when: July 2024}
    approvals:
      - {body: Management Board, when: 12 June 2024, decision: Approved}
      - {body: Cabinet, when: 10 September 2024, decision: Recommended to full council}
      - {body: Full council, when: 25 September 2024, decision: Adopted}
    signatories:
      - {capacity: Chair of the board, signed: signed, date: 12 June 2024}
"""


def signed(make: PlanFolderMaker, code: str, old: str = "", new: str = "", plan: str = PLAN) -> list[str]:
    """Return what is found in the sign-off, with one change."""
    assert old in SIGN_OFF
    changed = SIGN_OFF.replace(old, new, 1 if old else 0)
    found = findings(make, code, section("sign-off-submission-and-approval", changed), plan=plan)
    return [f.message for f in found]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("25 September 2024", "5 September 2024", "(5 September 2024) comes before Cabinet (10 September 2024)."),
        ("10 September 2024", "10 May 2024", "Cabinet (10 May 2024) comes before Management Board (12 June 2024)."),
        ("March 2024", "August 2024", "before the talk with “Police and probation” (August 2024)."),
        ("25 September 2024", "September 2024", ""),
        ("25 September 2024", "to be agreed", ""),
        ("July 2024", "August 2024", ""),
        ("10 September 2024, decision: Recommended to full", "1 May 2024, decision: First draft of", ""),
        ("10 September 2024", "1 May 2023", ""),
    ],
)  # fmt: skip
def test_steps_of_the_plan(plan_folder: PlanFolderMaker, old: str, new: str, message: str) -> None:
    result = signed(plan_folder, "R146", old, new)
    assert [message in one for one in result] == ([True] if message else [])


def test_a_date_of_last_year_is_told_once(plan_folder: PlanFolderMaker) -> None:
    assert signed(plan_folder, "R145", "10 September 2024", "10 September 2023") == [
        "Cabinet has the date 10 September 2023; the plan is for 2024-25."
    ]
    assert not signed(plan_folder, "R145")
    assert not signed(plan_folder, "R145", "12 June 2024", "12 February 2024")


@pytest.mark.parametrize(
    ("extra", "message"),
    [
        (
            "submission: {submitted: 28 June 2024, published: 2 June 2024}\n",
            "Publication (2 June 2024) comes before",
        ),
        ("submission: {submitted: 28 June 2024, published: 2 July 2024}\n", ""),
        (
            "versions: [{version: 0.2, date: 20 July 2024}, {version: 1.0, date: 12 June 2024}]\n",
            "Version 1.0 is of 12 June 2024, before version 0.2 of 20 July 2024.",
        ),
        ("versions: [{version: 1.0, date: 20 July 2024}, {version: 0.2, date: 12 June 2024}]\n", ""),
        ("versions: [{version: first, date: 20 July 2024}, {version: second, date: 12 June 2024}]\n", ""),
    ],
)
def test_submission_and_versions(plan_folder: PlanFolderMaker, extra: str, message: str) -> None:
    result = signed(plan_folder, "R146", plan=PLAN + extra)
    assert [message in one for one in result] == ([True] if message else [])


def test_an_action_after_its_priority(plan_folder: PlanFolderMaker) -> None:
    rest = """\
content:
  - type: priorities
    items:
      - {id: a, title: A, due: 31 March 2025, actions: [{action: x, due: July 2025}, {action: y, due: March 2025}]}
      - {id: b, title: B, due: 2024-25, actions: [{action: x, due: June 2024}]}
"""
    plan = section("priorities-for-the-coming-year", rest)
    (finding,) = findings(plan_folder, "R146", plan)
    assert finding.message == "This action is due July 2025, after its priority, 31 March 2025."


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        ("We counted them between October 2024 and March 2024.", "R146", "ends before it begins"),
        ("We counted them from 1 May 2024 to 31 March 2024.", "R146", "ends before it begins"),
        ("We counted them between October 2023 and March 2024.", "R146", ""),
        ("We met on 31 November 2024.", "R163", "this month has 30 days"),
        ("We met on 30 February 2024.", "R163", "this month has 29 days"),
        ("We met on Monday 12 June 2024.", "R163", "this day is a Wednesday"),
        ("We met on Wednesday, 12 June 2024, and on 29 February 2024.", "R163", ""),
        ("Of the 45 May 2024 leavers ten came.", "R163", ""),
        ("We met on Mondays in June 2024.", "R163", ""),
    ],
)
def test_days_and_periods(plan_folder: PlanFolderMaker, words: str, code: str, message: str) -> None:
    result = said(plan_folder, code, words)
    assert [message in f.message for f in result] == ([True] if message else [])


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("In November 2025 the board held a day of talks.", True),
        ("On 3 May 2026, our panel met for the first time.", True),
        ("In November 2025 the board will see what was held back.", False),
        ("In November 2023 the board held a day of talks.", False),
        ("In November 2025 the day is held again.", False),
    ],
)
def test_told_of_a_time_to_come(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    dated = PLAN + "versions: [{version: 1.0, date: 12 June 2024}]\n"
    body = section("diversion", f"body: {words}\n")
    assert bool(findings(plan_folder, "R142", body, plan=dated)) is finds
    assert not findings(plan_folder, "R142", body)


def test_the_day_of_submission(plan_folder: PlanFolderMaker) -> None:
    dated = PLAN + "submission: {submitted: 28 June 2024}\n"
    body = section("diversion", "body: The plan was sent to the Youth Justice Board on 28 June 2023.\n")
    (finding,) = findings(plan_folder, "R144", body, plan=dated)
    assert "sent on 28 June 2023 here, and on 28 June 2024 in plan.yaml" in finding.message
    assert not findings(plan_folder, "R144", body.replace("2023", "2024"), plan=dated)
    assert not findings(plan_folder, "R144", body)
