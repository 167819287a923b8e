"""Pictures and tables as readers meet them who cannot see them, and charts that the text speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from yjplan.diagnostics import Findings, Place
from yjplan.patterns import Lazy
from yjplan.plan.section import Section
from yjplan.plan.text import Picture, Table
from yjplan.rules.passages import Passage, PlanText, quoted

_LONGEST_ALT = 300
"""Letters. Programs that read aloud cannot be stopped within a description."""
_FILE_NAME = Lazy(
    r"[\w ()-]{1,80}\.(?:png|jpe?g|gif|bmp|tiff?|svg|webp)|(?:IMG|DSC|Picture|Image|Screenshot)[ _-]?\d*"
)
_OPENING = Lazy(
    r"(?:an?\s|the\s|this is an?\s)?(?:image|picture|photo(?:graph)?|graphic|screenshot)\s(?:of|showing|shows)\b",
    re.IGNORECASE,
)
_OF_FIGURES = Lazy(
    r"\b(?:(?<!structure )(?<!organisation )(?<!flow )(?<!organisational )charts?|graphs?|tables?|dashboard|scorecard|"
    r"histogram|statistics|trends?|infographic)\b",
    re.IGNORECASE,
)

_DRAWN = frozenset({"chart", "performance-summary", "over-representation"})
"""Blocks that print as a chart with the table of its figures."""
_PICTURED = _DRAWN | {"image", "structure-chart"}
_WRITTEN = frozenset(
    {"text", "callout", "quote", "case-study", "foreword", "page-break", "vision", "benefit-statement"}
)
_ROW = Lazy(r"^[ \t]*\|(.*)$", re.MULTILINE)
_RULE = Lazy(r"[\s:|-]+")


class WrittenTable(Struct, frozen=True):
    """A table that is written as Markdown: the offset of each row, and its cells."""

    passage: Passage
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def empty_descriptions(text: PlanText, findings: Findings) -> None:
    """Report descriptions of pictures that tell nothing (A101)."""
    for picture, alt in _described(text):
        place = picture.place_of("alt")
        if _FILE_NAME.fullmatch(alt):
            findings.add(
                "A101",
                f"The description of the picture is a file name: {quoted(alt)}.",
                place,
                "Say in one or two sentences what the picture shows.",
            )
        elif _is_caption(alt, picture):
            findings.add(
                "A101",
                f"The description of the picture repeats what is printed below it: {quoted(alt)}.",
                place,
                "Say what the picture shows; people who cannot see it hear the caption anyway.",
            )


def clumsy_descriptions(text: PlanText, findings: Findings) -> None:
    """Mention descriptions of pictures that could be better (A102)."""
    for picture, alt in _described(text):
        place = picture.place_of("alt")
        if _FILE_NAME.fullmatch(alt) or _is_caption(alt, picture):
            continue
        if opening := _OPENING.match(alt):
            findings.add(
                "A102",
                f"The description begins with {quoted(opening[0])}; readers are told that it is a picture.",
                place,
                "Begin with what it shows.",
            )
        elif len(alt) > _LONGEST_ALT:
            findings.add(
                "A102",
                f"The description has {len(alt)} letters; more than {_LONGEST_ALT} are hard to listen to.",
                place,
                "Give the main point in two sentences, and the rest in the text.",
            )


def _described(text: PlanText) -> Iterator[tuple[Picture, str]]:
    for picture in _pictures(text):
        if not picture.decorative and (alt := (picture.alt or "").strip()):
            yield picture, alt


def _is_caption(alt: str, picture: Picture) -> bool:
    return (picture.caption or "").strip().rstrip(".").casefold() == alt.rstrip(".").casefold()


def pictured_figures(text: PlanText, findings: Findings) -> None:
    """Report pictures of charts or tables in sections that give no figures in a form that can be read (R242)."""
    for section in text.plan.sections:
        for block in section.content:
            if not isinstance(block, Picture) or block.decorative:
                continue
            told = " ".join(filter(None, (block.alt, block.caption, re.sub(r"[\W_]+", " ", block.file))))
            if _OF_FIGURES.compiled.search(told) and not has_table(text, section):
                findings.add(
                    "R242",
                    "This picture shows figures, and its section gives them in no table.",
                    block.place,
                    "Draw it from data: type: chart, or measures:. Or add a table with the figures.",
                )


def _pictures(text: PlanText) -> Iterator[Picture]:
    for section in text.plan.sections:
        for block in section.content:
            if isinstance(block, Picture):
                yield block


def has_picture(text: PlanText, section: Section) -> bool:
    """Whether a section has a picture, or a chart that is drawn."""
    blocks = {block.type for block in section.content}
    asked = any(getattr(block, "chart", False) for block in section.content)
    return bool(blocks & _PICTURED or section.measures or asked) or _places(text, section, "chart(")


def has_table(text: PlanText, section: Section) -> bool:
    """Whether a section has a table, drawn or written."""
    blocks = {block.type for block in section.content}
    if blocks - _PICTURED - _WRITTEN or blocks & _DRAWN or section.measures:
        return True
    return _places(text, section, "table(", "chart(") or any(
        table.passage.section is section for table in text.once(written_tables)
    )


def _places(text: PlanText, section: Section, *functions: str) -> bool:
    return any(
        function in passage.raw
        for passage in text.saying("·")
        if passage.section is section
        for function in functions
    )


class _Shape(Struct, frozen=True):
    """What a reader meets in a table: the titles of its columns, where it begins, and its first empty cell if any."""

    heads: tuple[str, ...]
    place: Place | None
    empty: Place | None


def untitled_columns(text: PlanText, findings: Findings) -> None:
    """Report tables with a column that has no title (A103): once for each table."""
    for table in text.once(_shapes):
        if len(table.heads) > 1 and "" in table.heads:
            findings.add(
                "A103",
                f"Column {table.heads.index('') + 1} of this table has no title, so people who listen to it do not "
                "know what its cells mean.",
                table.place,
                "Give every column a title, the first one too.",
            )


def tables_of_one_column(text: PlanText, findings: Findings) -> None:
    """Mention tables that are lists (A104)."""
    for table in text.once(_shapes):
        if len(table.heads) == 1:
            findings.add(
                "A104",
                "This table has one column: it is a list.",
                table.place,
                "Write it as a list, with a dash for each item.",
            )


def empty_cells(text: PlanText, findings: Findings) -> None:
    """Report tables with empty cells (A105): once for each table."""
    for table in text.once(_shapes):
        if table.empty:
            findings.add(
                "A105",
                "Cells of this table are empty: a reader cannot tell whether they mean none, not known or forgotten.",
                table.empty,
                "Write what each means: 0, none or not known.",
            )


def _shapes(text: PlanText) -> tuple[_Shape, ...]:
    blocks = (block for section in text.plan.sections for block in section.content)
    return (
        *(_of_block(block) for block in blocks if isinstance(block, Table)),
        *(_of_prose(table) for table in text.once(written_tables)),
    )


def _of_block(block: Table) -> _Shape:
    heads = tuple((column if isinstance(column, str) else column.title).strip() for column in block.columns)
    blank = not block.blank.strip() and any(not cell for row in block.rows for cell in row)
    return _Shape(heads, block.place_of("columns"), block.place_of("blank") if blank else None)


def _of_prose(written: WrittenTable) -> _Shape:
    (head, heads), *body = written.rows
    empty = next((offset for offset, cells in body if "" in cells[: len(heads)]), None)
    place_at = written.passage.place_at
    return _Shape(tuple(h.strip() for h in heads), place_at(head), None if empty is None else place_at(empty))


def written_tables(text: PlanText) -> tuple[WrittenTable, ...]:
    """Return the tables that stand in prose, as Markdown."""
    return tuple(table for passage in text.saying("|") if not passage.short for table in _tables_in(passage))


def _tables_in(passage: Passage) -> Iterator[WrittenTable]:
    rows: list[tuple[int, tuple[str, ...]]] = []
    ruled, end = False, -1
    for match in _ROW.finditer(passage.text):
        if match.start() != end + 1 and rows:
            if ruled:
                yield WrittenTable(passage, tuple(rows))
            rows, ruled = [], False
        end = match.end()
        if len(rows) == 1 and _RULE.fullmatch(match[1]):
            ruled = True
        else:
            cells = match[1].rstrip().removesuffix("|").replace("\\|", "/").split("|")
            rows.append((match.start(), tuple(cell.strip() for cell in cells)))
    if ruled:
        yield WrittenTable(passage, tuple(rows))
