"""How many actions have which rating: told by words and texture, and by colour only besides."""

from __future__ import annotations

from typing import Final

from yjplan.charts.amounts import share_of
from yjplan.charts.lying import Bar, Piece, Row, lying
from yjplan.charts.parts import unit_heading
from yjplan.charts.scene import Scene
from yjplan.charts.spec import RatingsChart, Tone
from yjplan.charts.style import BACKGROUND, EDGE, PALETTE, QUIET, BarLook
from yjplan.figures.format import number

LOOKS: Final[dict[Tone, BarLook]] = {
    "red": BarLook(PALETTE[2], "up"),
    "amber": BarLook(PALETTE[3], "down"),
    "green": BarLook(PALETTE[1]),
    "grey": BarLook(BACKGROUND, edge=QUIET),
    "": BarLook(PALETTE[4], "flat"),
}
"""The accessible palette's own red, amber and green; no two have the same tone of grey and the same texture."""


def ratings(spec: RatingsChart, width: float) -> Scene:
    """Lay out a summary of ratings, `width` points wide."""
    items, top = unit_heading(spec, width)
    whole = sum(rating.count for rating in spec.ratings)
    rows = []
    for rating in spec.ratings:
        pieces = (Piece(LOOKS[rating.tone], 0.0, float(rating.count)),) if rating.count else ()
        share = f" ({share_of(rating.count, whole)})" if whole else ""
        rows.append(Row(rating.name, (Bar(pieces, f"{number(rating.count)}{share}"),)))
    drawn, bottom = lying(rows, top, width)
    return Scene(width, bottom + EDGE, (*items, *drawn))
