"""The colours of the Word file: one or two of the council's, from which every other house colour is mixed."""

from __future__ import annotations

from yjplan.document.colour import TINT, mix, readable

ACCENT = "12436D"
"""The accent that the reference document is made with."""

INK = "0B0C0C"
GREY = "505A5F"
RULE = "B1B4B6"

TONES = {"red": "F4CDC6", "amber": "FFE5A8", "green": "CCE2D8", "grey": "E5E6E7"}
"""Fills of status cells; ink on each of them has a contrast above 12:1."""


def palette(colour: str, accent: str = "") -> dict[str, str]:
    """Return the house colours by role, as six hexadecimal digits.

    `accent` is a second colour, for the bars of panels; without one they have a light tone of the first. A colour
    too light to be read on white, or on its own tint, is darkened until it can be.
    """
    main = readable(colour)
    return {"accent": main, "tint": mix(main, TINT), "line": readable(accent) if accent else mix(main, 0.55)}


def recolouring(colour: str, accent: str = "") -> dict[str, str]:
    """Return which colour of the reference document becomes which, empty when none changes."""
    old, new = palette(ACCENT), palette(colour, accent)
    return {old[role]: new[role] for role in old if old[role] != new[role]}
