"""Staffing: people, posts, short form, structure chart."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from yjplan.charts.alt import alt_text
from yjplan.charts.spec import Box, TreeChart
from yjplan.charts.table import outline
from yjplan.diagnostics import Place
from yjplan.document import tree
from yjplan.document.context import Context, number_cell
from yjplan.plan.staffing import (
    PeopleRow,
    Post,
    PostRow,
    StaffPeople,
    StaffPosts,
    StaffSummary,
    StructureChart,
)


def staff_people(block: StaffPeople, c: Context) -> tree.Blocks:
    """Two plain tables, men and women, because the return's merged two-row header cannot be read aloud."""
    rows = [*block.rows, *([block.welsh_speakers] if block.welsh_speakers else [])]
    for row in [*rows, *([block.total] if block.total else [])]:
        for sex in ("men", "women"):
            _check_length(getattr(row, sex), block.roles, "roles", row.place_of(sex), c)
    tables = []
    for sex, wanted in (("women", block.id), ("men", None)):
        columns = [tree.Column("Group", width=2, row_header=True)]
        columns += [tree.Column(role, numeric=True) for role in block.roles]
        columns.append(tree.Column("Total", numeric=True))
        body = [_people_row(row, sex, c) for row in block.rows]
        total = block.total or _summed(block)
        body.append(_people_row(total, sex, c, total=True))
        if block.welsh_speakers:
            body.append(_people_row(block.welsh_speakers, sex, c))
        tables.append(
            c.table(
                f"{block.caption}: {sex}",
                columns,
                body,
                place=block.place,
                wanted_id=wanted,
                notes=block.notes if sex == "men" else (),
            )
        )
    return tuple(tables)


def _people_row(row: PeopleRow, sex: str, c: Context, *, total: bool = False) -> tree.Row:
    values: tuple[int, ...] = getattr(row, sex)
    stated: int | None = getattr(row, f"{sex}_total")
    cells = [c.cell(row.group), *(number_cell(v) for v in values)]
    cells.append(number_cell(stated if stated is not None else sum(values)))
    return tree.Row(tuple(cells), total=total, place=row.place)


def _summed(block: StaffPeople) -> PeopleRow:
    def sums(sex: str) -> tuple[str, ...]:
        return tuple(str(sum(column)) for column in zip(*(getattr(r, sex) for r in block.rows), strict=False))

    return PeopleRow.model_validate({"group": "Total", "men": sums("men"), "women": sums("women")})


def staff_posts(block: StaffPosts, c: Context) -> tree.Blocks:
    """Posts by contract in one table on a page turned on its side."""
    rows = [
        *block.rows,
        *([block.disabled] if block.disabled else []),
        *([block.total] if block.total else []),
    ]
    for row in rows:
        _check_length(row.values, block.columns, "columns", row.place_of("values"), c)
    columns = [tree.Column("Type of contract", width=2.6, row_header=True)]
    columns += [tree.Column(title, numeric=True) for title in block.columns]
    columns.append(tree.Column("Total", numeric=True))
    body = [_post_row(row, c) for row in block.rows]
    if block.total:
        body.append(_post_row(block.total, c, total=True))
    else:
        sums = [sum(column, Decimal()) for column in zip(*(r.values for r in block.rows), strict=False)]
        cells = [c.cell("Total"), *map(number_cell, sums), number_cell(sum(sums, Decimal()))]
        body.append(tree.Row(tuple(cells), total=True))
    if block.disabled:
        body.append(_post_row(block.disabled, c))
    return (c.table(block.caption, columns, body, place=block.place, wanted_id=block.id, notes=block.notes),)


def _post_row(row: PostRow, c: Context, *, total: bool = False) -> tree.Row:
    stated = row.total if row.total is not None else sum(row.values, Decimal())
    cells = (c.cell(row.contract), *map(number_cell, row.values), number_cell(stated))
    return tree.Row(cells, total=total, place=row.place)


def _check_length(
    values: Sequence[object], titles: Sequence[str], what: str, place: Place | None, c: Context
) -> None:
    if len(values) != len(titles):
        c.findings.add(
            "S108",
            f"This row has {len(values)} numbers, and there are {len(titles)} {what}.",
            place,
            f"Give one number for each of the {what}; write 0 where there is none. "
            "A number with a comma needs quotation marks inside [ ].",
        )


def staff_summary(block: StaffSummary, c: Context) -> tree.Blocks:
    """The short form as one plain table, the characteristic repeated in each row."""
    columns = (
        tree.Column("Characteristic", row_header=True),
        tree.Column("Group"),
        tree.Column("Staff", numeric=True),
    )
    rows = [
        tree.Row((c.cell(part.title), c.cell(row.label), c.cell(row.value)), place=row.place)
        for part in block.parts
        for row in part.rows
    ]
    if block.total is not None:
        rows.append(tree.Row((c.cell("All staff"), c.cell("All"), number_cell(block.total)), total=True))
    return (c.table(block.caption, columns, rows, place=block.place, wanted_id=block.id, notes=block.notes),)


def structure_chart(block: StructureChart, c: Context) -> tree.Blocks:
    """The chart, with the same as a nested list for those who cannot see it."""
    spec = TreeChart(block.title, _box(block.top))
    name = f"structure-{len(c.charts) + 1}"
    c.charts[name] = spec
    return (
        c.figure(
            name,
            alt_text(spec),
            block.title,
            place=block.place,
            wanted_id=block.id,
            equivalent=outline(spec),
        ),
    )


def _box(post: Post) -> Box:
    lines = [post.post]
    detail = ", ".join(filter(None, [post.number, post.employer]))
    return Box((*lines, detail) if detail else tuple(lines), tuple(map(_box, post.manages)))
