"""The data behind a chart, for those who cannot or would rather not read the picture."""

from __future__ import annotations

from yjplan.charts.said import figures, structure
from yjplan.charts.spec import ChartSpec, DataChart, TreeChart
from yjplan.document.tree import Inlines, ListBlock, Table


def data_table(spec: ChartSpec, caption: Inlines = ()) -> Table:
    """Return the figures of a chart as a table; a structure chart has none, but an `outline`."""
    match spec:
        case DataChart():
            return figures.table(spec, caption)
        case TreeChart():
            raise TypeError("a structure chart has an outline in place of a table")


def outline(spec: TreeChart) -> ListBlock:
    """Return a structure chart as a nested list: each post, and below it those that it manages."""
    return structure.outline((spec.top,))
