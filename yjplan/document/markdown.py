"""Markdown read into a small tree of nodes. What they become in a plan is decided in prose.py.

CommonMark with tables, footnotes and ~~strikethrough~~. HTML is never obeyed: what looks like it is text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from typing import Any

import pyromark
from msgspec import Struct, field

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES | pyromark.Options.ENABLE_STRIKETHROUGH
)
MARKS = "\ue000\ue001\ue002\ue003\ue004\ue005"
"""Characters that stand for something else while a text is read; no text of a plan means them."""
_LESS_THAN, _TILDE, _NO_BLOCK = "^\ue002", "\ue003", "\ue004\u2003"
"""The last one goes before a line, which can begin no list, heading or table then; its space indents nothing."""
_SHORT_NOTE = re.compile("\\^\ue005(\\d+)\\^")
_HTML_BEGINS = re.compile(
    r"(?<!\\)(?<!\]\()(?<!\]: )<(?=[A-Za-z/!?])(?![A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>|[^\s<>@]+@[\w.-]+>)"
)
_ONE_TILDE = re.compile(r"(?<![~\\])~(?!~)")
_BRACKET = re.compile(r"\\.|\^?\[|\]|\n[ \t]*\n", re.DOTALL)
_DEEPEST = 40
"""Nodes inside each other. No text for readers needs so many, and none may bury the tool in them."""
_AROUND_WORDS = frozenset({"Strong", "Emphasis", "Strikethrough", "Link", "Image"})
_NESTING = _AROUND_WORDS | {"List", "BlockQuote"}
INLINE = _AROUND_WORDS | {"Text", "Code", "SoftBreak", "HardBreak", "FootnoteReference", "ShortNote"}
"""The kinds of nodes that stand in a line of text."""


class Node(Struct):
    """A piece of Markdown, of a kind that pyromark names, or a `ShortNote`: a footnote written where it is called.

    `line` counts from 0. `detail` is the level of a heading, the first number of an ordered list, the alignment of
    a table's columns, the address of a link, or the label of a footnote.
    """

    kind: str
    line: int = 0
    text: str = ""
    detail: Any = None
    inner: list[Node] = field(default_factory=list)


class Markdown(Struct):
    """A text that was read.

    `levels` are those of its headings. `notes` are the texts of its footnotes by their labels, in small letters as
    capitals do not count; `second_notes` those whose label is taken.
    """

    nodes: list[Node] = field(default_factory=list)
    levels: set[int] = field(default_factory=set)
    notes: dict[str, Node] = field(default_factory=dict)
    second_notes: list[Node] = field(default_factory=list)


@cache
def blocks_in(text: str) -> Markdown:
    """Read a text once, although a document is composed twice; nobody changes the nodes."""
    text, short_notes = _without_short_notes(text)
    return _read(text, short_notes)


@cache
def line_in(text: str, *, with_notes: bool = True) -> list[Node]:
    """Read a text of one line, in which "1. May" and "-" stay what they are."""
    text, short_notes = _without_short_notes(text) if with_notes else (text, [])
    lines = "\n".join(_NO_BLOCK + line.lstrip(" \t") for line in text.strip().split("\n"))
    return [node for paragraph in _read(lines, short_notes).nodes for node in paragraph.inner]


def _without_short_notes(text: str) -> tuple[str, list[str]]:
    """Take footnotes of the form ^[so] out of a text, which the parser does not know, and leave marks for them."""
    notes: list[str] = []
    position, parts = 0, []
    for start, end in sorted(_short_notes(text)) if "^[" in text else ():
        if start >= position:  # not inside another one
            parts.append(f"{text[position:start]}^\ue005{len(notes)}^")
            notes.append(text[start + 2 : end])
            position = end + 1
    return "".join(parts) + text[position:], notes


def _short_notes(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each ^[ stands and the bracket that closes it in the same paragraph."""
    opened: list[re.Match[str]] = []
    for bracket in _BRACKET.finditer(text):
        if bracket[0] in ("[", "^["):
            opened.append(bracket)
        elif bracket[0][0] == "\n":
            opened.clear()
        elif bracket[0] == "]" and opened and (begins := opened.pop())[0] == "^[":
            yield begins.start(), bracket.start()


def _read(text: str, short_notes: list[str]) -> Markdown:
    if "<" in text:
        text = _HTML_BEGINS.sub(_LESS_THAN, text)
    if "~" in text:
        text = _ONE_TILDE.sub(_TILDE, text)
    next_lines = list(accumulate(len(line) + 1 for line in text.encode().split(b"\n")))
    read = Markdown()
    opened = [Node("Document", inner=read.nodes)]
    for event, span in pyromark.events_with_range(text, options=_OPTIONS, merge_text=True):
        above = opened[-1]
        step, what = _name_and_rest(event)
        if step == "End":
            opened.pop()
        elif step != "Start":
            line = bisect_right(next_lines, span["start"]) if above.kind == "Item" else 0
            above.inner += _leaves(step, what, line, short_notes, in_code=above.kind == "CodeBlock")
        else:
            kind, detail = _name_and_rest(what)
            too_deep = kind in _NESTING and len(opened) > _DEEPEST
            if too_deep or (kind == "Item" and above.kind != "List"):
                opened.append(above)
                continue
            node = Node(kind, bisect_right(next_lines, span["start"]), detail=_detail(kind, detail))
            opened.append(node)
            if kind == "Heading":
                read.levels.add(node.detail)
            if kind == "FootnoteDefinition":
                if read.notes.setdefault(node.detail.casefold(), node) is not node:
                    read.second_notes.append(node)
            else:
                above.inner.append(node)
    return read


def _name_and_rest(event: Any) -> tuple[str, Any]:
    """Take {"Start": {…}} apart; what has no details is a string alone."""
    return (event, "") if isinstance(event, str) else next(iter(event.items()))


def _leaves(kind: str, text: str, line: int, short_notes: list[str], *, in_code: bool) -> Iterator[Node]:
    text = _as_written(text)
    if in_code or kind == "Code":
        yield Node("Code", line, _SHORT_NOTE.sub(lambda mark: f"^[{short_notes[int(mark[1])]}]", text))
    elif kind == "FootnoteReference":
        yield Node(kind, line, detail=text.casefold())
    elif "\ue005" in text:
        for number, part in enumerate(_SHORT_NOTE.split(text)):
            if number % 2:
                yield Node("ShortNote", line, short_notes[int(part)])
            elif part:
                yield Node("Text", line, part)
    elif text:
        yield Node("Text", line, text)
    elif kind in ("SoftBreak", "HardBreak"):
        yield Node(kind, line)


def _as_written(text: str) -> str:
    return text.replace(_LESS_THAN, "<").replace(_TILDE, "~").replace(_NO_BLOCK, "").replace("\0", "\ufffd")


def _detail(kind: str, detail: Any) -> Any:
    match kind:
        case "Heading":
            return int(detail["level"][1])
        case "Link":
            address = _as_written(detail["dest_url"])
            return f"mailto:{address}" if detail["link_type"] == "Email" else address
        case "FootnoteDefinition":
            return _as_written(detail)
    return detail
