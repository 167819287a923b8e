"""Bars that lie, with their names to the left: for long names and many categories."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from yjplan.charts import lettering
from yjplan.charts.parts import bar_legend, unit_heading
from yjplan.charts.scene import Item, Scene, Stroke, box
from yjplan.charts.spec import DataChart
from yjplan.charts.stack import known_total, pieces
from yjplan.charts.style import (
    ASCENT,
    AXIS,
    EDGE,
    INK,
    LEADING,
    PAGE_HEIGHT,
    QUIET,
    SMALL,
    TEXT,
    WHITE,
    bar_colour,
    on_colour,
)
from yjplan.charts.values import value_text

_NAMES = 0.38
_FROM_BAR = 3.0


@dataclass(frozen=True, slots=True)
class _Bar:
    """One bar: the pieces of which it is made, from zero outwards, and the label at its end."""

    pieces: tuple[tuple[int, str, float, float], ...]
    label: str
    known: bool
    bold: bool = False

    @property
    def low(self) -> float:
        return min((min(start, stop) for _, _, start, stop in self.pieces), default=0.0)

    @property
    def high(self) -> float:
        return max((max(start, stop) for _, _, start, stop in self.pieces), default=0.0)

    @property
    def leftward(self) -> bool:
        return self.low < 0 and self.high <= 0

    def room(self) -> float:
        return _FROM_BAR + lettering.width(self.label, SMALL, self.bold) if self.label else 0.0


def horizontal(spec: DataChart, width: float) -> Scene:
    """Lay out lying bars, `width` points wide; the picture is as tall as its rows need."""
    rows = [_bars(spec, place) for place in range(len(spec.categories))]
    names = [lettering.wrap(name, width * _NAMES, TEXT) for name in spec.categories]
    name_room = max(lettering.widest(lines, TEXT) for lines in names)
    items, top = unit_heading(spec, width)

    left, right = EDGE + name_room + 8, width - EDGE
    zero, ratio = _fit([bar for row in rows for bar in row], left, right)
    thick, gap = _sizes(rows, names)
    first = top
    for lines, row in zip(names, rows, strict=True):
        tall = max(lettering.height(len(lines), TEXT), thick * len(row))
        middle = top + gap / 2 + tall / 2
        items += lettering.block(lines, EDGE, middle - _optical(len(lines), TEXT), TEXT)
        for index, bar in enumerate(row):
            at = middle + (index - len(row) / 2) * thick
            items += _draw(bar, at + 0.5, at + thick - 0.5, lambda value: zero + value * ratio)
        top += tall + gap
    items.append(Stroke(((zero, first), (zero, top)), AXIS, 0.8))
    if len(spec.series) > 1:
        key, top = bar_legend([s.name for s in spec.series], top + 8, width)
        items += key
    return Scene(width, top + EDGE, tuple(items))


def _optical(lines: int, size: float) -> float:
    """Return how far above the middle of its row a name begins, so that capitals look centred."""
    return (ASCENT + (lines - 1) * LEADING) * size / 2


def _sizes(rows: list[list[_Bar]], names: list[tuple[str, ...]]) -> tuple[float, float]:
    """Return the thickness of bars and the gap between rows, less where the page asks for it."""
    several = len(rows[0])
    sizes = ((14.0, 8.0), (11.0, 5.0), (9.4, 2.5)) if several == 1 else ((11.0, 9.0), (10.0, 6.0), (9.4, 3.5))
    for thick, gap in sizes:
        total = sum(max(lettering.height(len(lines), TEXT), thick * several) + gap for lines in names)
        if total <= PAGE_HEIGHT:
            return thick, gap
    return sizes[-1]


def _bars(spec: DataChart, place: int) -> list[_Bar]:
    if spec.kind == "stacked":
        parts = tuple(
            (index, value_text(value, spec.unit, spec.decimals), float(start), float(stop))
            for index, value, start, stop in pieces(spec, place)
        )
        total = known_total(spec, place)
        return [_Bar(parts, "" if total is None else value_text(total, spec.unit, spec.decimals), True, True)]
    row = []
    for index, series in enumerate(spec.series):
        value = series.values[place]
        text = value_text(value, spec.unit, spec.decimals)
        row.append(_Bar(((index, "", 0.0, float(value)),) if value else (), text, value is not None))
    return row


def _fit(bars: list[_Bar], left: float, right: float) -> tuple[float, float]:
    """Return where zero lies and the points for each unit, as large as bars with their labels allow."""

    def needed(ratio: float) -> tuple[float, float]:
        before = max(-bar.low * ratio + (bar.room() if bar.leftward else 0) for bar in bars)
        after = max(bar.high * ratio + (0 if bar.leftward else bar.room()) for bar in bars)
        return max(before, 0.0), max(after, 0.0)

    longest = max(max(-bar.low, bar.high) for bar in bars)
    low, high = 0.0, (right - left) / longest if longest else 0.0
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(needed(middle)) <= right - left else (low, middle)
    return left + needed(low)[0], low


def _draw(bar: _Bar, top: float, bottom: float, at: Callable[[float], float]) -> list[Item]:
    items: list[Item] = []
    middle = (top + bottom) / 2
    for index, text, start, stop in bar.pieces:
        ends = sorted((at(start), at(stop)))
        items.append(box((ends[0], top), (ends[1], bottom), bar_colour(index)))
        if text:
            items.append(Stroke(((at(stop), top), (at(stop), bottom)), WHITE, 0.8))
            if text != bar.label and lettering.width(text, SMALL) <= ends[1] - ends[0] - 4:
                colour = on_colour(bar_colour(index))
                y = middle - _optical(1, SMALL)
                items += lettering.block((text,), sum(ends) / 2, y, SMALL, colour=colour, align="middle")
    if bar.label:
        colour = INK if bar.known else QUIET
        x = at(bar.low) - _FROM_BAR if bar.leftward else at(bar.high) + _FROM_BAR
        align: Literal["left", "right"] = "right" if bar.leftward else "left"
        y = middle - _optical(1, SMALL)
        items += lettering.block((bar.label,), x, y, SMALL, colour=colour, bold=bar.bold, align=align)
    return items
