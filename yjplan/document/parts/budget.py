"""Contributions and outturn. All amounts in pounds."""

from __future__ import annotations

from decimal import Decimal

from yjplan.document import tree
from yjplan.document.context import Context, with_source
from yjplan.figures import format as fmt
from yjplan.figures.totals import column_sums, contribution_total, contributions_total, variance
from yjplan.plan.budget import Contribution, Contributions, Outturn


def contributions(block: Contributions, c: Context) -> tree.Blocks:
    """Agencies by kind of contribution, with totals both ways."""
    for row in [*block.rows, *([block.total] if block.total else [])]:
        if len(row.amounts) != len(block.kinds):
            c.findings.add(
                "S108",
                f"This row has {len(row.amounts)} amounts, and there are {len(block.kinds)} kinds of contribution.",
                row.place_of("amounts"),
                "Give one amount for each kind; write 0 where there is none. An amount with a comma needs "
                "quotation marks inside [ ].",
            )
    columns = [tree.Column("Agency", width=1.8, row_header=True)]
    columns += [tree.Column(f"{kind} (£)", numeric=True) for kind in block.kinds]
    columns.append(tree.Column("Total (£)", numeric=True))
    rows = [_row(row, c) for row in block.rows]
    rows.append(_row(block.total, c, total=True) if block.total else _sums(block, c))
    caption = block.caption or f"Contributions to the partnership, {block.year}"
    table = c.table(
        caption,
        columns,
        rows,
        place=block.place,
        wanted_id=block.id,
        notes=with_source(block.notes, block.source),
    )
    return (table,)


def _pounds(amount: Decimal) -> str:
    """Return an amount without the pound sign, which the column's title has."""
    return fmt.money(amount).replace("£", "")


def _row(row: Contribution, c: Context, *, total: bool = False) -> tree.Row:
    stated = _pounds(contribution_total(row))
    if row.total_with:
        stated = f"in {row.total_with}"
    cells = (c.cell(row.agency), *(c.cell(_pounds(a)) for a in row.amounts), c.cell(stated))
    return tree.Row(cells, total=total, place=row.place)


def _sums(block: Contributions, c: Context) -> tree.Row:
    by_kind = column_sums(row.amounts for row in block.rows)
    cells = (
        c.cell("Total"),
        *(c.cell(_pounds(a)) for a in by_kind),
        c.cell(_pounds(contributions_total(block))),
    )
    return tree.Row(cells, total=True)


def outturn(block: Outturn, c: Context) -> tree.Blocks:
    """Cost lines with budget, outturn and variance; columns that nothing fills are left out."""
    spent = any(line.outturn is not None for line in block.lines)
    columns = [tree.Column("Cost line", width=2, row_header=True), tree.Column("Budget (£)", numeric=True)]
    if spent:
        columns += [tree.Column("Outturn (£)", numeric=True), tree.Column("Variance (£)", numeric=True)]
    rows = []
    for line in block.lines:
        cells = [c.cell(line.line), c.cell(_pounds(line.budget))]
        if spent:
            if line.outturn is None:
                cells += [c.cell("not given"), c.cell("not given")]
            else:
                over = variance(line)
                cells += [
                    c.cell(_pounds(line.outturn)),
                    c.cell("not given" if over is None else _pounds(over)),
                ]
        rows.append(tree.Row(tuple(cells), total=line.total, place=line.place))
    caption = block.caption or f"Budget{' and outturn' if spent else ''}, {block.year}"
    notes = [
        *with_source(block.notes, block.source),
        *(["Variance is outturn less budget: an overspend is above zero."] if spent else []),
    ]
    return (c.table(caption, columns, rows, place=block.place, wanted_id=block.id, notes=notes),)
