"""What a document holds, told in the same way by the document tree and by every program that reads a file back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import Any

import mammoth
import pypandoc
from docx import Document as open_word
from lxml import etree, html

from yjplan.document import tree

DEEPEST_HEADING = 6
Rows = tuple[tuple[str, ...], ...]


@dataclass
class Reading:
    """Headings with levels, first paragraphs of list items with depth, tables, notes, links with words, pictures.

    A table is None where the tree holds something that only becomes a table in print. `marked` are the notes that
    have been met: where a note is marked again, its number is text.
    """

    headings: list[tuple[int, str]] = field(default_factory=list)
    items: list[tuple[int, str]] = field(default_factory=list)
    tables: list[Rows | None] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    marked: set[int] = field(default_factory=set)
    numbered: bool = True


def said(text: str) -> str:
    """Return the words of a text, without signs and spaces, which each reader treats in its own way."""
    return " ".join(re.findall(r"\w+", text))


# ---------------------------------------------------------------- the document tree


def of_tree(document: tree.Document, *, numbered: bool = True) -> Reading:
    """Tell what a document tree holds; `numbered` is false for formats in which a note may be marked twice."""
    reading = Reading(numbered=numbered)
    _tree_blocks((*document.front, *document.blocks), reading, 0)
    for note in document.footnotes:
        inner = Reading()
        _tree_blocks(note, inner, 0)
        reading.links += inner.links
        reading.notes.append(said(" ".join(_texts(note))))
    reading.links = [link for link in reading.links if link[1]]
    return reading


def _words(inlines: tree.Inlines, reading: Reading) -> str:
    return said(tree.plain(tuple(_repeats(inlines, reading))))


def _repeats(inlines: tree.Inlines, reading: Reading) -> Iterator[tree.Inline]:
    """Yield inline content with the number of each note that has been marked before."""
    for inline in inlines:
        match inline:
            case tree.FootnoteMark(number=number):
                if number in reading.marked and reading.numbered:
                    yield tree.Text(str(number))
                reading.marked.add(number)
            case tree.Strong(children=inner) | tree.Emphasis(children=inner):
                yield tree.Strong(tuple(_repeats(inner, reading)))
            case _:
                yield inline


def _texts(blocks: tree.Blocks) -> Iterator[str]:
    for block in tree.walk(blocks):
        if isinstance(block, tree.Paragraph | tree.Heading):
            yield tree.plain(block.text)


def _tree_blocks(blocks: tree.Blocks, reading: Reading, depth: int) -> None:
    for block in blocks:
        match block:
            case tree.Heading():
                reading.headings.append((min(block.level, DEEPEST_HEADING), _words(block.text, reading)))
                _tree_links(block.text, reading)
            case tree.Paragraph():
                _words(block.text, reading)
                _tree_links(block.text, reading)
            case tree.ListBlock():
                for item in block.items:
                    if item and isinstance(item[0], tree.Paragraph):
                        reading.items.append(
                            (depth + 1, _words(item[0].text, replace(reading, marked=reading.marked.copy())))
                        )
                    _tree_blocks(item, reading, depth + 1)
            case tree.Table():
                _tree_table(block, reading)
            case tree.Figure():
                reading.pictures.append("" if block.decorative else said(block.alt))
                for inner in tree.children(block):
                    _tree_blocks(inner, reading, depth)
            case tree.SaidDid():
                reading.tables.append(None)
                for inner in tree.children(block):
                    _tree_blocks(inner, reading, 0)
            case tree.KeyFigures() | tree.Signatures():
                reading.tables.append(None)
            case _:
                for inner in tree.children(block):
                    _tree_blocks(inner, reading, depth)


def _tree_table(table: tree.Table, reading: Reading) -> None:
    rows = [tuple(said(c.title) for c in table.columns)]
    rows += [tuple(" ".join(_words(p, reading) for p in c.paragraphs) for c in r.cells) for r in table.rows]
    reading.tables.append(tuple(rows))
    for row in table.rows:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                _tree_links(paragraph, reading)
    for note in table.notes:
        _tree_links(note, reading)


def _tree_links(inlines: tree.Inlines, reading: Reading) -> None:
    for inline in inlines:
        if isinstance(inline, tree.Link):
            reading.links.append((inline.href, said(tree.plain(inline.children))))
        elif isinstance(inline, tree.Strong | tree.Emphasis):
            _tree_links(inline.children, reading)


# ---------------------------------------------------------------- python-docx


def of_python_docx(path: Path) -> Reading:
    """Tell what python-docx finds; it knows neither lists nor notes."""
    word = open_word(str(path))
    reading = Reading()
    for paragraph in word.paragraphs:
        style = paragraph.style.name if paragraph.style else ""
        if found := re.fullmatch(r"[Hh]eading (\d)", style or ""):
            reading.headings.append((int(found[1]), said(paragraph.text)))
    for paragraph in word.element.body.iter("{*}hyperlink"):
        if (identifier := paragraph.get(_R + "id")) is not None:
            target = word.part.rels[identifier].target_ref
            reading.links.append((target, said("".join(paragraph.itertext("{*}t")))))
    for table in word.tables:
        reading.tables.append(tuple(tuple(said(c.text) for c in row.cells) for row in table.rows))
    return reading


_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


# ---------------------------------------------------------------- mammoth


def of_mammoth(path: Path) -> Reading:
    """Tell what mammoth finds; it makes HTML for web pages."""
    root = html.fromstring(f"<div>{mammoth.convert_to_html(BytesIO(path.read_bytes())).value}</div>")
    reading = Reading()
    (notes,) = root.xpath("./ol[li[starts-with(@id, 'footnote')]]") or [None]
    for element in root.iter():
        inside_notes = notes is not None and (element is notes or notes in element.iterancestors())
        match element.tag:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                reading.headings.append((int(element.tag[1]), _html_words(element)))
            case "li" if inside_notes and element.getparent() is notes:
                reading.notes.append(_html_words(element))
            case "li" if not inside_notes:
                depth = sum(a.tag in ("ul", "ol") for a in element.iterancestors())
                reading.items.append((depth, _html_words(element, stop=("ul", "ol"))))
            case "table":
                rows = element.iter("tr")
                reading.tables.append(tuple(tuple(_html_words(c) for c in row) for row in rows))
            case "a" if element.get("href", "#")[0] != "#":
                reading.links.append((element.get("href"), _html_words(element)))
            case "img":
                reading.pictures.append(said(element.get("alt", "")))
    return reading


def _html_words(element: Any, stop: tuple[str, ...] = ()) -> str:
    parts: list[str] = []

    def gather(node: Any) -> None:
        parts.append(node.text or "")
        for inner in node:
            if inner.tag == "sup" or (inner.tag == "a" and inner.get("href", "").startswith("#footnote")):
                pass
            elif inner.tag in stop:
                return
            else:
                if inner.tag in ("p", "li", "br"):
                    parts.append(" ")
                gather(inner)
            parts.append(inner.tail or "")

    gather(element)
    return said("".join(parts))


# ---------------------------------------------------------------- pandoc


def of_pandoc(path: Path, source: str) -> Reading:
    """Tell what pandoc finds in a file of a format."""
    reading = Reading()
    _pandoc_walk(json.loads(pypandoc.convert_file(str(path), "json", format=source))["blocks"], reading, 0)
    return reading


def _pandoc_walk(part: Any, reading: Reading, depth: int) -> None:
    if isinstance(part, list):
        for inner in part:
            _pandoc_walk(inner, reading, depth)
        return
    if not isinstance(part, dict) or "t" not in part:
        return
    content = part.get("c", [])
    match part["t"]:
        case "Header":
            reading.headings.append((content[0], said(_pandoc_text(content[2]))))
        case "BulletList" | "OrderedList":
            for item in content if part["t"] == "BulletList" else content[1]:
                first = item[0] if item else {"t": "none"}
                while first["t"] == "BlockQuote":
                    first = first["c"][0]
                if first["t"] in ("Para", "Plain"):
                    reading.items.append((depth + 1, said(_pandoc_text(first["c"]))))
                _pandoc_walk(item, reading, depth + 1)
            return
        case "Table":
            rows = [*content[3][1], *(row for body in content[4] for row in (*body[2], *body[3]))]
            reading.tables.append(
                tuple(tuple(said(_pandoc_text(cell[4])) for cell in row[1]) for row in rows)
            )
            _pandoc_walk([cell[4] for row in rows for cell in row[1]], reading, 0)
            return
        case "Note":
            reading.notes.append(said(_pandoc_text(content)))
            inner = Reading()
            _pandoc_walk(content, inner, 0)
            reading.links += inner.links
            return
        case "Link" if not content[2][0].startswith("#"):
            reading.links.append((content[2][0], said(_pandoc_text(content[1]))))
        case "Image":
            reading.pictures.append(said(_pandoc_text(content[1])))
            return
    _pandoc_walk(content, reading, depth)


def _pandoc_text(part: Any) -> str:
    if isinstance(part, dict):
        match part.get("t"):
            case "Note":
                return ""
            case "Space" | "SoftBreak" | "LineBreak":
                return " "
            case "Code" | "CodeBlock":
                return str(part["c"][1])
            case "Link" | "Image" | "Span":
                return _pandoc_text(part["c"][1])
            case "RawInline" | "RawBlock":
                return " "
            case "Para" | "Plain":
                return _pandoc_text(part["c"]) + " "
            case "BulletList":
                return " ".join(_pandoc_text(i) for i in part["c"])
            case "OrderedList":
                return " ".join(_pandoc_text(i) for i in part["c"][1])
        return _pandoc_text(part.get("c", ""))
    if isinstance(part, list):
        return "".join(_pandoc_text(p) for p in part)
    return part if isinstance(part, str) else ""


# ---------------------------------------------------------------- LibreOffice

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_XLINK = "{http://www.w3.org/1999/xlink}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


def of_libreoffice(path: Path) -> Reading:
    """Tell what LibreOffice has made of a file: `path` is what it saved as flat OpenDocument (.fodt)."""
    reading = Reading()
    root = etree.parse(str(path), etree.XMLParser(huge_tree=True)).getroot()
    (body,) = root.iter(f"{_OFFICE}text")
    for element in body.iter():
        match element.tag:
            case x if x == f"{_TEXT}h":
                reading.headings.append((int(element.get(f"{_TEXT}outline-level")), _odt_words(element)))
            case x if x == f"{_TEXT}list-item" and not _within(element, f"{_TEXT}note"):
                depth = sum(a.tag == f"{_TEXT}list" for a in element.iterancestors())
                if len(element) and element[0].tag == f"{_TEXT}p":
                    reading.items.append((depth, _odt_words(element[0])))
            case x if x == f"{_TABLE}table":
                rows = element.iter(f"{_TABLE}table-row")
                cells = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
                reading.tables.append(tuple(tuple(_odt_words(c) for c in r if c.tag in cells) for r in rows))
            case x if x == f"{_TEXT}note-body":
                reading.notes.append(_odt_words(element))
            case x if x == f"{_TEXT}a" and not element.get(f"{_XLINK}href", "#").startswith("#"):
                reading.links.append((element.get(f"{_XLINK}href"), _odt_words(element)))
            case x if x == f"{_DRAW}frame" and element.find(f"{_DRAW}image") is not None:
                reading.pictures.append(said(element.findtext(f"{_SVG}desc") or ""))
    return reading


def _within(element: Any, tag: str) -> bool:
    return any(a.tag == tag for a in element.iterancestors())


def _odt_words(element: Any) -> str:
    parts: list[str] = []

    def gather(node: Any) -> None:
        if node.tag in (f"{_TEXT}note", f"{_DRAW}frame", f"{_OFFICE}annotation", f"{_TEXT}number"):
            return
        if node.tag in (f"{_TEXT}p", f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"):
            parts.append(" ")
        parts.append(node.text or "")
        for inner in node:
            gather(inner)
            parts.append(inner.tail or "")

    gather(element)
    return said("".join(parts))


READERS: dict[str, Callable[[Path], Reading]] = {
    "python-docx": of_python_docx,
    "mammoth": of_mammoth,
    "pandoc": lambda path: of_pandoc(path, "docx"),
}
"""Readers that every developer has; LibreOffice is asked where it is installed."""
