"""Every block with all of its fields, with none that can be left out, and with each of them left out in turn."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import yaml
from msgspec.structs import fields

from yjplan.plan.base import Model
from yjplan.plan.read import tags
from yjplan.plan.section import AnyBlock

FULL = Path(__file__).parent / "blocks.yaml"
_NEW_NAMES = ("id",)
_KEPT = ("type", "alt", "decorative")
_ALWAYS = ("type", "id", "heading", "note", "alt", "decorative")
"""Not left out one by one: a picture without a word on what it shows is a fault of the plan, not of the file."""


def full_blocks() -> list[yaml.MappingNode]:
    """Return the blocks of `blocks.yaml` as nodes, so that each value is written again as it was typed."""
    root = yaml.compose(FULL.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    return root.value  # type: ignore[no-any-return]


def block_type(block: yaml.MappingNode) -> str:
    """Return the type of a block."""
    return next(v.value for k, v in block.value if k.value == "type")


def models() -> dict[str, type[Model]]:
    """Return the model of each type of block."""
    return tags(AnyBlock)


def variants(block: yaml.MappingNode, number: int) -> Iterator[yaml.Node]:
    """Yield the full block, the least that loads, and the full one without each optional field.

    In the last of them every second item of a list has the least. `number` makes the names of each variant its own.
    """
    model = models()[block_type(block)]
    yield block
    copies = [_least(block, model), _mixed(block, model)]
    for key, _ in block.value:
        if key.value not in _ALWAYS and not _required(model, key.value):
            copies.append(_without(block, key.value))
    for n, copy in enumerate(copies, 1):
        yield _renamed(copy, f"-b{number}v{n}")


def left_out(block: yaml.MappingNode) -> set[str]:
    """Return the fields that a block's model has and the block has not."""
    return set(models()[block_type(block)].__struct_encode_fields__) - {k.value for k, _ in block.value}


def _required(model: type[Model], name: str) -> bool:
    return any(f.encode_name == name and f.required for f in fields(model))


def _models_in(annotation: Any) -> list[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return [annotation]
    return [m for inner in get_args(annotation) for m in _models_in(inner)]


def _inner(model: type[Model], name: str) -> type[Model] | None:
    found = [m for f in fields(model) if f.encode_name == name for m in _models_in(f.type)]
    return found[0] if found else None


def _least(node: yaml.Node, model: type[Model] | None) -> yaml.Node:
    """Return a block or item without any field that can be left out."""
    if isinstance(node, yaml.SequenceNode):
        return yaml.SequenceNode(node.tag, [_least(n, model) for n in node.value])
    if not isinstance(node, yaml.MappingNode) or model is None:
        return node
    kept = [(k, v) for k, v in node.value if k.value in _KEPT or _required(model, k.value)]
    return yaml.MappingNode(node.tag, [(k, _least(v, _inner(model, k.value))) for k, v in kept])


def _mixed(block: yaml.MappingNode, model: type[Model]) -> yaml.Node:
    """Return a block whose lists hold a full item, one with the least, and so on in turn."""
    pairs = []
    for key, value in block.value:
        inner = _inner(model, key.value)
        if isinstance(value, yaml.SequenceNode) and inner:
            items = [_least(n, inner) if i % 2 else n for i, n in enumerate(value.value)]
            value = yaml.SequenceNode(value.tag, items)  # noqa: PLW2901
        if key.value != "heading":
            pairs.append((key, value))
    return yaml.MappingNode(block.tag, pairs)


def _without(block: yaml.MappingNode, name: str) -> yaml.Node:
    return yaml.MappingNode(block.tag, [(k, v) for k, v in block.value if k.value not in (name, "heading")])


def _renamed(node: yaml.Node, ending: str) -> yaml.Node:
    """Return a copy whose ids end differently: a name may be given once only."""
    if isinstance(node, yaml.SequenceNode):
        return yaml.SequenceNode(
            node.tag, [_renamed(n, ending) for n in node.value], flow_style=node.flow_style
        )
    if not isinstance(node, yaml.MappingNode):
        return node
    pairs = [
        (k, yaml.ScalarNode(v.tag, v.value + ending) if k.value in _NEW_NAMES else _renamed(v, ending))
        for k, v in node.value
    ]
    return yaml.MappingNode(node.tag, pairs)
