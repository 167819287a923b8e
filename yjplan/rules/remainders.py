"""Parts that are all there are: made up of, the remaining, adults and children; with them the whole must be reached."""

from __future__ import annotations

import re
from decimal import Decimal

from yjplan.diagnostics import Findings, listed
from yjplan.figures import format as fmt
from yjplan.patterns import A_DIGIT, Lazy
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import step
from yjplan.rules.prose_numbers import NUMBER, NUMBERS, PERCENT, Sentence, numbers_among, value_of

_TALK = r"[^.;:()\d%£]{1,60}?"
_MADE_UP_OF = Lazy(
    rf"(?P<whole>{NUMBER})\s{_TALK},?\s(?:made\sup\sof|consist(?:ing|ed|s)?\sof|compris(?:ing|ed|es?)(?:\sof)?|composed\sof)\s",
    re.IGNORECASE,
)
OF_WHOLE = Lazy(
    rf"\b(?:of\s(?:(?:the|our|these|those|all)\s)?|there\s(?:were|are)\s|\bwe\s(?:had|made|received|held)\s)"
    rf"(?P<whole>{NUMBER})(?!\s?%)\s",
    re.IGNORECASE,
)
_THE_REST = Lazy(
    rf"(?:\sand|,\swith|,\swhile|,)\sthe\s(?:remaining|other|rest,?)\s\(?{NUMBER}(?!\s?%)\b",
    re.IGNORECASE,
    needs="remaining|other|rest",
)
BAND = Lazy(
    r"\baged\s(?P<first>\d{1,2})(?:\s?(?:to|and|or|-|–)\s?(?:(?P<last>\d{1,2})\b|(?P<way>under|over|above|younger|older)\b))?",
    re.IGNORECASE,
    needs="aged",
)
_NAME = Lazy(
    r"\b(?:outcomes?|section|band|tier)\s\d{1,2}\b", re.IGNORECASE, needs="outcome|section|band|tier"
)
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BEGINS = Lazy(
    r"(?:,|;|,?\s(?:and|with|while|plus))\s(?:the\s(?:other|remaining|rest,?)\s\(?)?$", re.IGNORECASE
)
_ENDS = Lazy(r"[.;:()]")
_PAIR = Lazy(
    rf"(?P<whole>{NUMBER})(?:\s[a-z]{{2,14}}){{1,4}},\s(?P<parts>(?P<a>{NUMBER})\s(?P<x>adults|children|boys|girls|men|women)\sand\s"
    rf"(?P<b>{NUMBER})\s(?P<y>adults|children|boys|girls|men|women))(?=\s?(?:[,.;:)]|$))",
    re.IGNORECASE,
)
_SECOND_OF_PAIR = Lazy(r"\sand\s\S+\s(?:adults|children|boys|girls|men|women)\b", re.IGNORECASE)
_PAIRS = ({"adults", "children"}, {"boys", "girls"}, {"men", "women"})
_LOOSE = Lazy(
    r"\b(?:about|around|over|nearly|almost|more\sthan|at\sleast|includ\w+|of\s(?:whom|which)|some\sof|both|each|\d\s(?:years?|months?))\b",
    re.IGNORECASE,
)


_FEWEST = 3
"""Numbers in such a sentence: a whole and two parts."""
_MADE_HINTS = ("made up of", "consist", "compris", "composed of")
_REST_HINTS = ("the remaining", "the other", "the rest")
_HINTS = (*_MADE_HINTS, *_REST_HINTS, " adults ", " girls", " boys ", " women", " men ")


def parts_that_are_all(facts: Facts, findings: Findings) -> None:
    """Report "84 disposals, made up of 57 …, 15 … and 21 …" and "the remaining 56" that do not add up (R121)."""
    for sentence in facts.saying(*_HINTS):
        text = sentence.text
        if numbers_among(re.split(r"[\s,(]+", text)) < _FEWEST:
            continue
        text = without_names(text)
        lower = text.casefold()
        match = _MADE_UP_OF.search(text) if any(hint in lower for hint in _MADE_HINTS) else None
        if match:
            end = _ENDS.search(text[match.end() :])
            parts = text[match.end() : match.end() + end.start() if end else len(text)]
            if " and " in parts and numbers_among(parts.rpartition(" and ")[2].split()[:3]):
                _add_up(sentence, match, parts, findings)
        elif (
            any(hint in lower for hint in _REST_HINTS)
            and (rest := _THE_REST.search(text))
            and (match := OF_WHOLE.search(text))
            and match.end() < rest.start()
        ):
            parts = text[match.end() : rest.end()]
            if not _ENDS.search(parts):
                _add_up(sentence, match, parts, findings)
        elif any(all(who in lower for who in pair) for pair in _PAIRS) and _SECOND_OF_PAIR.search(text):
            match = _PAIR.search(text)
            if match and {match["x"].lower(), match["y"].lower()} in _PAIRS:
                _add_up(sentence, match, match["parts"], findings)


def without_names(text: str) -> str:
    """Return a text with raised figures in ages and in names of outcomes, so that they are not read as counts."""
    for pattern in (BAND, _NAME):
        text = (
            pattern.compiled.sub(lambda m: m[0].translate(_RAISED), text) if pattern.may_fit(text) else text
        )
    return text


def as_written(text: str) -> str:
    """Return a text with its ages and names as they were."""
    return text.translate({raised: figure for figure, raised in _RAISED.items()})


def _add_up(sentence: Sentence, match: re.Match[str], said: str, findings: Findings) -> None:
    whole = value_of(match["whole"])
    found = list(NUMBERS.finditer(said))
    if not all(_BEGINS.search(said[: n.start()]) for n in found[1:]):
        return  # a number within a part, such as the towns that the volunteers come from
    parts = [value_of(n[0]) for n in found]
    whole_numbers = all(n == int(n) and not 1900 <= n <= 2100 for n in (whole, *parts))
    if len(parts) < 2 or not whole_numbers or sum(parts) == whole or max(parts) > whole * 2:
        return
    if _LOOSE.search(f"{match[0]} {said}") or "%" in said or "£" in said:
        return
    findings.add(
        "R121",
        f"{listed((fmt.number(n) for n in parts), 'and')} make {fmt.number(sum(parts, Decimal()))}, not "
        f"{fmt.number(whole)}.",
        sentence.place(match.start("whole")),
        "Correct the whole or a part, or say who or what is missing.",
    )


_REST = Lazy(
    rf"\bthe\s(?:remaining|other|rest\s\()\s?{PERCENT}",
    re.IGNORECASE,
    needs=("remaining|other|rest", A_DIGIT, "%|cent"),
)
_SHARES = Lazy(PERCENT, re.IGNORECASE, needs=(A_DIGIT, "%|cent"))
_BASES = Lazy(
    r"\b(?:compared|than|from(?=\s\d)|previous|last\syear|while|whereas|nationally|of\s(?:whom|which|these|them))\b|;",
    re.IGNORECASE,
)


def shares_with_a_rest(facts: Facts, findings: Findings) -> None:
    """Report "52%, 28% and the remaining 30%", which must make 100% (R111)."""
    for sentence in facts.saying("the remaining", "the other", "the rest ("):
        if not _REST.search(sentence.text) or _BASES.search(sentence.text):
            continue
        values = [value_of(m["percent"]) for m in _SHARES.finditer(sentence.text)]
        total = sum(values, Decimal())
        slack = max(Decimal("0.5"), sum((step(v) / 2 for v in values), Decimal()))
        if len(values) > 1 and abs(total - 100) > slack:
            findings.add(
                "R111",
                f"The shares add up to {fmt.percent(total)}, not 100%.",
                sentence.place(next(iter(_SHARES.finditer(sentence.text))).start()),
                "Correct a share, or add one that is missing.",
            )


RULES: tuple[Rule, ...] = (parts_that_are_all, shares_with_a_rest)
"""The rules of this module, in the order of the reference."""
