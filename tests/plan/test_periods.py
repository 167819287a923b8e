"""Periods are what they mean, and print in one form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yjplan.plan.periods import Period, read_period, same_form


@pytest.mark.parametrize(
    ("printed", "spellings"),
    [
        ("2022-23", ["2022-23", "2022/23", "2022–23", "2022-2023", "22/23", "Apr 22 - Mar 23",
                     "April 2022 to March 2023",
                     "1 April 2022 to 31 March 2023", "year ending March 2023", "Year ending 31 March 2023",
                     "12 months to Mar-23", "Rolling 12 months to March 2023", "FY 2022/23", "financial year 2022-23"]),
        ("1999-00", ["1999-00", "1999/2000"]),
        ("2022", ["2022", "calendar year 2022", "Jan 22 - Dec 22", "year ending December 2022"]),
        ("year ending September 2022", ["year ending September 2022", "Oct 2021 – Sep 2022", "YE Sept 2022"]),
        ("academic year 2022-23", ["academic year 2022/23", "2022-23 academic year"]),
        ("April to June 2023", ["Q1 2023-24", "2023/24 Q1", "Quarter 1 2023-24", "Apr-Jun 2023", "Q1, 23/24"]),
        ("January to March 2022", ["Jan-Mar 2022 cohort", "Jan - Mar 22", "January 2022 to March 2022", "Q4 2021-22"]),
        ("October 2021 to March 2022", ["Oct - Mar 2022", "October 2021 to March 2022"]),
        ("March 2023", ["Mar-23", "march 2023", "MAR 23"]),
    ],
)  # fmt: skip
def test_spellings_of_one_period(printed: str, spellings: list[str]) -> None:
    assert {same_form(text) for text in spellings} == {printed}
    assert len({read_period(text) for text in spellings}) == 1


@pytest.mark.parametrize(
    "text",
    ["Q1 2023", "2022-03", "2022-25", "23/22", "Previous year", "March", "Mar 2023 to Jan 2023", "2022-2033", "",
     "1899-1900",
     "31/03/2023", "2022 2023", "cohort", "20,800", "125", "year ending", "Total 2022-23"],
)  # fmt: skip
def test_what_could_mean_two_things_stays_as_typed(text: str) -> None:
    assert read_period(text) is None and same_form(text) == text


@pytest.mark.parametrize(
    ("text", "heading"),
    [("2023", "Year ending March"), ("Mar-23", "Year ending"), ("31 March 2023", "12 months ending"),
     ("31/03/2023", "Year to"), ("2023-03-31", "Year ended"), ("2022/23", "Period")],
)  # fmt: skip
def test_a_heading_may_say_what_is_meant(text: str, heading: str) -> None:
    assert str(read_period(text, heading)) == "2022-23"


def test_a_mark_is_no_part_of_a_period() -> None:
    assert same_form("2023/24 (p)") == same_form("2023-24p") == "2023-24"


def test_periods_are_ordered_by_when_they_begin() -> None:
    names = ["Q1 2023-24", "2022", "Jan-Mar 2023", "2022-23"]
    periods = sorted(p for p in map(read_period, names) if p)
    assert [str(p) for p in periods] == ["2022", "2022-23", "January to March 2023", "April to June 2023"]


@given(st.builds(Period, st.integers(1990 * 12, 2090 * 12), st.integers(1, 60)))
def test_what_is_printed_reads_back(period: Period) -> None:
    assert read_period(str(period)) == period


@given(st.text(max_size=70) | st.text(st.sampled_from("0123456789-/ AprMarQyearendingto"), max_size=70))
def test_any_text_is_a_period_or_not(text: str) -> None:
    assert same_form(same_form(text)) == same_form(text)
