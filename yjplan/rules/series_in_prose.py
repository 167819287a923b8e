"""Figures that a person typed into a sentence, compared with the series of the measure they are about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from yjplan.diagnostics import Findings
from yjplan.figures import format as fmt
from yjplan.figures.measures import Point, Reported
from yjplan.patterns import Lazy
from yjplan.plan.periods import same_form
from yjplan.rules.claims_about import Subjects, head_of, name_alone
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import printed
from yjplan.rules.prose_numbers import NUMBER, Sentence, value_of
from yjplan.rules.times import point_named, years_in

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


class _Wrong(NamedTuple):
    """One of two figures in a sentence that the measure does not have, where the other is that of its period."""

    sentence: Sentence
    match: re.Match[str]
    name: str
    measure: Reported
    at: int
    right: Decimal | int


def earlier_figures(facts: Facts, findings: Findings) -> None:
    """Report "from 189 to 125" or "from 198 to 152" in words on a measure that went from 198 to 125 (R061)."""
    for sentence, match, name, measure, at, right in facts.once(_wrong_figures):
        findings.add(
            "R061",
            f"The text says from {fmt.number(value_of(match['a']))} to {fmt.number(value_of(match['b']))}; the figures "
            f"say {fmt.number(right)} for {measure.points[at].period}.",
            sentence.place(match.start(name)),
            "Correct the text or the figures; or let the text print the figure from the data.",
            also=measure.measure.series[at].place,
        )


def sentences_with_wrong_figures(facts: Facts) -> frozenset[int]:
    """Return the identities of the sentences of which a figure is reported (R061)."""
    return frozenset(id(wrong.sentence) for wrong in facts.once(_wrong_figures))


def _wrong_figures(facts: Facts) -> list[_Wrong]:
    subjects = Subjects(facts) if facts.measures else None
    found: list[_Wrong] = []
    for sentence in facts.saying("from ") if subjects else ():
        own = facts.measures.get(sentence.source.measure)
        measure = own or (_only_named(sentence, subjects) if subjects else None)
        if measure is None or len(measure.points) < 2 or not _known_periods(sentence, measure):
            continue
        wrong = (_earlier(sentence, match, measure) for match in _FROM_TO.finditer(sentence.text))
        found += filter(None, wrong)
    return found


def _only_named(sentence: Sentence, subjects: Subjects) -> Reported | None:
    """Return the measure that a sentence outside all narratives begins with, if it is the only one."""
    before = sentence.text.partition("from ")[0]
    named = [m for m in subjects.named(before, None) if name_alone(head_of(m)).search(before)]
    return named[0] if len(named) == 1 else None


def _earlier(sentence: Sentence, match: re.Match[str], measure: Reported) -> _Wrong | None:
    a, b = value_of(match["a"]), value_of(match["b"])
    areas = [v for other in measure.comparators for v in other.values]
    columns: tuple[list[Decimal | int | None], ...] = (
        [p.value for p in measure.points],
        [p.count for p in measure.points],
    )
    known = [*columns[0], *columns[1], *(p.of for p in measure.points), *areas]
    first, last = _named(match["between"], measure), _named(sentence.text[match.end() :][:30], measure)
    if first is not None and last is not None and first >= last:
        return None
    first, last = (
        (len(measure.points) - 2 if first is None else first),
        (len(measure.points) - 1 if last is None else last),
    )
    for name, at, number, other, end_at in (("a", first, a, b, last), ("b", last, b, a, first)):
        if not sentence.typed(match.start(name), match.end(name)) or _is(number, known):
            continue
        for column in columns:
            end, right = column[end_at], column[at]
            if end is not None and other == end and right is not None and None not in column:
                return _Wrong(sentence, match, name, measure, at, right)
    return None


def _named(text: str, measure: Reported) -> int | None:
    """Return which period of a series a text names, if it names one."""
    years = years_in(text)
    point = point_named(years[0], measure) if years else None
    return measure.points.index(point) if point is not None else None


_COUNTED = {
    "first-time-entrants": r"(?:first[- ]time entrants|FTEs)\b",
    "use-of-custody": r"custodial sentences\b",
}
_WORDS = {
    "first-time-entrants": ("entrants", "FTEs", "first time"),
    "use-of-custody": ("custodial sentences",),
}
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
        rf"|{_NOT_ALL}(?P<children>{NUMBER})\s(?:new\s)?children\s(?:entered|came\sinto|became\sknown\sto)\sthe\s"
        r"(?:youth\s|criminal\s)?justice\ssystem\sfor\sthe\sfirst\stime\sin\s(?=20\d\d)"
        rf"|{_NOT_ALL}(?P<ahead>{NUMBER})\s{noun}\s(?:were\s(?:recorded|reported|seen)\s)?in\s(?:the\syear\s)?(?=20\d\d)",
        re.IGNORECASE,
    )


_ELSEWHERE = Lazy(
    r"\b(?:region\w*|national\w*|nationwide|England|Wales|famil\w+|neighbour\w*|elsewhere|other\s+(?:areas|services)|police"
    r"\s+force|combined\s+authority)\b",
    re.IGNORECASE,
    needs="region|national|nationwide|england|wales|famil|neighbour|elsewhere|other|police|combined",
)


def counts_in_prose(facts: Facts, findings: Findings) -> None:
    """Report "in 2023 there were 28 first time entrants" where the data say 26 (R062)."""
    for national, words in _WORDS.items():
        measures = [m for m in facts.measures.values() if m.measure.measure == national]
        for sentence in facts.sentences if measures else ():
            if not any(word in sentence.text for word in words) or _ELSEWHERE.search(sentence.text):
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
    name = next(n for n in ("number", "children", "ahead") if match[n])
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
