"""Promises in the text for a time that has passed, as last year's plan made them."""

from __future__ import annotations

import re
from itertools import pairwise

from yjplan.diagnostics import Findings
from yjplan.patterns import Lazy
from yjplan.rules.dates import MONTH, in_words, period, plan_date
from yjplan.rules.passages import PlanText, quoted

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


_DUE = ("due", "expected", "planned", "set", "scheduled")
_BEFORE_A_TIME = frozenset(("in", "during", "from", "on", "until", "by", "at"))


def _has_year(words: list[str]) -> bool:
    """Whether a year may stand among words."""
    return any("20" in word for word in words)


def _looks_ahead(words: list[str], at: int) -> bool:
    """Whether a word looks ahead: will, shall, or the "to" behind is, aims and others, but not behind "was due"."""
    if words[at].endswith("to") and at > 1 and words[at - 1] in _DUE:
        return words[at - 2].endswith(("is", "are"))
    return words[at].endswith(_AHEAD)


def _has_deadline(words: list[str]) -> bool:
    """Whether words look ahead, and "by" stands among them; quick, to be asked before the pattern is."""
    by = any(word == "by" and _has_year(words[n + 1 : n + 7]) for n, word in enumerate(words))
    return by and any(word.endswith(_AHEAD) for word in words)


def _has_time(words: list[str]) -> bool:
    """Whether words look ahead with a verb that a time may follow."""
    return any(
        verb in _AT_ONCE
        and _looks_ahead(words, n)
        and not _BEFORE_A_TIME.isdisjoint(words[n + 2 : n + 5])
        and _has_year(words[n + 3 : n + 12])
        for n, verb in enumerate(words[1:])
    )


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
_AWAITED_IN = frozenset(("in", "for", "by", "during"))


def _means_to(words: list[str]) -> bool:
    """Whether an event stands behind a word that looks ahead."""
    return any(
        verb in _EVENT_WORDS
        and (word in ("also", "then", "now") or (word in _AHEAD and _looks_ahead(words, n)))
        and not _BEFORE_A_TIME.isdisjoint(words[n + 2 : n + 11])
        and _has_year(words[n + 3 : n + 18])
        for n, (word, verb) in enumerate(pairwise(words))
    )


def _awaits(words: list[str]) -> bool:
    """Whether words say that something is expected at a time."""
    return any(word in _AWAITED and behind in _AWAITED_IN for word, behind in pairwise(words))


_ENDS = r"end|expire|run\sout|finish|close|cease|stop|lapse"
_TO_END = ("due", "set", "expected", "scheduled", "likely")
_END_WORDS = frozenset(("end", "expire", "run", "finish", "close", "cease", "stop", "lapse"))


def _runs_out(words: list[str]) -> bool:
    """Whether words say that something is to end."""
    return any(
        word == "to" and verb in _END_WORDS and words[n - 1].endswith(_TO_END)
        for n, (word, verb) in enumerate(pairwise(words))
    )


def _begins_with_time(words: list[str]) -> bool:
    """Whether words begin with a time, and look ahead after it."""
    leading = words[0].strip("*_“\"'") in _LEADING and _has_year(words[1:8])
    return leading and not _LOOKS_AHEAD.isdisjoint(words)


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
            r"(?:in|during|from|on|until)\s(?:the\s)?"
            r"(?:end of\s|(?:early|late|autumn|spring|summer|winter)\s(?:of\s)?)?"
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
