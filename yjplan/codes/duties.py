"""What the law and the grant ask of a plan and of those who make it; money and posts as people write them."""

from __future__ import annotations

from yjplan.codes.model import Code

CODES: tuple[Code, ...] = ()
