"""Priorities and last year's priorities (R151 to R153)."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.texts import findings

WHOLE = "owner: Head, due: 31 March 2025, measure-of-success: Fewer, actions: [x]"


def priorities(*items: str) -> str:
    rows = "".join(f"      - {{id: p{n}, title: Title {n}, {item}}}\n" for n, item in enumerate(items))
    return section(
        "priorities-for-the-coming-year",
        f"content:\n  - type: priorities\n    items:\n{rows}".replace(", }", "}"),
    )


def progress(*items: str) -> str:
    rows = "".join(f"      - {{title: Title {n}, {item}}}\n" for n, item in enumerate(items))
    return section("progress-on-previous-plan", f"content:\n  - type: progress\n    items:\n{rows}")


def test_what_priorities_lack_is_one_finding(plan_folder: PlanFolderMaker) -> None:
    (found,) = findings(plan_folder, "R151", priorities(WHOLE, "owner: Head, actions: [x]", "actions: [x]"))
    assert found.message == (
        "1 of 3 priorities is without an owner: “Title 2”. 2 of 3 priorities are without a date: “Title 1” and "
        "“Title 2”. 2 of 3 priorities are without a measure of success: “Title 1” and “Title 2”."
    )
    assert found.place is not None
    assert found.place.line == 7


@pytest.mark.parametrize("later", ["TBC", "to be confirmed", "tbc.", "?"])
def test_what_is_left_for_later_is_not_said(plan_folder: PlanFolderMaker, later: str) -> None:
    item = f"owner: '{later}', due: '{later}', measure-of-success: Fewer, actions: [x]"
    (found,) = findings(plan_folder, "R151", priorities(WHOLE, item))
    assert "without an owner: “Title 1”" in found.message
    assert "without a date: “Title 1”" in found.message


def test_what_no_priority_has_is_said_once(plan_folder: PlanFolderMaker) -> None:
    (found,) = findings(plan_folder, "R151", priorities("actions: [x]", "actions: [x]"))
    assert found.message == "None of the 2 priorities has an owner, a date or a measure of success."


@pytest.mark.parametrize("item", [WHOLE, "actions: [{action: a, owner: b, due: May 2024, measure: c}]"])
def test_whole_priorities_are_left_alone(plan_folder: PlanFolderMaker, item: str) -> None:
    assert not findings(plan_folder, "R151", priorities(item))


def test_actions_may_stand_in_an_action_plan(plan_folder: PlanFolderMaker) -> None:
    plan = "content: [{type: action-plan, recommendations: [{recommendation: r, actions: [{action: a}]}]}]\n"
    assert findings(plan_folder, "R151", priorities("why: y"))
    assert not findings(plan_folder, "R151", priorities("why: y"), section("service-development", plan))


def test_outcomes_of_last_year(plan_folder: PlanFolderMaker) -> None:
    (found,) = findings(plan_folder, "R152", progress("outcome: met", "narrative: Much", "narrative: More"))
    assert "2 of these 3 items: “Title 1” and “Title 2”" in found.message
    assert not findings(plan_folder, "R152", progress("outcome: not met"))


def test_carried_forward_to_nowhere(plan_folder: PlanFolderMaker) -> None:
    (found,) = findings(
        plan_folder, "R153", priorities(WHOLE), progress("outcome: carried forward", "outcome: continuing")
    )
    assert "“Title 0”" in found.message
    assert not findings(plan_folder, "R153", priorities(WHOLE), progress("outcome: carried forward, now: p0"))
