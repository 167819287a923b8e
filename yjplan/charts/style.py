"""The house style of charts: the Government Analysis Function's palette, and sizes in points."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from msgspec import Struct

from yjplan.document.colour import contrast

DPI: Final = 200
MM_PER_INCH: Final = 25.4
POINTS_PER_INCH: Final = 72.0

TEXT: Final = 8.5
SMALL: Final = 8.0
LEADING: Final = 1.2
"""Distance from baseline to baseline, as a multiple of the size of the letters."""
ASCENT: Final = 0.74
DESCENT: Final = 0.22
"""How far letters reach above and below their baseline, as a multiple of their size."""

EDGE: Final = 2.0
"""White left on every side of a picture."""
ACROSS: Final = 9.0
"""Between the columns of a structure chart."""
INDENT: Final = 10.0
"""How much further in a post hangs than its manager."""
GAP: Final = 1.2
"""White between the pieces of a stacked bar, so that neighbours are told apart without colour."""
PAGE_HEIGHT: Final = 620.0
"""The tallest picture that still leaves room for its caption on an upright A4 page."""

INK: Final = "#1A1A1A"
QUIET: Final = "#505050"
GRID: Final = "#D0D0D0"
AXIS: Final = "#707070"
WHITE: Final = "#FFFFFF"
TINT: Final = "#E4EAF0"

PALETTE: Final = ("#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D", "#A285D1")
"""The Analysis Function's palette for categories, in its order: dark and light take turns."""
PALER: Final = ("#8FA9C0", "#A9D9D5", "#C99AB4", "#FBC3A8", "#A8A8A8", "#D9CDEB")
"""For a seventh series and more; too pale to stand on white without an outline."""
BACKGROUND: Final = "#BFBFBF"
"""The grey of the Analysis Function's focus palette, for what stands behind the series that matters."""
READABLE: Final = 4.5
"""The contrast that letters need with what is behind them: WCAG 2.2, 1.4.3."""

Texture: TypeAlias = Literal["", "up", "down", "flat", "upright", "crossed"]
"""Lines in a filled shape: rising, falling, lying, standing, rising and falling; none in a plain one."""


class LineLook(Struct, frozen=True):
    """How one line of a trend looks; marker and dash differ too, for grey print."""

    colour: str
    width: float
    marker: str
    dash: tuple[float, ...]
    radius: float
    solid: bool


_MARKERS: Final = ("square", "triangle", "diamond", "cross", "down", "plus", "pentagon", "star")
_DASHES: Final = ((), (4.0, 1.6), (1.4, 1.4), (5.0, 1.4, 1.2, 1.4), (7.0, 2.0))


def line_look(index: int) -> LineLook:
    """Return the look of line `index`: the first is the service itself, the others are comparators.

    No two of the first forty comparators have the same marker and the same dash, so colour is never needed.
    """
    if index == 0:
        return LineLook(PALETTE[0], 2.4, "circle", (), 2.6, True)
    other = index - 1
    colours = PALETTE[1:]
    return LineLook(
        colours[other % len(colours)],
        1.1,
        _MARKERS[other % len(_MARKERS)],
        _DASHES[(other % len(_MARKERS) + other // len(_MARKERS)) % len(_DASHES)],
        2.1,
        False,
    )


class BarLook(Struct, frozen=True):
    """How the bars of one series look. Texture or outline tell apart what has the same tone of grey."""

    colour: str
    texture: Texture = ""
    edge: str = ""


_TEXTURES: Final[tuple[Texture, ...]] = ("", "", "up", "down", "flat", "upright")
_PALER_TEXTURES: Final[tuple[Texture, ...]] = ("", "up", "down", "flat", "upright", "crossed")


def bar_look(index: int) -> BarLook:
    """Return the look of bar series `index`: dark and light take turns, and from the third on bars have a texture."""
    place = index % len(PALETTE)
    if index // len(PALETTE) % 2 == 0:
        return BarLook(PALETTE[place], _TEXTURES[place])
    return BarLook(PALER[place], _PALER_TEXTURES[place], QUIET)


def bar_colour(index: int) -> str:
    """Return the colour of bar series `index`."""
    return bar_look(index).colour


def on_colour(colour: str) -> str:
    """Return the colour of letters and lines that can be read on `colour`."""
    return WHITE if contrast(colour, WHITE) >= READABLE else INK
