"""How often the board meets: in its own block, and wherever a text says it."""

from __future__ import annotations

import re

from msgspec import Struct

from yjplan.diagnostics import Findings, Place
from yjplan.patterns import Lazy
from yjplan.plan.governance import Board
from yjplan.plan.performance import Kpis
from yjplan.rules.passages import PlanText, quoted
from yjplan.rules.prose_numbers import value_of

_OFTEN = (
    r"every\s(?:two|three|four|six|other|second)\s(?:months?|weeks?)|(?:every|each|once\sa|once\severy)\s(?:month|quarter|term|week)"
    r"|bi-?monthly|monthly|quarterly|termly|fortnightly|weekly"
    r"|(?:twice|three\stimes|four\stimes|five\stimes|six\stimes|eight\stimes|ten\stimes|twelve\stimes)\s(?:a|each|every|per)\syear"
)
_TIMES_A_YEAR = (
    (("every two months", "every other month", "every second month", "six times"), {6}),
    (("bimonthly", "bi-monthly"), {6, 24}),
    (("monthly", "every month", "each month", "once a month", "once every month", "twelve times"), {12}),
    (("quarter", "every three months", "four times"), {4}),
    (("term", "three times", "every four months"), {3}),
    (("twice", "every six months"), {2}),
    (("every six weeks",), {8, 9}),
    (("every four weeks",), {12, 13}),
    (("five times",), {5}),
    (("eight times",), {8}),
    (("ten times",), {10}),
    (("fortnight", "every two week", "every other week", "every second week"), {26}),
    (("week",), {52}),
)
_SAYS = Lazy(
    r"\b(?:the|our|this)\s(?P<name>(?:[A-Z][\w’'-]{1,30}\s){0,6}Board)\s(?:\([^()]{1,60}\)\s)?"
    r"(?:now\s|normally\s|usually\s|formally\s|also\s)?(?:meets|assembles|convenes|gathers|sits|comes\stogether)\s"
    rf"(?:as\sa\srule\s|in\sperson\s|formally\s)?(?P<often>{_OFTEN})\b",
    re.IGNORECASE,
    needs=(
        "meets|assembles|convenes|gathers|sits|comes",
        "every|each|once|month|quarterly|termly|weekly|fortnightly|twice|times",
    ),
)
_FIELD = Lazy(rf"\b(?:{_OFTEN})\b", re.IGNORECASE)
_NATIONAL = frozenset({"youth justice board", "national youth justice board"})


class _Said(Struct, frozen=True):
    """How often the board meets, in the words of one place: how many times a year that may be."""

    times: frozenset[int]
    words: str
    place: Place | None


def how_often_the_board_meets(text: PlanText, findings: Findings) -> None:
    """Report a board that meets every two months in one place and quarterly in another (R201)."""
    boards = [b for s in text.plan.sections for b in s.content if isinstance(b, Board)]
    if len(boards) > 1:
        return
    own = frozenset(boards[0].name.casefold().split()) if boards else frozenset()
    said: list[_Said] = []
    for passage in text.saying("board meets", "board assembles", "board convenes", "board gathers", "board sits",
                               "board comes", "board now", "board normally", "board usually", "board formally",
                               "board ("):  # fmt: skip
        for match in _SAYS.finditer(passage.text) if not passage.short else ():
            name = " ".join(match["name"].casefold().split())
            ours = not own or own.issuperset(name.removesuffix("board").split())
            if ours and name not in _NATIONAL:
                said.append(_Said(_times(match["often"]), match["often"], passage.place_at(match.start())))
    if said and boards and boards[0].meets and (field := _FIELD.search(boards[0].meets)):
        said.insert(0, _Said(_times(field[0]), field[0], boards[0].place_of("meets")))
    for one in said[1:]:
        if one.times.isdisjoint(said[0].times):
            findings.add(
                "R201",
                f"The board meets {quoted(' '.join(one.words.split()).lower())} here, and "
                f"{quoted(' '.join(said[0].words.split()).lower())} elsewhere: how often is it really?",
                one.place,
                "Say the same in both places.",
                also=said[0].place,
            )
            return


def _times(said: str) -> frozenset[int]:
    plain = " ".join(said.casefold().split())
    return frozenset(next(times for words, times in _TIMES_A_YEAR if any(word in plain for word in words)))


_MET = Lazy(
    r"\b(?:board|it)\smet\s(?P<n>\d{1,2}|twice|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\stimes)?\b"
    r"(?P<rest>[^.;]{0,60})",
    re.IGNORECASE,
    needs="met",
)
_YEAR = Lazy(r"\b20\d\d\b")
_ATTENDANCE = 7
"""The indicator of attendance at the board."""


def meetings_of_the_year(text: PlanText, findings: Findings) -> None:
    """Report a board that met five times in the text, and four times where attendance is counted (R201)."""
    counted = [
        (block, stage)
        for section in text.plan.sections
        for block in section.content
        if isinstance(block, Kpis)
        for result in block.results
        if result.kpi == _ATTENDANCE
        for stage in result.stages
        if stage.of and "meeting" in stage.label.casefold()
    ]
    if len(counted) != 1:
        return
    block, stage = counted[0]
    for passage in text.saying(" met "):
        match = _MET.search(passage.text) if not passage.short else None
        if not match or "oard" not in passage.text[: match.end("n")]:
            continue
        said = 2 if match["n"].casefold() == "twice" else int(value_of(match["n"]))
        before = passage.text[: match.start()].rpartition(". ")[2]
        years = {year[0] for year in _YEAR.finditer(f"{before} {match['rest']}")}
        known = {year[0] for year in _YEAR.finditer(str(block.period or ""))}
        times = match["n"].casefold() == "twice" or "times" in match[0]
        if times and said != stage.of and years and years <= known:
            findings.add(
                "R201",
                f"The board met {match['n']} times here, and {stage.of} times where its attendance is counted.",
                passage.place_at(match.start("n")),
                "Correct one of the two numbers.",
                also=stage.place_of("of"),
            )
            return
