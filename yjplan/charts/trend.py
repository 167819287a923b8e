"""Lines over time: the service in front, comparators behind it."""

from __future__ import annotations

from decimal import Decimal

from yjplan.charts import lettering
from yjplan.charts.parts import category_labels, legend, unit_heading
from yjplan.charts.scale import Scale, scale
from yjplan.charts.scene import Item, Point, Scene, Stroke, marker
from yjplan.charts.spec import DataChart, Series
from yjplan.charts.style import AXIS, EDGE, GRID, INK, QUIET, TEXT, line_look
from yjplan.charts.values import NOT_KNOWN

_PLOT = 190.0
_NAME = 112.0
"""Widest name beside the end of its line."""
_SHIFT = 26.0
"""Furthest that such a name may stand above or below the end of its line."""
_REACH = 16.0
_NAMED_LINES = 6
_HIGH_GROUND = Decimal("0.7")


def trend(spec: DataChart, width: float) -> Scene:
    """Lay out a trend chart, `width` points wide."""
    axis = _axis(spec)
    cut = axis.low > 0
    items, top = unit_heading(spec, width, " (the axis does not begin at zero)" if cut else "")
    top += TEXT * 0.5
    bottom = top + _PLOT
    ticks = axis.labels(spec.unit)
    left = EDGE + lettering.widest(list(ticks), TEXT) + 6

    names = _end_names(spec, axis, top, bottom)
    name_room = _REACH + max(
        (lettering.widest(list(n), TEXT, i == 0) for i, n, _ in names or ()), default=0.0
    )
    count = len(spec.categories)
    right = width - EDGE
    if names:
        # The last point stands half a band inside the plot, and its name begins just beyond it.
        right = min(right, (right - name_room - left) * 2 * count / (2 * count - 1) + left)
    band = (right - left) / count
    middles = [left + (i + 0.5) * band for i in range(count)]
    edge = middles[-1] + min(band / 2, 6) if names else right

    for tick, label in zip(axis.ticks(), ticks, strict=True):
        y = axis.at(tick, bottom, top)
        base = tick == max(axis.low, min(Decimal(0), axis.high))
        items.append(Stroke(((left, y), (edge, y)), AXIS if base else GRID, 0.8 if base else 0.5))
        items += lettering.block((label,), left - 6, y - TEXT * 0.36, TEXT, colour=QUIET, align="right")
    items += [Stroke(((x, bottom), (x, bottom + 3)), AXIS, 0.5) for x in middles]

    for index in reversed(range(len(spec.series))):
        items += _line(spec.series[index], index, axis, middles, top, bottom)
    for index, lines, y in names or ():
        items += _end_name(
            spec, index, lines, y, axis.at(_last(spec.series[index]), bottom, top), middles[-1]
        )

    labels = category_labels(spec.categories, middles, band, bottom + 6, width, thin=True)
    if labels:
        items += labels[0]
        bottom = labels[1]
    else:
        lines = lettering.wrap(spec.categories[-1], width - 2 * EDGE, TEXT)
        items += lettering.block(lines, right, bottom + 6, TEXT, align="right")
        bottom += 6 + lettering.height(len(lines), TEXT)
    if names is None:
        unknown = f" ({NOT_KNOWN})"
        texts = [s.name + ("" if _known(s) else unknown) for s in spec.series]
        below, bottom = legend(texts, bottom + 10, width, _sample)
        items += below
    return Scene(width, bottom + EDGE, tuple(items))


def _known(series: Series) -> list[Decimal]:
    return [value for value in series.values if value is not None]


def _last(series: Series) -> Decimal:
    return _known(series)[-1]


def _axis(spec: DataChart) -> Scale:
    values = [value for series in spec.series for value in _known(series)]
    low, high = min(values, default=Decimal(0)), max(values, default=Decimal(0))
    # High and nearly level lines, such as a population, would be flat on an axis that begins at zero.
    level = len(spec.categories) > 1 and low > 0 and low > high * _HIGH_GROUND and low != high
    return scale(values, from_zero=not level, whole=spec.decimals == 0)


def _runs(series: Series, axis: Scale, middles: list[float], top: float, bottom: float) -> list[list[Point]]:
    runs: list[list[Point]] = [[]]
    for x, value in zip(middles, series.values, strict=True):
        if value is None:
            runs.append([])
        else:
            runs[-1].append((x, axis.at(value, bottom, top)))
    return [run for run in runs if run]


def _line(
    series: Series, index: int, axis: Scale, middles: list[float], top: float, bottom: float
) -> list[Item]:
    look = line_look(index)
    items: list[Item] = []
    for run in _runs(series, axis, middles, top, bottom):
        if len(run) > 1:
            items.append(Stroke(tuple(run), look.colour, look.width, look.dash))
        if len(run) == 1 or len(middles) <= 24:
            for x, y in run:
                items += marker(look.marker, x, y, 2.6 if index == 0 else 2.1, look.colour, solid=look.solid)
    return items


def _sample(index: int, left: float, middle: float) -> list[Item]:
    look = line_look(index)
    line = Stroke(((left, middle), (left + 24, middle)), look.colour, look.width, look.dash)
    return [
        line,
        *marker(look.marker, left + 12, middle, 2.6 if index == 0 else 2.1, look.colour, solid=look.solid),
    ]


EndName = tuple[int, tuple[str, ...], float]


def _end_names(spec: DataChart, axis: Scale, top: float, bottom: float) -> list[EndName] | None:
    """Return the middle height of each name beside its line's end, or None where a legend is clearer."""
    if len(spec.series) > _NAMED_LINES or any(not s.values or s.values[-1] is None for s in spec.series):
        return None
    wanted = []
    for index, series in enumerate(spec.series):
        bold = index == 0
        if lettering.longest_word(series.name, TEXT, bold) > _NAME:
            return None
        lines = lettering.wrap(series.name, _NAME, TEXT, bold)
        wanted.append(
            (axis.at(_last(series), bottom, top), index, lines, lettering.height(len(lines), TEXT) + 3)
        )
    wanted.sort(key=lambda entry: entry[:2])
    tops = _spread([(y - tall / 2, tall) for y, _, _, tall in wanted], top - TEXT / 2, bottom + TEXT / 2)
    if tops is None:
        return None
    placed = [(index, lines, at + tall / 2) for at, (_, index, lines, tall) in zip(tops, wanted, strict=True)]
    moved = max(abs(y - entry[0]) for (_, _, y), entry in zip(placed, wanted, strict=True))
    return placed if moved <= _SHIFT else None


def _spread(blocks: list[tuple[float, float]], low: float, high: float) -> list[float] | None:
    """Move blocks (wanted top, height; in order) apart as little as possible; None if they do not fit."""
    if sum(tall for _, tall in blocks) > high - low:
        return None
    # Each cluster is [sum of the tops wanted by its first block, blocks, height]; neighbours that touch become one.
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


def _end_name(
    spec: DataChart, index: int, lines: tuple[str, ...], y: float, end: float, last: float
) -> list[Item]:
    look = line_look(index)
    items: list[Item] = []
    if abs(y - end) > 2.5 or len(spec.series) > 2:
        points = ((last + 5, end), (last + _REACH - 3, y))
        items.append(Stroke(points, look.colour, 0.5))
    colour = look.colour if index == 0 else INK
    tall = lettering.height(len(lines), TEXT)
    items += lettering.block(lines, last + _REACH, y - tall / 2, TEXT, colour=colour, bold=index == 0)
    return items
