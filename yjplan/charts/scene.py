"""A drawing as plain data: lines, filled shapes and words, in points from the top left corner."""

from __future__ import annotations

from collections.abc import Mapping
from math import cos, pi, sin
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from yjplan.charts.style import AXIS, WHITE, LineLook

Point: TypeAlias = tuple[float, float]


class Stroke(Struct, frozen=True):
    """A line through points."""

    points: tuple[Point, ...]
    colour: str = AXIS
    width: float = 0.6
    dash: tuple[float, ...] = ()

    def moved(self, right: float, down: float) -> Stroke:
        """Return the same, elsewhere."""
        return replace(self, points=tuple((x + right, y + down) for x, y in self.points))


class Shape(Struct, frozen=True):
    """A closed outline, filled; without `edge` it has no line around it."""

    points: tuple[Point, ...]
    fill: str
    edge: str = ""
    width: float = 0.8

    def moved(self, right: float, down: float) -> Shape:
        """Return the same, elsewhere."""
        return replace(self, points=tuple((x + right, y + down) for x, y in self.points))


class Words(Struct, frozen=True):
    """One line of words. `x` is where they begin, end or have their middle, and `y` is their baseline."""

    x: float
    y: float
    text: str
    size: float
    colour: str
    bold: bool = False
    align: Literal["left", "middle", "right"] = "left"

    def moved(self, right: float, down: float) -> Words:
        """Return the same, elsewhere."""
        return replace(self, x=self.x + right, y=self.y + down)


Item: TypeAlias = Stroke | Shape | Words


class Scene(Struct, frozen=True):
    """A whole drawing; later items cover earlier ones."""

    width: float
    height: float
    items: tuple[Item, ...]


def recoloured(scene: Scene, instead: Mapping[str, str]) -> Scene:
    """Return the same drawing with some colours in place of others."""

    def changed(item: Item) -> Item:
        match item:
            case Shape(fill=fill, edge=edge):
                return replace(item, fill=instead.get(fill, fill), edge=instead.get(edge, edge))
            case Stroke(colour=colour) | Words(colour=colour):
                return replace(item, colour=instead.get(colour, colour))

    return replace(scene, items=tuple(map(changed, scene.items))) if instead else scene


def box(corner: Point, opposite: Point, fill: str, edge: str = "") -> Shape:
    """Return an upright rectangle, given by two opposite corners."""
    (left, top), (right, bottom) = corner, opposite
    return Shape(((left, top), (right, top), (right, bottom), (left, bottom)), fill, edge)


_POLYGONS: dict[str, tuple[int, float, float]] = {
    # corners, angle of the first corner in turns (0 is up), radius
    "circle": (24, 0.0, 1.0),
    "square": (4, 0.125, 1.2),
    "triangle": (3, 0.0, 1.3),
    "down": (3, 0.5, 1.3),
    "diamond": (4, 0.0, 1.3),
    "pentagon": (5, 0.0, 1.15),
}


def marker(look: LineLook, centre: Point) -> tuple[Item, ...]:
    """Return the marker of a line, centred on a point; hollow markers are filled with white."""
    (x, y), kind, radius, colour = centre, look.marker, look.radius, look.colour
    if kind in _POLYGONS:
        corners, start, factor = _POLYGONS[kind]
        turns = [2 * pi * (start + i / corners) for i in range(corners)]
        reach = radius * factor
        points = tuple((x + reach * sin(turn), y - reach * cos(turn)) for turn in turns)
        return (Shape(points, colour if look.solid else WHITE, colour, 1.0),)
    arms = {"cross": (0.125, 0.375), "plus": (0.0, 0.25), "star": (0.0, 1 / 6, 1 / 3)}[kind]
    reach = radius * 1.3
    strokes = []
    for arm in arms:
        dx, dy = reach * sin(2 * pi * arm), reach * cos(2 * pi * arm)
        strokes.append(Stroke(((x - dx, y - dy), (x + dx, y + dy)), colour, 1.1))
    return tuple(strokes)
