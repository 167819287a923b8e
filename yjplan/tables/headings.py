"""What headings mean: Period, Number of children, Rate per 100,000, 2022-23 (%), North East."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from yjplan.plan.periods import Period, read_period
from yjplan.source.marks import Mark, without_marks
from yjplan.tables.wanted import Role, Wanted, plain

Kind: TypeAlias = Literal[
    "period", "area", "topic", "role", "at", "total", "derived", "note", "code", "mark", "place", "other"
]
"""What stands below a heading: periods, areas, names of measures, counts or rates, what was in a period …"""

_PERIODS = re.compile(
    r"(?:(?:time|reporting|cohort|rolling|performance|data|report|review) )?"
    r"(?:period|quarter|qtr|month|date)s?\b.{0,30}"
    r"|(?:financial|calendar|academic|fiscal|cohort|reporting|plan)? ?years?(?: (?:ending|ended|to)\b.{0,20})?|fy"
    r"|(?:rolling )?(?:12|twelve) months?\b.{0,30}"
)
_AREAS = re.compile(
    r"(?:(?:local )?authority|la|area|region|geography|organisation|yjs|yot|service|place|comparators?|comparison|"
    r"youth justice service|youth offending team|police force area|pcc area)(?: name| area)?s?"
)
_TOPICS = re.compile(r"(?:measure|indicator|metric|kpi|statistic|data item|variable|description)s?(?: name)?")
_CODES = re.compile(r"(?:.{0,30} )?(?:code|id|ref|reference|order|sort)|(?:row|line) (?:no\.?|number)")
_NOTES = re.compile(r"(?:notes?|comments?|commentary|narrative|source|caveats?|remarks?|footnotes?|sources?)")
_MARK_COLUMNS = re.compile(r"(?:status|flag|marker|mark|data quality|reliability|provisional\??)")
_TOTALS = re.compile(
    r"(?:grand |sub-?)?total|sum|overall total|all (?:areas|periods|years|quarters)|average|mean"
)
_DERIVED = re.compile(
    r"\b(?:change|difference|variance|direction|trend|rank|ranking|rag|quartile|movement|distance|increase|decrease|"
    r"versus|vs|cumulative|ytd|to date|running)\b"
)
_OF = re.compile(
    r"of|out of\b.{0,40}|denominator|base|cohort|cohort size|(?:\S+ )?population\b.{0,40}|.{0,20}\bpopulation"
    r"|.{0,40}\bin (?:the )?cohort|(?:size|number) (?:of|in) (?:the )?cohort|(?:number of )?offenders"
)
_COUNT = re.compile(
    r"counts?|numbers?|no\.?|n|numerator|children|volume|frequency|(?:number|no\.?|count|total number) of\b.{0,60}|"
    r"number (?:who|that|\w{3,20}(?:ing|ed))\b.{0,40}|.{0,40}\b(?:count|numbers?)|#"
)
_VALUE = re.compile(
    r"values?|rates?|percentage|per ?cent|%|proportion|ratio|share|outturn|actual|result|.{0,60}\b(?:rates?|percentage)"
    r"|(?:rate|percentage|proportion|share|%) (?:of|per|who|in)\b.{0,60}|.{0,30}\bper [\d,]{3,12}\b.{0,40}|%.{0,40}"
    r"|.{0,40}\bper (?:re-?)?offender|.{0,40} ?%"
)
_PLACES = re.compile(
    r"england|wales|england and wales|e and w|eng and wales|national|great britain|uk|.{0,30}\bregion(?:al)?"
    r"|.{0,20}\b(?:family|families|neighbours|nn|comparators?|average|pcc|pfa|force area|police force)"
    r"|(?:north|south) (?:east|west)|(?:east|west) midlands|east of england|london"
    r"|yorkshire and (?:the )?humber(?:side)?"
    r"|target|last year|previous year"
)
_NOT_A_PLACE = re.compile(
    r"\b(?:q[1-4]|quarter|freq\w*|binary|(?:re-?)?offen\w*|sentenc\w*|disposal\w*|child\w*|young|cautions?|orders?|cohort\w*|ftes?|referr\w*|"
    r"interven\w*|cases?|visits?|hours?|days?|weeks?|staff|posts?|costs?|budget|spend|boys?|girls?|males?|females?|"
    r"men|women|aged?|victims?|schools?|exclusions?|arrests?|custody|remands?|incidents?|contacts?|attend\w*)\b"
)
_THOUSANDS = re.compile(r"£ ?'?000|'000|(?<![\d,])000s\b|(?<!per )\bthousands?\b")
_BASE = re.compile(r"\bper (\d{1,3}(?: 000)+|[\d,]{3,12})\b")
_PERIOD_AND_MORE = re.compile(
    r"(?P<first>(?:19|20)\d\d(?: ?[-/] ?\d{2,4})?)[ ,:-]+(?P<then>[^\d].{0,60})"
    r"|(?P<name>.{0,60}[^\d ,:-])[ ,:-]+\(?(?P<last>(?:19|20)\d\d(?: ?[-/] ?\d{2,4})?)\)?"
)
_AREA_AND_ROLE = re.compile(
    r"(?P<area>.{2,60}?)[ ,:-]+(?P<role>rate|number|no\.?|count|%|percentage|value)", re.IGNORECASE
)
_LONGEST = 120


class Heading(Struct, frozen=True):
    """A heading with what it says.

    `role` is set for kind "role", `period` for "at", `area` for "place", which may have a role too (England rate).
    `per` is the base of a rate that it names, `unit` one of %, £ and 000 (thousands), or empty.
    """

    text: str
    kind: Kind
    role: Role | None = None
    period: Period | None = None
    marks: tuple[Mark, ...] = ()
    per: int | None = None
    unit: str = ""
    area: str = ""


@lru_cache(maxsize=4096)
def _heading(text: str) -> Heading:
    body, marks = without_marks(text, brackets_only=True)
    words = " ".join(body.casefold().replace("’", "'").split())
    name = plain(body)
    base = _BASE.search(words)
    per = int(re.sub(r"[, ]", "", base[1]) or 0) or None if base else None
    unit = "000" if _THOUSANDS.search(words) else "£" if "£" in words else "%" if "%" in words else ""
    per = per or (100 if unit == "%" else None)

    def found(kind: Kind, role: Role | None = None, period: Period | None = None) -> Heading:
        return Heading(text, kind, role, period, marks, per, unit)

    if not name or len(name) > _LONGEST:
        return found("role", "value") if words in ("%", "(%)", "£", "(£)") else found("other")
    if period := read_period(body) or read_period(name):
        return found("at", period=period)
    short, more = without_marks(text)
    if period := read_period(short):
        return Heading(text, "at", None, period, more)
    if split := _PERIOD_AND_MORE.fullmatch(name):
        period = read_period(split["first"] or split["last"])
        rest = _heading((split["then"] or split["name"]).strip(" ,:-()"))
        if period and rest.kind in ("role", "derived", "total"):
            return Heading(
                text,
                "at" if rest.kind == "role" else rest.kind,
                rest.role,
                period,
                marks,
                per or rest.per,
                unit,
            )
    for kind, pattern in (("note", _NOTES), ("code", _CODES), ("mark", _MARK_COLUMNS), ("total", _TOTALS)):
        if pattern.fullmatch(name):
            return found(kind)  # type: ignore[arg-type]
    if _DERIVED.search(name):
        return found("derived")
    for kind, pattern in (("period", _PERIODS), ("area", _AREAS), ("topic", _TOPICS)):
        if pattern.fullmatch(name):
            return found(kind)  # type: ignore[arg-type]
    if _PLACES.fullmatch(name):
        return Heading(text, "place", None, None, marks, per, unit, body.strip())
    for role, pattern in (("of", _OF), ("count", _COUNT), ("value", _VALUE)):
        if pattern.fullmatch(name):
            return found("role", role)  # type: ignore[arg-type]
    return found("role", "value") if per and name != words else found("other")


def heading_of(text: str, wanted: Wanted) -> Heading:
    """Return what a heading says: what the plan says of it first, then what its words say."""
    found = _heading(text)
    if not text:
        return found
    if role := wanted.role_of(text):
        return Heading(text, "role", role, found.period, found.marks, found.per, found.unit)
    named = plain(text)
    for said, kind in ((wanted.period, "period"), (wanted.area_column, "area")):
        if said and plain(said) == named:
            return Heading(text, kind, None, None, found.marks)  # type: ignore[arg-type]
    if wanted.compared(text) is not None or (found.kind in ("other", "role") and wanted.is_own(text)):
        return replace(found, kind="place", role=None, area=text)
    both = _AREA_AND_ROLE.fullmatch(plain(text)) if found.kind == "role" else None
    if both and (
        _PLACES.fullmatch(both["area"]) or wanted.is_own(both["area"]) or wanted.compared(both["area"])
    ):
        return replace(found, kind="place", area=text[: len(both["area"])])
    return found


def joined(headings: tuple[Heading, ...]) -> tuple[Heading, ...]:
    """Return headings one above the other, a year above a quarter as the one period that they are."""
    for n, (a, b) in enumerate(pairwise(headings)):
        for text in (f"{a.text} {b.text}", f"{b.text} {a.text}"):
            if a.text and b.text and (period := read_period(without_marks(text)[0])):
                both = Heading(text, "at", None, period, tuple(dict.fromkeys((*a.marks, *b.marks))))
                return (*headings[:n], both, *headings[n + 2 :])
    return headings


def may_be_an_area(heading: Heading) -> bool:
    """Whether a column of figures with this heading may be another area's: its words do not say something else."""
    return heading.kind == "place" or (
        heading.kind == "other" and not _NOT_A_PLACE.search(plain(heading.text))
    )
