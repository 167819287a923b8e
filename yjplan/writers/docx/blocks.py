"""Every kind of block to paragraphs and tables."""

from __future__ import annotations

from yjplan.document.tree import (
    Blocks,
    CodeBlock,
    Figure,
    Heading,
    KeyFigures,
    ListBlock,
    PageBreak,
    Panel,
    Paragraph,
    Quotation,
    SaidDid,
    Signatures,
    Table,
)
from yjplan.writers.docx.figures import render_figure
from yjplan.writers.docx.inline import render_inlines
from yjplan.writers.docx.job import Frame, Job, heading_words
from yjplan.writers.docx.lists import render_list
from yjplan.writers.docx.panels import (
    render_key_figures,
    render_panel,
    render_quotation,
    render_said_did,
    render_signatures,
)
from yjplan.writers.docx.tables import render_table
from yjplan.writers.docx.xml import run

_DEEPEST_HEADING = 6

BODY = Frame(
    body="BodyText",
    lead_in="LeadIn",
    attribution="Attribution",
    small="SmallText",
    quote="Quote",
    bullet_style="ListBullet",
    number_style="ListNumber",
    bullets=1,
    numbers=1,
    step=397,
    continued=("ListContinue", *(f"ListContinue{n}" for n in range(2, 6))),
)
FOOTNOTE = Frame(
    body="FootnoteText",
    lead_in="FootnoteText",
    attribution="FootnoteText",
    small="FootnoteText",
    quote="FootnoteText",
    bullet_style="FootnoteText",
    number_style="FootnoteText",
    bullets=3,
    numbers=5,
    step=227,
)


def render_blocks(job: Job, blocks: Blocks, frame: Frame) -> list[str]:
    """Return the paragraphs and tables of some blocks, each as XML."""
    out: list[str] = []
    for block in blocks:
        job.begin(block)
        outside, job.language = job.language, block.language or job.language
        match block:
            case Paragraph():
                out.append(_paragraph(job, block, frame))
            case Heading():
                out.append(_heading(job, block))
            case ListBlock():
                out += render_list(job, block, frame, render_blocks)
            case Table():
                out += render_table(job, block, frame)
            case Figure():
                out += render_figure(job, block, frame, render_blocks)
            case Panel():
                out += render_panel(job, block, frame, render_blocks)
            case Quotation():
                out += render_quotation(job, block, frame, render_blocks)
            case KeyFigures():
                out += render_key_figures(job, block, frame)
            case SaidDid():
                out += render_said_did(job, block, frame, render_blocks)
            case Signatures():
                out += render_signatures(job, block, frame)
            case CodeBlock():
                out.append(
                    job.paragraph("CodeBlock", "<w:r><w:br/></w:r>".join(map(run, block.text.splitlines())))
                )
            case PageBreak():
                job.break_page()
        job.language = outside
    return out


def _paragraph(job: Job, block: Paragraph, frame: Frame) -> str:
    after_table = job.after_table and frame.body == BODY.body
    words = render_inlines(job, block.text)
    match block.role:
        case "lead-in":
            return job.paragraph(
                "TextAfterTable" if after_table else frame.lead_in, words, keep=frame.body != "LeadIn"
            )
        case "attribution":
            return job.paragraph(frame.attribution, words)
        case "small":
            return job.paragraph(frame.small, words)
        case _:
            return job.paragraph("TextAfterTable" if after_table else frame.body, words)


def _heading(job: Job, block: Heading) -> str:
    job.heading = heading_words(block)
    if block.new_page:
        job.break_page()
    words = job.bookmark(block.id, render_inlines(job, block.text))
    in_list = job.heading_list(block)
    if block.number and not in_list:
        words = run(f"{block.number} ") + words
    return job.paragraph(f"Heading{min(block.level, _DEEPEST_HEADING)}", words, in_list)
