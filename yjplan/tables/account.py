"""The account of a data file: every row that was read was used, or left for a reason."""

from __future__ import annotations

from collections import Counter
from typing import Literal, TypeAlias

from msgspec import Struct

from yjplan.diagnostics import Place, column_letters

Use: TypeAlias = Literal[
    "series",
    "comparators",
    "title",
    "headings",
    "notes",
    "totals",
    "blank",
    "not asked for",
    "no figures yet",
    "not understood",
]
"""What a row was used for, or why it was left."""

USED: tuple[Use, ...] = ("series", "comparators")


class ColumnUse(Struct, frozen=True):
    """What a column was taken for: `heading` as in the file, `use` in words."""

    number: int
    heading: str
    use: str

    @property
    def letters(self) -> str:
        """How a spreadsheet calls the column."""
        return column_letters(self.number)


class Account(Struct, frozen=True):
    """What became of each row of a sheet, for one measure.

    `asked` is where the plan names the file, `rows` the use of each row from the top, `columns` what each column was
    taken for.
    """

    file: str
    sheet: str
    asked: Place
    rows: tuple[Use, ...]
    columns: tuple[ColumnUse, ...]

    @property
    def read(self) -> int:
        """How many rows were read."""
        return len(self.rows)

    @property
    def counts(self) -> dict[Use, int]:
        """How many rows had each use, in the order of `Use`."""
        counts = Counter(self.rows)
        order: tuple[Use, ...] = Use.__args__  # type: ignore[attr-defined]
        return {use: counts[use] for use in order if counts[use]}

    @property
    def used(self) -> int:
        """How many rows gave figures to the plan."""
        return sum(number for use, number in self.counts.items() if use in USED)

    @property
    def left(self) -> int:
        """How many rows were left, all with their reason."""
        return sum(number for use, number in self.counts.items() if use not in USED)
