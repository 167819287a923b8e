"""How numbers, dates and names look: British, with a true minus sign. The only place that makes text of a number."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

MINUS = "\N{MINUS SIGN}"
NO_BREAK = "\N{NO-BREAK SPACE}"
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def rounded(value: Decimal | int, decimals: int) -> Decimal:
    """Round half away from zero, as people do (0.5 is 1), never to negative zero."""
    result = Decimal(value).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return abs(result) if result == 0 else result


def places(value: Decimal) -> int:
    """Return how many decimals a number was typed with: 2 for 39.20."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def number(value: Decimal | int, decimals: int | None = None) -> str:
    """Return 1,312,463 or 44.4 or −13,000. Without `decimals` the value keeps the decimals it was typed with."""
    exact = Decimal(value) if decimals is None else rounded(value, decimals)
    text = f"{abs(exact):,f}"
    return f"{MINUS}{text}" if exact < 0 else text


def percent(value: Decimal | int, decimals: int | None = None) -> str:
    """Return 44.4%; the value is in per cent, not a fraction."""
    return f"{number(value, decimals)}%"


def money(value: Decimal | int) -> str:
    """Return £1,312,463 or −£13,000; pence only where there are any."""
    exact = Decimal(value)
    decimals = 0 if exact == exact.to_integral_value() else 2
    shown = rounded(exact, decimals)
    text = number(abs(shown), decimals)
    return f"{MINUS}£{text}" if shown < 0 else f"£{text}"


def signed(text: str) -> str:
    """Put a plus sign before a formatted number that is not negative."""
    return text if text.startswith(MINUS) else f"+{text}"


def british_date(day: date) -> str:
    """Return 30 June 2024."""
    return f"{day.day}{NO_BREAK}{_MONTHS[day.month - 1]} {day.year}"


def slug(text: str) -> str:
    """Return small letters, digits and hyphens: "Child First" is child-first, "ŵ" is w."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9.]+", "-", plain).strip("-.")[:60].rstrip("-.")
