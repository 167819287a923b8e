"""The council's colour in charts: which one it is, and whether everybody can tell it from the others."""

from __future__ import annotations

from typing import Final

from yjplan.charts.style import BACKGROUND, PALETTE, READABLE, TINT
from yjplan.charts.vision import APART, Sight, confused, difference
from yjplan.document.colour import TINT as LIGHT
from yjplan.document.colour import WHITE, contrast, darker_until, mix, readability, readable

_NEIGHBOURS: Final = {"teal": PALETTE[1], "grey": BACKGROUND}
"""What the first bars stand beside without any texture. Lines, and bars further on, differ in form as well."""


def chart_accent(colour: str | None, accent: str | None) -> str:
    """Return the colour in which charts draw the service itself; empty where the house's own is used.

    It is the accent of the brand, or its main colour where there is none, darkened as in the text; one that fails the
    tests of charts is not used.
    """
    wanted = accent or colour
    if not wanted:
        return ""
    printed = wanted if readability(wanted) >= READABLE else f"#{readable(wanted)}"
    return printed.upper() if fits(printed) else ""


def instead_of(accent: str) -> dict[str, str]:
    """Return which colours take the place of those of the house.

    The accent takes that of the dark blue, and its light tone that of the tint; a dark colour of the palette that looks
    much like the accent becomes the dark blue, which nothing else has then.
    """
    if not accent:
        return {}
    alike = {dark: PALETTE[0] for dark in (PALETTE[2], PALETTE[4]) if difference(dark, accent) < 2 * APART}
    return {PALETTE[0]: accent, TINT: f"#{mix(accent, LIGHT)}", **alike}


def fits(colour: str) -> bool:
    """Say whether a colour can stand for the service: white letters on it can be read, and neighbours differ."""
    return contrast(colour, WHITE) >= READABLE and not clashes(colour)


def clashes(colour: str) -> tuple[tuple[str, tuple[Sight, ...]], ...]:
    """Return the names of colours from which it cannot be told, each with the sights in which that is so."""
    return tuple((name, found) for name, other in _NEIGHBOURS.items() if (found := confused(colour, other)))


def nearest(colour: str) -> str:
    """Return the nearest darker colour that charts can use."""
    return f"#{darker_until(colour, fits)}"
