"""Reading a CSV file as an analyst saves it, with the place of every cell."""

from __future__ import annotations

import csv
from pathlib import Path

from yjplan.diagnostics import Findings, Place
from yjplan.source.text import read_text
from yjplan.source.yaml import Scalar

MAX_ROWS = 20_000


def read_csv(path: Path, name: str, findings: Findings) -> list[dict[str, Scalar]]:
    """Return the rows below the header row, each cell by its header in small letters.

    Commas, semicolons and tabs are recognised as separators. Empty cells are left out, and so are empty rows.
    """
    text = read_text(path, name, findings)
    if text is None:
        return []
    first = text.split("\n", 1)[0]
    separator = max(",;\t", key=first.count)
    rows: list[dict[str, Scalar]] = []
    headers: list[str] = []
    reader = csv.reader(text.split("\n"), delimiter=separator)
    try:
        for row in reader:
            if not any(cell.strip() for cell in row):
                continue
            if not headers:
                headers = [cell.strip().casefold() for cell in row]
                continue
            if len(rows) >= MAX_ROWS:
                findings.add(
                    "Y104", f"This file has more than {MAX_ROWS:,} rows.", Place(name, reader.line_num)
                )
                return rows
            cells = {}
            for number, (header, cell) in enumerate(zip(headers, row, strict=False)):
                if cell.strip():
                    cells[header] = _cell(cell.strip(), Place(name, reader.line_num, number + 1))
            rows.append(cells)
    except csv.Error as problem:
        findings.add("Y105", f"This file cannot be read as CSV: {problem}.", Place(name, reader.line_num))
    return rows


def _cell(text: str, place: Place) -> Scalar:
    cell = Scalar(text)
    cell.place = cell.content = place
    cell.plain = cell.line_for_line = True
    return cell
