"""From the document tree to the bytes of a Word file."""

from __future__ import annotations

from pathlib import Path

from docx.oxml import parse_xml
from docx.parts.document import DocumentPart
from msgspec.structs import replace

from yjplan.document.tree import Document
from yjplan.source.docx import WordFile
from yjplan.writers.docx.blocks import BODY, render_blocks
from yjplan.writers.docx.comments import add_comments, place_comments
from yjplan.writers.docx.contents import render_contents
from yjplan.writers.docx.cover import render_cover
from yjplan.writers.docx.job import Job, bookmark_names
from yjplan.writers.docx.numbering import count_headings, targets_of
from yjplan.writers.docx.package import save, set_looks, set_properties
from yjplan.writers.docx.palette import ACCENT
from yjplan.writers.docx.parts import Links, Pictures, add_footer, add_footnotes, add_headers
from yjplan.writers.docx.reference import House, open_reference
from yjplan.writers.docx.sections import section_properties, split
from yjplan.writers.docx.xml import NAMESPACES

_SECTION_END = '<w:p><w:pPr><w:pStyle w:val="SectionEnd"/></w:pPr></w:p>'


def write_docx(document: Document, reference: Path, council: WordFile | None = None) -> bytes:
    """Return the document as a Word file.

    `reference` is the path of `reference.docx`, whose styles give the file its looks; those of the council's own
    Word file come before them. The same document gives the same bytes.
    """
    house = open_reference(reference, council, document.colour, document.accent)
    main = house.main
    comments = place_comments(document)
    job = Job(
        images=document.images,
        names=bookmark_names(document.front, document.blocks),
        link=Links(main),
        picture=Pictures(main, main),
        notes=len(document.footnotes),
        beside=comments.beside,
        targets=targets_of(document.front, document.blocks),
        counted=count_headings(document.front, document.blocks),
    )
    _fill(main, _sections(job, document, house), document)
    house.furnish()
    add_footnotes(main, job, document.footnotes)
    add_comments(main, comments)
    _add_lists(main, job)
    # with a council's file the colours are in place, and those of its own stay as they are
    set_looks(main, document if council is None else replace(document, colour=f"#{ACCENT}", accent=""))
    set_properties(main, document)
    return save(main.package)


def _sections(job: Job, document: Document, house: House) -> list[tuple[bool, list[str]]]:
    """Return the whole text in sections; True where a section is landscape."""
    upright, wide_body = replace(BODY, width=house.portrait), replace(BODY, width=house.landscape)
    opening = render_cover(job, document.cover)
    job.break_page()
    opening += render_blocks(job, document.front, upright)
    opening += render_contents(job, document.blocks, document.pages)
    job.break_page()
    job.after_table = False
    sections = [(False, opening)]
    for wide, blocks in split(document.blocks, house.portrait):
        if wide != sections[-1][0]:
            job.begin_section()
        content = render_blocks(job, blocks, wide_body if wide else upright)
        if content and wide == sections[-1][0]:
            sections[-1][1].extend(content)
        elif content:
            sections.append((wide, content))
    return sections


def _fill(main: DocumentPart, sections: list[tuple[bool, list[str]]], document: Document) -> None:
    """Put the sections into the document, each ending with its properties."""
    headers = add_headers(main, document)
    footers = [add_footer(main, document.cover.service, landscape=wide) for wide in (False, True)]
    body = main.element.body
    body.clear_content()
    body.remove(body.get_or_add_sectPr())
    for n, (wide, content) in enumerate(sections):
        properties = parse_xml(
            section_properties(landscape=wide, first=n == 0, headers=headers, footer=footers[wide])
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
