"""YAML as people write it: nothing is guessed, every value knows its place, and no file can do harm."""

from __future__ import annotations

import time
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from yjplan.diagnostics import Findings, Place
from yjplan.source.yaml import MAX_DEPTH, Mapping, Scalar, Sequence, Value, read_yaml

NAME = "sections/a.yaml"


def read(text: str) -> tuple[Any, list[tuple[str, str]]]:
    """The value, and the code and place of each finding."""
    findings = Findings()
    value = read_yaml(text, NAME, findings)
    return value, [(f.code, str(f.place).removeprefix(NAME).removeprefix(":")) for f in findings]


@pytest.mark.parametrize(
    "word",
    ["no", "yes", "on", "off", "NO", "y", "true", "2023-24", "04", "012", "0o14", "12:30", "39.20", "1_000", "1e3", "-",
     "--", "–", "null", "Null", "~", "none", "n/a", "2024-06-30", ".5", "0x1F", ".inf", ".nan", "+44", "=", "<<", "-5",
     "(5)", "5%", "<5", "£1,200", "😀", "ŵ", "“no”", "it's", "a:b", "a#b", "O:\\x", "C-"]
)  # fmt: skip
def test_words_stay_as_they_are_typed(word: str) -> None:
    value, findings = read(f"a: {word}\nb:\n  - {word}\nc: 1\n")
    assert value == {"a": word, "b": [word], "c": "1"}
    assert findings == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: -", {"a": "-"}),
        ("a: - # no figure", {"a": "-"}),
        ("a: -  \nb: 2", {"a": "-", "b": "2"}),
        ("a: [-, 1, -]", {"a": ["-", "1", "-"]}),
        ("a: [ - , 'x, -, y', - ]", {"a": ["-", "x, -, y", "-"]}),
        ("a: [-, St Helen's, -, it's, -]", {"a": ["-", "St Helen's", "-", "it's", "-"]}),
        ("a: {b: -, c: -}", {"a": {"b": "-", "c": "-"}}),
        ("- -", ["-"]),
        ("- a: -\n  b: -", [{"a": "-", "b": "-"}]),
        ("rows:\n  - - -\n    - 5\n    - -", {"rows": [["-", "5", "-"]]}),
        ("rows:\n  - - 5\n    - -\n    - 3", {"rows": [["5", "-", "3"]]}),
        ("rows:\n  - -\n    - 5", {"rows": [[None, "5"]]}),
        ("rows:\n-  -\n- x", {"rows": ["-", "x"]}),
        ("a: [-,\n  -, 1]\nb: -", {"a": ["-", "-", "1"], "b": "-"}),
        (
            "a: 'x: -'\nb: \"[-, -]\"\nc: x, -, y\nd: >-\n  k: -\n  l",
            {"a": "x: -", "b": "[-, -]", "c": "x, -, y", "d": "k: - l"},
        ),
        ("a: [-5, 2023-24, - ]", {"a": ["-5", "2023-24", "-"]}),
        ("a: |\n  - x: -\n  [-, -]\nb: -", {"a": "- x: -\n[-, -]\n", "b": "-"}),
    ],
)
def test_a_bare_dash_is_a_value(text: str, value: object) -> None:
    assert read(text) == (value, [])


def test_places_on_a_line_with_bare_dashes_are_true() -> None:
    value, _ = read("a: [-, x, -, y]\nb: {c: -, d: z}")
    assert [item.place.column for item in value["a"]] == [5, 8, 11, 14]
    assert value["b"]["d"].place == Place(NAME, 2, 14)


def test_a_table_may_have_hundreds_of_bare_dashes() -> None:
    value, findings = read("rows:\n" + "  - [-, 1, -, 2, -]\n" * 400)
    assert len(value["rows"]) == 400 and findings == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a:", {"a": None}),
        ("a: ''", {"a": ""}),
        ("a: #c", {"a": None}),
        ("a:\n  -\n  - b", {"a": [None, "b"]}),
        ("1: x\n2023: y", {"1": "x", "2023": "y"}),
        ("no: x", {"no": "x"}),
        ("'q a': x", {"q a": "x"}),
        ("a: !!str no", {"a": "no"}),
        ("a: &x 1\nb: *x", {"a": "1", "b": "1"}),
        ("<<: {a: 1}", {"<<": {"a": "1"}}),
        ("a: \tb", {"a": "b"}),
        ("\ufeffa: 1", {"a": "1"}),
        ("a: x\n  y\n\n  z", {"a": "x y\nz"}),
        ('a: "x\\ny"', {"a": "x\ny"}),
        ("---\na: 1\n...\n", {"a": "1"}),
        ("# only", None),
        ("", None),
    ],
)
def test_what_yaml_means(text: str, value: object) -> None:
    assert read(text) == (value, [])


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a: b: c", "1:5", "colon"),
        ("title: Custody: what\nb: 1", "1:15", "colon"),
        ("a\nb: 1", "2:2", "colon"),
        ("a: 1\n  b: 2", "2:4", "colon"),
        ("\ta: 1", "1:1", "tab"),
        ("a:\n\tb: 1", "2:1", "tab"),
        ("a: @x", "1:4", "quotation marks"),
        ("a: %x", "1:4", "quotation marks"),
        ("a: `x`", "1:4", "quotation marks"),
        ("%x", "1:3", "per cent"),
        ("a: 'x\nb: 1\nc: 2", "1:4", "never closed"),
        ('a: "x', "1:4", "never closed"),
        ("a: 'it's'", "1:8", "quotation mark"),
        ("a: [1\nb: 2", "1:4", "bracket"),
        ("a: [1", "1:4", "bracket"),
        ("a: {", "1:5", "bracket"),
        ("- [", "1:4", "bracket"),
        ("a: ,", "1:4", "quotation marks"),
        ("a: ]", "1:4", "quotation marks"),
        ('a: "\\d"', "1:5", "backslash"),
        ('a: "\\x"', "1:7", "backslash"),
        ("a: *bold* text", "1:9", "* or &"),
        ("a: > 5", "1:6", "> or |"),
        ("a: - b", "1:4", "list item"),
        ("a:\n  - b\n  -c\nd: 1", "4:1", "colon"),
        ("a:\n  b: 1\n c: 2", "3:2", "lined up"),
        ("- a\nb: 1", "2:1", "lined up"),
        ("body: |\n  x\n y\nb: 1", "3:2", "lined up"),
        ("body: {{ x }} children", "1:7", "{{"),
        ("- {{ x }} children", "1:3", "{{"),
        ("a: 1\n...\nb: 2", "3:1", "belong"),
    ],
)
def test_a_broken_file_is_explained(text: str, place: str, words: str) -> None:
    findings = Findings()
    assert read_yaml(text, NAME, findings) is None
    [finding] = findings
    assert (finding.code, str(finding.place)) == ("Y201", f"{NAME}:{place}")
    assert words in finding.message.lower() and finding.hint


@pytest.mark.parametrize(
    ("text", "value", "findings"),
    [
        ("a: 1\nb: 2\na: 3", {"a": "1", "b": "2"}, [("Y202", "3:1")]),
        ("x: {a: 1, a: 2}", {"x": {"a": "1"}}, [("Y202", "1:11")]),
        ("a: !x y", {"a": "y"}, [("Y203", "1:4")]),
        ("a: !!python/object:os.system x", {"a": "x"}, [("Y203", "1:4")]),
        ("a: !!int 5", {"a": "5"}, [("Y203", "1:4")]),
        ("a: !important", {"a": None}, [("Y203", "1:4")]),
        ("a: *nope", {"a": None}, [("Y205", "1:4")]),
        ("a: &x {b: *x}", {"a": {"b": None}}, [("Y205", "1:11")]),
        ("a: {{ x.y }}", {"a": "{{ x.y }}"}, [("Y206", "1:4")]),
        ('a: {{ chart("fte") }}', {"a": '{{ chart("fte") }}'}, [("Y206", "1:4")]),
        ("- {{ x }}\n- -", ["{{ x }}", "-"], [("Y206", "1:3")]),
        ("[a]: 1\nb: 2", {"b": "2"}, [("Y206", "1:1")]),
        ("---\na: 1\n---\nb: 2", {"a": "1"}, [("Y207", "3:1")]),
    ],
)
def test_oddities_are_told_and_the_rest_is_read(
    text: str, value: object, findings: list[tuple[str, str]]
) -> None:
    assert read(text) == (value, findings)


def test_a_duplicate_names_the_first_place() -> None:
    findings = Findings()
    read_yaml("a: 1\na: 2", NAME, findings)
    assert findings.items[0].also == Place(NAME, 1, 1)


# ------------------------------------------------------------------ no file can do harm


def quickly(text: str) -> list[tuple[str, str]]:
    start = time.perf_counter()
    _, findings = read(text)
    assert time.perf_counter() - start < 60  # it must not hang; how fast it is, the benchmarks say
    return findings


def test_a_billion_laughs() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for previous, name in zip("abcdefgh", "bcdefghi", strict=True):
        lines.append(f"{name}: &{name} [{', '.join([f'*{previous}'] * 9)}]")
    [(code, place)] = quickly("\n".join(lines))
    assert code == "Y204" and place.startswith("6:")


def test_a_long_text_repeated_without_end() -> None:
    text = f"a: &a {'x' * 100_000}\nb: [{'*a, ' * 50_000}x]"
    assert [code for code, _ in quickly(text)] == ["Y204"]


@pytest.mark.parametrize("nested", ["[" * 100_000, "{a: " * 10_000, "- " * 10_000, "? " * 10_000])
def test_endless_nesting(nested: str) -> None:
    assert [code for code, _ in quickly(nested)] == ["Y204"]


def test_nesting_up_to_the_limit() -> None:
    depth = MAX_DEPTH - 1
    assert read("[" * depth + "x" + "]" * depth)[1] == []


def test_far_too_many_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yjplan.source.yaml.MAX_VALUES", 1000)
    assert quickly("- a\n" * 1200) == [("Y204", "1000:3")]
    assert quickly("- a\n" * 999) == []


def test_twenty_thousand_duplicates_take_no_time() -> None:
    assert len(quickly("a: x\n" * 20_000)) == 19_999


def test_a_large_file_full_of_bare_dashes() -> None:
    assert quickly("a:\n" + "  - {b: -, c: [-, -]}\n" * 8_000) == []


# ------------------------------------------------------------------ places


def test_the_place_of_each_kind_of_value() -> None:
    value, _ = read(
        "a: x\nb: 'quoted'\nc: |\n\n    first\n  \nd: >-\n  folded\ne:\n  - {k: v, w: 😀 x, ŵ: [1, ŷ]}\n"
    )
    assert value.place == Place(NAME, 1, 1)
    assert (value["a"].place, value["a"].content) == (Place(NAME, 1, 4),) * 2
    assert (value["b"].place, value["b"].content) == (Place(NAME, 2, 4), Place(NAME, 2, 5))
    assert value.key_places["c"] == Place(NAME, 3, 1)
    assert (value["c"].content, value["c"].line_for_line) == (Place(NAME, 4, 5), True)
    assert (value["d"].content, value["d"].line_for_line) == (Place(NAME, 8, 3), False)
    inner = value["e"][0]
    assert inner.place == Place(NAME, 10, 5)
    assert [inner[k].place.column for k in ("k", "w", "ŵ")] == [9, 15, 23]
    assert inner["ŵ"][1].place == Place(NAME, 10, 27)


def test_place_of() -> None:
    value, _ = read("a: x\nb:\n")
    assert [str(value.place_of(k)) for k in "abc"] == [f"{NAME}:1:4", f"{NAME}:2:1", f"{NAME}:1:1"]


TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"),
    max_size=20,
)
NAMES = st.from_regex(r"[a-zŵé][a-z0-9ŷ-]{0,8}", fullmatch=True)
TREES = st.recursive(
    TEXT
    | st.sampled_from(["no", "2023-24", "-", "- x", "a: b", "{{ x }}", "two\nlines\n", "  indented\nlines"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)


def places(node: yaml.Node) -> Any:
    """The place of every value as PyYAML's own tree tells it."""
    place = (node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.MappingNode):
        return place, {
            key.value: ((key.start_mark.line + 1, key.start_mark.column + 1), places(v))
            for key, v in node.value
        }
    if isinstance(node, yaml.SequenceNode):
        return place, [places(item) for item in node.value]
    return place


def places_read(value: Value) -> Any:
    assert value is not None
    place = (value.place.line, value.place.column)
    if isinstance(value, Mapping):
        keys = {key: (p.line, p.column) for key, p in value.key_places.items()}
        return place, {key: (keys[key], places_read(inner)) for key, inner in value.items()}
    if isinstance(value, Sequence):
        return place, [places_read(item) for item in value]
    return place


@given(
    st.dictionaries(NAMES, TREES, min_size=1, max_size=5),
    st.sampled_from([None, True, False]),
    st.integers(1, 4),
)
@settings(max_examples=80)
def test_every_value_and_its_place_are_read_back(
    data: dict[str, Any], flow: bool | None, indent: int
) -> None:
    text = yaml.dump(
        data,
        Dumper=yaml.SafeDumper,
        default_flow_style=flow,
        indent=indent + 1,
        allow_unicode=True,
        width=60,
        sort_keys=False,
    )
    findings = Findings()
    value = read_yaml(text, NAME, findings)
    assert list(findings) == []
    assert value == data
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    assert node is not None and places_read(value) == places(node)


@given(
    st.lists(
        st.tuples(NAMES, st.sampled_from(["x", "-", "'y'", "[-, z]", "ŵ w", "{a: -}"])),
        min_size=1,
        max_size=8,
    )
)
@settings(max_examples=100)
def test_places_are_where_the_writer_put_them(pairs: list[tuple[str, str]]) -> None:
    """Each line `name: value` is written here by hand, so its place is known without any YAML reader."""
    first: dict[str, int] = {}
    for number, (name, _) in enumerate(pairs, 1):
        first.setdefault(name, number)
    value, findings = read("".join(f"{name}:  {written}\n" for name, written in pairs))
    assert [f"{n}:1" for n, (name, _) in enumerate(pairs, 1) if first[name] != n] == [
        place for _, place in findings
    ]
    for name, line in first.items():
        assert value.key_places[name] == Place(NAME, line, 1)
        assert value[name].place == Place(NAME, line, len(name) + 4)


@given(
    st.lists(st.text(st.sampled_from("ab{} -:#ŵ"), max_size=10), min_size=1, max_size=6), st.integers(1, 6)
)
@settings(max_examples=100)
def test_each_character_of_a_block_text_has_its_place(lines: list[str], indent: int) -> None:
    lines = ["x", *lines, "x"]
    value, findings = read("body: |\n" + "".join(f"{' ' * indent}{line}\n" for line in lines))
    assert findings == []
    body: Scalar = value["body"]
    assert body.line_for_line and body.content == Place(NAME, 2, indent + 1)
    assert body.split("\n")[: len(lines)] == lines


@given(st.text(st.sampled_from("ab:-[]{}#&*!|>'\"%@`, \n\t?ŵ0\\"), max_size=60))
@settings(max_examples=250)
def test_anything_at_all_is_read_or_explained(text: str) -> None:
    findings = Findings()
    value = read_yaml(text, NAME, findings)
    assert value is None or isinstance(value, Mapping | Sequence | Scalar)
    for finding in findings:
        assert finding.place is not None and finding.place.file == NAME
        assert 0 <= finding.place.line <= text.count("\n") + 1
