"""The colours of the Word file: one accent, from which every other house colour is mixed."""

from __future__ import annotations

ACCENT = "12436D"
"""The accent that the reference document is made with."""

INK = "0B0C0C"
GREY = "505A5F"
RULE = "B1B4B6"

TONES = {"red": "F4CDC6", "amber": "FFE5A8", "green": "CCE2D8", "grey": "E5E6E7"}
"""Fills of status cells; ink on each of them has a contrast above 12:1."""

_LEAST_CONTRAST = 4.5


def palette(accent: str) -> dict[str, str]:
    """Return the house colours by role, as six hexadecimal digits.

    An accent too light to be read on white, or on its own tint, is darkened until it can be.
    """
    channels = _channels(accent.lstrip("#"))
    while _contrast(channels, _mix(channels, 0.9)) < _LEAST_CONTRAST:
        channels = tuple(int(c * 0.94) for c in channels)
    return {"accent": _hex(channels), "tint": _hex(_mix(channels, 0.9)), "line": _hex(_mix(channels, 0.55))}


def recolouring(accent: str) -> dict[str, str]:
    """Return which colour of the reference document becomes which, empty when none changes."""
    old, new = palette(ACCENT), palette(accent)
    return {old[role]: new[role] for role in old if old[role] != new[role]}


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[i : i + 2], 16) for i in (0, 2, 4))


def _hex(channels: tuple[int, ...]) -> str:
    return "".join(f"{c:02X}" for c in channels)


def _mix(channels: tuple[int, ...], white: float) -> tuple[int, ...]:
    return tuple(round(c + (255 - c) * white) for c in channels)


def _luminance(channels: tuple[int, ...]) -> float:
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (c / 255 for c in channels)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
