"""Rows of lying bars: names to the left, what they amount to at their ends, a column of words to the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from yjplan.charts import lettering
from yjplan.charts.fills import filled, words_on
from yjplan.charts.scene import Item, Stroke
from yjplan.charts.style import (
    ASCENT,
    AXIS,
    EDGE,
    GAP,
    INK,
    LEADING,
    PAGE_HEIGHT,
    QUIET,
    SMALL,
    TEXT,
    WHITE,
    BarLook,
)

_NAMES = (0.38, 0.3, 0.24)
"""Most of the width that names take; less where bars would be left with next to nothing."""
_BARS = 0.15
"""What the longest bar should have of the width."""
_ASIDE = 0.26
"""Most of the width that the words to the right take."""
_FROM_BAR = 3.0
_WITHIN = 4.0
"""White that words inside a bar leave in its length."""
_HEADING_GAP = 6.0


class Piece(Struct, frozen=True):
    """A part of a bar from `start` to `stop`; of `texts`, longest first, the first that fits is written on it."""

    look: BarLook
    start: float
    stop: float
    texts: tuple[str, ...] = ()


class Bar(Struct, frozen=True):
    """One bar: the pieces of which it is made, from zero outwards, and the label at its end."""

    pieces: tuple[Piece, ...]
    label: str
    known: bool = True
    bold: bool = False

    @property
    def low(self) -> float:
        """Return how far it reaches below zero."""
        return min((min(piece.start, piece.stop) for piece in self.pieces), default=0.0)

    @property
    def high(self) -> float:
        """Return how far it reaches above zero."""
        return max((max(piece.start, piece.stop) for piece in self.pieces), default=0.0)

    @property
    def reach(self) -> float:
        """Return how far it reaches on either side."""
        return max(-self.low, self.high)

    @property
    def leftward(self) -> bool:
        """Say whether it lies to the left of zero alone, with its label."""
        return self.low < 0 and self.high <= 0

    def room(self) -> float:
        """Return the width that the label needs beside the bar."""
        return _FROM_BAR + lettering.width(self.label, SMALL, self.bold) if self.label else 0.0


class Row(Struct, frozen=True):
    """A name with its bars; `aside` are words at the right edge, and `heading` stands above where a group begins.

    A `bold` row tells a sum in words: it has no bars, and the axis does not run along it.
    """

    name: str
    bars: tuple[Bar, ...]
    aside: str = ""
    bold: bool = False
    heading: str = ""


class _Set(Struct, frozen=True):
    """A row whose words are broken into lines."""

    row: Row
    name: tuple[str, ...]
    aside: tuple[str, ...]

    def height(self, thick: float) -> float:
        words = max(lettering.height(len(self.name), TEXT), lettering.height(len(self.aside), SMALL))
        return max(words, thick * len(self.row.bars))


def lying(rows: Sequence[Row], top: float, width: float) -> tuple[list[Item], float]:
    """Return the drawing of rows that begin at height `top`, `width` points wide, and their lower edge.

    All bars have one scale, which begins at zero.
    """
    bars = [bar for row in rows for bar in row.bars]
    longest = max(bar.reach for bar in bars)
    for share in _NAMES:
        fits = [_set(row, share, width) for row in rows]
        names = max(lettering.widest(fit.name, TEXT, fit.row.bold) for fit in fits)
        aside = max(lettering.widest(fit.aside, SMALL, fit.row.bold) for fit in fits)
        zero, ratio = _fit(bars, EDGE + names + 8, width - EDGE - (aside + 10 if aside else 0))
        if not longest or longest * ratio >= _BARS * width:
            break
    thick, gap = _sizes(fits)

    items: list[Item] = []
    start = first = top
    for fit in fits:
        row = fit.row
        if row.heading or row.bold:
            items += _axis(zero, first, top)
            first = top
        if row.heading:
            lines = lettering.wrap(row.heading, width - 2 * EDGE, TEXT, True)
            top += _HEADING_GAP if top > start else 0
            items += lettering.block(lines, EDGE, top, TEXT, bold=True)
            top += lettering.height(len(lines), TEXT) + 2
            first = top
        tall = fit.height(thick)
        middle = top + gap / 2 + tall / 2
        items += lettering.block(fit.name, EDGE, middle - _optical(len(fit.name), TEXT), TEXT, bold=row.bold)
        items += lettering.block(
            fit.aside,
            width - EDGE - aside,
            middle - _optical(len(fit.aside), SMALL),
            SMALL,
            bold=row.bold,
        )
        for index, bar in enumerate(row.bars):
            at = middle + (index - len(row.bars) / 2) * thick
            items += _drawn(bar, at + 0.5, at + thick - 0.5, zero, ratio)
        top += tall + gap
        first = top if row.bold else first
    return [*items, *_axis(zero, first, top)], top


def _set(row: Row, share: float, width: float) -> _Set:
    return _Set(
        row,
        lettering.wrap(row.name, width * share, TEXT, row.bold),
        lettering.wrap(row.aside, width * _ASIDE, SMALL, row.bold) if row.aside else (),
    )


def _axis(zero: float, top: float, bottom: float) -> list[Item]:
    return [Stroke(((zero, top), (zero, bottom)), AXIS, 0.8)] if bottom > top else []


def _optical(lines: int, size: float) -> float:
    """Return how far above the middle of its row a name begins, so that capitals look centred."""
    return (ASCENT + (lines - 1) * LEADING) * size / 2


def _sizes(fits: Sequence[_Set]) -> tuple[float, float]:
    """Return the thickness of bars and the gap between rows, less where the page asks for it."""
    several = max(len(fit.row.bars) for fit in fits)
    sizes = ((14.0, 8.0), (11.0, 5.0), (9.4, 2.5)) if several == 1 else ((11.0, 9.0), (10.0, 6.0), (9.4, 3.5))
    for thick, gap in sizes:
        if sum(fit.height(thick) + gap for fit in fits) <= PAGE_HEIGHT:
            return thick, gap
    return sizes[-1]


def _fit(bars: Sequence[Bar], left: float, right: float) -> tuple[float, float]:
    """Return where zero lies and the points for each unit, as large as bars with their labels allow."""

    def needed(ratio: float) -> tuple[float, float]:
        before = max(-bar.low * ratio + (bar.room() if bar.leftward else 0) for bar in bars)
        after = max(bar.high * ratio + (0 if bar.leftward else bar.room()) for bar in bars)
        return max(before, 0.0), max(after, 0.0)

    longest = max(bar.reach for bar in bars)
    low, high = 0.0, (right - left) / longest if longest else 0.0
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(needed(middle)) <= right - left else (low, middle)
    return left + needed(low)[0], low


def _drawn(bar: Bar, top: float, bottom: float, zero: float, ratio: float) -> list[Item]:
    items: list[Item] = []
    y = (top + bottom) / 2 - _optical(1, SMALL)
    for index, piece in enumerate(bar.pieces):
        ends = sorted((zero + piece.start * ratio, zero + piece.stop * ratio))
        items += filled((ends[0], top), (ends[1], bottom), piece.look)
        if index:
            border, gap = zero + piece.start * ratio, min(GAP, (ends[1] - ends[0]) / 2)
            items.append(Stroke(((border, top), (border, bottom)), WHITE, gap))
        room = ends[1] - ends[0] - _WITHIN
        for text in piece.texts:
            if text != bar.label and lettering.width(text, SMALL) <= room:
                items += words_on(text, sum(ends) / 2, y, SMALL, piece.look)
                break
    if bar.label:
        x = zero + (bar.low * ratio - _FROM_BAR if bar.leftward else bar.high * ratio + _FROM_BAR)
        align: Literal["left", "right"] = "right" if bar.leftward else "left"
        colour = INK if bar.known else QUIET
        items += lettering.block((bar.label,), x, y, SMALL, colour=colour, bold=bar.bold, align=align)
    return items
