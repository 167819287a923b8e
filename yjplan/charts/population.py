"""Who the service works with beside who lives in the area: two dots for each group, and the figures in columns."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from yjplan.charts import lettering
from yjplan.charts.parts import foot, legend, optical
from yjplan.charts.said.population import COLUMN, cautions, cohort_text, index_text, population_text
from yjplan.charts.scale import Scale, scale
from yjplan.charts.scene import Item, Scene, Stroke, marker
from yjplan.charts.spec import Group, PopulationChart
from yjplan.charts.style import AXIS, EDGE, GRID, INK, PALETTE, QUIET, SMALL, TEXT, LineLook

_NAMES = 0.34
_GAP = 8.0
_BETWEEN = 12.0
"""Between two columns of figures."""
_HEAD = 58.0
"""Widest heading of a column."""
_POPULATION = LineLook(QUIET, 1.1, "diamond", (), 3.0, False)
_COHORT = LineLook(PALETTE[0], 2.4, "circle", (), 3.4, True)
_LOOKS = (_COHORT, _POPULATION)


class _Column(Struct, frozen=True):
    """A column of figures at the right: its right edge, its heading or the marker above it, and its texts."""

    right: float
    heading: tuple[str, ...]
    look: LineLook | None
    texts: tuple[str, ...]
    wide: float


def population(spec: PopulationChart, width: float) -> Scene:
    """Lay out one row for each group, `width` points wide: a line between the dots is as long as the gap."""
    if not spec.groups:
        raise ValueError(f"{spec.title!r} has nothing to draw")
    names = [lettering.wrap(group.name, width * _NAMES, TEXT, group.reference) for group in spec.groups]
    room = max(lettering.widest(n, TEXT, g.reference) for n, g in zip(names, spec.groups, strict=True))
    columns = _columns(spec, width)
    left = EDGE + room + 12
    right = min(column.right - column.wide for column in columns) - 16
    shares = [
        share for group in spec.groups for share in (group.population, group.cohort) if share is not None
    ]
    axis = scale(shares, whole=True)

    items, top = legend([spec.cohort, spec.population], EDGE, width, _sample, 10)
    heads, top = _headings(columns, top + 8)
    items += heads
    first = top
    for place, (lines, group) in enumerate(zip(names, spec.groups, strict=True)):
        tall = max(lettering.height(len(lines), TEXT), 8.0)
        middle = top + _GAP / 2 + tall / 2
        items += lettering.block(lines, EDGE, middle - optical(len(lines), TEXT), TEXT, bold=group.reference)
        items.append(Stroke(((left, middle), (right, middle)), GRID, 0.5))
        items += _pair(group, axis, left, right, middle)
        for column in columns:
            text, at = column.texts[place], middle - optical(1, SMALL)
            colour = INK if text[:1].isdigit() else QUIET
            items += lettering.block((text,), column.right, at, SMALL, colour=colour, align="right")
        top += tall + _GAP
    items.append(Stroke(((left, first), (left, top)), AXIS, 0.8))
    items.append(Stroke(((left, top), (right, top)), AXIS, 0.5))
    for tick, label in ((axis.low, axis.labels("%")[0]), (axis.high, axis.labels("%")[-1])):
        x = axis.at(tick, left, right)
        items.append(Stroke(((x, top), (x, top + 3)), AXIS, 0.5))
        items += lettering.block((label,), x, top + 6, TEXT, colour=QUIET, align="middle")
    below, bottom = foot((*cautions(spec), *spec.notes), top + 6 + lettering.height(1, TEXT), width)
    return Scene(width, bottom + EDGE, (*items, *below))


def _sample(index: int, left: float, middle: float) -> list[Item]:
    return [*marker(_LOOKS[index], (left + 5, middle))]


def _columns(spec: PopulationChart, width: float) -> list[_Column]:
    """Return the columns from right to left: the index where there is one, the population, the cohort."""
    wanted: list[tuple[tuple[str, ...], LineLook | None, tuple[str, ...]]] = []
    if any(group.index is not None for group in spec.groups):
        heading = lettering.wrap(COLUMN, _HEAD, SMALL)
        wanted.append((heading, None, tuple(index_text(group) for group in spec.groups)))
    wanted.append(((), _POPULATION, tuple(population_text(group, spec.decimals) for group in spec.groups)))
    wanted.append(((), _COHORT, tuple(cohort_text(group, spec.decimals) for group in spec.groups)))
    columns: list[_Column] = []
    right = width - EDGE
    for heading, look, texts in wanted:
        wide = max(lettering.widest(heading, SMALL), lettering.widest(texts, SMALL), 24.0)
        columns.append(_Column(right, heading, look, texts, wide))
        right -= wide + _BETWEEN
    return columns


def _headings(columns: list[_Column], top: float) -> tuple[list[Item], float]:
    tall = max(lettering.height(max(len(column.heading), 1), SMALL) for column in columns)
    items: list[Item] = []
    for column in columns:
        at = top + tall - lettering.height(len(column.heading), SMALL)
        items += lettering.block(column.heading, column.right, at, SMALL, colour=QUIET, align="right")
        if column.look:
            items += marker(column.look, (column.right - 8, top + tall - 4))
    return items, top + tall + 2


def _pair(group: Group, axis: Scale, left: float, right: float, middle: float) -> list[Item]:
    def at(share: Decimal) -> tuple[float, float]:
        return (axis.at(share, left, right), middle)

    items: list[Item] = []
    if group.population is not None and group.cohort is not None:
        items.append(Stroke((at(group.population), at(group.cohort)), AXIS, 1.6))
    if group.population is not None:
        items += marker(_POPULATION, at(group.population))
    if group.cohort is not None:
        items += marker(_COHORT, at(group.cohort))
    return items
