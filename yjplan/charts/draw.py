"""Draws a chart at the size at which it is printed."""

from __future__ import annotations

from yjplan.charts import raster
from yjplan.charts.accent import instead_of
from yjplan.charts.bars import bars
from yjplan.charts.composed import composed
from yjplan.charts.dots import dots
from yjplan.charts.funnel import funnel
from yjplan.charts.horizontal import horizontal
from yjplan.charts.outturn import outturn
from yjplan.charts.panels import panels
from yjplan.charts.population import population
from yjplan.charts.ratings import ratings
from yjplan.charts.scene import Scene, recoloured
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
from yjplan.charts.structure import structure
from yjplan.charts.style import DPI, MM_PER_INCH, PAGE_HEIGHT, POINTS_PER_INCH
from yjplan.charts.svg import svg
from yjplan.charts.trend import trend
from yjplan.document.tree import Image

_SHARPER = 3
"""How many times as sharp as others a picture may be that is printed smaller, for readers who zoom in."""


def draw(name: str, spec: ChartSpec, width_mm: float = 160) -> Image:
    """Return the chart as PNG and SVG, `width_mm` wide in print and as tall as it needs to be, up to a page."""
    scene = lay_out(spec, width_mm / MM_PER_INCH * POINTS_PER_INCH)
    # Very many rows or posts are printed smaller rather than cut off at the foot of the page, and beyond that with
    # fewer pixels, so that no picture is larger than a screen can show.
    scale = min(1.0, PAGE_HEIGHT / scene.height)
    dpi = DPI * min(1.0, scale * _SHARPER)
    data, across, down = raster.png(scene, dpi)
    mm = MM_PER_INCH / dpi * scale
    return Image(name, data, "png", round(across * mm, 2), round(down * mm, 2), svg(scene, scale))


def lay_out(spec: ChartSpec, width: float) -> Scene:
    """Return the drawing of a chart, `width` points wide, in the council's colour where it has one.

    Ratings stay as they are: their colours have meanings.
    """
    scene = _laid_out(spec, width)
    return scene if isinstance(spec, RatingsChart) else recoloured(scene, instead_of(spec.accent))


def _laid_out(spec: ChartSpec, width: float) -> Scene:
    """Return the drawing in the colours of the house: one case for each kind.

    Bars whose names do not fit are laid flat.
    """
    match spec:
        case TreeChart():
            return structure(spec, width)
        case DotChart():
            return dots(spec, width)
        case FunnelChart():
            return funnel(spec, width)
        case PartsChart():
            return composed(spec, width)
        case OutturnChart():
            return outturn(spec, width)
        case RatingsChart():
            return ratings(spec, width)
        case PopulationChart():
            return population(spec, width)
        case PanelsChart():
            return panels(spec, width)
        case DataChart():
            return _figures(spec, width)


def _figures(spec: DataChart, width: float) -> Scene:
    _check(spec)
    if spec.kind == "trend":
        return trend(spec, width)
    upright = None if spec.kind == "horizontal" else bars(spec, width)
    return upright or horizontal(spec, width)


def _check(spec: DataChart) -> None:
    if not spec.categories or not spec.series:
        raise ValueError(f"{spec.title!r} has nothing to draw")
    for series in spec.series:
        if len(series.values) != len(spec.categories):
            raise ValueError(f"{spec.title!r}: {series.name!r} has not one value for each category")
