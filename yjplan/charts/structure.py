"""Structure charts: posts in boxes, managers above those that they manage.

A small service is drawn as a plain tree. A larger one is packed: posts hang below their manager in columns, and
columns that do not fit side by side continue in a further band below.
"""

from __future__ import annotations

from dataclasses import dataclass

from yjplan.charts import lettering
from yjplan.charts.scene import Item, Scene, Stroke, box
from yjplan.charts.spec import Box, TreeChart
from yjplan.charts.style import AXIS, EDGE, INK, LEADING, PAGE_HEIGHT, PALETTE, SMALL, TINT, WHITE

_PAD = 4.0
_ACROSS = 9.0
"""Between columns."""
_DOWN = 18.0
"""Between a manager and the row below, where the lines run."""
_HANG = 5.0
"""Between posts that hang below each other."""
_INDENT = 10.0
_NARROWEST = 68.0
_WIDEST = 124.0
_MOST_COLUMNS = 6


@dataclass(frozen=True, slots=True)
class _Block:
    """A laid-out branch, its top left corner at the origin; a line from above arrives at (`entry`, 0)."""

    width: float
    height: float
    entry: float
    items: tuple[Item, ...]


def structure(spec: TreeChart, width: float) -> Scene:
    """Lay out a structure chart, `width` points wide at most."""
    room = width - 2 * EDGE
    top = spec.top
    most = _columns(top, room)
    leaves = _leaves(top)
    if leaves <= most:
        column = min((room - _ACROSS * (leaves - 1)) / leaves, _WIDEST)
        block = _tree(top, column, 0, _level_heights(top, column))
    else:
        block = _packed(top, room, most)
    left = (width - block.width) / 2
    return Scene(width, block.height + 2 * EDGE, tuple(_move(block.items, left, EDGE)))


def _leaves(post: Box) -> int:
    return sum(map(_leaves, post.below)) or 1


def _depth(post: Box) -> int:
    return 1 + max(map(_depth, post.below), default=0)


def _columns(top: Box, room: float) -> int:
    """Return how many columns fit without breaking a word, indents allowed for."""
    need = max(_NARROWEST, min(_longest_word(top, 0), _WIDEST))
    return max(1, min(_MOST_COLUMNS, int((room - _INDENT + _ACROSS) // (need + _ACROSS))))


def _longest_word(post: Box, level: int) -> float:
    own = max(lettering.longest_word(line, SMALL, i == 0) for i, line in enumerate(post.lines))
    indent = _INDENT * max(0, level - 1)
    return max([own + 2 * _PAD + 1 + indent, *(_longest_word(child, level + 1) for child in post.below)])


# ---------------------------------------------------------------- one post


def _lines(post: Box, width: float) -> list[tuple[str, bool]]:
    inner = width - 2 * _PAD
    return [
        (part, index == 0)
        for index, line in enumerate(post.lines)
        for part in lettering.wrap(line, inner, SMALL, index == 0)
    ]


def _box_height(post: Box, width: float) -> float:
    return lettering.height(len(_lines(post, width)), SMALL) + 2 * _PAD


def _post(post: Box, left: float, top: float, width: float, height: float, level: int) -> list[Item]:
    """Draw one post: the first in strong colour, managers tinted, all others white."""
    fill = PALETTE[0] if level == 0 else TINT if post.below else WHITE
    colour = WHITE if level == 0 else INK
    items: list[Item] = [box(left, top, left + width, top + height, fill, PALETTE[0])]
    lines = _lines(post, width)
    y = top + (height - lettering.height(len(lines), SMALL)) / 2
    for text, bold in lines:
        items += lettering.block(
            (text,), left + width / 2, y, SMALL, colour=colour, bold=bold, align="middle"
        )
        y += LEADING * SMALL
    return items


def _move(items: tuple[Item, ...] | list[Item], right: float, down: float) -> list[Item]:
    return [item.moved(right, down) for item in items]


# ---------------------------------------------------------------- a plain tree


def _level_heights(top: Box, column: float) -> list[float]:
    heights: list[float] = []
    level = [top]
    while level:
        heights.append(max(_box_height(post, column) for post in level))
        level = [child for post in level for child in post.below]
    return heights


def _tree(post: Box, column: float, level: int, heights: list[float]) -> _Block:
    """Every post above the middle of those below it; posts of a level share a height."""
    tall = heights[level]
    if not post.below:
        return _Block(column, tall, column / 2, tuple(_post(post, 0, 0, column, tall, level)))
    return _over(
        post, [[_tree(child, column, level + 1, heights) for child in post.below]], column, tall, level
    )


def _over(post: Box, bands: list[list[_Block]], column: float, tall: float, level: int) -> _Block:
    """Put a manager over bands of branches. With several bands a line runs down their left side."""
    several = len(bands) > 1
    shift = _INDENT if several else 0.0
    widths = [sum(b.width for b in band) + _ACROSS * (len(band) - 1) for band in bands]
    width = max(column, shift + max(widths))
    items: list[Item] = []
    y = tall
    entries: list[float] = []
    trunk_to = 0.0
    for band, across in zip(bands, widths, strict=True):
        bus = y + _DOWN / 2
        x = shift if several else (width - across) / 2
        entries = []
        for branch in band:
            items += _move(branch.items, x, y + _DOWN)
            entries.append(x + branch.entry)
            items.append(Stroke(((entries[-1], bus), (entries[-1], y + _DOWN)), AXIS, 0.8))
            x += branch.width + _ACROSS
        if several:
            items.append(Stroke(((_INDENT / 2, bus), (entries[-1], bus)), AXIS, 0.8))
            trunk_to = bus
        y += _DOWN + max(b.height for b in band)
    if several:
        entry = width / 2 if level == 0 else column / 2
        first = tall + _DOWN / 2
        items.append(Stroke(((_INDENT / 2, first), (_INDENT / 2, trunk_to)), AXIS, 0.8))
        items.append(Stroke(((_INDENT / 2, first), (entry, first)), AXIS, 0.8))
    else:
        entry = min(max((entries[0] + entries[-1]) / 2, column / 2), width - column / 2)
        bus = tall + _DOWN / 2
        items.append(Stroke(((min(entries[0], entry), bus), (max(entries[-1], entry), bus)), AXIS, 0.8))
    items.append(Stroke(((entry, tall), (entry, tall + _DOWN / 2)), AXIS, 0.8))
    items += _post(post, entry - column / 2, 0, column, tall, level)
    return _Block(width, y, entry, tuple(items))


# ---------------------------------------------------------------- packed


def _packed(top: Box, room: float, most: int) -> _Block:
    """Return the first packing that fits the page, from few wide columns to many narrow ones; else the lowest."""
    tried = []
    branching = top
    while len(branching.below) == 1:
        branching = branching.below[0]
    for columns in range(min(most, max(3, len(branching.below))), most + 1):
        column = min((room - _INDENT - _ACROSS * (columns - 1)) / columns, _WIDEST)
        for limit in _limits(top, column):
            block = _pack(top, column, columns, 0, limit)
            if block.height <= PAGE_HEIGHT:
                return block
            tried.append(block)
    return min(tried, key=lambda block: block.height)


def _limits(top: Box, column: float) -> list[float]:
    """Return the heights beyond which a branch may spread over several columns: the tallest branches first."""
    heights: set[float] = set()
    level = [top]
    while level:
        heights |= {_hanging_height(post, column) for post in level if post.below}
        level = [child for post in level for child in post.below]
    return sorted(heights, reverse=True)


def _hanging_height(post: Box, width: float) -> float:
    below = sum(_HANG + _hanging_height(child, width - _INDENT) for child in post.below)
    return _box_height(post, width) + below


def _pack(post: Box, column: float, columns: int, level: int, limit: float) -> _Block:
    """Spread the branches below a post over `columns`, those taller than `limit` in a band of their own."""
    tall = _box_height(post, column)
    if not post.below:
        return _Block(column, tall, column / 2, tuple(_post(post, 0, 0, column, tall, level)))
    if len(post.below) == 1 and post.below[0].below:
        child = _pack(post.below[0], column, columns, level + 1, limit)
        return _over(post, [[child]], column, tall, level)
    bands: list[list[Box]] = [[]]
    for child in post.below:
        if _spreads(child, column, limit):
            bands += [[child], []]
        else:
            bands[-1].append(child)
    laid: list[list[_Block]] = []
    for band in bands:
        if len(band) == 1 and _spreads(band[0], column, limit):
            laid.append([_pack(band[0], column, columns - (1 if columns > 1 else 0), level + 1, limit)])
            continue
        rows = -(-len(band) // columns)
        for row in range(rows):
            each = band[row * len(band) // rows : (row + 1) * len(band) // rows]
            laid.append([_hanging(child, column, level + 1) for child in each])
    return _over(post, laid, column, tall, level)


def _spreads(post: Box, column: float, limit: float) -> bool:
    return bool(post.below) and _hanging_height(post, column) > limit


def _hanging(post: Box, width: float, level: int) -> _Block:
    """A post with everything below it hanging in one column, further in at every level."""
    tall = _box_height(post, width)
    items = _post(post, 0, 0, width, tall, level)
    y = tall
    joint = tall
    for child in post.below:
        y += _HANG
        branch = _hanging(child, width - _INDENT, level + 1)
        joint = y + _box_height(child, width - _INDENT) / 2
        items += _move(branch.items, _INDENT, y)
        items.append(Stroke(((_INDENT / 2, joint), (_INDENT, joint)), AXIS, 0.8))
        y += branch.height
    if post.below:
        items.append(Stroke(((_INDENT / 2, tall), (_INDENT / 2, joint)), AXIS, 0.8))
    return _Block(width, y, width / 2, tuple(items))
