"""One wrong number of a table by which two sums are out: of its row and column, of two columns, or a variance."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple, TypeAlias, TypeVar

from msgspec.structs import replace

from yjplan.diagnostics import Findings, Place
from yjplan.plan.base import Model
from yjplan.plan.budget import CostLine, Outturn

M = TypeVar("M", bound=Model)
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


class Moved(NamedTuple):
    """A number of a table that stands in one column and belongs into another."""

    row: int
    here: int
    there: int
    number: Number


def moved_number(rows: Sequence[Sequence[Number]], columns: Sequence[Number]) -> Moved | None:
    """Return the only number that has one column too high and another too low by as much, if there is one.

    `columns` are the totals of the columns as printed.
    """
    if any(len(row) != len(columns) for row in rows):
        return None
    gaps = {n: sum(row[n] for row in rows) - total for n, total in enumerate(columns)}
    off = sorted((n for n in gaps if gaps[n]), key=lambda n: -gaps[n])
    if len(off) != 2 or gaps[off[0]] + gaps[off[1]]:
        return None
    here, there = off
    at = [n for n, row in enumerate(rows) if row[here] == gaps[here]]
    return Moved(at[0], here, there, gaps[here]) if len(at) == 1 else None


def report_moved(
    row: str, number: str, columns: tuple[str, str], place: Place | None, findings: Findings
) -> None:
    """Say that a number stands in a wrong column, or else the totals of two columns are wrong (R082)."""
    here, there = columns
    findings.add(
        "R082",
        f"“{row}” has {number} under “{here}”; under “{there}” both columns would add up to their totals.",
        place,
        "Move it, unless both totals are wrong.",
    )


def one_column_off(
    total: Number, columns: Sequence[Number], sums: Sequence[Number], wrong: Sequence[int]
) -> bool:
    """Whether a total row is out only by the one column of it that is told to be wrong (R082).

    `columns` are the totals of the columns as printed, `sums` what the rows add up to, `wrong` those that are told.
    """
    return len(wrong) == 1 and total == sum(columns) - columns[wrong[0]] + sums[wrong[0]]


def with_fields(part: M, **fields: object) -> M:
    """Return a part of the plan with other fields; it is written where the part is."""
    changed = replace(part, **fields)
    vars(changed).update(vars(part))
    return changed


def report_cell(what: str, stated: str, right: str, place: Place | None, findings: Findings) -> None:
    """Say that one cell is wrong, or else both totals that it is part of (R081)."""
    findings.add(
        "R081",
        f"{what} is {stated}; with {right} both the row and the column would add up to their totals.",
        place,
        f"Write {right}, unless both totals are wrong.",
    )


_ROUNDING = Decimal(1)


def wrong_amount(block: Outturn) -> tuple[CostLine, str, Decimal] | None:
    """Return the line whose budget or outturn spoils its variance and the first total, and what should stand there."""
    end = next((n for n, line in enumerate(block.lines) if line.total), 0)
    above, total = block.lines[:end], block.lines[end]
    off = []
    for line in above:
        if line.outturn is None or line.variance is None:
            return None
        if abs(gap := line.variance - (line.outturn - line.budget)) > _ROUNDING:
            off.append((line, gap))
    for field, sign in (("budget", -1), ("outturn", 1)) if len(off) == 1 else ():
        line, gap = off[0]
        stated = getattr(total, field)
        missing = stated - sum((getattr(x, field) for x in above), Decimal()) if stated is not None else None
        if missing == sign * gap:
            return line, field, getattr(line, field) + missing
    return None
