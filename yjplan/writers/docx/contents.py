"""The contents list: a field that Word can renew, with every entry already in it."""

from __future__ import annotations

from collections.abc import Mapping

from yjplan.document.tree import Blocks, Heading, plain, walk
from yjplan.writers.docx.job import Job, in_language
from yjplan.writers.docx.xml import FIELD_END, TAB, field, field_start, run

_DEEPEST = 3
_FIELD = f'TOC \\o "1-{_DEEPEST}" \\h \\z'
_FIELD_WITHOUT_PAGES = f'TOC \\o "1-{_DEEPEST}" \\n \\h \\z'


def contents_headings(blocks: Blocks) -> list[Heading]:
    """Return the headings that the contents list, in order."""
    headings = (b for b in walk(blocks) if isinstance(b, Heading))
    return [h for h in headings if h.in_contents and h.level <= _DEEPEST and h.id]


def render_contents(job: Job, blocks: Blocks, pages: Mapping[str, int]) -> list[str]:
    """Return the contents, nothing where there are no headings to list.

    Every entry is a link. `pages` are the page numbers by the id of their heading: all entries have one, or none has,
    as a field that renews the contents either finds page numbers or does not.
    """
    headings = contents_headings(blocks)
    if not headings:
        return []
    numbered = all(h.id in pages for h in headings)
    entries = [_entry(job, h, pages[h.id] if numbered else None) for h in headings]
    entries[0] = field_start(_FIELD if numbered else _FIELD_WITHOUT_PAGES) + entries[0]
    entries[-1] += FIELD_END
    lines = [job.paragraph(f"TOC{h.level}", entry) for h, entry in zip(headings, entries, strict=True)]
    title = job.paragraph("TOCHeading", run("Contents"))
    return [
        f'<w:sdt><w:sdtPr><w:id w:val="{job.next_control()}"/><w:docPartObj>'
        '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{title}{''.join(lines)}</w:sdtContent></w:sdt>"
    ]


def _entry(job: Job, heading: Heading, page: int | None) -> str:
    name = job.names[heading.id]
    words = run(heading.number) + TAB if heading.number else ""
    title = run(plain(heading.text))
    words += in_language(title, heading.language) if heading.language else title
    if page is not None:
        words += TAB + field(f"PAGEREF {name} \\h", run(str(page)))
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{words}</w:hyperlink>'
