"""Priorities: who answers for each, by when, and how success is seen; what became of last year's."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from yjplan.diagnostics import Findings, listed
from yjplan.plan.load import Plan
from yjplan.plan.priorities import Action, Priority
from yjplan.plan.progress import PreviousPriority, Progress
from yjplan.rules.passages import TO_WRITE, PlanText, quoted

_FOR_LATER = frozenset(
    {"", "tbc", "tba", "tbd", "to be confirmed", "to be agreed", "to be decided", "not known"}
)


def bare_priorities(text: PlanText, findings: Findings) -> None:
    """Report priorities without an owner, a date, a measure of success or any action (R151): once for each list."""
    asked: tuple[tuple[str, Callable[[Priority], bool]], ...] = (
        ("an owner", lambda p: _is_said(p.owner) or _all(p, lambda a: _is_said(a.owner))),
        ("a date", lambda p: _is_said(p.due) or _all(p, lambda a: _is_said(a.due))),
        ("a measure of success", lambda p: bool(p.measure_of_success) or _all(p, lambda a: bool(a.measure))),
        ("any action", lambda p: bool(p.actions)),
    )
    blocks = [block for section in text.plan.sections for block in section.content]
    planned = any(block.type == "action-plan" for block in blocks)
    for block in blocks:
        if block.type == "priorities":
            if planned and not any(priority.actions for priority in block.items):
                continue  # actions, owners and dates stand in the action plan
            lacks = [(name, [p for p in block.items if not has(p)]) for name, has in asked]
            lacks = [(name, without) for name, without in lacks if without]
            if lacks:
                first = next(p for p in block.items if any(p in without for _, without in lacks))
                findings.add(
                    "R151",
                    _lacks(lacks, len(block.items)),
                    first.place,
                    "Add owner:, due: and measure-of-success: to each priority, or owner:, due: and measure: to "
                    "each of its actions.",
                )


def _is_said(value: object) -> bool:
    """Whether something is told, and not left for later: TBC is no owner and no date."""
    return value is not None and str(value).strip(" .?-–").casefold() not in _FOR_LATER


def _all(priority: Priority, has: Callable[[Action], bool]) -> bool:
    return bool(priority.actions) and all(has(action) for action in priority.actions)


def _lacks(lacks: list[tuple[str, list[Priority]]], of: int) -> str:
    nowhere = [name for name, without in lacks if len(without) == of and of > 1]
    told = [f"None of the {of} priorities has {listed(nowhere)}."] if nowhere else []
    return " ".join(told + [_lack(name, without, of) for name, without in lacks if name not in nowhere])


def _lack(name: str, without: list[Priority], of: int) -> str:
    names = listed((quoted(p.title, 50) for p in without), "and", 4)
    some = f"{len(without)} of {of} priorities" if of > 1 else "The priority"
    return f"{some} {'is' if len(without) == 1 else 'are'} without {name}: {names}."


def missing_outcomes(text: PlanText, findings: Findings) -> None:
    """Report last year's priorities of which the plan does not say what became (R152): once for each list."""
    for block in _progress(text.plan):
        without = [
            item
            for item in block.items
            if item.outcome == "not stated" and not item.title.startswith(TO_WRITE)
        ]
        if without:
            names = listed((quoted(item.title, 50) for item in without), "and", 4)
            findings.add(
                "R152",
                f"The plan does not say what became of {_of(len(without), len(block.items))}: {names}.",
                without[0].place,
                "Add outcome: met, partly met, carried forward, continuing, closed or not met.",
            )


def _of(number: int, whole: int) -> str:
    if whole == 1:
        return "this item"
    return f"any of these {whole} items" if number == whole else f"{number} of these {whole} items"


def lost_priorities(text: PlanText, findings: Findings) -> None:
    """Report what is carried forward from last year to no priority or recommendation of this plan (R153)."""
    for block in _progress(text.plan):
        for item in block.items:
            if _is_lost(item):
                findings.add(
                    "R153",
                    f"{quoted(item.title)} is carried forward, but no priority of this plan takes it up.",
                    item.place,
                    "Add now: with the id of this year's priority, or change the outcome.",
                )


def _is_lost(item: PreviousPriority) -> bool:
    return item.outcome == "carried forward" and item.now is None


def _progress(plan: Plan) -> Iterator[Progress]:
    for section in plan.sections:
        for block in section.content:
            if block.type == "progress":
                yield block
