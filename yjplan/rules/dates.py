"""Dates as people type them, and the date from which a plan looks at its year."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from msgspec import Struct

from yjplan.patterns import A_DIGIT, Lazy
from yjplan.plan.load import Plan
from yjplan.plan.values import PlanYears, When

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
            "sep sept september", "oct october", "nov november", "dec december",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
"""A pattern for the name of a month, long or short."""
_DAY_MONTH_YEAR = Lazy(r"(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.? ?'?(\d{4}|\d{2})", needs=A_DIGIT)
_NUMBERS = Lazy(r"(\d{1,2})[./](\d{1,2})[./](\d{4})", needs=".|/")
_ISO = Lazy(r"(\d{4})-(\d{1,2})-(\d{1,2})", needs="-")
_YEARS = Lazy(r"(20\d\d) ?[-–/] ?(?:20)?(\d\d)", needs="20")
_YEAR = Lazy(r"20\d\d", needs="20")


class Period(Struct, frozen=True):
    """The days that a date as typed can mean."""

    first: date
    last: date


def period(text: str) -> Period | None:
    """Read a date, a month, a year or a financial year; None for anything else, such as "within 6 months"."""
    text = " ".join(text.casefold().split())
    try:
        if text.count("-") == 2 and (match := _ISO.fullmatch(text)):
            return _day(int(match[1]), int(match[2]), int(match[3]))
        if match := _NUMBERS.fullmatch(text):
            return _day(int(match[3]), int(match[2]), int(match[1]))
        if (match := _DAY_MONTH_YEAR.fullmatch(text)) and match[2] in MONTHS:
            year = int(match[3]) if len(match[3]) == 4 else 2000 + int(match[3])
            month = MONTHS[match[2]]
            if match[1]:
                return _day(year, month, int(match[1]))
            return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
        if (match := _YEARS.fullmatch(text)) and (int(match[1]) + 1) % 100 == int(match[2]):
            return Period(date(int(match[1]), 4, 1), date(int(match[1]) + 1, 3, 31))
        if _YEAR.fullmatch(text):
            return Period(date(int(text), 1, 1), date(int(text), 12, 31))
    except ValueError:
        return None
    return None


def _day(year: int, month: int, day: int) -> Period:
    only = date(year, month, day)
    return Period(only, only)


_DECIDED = Lazy(
    r"\b(?:adopt|approv|agree|endors|ratif|publish|sign)\w{0,5}\b",
    re.IGNORECASE,
    needs="adopt|approv|agree|endors|ratif|publish|sign",
)
_CHANGED = Lazy(
    r"\b(?:updat|revis|amend|correct|chang|refresh|rewr|edit|add|new|includ|incorporat|comment|feedback|draft)\w{0,8}\b",
    re.IGNORECASE,
)


def plan_date(plan: Plan) -> date:
    """Return the day on which the plan speaks.

    The newest of the date of submission, the versions and the foreword; where there is none, the day on which the
    plan's year begins. A version in which a council or cabinet has only decided on what was written before counts if
    there is no other date: its decision comes months after the text, and changes none of it.
    """
    service = plan.service
    typed: list[When | None] = [v.date for v in service.versions if not _is_decision(v.change or "")]
    if service.submission:
        typed.append(service.submission.submitted)
    typed += [block.date for s in plan.sections for block in s.content if block.type == "foreword"]
    known = [found.first for when in typed if when and (found := period(when.text))]
    if not known:
        decided = (version.date for version in service.versions if version.date)
        known = [found.first for when in decided if (found := period(when.text))]
    return max(known, default=date((service.reporting_year or service.years).first, 4, 1))


def _is_decision(change: str) -> bool:
    """Whether a version is said to be there because somebody decided on the plan, and not because it was changed."""
    return bool(_DECIDED.search(change)) and not _CHANGED.search(change)


def possible_years(plan: Plan) -> tuple[PlanYears, ...]:
    """Return the years of a plan; with them those of its template edition, if the plan's must be mistyped (T113).

    A plan for the year after its edition is last year's, of which more than one place waits to be brought up to date.
    """
    years = plan.service.reporting_year or plan.service.years
    edition = _YEARS.fullmatch(plan.service.edition)
    if edition is None or years.first - int(edition[1]) in (0, 1):
        return (years,)
    return years, PlanYears(int(edition[1]), int(edition[1]) + 1)


def in_words(day: date) -> str:
    """Return the month of a day in words: July 2023."""
    name = max((name for name, number in MONTHS.items() if number == day.month), key=len)
    return f"{name.capitalize()} {day.year}"
