"""What a trend says."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from yjplan.charts.said.marks import caution, mark_of
from yjplan.charts.said.parts import against, aimed_at, course, course_beside_title, known, short
from yjplan.charts.spec import DataChart, Series
from yjplan.figures.format import rounded


def sentences(spec: DataChart) -> list[str]:
    """Return the course of the service, how its latest value compares, its target, and what to be careful of."""
    own = spec.series[0]
    points = known(spec, own)
    if not points:
        return [f"No figures are known for {own.name}."]
    others = tuple(series for series in spec.series[1:] if not series.target)
    targets = [series for series in spec.series[1:] if series.target]
    told = course_beside_title(spec, own)
    what = "That" if told == [f"{course(spec, own)}."] else "The latest figure"
    said = (
        _compared(spec, points[-1], others, what),
        _aimed_at(spec, points[-1], targets),
        caution(mark_of(own, spec.categories.index(points[-1][0]))),
    )
    return [*told, *filter(None, said)]


def _aimed_at(spec: DataChart, own: tuple[str, Decimal], targets: list[Series]) -> str:
    period, latest = own
    place = spec.categories.index(period)
    for series in targets:
        value = series.values[place]
        if value is not None:
            return aimed_at(latest, rounded(value, spec.decimals), partial(short, spec))
    return ""


def _compared(spec: DataChart, own: tuple[str, Decimal], others: tuple[Series, ...], what: str) -> str:
    period, latest = own
    place = spec.categories.index(period)
    values = [
        (series.name, rounded(value, spec.decimals))
        for series in others
        if (value := series.values[place]) is not None
    ]
    if not values:
        return f"No comparator is known for {period}." if others else ""
    return against(latest, values, partial(short, spec), what)
