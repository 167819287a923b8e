"""All tables of a plan as the rules on figures see them: blocks of type table, and tables in Markdown within a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from msgspec import Struct

from yjplan.rules.cells import Column, bare, column_of
from yjplan.rules.facts import Facts
from yjplan.rules.prose_numbers import Said

_RULE = frozenset("|-: \t")
_MOST_COLUMNS = 40


class Grid(Struct, frozen=True):
    """One table: what is said above and below it, whether its last row is a total, its columns."""

    caption: str
    notes: tuple[str, ...]
    total_row: bool
    columns: tuple[Column, ...]

    @property
    def rows(self) -> int:
        """How many rows stand below the titles."""
        return len(self.columns[0].texts)


def grids(facts: Facts) -> tuple[Grid, ...]:
    """Return every table that has the same number of cells in each row."""
    return facts.once(_all)


def _all(facts: Facts) -> tuple[Grid, ...]:
    return tuple(_found(facts))


def _found(facts: Facts) -> Iterator[Grid]:
    for block, columns in facts.tables:
        if columns:
            yield Grid(block.caption, block.notes, block.total_row, _in_pounds(block.caption, columns))
    for text in facts.prose:
        if "|" in text.text:
            yield from _in_markdown(text)


def _in_pounds(caption: str, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Take numbers for pounds where only the title of the table has the sign."""
    if "£" not in caption:
        return columns
    return tuple(
        c._replace(pounds=True) if c.numeric and not c.percent and not c.unit else c for c in columns
    )


def _in_markdown(text: Said) -> Iterator[Grid]:
    lines = text.text.split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    at = 1
    while at < len(lines):
        rule, at = at, at + 1
        if not ("-" in lines[rule] and "|" in lines[rule] and _RULE.issuperset(lines[rule])):
            continue
        while at < len(lines) and "|" in lines[at]:
            at += 1
        heads = [title for _, title in _cells(lines[rule - 1])]
        rows = [(starts[n], _cells(lines[n])) for n in range(rule + 1, at)]
        if rows and 0 < len(heads) <= _MOST_COLUMNS and all(len(cells) == len(heads) for _, cells in rows):
            columns = tuple(
                column_of(
                    title,
                    "",
                    [bare(cells[n][1]) for _, cells in rows],
                    [text.place(start + cells[n][0]) for start, cells in rows],
                )
                for n, title in enumerate(heads)
            )
            total = bool(re.match(r"(?:grand )?total\b", columns[0].texts[-1], re.IGNORECASE))
            yield Grid("", (), total, columns)


def _cells(line: str) -> list[tuple[int, str]]:
    """Return the cells of a line, each with where its text begins."""
    found = []
    at = 0
    for piece in line.split("|"):
        found.append((at + len(piece) - len(piece.lstrip()), piece.strip()))
        at += len(piece) + 1
    if found and not found[0][1]:
        found = found[1:]
    return found[:-1] if found and not found[-1][1] and line.rstrip().endswith("|") else found
