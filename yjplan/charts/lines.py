"""How lines end and lie, the same in the picture and in the vector drawing."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from yjplan.charts.scene import Point, Stroke

_SAME = 1e-6


def straight(points: tuple[Point, ...]) -> bool:
    """Say whether every piece lies flat or upright, so that it may be moved onto whole pixels."""
    return all(abs(a[0] - b[0]) < _SAME or abs(a[1] - b[1]) < _SAME for a, b in pairwise(points))


def cap(line: Stroke) -> Literal["butt", "round"]:
    """Return how the ends of a line look: cut off where it is dashed or lies straight, round elsewhere."""
    return "butt" if line.dash or straight(line.points) else "round"
