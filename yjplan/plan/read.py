"""From what stands in a file to the typed parts of a plan. Every mistake is a finding at the place where it stands.

What may stand in a field is told by its type alone. A mistake does not end the reading: the rest of the file is read
too, so that all its mistakes are told at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import cache, partial, reduce
from inspect import get_annotations
from operator import or_
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, TypeVar, Union, get_args, get_origin

from msgspec import NODEFAULT, Meta, Struct
from msgspec.structs import force_setattr

from yjplan.diagnostics import Place, did_you_mean, listed
from yjplan.plan.base import Model, Reader
from yjplan.plan.values import First, Read, Told, Wrong
from yjplan.source.yaml import Mapping, Scalar, Value

M = TypeVar("M", bound=Model)

_LIMITS = ("ge", "le", "min_length", "max_length", "pattern")

How: TypeAlias = Callable[[Any, Place | None, Reader], Any]
"""Reads a value that stands at a place. Raises Told if it has a mistake, which is then a finding."""


class _Field(Struct, frozen=True):
    name: str
    required: bool
    description: str
    how: How


def read_part(model: type[M], value: Value, place: Place | None, reader: Reader) -> M:
    """Return a part of the plan. Raises Told if it is not sound; all that is wrong with it is then among "
    "the findings."""
    if isinstance(value, Scalar) and model.short_for:
        value = _group_of_one(model.short_for, value)
    if not isinstance(value, Mapping):
        raise _no_group(value, place, reader)
    data = model.with_files_read(value, reader)
    known = _fields(model)
    _unknown_fields(data, known, reader)
    read: dict[str, Any] = {}
    sound = True
    for name, field in known.items():
        written = data.get(name)
        try:
            if written is not None:
                read[field.name] = field.how(written, data.place_of(name), reader)
            elif field.required:
                sound = False
                reader.findings.add("S105", f'"{name}" is missing here.', data.place, field.description)
        except Told:
            sound = False
    if not sound:
        raise Told
    part = model(**read)
    force_setattr(part, "_source", data)
    return part


@cache
def tags(union: Any) -> dict[str, type[Model]]:
    """Return the kinds of parts of a union, by what is written as their type."""
    return {get_args(get_annotations(kind, eval_str=True)["type"])[0]: kind for kind in get_args(union)}


@cache
def _fields(model: type[Model]) -> dict[str, _Field]:
    """Return the fields of a part, by what is written for them."""
    types = _types(model)
    names = model.__struct_fields__
    defaults = dict(zip(reversed(names), reversed(model.__struct_defaults__)))  # noqa: B905
    return {
        written: _Field(
            name,
            required=defaults.get(name, NODEFAULT) is NODEFAULT,
            description=model.descriptions.get(name, ""),
            how=how_to_read(types[name]),
        )
        for name, written in zip(names, model.__struct_encode_fields__, strict=True)
    }


@cache
def _types(model: type) -> dict[str, Any]:
    """Return the types of the fields, by their name; `msgspec.structs.fields` takes ten times as long to find them."""
    inherited = {name: kind for base in model.__bases__ for name, kind in _types(base).items()}
    return inherited | get_annotations(model, eval_str=True)


def _unknown_fields(data: Mapping, known: Collection[str], reader: Reader) -> None:
    for name in data:
        if name not in known:
            reader.findings.add(
                "S102",
                f'"{name}" is not a field that is known here.',
                data.key_places[name],
                did_you_mean(name, known) or f"Known here: {listed(sorted(known), 'and', 20)}.",
            )


def _group_of_one(name: str, value: Scalar) -> Mapping:
    group = Mapping({name: value})
    group.place = value.place
    group.key_places = {name: value.place}
    return group


@cache
def how_to_read(kind: Any) -> How:
    """Return how a value of a type is read."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _annotated(inner[0], inner[1:])
    if origin in (Union, UnionType):
        return _union(kind, inner)
    if origin is tuple:
        return partial(_items, how_to_read(inner[0]))
    if origin is dict:
        return partial(_entries, how_to_read(inner[0]), how_to_read(inner[1]))
    if origin is Literal:
        return partial(_one_of, inner)
    if issubclass(kind, Model):
        return partial(read_part, kind)
    return partial(_value_or_file, kind.as_written)


def _annotated(kind: Any, remarks: tuple[Any, ...]) -> How:
    read = next((remark for remark in remarks if isinstance(remark, Read)), None)
    how = partial(_value, read.read) if read is not None else how_to_read(kind)
    for remark in remarks:
        if isinstance(remark, First):
            how = partial(_changed_first, remark.change, how)
        elif isinstance(remark, Meta) and any(getattr(remark, limit) is not None for limit in _LIMITS):
            how = partial(_within, remark, how)
    return how


def _union(kind: Any, options: tuple[Any, ...]) -> How:
    some = [option for option in options if option is not NoneType]
    if len(some) < len(options):
        return partial(_unless_empty, how_to_read(reduce(or_, some)))
    groups = [option for option in some if isinstance(option, type) and issubclass(option, Model)]
    if len(groups) == len(some):
        return partial(_tagged, tags(kind))
    (group,), (simple,) = groups, [option for option in some if option not in groups]
    return partial(_group_or_not, how_to_read(group), how_to_read(simple))


def _value(read: Callable[[Any], Any], value: Any, place: Place | None, reader: Reader) -> Any:
    if value is None:
        raise _nothing(place, reader)
    try:
        return read(value)
    except Wrong as wrong:
        raise _refuse(reader, place, wrong.message, wrong.hint) from None


def _value_or_file(
    read: Callable[[Any, Reader], Any], value: Any, place: Place | None, reader: Reader
) -> Any:
    return _value(lambda value: read(value, reader), value, place, reader)


def _changed_first(
    change: Callable[[Any], Any], how: How, value: Any, place: Place | None, reader: Reader
) -> Any:
    return how(change(value), place, reader)


def _unless_empty(how: How, value: Any, place: Place | None, reader: Reader) -> Any:
    return None if value is None else how(value, place, reader)


def _group_or_not(group: How, simple: How, value: Any, place: Place | None, reader: Reader) -> Any:
    return (group if isinstance(value, Mapping) else simple)(value, place, reader)


def _items(how: How, value: Any, place: Place | None, reader: Reader) -> tuple[Any, ...]:
    if value is None:
        raise _nothing(place, reader)
    if not isinstance(value, list):
        raise _refuse(
            reader,
            place,
            "A list was expected here.",
            "Put each item on a line of its own, beginning with a dash and a space.",
        )
    read: list[Any] = []
    sound = True
    for item in value:
        try:
            read.append(how(item, getattr(item, "place", place), reader))
        except Told:
            sound = False
    if not sound:
        raise Told
    return tuple(read)


def _entries(names: How, how: How, value: Any, place: Place | None, reader: Reader) -> dict[Any, Any]:
    if not isinstance(value, dict):
        raise _no_group(value, place, reader)
    places = getattr(value, "key_places", {})
    read: dict[Any, Any] = {}
    sound = True
    for name, item in value.items():
        try:
            key = names(name, places.get(name, place), reader)
            if key in read:
                raise _refuse(
                    reader,
                    places.get(name, place),
                    f'"{name}" means the same as a line above.',
                    "Keep one of them.",
                )
            read[key] = how(item, getattr(item, "place", places.get(name, place)), reader)
        except Told:
            sound = False
    if not sound:
        raise Told
    return read


def _one_of(answers: tuple[str, ...], value: Any, place: Place | None, reader: Reader) -> str:
    if value is None:
        raise _nothing(place, reader)
    for answer in answers:
        if value == answer:
            return answer
    hint = did_you_mean(str(value), answers) or f"Write {listed(answers)}."
    raise _refuse(reader, place, f"{_shown(value)} is not one of the possible answers here.", hint)


def _tagged(kinds: dict[str, type[Model]], value: Any, place: Place | None, reader: Reader) -> Model:
    if not isinstance(value, Mapping):
        raise _no_group(value, place, reader)
    tag = value.get("type")
    if isinstance(tag, str) and tag in kinds:
        return read_part(kinds[tag], value, place, reader)
    if tag is None:
        message, hint = (
            "This block does not say what it is.",
            "Add a line type: … (text, quote, table, case-study …).",
        )
    elif not isinstance(tag, str):
        message, hint = "The type of a block is one word.", f"Types are: {listed(list(kinds), 'and', 50)}."
    else:
        message = f'"{" ".join(tag.split())[:60]}" is not a type of block.'
        hint = did_you_mean(tag, kinds) or f"Types are: {listed(list(kinds), 'and', 50)}."
    raise _refuse(reader, place, message, hint, "S104")


def _within(limits: Meta, how: How, value: Any, place: Place | None, reader: Reader) -> Any:
    """Return a value that keeps to the limits of its field: how large, how many, of which form."""
    read = how(value, place, reader)
    if read is None:
        return None
    if limits.ge is not None and read < limits.ge:
        raise _refuse(reader, place, f"{_shown(value)} is out of range.", f"It must be at least {limits.ge}.")
    if limits.le is not None and read > limits.le:
        raise _refuse(reader, place, f"{_shown(value)} is out of range.", f"It must be at most {limits.le}.")
    if limits.max_length is not None and len(read) > limits.max_length:
        raise _refuse(
            reader,
            place,
            f"This list is longer than a reader could follow: the most is {limits.max_length}.",
            "Shorten it.",
        )
    if limits.min_length is not None and len(read) < limits.min_length:
        if not read:
            raise _refuse(reader, place, "This list is empty.", "Add at least one item.")
        few = f"There is only {len(read)} item in this list, and it needs {limits.min_length}."
        raise _refuse(reader, place, few, "Add another.")
    if limits.pattern is not None and not re.search(limits.pattern, read):
        raise _refuse(
            reader,
            place,
            f"{_shown(value)} does not have the right form.",
            "A colour is written as # and six digits: #12436D.",
        )
    return read


def _shown(value: Any) -> str:
    return f'"{" ".join(value.split())[:60]}"' if isinstance(value, str) else "This"


def _nothing(place: Place | None, reader: Reader) -> Told:
    return _refuse(reader, place, "There is nothing here.", "Fill it in, or delete this line.")


def _no_group(value: Any, place: Place | None, reader: Reader) -> Told:
    if value is None:
        return _nothing(place, reader)
    return _refuse(
        reader,
        place,
        "A group of fields was expected here.",
        "Write name: value, one on each line, indented by two spaces.",
    )


def _refuse(reader: Reader, place: Place | None, message: str, hint: str = "", code: str = "S103") -> Told:
    reader.findings.add(code, message, place, hint)
    return Told()
