"""The base of a rate in a sentence: 125 per 10,000 for a measure that is per 100,000, or with a % sign."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from yjplan.diagnostics import Findings
from yjplan.figures import format as fmt
from yjplan.figures.measures import Reported
from yjplan.patterns import Lazy
from yjplan.rules.claims_about import Subjects, head_of, name_alone
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.prose_numbers import DIGITS, Sentence
from yjplan.rules.rates import base_of, base_said, population_of

_WHAT = r"(?:children|first[\s-]time\s+entrants|entrants|FTEs|custodial\s+sentences|sentences)"
_PER = r"(?:per|for\s+every|in\s+every|out\s+of\s+every)"
_BASE = Lazy(
    rf"\W{{0,3}}(?:{_WHAT}\W+)?{_PER}\s+(?P<base>\d[\d,. ]*0(?!\d)"
    r"|1?k\b|10k\b|100k\b|thousand|ten thousand|hundred thousand)\b",
    re.IGNORECASE,
)
_VALUE = Lazy(rf"(?<![\w.,£/])({DIGITS})(?=\W{{0,3}}(?:{_WHAT}\W+)?{_PER}\s)", re.IGNORECASE)
_SHARE = Lazy(rf"(?<![\w.,£/+−-])(?P<value>{DIGITS})(?P<sign>\s?%|\s+per\s?cent\b)")
_CHANGE = re.compile(
    r"\b(?:by|rose|fell|rise|fall|increas\w*|decreas\w*|reduc\w*|up|down|drop\w*|change|of\s+(?:the|our|all|these))\b",
    re.IGNORECASE,
)


def unit_in_prose(facts: Facts, findings: Findings) -> None:
    """Report a measure's own value in a sentence with another base behind it: 125 per 10,000 (R021)."""
    subjects = Subjects(facts) if facts.measures else None
    for sentence in facts.saying(" per ", " every ") if subjects else ():
        printed_by = {i.end: i.name for i in sentence.inserted()}
        for end, value in _values(sentence.text):
            match = _BASE.match(sentence.text, end)
            base = base_said(match["base"].casefold()) if match else 0
            measure = (
                _measure_of(printed_by.get(end, ""), value, sentence, facts)
                or (None if printed_by.get(end) or not subjects else _named(value, sentence, subjects))
                if match and base
                else None
            )
            per = base_of(measure) if measure else None
            if match and measure and per and base != per and not _also_said(sentence.text, value, per):
                findings.add(
                    "R021",
                    f"{fmt.number(value)} is the figure for “{measure.label}”, which is per {per:,}; "
                    f"the text says per {base:,}.",
                    sentence.place(match.start("base")),
                    f"Write per {per:,}. Per {base:,} the figure would be "
                    f"{fmt.number((value * base / per).normalize())}.",
                    also=measure.measure.place,
                )


def _also_said(text: str, value: Decimal, per: int) -> bool:
    """Whether a sentence gives the rate on the right base as well, and works it out on another."""
    return f"per {per:,}" in text and fmt.number(value) not in text.rsplit(f"per {per:,}", maxsplit=1)[-1]


def _values(text: str) -> Iterator[tuple[int, Decimal]]:
    for match in _VALUE.finditer(text):
        yield match.end(1), Decimal(match[1].replace(",", ""))


def _measure_of(name: str, value: Decimal, sentence: Sentence, facts: Facts) -> Reported | None:
    """Return the measure that a figure belongs to: named by {{ … }}, or with this very value in this section."""
    if name:
        fits = [m for key, m in facts.measures.items() if name == key or name.startswith(f"{key}.")]
        return max(fits, key=lambda m: len(m.id)) if fits and "count" not in name.split(".") else None
    section = sentence.source.section
    here = next((s for s in facts.plan.sections if s.section == section), None)
    fits = [
        facts.measures[key]
        for key in (here.measures if here else ())
        if key in facts.measures and value in (p.value for p in facts.measures[key].points)
    ]
    return fits[0] if len(fits) == 1 else None


def _named(value: Decimal, sentence: Sentence, subjects: Subjects) -> Reported | None:
    """Return the only measure that a sentence names and that has this value."""
    fits = [
        m
        for m in subjects.named(sentence.text, subjects.own(sentence))
        if value in (p.value for p in m.points)
        and (m is subjects.own(sentence) or name_alone(head_of(m)).search(sentence.text))
    ]
    return fits[0] if len(fits) == 1 else None


def rates_as_percentages(facts: Facts, findings: Findings) -> None:
    """Report "the custody rate was 0.26%" for a measure that is 0.26 per 1,000 (R021)."""
    subjects = Subjects(facts) if facts.measures else None
    for sentence in facts.saying("%", "per cent", "percent") if subjects else ():
        for match in _SHARE.finditer(sentence.text):
            value = Decimal(match["value"].replace(",", ""))
            measure = _named(value, sentence, subjects) if subjects else None
            per = base_of(measure) if measure else None
            around = sentence.text[max(0, match.start() - 25) : match.end() + 12]
            if measure is None or per is None or _CHANGE.search(around):
                continue
            if value == int(value) and value <= 100:
                continue  # may be a percentage that happens to be the same number
            findings.add(
                "R021",
                f"{fmt.number(value)} is the figure for “{measure.label}”, which is per {per:,}; the text says "
                f"{fmt.number(value)}%.",
                sentence.place(match.start("sign")),
                f"Write {fmt.number(value)} per {per:,}.",
                also=measure.measure.place,
            )


_MANY = r"(?<![\w.,£])(?P<n>\d{1,3},\d{3}|\d{4,6})"
_AGES = r"10\s?(?:to|-|–|and)\s?17"
_CHILDREN = (
    Lazy(
        rf"{_MANY}\s(?:(?:children|young\speople|people|of\sthem|residents)\s)?(?:are\s|who\sare\s)?aged\s(?:between\s)?{_AGES}\b"
    ),
    Lazy(rf"{_MANY}\s{_AGES}[\s-]year[\s-]olds?\b", needs=("10", "17", "year", "old")),
    Lazy(
        rf"\b{_AGES}\s(?:year\sold\s)?population\s(?:of|is|was)\s(?:about\s|around\s|roughly\s|some\s|over\s)?{_MANY}",
        needs=("10", "17", "population"),
    ),
)
_ELSEWHERE = Lazy(
    r"\b(?:region\w*|national\w*|England|Wales|country|famil(?:y|ies)['’]?s?|neighbour\w*|similar|million|police\sforce|combined|Greater|will|by\s20\d\d|in\s(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_BASES = (1_000, 10_000, 100_000)
_OF_A_RATE = Lazy(r"\b(?:per|every|each|in|out\sof)\s$", re.IGNORECASE)
_CLOSE = Decimal("0.05")
"""How far a number in the text may be from the one in the figures, as it is rounded or of another year."""


def populations_in_prose(facts: Facts, findings: Findings) -> None:
    """Report a number of children aged 10 to 17 that is not the one on which the plan's rates rest (R011)."""
    found = [p for m in facts.measures.values() if base_of(m) and (p := population_of(m, facts))]
    if not found:
        return
    name, figure = found[0]
    for sentence in facts.saying("17"):
        match = next((m for pattern in _CHILDREN if (m := pattern.search(sentence.text))), None)
        if (
            not match
            or not sentence.typed(match.start("n"), match.end("n"))
            or _ELSEWHERE.search(sentence.text)
        ):
            continue
        number = Decimal(match["n"].replace(",", ""))
        base = number in _BASES and _OF_A_RATE.search(sentence.text[: match.start("n")])
        if not base and number > figure.value * (
            1 + _CLOSE
        ):  # fewer may be those of a district, or in a scheme
            findings.add(
                "R011",
                f"The text says {fmt.number(number)} children aged 10 to 17; “{figure.label or name}” says "
                f"{fmt.number(figure.value)}.",
                sentence.place(match.start("n")),
                "Often the larger number is that of all children, aged 0 to 17. Rates need those aged 10 to 17.",
                also=figure.place_of("value"),
            )


RULES: tuple[Rule, ...] = (unit_in_prose, rates_as_percentages, populations_in_prose)
"""The rules of this module, in the order of the reference."""
