"""What a data file holds: sheets of cells, each as it is shown and with its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from msgspec import Struct

from yjplan.diagnostics import Place

MAX_ROWS = 20_000
MAX_COLUMNS = 500
MAX_CELLS = 400_000
"""Limits of one sheet; the cells are those of the block from A1 to the last filled row and column, blank ones included.
A table of all areas and all quarters since 2009 has some 10,000 rows."""

Fault = Literal["", "formula", "error"]


class Cell(Struct, frozen=True):
    """A cell with its text as the spreadsheet shows it: 44.4% where 0.444 is stored and shown as a percentage.

    `fault` is "formula" where a formula has no stored result, and "error" where the result is one, such as #REF!.
    """

    text: str
    place: Place
    fault: Fault = ""

    def __bool__(self) -> bool:
        return bool(self.text or self.fault)


class Merged(Struct, frozen=True):
    """A block of merged cells, by row and column from 0, ends included; its text stands in the first cell."""

    top: int
    left: int
    bottom: int
    right: int


class Sheet(Struct, frozen=True):
    """The cells of one sheet, all rows of the same length; `name` is empty for a CSV file.

    `merged` is None where the file cannot say, as in CSV.
    """

    file: str
    name: str
    rows: tuple[tuple[Cell, ...], ...]
    merged: tuple[Merged, ...] | None = None

    @property
    def place(self) -> Place:
        """The sheet as a whole."""
        return Place(self.file, sheet=self.name)


class Book(Struct, frozen=True):
    """A data file: the names of its visible sheets, and a way to read one of them (None, with a finding, if it fails).

    A CSV file is a book of one sheet without a name.
    """

    file: str
    names: tuple[str, ...]
    read: Callable[[str], Sheet | None]
