"""Reading parts of a plan: every mistake is told once, at its place, and none hides another."""

from __future__ import annotations

from typing import Annotated, Literal

import pytest
from msgspec import Meta, field

from tests.plans import NoFiles
from yjplan.plan.base import Block, Model
from yjplan.plan.read import read_part
from yjplan.plan.values import Count, Identifier, Number, Text, Texts, Told
from yjplan.source.yaml import read_yaml


class Word(Block):
    type: Literal["word"]
    text: Text


class Figure(Block):
    type: Literal["figure"]
    value: Annotated[Number | None, Meta(ge=1, le=10)] = None


class Column(Model):
    title: Text


class Page(Model):
    title: Text
    mood: Literal["good", "bad"] = "good"
    counts: Annotated[tuple[Count, ...], Meta(min_length=2, max_length=3)] = (1, 2)
    colour: Annotated[Text | None, Meta(pattern=r"^#[0-9a-f]{6}$")] = None
    named: dict[Identifier, Column] = field(default_factory=dict)
    amounts: dict[Text, Count] = field(default_factory=dict)
    columns: tuple[Text | Column, ...] = ()
    rows: tuple[tuple[Text | None, ...], ...] = ()
    blocks: tuple[Word | Figure, ...] = ()
    notes: Texts = ()


def read(text: str) -> Page:
    reader = NoFiles()
    page = read_part(Page, read_yaml(text, "a.yaml", reader.findings), None, reader)
    assert list(reader.findings) == []
    return page


def told(text: str) -> list[str]:
    """Return what is said of a page that is not sound."""
    reader = NoFiles()
    with pytest.raises(Told):
        read_part(Page, read_yaml(text, "a.yaml", reader.findings), None, reader)
    return [f"{f.code} {f.place}: {f.message} {f.hint}".strip() for f in reader.findings]


def test_a_sound_page() -> None:
    page = read(
        "title: x\nmood: bad\ncounts: [3, '4']\nnamed: {a: {title: b}}\namounts: {2023: 5}\ncolumns: [A, {title: B}]\n"
        "rows: [[a, ], [b, c]]\nblocks: [{type: word, text: y}, {type: figure, value: 2.50}]\nnotes: only one\n"
    )
    assert (page.mood, page.counts, page.amounts, page.notes) == ("bad", (3, 4), {"2023": 5}, ("only one",))
    assert page.named["a"].title == "b" and page.named["a"].place is not None
    plain, group = page.columns
    assert plain == "A" and isinstance(group, Column) and group.title == "B"
    assert page.rows == (("a",), ("b", "c"))
    word, figure = page.blocks
    assert isinstance(word, Word) and isinstance(figure, Figure) and str(figure.value) == "2.50"


def test_what_is_left_out_or_empty_is_as_the_model_says() -> None:
    page = read("title: x\nmood:\ncounts:\nblocks:\n")
    assert (page.mood, page.counts, page.named, page.blocks) == ("good", (1, 2), {}, ())


def test_an_empty_cell_is_none() -> None:
    assert read("title: x\nrows:\n  - - a\n    -\n").rows == (("a", None),)


def test_all_mistakes_are_told_at_once() -> None:
    found = told(
        "title: [x]\nmood: goood\ncounts: [1, two]\nblocks:\n  - type: wrd\n  - text: y\n  - type: word\n"
    )
    assert [line.split(":")[1] for line in found] == ["1", "2", "3", "5", "6", "7"]
    assert [line[:4] for line in found] == ["S103", "S103", "S103", "S104", "S104", "S105"]


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        (
            "mood: godo",
            'S103 a.yaml:2:7: "godo" is not one of the possible answers here. Did you mean "good"?',
        ),
        (
            "mood: so-so",
            'S103 a.yaml:2:7: "so-so" is not one of the possible answers here. Write good or bad.',
        ),
        ("counts: [1]", "S103 a.yaml:2:9: There is only 1 item in this list, and it needs 2. Add another."),
        ("counts: []", "S103 a.yaml:2:9: This list is empty. Add at least one item."),
        (
            "counts: [1, 2, 3, 4]",
            "S103 a.yaml:2:9: This list is longer than a reader could follow: the most is 3. Shorten it.",
        ),
        (
            "counts: 5",
            "S103 a.yaml:2:9: A list was expected here. "
            "Put each item on a line of its own, beginning with a dash and a space.",
        ),
        (
            "columns:\n  -\n",
            "S103 a.yaml:3:3: There is nothing here. Fill it in, or delete this line.",
        ),
        (
            "named: {a: b}",
            "S103 a.yaml:2:12: A group of fields was expected here. "
            "Write name: value, one on each line, indented by two spaces.",
        ),
        (
            "named: [a]",
            "S103 a.yaml:2:8: A group of fields was expected here. "
            "Write name: value, one on each line, indented by two spaces.",
        ),
        (
            "amounts: {a: 1, ' a': 2}",
            'S103 a.yaml:2:17: " a" means the same as a line above. Keep one of them.',
        ),
        (
            "colour: red",
            'S103 a.yaml:2:9: "red" does not have the right form. A colour is written as # and six digits: #12436D.',
        ),
        (
            "blocks: [{type: figure, value: 0}]",
            'S103 a.yaml:2:32: "0" is out of range. It must be at least 1.',
        ),
        (
            "blocks: [{type: figure, value: 11}]",
            'S103 a.yaml:2:32: "11" is out of range. It must be at most 10.',
        ),
        ("blocks: [{type: wird}]", 'S104 a.yaml:2:10: "wird" is not a type of block. Did you mean "word"?'),
        (
            "blocks: [{type: [a]}]",
            "S104 a.yaml:2:10: The type of a block is one word. Types are: word and figure.",
        ),
        (
            "blocks: [{text: a}]",
            "S104 a.yaml:2:10: This block does not say what it is. "
            "Add a line type: … (text, quote, table, case-study …).",
        ),
        (
            "blocks: [word]",
            "S103 a.yaml:2:10: A group of fields was expected here. "
            "Write name: value, one on each line, indented by two spaces.",
        ),
    ],
)
def test_each_mistake_in_words(rest: str, said: str) -> None:
    assert told(f"title: x\n{rest}\n") == [said]
