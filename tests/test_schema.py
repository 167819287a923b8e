"""The JSON Schema that editors use: current, sound, and of one mind with the tool."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from yjplan.resources import resource
from yjplan.schema import Kind, json_schema

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted((ROOT / "examples").glob("*/sections/*.yaml"))
PLANS = sorted((ROOT / "examples").glob("*/plan.yaml"))
STARTERS = sorted(p for p in resource("sections").glob("*.yaml") if p.name != "plan.yaml")


@cache
def validator(kind: Kind) -> Draft202012Validator:
    schema = json.loads(json_schema(kind))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def as_an_editor_reads(path: Path) -> Any:
    """Return a file as VS Code's YAML extension reads it: YAML 1.2, numbers as numbers, dates as text."""

    class Loader(yaml.SafeLoader):
        pass

    Loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return yaml.load(path.read_text(encoding="utf-8"), Loader)


@pytest.mark.parametrize("kind", ["plan", "section"])
def test_the_published_schema_is_current(kind: Kind) -> None:
    published = (ROOT / "docs" / "schema" / f"{kind}.json").read_text(encoding="utf-8")
    assert published == json_schema(kind), "run: python3 dev.py docs"


@pytest.mark.parametrize("path", [*FILES, *STARTERS], ids=lambda p: f"{p.parts[-3]}-{p.stem}")
def test_sections_that_load_are_right_for_an_editor_too(path: Path) -> None:
    errors = [e.message for e in validator("section").iter_errors(as_an_editor_reads(path))]
    assert errors == []


@pytest.mark.parametrize("path", PLANS, ids=lambda p: p.parent.name)
def test_plan_files_too(path: Path) -> None:
    assert [e.message for e in validator("plan").iter_errors(as_an_editor_reads(path))] == []


@pytest.mark.parametrize(
    "section",
    [
        {"section": "child-first", "boddy": "x"},
        {"body": "x"},
        {"section": "child-first", "status": "done"},
        {"section": "child-first", "content": [{"type": "tabel"}]},
        {"section": "child-first", "content": [{"type": "quote"}]},
        {"section": "child-first", "content": [{"type": "quote", "text": "x", "by": "y"}]},
        {"section": "Child First"},
    ],
)
def test_what_the_tool_refuses_an_editor_marks(section: dict[str, Any]) -> None:
    assert list(validator("section").iter_errors(section))


def test_fields_say_what_they_are() -> None:
    schema = json.loads(json_schema("section"))
    block = schema["$defs"]["Observation"]["properties"]["count"]
    assert "How many" in json.dumps(block)
    assert "title" not in schema["$defs"]["Observation"]["properties"]["count"]
