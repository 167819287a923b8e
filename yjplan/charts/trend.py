"""Lines over time: the service in front, comparators behind it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from yjplan.charts import lettering
from yjplan.charts.parts import Frame, category_labels, grid, legend, tick_room, unit_heading
from yjplan.charts.scale import Scale, scale
from yjplan.charts.scene import Item, Point, Scene, Stroke, marker
from yjplan.charts.spec import DataChart, Series
from yjplan.charts.style import AXIS, EDGE, INK, TEXT, line_look
from yjplan.charts.values import NOT_KNOWN

_PLOT = 190.0
_NAME = 112.0
"""Widest name beside the end of its line."""
_SHIFT = 26.0
"""Furthest that such a name may stand above or below the end of its line."""
_REACH = 16.0
_NAMED_LINES = 6
_MARKED = 24
"""Most periods for which every point gets a marker."""
_SAMPLE = 24.0
_LEVEL = Decimal("0.9")
"""Lines that stay above this share of their highest value are nearly level."""


def trend(spec: DataChart, width: float) -> Scene:
    """Lay out a trend chart, `width` points wide."""
    axis = _axis(spec)
    items, top = unit_heading(spec, width, "(the axis does not begin at zero)" if axis.low > 0 else "")
    frame = Frame(axis, top + TEXT * 0.5, top + TEXT * 0.5 + _PLOT)
    left, right = tick_room(axis, spec.unit), width - EDGE
    names = _end_names(spec, frame)
    count = len(spec.categories)
    if names:
        right -= _REACH + max(lettering.widest(n.lines, TEXT, n.index == 0) for n in names)
    # Names begin just beyond the last point, so half a band is saved; a point alone stands in the middle.
    band = (right - left) / (count - 0.5 if names and count > 1 else count)
    middles = [left + (i + 0.5) * band for i in range(count)]
    edge = middles[-1] + min(band / 2, 6) if names and count > 1 else right

    items += grid(frame, spec.unit, left, edge)
    zero = frame.y(max(axis.low, Decimal(0)))
    items.append(Stroke(((left, zero), (edge, zero)), AXIS, 0.8))
    items += [Stroke(((x, frame.bottom), (x, frame.bottom + 3)), AXIS, 0.5) for x in middles]
    for index in reversed(range(len(spec.series))):
        items += _line(spec.series[index], index, frame, middles)
    for name in names or ():
        items += _written(name, middles[-1], link=len(spec.series) > 2)

    labels = category_labels(spec.categories, middles, band, frame.bottom + 6, width, thin=True)
    if labels is None:
        lines = lettering.wrap(spec.categories[-1], width - 2 * EDGE, TEXT)
        below = lettering.block(lines, width - EDGE, frame.bottom + 6, TEXT, align="right")
        labels = below, frame.bottom + 6 + lettering.height(len(lines), TEXT)
    items += labels[0]
    bottom = labels[1]
    if names is None:
        texts = [s.name if _known(s) else f"{s.name} ({NOT_KNOWN})" for s in spec.series]
        key, bottom = legend(texts, bottom + 10, width, _sample, _SAMPLE)
        items += key
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
    for x, value in zip(middles, series.values, strict=True):
        if value is None:
            runs.append([])
        else:
            runs[-1].append((x, frame.y(value)))
    return [run for run in runs if run]


def _line(series: Series, index: int, frame: Frame, middles: list[float]) -> list[Item]:
    look = line_look(index)
    items: list[Item] = []
    for run in _runs(series, frame, middles):
        if len(run) > 1:
            items.append(Stroke(tuple(run), look.colour, look.width, look.dash))
        if len(run) == 1 or len(middles) <= _MARKED:
            for point in run:
                items += marker(look, point)
    return items


def _sample(index: int, left: float, middle: float) -> list[Item]:
    look = line_look(index)
    line = Stroke(((left, middle), (left + _SAMPLE, middle)), look.colour, look.width, look.dash)
    return [line, *marker(look, (left + _SAMPLE / 2, middle))]


@dataclass(frozen=True, slots=True)
class _Name:
    """A name beside the end of its line: `end` is the height of the last point, `middle` that of the name."""

    index: int
    lines: tuple[str, ...]
    end: float
    middle: float

    @property
    def tall(self) -> float:
        return lettering.height(len(self.lines), TEXT)


def _end_names(spec: DataChart, frame: Frame) -> list[_Name] | None:
    """Return the names beside the ends of the lines, or None where a legend is clearer."""
    if len(spec.series) > _NAMED_LINES:
        return None
    wanted: list[_Name] = []
    for index, series in enumerate(spec.series):
        last = series.values[-1]
        if last is None or lettering.longest_word(series.name, TEXT, index == 0) > _NAME:
            return None
        y = frame.y(last)
        wanted.append(_Name(index, lettering.wrap(series.name, _NAME, TEXT, index == 0), y, y))
    wanted.sort(key=lambda name: (name.end, name.index))
    blocks = [(name.end - name.tall / 2 - 1.5, name.tall + 3) for name in wanted]
    tops = _spread(blocks, frame.top - TEXT / 2, frame.bottom + TEXT / 2)
    if tops is None:
        return None
    placed = [replace(name, middle=at + name.tall / 2 + 1.5) for name, at in zip(wanted, tops, strict=True)]
    return placed if all(abs(name.middle - name.end) <= _SHIFT for name in placed) else None


def _written(name: _Name, last: float, *, link: bool) -> list[Item]:
    look = line_look(name.index)
    items: list[Item] = []
    if link or abs(name.middle - name.end) > 2.5:
        items.append(Stroke(((last + 5, name.end), (last + _REACH - 3, name.middle)), look.colour, 0.5))
    items += lettering.block(
        name.lines,
        last + _REACH,
        name.middle - name.tall / 2,
        TEXT,
        colour=look.colour if name.index == 0 else INK,
        bold=name.index == 0,
    )
    return items


def _spread(blocks: list[tuple[float, float]], low: float, high: float) -> list[float] | None:
    """Move blocks (wanted top, height; in order) apart as little as possible; None if they do not fit."""
    if sum(tall for _, tall in blocks) > high - low:
        return None
    # A cluster is the sum of the tops that its blocks want for its first, their number, and their height.
    clusters: list[tuple[float, int, float]] = []
    for wanted, tall in blocks:
        clusters.append((wanted, 1, tall))
        while len(clusters) > 1 and _top(clusters[-2], low, high) + clusters[-2][2] > _top(
            clusters[-1], low, high
        ):
            (total, count, height), (more, others, added) = clusters[-2:]
            clusters[-2:] = [(total + more - others * height, count + others, height + added)]
    tops: list[float] = []
    for cluster in clusters:
        at = _top(cluster, low, high)
        for _ in range(cluster[1]):
            tops.append(at)
            at += blocks[len(tops) - 1][1]
    return tops


def _top(cluster: tuple[float, int, float], low: float, high: float) -> float:
    total, count, height = cluster
    return max(low, min(total / count, high - height))
