"""What all parts of the plan share."""

from __future__ import annotations

from typing import ClassVar

import pytest

import yjplan.plan.section  # noqa: F401  # so that all parts are known
from tests.plans import NoFiles
from yjplan.diagnostics import Place
from yjplan.plan.base import Model, described, kebab
from yjplan.plan.read import read_part
from yjplan.plan.values import Count, Text, Told
from yjplan.source.yaml import read_yaml


class Leaf(Model):
    short_for: ClassVar = "name"

    name: Text = described("The name.")
    how_many: Count | None = None


class Tree(Model):
    title: Text
    leaves: tuple[Leaf, ...] = ()


def read(text: str) -> tuple[Tree, list[tuple[str, str, str]]]:
    reader = NoFiles()
    raw = read_yaml(text, "a.yaml", reader.findings)
    tree = read_part(Tree, raw, None, reader)
    return tree, [(f.code, str(f.place), f.hint) for f in reader.findings]


def test_names_in_yaml() -> None:
    assert kebab("reports_to") == "reports-to"
    assert kebab("class_") == "class"
    assert Leaf.__struct_encode_fields__ == ("name", "how-many")


def test_parts_know_their_place() -> None:
    tree, findings = read("title: x\nleaves:\n  - name: a\n    how-many: 2\n  - b\n")
    assert findings == []
    assert tree.place == Place("a.yaml", 1, 1)
    assert tree.place_of("leaves") == Place("a.yaml", 3, 3)
    first, second = tree.leaves
    assert (first.place, first.place_of("how_many")) == (Place("a.yaml", 3, 5), Place("a.yaml", 4, 15))
    assert (second.name, second.place, second.place_of("name")) == (
        "b",
        Place("a.yaml", 5, 5),
        Place("a.yaml", 5, 5),
    )
    assert second.place_of("how_many") == Place("a.yaml", 5, 5)


def test_unknown_fields_are_told_and_ignored() -> None:
    tree, findings = read("title: x\ntitel: y\nowner: z\nleaves: [{name: a, how_many: 2}]\n")
    assert tree.title == "x" and tree.leaves[0].how_many is None
    assert findings == [
        ("S102", "a.yaml:2:1", 'Did you mean "title"?'),
        ("S102", "a.yaml:3:1", "Known here: leaves and title."),
        ("S102", "a.yaml:4:20", 'Did you mean "how-many"?'),
    ]


def test_missing_fields_are_told_at_the_part() -> None:
    reader = NoFiles()
    raw = read_yaml("title: x\nleaves:\n  - how-many: 2\n", "a.yaml", reader.findings)
    with pytest.raises(Told):
        read_part(Tree, raw, None, reader)
    assert [(f.code, str(f.place), f.hint) for f in reader.findings] == [("S105", "a.yaml:3:5", "The name.")]


def test_an_empty_field_is_a_missing_field() -> None:
    tree, _ = read("title: x\nleaves:\n")
    assert tree.leaves == ()


def test_parts_cannot_be_changed() -> None:
    tree, _ = read("title: x\n")
    with pytest.raises(AttributeError):
        tree.title = "y"  # type: ignore[misc]  # that it cannot be done is what is tested


def test_parts_made_without_a_file_have_no_place() -> None:
    leaf = Leaf(name="a")
    assert leaf.place is None and leaf.place_of("name") is None


def every_model(model: type[Model]) -> list[type[Model]]:
    return [model, *(m for sub in model.__subclasses__() for m in every_model(sub))]


@pytest.mark.parametrize("model", [m for m in every_model(Model) if m.__module__.startswith("yjplan")])
def test_every_part_explains_itself(model: type[Model]) -> None:
    assert model.__doc__
    assert model.__struct_config__.frozen
    assert not model.short_for or model.short_for in model.__struct_fields__
    assert all(model.descriptions.get(name) for name in model.__struct_fields__ if name != "type")
