"""Charts and their measures."""

from __future__ import annotations

from yjplan.codes.model import Code

CODES: tuple[Code, ...] = ()
