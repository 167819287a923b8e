"""The styles of a council's Word file with ours behind them: theirs win where both have one, ours fill the gaps."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from docx.oxml import parse_xml
from lxml import etree

from yjplan.document.colour import contrast
from yjplan.source.docx import W, WordFile
from yjplan.source.word_styles import id_of, matching, name_of, styles

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PAGE_LINES = {"Header": "PlanHeader", "Footer": "PlanFooter"}
"""What our styles of header and footer are called beside the council's."""
_COVER_TITLE = 1200
"""A title with less space above it than this, in twips, was not made for a cover."""
_WIDE_FACES = {
    "verdana": 0.87,
    "dejavu sans": 0.87,
    "century gothic": 0.9,
    "lucida sans": 0.92,
    "bookman old style": 0.92,
}
"""Faces much wider than Arial, whose width the tables are measured by: their size in tables, as a share of ours."""
_SPARE = frozenset(
    f"{W}{n}" for n in ("rsid", "numPr", "lang", "vanish", "specVanish", "webHidden", "framePr")
)
_WHITE = "FFFFFF"


def merged(own: Any, council: Any) -> tuple[Any, dict[str, str]]:
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
        if id_of(style) == "Title":
            _lower_on_the_cover(properties, wanted)
        if len(properties) == 0:
            style.remove(properties)


def _lower_on_the_cover(properties: Any, ours: Any) -> None:
    """Set the title where a cover has it; in most councils' files it stands at the top of a first page."""
    spacing = properties.get_or_add_spacing()
    place = ours.find(f"{W}spacing").get(f"{W}before")
    if int(spacing.get(f"{W}before") or 0) < _COVER_TITLE:
        spacing.set(f"{W}before", place)
        spacing.attrib.pop(f"{W}beforeAutospacing", None)
        spacing.attrib.pop(f"{W}beforeLines", None)


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


def keep_own_page_lines(own: Any) -> None:
    """Rename our styles of header and footer, so that our line keeps its looks beside the council's."""
    for style in styles(own):
        for name in ("basedOn", "next"):
            for element in style.findall(f"{W}{name}"):
                if element.get(f"{W}val") in PAGE_LINES:
                    element.set(f"{W}val", PAGE_LINES[element.get(f"{W}val")])
        if id_of(style) in PAGE_LINES:
            style.set(f"{W}customStyle", "1")
            style.find(f"{W}name").set(f"{W}val", f"Plan {name_of(style).title()}")
            if id_of(style) == "Header":
                style.find(f"{W}pPr/{W}spacing").set(f"{W}after", "160")
            style.set(f"{W}styleId", PAGE_LINES[id_of(style)])


def heading_colour(council: WordFile) -> str:
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


def _face(council: WordFile) -> str:
    """Return the typeface of the council's text, in small letters."""
    defaults = council.styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts")
    by_name = {name_of(s).casefold(): s for s in styles(council.styles)}
    normal = by_name["normal"].find(f"{W}rPr/{W}rFonts") if "normal" in by_name else None
    for fonts in (normal, defaults):
        if fonts is None:
            continue
        theme = fonts.get(f"{W}asciiTheme", "")
        if theme and council.theme is not None:
            kind = "majorFont" if theme.startswith("major") else "minorFont"
            face = council.theme.find(f"{A}themeElements/{A}fontScheme/{A}{kind}/{A}latin")
            return "" if face is None else str(face.get("typeface", "")).casefold()
        if fonts.get(f"{W}ascii"):
            return str(fonts.get(f"{W}ascii")).casefold()
    return ""


def fit_tables(own: Any, council: WordFile) -> None:
    """Make the words of tables smaller where the council's face is wide, so that columns hold their longest word."""
    share = _WIDE_FACES.get(_face(council), 1.0)
    for style in styles(own):
        if id_of(style).startswith("Table") and share < 1:
            for size in [e for name in ("sz", "szCs") for e in style.iter(f"{W}{name}")]:
                size.set(f"{W}val", str(round(int(size.get(f"{W}val")) * share)))


def replace_values(root: Any, values: Mapping[str, str]) -> None:
    """Replace attribute values wherever they stand."""
    for element in root.iter():
        for name, value in element.attrib.items():
            if value in values:
                element.set(name, values[value])


def replace_tabs(root: Any, places: Mapping[str, str]) -> None:
    """Move tab stops, by their old and new places in twips."""
    for tab in root.iter(f"{W}tab"):
        place = tab.get(f"{W}pos", "")
        tab.set(f"{W}pos", places.get(place, place))
