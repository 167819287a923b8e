"""Anchors: where a link inside the document leads.

Headings have the anchors that GitHub makes from their text, so links need no extra markup, except where the heading
has a footnote, of which readers make different things. Tables and figures
get an anchor of their own, and only those that something refers to.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from msgspec import Struct, field

from yjplan.document.tree import Blocks, Document, Figure, Heading, Reference, Table, plain, walk
from yjplan.writers.markdown.escape import one_line
from yjplan.writers.markdown.inline import footnote_marks


def slug(text: str) -> str:
    """Return what GitHub makes of a heading's text, before duplicates are numbered."""
    lowered = one_line(text).strip().lower()
    return "".join(c for c in lowered if c in "- " or _is_word(c)).replace(" ", "-")


def _is_word(char: str) -> bool:
    category = unicodedata.category(char)
    return category[0] in "LM" or category in ("Nd", "Pc")


def heading_text(heading: Heading) -> str:
    """The words of a heading with its number in front."""
    return re.sub(" +", " ", one_line(f"{heading.number} {plain(heading.text)}")).strip()


class Anchors(Struct):
    """The anchor of every id, and those of headings by the heading itself, since ids need not be unique."""

    by_id: dict[str, str] = field(default_factory=dict)
    _headings: dict[int, str] = field(default_factory=dict)
    _explicit: dict[str, str] = field(default_factory=dict)
    _used: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document, contents_title: str) -> Anchors:
        """Number the headings in the order in which the file has them: title, front, contents, plan."""
        anchors = cls()
        anchors._take(slug(document.cover.title))
        anchors._add_headings(document.front)
        if any(heading.in_contents for heading in headings(document.blocks)):
            anchors._take(slug(contents_title))
        anchors._add_headings(document.blocks)
        anchors._add_tables_and_figures(document)
        return anchors

    def heading(self, heading: Heading) -> str:
        """The anchor that GitHub gives to this heading."""
        return self._headings[id(heading)]

    def explicit_heading(self, heading: Heading) -> str:
        """The anchor that must be written in a heading; empty if readers agree on the one that it has."""
        return self.heading(heading) if any(footnote_marks(heading.text)) else ""

    def explicit(self, target: str) -> str:
        """The anchor that must be written before a table or figure; empty if nothing refers to it."""
        return self._explicit.get(target, "")

    def _take(self, wanted: str) -> str:
        result = wanted
        while result in self._used:
            self._used[wanted] += 1
            result = f"{wanted}-{self._used[wanted]}"
        self._used[result] = 0
        return result

    def _add_headings(self, blocks: Blocks) -> None:
        for heading in headings(blocks):
            anchor = self._take(slug(heading_text(heading)))
            self._headings[id(heading)] = anchor
            self.by_id.setdefault(heading.id, anchor)

    def _add_tables_and_figures(self, document: Document) -> None:
        wanted = set(_referred(document))
        for block in walk((*document.front, *document.blocks)):
            if isinstance(block, Table | Figure) and block.id in wanted and block.id not in self.by_id:
                kind = "table" if isinstance(block, Table) else "figure"
                anchor = self._take(f"{kind}-{slug(block.id)}")
                self.by_id[block.id] = self._explicit[block.id] = anchor


def headings(blocks: Blocks) -> Iterator[Heading]:
    """All headings, in order."""
    return (block for block in walk(blocks) if isinstance(block, Heading))


def _referred(node: Any) -> Iterator[str]:
    if isinstance(node, Reference):
        yield node.target
    if isinstance(node, Struct):
        for name in node.__struct_fields__:
            yield from _referred(getattr(node, name))
    elif isinstance(node, tuple):
        for item in node:
            yield from _referred(item)
