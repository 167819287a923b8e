"""Figures that a person typed into a sentence, compared with the series of the measure they are about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from yjplan.diagnostics import Findings
from yjplan.figures import format as fmt
from yjplan.figures.measures import Point, Reported
from yjplan.plan.periods import same_form
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import printed
from yjplan.rules.patterns import Lazy
from yjplan.rules.prose_numbers import NUMBER, Sentence, value_of

_YEAR = Lazy(r"\b20\d\d(?:\s?[-–/]\s?\d\d(?:\d\d)?)?\b")
_FROM_TO = Lazy(
    rf"\bfrom\s+(?P<a>{NUMBER})(?P<between>[^.;:()£]{{0,60}}?)\bto\s+(?P<b>{NUMBER})", re.IGNORECASE
)


def _known_periods(sentence: Sentence, measure: Reported) -> bool:
    """Whether every year in a sentence is one that the series has."""
    years = [same_form(year) for year in _YEAR.compiled.findall(sentence.text)]
    return all(any(year in p.period for p in measure.points) for year in years)


def _is(number: Decimal, values: Iterable[Decimal | int | None]) -> bool:
    return any(v is not None and v in printed(number) for v in values)


def earlier_figures(facts: Facts, findings: Findings) -> None:
    """Report "from 189 to 125" or "from 198 to 152" in words on a measure that went from 198 to 125 (R061)."""
    for sentence in facts.sentences:
        measure = facts.measures.get(sentence.source.measure)
        if measure is None or len(measure.points) < 2 or not _known_periods(sentence, measure):
            continue
        for match in _FROM_TO.finditer(sentence.text):
            _earlier(sentence, match, measure, findings)


def _earlier(sentence: Sentence, match: re.Match[str], measure: Reported, findings: Findings) -> None:
    """Report the one of two figures that the measure does not have, where the other is that of its period."""
    a, b = value_of(match["a"]), value_of(match["b"])
    areas = [v for other in measure.comparators for v in other.values]
    columns: tuple[list[Decimal | int | None], ...] = (
        [p.value for p in measure.points],
        [p.count for p in measure.points],
    )
    known = [*columns[0], *columns[1], *(p.of for p in measure.points), *areas]
    for name, at, number, other in (("a", -2, a, b), ("b", -1, b, a)):
        if not sentence.typed(match.start(name), match.end(name)) or _is(number, known):
            continue
        for column in columns:
            end, right = column[-1 if at == -2 else -2], column[at]
            if end is not None and other == end and right is not None and None not in column:
                findings.add(
                    "R061",
                    f"The text says from {fmt.number(a)} to {fmt.number(b)}; the figures say {fmt.number(right)} for "
                    f"{measure.points[at].period}.",
                    sentence.place(match.start(name)),
                    "Correct the text or the figures; or let the text print the figure from the data.",
                    also=measure.measure.series[at].place,
                )
                return


_COUNTED = {
    "first-time-entrants": r"(?:first[- ]time entrants|FTEs)\b",
    "use-of-custody": r"custodial sentences\b",
}
_WORDS = {"first-time-entrants": ("entrants", "FTEs"), "use-of-custody": ("custodial sentences",)}
_STATED = (
    r"\b(?:there were|there was|there have been|we had|we saw|had|recorded|reported)\s(?:only\s|just\s)?"
)
_NOT_ALL = r"(?<!\bof )(?<!more )(?<!fewer )(?<!least )(?<!than )(?<!by )(?<!another )(?<!these )"
_RESTRICTED = (
    r"(?!\s(?:who|aged|were|from|with|by|than|more|fewer|less|for|of|among|whose|and|living|under|over))"
)


@cache
def _counted(measure: str) -> re.Pattern[str]:
    noun = _COUNTED[measure]
    return re.compile(
        rf"{_STATED}(?P<number>{NUMBER})\s{noun}{_RESTRICTED}"
        rf"|{_NOT_ALL}(?P<ahead>{NUMBER})\s{noun}\s(?:were\s(?:recorded|reported|seen)\s)?in\s(?:the\syear\s)?(?=20\d\d)",
        re.IGNORECASE,
    )


def counts_in_prose(facts: Facts, findings: Findings) -> None:
    """Report "in 2023 there were 28 first time entrants" where the data say 26 (R062)."""
    for national, words in _WORDS.items():
        measures = [m for m in facts.measures.values() if m.measure.measure == national]
        for sentence in facts.sentences if measures else ():
            if not any(word in sentence.text for word in words):
                continue
            own = facts.measures.get(sentence.source.measure)
            measure = own if own in measures else measures[0] if len(measures) == 1 else None
            matches = list(_counted(national).finditer(sentence.text)) if measure else []
            points = _points_named(sentence, measure) if measure and len(matches) == 1 else []
            if measure and len(points) == 1:
                _count(sentence, matches[0], measure, points[0], findings)


def _points_named(sentence: Sentence, measure: Reported) -> list[Point]:
    years = [same_form(m[0]) for m in _YEAR.finditer(sentence.text)]
    return [p for p in measure.points if years == [p.period]]


def _count(
    sentence: Sentence, match: re.Match[str], measure: Reported, point: Point, findings: Findings
) -> None:
    name = "number" if match["number"] else "ahead"
    number = value_of(match[name])
    if point.count is None or number == point.count:
        return
    at = measure.points.index(point)
    findings.add(
        "R062",
        f"The text says {fmt.number(number)} for {point.period}; “{measure.label}” has {fmt.number(point.count)}.",
        sentence.place(match.start(name)),
        "Correct the text or the figures; or let the text print the number from the data.",
        also=measure.measure.series[at].place_of("count"),
    )


_SERVING = Lazy(
    rf"(?P<number>{NUMBER})\s(?:of\sour\s)?(?P<who>children|young\speople|boys|girls)\s(?:are|were)\s"
    r"(?:\w+\s)?(?:serving|in\scustody)\b",
    re.IGNORECASE,
)


def children_and_sentences(facts: Facts, findings: Findings) -> None:
    """Report a custody rate that the text explains by as many children who are serving a sentence (R131)."""
    custody: dict[int, list[Reported]] = {}
    for measure in facts.measures.values():
        if measure.measure.measure == "use-of-custody" and measure.points[-1].count:
            custody.setdefault(measure.points[-1].count, []).append(measure)
    for sentence in facts.sentences if custody else ():
        text = sentence.text
        match = _SERVING.search(text) if "serving" in text or "in custody" in text else None
        for measure in custody.get(int(value_of(match["number"])), ()) if match else ():
            if match and _gives_rate(sentence, measure, match.start()):
                count = fmt.number(value_of(match["number"]))
                findings.add(
                    "R131",
                    f"The custody rate is explained by {count} {match['who']} who are serving a sentence; the rate "
                    f"counts {count} sentences given in the year.",
                    sentence.place(match.start()),
                    "Sentences in a year and children in custody on a day are different things, even when the number "
                    "is the same.",
                    also=measure.measure.series[-1].place_of("count"),
                )


def _gives_rate(sentence: Sentence, measure: Reported, before: int) -> bool:
    """Whether a sentence gives a measure's latest rate, by its name or as a number."""
    name, latest = measure.id, measure.points[-1].value
    if any(i.name == name or i.name.startswith(f"{name}.") for i in sentence.inserted()):
        return True
    shown = "" if latest is None else re.escape(fmt.number(latest))
    return bool(shown and re.search(rf"(?<![\w.]){shown}(?![\w.]\d)", sentence.text[:before]))


RULES: tuple[Rule, ...] = (earlier_figures, counts_in_prose, children_and_sentences)
"""The rules of this module, in the order of the reference."""
