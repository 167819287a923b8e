"""Performance measures: narrative, chart and table of each."""

from __future__ import annotations

from yjplan.charts.spec import DataChart, Series
from yjplan.document import tree
from yjplan.document.context import Context, labelled, number_cell
from yjplan.document.parts.general import chart_figure
from yjplan.figures.measures import Reported

TREND_POINTS = 3
"""Fewer points than this are no trend, and a table says as much."""


def measure(reported: Reported, c: Context, *, chart: bool, table: bool) -> tree.Blocks:
    """A measure under a sub-heading of its own: narrative, chart, table.

    `chart` and `table` are false where prose has placed them elsewhere.
    """
    result: list[tree.AnyBlock] = [c.heading(reported.label, reported.measure.place)]
    result += c.prose(reported.measure.narrative)
    cohort = reported.measure.cohort
    if cohort:
        parts = (
            f"children in the cohort from {cohort.start}" if cohort.start else "",
            f"a cohort of {cohort.months} months" if cohort.months else "",
            f"followed for {cohort.follow_up} months" if cohort.follow_up else "",
        )
        result.append(labelled("Cohort", ", ".join(filter(None, parts)), cohort.place))
    known = sum(p.value is not None for p in reported.points)
    if chart and known >= TREND_POINTS:
        result.append(measure_chart(reported, c))
    elif table:
        result.append(measure_table(reported, c))
    return tuple(result)


def measure_chart(reported: Reported, c: Context) -> tree.Figure:
    """The trend of a measure with its comparators, and all its data below."""
    service = Series(c.plan.service.display_name, tuple(p.value for p in reported.points))
    others = tuple(Series(o.name, o.values) for o in reported.comparators)
    many = sum(p.value is not None for p in reported.points) >= TREND_POINTS
    spec = DataChart(
        kind="trend" if many else "bars",
        title=f"{reported.label}, {reported.unit}".rstrip(", "),
        categories=tuple(p.period for p in reported.points),
        series=(service, *others),
        unit=reported.unit,
        decimals=reported.decimals,
    )
    columns, rows = _data(reported, c)
    table = tree.Table(
        columns=columns,
        rows=rows,
        description=f"Data of the chart: {spec.title}",
        notes=tuple((tree.Text(note),) for note in figure_notes(reported)),
        place=reported.measure.place,
    )
    return chart_figure(spec, c, reported.measure, reported.id, reported.source, table=table)


def measure_table(reported: Reported, c: Context) -> tree.Table:
    """The data of a measure."""
    columns, rows = _data(reported, c)
    return c.table(
        reported.label,
        columns,
        rows,
        place=reported.measure.place,
        wanted_id=reported.id if reported.id not in c.labels else None,
        notes=[*figure_notes(reported), *([f"Source: {reported.source}."] if reported.source else [])],
    )


def figure_notes(reported: Reported) -> list[str]:
    """What is said in small print below the figures of a measure: what they are, and what to be careful about.

    The caveat of a national measure is long and told only where a text asks for it; one that the plan gives prints.
    """
    version = reported.version
    counted = (
        f" Counted here: {version.name}." if version and version.follow_up and not version.definition else ""
    )
    notes = (f"{reported.definition}{counted}".strip(), reported.caution, reported.measure.caveat or "")
    return [note for note in notes if note]


def _data(reported: Reported, c: Context) -> tuple[tuple[tree.Column, ...], tuple[tree.Row, ...]]:
    """Return period, count, what it is out of, value and comparators; columns that nothing fills are left out."""
    points = reported.points
    counts, of = any(p.count is not None for p in points), any(p.of is not None for p in points)
    columns = [tree.Column("Period", width=1.5, row_header=True)]
    columns += [tree.Column(reported.counts[:1].upper() + reported.counts[1:], numeric=True)] * counts
    columns += [tree.Column(reported.of[:1].upper() + reported.of[1:], numeric=True)] * of
    values = any(p.mark or (p.value is not None and p.value != p.count) for p in points)
    columns += [tree.Column(_value_title(reported), numeric=True, width=1.3)] * values
    columns += [tree.Column(other.name, numeric=True) for other in reported.comparators]
    rows = []
    for index, point in enumerate(points):
        cells = [c.cell(point.period)]
        cells += [number_cell(point.count, None if point.count is not None else "not given")] * counts
        cells += [number_cell(point.of, None if point.of is not None else "not given")] * of
        cells += [c.cell(reported.value_text(point.value, point.mark))] * values
        cells += [c.cell(reported.value_text(o.values[index], o.marks[index])) for o in reported.comparators]
        rows.append(tree.Row(tuple(cells)))
    return tuple(columns), tuple(rows)


def _value_title(reported: Reported) -> str:
    unit = reported.unit
    return (
        "Rate (%)" if unit.startswith("%") else f"Rate {unit}" if unit.startswith("per") else unit or "Value"
    )
