"""The pieces of a structure chart: one post, a manager over a row, posts that hang below each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from yjplan.charts import lettering
from yjplan.charts.scene import Item, Stroke, box
from yjplan.charts.spec import Box
from yjplan.charts.style import ACROSS, AXIS, INDENT, INK, LEADING, PALETTE, SMALL, TINT, WHITE

_DOWN = 18.0
"""Between a manager and the row below, where the lines run."""


class Block(Struct, frozen=True):
    """A laid-out branch, its top left corner at the origin; a line from above arrives at (`entry`, 0).

    `parts` are further blocks with their places. `tight` says that a word had to be broken.
    """

    width: float
    height: float
    entry: float
    items: tuple[Item, ...]
    parts: tuple[tuple[float, float, Block], ...] = ()
    tight: bool = False

    def drawn(self, right: float, down: float) -> Iterator[Item]:
        """Yield every item of this block and its parts, moved to where it is printed."""
        for x, y, part in self.parts:
            yield from part.drawn(right + x, down + y)
        for item in self.items:
            yield item.moved(right, down)


class Pen(Struct, frozen=True):
    """The size of the letters, and the height beyond which a branch spreads over several columns."""

    size: float
    limit: float = 0.0

    @property
    def pad(self) -> float:
        """Return the white between words and the edge of their box: less with small letters."""
        return 4.0 - 1.5 * (SMALL - self.size)

    @property
    def gap(self) -> float:
        """Return the white between posts that hang below each other."""
        return 5.0 - 2.0 * (SMALL - self.size)

    def lines(self, post: Box, width: float) -> list[tuple[str, bool]]:
        """Return the lines of a post as they break in a box of this width; its name is bold."""
        return [
            (part, index == 0)
            for index, line in enumerate(post.lines)
            for part in lettering.wrap(line, width - 2 * self.pad, self.size, index == 0)
        ]

    def height(self, post: Box, width: float) -> float:
        """Return the height of the box of a post."""
        return lettering.height(len(self.lines(post, width)), self.size) + 2 * self.pad

    def need(self, post: Box) -> float:
        """Return the width below which a word of this post would have to be broken."""
        words = (lettering.longest_word(line, self.size, i == 0) for i, line in enumerate(post.lines))
        return max(words, default=0.0) + 2 * self.pad + 1


def _line(*points: tuple[float, float]) -> Stroke:
    return Stroke(points, AXIS, 0.8)


def single(post: Box, width: float, height: float, level: int, pen: Pen) -> Block:
    """One post: the first in strong colour, managers tinted, all others white."""
    fill = PALETTE[0] if level == 0 else TINT if post.below else WHITE
    items: list[Item] = [box((0, 0), (width, height), fill, PALETTE[0])]
    lines = pen.lines(post, width)
    y = (height - lettering.height(len(lines), pen.size)) / 2
    for text, bold in lines:
        colour = WHITE if level == 0 else INK
        items += lettering.block((text,), width / 2, y, pen.size, colour=colour, bold=bold, align="middle")
        y += LEADING * pen.size
    return Block(width, height, width / 2, tuple(items), tight=pen.need(post) > width)


def over(head: Block, bands: list[list[Block]], *, top: bool = False) -> Block:
    """Put a manager over bands of branches; with several bands a line runs down their left side."""
    column, tall = head.width, head.height
    several = len(bands) > 1
    shift = INDENT if several else 0.0
    widths = [sum(b.width for b in band) + ACROSS * (len(band) - 1) for band in bands]
    width = max(column, shift + max(widths))
    trunk = INDENT / 2
    entry = width / 2 if top else column / 2
    items: list[Item] = []
    parts: list[tuple[float, float, Block]] = []
    y = tall
    for number, (band, across) in enumerate(zip(bands, widths, strict=True)):
        bus = y + _DOWN / 2
        x = shift if several else (width - across) / 2
        entries = []
        for branch in band:
            parts.append((x, y + _DOWN, branch))
            entries.append(x + branch.entry)
            items.append(_line((entries[-1], bus), (entries[-1], y + _DOWN)))
            x += branch.width + ACROSS
        if not several:
            middle = (entries[0] + entries[-1]) / 2
            entry = min(max(middle, column / 2), width - column / 2)
        first, last = (trunk, entries[-1]) if several else (entries[0], entries[-1])
        reach = (entry,) if number == 0 else ()
        items.append(_line((min(first, *reach, last), bus), (max(last, *reach, first), bus)))
        if several and number == len(bands) - 1:
            items.append(_line((trunk, tall + _DOWN / 2), (trunk, bus)))
        y += _DOWN + max(b.height for b in band)
    items.append(_line((entry, tall), (entry, tall + _DOWN / 2)))
    parts.append((entry - column / 2, 0, head))
    return Block(width, y, entry, tuple(items), tuple(parts), any(part.tight for _, _, part in parts))


def hanging(post: Box, width: float, level: int, pen: Pen) -> Block:
    """A post with everything below it hanging in one column, further in at every level."""
    tall = pen.height(post, width)
    head = single(post, width, tall, level, pen)
    if not post.below:
        return head
    below = _hung(post.below, width, level + 1, pen, tall)
    parts = ((0.0, 0.0, head), (0.0, 0.0, below))
    return Block(width, below.height, width / 2, (), parts, head.tight or below.tight)


def rails(posts: tuple[Box, ...], column: float, columns: int, level: int, pen: Pen) -> list[Block]:
    """Many posts that manage nobody: columns of even length, read downwards."""
    count = min(columns, len(posts))
    cuts = [-(-i * len(posts) // count) for i in range(count + 1)]
    return [_hung(posts[a:b], column, level, pen, -pen.gap) for a, b in pairwise(cuts)]


def _hung(posts: tuple[Box, ...], width: float, level: int, pen: Pen, start: float) -> Block:
    """Posts below each other on a line that begins at height `start`."""
    items: list[Item] = []
    parts: list[tuple[float, float, Block]] = []
    trunk = INDENT / 2
    y = joint = start
    for post in posts:
        y += pen.gap
        branch = hanging(post, width - INDENT, level, pen)
        joint = y + pen.height(post, width - INDENT) / 2
        parts.append((INDENT, y, branch))
        items.append(_line((trunk, joint), (INDENT, joint)))
        y += branch.height
    items.append(_line((trunk, max(start, 0.0)), (trunk, joint)))
    return Block(width, y, trunk, tuple(items), tuple(parts), any(part.tight for _, _, part in parts))
