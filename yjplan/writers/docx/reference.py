"""The document that gives the Word file its looks: ours, or a council's own with ours behind it.

The file is always built on our reference document. A council's styles, theme, fonts, headers and footers are put
into it; nothing else of the council's file comes near the plan.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import docx
from docx.parts.document import DocumentPart
from lxml import etree
from msgspec import Struct

from yjplan.source.docx import W, WordFile
from yjplan.writers.docx.furnish import LONG_SIDE, SHORT_SIDE, Furnisher, margins_of
from yjplan.writers.docx.house_styles import (
    A,
    fit_tables,
    heading_colour,
    keep_own_page_lines,
    merged,
    replace_tabs,
    replace_values,
)
from yjplan.writers.docx.job import LANDSCAPE_WIDTH, PORTRAIT_WIDTH
from yjplan.writers.docx.palette import ACCENT, recolouring


class House(Struct, frozen=True):
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
            Furnisher(self.main, self.council, self.renamed or {}).furnish()


def open_reference(
    reference: Path, council: WordFile | None = None, colour: str = "", accent: str = ""
) -> House:
    """Open our reference document, in the looks of the council's file where there is one.

    Styles that the council's file lacks are ours, in `colour`; without one in the colour of its main headings.
    """
    main = docx.Document(str(reference)).part
    if council is None:
        return House(main)
    margins = margins_of(council)
    taken = margins["left"] + margins["right"]
    portrait, landscape = SHORT_SIDE - taken, LONG_SIDE - taken
    own = main.styles.element
    chosen = "" if colour.lstrip("#").upper() == ACCENT else colour
    colours = recolouring(chosen or heading_colour(council) or ACCENT, accent)
    for root in (own, main.numbering_part.element):
        replace_values(root, colours)
    replace_tabs(own, {str(PORTRAIT_WIDTH): str(portrait), str(LANDSCAPE_WIDTH): str(landscape)})
    keep_own_page_lines(own)
    fit_tables(own, council)
    theirs, renamed = merged(own, council.styles)
    own[:] = list(theirs)
    _take_over_theme(main, council)
    return House(main, council, renamed, portrait, landscape)


def _take_over_theme(main: DocumentPart, council: WordFile) -> None:
    parts = {str(p.partname): p for p in main.package.iter_parts()}
    theme = next(p for name, p in parts.items() if name.startswith("/word/theme/"))
    if council.theme is not None and council.theme.tag == f"{A}theme":
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
        if not isinstance(element.tag, str) or not element.tag.startswith(A) or element.tag == f"{A}extLst":
            parent.remove(element)
        elif element.tag == f"{A}blipFill":
            fill = etree.Element(f"{A}solidFill")
            etree.SubElement(fill, f"{A}schemeClr", val="phClr")
            parent.replace(element, fill)
        elif parent is root and element.tag in (f"{A}objectDefaults", f"{A}extraClrSchemeLst"):
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
