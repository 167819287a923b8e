"""Shares in tables: each must follow from the count beside it, in the way in which the other rows follow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from msgspec import Struct

from yjplan.diagnostics import Findings, Place
from yjplan.figures import format as fmt
from yjplan.patterns import Lazy
from yjplan.rules.cells import Column
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.grids import Grid, grids
from yjplan.rules.intervals import printed, step

_OUT_OF = Lazy(
    r"(?:out\s)?of|base|cohort|asked|answered|replies|responses|.{0,30}\b(?:total|all|eligible)",
    re.IGNORECASE,
    needs="of|base|cohort|asked|answered|replies|responses|total|all|eligible",
)
_CHANGE = Lazy(
    r"\b(?:change|difference|increase|decrease|rise|fall|variance|trend|target|population)\b",
    re.IGNORECASE,
    needs="change|difference|increase|decrease|rise|fall|variance|trend|target|population",
)
_FEWEST = 3
"""Rows that have to agree on what the shares are of, before another row can be wrong."""
_FARTHEST = 2_000
"""How many wholes are tried at most; a small share of a large count fits too many to tell."""


class _Row(Struct, frozen=True):
    """One row: a count, its share as printed, and what it is out of if a column says so."""

    part: Decimal
    share: Decimal
    whole: Decimal | None
    place: Place | None

    def fits(self, whole: Decimal) -> bool:
        """Whether the share may be of this whole; off by one in its last place, so that all shares make 100, it may."""
        reach, slack = printed(self.share), step(self.share)
        return whole > 0 and reach.low - slack <= self.part / whole * 100 <= reach.high + slack


def shares_of_counts(facts: Facts, findings: Findings) -> None:
    """Report a share that its count does not give, where all or nearly all other rows of the table agree (R031)."""
    for grid in grids(facts):
        for rows in _columns(grid):
            for row, whole in _wrong(rows):
                findings.add(
                    "R031",
                    f"{fmt.number(row.part)} of {fmt.number(whole)} is "
                    f"{fmt.percent(row.part / whole * 100, -int(step(row.share).adjusted()))}, not "
                    f"{fmt.percent(row.share)}.",
                    row.place,
                    "Correct the share or the count. The other rows of the table fit.",
                )


def _columns(grid: Grid) -> Iterator[tuple[_Row, ...]]:
    """Yield the rows of each column of shares that stands right behind its counts, or behind what they are out of."""
    for at in range(2, len(grid.columns)):
        shares, before = grid.columns[at], grid.columns[at - 1]
        if not shares.percent or not shares.numeric or _CHANGE.search(shares.title):
            continue
        whole = before if at > 2 and _is_count(before) and _OUT_OF.fullmatch(before.title) else None
        counts = grid.columns[at - 2] if whole else before
        if _is_count(counts):
            yield tuple(_rows(counts, whole, shares))


def _is_count(column: Column) -> bool:
    return (
        column.numeric
        and not column.percent
        and not column.pounds
        and not re.search(r"\brate", column.title, re.I)
    )


def _rows(counts: Column, wholes: Column | None, shares: Column) -> Iterator[_Row]:
    for n, (part, share) in enumerate(zip(counts.values, shares.values, strict=True)):
        whole = wholes.values[n] if wholes else None
        if part is not None and share is not None and part > 0 and share > 0 and (whole or not wholes):
            yield _Row(part, share, whole, shares.places[n])


def _wrong(rows: Sequence[_Row]) -> Iterator[tuple[_Row, Decimal]]:
    """Yield the rows whose share does not fit, with the whole that it should be of."""
    if any(row.part != int(row.part) for row in rows):
        return
    if rows and rows[0].whole is not None:
        wholes = [row.whole or Decimal() for row in rows]
    else:
        whole = _common(rows)
        wholes = [whole or Decimal()] * len(rows)
    wrong = [(row, whole) for row, whole in zip(rows, wholes, strict=True) if not row.fits(whole)]
    right = len(rows) - len(wrong)
    if right >= (2 if rows and rows[0].whole is not None else _FEWEST) and len(wrong) * 3 <= right:
        yield from wrong


def _common(rows: Sequence[_Row]) -> Decimal | None:
    """Return the whole that most shares are of, if one is clearly the best: the total, or any number that fits."""
    votes: dict[int, int] = {}
    for row in rows:
        reach = printed(row.share)
        low = (row.part / reach.high * 100).to_integral_value(ROUND_CEILING)
        high = (row.part / max(reach.low, step(row.share) / 10) * 100).to_integral_value(ROUND_FLOOR)
        for whole in range(int(low), min(int(high), int(low) + _FARTHEST) + 1):
            votes[whole] = votes.get(whole, 0) + 1
    most = max(votes.values(), default=0)
    best = [whole for whole, number in votes.items() if number == most]
    stated = {int(row.part) for row in rows}
    named = [whole for whole in best if whole in stated]  # the row of the total
    found = best if len(best) == 1 else named
    return Decimal(found[0]) if len(found) == 1 and most >= _FEWEST else None


RULES: tuple[Rule, ...] = (shares_of_counts,)
"""The rules of this module, in the order of the reference."""
