"""How the values of a chart are written: the same in the picture, its text and its table."""

from __future__ import annotations

import re
from decimal import Decimal

from yjplan.figures.format import MINUS, number, percent, rounded

NOT_KNOWN = "not known"
_PERCENT = frozenset(("%", "per cent", "percent", "percentage"))
_ONE = {"children": "child", "people": "person", "offences": "offence", "cases": "case", "orders": "order"}
_PLAIN = re.compile(r"(?:19|20)\d\d(?:[-/]\d{2,4})?")
_YEAR = re.compile(r"\b(19|20)\d\d\b")


def value_text(value: Decimal | None, unit: str, decimals: int) -> str:
    """Return £1,312,463 or 44.4% or −3, or "not known"."""
    if value is None:
        return NOT_KNOWN
    if unit == "£":
        exact = rounded(value, decimals)
        text = f"£{number(abs(exact), decimals)}"
        return f"{MINUS}{text}" if exact < 0 else text
    if unit.casefold() in _PERCENT:
        return percent(value, decimals)
    return number(value, decimals)


def says_unit(unit: str) -> bool:
    """Say whether every value carries its unit, as £ and % do, so that no label is needed."""
    return unit == "£" or unit.casefold() in _PERCENT


def with_unit(value: Decimal, unit: str, decimals: int) -> str:
    """Return a value as a sentence says it: "45 children", "1 child", "£300", "125 per 100,000 children"."""
    text = value_text(value, unit, decimals)
    if says_unit(unit) or not unit:
        return text
    first, _, rest = unit.partition(" ")
    if text == "1":
        first = _ONE.get(first, first)
    return f"{text} {first} {rest}".rstrip()


def is_plain(period: str) -> bool:
    """Say whether a period is a year or two, 2023 or 2023-24, so that "in" and "between" can stand before it."""
    return bool(_PLAIN.fullmatch(period))


def are_periods(categories: tuple[str, ...]) -> bool:
    """Say whether the categories are periods of time: each of them names a year."""
    return len(categories) > 1 and all(_YEAR.search(category) for category in categories)
