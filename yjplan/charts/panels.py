"""Small trends beside each other, two in a row: one for each measure, each with a scale of its own from zero."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from yjplan.charts import lettering
from yjplan.charts.parts import Frame, category_labels, foot, grid, legend, tick_room, unit_heading
from yjplan.charts.said.marks import NOT_FINAL, mark_of
from yjplan.charts.said.panels import comparators, mark_notes
from yjplan.charts.scale import scale
from yjplan.charts.scene import Item, Point, Scene, Stroke, marker
from yjplan.charts.spec import DataChart, Mark, PanelsChart, Series
from yjplan.charts.style import AXIS, EDGE, PALETTE, QUIET, TEXT, LineLook, line_look
from yjplan.charts.values import NOT_KNOWN, value_text

_PLOT = 84.0
_ACROSS = 22.0
_DOWN = 16.0
_NARROW = 320.0
"""A picture narrower than this has one panel in a row."""
_SAMPLE = 18.0
_RING = 4.6
_MARKED = 6
"""With more periods than this comparators have a marker only where they end."""
_TARGET = LineLook(QUIET, 1.2, "", (5.0, 2.5), 0, False)


class _Head(Struct, frozen=True):
    """What stands above a plot: the name of the measure, its unit, its latest value."""

    items: tuple[Item, ...]
    bottom: float


def panels(spec: PanelsChart, width: float) -> Scene:
    """Lay out panels of one width, `width` points wide in all, with one legend below them."""
    if not spec.panels:
        raise ValueError(f"{spec.title!r} has nothing to draw")
    across = 1 if width < _NARROW or len(spec.panels) == 1 else 2
    wide = (width - _ACROSS * (across - 1)) / across
    looks = _looks(spec)
    items: list[Item] = []
    top = EDGE
    for start in range(0, len(spec.panels), across):
        row = spec.panels[start : start + across]
        heads = [_head(panel, wide) for panel in row]
        plot = max(head.bottom for head in heads)
        bottoms = []
        for place, (panel, head) in enumerate(zip(row, heads, strict=True)):
            drawn, bottom = _panel(panel, wide, plot, looks)
            right = place * (wide + _ACROSS)
            items += [item.moved(right, top) for item in (*head.items, *drawn)]
            bottoms.append(bottom)
        top += max(bottoms) + _DOWN
    top -= _DOWN
    names = list(looks)
    if len(names) > 1:

        def sample(index: int, left: float, middle: float) -> list[Item]:
            return _sample(looks[names[index]], left, middle)

        key, top = legend(names, top + 10, width, sample, _SAMPLE)
        items += key
    below, top = foot((*mark_notes(spec), *spec.notes), top, width)
    return Scene(width, top + EDGE, (*items, *below))


def _looks(spec: PanelsChart) -> dict[str, LineLook]:
    """Return the look of every name, the same in all panels; the service comes first."""
    looks = {spec.panels[0].series[0].name: line_look(0)}
    for index, (name, target) in enumerate(comparators(spec), 1):
        look = line_look(index)
        looks[name] = _TARGET if target else replace(look, width=0.9, radius=1.7)
    return looks


def _head(panel: DataChart, wide: float) -> _Head:
    own = [value for value in panel.series[0].values if value is not None]
    latest = value_text(own[-1], panel.unit, panel.decimals) if own else NOT_KNOWN
    room = lettering.width(latest, TEXT, True)
    lines = lettering.wrap(panel.title, wide - EDGE * 2 - room - 10, TEXT, True)
    items: list[Item] = [*lettering.block(lines, EDGE, 0, TEXT, bold=True)]
    colour = PALETTE[0] if own else QUIET
    items += lettering.block((latest,), wide - EDGE, 0, TEXT, bold=True, colour=colour, align="right")
    unit, below = unit_heading(panel, wide)
    down = lettering.height(len(lines), TEXT) + 1
    return _Head((*items, *(item.moved(0, down) for item in unit)), down + below)


def _panel(panel: DataChart, wide: float, top: float, looks: dict[str, LineLook]) -> tuple[list[Item], float]:
    values = [value for series in panel.series for value in series.values if value is not None]
    axis = scale(values, whole=panel.decimals == 0, count=3)
    frame = Frame(axis, top + TEXT * 0.5, top + TEXT * 0.5 + _PLOT)
    left, right = tick_room(axis, panel.unit), wide - EDGE
    band = (right - left) / len(panel.categories)
    middles = [left + (i + 0.5) * band for i in range(len(panel.categories))]
    items = grid(frame, panel.unit, left, right)
    zero = frame.y(Decimal(0))
    items.append(Stroke(((left, zero), (right, zero)), AXIS, 0.8))
    items += [Stroke(((x, frame.bottom), (x, frame.bottom + 3)), AXIS, 0.5) for x in middles]
    for place in reversed(range(len(panel.series))):
        series = panel.series[place]
        items += _line(series, looks[series.name] if place else line_look(0), frame, middles)
    labels = category_labels(panel.categories, middles, band, frame.bottom + 6, wide, thin=True)
    if labels is None:
        lines = lettering.wrap(panel.categories[-1], wide - 2 * EDGE, TEXT)
        last = lettering.block(lines, wide - EDGE, frame.bottom + 6, TEXT, align="right")
        labels = last, frame.bottom + 6 + lettering.height(len(lines), TEXT)
    return [*items, *labels[0]], labels[1]


def _line(series: Series, look: LineLook, frame: Frame, middles: list[float]) -> list[Item]:
    runs: list[list[tuple[Point, Mark]]] = [[]]
    for place, (x, value) in enumerate(zip(middles, series.values, strict=True)):
        mark = mark_of(series, place)
        if value is None or mark == "break":
            runs.append([])
        if value is not None:
            runs[-1].append(((x, frame.y(value)), mark))
    items: list[Item] = []
    for run in filter(None, runs):
        if len(run) > 1:
            items.append(Stroke(tuple(point for point, _ in run), look.colour, look.width, look.dash))
        for point, mark in run:
            if not look.marker or (not look.solid and len(middles) > _MARKED and point[0] != middles[-1]):
                continue
            if mark == "small" and look.solid:
                items += marker(replace(look, radius=_RING, solid=False), point)
            items += marker(replace(look, solid=look.solid and mark not in NOT_FINAL), point)
    return items


def _sample(look: LineLook, left: float, middle: float) -> list[Item]:
    line = Stroke(((left, middle), (left + _SAMPLE, middle)), look.colour, look.width, look.dash)
    return [line, *(marker(look, (left + _SAMPLE / 2, middle)) if look.marker else ())]
