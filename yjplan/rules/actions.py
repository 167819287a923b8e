"""Actions and promises: dates that can be read and have not passed, ratings on the scale, nothing left blank."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from itertools import pairwise

from yjplan.diagnostics import Findings, Place, listed
from yjplan.plan.action_plan import ActionPlan, PlannedAction
from yjplan.plan.load import Plan
from yjplan.plan.section import AnyBlock
from yjplan.plan.values import When
from yjplan.rules.dates import MONTH, in_words, period, plan_date
from yjplan.rules.passages import PlanText, counted, quoted
from yjplan.rules.patterns import Lazy

_DATE = rf"(?P<date>(?:\d{{1,2}} )?{MONTH} (?:20\d\d)|20\d\d ?[-–/] ?(?:20)?\d\d|20\d\d|\d{{1,2}}/\d{{1,2}}/20\d\d)"
_ALONE = r"(?![\w/-]|\s(?:census|Act|standards|guidance|strategy|framework|inspection|plan)\b)"
_FUTURE = r"\b(?:will|shall|(?:is|are) (?:due |expected |planned )?to|(?:aims?|intends?|hopes?) to)\s"
_NOT_PAST = r"(?!\w{2,20}ed\b|was\b|were\b|done\b|made\b|set\b|held\b|agreed\b)"
_WORD = rf"(?:{_NOT_PAST}[\w’'-]{{1,30}},?\s)"
_NO_STORY = (
    r"(?!(?:that|which|who|how|what|where|when|if|said|told|has|have|had|did|saw|came|began|took|led|gave|went|fell|"
    r"rose|won)\b)"
)
"""Not one of the words by which a sentence that begins with a time goes on to tell of the past."""
_AHEAD = ("will", "shall", "to")
_AT_ONCE = (
    "be",
    "have",
    "start",
    "begin",
    "open",
    "take",
    "go",
    "move",
    "launch",
    "end",
    "close",
    "continue",
)


def _has_deadline(words: list[str]) -> bool:
    """Whether words look ahead, and "by" stands among them; quick, to be asked before the pattern is."""
    return "by" in words and any(word.endswith(_AHEAD) for word in words)


def _has_time(words: list[str]) -> bool:
    """Whether words look ahead with a verb that a time may follow."""
    return any(word.endswith(_AHEAD) and verb in _AT_ONCE for word, verb in pairwise(words))


_LOOKS_AHEAD = frozenset(("will", "shall", "going", "plan", "plans", "aim", "aims", "intend", "intends"))
_LEADING = ("By", "Before", "In", "During", "From", "Over", "Throughout")


_MEANS_TO = (
    r"going\sto|plans?\sto|planning\sto|aims?\sto|intends?\sto|hopes?\sto|(?:is|are)\s(?:due|set|scheduled|expected)"
    r"\sto|looking\sto"
)
_EVENTS = (
    r"launch|open|start|begin|introduce|hold|host|recruit|appoint|move|complete|finish|publish|roll\sout|pilot|set\s"
    r"up|establish"
    r"|meet|go|train|merge|transfer|replace|run"
)
_EVENT_WORDS = frozenset(
    (
        "launch", "open", "start", "begin", "introduce", "hold", "host", "recruit", "appoint", "move", "complete",
        "finish", "publish", "roll", "pilot", "set", "establish", "meet", "go", "train", "merge", "transfer",
        "replace",
        "run",
    )
)  # fmt: skip
_AWAITED = frozenset(("expected", "due", "planned", "scheduled", "anticipated"))


def _means_to(words: list[str]) -> bool:
    """Whether an event stands behind a word that looks ahead."""
    return any(
        verb in _EVENT_WORDS and word in ("will", "shall", "to", "also", "then", "now")
        for word, verb in pairwise(words)
    )


def _awaits(words: list[str]) -> bool:
    """Whether words say that something is expected."""
    return not _AWAITED.isdisjoint(words)


_ENDS = r"end|expire|run\sout|finish|close|cease|stop|lapse"
_END_WORDS = frozenset(("end", "expire", "run", "finish", "close", "cease", "stop", "lapse"))


def _runs_out(words: list[str]) -> bool:
    """Whether words say that something is to end."""
    return any(word == "to" and verb in _END_WORDS for word, verb in pairwise(words))


def _begins_with_time(words: list[str]) -> bool:
    """Whether words begin with a time, and look ahead after it."""
    return words[0].strip("*_“\"'") in _LEADING and not _LOOKS_AHEAD.isdisjoint(words)


_PROMISES = (
    # a deadline: "we will open the centre by March 2023"
    (
        Lazy(rf"{_FUTURE}(?:not )?(?:be \w{{2,20}}\s)?{_WORD}{{0,12}}by (?:the end of )?{_DATE}{_ALONE}"),
        _has_deadline,
    ),
    # a time right after the verb: "will be reported separately in the 2023-24 financial year"
    (
        Lazy(
            rf"{_FUTURE}(?:(?:{'|'.join(_AT_ONCE)})\s)"
            rf"(?:\w{{2,20}}(?:ed|n|t|place|live)\s)?(?:\w{{2,20}}ly\s|again\s|also\s)?"
            rf"(?:in|during|from|on|until)\s(?:the\s)?(?:end of\s|early\s|late\s|autumn\s|spring\s|summer\s|winter\s)?"
            rf"{_DATE}{_ALONE}"
        ),
        _has_time,
    ),
    # a time at the beginning: "By March 2023 we will open", "In 2022-23 performance will improve"
    (
        Lazy(
            rf"^\W{{0,3}}(?:{'|'.join(_LEADING)})\s(?:the\s)?(?:end\sof\s|start\sof\s|early\s|late\s|"
            rf"autumn\s|spring\s|summer\s|winter\s)?{_DATE}{_ALONE},?\s"
            rf"(?:{_NO_STORY}{_WORD}){{0,8}}?(?:will|shall|(?:is|are)\sgoing\sto|(?:plans?|aims?|intends?)\sto)\s\w+"
        ),
        _begins_with_time,
    ),
    # an event and its month: "we aim to open a second hub by Christmas 2022"
    (
        Lazy(
            rf"\b(?:will|shall|{_MEANS_TO})\s(?:also\s|then\s|now\s)?(?:{_EVENTS})\s"
            rf"(?:(?!(?:of|from|that|which|since|after|before|with|in|review|inspection)\b){_WORD}){{0,7}}?"
            rf"(?:in|during|from|by|on|at)\s(?:the\s)?(?:end\sof\s|early\s|late\s)?"
            rf"(?:(?:spring|summer|autumn|winter|Christmas|Easter)\s(?P<date>20\d\d)|"
            rf"{_DATE.replace('<date>', '<date2>')}){_ALONE}"
        ),
        _means_to,
    ),
    # an event that is awaited: "an inspection is expected in summer 2023"
    (
        Lazy(
            rf"\b(?:is|are)\s(?:now\s|currently\s)?(?:expected|due|planned|scheduled|anticipated)\s"
            rf"(?:in|for|by|during)\s(?:the\s)?"
            rf"(?:early\s|late\s|end\sof\s)?(?:spring\s|summer\s|autumn\s|winter\s)?{_DATE}{_ALONE}"
        ),
        _awaits,
    ),
    # money or a contract that runs out: "with funding due to end in March 2025"
    (
        Lazy(
            rf"(?<!was\s)(?<!were\s)(?<!been\s)(?<!originally\s)\b(?:due|set|expected|scheduled|likely)\sto\s"
            rf"(?:{_ENDS})\s(?:in|on|by|at|during|after)\s(?:the\s)?(?:end\sof\s)?{_DATE}{_ALONE}"
        ),
        _runs_out,
    ),
)
_SPACE = re.compile(r"\s")
_PAST_KINDS = frozenset({"quote", "progress", "you-said-we-did", "glossary"})

_DONE = Lazy(r"\b(?:green|blue|complete[d]?|done|met|closed|achieved|finished|on track)\b", re.IGNORECASE)
_OPEN = Lazy(
    r"\b(?:under review|to come|still open|not yet|to be (?!repeated)\w+|being tested|outstanding|delayed|overdue|"
    r"sign-off due|(?:is|are) due|in draft|remains? to|awaiting|not started)\b",
    re.IGNORECASE,
)
_SCALE = frozenset(("red", "amber", "green", "blue", "grey", "gray"))
"""Blue (closed) and grey (not started) are common additions to red, amber and green."""
_COLOURS = _SCALE | {"yellow", "orange", "purple", "pink", "black", "white", "brown", "gold", "silver"}
_GLUED = Lazy(rf"{MONTH}\.?\d+|.*\b{MONTH}\d\s\d|.*\b\d\s\d{{1,3}}\s\d", re.IGNORECASE)
_TWO_NUMBERS = Lazy(r"\d{1,2}[/.]\d{2}")
"""Day and month, or month and year?"""
_LETTER_IN_YEAR = Lazy(r"\b2(?=[\dOol]{3}\b)\d?[Ool][\dOol]{1,2}\b")
_NO_YEAR = Lazy(r"\b(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\s\d{1,2}\b(?![\s/.]*\d)")
_MONTH_NAMES = (
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip


def _date_in(match: re.Match[str]) -> str:
    return str(match["date"] or match["date2"])


def passed_promises(text: PlanText, findings: Findings) -> None:
    """Report sentences that put into the future what lies before the date of the plan (R141)."""
    today = plan_date(text.plan)
    for passage in text.prose:
        if passage.kind in _PAST_KINDS or "20" not in passage.text:
            continue
        for start, sentence in passage.sentences:
            if "20" not in sentence:
                continue
            line = _SPACE.sub(" ", sentence)
            words = line.split()
            for pattern, announced in _PROMISES:
                match = pattern.search(line) if announced(words) else None
                when = period(_date_in(match)) if match else None
                if match and when and when.last < today:
                    findings.add(
                        "R141",
                        f"{quoted(match[0], 90)}: this is in the past, as the plan dates from {in_words(today)}.",
                        passage.place_at(start + match.start()),
                        "Say what has happened, or give the new date.",
                    )
                    break


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
    if _GLUED.fullmatch(text) or _TWO_NUMBERS.fullmatch(text) or _LETTER_IN_YEAR.search(text):
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
    when = period(re.sub(rf"({MONTH})(\d)", r"\1 \2", due.text, flags=re.IGNORECASE))
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
    for section in plan.sections:
        for block in section.content:
            if block.type == "action-plan":
                yield from ((a.due, a.place_of("due")) for a in _actions(block) if a.due)
            elif block.type == "priorities":
                for priority in block.items:
                    if priority.due:
                        yield priority.due, priority.place_of("due")
                    yield from ((a.due, a.place_of("due")) for a in priority.actions if a.due)
