"""Inline text to Markdown: emphasis, links, code, footnote marks and line breaks, read alike by all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from yjplan.document.tree import (
    Code,
    Emphasis,
    FootnoteMark,
    Inlines,
    LineBreak,
    Link,
    Reference,
    Strong,
    Text,
    plain,
)
from yjplan.writers.markdown.escape import (
    code_span,
    destination,
    escape,
    guard_line_starts,
    is_space,
    is_surely_punctuation,
    is_surely_word,
    one_line,
)

SEPARATOR = "<!-- -->"
"""Nothing to a reader; keeps apart what Markdown would run together."""

_HARD_BREAK = "\\\n"

Delimiter: TypeAlias = Literal["**", "_"]
Where: TypeAlias = Literal["paragraph", "heading", "cell"]


class _Piece(Struct, frozen=True):
    """A stretch of finished Markdown with the same emphasis throughout."""

    markdown: str
    styles: frozenset[Delimiter] = frozenset()
    kind: Literal["text", "code", "other", "break"] = "text"


def inline_markdown(
    inlines: Inlines,
    anchor: Callable[[str], str | None],
    where: Where = "paragraph",
    *,
    in_link: bool = False,
    outside: frozenset[Delimiter] = frozenset(),
) -> str:
    """Return inline text as Markdown.

    `anchor` gives the anchor of an id, or None for an id that the document does not have. A line break is a
    new line in a paragraph, `<br>` in a table cell and a space in a heading. The label of a link is written
    `in_link`; the emphasis that is already `outside` the link is not repeated in it.
    """
    writer = _Inline(anchor, where, in_link, outside)
    text = _join(_tidy(list(writer.pieces(inlines, frozenset()))))
    return guard_line_starts(text) if where == "paragraph" and not in_link else text


class _Inline(Struct, frozen=True):
    anchor: Callable[[str], str | None]
    where: Where
    in_link: bool
    outside: frozenset[Delimiter]

    def pieces(self, inlines: Inlines, styles: frozenset[Delimiter]) -> Iterator[_Piece]:
        """Flatten the tree, joining neighbouring texts first so that escapes see their real neighbours."""
        pending: list[str] = []
        for inline in (*inlines, None):
            if isinstance(inline, Text):
                pending.append(inline.text)
                continue
            if pending:
                yield from self.words("".join(pending), styles)
                pending.clear()
            match inline:
                case Strong(children=children):
                    yield from self.pieces(children, self.styled(styles, "**"))
                case Emphasis(children=children):
                    yield from self.pieces(children, self.styled(styles, "_"))
                case Code(text=text):
                    code = code_span(text, cell=self.where == "cell")
                    if code:
                        yield _Piece(code, styles, "code")
                case Link(href=href, children=children):
                    yield from self.link(_web(href), children, styles)
                case Reference(target=target, children=children):
                    found = self.anchor(target)
                    yield from self.link(f"#{found}" if found else None, children, styles)
                case FootnoteMark(number=number):
                    yield _Piece(f"[^{number}]", kind="other")
                case LineBreak():
                    yield self.line_break()

    def styled(self, styles: frozenset[Delimiter], more: Delimiter) -> frozenset[Delimiter]:
        return (styles | {more}) - self.outside

    def words(self, text: str, styles: frozenset[Delimiter]) -> Iterator[_Piece]:
        core = one_line(text).strip()
        before, _, after = one_line(text).partition(core) if core else (one_line(text), "", "")
        if before:
            yield _Piece(before, styles)
        if core:
            yield _Piece(escape(core, cell=self.where == "cell", in_link=self.in_link), styles)
        if after:
            yield _Piece(after, styles)

    def line_break(self) -> _Piece:
        if self.where == "paragraph":
            return _Piece(_HARD_BREAK, kind="break")
        return _Piece("<br> ", kind="break") if self.where == "cell" else _Piece(" ")

    def link(self, address: str | None, children: Inlines, styles: frozenset[Delimiter]) -> Iterator[_Piece]:
        if address is None or self.in_link:
            yield from self.pieces(children, styles)
            return
        marks = footnote_marks(children)
        label = inline_markdown(
            _without_marks(children), self.anchor, self.where, in_link=True, outside=styles
        )
        shown = plain(children)
        if address in (shown, f"mailto:{shown}") and escape(shown) == f"<{shown}>":
            markdown = f"<{shown}>"
        else:
            label = label or escape(address, cell=self.where == "cell", in_link=True)
            markdown = f"[{label}]({destination(address)})"
        yield _Piece(markdown, styles, "other")
        for mark in marks:
            yield _Piece(f"[^{mark.number}]", kind="other")


def _web(href: str) -> str | None:
    return href if href.lower().startswith(("https://", "http://", "mailto:")) else None


def footnote_marks(inlines: Inlines) -> Iterator[FootnoteMark]:
    """The footnote marks in inline text, at any depth."""
    for inline in inlines:
        if isinstance(inline, FootnoteMark):
            yield inline
        elif isinstance(inline, Strong | Emphasis | Link | Reference):
            yield from footnote_marks(inline.children)


def _without_marks(inlines: Inlines) -> Inlines:
    return tuple(
        replace(inline, children=_without_marks(inline.children))
        if isinstance(inline, Strong | Emphasis | Link | Reference)
        else inline
        for inline in inlines
        if not isinstance(inline, FootnoteMark)
    )


def _tidy(pieces: list[_Piece]) -> list[_Piece]:
    """Drop white space and breaks at the ends and around breaks; white space at its edges loses emphasis."""
    kept: list[_Piece] = []
    for piece in pieces:
        if piece.kind == "break":
            while kept and _is_blank(kept[-1]):
                kept.pop()
            if kept:
                kept.append(piece)
        elif _is_blank(piece) and (not kept or kept[-1].kind == "break"):
            continue
        else:
            kept.append(piece)
    while kept and (_is_blank(kept[-1]) or kept[-1].kind == "break"):
        kept.pop()
    return [_settled(kept, at) for at in range(len(kept))]


def _is_blank(piece: _Piece) -> bool:
    return piece.kind == "text" and not piece.markdown.strip()


def _settled(pieces: list[_Piece], at: int) -> _Piece:
    """Give white space, breaks and marks the emphasis that both neighbours share."""
    piece = pieces[at]
    if not (_is_blank(piece) or piece.kind == "break" or piece.markdown.startswith("[^")):
        return piece
    before = next((p.styles for p in reversed(pieces[:at]) if _carries(p)), frozenset[Delimiter]())
    after = next((p.styles for p in pieces[at + 1 :] if _carries(p)), frozenset[Delimiter]())
    return replace(piece, styles=before & after)


def _carries(piece: _Piece) -> bool:
    return not (_is_blank(piece) or piece.kind == "break" or piece.markdown.startswith("[^"))


def _join(pieces: list[_Piece]) -> str:
    out: list[str] = []
    open_now: list[Delimiter] = []
    for at, piece in enumerate(pieces):
        last = out[-1][-1] if out else ""
        before = pieces[at - 1] if at else None
        closing = _to_close(open_now, piece.styles)
        del open_now[len(open_now) - len(closing) :]
        opening = sorted(
            piece.styles - set(open_now) if _carries(piece) else (),
            key=lambda style: (-_lasts(pieces, at, style), style),
        )  # the one that lasts longest outside
        out.extend(closing)
        if (
            (closing and opening and closing[-1] == opening[0])
            or (closing and not opening and not _may_close(last, piece.markdown[0], closing))
            or (opening and not closing and not _may_open(last, piece.markdown[0], opening))
            or (before is not None and not closing and not opening and before.kind == piece.kind == "code")
        ):
            out.append(SEPARATOR)
        if last in ("!", "^") and piece.markdown[0] == "[" and not closing and not opening:
            out[-1] = f"{out[-1][:-1]}\\{last}"  # or the link would be a picture or a note
        out.extend(opening)
        open_now.extend(opening)
        out.append(piece.markdown)
    out.extend(reversed(open_now))
    return "".join(out)


def _to_close(open_now: list[Delimiter], wanted: frozenset[Delimiter]) -> list[Delimiter]:
    for depth, style in enumerate(open_now):
        if style not in wanted:
            return open_now[depth:][::-1]
    return []


def _lasts(pieces: list[_Piece], at: int, style: Delimiter) -> int:
    return next((n for n, piece in enumerate(pieces[at:]) if style not in piece.styles), len(pieces) - at)


def _may_open(last: str, following: str, opening: list[Delimiter]) -> bool:
    if is_space(last) or is_surely_punctuation(last):
        return True
    return "_" not in opening and is_surely_word(following)


def _may_close(last: str, following: str, closing: list[Delimiter]) -> bool:
    if is_space(following) or is_surely_punctuation(following):
        return True
    return "_" not in closing and is_surely_word(last)
