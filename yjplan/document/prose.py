"""Prose: Markdown with figures in it, turned into blocks of the document tree."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from yjplan.diagnostics import Findings, Place
from yjplan.document import tree
from yjplan.document.expressions import Insertion, Placed, Pointer
from yjplan.document.markdown import INLINE, MARKS, Markdown, Node, blocks_in, line_in
from yjplan.plan.values import Prose

_MARK = re.compile("\ue000(\\d+)\ue001")
_PRIVATE = re.compile(f"[{MARKS}]")
_LOST_NOTE = re.compile(r"\[\^[^\]\s]+\]")
_SAFE_LINK = re.compile(r"(?:https?://|mailto:)\S+\Z", re.IGNORECASE)
_HTML = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>|\b(?:br|p|div|span|/p|/div)>")


class Surroundings(Struct):
    """What a piece of prose needs from the composer that it stands in.

    `heading` makes a sub-heading, `placed` composes a chart or table, `pointer` makes a cross-reference,
    `footnote` takes a footnote's blocks and returns its number.
    """

    findings: Findings
    heading: Callable[[tree.Inlines, int, Place], tree.Heading]
    placed: Callable[[Placed, Place], tree.Blocks]
    pointer: Callable[[Pointer], tree.Inline]
    footnote: Callable[[tree.Blocks], int]


def blocks_of(prose: Prose, found: list[Insertion], around: Surroundings) -> tree.Blocks:
    """Turn a text into blocks; `found` are its evaluated {{ … }}."""
    return _Converter(prose, found, around, prose.content).convert()


def inlines_of(prose: Prose, found: list[Insertion], around: Surroundings) -> tree.Inlines:
    """Turn a text of one line into inline content: "1. May" and "-" stay what they are, and make no list."""
    return _Converter(prose, found, around, prose.content).convert_inline()


class _Converter(Struct):
    prose: Prose
    found: list[Insertion]
    around: Surroundings
    at: Place
    markdown: Markdown = field(default_factory=Markdown)
    notes: dict[str, int] = field(default_factory=dict)
    depth: int = 0

    def convert(self) -> tree.Blocks:
        self.markdown = blocks_in(self._marked())
        blocks = self.blocks(self.markdown.nodes)
        self._unprinted_notes()
        return blocks

    def convert_inline(self) -> tree.Inlines:
        return self.inlines(line_in(self._marked()))

    def _marked(self) -> str:
        """Return the text with a mark in the place of each {{ … }}, so that no value is read as Markdown."""
        text, position, parts = _PRIVATE.sub("\ufffd", self.prose.text), 0, []
        for number, insertion in enumerate(self.found):
            parts.append(text[position : insertion.start])
            broken = text.count("\n", insertion.start, insertion.end)
            parts.append(f"\ue000{number}\ue001" + "\n" * broken)
            position = insertion.end
        parts.append(text[position:])
        for match in _HTML.finditer(_blanked(text, self.found)) if ">" in text else ():
            if not re.match(r"<(?:https?|mailto):", match[0]):
                self.around.findings.add(
                    "P110",
                    f'"{match[0]}" is HTML and prints as it stands.',
                    self.prose.place_at(match.start()),
                    "Delete it, or use Markdown: **bold**, a blank line for a new paragraph.",
                )
        return "".join(parts)

    def blocks(self, nodes: list[Node]) -> tree.Blocks:
        result: list[tree.AnyBlock] = []
        self.depth += 1
        for is_line, group in groupby(nodes, lambda node: node.kind in INLINE):
            if is_line:
                line = list(group)
                self.at = self.prose.place(line[0].line)
                result += self.paragraph(line)
            else:
                for node in group:
                    result += self.block(node)
        self.depth -= 1
        followers = [*result[1:], None]
        return tuple(_lead_in(block, after) for block, after in zip(result, followers, strict=False))

    def block(self, node: Node) -> Iterable[tree.AnyBlock]:
        self.at = place = self.prose.place(node.line)
        match node.kind:
            case "Paragraph":
                yield from self.paragraph(node.inner)
            case "Heading":
                level = sorted(self.markdown.levels).index(node.detail)
                yield self.around.heading(self.inlines(node.inner), level, place)
            case "List":
                yield self.bullets(node, place)
            case "BlockQuote":
                yield tree.Quotation(blocks=self.blocks(node.inner), place=place)
            case "Table":
                yield self.table(node, place)
            case "CodeBlock":
                yield tree.CodeBlock(text="".join(part.text for part in node.inner).rstrip("\n"), place=place)

    def paragraph(self, nodes: list[Node]) -> Iterable[tree.AnyBlock]:
        place = self.at
        alone = _MARK.fullmatch(nodes[0].text.strip()) if len(nodes) == 1 else None
        if alone and self.depth == 1 and isinstance(placed := self.found[int(alone[1])].result, Placed):
            return self.around.placed(placed, place)
        text = self.inlines(nodes)
        return [tree.Paragraph(text=text, place=place)] if tree.plain(text).strip() else []

    def bullets(self, node: Node, place: Place) -> tree.ListBlock:
        items = []
        for item in node.inner:
            self.at = self.prose.place(item.line)
            items.append(self.blocks(item.inner) or (tree.Paragraph(text=(tree.Text("–"),), place=self.at),))
        ordered, start = node.detail is not None, 1 if node.detail is None else node.detail
        return tree.ListBlock(items=tuple(items), ordered=ordered, start=start, place=place)

    def table(self, node: Node, place: Place) -> tree.Table:
        rows: list[tuple[tree.Cell, ...]] = []
        for row in node.inner:
            self.at = self.prose.place(row.line)
            rows.append(tuple(tree.Cell((self.inlines(c.inner) or (tree.Text("–"),),)) for c in row.inner))
        columns = tuple(
            tree.Column(tree.plain(cell.paragraphs[0]), numeric=side == "Right")
            for cell, side in zip(rows[0], node.detail, strict=True)
        )
        return tree.Table(columns=columns, rows=tuple(map(tree.Row, rows[1:])), place=place)

    def inlines(self, nodes: list[Node]) -> tree.Inlines:
        result: list[tree.Inline] = []
        for node in nodes:
            match node.kind:
                case "Text":
                    result += self.literal(node.text)
                case "Code":
                    result.append(tree.Code(tree.plain(tuple(self.literal(node.text)))))
                case "SoftBreak":
                    result.append(tree.Text(" "))
                case "HardBreak":
                    result.append(tree.LineBreak())
                case "Strong":
                    result.append(tree.Strong(self.inlines(node.inner)))
                case "Emphasis":
                    result.append(tree.Emphasis(self.inlines(node.inner)))
                case "Strikethrough":
                    result += self.inlines(node.inner)
                case "Link":
                    result += self.link(node.detail, self.inlines(node.inner))
                case "Image":
                    self.problem(
                        "P111",
                        "A picture cannot stand inside a text.",
                        "Use a block with type: image, a file and a description in alt:.",
                    )
                case "FootnoteReference":
                    result.append(tree.FootnoteMark(self.note(node.detail)))
                case "ShortNote":
                    text = self.inlines(line_in(node.text, with_notes=False))
                    number = self.around.footnote((tree.Paragraph(text=text, place=self.at),))
                    result.append(tree.FootnoteMark(number))
        return _joined(result)

    def _unprinted_notes(self) -> None:
        for label, note in self.markdown.notes.items():
            if label not in self.notes:
                self.at = self.prose.place(note.line)
                self.problem(
                    "P112",
                    f"Nothing calls the footnote [^{note.detail}], so it is not printed.",
                    f"Write [^{note.detail}] behind the words that it belongs to, or delete it.",
                )
        for note in self.markdown.second_notes:
            self.at = self.prose.place(note.line)
            self.problem(
                "P112",
                f"The footnote [^{note.detail}] has two texts, and this one is not printed.",
                f"Give it a mark of its own, such as [^{note.detail}b], here and where it is called.",
            )

    def lost_note(self, text: str) -> None:
        if "[^" in text and (lost := _LOST_NOTE.search(text)):
            self.problem(
                "P108",
                f"The footnote {lost[0]} has no text.",
                f"Add {lost[0]}: and the text of the footnote on a line of its own at the end of the same text.",
            )

    def literal(self, text: str) -> list[tree.Inline]:
        result: list[tree.Inline] = []
        position = 0
        self.lost_note(text)
        for match in _MARK.finditer(text) if "\ue000" in text else ():
            if match.start() > position:
                result.append(tree.Text(text[position : match.start()]))
            position = match.end()
            insertion = self.found[int(match[1])]
            match insertion.result:
                case Placed(kind=kind):
                    self.around.findings.add(
                        "P104",
                        f"A {kind} cannot stand inside a paragraph.",
                        self.prose.place_at(insertion.start),
                        "Put it on a line of its own, with an empty line before and after it.",
                    )
                case Pointer() as pointer:
                    result.append(self.around.pointer(pointer))
                case str(words):
                    result.append(tree.Text(words))
        if position < len(text):
            result.append(tree.Text(text[position:]))
        return result

    def link(self, href: str, content: tree.Inlines) -> list[tree.Inline]:
        if not _SAFE_LINK.match(href) or "\ue000" in href:
            self.problem(
                "P109",
                f'"{_MARK.sub("{{ … }}", href)}" is not a web address that a reader could open.',
                'Links begin with https:// or mailto:. To point at a place in the plan, use {{ ref("…") }}.',
            )
            return list(content)
        if not href.isascii():
            from urllib.parse import quote

            href = quote(href, safe="!#$%&'()*+,/:;=?@[]~")
        return [tree.Link(href, content or (tree.Text(href),))]

    def note(self, label: str) -> int:
        if label not in self.notes:
            self.notes[label] = 0
            at = self.at
            self.notes[label] = self.around.footnote(self.blocks(self.markdown.notes[label].inner))
            self.at = at
        return self.notes[label]

    def problem(self, code: str, message: str, hint: str) -> None:
        self.around.findings.add(code, message, self.at, hint)


def _lead_in(block: tree.AnyBlock, after: tree.AnyBlock | None) -> tree.AnyBlock:
    """Mark a paragraph that announces a list or table, so that a page never ends between the two."""
    announced = isinstance(after, tree.ListBlock | tree.Table)
    if announced and isinstance(block, tree.Paragraph) and tree.plain(block.text).rstrip().endswith(":"):
        return replace(block, role="lead-in")
    return block


def _blanked(text: str, found: list[Insertion]) -> str:
    """Return the text with its {{ … }} as spaces, everything else in its place."""
    for insertion in found:
        text = f"{text[: insertion.start]}{' ' * (insertion.end - insertion.start)}{text[insertion.end :]}"
    return text


def _joined(inlines: list[tree.Inline]) -> tree.Inlines:
    """Merge neighbouring texts, so that writers make one run of them."""
    result: list[Any] = []
    for inline in inlines:
        if isinstance(inline, tree.Text) and result and isinstance(result[-1], tree.Text):
            result[-1] = tree.Text(result[-1].text + inline.text)
        else:
            result.append(inline)
    return tuple(result)
