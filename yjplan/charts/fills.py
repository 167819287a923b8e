"""Filled rectangles with their texture, and words that can be read on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from yjplan.charts import lettering
from yjplan.charts.scene import Item, Point, Stroke, box
from yjplan.charts.style import BarLook, Texture, on_colour

_APART = 6.5
"""From line to line of a slanting texture, measured along an edge."""
_CLOSE = 3.6
"""From line to line of a straight texture."""
_LINE = 0.8
_INSIDE = 0.5
"""How far the ends of lines stay within the edge."""
_AROUND = 2.5
"""Plain colour around words on a texture."""


def filled(corner: Point, opposite: Point, look: BarLook) -> list[Item]:
    """Return an upright rectangle in the look of a series, given by two opposite corners."""
    left, right = sorted((corner[0], opposite[0]))
    top, bottom = sorted((corner[1], opposite[1]))
    colour = on_colour(look.colour)
    strokes = [Stroke(points, colour, _LINE) for points in _lines(left, top, right, bottom, look.texture)]
    return [box((left, top), (right, bottom), look.colour, look.edge), *strokes]


def words_on(
    text: str,
    x: float,
    top: float,
    size: float,
    look: BarLook,
    *,
    align: Literal["left", "middle", "right"] = "middle",
) -> list[Item]:
    """Return one line of words on a filled rectangle; a texture makes room for them."""
    words = lettering.block((text,), x, top, size, colour=on_colour(look.colour), align=align)
    if not look.texture:
        return [*words]
    left, upper, right, lower = lettering.extent(words[0])
    return [box((left - _AROUND, upper), (right + _AROUND, lower - 1), look.colour), *words]


def _lines(
    left: float, top: float, right: float, bottom: float, texture: Texture
) -> Iterator[tuple[Point, Point]]:
    if texture == "crossed":
        yield from _lines(left, top, right, bottom, "up")
        yield from _lines(left, top, right, bottom, "down")
        return
    left, top, right, bottom = left + _INSIDE, top + _INSIDE, right - _INSIDE, bottom - _INSIDE
    if left >= right or top >= bottom:
        return
    match texture:
        case "up":
            for total in _steps(left + top, right + bottom, _APART):
                start, stop = max(left, total - bottom), min(right, total - top)
                yield (start, total - start), (stop, total - stop)
        case "down":
            for less in _steps(left - bottom, right - top, _APART):
                start, stop = max(left, less + top), min(right, less + bottom)
                yield (start, start - less), (stop, stop - less)
        case "flat":
            for y in _steps(top, bottom, _CLOSE):
                yield (left, y), (right, y)
        case "upright":
            for x in _steps(left, right, _CLOSE):
                yield (x, top), (x, bottom)


def _steps(low: float, high: float, step: float) -> Iterator[float]:
    """Yield even steps between two ends, with the same rest on both sides."""
    count = max(1, round((high - low) / step) - 1)
    rest = (high - low - (count - 1) * step) / 2
    return (low + rest + i * step for i in range(count))
