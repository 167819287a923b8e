"""What a measure is set against: areas, a target, and the service itself a year before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import get_args

from yjplan.figures.national import kind_named
from yjplan.plan.performance import Comparator, ComparatorKind

ORDER: tuple[ComparatorKind, ...] = get_args(ComparatorKind)
"""The order of print: from the service itself outwards, and a target last."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What a measure is set against, with a value for each of the measure's periods.

    A value is in the measure's unit, as typed; None where it is unknown, and then `marks` says what the source
    prints there, "" if nothing.
    """

    name: str
    kind: ComparatorKind
    values: tuple[Decimal | None, ...]
    marks: tuple[str, ...]

    @property
    def is_target(self) -> bool:
        """Whether this is what the service aims at, and no area."""
        return self.kind == "target"


def kind_of(comparator: Comparator) -> ComparatorKind:
    """Return what a comparator is: as the plan says, or as its usual name tells."""
    return comparator.kind or kind_named(comparator.name)


def comparisons(
    comparators: Iterable[Comparator], periods: Sequence[str], values: Sequence[Decimal | None]
) -> tuple[Compared, ...]:
    """Return what a measure is compared with, in the order of print.

    `periods` and `values` are the service's own. A value that is not given stays unknown. The service a year before
    takes its values from the service's own series, if it has none of its own.
    """
    found = [_compared(c, periods, values) for c in comparators]
    return tuple(sorted(found, key=lambda c: ORDER.index(c.kind)))


def _compared(c: Comparator, periods: Sequence[str], own: Sequence[Decimal | None]) -> Compared:
    kind = kind_of(c)
    if kind == "previous-plan" and not c.values and c.value is None:
        at = {same_period(period): value for period, value in zip(periods, own, strict=True)}
        earlier = tuple(at.get(same_period(year_before(period))) for period in periods)
        return Compared(c.name, kind, earlier, ("",) * len(periods))
    given = {same_period(period): value for period, value in c.values.items()}
    readings = [given.get(same_period(period), c.value) for period in periods]
    return Compared(
        c.name,
        kind,
        tuple(r if isinstance(r, Decimal) else None for r in readings),
        tuple(r if isinstance(r, str) else "" for r in readings),
    )


def same_period(period: str) -> str:
    """Return what two spellings of one period have in common: 2023/24 and 2023–24 are both 2023-24."""
    return re.sub(r"\s*[-–—/]\s*", "-", " ".join(period.casefold().split()))


_YEAR = re.compile(r"(?<!\d)(?:(?:19|20)\d\d|(?<=\d[-–/])\d\d|(?<=[A-Za-z] )\d\d)(?!\d)", re.ASCII)


def year_before(period: str) -> str:
    """Return the name of the period a year earlier: 2022 for 2023, January to March 2022 for January to March 2023.

    A period without a year in its name stays what it is not: "", so that nothing is found for it.
    """
    earlier, many = _YEAR.subn(lambda m: f"{(int(m[0]) - 1) % 10 ** len(m[0]):0{len(m[0])}d}", period)
    return earlier if many else ""
