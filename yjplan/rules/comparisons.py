"""Lower than the national average, better than all others: each against the values of the areas that it names."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from msgspec import Struct

from yjplan.diagnostics import Findings, listed
from yjplan.figures.comparators import Compared
from yjplan.figures.measures import Point, Reported
from yjplan.figures.national import national_measures
from yjplan.patterns import A_DIGIT, Lazy
from yjplan.rules.areas import (
    HINTS,
    Comparison,
    areas_meant,
    compared_areas,
    comparisons_in,
    measure_compared,
    names_areas,
    names_of_areas,
)
from yjplan.rules.claims_about import HEADS, Subjects
from yjplan.rules.comparator_values import is_out_of_range
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import printed
from yjplan.rules.prose_numbers import Sentence
from yjplan.rules.times import point_named, years_in

_SOME_CHILDREN = Lazy(
    r"\b(?:girls?|boys?|female|male|aged|black|white|asian|mixed|ethnic\w*|minorit\w+|looked[- ]after|in\s+care|pupils?"
    r"|school\w*|absen\w+|poverty|population|EHCPs?|SEND|attendance|exclusions?|unemploy\w+|staff\w*|spend\w*)\b",
    re.IGNORECASE,
    needs="girl|boy|male|aged|black|white|asian|mixed|ethnic|minorit|looked|care|pupil|school|absen|poverty|population|ehcp|"
    "send|attendance|exclusion|unemploy|staff|spend",
)
_PAST = Lazy(
    r"\b(?:(?:last|previous|prior)\s+(?:year|quarter|period|cohort|plan)|in\s+the\s+past|previously|was\s+once|years\s+ago"
    r"|until|historically)\b",
    re.IGNORECASE,
    needs="last|previous|prior|past|once|ago|until|historically",
)
_SINCE = Lazy(r"\bsince\s+(?:19|20)\d\d", re.IGNORECASE, needs="since")
_NOW = Lazy(r"\b(?:now|today|currently|at\s+present)\b", re.IGNORECASE)
_A_FIGURE = Lazy(
    r"(?<![\w/.-])(?<!–)(?!(?:19|20)\d\d(?!\d))\d{1,3}(?:,?\d{3})?(?:\.\d{1,3})?(?![\d/–-])", needs=A_DIGIT
)
"""A figure that is no year."""
_BESIDE = 600
_NEAR = 40
"""Characters: how far on figures of other areas may follow a comparison, and how near an area is to its figure."""
_TOPIC = {
    name: Lazy(
        rf"\b(?:{head}|reoffend\w*)\b" if "binary" in name else rf"\b(?:{head})\b",
        re.IGNORECASE,
        needs="entrant|fte|offen|custod",
    )
    for name, head in HEADS.items()
}


class _Contradicted(NamedTuple):
    """A comparison that does not hold, and the areas with which it does not; `at` is which of their values counts."""

    claim: Comparison
    measure: Reported
    point: Point
    wrong: list[Compared]
    at: int


class _Unheld(NamedTuple):
    """A comparison of a measure with areas that it has no figures of."""

    claim: Comparison
    measure: Reported
    areas: list[str]


class _Compared(Struct, frozen=True):
    """What has come of all comparisons of a plan."""

    contradicted: list[_Contradicted]
    lacking: dict[str, tuple[Comparison, dict[str, None]]]
    """Measures that the plan has no figures of, by section."""
    unheld: list[_Unheld]


def _all_compared(facts: Facts) -> _Compared:
    result = _Compared([], {}, [])
    held = {m.measure.measure for m in facts.measures.values()}
    subjects = Subjects(facts)
    names = names_of_areas(facts)
    for claim in (c for s in facts.saying(*HINTS) for c in comparisons_in(s, names)):
        if _SOME_CHILDREN.search(claim.sentence.text):
            continue
        measure = measure_compared(claim, facts, subjects)
        if measure is not None:
            found = _check(claim, measure, facts)
            if isinstance(found, _Contradicted):
                result.contradicted.append(found)
            elif found:
                result.unheld.append(_Unheld(claim, measure, found))
        elif (name := _lacking(claim, held)) and not _typed_beside(claim):
            result.lacking.setdefault(claim.sentence.source.section, (claim, {}))[1][name] = None
    return result


def comparisons_that_do_not_hold(facts: Facts, findings: Findings) -> None:
    """Report "lower than the national average" where it is higher (R073)."""
    for claim, measure, point, wrong, at in facts.once(_all_compared).contradicted:
        theirs = listed((f"{measure.value_text(c.values[at])} for {c.name}" for c in wrong), "and")
        typed = next((c for c in measure.measure.comparators if c.name == wrong[0].name), None)
        findings.add(
            "R073",
            f"The text says that “{measure.label}” is {_SAID[claim.way]}; it is "
            f"{measure.value_text(point.value)} for “{point.period}”, and {theirs}.",
            claim.sentence.place(claim.start),
            "Correct the sentence, or the figures if they are wrong.",
            also=typed.place if typed else None,
        )


def comparisons_without_a_measure(facts: Facts, findings: Findings) -> None:
    """Report "lower than the national average" of a measure that the plan has no figures of (R074)."""
    for claim, names in facts.once(_all_compared).lacking.values():
        labels = [national_measures()[name].label for name in names]
        findings.add(
            "R074",
            f"The text compares {_several(labels)} with other areas; the plan has no figures for "
            f"{'this measure' if len(labels) == 1 else 'these measures'}.",
            claim.sentence.place(claim.start),
            "Add the figures under measures:, with comparators:, so that readers can check it. Often they were "
            "in a picture of a chart that was lost.",
        )


def comparisons_without_areas(facts: Facts, findings: Findings) -> None:
    """Report "lower than the national average" where the plan has only the service's own (R074)."""
    for together in _by_section(facts.once(_all_compared).unheld):
        areas = dict.fromkeys(area for one in together for area in one.areas if area)
        findings.add(
            "R074",
            f"The text compares {_several([one.measure.label for one in together])} with "
            f"{listed(areas, 'and') or 'other areas'}; the plan has no figures to compare with.",
            together[0].claim.sentence.place(together[0].claim.start),
            f"Add comparators: with their values to {listed((one.measure.id for one in together), 'and')}, so that "
            "readers can check it.",
        )


def _by_section(unheld: list[_Unheld]) -> list[list[_Unheld]]:
    """Return what cannot be checked in one piece for each section, each measure where its own narrative compares it."""
    measures: dict[str, list[_Unheld]] = {}
    for one in unheld:
        measures.setdefault(one.measure.id, []).append(one)
    sections: dict[str, list[_Unheld]] = {}
    for name, every in measures.items():
        shown = next((one for one in every if one.claim.sentence.source.measure == name), every[0])
        areas = [area for one in every for area in one.areas]
        sections.setdefault(shown.claim.sentence.source.section, []).append(shown._replace(areas=areas))
    return list(sections.values())


def _several(labels: list[str]) -> str:
    return listed((f"“{label}”" for label in labels), "and")


def _check(claim: Comparison, measure: Reported, facts: Facts) -> _Contradicted | list[str]:
    """Compare a claim with the values of the areas that it names; return what is wrong, else those without."""
    others = compared_areas(measure)
    missing: list[str] = []
    wrong: list[Compared] = []
    point = _period(claim.sentence, measure)
    at = measure.points.index(point) if point is not None else 0
    if is_out_of_range(measure, "", at, facts):
        return missing
    for kind, said in claim.areas:
        meant = areas_meant(kind, said, others)
        if not any(v is not None for c in meant for v in c.values):
            missing.append(_named(kind, said))
        if point is not None and claim.exact and point.value is not None:
            false = [c for c in meant if not _holds(claim.way, point.value, c.values[at], measure.better)]
            false = [c for c in false if not is_out_of_range(measure, c.name, at, facts)]
            if kind != "national" or len(false) == len(meant):  # any country that "national" may mean will do
                wrong += (c for c in false if c not in wrong)
    if point is not None and wrong:
        return _Contradicted(claim, measure, point, wrong, at)
    return missing


def _named(kind: str, said: str) -> str:
    """Return an area as a sentence may list it; "" for all others, which name none."""
    if kind in ("all", "some"):
        return ""
    plain = {
        "national": ("national", "the country"),
        "region": ("region", "the region"),
        "family": ("fam", "the family"),
    }
    word, name = plain.get(kind, ("\0", ""))
    return name if re.sub(r"^(?:the|our)\s+", "", said.casefold()).startswith(word) else said


def _period(sentence: Sentence, measure: Reported) -> Point | None:
    """Return the period that a comparison is about; None if that is not sure."""
    years = list(dict.fromkeys(years_in(sentence.text)))
    named = [p for y in years if (p := point_named(y, measure)) is not None]
    if len(named) < len(years) or _PAST.search(sentence.text):
        return None
    if not named or (_SINCE.search(sentence.text) and _NOW.search(sentence.text)):
        return measure.points[-1]
    return named[0] if len(named) == 1 else max(named, key=measure.points.index)


_ALIKE = Decimal("0.25")
"""What is called similar may differ by so much of the larger figure."""


def _holds(way: str, own: Decimal, other: Decimal | None, better: str) -> bool:
    """Whether a comparison is fair; figures that may be the same when not rounded compare either way."""
    if other is None or (own != other and printed(own).meets(printed(other))):
        return True
    if way in ("twice", "half"):
        ratio = own / other if other else Decimal(0)
        low, high = ("1.7", "2.4") if way == "twice" else ("0.4", "0.6")
        return Decimal(low) <= ratio <= Decimal(high)
    if way == "like":
        return abs(own - other) <= max(own, other) * _ALIKE
    if way in ("good", "bad"):
        if better == "neither":
            return True
        way = "low" if (better == "lower") is (way == "good") else "high"
    return own < other if way == "low" else own > other


_SAID = {
    "high": "higher than elsewhere",
    "low": "lower than elsewhere",
    "good": "better than elsewhere",
    "bad": "worse than elsewhere",
    "twice": "twice that of another area",
    "half": "half that of another area",
    "like": "about the same as elsewhere",
}


def _lacking(claim: Comparison, held: set[str | None]) -> str:
    """Return the national measure that a comparison is about, or its heading, if the plan has no figures of it."""
    for text in (claim.before, claim.heading):
        named = [name for name, topic in _TOPIC.items() if topic.search(text)]
        if named:
            return "" if named[0] in held else named[0]
    return ""


def _typed_beside(claim: Comparison) -> bool:
    """Whether the figures stand in words in the same paragraph: 0.04, compared with 0.18 in the South West."""
    whole, begin = claim.sentence.source.text, claim.sentence.start
    end = whole.find("\n\n", begin)
    text = whole[begin : min(end if end >= 0 else len(whole), begin + _BESIDE)]
    if len(_A_FIGURE.findall(text)) < 2:
        return False
    return any(
        _A_FIGURE.search(piece[max(0, area.start() - _NEAR) : area.end() + _NEAR])
        for piece in text.split(". ")
        for area in names_areas(piece)
    )


RULES: tuple[Rule, ...] = (
    comparisons_that_do_not_hold,
    comparisons_without_a_measure,
    comparisons_without_areas,
)
"""The rules of this module, in the order of the reference."""
