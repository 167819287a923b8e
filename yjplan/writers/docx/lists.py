"""Bulleted and numbered lists, nested as deep as Word can."""

from __future__ import annotations

from yjplan.document.tree import Blocks, ListBlock, Paragraph
from yjplan.writers.docx.inline import render_inlines
from yjplan.writers.docx.job import Frame, Job, Render, list_properties
from yjplan.writers.docx.xml import TAB, hanging_indent

_DEEPEST = 8


def render_list(job: Job, block: ListBlock, frame: Frame, render: Render, level: int = 0) -> list[str]:
    """Return the paragraphs of a list. Every numbered list is a list of its own, so that it starts afresh."""
    level = min(level, _DEEPEST)
    number = job.new_list(frame.numbers, level, block.start) if block.ordered else frame.bullets
    style = frame.number_style if block.ordered else frame.bullet_style
    properties = list_properties(level, number)
    out: list[str] = []
    for item in block.items:
        first = item[0] if item and isinstance(item[0], Paragraph) else None
        out.append(job.paragraph(style, render_inlines(job, first.text) if first else "", properties))
        out += _rest(job, item[1:] if first else item, frame, render, level)
    return out


def _rest(job: Job, blocks: Blocks, frame: Frame, render: Render, level: int) -> list[str]:
    """Return what follows an item's first paragraph, set under its text."""
    out: list[str] = []
    left = frame.left + frame.step * (level + 1)
    for block in blocks:
        if isinstance(block, ListBlock):
            out += render_list(job, block, frame, render, level + 1)
        elif isinstance(block, Paragraph):
            words = render_inlines(job, block.text)
            if frame.continued:
                out.append(job.paragraph(frame.continued[min(level, len(frame.continued) - 1)], words))
            else:
                # the tab begins the line at the panel's bar, as the marks of the list do
                inside = hanging_indent(left, left - frame.left)
                out.append(job.paragraph(frame.body, TAB + words, inside))
        else:
            out += render(job, (block,), frame)
    return out
