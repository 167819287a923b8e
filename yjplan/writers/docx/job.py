"""What is remembered while one document is being written: numbers given out, links, lists, page breaks."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from msgspec import Struct, field

from yjplan.document.tree import Blocks, Figure, Heading, Image, Table, plain, walk
from yjplan.writers.docx.numbering import HEADING_LIST, HEADING_PATTERN, Counted, Target

PORTRAIT_WIDTH = 9298
LANDSCAPE_WIDTH = 14230
"""The width of the text on either page, in twips."""

_LONGEST_BOOKMARK = 40
_RUN = re.compile(r"<w:r>(?:<w:rPr>(.*?)</w:rPr>)?")
_FIRST_FREE_LIST = 5


class Frame(Struct, frozen=True):
    """Where blocks are being set: the styles, lists and width that hold there.

    `bullets` is a list that the reference document has; `numbers` a pattern from which each numbered list is made.
    `continued` styles are those of a list item's later paragraphs; without any, `left` and `step` indent them.
    """

    body: str
    lead_in: str
    attribution: str
    small: str
    quote: str
    bullet_style: str
    number_style: str
    bullets: int
    numbers: int
    step: int
    left: int = 0
    width: int = PORTRAIT_WIDTH
    continued: tuple[str, ...] = ()


Render: TypeAlias = Callable[["Job", Blocks, Frame], list[str]]


class Job(Struct):
    """The state of one run of the writer.

    `link` and `picture` make relationships of the part that is being written and return their ids.
    """

    images: Mapping[str, Image]
    names: Mapping[str, str]
    """Bookmark names by the id of their target."""
    link: Callable[[str], str]
    picture: Callable[[Image], str]
    notes: int
    """How many footnotes there are."""
    targets: Mapping[str, Target] = field(default_factory=dict)
    """What references can lead to, by id."""
    counted: Mapping[str, Counted] = field(default_factory=dict)
    """The headings whose number Word counts, by id."""
    beside: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    """Which comments a block has, by its identity."""
    lists: list[tuple[int, int, int]] = field(default_factory=list)
    """Numbered lists so far: pattern, level and first number."""
    heading: str = ""
    """The words of the latest heading: what an uncaptioned table is called."""
    after_table: bool = False
    """Whether what was written last is a table, which has no space of its own below it."""
    in_footnote: bool = False
    language: str = ""
    """The language of what is being written, where it is not the document's."""
    _heading_list: int = HEADING_LIST
    _placed: set[str] = field(default_factory=set)
    _noted: set[int] = field(default_factory=set)
    _comments: tuple[int, ...] = ()
    _bookmarks: int = 0
    _drawings: int = 0
    _controls: int = 0
    _break: bool = False
    _fresh: bool = False

    def paragraph(self, style: str, content: str, extra: str = "", *, keep: bool = False) -> str:
        """Return a paragraph; `extra` holds the properties that no style can hold, such as its list."""
        self.after_table = False
        start = "<w:keepNext/>" if keep else ""
        if self._break and not self._fresh:
            start += "<w:pageBreakBefore/>"
        self._break = self._fresh = False
        if self.language:
            content = in_language(content, self.language)
        if self._comments and content:
            content, self._comments = commented(content, self._comments), ()
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{start}{extra}</w:pPr>{content}</w:p>'

    def begin(self, block: object) -> None:
        """Note that a block begins: the comments on it stand beside the next paragraph that has words."""
        self._comments += self.beside.get(id(block), ())

    def break_page(self) -> None:
        """Begin a new page with the next paragraph."""
        self._break = True

    def begin_section(self) -> None:
        """Note that a new section, and so a new page, begins: a page break here would leave a page empty."""
        self._fresh = True
        self._break = self.after_table = False

    def bookmark(self, target: str, content: str) -> str:
        """Put the bookmark of a target around some content; a target has only one."""
        name = self.names.get(target, "")
        if not name or name in self._placed:
            return content
        return self.mark(name, content)

    def mark(self, name: str, content: str) -> str:
        """Put a bookmark of this very name around some content."""
        self._placed.add(name)
        self._bookmarks += 1
        number = self._bookmarks
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'

    def first_mention(self, footnote: int) -> bool:
        """Say whether this footnote is marked for the first time."""
        first = footnote not in self._noted
        self._noted.add(footnote)
        return first

    def new_list(self, pattern: int, level: int, start: int) -> int:
        """Return the number of a new numbered list."""
        self.lists.append((pattern, level, start))
        return _FIRST_FREE_LIST + len(self.lists) - 1

    def heading_list(self, heading: Heading) -> str:
        """Return the properties of a heading that Word numbers; nothing for any other heading."""
        counted = self.counted.get(heading.id)
        if counted is None or self.targets[heading.id] is not heading:
            return ""
        if counted.restart is not None:
            self._heading_list = self.new_list(HEADING_PATTERN, counted.level, counted.restart)
        return list_properties(counted.level, self._heading_list)

    def next_drawing(self) -> int:
        """Return an id that no other picture has."""
        self._drawings += 1
        return self._drawings

    def next_control(self) -> int:
        """Return an id that no other content control has."""
        self._controls += 1
        return 1000 + self._controls

    def list_definitions(self) -> str:
        """Return the numbered lists as the numbering part wants them."""
        return "".join(
            f'<w:num w:numId="{_FIRST_FREE_LIST + n}"><w:abstractNumId w:val="{pattern}"/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
            for n, (pattern, level, start) in enumerate(self.lists)
        )


def bookmark_names(*runs: Blocks) -> dict[str, str]:
    """Give each heading, table and figure that has an id a bookmark name.

    Word compares names without regard to case, takes 40 characters, and wants a letter first.
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for block in (b for run in runs for b in walk(run)):
        if not isinstance(block, Heading | Table | Figure) or not block.id or block.id in names:
            continue
        plain_id = "".join(c if c.isascii() and c.isalnum() else "_" for c in block.id)
        stem = plain_id if plain_id[0].isalpha() else f"s{plain_id}"
        name, count = stem[:_LONGEST_BOOKMARK], 1
        while name.lower() in taken:
            count += 1
            name = f"{stem[: _LONGEST_BOOKMARK - len(str(count)) - 1]}_{count}"
        taken.add(name.lower())
        names[block.id] = name
    return names


def list_properties(level: int, number: int) -> str:
    """Return what makes a paragraph an item of a list; `number` is the list's."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def commented(content: str, comments: tuple[int, ...]) -> str:
    """Return the content of a paragraph with its comments, given by their numbers, around it."""
    starts = "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in comments)
    ends = "".join(
        f'<w:commentRangeEnd w:id="{n}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
        f'<w:commentReference w:id="{n}"/></w:r>'
        for n in comments
    )
    return starts + content + ends


def in_language(content: str, language: str) -> str:
    """Mark the runs of a paragraph as being in a language: Word checks their spelling and reads them aloud in it."""
    mark = f'<w:lang w:val="{language}"/></w:rPr>'
    return _RUN.sub(lambda run: f"<w:r><w:rPr>{run[1] or ''}{mark}", content)


def heading_words(block: Heading) -> str:
    """Return a heading with its number, as plain words."""
    return f"{block.number} {plain(block.text)}".strip()
