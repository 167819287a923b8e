"""JSON Schema of the files that people write, so that their editor completes and checks them."""

from __future__ import annotations

import json
from typing import Any, Literal

from pydantic.json_schema import GenerateJsonSchema

Kind = Literal["plan", "section"]

_TITLES = {"plan": "plan.yaml of a Youth Justice Plan", "section": "A section file of a Youth Justice Plan"}


class _Generator(GenerateJsonSchema):
    """Drops the titles that pydantic makes of every field name: an editor would show them as noise."""

    def generate(self, schema: Any, mode: Any = "validation") -> dict[str, Any]:
        generated: dict[str, Any] = _without_titles(super().generate(schema, mode))
        return generated


def _without_titles(part: Any) -> Any:
    if isinstance(part, dict):
        return {
            key: _without_titles(value)
            for key, value in part.items()
            if not (key == "title" and isinstance(value, str))
        }
    return [_without_titles(item) for item in part] if isinstance(part, list) else part


def json_schema(kind: Kind) -> str:
    """Return the JSON Schema (draft 2020-12) of plan.yaml or of a section file, as text."""
    from yjplan.plan.section import Section
    from yjplan.plan.service import Service

    model = Service if kind == "plan" else Section
    schema = model.model_json_schema(by_alias=True, schema_generator=_Generator)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": _TITLES[kind]}
    return json.dumps(head | schema, ensure_ascii=False, indent=2) + "\n"
