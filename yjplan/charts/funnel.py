"""A chain of steps as lying bars: how many reach each step, and which share of those before them."""

from __future__ import annotations

from yjplan.charts.lying import Bar, Piece, Row, lying
from yjplan.charts.parts import foot, unit_heading
from yjplan.charts.said.funnel import share, shares_of, whole
from yjplan.charts.scene import Scene
from yjplan.charts.spec import FunnelChart
from yjplan.charts.style import EDGE, PALETTE, BarLook
from yjplan.charts.values import NOT_KNOWN

_LOOK = BarLook(PALETTE[0])


def funnel(spec: FunnelChart, width: float) -> Scene:
    """Lay out one bar for each step, all on one scale from zero, with its share to the right."""
    if not spec.steps:
        raise ValueError(f"{spec.title!r} has nothing to draw")
    rows = [
        Row(
            step.name,
            (
                Bar((Piece(_LOOK, 0, step.count),) if step.count else (), f"{step.count:,}")
                if step.count is not None
                else Bar((), step.instead or NOT_KNOWN, known=False),
            ),
            aside=share(step.count, whole(spec, place), spec.decimals),
        )
        for place, step in enumerate(spec.steps)
    ]
    items, top = unit_heading(spec, width)
    drawn, bottom = lying(rows, top, width)
    below, bottom = foot((*shares_of(spec), *spec.notes), bottom, width)
    return Scene(width, bottom + EDGE, (*items, *drawn, *below))
