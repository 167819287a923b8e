"""The ten key performance indicators: what each measures, results where they are known, and what is said of them."""

from __future__ import annotations

from yjplan.document import tree
from yjplan.document.context import Context
from yjplan.document.parts.marks import explained, marked
from yjplan.figures import format as fmt
from yjplan.figures.kpis import (
    ReportedKpi,
    Step,
    StepFigure,
    kpi_caveat,
    kpi_definitions,
    kpi_source,
    reported_kpis,
)
from yjplan.plan.performance import Kpis


def kpis(block: Kpis, c: Context) -> tree.Blocks:
    """The ten indicators: what each measures, its results if any are known, and what is said of them."""
    results = {r.kpi: r for r in block.results}
    definitions = kpi_definitions()
    columns = (
        tree.Column("No.", width=0.4, numeric=True),
        tree.Column("Indicator", width=1.6, row_header=True),
        tree.Column("What it measures", width=4),
    )
    rows = []
    for definition in definitions:
        result = results.get(definition.number)
        title = result.title if result and result.title else definition.title
        rows.append(
            tree.Row(
                (
                    c.cell(str(definition.number)),
                    c.cell(title),
                    c.cell(definition.wordings[block.definitions].measures),
                ),
                place=result.place if result else block.place,
            )
        )
    tables: list[tree.AnyBlock] = [
        c.table("The ten key performance indicators", columns, rows, place=block.place, wanted_id=block.id)
    ]
    if reported := reported_kpis(block):
        tables.append(_results(block, reported, c))
    for definition in definitions:
        result = results.get(definition.number)
        if result and result.narrative:
            tables.append(c.heading(result.title or definition.title, result.place))
            tables += c.prose(result.narrative)
    return tuple(tables)


def _results(block: Kpis, reported: tuple[ReportedKpi, ...], c: Context) -> tree.Table:
    """The results, step by step; columns for the period before and for other areas only where something fills them."""
    steps = [step for kpi in reported for step in kpi.steps]
    before = any(step.previous for step in steps)
    areas = list(dict.fromkeys(name for step in steps for name, _ in step.comparators))
    columns = [
        tree.Column("Indicator", width=1.6, row_header=True),
        tree.Column("Step", width=2.4),
        tree.Column("Count", numeric=True),
        tree.Column("Out of", numeric=True),
        tree.Column("Value", numeric=True),
    ]
    columns += [tree.Column(block.previous_period or "The period before", numeric=True, width=1.5)] * before
    columns += [tree.Column(name, numeric=True) for name in areas]
    rows = []
    for kpi in reported:
        for step in kpi.steps:
            there = dict(step.comparators)
            cells = [
                c.cell(f"{kpi.number}. {kpi.title}"),
                c.cell(step.label),
                c.cell(_whole(step.now.count, step.now.count_mark or "not given")),
                c.cell(_whole(step.now.of, step.now.of_mark or ("not given" if step.unit == "%" else "–"))),
                c.cell(marked(step.now.text, step.now.marks)),
            ]
            cells += [c.cell(_in_short(step.previous))] * before
            cells += [c.cell(there.get(name, "not known")) for name in areas]
            rows.append(tree.Row(tuple(cells), place=step.stage.place))
    period = f", {block.period}" if block.period else ""
    notes = [kpi_caveat(), *filter(None, [_meaning_of_marks(steps)]), f"Source: {kpi_source()}."]
    if before and block.previous_definitions not in (None, block.definitions):
        notes.insert(
            0,
            f"{block.previous_period or 'The period before'} was counted in another wording of the indicators and "
            "cannot be compared.",
        )
    return c.table(
        f"Results of the key performance indicators{period}",
        columns,
        rows,
        place=block.place,
        notes=notes,
    )


def _whole(number: int | None, instead: str) -> str:
    return fmt.number(number) if number is not None else instead


def _meaning_of_marks(steps: list[Step]) -> str:
    figures = [f for step in steps for f in (step.now, step.previous) if f]
    behind = [m for f in figures for m in f.marks]
    instead = [sign for f in figures for sign in (f.text, f.count_mark, f.of_mark)]
    return explained(behind, [*instead, *(text for step in steps for _, text in step.comparators)])


def _in_short(figure: StepFigure | None) -> str:
    """Return a figure of the period before on one line: 60.0% (12 of 20)."""
    if figure is None:
        return "not known"
    if figure.count is None and not figure.count_mark:
        return marked(figure.text, figure.marks)
    counted = _whole(figure.count, figure.count_mark)
    if figure.of is not None or figure.of_mark:
        counted += f" of {_whole(figure.of, figure.of_mark)}"
    return marked(f"{figure.text} ({counted})" if figure.value is not None else counted, figure.marks)
