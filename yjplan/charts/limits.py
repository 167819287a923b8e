"""How much a chart can show on a page: beyond that it would have to be drawn smaller than people can read."""

from __future__ import annotations

from typing import NamedTuple

from yjplan.charts.spec import (
    ChartSpec,
    DataChart,
    DotChart,
    FunnelChart,
    OutturnChart,
    PartsChart,
)


class Excess(NamedTuple):
    """What a chart has too many of: `number` of `things`, where a page holds `most`."""

    number: int
    most: int
    things: str


def excess(spec: ChartSpec) -> Excess | None:
    """Return what is too much for one page, or None where the chart can be read."""
    match spec:
        case DataChart(kind="bars" | "horizontal"):
            found = Excess(len(spec.categories) * sum(not s.target for s in spec.series), 60, "bars")
        case DataChart(kind="stacked"):
            found = Excess(len(spec.categories), 45, "bars")
        case DotChart():
            found = Excess(len(spec.dots), 45, "dots")
        case FunnelChart():
            found = Excess(len(spec.steps), 20, "steps")
        case PartsChart():
            found = Excess(len(spec.rows), 35, "bars")
        case OutturnChart():
            found = Excess(len(spec.lines), 18, "cost lines")
        case _:
            return None
    return found if found.number > found.most else None
