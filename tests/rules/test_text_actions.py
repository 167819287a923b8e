"""Dates and ratings of actions (R161 to R164)."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, section
from tests.rules.texts import findings


def plan_of(*actions: str) -> str:
    rows = "".join(f"        - {{{action}}}\n" for action in actions)
    return section(
        "service-development",
        f"content:\n  - type: action-plan\n    recommendations:\n      - recommendation: r\n        actions:\n{rows}",
    )


def test_blank_ratings_are_one_finding(plan_folder: PlanFolderMaker) -> None:
    (found,) = findings(
        plan_folder, "R161", plan_of("action: a, rag: Green", "action: b", "action: c", "action: d, rag: Red")
    )
    assert found.message.startswith("2 of 4 actions have no rating, the first: “b”")
    assert not findings(plan_folder, "R161", plan_of("action: a", "action: b"))
    assert not findings(plan_folder, "R161", plan_of("action: a, rag: Green", "action: b, rag: Not started"))


def test_ratings_off_the_scale(plan_folder: PlanFolderMaker) -> None:
    (found,) = findings(plan_folder, "R162", plan_of("action: a, rag: Yellow", "action: b, rag: Blue"))
    assert "“Yellow”" in found.message
    assert not findings(plan_folder, "R162", plan_of("action: a, rag: Complete", "action: b, rag: RED"))


@pytest.mark.parametrize(
    "due", ["Jan23", "Dec2 2", "Febuary 2024", "Septmber 24", "2/25", "31 March 2O25", "March 20l5"]
)
def test_broken_dates(plan_folder: PlanFolderMaker, due: str) -> None:
    (found,) = findings(plan_folder, "R163", plan_of(f"action: a, due: {due}"))
    assert f"“{due}”" in found.message


@pytest.mark.parametrize(
    "due",
    [
        "Jan 23", "January 2025", "March/April 2025", "Q3 2024-25", "within 6 months", "Ongoing", "End of Sept 24",
        "31.03.2025", "March 25 and March 26", "Quarterly from May 2024", "Quarter 4 2025", "each month",
    ],
)  # fmt: skip
def test_dates_in_words_are_left_alone(plan_folder: PlanFolderMaker, due: str) -> None:
    assert not findings(plan_folder, "R163", plan_of(f"action: a, due: {due}, rag: Green"))


@pytest.mark.parametrize(("due", "finds"), [("TBC", True), ("to be confirmed", True), ("Ongoing", False)])
def test_dates_that_are_open(plan_folder: PlanFolderMaker, due: str, *, finds: bool) -> None:
    found = findings(plan_folder, "R163", plan_of(f"action: a, due: {due}"))
    assert [f.message for f in found] == (
        [f"“{due}”: the plan does not say by when this action is to be done."] if finds else []
    )


def test_dates_without_a_year_in_progress(plan_folder: PlanFolderMaker) -> None:
    (found,) = findings(plan_folder, "R163", plan_of("action: a, progress: Expected from oct 2; then more"))
    assert "“oct 2”" in found.message
    assert not findings(
        plan_folder, "R163", plan_of("action: a, progress: Held on 2 Oct 2024 and in oct 2024")
    )


def test_overdue_actions_are_one_finding(plan_folder: PlanFolderMaker) -> None:
    (found,) = findings(
        plan_folder,
        "R164",
        plan_of(
            "action: late, due: Jan23, progress: Still under review",
            "action: unmentioned, due: 31 March 2023",
            "action: rated, due: Mar 2024, rag: Red",
            "action: done, due: Mar 2023, rag: Complete",
            "action: also done, due: Mar 2023, progress: Approved by the board",
            "action: to come, due: Mar 2025",
            "action: vague, due: within 6 months",
        ),
    )
    assert found.message == (
        "3 actions due before April 2024, the date of the plan, are not said to be done: “late” (Jan23), "
        "“unmentioned” (31 March 2023) and “rated” (Mar 2024)."
    )


def test_actions_of_priorities_can_be_overdue(plan_folder: PlanFolderMaker) -> None:
    rest = (
        "content:\n  - type: priorities\n    items:\n      - id: p\n        title: T\n        actions:\n"
        "          - {action: late, due: May 2023}\n          - {action: done, due: May 2023, status: Done}\n"
    )
    (found,) = findings(plan_folder, "R164", section("priorities-for-the-coming-year", rest))
    assert found.message.startswith("1 action due before April 2024, the date of the plan, is not said")


@pytest.mark.parametrize(
    ("change", "finds"),
    [
        ("Adopted by the council", False),
        ("Approved copy", False),
        ("Updated after comments, then adopted", True),
        ("Progress added", True),
    ],
)
def test_a_decision_alone_does_not_make_the_plan_newer(
    change: str, *, finds: bool, plan_folder: PlanFolderMaker
) -> None:
    """Councils adopt in autumn what the board agreed in June."""
    rest = (
        "content:\n  - type: priorities\n    items:\n      - id: p\n        title: T\n        actions:\n"
        "          - {action: A, due: August 2024}\n"
    )
    dates = (
        "submission: {submitted: 28 June 2024}\nversions:\n"
        f"  - {{version: 1, date: 17 October 2024, change: '{change}'}}\n"
    )
    text = section("priorities-for-the-coming-year", rest)
    assert bool(findings(plan_folder, "R164", text, plan=PLAN + dates)) is finds
    alone = dates.replace("submission: {submitted: 28 June 2024}\n", "")
    assert findings(plan_folder, "R164", text, plan=PLAN + alone)
