"""Prose: Markdown with figures in it, turned into blocks of the document tree."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from msgspec import Struct, field
from msgspec.structs import replace

from yjplan.diagnostics import Findings, Place
from yjplan.document import tree
from yjplan.document.expressions import Insertion, Placed, Pointer
from yjplan.plan.values import Prose

_MARK = re.compile("\ue000(\\d+)\ue001")
_LOST_NOTE = re.compile(r"\[\^[^\]\s]+\]")
_SAFE_LINK = re.compile(r"(?:https?://|mailto:)\S+\Z", re.IGNORECASE)
_HTML = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>|\b(?:br|p|div|span|/p|/div)>")


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).use(footnote_plugin)
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # links are judged below, with a finding
    return parser


@cache
def _parsed(text: str) -> list[Token]:
    """Parse a text once, although a document is composed twice; nobody changes the tokens."""
    return _parser().parse(text)


@cache
def _parsed_line(text: str) -> list[Token]:
    return _parser().parseInline(text)


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
    notes: dict[int, int] = field(default_factory=dict)
    note_bodies: dict[int, list[Token]] = field(default_factory=dict)
    levels: list[int] = field(default_factory=list)
    depth: int = 0

    def convert(self) -> tree.Blocks:
        tokens = _parsed(self._marked())
        self.levels = sorted({int(t.tag[1]) for t in tokens if t.type == "heading_open"})
        self._collect_notes(tokens)
        return self.blocks(tokens)

    def convert_inline(self) -> tree.Inlines:
        tokens = _parsed_line(self._marked().strip())
        self._collect_notes(tokens)
        return self.inlines(tokens[0])

    def _marked(self) -> str:
        """Return the text with a mark in the place of each {{ … }}, so that no value is read as Markdown."""
        text, position, parts = self.prose.text, 0, []
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

    def _collect_notes(self, tokens: list[Token]) -> None:
        current: list[Token] | None = None
        for token in tokens:
            if token.type == "footnote_open":
                current = self.note_bodies.setdefault(token.meta["id"], [])
            elif token.type == "footnote_close":
                current = None
            elif current is not None and token.type != "footnote_anchor":
                current.append(token)

    def blocks(self, tokens: list[Token]) -> tree.Blocks:
        result: list[tree.AnyBlock] = []
        position = 0
        self.depth += 1
        while position < len(tokens):
            token = tokens[position]
            if token.map:
                self.at = self.prose.place(token.map[0])
            end = _end_of(tokens, position)
            inner = tokens[position + 1 : end]
            place = self.at
            match token.type:
                case "paragraph_open":
                    result += self.paragraph(inner[0], place)
                case "heading_open":
                    level = self.levels.index(int(token.tag[1]))
                    result.append(self.around.heading(self.inlines(inner[0]), level, place))
                case "bullet_list_open" | "ordered_list_open":
                    result.append(self.bullets(token, inner, place))
                case "blockquote_open":
                    result.append(tree.Quotation(blocks=self.blocks(inner), place=place))
                case "table_open":
                    result.append(self.table(inner, place))
                case "fence" | "code_block":
                    result.append(tree.CodeBlock(text=token.content.rstrip("\n"), place=place))
            position = end + 1
        self.depth -= 1
        followers = [*result[1:], None]
        return tuple(_lead_in(block, after) for block, after in zip(result, followers, strict=False))

    def paragraph(self, inline: Token, place: Place) -> list[tree.AnyBlock]:
        alone = _MARK.fullmatch(inline.content.strip())
        if alone and self.depth == 1 and isinstance(placed := self.found[int(alone[1])].result, Placed):
            return list(self.around.placed(placed, place))
        text = self.inlines(inline)
        return [tree.Paragraph(text=text, place=place)] if tree.plain(text).strip() else []

    def bullets(self, token: Token, inner: list[Token], place: Place) -> tree.ListBlock:
        items, position = [], 0
        while position < len(inner):
            end = _end_of(inner, position)
            blocks = self.blocks(inner[position + 1 : end])
            items.append(blocks or (tree.Paragraph(text=(tree.Text("–"),), place=self.at),))
            position = end + 1
        start = int(token.attrs.get("start", 1))
        return tree.ListBlock(items=tuple(items), ordered=token.tag == "ol", start=start, place=place)

    def table(self, inner: list[Token], place: Place) -> tree.Table:
        rows: list[list[tree.Cell]] = []
        right: list[bool] = []
        for index, token in enumerate(inner):
            if token.type == "tr_open":
                rows.append([])
            elif token.type in ("th_open", "td_open"):
                if token.type == "th_open":
                    right.append("right" in str(token.attrs.get("style", "")))
                rows[-1].append(tree.Cell((self.inlines(inner[index + 1]) or (tree.Text("–"),),)))
        columns = tuple(
            tree.Column(tree.plain(cell.paragraphs[0]), numeric=right[number])
            for number, cell in enumerate(rows[0])
        )
        return tree.Table(columns=columns, rows=tuple(tree.Row(tuple(r)) for r in rows[1:]), place=place)

    def inlines(self, inline: Token) -> tree.Inlines:
        return self._inline_run(inline.children or [])

    def _inline_run(self, tokens: list[Token]) -> tree.Inlines:
        result: list[tree.Inline] = []
        position = 0
        while position < len(tokens):
            token = tokens[position]
            end = _end_of(tokens, position)
            inner = tokens[position + 1 : end]
            match token.type:
                case "text":
                    result += self.literal(token.content)
                case "code_inline":
                    result.append(tree.Code(tree.plain(tuple(self.literal(token.content)))))
                case "softbreak":
                    result.append(tree.Text(" "))
                case "hardbreak":
                    result.append(tree.LineBreak())
                case "strong_open":
                    result.append(tree.Strong(self._inline_run(inner)))
                case "em_open":
                    result.append(tree.Emphasis(self._inline_run(inner)))
                case "s_open":
                    result += self._inline_run(inner)
                case "link_open":
                    result += self.link(str(token.attrs["href"]), self._inline_run(inner))
                case "image":
                    self.problem(
                        "P111",
                        "A picture cannot stand inside a text.",
                        "Use a block with type: image, a file and a description in alt:.",
                    )
                case "footnote_ref":
                    result.append(tree.FootnoteMark(self.note(token.meta["id"])))
            position = end + 1
        return _joined(result)

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
        if not _SAFE_LINK.match(href) or "\ue000" in href or "%EE%80%80" in href:
            self.problem(
                "P109",
                f'"{href}" is not a web address that a reader could open.',
                'Links begin with https:// or mailto:. To point at a place in the plan, use {{ ref("…") }}.',
            )
            return list(content)
        return [tree.Link(href, content or (tree.Text(href),))]

    def note(self, number: int) -> int:
        if number not in self.notes:
            self.notes[number] = 0
            at = self.at
            self.notes[number] = self.around.footnote(self.blocks(self.note_bodies.get(number, [])))
            self.at = at
        return self.notes[number]

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


def _end_of(tokens: list[Token], start: int) -> int:
    """Return the index of the token that closes the one at `start`; itself where it does not nest."""
    if tokens[start].nesting != 1:
        return start
    depth = 0
    for index in range(start, len(tokens)):
        depth += tokens[index].nesting
        if depth == 0:
            return index
    return len(tokens) - 1


def _joined(inlines: list[tree.Inline]) -> tree.Inlines:
    """Merge neighbouring texts, so that writers make one run of them."""
    result: list[Any] = []
    for inline in inlines:
        if isinstance(inline, tree.Text) and result and isinstance(result[-1], tree.Text):
            result[-1] = tree.Text(result[-1].text + inline.text)
        else:
            result.append(inline)
    return tuple(result)
