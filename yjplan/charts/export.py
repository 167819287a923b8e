"""Charts for use outside the plan: the figures of each as CSV, and its words as plain text.

The figures are those of the chart's table, word for word, with numbers made plain so that a spreadsheet can reckon with
them: no commas, and a pound or per cent sign moves to the head of its column. The files begin with a byte order mark,
without which Excel on Windows takes "£" for "Â£", and their lines end as RFC 4180 asks.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from yjplan.charts.spec import TreeChart
from yjplan.charts.table import data_table, outline
from yjplan.document.tree import Cell, Figure, ListBlock, Paragraph, plain, walk
from yjplan.figures.format import slug

if TYPE_CHECKING:
    from yjplan.document.tree import Document, Table

_NUMBER = re.compile(r"([−-]?)(£?)([0-9][0-9,]{0,40}(?:\.[0-9]{1,20})?)(%?)(?: ?(\(.{1,200}\)|[a-z*†]))?")
_SIGNS = ("£", "%")
_UNIT = "Unit: "
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
"""A text that begins so is a formula to a spreadsheet."""


def file_names(document: Document) -> dict[str, str]:
    """Return for each chart what its files are called, without an ending: those of its picture are called so too."""
    names: dict[str, str] = {}
    for chart in sorted(document.charts):
        stem = slug(chart.replace(".", "-")) or "chart"
        number = 1
        while (name := f"{stem}-{number}" if number > 1 else stem) in names.values():
            number += 1
        names[chart] = name
    return names


def data_files(document: Document) -> dict[str, bytes]:
    """Return the figures of each chart of a document, by file name; a structure chart gives a row for each post."""
    figures = figures_of(document)
    files = {}
    for chart, name in file_names(document).items():
        spec, figure = document.charts[chart], figures.get(chart)
        if isinstance(spec, TreeChart):
            rows = _posts((figure.equivalent if figure else None) or outline(spec))
        else:
            rows = _rows((figure.table if figure else None) or data_table(spec))
        files[f"{name}.csv"] = _csv(rows)
    return files


def figures_of(document: Document) -> dict[str, Figure]:
    """Return the first figure in which each chart stands."""
    found: dict[str, Figure] = {}
    for block in walk((*document.front, *document.blocks)):
        if isinstance(block, Figure) and block.image in document.charts:
            found.setdefault(block.image, block)
    return found


def words_of(figure: Figure) -> str:
    """Return what goes with a picture on a slide: its title, its text alternative, its source."""
    source = f"Source: {figure.source}" if figure.source else ""
    return "\n\n".join(filter(None, [plain(figure.caption), figure.alt, source])) + "\n"


def _unit(table: Table) -> str:
    """Return the unit of all its figures where a note below the table names it."""
    notes = (plain(note) for note in table.notes)
    return next((note.removeprefix(_UNIT).rstrip(".") for note in notes if note.startswith(_UNIT)), "")


# ---------------------------------------------------------------- tables


def _rows(table: Table) -> Iterator[list[str]]:
    """Yield the head and the rows; a column of remarks follows figures that have some, and the unit comes last."""
    unit = _unit(table)
    columns: list[list[str]] = []
    for place, column in enumerate(table.columns):
        texts = [_text(row.cells[place]) for row in table.rows]
        columns += _plain_numbers(column.title, texts) if column.numeric else [[column.title, *texts]]
    if unit:
        columns.append(["Unit", *[unit] * len(table.rows)])
    yield from (list(row) for row in zip(*columns, strict=True))


def _text(cell: Cell) -> str:
    return " ".join(" ".join(plain(paragraph) for paragraph in cell.paragraphs).split())


def _plain_numbers(title: str, texts: list[str]) -> list[list[str]]:
    """Return a column of figures as plain numbers, and one of remarks where there are any.

    A column in which some figures have a sign and others none is left as it is printed.
    """
    matches = [_NUMBER.fullmatch(text) for text in texts]
    signs = {match[2] + match[4] for match in matches if match}
    if len(signs) != 1:
        return [[title, *texts]]
    (sign,) = signs
    head = f"{title} ({sign})" if sign in _SIGNS and sign not in title else title
    values = [
        f"{'-' if m[1] else ''}{m[3].replace(',', '')}" if m else text
        for text, m in zip(texts, matches, strict=True)
    ]
    remarks = [(m[5] or "").strip("()") if m else "" for m in matches]
    return [[head, *values], [f"{title}, remarks", *remarks]] if any(remarks) else [[head, *values]]


def _posts(posts: ListBlock) -> Iterator[list[str]]:
    yield ["Level", "Post", "Reports to"]
    yield from _below(posts, 1, "")


def _below(posts: ListBlock, level: int, manager: str) -> Iterator[list[str]]:
    for item in posts.items:
        name = " ".join(plain(block.text) for block in item if isinstance(block, Paragraph))
        yield [str(level), name, manager]
        for block in item:
            if isinstance(block, ListBlock):
                yield from _below(block, level + 1, name)


# ---------------------------------------------------------------- text


def _csv(rows: Iterator[list[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([[_harmless(text) for text in row] for row in rows])
    return out.getvalue().encode("utf-8-sig")


def _harmless(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would run as a formula; a negative number is none."""
    if not text.startswith(_FORMULA) or _NUMBER.fullmatch(text) or len(text) == 1:
        return text
    return f"'{text}"
