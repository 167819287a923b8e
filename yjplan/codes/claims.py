"""What sentences claim of figures: that they fell, that they are higher than elsewhere, how many there are."""

from __future__ import annotations

from yjplan.codes.model import Code

CODES: tuple[Code, ...] = ()
