"""Actions: dates that can be read and have not passed, ratings on the scale, nothing left blank."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from yjplan.diagnostics import Findings, Place, listed
from yjplan.patterns import A_DIGIT, Lazy
from yjplan.plan.action_plan import ActionPlan, PlannedAction
from yjplan.plan.load import Plan
from yjplan.plan.section import AnyBlock
from yjplan.plan.values import When
from yjplan.rules.dates import MONTHS, in_words, period, plan_date
from yjplan.rules.passages import PlanText, counted, quoted

_DONE = Lazy(r"\b(?:green|blue|complete[d]?|done|met|closed|achieved|finished|on track)\b", re.IGNORECASE)
_OPEN = Lazy(
    r"\b(?:under review|to come|still open|not yet|to be (?!repeated)\w+|being tested|outstanding|delayed|overdue|"
    r"sign-off due|(?:is|are) due|in draft|remains? to|awaiting|not started)\b",
    re.IGNORECASE,
)
_SCALE = frozenset(("red", "amber", "green", "blue", "grey", "gray"))
"""Blue (closed) and grey (not started) are common additions to red, amber and green."""
_COLOURS = _SCALE | {"yellow", "orange", "purple", "pink", "black", "white", "brown", "gold", "silver"}
_GLUED = Lazy(r".*\b\d\s\d{1,3}\s\d|([a-z]{3,9})\.?\d+|.*\b([a-z]{3,9})\d\s\d")
_TWO_NUMBERS = Lazy(r"\d{1,2}[/.]\d{2}", needs="/|.")
"""Day and month, or month and year?"""
_LETTER_IN_YEAR = Lazy(r"\b2(?=[\dOol]{3}\b)\d?[Ool][\dOol]{1,2}\b", needs="O|o|l")
_NO_YEAR = Lazy(r"\b(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\s\d{1,2}\b(?![\s/.]*\d)", needs=A_DIGIT)
_OPEN_DATES = frozenset(("tbc", "tba", "tbd", "to be confirmed", "to be agreed", "to be decided"))
_MONTH_NAMES = (
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip


def blank_ratings(text: PlanText, findings: Findings) -> None:
    """Report action plans where some actions are rated and others not (R161): once for each plan."""
    for block in _action_plans(text.plan):
        actions = _actions(block)
        blank = [action for action in actions if not action.rag]
        if blank and len(blank) < len(actions):
            verb = "has no rating" if len(blank) == 1 else "have no rating, the first"
            findings.add(
                "R161",
                f"{len(blank)} of {len(actions)} actions {verb}: {quoted(blank[0].action.text)}.",
                blank[0].place,
                "Add rag: to each, in words. A rating that is only a colour in Word is lost when it is copied.",
            )


def odd_ratings(text: PlanText, findings: Findings) -> None:
    """Report colours that are not on the red, amber, green scale (R162)."""
    for block in _action_plans(text.plan):
        for action in _actions(block):
            colours = set(re.findall(r"[a-z]+", (action.rag or "").casefold())) & _COLOURS
            if odd := sorted(colours - _SCALE):
                findings.add(
                    "R162",
                    f"“{action.rag}” is not on the scale red, amber, green.",
                    action.place_of("rag"),
                    "Write Amber if that is what it means." if odd[0] in ("yellow", "orange") else "",
                )


def broken_dates(text: PlanText, findings: Findings) -> None:
    """Report dates that look mistyped (R163): each date field, and dates without a year in remarks on progress."""
    for when, place in _dates(text.plan):
        if when.date is None and _is_broken(when.text):
            findings.add(
                "R163",
                f"“{when.text}” is a date that readers can only guess.",
                place,
                "Write it like Jan 2023 or 31 January 2023.",
            )
    for due, place in _dates_of_actions(text.plan):
        if due.text.strip(" .?").casefold() in _OPEN_DATES:
            findings.add(
                "R163",
                f"“{due.text}”: the plan does not say by when this action is to be done.",
                place,
                "Give the date, or say when it will be set.",
            )
    for block in _action_plans(text.plan):
        for action in _actions(block):
            if action.progress and (match := _NO_YEAR.search(action.progress.text)):
                findings.add(
                    "R163",
                    f"“{match[0]}” can mean a day or a year.",
                    action.progress.place_at(match.start()),
                    "Write the month and the whole year, like Oct 2023.",
                )


def _is_broken(text: str) -> bool:
    glued = _GLUED.fullmatch(text.casefold())
    month = (glued[1] or glued[2]) if glued else None
    if (
        (glued and (not month or month in MONTHS))
        or _TWO_NUMBERS.fullmatch(text)
        or _LETTER_IN_YEAR.search(text)
    ):
        return True
    words = re.findall(r"[a-z]{4,12}", text.casefold())
    known = [w for w in words if w not in _MONTH_NAMES and re.search(r"\d", text)]
    return any(get_close_matches(w, _MONTH_NAMES, n=1, cutoff=0.85) for w in known)


def overdue_actions(text: PlanText, findings: Findings) -> None:
    """Report actions due before the date of the plan of which it says that they are not done (R164): once a list."""
    today = plan_date(text.plan)
    for section in text.plan.sections:
        for block in section.content:
            late = list(_late(block, today))
            if late:
                named = listed((f"{quoted(what, 45)} ({due})" for what, due, _ in late), "and", 6)
                findings.add(
                    "R164",
                    f"{counted(len(late), 'action')} due before {in_words(today)}, the date of the plan, "
                    f"{'is' if len(late) == 1 else 'are'} not said to be done: {named}.",
                    late[0][2],
                    "Say that it is done, or give a new date and the reason.",
                )


def _late(block: AnyBlock, today: date) -> Iterator[tuple[str, str, Place | None]]:
    if block.type == "action-plan":
        for planned in _actions(block):
            if planned.due and _is_late(planned.due, today) and _is_unfinished(planned):
                yield planned.action.text, planned.due.text, planned.place_of("due")
    elif block.type == "priorities":
        for priority in block.items:
            for action in priority.actions:
                if action.due and _is_late(action.due, today) and not _DONE.search(action.status or ""):
                    yield action.action.text, action.due.text, action.place_of("due")


def _is_late(due: When, today: date) -> bool:
    when = period(re.sub(r"(?<=[A-Za-z])(?=\d)", " ", due.text))
    return when is not None and when.last < today


def _is_unfinished(action: PlannedAction) -> bool:
    if action.rag and _DONE.search(action.rag):
        return False
    if action.rag:
        return True
    return action.progress is None or bool(_OPEN.search(action.progress.text))


def _action_plans(plan: Plan) -> Iterator[ActionPlan]:
    for section in plan.sections:
        for block in section.content:
            if block.type == "action-plan":
                yield block


def _actions(block: ActionPlan) -> list[PlannedAction]:
    return [action for recommendation in block.recommendations for action in recommendation.actions]


def _dates(plan: Plan) -> Iterator[tuple[When, Place | None]]:
    yield from _dates_of_actions(plan)
    for section in plan.sections:
        for block in section.content:
            if block.type == "priorities":
                yield from ((p.due, p.place_of("due")) for p in block.items if p.due)


def _dates_of_actions(plan: Plan) -> Iterator[tuple[When, Place | None]]:
    for section in plan.sections:
        for block in section.content:
            if block.type == "action-plan":
                yield from ((a.due, a.place_of("due")) for a in _actions(block) if a.due)
            elif block.type == "priorities":
                actions = (action for priority in block.items for action in priority.actions)
                yield from ((a.due, a.place_of("due")) for a in actions if a.due)
