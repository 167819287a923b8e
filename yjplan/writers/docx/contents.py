"""The contents list: a field that Word can renew, with every entry already in it."""

from __future__ import annotations

from yjplan.document.tree import Blocks, Heading, plain, walk
from yjplan.writers.docx.job import Job
from yjplan.writers.docx.xml import FIELD_END, TAB, field_start, run

_DEEPEST = 3
_FIELD = f'TOC \\o "1-{_DEEPEST}" \\n \\h \\z'


def render_contents(job: Job, blocks: Blocks) -> list[str]:
    """Return the contents, nothing where there are no headings to list. It has links, not page numbers."""
    headings = [
        b
        for b in walk(blocks)
        if isinstance(b, Heading) and b.in_contents and b.level <= _DEEPEST and b.id in job.names
    ]
    if not headings:
        return []
    entries = [_entry(job, h) for h in headings]
    entries[0] = field_start(_FIELD) + entries[0]
    entries[-1] += FIELD_END
    lines = [job.paragraph(f"TOC{h.level}", entry) for h, entry in zip(headings, entries, strict=True)]
    title = job.paragraph("TOCHeading", run("Contents"))
    return [
        f'<w:sdt><w:sdtPr><w:id w:val="{job.next_control()}"/><w:docPartObj>'
        '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{title}{''.join(lines)}</w:sdtContent></w:sdt>"
    ]


def _entry(job: Job, heading: Heading) -> str:
    words = run(heading.number) + TAB if heading.number else ""
    words += run(plain(heading.text))
    return f'<w:hyperlink w:anchor="{job.names[heading.id]}" w:history="1">{words}</w:hyperlink>'
