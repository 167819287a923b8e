"""Changes in per cent that cannot be: from no whole number, to less than nothing, in points between two counts."""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from yjplan.diagnostics import Findings
from yjplan.figures import format as fmt
from yjplan.patterns import A_DIGIT, Lazy
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import Interval, step, stretched
from yjplan.rules.prose_numbers import A_PERCENT, DIGITS, FROM_TO, NUMBER, PERCENT, Sentence, value_of

COUNTABLE = (
    r"(?:children|young\s+people|boys|girls|entrants|disposals|offences|crimes|sentences|referrals|cautions|victims"
    r"|incidents|episodes|cases|interventions|remands|arrests|outcomes|orders|reoffences|exclusions|suspensions"
    r"|sessions|assessments|stays|nights|searches|detentions|visits|breaches|deaths|injuries|strip[\s-]searches)"
)
_UP = r"increase|rise|growth|increased|rose|grew|risen"
_DOWN = r"fall|decrease|reduction|drop|decline|fell|dropped|decreased|declined|fallen"
_WORDS = (
    "increase",
    "rise",
    "rose",
    "growth",
    "grew",
    "fall",
    "fell",
    "decrease",
    "reduc",
    "drop",
    "decline",
    "down",
    "cut",
    " up ",
)
_KIND = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
_CHANGES = (
    Lazy(
        rf"(?P<number>{NUMBER})\s+(?:[a-z][a-z-]*\s+){{0,3}}?{COUNTABLE}(?:\s+in\s+[\d/–-]{{4,9}})?\s?[,(–]?\s*"
        rf"(?:(?:this|which|it)\s+)?(?:is\s+|was\s+)?(?:an?\s+{_KIND}\s+of\s+|(?:(?P<more>up)|down)\s+(?:by\s+)?)"
        rf"(?:about\s+|around\s+)?{PERCENT}",
        re.IGNORECASE,
        needs=(A_DIGIT, A_PERCENT),
    ),
    Lazy(
        rf"\b{_KIND}\s+(?:by\s+)?(?:about\s+|around\s+)?{PERCENT}\s+to\s+(?P<number>{NUMBER})\s+"
        rf"(?:[a-z][a-z-]*\s+){{0,3}}?{COUNTABLE}",
        re.IGNORECASE,
        needs=(A_DIGIT, A_PERCENT),
    ),
    Lazy(
        rf"\b{PERCENT}\s+{_KIND}\s+to\s+(?P<number>{NUMBER})\s+(?:[a-z][a-z-]*\s+){{0,3}}?{COUNTABLE}",
        re.IGNORECASE,
        needs=(A_DIGIT, A_PERCENT),
    ),
)
_RATE = Lazy(r"\brates?\b|\bper\s+(?!cent)|\baverage|\bpercentage\b|\bproportion\b", re.IGNORECASE)
_SPAN = Lazy(r"\bfrom\s+[\d£]|\bcompared\s+(?:with|to)\s+\d|\bagainst\s+\d", re.IGNORECASE)


def changes_from_nowhere(facts: Facts, findings: Findings) -> None:
    """Report "13 disposals, an increase of 28.6%": no whole number grows by that to 13 (R053)."""
    for sentence in facts.sentences:
        text = sentence.text
        if ("%" not in text and "cent" not in text) or not any(word in text for word in _WORDS):
            continue
        if _RATE.search(text) or _SPAN.search(text):
            continue
        for pattern in _CHANGES:
            for match in pattern.finditer(text):
                _from_nowhere(sentence, match, findings)


def _from_nowhere(sentence: Sentence, match: re.Match[str], findings: Findings) -> None:
    number, percent = value_of(match["number"]), value_of(match["percent"])
    sign = 1 if match["up"] or match.groupdict().get("more") else -1
    reach = stretched(percent, sentence.text[: match.start("percent")])
    low, high = (1 + sign * share / 100 for share in (reach.low, reach.high))
    if number <= 0 or min(low, high) <= 0 or number != int(number):
        return
    bases = Interval(number / max(low, high), number / min(low, high))
    if bases.low.to_integral_value(ROUND_CEILING) <= bases.high:
        return
    nearest = (number / (1 + sign * percent / 100)).quantize(Decimal(1), ROUND_HALF_UP)
    if nearest <= 0:
        return
    right = abs(number - nearest) / nearest * 100
    findings.add(
        "R053",
        f"No whole number {'grows' if sign > 0 else 'falls'} by {fmt.percent(percent)} to {fmt.number(number)}; from "
        f"{fmt.number(nearest)} it is {fmt.percent(right, max(-int(step(percent).adjusted()), 1))}.",
        sentence.place(match.start("percent")),
        "Divide the difference by the earlier number.",
        also=sentence.place(match.start("number")),
    )


_FALL = Lazy(
    rf"\b(?:{_DOWN}|reduced|down|cut)\s+(?:of|by)\s+(?:more\s+than\s+|over\s+|about\s+|around\s+)?{PERCENT}"
    rf"|(?<![\w.,£])(?P<ahead>{DIGITS})(?:\s?%|\s+per\s?cent)\s+(?:fall|decrease|reduction|drop|decline)\b",
    re.IGNORECASE,
    needs=(A_DIGIT, A_PERCENT, "of|by|fall|decrease|reduction|drop|decline"),
)


def falls_to_less_than_nothing(facts: Facts, findings: Findings) -> None:
    """Report a fall of more than 100% (R054)."""
    for sentence in facts.sentences:
        text = sentence.text
        if ("%" not in text and "cent" not in text) or not any(word in text for word in _WORDS):
            continue
        for match in _FALL.finditer(sentence.text):
            name = "percent" if match["percent"] else "ahead"
            if value_of(match[name]) > 100:
                findings.add(
                    "R054",
                    f"Nothing can fall by {fmt.percent(value_of(match[name]))}: a fall of 100% leaves nothing.",
                    sentence.place(match.start(name)),
                    "Divide the difference by the earlier number, not by the later one.",
                )


_POINTS = Lazy(rf"(?<![\w.,£])(?P<points>{DIGITS})\s+percentage\s+points?\b", re.IGNORECASE)


def points_between_counts(facts: Facts, findings: Findings) -> None:
    """Report percentage points between two numbers of children or offences (R055)."""
    for sentence in facts.sentences:
        text = sentence.text
        if "percentage point" not in text or "from " not in text or "%" in text:
            continue
        points = _POINTS.search(text)
        pairs = list(FROM_TO.finditer(text))
        if points is None or len(pairs) != 1 or _RATE.search(text[: points.start()]):
            continue
        first, last = sorted((pairs[0].span(), points.span()))
        counted = (
            text[: last[1]] if first == points.span() else text[pairs[0].start("between") : points.start()]
        )
        if re.search(rf"\b{COUNTABLE}\b", counted, re.IGNORECASE):
            a, b = value_of(pairs[0]["a"]), value_of(pairs[0]["b"])
            right = f"; it is {fmt.signed(fmt.percent((b - a) / a * 100, 1))}" if a else ""
            findings.add(
                "R055",
                f"A change from {fmt.number(a)} to {fmt.number(b)} cannot be in percentage points{right}.",
                sentence.place(points.start()),
                "Give the change in per cent, or as a number. Percentage points are the difference between two "
                "percentages.",
            )


RULES: tuple[Rule, ...] = (changes_from_nowhere, falls_to_less_than_nothing, points_between_counts)
"""The rules of this module, in the order of the reference."""
