"""What the charts of performance measures show: trend, bars, dots, panels, chains."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from msgspec.structs import replace

from yjplan.charts.spec import (
    ChartSpec,
    DataChart,
    Dot,
    DotChart,
    FunnelChart,
    Mark,
    PanelsChart,
    Series,
    Step,
)
from yjplan.charts.table import data_table
from yjplan.document import tree
from yjplan.document.context import Context, paragraph
from yjplan.document.parts.general import chart_figure
from yjplan.figures.comparators import Compared
from yjplan.figures.kpis import ReportedKpi, kpi_source, reported_kpis
from yjplan.figures.kpis import Step as KpiStep
from yjplan.figures.measures import Point, Reported
from yjplan.figures.representation import withheld_text
from yjplan.plan.compared import PerformanceSummary
from yjplan.plan.performance import Kpis
from yjplan.source.marks import Mark as Known

TREND_POINTS = 3
"""Fewer points than this are no trend."""
_MEASURES = 8
"""Most measures side by side; more would no longer fit on a page."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def drawable(reported: Reported) -> bool:
    """Say whether a measure is drawn unless the plan says otherwise: it has enough points for a trend."""
    show = reported.measure.show
    return show != "table" if show else sum(p.value is not None for p in reported.points) >= TREND_POINTS


def measure_spec(reported: Reported, service: str) -> ChartSpec:
    """Return the chart of a measure as `show` says, or as its figures allow.

    Three known figures and more make a trend; one that is compared with others makes dots; else bars.
    """
    from yjplan.charts.said.finding import finding

    known = [p for p in reported.points if p.value is not None]
    show = reported.measure.show
    if show in (None, "table"):
        show = "trend" if len(known) >= TREND_POINTS else "bars"
        if len(known) == 1 and reported.comparators:
            show = "dots"
    title = reported.measure.title or ""
    if show == "dots" and known:
        return _dots(reported, service, title)
    spec = _trend(reported, service) if show == "trend" else _bars(reported, service)
    return replace(spec, title=title or finding(reported.label, spec))


def span(reported: Reported, spec: ChartSpec | None = None) -> str:
    """Return the periods that a chart covers, "2013 to 2023"; nothing where they are not named by years."""
    periods = [p.period for p in reported.points if p.value is not None]
    if not periods or not all(map(_YEAR.search, periods)):
        return ""
    if len(periods) == 1 or isinstance(spec, DotChart):
        return periods[-1]
    return f"{periods[0]} {'–' if ' to ' in periods[0] else 'to'} {periods[-1]}"


def _trend(reported: Reported, service: str) -> DataChart:
    own = Series(
        service,
        tuple(p.value for p in reported.points),
        tuple(_own(reported, p) for p in reported.points),
    )
    others = (
        Series(other.name, other.values, _others(other), other.is_target)
        for other in reported.comparators
        # The service a year before would be its own line once more, moved to the right.
        if other.kind != "previous-plan"
    )
    return DataChart(
        kind="trend",
        title=reported.label,
        categories=tuple(p.period for p in reported.points),
        series=(own, *others),
        unit=reported.unit,
        decimals=reported.decimals,
    )


def _bars(reported: Reported, service: str) -> DataChart:
    """Return the same as bars; a target, which is no area, is told in words."""
    spec = _trend(reported, service)
    from yjplan.charts.said.marks import word_notes

    targets = []
    for series in spec.series:
        aims = {
            period: reported.value_text(value)
            for period, value in zip(spec.categories, series.values, strict=True)
            if series.target and value is not None
        }
        if len(set(aims.values())) == 1 and len(aims) == len(spec.categories):
            targets.append(f"{series.name}: {next(iter(aims.values()))}.")
        elif aims:
            targets.append(
                f"{series.name}: {', '.join(f'{aim} in {period}' for period, aim in aims.items())}."
            )
    bars = replace(spec, kind="bars", series=tuple(s for s in spec.series if not s.target))
    return replace(bars, notes=(*targets, *word_notes(bars)))


def _dots(reported: Reported, service: str, title: str) -> DotChart:
    from yjplan.charts.said.dots import finding

    place = max(i for i, p in enumerate(reported.points) if p.value is not None)
    point = reported.points[place]
    spec = DotChart(
        title=title,
        dots=(
            Dot(service, point.value, True, _own(reported, point)),
            *(
                Dot(other.name, other.values[place], mark=_others(other)[place])
                for other in reported.comparators
                if not other.is_target
            ),
        ),
        unit=reported.unit,
        decimals=reported.decimals,
        period=point.period,
        targets=tuple(
            (other.name, value)
            for other in reported.comparators
            if other.is_target and (value := other.values[place]) is not None
        ),
    )
    return spec if title else replace(spec, title=finding(reported.label, spec))


_DRAWN: tuple[tuple[Known, Mark], ...] = (
    ("break in series", "break"),
    ("provisional", "provisional"),
    ("estimated", "estimated"),
    ("forecast", "estimated"),
)
"""What is to be known of a figure and can be seen in a chart, most important first."""


def _mark(value: Decimal | None, known: tuple[Known, ...], *, small: bool = False) -> Mark:
    """Return the mark of a point; that a figure may still change matters more than how few children it rests on."""
    if value is None:
        return "suppressed" if "suppressed" in known else ""
    for said, mark in _DRAWN:
        if said in known:
            return mark
    return "small" if small else "revised" if "revised" in known else ""


def _own(reported: Reported, point: Point) -> Mark:
    return _mark(point.value, point.marks, small=reported.is_small(point))


def _others(other: Compared) -> tuple[Mark, ...]:
    known = other.known or ((),) * len(other.values)
    return tuple(_mark(value, said) for value, said in zip(other.values, known, strict=True))


# ---------------------------------------------------------------- the indicators


def chains(block: Kpis, c: Context) -> tree.Blocks:
    """A chart for every indicator whose steps build on each other and for which at least two are counted."""
    result: list[tree.AnyBlock] = []
    for kpi in reported_kpis(block):
        if kpi.wording.shape in ("chain", "of-first") and sum(s.now.count is not None for s in kpi.steps) > 1:
            spec = _chain(kpi, block.period or "")
            source = ". ".join(filter(None, [kpi_source(), block.period]))
            wanted = f"{block.id}-{kpi.number}" if block.id else None
            result.append(chart_figure(spec, c, kpi.result, wanted, source))
    if result:
        where = "The figures are in the table of results of the key performance indicators."
        result.append(paragraph(where, "small", block.place))
    return tuple(result)


def _chain(kpi: ReportedKpi, period: str) -> FunnelChart:
    from yjplan.charts.said.funnel import finding

    of = kpi.wording.of
    unit = "victims" if "victim" in of.casefold() else "children"
    spec = FunnelChart(
        title="",
        steps=tuple(_step(step) for step in kpi.steps),
        unit=unit,
        decimals=kpi.wording.decimals,
        of_first=kpi.wording.shape == "of-first",
    )
    return replace(spec, title=finding(kpi.title, spec, period))


def _step(step: KpiStep) -> Step:
    hidden = withheld_text(step.now.count_mark) if step.now.count_mark else ""
    return Step(step.label, step.now.count, step.now.of, hidden)


# ---------------------------------------------------------------- all measures at a glance


def summary(block: PerformanceSummary, c: Context) -> tree.Blocks:
    """The measures of the plan beside each other, each with a scale of its own; at least two figures make a line."""
    names = block.measures or _national(c)
    chosen = [c.measures[name] for name in names if name in c.measures]
    _unknown_measures(block, c)
    _measures_without_a_line(block, c)
    drawn = [r for r in chosen if _makes_a_line(r)][:_MEASURES]
    if not drawn:
        return ()
    from yjplan.charts.said.panels import finding

    service = c.plan.service.display_name
    spec = PanelsChart(title="Performance at a glance", panels=tuple(_trend(r, service) for r in drawn))
    spec = replace(spec, title=block.title or finding(spec))
    source = "; ".join(dict.fromkeys(filter(None, (r.source for r in drawn))))
    spans = list(dict.fromkeys(map(span, drawn)))
    return (
        chart_figure(
            spec,
            c,
            block,
            block.id,
            ". ".join(filter(None, [source, "; ".join(spans) if all(spans) else ""])),
            table=data_table(spec),
        ),
    )


def _makes_a_line(measure: Reported) -> bool:
    return sum(p.value is not None for p in measure.points) > 1


def _unknown_measures(block: PerformanceSummary, c: Context) -> None:
    """Report names in a summary that no measure of the plan has (C101)."""
    for name in block.measures:
        if name not in c.measures:
            c.findings.add(
                "C101",
                f'There is no measure "{name}" in this plan.',
                block.place_of("measures"),
                "Name measures as they are named under measures: in the section with the performance data.",
            )


def _measures_without_a_line(block: PerformanceSummary, c: Context) -> None:
    """Report measures of a summary with too few figures to be drawn (C102)."""
    for name in block.measures:
        if name in c.measures and not _makes_a_line(c.measures[name]):
            c.findings.add(
                "C102",
                f'The measure "{name}" has fewer than two figures, so it is left out of the summary.',
                block.place_of("measures"),
                "Add the figure of an earlier period, or take the measure out of the list.",
            )


def _national(c: Context) -> Iterable[str]:
    return [name for name, reported in c.measures.items() if reported.measure.measure]
