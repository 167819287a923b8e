"""Parts and wholes in sentences: 20 sessions: 12 in schools and 8 in clubs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from yjplan.diagnostics import Findings
from yjplan.figures import format as fmt
from yjplan.patterns import Lazy
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.prose_numbers import NUMBER, NUMBERS, Sentence, begins_with_number, numbers_among, value_of

_WHOLE = Lazy(
    rf"(?P<whole>{NUMBER})\s+(?P<noun>[A-Za-z][\w'’-]*(?:\s+[a-z][\w'’-]*){{0,3}}?)\s?(?P<open>:|\(|\s[–—])\s*"
    r"(?<!–)",
    re.IGNORECASE,
)
_MARKS = ":(–—"
_SMALL_NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_TIME = Lazy(
    r"\b(?:weeks?|months?|years?|days?|hours?|minutes?|times|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|million|thousand|per|percent|percentage|pages?|in|of|to|and)\b",
    re.IGNORECASE,
)
_PEOPLE = Lazy(
    r"\b(?:children|child|people|boys|girls|young|staff|pupils|parents|carers|victims|entrants|adults|men|women|families"
    r"|volunteers|members|students|individuals)\b",
    re.IGNORECASE,
)
_NOT_ALL = Lazy(
    r"\b(?:includ\w+|e\.g|such\s+as|mainly|mostly|some|others?|rest|remain\w*|the\s+others|or|at\s+least|about|over|nearly"
    r"|up\s+to|more\s+than|fewer|less|each|both|were|was|had|have|of\s+(?:whom|which|these|them))\b|[%£]",
    re.IGNORECASE,
)
_BETWEEN = Lazy(
    rf"\s*(?:,|;)\s*(?:and\s+|plus\s+)?(?={NUMBER}\s)|\s+(?:and|plus)\s+(?={NUMBER}\s)", re.IGNORECASE
)
_PART = Lazy(rf"(?P<number>{NUMBER})\s+[^\d]{{2,60}}", re.IGNORECASE)
_TOTAL = Lazy(r"\b(?:in\s+total|altogether|in\s+all)\b|\btotal\s+of\s+$", re.IGNORECASE)


def _opens(text: str) -> bool:
    """Whether a number stands behind a mark that may open a list of parts."""
    small = text.casefold()
    for mark in _MARKS:
        for piece in small.split(mark)[1:]:
            behind = piece.lstrip()
            if behind[:1].isdigit() or behind.startswith(_SMALL_NUMBERS):
                return True
    return False


def wholes_before_parts(facts: Facts, findings: Findings) -> None:
    """Report "20 sessions: 12 in schools and 7 in clubs" (R121)."""
    for sentence in facts.sentences:
        text = sentence.text
        if " and " not in text or not any(mark in text for mark in _MARKS) or not _opens(text):
            continue
        if numbers_among(re.split(r"[\s(:]+", text)) < 3:
            continue
        for match in _WHOLE.finditer(text):
            parts = _parts(text, match)
            whole = value_of(match["whole"])
            if len(parts) < 2 or _TIME.search(match["noun"]) or sum(parts) == whole:
                continue
            said_total = _TOTAL.search(match["noun"]) or _TOTAL.search(text[: match.start()])
            people = _PEOPLE.search(match["noun"])
            if people and (not said_total or sum(parts) > whole):
                continue  # a child can be in several parts, and parts of a group are often only examples
            _wrong(sentence, parts, whole, match.start("whole"), findings)


def _parts(text: str, match: re.Match[str]) -> list[Decimal]:
    """Return the numbers of the parts behind a whole; none where they may not be all, or are not plain numbers."""
    end = text.find(")", match.end()) if match["open"] == "(" else -1
    said = text[match.end() : end if end > 0 else len(text)].strip(" .")
    if not begins_with_number(said.casefold()) or " and " not in said or _NOT_ALL.search(said):
        return []
    if any(mark in said.replace("; ", ", ") for mark in ".:;("):
        return []
    found = [_PART.fullmatch(piece + " ") for piece in _BETWEEN.compiled.split(said)]
    if not all(found) or any(len(NUMBERS.compiled.findall(m[0])) > 1 for m in found if m):
        return []
    return [value_of(m["number"]) for m in found if m]


_SUM = Lazy(
    rf"(?P<a>{NUMBER})\s+(?P<x>[^,.;:()\d]{{2,50}}?)(?:,|\s+and)\s+(?P<b>{NUMBER})\s+(?P<y>[^,.;:()\d]{{2,50}}?)\s?[,–(]\s*"
    rf"(?:making\s+|or\s+)?(?:(?P<first>{NUMBER})\s+(?:[a-z]+\s+)?(?:in\s+total|altogether|in\s+all)\b"
    rf"|(?:a\s+|in\s+)?total\s+of\s+(?P<second>{NUMBER}))",
    re.IGNORECASE,
)


def parts_before_wholes(facts: Facts, findings: Findings) -> None:
    """Report "12 sessions in schools and 7 in clubs, 20 in total" (R121)."""
    for sentence in facts.sentences:
        text = sentence.text
        if (
            not any(word in text for word in (" total", "altogether", "in all"))
            or numbers_among(text.split()) < 2
        ):
            continue
        for match in _SUM.finditer(text):
            name = "first" if match["first"] else "second"
            whole, parts = value_of(match[name]), [value_of(match["a"]), value_of(match["b"])]
            people = _PEOPLE.search(f"{match['x']} {match['y']}")
            earlier = any(not _year(m[0]) for m in NUMBERS.finditer(text[: match.start()]))
            between = numbers_among(f"{match['x']} {match['y']}".split())  # a third part in words
            if (
                sum(parts) == whole
                or between
                or earlier
                or _NOT_ALL.search(match[0])
                or (people and whole < sum(parts))
            ):
                continue
            _wrong(sentence, parts, whole, match.start(name), findings)


def _year(text: str) -> bool:
    return text.isdigit() and 1900 <= int(text) <= 2100


def _wrong(sentence: Sentence, parts: list[Decimal], whole: Decimal, offset: int, findings: Findings) -> None:
    findings.add(
        "R121",
        f"{' + '.join(_numbers(parts))} make {fmt.number(sum(parts, Decimal()))}, not {fmt.number(whole)}.",
        sentence.place(offset),
        "Correct the whole or a part, or say who or what is missing.",
    )


def _numbers(parts: list[Decimal]) -> Iterator[str]:
    return (fmt.number(part) for part in parts)


_BOYS_GIRLS = ("boys", "girls", "male", "female", "men", "women")
_TALK = r"(?:[^.;:()\d%]|\b20\d\d\b){3,60}?"
_NOT = Lazy(
    rf"\bof\s(?:(?:the|these|those|our|all)\s)?(?P<whole>{NUMBER})\s{_TALK},\s(?P<a>{NUMBER})\s"
    rf"(?P<verb>were|had|did|have|are|was)\b{_TALK}\sand\s(?P<b>{NUMBER})\s(?P=verb)\snot\b",
    re.IGNORECASE,
)
_VERBS = ("were", "had", "did", "have", "are", "was")
_BOTH = Lazy(
    rf"(?P<whole>{NUMBER})\s(?:children|staff|people|young people|pupils|volunteers)\s?\((?P<a>{NUMBER})\s"
    rf"(?P<x>boys|girls|male|female|men|women)\s?(?:,|and)\s(?P<b>{NUMBER})\s(?P<y>boys|girls|male|female|men|women)\)",
    re.IGNORECASE,
)


def _says_not(words: list[str]) -> bool:
    """Whether a sentence may say of how many something is not so; quick, to be asked before the pattern is."""
    return numbers_among(words) > 2 and any(
        verb in _VERBS and word.startswith("not") for verb, word in pairwise(words)
    )


def _says_both(words: list[str]) -> bool:
    """Whether a sentence may have a number of boys or girls in brackets."""
    return any("(" in number and word.startswith(_BOYS_GIRLS) for number, word in pairwise(words))


def parts_in_prose(facts: Facts, findings: Findings) -> None:
    """Report "of 62 …, 35 were … and 28 were not" (R121)."""
    for sentence in facts.saying(" not", "("):
        text = sentence.text
        words = text.casefold().split()
        wholes = [
            *(_NOT.finditer(text) if _says_not(words) else ()),
            *(_BOTH.finditer(text) if _says_both(words) else ()),
        ]
        for match in wholes:
            whole, a, b = (value_of(match[k]) for k in ("whole", "a", "b"))
            if a + b != whole:
                findings.add(
                    "R121",
                    f"{fmt.number(a)} and {fmt.number(b)} make {fmt.number(a + b)}, not {fmt.number(whole)}.",
                    sentence.place(match.start("whole")),
                    "Correct the whole or a part, or say who or what is missing.",
                )


RULES: tuple[Rule, ...] = (wholes_before_parts, parts_before_wholes, parts_in_prose)
"""The rules of this module, in the order of the reference."""
