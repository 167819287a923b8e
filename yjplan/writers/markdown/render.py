"""Blocks to Markdown: a small Jinja2 template for each kind of block, joined so that none run together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from msgspec import Struct

from yjplan.document.tree import (
    AnyBlock,
    Blocks,
    Cell,
    CodeBlock,
    Document,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inlines,
    KeyFigures,
    ListBlock,
    PageBreak,
    Panel,
    Paragraph,
    Quotation,
    SaidDid,
    Signatures,
    Strong,
    Table,
    Text,
)
from yjplan.writers.markdown.anchors import Anchors, heading_text, headings, slug
from yjplan.writers.markdown.escape import (
    destination,
    escape,
    guard_line_starts,
    longest_run,
)
from yjplan.writers.markdown.inline import SEPARATOR, Where, inline_markdown

CONTENTS = "Contents"

CellContent: TypeAlias = Cell | str | Sequence[Paragraph | str]

_TEMPLATES: dict[type[AnyBlock], str] = {
    Heading: "heading",
    Paragraph: "paragraph",
    ListBlock: "list",
    Table: "table",
    Figure: "figure",
    Quotation: "quotation",
    Panel: "panel",
    KeyFigures: "key-figures",
    SaidDid: "said-did",
    Signatures: "signatures",
    CodeBlock: "code",
}
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)
_LIST_START = re.compile(r"(-|\d{1,9}\.)(?: |$)", re.MULTILINE)
_SENTENCE_END = tuple(".,;:!?")


class ContentsLine(Struct, frozen=True):
    """One line of the list of contents; `depth` counts from 0."""

    depth: int
    text: str
    anchor: str


class Renderer:
    """Turns the parts of one document into Markdown, and remembers which pictures were used."""

    def __init__(self, document: Document, templates: Path, images_folder: str) -> None:
        self.document = document
        self.images_folder = images_folder
        self.images: dict[str, bytes] = {}
        self._file_names: dict[str, str] = {}
        self._anchors = Anchors.of(document, CONTENTS)
        self._environment = Environment(
            loader=FileSystemLoader(templates, encoding="utf-8"),
            undefined=StrictUndefined,
            autoescape=False,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._environment.filters |= {
            "md": self.literal,
            "inline": self.inline,
            "heading": lambda inlines: self.inline(inlines, "heading"),
            "row": row,
            "small": self.small,
            "strong": self.strong,
            "cell": self.cell,
            "blocks": self.blocks,
            "quote": quoted,
            "destination": destination,
        }
        self._environment.globals |= {
            "anchor": self._anchors.explicit,
            "heading_anchor": self._anchors.explicit_heading,
            "picture": self.picture,
            "fence": lambda text: "`" * max(3, longest_run(text, "`") + 1),
            "is_tight": is_tight,
            "is_plain": is_plain,
            "begins_with_text": lambda blocks: bool(blocks) and isinstance(blocks[0], Paragraph),
            "level": lambda heading: min(heading.level + 1, 6),
        }

    def text(self) -> str:
        """The whole document."""
        return (
            self._render(
                "document", document=self.document, contents=self._contents(), contents_title=CONTENTS
            )
            + "\n"
        )

    def literal(self, text: str, *, in_link: bool = False) -> str:
        """Literal text as safe Markdown, also at the start of a line."""
        return guard_line_starts(escape(text.strip(), in_link=in_link))

    def inline(self, inlines: Inlines, where: Where = "paragraph") -> str:
        """Inline text as Markdown."""
        markdown = inline_markdown(inlines, self._anchors.by_id.get, where)
        if where == "heading":
            return re.sub(r"(?<!\\)(#+)$", r"\\\1", re.sub(" +", " ", markdown))
        return markdown

    def small(self, content: Inlines | str) -> str:
        """A note or source, in italics."""
        return _not_a_heading(self.inline((Emphasis(_inlines(content)),)))

    def strong(self, content: Inlines | str) -> str:
        """A title or figure, in bold."""
        return self.inline((Strong(_inlines(content)),))

    def cell(self, content: CellContent, *, strong: bool = False) -> str:
        """A cell of a table: paragraphs one below the other, with a space for readers that drop `<br>`."""
        paragraphs = _paragraphs(content)
        if strong:
            paragraphs = tuple((Strong(paragraph),) for paragraph in paragraphs)
        lines = (inline_markdown(paragraph, self._anchors.by_id.get, "cell") for paragraph in paragraphs)
        return "<br> ".join(line for line in lines if line)

    def blocks(self, blocks: Blocks, *, tight: bool = False) -> str:
        """A run of blocks, with a blank line between two (none in a `tight` list item)."""
        result = ""
        for block in blocks:
            markdown = self._block(block)
            if not markdown:
                continue
            if result:
                result += "\n" if tight else "\n\n"
                if not tight and _would_merge(result, markdown):
                    result += f"{SEPARATOR}\n\n"
            result += markdown
        return result

    def picture(self, name: str) -> str:
        """The path of a picture in the document's folder; empty if there is no such picture."""
        image = self.document.images.get(name)
        if image is None:
            return ""
        file_name = self._file_names.get(name) or self._new_file_name(name, image)
        self._file_names[name] = file_name
        self.images[file_name] = image.data
        if image.svg:
            self.images[f"{file_name.rpartition('.')[0]}.svg"] = image.svg.encode()
        return destination(f"{self.images_folder}/{file_name}")

    def _new_file_name(self, name: str, image: Image) -> str:
        ending = "jpg" if image.format == "jpeg" else "png"
        stem = (
            slug(re.sub(r"[./\\]+", "-", re.sub(r"\.(png|jpe?g)$", "", name, flags=re.IGNORECASE)))
            or "picture"
        )
        number = 1
        while (file_name := f"{stem}{f'-{number}' if number > 1 else ''}.{ending}") in self.images:
            number += 1
        return file_name

    def _block(self, block: AnyBlock) -> str:
        if isinstance(block, PageBreak):
            return ""
        markdown = self._render(_TEMPLATES[type(block)], block=block)
        return _not_a_heading(markdown) if isinstance(block, Paragraph) else markdown

    def _render(self, template: str, **values: Any) -> str:
        markdown = self._environment.get_template(f"{template}.md.j2").render(**values)
        return _TRAILING.sub("", markdown).strip("\n")

    def _contents(self) -> list[ContentsLine]:
        lines = []
        levels: list[int] = []
        for heading in headings(self.document.blocks):
            if not heading.in_contents:
                continue
            while levels and levels[-1] >= heading.level:
                levels.pop()
            text = escape(heading_text(heading), in_link=True)
            lines.append(ContentsLine(len(levels), text, self._anchors.heading(heading)))
            levels.append(heading.level)
        return lines


def row(cells: Iterable[str]) -> str:
    """Finished cells as one row of a table."""
    return "|" + "".join(f" {cell} |" if cell else " |" for cell in cells)


def quoted(markdown: str) -> str:
    """Markdown as a block quote."""
    return "\n".join(f"> {line}" if line else ">" for line in markdown.split("\n"))


def is_tight(block: ListBlock) -> bool:
    """Whether the items of a list need no blank lines between them: one paragraph each, and a list in it."""
    return all(_is_tight_item(item) for item in block.items)


def _is_tight_item(item: Blocks) -> bool:
    if (
        any(not isinstance(b, Paragraph if at == 0 else ListBlock) for at, b in enumerate(item))
        or len(item) > 2
    ):
        return False
    nested = item[1] if len(item) == 2 else None
    return nested is None or (
        isinstance(nested, ListBlock)
        and is_tight(nested)
        and bool(nested.items and nested.items[0])
        and (
            not nested.ordered or nested.start == 1
        )  # only such a list may follow a paragraph without a blank line
    )


def is_plain(block: SaidDid) -> bool:
    """Whether what was said and done are paragraphs only, and so fit into a table."""
    return all(isinstance(b, Paragraph) for pair in block.items for b in (*pair.said, *pair.did))


def _would_merge(before: str, after: str) -> bool:
    if after.startswith(">"):
        return before.rstrip("\n").rsplit("\n", 1)[-1].startswith(">")
    start = _LIST_START.match(after)
    if start is None:
        return False
    tail = [line for line in before.split("\n") if line]
    while tail and tail[-1].startswith(" "):
        tail.pop()
    last = _LIST_START.match(tail[-1]) if tail else None
    return last is not None and (last[1] == "-") == (start[1] == "-")


def _inlines(content: Inlines | str) -> Inlines:
    return (Text(content),) if isinstance(content, str) else content


def _paragraphs(content: CellContent) -> tuple[Inlines, ...]:
    if isinstance(content, Cell):
        return content.paragraphs
    if isinstance(content, str):
        return (_inlines(content),)
    return tuple(part.text if isinstance(part, Paragraph) else _inlines(part) for part in content)


def _not_a_heading(markdown: str) -> str:
    """Mark a paragraph that is all bold or italic: tools that look for such headings let it pass."""
    wholly = re.fullmatch(r"(\*\*|_)(.+)\1", markdown)
    if wholly is None or wholly[1] in wholly[2] or wholly[2].endswith((*_SENTENCE_END, SEPARATOR)):
        return markdown
    return f"{wholly[1]}{wholly[2]}{SEPARATOR}{wholly[1]}"
