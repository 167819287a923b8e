"""What the reader of cells does not tell: how far a sheet reaches, what it shows, which formulas have no result.

A sheet is looked through before its cells are read, so that one stray cell in row 1,048,576 cannot fill the memory.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from msgspec import Struct, field

from yjplan.source.sheets.model import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Fault, Merged
from yjplan.source.sheets.package import DAMAGED, Unreadable, parse
from yjplan.source.sheets.shown import BUILT_IN, printable

_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})", re.ASCII)
_NO_RESULT = re.compile(r"#(?:REF|DIV/0|VALUE|NAME|NULL|NUM)[!?]|#N/A|Err:\d{3}", re.ASCII)


class Look(Struct):
    """What was seen of one sheet; cells by row and column from 0.

    `formats` are number formats, `texts` what the file itself says is shown, `faults` cells without a usable result.
    """

    formats: dict[tuple[int, int], str] = field(default_factory=dict)
    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    faults: dict[tuple[int, int], tuple[Fault, str]] = field(default_factory=dict)
    merged: list[Merged] = field(default_factory=list)
    height: int = 0
    width: int = 0

    def reach(self, row: int, column: int) -> None:
        """Take note that this cell is filled; refuse a sheet that reaches too far."""
        self.height, self.width = max(self.height, row + 1), max(self.width, column + 1)
        if self.height > MAX_ROWS or self.width > MAX_COLUMNS or self.height * self.width > MAX_CELLS:
            raise Unreadable(
                f"This sheet is too large: yjplan reads up to {MAX_ROWS:,} rows, {MAX_COLUMNS} columns and "
                f"{MAX_CELLS:,} cells.",
                "Copy the table that the plan needs into a sheet of its own. Often one stray cell far down or far "
                "right makes a sheet so large.",
            )


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def look_at_xlsx(parts: Mapping[str, bytes], sheet: str) -> Look:
    """Look through a sheet of an .xlsx file."""
    look = Look()
    formats = _formats(parts.get("xl/styles.xml", b""))
    at = {"row": -1, "column": -1}
    cell: dict[str, str] = {}
    inside = ""

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        if name == "row":
            number = attributes.get("r", "")
            at["row"] = int(number) - 1 if re.fullmatch(r"\d{1,7}", number, re.ASCII) else at["row"] + 1
            at["column"] = -1
        elif name == "c":
            place = _REFERENCE.fullmatch(attributes.get("r", ""))
            at["column"] = _column(place[1]) if place else at["column"] + 1
            if place:
                at["row"] = int(place[2]) - 1
            cell.clear()
            cell.update(kind=attributes.get("t", ""), style=attributes.get("s", ""), value="")
        elif name == "f":
            cell["formula"] = "yes"
        elif name in ("v", "t"):
            inside = name
        elif name == "mergeCell" and (block := _block(attributes.get("ref", ""))):
            look.merged.append(block)

    def text(piece: str) -> None:
        if inside:
            cell["value"] = cell.get("value", "") + piece

    def end(name: str) -> None:
        nonlocal inside
        if name in ("v", "t"):
            inside = ""
        elif name == "c" and (cell["value"] or "formula" in cell):
            where = (at["row"], at["column"])
            look.reach(*where)
            if "formula" in cell and not cell["value"].strip() and cell["kind"] != "str":
                look.faults[where] = ("formula", "")
            elif cell["kind"] == "e" or (cell["kind"] == "str" and _NO_RESULT.fullmatch(cell["value"])):
                look.faults[where] = ("error", cell["value"])
            elif cell["style"] in formats:
                look.formats[where] = formats[cell["style"]]

    parse(parts[_xlsx_part(parts, sheet)], begin, end, text)
    return look


def _block(reference: str) -> Merged | None:
    first, _, last = reference.partition(":")
    a, b = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last)
    if a is None or b is None:
        return None
    return Merged(int(a[2]) - 1, _column(a[1]), int(b[2]) - 1, _column(b[1]))


def _xlsx_part(parts: Mapping[str, bytes], sheet: str) -> str:
    """Return the name of the part that holds a sheet."""
    identifiers: dict[str, str] = {}
    targets: dict[str, str] = {}

    def workbook(name: str, attributes: dict[str, str]) -> None:
        if name == "sheet":
            identifiers.setdefault(attributes.get("name", ""), attributes.get("id", ""))

    def relationship(name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            targets[attributes.get("Id", "")] = attributes.get("Target", "")

    parse(parts.get("xl/workbook.xml", b"<none/>"), workbook)
    parse(parts.get("xl/_rels/workbook.xml.rels", b"<none/>"), relationship)
    target = targets.get(identifiers.get(sheet, ""), "")
    part = (
        target.lstrip("/")
        if target.startswith("/")
        else posixpath.normpath(PurePosixPath("xl", target).as_posix())
    )
    if not target or part not in parts:
        raise Unreadable(f'The sheet "{sheet}" is missing from this file.', DAMAGED)
    return part


def _formats(styles: bytes) -> dict[str, str]:
    """Return the number formats by the index that cells name."""
    own: dict[str, str] = {}
    used: list[str] = []
    listing = False

    def begin(name: str, attributes: dict[str, str]) -> None:
        nonlocal listing
        if name == "numFmt":
            own[attributes.get("numFmtId", "")] = attributes.get("formatCode", "General")
        elif name == "cellXfs":
            listing = True
        elif name == "xf" and listing:
            used.append(attributes.get("numFmtId", "0"))

    def end(name: str) -> None:
        nonlocal listing
        listing = listing and name != "cellXfs"

    if styles:
        parse(styles, begin, end)
    built_in = {str(number): code for number, code in BUILT_IN.items()}
    return {str(n): own.get(number) or built_in.get(number, "General") for n, number in enumerate(used)}


def look_at_ods(parts: Mapping[str, bytes], sheet: str) -> Look:
    """Look through a sheet of an .ods file, which says itself what each cell shows."""
    look = _OdsLook(sheet)
    parse(parts.get("content.xml", b"<none/>"), look.begin, look.end, look.text)
    return look.look


class _OdsLook:
    """Rows and cells may say that they are repeated, and a filled one counts as often."""

    def __init__(self, sheet: str) -> None:
        self.look = Look()
        self.sheet = sheet
        self.here = False
        self.row = self.column = 0
        self.rows = 1
        self.cell: dict[str, str] | None = None
        self.paragraphs: list[str] = []
        self.remark = 0

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table":
            self.here = attributes.get("name") == self.sheet
            self.row = 0
        elif not self.here:
            return
        elif name == "table-row":
            self.rows = _times(attributes.get("number-rows-repeated"))
            self.column = 0
        elif name in ("table-cell", "covered-table-cell"):
            self.cell, self.paragraphs = attributes, []
        elif name == "annotation":
            self.remark += 1
        elif self.cell is not None and not self.remark:
            if name == "p":
                self.paragraphs.append("")
            elif name in ("s", "tab", "line-break") and self.paragraphs:
                self.paragraphs[-1] += " "

    def text(self, piece: str) -> None:
        if self.here and self.paragraphs and not self.remark:
            self.paragraphs[-1] += piece

    def end(self, name: str) -> None:
        if not self.here:
            return
        if name == "annotation":
            self.remark -= 1
        elif name == "table-row":
            self.row += self.rows
        elif name == "table":
            self.here = False
        elif name in ("table-cell", "covered-table-cell") and self.cell is not None:
            self._finished(self.cell)
            self.cell = None

    def _finished(self, cell: dict[str, str]) -> None:
        times = _times(cell.get("number-columns-repeated"))
        shown = printable(" ".join(self.paragraphs))
        kind = cell.get("value-type", "")
        if shown or kind or "formula" in cell:
            self.look.reach(self.row + self.rows - 1, self.column + times - 1)
            for row in range(self.row, self.row + self.rows):
                for column in range(self.column, self.column + times):
                    self._take(row, column, cell, shown)
        across, down = _times(cell.get("number-columns-spanned")), _times(cell.get("number-rows-spanned"))
        if across > 1 or down > 1:
            self.look.merged.append(
                Merged(self.row, self.column, self.row + down - 1, self.column + across - 1)
            )
        self.column += times

    def _take(self, row: int, column: int, cell: dict[str, str], shown: str) -> None:
        if "formula" in cell and not shown and not cell.get("value-type"):
            self.look.faults[row, column] = ("formula", "")
        elif "formula" in cell and _NO_RESULT.fullmatch(shown):
            self.look.faults[row, column] = ("error", shown)
        elif shown:
            self.look.texts[row, column] = shown


def _times(written: str | None) -> int:
    return int(written) if written and re.fullmatch(r"\d{1,7}", written, re.ASCII) and int(written) else 1
