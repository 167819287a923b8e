"""What a measure is set against: areas, a target, and the service itself a year before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import get_args

from msgspec import Struct
from msgspec.structs import replace

from yjplan.figures.national import kind_named
from yjplan.plan.performance import Comparator, ComparatorKind
from yjplan.plan.periods import read_period, same_form
from yjplan.source.marks import Mark

ORDER: tuple[ComparatorKind, ...] = get_args(ComparatorKind)
"""The order of print: from the service itself outwards, and a target last."""


class Compared(Struct, frozen=True):
    """What a measure is set against, with a value for each of the measure's periods.

    A value is in the measure's unit, as typed; None where it is unknown, and then `marks` says what the source
    prints there, "" if nothing. `known` says what is to be known of each value: provisional, revised …
    """

    name: str
    kind: ComparatorKind
    values: tuple[Decimal | None, ...]
    marks: tuple[str, ...]
    known: tuple[tuple[Mark, ...], ...] = ()

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
        return Compared(c.name, kind, earlier, ("",) * len(periods), ((),) * len(periods))
    given = {same_period(period): value for period, value in c.values.items()}
    marks = {same_period(period): known for period, known in c.marks.items()}
    readings = [given.get(same_period(period), c.value) for period in periods]
    return Compared(
        c.name,
        kind,
        tuple(r if isinstance(r, Decimal) else None for r in readings),
        tuple(r if isinstance(r, str) else "" for r in readings),
        tuple(marks.get(same_period(period), ()) for period in periods),
    )


def same_period(period: str) -> str:
    """Return what two spellings of one period have in common: 2023/24 and 2023–24 are both 2023-24."""
    return same_form(period).casefold()


def year_before(period: str) -> str:
    """Return the name of the period a year earlier: 2022-23 for 2023/24, January to March 2022 for that of 2023.

    A period whose name does not tell for certain when it was has none: "", so that nothing is found for it.
    """
    found = read_period(period)
    return str(replace(found, first=found.first - 12)) if found else ""
