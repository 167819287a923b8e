"""One wrong cell of a table with totals: its row and its column are both out by the same amount."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeAlias

from yjplan.diagnostics import Findings, Place

Number: TypeAlias = Decimal | int
Cell: TypeAlias = tuple[int, int, Decimal]
"""A row, a column, and what should stand there."""


def wrong_cell(
    rows: Sequence[Sequence[Number]], totals: Sequence[Number | None], columns: Sequence[Number]
) -> Cell | None:
    """Return the only cell that explains the only row and the only column that do not add up, if there is one.

    `totals` are the totals of the rows as printed, `columns` those of the columns; a row without one is passed over.
    """
    if any(len(row) != len(columns) for row in rows):
        return None
    wide = [(n, t - sum(row)) for n, (row, t) in enumerate(zip(rows, totals, strict=True)) if t is not None]
    deep = [(n, total - sum(row[n] for row in rows)) for n, total in enumerate(columns)]
    wide, deep = [w for w in wide if w[1]], [d for d in deep if d[1]]
    if len(wide) != 1 or len(deep) != 1 or wide[0][1] != deep[0][1]:
        return None
    row, column, gap = wide[0][0], deep[0][0], Decimal(wide[0][1])
    right = rows[row][column] + gap
    right = right.quantize(Decimal(1)) if right == right.to_integral_value() else right.normalize()
    return (row, column, right) if right >= 0 else None


def report_cell(what: str, stated: str, right: str, place: Place | None, findings: Findings) -> None:
    """Say that one cell is wrong, or else both totals that it is part of (R081)."""
    findings.add(
        "R081",
        f"{what} is {stated}; with {right} both the row and the column would add up to their totals.",
        place,
        f"Write {right}, unless both totals are wrong.",
    )
