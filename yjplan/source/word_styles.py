"""Which style of one Word file is which style of another: by name, whatever the letters' case, or by Word's own id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from yjplan.source.docx import W

_SILENT = frozenset({"Normal Table", "Default Paragraph Font", "No List"})


def styles(root: Any) -> Iterator[Any]:
    """Yield the styles of a styles part."""
    yield from root.iterchildren(f"{W}style")


def id_of(style: Any) -> str:
    """Return the id by which paragraphs and runs name a style."""
    return str(style.get(f"{W}styleId", ""))


def name_of(style: Any) -> str:
    """Return the name that people see, as it is written."""
    name = style.find(f"{W}name")
    return "" if name is None else str(name.get(f"{W}val", ""))


def matching(own: Any, other: Any) -> dict[str, Any]:
    """Return the styles of `other` that stand for styles of `own`, by the id that they have in `own`."""
    by_name: dict[tuple[str, str], Any] = {}
    by_id: dict[tuple[str, str], Any] = {}
    for style in styles(other):
        kind = style.get(f"{W}type", "paragraph")
        alias = style.find(f"{W}aliases")
        names = [name_of(style), *(alias.get(f"{W}val", "").split(",") if alias is not None else ())]
        for name in names:
            if name.strip():
                by_name.setdefault((kind, _folded(name)), style)
        by_id.setdefault((kind, id_of(style).casefold()), style)
    found: dict[str, Any] = {}
    taken: set[str] = set()
    for lookup, key in ((by_name, name_of), (by_id, id_of)):
        for style in styles(own):
            kind = style.get(f"{W}type", "paragraph")
            match = lookup.get((kind, _folded(key(style))))
            if id_of(style) not in found and match is not None and id_of(match) not in taken:
                found[id_of(style)] = match
                taken.add(id_of(match))
    return found


def missing(own: Any, other: Any) -> list[Any]:
    """Return the styles that `own` has and `other` lacks."""
    found = matching(own, other)
    return [s for s in styles(own) if id_of(s) not in found and name_of(s) not in _SILENT]


def is_words_own(style: Any) -> bool:
    """Say whether Word knows a style by itself, in whatever document."""
    return style.get(f"{W}customStyle") not in ("1", "true", "on")


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
