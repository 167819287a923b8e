"""Charts whose figures stand in the plan: what is drawn of them."""

from __future__ import annotations

from decimal import Decimal

from yjplan.charts.spec import ChartSpec, DataChart, Dot, DotChart, FunnelChart, Mark, Series, Step
from yjplan.document.context import Context
from yjplan.figures.format import places
from yjplan.plan.text import Chart, ChartSeries
from yjplan.plan.values import marks_of


def chart_spec(block: Chart, c: Context) -> ChartSpec | None:
    """Return what a chart block draws, or None, with a finding, where its figures do not fit its kind."""
    if not (_has_a_value_for_each_category(block, c) and _has_one_series_if_one_is_drawn(block, c)):
        return None
    match block.kind:
        case "dots":
            return _dots(block)
        case "funnel":
            return _funnel(block, c)
        case kind:
            return DataChart(
                kind=kind,
                title=block.title,
                categories=block.categories,
                series=tuple(map(_series, block.series)),
                unit=block.unit,
                decimals=_decimals(block),
                notes=block.notes,
            )


def _has_a_value_for_each_category(block: Chart, c: Context) -> bool:
    """Whether each series has as many values as the chart has categories; if not, say so (S108)."""
    for series in block.series:
        if len(series.values) != len(block.categories):
            c.findings.add(
                "S108",
                f'"{series.name}" has {len(series.values)} values and the chart has {len(block.categories)} '
                "categories.",
                series.place_of("values"),
                "Give one value for each category; write - where a value is not known.",
            )
            return False
    return True


def _has_one_series_if_one_is_drawn(block: Chart, c: Context) -> bool:
    """Whether a chart of a kind that shows one set of figures has only one; if not, say so (C106)."""
    if block.kind in ("dots", "funnel") and len(block.series) > 1:
        c.findings.add(
            "C106",
            f"A chart of the kind {block.kind} shows one set of figures, and this one has {len(block.series)}.",
            block.series[1].place,
            "Make a chart of each, or choose the kind bars.",
        )
        return False
    return True


def _series(series: ChartSeries) -> Series:
    marks = tuple(map(_mark, series.values))
    return Series(series.name, tuple(map(_value, series.values)), marks if any(marks) else (), series.target)


def _dots(block: Chart) -> DotChart:
    values = block.series[0].values
    return DotChart(
        title=block.title,
        dots=tuple(
            Dot(name, _value(value), name == block.highlight)
            for name, value in zip(block.categories, values, strict=True)
        ),
        unit=block.unit,
        decimals=_decimals(block),
        period=block.period or "",
        notes=block.notes,
    )


def _funnel(block: Chart, c: Context) -> FunnelChart | None:
    steps = []
    for name, reading in zip(block.categories, block.series[0].values, strict=True):
        value = _value(reading)
        if value is not None and (value != int(value) or value < 0):
            c.findings.add(
                "C107",
                f'"{name}" has the value {value}, but each step of a chain must be a whole number.',
                block.series[0].place_of("values"),
                "Write how many reached each step; the shares are worked out.",
            )
            return None
        steps.append(Step(name, None if value is None else int(value)))
    return FunnelChart(block.title, tuple(steps), block.unit, notes=block.notes)


def _value(reading: Decimal | str) -> Decimal | None:
    return reading if isinstance(reading, Decimal) else None


def _mark(reading: Decimal | str) -> Mark:
    return "suppressed" if isinstance(reading, str) and "suppressed" in marks_of(reading) else ""


def _decimals(block: Chart) -> int:
    values = [v for s in block.series for v in s.values if isinstance(v, Decimal)]
    return max((places(v) for v in values), default=0)
