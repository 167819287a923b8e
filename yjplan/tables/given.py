"""Reading the figures of a table one by one, and telling what cannot be read."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct, field
from msgspec.structs import replace

from yjplan.diagnostics import Findings, Place
from yjplan.source.sheets.model import Sheet
from yjplan.tables.account import Use
from yjplan.tables.facts import Fact
from yjplan.tables.frame import Frame
from yjplan.tables.readings import CellReading, read_cell
from yjplan.tables.wanted import Role, Wanted

_TOLD = 10
"""Mistakes of one kind in a sheet that are told of one by one."""


ROLE_WORDS: dict[Role, str] = {"count": "count", "of": "number that the count is out of", "value": "value"}
"""How a sentence calls what a figure is."""


class Given(Struct, frozen=True):
    """A figure of the series or of a comparator: what its cell says, and where it is."""

    reading: CellReading
    place: Place


class Reading(Struct):
    """A sheet while it is being read for one measure.

    `place_of` tells where the plan says something of the file, by the name of the field. `uses` has the use of each
    row, None while it is open; `slips` are the columns whose heading is misspelt.
    """

    sheet: Sheet
    frame: Frame
    wanted: Wanted
    place_of: Callable[[str], Place]
    findings: Findings
    uses: list[Use | None] = field(default_factory=list)
    slips: set[int] = field(default_factory=set)
    told: dict[str, int] = field(default_factory=dict)
    twice: set[tuple[int, int]] = field(default_factory=set)
    """Pairs of rows that give the same period, and of which that was said."""

    @property
    def called(self) -> str:
        """The sheet as a sentence calls it."""
        return f'the sheet "{self.sheet.name}" of {self.sheet.file}' if self.sheet.name else self.sheet.file

    def place(self, row: int, column: int | None = None) -> Place:
        """Return the place of a row, or of a cell in it, both counted from 0."""
        line = self.sheet.rows[row][0].place.line
        return Place(self.sheet.file, line, 0 if column is None else column + 1, self.sheet.name)

    def tell(self, code: str, message: str, place: Place, hint: str = "", also: Place | None = None) -> None:
        """Record a finding; after ten of one kind in a sheet the others are only counted."""
        self.told[code] = self.told.get(code, 0) + 1
        if self.told[code] <= _TOLD:
            self.findings.add(code, message, place, hint, also)

    def tell_rest(self) -> None:
        """Say how many mistakes were not told of one by one."""
        for code, number in self.told.items():
            if number > _TOLD:
                self.findings.add(
                    code, f"{number - _TOLD} more of this kind in this sheet.", self.sheet.place
                )

    def given(self, fact: Fact) -> Given | None:
        """Return a figure as its cell says; None, with a finding, where the cell cannot be read."""
        cell = fact.cell
        if cell.fault:
            self.tell(
                "Q106",
                "This formula has no stored result."
                if cell.fault == "formula"
                else f"The result of this formula is an error ({cell.text}).",
                cell.place,
                "Open the file in Excel or LibreOffice, let it calculate, and save it.",
            )
            return None
        reading = read_cell(cell.text, self.wanted.marks)
        if reading is None:
            self.tell(
                "Q105",
                f'"{cell.text[:40]}" is not a figure that yjplan can be sure of.',
                cell.place,
                "Write a number, or what stands in its place: [c], <5, .., n/a.",
            )
            return None
        number = reading.number
        if (
            fact.role != "value"
            and number is not None
            and (number < 0 or number != number.to_integral_value())
        ):
            self.tell(
                "Q105",
                f'"{cell.text[:40]}" stands where a count should be, and counts are whole numbers of at least 0.',
                cell.place,
                "If the column holds rates, say so under series: with value:.",
            )
            return None
        if number is not None:
            reading = replace(reading, marks=tuple(dict.fromkeys((*reading.marks, *fact.marks))))
        return Given(reading, cell.place)

    def agrees(self, known: Given | None, new: Given, what: str) -> bool:
        """Whether a figure may be taken: none is known yet. A second one that differs is a finding."""
        if known is None:
            return True
        a, b = known.reading, new.reading
        pair = (known.place.line, new.place.line)
        differ = a.text != b.text and (a.number is None or a.number != b.number)
        if differ and (pair[0] == pair[1] or pair not in self.twice):
            self.twice.add(pair)
            self.tell(
                "Q108",
                f"This file has two figures for the {what}: {a.text} and {b.text}.",
                new.place,
                self._which_rows() or "Say which column is meant, or take one of the two out.",
                also=known.place,
            )
        return False

    def _which_rows(self) -> str:
        """Return how to say which rows are meant, where a column of words tells them apart."""
        for column in self.frame.columns:
            if column.stub == "where" and column.title:
                rows = self.sheet.rows[self.frame.body : self.frame.end]
                texts = list(
                    dict.fromkeys(row[column.number].text for row in rows if row[column.number].text)
                )
                text = next(
                    (t for t in texts if t.casefold() in ("all", "total", "both", "persons")), texts[0]
                )
                return f"Say which rows are meant, for example where: {{{column.title}: {text}}}."
        return ""
