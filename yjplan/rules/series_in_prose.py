"""Figures that a person typed into a sentence, compared with the series of the measure they are about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from yjplan.diagnostics import Findings
from yjplan.figures import format as fmt
from yjplan.figures.measures import Point, Reported
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import printed
from yjplan.rules.prose_numbers import NUMBER, Sentence, value_of

_YEAR = re.compile(r"\b20\d\d(?:\s?[-–/]\s?\d\d(?:\d\d)?)?\b")
_FROM_TO = re.compile(
    rf"\bfrom\s+(?P<a>{NUMBER})(?P<between>[^.;:()£]{{0,60}}?)\bto\s+(?P<b>{NUMBER})", re.IGNORECASE
)


def _known_periods(sentence: Sentence, measure: Reported) -> bool:
    """Whether every year in a sentence is one that the series has."""
    return all(any(y in p.period for p in measure.points) for y in _YEAR.findall(sentence.text))


def _is(number: Decimal, values: Iterable[Decimal | int | None]) -> bool:
    return any(v is not None and v in printed(number) for v in values)


def earlier_figures(facts: Facts, findings: Findings) -> None:
    """Report "from 189 to 125" in a measure's narrative whose series went from 198 to 125 (R061)."""
    for sentence in facts.sentences:
        measure = facts.measures.get(sentence.source.measure)
        if measure is None or len(measure.points) < 2 or not _known_periods(sentence, measure):
            continue
        for match in _FROM_TO.finditer(sentence.text):
            _earlier(sentence, match, measure, findings)


def _earlier(sentence: Sentence, match: re.Match[str], measure: Reported, findings: Findings) -> None:
    a, b = value_of(match["a"]), value_of(match["b"])
    latest, previous = measure.points[-1], measure.points[-2]
    if not sentence.typed(match.start("a"), match.end("a")):
        return
    areas = [v for other in measure.comparators for v in other.values]
    values, counts = [p.value for p in measure.points], [p.count for p in measure.points]
    if _is(a, [*values, *counts, *(p.of for p in measure.points), *areas]):
        return
    for end, before, known in (
        (latest.value, previous.value, values),
        (latest.count, previous.count, counts),
    ):
        if end is not None and b == end and before is not None and None not in known:
            findings.add(
                "R061",
                f"The text says from {fmt.number(a)} to {fmt.number(b)}; the figures say {fmt.number(before)} for "
                f"{previous.period}.",
                sentence.place(match.start("a")),
                also=measure.measure.series[-2].place,
            )
            return


_COUNTED = {
    "first-time-entrants": r"(?:first[- ]time entrants|FTEs)\b",
    "use-of-custody": r"custodial sentences\b",
}
_STATED = r"\b(?:there were|there was|we had|we saw|had)\s(?:only\s|just\s)?"
_RESTRICTED = (
    r"(?!\s(?:who|aged|were|from|with|by|than|more|fewer|less|for|of|among|whose|and|living|under|over))"
)


def counts_in_prose(facts: Facts, findings: Findings) -> None:
    """Report "in 2023 there were 28 first time entrants" where the data say 26 (R062)."""
    for measure in facts.measures.values():
        noun = _COUNTED.get(measure.measure.measure or "")
        if not noun:
            continue
        pattern = re.compile(rf"{_STATED}(?P<number>{NUMBER})\s{noun}{_RESTRICTED}", re.IGNORECASE)
        word = re.compile(noun, re.IGNORECASE)
        for sentence in facts.sentences:
            matches = list(pattern.finditer(sentence.text)) if word.search(sentence.text) else []
            points = _points_named(sentence, measure)
            if len(matches) == 1 and len(points) == 1:
                _count(sentence, matches[0], measure, points[0], findings)


def _points_named(sentence: Sentence, measure: Reported) -> list[Point]:
    years = [m[0] for m in _YEAR.finditer(sentence.text)]
    return [p for p in measure.points if years == [p.period]]


def _count(
    sentence: Sentence, match: re.Match[str], measure: Reported, point: Point, findings: Findings
) -> None:
    number = value_of(match["number"])
    if point.count is None or number == point.count:
        return
    at = measure.points.index(point)
    findings.add(
        "R062",
        f"The text says {fmt.number(number)} for {point.period}; “{measure.label}” has {fmt.number(point.count)}.",
        sentence.place(match.start("number")),
        also=measure.measure.series[at].place_of("count"),
    )


_SERVING = re.compile(
    rf"(?P<number>{NUMBER})\s(?:of\sour\s)?(?P<who>children|young\speople|boys|girls)\s(?:are|were)\s"
    r"(?:\w+\s)?(?:serving|in\scustody)\b",
    re.IGNORECASE,
)


def children_and_sentences(facts: Facts, findings: Findings) -> None:
    """Report a custody rate that the text explains by as many children who are serving a sentence (R131)."""
    for name, measure in facts.measures.items():
        latest = measure.points[-1]
        if measure.measure.measure != "use-of-custody" or not latest.count:
            continue
        for sentence in facts.sentences:
            match = _SERVING.search(sentence.text)
            if not match or value_of(match["number"]) != latest.count:
                continue
            by_name = any(i.name == name or i.name.startswith(f"{name}.") for i in sentence.inserted())
            rate = latest.value is not None and re.search(
                rf"(?<![\w.]){re.escape(fmt.number(latest.value))}(?![\w.]\d)", sentence.text[: match.start()]
            )
            if by_name or rate:
                findings.add(
                    "R131",
                    f"The custody rate is explained by {fmt.number(latest.count)} {match['who']} who are serving a "
                    f"sentence; the rate counts {fmt.number(latest.count)} sentences given in the year.",
                    sentence.place(match.start()),
                    "Sentences in a year and children in custody on a day are different things, even when the number "
                    "is the same.",
                    also=measure.measure.series[-1].place_of("count"),
                )


RULES: tuple[Rule, ...] = (earlier_figures, counts_in_prose, children_and_sentences)
"""The rules of this module, in the order of the reference."""
