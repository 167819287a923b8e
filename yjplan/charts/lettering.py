"""The letters of charts: which font files, how wide words are, and where long names break."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from yjplan.charts import glyphs
from yjplan.charts.scene import Words
from yjplan.charts.style import ASCENT, DESCENT, INK, LEADING


@lru_cache(maxsize=4096)
def width(text: str, size: float, bold: bool = False) -> float:
    """Return how wide words are, in points."""
    return glyphs.length(text, bold) / glyphs.EM * size


def widest(texts: Iterable[str], size: float, bold: bool = False) -> float:
    """Return the width of the widest of several texts."""
    return max((width(text, size, bold) for text in texts), default=0.0)


def longest_word(text: str, size: float, bold: bool = False) -> float:
    """Return the width of the widest word: narrower than that, the text cannot be wrapped at its spaces."""
    return widest(text.split(" "), size, bold)


@lru_cache(maxsize=4096)
def wrap(text: str, limit: float, size: float, bold: bool = False) -> tuple[str, ...]:
    """Break text at its spaces into lines no wider than `limit`, and words where they are wider."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and width(longer, size, bold) > limit:
            lines.append(line)
            longer = word
        *broken, line = _pieces(longer, limit, size, bold)
        lines += broken
    lines.append(line)
    return tuple(lines)


def _pieces(word: str, limit: float, size: float, bold: bool) -> list[str]:
    """Break a word that is wider than a line into pieces that are not; a piece has at least one letter."""
    if len(word) < 2 or width(word, size, bold) <= limit:
        return [word]
    word = glyphs.composed(word)
    room = limit / size * glyphs.EM
    pieces: list[str] = []
    start, used = 0, 0.0
    for end, (apart, across) in enumerate(glyphs.steps(word, bold)):
        if end > start and used + apart + across > room:
            pieces.append(word[start:end])
            start, used = end, across
        else:
            used += apart + across
    return [*pieces, word[start:]]


def height(lines: int, size: float) -> float:
    """Return the height of a block of lines, from the top of the first to the bottom of the last."""
    return (ASCENT + DESCENT + (lines - 1) * LEADING) * size if lines else 0.0


def block(
    lines: tuple[str, ...],
    x: float,
    top: float,
    size: float,
    *,
    colour: str = INK,
    bold: bool = False,
    align: Literal["left", "middle", "right"] = "left",
) -> list[Words]:
    """Return lines of words whose first line begins at `top`."""
    return [
        Words(x, top + (ASCENT + i * LEADING) * size, line, size, colour, bold, align)
        for i, line in enumerate(lines)
    ]


def extent(words: Words) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of words as drawn."""
    across = width(words.text, words.size, words.bold)
    left = words.x - {"left": 0.0, "middle": across / 2, "right": across}[words.align]
    return left, words.y - ASCENT * words.size, left + across, words.y + DESCENT * words.size
