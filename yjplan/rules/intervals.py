"""What a printed number may stand for: every value that prints like it, so that rounding is never a contradiction."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct

from yjplan.patterns import Lazy


def step(value: Decimal) -> Decimal:
    """Return one unit of the last printed place: 0.1 for 44.4, 1 for 125."""
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(min(exponent, 0)) if isinstance(exponent, int) else Decimal(1)


class Interval(Struct, frozen=True):
    """All values from `low` to `high`, both included."""

    low: Decimal
    high: Decimal

    def __contains__(self, value: object) -> bool:
        return isinstance(value, (Decimal, int)) and self.low <= value <= self.high

    def widened(self, share: Decimal) -> Interval:
        """Return the interval with a share of each end added, for example 0.03."""
        return Interval(self.low * (1 - share), self.high * (1 + share))

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return self.low <= other.high and other.low <= self.high


def printed(value: Decimal) -> Interval:
    """Return the values that print as this number, rounded or cut off: 44.4 stands for 44.35 to 44.5.

    Numbers are often cut off and not rounded; nobody would call that a contradiction.
    """
    unit = step(value)
    if value < 0:
        return Interval(value - unit, value + unit / 2)
    return Interval(value - unit / 2, value + unit)


_LOOSE = Lazy(
    r"\b(?:(?P<above>(?:just\s+)?over|more\s+than|at\s+least)|(?P<below>nearly|almost|(?:just\s+)?under"
    r"|(?:less|fewer)\s+than)|about|around|approximately|roughly|than|some)\W*$",
    re.IGNORECASE,
)


def stretched(value: Decimal, before: str) -> Interval:
    """Return the values that a percentage may stand for: more of them behind "about", above it behind "over"."""
    reach = printed(value)
    loose = _LOOSE.search(before)
    if not loose:
        return reach
    slack = max(Decimal(2), abs(value) / 20)
    above, below = bool(loose["above"]), bool(loose["below"])
    return Interval(reach.low - (0 if above else slack), reach.high + (0 if below else slack))


def sum_of(values: Iterable[Decimal]) -> Interval:
    """Return what a total of printed numbers may be. Whole numbers are counted and so exact; decimals are rounded."""
    numbers = list(values)
    slack = sum((step(v) / 2 for v in numbers if step(v) < 1), Decimal())
    total = sum(numbers, Decimal())
    return Interval(total - slack, total + slack)


def about(value: Decimal) -> Decimal:
    """Return a number with three figures that count, as one would say it: 20,800 for 20,799.9."""
    if value == 0:
        return value
    place = max(value.adjusted() - 2, -2)
    return Decimal(value).quantize(Decimal(1).scaleb(place), rounding=ROUND_HALF_UP) + Decimal(0)
