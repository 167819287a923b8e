"""The letters of charts: which font files, how wide words are, and where long names break."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from yjplan.charts.scene import Words
from yjplan.charts.style import ASCENT, DESCENT, INK, LEADING, POINTS_PER_INCH

if TYPE_CHECKING:
    from matplotlib.ft2font import FT2Font

_UNITS = 64.0
_MEASURED_AT = 100.0
"""Widths are measured at one large size: letters are drawn without hinting, so they scale evenly."""


@cache
def font_file(bold: bool) -> Path:
    """Return the font file that comes with the program; fonts of the computer are never used."""
    name = "LiberationSans-Bold.ttf" if bold else "LiberationSans-Regular.ttf"
    return Path(__file__).with_name("fonts") / name


@cache
def _font(bold: bool) -> FT2Font:
    from matplotlib.ft2font import FT2Font

    font = FT2Font(str(font_file(bold)))
    font.set_size(_MEASURED_AT, POINTS_PER_INCH)
    return font


@lru_cache(maxsize=4096)
def width(text: str, size: float, bold: bool = False) -> float:
    """Return how wide words are, in points."""
    from matplotlib.ft2font import LoadFlags

    if not text:
        return 0.0
    font = _font(bold)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # letters that the font lacks are drawn as a box
        font.set_text(text, 0.0, flags=LoadFlags.NO_HINTING)
    across, _ = font.get_width_height()
    return float(across) / _UNITS * size / _MEASURED_AT


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
        if not line or width(longer, size, bold) <= limit:
            line = longer
        else:
            lines.append(line)
            line = word
        while width(line, size, bold) > limit and len(line) > 1:
            head = _head(line, limit, size, bold)
            lines.append(line[:head])
            line = line[head:]
    lines.append(line)
    return tuple(lines)


def _head(word: str, limit: float, size: float, bold: bool) -> int:
    count = 1
    while count + 1 < len(word) and width(word[: count + 1], size, bold) <= limit:
        count += 1
    return count


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
