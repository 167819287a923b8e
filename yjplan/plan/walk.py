"""Walking through a typed plan without knowing its kinds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
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
            for name in _fields(type(part)):
                value = getattr(part, name)
                if isinstance(value, _HOLDS_MORE):
                    yield from proses(value)
        case tuple() | list():
            for item in part:
                if isinstance(item, _HOLDS_MORE):
                    yield from proses(item)
        case dict():
            for item in part.values():
                yield from proses(item)


_HOLDS_MORE = (Prose, Model, tuple, list, dict)
"""What prose can be or stand in; most fields are plain values, and asking them all is what takes the time."""


_NOT_PRINTED = frozenset(
    {"type", "id", "note", "section", "owner", "status", "before", "after", "within", "covers"}
)


def texts(part: Any, place: Place | None = None) -> Iterator[tuple[str, Place | None]]:
    """Yield every short text that is printed, with its place: titles, labels, roles; not ids and remarks."""
    match part:
        case Model():
            for name in _printed_fields(type(part)):
                value = getattr(part, name)
                if isinstance(value, str):
                    yield value, part.place_of(name)
                elif isinstance(value, (Model, tuple, list, dict)):
                    yield from texts(value, part.place_of(name))
        case str():
            yield part, place
        case tuple() | list():
            for item in part:
                yield from texts(item, place)
        case dict():
            for item in part.values():
                yield from texts(item, place)


@cache
def _fields(kind: type[Model]) -> tuple[str, ...]:
    return tuple(kind.model_fields)


@cache
def _printed_fields(kind: type[Model]) -> tuple[str, ...]:
    return tuple(name for name in kind.model_fields if name not in _NOT_PRINTED)
