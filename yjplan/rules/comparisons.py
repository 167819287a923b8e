"""Lower than the national average, better than all others: each against the values of the areas that it names."""

from __future__ import annotations

import re
from decimal import Decimal

from yjplan.diagnostics import Findings, listed
from yjplan.figures.comparators import Compared
from yjplan.figures.measures import Point, Reported
from yjplan.figures.national import national_measures
from yjplan.rules.areas import (
    HINTS,
    Comparison,
    areas_meant,
    compared_areas,
    comparisons_in,
    names_areas,
    names_of_areas,
)
from yjplan.rules.claims_about import HEADS, Subjects, head_of, inserted_before, measure_inserted, name_alone
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import printed
from yjplan.rules.patterns import Lazy
from yjplan.rules.prose_numbers import Sentence
from yjplan.rules.times import point_named, years_in

_SOME_CHILDREN = Lazy(
    r"\b(?:girls?|boys?|female|male|aged|black|white|asian|mixed|ethnic\w*|minorit\w+|looked[- ]after|in\s+care|pupils?"
    r"|school\w*|absen\w+|poverty|population|EHCPs?|SEND|attendance|exclusions?|unemploy\w+|staff\w*|spend\w*)\b",
    re.IGNORECASE,
)
_PAST = Lazy(
    r"\b(?:(?:last|previous|prior)\s+(?:year|quarter|period|cohort|plan)|in\s+the\s+past|previously|was\s+once|years\s+ago"
    r"|until|historically)\b",
    re.IGNORECASE,
)
_SINCE = Lazy(r"\bsince\s+(?:19|20)\d\d", re.IGNORECASE)
_NOW = Lazy(r"\b(?:now|today|currently|at\s+present)\b", re.IGNORECASE)
_ON = Lazy(
    r"\b(?:on|for|in\s+terms\s+of|when\s+it\s+comes\s+to)\s+(?:(?:our|the)\s+)?(?:(?:rate|number|use)\s+of\s+)?",
    re.IGNORECASE,
)
"""What may stand before the measure where it comes last: we outperform the region on custody."""
_GENERIC = Lazy(
    r"\b(?:rates?|it|this|figures?|which|performance|number|percentage|proportion|we|us|our)\b", re.IGNORECASE
)
_A_FIGURE = Lazy(r"(?<![\w/.–-])(?!(?:19|20)\d\d(?!\d))\d{1,3}(?:,?\d{3})?(?:\.\d{1,3})?(?![\d/–-])")
"""A figure that is no year."""
_BESIDE = 600
_NEAR = 40
"""Characters: how far on figures of other areas may follow a comparison, and how near an area is to its figure."""
_TOPIC = {name: Lazy(rf"\b(?:{head}|reoffend\w*)\b" if "binary" in name else rf"\b(?:{head})\b", re.IGNORECASE)
          for name, head in HEADS.items()}  # fmt: skip


_EXCEPT = Lazy(
    r"\b(?:(?:all|any|each|every|everything|everywhere|none|nothing)"
    r"\s+(?:(?:of|our|the|other|measures?|indicators?|three|four)\s+){0,3}but"
    r"|except(?:ing)?(?:\s+for)?|excluding|apart\s+from|other\s+than"
    r"|save(?:\s+for)?|with\s+the\s+exception\s+of|leaving\s+aside)\s+(?:(?:the|our|that)\s+){0,2}"
    r"(?:(?:rates?|numbers?|level)\s+of\s+)?$",
    re.IGNORECASE,
)
"""Ahead of the measure of which a claim on the other measures is not made: on all but custody we do better."""


def _subject(claim: Comparison, facts: Facts, subjects: Subjects) -> Reported | None:
    """Return the measure that a comparison is about: the last one that is named or printed before it."""
    sentence = claim.sentence
    inserted = inserted_before(sentence, claim.start)
    printed_by = measure_inserted(inserted.name, facts) if inserted else None
    if printed_by:
        return printed_by
    own = subjects.own(sentence)
    named = [
        (matches[-1].start(), measure)
        for measure in subjects.named(claim.before, own)
        if (matches := list(name_alone(head_of(measure)).finditer(claim.before)))
    ]
    if named:
        last = max(start for start, _ in named)
        fits = [measure for start, measure in named if start == last]
        if _EXCEPT.search(claim.before[:last]):
            return None
        return own if own in fits else fits[0] if len(fits) == 1 else None
    behind = _ON.search(sentence.text[claim.start :])
    after = sentence.text[claim.start + behind.end() :] if behind else ""
    on = [m for m in subjects.named(after, own) if name_alone(head_of(m)).match(after)] if after else []
    if len(on) == 1:
        return on[0]
    if own is None or not _GENERIC.search(claim.before) or subjects.names_another(claim.before, own):
        return None
    return own


def comparisons(facts: Facts, findings: Findings) -> None:
    """Report "lower than the national average" where it is higher (R073), or not known (R074)."""
    unheld: dict[str, tuple[Comparison, list[str], list[str]]] = {}
    lacking: dict[str, tuple[Comparison, dict[str, None]]] = {}
    held = {m.measure.measure for m in facts.measures.values()}
    subjects = Subjects(facts)
    names = names_of_areas(facts)
    for claim in (c for s in facts.saying(*HINTS) for c in comparisons_in(s, names)):
        if _SOME_CHILDREN.search(claim.sentence.text):
            continue
        measure = _subject(claim, facts, subjects)
        if measure is not None:
            missing = _check(claim, measure, findings)
            if missing:
                _keep(unheld, measure.id, claim, measure.label, missing)
        elif (name := _lacking(claim, held)) and not _typed_beside(claim):
            lacking.setdefault(claim.sentence.source.section, (claim, {}))[1][name] = None
    _report_lacking(lacking, findings)
    for measures, (claim, labels, areas) in _by_section(unheld):
        findings.add(
            "R074",
            f"The text compares {_several(labels)} with {listed(dict.fromkeys(areas), 'and') or 'other areas'}; the "
            "plan has no figures to compare with.",
            claim.sentence.place(claim.start),
            f"Add comparators: with their values to {listed(measures, 'and')}, so that readers can check it.",
        )


def _keep(
    unheld: dict[str, tuple[Comparison, list[str], list[str]]],
    name: str,
    claim: Comparison,
    label: str,
    missing: list[str],
) -> None:
    """Remember a comparison that cannot be checked; the one in the measure's own narrative is shown."""
    kept = unheld.get(name)
    own = claim.sentence.source.measure == name
    first = claim if kept is None or (own and kept[0].sentence.source.measure != name) else kept[0]
    known = kept[2] if kept else []
    unheld[name] = (
        first,
        [label],
        [*known, *(area for area in dict.fromkeys(missing) if area and area not in known)],
    )


def _by_section(
    unheld: dict[str, tuple[Comparison, list[str], list[str]]],
) -> list[tuple[list[str], tuple[Comparison, list[str], list[str]]]]:
    """Return what cannot be checked in one piece for each section."""
    result: dict[str, tuple[list[str], tuple[Comparison, list[str], list[str]]]] = {}
    for name, (claim, labels, areas) in unheld.items():
        section = claim.sentence.source.section
        if section in result:
            names, (first, before, known) = result[section]
            result[section] = ([*names, name], (first, [*before, *labels], [*known, *areas]))
        else:
            result[section] = ([name], (claim, labels, areas))
    return list(result.values())


def _several(labels: list[str]) -> str:
    return listed((f"“{label}”" for label in labels), "and")


def _check(claim: Comparison, measure: Reported, findings: Findings) -> list[str]:
    """Compare a claim with the values of the areas that it names; return those of which the plan has none."""
    others = compared_areas(measure)
    missing: list[str] = []
    wrong: list[Compared] = []
    point = _period(claim.sentence, measure)
    at = measure.points.index(point) if point is not None else 0
    for kind, said in claim.areas:
        meant = areas_meant(kind, said, others)
        if not any(v is not None for c in meant for v in c.values):
            missing.append(_named(kind, said))
        if point is not None and claim.exact and point.value is not None:
            false = [c for c in meant if not _holds(claim.way, point.value, c.values[at], measure.better)]
            if kind != "national" or len(false) == len(meant):  # any country that "national" may mean will do
                wrong += (c for c in false if c not in wrong)
    if point is not None and wrong:
        _contradicted(claim, measure, point, wrong, at, findings)
        return []
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


def _contradicted(
    claim: Comparison, measure: Reported, point: Point, wrong: list[Compared], at: int, findings: Findings
) -> None:
    word = _SAID[claim.way]
    theirs = listed((f"{measure.value_text(c.values[at])} for {c.name}" for c in wrong), "and")
    typed = next((c for c in measure.measure.comparators if c.name == wrong[0].name), None)
    findings.add(
        "R073",
        f"The text says that “{measure.label}” is {word}; it is "
        f"{measure.value_text(point.value)} for “{point.period}”, and {theirs}.",
        claim.sentence.place(claim.start),
        "Correct the sentence, or the figures if they are wrong.",
        also=typed.place if typed else None,
    )


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


def _report_lacking(found: dict[str, tuple[Comparison, dict[str, None]]], findings: Findings) -> None:
    for claim, names in found.values():
        labels = [national_measures()[name].label for name in names]
        findings.add(
            "R074",
            f"The text compares {_several(labels)} with other areas; the plan has no figures for "
            f"{'this measure' if len(labels) == 1 else 'these measures'}.",
            claim.sentence.place(claim.start),
            "Add the figures under measures:, with comparators:, so that readers can check it. Often they were "
            "in a picture of a chart that was lost.",
        )


RULES: tuple[Rule, ...] = (comparisons,)
"""The rules of this module, in the order of the reference."""
