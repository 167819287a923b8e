"""Periods: 2022-23, 2022/23, Apr 22 - Mar 23 and year ending March 2023 are the same twelve months.

A period is what it means: its first month and how many months it has. It is printed in one form wherever it came from.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Annotated, Any

from msgspec import Struct

from yjplan.patterns import Lazy
from yjplan.plan.values import First, Text
from yjplan.source.marks import without_marks

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_LONGEST = 60
_APRIL, _SEPTEMBER = 3, 8

_MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_YEAR = r"'?(\d{4}|\d{2})"
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)? )?"
_TWO_YEARS = r"(\d{4}|\d{2}) ?[-/] ?(\d{4}|\d{2})"
_CALENDAR_YEAR = Lazy(r"(?:calendar year |cy ?)?((?:19|20)\d\d)")
_FINANCIAL_YEAR = Lazy(rf"(?:financial year |fy ?)?{_TWO_YEARS}(?: financial year)?")
_ACADEMIC_YEAR = Lazy(rf"academic year {_TWO_YEARS}|{_TWO_YEARS} academic year")
_ENDING = Lazy(
    rf"(?:the )?(?:rolling )?(?:year|12 months|twelve months|12m|ye|y/e)(?: (?:ending|ended|end|to))?(?: the)? "
    rf"{_DAY}{_MONTH}[ -]?{_YEAR}"
)
_RANGE = Lazy(rf"{_DAY}{_MONTH}[ -]?(?:{_YEAR})? ?(?:-|to) ?{_DAY}{_MONTH}[ -]?{_YEAR}")
_QUARTER = Lazy(
    rf"(?:q|quarter )([1-4])[ ,:-]{{0,2}}(?:of )?{_TWO_YEARS}|{_TWO_YEARS}[ ,:-]{{0,2}}(?:q|quarter )([1-4])"
)
_ONE_MONTH = Lazy(rf"{_MONTH}[ -]?{_YEAR}")
_DAY_OF_MONTH = Lazy(rf"{_DAY}{_MONTH} (\d{{4}})|\d{{1,2}}[/.](\d{{1,2}})[/.](\d{{4}})|(\d{{4}})-(\d\d)-\d\d")
_ENDING_HEADING = Lazy(
    rf"(?:year|12 months|twelve months)(?: rolling)? (?:ending|ended|to)(?: {_DAY}{_MONTH})?"
)


class Period(Struct, frozen=True, order=True):
    """Months in a row: `first` counts months since the year 0, `months` how many there are.

    `academic` tells a school year from other twelve months that begin in September.
    """

    first: int
    months: int
    academic: bool = False

    @property
    def year(self) -> int:
        """The calendar year in which it begins."""
        return self.first // 12

    def __str__(self) -> str:
        begins, last = self.first % 12, self.first + self.months - 1
        two_years = f"{self.year}-{(self.year + 1) % 100:02d}"
        if self.academic:
            return f"academic year {two_years}"
        if self.months == 12 and begins == _APRIL:
            return two_years
        if self.months == 12 and begins == 0:
            return str(self.year)
        end = f"{_MONTHS[last % 12]} {last // 12}"
        if self.months == 12:
            return f"year ending {end}"
        if self.months == 1:
            return end
        return f"{_MONTHS[begins]}{'' if last // 12 == self.year else f' {self.year}'} to {end}"


@lru_cache(maxsize=8192)
def read_period(text: str, heading: str = "") -> Period | None:
    """Return what a text means as a period, or None if that is not certain (Q1 2023: of which kind of year?).

    `heading` is that of the column: below "Year ending March" 2023 is the year to March 2023, and below "Year ending"
    so is March 2023.
    """
    if not 3 < len(text) <= _LONGEST or not any(character.isdigit() for character in text):
        return None
    tidy = _tidy(text)
    ending = _ENDING_HEADING.search(_tidy(heading[:_LONGEST])) if heading else None
    if ending is not None and (period := _below_year_ending(tidy, ending[1])):
        return period
    if heading and "academic" in heading.casefold() and "academic" not in tidy:
        tidy = f"academic year {tidy}"
    return _read(tidy)


def _tidy(text: str) -> str:
    words = " ".join(re.sub("[‐-―−]", "-", text.casefold().replace("’", "'")).split())
    return words.removesuffix(" cohort").removeprefix("cohort ").removeprefix("cohort: ").strip()


def _read(tidy: str) -> Period | None:
    if match := _CALENDAR_YEAR.fullmatch(tidy):
        return Period(int(match[1]) * 12, 12)
    if match := _FINANCIAL_YEAR.fullmatch(tidy):
        year = _first_of_two(match[1], match[2])
        return None if year is None else Period(year * 12 + _APRIL, 12)
    if match := _ACADEMIC_YEAR.fullmatch(tidy):
        year = _first_of_two(match[1] or match[3], match[2] or match[4])
        return None if year is None else Period(year * 12 + _SEPTEMBER, 12, academic=True)
    if match := _QUARTER.fullmatch(tidy):
        year = _first_of_two(match[2] or match[4], match[3] or match[5])
        return None if year is None else Period(year * 12 + _APRIL + 3 * (int(match[1] or match[6]) - 1), 3)
    if match := _ENDING.fullmatch(tidy):
        return _year_to(_month(match[1]), _whole_year(match[2]))
    if match := _RANGE.fullmatch(tidy):
        return _from_to(match)
    if match := _ONE_MONTH.fullmatch(tidy):
        return Period(_whole_year(match[2]) * 12 + _month(match[1]), 1)
    return None


def _below_year_ending(tidy: str, month: str | None) -> Period | None:
    if month is not None and (match := _CALENDAR_YEAR.fullmatch(tidy)):
        return _year_to(_month(month), int(match[1]))
    if match := _ONE_MONTH.fullmatch(tidy):
        return _year_to(_month(match[1]), _whole_year(match[2]))
    if match := _DAY_OF_MONTH.fullmatch(tidy):
        name, year, number, second, third, fourth = match.groups()
        at = _month(name) if name else int(number or fourth) - 1
        return _year_to(at, int(year or second or third)) if 0 <= at < 12 else None
    return None


def _from_to(match: re.Match[str]) -> Period | None:
    begins, ends, last = _month(match[1]), _month(match[3]), _whole_year(match[4])
    first = _whole_year(match[2]) if match[2] else last - (begins > ends)
    months = (last * 12 + ends) - (first * 12 + begins) + 1
    return Period(first * 12 + begins, months) if 1 <= months <= 60 else None


def _year_to(month: int, year: int) -> Period:
    return Period(year * 12 + month - 11, 12)


def _month(name: str) -> int:
    return next(n for n, month in enumerate(_MONTHS) if month.casefold().startswith(name))


def _whole_year(written: str) -> int:
    return int(written) if len(written) == 4 else 2000 + int(written)


def _first_of_two(first: str, second: str) -> int | None:
    """Return the first of two years that follow each other, or None: 2022-23, 2022-2023, 22/23, 1999-00."""
    if len(first) == 2 and len(second) == 4:
        return None
    year = _whole_year(first)
    follows = (year + 1) % 100 == int(second) % 100 and (len(second) == 2 or int(second) == year + 1)
    return year if follows and 1900 <= year < 2100 else None


def same_form(text: str) -> str:
    """Return a period in the one form of print, without marks; what is not certain to be a period stays as typed."""
    period = read_period(without_marks(text)[0])
    return str(period) if period else text


def _to_period(value: Any) -> Any:
    return same_form(value.strip()) if isinstance(value, str) else value


PeriodName = Annotated[Text, First(_to_period)]
"""The name of a period, in one form of print where it is certain what is meant."""
