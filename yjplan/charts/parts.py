"""Parts that several kinds of chart share: the unit, the names along an axis, the legend."""

from __future__ import annotations

from collections.abc import Callable

from yjplan.charts import lettering
from yjplan.charts.scene import Item, Words, box
from yjplan.charts.spec import DataChart
from yjplan.charts.style import EDGE, LEADING, QUIET, TEXT, bar_colour
from yjplan.charts.values import says_unit

_SAMPLE = 24.0
_BETWEEN = 14.0

Sample = Callable[[int, float, float], "list[Item]"]
"""Draws the sample of series `index` in a legend: left edge, middle height."""


def unit_heading(spec: DataChart, width: float, more: str = "") -> tuple[list[Item], float]:
    """Return the unit above the axis, and where the space below it begins."""
    unit = "" if says_unit(spec.unit) else spec.unit
    text = f"{unit[:1].upper()}{unit[1:]}{more}".strip()
    if not text:
        return [], EDGE
    lines = lettering.wrap(text, width - 2 * EDGE, TEXT)
    return [*lettering.block(lines, EDGE, EDGE, TEXT, colour=QUIET)], EDGE + lettering.height(
        len(lines), TEXT
    ) + 4


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
            half = lettering.widest(list(lines), TEXT) / 2
            middle = min(max(middles[i], EDGE + half), width - EDGE - half)
            if middle - half < right + 4:
                break
            right = middle + half
            words += lettering.block(lines, middle, top, TEXT, align="middle")
        else:
            return words, top + lettering.height(max(map(len, wrapped)), TEXT)
    return None


def legend(names: list[str], top: float, width: float, sample: Sample) -> tuple[list[Item], float]:
    """Return samples with names in even columns, read row by row, and their lower edge."""
    room = width - 2 * EDGE
    widest = lettering.widest(names, TEXT)
    across = min(_SAMPLE + 4 + widest + _BETWEEN, room)
    columns = max(1, min(len(names), int((room + _BETWEEN) // across)))
    items: list[Item] = []
    for start in range(0, len(names), columns):
        row = [lettering.wrap(name, room - _SAMPLE - 4, TEXT) for name in names[start : start + columns]]
        for offset, lines in enumerate(row):
            left = EDGE + offset * across
            items += sample(start + offset, left, top + TEXT * 0.45)
            items += lettering.block(lines, left + _SAMPLE + 4, top, TEXT)
        top += max(map(len, row)) * LEADING * TEXT + 3
    return items, top - 3


def swatch(index: int, left: float, middle: float) -> list[Item]:
    """Return the legend sample of a series of bars."""
    return [box(left + _SAMPLE - 12, middle - 4, left + _SAMPLE, middle + 4, bar_colour(index))]
