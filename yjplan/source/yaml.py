"""Located YAML: a safe subset of YAML in which every value knows where it is written.

PyYAML's events are turned into plain `dict`, `list` and `str` values that remember their place. Nothing is guessed
from the look of a value: `no`, `2023-24`, `04`, `12:30`, `39.20` and a bare `-` stay the text that the writer sees,
and the typed plan decides what they mean. Tags, duplicate keys, alias bombs and endless nesting become findings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

import yaml

from yjplan.diagnostics import Findings, Place
from yjplan.source.yaml_mistakes import DASH, explain, with_bare_dashes_marked

MAX_DEPTH = 40
MAX_VALUES = 200_000
_CHARACTERS_PER_VALUE = 200
"""So that long texts count for more, when a file repeats them."""

_REMARK = re.compile(r"\s+#\S")

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
    seen = Findings()
    try:
        value = _Composer(with_bare_dashes_marked(text), name, seen).document()
    except (
        yaml.YAMLError
    ) as problem:  # what was seen before it is mostly its consequence, so only this is told
        explain(problem, text, name, findings)
        return None
    except _Stop:
        value = None
    findings.extend(seen.items)
    return value


class _Composer:
    def __init__(self, text: str, name: str, findings: Findings) -> None:
        self.text = text
        self.lines = text.split("\n")
        self.name = name
        self.findings = findings
        self.events: Iterator[Any] = iter(_Loader(text).get_event, None)
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
        text, style = event.value, event.style
        if not style and text == "":
            return None
        self.size += len(text) // _CHARACTERS_PER_VALUE
        value = Scalar(text.replace(DASH, "-"))
        first, last, column = event.start_mark.line, event.end_mark.line, event.start_mark.column
        value.place = Place(self.name, first + 1, column + 1)
        value.plain = not style
        if not style:
            value.content = value.place
            value.line_for_line = first == last
        elif style in ("|", ">"):
            indent = next(
                (len(line) - len(line.lstrip(" ")) for line in self.lines[first + 1 :] if line.strip()), 0
            )
            value.content = Place(self.name, first + 2, indent + 1)
            value.line_for_line = style == "|"
        else:
            value.content = Place(self.name, first + 1, column + 2)
            value.line_for_line = first == last
        if not style and "#" in self.lines[last] and _REMARK.match(self.lines[last], event.end_mark.column):
            self.findings.add(
                "Y208",
                "The text after # is not read: in YAML it is a remark.",
                Place(self.name, last + 1, event.end_mark.column + 1),
                "Put the whole text in quotation marks if # belongs to it, or a space after # if it is a remark.",
            )
        return value

    def sequence(self, event: Any, depth: int) -> Value:
        result = Sequence()
        result.place = self.place(event)
        while not isinstance(inner := next(self.events), yaml.SequenceEndEvent):
            item = self.value(inner, depth + 1)
            if item == [None] and self._is_dash(inner):
                item = self._dash(inner)
            result.append(item)
        return result

    def _is_dash(self, event: Any) -> bool:
        """Whether a list in a list is just the second dash of `- -`: a bare dash as an item."""
        line, column = event.start_mark.line, event.start_mark.column
        written = self.lines[line] if line < len(self.lines) else ""
        rest = written[column:].split("#")[0].strip()
        return not event.flow_style and rest == "-" and written[:column].rstrip().endswith("-")

    def _dash(self, event: Any) -> Scalar:
        dash = Scalar("-")
        dash.place = dash.content = self.place(event)
        dash.plain = dash.line_for_line = True
        return dash

    def mapping(self, event: Any, depth: int) -> Value:
        result = Mapping()
        result.place = self.place(event)
        result.key_places = {}
        braces = False
        while not isinstance(inner := next(self.events), yaml.MappingEndEvent):
            place = self.place(inner)
            key = self.value(inner, depth + 1)
            value = self.value(next(self.events), depth + 1)
            if not isinstance(key, Scalar):
                braces = bool(event.flow_style)
                self.findings.add(
                    "Y206",
                    "A name was expected here, but there is something in brackets.",
                    result.place if braces else place,
                    'If a text begins with {{ or [, put the whole text in quotation marks: "{{ … }}".',
                )
            elif (name := str(key)) in result:
                self.findings.add(
                    "Y202",
                    f'"{name}" appears twice in the same place; only the first is used.',
                    place,
                    "Delete or rename one of the two.",
                    also=result.key_places[name],
                )
            else:
                result[name] = value
                result.key_places[name] = place
        if braces:  # go on with the text that was meant, so that one mistake is told once
            return self._as_written(event, inner)
        return result

    def _as_written(self, start: Any, end: Any) -> Scalar:
        text = Scalar(self.text[start.start_mark.index : end.end_mark.index].replace(DASH, "-"))
        text.place = text.content = self.place(start)
        text.plain = True
        text.line_for_line = start.start_mark.line == end.end_mark.line
        return text
