"""Upright bars, side by side or stacked."""

from __future__ import annotations

from decimal import Decimal

from yjplan.charts import lettering
from yjplan.charts.parts import category_labels, legend, swatch, unit_heading
from yjplan.charts.scale import Scale, scale
from yjplan.charts.scene import Item, Scene, Stroke, box
from yjplan.charts.spec import DataChart
from yjplan.charts.stack import known_total, pieces, reach
from yjplan.charts.style import AXIS, EDGE, GRID, INK, QUIET, SMALL, TEXT, WHITE, bar_colour, on_colour
from yjplan.charts.values import value_text

_PLOT = 175.0
_SHARE = 0.76
_WIDEST = 44.0


def bars(spec: DataChart, width: float) -> Scene | None:
    """Lay out upright bars, or return None where the names below them do not fit."""
    stacked = spec.kind == "stacked"
    values = reach(spec) if stacked else [v for s in spec.series for v in s.values if v is not None]
    axis = scale(values, whole=spec.decimals == 0)
    items, top = unit_heading(spec, width)
    top += SMALL + 4
    bottom = top + _PLOT
    count, several = len(spec.categories), len(spec.series)

    bare = not stacked and _all_fit(spec, (width - 2 * EDGE) / count)
    ticks = axis.labels(spec.unit)
    left = EDGE if bare else EDGE + lettering.widest(list(ticks), TEXT) + 6
    right = width - EDGE
    band = (right - left) / count
    middles = [left + (i + 0.5) * band for i in range(count)]
    below = SMALL + 4 if axis.low < 0 else 0
    labels = category_labels(spec.categories, middles, band, bottom + below + 6, width, thin=False)
    if labels is None:
        return None

    if not bare:
        for tick, label in zip(axis.ticks(), ticks, strict=True):
            y = axis.at(tick, bottom, top)
            items.append(Stroke(((left, y), (right, y)), GRID, 0.5))
            items += lettering.block((label,), left - 6, y - TEXT * 0.36, TEXT, colour=QUIET, align="right")
    thick = min(band * _SHARE, _WIDEST) if stacked else _thickness(band, several)
    for place, middle in enumerate(middles):
        if stacked:
            items += _stack(spec, place, middle, thick, axis, top, bottom)
        else:
            items += _group(spec, place, middle, thick, axis, top, bottom, bare=bare)
    zero = axis.at(Decimal(0), bottom, top)
    items.append(Stroke(((left, zero), (right, zero)), AXIS, 0.8))
    items += labels[0]
    bottom = labels[1]
    if several > 1:
        key, bottom = legend([s.name for s in spec.series], bottom + 10, width, swatch)
        items += key
    return Scene(width, bottom + EDGE, tuple(items))


def _thickness(band: float, several: int) -> float:
    return min(band * _SHARE / several, _WIDEST)


def _all_fit(spec: DataChart, band: float) -> bool:
    """Say whether every bar has room for its value, so that the axis can be left out."""
    several = len(spec.series)
    room = band - 6 if several == 1 else _thickness(band, several) - 2
    texts = [value_text(v, spec.unit, spec.decimals) for s in spec.series for v in s.values]
    return lettering.widest(texts, SMALL) <= room


def _group(
    spec: DataChart,
    place: int,
    middle: float,
    thick: float,
    axis: Scale,
    top: float,
    bottom: float,
    *,
    bare: bool,
) -> list[Item]:
    items: list[Item] = []
    zero = axis.at(Decimal(0), bottom, top)
    left = middle - thick * len(spec.series) / 2
    for index, series in enumerate(spec.series):
        value = series.values[place]
        end = zero if value is None else axis.at(value, bottom, top)
        at = left + index * thick
        if value:
            items.append(box(at + 0.5, min(zero, end), at + thick - 0.5, max(zero, end), bar_colour(index)))
        if bare:
            text = value_text(value, spec.unit, spec.decimals)
            above = end - 3 - lettering.height(1, SMALL)
            y = end + 3 if value is not None and value < 0 else above
            colour = QUIET if value is None else INK
            items += lettering.block((text,), at + thick / 2, y, SMALL, colour=colour, align="middle")
    return items


def _stack(
    spec: DataChart, place: int, middle: float, thick: float, axis: Scale, top: float, bottom: float
) -> list[Item]:
    items: list[Item] = []
    for index, value, start, stop in pieces(spec, place):
        ends = sorted((axis.at(start, bottom, top), axis.at(stop, bottom, top)))
        items.append(box(middle - thick / 2, ends[0], middle + thick / 2, ends[1], bar_colour(index)))
        edge = axis.at(stop, bottom, top)
        items.append(Stroke(((middle - thick / 2, edge), (middle + thick / 2, edge)), WHITE, 0.8))
        text = value_text(value, spec.unit, spec.decimals)
        tall = lettering.height(1, SMALL)
        if ends[1] - ends[0] >= tall + 3 and lettering.width(text, SMALL) <= thick - 4:
            y = (ends[0] + ends[1]) / 2 - SMALL * 0.37
            items += lettering.block(
                (text,), middle, y, SMALL, colour=on_colour(bar_colour(index)), align="middle"
            )
    total = known_total(spec, place)
    if total is not None:
        text = value_text(total, spec.unit, spec.decimals)
        if lettering.width(text, SMALL, True) <= (thick / _SHARE) - 4:
            y = axis.at(total, bottom, top) - 3 - lettering.height(1, SMALL)
            items += lettering.block((text,), middle, y, SMALL, bold=True, align="middle")
    return items
