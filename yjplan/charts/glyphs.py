"""Single letters of the fonts that come with the program: how wide they are, and their outlines.

Everything is in units of the font, `EM` to the height of a line. Letters are set one after the other by their widths
and by the font's table of pairs, here and not by a library, so that a picture, a vector drawing and the room that
a layout leaves for words agree to the point, whatever version of a library is installed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from matplotlib.ft2font import FT2Font
    from numpy.typing import NDArray

EM = 2048
_POINTS_PER_INCH = 72.0
_SUBUNITS = 64.0
_FIXED = 65536.0


class Outline(NamedTuple):
    """The outline of letters, baseline at 0 and upwards positive; `codes` are those of a matplotlib path."""

    points: NDArray[np.float64]
    codes: NDArray[np.uint8]


@cache
def font_file(bold: bool) -> Path:
    """Return the font file that comes with the program; fonts of the computer are never used."""
    name = "LiberationSans-Bold.ttf" if bold else "LiberationSans-Regular.ttf"
    return Path(__file__).with_name("fonts") / name


@cache
def _font(bold: bool) -> FT2Font:
    from matplotlib.ft2font import FT2Font

    # One pixel is one unit of the font at this size, so nothing is rounded.
    font = FT2Font(str(font_file(bold)))
    font.set_size(EM, _POINTS_PER_INCH)
    return font


@cache
def _index(char: str, bold: bool) -> Any:
    """Return the number of a letter in the font; 0, drawn as a box, is that of letters that the font lacks."""
    return _font(bold).get_char_index(ord(char))


@cache
def _advance(char: str, bold: bool) -> float:
    from matplotlib.ft2font import LoadFlags

    return _font(bold).load_glyph(_index(char, bold), LoadFlags.NO_HINTING).linearHoriAdvance / _FIXED


@cache
def _pair(first: str, second: str, bold: bool) -> float:
    """Return how much further apart than usual two letters stand; less than 0 for pairs such as AV."""
    from matplotlib.ft2font import Kerning

    left, right = _index(first, bold), _index(second, bold)
    return _font(bold).get_kerning(left, right, Kerning.UNFITTED) / _SUBUNITS


@cache
def outline(char: str, bold: bool) -> Outline:
    """Return the outline of one letter; that of a space has no points."""
    import numpy as np
    from matplotlib.ft2font import LoadFlags

    font = _font(bold)
    font.load_glyph(_index(char, bold), LoadFlags.NO_HINTING)
    points, codes = font.get_path()
    return Outline(np.asarray(points, dtype=np.float64).reshape(-1, 2), np.asarray(codes, dtype=np.uint8))


def steps(text: str, bold: bool) -> Iterator[tuple[float, float]]:
    """Yield for each letter how much further from the one before it stands than usual, and how wide it is."""
    before = ""
    for char in text:
        yield _pair(before, char, bold) if before else 0.0, _advance(char, bold)
        before = char


def placed(text: str, bold: bool) -> Iterator[tuple[str, float]]:
    """Yield each letter of a line and where it begins."""
    at = 0.0
    for char, (apart, across) in zip(text, steps(text, bold), strict=True):
        yield char, at + apart
        at += apart + across


def length(text: str, bold: bool) -> float:
    """Return how long a line of words is."""
    letters = composed(text)
    return sum(_advance(c, bold) for c in letters) + sum(_pair(a, b, bold) for a, b in pairwise(letters))


def composed(text: str) -> str:
    """Return text with each accent in one letter with what it stands on, as the font has them: ŵ, not w and ^."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)
