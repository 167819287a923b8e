"""Lying bars made of parts, in groups, with totals: contributions by partner, posts by role."""

from __future__ import annotations

from decimal import Decimal

from yjplan.charts.amounts import amount, brief
from yjplan.charts.lying import Bar, Piece, Row, lying
from yjplan.charts.parts import bar_legend, unit_heading
from yjplan.charts.scene import Scene
from yjplan.charts.spec import PartsChart, PartsRow
from yjplan.charts.stack import missing_part
from yjplan.charts.style import EDGE, bar_look


def composed(spec: PartsChart, width: float) -> Scene:
    """Lay out a chart of parts, `width` points wide, with the whole of each part in the legend."""
    items, top = unit_heading(spec, width)
    rows: list[Row] = []
    group = ""
    if len([row for row in spec.rows if not row.group]) > 1:
        summed = Row("Total", (Bar((), amount(spec.whole, spec.unit), bold=True),), bold=True)
    else:
        summed = None
    for row in spec.rows:
        if row.group != group and summed:
            rows.append(summed)
            summed = None
        rows.append(Row(row.name, (_bar(row, spec),), heading=row.group if row.group != group else ""))
        group = row.group
    drawn, bottom = lying([*rows, *([summed] if summed else [])], top, width)
    items += drawn
    if len(spec.parts) > 1:
        names = [
            f"{part} ({amount(total, spec.unit)})"
            for part, total in zip(spec.parts, spec.totals, strict=True)
        ]
        key, bottom = bar_legend(names, bottom + 8, width)
        items += key
    return Scene(width, bottom + EDGE, tuple(items))


def _bar(row: PartsRow, spec: PartsChart) -> Bar:
    above = below = Decimal(0)
    pieces = []
    for index, value in enumerate(row.values):
        if not value:
            continue
        start = above if value > 0 else below
        texts = (amount(value, spec.unit), brief(value, spec.unit))
        pieces.append(Piece(bar_look(index), float(start), float(start + value), texts))
        above, below = above + max(value, Decimal(0)), below + min(value, Decimal(0))
    known = [value for value in row.values if value is not None]
    if missing := missing_part([value is not None for value in row.values]):
        return Bar(tuple(pieces), missing, known=False)
    return Bar(tuple(pieces), amount(sum(known, Decimal(0)), spec.unit), bold=True)
