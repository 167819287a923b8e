"""Totals of tables: as published where the plan says so, worked out where it does not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from yjplan.plan.budget import Contribution, Contributions, CostLine
from yjplan.plan.context import Schools
from yjplan.plan.staffing import PeopleRow, PostRow


def column_sums(rows: Iterable[Sequence[Decimal | int]]) -> tuple[Decimal, ...]:
    """Return the sum of each column; rows of other lengths, which are reported elsewhere, count as far as they go."""
    sums: list[Decimal] = []
    for row in rows:
        sums += [Decimal()] * (len(row) - len(sums))
        for index, value in enumerate(row):
            sums[index] += value
    return tuple(sums)


def column_total(values: Iterable[Decimal]) -> Decimal:
    """Return the sum of one column or row."""
    return sum(values, Decimal())


def contribution_total(row: Contribution) -> Decimal:
    """Return what an agency contributes, in pounds."""
    return row.total if row.total is not None else sum(row.amounts, Decimal())


def contributions_total(block: Contributions) -> Decimal:
    """Return what all agencies contribute, in pounds: as published, or the sum of all amounts."""
    if block.total is not None:
        return contribution_total(block.total)
    return sum((sum(row.amounts, Decimal()) for row in block.rows), Decimal())


def variance(line: CostLine) -> Decimal | None:
    """Return outturn less budget in pounds, so that an overspend is above zero; or the variance as published."""
    if line.variance is not None or line.outturn is None:
        return line.variance
    return line.outturn - line.budget


def schools_total(block: Schools) -> int:
    """Return the number of schools."""
    return block.total if block.total is not None else sum(kind.number for kind in block.kinds)


def people_total(row: PeopleRow, sex: str) -> int:
    """Return the heads in a row, `men` or `women`."""
    stated: int | None = getattr(row, f"{sex}_total")
    return stated if stated is not None else sum(getattr(row, sex))


def posts_total(row: PostRow) -> Decimal:
    """Return the posts in a row, in full-time equivalents."""
    return row.total if row.total is not None else sum(row.values, Decimal())
