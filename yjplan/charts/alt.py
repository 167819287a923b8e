"""What a chart says, in a few sentences: the text alternative of its picture."""

from __future__ import annotations

from yjplan.charts.said.parts import titled
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

_BARS = {"bars": "Bar chart", "horizontal": "Bar chart", "stacked": "Stacked bar chart"}


def alt_text(spec: ChartSpec) -> str:
    """Return what kind of chart it is and two to four plain sentences, made from the data alone.

    The source is left to the line below the chart, which everybody can read.
    """
    kind, sentences = _said(spec)
    return " ".join([f"{kind}: {titled(spec.title)}.", *sentences])


def _said(spec: ChartSpec) -> tuple[str, list[str]]:
    """Return what the kind of chart is called, and what it says: one case for each kind.

    Each case loads what it needs; a plan has few kinds.
    """
    match spec:
        case DataChart(kind="trend"):
            from yjplan.charts.said import trend

            return "Line chart", trend.sentences(spec)
        case DataChart():
            from yjplan.charts.said import bars

            return _BARS[spec.kind], bars.sentences(spec)
        case DotChart():
            from yjplan.charts.said import dots

            return "Dot plot", dots.sentences(spec)
        case FunnelChart():
            from yjplan.charts.said import funnel

            return "Bar chart of a chain of steps", funnel.sentences(spec)
        case PartsChart():
            from yjplan.charts.said import composed

            return ("Stacked bar chart" if len(spec.parts) > 1 else "Bar chart"), composed.sentences(spec)
        case OutturnChart():
            from yjplan.charts.said import outturn

            return "Bar chart", outturn.sentences(spec)
        case RatingsChart():
            from yjplan.charts.said import ratings

            return "Bar chart", ratings.sentences(spec)
        case PopulationChart():
            from yjplan.charts.said import population

            return "Dot plot", population.sentences(spec)
        case PanelsChart():
            from yjplan.charts.said import panels

            return "Small line charts", panels.sentences(spec)
        case TreeChart():
            from yjplan.charts.said import structure

            return "Structure chart", structure.sentences(spec.top)
