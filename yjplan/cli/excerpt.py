"""The line of a file that a finding is about, with a caret below the place."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from yjplan.diagnostics import Findings, Place
from yjplan.patterns import Lazy
from yjplan.source.paths import PlanFolder
from yjplan.source.text import read_text

WIDTH = 96
"""Most characters of a line that are shown; a long paragraph is shown around the place."""
_LEAD = 40
_WORD = re.compile(r"""(?:[£$+-]?|−)\w+(?:[.,'/-]\w+|’\w+)*%?|"[^"]{0,60}"|'[^']{0,60}'|“[^”]{0,60}”|\S""")
_TEXT_FILES = (".yaml", ".yml", ".md", ".csv")
_UNSEEN = Lazy("[\t\u200b-\u200f\u202a-\u202e\u2060-\u2069]")


def excerpt(folder: Path, place: Place | None) -> tuple[str, str] | None:
    """Return the line as "13 | text" and the caret below it, or None if the place is no line of a text file."""
    if place is None or not place.line or not place.column or not place.file.casefold().endswith(_TEXT_FILES):
        return None
    lines = _lines(folder, place.file)
    if not place.line <= len(lines):
        return None
    line = lines[place.line - 1]
    start = place.column - 1
    if place.file.casefold().endswith(".csv"):
        start = _cell_start(line, place.column)
    if start > len(line) or not line.strip():
        return None
    word = _WORD.match(line, start)
    carets = len(word[0]) if word else 1
    shown, offset = _window(line if line.isprintable() else _UNSEEN.compiled.sub(" ", line), start)
    number = str(place.line)
    margin = " " * len(number)
    carets = max(1, min(carets, len(shown) - start + offset))
    return f"{number} | {shown}", f"{margin} | {' ' * (start - offset)}{'^' * carets}"


@lru_cache(maxsize=8)
def _lines(folder: Path, file: str) -> list[str]:
    path = folder / file
    inside = PlanFolder(folder).contains(path)
    text = read_text(path, file, Findings()) if inside and path.is_file() else None
    return text.split("\n") if text else []


def _cell_start(line: str, number: int) -> int:
    """Return where the cell with this number begins: places in a CSV file count cells, not characters."""
    import csv

    separator = max(",;\t", key=line.count)
    cells = next(csv.reader([line], delimiter=separator), [])
    start = 0
    for cell in cells[: number - 1]:
        written = line[start : start + 1] == '"'
        start += len(cell) + (2 + cell.count('"') if written else 0) + 1
    return start + len(line[start:]) - len(line[start:].lstrip(' "'))


def _window(line: str, start: int) -> tuple[str, int]:
    """Return the part of a long line around a place, and by how much the place moved to the left."""
    line = line.rstrip()
    if len(line) <= WIDTH:
        return line, 0
    begin = max(0, min(start - _LEAD, len(line) - WIDTH))
    end = begin + WIDTH
    before, after = "… " * (begin > 0), " …" * (end < len(line))
    return f"{before}{line[begin:end]}{after}", begin - len(before)
