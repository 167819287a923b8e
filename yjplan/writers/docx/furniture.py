"""Headers and footers of a council's own Word file, reduced to what is safe and what every reader understands.

Kept are paragraphs, tables, text, page numbers and pictures. Text boxes become paragraphs, links become their words,
and fields that would say something of another document are dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from docx.oxml import parse_xml
from lxml import etree

from yjplan.source.docx import PagePart, R, W
from yjplan.writers.docx.xml import NAMESPACES, text

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_V = "{urn:schemas-microsoft-com:vml}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_KNOWN = (W, R, _A, _WP, _PIC, _XML)
_DECORATION = (
    f'<a:extLst xmlns:a="{_A[1:-1]}"><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
_KEPT = frozenset(
    {
        "p", "r", "t", "tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym", "ptab", "tbl", "tblGrid", "gridCol",
        "tr", "tc", "fldSimple",
    }
)  # fmt: skip
_PROPERTIES = frozenset({"pPr", "rPr", "tblPr", "trPr", "tcPr"})
_UNWRAPPED = frozenset(
    {"hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo"}
)
_SPARE = frozenset(
    {
        "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "tblPrExChange", "numPr", "sectPr",
        "cnfStyle", "lang", "ins", "del", "vanish", "specVanish", "framePr", "divId", "cellIns", "cellDel", "cellMerge",
    }
)  # fmt: skip
_COUNTING = re.compile(r"\s*(PAGE|NUMPAGES)\b", re.IGNORECASE)
_WORDS = re.compile(r"\s*HYPERLINK\b", re.IGNORECASE)
_PT = re.compile(r"(?:^|;)\s*(width|height):\s*([0-9.]+)(pt|in|mm|cm)?")
_EMU = {"pt": 12_700, "in": 914_400, "mm": 36_000, "cm": 360_000, None: 12_700}


def furniture(part: PagePart, renamed: Mapping[str, str]) -> list[Any]:
    """Return the paragraphs and tables of a header or footer; nothing where it has neither words nor pictures.

    `renamed` maps the style ids of the council's file to those of the plan; other styles are left off. Pictures still
    have the relationship ids of the council's part.
    """
    root = deepcopy(part.root)
    _settle_fields(root)
    cleaner = _Cleaner(part, renamed)
    blocks = [b for element in root for b in cleaner.blocks(element)]
    blocks = [b for b in blocks if b.tag == f"{W}tbl" or _says(b)]
    return blocks if any(_says(b) for b in blocks) else []


def has_page_number(blocks: list[Any]) -> bool:
    """Say whether the page number is in some furniture already."""
    return any(
        _COUNTING.match(word)
        for block in blocks
        for word in (
            *(e.get(f"{W}instr", "") for e in block.iter(f"{W}fldSimple")),
            *(e.text or "" for e in block.iter(f"{W}instrText")),
        )
        if "NUMPAGES" not in word.upper()
    )


def _says(block: Any) -> bool:
    return any(
        (e.tag == f"{W}t" and (e.text or "").strip())
        or e.tag in (f"{W}drawing", f"{W}fldSimple", f"{W}fldChar")
        for e in block.iter()
    )


class _Cleaner:
    def __init__(self, part: PagePart, renamed: Mapping[str, str]) -> None:
        self.part = part
        self.renamed = renamed

    def blocks(self, element: Any) -> Iterator[Any]:
        """Yield the paragraphs and tables that a block-level element becomes."""
        kind = _kind(element)
        if kind in _UNWRAPPED:
            for inner in element:
                yield from self.blocks(inner)
        elif kind == "p":
            boxed = _outermost(element, f"{W}txbxContent")
            yield self.rebuilt(element)
            for box in boxed:
                for inner in box:
                    yield from self.blocks(inner)
        elif kind == "tbl":
            yield self.rebuilt(element)

    def rebuilt(self, element: Any) -> Any:
        """Return a copy with only what is kept."""
        copy = etree.Element(element.tag, _attributes(element), nsmap={"w": W[1:-1]})
        copy.text = element.text if _kind(element) == "t" else None
        for child in element:
            for kept in self.kept(child):
                copy.append(kept)
        if _kind(element) == "tc" and (len(copy) == 0 or copy[-1].tag != f"{W}p"):
            copy.append(etree.Element(f"{W}p"))
        return copy

    def kept(self, element: Any) -> Iterator[Any]:
        kind = _kind(element)
        if kind == "r" and element.find(f"{W}rPr/{W}vanish") is not None:
            return  # hidden words were not meant to be published
        if kind in _UNWRAPPED or (kind == "fldSimple" and not _COUNTING.match(element.get(f"{W}instr", ""))):
            for child in element:
                yield from self.kept(child)
        elif kind in _PROPERTIES:
            yield self.properties(element)
        elif kind in ("fldChar", "instrText"):
            plain = etree.Element(element.tag, _attributes(element))
            plain.text = element.text
            yield plain
        elif kind in _KEPT:
            yield self.rebuilt(element)
        elif kind == "drawing":
            yield from self.drawing(element)
        elif kind == "pict":
            yield from self.old_picture(element)
        elif element.tag == f"{_MC}AlternateContent":
            choice = [k for child in element.iter(f"{_MC}Choice") for g in child for k in self.kept(g)]
            yield from choice or [
                k for child in element.iter(f"{_MC}Fallback") for g in child for k in self.kept(g)
            ]

    def properties(self, element: Any) -> Any:
        copy = _in_known_words(element)
        for inner in list(copy.iter(f"{W}*")):
            parent = inner.getparent()
            if parent is not None and _kind(inner) in _SPARE:
                parent.remove(inner)
            elif parent is not None and _kind(inner) in ("pStyle", "rStyle", "tblStyle"):
                style = self.renamed.get(inner.get(f"{W}val", ""))
                if style is None:
                    parent.remove(inner)
                else:
                    inner.set(f"{W}val", style)
        return copy

    def drawing(self, element: Any) -> Iterator[Any]:
        copy = _in_known_words(element)
        pictures = list(copy.iter(f"{_PIC}pic"))
        blips = list(copy.iter(f"{_A}blip"))
        whole = len(copy) == 1 and copy[0].tag in (f"{_WP}inline", f"{_WP}anchor") and len(pictures) == 1
        if not whole or len(blips) != 1 or blips[0].get(f"{R}embed") not in self.part.pictures:
            return
        blips[0].attrib.pop(f"{R}link", None)
        blips[0][:] = []
        for name in ("hlinkClick", "hlinkHover", "hlinkMouseOver", "extLst"):
            for spare in list(copy.iter(f"{_A}{name}")):
                spare.getparent().remove(spare)
        for frame in copy.iter(f"{_WP}docPr"):
            if not frame.get("descr", "").strip():
                frame.set("descr", "")
                frame.append(etree.fromstring(_DECORATION))
        yield copy

    def old_picture(self, element: Any) -> Iterator[Any]:
        """Yield the picture of a document that began its life in an old Word, in line with the text."""
        for data in element.iter(f"{_V}imagedata"):
            shape, id_ = data.getparent(), data.get(f"{R}id")
            sizes = {m[1]: round(float(m[2]) * _EMU[m[3]]) for m in _PT.finditer(shape.get("style", ""))}
            if id_ in self.part.pictures and sizes.keys() == {"width", "height"} and all(sizes.values()):
                yield _inline_picture(id_, shape.get("alt", ""), sizes["width"], sizes["height"])
            return


def _inline_picture(id_: str, alt: str, across: int, down: int) -> Any:
    size = f'cx="{across}" cy="{down}"'
    words = text(alt).replace('"', "&quot;")
    inside = "" if alt else _DECORATION
    return parse_xml(
        f'<w:drawing {NAMESPACES}><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="1" name="Picture" descr="{words}">{inside}</wp:docPr><wp:cNvGraphicFramePr/><a:graphic>'
        f'<a:graphicData uri="{_PIC[1:-1]}"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Picture"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{text(id_)}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def _settle_fields(root: Any) -> None:
    """Leave page numbers, the words of links, and nothing of any other field.

    A field is taken as text runs between its marks, wherever they stand; what it says elsewhere it cannot say here.
    """
    open_fields: list[list[Any]] = []
    for run in list(root.iter(f"{W}r")):
        for mark in list(run):
            kind = mark.get(f"{W}fldCharType") if mark.tag == f"{W}fldChar" else ""
            if kind == "begin":
                mark[:] = []
                open_fields.append([])
            for inside in open_fields:
                inside.append(mark)
            if kind == "end" and open_fields:
                _settle(open_fields.pop())
    for left_open in open_fields:
        _settle(left_open, whole=False)


def _settle(marks: list[Any], *, whole: bool = True) -> None:
    said = "".join(m.text or "" for m in marks if m.tag == f"{W}instrText")
    if whole and _COUNTING.match(said):
        return
    for mark in marks:
        if mark.tag in (f"{W}fldChar", f"{W}instrText") or (whole and not _WORDS.match(said)):
            parent = mark.getparent()
            if parent is not None and mark.tag != f"{W}rPr":
                parent.remove(mark)


def _outermost(element: Any, tag: str) -> list[Any]:
    """Return text boxes once each: Word writes every one a second time for old readers."""
    return [
        box
        for box in element.iter(tag)
        if not any(a.tag in (tag, f"{_MC}Fallback") for a in box.iterancestors())
    ] or [box for box in element.iter(tag) if not any(a.tag == tag for a in box.iterancestors())]


def _in_known_words(element: Any) -> Any:
    """Return a copy without elements and attributes that only some programs understand."""
    copy = etree.Element(element.tag, _attributes(element))
    copy.text = element.text
    for child in element:
        if isinstance(child.tag, str) and child.tag.startswith(_KNOWN):
            copy.append(_in_known_words(child))
    return copy


def _attributes(element: Any) -> dict[str, str]:
    return {
        name: value
        for name, value in element.attrib.items()
        if (not name.startswith("{") or name.startswith(_KNOWN))
        and not name.startswith(f"{W}rsid")
        and name not in (f"{W}dirty", f"{W}fldLock")
    }


def _kind(element: Any) -> str:
    tag = element.tag
    return tag.removeprefix(W) if isinstance(tag, str) and tag.startswith(W) else ""
