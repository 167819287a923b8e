"""The document that gives the Word file its looks: ours, or a council's own with ours behind it.

The file is always built on our reference document. A council's styles, theme, fonts, headers and footers are put
into it; nothing else of the council's file comes near the plan.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.parts.document import DocumentPart
from lxml import etree

from yjplan.document.colour import contrast
from yjplan.source.docx import PagePart, R, W, WordFile
from yjplan.source.word_styles import id_of, matching, name_of, styles
from yjplan.writers.docx.furniture import furniture, has_page_number
from yjplan.writers.docx.job import LANDSCAPE_WIDTH, PORTRAIT_WIDTH
from yjplan.writers.docx.palette import ACCENT, recolouring

_SHORT_SIDE, _LONG_SIDE = 11906, 16838
_NARROWEST = 6000
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SPARE = frozenset(
    f"{W}{n}" for n in ("rsid", "numPr", "lang", "vanish", "specVanish", "webHidden", "framePr")
)
_PAGE_LINES = {"Header": "PlanHeader", "Footer": "PlanFooter"}
_WHITE = "FFFFFF"


@dataclass(frozen=True)
class House:
    """A reference document that is open, and what of a council's file waits until the text is in.

    `portrait` and `landscape` are the width of the text, in twips.
    """

    main: DocumentPart
    council: WordFile | None = None
    renamed: Mapping[str, str] | None = None
    portrait: int = PORTRAIT_WIDTH
    landscape: int = LANDSCAPE_WIDTH

    def furnish(self) -> None:
        """Put the council's margins, headers and footers into all sections of the finished text."""
        if self.council is not None:
            _Furnisher(self.main, self.council, self.renamed or {}).furnish()


def open_reference(
    reference: Path, council: WordFile | None = None, colour: str = "", accent: str = ""
) -> House:
    """Open our reference document, in the looks of the council's file where there is one.

    Styles that the council's file lacks are ours, in `colour`; without one in the colour of its main headings.
    """
    main = docx.Document(str(reference)).part
    if council is None:
        return House(main)
    margins = _margins(council)
    taken = margins["left"] + margins["right"]
    portrait, landscape = _SHORT_SIDE - taken, _LONG_SIDE - taken
    own = main.styles.element
    chosen = "" if colour.lstrip("#").upper() == ACCENT else colour
    colours = recolouring(chosen or _heading_colour(council) or ACCENT, accent)
    for root in (own, main.numbering_part.element):
        _replace(root, colours)
    _replace_tabs(own, {str(PORTRAIT_WIDTH): str(portrait), str(LANDSCAPE_WIDTH): str(landscape)})
    _keep_own_page_lines(own)
    theirs, renamed = _merged(own, council.styles)
    own[:] = list(theirs)
    _take_over_theme(main, council)
    return House(main, council, renamed, portrait, landscape)


# ---------------------------------------------------------------- styles


def _merged(own: Any, council: Any) -> tuple[Any, dict[str, str]]:
    """Return the council's styles with ours behind them, and the ids that the council's styles have now."""
    theirs = _cleaned(council)
    matches = matching(own, theirs)
    taken = {id_of(s).casefold() for s in styles(own)}
    names = {name_of(s).casefold() for s in styles(own)}
    renamed = {id_of(match): id_ for id_, match in matches.items()}
    for style in styles(theirs):
        id_ = id_of(style)
        if id_ in renamed:
            continue
        new = id_
        while new.casefold() in taken:
            new += "Council"
        taken.add(new.casefold())
        renamed[id_] = new
        if name_of(style).casefold() in names:
            style.find(f"{W}name").set(f"{W}val", f"{name_of(style)} (council)")
    _rename(theirs, renamed)
    _follow_our_structure(own, theirs)
    present = {id_of(s) for s in styles(theirs)}
    for style in styles(own):
        if id_of(style) not in present:
            theirs.append(deepcopy(style))
    _one_default_each(theirs)
    _mend_references(theirs)
    return theirs, renamed


def _cleaned(council: Any) -> Any:
    """Return the council's styles in plain WordprocessingML: no lists, languages or hidden text."""
    root: Any = parse_xml(etree.tostring(council))
    for element in list(root.iter()):
        parent = element.getparent()
        if parent is None:
            continue
        if not isinstance(element.tag, str) or not element.tag.startswith(W) or element.tag in _SPARE:
            parent.remove(element)
    for style in list(styles(root)):
        if style.get(f"{W}type") == "numbering" or not id_of(style) or not name_of(style):
            root.remove(style)
    seen: set[str] = set()
    for style in list(styles(root)):
        if id_of(style).casefold() in seen:
            root.remove(style)
        seen.add(id_of(style).casefold())
    for element in root.iter():
        for name in list(element.attrib):
            if not name.startswith(W) or name.startswith(f"{W}rsid"):
                del element.attrib[name]
    _set_language(root)
    return root


def _set_language(root: Any) -> None:
    """Make the text British English: the language of a council's file is often that of the computer it began on."""
    defaults = root.find(f"{W}docDefaults")
    if defaults is None:
        defaults = etree.Element(f"{W}docDefaults")
        root.insert(0, defaults)
    runs = defaults.find(f"{W}rPrDefault")
    if runs is None:
        runs = etree.Element(f"{W}rPrDefault")
        defaults.insert(0, runs)
    properties = runs.find(f"{W}rPr")
    if properties is None:
        properties = etree.SubElement(runs, f"{W}rPr")
    etree.SubElement(
        properties, f"{W}lang", {f"{W}val": "en-GB", f"{W}eastAsia": "en-GB", f"{W}bidi": "ar-SA"}
    )


def _rename(root: Any, renamed: Mapping[str, str]) -> None:
    for style in styles(root):
        style.set(f"{W}styleId", renamed[id_of(style)])
        for name in ("basedOn", "next", "link"):
            for element in style.findall(f"{W}{name}"):
                element.set(f"{W}val", renamed.get(element.get(f"{W}val", ""), ""))


def _follow_our_structure(own: Any, theirs: Any) -> None:
    """Give the council's styles our outline levels and lists, which are no matter of looks."""
    ours = {id_of(s): s for s in styles(own)}
    for style in styles(theirs):
        model = ours.get(id_of(style))
        wanted = None if model is None else model.find(f"{W}pPr")
        if wanted is None:
            continue
        properties = style.get_or_add_pPr()
        numbering = wanted.find(f"{W}numPr")
        if numbering is not None:
            properties.replace(properties.get_or_add_numPr(), deepcopy(numbering))
        outline = wanted.find(f"{W}outlineLvl")
        for element in properties.findall(f"{W}outlineLvl"):
            properties.remove(element)
        if outline is not None:
            properties.insert_element_before(
                deepcopy(outline), "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange"
            )
        if wanted.find(f"{W}keepNext") is not None:
            properties.get_or_add_keepNext()
        if len(properties) == 0:
            style.remove(properties)


def _one_default_each(root: Any) -> None:
    wanted = {"Normal", "DefaultParagraphFont", "TableNormal", "NoList"}
    for style in styles(root):
        if id_of(style) in wanted:
            style.set(f"{W}default", "1")
        else:
            style.attrib.pop(f"{W}default", None)


def _mend_references(root: Any) -> None:
    """Take away what leads nowhere, to a style of another kind, or in a circle."""
    known = {id_of(s): s for s in styles(root)}
    for style in styles(root):
        for name in ("basedOn", "next", "link"):
            for element in style.findall(f"{W}{name}"):
                target = known.get(element.get(f"{W}val", ""))
                same = target is not None and target.get(f"{W}type") == style.get(f"{W}type")
                if target is None or (name == "basedOn" and not same) or (name == "link" and same):
                    style.remove(element)
    for style in styles(root):
        seen, current = {id_of(style)}, style
        while (base := current.find(f"{W}basedOn")) is not None:
            if base.get(f"{W}val") in seen:
                current.remove(base)
                break
            seen.add(base.get(f"{W}val"))
            current = known[base.get(f"{W}val")]


def _keep_own_page_lines(own: Any) -> None:
    """Rename our styles of header and footer, so that our line keeps its looks beside the council's."""
    for style in styles(own):
        for name in ("basedOn", "next"):
            for element in style.findall(f"{W}{name}"):
                if element.get(f"{W}val") in _PAGE_LINES:
                    element.set(f"{W}val", _PAGE_LINES[element.get(f"{W}val")])
        if id_of(style) in _PAGE_LINES:
            style.set(f"{W}customStyle", "1")
            style.find(f"{W}name").set(f"{W}val", f"Plan {name_of(style).title()}")
            style.set(f"{W}styleId", _PAGE_LINES[id_of(style)])


def _heading_colour(council: WordFile) -> str:
    """Return the colour of the main heading, or of the title; nothing where both are black, grey or white."""
    by_name = {name_of(s).casefold(): s for s in styles(council.styles)}
    for name in ("heading 1", "title", "heading 2"):
        colour = by_name[name].find(f"{W}rPr/{W}color") if name in by_name else None
        value = "" if colour is None else colour.get(f"{W}val", "")
        if len(value) == 6 and all(c in "0123456789abcdefABCDEF" for c in value):
            parts = [int(value[i : i + 2], 16) for i in (0, 2, 4)]
            if max(parts) - min(parts) > 24 and contrast(value, _WHITE) > 1.5:
                return value
    return ""


def _replace(root: Any, values: Mapping[str, str]) -> None:
    for element in root.iter():
        for name, value in element.attrib.items():
            if value in values:
                element.set(name, values[value])


def _replace_tabs(root: Any, places: Mapping[str, str]) -> None:
    for tab in root.iter(f"{W}tab"):
        place = tab.get(f"{W}pos", "")
        tab.set(f"{W}pos", places.get(place, place))


# ---------------------------------------------------------------- theme and fonts


def _take_over_theme(main: DocumentPart, council: WordFile) -> None:
    parts = {str(p.partname): p for p in main.package.iter_parts()}
    theme = next(p for name, p in parts.items() if name.startswith("/word/theme/"))
    if council.theme is not None and council.theme.tag == f"{_A}theme":
        theme._blob = _bytes_of(_plain_theme(council.theme))
    fonts = parts.get("/word/fontTable.xml")
    if fonts is not None and council.fonts is not None and council.fonts.tag == f"{W}fonts":
        fonts._blob = _bytes_of(_plain_fonts(council.fonts, fonts.blob))


def _plain_theme(theme: Any) -> Any:
    root = deepcopy(theme)
    for element in list(root.iter()):
        parent = element.getparent()
        if parent is None:
            continue
        if not isinstance(element.tag, str) or not element.tag.startswith(_A) or element.tag == f"{_A}extLst":
            parent.remove(element)
        elif element.tag == f"{_A}blipFill":
            fill = etree.Element(f"{_A}solidFill")
            etree.SubElement(fill, f"{_A}schemeClr", val="phClr")
            parent.replace(element, fill)
        elif parent is root and element.tag in (f"{_A}objectDefaults", f"{_A}extraClrSchemeLst"):
            element[:] = []
    _only_plain_attributes(root, "")
    etree.cleanup_namespaces(root)
    return root


def _plain_fonts(fonts: Any, ours: bytes) -> Any:
    """Return the council's fonts and ours, without any that are embedded."""
    root = etree.Element(f"{W}fonts", nsmap={"w": W[1:-1]})
    seen: set[str] = set()
    for font in (*fonts.findall(f"{W}font"), *etree.fromstring(ours).findall(f"{W}font")):
        name = font.get(f"{W}name", "")
        if name and name not in seen:
            seen.add(name)
            copy = deepcopy(font)
            for element in list(copy):
                if not str(element.tag).startswith(W) or str(element.tag).startswith(f"{W}embed"):
                    copy.remove(element)
            root.append(copy)
    _only_plain_attributes(root, W)
    etree.cleanup_namespaces(root, top_nsmap={"w": W[1:-1]})
    return root


def _only_plain_attributes(root: Any, namespace: str) -> None:
    for element in root.iter():
        for name in list(element.attrib):
            if not (name.startswith(namespace) if namespace else not name.startswith("{")):
                del element.attrib[name]


def _bytes_of(root: Any) -> bytes:
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return data


# ---------------------------------------------------------------- pages


def _margins(council: WordFile) -> dict[str, int]:
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
        theirs["left"] + theirs["right"] <= _SHORT_SIDE - _NARROWEST
        and abs(theirs["top"]) + abs(theirs["bottom"]) <= _SHORT_SIDE - _NARROWEST
        and min(theirs[n] for n in ("left", "right", "header", "footer")) >= 0
    )
    return theirs if fits else ours


class _Furnisher:
    def __init__(self, main: DocumentPart, council: WordFile, renamed: Mapping[str, str]) -> None:
        self.main = main
        self.council = council
        self.renamed = renamed
        self.known = {id_of(s) for s in styles(main.styles.element)}
        self.drawings = 0
        self.pictures: dict[bytes, Part] = {}
        self.parts: dict[str, str] = {}

    def furnish(self) -> None:
        margins = {f"{W}{name}": str(value) for name, value in _margins(self.council).items()}
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
            style.set(f"{W}val", _PAGE_LINES.get(id_, id_))
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
        part._blob = _bytes_of(root)
        return bool(blocks)

    def _settle(self, part: Part, block: Any, council: PagePart) -> None:
        """Give pictures their relationships and numbers, and take off styles that are not there."""
        for style in [e for name in ("pStyle", "rStyle", "tblStyle") for e in block.iter(f"{W}{name}")]:
            if style.get(f"{W}val") not in self.known:
                style.getparent().remove(style)
        for blip in block.iter(f"{_A}blip"):
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
