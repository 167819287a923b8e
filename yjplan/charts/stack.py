"""Where the pieces of stacked bars begin and end."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from yjplan.charts.spec import DataChart
from yjplan.charts.values import NOT_KNOWN

PART_NOT_KNOWN = "part not known"


def pieces(spec: DataChart, place: int) -> list[tuple[int, Decimal, Decimal, Decimal]]:
    """Return series, value, beginning and end of each piece; negative values are stacked below zero."""
    above = below = Decimal(0)
    result = []
    for index, series in enumerate(spec.series):
        value = series.values[place]
        if not value:
            continue
        if value > 0:
            result.append((index, value, above, above + value))
            above += value
        else:
            result.append((index, value, below, below + value))
            below += value
    return result


def reach(spec: DataChart) -> list[Decimal]:
    """Return the ends of every stack, for the scale."""
    return [stop for place in range(len(spec.categories)) for _, _, _, stop in pieces(spec, place)]


def known_total(spec: DataChart, place: int) -> Decimal | None:
    """Return the sum of a stack, or None where a part of it is unknown, negative or the only one."""
    total = Decimal(0)
    for series in spec.series:
        value = series.values[place]
        if value is None or value < 0:
            return None
        total += value
    return total if len(spec.series) > 1 else None


def gap_label(spec: DataChart, place: int) -> str:
    """Return what stands at the end of a stack in place of its total, where a part of it is unknown."""
    known = [series.values[place] is not None for series in spec.series]
    return missing_part(known) if len(known) > 1 else ""


def missing_part(known: Sequence[bool]) -> str:
    """Return what is said of a whole by which of its parts are known; nothing if all are."""
    return "" if all(known) else PART_NOT_KNOWN if any(known) else NOT_KNOWN
