"""Staffing: people, posts, short form, structure chart."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from yjplan.charts.alt import alt_text
from yjplan.charts.spec import Box, TreeChart
from yjplan.charts.table import outline
from yjplan.diagnostics import Place
from yjplan.document import tree
from yjplan.document.context import Context, number_cell, paragraph, with_source
from yjplan.document.parts.general import fits_a_page
from yjplan.figures.totals import column_sums, column_total, people_total, posts_total
from yjplan.plan.staffing import (
    PeopleRow,
    Post,
    PostRow,
    StaffPeople,
    StaffPosts,
    StaffSummary,
    StructureChart,
)

MAX_POSTS = 150


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
        if block.total:
            body.append(_people_row(block.total, sex, c, total=True))
        else:
            body.append(_sums_row(column_sums(getattr(row, sex) for row in block.rows), c))
        if block.welsh_speakers:
            body.append(_people_row(block.welsh_speakers, sex, c))
        tables.append(
            c.table(
                f"{block.caption}: {sex}",
                columns,
                body,
                place=block.place,
                wanted_id=wanted,
                notes=with_source(block.notes, block.source) if sex == "men" else (),
            )
        )
    return tuple(tables)


def _people_row(row: PeopleRow, sex: str, c: Context, *, total: bool = False) -> tree.Row:
    cells = [c.cell(row.group), *(number_cell(v) for v in getattr(row, sex))]
    cells.append(number_cell(people_total(row, sex)))
    return tree.Row(tuple(cells), total=total, place=row.place)


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
        body.append(_sums_row(column_sums(row.values for row in block.rows), c))
    if block.disabled:
        body.append(_post_row(block.disabled, c))
    return (
        c.table(
            block.caption,
            columns,
            body,
            place=block.place,
            wanted_id=block.id,
            notes=with_source(block.notes, block.source),
        ),
    )


def _post_row(row: PostRow, c: Context, *, total: bool = False) -> tree.Row:
    cells = (c.cell(row.contract), *map(number_cell, row.values), number_cell(posts_total(row)))
    return tree.Row(cells, total=total, place=row.place)


def _sums_row(sums: Sequence[Decimal], c: Context) -> tree.Row:
    cells = (c.cell("Total"), *map(number_cell, sums), number_cell(column_total(sums)))
    return tree.Row(cells, total=True)


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
    if _posts(block.top) > MAX_POSTS:
        c.findings.add(
            "S103",
            f"This structure has more than {MAX_POSTS} posts, too many for one chart.",
            block.place_of("top"),
            "Draw teams as one post each, or make several charts.",
        )
        return ()
    spec = TreeChart(block.title, _box(block.top))
    if not fits_a_page(spec, c, block.place_of("top")):
        return (paragraph((tree.Strong((tree.Text(block.title),)),), place=block.place), outline(spec))
    name = "structure"
    while name in c.charts:
        name += "-again"
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


def _posts(post: Post) -> int:
    return 1 + sum(map(_posts, post.manages))


def _box(post: Post) -> Box:
    lines = [post.post]
    detail = ", ".join(filter(None, [post.number, post.employer]))
    return Box((*lines, detail) if detail else tuple(lines), tuple(map(_box, post.manages)))
