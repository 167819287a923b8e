"""Reading a CSV file as an analyst saves it, with the place of every cell."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

from yjplan.diagnostics import Findings, Place
from yjplan.source.sheets.model import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Cell, Sheet
from yjplan.source.sheets.shown import printable
from yjplan.source.text import read_text

_SEPARATORS = ",;\t"
_IF_LARGE = "Copy the rows that the plan needs into a file of their own."
_SAMPLE = 50
"""Lines that are looked at to tell what separates the cells."""


def read_csv(path: Path, name: str, findings: Findings) -> Sheet | None:
    """Return the cells of a CSV file, rows as they stand, blank ones included; None if it cannot be read.

    Commas, semicolons and tabs are recognised as separators. The column of a cell's place is the number of the cell
    in its row, as in a spreadsheet.
    """
    text = read_text(path, name, findings, _IF_LARGE)
    if text is None:
        return None
    separator, lines_before, text = _separated_by(text)
    rows: list[list[Cell]] = []
    reader = csv.reader(io.StringIO(text), delimiter=separator)
    line = width = 0
    try:
        for row in reader:
            begins, line = line + 1, reader.line_num
            while row and not row[-1].strip():
                row.pop()
            width = max(width, len(row))
            if len(rows) >= MAX_ROWS or width > MAX_COLUMNS or (len(rows) + 1) * width > MAX_CELLS:
                findings.add(
                    "Y104",
                    f"This file is too large: yjplan reads up to {MAX_ROWS:,} rows, {MAX_COLUMNS} columns and "
                    f"{MAX_CELLS:,} cells.",
                    Place(name, begins + lines_before),
                    _IF_LARGE,
                )
                return None
            rows.append(
                [
                    Cell(printable(cell), Place(name, begins + lines_before, number))
                    for number, cell in enumerate(row, 1)
                ]
            )
    except csv.Error as problem:
        findings.add("Y105", f"This file cannot be read as CSV: {problem}.", Place(name, line + 1))
        return None
    return Sheet(
        name, "", tuple(_of_width(row, width, name, n + lines_before) for n, row in enumerate(rows, 1))
    )


def _separated_by(text: str) -> tuple[str, int, str]:
    """Return the separator, how many lines the file spends on saying so (Excel's sep=;), and the other lines."""
    first, _, rest = text.partition("\n")
    said = re.fullmatch(r'"?sep=([,;\t])"?', first.strip(" "), re.IGNORECASE)
    if said:
        return said[1], 1, rest
    sample = [line for line in text[:100_000].split("\n", _SAMPLE + 1) if line.strip(_SEPARATORS + " ")][
        :_SAMPLE
    ]
    # What separates cells is in most lines; a comma in a title or a thousands comma is not.
    best = max(
        _SEPARATORS, key=lambda s: (sum(s in line for line in sample), sum(line.count(s) for line in sample))
    )
    return best, 0, text


def _of_width(row: list[Cell], width: int, name: str, line: int) -> tuple[Cell, ...]:
    line = row[0].place.line if row else line
    return (*row, *(Cell("", Place(name, line, number)) for number in range(len(row) + 1, width + 1)))
