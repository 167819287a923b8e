"""Which periods a claim is about: those that a sentence names, or the last two of a measure."""

from __future__ import annotations

import re

from yjplan.figures.measures import Point, Reported
from yjplan.patterns import Lazy
from yjplan.rules.prose_numbers import Sentence

YEAR = Lazy(r"(?<![\d£.,])(?:19|20)\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?(?![\d%]|,\d)")
_LAST_YEAR = Lazy(
    r"\b(?:since\s+(?:the\s+)?)?(?:(?:last|previous|past|prior)\s+(?:year|12\s+months|twelve\s+months)|year\s+(?:before|on\s+year)|year-on-year"
    r"|a\s+year\s+(?:ago|earlier)|this\s+year|the\s+latest\s+(?:year|period)|in\s+the\s+year)\b",
    re.IGNORECASE,
)
_TIME = Lazy(
    r"\b(?:years?|quarters?|quarterly|months?|weeks?|decades?|periods?|cohorts?|long[- ]term|recent\w*|pandemic|Covid"
    r"|January|February|March|April|May|June|July|August|September|October|November|December|lockdown\w*|over\s+time|at\s+(?:the|that)\s+time"
    r"|previous\w*|last|since|ago|historic\w*|ever|always)\b",
    re.IGNORECASE,
)


def years_in(text: str) -> list[str]:
    """Return the years in a text, spelled alike: 2022-23."""
    return [_plain(m[0]) for m in YEAR.finditer(text)]


def _plain(year: str) -> str:
    return re.sub(r"\s?[-–/]\s?(?:20)?(?=\d\d$)", "-", year) if len(year) > 4 else year


def point_named(year: str, measure: Reported) -> Point | None:
    """Return the only period of a measure that is this year or has it in its name."""
    fits = [p for p in measure.points if years_in(p.period) == [year]]
    return fits[0] if len(fits) == 1 else None


def periods_of(sentence: Sentence, measure: Reported) -> tuple[Point, Point] | None:
    """Return the two periods that a claim of change compares: those it names, or the last two; None if unsure."""
    points, text = measure.points, sentence.text
    if len(points) < 2:
        return None
    years = list(dict.fromkeys(years_in(text)))
    named = [p for p in (point_named(y, measure) for y in years) if p is not None]
    if len(named) < len(years) or len(years) > 2:
        return None
    if len(named) == 2:
        first, second = sorted(named, key=points.index)
        return first, second
    if not times_are_known(sentence, measure):
        return None
    if not named:
        return points[-2], points[-1]
    since = rf"\b(?:since|from|than\s+in|with|against|than|on)\s+(?:\w+\s+)?{years[0][:4]}"
    if re.search(since, text, re.IGNORECASE):
        return (named[0], points[-1]) if named[0] is not points[-1] else None
    at = points.index(named[0])
    return (points[at - 1], named[0]) if at else None


def names_no_time(sentence: Sentence) -> bool:
    """Whether a sentence leaves it to the one before which periods it compares."""
    return not YEAR.search(sentence.text) and not _LAST_YEAR.search(sentence.text)


def times_are_known(sentence: Sentence, measure: Reported) -> bool:
    """Whether a sentence names no other times than the measure's own."""
    return not _TIME.search(_without_known_times(sentence, measure))


def _without_known_times(sentence: Sentence, measure: Reported) -> str:
    """Return a sentence without its years and periods, and in a narrative without "last year" and the like."""
    text = re.sub(rf"(?:since\s+)?{YEAR.pattern}", "", sentence.text.casefold())
    for point in measure.points:
        text = text.replace(point.period.casefold(), "")
    yearly = all(len(years_in(p.period)) == 1 for p in measure.points)
    return _LAST_YEAR.compiled.sub("", text) if yearly and sentence.source.measure == measure.id else text
