"""What readers cannot see, reach or understand: accessibility, hard words, names that change."""

from __future__ import annotations

from yjplan.codes.model import Code

CODES: tuple[Code, ...] = ()
