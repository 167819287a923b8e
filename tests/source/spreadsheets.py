"""Small spreadsheets for tests, written by libraries that have no part in reading them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from yjplan.diagnostics import Findings
from yjplan.source.sheets.files import read_data_file
from yjplan.source.sheets.model import Sheet

Table = Sequence[Sequence[Any]]


def xlsx(
    path: Path, sheets: Mapping[str, Table], change: Callable[[Any], None] = lambda workbook: None
) -> Path:
    """Write an .xlsx file; a cell is a value, or a value and its number format. `change` may do more to it."""
    import openpyxl

    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for r, row in enumerate(rows, 1):
            for c, cell in enumerate(row, 1):
                value, number_format = cell if isinstance(cell, tuple) else (cell, "General")
                sheet.cell(r, c, value).number_format = number_format
    change(workbook)
    workbook.save(path)
    return path


def ods(path: Path, sheets: Mapping[str, Table]) -> Path:
    """Write an .ods file; a cell is a text, a number, or a number and the text that it shows."""
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table as OdsTable
    from odf.table import TableCell, TableRow
    from odf.text import P

    document = OpenDocumentSpreadsheet()
    for name, rows in sheets.items():
        table = OdsTable(name=name)
        for row in rows:
            line = TableRow()
            for cell in row:
                value, shown = cell if isinstance(cell, tuple) else (cell, "" if cell is None else str(cell))
                kind = (
                    {}
                    if value is None
                    else {"valuetype": "string"}
                    if isinstance(value, str)
                    else {"valuetype": "float", "value": str(value)}
                )
                made = TableCell(**kind)
                if shown:
                    made.addElement(P(text=shown))
                line.addElement(made)
            table.addElement(line)
        document.spreadsheet.addElement(table)
    document.save(str(path))
    return path


def with_part(path: Path, name: str, change: Callable[[str], str]) -> Path:
    """Change one part of a spreadsheet as text, or add it."""
    with zipfile.ZipFile(path) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist()}
    parts[name] = change(parts.get(name, b"").decode()).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, content in parts.items():
            archive.writestr(entry, content)
    return path


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Return a zip file of any parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def read(path: Path, sheet: str = "") -> tuple[Sheet | None, list[str]]:
    """Read a sheet, or the first; return it with the findings as "code place: message"."""
    findings = Findings()
    book = read_data_file(path, path.name, findings)
    found = book.read(sheet or book.names[0]) if book else None
    return found, [f"{f.code} {f.place}: {f.message}" for f in findings]


def texts(sheet: Sheet | None) -> list[list[str]]:
    """Return what the cells show."""
    assert sheet is not None
    return [[cell.text for cell in row] for row in sheet.rows]
