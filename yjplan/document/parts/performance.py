"""Performance measures: narrative, chart and table of each."""

from __future__ import annotations

from yjplan.document import tree
from yjplan.document.context import Context, labelled
from yjplan.document.parts.general import chart_figure, fits_a_page
from yjplan.document.parts.marks import legend, marked
from yjplan.document.parts.measure_charts import drawable, measure_spec, span
from yjplan.figures import format as fmt
from yjplan.figures.measures import Reported


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
    if chart and drawable(reported):
        result.append(measure_chart(reported, c))
    elif table:
        result.append(measure_table(reported, c))
    return tuple(result)


def measure_chart(reported: Reported, c: Context) -> tree.Figure | tree.Table:
    """The chart of a measure with its comparators, and all its data below; its data alone if they are too many."""
    spec = measure_spec(reported, c.plan.service.display_name)
    if not fits_a_page(spec, c, reported.measure.place):
        return measure_table(reported, c)
    columns, rows = _data(reported, c)
    table = tree.Table(
        columns=columns,
        rows=rows,
        description=f"Data of the chart: {spec.title}",
        notes=tuple((tree.Text(note),) for note in figure_notes(reported)),
        place=reported.measure.place,
    )
    source = ". ".join(filter(None, [reported.source, span(reported, spec)]))
    return chart_figure(spec, c, reported.measure, reported.id, source, table=table)


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
    told = f"{reported.definition}{counted}".strip()
    notes = (told, reported.caution, reported.measure.caveat or "", legend(reported))
    return [note for note in notes if note]


def _data(reported: Reported, c: Context) -> tuple[tuple[tree.Column, ...], tuple[tree.Row, ...]]:
    """Return period, count, what it is out of, value and comparators; columns that nothing fills are left out."""
    points = reported.points
    counts = any(p.count is not None or p.count_mark for p in points)
    of = any(p.of is not None or p.of_mark for p in points)
    columns = [tree.Column("Period", width=1.5, row_header=True)]
    columns += [tree.Column(reported.counts[:1].upper() + reported.counts[1:], numeric=True)] * counts
    columns += [tree.Column(reported.of[:1].upper() + reported.of[1:], numeric=True)] * of
    values = any(p.mark or (p.value is not None and p.value != p.count) for p in points)
    columns += [tree.Column(_value_title(reported), numeric=True, width=1.3)] * values
    columns += [tree.Column(other.name, numeric=True) for other in reported.comparators]
    rows = []
    for index, point in enumerate(points):
        cells = [c.cell(point.period)]
        known = point.marks if point.value is not None and values else ()
        counted = () if known or point.count is None else point.marks
        cells += [c.cell(marked(_whole(point.count, point.count_mark), counted))] * counts
        cells += [c.cell(_whole(point.of, point.of_mark))] * of
        cells += [c.cell(marked(reported.value_text(point.value, point.mark), known))] * values
        cells += [
            c.cell(
                marked(
                    reported.value_text(o.values[index], o.marks[index]), o.known[index] if o.known else ()
                )
            )
            for o in reported.comparators
        ]
        rows.append(tree.Row(tuple(cells)))
    return tuple(columns), tuple(rows)


def _whole(number: int | None, mark: str) -> str:
    return fmt.number(number) if number is not None else mark or "not given"


def _value_title(reported: Reported) -> str:
    unit = reported.unit
    return (
        "Rate (%)" if unit.startswith("%") else f"Rate {unit}" if unit.startswith("per") else unit or "Value"
    )
