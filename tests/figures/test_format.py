"""Numbers and dates look British."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yjplan.figures.format import british_date, money, number, percent, rounded, signed

D = Decimal
DECIMALS = st.decimals(min_value=-(10**12), max_value=10**12, places=4)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (1312463, None, "1,312,463"),
        (D("39.20"), None, "39.20"),
        (D("-13000"), None, "−13,000"),
        (D("44.45"), 1, "44.5"),
        (D("0.5"), 0, "1"),
        (D("2.5"), 0, "3"),
        (D("-2.5"), 0, "−3"),
        (D("-0.04"), 1, "0.0"),
        (D("-0"), None, "0"),
        (D("1E+3"), None, "1,000"),
        (999, 2, "999.00"),
        (D("999.995"), 2, "1,000.00"),
    ],
)
def test_numbers(value: Decimal | int, decimals: int | None, text: str) -> None:
    assert number(value, decimals) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1312463, "£1,312,463"),
        (-13000, "−£13,000"),
        (D("3678666.58"), "£3,678,666.58"),
        (D("1.5"), "£1.50"),
        (D("1.00"), "£1"),
        (0, "£0"),
        (D("-0.00"), "£0"),
        (D("-0.5"), "−£0.50"),
        (D("-0.001"), "£0.00"),
    ],
)
def test_money(value: Decimal | int, text: str) -> None:
    assert money(value) == text


def test_percentages_signs_and_dates() -> None:
    assert percent(D("44.40")) == "44.40%"
    assert percent(D("-35"), 1) == "−35.0%"
    assert signed(percent(D("4.1"))) == "+4.1%"
    assert signed(number(-3)) == "−3"
    assert signed(number(0)) == "+0"
    assert british_date(date(2024, 6, 3)) == "3\u00a0June 2024"


@given(DECIMALS, st.integers(0, 4))
def test_rounding_is_near_and_never_minus_zero(value: Decimal, decimals: int) -> None:
    result = rounded(value, decimals)
    assert abs(result - value) <= D(1).scaleb(-decimals) / 2
    assert not (result == 0 and result.is_signed())


@given(DECIMALS)
def test_a_number_can_be_read_back(value: Decimal) -> None:
    assert D(number(value).replace(",", "").replace("−", "-")) == value
    assert "-" not in number(value) and "-" not in money(value)
