"""The value axis: round steps, and where each value lies."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from msgspec import Struct

from yjplan.charts.values import value_text

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))


class Scale(Struct, frozen=True):
    """An axis from `low` to `high`, both whole steps."""

    low: Decimal
    high: Decimal
    step: Decimal

    def ticks(self) -> tuple[Decimal, ...]:
        """Return the values that get a label, lowest first."""
        count = int((self.high - self.low) / self.step)
        return tuple(self.low + self.step * i for i in range(count + 1))

    def labels(self, unit: str) -> tuple[str, ...]:
        """Return the tick labels, all with as many decimals as the step needs."""
        exponent = self.step.normalize().as_tuple().exponent
        decimals = max(0, -exponent) if isinstance(exponent, int) else 0
        return tuple(value_text(tick, unit, decimals) for tick in self.ticks())

    def at(self, value: Decimal, low_end: float, high_end: float) -> float:
        """Return where a value lies between the two ends of the axis."""
        return low_end + float((value - self.low) / (self.high - self.low)) * (high_end - low_end)


def scale(values: Iterable[Decimal], *, from_zero: bool = True, whole: bool = False, count: int = 5) -> Scale:
    """Return an axis of about `count` round steps that holds every value; `whole` allows no step below 1."""
    known = list(values)
    low, high = min(known, default=Decimal(0)), max(known, default=Decimal(0))
    if from_zero:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    if low == high:
        high = low + 1
    step = _round_up((high - low) / count)
    if whole:
        step = max(step, Decimal(1))
    first = (low / step).to_integral_value(ROUND_FLOOR) * step
    last = (high / step).to_integral_value(ROUND_CEILING) * step
    return Scale(first, last, step)


def exact(values: Iterable[Decimal]) -> Scale:
    """Return an axis without steps, from zero to the furthest value on either side."""
    known = list(values)
    low, high = min([Decimal(0), *known]), max([Decimal(0), *known])
    high = high if high > low else low + 1
    return Scale(low, high, high - low)


def _round_up(raw: Decimal) -> Decimal:
    power = Decimal(1).scaleb(raw.adjusted())
    return next(step * power for step in _STEPS if step * power >= raw)
