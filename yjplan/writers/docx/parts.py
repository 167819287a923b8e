"""The parts beside the text: header, footers, footnotes, and their relationships."""

from __future__ import annotations

from io import BytesIO
from urllib.parse import quote

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.parts.document import DocumentPart

from yjplan.document.tree import Blocks, Document, Image
from yjplan.writers.docx.blocks import FOOTNOTE, render_blocks
from yjplan.writers.docx.job import Job
from yjplan.writers.docx.watermark import SHAPES, watermark
from yjplan.writers.docx.xml import HEAD, NAMESPACES, TAB, field, run

_IN_ADDRESSES = "%/:=&?~#+!$,;'@()*"


class Links:
    """The web addresses that one part links to, each related once."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self._ids: dict[str, str] = {}

    def __call__(self, href: str) -> str:
        """Return the relationship id of an address."""
        if href not in self._ids:
            # Word calls a file with one malformed address damaged as a whole
            target = quote(href, safe=_IN_ADDRESSES)
            self._ids[href] = self._part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return self._ids[href]


class Pictures:
    """The pictures of one part, each stored once however often it is printed."""

    def __init__(self, main: DocumentPart, part: Part) -> None:
        self._main = main
        self._part = part
        self._ids: dict[bytes, str] = {}

    def __call__(self, image: Image) -> str:
        """Return the relationship id of a picture."""
        if image.data not in self._ids:
            stored = self._main.package.get_or_add_image_part(BytesIO(image.data))
            self._ids[image.data] = self._part.relate_to(stored, RELATIONSHIP_TYPE.IMAGE)
        return self._ids[image.data]


def add_headers(main: Part, document: Document) -> dict[str, str]:
    """Add the page headers and return their relationship ids by kind of page.

    They say title, stage and version, and the protective marking on a line of its own. The cover says all that itself,
    so its header has only the marking. A draft has its watermark in all three kinds, as Word expects it.
    """
    draft = document.stage == "draft"
    marking = run(document.marking, "Strong") if document.marking else ""
    words = run(" – ".join(filter(None, (document.short_title, document.status))))
    ids = {}
    for number, kind in enumerate(("default", "first", "even"), 1):
        mark = watermark("DRAFT", number) if draft else ""
        if kind == "first":
            lines = [("Normal", mark + marking)]
        elif marking:
            lines = [("Header", mark + marking), ("Header", words)]
        else:
            lines = [("Header", mark + words)]
        if kind == "default" or draft or (kind == "first" and marking):
            content = "".join(_line(style, line) for style, line in lines)
            xml = f"{HEAD}<w:hdr {NAMESPACES} {SHAPES}>{content}</w:hdr>"
            ids[kind] = _add(main, f"header{number}", CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER, xml)
    return ids


_LONGEST_FOOTER = {False: 84, True: 130}
"""Letters that fit beside the page number, on an upright page and on one turned on its side."""


def add_footer(main: Part, words: str, *, landscape: bool) -> str:
    """Add a page footer with "Page x of y" at the right, and return its relationship id.

    A name too long for the line is cut, so that the page number stays where the eye looks for it.
    """
    most = _LONGEST_FOOTER[landscape]
    words = words if len(words) <= most else words[: most - 1].rsplit(" ", 1)[0] + " …"
    pages = run("Page ") + field("PAGE", run("1")) + run(" of ") + field("NUMPAGES", run("1"))
    style = "FooterLandscape" if landscape else "Footer"
    xml = f"{HEAD}<w:ftr {NAMESPACES}>{_line(style, run(words) + TAB + pages)}</w:ftr>"
    name = "footer2" if landscape else "footer1"
    return _add(main, name, CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER, xml)


def add_footnotes(main: DocumentPart, job: Job, footnotes: tuple[Blocks, ...]) -> None:
    """Add the footnotes part; it is always there, as the settings speak of its separators."""
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, b"", main.package)
    job.in_footnote, job.link, job.picture = True, Links(part), Pictures(main, part)
    notes = [_note(job, number, blocks) for number, blocks in enumerate(footnotes, 1)]
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{n}">{_line("FootnoteText", f"<w:r><w:{mark}/></w:r>")}</w:footnote>'
        for n, kind, mark in (
            (-1, "separator", "separator"),
            (0, "continuationSeparator", "continuationSeparator"),
        )
    )
    part._blob = f"{HEAD}<w:footnotes {NAMESPACES}>{separators}{''.join(notes)}</w:footnotes>".encode()
    main.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _note(job: Job, number: int, blocks: Blocks) -> str:
    content = render_blocks(job, blocks, FOOTNOTE)
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>' + run(" ")
    opening = '<w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
    if content and content[0].startswith(opening):
        content[0] = opening + mark + content[0].removeprefix(opening)
    else:
        content.insert(0, _line("FootnoteText", mark))
    if not content[-1].startswith("<w:p>"):
        content.append(_line("FootnoteText", ""))
    return f'<w:footnote w:id="{number}">{"".join(content)}</w:footnote>'


def _line(style: str, content: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


def _add(main: Part, name: str, content_type: str, relationship: str, xml: str) -> str:
    part = Part(PackURI(f"/word/{name}.xml"), content_type, xml.encode(), main.package)
    return main.relate_to(part, relationship)
