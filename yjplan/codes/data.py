"""Data files: what was read of them and what was not."""

from __future__ import annotations

from yjplan.codes.model import Code

CODES: tuple[Code, ...] = ()
