"""Lists under the number of their items: the following three areas."""

from __future__ import annotations

import re
from itertools import takewhile

from yjplan.diagnostics import Findings, Place
from yjplan.figures import format as fmt
from yjplan.patterns import Lazy
from yjplan.rules.facts import Facts
from yjplan.rules.prose_numbers import NUMBERS, Said, numbers_among, value_of

_WHAT = """
    areas aims objectives priorities themes strands principles tenets pillars elements domains outcomes goals
    recommendations actions standards steps stages tiers types kinds categories reasons ways commitments values
    questions measures indicators workstreams projects programmes strategies functions duties criteria disposals
    things points changes forms parts phases pledges partners agencies bodies services teams roles topics
    subjects findings factors
"""
_LISTED = frozenset(_WHAT.split())
"""What lists are of."""
_LONGEST_LEAD = 120
_LONGEST_NAME = 61
_LONGEST_REST = 50
_LIST = Lazy(r":[^\S\n]*(?:\[\^[\w-]{1,30}\])?[^\S\n]*\n(?:[^\S\n]*\n)?(?=[ \t]*(?:[-*+]|\d{1,2}[.)])\s)")
_SOME = Lazy(
    r"\b(?:at\s+least|up\s+to|more\s+than|over|includ\w+|such\s+as|among|one|two\s+of|three\s+of|some|first|and\s+more)\b",
    re.IGNORECASE,
)
_SOME_OF = Lazy(r"\bof\s+(?:the|our|these|its)?\s*$", re.IGNORECASE)
_ITEM = Lazy(r"(?P<indent>[ \t]*)(?P<mark>[-*+]|\d{1,2}[.)])\s+\S")


def lists_that_follow(facts: Facts, findings: Findings) -> None:
    """Report "the following three areas:" over a list of four (R123)."""
    for said in facts.prose:
        if ":\n" not in said.text and "]\n" not in said.text:
            continue
        for begin in _LIST.finditer(said.text):
            start = max(0, begin.start() - _LONGEST_LEAD)
            lead = said.text[start : begin.start()]
            number = _announcing(lead) if numbers_among(lead.split()) else None
            if number:
                _announced(said, number, start, begin.end(), findings)


def _announcing(lead: str) -> re.Match[str] | None:
    """Return the number in "the following three areas", of a text that ends ahead of a list."""
    for number in NUMBERS.finditer(lead):
        what = _aside(lead[number.end() :])
        if what[:1].isspace() and not any(c in ".:;" or c.isdigit() for c in what):
            following = lead[: number.start()].casefold().rstrip().endswith("following")
            if (following and 2 < len(what) <= _LONGEST_NAME) or _is_of_a_list(what.casefold().split()):
                return number
    return None


def _aside(what: str) -> str:
    """Return what is listed without what is said of it by the way: "pillars, which guide us, are"."""
    name, relative, rest = what.partition(", which ")
    _, comma, verb = rest.rpartition(", ")
    return f"{name} {verb}" if relative and comma and verb.strip() in ("are", "were") else what


def _is_of_a_list(words: list[str]) -> bool:
    """Whether words begin with what lists are of, after two others at most."""
    for n, word in enumerate(words[:3]):
        noun = "".join(takewhile(str.isalpha, word))
        rest = " ".join(words[n:])[len(noun) :]
        if noun in _LISTED and len(rest) <= _LONGEST_REST and "," not in rest:
            return True
        if not word.replace("-", "").isalpha():
            return False
    return False


def _announced(said: Said, announced: re.Match[str], offset: int, end: int, findings: Findings) -> None:
    """Compare the number that announces a list with the list; `offset` is where the searched text begins."""
    at = offset + announced.start()
    number, items = value_of(announced[0]), _items(said.text, end)
    typed = not any(i.start <= at < i.end for i in said.inserted)
    if items < 2 or number < 2 or number == items or not typed:
        return
    if _SOME.search(announced.string[announced.end() :]) or _SOME_OF.search(said.text[max(0, at - 20) : at]):
        return
    findings.add(
        "R123",
        f"The text announces {fmt.number(number)}, and the list that follows has {items}.",
        said.place(at),
        "Correct the number, or the list.",
        also=_first_item(said, end),
    )


def _first_item(said: Said, offset: int) -> Place:
    item = _ITEM.match(said.text, offset)
    return said.place(item.start("mark") if item else offset)


def _items(text: str, start: int) -> int:
    """Return how many items the list that begins at a place of a text has, without those of lists within it.

    0 if an item ends in a colon and nothing is indented under it: it is not sure how many of the next belong to it.
    """
    first = _ITEM.match(text, start)
    if first is None:
        return 0
    count, blank, opened = 0, False, False
    while start < len(text):
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)]
        start += len(line) + 1
        item = _ITEM.match(line)
        inner = len(line) - len(line.lstrip()) > len(first["indent"])
        if item and not inner and item["mark"][-1] == first["mark"][-1]:
            if opened:
                return 0
            count, opened = count + 1, line.rstrip().endswith(":")
        elif line.strip() and not inner and (blank or item):
            break
        elif inner:
            opened = False
        blank = not line.strip()
    return count
