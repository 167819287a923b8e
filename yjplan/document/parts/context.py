"""Local context: tables of figures and schools, what rises and falls."""

from __future__ import annotations

from yjplan.diagnostics import did_you_mean
from yjplan.document import tree
from yjplan.document.context import Context, number_cell, paragraph
from yjplan.figures.names import figure_text
from yjplan.figures.totals import schools_total
from yjplan.plan.context import FigureTable, Schools, Trends


def figures(block: FigureTable, c: Context) -> tree.Blocks:
    """Named figures with year and source; a column that nothing fills is left out."""
    shown = []
    for name in block.show:
        if name in c.figures:
            shown.append((name, c.figures[name]))
        elif name not in c.plan.lost:
            c.findings.add(
                "N103",
                f'There is no figure "{name}" in this plan.',
                block.place_of("show"),
                did_you_mean(name, c.figures) or "Define it under figures: first.",
            )
    years, sources = any(f.year for _, f in shown), any(f.source for _, f in shown)
    columns = [tree.Column("Figure", width=3, row_header=True), tree.Column("Value", numeric=True)]
    columns += [tree.Column("Year")] * years + [tree.Column("Source", width=2)] * sources
    rows = []
    for name, figure in shown:
        text = f"about {figure_text(figure)}" if figure.about else figure_text(figure)
        cells = [c.cell(figure.label or name), c.cell(text)]
        cells += [c.cell(figure.year or "not given")] * years + [
            c.cell(figure.source or "not given")
        ] * sources
        rows.append(tree.Row(tuple(cells), place=figure.place))
    return (c.table(block.caption, columns, rows, place=block.place, wanted_id=block.id),) if rows else ()


def schools(block: Schools, c: Context) -> tree.Blocks:
    """Schools by kind, with the total."""
    rows = [tree.Row((c.cell(k.kind), number_cell(k.number)), place=k.place) for k in block.kinds]
    rows.append(tree.Row((c.cell("All schools"), number_cell(schools_total(block))), total=True))
    columns = (tree.Column("Kind of school", width=3, row_header=True), tree.Column("Number", numeric=True))
    return (c.table("Schools in the area", columns, rows, place=block.place, wanted_id=block.id),)


def trends(block: Trends, c: Context) -> tree.Blocks:
    """A list for each direction."""
    result: list[tree.AnyBlock] = []
    for title, items in (
        ("Falling", block.falling),
        ("Rising", block.rising),
        ("Steady", block.steady),
        ("The children we work with", block.people),
    ):
        if items:
            lead = (tree.Strong((tree.Text(f"{title}:"),)),)
            result += [paragraph(lead, "lead-in", block.place), *c.bullets(items, block.place)]
    return tuple(result)
