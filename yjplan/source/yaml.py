"""Located YAML: a safe subset of YAML in which every value knows where it is written.

PyYAML's events are turned into plain `dict`, `list` and `str` values that remember their place. Nothing is guessed
from the look of a value: `no`, `2023-24`, `04`, `12:30`, `39.20` and a bare `-` stay the text that the writer sees,
and the typed plan decides what they mean. Tags, duplicate keys, alias bombs and endless nesting become findings.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

import yaml

from yjplan.diagnostics import Findings, Place

MAX_DEPTH = 40
MAX_VALUES = 200_000

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Scalar(str):
    """A piece of text in a YAML file.

    `place` is where it begins, `content` where its first line of text begins. `line_for_line` says that line n of
    the text is line n of the file from there on, so a place inside the text can be told exactly.
    """

    __slots__ = ("content", "line_for_line", "place", "plain")
    place: Place
    content: Place
    line_for_line: bool
    plain: bool


class Mapping(dict[str, Any]):
    """A YAML mapping; `key_places` tells where each key is written."""

    __slots__ = ("key_places", "place")
    place: Place
    key_places: dict[str, Place]

    def place_of(self, key: str) -> Place:
        """Where the value of a key is written, or else the key, or else the whole mapping."""
        return getattr(self.get(key), "place", None) or self.key_places.get(key, self.place)


class Sequence(list[Any]):
    """A YAML list that knows its place."""

    __slots__ = ("place",)
    place: Place


Value: TypeAlias = Mapping | Sequence | Scalar | None


class _Stop(Exception):
    """The file cannot be read further; the finding is already recorded."""


def read_yaml(text: str, name: str, findings: Findings) -> Value:
    """Parse YAML text and return its value, or None if there is none or the file is broken.

    `name` is how findings call the file.
    """
    for _ in range(200):
        trial = Findings()
        try:
            value = _Composer(text, name, trial).document()
        except yaml.YAMLError as problem:
            mended = _with_bare_dash_quoted(text, problem)
            if mended is not None:
                text = mended
                continue
            findings.extend(trial.items)
            _explain(problem, text, name, findings)
            return None
        except _Stop:
            value = None
        findings.extend(trial.items)
        return value
    findings.add("Y201", "There are too many bare dashes in this file to make sense of it.", Place(name))
    return None


class _Composer:
    def __init__(self, text: str, name: str, findings: Findings) -> None:
        self.lines = text.split("\n")
        self.name = name
        self.findings = findings
        self.events: Iterator[Any] = iter(yaml.parse(text, Loader=_Loader))
        self.anchors: dict[str, tuple[Value, int]] = {}
        self.size = 0

    def place(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(self.name, mark.line + 1, mark.column + 1)

    def document(self) -> Value:
        value: Value = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.findings.add(
                        "Y207",
                        "A second YAML document begins here; everything from here on is ignored.",
                        self.place(event),
                        "Delete the line ---, or move what follows into a file of its own.",
                    )
                    return value
                value = self.value(next(self.events), 1)
        return value

    def value(self, event: Any, depth: int) -> Value:
        self.size += 1
        if depth > MAX_DEPTH or self.size > MAX_VALUES:
            what = f"nested more than {MAX_DEPTH} levels deep" if depth > MAX_DEPTH else "far too large"
            self.findings.add(
                "Y204",
                f"This file is {what}.",
                self.place(event),
                "Check brackets and indentation near here.",
            )
            raise _Stop
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event)
        if event.tag is not None and event.tag != "!" and not self._is_plain_str_tag(event):
            self.findings.add(
                "Y203",
                f'"{event.tag.replace("tag:yaml.org,2002:", "!!")}" is a YAML tag, and yjplan does not use tags.',
                self.place(event),
                "Delete the tag, or put the text in quotation marks if it begins with an exclamation mark.",
            )
        before = self.size
        result: Value
        if isinstance(event, yaml.ScalarEvent):
            result = self.scalar(event)
        elif isinstance(event, yaml.SequenceStartEvent):
            result = self.sequence(event, depth)
        else:
            result = self.mapping(event, depth)
        if event.anchor:
            self.anchors[event.anchor] = (result, self.size - before + 1)
        return result

    @staticmethod
    def _is_plain_str_tag(event: Any) -> bool:
        return isinstance(event, yaml.ScalarEvent) and event.tag == "tag:yaml.org,2002:str"

    def alias(self, event: Any) -> Value:
        if event.anchor not in self.anchors:
            self.findings.add(
                "Y205",
                f'"*{event.anchor}" refers to a part of this file that has not been given that name.',
                self.place(event),
                "If the text begins with an asterisk, put it in quotation marks.",
            )
            return None
        value, size = self.anchors[event.anchor]
        self.size += size
        if self.size > MAX_VALUES:
            self.findings.add(
                "Y204",
                "This file repeats parts of itself so often that it would never end.",
                self.place(event),
            )
            raise _Stop
        return value

    def scalar(self, event: Any) -> Scalar | None:
        if not event.style and event.value == "":
            return None
        value = Scalar(event.value)
        value.place = self.place(event)
        value.plain = not event.style
        first, last = event.start_mark.line, event.end_mark.line
        if event.style in ("|", ">"):
            indent = next(
                (len(line) - len(line.lstrip(" ")) for line in self.lines[first + 1 :] if line.strip()), 0
            )
            value.content = Place(self.name, first + 2, indent + 1)
            value.line_for_line = event.style == "|"
        else:
            value.content = Place(self.name, first + 1, event.start_mark.column + (1 if value.plain else 2))
            value.line_for_line = first == last
        return value

    def sequence(self, event: Any, depth: int) -> Value:
        result = Sequence()
        result.place = self.place(event)
        while not isinstance(inner := next(self.events), yaml.SequenceEndEvent):
            nested_on_line = (
                isinstance(inner, yaml.SequenceStartEvent)
                and not inner.flow_style
                and self.lines[self.place(inner).line - 1].split("#")[0].strip() in ("- -", "-  -")
            )
            item = self.value(inner, depth + 1)
            if nested_on_line and item == [None]:
                item = self._dash(inner)
            result.append(item)
        return result

    def _dash(self, event: Any) -> Scalar:
        dash = Scalar("-")
        dash.place = dash.content = self.place(event)
        dash.plain = dash.line_for_line = True
        return dash

    def mapping(self, event: Any, depth: int) -> Mapping:
        result = Mapping()
        result.place = self.place(event)
        result.key_places = {}
        while not isinstance(inner := next(self.events), yaml.MappingEndEvent):
            place = self.place(inner)
            key = self.value(inner, depth + 1)
            value = self.value(next(self.events), depth + 1)
            if not isinstance(key, Scalar):
                self.findings.add(
                    "Y206",
                    "A name was expected here, but there is something in brackets.",
                    place,
                    'If a text begins with {{ or [, put the whole text in quotation marks: "{{ … }}".',
                )
            elif str(key) in result:
                self.findings.add(
                    "Y202",
                    f'"{key}" appears twice in the same place; only the first is used.',
                    place,
                    "Delete or rename one of the two.",
                    also=result.key_places[str(key)],
                )
            else:
                result[str(key)] = value
                result.key_places[str(key)] = place
        return result


def _with_bare_dash_quoted(text: str, problem: yaml.YAMLError) -> str | None:
    """Return the text with the dash at the problem's place in quotation marks, if it is a bare dash.

    `count: -` is an error in YAML, but to its writer the dash is a value.
    """
    mark = getattr(problem, "problem_mark", None)
    lines = text.split("\n")
    if mark is None or mark.line >= len(lines):
        return None
    line = lines[mark.line]
    for column in (mark.column, mark.column - 1):
        if not 0 <= column < len(line) or line[column] != "-":
            continue
        after = line[column + 1 :].lstrip()
        before = line[:column].rstrip()
        if before.endswith((":", ",", "[", "-")) and (not after or after[0] in "#,]}"):
            lines[mark.line] = f'{line[:column]}"-"{line[column + 1 :]}'
            return "\n".join(lines)
    return None


_EXPLANATIONS: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "There is a colon followed by a space in a text without quotation marks, or a line is indented wrongly.",
        'Put the whole text in quotation marks: title: "Custody: what we will do". Otherwise line up this line with '
        "the ones above it.",
    ),
    (
        "found character '\\t'",
        "This line is indented with a tab.",
        "Delete the tab and type spaces instead, two for each level.",
    ),
    (
        "found a tab character",
        "This line is indented with a tab.",
        "Delete the tab and type spaces instead, two for each level.",
    ),
    (
        "that cannot start any token",
        "A text may not begin with this character unless it is in quotation marks.",
        'Put the whole text in quotation marks: "@example" or "% of children".',
    ),
    (
        "found unexpected end of stream",
        "A quotation mark is opened here and never closed.",
        "Close the quotation mark, or delete it.",
    ),
    (
        "found unknown escape character",
        "A backslash inside double quotation marks has a special meaning in YAML.",
        "Use single quotation marks instead: 'C:\\data'.",
    ),
    (
        "escape",
        "A backslash inside double quotation marks has a special meaning in YAML.",
        "Use single quotation marks instead: 'C:\\data'.",
    ),
    (
        "could not find expected ':'",
        "This line has no colon after its name, or a long text is not indented below its name.",
        "Write name: value, or indent the text by two spaces below name: |.",
    ),
    (
        "block sequence entries are not allowed",
        "A list item may not begin on this line.",
        "Put the dash on a line of its own below the name, indented by two spaces.",
    ),
    (
        "sequence entries are not allowed",
        "A list item may not begin on this line.",
        "Put the dash on a line of its own below the name, indented by two spaces.",
    ),
    (
        "did not find expected ',' or",
        "A bracket is opened and never closed, or a comma is missing between two items.",
        "Close the bracket, or put the text in quotation marks if the bracket belongs to it.",
    ),
    (
        "expected ',' or",
        "A bracket is opened and never closed, or a comma is missing between two items.",
        "Close the bracket, or put the text in quotation marks if the bracket belongs to it.",
    ),
    (
        "did not find expected '-' indicator",
        "This line is not lined up with the list above it.",
        "Begin it with a dash and a space below the other dashes, or indent it to belong to the item above.",
    ),
    (
        "expected <block end>",
        "This line is not lined up with the lines above it.",
        "Lines that belong together begin in the same column. Text after a closing quotation mark is not allowed.",
    ),
    (
        "did not find expected key",
        "This line is not lined up with the lines above it, or text follows a closing quotation mark.",
        "Lines that belong together begin in the same column. Put quotation marks around the whole text.",
    ),
    (
        "alphabetic or numeric character",
        "A text may not begin with * or & unless it is in quotation marks.",
        'Put the whole text in quotation marks: "*Outstanding*".',
    ),
    (
        "found undefined tag handle",
        "A text may not begin with an exclamation mark unless it is in quotation marks.",
        "Put the whole text in quotation marks.",
    ),
    (
        "directive",
        "A line may not begin with a per cent sign.",
        "Put the whole text in quotation marks.",
    ),
)


def _explain(problem: yaml.YAMLError, text: str, name: str, findings: Findings) -> None:
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    said = f"{getattr(problem, 'context', '') or ''}: {getattr(problem, 'problem', '') or problem}"
    if "end of stream" in said or ("expected ',' or" in said and getattr(problem, "context_mark", None)):
        mark = getattr(problem, "context_mark", None) or mark
    place = Place(name, mark.line + 1, mark.column + 1) if mark is not None else Place(name)
    unknown = ("This is not readable as YAML.", "Compare the indentation with the lines above.")
    message, hint = next(((m, h) for words, m, h in _EXPLANATIONS if words in said), unknown)
    line = text.split("\n")[place.line - 1] if 0 < place.line <= text.count("\n") + 1 else ""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        message, hint = "This line is indented with a tab.", "Delete the tab and type spaces instead."
    findings.add("Y201", message, place, hint)
