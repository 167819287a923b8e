"""Walking through a typed plan without knowing its kinds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from yjplan.diagnostics import Place
from yjplan.plan.base import Model
from yjplan.plan.values import Prose


def proses(part: Any) -> Iterator[Prose]:
    """Yield every piece of prose in a model, a list or a mapping of models, in the order of the fields."""
    match part:
        case Prose():
            yield part
        case Model():
            for name in type(part).model_fields:
                yield from proses(getattr(part, name))
        case tuple() | list():
            for item in part:
                yield from proses(item)
        case dict():
            for item in part.values():
                yield from proses(item)


_NOT_PRINTED = frozenset(
    {"type", "id", "note", "section", "owner", "status", "before", "after", "within", "covers"}
)


def texts(part: Any, place: Place | None = None) -> Iterator[tuple[str, Place | None]]:
    """Yield every short text that is printed, with its place: titles, labels, roles; not ids and remarks."""
    match part:
        case Model():
            for name in type(part).model_fields:
                if name not in _NOT_PRINTED:
                    yield from texts(getattr(part, name), part.place_of(name))
        case str():
            yield part, place
        case tuple() | list():
            for item in part:
                yield from texts(item, place)
        case dict():
            for item in part.values():
                yield from texts(item, place)
