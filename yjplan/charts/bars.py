"""Upright bars, side by side or stacked."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from yjplan.charts import lettering
from yjplan.charts.fills import filled, words_on
from yjplan.charts.parts import Frame, bar_legend, category_labels, foot, grid, tick_room, unit_heading
from yjplan.charts.scale import exact, scale
from yjplan.charts.scene import Item, Scene, Stroke, box
from yjplan.charts.spec import DataChart
from yjplan.charts.stack import gap_label, known_total, pieces, reach
from yjplan.charts.style import ASCENT, AXIS, EDGE, GAP, INK, QUIET, SMALL, WHITE, bar_look
from yjplan.charts.values import value_text

_PLOT = 175.0
_SHARE = 0.76
_WIDEST = 44.0
_TALL = lettering.height(1, SMALL)


class _Slot(Struct, frozen=True):
    """One category: the middle of its place on the axis, how wide that is, and how thick its bars are."""

    middle: float
    band: float
    thick: float


def bars(spec: DataChart, width: float) -> Scene | None:
    """Lay out upright bars, or return None where the names below them do not fit."""
    stacked = spec.kind == "stacked"
    count, several = len(spec.categories), len(spec.series)
    items, top = unit_heading(spec, width)
    gaps = stacked and any(gap_label(spec, place) for place in range(count))
    top += lettering.height(3 if gaps else 1, SMALL) + 4
    right = width - EDGE

    bare = not stacked and _all_fit(spec, (width - 2 * EDGE) / count)
    values = reach(spec) if stacked else [v for s in spec.series for v in s.values if v is not None]
    axis = exact(values) if bare else scale(values, whole=spec.decimals == 0)
    frame = Frame(axis, top, top + _PLOT)
    left = EDGE if bare else tick_room(axis, spec.unit)
    band = (right - left) / count
    middles = [left + (i + 0.5) * band for i in range(count)]
    below = frame.bottom + (SMALL + 10 if axis.low < 0 else 6)
    labels = category_labels(spec.categories, middles, band, below, width, thin=False)
    if labels is None:
        return None

    if not bare:
        items += grid(frame, spec.unit, left, right)
    thick = _thickness(band, 1 if stacked else several)
    for place, middle in enumerate(middles):
        slot = _Slot(middle, band, thick)
        items += _stack(spec, place, slot, frame) if stacked else _group(spec, place, slot, frame, bare=bare)
    zero = frame.y(Decimal(0))
    items.append(Stroke(((left, zero), (right, zero)), AXIS, 0.8))
    items += labels[0]
    bottom = labels[1]
    if several > 1:
        key, bottom = bar_legend([s.name for s in spec.series], bottom + 10, width)
        items += key
    notes, bottom = foot(spec.notes, bottom, width)
    return Scene(width, bottom + EDGE, (*items, *notes))


def _thickness(band: float, several: int) -> float:
    return min(band * _SHARE / several, _WIDEST)


def _room(band: float, several: int) -> float:
    """Return how wide the value above a bar may be."""
    return band - 6 if several == 1 else _thickness(band, several) - 2


def _all_fit(spec: DataChart, band: float) -> bool:
    """Say whether every bar has room for its value, so that the axis can be left out."""
    texts = [value_text(v, spec.unit, spec.decimals) for s in spec.series for v in s.values]
    words = [word for text in texts for word in text.split(" ")]
    return lettering.widest(words, SMALL) <= _room(band, len(spec.series))


def _group(spec: DataChart, place: int, slot: _Slot, frame: Frame, *, bare: bool) -> list[Item]:
    items: list[Item] = []
    zero = frame.y(Decimal(0))
    left = slot.middle - slot.thick * len(spec.series) / 2
    for index, series in enumerate(spec.series):
        value = series.values[place]
        end = zero if value is None else frame.y(value)
        at = left + index * slot.thick
        if value:
            items += filled((at + 0.5, zero), (at + slot.thick - 0.5, end), bar_look(index))
        if bare:
            text = value_text(value, spec.unit, spec.decimals)
            lines = lettering.wrap(text, _room(slot.band, len(spec.series)), SMALL)
            downward = value is not None and value < 0
            y = end + 3 if downward else end - 3 - lettering.height(len(lines), SMALL)
            colour = QUIET if value is None else INK
            items += lettering.block(lines, at + slot.thick / 2, y, SMALL, colour=colour, align="middle")
    return items


def _stack(spec: DataChart, place: int, slot: _Slot, frame: Frame) -> list[Item]:
    items: list[Item] = []
    left, right = slot.middle - slot.thick / 2, slot.middle + slot.thick / 2
    total = known_total(spec, place)
    for index, value, start, stop in pieces(spec, place):
        top, bottom = sorted((frame.y(start), frame.y(stop)))
        items += filled((left, top), (right, bottom), bar_look(index))
        if start:
            gap = min(GAP, (bottom - top) / 2)
            items.append(Stroke(((left, frame.y(start)), (right, frame.y(start))), WHITE, gap))
        text = value_text(value, spec.unit, spec.decimals)
        fits = bottom - top >= _TALL + 3 and lettering.width(text, SMALL) <= slot.thick - 4
        if fits and value != total:
            y = (top + bottom - ASCENT * SMALL) / 2
            items += words_on(text, slot.middle, y, SMALL, bar_look(index))
    text = gap_label(spec, place) if total is None else value_text(total, spec.unit, spec.decimals)
    bold = total is not None
    lines = lettering.wrap(text, slot.band - 4, SMALL, bold)
    if text and lettering.longest_word(text, SMALL, bold) <= slot.band - 4:
        highest = max((stop for *_, stop in pieces(spec, place)), default=Decimal(0))
        y = frame.y(max(highest, Decimal(0))) - 3 - lettering.height(len(lines), SMALL)
        colour = INK if bold else QUIET
        words = lettering.block(lines, slot.middle, y, SMALL, colour=colour, bold=bold, align="middle")
        # No line of the grid may run through the total.
        for left, top, right, bottom in map(lettering.extent, words):
            items.append(box((left - 1, top + 1), (right + 1, bottom - 1), WHITE))
        items += words
    return items
