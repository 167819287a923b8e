"""What bars say, upright or lying, side by side or stacked."""

from __future__ import annotations

from decimal import Decimal

from yjplan.charts.said.parts import NAMED, course, course_beside_title, extremes, known, those
from yjplan.charts.spec import DataChart, Series
from yjplan.charts.values import are_periods
from yjplan.figures.format import rounded


def sentences(spec: DataChart) -> list[str]:
    """Return the course over time where the categories are periods, else the highest and the lowest."""
    if spec.kind == "stacked" and len(spec.series) > 1:
        return _stacked(spec)
    if are_periods(spec.categories) and len(spec.series) <= NAMED:
        courses = [
            sentence
            for series in spec.series
            if known(spec, series)
            for sentence in course_beside_title(spec, series)
        ]
        return courses if any(known(spec, s) for s in spec.series) else ["No figures are known."]
    if len(spec.series) == 1:
        return extremes(spec, known(spec, spec.series[0]), "")
    if len(spec.series) <= NAMED:
        return [text for s in spec.series for text in extremes(spec, known(spec, s), s.name)]
    every = [(f"{c}, {s.name}", value) for s in spec.series for c, value in known(spec, s)]
    return extremes(spec, every, "")


def _stacked(spec: DataChart) -> list[str]:
    totals = []
    for place, category in enumerate(spec.categories):
        values = [series.values[place] for series in spec.series]
        given = [value for value in values if value is not None]
        if len(given) == len(values):
            totals.append((category, rounded(sum(given, Decimal(0)), spec.decimals)))
    result = []
    if are_periods(spec.categories) and totals:
        whole = Series("", tuple(dict(totals).get(category) for category in spec.categories))
        result.append(f"{course(spec, whole, 'the total')}.")
    elif totals:
        result += extremes(spec, totals, "In total")
    parts = [(s.name, sum((v for _, v in known(spec, s)), Decimal(0))) for s in spec.series]
    most = max(value for _, value in parts)
    if most > 0:
        result.append(f"The largest part overall: {those(parts, most)}.")
    return result or ["No figures are known."]
