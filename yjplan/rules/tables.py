"""Tables: rows and columns must add up to what is printed as their total."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from yjplan.diagnostics import Findings, Place
from yjplan.figures import format as fmt
from yjplan.patterns import Lazy
from yjplan.plan.context import Schools
from yjplan.rules.cells import Column
from yjplan.rules.crossing import Cell, one_column_off, report_cell, wrong_cell
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.grids import Grid, grids
from yjplan.rules.intervals import Interval, step, sum_of

_PEOPLE = Lazy(
    r"\b(?:child(?:ren)?|young people|people|persons?|boys?|girls?|pupils?|students?|victims?|famil(?:y|ies)|parents?"
    r"|carers?|volunteers?|staff|individuals?|referrals?)\b",
    re.IGNORECASE,
)
_NOT_ADDED = Lazy(
    r"%|per cent|\brate|\baverage|\bmean\b|\bmedian\b|\bper\b|\bchange\b|\bscore|\bage\b", re.IGNORECASE
)
_NAMED = Lazy(r"(?:grand\s|overall\s)?totals?", re.IGNORECASE, needs="total")
"""The name of a row or column that is a total without doubt, also where nobody said so with total-row:."""
_POUND = Decimal(1)


def fits(total: Decimal, parts: Sequence[Decimal], *, pounds: bool = False) -> bool:
    """Whether a total may be the sum of its parts, with the rounding of each and a pound or two for money."""
    reach = sum_of(parts)
    slack = step(total) / 2 if step(total) < 1 else Decimal()
    if pounds and all(step(v) == 1 for v in (total, *parts)):
        slack = max(_POUND, Decimal(len(parts)) / 2) if len(parts) > 2 else _POUND
    return total in Interval(reach.low - slack, reach.high + slack)


def report_column(name: str, total: Decimal, right: Decimal, place: Place | None, findings: Findings) -> None:
    """Say that a column adds up to something else than its total."""
    findings.add(
        "R082",
        f"The total of “{name}” is {fmt.number(total)}; the rows add up to {fmt.number(right)}.",
        place,
        "Correct the total or a row, or leave the total out and yjplan adds up.",
    )


def totals_of_tables(facts: Facts, findings: Findings) -> None:
    """Report a last row that is called or marked as a total and is not one (R082)."""
    for block in grids(facts):
        columns = block.columns
        named = _NAMED.fullmatch(columns[0].texts[-1])
        if not (block.total_row or named) or block.rows < 3 or _cell(block):
            continue
        subtotals = columns and any("total" in text.casefold() for text in columns[0].texts[:-1])
        last = columns[0].texts[-1] if columns else ""
        plain = re.match(r"(?:grand )?total\b(?!.*\ball\b)|all(?:\s[\w-]+){0,2}$", last, re.IGNORECASE)
        for column in columns[1:] if plain and not subtotals else ():
            parts = [v for v in column.values[:-1] if v is not None]
            total = column.values[-1]
            if not _adds_up(column) or total is None or fits(total, parts, pounds=column.pounds):
                continue
            if column is columns[-1] and block.rows - 1 in _rows_off(block):
                continue  # the grand total fits neither way: told once (R081)
            head = " ".join(
                [block.caption, column.title, column.unit, *block.notes, *columns[0].texts, columns[0].title]
            )
            if last.casefold().startswith("all") and total > sum(parts) and not _complete(column, columns):
                continue  # the rows may be some of many
            if total < sum(parts) and not column.pounds and (_PEOPLE.search(head) or block.notes):
                continue  # a child may stand in two rows and counts once in the total
            report_column(column.title, total, sum(parts, Decimal()), column.places[-1], findings)


def _cell(block: Grid) -> Cell | None:
    """Return the only number that spoils its row and its column, in a table with totals of both."""
    columns = block.columns
    numbers = columns[1:]
    if (
        len(columns) < 4
        or not _NAMED.fullmatch(columns[-1].title)
        or not _NAMED.fullmatch(columns[0].texts[-1])
    ):
        return None
    rows = [[v for c in numbers if (v := c.values[n]) is not None] for n in range(block.rows)]
    if not all(map(_adds_up, numbers)) or any(len(row) < len(numbers) for row in rows):
        return None
    return wrong_cell([row[:-1] for row in rows[:-1]], [row[-1] for row in rows[:-1]], rows[-1][:-1])


def _is_told_by_column(block: Grid, row: int) -> bool:
    """Whether a row is that of the totals, and out only by the one column that does not add up (R082)."""
    parts = block.columns[1:-1]
    if row != block.rows - 1 or not _NAMED.fullmatch(block.columns[0].texts[-1]):
        return False
    values = [[v for v in c.values if v is not None] for c in parts]
    total, pounds = block.columns[-1].values[-1], block.columns[-1].pounds
    wrong = [n for n, v in enumerate(values) if not fits(v[-1], v[:-1], pounds=pounds)]
    sums = [sum(v[:-1], Decimal()) for v in values]
    return total is not None and one_column_off(total, [v[-1] for v in values], sums, wrong)


def _complete(column: Column, columns: Sequence[Column]) -> bool:
    """Whether another column shows that the last row is the sum of the others, and that none is left out."""
    others = [c for c in columns[1:] if c is not column and _adds_up(c) and None not in c.values]
    return any(sum(v for v in c.values[:-1] if v is not None) == c.values[-1] for c in others)


def totals_of_rows(facts: Facts, findings: Findings) -> None:
    """Report a row that its last column, called a total, does not add up (R081); the other rows show what it adds."""
    for block in grids(facts):
        columns = block.columns
        if cell := _cell(block):
            row, column = cell[0], columns[cell[1] + 1]
            what = f"“{column.title}” of “{columns[0].texts[row]}”"
            shown = fmt.number(column.values[row] or Decimal())
            report_cell(what, shown, fmt.number(cell[2]), column.places[row], findings)
            continue
        for row in _rows_off(block):
            parts = [v for c in columns[1:-1] if (v := c.values[row]) is not None]
            findings.add(
                "R081",
                f"The total of “{columns[0].texts[row]}” is {fmt.number(columns[-1].values[row] or Decimal())}; its "
                f"figures add up to {fmt.number(sum(parts, Decimal()))}.",
                columns[-1].places[row],
                "Correct the total or one of the figures.",
            )


def _rows_off(block: Grid) -> list[int]:
    """Return the rows that the last column, called a total, does not add up, where it does so for most."""
    columns = block.columns
    last = columns[-1] if len(columns) > 3 else None
    parts = columns[1:-1]
    if last is None or not _NAMED.fullmatch(last.title) or not all(map(_adds_up, (*parts, last))):
        return []
    rows = [n for n in range(block.rows) if all(c.values[n] is not None for c in (*parts, last))]
    sums = {n: [v for c in parts if (v := c.values[n]) is not None] for n in rows}
    wrong = [n for n in rows if not fits(last.values[n] or Decimal(), sums[n], pounds=last.pounds)]
    wrong = [n for n in wrong if not _is_told_by_column(block, n)]
    return wrong if len(wrong) * 2 < len(rows) else []


def _adds_up(column: Column) -> bool:
    """Whether a column holds amounts that can be added: no percentages, rates or averages, and no gap."""
    if (
        not column.numeric
        or column.percent
        or column.mixed
        or _NOT_ADDED.search(f"{column.title} {column.unit}")
    ):
        return False
    return all(text for text in column.texts)


def total_of_schools(facts: Facts, findings: Findings) -> None:
    """Report a number of schools that its kinds do not add up to (R121)."""
    for block in facts.blocks(Schools):
        right = sum(kind.number for kind in block.kinds)
        if block.total is not None and block.total != right:
            findings.add(
                "R121",
                f"There are {fmt.number(block.total)} schools in all, but the kinds add up to {fmt.number(right)}.",
                block.place_of("total"),
                "Correct the total or a number, or add the kind that is missing.",
            )


RULES: tuple[Rule, ...] = (totals_of_tables, totals_of_rows, total_of_schools)
"""The rules of this module, in the order of the reference."""
