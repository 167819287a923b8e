"""A council's margins, headers and footers, put into the sections of the finished text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.parts.document import DocumentPart
from lxml import etree

from yjplan.source.docx import PagePart, R, W, WordFile
from yjplan.source.word_styles import id_of, styles
from yjplan.writers.docx.furniture import furniture, has_page_number
from yjplan.writers.docx.house_styles import PAGE_LINES, A

SHORT_SIDE, LONG_SIDE = 11906, 16838
"""The sides of A4, in twips."""
_NARROWEST = 6000
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def margins_of(council: WordFile) -> dict[str, int]:
    """Return the council's margins; ours where they are missing or leave too little room for a table."""
    ours = {
        "top": 1474,
        "right": 1304,
        "bottom": 1361,
        "left": 1304,
        "header": 680,
        "footer": 624,
        "gutter": 0,
    }
    theirs = {**ours, **council.margins}
    theirs["left"] += theirs["gutter"]
    theirs["gutter"] = 0
    fits = (
        theirs["left"] + theirs["right"] <= SHORT_SIDE - _NARROWEST
        and abs(theirs["top"]) + abs(theirs["bottom"]) <= SHORT_SIDE - _NARROWEST
        and min(theirs[n] for n in ("left", "right", "header", "footer")) >= 0
    )
    return theirs if fits else ours


class Furnisher:
    """Furnishes one document; pictures that stand in several headers are stored once."""

    def __init__(self, main: DocumentPart, council: WordFile, renamed: Mapping[str, str]) -> None:
        self.main = main
        self.council = council
        self.renamed = renamed
        self.known = {id_of(s) for s in styles(main.styles.element)}
        self.drawings = 0
        self.pictures: dict[bytes, Part] = {}
        self.parts: dict[str, str] = {}

    def furnish(self) -> None:
        """Furnish all sections."""
        margins = {f"{W}{name}": str(value) for name, value in margins_of(self.council).items()}
        sections = list(self.main.element.iter(f"{W}sectPr"))
        for section in sections:
            for size in section.findall(f"{W}pgMar"):
                size.attrib.update(margins)
        for kind, parts in (("header", self.council.headers), ("footer", self.council.footers)):
            present = {
                reference.get(f"{R}id"): reference.get(f"{W}type")
                for section in sections
                for reference in section.findall(f"{W}{kind}Reference")
            }
            for id_, type_ in present.items():
                self._fill(
                    self.main.related_parts[id_], parts.get(type_ or "default") or _usual(parts, type_)
                )
            if "first" in parts and sections:
                self._first_page(kind, sections[0], parts["first"])

    def _first_page(self, kind: str, section: Any, part: PagePart) -> None:
        references = section.findall(f"{W}{kind}Reference")
        if any(r.get(f"{W}type") == "first" for r in references) or section.find(f"{W}titlePg") is None:
            return
        tag, content_type, relation = (
            ("hdr", CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER)
            if kind == "header"
            else ("ftr", CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER)
        )
        name = PackURI(f"/word/{kind}cover.xml")
        empty = f'<w:{tag} xmlns:w="{W[1:-1]}" xmlns:r="{R[1:-1]}"/>'
        new = Part(name, content_type, empty.encode(), self.main.package)
        if not self._fill(new, part):
            return
        reference = etree.Element(f"{W}{kind}Reference")
        reference.set(f"{W}type", "first")
        reference.set(f"{R}id", self.main.relate_to(new, relation))
        section.insert(len(references) if kind == "header" else _references(section), reference)

    def _fill(self, part: Part, council: PagePart | None) -> bool:
        """Put the council's furniture above the line of ours, which goes where it would say the same again."""
        root = etree.fromstring(part.blob)
        for style in root.iter(f"{W}pStyle"):
            id_ = style.get(f"{W}val", "")
            style.set(f"{W}val", PAGE_LINES.get(id_, id_))
        blocks = furniture(council, self.renamed) if council else []
        if council is not None and blocks:
            for line in list(root) if has_page_number(blocks) else ():
                if has_page_number([line]):
                    root.remove(line)
            for n, block in enumerate(blocks):
                self._settle(part, block, council)
                root.insert(n, block)
            if root[-1].tag != f"{W}p":
                root.append(etree.Element(f"{W}p"))
        part._blob = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
        return bool(blocks)

    def _settle(self, part: Part, block: Any, council: PagePart) -> None:
        """Give pictures their relationships and numbers, and take off styles that are not there."""
        for style in [e for name in ("pStyle", "rStyle", "tblStyle") for e in block.iter(f"{W}{name}")]:
            if style.get(f"{W}val") not in self.known:
                style.getparent().remove(style)
        for blip in block.iter(f"{A}blip"):
            picture = council.pictures[blip.get(f"{R}embed")]
            stored = self.pictures.get(picture.data)
            if stored is None:
                name = PackURI(f"/word/media/house{len(self.pictures) + 1}.{picture.ending}")
                stored = Part(name, picture.kind, picture.data, self.main.package)
                self.pictures[picture.data] = stored
            blip.set(f"{R}embed", part.relate_to(stored, RELATIONSHIP_TYPE.IMAGE))
        for frame in block.iter(f"{_DRAWING}docPr"):
            self.drawings += 1
            frame.set("id", str(900_000 + self.drawings))


def _usual(parts: Mapping[str, PagePart], type_: str | None) -> PagePart | None:
    """Return what stands on usual pages; the cover has only what is meant for it."""
    return None if type_ == "first" else parts.get("default")


def _references(section: Any) -> int:
    return len(section.findall(f"{W}headerReference")) + len(section.findall(f"{W}footerReference"))
