"""Dots on one scale: the service among the areas that it is compared with."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from yjplan.charts import lettering
from yjplan.charts.parts import foot, optical, unit_heading
from yjplan.charts.said.dots import mark_notes
from yjplan.charts.said.marks import NOT_FINAL
from yjplan.charts.scale import Scale, scale
from yjplan.charts.scene import Item, Scene, Stroke, marker
from yjplan.charts.spec import Dot, DotChart
from yjplan.charts.style import AXIS, EDGE, GRID, INK, PALETTE, QUIET, SMALL, TEXT, LineLook
from yjplan.charts.values import value_text

_NAMES = 0.4
"""Share of the width that names may take."""
_GAP = 7.0
"""Between the names of two rows."""
_OWN = LineLook(PALETTE[0], 2.4, "circle", (), 4.0, True)
_OTHER = LineLook(QUIET, 1.1, "diamond", (), 2.6, False)
_RING = 6.4
_TO_VALUES = 16.0
"""Between the end of the scale and the values, which stand in a column of their own."""


def dots(spec: DotChart, width: float) -> Scene:
    """Lay out one row for each area, `width` points wide; the service has a round, filled dot and a bold name."""
    if not spec.dots:
        raise ValueError(f"{spec.title!r} has nothing to draw")
    names = [lettering.wrap(dot.name, width * _NAMES, TEXT, dot.own) for dot in spec.dots]
    room = max(lettering.widest(n, TEXT, dot.own) for n, dot in zip(names, spec.dots, strict=True))
    values = [dot.value for dot in spec.dots if dot.value is not None] + [value for _, value in spec.targets]
    axis = scale(values, whole=spec.decimals == 0)
    texts = [value_text(dot.value, spec.unit, spec.decimals) for dot in spec.dots]
    left = EDGE + room + 12
    right = width - EDGE - _TO_VALUES - lettering.widest(texts, SMALL, True)

    items, top = unit_heading(spec, width)
    heads, top = _targets(spec, axis, left, right, top, width)
    items += heads
    first = top
    rows: list[Item] = []
    for lines, dot, text in zip(names, spec.dots, texts, strict=True):
        tall = lettering.height(len(lines), TEXT)
        middle = top + _GAP / 2 + tall / 2
        rows += lettering.block(lines, EDGE, middle - optical(len(lines), TEXT), TEXT, bold=dot.own)
        rows.append(Stroke(((left, middle), (right, middle)), GRID, 0.5))
        if dot.value is not None:
            rows += _dot(dot, axis.at(dot.value, left, right), middle)
        at = middle - optical(1, SMALL)
        colour = QUIET if dot.value is None else INK
        rows += lettering.block((text,), width - EDGE, at, SMALL, bold=dot.own, colour=colour, align="right")
        top += tall + _GAP
    items += _uprights(spec, axis, (left, right), first, top)
    items += rows
    labels, bottom = _ticks(spec, axis, left, right, top)
    items += labels
    below, bottom = foot((*mark_notes(spec), *spec.notes), bottom, width)
    return Scene(width, bottom + EDGE, (*items, *below))


def _dot(dot: Dot, x: float, middle: float) -> list[Item]:
    items: list[Item] = []
    if dot.mark == "small":
        items += marker(replace(_OTHER, marker="circle", radius=_RING), (x, middle))
    look = _OWN if dot.own else _OTHER
    return [*items, *marker(replace(look, solid=look.solid and dot.mark not in NOT_FINAL), (x, middle))]


def _targets(
    spec: DotChart, axis: Scale, left: float, right: float, top: float, width: float
) -> tuple[list[Item], float]:
    """Return the names of the targets, one below the other, above their lines, and where the rows begin."""
    items: list[Item] = []
    for name, value in spec.targets:
        text = f"{name}: {value_text(value, spec.unit, spec.decimals)}"
        lines = lettering.wrap(text, width - 2 * EDGE, SMALL)
        half = lettering.widest(lines, SMALL) / 2
        middle = min(max(axis.at(value, left, right), EDGE + half), width - EDGE - half)
        items += lettering.block(lines, middle, top, SMALL, colour=QUIET, align="middle")
        top += lettering.height(len(lines), SMALL) + 3
    return items, top


def _uprights(
    spec: DotChart, axis: Scale, across: tuple[float, float], top: float, bottom: float
) -> list[Item]:
    """Return the upright lines: the zero line, and a dashed one for each target."""
    zero = axis.at(Decimal(0), *across)
    items: list[Item] = [Stroke(((zero, top), (zero, bottom)), AXIS, 0.8)]
    for _, value in spec.targets:
        x = axis.at(value, *across)
        items.append(Stroke(((x, top), (x, bottom)), QUIET, 1.2, (5.0, 2.5)))
    return items


def _ticks(spec: DotChart, axis: Scale, left: float, right: float, top: float) -> tuple[list[Item], float]:
    """Return the ends of the scale, below the rows: each value stands beside its dot, so no more are needed."""
    ticks, labels = axis.ticks(), axis.labels(spec.unit)
    items: list[Item] = [Stroke(((left, top), (right, top)), AXIS, 0.5)]
    for tick, label in ((ticks[0], labels[0]), (ticks[-1], labels[-1])):
        x = axis.at(tick, left, right)
        items.append(Stroke(((x, top), (x, top + 3)), AXIS, 0.5))
        items += lettering.block((label,), x, top + 6, TEXT, colour=QUIET, align="middle")
    return items, top + 6 + lettering.height(1, TEXT)
