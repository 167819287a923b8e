"""How amounts and variances are written in charts of money, posts and actions."""

from __future__ import annotations

from decimal import Decimal

from yjplan.figures.format import money, number, percent, rounded

_MILLION = Decimal(1_000_000)
_LEAST = Decimal("0.1")
"""The smallest share, in per cent, that is printed as a number."""


def amount(value: Decimal, unit: str) -> str:
    """Return £1,312,463, or 22.83 and 14 of things that are counted: as many decimals as the value needs."""
    if unit == "£":
        return money(value)
    whole = value.to_integral_value()
    return number(whole if value == whole else value.normalize())


def brief(value: Decimal, unit: str) -> str:
    """Return £1.31m where a million or more has to fit, or else the amount."""
    if unit == "£" and abs(value) >= _MILLION:
        sign = "\N{MINUS SIGN}" if value < 0 else ""
        return f"{sign}£{number(abs(value) / _MILLION, 2)}m"
    return amount(value, unit)


def with_things(value: Decimal, unit: str) -> str:
    """Return "£300" or "22.83 full-time equivalents", as a sentence says it."""
    text = amount(value, unit)
    if unit == "£":
        return text
    return f"{text} {unit.removesuffix('s') if text == '1' else unit}"


def over_or_under(variance: Decimal | None, budget: Decimal) -> str:
    """Return "£16,045 (1.7%) over", "£13,000 (20.6%) under", "on budget" or "not known"; the share is of the budget."""
    if variance is None:
        return "not known"
    if not variance:
        return "on budget"
    share = f" ({_share(abs(variance) / budget * 100)})" if budget > 0 else ""
    return f"{money(abs(variance))}{share} {'over' if variance > 0 else 'under'}"


def share_of(count: Decimal | int, whole: Decimal | int) -> str:
    """Return a share as 24%, or "under 1%" where it rounds to nothing."""
    share = Decimal(count) / whole * 100
    return "under 1%" if 0 < share < Decimal("0.5") else percent(share, 0)


def _share(share: Decimal) -> str:
    return f"under {percent(_LEAST)}" if rounded(share, 1) < _LEAST else percent(share, 1)
