"""What a section file that cannot be read would have brought: its heading and its names, found without reading YAML.

One slip of the pen is one finding. Other files that refer to what is lost with this one are right.
"""

from __future__ import annotations

import re

from yjplan.patterns import Lazy

_SECTION = Lazy(r"^section:[ \t]{0,20}[\"']?([a-z0-9][a-z0-9.-]{0,80})", re.MULTILINE)
_ID = Lazy(r"\bid:[ \t]{0,20}[\"']?([a-z0-9][a-z0-9.-]{0,80})")
_NAME = Lazy(r"^  [\"']?([a-z0-9][a-z0-9.-]{0,80})[\"']?:", re.MULTILINE)


def heading_in(text: str) -> str | None:
    """Return the heading that a section file answers."""
    match = _SECTION.search(text)
    return match[1] if match else None


def names_in(text: str) -> frozenset[str]:
    """Return all names that a section file may give: heading, figures, measures, blocks; too many do no harm."""
    return frozenset(name for pattern in (_SECTION, _ID, _NAME) for name in pattern.findall(text))


def is_among(name: str, lost: frozenset[str]) -> bool:
    """Whether a name in a text, such as fte.latest.count, is one of these or a part of one."""
    pieces = name.split(".") if lost else []
    return any(".".join(pieces[:cut]) in lost for cut in range(len(pieces), 0, -1))
