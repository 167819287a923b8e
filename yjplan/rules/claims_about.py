"""What a claim is about: which measure a sentence speaks of, its number or its rate, and between which periods.

A rule on claims is worth having only if it is sure. Whatever limits a claim to some of the children, to another area
or to a time that the series does not have, makes it a claim about something else, and nothing is said of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from yjplan.figures.measures import Point, Reported
from yjplan.rules.facts import Facts
from yjplan.rules.prose_numbers import DIGITS, NUMBER, Inserted, Sentence

Aspect = Literal["count", "rate", "either"]
"""Whether a claim is about how many there are, or about the rate, percentage or ratio."""

HEADS = {
    "first-time-entrants": r"first[- ]time\s+entrants?(?:\s+\(FTEs?\))?|FTEs?",
    "binary-reoffending": r"(?:binary\s+)?re-?offending",
    "reoffences-per-reoffender": r"re-?offences\s+per\s+re-?offender",
    "use-of-custody": r"use\s+of\s+custody|custody|custodial\s+sentences?",
}
"""How plans name the national measures."""

_OF = (
    r"(?:(?:rates?|numbers?|proportion|percentage|frequency|level)\s+of\s+"
    r"(?:(?:our|the|children\s+who\s+are|children's)\s+)?)"
)
_KIND = r"(?:\s+(?:rates?|numbers?|figures?|count|percentage))"
_ITS_OWN = (
    r"(?:rate|percentage|proportion|figure|number(?:\s+of\s+(?:children|sentences|offences|reoffences))?)"
)
_DETERMINER = r"(?:(?:the|our|this|its|overall|total|local|latest|current|annual|binary)\s+){0,3}"
_FIGURE = rf"(?:,?\s+(?:of\s+)?\(?{DIGITS}%?(?:\s+per\s+[\d,]{{3,9}})?\)?,?)"
_HELPERS = (
    r"(?:\s+(?:has|have|is|are|was|were|been|be|also|again|then|now|since|both|even|still|continued\s+to|once\s+more"
    r"|[a-z]{3,14}ly)){0,4}"
)
GAP = rf"{_FIGURE}?{_HELPERS}\s+"
"""What may stand between a measure's name and what is said of it: never not, will, should or had."""

_MAY_PRECEDE = frozenset(
    (
        "and", "but", "while", "that", "show", "shows", "showed", "shown", "saw", "see", "sees", "seen", "although",
        "as", "where", "because", "with", "then", "so", "when", "means", "mean", "however", "data", "both", "by", "of",
        "in",
    )
)  # fmt: skip
_ELSEWHERE = re.compile(
    r"\b(?:national\w*|England|Wales|region\w*|famil\w+|neighbour\w*|other|others|elsewhere|their|target\w*|country"
    r"|similar|North|South|Greater|girls?|boys?|female|male|aged|black|white|asian|mixed|ethnic\w*|minorit\w+|looked"
    r"|care|in-year|quarterly|adults?|provisional\w*)\b",
    re.IGNORECASE,
)
NOT_CERTAIN = re.compile(
    r"\b(?:will|would|could|should|might|may|can|aim\w*|target\w*|plan(?:s|ned)?\s+to|expect\w*|forecast\w*|predict\w*"
    r"|if|unless|until|hop(?:e|es|ed|ing)|want\w*|need\w*|whether|not|never|no\s+longer|priorit\w+|ambition\w*|seek\w*"
    r"|objective\w*|had|used\s+to|initially|at\s+first|before\s+(?:rising|falling)|then\s+(?:rose|fell))\b|[a-z]n't\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?<![\d£.,])(?:19|20)\d\d(?:\s?[-–/]\s?(?:20)?\d\d)?(?![\d%]|,\d)")
_LAST_YEAR = re.compile(
    r"\b(?:(?:last|previous|past|prior)\s+(?:year|12\s+months|twelve\s+months)|year\s+(?:before|on\s+year)|year-on-year"
    r"|a\s+year\s+(?:ago|earlier))\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b(?:years?|quarters?|quarterly|months?|weeks?|decades?|periods?|cohorts?|long[- ]term|recent\w*|pandemic|Covid"
    r"|January|February|March|April|May|June|July|August|September|October|November|December|lockdown\w*|over\s+time|at\s+(?:the|that)\s+time"
    r"|previous\w*|last|since|ago|historic\w*|ever|always)\b",
    re.IGNORECASE,
)
_CUT = re.compile(r"[;:]|,\s+(?:while|whereas|but|and|although)\b|\b(?:while|whereas|but|although|however)\b")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a claim is about; `start` is where its name begins in the sentence."""

    measure: Reported
    aspect: Aspect
    start: int


@cache
def _named(head: str) -> str:
    """Return the pattern of a measure's name in a sentence."""
    return rf"{_DETERMINER}(?P<of>{_OF})?(?:{head})(?P<kind>{_KIND})?"


_GENERIC = rf"(?:the|our|this)\s+(?:(?:overall|local|latest|current|annual)\s+)?(?P<of>{_ITS_OWN})(?P<kind>)"


@cache
def pattern(head: str, verbs: str) -> re.Pattern[str]:
    """Return what finds a measure's name with one of the verbs behind it."""
    return re.compile(rf"(?<![\w-])(?P<name>{_named(head)}){GAP}(?:{verbs})", re.IGNORECASE)


@cache
def noun_pattern(head: str, verbs: str) -> re.Pattern[str]:
    """Return what finds a noun of change with a measure's name behind it: a fall in the custody rate."""
    return re.compile(rf"(?:{verbs})\s+(?P<name>{_named(head)})(?![\w-])", re.IGNORECASE)


def head_of(measure: Reported) -> str:
    """Return the pattern of how a plan names a measure: its usual names, or its label."""
    known = HEADS.get(measure.measure.measure or "")
    label = r"\s+".join(re.escape(word) for word in measure.label.split())
    return rf"{known}|{label}" if known else label


def heads(facts: Facts, sentence: Sentence) -> Iterator[tuple[Reported, str]]:
    """Yield the measures that a sentence may speak of, each with the pattern of its name.

    In a measure's own narrative "the rate" is its rate, unless the sentence names another measure. Where two
    measures bear the same name (three-month and twelve-month cohorts), only a narrative tells which is meant.
    """
    own = facts.measures.get(sentence.source.measure)
    if own is not None:
        yield own, head_of(own)
        if not names_another(sentence.text, own, facts):
            yield own, ""
    for measure in facts.measures.values():
        alike = [m for m in facts.measures.values() if head_of(m) == head_of(measure)]
        if measure is not own and len(alike) == 1:
            yield measure, head_of(measure)


def names_another(text: str, own: Reported, facts: Facts) -> bool:
    """Whether a text names another measure, be it one of the plan or one that every plan reports."""
    others = [head_of(m) for m in facts.measures.values() if m is not own]
    others += [head for name, head in HEADS.items() if name != own.measure.measure]
    return any(re.search(rf"\b(?:{head})\b", text, re.IGNORECASE) for head in others)


def subject_of(match: re.Match[str], measure: Reported, sentence: Sentence) -> Subject | None:
    """Return what a found name with its verb is about; None where it may be another area or some of the children."""
    text = sentence.text
    start = match.start("name")
    before = text[:start].rstrip(" ")
    clause = before[max((m.end() for m in _CUT.finditer(before)), default=0) :]
    word = re.search(r"[\w'’]+$", before)
    if word and word[0].casefold() not in _MAY_PRECEDE and not word[0].isdigit():
        return None
    after = re.split(r"[.;,)]|\bto\b|\bfrom\b|\band\b", text[match.end() :], maxsplit=1)[0]
    limited = _ELSEWHERE.search(f"{clause} {after}") or re.search(r"\b(?:for|among|of|by)\s+[a-z]+", after)
    if limited and not re.search(r"\bby\s+(?:\w+\s+){0,2}(?:\d|half|a\s|two|three|one)", after):
        return None
    if NOT_CERTAIN.search(text):
        return None
    said = f"{match['of'] or ''} {match['kind'] or ''}".casefold()
    if re.search(r"rate|percentage|proportion|frequency", said) or measure.unit.startswith("%"):
        return Subject(measure, "rate", start)
    return Subject(measure, "count" if "number" in said or "count" in said else "either", start)


def claims(
    facts: Facts, sentence: Sentence, verbs: str, nouns: str = ""
) -> Iterator[tuple[Subject, re.Match[str]]]:
    """Yield what a sentence says of measures with these verbs behind their names, or these nouns before them."""
    for measure, head in heads(facts, sentence):
        finders = (
            [pattern(head, verbs), *([noun_pattern(head, nouns)] if nouns else [])]
            if head
            else [_generic(verbs)]
        )
        for finder in finders:
            for match in finder.finditer(sentence.text):
                subject = subject_of(match, measure, sentence)
                if subject:
                    yield subject, match


@cache
def _generic(verbs: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<name>{_GENERIC}){GAP}(?:{verbs})", re.IGNORECASE)


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
    if re.search(rf"\b(?:since|from|than\s+in|with|against|than|on)\s+(?:\w+\s+)?{years[0][:4]}", text):
        return (named[0], points[-1]) if named[0] is not points[-1] else None
    at = points.index(named[0])
    return (points[at - 1], named[0]) if at else None


def times_are_known(sentence: Sentence, measure: Reported) -> bool:
    """Whether a sentence names no other times than the measure's own."""
    return not _TIME.search(_without_known_times(sentence, measure))


def _without_known_times(sentence: Sentence, measure: Reported) -> str:
    """Return a sentence without its years and periods, and in a narrative without "last year" and the like."""
    text = re.sub(rf"(?:since\s+)?{YEAR.pattern}", "", sentence.text.casefold())
    for point in measure.points:
        text = text.replace(point.period.casefold(), "")
    yearly = all(len(years_in(p.period)) == 1 for p in measure.points)
    return _LAST_YEAR.sub("", text) if yearly and sentence.source.measure == measure.id else text


def values_of(aspect: Aspect, before: Point, after: Point) -> list[tuple[str, Decimal, Decimal]]:
    """Return what is known of both periods in the aspect that a claim is about: its name, before and after."""
    found: list[tuple[str, Decimal, Decimal]] = []
    if aspect != "rate" and before.count is not None and after.count is not None:
        found.append(("count", Decimal(before.count), Decimal(after.count)))
    if aspect != "count" and before.value is not None and after.value is not None:
        found.append(("rate", before.value, after.value))
    return found


def inserted_before(sentence: Sentence, offset: int) -> Inserted | None:
    """Return the last {{ … }} before a place in a sentence."""
    return next((i for i in reversed(list(sentence.inserted())) if i.end <= offset), None)


def measure_inserted(name: str, facts: Facts) -> Reported | None:
    """Return the measure of which a {{ … }} prints a part."""
    fits = [key for key in facts.measures if name == key or name.startswith(f"{key}.")]
    return facts.measures[max(fits, key=len)] if fits else None


FROM_TO = re.compile(
    rf"\bfrom\s+(?P<a>{NUMBER})(?P<asign>\s?%)?(?P<between>[^.;:()£]{{0,70}}?)\bto\s+(?P<b>{NUMBER})(?P<bsign>\s?%)?",
    re.IGNORECASE,
)
"""From one figure to another, with what is counted and the year between them."""
