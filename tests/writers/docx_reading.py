"""Reads a Word file back without the code that wrote it: a zip and its XML."""

from __future__ import annotations

import zipfile
from functools import cache
from io import BytesIO
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
NS = {
    "w": W[1:-1],
    "r": R[1:-1],
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}


def select(element: Any, path: str) -> Any:
    """Return what a path finds from an element; paths are understood once, not at each of thousands of elements."""
    return _understood(path)(element)


@cache
def _understood(path: str) -> Any:
    return etree.XPath(path, namespaces=NS)


class WordFile:
    """The parts of a Word file by name, parsed when they are asked for."""

    def __init__(self, data: bytes) -> None:
        self.archive = zipfile.ZipFile(BytesIO(data))
        self.names = self.archive.namelist()
        self._parsed: dict[str, Any] = {}

    def part(self, name: str) -> Any:
        if name not in self._parsed:
            self._parsed[name] = etree.fromstring(self.archive.read(name))
        return self._parsed[name]

    @property
    def document(self) -> Any:
        return self.part("word/document.xml")

    @property
    def body(self) -> Any:
        return self.document[0]

    def find(self, path: str, part: str = "word/document.xml") -> list[Any]:
        return list(select(self.part(part), path))

    def styled(self, style: str) -> list[str]:
        """Return the text of every paragraph in a style."""
        return [words(p) for p in self.find(f"//w:p[w:pPr/w:pStyle/@w:val='{style}']")]

    def relations(self, part: str = "document") -> dict[str, str]:
        name = f"word/_rels/{part}.xml.rels"
        return {r.get("Id"): r.get("Target") for r in self.part(name)} if name in self.names else {}

    def tables(self) -> list[Any]:
        return self.find("//w:tbl")

    def table(self, caption: str) -> Any:
        return self.find(f'//w:tbl[w:tblPr/w:tblCaption/@w:val="{caption}"]')[0]


def words(element: Any) -> str:
    """Return the text inside an element; tabs and breaks as such."""
    parts = []
    for node in element.iter(f"{W}t", f"{W}tab", f"{W}br"):
        if node.tag == f"{W}t":
            parts.append(node.text or "")
        elif node.getparent().tag == f"{W}r":
            parts.append("\t" if node.tag == f"{W}tab" else "\n")
    return "".join(parts)


def faults(file: WordFile) -> list[str]:
    """Return what would make Word or a screen reader stumble: the traps that no schema sees."""
    found = []
    for path, what in (
        ("//w:bookmarkStart/@w:id", "bookmark id"), ("//w:bookmarkStart/@w:name", "bookmark name"),
        ("//wp:docPr/@id", "picture id"), ("//w:sdtPr/w:id/@w:val", "control id"),
        ("//w:footnoteReference/@w:id", "footnote mark"),
    ):  # fmt: skip
        values = [str(v).lower() for v in file.find(path)]
        found += [f"{what} twice: {v}" for v in sorted(set(values)) if values.count(v) > 1]
    names = set(file.find("//w:bookmarkStart/@w:name"))
    found += [f"bookmark name too long: {n}" for n in names if len(n) > 40]
    found += [f"link to nowhere: {a}" for a in file.find("//w:hyperlink/@w:anchor") if a not in names]
    if sorted(file.find("//w:bookmarkStart/@w:id")) != sorted(file.find("//w:bookmarkEnd/@w:id")):
        found.append("a bookmark is not closed")
    begun, ended = (len(file.find(f"//w:fldChar[@w:fldCharType='{kind}']")) for kind in ("begin", "end"))
    if begun != ended:
        found.append("a field is not closed")
    for part in ("document", "footnotes"):
        used = set(file.find("//@r:id | //@r:embed", f"word/{part}.xml"))
        found += [f"{part}: no relationship {r}" for r in used - set(file.relations(part))]
    styles = set(file.find("//w:style/@w:styleId", "word/styles.xml"))
    for name in (n for n in file.names if n.startswith("word/") and n.endswith(".xml") and "theme" not in n):
        used = set(file.find("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val", name))
        found += [f"no style {s}" for s in used - styles]
    lists = set(file.find("//w:num/@w:numId", "word/numbering.xml"))
    found += [f"no list {n}" for n in set(file.find("//w:numPr/w:numId/@w:val")) - lists]
    notes = set(file.find("//w:footnote/@w:id", "word/footnotes.xml"))
    found += [f"no footnote {n}" for n in set(file.find("//w:footnoteReference/@w:id")) - notes]
    found += _table_faults(file)
    return found


def _table_faults(file: WordFile) -> list[str]:
    found = []
    for table in file.tables():
        grid = [int(w) for w in select(table, "w:tblGrid/w:gridCol/@w:w")]
        if sum(grid) != int(select(table, "string(w:tblPr/w:tblW/@w:w)")):
            found.append("columns do not add up to their table")
        for row in table.findall(f"{W}tr"):
            cells = row.findall(f"{W}tc")
            if len(cells) != len(grid):
                found.append("a row with too many or too few cells")
            if any(c[-1].tag != f"{W}p" for c in cells):
                found.append("a cell that does not end with a paragraph")
        after = table.getnext()
        if after is not None and after.tag == f"{W}tbl":
            found.append("two tables touch")
    if file.find("//w:gridSpan | //w:vMerge"):
        found.append("merged cells")
    last = file.body[-1]
    if last.tag != f"{W}sectPr" or last.getprevious().tag != f"{W}p":
        found.append("the document does not end with a paragraph and its section")
    return found
