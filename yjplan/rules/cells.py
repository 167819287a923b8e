"""Tables that are written out row by row, read as columns of numbers where that is what they are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from yjplan.diagnostics import Place
from yjplan.figures.names import Name
from yjplan.patterns import Lazy
from yjplan.plan.text import Table
from yjplan.plan.values import Prose
from yjplan.rules.prose_numbers import DIGITS, said

_CELL = Lazy(rf"(?P<sign>[-−–+]?)(?P<pound>£?)\s?(?P<number>{DIGITS})\s?(?P<percent>%?)")
_EMPTY = frozenset({"", "-", "–", "—"})


class Column(NamedTuple):
    """One column: its title and unit, the texts as they print, and the numbers, None where there is none.

    `numeric` says that every cell is a number or empty; `percent` and `pounds` what all numbers are.
    """

    title: str
    unit: str
    texts: tuple[str, ...]
    values: tuple[Decimal | None, ...]
    places: tuple[Place | None, ...]
    numeric: bool
    percent: bool
    pounds: bool
    mixed: bool


def columns_of(block: Table, names: Mapping[str, Name]) -> tuple[Column, ...]:
    """Return the columns of a table; none if its rows are of unequal length."""
    if any(len(row) != len(block.columns) for row in block.rows):
        return ()
    return tuple(_column(block, n, names) for n in range(len(block.columns)))


def _column(block: Table, at: int, names: Mapping[str, Name]) -> Column:
    head = block.columns[at]
    title, unit = (head, "") if isinstance(head, str) else (head.title, head.unit or "")
    cells = [row[at] for row in block.rows]
    texts = [bare(said(c, "", "", names).text) if isinstance(c, Prose) else "" for c in cells]
    places = [c.content if isinstance(c, Prose) else block.place for c in cells]
    return column_of(title, unit, texts, places)


def bare(text: str) -> str:
    """Return a cell's text without what makes it bold; a lone asterisk stays: it stands for a hidden number."""
    words = text.strip()
    return words.strip("*").strip() or words


def column_of(title: str, unit: str, texts: Sequence[str], places: Sequence[Place | None]) -> Column:
    """Return a column with its cells read as numbers where they are."""
    matches = [_CELL.fullmatch(text) for text in texts]
    signs = {m["percent"] or m["pound"] for m in matches if m}
    whole = unit or ("%" if "%" in title or "per cent" in title else "£" if "£" in title else "")
    return Column(
        title=title,
        unit=unit,
        texts=tuple(texts),
        values=tuple(_number(m) for m in matches),
        places=tuple(places),
        numeric=any(matches) and all(m or t in _EMPTY for m, t in zip(matches, texts, strict=True)),
        percent=whole.startswith("%") or signs == {"%"},
        pounds=whole.startswith("£") or signs == {"£"},
        mixed=len(signs) > 1,
    )


def _number(match: re.Match[str] | None) -> Decimal | None:
    if match is None:
        return None
    value = Decimal(match["number"].replace(",", ""))
    return -value if match["sign"] in ("-", "−", "–") else value
