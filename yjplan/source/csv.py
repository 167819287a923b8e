"""Reading a CSV file as an analyst saves it, with the place of every cell."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from yjplan.diagnostics import Findings, Place
from yjplan.source.text import read_text
from yjplan.source.yaml import Scalar

MAX_ROWS = 20_000


def read_csv(path: Path, name: str, findings: Findings) -> list[dict[str, Scalar]]:
    """Return the rows below the header row, each cell by its header.

    Commas, semicolons and tabs are recognised as separators. Empty cells are left out, and so are empty rows.
    The column of a cell's place is the number of the cell in its row, as in a spreadsheet.
    """
    text = read_text(path, name, findings)
    if text is None:
        return []
    first = next((line for line in text.split("\n") if line.strip(",;\t ")), "")
    separator = max(",;\t", key=first.count)
    rows: list[dict[str, Scalar]] = []
    headers: list[str] = []
    reader = csv.reader(io.StringIO(text), delimiter=separator)
    line = 1
    try:
        for row in reader:
            begins, line = line, reader.line_num + 1
            if not any(cell.strip() for cell in row):
                continue
            if not headers:
                headers = [cell.strip() for cell in row]
                continue
            if len(rows) >= MAX_ROWS:
                findings.add("Y104", f"This file has more than {MAX_ROWS:,} rows.", Place(name, begins))
                return rows
            if any(cell.strip() for cell in row[len(headers) :]):
                findings.add(
                    "Y105",
                    f"This row has {len(row)} cells, but the first row of the file names {len(headers)}.",
                    Place(name, begins, len(headers) + 1),
                    'Put a cell that has a comma in it into quotation marks: "1,204".',
                )
            rows.append(
                {
                    header: _cell(cell.strip(), Place(name, begins, number))
                    for number, (header, cell) in enumerate(zip(headers, row, strict=False), 1)
                    if cell.strip()
                }
            )
    except csv.Error as problem:
        findings.add("Y105", f"This file cannot be read as CSV: {problem}.", Place(name, line))
    return rows


def _cell(text: str, place: Place) -> Scalar:
    cell = Scalar(text)
    cell.place = cell.content = place
    cell.plain = cell.line_for_line = True
    return cell
