"""Data tables: one marked header row that repeats, no merged cells, widths that fit their words."""

from __future__ import annotations

from yjplan.document.tree import Cell, Column, Inlines, Row, Table, plain
from yjplan.writers.docx.inline import render_inlines
from yjplan.writers.docx.job import Frame, Job
from yjplan.writers.docx.palette import TONES
from yjplan.writers.docx.widths import Layout, layout
from yjplan.writers.docx.xml import attribute, field, run

_SPLIT_ABOVE = 1800
_KEEP_ROWS = 9
_KEEP_LETTERS = 900
_DESCRIPTION_COLUMNS = 12


def render_table(job: Job, block: Table, frame: Frame) -> list[str]:
    """Return caption, table and notes."""
    out: list[str] = []
    if block.caption:
        label = caption_label(job, "Table", block.number, block.id)
        out.append(job.paragraph("Caption", label + render_inlines(job, block.caption)))
    elif job.after_table:
        # Word would join two tables that touch
        out.append(job.paragraph("BetweenTables", ""))
    out.append(_table(job, block, frame))
    last = len(block.notes) - 1
    out += [
        job.paragraph("TableNote", render_inlines(job, note), keep=n < last)
        for n, note in enumerate(block.notes)
    ]
    job.after_table = True
    return out


def caption_label(job: Job, word: str, number: int, target: str) -> str:
    """Return "Table 3: ", counted by Word too; nothing where the thing has no number."""
    if not number:
        return job.bookmark(target, "")
    counted = run(f"{word} ") + field(f"SEQ {word} \\* ARABIC", run(str(number)))
    return job.bookmark(target, counted) + run(": ")


def open_table(
    widths: tuple[int, ...], style: str, title: str, description: str, look: str, left: int = 0
) -> str:
    """Return the beginning of a table, up to its first row."""
    alt = "".join(
        f'<w:{name} w:val="{attribute(value)}"/>'
        for name, value in (("tblCaption", title), ("tblDescription", description))
        if value.strip()
    )
    grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
    shift = f'<w:tblInd w:w="{left}" w:type="dxa"/>' if left else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{shift}'
        f'<w:tblLayout w:type="fixed"/>{look}{alt}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )


def table_look(*, row_headers: bool = False, total: bool = False) -> str:
    """Return which rows and columns of a table are special."""
    value = 0x0420 + (0x0040 if total else 0) + (0x0080 if row_headers else 0) + 0x0200
    return (
        f'<w:tblLook w:val="{value:04X}" w:firstRow="1" w:lastRow="{int(total)}" w:firstColumn="{int(row_headers)}" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    )


def cell(width: int, content: str, properties: str = "") -> str:
    """Return a cell around its paragraphs."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{content}</w:tc>'


def header_row(cells: str, height: int = 0) -> str:
    """Return the header row; `height` in twips where its words are turned."""
    high = f'<w:trHeight w:val="{height}" w:hRule="exact"/>' if height else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{high}<w:tblHeader/></w:trPr>{cells}</w:tr>"


def _table(job: Job, block: Table, frame: Frame) -> str:
    plan = layout(block, frame.width - frame.left)
    total_last = bool(block.rows) and block.rows[-1].total
    row_headers = any(c.row_header for c in block.columns[:1])
    parts = [
        open_table(
            plan.widths,
            plan.size.style,
            plain(block.caption) or job.heading or block.description,
            block.description or _describe(block),
            table_look(row_headers=row_headers, total=total_last),
            frame.left,
        ),
        _header(job, block, plan),
    ]
    lengths = [sum(len(plain(p)) for c in row.cells for p in c.paragraphs) for row in block.rows]
    together = len(lengths) <= _KEEP_ROWS and sum(lengths) <= _KEEP_LETTERS
    last = len(block.rows) - 1
    for n, row in enumerate(block.rows):
        keep = (together and n < last) or (n == last and bool(block.notes))
        parts.append(_row(job, row, block.columns, plan, keep=keep, whole=lengths[n] <= _SPLIT_ABOVE))
    parts.append("</w:tbl>")
    return "".join(parts)


def _header(job: Job, block: Table, plan: Layout) -> str:
    cells = []
    target = "" if block.caption else block.id
    for n, column in enumerate(block.columns):
        turned = plan.header_height > 0 and n > 0
        kind = "TableHeadingNumber" if column.numeric and not turned else "TableHeading"
        words = run(column.title)
        if target and n == 0:
            words = job.bookmark(target, words)
        properties = '<w:textDirection w:val="btLr"/><w:vAlign w:val="center"/>' if turned else ""
        cells.append(cell(plan.widths[n], job.paragraph(kind + plan.size.suffix, words), properties))
    return header_row("".join(cells), plan.header_height)


def _row(job: Job, row: Row, columns: tuple[Column, ...], plan: Layout, *, keep: bool, whole: bool) -> str:
    suffix = plan.size.suffix
    cells = []
    for column, width, content in zip(columns, plan.widths, row.cells, strict=True):
        if row.total:
            kind = "TableTotalNumber" if column.numeric else "TableTotal"
        elif column.row_header:
            kind = "TableRowHeading"
        else:
            kind = "TableNumber" if column.numeric else "TableText"
        tone = f'<w:shd w:val="clear" w:color="auto" w:fill="{TONES[content.tone]}"/>' if content.tone else ""
        cells.append(cell(width, _paragraphs(job, content, kind + suffix, keep=keep), tone))
    return f"<w:tr>{'<w:trPr><w:cantSplit/></w:trPr>' if whole else ''}{''.join(cells)}</w:tr>"


def _paragraphs(job: Job, content: Cell, style: str, *, keep: bool) -> str:
    paragraphs: tuple[Inlines, ...] = content.paragraphs or ((),)
    return "".join([job.paragraph(style, render_inlines(job, p), keep=keep) for p in paragraphs])


def _describe(block: Table) -> str:
    """Return a plain description of a table that has none of its own."""
    titles = [c.title for c in block.columns[:_DESCRIPTION_COLUMNS]]
    more = "" if len(block.columns) <= _DESCRIPTION_COLUMNS else ", and more"
    return f"Columns: {', '.join(titles)}{more}."
