"""Parts that several kinds of chart share: the unit, the names along an axis, the legend."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Protocol

from msgspec import Struct

from yjplan.charts import lettering
from yjplan.charts.fills import filled
from yjplan.charts.scale import Scale
from yjplan.charts.scene import Item, Stroke, Words
from yjplan.charts.style import ASCENT, EDGE, GRID, LEADING, QUIET, SMALL, TEXT, bar_look
from yjplan.charts.values import says_unit

_SWATCH = 12.0
_BETWEEN = 14.0


class Frame(Struct, frozen=True):
    """Where the plot is: its axis, and the heights of the upper and lower end of that axis."""

    axis: Scale
    top: float
    bottom: float

    def y(self, value: Decimal) -> float:
        """Return the height at which a value is drawn."""
        return self.axis.at(value, self.bottom, self.top)


Sample = Callable[[int, float, float], "list[Item]"]
"""Draws the sample of series `index` in a legend: left edge, middle height."""


class _Measured(Protocol):
    @property
    def unit(self) -> str: ...


def unit_heading(spec: _Measured, width: float, more: str = "") -> tuple[list[Item], float]:
    """Return the unit above the axis, and where the space below it begins."""
    unit = "" if says_unit(spec.unit) else spec.unit
    text = f"{unit} {more}".strip()
    text = f"{text[:1].upper()}{text[1:]}"
    if not text:
        return [], EDGE
    lines = lettering.wrap(text, width - 2 * EDGE, TEXT)
    return [*lettering.block(lines, EDGE, EDGE, TEXT, colour=QUIET)], EDGE + lettering.height(
        len(lines), TEXT
    ) + 4


def tick_room(axis: Scale, unit: str) -> float:
    """Return where the plot may begin, so that the tick labels fit to its left."""
    return EDGE + lettering.widest(axis.labels(unit), TEXT) + 6


def grid(frame: Frame, unit: str, left: float, right: float) -> list[Item]:
    """Return flat lines at the ticks, with their labels."""
    items: list[Item] = []
    for tick, label in zip(frame.axis.ticks(), frame.axis.labels(unit), strict=True):
        y = frame.y(tick)
        items.append(Stroke(((left, y), (right, y)), GRID, 0.5))
        items += lettering.block((label,), left - 6, y - TEXT * ASCENT / 2, TEXT, colour=QUIET, align="right")
    return items


def category_labels(
    names: tuple[str, ...], middles: list[float], band: float, top: float, width: float, *, thin: bool
) -> tuple[list[Words], float] | None:
    """Return the names below an axis and their lower edge, or None where they cannot be set without a clash.

    Names are wrapped at spaces. With `thin` only every second, third … name is set, counted from the last.
    """
    count = len(names)
    for every in range(1, count + 1 if thin else 2):
        shown = list(range(count - 1, -1, -every))[::-1]
        limit = min(band * every - 6, 150.0)
        if any(lettering.longest_word(names[i], TEXT) > limit for i in shown):
            continue
        wrapped = [lettering.wrap(names[i], limit, TEXT) for i in shown]
        if max(map(len, wrapped)) > 4:
            continue
        words: list[Words] = []
        right = EDGE - 4
        for i, lines in zip(shown, wrapped, strict=True):
            half = lettering.widest(lines, TEXT) / 2
            middle = min(max(middles[i], EDGE + half), width - EDGE - half)
            if middle - half < right + 4:
                break
            right = middle + half
            words += lettering.block(lines, middle, top, TEXT, align="middle")
        else:
            return words, top + lettering.height(max(map(len, wrapped)), TEXT)
    return None


def legend(
    names: list[str], top: float, width: float, sample: Sample, sample_width: float
) -> tuple[list[Item], float]:
    """Return samples with names, in one row or in even columns read row by row, and their lower edge."""
    room = width - 2 * EDGE
    lead = sample_width + 4
    natural = [lead + lettering.width(name, TEXT) + _BETWEEN for name in names]
    if sum(natural) - _BETWEEN <= room:
        columns, steps = len(names), natural
    else:
        across = min(max(natural), room)
        columns = max(1, int((room + _BETWEEN) // across))
        steps = [across] * columns
    items: list[Item] = []
    for start in range(0, len(names), columns):
        row = [lettering.wrap(name, room - lead, TEXT) for name in names[start : start + columns]]
        for offset, lines in enumerate(row):
            left = EDGE + sum(steps[:offset])
            items += sample(start + offset, left, top + TEXT * 0.37)
            items += lettering.block(lines, left + lead, top, TEXT)
        top += max(map(len, row)) * LEADING * TEXT + 3
    return items, top - 3


def bar_legend(names: list[str], top: float, width: float) -> tuple[list[Item], float]:
    """Return the legend of a chart of bars, and its lower edge."""
    return legend(names, top, width, _swatch, _SWATCH)


def _swatch(index: int, left: float, middle: float) -> list[Item]:
    return filled((left, middle - 4), (left + _SWATCH, middle + 4), bar_look(index))


def foot(notes: tuple[str, ...], top: float, width: float) -> tuple[list[Item], float]:
    """Return notes below everything else in a picture, and their lower edge; no notes take no room."""
    items: list[Item] = []
    for place, note in enumerate(notes):
        top += 8 if place == 0 else 3
        lines = lettering.wrap(note, width - 2 * EDGE, SMALL)
        items += lettering.block(lines, EDGE, top, SMALL, colour=QUIET)
        top += lettering.height(len(lines), SMALL)
    return items, top


def optical(lines: int, size: float) -> float:
    """Return how far above the middle of a row its words begin, so that small letters look centred."""
    return (lettering.height(lines, size) - size * (1 - ASCENT) / 2) / 2
