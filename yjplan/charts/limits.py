"""How much a chart can show on a page: beyond that it would have to be drawn smaller than people can read."""

from __future__ import annotations

from msgspec import Struct

from yjplan.charts.spec import (
    Box,
    ChartSpec,
    DataChart,
    DotChart,
    FunnelChart,
    OutturnChart,
    PartsChart,
    TreeChart,
)
from yjplan.charts.values import are_periods

_UPRIGHT = 8
"""So many names of periods always fit below upright bars; otherwise bars may have to lie, which takes more room."""

_MOST_POSTS = {1: 48, 2: 48, 3: 48, 4: 34, 5: 25}
"""By the number of levels: the deeper a structure, the more of its posts stand below each other."""


class Excess(Struct, frozen=True):
    """What a chart has too many of: `number` of `things`, where a page holds `most`."""

    number: int
    most: int
    things: str


def excess(spec: ChartSpec) -> Excess | None:
    """Return what is too much for one page, or None where the chart can be read."""
    match spec:
        case DataChart(kind="bars" | "horizontal"):
            upright = (
                spec.kind == "bars" and len(spec.categories) <= _UPRIGHT and are_periods(spec.categories)
            )
            number = len(spec.categories) * sum(not s.target for s in spec.series)
            found = Excess(number, 72 if upright else 36, "bars")
        case DataChart(kind="stacked"):
            found = Excess(len(spec.categories), 45, "bars")
        case DotChart():
            found = Excess(len(spec.dots), 37, "dots")
        case FunnelChart():
            found = Excess(len(spec.steps), 20, "steps")
        case PartsChart():
            found = Excess(len(spec.rows), 35, "bars")
        case OutturnChart():
            found = Excess(len(spec.lines), 18, "cost lines")
        case TreeChart():
            found = Excess(_posts(spec.top), _MOST_POSTS.get(_levels(spec.top), 16), "posts")
        case _:
            return None
    return found if found.number > found.most else None


def _posts(top: Box) -> int:
    return 1 + sum(map(_posts, top.below))


def _levels(top: Box) -> int:
    return 1 + max(map(_levels, top.below), default=0)
