"""Walking through a typed plan without knowing its kinds."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Any, Literal

from msgspec import Struct

from yjplan.diagnostics import Place
from yjplan.plan.base import Model
from yjplan.plan.values import Prose

_NOT_PRINTED = frozenset(
    {"type", "id", "note", "section", "owner", "status", "before", "after", "within", "covers"}
)


_SMALL = frozenset({type(None), str, bool, int, Decimal})
"""Types of most values, in which no prose can be: looking into each of them took a twentieth of a check."""


class Label(Struct, frozen=True):
    """A short text, and the field of a part of the plan in which it stands."""

    text: str
    part: Model | None
    field: str

    @property
    def place(self) -> Place | None:
        """Where the text is written; worked out when it is asked for, as most texts need no place."""
        return self.part.place_of(self.field) if self.part is not None else None


def proses(part: Any) -> list[Prose]:
    """Return every piece of prose in a model, a list or a mapping of models, in the order of the fields."""
    found: list[Prose] = []
    _add_proses(part, found)
    return found


def _add_proses(part: Any, found: list[Prose]) -> None:
    kind: Any = type(part)
    match _kind(kind):
        case "prose":
            found.append(part)
        case "model":
            for name in kind.__struct_fields__:
                value = getattr(part, name)
                if type(value) not in _SMALL:
                    _add_proses(value, found)
        case "items":
            for item in part:
                _add_proses(item, found)
        case "values":
            for item in part.values():
                _add_proses(item, found)


def labels(part: Any) -> list[Label]:
    """Return every short text that is printed: titles, labels, roles; not ids and remarks."""
    found: list[Label] = []
    _add_labels(part, None, "", found)
    return found


def _add_labels(part: Any, holder: Model | None, field: str, found: list[Label]) -> None:
    kind: Any = type(part)
    match _kind(kind):
        case "text":
            found.append(Label(part, holder, field))
        case "model":
            for name in _printed_fields(kind):
                _add_labels(getattr(part, name), part, name, found)
        case "items":
            for item in part:
                _add_labels(item, holder, field, found)
        case "values":
            for item in part.values():
                _add_labels(item, holder, field, found)


@cache
def _kind(kind: Any) -> Literal["text", "prose", "model", "items", "values", ""]:
    """Return what a type is to those who look for texts; found once, as asking each value takes most of the time."""
    if issubclass(kind, str):
        return "text"
    if issubclass(kind, Prose):
        return "prose"
    if issubclass(kind, Model):
        return "model"
    if issubclass(kind, (tuple, list)):
        return "items"
    return "values" if issubclass(kind, dict) else ""


@cache
def _printed_fields(kind: Any) -> tuple[str, ...]:
    return tuple(name for name in kind.__struct_fields__ if name not in _NOT_PRINTED)
