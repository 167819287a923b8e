"""Bars that lie, with their names to the left: for long names and many categories."""

from __future__ import annotations

from yjplan.charts.lying import Bar, Piece, Row, lying
from yjplan.charts.parts import bar_legend, foot, unit_heading
from yjplan.charts.scene import Scene
from yjplan.charts.spec import DataChart
from yjplan.charts.stack import gap_label, known_total, pieces
from yjplan.charts.style import EDGE, bar_look
from yjplan.charts.values import value_text


def horizontal(spec: DataChart, width: float) -> Scene:
    """Lay out lying bars, `width` points wide; the picture is as tall as its rows need."""
    items, top = unit_heading(spec, width)
    rows = [Row(name, _bars(spec, place)) for place, name in enumerate(spec.categories)]
    drawn, bottom = lying(rows, top, width)
    items += drawn
    if len(spec.series) > 1:
        key, bottom = bar_legend([s.name for s in spec.series], bottom + 8, width)
        items += key
    notes, bottom = foot(spec.notes, bottom, width)
    return Scene(width, bottom + EDGE, (*items, *notes))


def _bars(spec: DataChart, place: int) -> tuple[Bar, ...]:
    if spec.kind == "stacked":
        parts = tuple(
            Piece(bar_look(index), float(start), float(stop), (value_text(value, spec.unit, spec.decimals),))
            for index, value, start, stop in pieces(spec, place)
        )
        total = known_total(spec, place)
        if total is None:
            return (Bar(parts, gap_label(spec, place), known=False),)
        return (Bar(parts, value_text(total, spec.unit, spec.decimals), bold=True),)
    row = []
    for index, series in enumerate(spec.series):
        value = series.values[place]
        text = value_text(value, spec.unit, spec.decimals)
        parts = (Piece(bar_look(index), 0.0, float(value)),) if value else ()
        row.append(Bar(parts, text, known=value is not None))
    return tuple(row)
