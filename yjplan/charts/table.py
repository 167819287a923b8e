"""The data behind a chart, for those who cannot or would rather not read the picture."""

from __future__ import annotations

from yjplan.charts.said import (
    composed,
    dots,
    figures,
    funnel,
    outturn,
    panels,
    population,
    ratings,
    structure,
)
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
    """Return the figures of a chart as a table; a structure chart has none, but an `outline`."""
    match spec:
        case DataChart():
            return figures.table(spec, caption)
        case DotChart():
            return dots.table(spec, caption)
        case FunnelChart():
            return funnel.table(spec, caption)
        case PartsChart():
            return composed.table(spec, caption)
        case OutturnChart():
            return outturn.table(spec, caption)
        case RatingsChart():
            return ratings.table(spec, caption)
        case PopulationChart():
            return population.table(spec, caption)
        case PanelsChart():
            return panels.table(spec, caption)
        case TreeChart():
            raise TypeError("a structure chart has an outline in place of a table")


def outline(spec: TreeChart) -> ListBlock:
    """Return a structure chart as a nested list: each post, and below it those that it manages."""
    return structure.outline((spec.top,))
