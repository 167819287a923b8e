"""Colours and how well they can be read: the contrast of WCAG 2.2, and the nearest darker colour that passes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Channels: TypeAlias = tuple[int, ...]

LEAST_CONTRAST = 4.5
"""What WCAG 2.2 AA asks of text in any size."""

WHITE = "FFFFFF"
TINT = 0.9
"""How much white there is in the tint behind table headings and panels."""


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21; colours are six hexadecimal digits, with or without #."""
    light, dark = sorted((_luminance(channels(one)), _luminance(channels(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mix(colour: str, white: float) -> str:
    """Return a colour with a share of white in it, from 0 to 1."""
    return _hex(tuple(round(c + (255 - c) * white) for c in channels(colour)))


def readability(colour: str) -> float:
    """Return the least contrast that a house colour has: on white, under white, and on its own tint."""
    return min(contrast(colour, WHITE), contrast(colour, mix(colour, TINT)))


def readable(colour: str) -> str:
    """Return the colour itself if text in it can be read, or else the nearest darker one."""
    return darker_until(colour, lambda darker: readability(darker) >= LEAST_CONTRAST)


def darker_until(colour: str, good: Callable[[str], bool]) -> str:
    """Return the colour itself if it is good, or else the nearest darker one that is; black if none is."""
    original = channels(colour)
    shades = (_hex(tuple(c * share // 255 for c in original)) for share in range(255, -1, -1))
    return next(filter(good, shades), "000000")


def channels(colour: str) -> Channels:
    """Return red, green and blue, each from 0 to 255."""
    digits = colour.lstrip("#")
    return tuple(int(digits[i : i + 2], 16) for i in (0, 2, 4))


def _hex(values: Channels) -> str:
    return "".join(f"{c:02X}" for c in values)


def _luminance(values: Channels) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (c / 255 for c in values)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
