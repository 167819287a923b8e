"""From the document tree to the bytes of a Word file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx
from docx.oxml import parse_xml
from docx.parts.document import DocumentPart

from yjplan.document.tree import Document
from yjplan.writers.docx.blocks import BODY, render_blocks
from yjplan.writers.docx.contents import render_contents
from yjplan.writers.docx.cover import render_cover
from yjplan.writers.docx.job import LANDSCAPE_WIDTH, Job, bookmark_names
from yjplan.writers.docx.numbering import count_headings, targets_of
from yjplan.writers.docx.package import save, set_looks, set_properties
from yjplan.writers.docx.parts import Links, Pictures, add_footer, add_footnotes, add_header
from yjplan.writers.docx.sections import section_properties, split
from yjplan.writers.docx.xml import NAMESPACES

_SECTION_END = '<w:p><w:pPr><w:pStyle w:val="SectionEnd"/></w:pPr></w:p>'
_WIDE = replace(BODY, width=LANDSCAPE_WIDTH)


def write_docx(document: Document, reference: Path) -> bytes:
    """Return the document as a Word file.

    `reference` is the path of `reference.docx`, whose styles give the file its looks. The same document gives the
    same bytes.
    """
    main = docx.Document(str(reference)).part
    job = Job(
        images=document.images,
        names=bookmark_names(document.front, document.blocks),
        link=Links(main),
        picture=Pictures(main, main),
        notes=len(document.footnotes),
        targets=targets_of(document.front, document.blocks),
        counted=count_headings(document.front, document.blocks),
    )
    _fill(main, _sections(job, document), document)
    add_footnotes(main, job, document.footnotes)
    _add_lists(main, job)
    set_looks(main, document)
    set_properties(main, document)
    return save(main.package)


def _sections(job: Job, document: Document) -> list[tuple[bool, list[str]]]:
    """Return the whole text in sections; True where a section is landscape."""
    opening = render_cover(job, document.cover)
    job.break_page()
    opening += render_blocks(job, document.front, BODY)
    opening += render_contents(job, document.blocks, document.pages)
    job.break_page()
    job.after_table = False
    sections = [(False, opening)]
    for wide, blocks in split(document.blocks):
        if wide != sections[-1][0]:
            job.begin_section()
        content = render_blocks(job, blocks, _WIDE if wide else BODY)
        if content and wide == sections[-1][0]:
            sections[-1][1].extend(content)
        elif content:
            sections.append((wide, content))
    return sections


def _fill(main: DocumentPart, sections: list[tuple[bool, list[str]]], document: Document) -> None:
    """Put the sections into the document, each ending with its properties."""
    header = add_header(main, document.short_title)
    footers = [add_footer(main, document.cover.service, landscape=wide) for wide in (False, True)]
    body = main.element.body
    body.clear_content()
    body.remove(body.get_or_add_sectPr())
    for n, (wide, content) in enumerate(sections):
        properties = parse_xml(
            section_properties(landscape=wide, first=n == 0, header=header, footer=footers[wide])
        )
        last = n == len(sections) - 1
        if not content[-1].startswith("<w:p>"):
            content.append(_SECTION_END)
        body.extend(parse_xml(f"<w:body {NAMESPACES}>{''.join(content)}</w:body>"))
        if last:
            body.append(properties)
        else:
            body[-1].pPr.append(properties)


def _add_lists(main: DocumentPart, job: Job) -> None:
    if job.lists:
        main.numbering_part.element.extend(
            parse_xml(f"<w:numbering {NAMESPACES}>{job.list_definitions()}</w:numbering>")
        )
