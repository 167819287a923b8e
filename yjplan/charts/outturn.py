"""Outturn against budget: two bars for each cost line, and the variance in words."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from yjplan.charts.amounts import over_or_under
from yjplan.charts.fills import filled
from yjplan.charts.lying import Bar, Piece, Row, lying
from yjplan.charts.parts import legend
from yjplan.charts.scene import Item, Scene
from yjplan.charts.spec import OutturnChart, Spent
from yjplan.charts.style import BACKGROUND, EDGE, PALETTE, QUIET, BarLook
from yjplan.charts.values import NOT_KNOWN
from yjplan.figures.format import money

LOOKS: Final = (BarLook(BACKGROUND, edge=QUIET), BarLook(PALETTE[0]))
"""Budget stands behind, outturn matters."""
_SWATCH = 12.0


def outturn(spec: OutturnChart, width: float) -> Scene:
    """Lay out an outturn chart, `width` points wide."""
    spent = any(line.outturn is not None for line in spec.lines)
    rows = [_row(line, spent=spent) for line in spec.lines]
    if spec.total:
        rows.append(_total(spec.total))
    items, bottom = lying(rows, EDGE, width)
    if spent:
        key, bottom = legend(["Budget", "Outturn"], bottom + 8, width, _sample, _SWATCH)
        items += key
    return Scene(width, bottom + EDGE, tuple(items))


def _row(line: Spent, *, spent: bool) -> Row:
    budget = _bar(line.budget, 0 if spent else 1)
    if not spent:
        return Row(line.name, (budget,))
    return Row(line.name, (budget, _bar(line.outturn, 1)), over_or_under(line.variance, line.budget))


def _bar(value: Decimal | None, look: int) -> Bar:
    if value is None:
        return Bar((), NOT_KNOWN, known=False)
    return Bar((Piece(LOOKS[look], 0.0, float(value)),) if value else (), money(value))


def _total(line: Spent) -> Row:
    """Return the sums in words: a bar as long as all others together would make these short."""
    if line.outturn is None:
        return Row(line.name, (Bar((), money(line.budget), bold=True),), bold=True)
    words = (f"{money(line.budget)} planned", f"{money(line.outturn)} spent")
    bars = tuple(Bar((), text, bold=True) for text in words)
    return Row(line.name, bars, over_or_under(line.variance, line.budget), bold=True)


def _sample(index: int, left: float, middle: float) -> list[Item]:
    return filled((left, middle - 4), (left + _SWATCH, middle + 4), LOOKS[index])
