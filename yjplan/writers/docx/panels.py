"""What is set off from the text: panels, quotations, key figures, "you said, we did", signatures.

None is a text box: panels are paragraphs whose styles have a bar at the left, the others small plain tables.
"""

from __future__ import annotations

from msgspec.structs import replace

from yjplan.document.tree import (
    KeyFigure,
    KeyFigures,
    Panel,
    PanelKind,
    Quotation,
    SaidDid,
    Signature,
    Signatures,
)
from yjplan.writers.docx.inline import render_inlines
from yjplan.writers.docx.job import Frame, Job, Render
from yjplan.writers.docx.tables import cell, header_row, open_table, table_look
from yjplan.writers.docx.xml import attribute, run

_PANELS: dict[PanelKind, str] = {
    "callout": "Callout",
    "case-study": "CaseStudy",
    "vision": "Vision",
    "benefit-statement": "BenefitStatement",
    "foreword": "Foreword",
}
_PANEL_LEFT = 284
_PANEL_STEP = 340
_TILES = 4
_KEEP_ROWS = 9
_SIGNING_HEIGHT = 1020
_DATE = (
    '<w:date><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="en-GB"/>'
    '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
)
"""What makes a content control a calendar."""


def panel_frame(frame: Frame, style: str) -> Frame:
    """Return the frame inside a panel or quotation whose styles begin with this name."""
    return replace(
        frame,
        body=style,
        lead_in=style,
        attribution=f"{style}Attribution",
        small=f"{style}Attribution",
        quote=style if style == "Quote" else f"{style}Quote",
        bullet_style=style,
        number_style=style,
        bullets=2,
        numbers=3,
        step=_PANEL_STEP,
        left=_PANEL_LEFT,
        continued=(),
    )


CELL = Frame(
    body="TableText",
    lead_in="TableText",
    attribution="TableText",
    small="TableText",
    quote="TableText",
    bullet_style="TableText",
    number_style="TableText",
    bullets=3,
    numbers=5,
    step=227,
)


def render_panel(job: Job, block: Panel, frame: Frame, render: Render) -> list[str]:
    """Return a panel: its title, then its blocks."""
    style = _PANELS[block.kind]
    out = [job.paragraph(f"{style}Title", render_inlines(job, block.title))] if block.title else []
    return out + render(job, block.blocks, panel_frame(frame, style))


def render_quotation(job: Job, block: Quotation, frame: Frame, render: Render) -> list[str]:
    """Return a quotation and who said it."""
    inside = (
        replace(frame, body=frame.quote, lead_in=frame.quote)
        if frame.quote != "Quote"
        else panel_frame(frame, "Quote")
    )
    out = render(job, block.blocks, inside)
    if block.who:
        out.append(job.paragraph(inside.attribution, run(f"— {block.who}")))
    return out


def render_key_figures(job: Job, block: KeyFigures, frame: Frame) -> list[str]:
    """Return up to four figures side by side, more of them below each other."""
    out = [job.paragraph("BetweenTables", "")] if job.after_table else []
    width = frame.width - frame.left
    trends = any(item.trend for item in block.items)
    tiles = len(block.items) <= _TILES
    count = len(block.items) if tiles else 2 + trends
    share = [width // count] * count if tiles else [width * 3 // 12, width * 5 // 12, width * 4 // 12][:count]
    share[-1] += width - sum(share)
    title = "Key figures"
    description = "Each column is one figure." if tiles else "Each row is one figure."
    start = open_table(
        tuple(share), "PlanTable", title, description, table_look(row_headers=not tiles), frame.left
    )
    body = _tiles(job, block.items, share) if tiles else _figure_rows(job, block.items, share, trends=trends)
    out.append(f"{start}{body}</w:tbl>")
    job.after_table = True
    return out


def _tiles(job: Job, items: tuple[KeyFigure, ...], share: list[int]) -> str:
    heads = [cell(w, job.paragraph("TableHeading", run(i.label))) for w, i in zip(share, items, strict=True)]
    values = []
    for width, item in zip(share, items, strict=True):
        content = job.paragraph("KeyFigureValue", render_inlines(job, item.value))
        if item.trend:
            content += job.paragraph("KeyFigureTrend", run(item.trend))
        values.append(cell(width, content))
    return header_row("".join(heads)) + _row("".join(values))


def _figure_rows(job: Job, items: tuple[KeyFigure, ...], share: list[int], *, trends: bool) -> str:
    titles = ["Figure", "What it is", "Direction"][: len(share)]
    rows = [
        header_row(
            "".join(
                cell(w, job.paragraph("TableHeading", run(t))) for w, t in zip(share, titles, strict=True)
            )
        )
    ]
    for n, item in enumerate(items, 1):
        keep = n < len(items) <= _KEEP_ROWS
        cells = [
            cell(share[0], job.paragraph("KeyFigureValue", render_inlines(job, item.value), keep=keep)),
            cell(share[1], job.paragraph("TableText", run(item.label)), '<w:vAlign w:val="center"/>'),
        ]
        if trends:
            words = run(item.trend or "–")
            cells.append(cell(share[2], job.paragraph("TableText", words), '<w:vAlign w:val="center"/>'))
        rows.append(_row("".join(cells)))
    return "".join(rows)


def render_said_did(job: Job, block: SaidDid, frame: Frame, render: Render) -> list[str]:
    """Return "you said, we did" as a table of two columns."""
    out = [job.paragraph("BetweenTables", "")] if job.after_table else []
    width = frame.width - frame.left
    left = width // 2
    inside = replace(CELL, width=left - 230)
    heads = [cell(left, job.paragraph("TableHeading", run("You said")))]
    heads.append(cell(width - left, job.paragraph("TableHeading", run("We did"))))
    rows = [header_row("".join(heads))]
    for pair in block.items:
        said = _cell_blocks(job, render(job, pair.said, inside))
        did = _cell_blocks(job, render(job, pair.did, inside))
        rows.append(_row(cell(left, said) + cell(width - left, did)))
    start = open_table(
        (left, width - left),
        "PlanTable",
        "You said, we did",
        "What children and others said, and what was done about it.",
        table_look(),
        frame.left,
    )
    out.append(f"{start}{''.join(rows)}</w:tbl>")
    job.after_table = True
    return out


def render_signatures(job: Job, block: Signatures, frame: Frame) -> list[str]:
    """Return one row for each person, with content controls where they sign and date."""
    out = [job.paragraph("BetweenTables", "")] if job.after_table else []
    width = frame.width - frame.left
    share = (width * 45 // 100, width * 32 // 100, width - width * 45 // 100 - width * 32 // 100)
    titles = ("Signed by", "Signature", "Date")
    rows = [
        header_row(
            "".join(
                cell(w, job.paragraph("TableHeading", run(t))) for w, t in zip(share, titles, strict=True)
            )
        )
    ]
    for n, item in enumerate(block.items, 1):
        who = item.name or item.capacity
        signature = _control(
            job, f"Signature of {who}", f"signature-{n}", item.signature, to_fill=item.to_sign
        )
        date = _control(
            job,
            f"Date of signature of {who}",
            f"signature-date-{n}",
            item.date,
            to_fill=item.to_sign,
            kind=_DATE,
        )
        cells = [
            cell(share[0], _signatory(job, item)),
            cell(share[1], job.paragraph("TableText", signature)),
            cell(share[2], job.paragraph("TableText", date)),
        ]
        rows.append(_row("".join(cells), f'<w:trHeight w:val="{_SIGNING_HEIGHT}" w:hRule="atLeast"/>'))
    start = open_table(
        share, "PlanTable", "Signatures", "Who signs the plan, their signature and its date.",
        table_look(row_headers=True), frame.left,
    )  # fmt: skip
    out.append(f"{start}{''.join(rows)}</w:tbl>")
    job.after_table = True
    return out


def _signatory(job: Job, item: Signature) -> str:
    lines = [job.paragraph("TableRowHeading", run(item.name or item.capacity))]
    rest = ([item.capacity] if item.name else []) + list(item.roles)
    lines += [job.paragraph("TableText", run(line)) for line in rest if line]
    return "".join(lines)


def _control(
    job: Job, title: str, tag: str, words: str, *, to_fill: bool = False, kind: str = "<w:text/>"
) -> str:
    """Return a content control: a form field with a name that a screen reader speaks.

    Where it is still `to_fill`, its words are a prompt, which Word replaces by what is typed or chosen.
    """
    prompt = "<w:showingPlcHdr/>" if to_fill else ""
    kind = kind if to_fill else "<w:text/>"
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{attribute(title)}"/><w:tag w:val="{tag}"/>'
        f'<w:id w:val="{job.next_control()}"/>{prompt}{kind}</w:sdtPr><w:sdtContent>{run(words)}</w:sdtContent></w:sdt>'
    )


def _row(cells: str, height: str = "") -> str:
    return f"<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>{cells}</w:tr>"


def _cell_blocks(job: Job, blocks: list[str]) -> str:
    """Return the content of a cell, which has to end with a paragraph."""
    if not blocks or not blocks[-1].startswith("<w:p>"):
        blocks = [*blocks, job.paragraph("SectionEnd", "")]
    return "".join(blocks)
