"""JSON Schema of the files that people write, so that their editor completes and checks them."""

from __future__ import annotations

import inspect
import json
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from msgspec import NODEFAULT, Meta
from msgspec.structs import FieldInfo, fields

from yjplan.plan.base import Model
from yjplan.plan.performance import OrDataFile
from yjplan.plan.values import First, Read

Kind = Literal["plan", "section"]

_TITLES = {"plan": "plan.yaml of a Youth Justice Plan", "section": "A section file of a Youth Justice Plan"}
_DATA_FILE = {"type": "string", "pattern": r"\.[A-Za-z]{2,7}$"}
_BARE_TEXT = {"type": ["string", "number", "boolean"]}

_LIMITS = {
    "ge": "minimum",
    "le": "maximum",
    "min_length": "minItems",
    "max_length": "maxItems",
    "pattern": "pattern",
}
"""What the schema calls the limits of a field."""

Parts = dict[str, dict[str, Any]]
"""The schemas of the parts that others hold, by their name."""


def json_schema(kind: Kind) -> str:
    """Return the JSON Schema (draft 2020-12) of plan.yaml or of a section file, as text."""
    from yjplan.plan.section import Section
    from yjplan.plan.service import Service

    parts: Parts = {}
    whole = _group(Service if kind == "plan" else Section, parts)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": _TITLES[kind]}
    schema = head | whole | {"$defs": {name: parts[name] for name in sorted(parts)}}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _group(model: type[Model], parts: Parts) -> dict[str, Any]:
    known = fields(model)
    group = {
        "type": "object",
        "description": inspect.cleandoc(model.__doc__ or ""),
        "properties": {
            f.encode_name: _schema(f.type, parts) | _description(f, model) | _limits(f) | _default(f)
            for f in known
        },
        "required": [f.encode_name for f in known if f.required],
        "additionalProperties": False,
    }
    return {"anyOf": [_BARE_TEXT, group]} if model.short_for else group


def _description(field: FieldInfo, model: type[Model]) -> dict[str, Any]:
    return {"description": model.descriptions[field.name]} if field.name in model.descriptions else {}


def _limits(field: FieldInfo) -> dict[str, Any]:
    limits = {
        name: getattr(remark, limit)
        for remark in getattr(field.type, "__metadata__", ())
        if isinstance(remark, Meta)
        for limit, name in _LIMITS.items()
    }
    return {name: value for name, value in limits.items() if value is not None}


def _default(field: FieldInfo) -> dict[str, Any]:
    return {} if field.default in (NODEFAULT, None, ()) else {"default": field.default}


def _part(model: type[Model], parts: Parts) -> dict[str, Any]:
    if model.__name__ not in parts:
        parts[model.__name__] = {}  # so that a part may hold others of its kind
        parts[model.__name__] = _group(model, parts)
    return {"$ref": f"#/$defs/{model.__name__}"}


def _schema(kind: Any, parts: Parts) -> dict[str, Any]:
    """Return what may stand where a value of this type is read."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _annotated(inner[0], inner[1:], parts)
    if origin in (Union, UnionType):
        some = [_schema(option, parts) for option in inner if option is not NoneType]
        one = some[0] if len(some) == 1 else {"anyOf": some}
        return one if len(some) == len(inner) else _or_nothing(one)
    if origin is tuple:
        return {"type": "array", "items": _schema(inner[0], parts)}
    if origin is dict:
        names = _schema(inner[0], parts)
        limits = {"propertyNames": {"pattern": names["pattern"]}} if "pattern" in names else {}
        return {"type": "object", **limits, "additionalProperties": _schema(inner[1], parts)}
    if origin is Literal:
        return {"const": inner[0]} if len(inner) == 1 else {"enum": list(inner)}
    return _part(kind, parts) if issubclass(kind, Model) else dict(kind.schema)


def _annotated(kind: Any, remarks: tuple[Any, ...], parts: Parts) -> dict[str, Any]:
    read = next((remark for remark in remarks if isinstance(remark, Read)), None)
    schema = dict(read.schema) if read is not None else _schema(kind, parts)
    for remark in remarks:
        if isinstance(remark, First) and remark.schema is not None:
            schema = dict(remark.schema)
        elif isinstance(remark, OrDataFile):
            schema = {"anyOf": [_DATA_FILE, _part(remark.model, parts), schema]}
    return schema


def _or_nothing(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a field that may be left empty."""
    if "enum" in schema:
        return schema | {"enum": [*schema["enum"], None]}
    if "type" in schema:
        types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        return schema | {"type": [*types, "null"]}
    return {"anyOf": [*schema.get("anyOf", [schema]), {"type": "null"}]}
