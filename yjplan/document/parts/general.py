"""Blocks that any section may hold: text, callout, picture, table, chart, key figures, quotations, case studies."""

from __future__ import annotations

from yjplan.charts.alt import alt_text
from yjplan.charts.limits import excess
from yjplan.charts.spec import ChartSpec
from yjplan.charts.table import data_table
from yjplan.diagnostics import Place
from yjplan.document import tree
from yjplan.document.context import Context, paragraph
from yjplan.document.parts.chart_block import chart_spec
from yjplan.plan.case_study import CaseStudy
from yjplan.plan.introduction import Foreword, Vision
from yjplan.plan.load import picture_key
from yjplan.plan.text import Callout, Chart, KeyFigures, PageBreak, Picture, Table, TableColumn, TextBlock
from yjplan.plan.voice import Quote, YouSaidWeDid

MM_PER_INCH = 25.4
PICTURE_DPI = 150
MAX_WIDTH_MM = 160.0
MAX_HEIGHT_MM = 190.0


def text(block: TextBlock, c: Context) -> tree.Blocks:
    """Prose stays prose."""
    return c.prose(block.body)


def callout(block: Callout, c: Context) -> tree.Blocks:
    """A panel with an optional title."""
    return (_panel("callout", block.title or "", c.prose(block.body), block),)


def vision(block: Vision, c: Context) -> tree.Blocks:
    """A panel."""
    return (_panel("vision", block.title, c.prose(block.body), block),)


def foreword(block: Foreword, c: Context) -> tree.Blocks:
    """The text, then who wrote it: name, each post on a line of its own, date."""
    lines: list[tree.Inline] = [tree.Strong((tree.Text(block.author),))]
    for line in (*block.role, *([str(block.date)] if block.date else [])):
        lines += [tree.LineBreak(), tree.Text(line)]
    return (*c.prose(block.body), paragraph(tuple(lines), "attribution", block.place_of("author")))


def case_study(block: CaseStudy, c: Context) -> tree.Blocks:
    """A panel whose outcome, if told, comes last under a label."""
    blocks = c.prose(block.body)
    if block.outcome:
        first, *rest = c.prose(block.outcome) or (paragraph(""),)
        lead = tree.Strong((tree.Text("Outcome:"),))
        if isinstance(first, tree.Paragraph):
            first = tree.Paragraph(text=(lead, tree.Text(" "), *first.text), place=first.place)
        blocks = (*blocks, first, *rest)
    return (_panel("case-study", block.title, blocks, block),)


def _panel(kind: tree.PanelKind, title: str, blocks: tree.Blocks, block: object) -> tree.Panel:
    place = getattr(block, "place", None)
    return tree.Panel(kind=kind, title=(tree.Text(title),) if title else (), blocks=blocks, place=place)


def quote(block: Quote, c: Context) -> tree.Blocks:
    """A quotation and who said it."""
    return (tree.Quotation(blocks=c.prose(block.text), who=block.who or "", place=block.place),)


def you_said_we_did(block: YouSaidWeDid, c: Context) -> tree.Blocks:
    """Pairs of what was said and what was done."""
    pairs = tuple(tree.SaidDidPair(c.prose(item.said), c.prose(item.did)) for item in block.items)
    return (tree.SaidDid(items=pairs, place=block.place),)


def key_figures(block: KeyFigures, c: Context) -> tree.Blocks:
    """Figures with their labels."""
    items = tuple(tree.KeyFigure(c.inline(item.value), item.label, item.trend or "") for item in block.items)
    return (tree.KeyFigures(items=items, place=block.place),)


def page_break(block: PageBreak, c: Context) -> tree.Blocks:
    """A page break."""
    return (tree.PageBreak(place=block.place),)


def table(block: Table, c: Context) -> tree.Blocks:
    """A table as written; short rows are filled up and long ones reported."""
    titled = [col if isinstance(col, TableColumn) else TableColumn(title=col) for col in block.columns]
    columns = tuple(
        tree.Column(
            f"{col.title} ({col.unit})" if col.unit else col.title, numeric=col.numbers, row_header=i == 0
        )
        for i, col in enumerate(titled)
    )
    rows = []
    for index, row in enumerate(block.rows):
        if len(row) > len(columns):
            c.findings.add(
                "S108",
                f"This row has {len(row)} cells and the table has {len(columns)} columns; the last cells are lost.",
                next((cell.content for cell in row[len(columns) :] if cell), block.place),
                "Take the cells out, or add a column. A cell that holds a comma needs quotation marks.",
            )
        cells = [c.cell(cell, block.blank) for cell in row[: len(columns)]]
        cells += [c.cell(None, block.blank)] * (len(columns) - len(cells))
        rows.append(tree.Row(tuple(cells), total=block.total_row and index == len(block.rows) - 1))
    notes = [*block.notes, *([f"Source: {block.source}"] if block.source else [])]
    return (c.table(block.caption, columns, rows, place=block.place, wanted_id=block.id, notes=notes),)


def chart(block: Chart, c: Context) -> tree.Blocks:
    """A chart drawn from the figures that the block holds."""
    spec = chart_spec(block, c)
    if spec is None:
        return ()
    source = ". ".join(filter(None, [block.source, block.period]))
    figures = data_table(spec)
    if not fits_a_page(spec, c, block.place):
        notes = [*map(tree.plain, figures.notes), *([f"Source: {source}."] if source else [])]
        return (
            c.table(
                block.title, figures.columns, figures.rows, place=block.place, wanted_id=block.id, notes=notes
            ),
        )
    return (chart_figure(spec, c, block, block.id, source, table=figures),)


def fits_a_page(spec: ChartSpec, c: Context, place: Place | None) -> bool:
    """Say whether a chart can be read on one page; where it cannot, that is a finding."""
    found = excess(spec)
    if found:
        c.findings.add(
            "C108",
            f"This chart has {found.number} {found.things}; about {found.most} can be read on a page.",
            place,
            "What it shows is printed without a picture. Show fewer, or make several charts.",
        )
    return found is None


def chart_figure(
    spec: ChartSpec,
    c: Context,
    block: object,
    wanted_id: str | None,
    source: str = "",
    *,
    table: tree.Table | None = None,
) -> tree.Figure:
    """Number a chart, describe it, and put its data below it; the drawing comes later."""
    name = f"chart-{wanted_id.removesuffix('-chart') if wanted_id else len(c.charts) + 1}"
    while name in c.charts:
        name += "-again"
    c.charts[name] = spec
    return c.figure(
        name,
        alt_text(spec),
        spec.title,
        place=getattr(block, "place", None),
        wanted_id=wanted_id if wanted_id not in c.labels else None,
        source=source,
        table=table,
    )


def picture(block: Picture, c: Context) -> tree.Blocks:
    """A picture at its natural size in print, or smaller to fit the page."""
    beside = block.place.file if block.place else ""
    found = c.plan.pictures.get(picture_key(block.file, beside))
    if found is None:
        return ()
    width = found.width / PICTURE_DPI * MM_PER_INCH
    height = found.height / PICTURE_DPI * MM_PER_INCH
    scale = min(1.0, MAX_WIDTH_MM / width, MAX_HEIGHT_MM / height)
    name = f"picture-{len(c.images) + 1}"
    c.images[name] = tree.Image(
        name,
        found.path.read_bytes(),
        "jpeg" if found.format == "jpeg" else "png",
        round(width * scale, 2),
        round(height * scale, 2),
    )
    if not block.caption:
        return (
            tree.Figure(
                image=name, alt=block.alt or "", decorative=block.decorative, id="", place=block.place
            ),
        )
    return (
        c.figure(
            name,
            block.alt or block.caption,
            block.caption,
            place=block.place,
            wanted_id=block.id,
            source=block.source or "",
        ),
    )
