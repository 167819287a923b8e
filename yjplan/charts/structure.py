"""Structure charts: posts in boxes, managers above those that they manage.

A small service is drawn as a plain tree. A larger one is packed: posts hang below their manager in
columns, and columns that do not fit side by side continue in a further band below.
"""

from __future__ import annotations

from collections.abc import Iterator

from yjplan.charts.branches import Block, Pen, hanging, over, rails, single
from yjplan.charts.scene import Scene
from yjplan.charts.spec import Box, TreeChart
from yjplan.charts.style import ACROSS, EDGE, INDENT, PAGE_HEIGHT, SMALL

_NARROWEST = 68.0
_WIDEST = 124.0
_MOST_COLUMNS = 6
_LIMITS = (10_000.0, 400.0, 280.0, 200.0, 140.0, 100.0)
"""Heights beyond which a branch spreads over several columns."""
_SIZES = (SMALL, 7.5, 7.0)
_SMALLER = 0.25
"""How much lower a chart must be to be worth letters that are a point smaller, as a share of its height."""
_FAULT = 10.0
"""A broken word or a picture taller than the page counts like a chart so many times as tall."""


def structure(spec: TreeChart, width: float) -> Scene:
    """Lay out a structure chart, `width` points wide: compact, and in letters as large as may be."""
    room = width - 2 * EDGE
    block = min(
        ((_cost(block, size), block) for size in _SIZES for block in _layouts(spec.top, room, size)),
        key=lambda candidate: candidate[0],
    )[1]
    items = tuple(block.drawn((width - block.width) / 2, EDGE))
    return Scene(width, block.height + 2 * EDGE, items)


def _cost(block: Block, size: float) -> float:
    faults = int(block.tight) + int(block.height > PAGE_HEIGHT)
    return block.height * (1 + (SMALL - size) * _SMALLER) * _FAULT**faults


def _layouts(top: Box, room: float, size: float) -> Iterator[Block]:
    pen = Pen(size)
    need = max(_NARROWEST, min(_longest_word(top, 0, pen), _WIDEST))
    most = max(1, min(_MOST_COLUMNS, int((room - INDENT + ACROSS) // (need + ACROSS))))
    if _leaves(top) <= most:
        yield _tree(top, _column(room, _leaves(top)), pen)
        return
    for columns in range(min(most, max(2, _fork(top))), most + 1):
        column = _column(room - INDENT, columns)
        tallest = hanging(top, column, 0, pen).height
        for limit in _LIMITS:
            if limit < tallest or limit == _LIMITS[0]:
                yield _pack(top, column, columns, 0, Pen(size, limit))


def _column(room: float, columns: int) -> float:
    return min((room - ACROSS * (columns - 1)) / columns, _WIDEST)


def _leaves(post: Box) -> int:
    return sum(map(_leaves, post.below)) or 1


def _fork(post: Box) -> int:
    """Return how many branches there are where the chart first branches."""
    while len(post.below) == 1:
        post = post.below[0]
    return len(post.below)


def _longest_word(post: Box, level: int, pen: Pen) -> float:
    """Return the width that no box may fall short of, as far as it can be told before anything is laid out."""
    return max(
        [pen.need(post) + INDENT * max(0, level - 1), *(_longest_word(p, level + 1, pen) for p in post.below)]
    )


def _tree(top: Box, column: float, pen: Pen) -> Block:
    """Every post above the middle of those below it; posts of a level share a height."""
    heights: list[float] = []
    posts = [top]
    while posts:
        heights.append(max(pen.height(post, column) for post in posts))
        posts = [child for post in posts for child in post.below]

    def grow(post: Box, level: int) -> Block:
        head = single(post, column, heights[level], level, pen)
        return over(head, [[grow(child, level + 1) for child in post.below]]) if post.below else head

    return grow(top, 0)


def _pack(post: Box, column: float, columns: int, level: int, pen: Pen) -> Block:
    """Put everything below a post into bands at most `columns` wide."""
    head = single(post, column, pen.height(post, column), level, pen)
    if not post.below:
        return head
    if len(post.below) == 1 and post.below[0].below:
        return over(head, [[_pack(post.below[0], column, columns, level + 1, pen)]])
    bands: list[list[Block]] = []
    for run in _runs(post.below, columns):
        if len(run) > columns and not any(child.below for child in run):
            bands.append(rails(run, column, columns, level + 1, pen))
        else:
            bands += _bands(run, column, columns, level + 1, pen)
    if len(bands) > 1 and columns == 1:
        return hanging(post, column, level, pen)
    return over(head, bands, top=level == 0)


def _runs(posts: tuple[Box, ...], columns: int) -> list[tuple[Box, ...]]:
    """Cut a row of posts where a long run of posts that manage nobody begins or ends."""
    runs: list[tuple[Box, ...]] = []
    for post in posts:
        if runs and bool(runs[-1][-1].below) == bool(post.below):
            runs[-1] += (post,)
        else:
            runs.append((post,))
    joined: list[tuple[Box, ...]] = []
    for run in runs:
        alone = len(run) > columns and not run[0].below
        before_alone = joined and len(joined[-1]) > columns and not any(p.below for p in joined[-1])
        if joined and not alone and not before_alone:
            joined[-1] += run
        else:
            joined.append(run)
    return joined


def _bands(run: tuple[Box, ...], column: float, columns: int, level: int, pen: Pen) -> list[list[Block]]:
    """Set branches side by side, each as many columns wide as its height asks for."""
    wide = [_share(post, column, columns, pen) for post in run]
    rows: list[list[int]] = [[]]
    if max(wide) == 1:
        count = -(-len(run) // columns)
        rows = [list(range(r * len(run) // count, (r + 1) * len(run) // count)) for r in range(count)]
    else:
        for index in range(len(run)):
            if rows[-1] and sum(wide[i] for i in rows[-1]) + wide[index] > columns:
                rows.append([])
            rows[-1].append(index)
    result = []
    for row in rows:
        spare = columns - sum(wide[i] for i in row)
        band = []
        for i in row:
            # A branch that wants more than one column takes those that would otherwise stay empty.
            more = spare if wide[i] > 1 else 0
            spare -= more
            band.append(_spread(run[i], column, wide[i] + more, level, pen))
        result.append(band)
    return result


def _share(post: Box, column: float, columns: int, pen: Pen) -> int:
    tall = hanging(post, column, 1, pen).height
    if tall <= pen.limit or len(post.below) < 2:
        return 1
    return min(columns, len(post.below), 1 + int(tall // pen.limit))


def _spread(post: Box, column: float, columns: int, level: int, pen: Pen) -> Block:
    if columns == 1:
        return hanging(post, column, level, pen)
    room = column * columns + ACROSS * (columns - 1)
    return _pack(post, _column(room - INDENT, columns), columns, level, pen)
