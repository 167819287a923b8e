"""The data behind a chart, for those who cannot or would rather not read the picture."""

from __future__ import annotations

from yjplan.charts.spec import (
    ChartSpec,
    DataChart,
    DotChart,
    FunnelChart,
    OutturnChart,
    PanelsChart,
    PartsChart,
    PopulationChart,
    RatingsChart,
    TreeChart,
)
from yjplan.document.tree import Inlines, ListBlock, Table


def data_table(spec: ChartSpec, caption: Inlines = ()) -> Table:
    """Return the figures of a chart as a table; a structure chart has none, but an `outline`.

    Each case loads what it needs; a plan has few kinds.
    """
    match spec:
        case DataChart():
            from yjplan.charts.said import figures

            return figures.table(spec, caption)
        case DotChart():
            from yjplan.charts.said import dots

            return dots.table(spec, caption)
        case FunnelChart():
            from yjplan.charts.said import funnel

            return funnel.table(spec, caption)
        case PartsChart():
            from yjplan.charts.said import composed

            return composed.table(spec, caption)
        case OutturnChart():
            from yjplan.charts.said import outturn

            return outturn.table(spec, caption)
        case RatingsChart():
            from yjplan.charts.said import ratings

            return ratings.table(spec, caption)
        case PopulationChart():
            from yjplan.charts.said import population

            return population.table(spec, caption)
        case PanelsChart():
            from yjplan.charts.said import panels

            return panels.table(spec, caption)
        case TreeChart():
            raise TypeError("a structure chart has an outline in place of a table")


def outline(spec: TreeChart) -> ListBlock:
    """Return a structure chart as a nested list: each post, and below it those that it manages."""
    from yjplan.charts.said import structure

    return structure.outline((spec.top,))
