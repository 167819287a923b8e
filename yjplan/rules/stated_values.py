"""Rates, percentages and pairs of numbers that a person typed, against the measure that they are about."""

from __future__ import annotations

import re
from decimal import Decimal

from yjplan.diagnostics import Findings, Place
from yjplan.figures import format as fmt
from yjplan.figures.comparators import Compared
from yjplan.figures.measures import Point, Reported
from yjplan.patterns import Lazy
from yjplan.rules.areas import areas_meant, compared_areas, names_of_areas, typed_area
from yjplan.rules.claims_about import ENDS, Subject, Subjects
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import printed, stretched
from yjplan.rules.prose_numbers import DIGITS, FROM_TO, NUMBER, Sentence, value_of
from yjplan.rules.than_before import in_doubt
from yjplan.rules.times import point_named, times_are_known, years_in

_STATED = (
    r"(?:(?:of|at|to|was|is|(?:stood|stands|remains|remained)\s+at|(?:fell|rose|dropped|increased|decreased|reduced)\s+to)"
    r"\s+)(?:only\s+|just\s+|about\s+|around\s+|nearly\s+|almost\s+|over\s+|under\s+)?"
    rf"(?P<value>(?<![£\w.]){DIGITS})(?P<percent>\s?%|\s+per\s?cent\b)?(?:\s+per\s+(?P<base>\d[\d,]{{1,9}}))?(?![\w/%]|[.,]\d|[-–]\w)"
)
_NO_VALUE = Lazy(
    r"\s*(?:percentage|points?|times|children|sentences|months|weeks|years|days|to\s+\d|in\s+\d{1,3}\b)"
)


_OURS = Lazy(
    r"\bour\s(?:[\w-]{1,20}\s){0,4}?(?:rates?|percentage|figure)\s(?:of|was|is|at|(?:stands|stood)\sat)\s$",
    re.IGNORECASE,
    needs="our",
)
"""Before a value that is no other area's."""


def values_in_prose(facts: Facts, findings: Findings) -> None:
    """Report "a rate of 152" for a measure that is 125, or 125 for a year in which it was 198 (R063)."""
    subjects = Subjects(facts)
    for sentence in facts.sentences if facts.measures else ():
        text = sentence.text
        if not any(digit in text for digit in "0123456789") or ("from " in text and FROM_TO.search(text)):
            continue
        seen: set[int] = set()
        for subject, match in subjects.claims(sentence, _STATED):
            at = match.start("value")
            if (
                at in seen
                or not sentence.typed(at, match.end("value"))
                or _NO_VALUE.match(text, match.end())
                or not ENDS.match(text, match.end())
            ):
                continue
            seen.add(at)
            _value(sentence, subject, match, findings)


def _value(sentence: Sentence, subject: Subject, match: re.Match[str], findings: Findings) -> None:
    measure, value = subject.measure, value_of(match["value"])
    base = match["base"]
    if subject.aspect == "count" or bool(match["percent"]) is not measure.unit.startswith("%"):
        return
    if base and Decimal(base.replace(",", "")) != (measure.per or 1):
        return  # R021 says it
    reach = stretched(value, sentence.text[: match.start("value")])
    years = list(dict.fromkeys(years_in(sentence.text)))
    if len(years) == 1:
        point = point_named(years[0], measure)
        whole = subject.aspect == "either" and point is not None and value in (point.count, point.of)
        if point is not None and point.value is not None and point.value not in reach and not whole:
            _other_value(sentence, measure, point, match, findings)
        return
    known = [p.value for p in measure.points]
    if not _OURS.search(sentence.text[: match.start("value")]):
        known += [v for c in measure.comparators for v in c.values]
    latest = measure.points[-1]
    whole = subject.aspect == "either" and any(value in (p.count, p.of) for p in measure.points)
    if years or whole or latest.value is None or not times_are_known(sentence, measure):
        return
    if None not in [p.value for p in measure.points] and not any(v is not None and v in reach for v in known):
        _other_value(sentence, measure, latest, match, findings)


def _other_value(
    sentence: Sentence, measure: Reported, point: Point, match: re.Match[str], findings: Findings
) -> None:
    value = value_of(match["value"])
    findings.add(
        "R063",
        f"The text gives {measure.value_text(value)} for “{measure.label}”; the figures say "
        f"{measure.value_text(point.value)} for “{point.period}”.",
        sentence.place(match.start("value")),
        "Correct the text or the figures; or let the text print the figure from the data.",
        also=_place(measure, point),
    )


def _place(measure: Reported, point: Point) -> Place | None:
    row = measure.measure.series[measure.points.index(point)]
    return row.place_of("value") or row.place


_PAIR = Lazy(
    rf"(?P<a>{NUMBER})\s+(?:out\s+)?of\s+(?:(?:the|our|these|those|all)\s+)?(?P<b>{NUMBER})\s+children\b"
    rf"|\bof\s+(?:(?:the|our|these|all)\s+)?(?P<d>{NUMBER})\s+children\b[^.;:\d]{{0,60}}?\s(?:only\s+)?(?P<c>{NUMBER})\s+"
    r"(?:children\s+)?(?:have\s+|had\s+)?re-?offended",
    re.IGNORECASE,
)
_SOME_CHILDREN = Lazy(
    r"\b(?:girls?|boys?|female|male|aged|black|white|asian|mixed|looked|care)\b",
    re.IGNORECASE,
    needs="girl|boy|male|aged|black|white|asian|mixed|looked|care",
)


def pairs_in_prose(facts: Facts, findings: Findings) -> None:
    """Report "nine of 18 children" in the words on a measure whose figures say eight of 18 (R064)."""
    for sentence in facts.sentences:
        measure = facts.measures.get(sentence.source.measure)
        if measure is None or "offend" not in sentence.text or _SOME_CHILDREN.search(sentence.text):
            continue
        for match in _PAIR.finditer(sentence.text):
            names = ("a", "b") if match["a"] else ("c", "d")
            typed = any(sentence.typed(match.start(n), match.end(n)) for n in names)
            if typed:
                _pair(sentence, measure, match, names, findings)


_COMMITTED = Lazy(
    rf"(?P<of>{NUMBER})\s(?:children|young\speople)\s(?:between\sthem\s)?committed\s(?P<count>{NUMBER})\s(?:further\s|proven\s|new\s){{0,2}}"
    r"(?:re-?)?offences\b",
    re.IGNORECASE,
    needs="committed",
)


def reoffenders_in_prose(facts: Facts, findings: Findings) -> None:
    """Report "28 children committed 84 further offences" where 24 did (R064)."""
    for sentence in facts.saying("committed"):
        measure = facts.measures.get(sentence.source.measure)
        match = _COMMITTED.search(sentence.text) if measure else None
        if not measure or not match or in_doubt(measure, facts):
            continue
        if measure.measure.measure == "reoffences-per-reoffender":
            of, count = value_of(match["of"]), value_of(match["count"])
            points = [p for p in measure.points if p.count == count and p.of]
            if len(points) == 1 and points[0].of != of and sentence.typed(match.start("of"), match.end("of")):
                findings.add(
                    "R064",
                    f"The text says {fmt.number(of)} children and {fmt.number(count)} offences; the figures say "
                    f"{fmt.number(points[0].of or 0)} children for “{points[0].period}”.",
                    sentence.place(match.start("of")),
                    "Correct the text or the figures; or let the text print both from the data.",
                    also=_place(measure, points[0]),
                )


def _pair(
    sentence: Sentence, measure: Reported, match: re.Match[str], names: tuple[str, str], findings: Findings
) -> None:
    count, of = (value_of(match[n]) for n in names)
    points = [p for p in measure.points if p.count is not None and p.of is not None]
    if not points or len(points) < len([p for p in measure.points if p.count is not None]):
        return
    if any(p.count == count and p.of == of for p in points):
        return
    fits = [p for p in points if p.of == of] or [p for p in points if p.count == count]
    if len(fits) == 1:
        point = fits[0]
        findings.add(
            "R064",
            f"The text says {fmt.number(count)} of {fmt.number(of)}; the figures say {fmt.number(point.count or 0)} of "
            f"{fmt.number(point.of or 0)} for “{point.period}”.",
            sentence.place(match.start()),
            "Correct the text or the figures; or let the text print both from the data.",
            also=measure.measure.series[measure.points.index(point)].place_of("count"),
        )


_OF_AREA = (
    r"(?:'s|’s)?(?:\s+(?:average|rate|figure|mean)){0,2}\s?(?:,\s|\(|\s(?:of|was|is|at|stood\s+at|stands\s+at)\s)\s?"
    rf"(?P<value>(?<![£\w.]){DIGITS})(?P<percent>\s?%|\s+per\s?cent\b)?(?:\s+per\s+(?P<base>\d[\d,]{{1,9}}))?(?![\w/%]|[.,]\d|[-–]\w)"
    r"(?!\s+(?!is\b|was\b|has\b)[a-z-]+s\b)"
)


_AHEAD_OF_AREA = Lazy(
    rf"\bthe\s(?P<value>(?<![£\w.]){DIGITS})(?P<percent>\s?%|\s+per\s?cent\b)?(?:\s+per\s+(?P<base>\d[\d,]{{1,9}}))?"
    r"\s(?:of|for|in)\s(?:our\s|the\s)?$",
    re.IGNORECASE,
)
_MAY_BE_AHEAD = Lazy(r"\bthe\s\d[\d.,]*(?:\s?%|\sper\s\S{1,10})?\s(?:of|for|in)\s", re.IGNORECASE)


def values_of_areas(facts: Facts, findings: Findings) -> None:
    """Report "the national average of 184" for an area whose value in the data is another (R065)."""
    names = names_of_areas(facts)
    for sentence in facts.sentences:
        measure = facts.measures.get(sentence.source.measure)
        others = compared_areas(measure) if measure else ()
        if measure is None or not others or not any(digit in sentence.text for digit in "0123456789"):
            continue
        for area, match in typed_area(sentence.text, _OF_AREA, names):
            if sentence.typed(match.start("value"), match.end("value")):
                meant = areas_meant(*area, others)
                _area_value(sentence, measure, meant, match, findings)
        for area, match in (
            typed_area(sentence.text, "", names) if _MAY_BE_AHEAD.search(sentence.text) else ()
        ):
            value = _AHEAD_OF_AREA.search(sentence.text[: match.start()])
            if value and sentence.typed(value.start("value"), value.end("value")):
                _area_value(sentence, measure, areas_meant(*area, others), value, findings)


def _area_value(
    sentence: Sentence, measure: Reported, meant: list[Compared], match: re.Match[str], findings: Findings
) -> None:
    value = value_of(match["value"])
    base = match["base"]
    known = [(c, at, v) for c in meant for at, v in enumerate(c.values) if v is not None]
    years = years_in(sentence.text)
    if len(meant) != 1 or not known or bool(match["percent"]) is not measure.unit.startswith("%"):
        return
    if base and Decimal(base.replace(",", "")) != (measure.per or 1):
        return
    if any(point_named(year, measure) is None for year in years):
        return
    if any(v in printed(value) for _, _, v in known) or value in [int(y) for y in years if y.isdigit()]:
        return
    area, at, right = known[-1]
    typed = next((c for c in measure.measure.comparators if c.name == area.name), None)
    findings.add(
        "R065",
        f"The text gives {measure.value_text(value)} for {area.name}; the figures say {measure.value_text(right)} for "
        f"“{measure.points[at].period}”.",
        sentence.place(match.start("value")),
        "Correct the text or the figures of the area.",
        also=typed.place if typed else None,
    )


RULES: tuple[Rule, ...] = (values_in_prose, pairs_in_prose, reoffenders_in_prose, values_of_areas)
"""The rules of this module, in the order of the reference."""
