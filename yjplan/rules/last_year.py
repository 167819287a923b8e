"""This year's plan beside last year's: figures of the same period, and what became of the priorities.

Run only when somebody says where last year's plan is. Its places are told in words, as they are in another folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from yjplan.diagnostics import Findings, Place, listed
from yjplan.editions import Edition
from yjplan.plan.load import Plan
from yjplan.plan.priorities import Priority
from yjplan.plan.progress import PreviousPriority
from yjplan.plan.values import PlanYears
from yjplan.rules.facts import gather
from yjplan.rules.last_year_figures import changed_figures
from yjplan.rules.last_year_words import stories_told_again, unchanged_paragraphs
from yjplan.rules.passages import PlanText, counted, quoted

_ALIKE = 0.8
"""How alike two titles are that are taken for the same priority, from 0 to 1."""
_LONGEST = 200
"""Characters of a title that are compared."""


def check_last_year(plan: Plan, edition: Edition, last: Plan, findings: Findings) -> None:
    """Compare a plan with the one before."""
    if _year(last) >= _year(plan):
        findings.add(
            "R156",
            f"The plan to compare with is for {_years(last)}, which is not before {_years(plan)}.",
            plan.service.place_of("years"),
            "Name the folder of the plan before this one.",
        )
        return
    facts, before = gather(plan), gather(last)
    text, old_text = PlanText(plan, edition), PlanText(last, edition)
    changed_figures(facts, before, findings)
    forgotten_priorities(text, last, findings)
    renamed_priorities(plan, last, findings)
    unchanged_paragraphs(text, old_text, findings)
    stories_told_again(plan, last, findings)


def _years(plan: Plan) -> PlanYears:
    return plan.service.reporting_year or plan.service.years


def _year(plan: Plan) -> int:
    return _years(plan).first


def forgotten_priorities(text: PlanText, last: Plan, findings: Findings) -> None:
    """Report priorities of last year's plan of which this plan does not say what became (R154): all in one finding.

    A priority is found again by its id or its title in a block of progress, or by its title in the text.
    """
    promised = list(_priorities(last))
    told = [item for block in _blocks(text.plan, "progress") for item in block.items]
    passages = [_plain(p.text) for p in text.passages if p.kind not in ("priorities", "action-plan")]
    lost = [
        priority
        for priority in promised
        if not any(_is_about(item, priority) for item in told)
        and not any(_plain(priority.title) in passage for passage in passages)
    ]
    if not lost:
        return
    names = listed((quoted(priority.title, 60) for priority in lost), "and", 6)
    findings.add(
        "R154",
        f"Last year's plan had {counted(len(promised), 'priority', 'priorities')}. This one does not say what became "
        f"of {names}.",
        next((block.place for block in _blocks(text.plan, "progress")), Place("plan.yaml")),
        "Add each to the progress on last year's plan, with its outcome, also where it was not met.",
    )


def renamed_priorities(plan: Plan, last: Plan, findings: Findings) -> None:
    """Mention priorities that go on under another id than last year's (R155)."""
    ids = {priority.id for priority in _priorities(plan)}
    for item in (item for block in _blocks(plan, "progress") for item in block.items):
        before = next((p for p in _priorities(last) if _is_about(item, p)), None)
        if before and item.now and item.now in ids and item.now != before.id and before.id not in ids:
            findings.add(
                "R155",
                f"{quoted(item.title)} was “{before.id}” in last year's plan, and goes on as “{item.now}”.",
                item.place_of("now"),
                f"If it is the same priority, keep the id {before.id}, so that it can be followed from year to year.",
            )


def _blocks(plan: Plan, kind: str) -> Iterator[Any]:
    return (block for section in plan.sections for block in section.content if block.type == kind)


def _priorities(plan: Plan) -> Iterator[Priority]:
    return (item for block in _blocks(plan, "priorities") for item in block.items)


def _is_about(item: PreviousPriority, priority: Priority) -> bool:
    if item.id is not None and item.id == priority.id:
        return True
    one, other = _plain(item.title)[:_LONGEST], _plain(priority.title)[:_LONGEST]
    if not one or not other:
        return False
    return one in other or other in one or SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _plain(title: str) -> str:
    return " ".join(re.findall(r"\w+", title.casefold()))
