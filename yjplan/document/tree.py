"""The document tree: what every writer reads, and all that it reads.

Blocks are plain frozen structs. Each knows the `place` that it came from. Numbers are already text, references
already point at ids that exist, and nothing here knows of Word, Markdown or YAML.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct, field

from yjplan.diagnostics import Place

if TYPE_CHECKING:
    from yjplan.charts.spec import ChartSpec

# ---------------------------------------------------------------- inline


class Text(Struct, frozen=True):
    """Literal text. Never markup of any format; writers escape it."""

    text: str


class Strong(Struct, frozen=True):
    """Important words."""

    children: Inlines


class Emphasis(Struct, frozen=True):
    """Stressed words, titles."""

    children: Inlines


class Code(Struct, frozen=True):
    """Words as typed, in a fixed-width face."""

    text: str


class Link(Struct, frozen=True):
    """A link to a web address (http, https, mailto only)."""

    href: str
    children: Inlines


class Reference(Struct, frozen=True):
    """A link to something in this document: the id of a heading, table, figure or priority."""

    target: str
    children: Inlines


class FootnoteMark(Struct, frozen=True):
    """The mark of a footnote; `number` counts from 1 in the order of the document."""

    number: int


class LineBreak(Struct, frozen=True):
    """A line break inside a paragraph."""


Inline: TypeAlias = Text | Strong | Emphasis | Code | Link | Reference | FootnoteMark | LineBreak
Inlines: TypeAlias = tuple[Inline, ...]

# ---------------------------------------------------------------- blocks


class Block(Struct, frozen=True, kw_only=True):
    """What all blocks have. `language` is that of the block and what is in it, where it is not the document's."""

    place: Place | None = None
    language: str = ""


class Heading(Block, frozen=True):
    """A heading. Levels begin at 1 and none is skipped; `number` is "4.10.1", or empty where there is none."""

    level: int
    text: Inlines
    id: str
    number: str = ""
    in_contents: bool = True
    new_page: bool = False


ParagraphRole: TypeAlias = Literal["body", "attribution", "lead-in", "small"]


class Paragraph(Block, frozen=True):
    """A paragraph. `lead-in` announces a list or table and must stay with it."""

    text: Inlines
    role: ParagraphRole = "body"


class ListBlock(Block, frozen=True):
    """A bulleted or numbered list; each item is a run of blocks (usually a paragraph, perhaps a nested list)."""

    items: tuple[Blocks, ...]
    ordered: bool = False
    start: int = 1


class Column(Struct, frozen=True):
    """A column of a table. `width` is its share of the table's width; `numeric` columns are set to the right."""

    title: str
    numeric: bool = False
    width: float = 1.0
    row_header: bool = False


class Cell(Struct, frozen=True):
    """A cell: inline text, in one or more paragraphs. Never empty: composing says "none", 0 or a dash."""

    paragraphs: tuple[Inlines, ...]
    tone: Literal["red", "amber", "green", "grey"] | None = None


class Row(Struct, frozen=True):
    """A row of a table, one cell for each column."""

    cells: tuple[Cell, ...]
    total: bool = False
    place: Place | None = None


class Table(Block, frozen=True):
    """A data table with one header row, no merged cells and no empty cells.

    `number` counts the captioned tables of the document; 0 for a table without a caption. `landscape` asks for a
    page turned on its side.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: Inlines = ()
    description: str = ""
    id: str = ""
    number: int = 0
    notes: tuple[Inlines, ...] = ()
    landscape: bool = False


class Image(Struct, frozen=True):
    """A finished picture: bytes and the size at which it is printed. A chart is there as SVG too."""

    name: str
    data: bytes
    format: Literal["png", "jpeg"]
    width_mm: float
    height_mm: float
    svg: str = ""


class Figure(Block, frozen=True):
    """A chart or picture with its alternative text.

    `image` is the name of an entry in `Document.images`. A chart has its data in `table` (printed below it) and a
    structure chart the same content as a nested list in `equivalent`. `source` is without the word "Source".
    `alt` is empty only for a decorative picture.
    """

    image: str
    alt: str
    caption: Inlines = ()
    id: str = ""
    number: int = 0
    source: str = ""
    decorative: bool = False
    table: Table | None = None
    equivalent: ListBlock | None = None


class Quotation(Block, frozen=True):
    """What somebody said, or a passage quoted."""

    blocks: Blocks
    who: str = ""


PanelKind: TypeAlias = Literal["callout", "case-study", "vision", "benefit-statement", "foreword"]


class Panel(Block, frozen=True):
    """A passage set off from the text. Its title is not a heading and is not in the contents."""

    kind: PanelKind
    title: Inlines
    blocks: Blocks


class KeyFigure(Struct, frozen=True):
    """One figure, what it is, and a word on its direction."""

    value: Inlines
    label: str
    trend: str = ""


class KeyFigures(Block, frozen=True):
    """Figures that stand for themselves."""

    items: tuple[KeyFigure, ...]


class SaidDidPair(Struct, frozen=True):
    """What children said, and what was done."""

    said: Blocks
    did: Blocks


class SaidDid(Block, frozen=True):
    """ "You said, we did"."""

    items: tuple[SaidDidPair, ...]


class Signature(Struct, frozen=True):
    """One signature block; `signature` and `date` say "not yet signed" and the like where they are open.

    `to_sign` says that they are to be filled in on this very copy, by hand or in Word.
    """

    capacity: str
    name: str
    roles: tuple[str, ...]
    signature: str
    date: str
    to_sign: bool = False


class Signatures(Block, frozen=True):
    """The signature blocks of the sign-off section."""

    items: tuple[Signature, ...]


class CodeBlock(Block, frozen=True):
    """Lines as typed."""

    text: str


class PageBreak(Block, frozen=True):
    """What follows begins on a new page."""


AnyBlock: TypeAlias = (
    Heading | Paragraph | ListBlock | Table | Figure | Quotation | Panel | KeyFigures | SaidDid | Signatures
    | CodeBlock | PageBreak
)  # fmt: skip
Blocks: TypeAlias = tuple[AnyBlock, ...]

# ---------------------------------------------------------------- document

Stage: TypeAlias = Literal["draft", "sign-off", "final"]


class Comment(Struct, frozen=True):
    """A remark for the people who write the plan, shown beside what stands at or before its place.

    `text` may have several lines. `author` is who says it: a person's post, or "yjplan" for a finding.
    """

    place: Place
    text: str
    author: str


class Cover(Struct, frozen=True):
    """What the cover page says. `lines` are printed below the title, one each: status, version, date."""

    title: str
    service: str
    authorities: tuple[str, ...]
    years: str
    lines: tuple[str, ...] = ()
    logo: str = ""
    logo_alt: str = ""


class Document(Struct, frozen=True):
    """A whole plan, ready to be written.

    `front` is what stands between the cover and the contents (the version table). `footnotes` are in order, the
    first is number 1. `charts` are still to be drawn: drawing them moves each into `images` under the same name.

    `status` is one line such as "Draft, version 0.3, 1 May 2024"; `version` is that of the version table, and
    `marking` the protective marking, both empty where the plan has none. `comments` are there in a draft only.
    `pages` are the page numbers of headings by their id, known only after a layout pass.
    """

    cover: Cover
    title: str
    short_title: str
    author: str
    subject: str
    language: str
    blocks: Blocks
    front: Blocks = ()
    keywords: tuple[str, ...] = ()
    footnotes: tuple[Blocks, ...] = ()
    images: Mapping[str, Image] = field(default_factory=dict)
    charts: Mapping[str, ChartSpec] = field(default_factory=dict)
    colour: str = "#12436D"
    accent: str = ""
    stage: Stage = "draft"
    version: str = ""
    marking: str = ""
    status: str = ""
    comments: tuple[Comment, ...] = ()
    pages: Mapping[str, int] = field(default_factory=dict)


def children(block: AnyBlock) -> Iterator[Blocks]:
    """Yield the runs of blocks inside a block, so that any reader can walk the whole tree."""
    match block:
        case ListBlock(items=items):
            yield from items
        case Quotation(blocks=blocks) | Panel(blocks=blocks):
            yield blocks
        case SaidDid(items=pairs):
            for pair in pairs:
                yield pair.said
                yield pair.did
        case Figure(table=table, equivalent=equivalent):
            yield tuple(b for b in (equivalent, table) if b is not None)


def walk(blocks: Blocks) -> Iterator[AnyBlock]:
    """Yield every block, outer before inner, in reading order."""
    for block in blocks:
        yield block
        for inner in children(block):
            yield from walk(inner)


def plain(inlines: Inlines) -> str:
    """Return the text of inline content without any markup."""
    parts = []
    for inline in inlines:
        match inline:
            case Text(text=text) | Code(text=text):
                parts.append(text)
            case (
                Strong(children=inner)
                | Emphasis(children=inner)
                | Link(children=inner)
                | Reference(children=inner)
            ):
                parts.append(plain(inner))
            case LineBreak():
                parts.append(" ")
            case FootnoteMark():
                pass
    return "".join(parts)
