"""Which reader reads which data file."""

from __future__ import annotations

from pathlib import Path

from yjplan.diagnostics import Findings, Place
from yjplan.source.sheets.model import Book

ENDINGS = (".csv", ".tsv", ".xlsx", ".xlsm", ".ods")
"""How the names of data files end that yjplan reads."""

_TEXTS = (".csv", ".tsv")
_ZIP = b"PK\x03\x04"


def read_data_file(path: Path, name: str, findings: Findings) -> Book | None:
    """Return a data file's sheets; None, with a finding, if it cannot be read. `name` is how findings call it."""
    ending = path.suffix.casefold()
    if ending not in ENDINGS:
        findings.add(
            "Q101",
            f"yjplan reads no {ending or 'such'} files as data.",
            Place(name),
            "Open it in Excel or LibreOffice and save it as .xlsx, .ods or CSV.",
        )
        return None
    if ending not in _TEXTS:
        from yjplan.source.sheets.workbook import read_workbook

        return read_workbook(path, name, findings)
    from yjplan.source.csv import read_csv

    if _begins_like_a_zip(path):
        findings.add(
            "Q101",
            "This file is a spreadsheet, not CSV, though its name says so.",
            Place(name),
            "Change the end of its name to .xlsx, or save it as CSV UTF-8.",
        )
        return None
    sheet = read_csv(path, name, findings)
    return Book(name, ("",), lambda _: sheet) if sheet else None


def _begins_like_a_zip(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(4) == _ZIP
    except OSError:  # the reader of text says so
        return False
