"""Averages that the printed figures can be asked about: each must be what they average to."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import Struct

from yjplan.diagnostics import Findings, Place
from yjplan.figures import format as fmt
from yjplan.figures.measures import Point, Reported
from yjplan.patterns import A_DIGIT, Lazy
from yjplan.rules.claims_about import NOT_CERTAIN
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import Interval, printed, step
from yjplan.rules.prose_numbers import DIGITS, NUMBER, Sentence, numbers_among, value_of

_OVER = Lazy(
    rf"\b(?:average|mean)\b[^.;:\d]{{0,40}}?\b(?:over|across|of|for)\s+(?:the\s+)?(?:last\s+|past\s+|previous\s+)?"
    rf"(?P<number>{NUMBER})\s+(?:years|quarters|periods|cohorts)\b,?\s*(?:[a-z]+\s+){{0,3}}?(?P<value>(?<![£\w.]){DIGITS})"
    r"(?P<percent>\s?%|\s+per\s?cent\b)?(?![\w/%]|[.,]\d|[-–]\w)",
    re.IGNORECASE,
    needs=("average|mean", "over|across|of|for", "years|quarters|periods|cohorts", A_DIGIT),
)
_WITHOUT_LATEST = Lazy(r"\b(?:previous|preceding|prior|before|earlier)\b", re.IGNORECASE)
"""Where the newest period may be set against the average of those before it."""
_AVERAGE = Lazy(
    r"(?:overall |quarterly |annual |yearly |12[- ]month )?(?:average|mean)\b",
    re.IGNORECASE,
    needs="average|mean",
)


_REVERSED = Lazy(
    rf"\b(?:over|across)\s+(?:the\s+)?(?:last\s+|past\s+|previous\s+)?(?P<number>{NUMBER})\s+(?:years|quarters|periods|cohorts)\b"
    r"(?:\s+shown)?,?\s+[^.;:\d]{0,40}?\b(?:average|mean|averaged)\b\s+(?:[a-z]+\s+){0,4}?(?P<value>(?<![£\w.])"
    rf"{DIGITS})(?P<percent>\s?%|\s+per\s?cent\b)?(?![\w/%]|[.,]\d|[-–]\w)",
    re.IGNORECASE,
    needs=("over|across", "years|quarters|periods|cohorts", "average|mean", A_DIGIT),
)
_ON_AVERAGE = Lazy(
    rf"\bon\s+average,?\s+[^.;:\d]{{0,30}}?(?P<value>(?<![£\w.]){DIGITS})(?P<percent>\s?%|\s+per\s?cent\b)?\s+[^.;:\d]{{0,50}}?"
    rf"\b(?:over|across)\s+(?:the\s+)?(?:last\s+|past\s+)?(?P<number>{NUMBER})\s+(?:years|quarters|periods|cohorts)\b",
    re.IGNORECASE,
    needs=("average", "over|across", "years|quarters|periods|cohorts", A_DIGIT),
)
_NUMBERS = rf"(?P<list>{NUMBER}(?:,\s+{NUMBER}){{1,11}},?\s+and\s+{NUMBER})"
_OF_A_LIST = (
    Lazy(
        rf"{_NUMBERS}(?!\s?%)[^.;:\d%£]{{0,40}}?\b(?:averaging|average\s+of|mean\s+of|averages?|average\s+(?:is|was|being))"
        rf"\s+(?:about\s+|around\s+|roughly\s+)?(?P<value>{NUMBER})(?!\s?%)",
        re.IGNORECASE,
    ),
    Lazy(
        rf"\b(?:average|mean)\s+(?:of|is|was)\s+(?P<value>{NUMBER})(?!\s?%)[^.;:\d%£]{{0,30}}?\({_NUMBERS}\)",
        re.IGNORECASE,
    ),
)
_FEWEST = 4
"""Numbers in such a sentence: three that are averaged, and what they average to."""
_LOOSE = Lazy(
    r"\b(?:about|around|roughly|nearly|almost|just\s+(?:over|under)|over|under|some)\s*$", re.IGNORECASE
)


class _OfAList(Struct, frozen=True):
    """A wrong average of numbers that all stand in the sentence: "12, 15, 9 and 14, an average of 16"."""

    sentence: Sentence
    match: re.Match[str]
    parts: tuple[Decimal, ...]

    @property
    def outside(self) -> bool:
        """Whether the average is less or more than everything that it is of."""
        return not min(self.parts) <= value_of(self.match["value"]) <= max(self.parts)

    def report(self, code: str, findings: Findings) -> None:
        mean = sum(self.parts, Decimal()) / len(self.parts)
        findings.add(
            code,
            f"The text gives {fmt.number(value_of(self.match['value']))} as the average; "
            f"{' '.join(self.match['list'].split())} average to {fmt.number(fmt.rounded(mean, 1))}.",
            self.sentence.place(self.match.start("value")),
            "Work it out again, or say which figures it averages.",
        )


def averages_outside_lists(facts: Facts, findings: Findings) -> None:
    """Report "12, 15, 9 and 14, an average of 16", which is more than any of them (R051)."""
    for wrong in facts.once(_wrong_of_lists):
        if wrong.outside:
            wrong.report("R051", findings)


def averages_of_lists(facts: Facts, findings: Findings) -> None:
    """Report "12, 15, 9 and 14, an average of 14", where all that is averaged stands there (R052)."""
    for wrong in facts.once(_wrong_of_lists):
        if not wrong.outside:
            wrong.report("R052", findings)


def _wrong_of_lists(facts: Facts) -> tuple[_OfAList, ...]:
    found = []
    for sentence in facts.saying("averag", "mean of"):
        if " and " not in sentence.text or "," not in sentence.text:
            continue
        if numbers_among(re.split(r"[\s,(]+", sentence.text)) < _FEWEST:
            continue
        for match in (m for pattern in _OF_A_LIST for m in pattern.finditer(sentence.text)):
            parts = [value_of(n) for n in re.split(r",?\s+and\s+|,\s+", match["list"], flags=re.IGNORECASE)]
            value = value_of(match["value"])
            mean = sum(parts, Decimal()) / len(parts)
            loose = _LOOSE.search(sentence.text[: match.start("value")])
            if mean in printed(value) or (loose and abs(mean - value) <= max(Decimal(1), mean / 20)):
                continue
            if all(1900 <= n <= 2100 for n in parts):
                continue
            found.append(_OfAList(sentence, match, tuple(parts)))
    return tuple(found)


def averages_in_prose(facts: Facts, findings: Findings) -> None:
    """Report "the average over the last three years was 181" where those years average to 179 (R052)."""
    for sentence in facts.sentences:
        measure = facts.measures.get(sentence.source.measure)
        if measure is None or ("average" not in sentence.text and "mean" not in sentence.text):
            continue
        patterns = (_OVER, _REVERSED, _ON_AVERAGE) if " over " in f" {sentence.text.casefold()}" else (_OVER,)
        match = next((m for pattern in patterns if (m := pattern.search(sentence.text))), None)
        if (
            match
            and sentence.typed(match.start("value"), match.end("value"))
            and not NOT_CERTAIN.search(sentence.text)
        ):
            _average(sentence, measure, match, findings)


def _average(sentence: Sentence, measure: Reported, match: re.Match[str], findings: Findings) -> None:
    number, value = int(value_of(match["number"])), value_of(match["value"])
    points = measure.points[-number:]
    values = [p.value for p in points if p.value is not None]
    percent = bool(match["percent"])
    if not 1 < number == len(values) or percent is not measure.unit.startswith("%"):
        return
    mean = _mean(values)
    counts = [Decimal(p.count) for p in points if p.count is not None]
    others = [*_pooled(points, measure), *([_mean(counts)] if len(counts) == number else [])]
    earlier = [p.value for p in measure.points[-number - 1 : -1] if p.value is not None]
    if len(earlier) == number and _WITHOUT_LATEST.search(sentence.text):
        others.append(_mean(earlier))
    if any(reach.meets(printed(value)) for reach in (mean, *others)):
        return
    of_counts = len(counts) == number and (
        "number" in sentence.text
        or abs(sum(counts, Decimal()) / number - value) < abs(sum(values, Decimal()) / number - value)
    )
    shown, right = (
        (", ".join(map(fmt.number, counts)), fmt.number(fmt.rounded(sum(counts, Decimal()) / number, 1)))
        if of_counts and not percent
        else (
            _listed(points, measure),
            measure.value_text(fmt.rounded(sum(values, Decimal()) / number, max(1, measure.decimals))),
        )
    )
    findings.add(
        "R052",
        f"The text gives {measure.value_text(value)} as the average of {number} periods; {shown} average to {right}.",
        sentence.place(match.start("value")),
        "Work it out again, or say which periods it averages.",
        also=measure.measure.series[-1].place,
    )


def _mean(values: list[Decimal]) -> Interval:
    """Return the averages that printed values allow."""
    reaches = [printed(v) if step(v) < 1 else Interval(v, v) for v in values]
    number = len(reaches)
    return Interval(
        sum((r.low for r in reaches), Decimal()) / number, sum((r.high for r in reaches), Decimal()) / number
    )


def _pooled(points: tuple[Point, ...], measure: Reported) -> list[Interval]:
    """Return what all periods give together, where counts and what they are out of are known."""
    counts = [p.count for p in points if p.count is not None]
    wholes = [p.of for p in points if p.of is not None]
    if len(counts) < len(points) or len(wholes) < len(points) or not sum(wholes):
        return []
    value = Decimal(sum(counts)) / sum(wholes) * (measure.per or 1)
    return [Interval(value, value)]


def _listed(points: tuple[Point, ...], measure: Reported) -> str:
    return ", ".join(measure.value_text(p.value) for p in points)


def averages_in_tables(facts: Facts, findings: Findings) -> None:
    """Report the last row of a table that is called an average of whole numbers and is not (R052)."""
    for block, columns in facts.tables:
        rows = [n for n, name in enumerate(columns[0].texts) if _AVERAGE.match(name)] if columns else []
        if rows != [len(block.rows) - 1]:
            continue
        for column in columns[1:]:
            parts, value = [v for v in column.values[:-1] if v is not None], column.values[-1]
            whole = all(v == int(v) for v in parts) and not column.percent and not column.mixed
            if (
                value is None
                or not whole
                or len(parts) < len(block.rows) - 1
                or len(parts) < 2
                or not column.numeric
            ):
                continue
            mean = sum(parts, Decimal()) / len(parts)
            inside = Interval(min(parts), max(parts)).meets(printed(value))
            if inside and mean not in printed(value):
                findings.add(
                    "R052",
                    f"The average of “{column.title}” is {fmt.number(value)}; the rows average to "
                    f"{fmt.number(mean, max(1, fmt.places(value)))}.",
                    column.places[-1],
                    "Work it out again, or say in a note which figures it averages and how they are weighted.",
                )


def averages_outside(facts: Facts, findings: Findings) -> None:
    """Report an average in a series or a table that lies outside the figures it averages (R051)."""
    for measure in facts.measures.values():
        series = measure.measure.series
        others = [o.value for o in series if isinstance(o.value, Decimal) and not _AVERAGE.match(o.period)]
        for o in series:
            if _AVERAGE.match(o.period) and isinstance(o.value, Decimal) and len(others) > 1:
                _outside(o.value, others, o.place_of("value"), findings)
    for block, columns in facts.tables:
        rows = [n for n, name in enumerate(columns[0].texts) if _AVERAGE.match(name)] if columns else []
        if rows == [len(block.rows) - 1]:
            for column in columns[1:]:
                known = [v for v in column.values[:-1] if v is not None]
                if column.numeric and column.values[-1] is not None and len(known) > 1:
                    _outside(column.values[-1], known, column.places[-1], findings)


def _outside(value: Decimal, of: list[Decimal], place: Place | None, findings: Findings) -> None:
    low, high = min(of), max(of)
    if not Interval(low, high).meets(printed(value)):
        findings.add(
            "R051",
            f"The average is {fmt.number(value)}, but the figures it averages lie between {fmt.number(low)} and "
            f"{fmt.number(high)}.",
            place,
            "Work it out again, or say which figures it averages.",
        )


RULES: tuple[Rule, ...] = (
    averages_outside,
    averages_outside_lists,
    averages_in_prose,
    averages_of_lists,
    averages_in_tables,
)
"""The rules of this module, in the order of the reference."""
