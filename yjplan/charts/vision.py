"""How colours look to people with colour-blindness and in grey print, and how well two of them are told apart.

Colour-blindness is simulated after G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A physiologically-based
model for simulation of color vision deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009):
their matrices for the full deficiency, applied to linear light. Differences are those of CIELAB
(CIE 1976, daylight D65).
"""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from yjplan.document.colour import channels

Sight: TypeAlias = Literal["full colour", "protanopia", "deuteranopia", "tritanopia", "grey print"]
_Light: TypeAlias = tuple[float, float, float]

_LUMINANCE: Final = (0.2126729, 0.7151522, 0.0721750)
_SEEN: Final[dict[Sight, tuple[_Light, _Light, _Light]]] = {
    "full colour": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "grey print": (_LUMINANCE, _LUMINANCE, _LUMINANCE),
}
SIGHTS: Final[tuple[Sight, ...]] = tuple(_SEEN)
"""Those who see all colours, who lack the cones for red, for green and for blue, and who print in grey."""

APART: Final = 15.0
"""The least difference of two colours that must be told apart by colour alone. A difference of 2.3 is just noticed
where two fields touch (M. Mahy and others, 1994); charts are read across gaps, on paper and in poor light."""


def seen(colour: str, sight: Sight) -> str:
    """Return the colour that stands for what is seen, as six hexadecimal digits with #."""
    return "#" + "".join(f"{round(_encoded(value) * 255):02X}" for value in _light(colour, sight))


def difference(one: str, other: str, sight: Sight = "full colour") -> float:
    """Return how far apart two colours are: 0 for the same, 100 from black to white."""
    first, second = _lab(_light(one, sight)), _lab(_light(other, sight))
    return float(sum((a - b) ** 2 for a, b in zip(first, second, strict=True)) ** 0.5)


def confused(one: str, other: str) -> tuple[Sight, ...]:
    """Return in which sights two colours cannot be told apart."""
    return tuple(sight for sight in SIGHTS if difference(one, other, sight) < APART)


def _light(colour: str, sight: Sight) -> _Light:
    linear = tuple(_linear(channel / 255) for channel in channels(colour))
    red, green, blue = (
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, linear, strict=True)))) for row in _SEEN[sight]
    )
    return red, green, blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _encoded(light: float) -> float:
    return light * 12.92 if light <= 0.0031308 else float(1.055 * light ** (1 / 2.4) - 0.055)


def _lab(light: _Light) -> _Light:
    """Return lightness (0 to 100) and the two axes of colour."""
    red, green, blue = light
    x = 0.4124564 * red + 0.3575761 * green + 0.1804375 * blue
    y = sum(a * b for a, b in zip(_LUMINANCE, light, strict=True))
    z = 0.0193339 * red + 0.1191920 * green + 0.9503041 * blue
    fx, fy, fz = _curve(x / 0.95047), _curve(y), _curve(z / 1.08883)
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _curve(t: float) -> float:
    return float(t ** (1 / 3)) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116
