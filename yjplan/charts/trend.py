"""Lines over time: the service in front, comparators behind it."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from msgspec.structs import replace

from yjplan.charts import lettering
from yjplan.charts.ends import end_names, written
from yjplan.charts.parts import Frame, category_labels, foot, grid, legend, tick_room, unit_heading
from yjplan.charts.said.marks import NOT_FINAL, mark_notes, mark_of
from yjplan.charts.scale import Scale, scale
from yjplan.charts.scene import Item, Point, Scene, Stroke, marker
from yjplan.charts.spec import DataChart, Series
from yjplan.charts.style import AXIS, EDGE, QUIET, TEXT, line_look
from yjplan.charts.values import NOT_KNOWN

_PLOT = 190.0
_MARKED = 24
"""Most periods for which every point gets a marker."""
_SAMPLE = 24.0
_RING = 5.0
"""Radius of the ring around a point that rests on few children."""
_LEVEL = Decimal("0.9")
"""Lines that stay above this share of their highest value are nearly level."""


def trend(spec: DataChart, width: float) -> Scene:
    """Lay out a trend chart, `width` points wide."""
    axis = _axis(spec)
    items, top = unit_heading(spec, width, "(the axis does not begin at zero)" if axis.low > 0 else "")
    frame = Frame(axis, top + TEXT * 0.5, top + TEXT * 0.5 + _PLOT)
    left, right = tick_room(axis, spec.unit), width - EDGE
    names = end_names(spec, frame)
    count = len(spec.categories)
    if names:
        right -= names.room
    # Names begin just beyond the last point, so half a band is saved; a point alone stands in the middle.
    band = (right - left) / (count - 0.5 if names and count > 1 else count)
    middles = [left + (i + 0.5) * band for i in range(count)]
    edge = middles[-1] + min(band / 2, 6) if names and count > 1 else right

    items += grid(frame, spec.unit, left, edge)
    zero = frame.y(max(axis.low, Decimal(0)))
    items.append(Stroke(((left, zero), (edge, zero)), AXIS, 0.8))
    items += [Stroke(((x, frame.bottom), (x, frame.bottom + 3)), AXIS, 0.5) for x in middles]
    for index in reversed(range(len(spec.series))):
        if spec.series[index].target:
            items += _target(spec.series[index], frame, middles, band, edge)
        else:
            items += _line(spec.series[index], index, frame, middles)
    if names:
        items += written(names, spec, middles[-1])

    labels = category_labels(spec.categories, middles, band, frame.bottom + 6, width, thin=True)
    if labels is None:
        lines = lettering.wrap(spec.categories[-1], width - 2 * EDGE, TEXT)
        below = lettering.block(lines, width - EDGE, frame.bottom + 6, TEXT, align="right")
        labels = below, frame.bottom + 6 + lettering.height(len(lines), TEXT)
    items += labels[0]
    bottom = labels[1]
    if names is None:
        texts = [s.name if _known(s) else f"{s.name} ({NOT_KNOWN})" for s in spec.series]
        targets = frozenset(i for i, series in enumerate(spec.series) if series.target)
        key, bottom = legend(texts, bottom + 10, width, partial(_sample, targets), _SAMPLE)
        items += key
    below_all, bottom = foot((*mark_notes(spec), *spec.notes), bottom, width)
    items += below_all
    return Scene(width, bottom + EDGE, tuple(items))


def _known(series: Series) -> list[Decimal]:
    return [value for value in series.values if value is not None]


def _axis(spec: DataChart) -> Scale:
    values = [value for series in spec.series for value in _known(series)]
    low, high = min(values, default=Decimal(0)), max(values, default=Decimal(0))
    # High and nearly level lines, such as a population, would be flat on an axis that begins at zero.
    level = len(spec.categories) > 1 and 0 < low < high and low > high * _LEVEL
    return scale(values, from_zero=not level, whole=spec.decimals == 0)


def _runs(series: Series, frame: Frame, middles: list[float]) -> list[list[Point]]:
    runs: list[list[Point]] = [[]]
    for place, (x, value) in enumerate(zip(middles, series.values, strict=True)):
        if value is None or mark_of(series, place) == "break":
            runs.append([])
        if value is not None:
            runs[-1].append((x, frame.y(value)))
    return [run for run in runs if run]


def _line(series: Series, index: int, frame: Frame, middles: list[float]) -> list[Item]:
    look = line_look(index)
    items: list[Item] = []
    said = {
        (x, frame.y(value)): mark
        for x, value, mark in zip(middles, series.values, series.marks, strict=False)
        if value is not None and mark
    }
    for run in _runs(series, frame, middles):
        if len(run) > 1:
            items.append(Stroke(tuple(run), look.colour, look.width, look.dash))
        for point in run:
            mark = said.get(point, "") if index == 0 else ""
            if mark == "small":
                items += marker(replace(look, radius=_RING, solid=False), point)
            if mark or len(run) == 1 or len(middles) <= _MARKED:
                items += marker(replace(look, solid=look.solid and mark not in NOT_FINAL), point)
    return items


def _target(series: Series, frame: Frame, middles: list[float], band: float, edge: float) -> list[Item]:
    """Return a level stretch for each period that has a target, as one line where it stays the same."""
    stretches: list[tuple[float, float, Decimal]] = []
    for x, value in zip(middles, series.values, strict=True):
        if value is None:
            continue
        start, stop = x - band / 2, min(x + band / 2, edge)
        if stretches and stretches[-1][2] == value and abs(stretches[-1][1] - start) < 0.01:
            start = stretches.pop()[0]
        stretches.append((start, stop, value))
    return [_dashed(start, stop, frame.y(value)) for start, stop, value in stretches]


def _dashed(start: float, stop: float, y: float) -> Stroke:
    return Stroke(((start, y), (stop, y)), QUIET, 1.2, (5.0, 2.5))


def _sample(targets: frozenset[int], index: int, left: float, middle: float) -> list[Item]:
    if index in targets:
        return [_dashed(left, left + _SAMPLE, middle)]
    look = line_look(index)
    line = Stroke(((left, middle), (left + _SAMPLE, middle)), look.colour, look.width, look.dash)
    return [line, *marker(look, (left + _SAMPLE / 2, middle))]
