"""Reading a spreadsheet: sheets that people see, with cells as they see them.

Cells come from python-calamine; `look` adds how numbers are shown. Formulas count by the result that is stored with
them: nothing is calculated. Links to other files are not followed, macros are never looked at.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from yjplan.diagnostics import Findings, Place, listed
from yjplan.source.sheets.look import Look, look_at_ods, look_at_xlsx
from yjplan.source.sheets.model import Book, Cell, Sheet
from yjplan.source.sheets.package import DAMAGED, Unreadable, packed, parts_of
from yjplan.source.sheets.shown import printable, shown

MAX_SHEETS = 200


def read_workbook(path: Path, name: str, findings: Findings) -> Book | None:
    """Return the visible sheets of an .xlsx, .xlsm or .ods file; None, with a finding, if it cannot be read.

    `name` is how findings call the file. Hidden sheets, macros and links to other files are mentioned in findings.
    """
    try:
        return _opened(parts_of(path), name, findings)
    except Unreadable as problem:
        findings.add("Q101", str(problem), Place(name), problem.hint)
        return None


def _opened(parts: dict[str, bytes], name: str, findings: Findings) -> Book:
    from python_calamine import (
        CalamineError,
        CalamineWorkbook,
        PasswordError,
        SheetTypeEnum,
        SheetVisibleEnum,
    )

    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise Unreadable("This file has a password.", "Take the password off and save it again.")
    ods = "content.xml" in parts
    if not ods and "xl/workbook.xml" not in parts:
        raise Unreadable("This is not an .xlsx or .ods spreadsheet.", DAMAGED)
    try:
        workbook = CalamineWorkbook.from_filelike(packed(parts))
        sheets = [sheet for sheet in workbook.sheets_metadata if sheet.typ is SheetTypeEnum.WorkSheet]
    except PasswordError:
        raise Unreadable("This file has a password.", "Take the password off and save it again.") from None
    except (CalamineError, OSError, ValueError):
        raise Unreadable("This file is damaged.", DAMAGED) from None
    if len(sheets) > MAX_SHEETS:
        raise Unreadable(
            f"This file has {len(sheets)} sheets.", "Copy the sheet that the plan needs to a new file."
        )
    visible = {printable(s.name): s.name for s in sheets if s.visible is SheetVisibleEnum.Visible}
    hidden = [printable(s.name) for s in sheets if s.visible is not SheetVisibleEnum.Visible]
    _mention(parts, name, hidden, findings)

    @cache
    def read(sheet: str) -> Sheet | None:
        try:
            look = look_at_ods(parts, visible[sheet]) if ods else look_at_xlsx(parts, visible[sheet])
            rows: list[list[Any]] = workbook.get_sheet_by_name(visible[sheet]).to_python(
                skip_empty_area=False
            )
        except Unreadable as problem:
            findings.add("Q101", str(problem), Place(name, sheet=sheet), problem.hint)
            return None
        except (CalamineError, OSError, ValueError):
            findings.add("Q101", "This sheet is damaged.", Place(name, sheet=sheet), DAMAGED)
            return None
        return _sheet(name, sheet, rows, look)

    return Book(name, tuple(visible), read)


def _mention(parts: dict[str, bytes], name: str, hidden: list[str], findings: Findings) -> None:
    if hidden:
        which = listed((f'"{sheet}"' for sheet in hidden), "and")
        findings.add(
            "Q102",
            f"The hidden sheet {which} was not read."
            if len(hidden) == 1
            else f"The hidden sheets {which} were not read.",
            Place(name),
            "Show it in the spreadsheet if the plan needs it; delete it if it holds what must not be passed on.",
        )
    if any(part.endswith("vbaProject.bin") or part.startswith("Basic/") for part in parts):
        findings.add(
            "Q103",
            "This file holds macros; they were not run, and only the cells were read.",
            Place(name),
            "Save it as .xlsx, which holds no macros.",
        )
    content = parts.get("content.xml", b"")
    linked = b"table:table-source" in content or b"'file:" in content
    if linked or any(part.startswith("xl/externalLinks/") for part in parts):
        findings.add(
            "Q104",
            "This file refers to other files; they were not opened, and the figures stored here were read.",
            Place(name),
            "Check that it was up to date when it was last saved; or paste the figures in as values.",
        )


def _sheet(file: str, name: str, rows: list[list[Any]], look: Look) -> Sheet:
    height, width = look.height, look.width
    cells = tuple(
        tuple(
            _cell(
                file,
                name,
                row,
                column,
                rows[row][column] if row < len(rows) and column < len(rows[row]) else "",
                look,
            )
            for column in range(width)
        )
        for row in range(height)
    )
    return Sheet(file, name, cells, tuple(look.merged))


def _cell(file: str, sheet: str, row: int, column: int, value: Any, look: Look) -> Cell:
    place = Place(file, row + 1, column + 1, sheet)
    if (row, column) in look.faults:
        fault, error = look.faults[row, column]
        return Cell(error, place, fault)
    text = look.texts.get((row, column))
    return Cell(shown(value, look.formats.get((row, column), "General")) if text is None else text, place)
