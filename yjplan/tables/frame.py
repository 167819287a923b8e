"""Where the table is in a sheet: title above, headings, rows of figures, notes below; and what each column is."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from yjplan.plan.periods import read_period
from yjplan.source.marks import stand_in, without_marks
from yjplan.source.sheets.model import Cell, Sheet
from yjplan.tables.headings import Heading, heading_of, joined
from yjplan.tables.wanted import Wanted, plain

_TOP = 60
"""Rows in which the headings of a table are looked for."""
_LONGEST = 60
"""Letters of a heading that stands over others; a longer text is a title."""
_SAMPLE = 200
"""Rows by which a column is judged."""

Stub: TypeAlias = Literal["period", "area", "topic", "where", "mark"]
"""What the columns say that name a row instead of holding its figures."""

_STUBS: dict[str, Stub] = {"period": "period", "area": "area", "topic": "topic", "mark": "mark"}
_HINTS = frozenset({"period", "area", "topic", "role", "at", "derived", "place"})


class Column(Struct, frozen=True):
    """A column of a table: what stands above it, and what it is if it names rows (`stub`) or is left (`left`)."""

    number: int
    headings: tuple[Heading, ...]
    stub: Stub | None = None
    left: str = ""

    @property
    def title(self) -> str:
        """Its headings as one text."""
        return ", ".join(dict.fromkeys(h.text for h in self.headings if h.text))


class Frame(Struct, frozen=True):
    """A table in a sheet; rows and columns count from 0.

    `headings` are the rows of headings, those that are repeated further down too. `body` is the row in which the
    figures begin, `end` the one in which another table begins, or that after the last.
    """

    sheet: Sheet
    headings: tuple[int, ...]
    body: int
    end: int
    columns: tuple[Column, ...]

    @property
    def head(self) -> int:
        """The lowest row of headings above the figures."""
        return max(number for number in self.headings if number < self.body)

    def stubs(self, kind: Stub) -> tuple[int, ...]:
        """The columns that name rows in this way."""
        return tuple(c.number for c in self.columns if c.stub == kind)


def find_frame(sheet: Sheet, wanted: Wanted) -> Frame | None:
    """Return where the table is, or None if there is no row of headings above rows of figures."""
    rows = sheet.rows
    best, score, first_data = -1, 0, len(rows)
    for number, row in enumerate(rows[:_TOP]):
        if _has_figures(row):
            if best >= 0:
                first_data = number
                break
            continue
        hits = _hits(row, wanted)
        if hits > score and sum(map(bool, row)) > 1:
            best, score = number, hits
    if best < 0:
        first_data = next((n for n, row in enumerate(rows) if _has_figures(row)), len(rows))
        filled = [n for n in range(min(first_data, _TOP)) if sum(map(bool, rows[n])) > 1]
        if not filled or first_data == len(rows):
            return None
        best = filled[-1]
    body = _body(rows, best, first_data)
    above = best
    left = next(n for n, cell in enumerate(rows[best]) if cell)
    while above > 0 and _is_above(rows[above - 1], left, wanted):
        above -= 1
    headings = tuple(n for n in range(above, body) if any(rows[n]))
    texts = [_spread(sheet, n, last=n == headings[-1]) for n in headings]
    columns = tuple(
        _column(
            sheet, number, joined(tuple(heading_of(text[number], wanted) for text in texts)), body, wanted
        )
        for number in range(len(rows[best]))
    )
    columns = _with_a_period(columns, sheet, body)
    repeated, end = _further_headings(sheet, headings, body, columns, wanted)
    return Frame(sheet, (*headings, *repeated), body, end, columns)


def _further_headings(
    sheet: Sheet, headings: tuple[int, ...], body: int, columns: tuple[Column, ...], wanted: Wanted
) -> tuple[list[int], int]:
    """Return the rows that repeat the headings, as on a new page, and the row in which another table begins.

    Headings stand where the figures of the table are, and hold none themselves.
    """
    known = {tuple(cell.text for cell in sheet.rows[number]) for number in headings}
    data = [c.number for c in columns if c.stub is None and not c.left]
    repeated = []
    for number in range(body, len(sheet.rows)):
        row = sheet.rows[number]
        if not any(row[column] for column in data) or any(is_figure(cell) for cell in row):
            continue
        if tuple(cell.text for cell in row) in known:
            repeated.append(number)
        elif number > body and _hits(row, wanted) == sum(map(bool, row)) > 1:
            return repeated, number
    return repeated, len(sheet.rows)


def is_figure(cell: Cell) -> bool:
    """Whether a cell holds a figure, a mark in its place, or a formula without a result; periods are no figures."""
    if cell.fault:
        return True
    text = cell.text
    if not text or is_period(cell):
        return False
    if stand_in(text) is not None:
        return True
    return (
        text.lstrip("-−£(")[:1].isdigit()
        and without_marks(text)[0].strip("-−£()% ").replace(",", "").replace(".", "", 1).isdigit()
    )


def is_period(cell: Cell) -> bool:
    """Whether a cell names a period without doubt."""
    return read_period(without_marks(cell.text)[0]) is not None


def _has_figures(row: tuple[Cell, ...]) -> bool:
    filled = [cell for cell in row if cell]
    return len(filled) > 1 and any(is_figure(cell) for cell in filled[1:])


def _hits(row: tuple[Cell, ...], wanted: Wanted) -> int:
    return sum(heading_of(cell.text, wanted).kind in _HINTS for cell in row if cell.text)


def _body(rows: tuple[tuple[Cell, ...], ...], best: int, first_data: int) -> int:
    """Return where the rows of figures begin: years as figures (2,019 entrants as 2019) stand below years."""
    periods = [column for column, cell in enumerate(rows[best]) if column and is_period(cell)]
    for number in range(best + 1, first_data):
        row = rows[number]
        if any(is_period(row[column]) for column in periods) or (row and is_period(row[0])):
            return number
    if first_data == len(rows):
        return best + 1
    return first_data


def _is_above(row: tuple[Cell, ...], left: int, wanted: Wanted) -> bool:
    """Whether a row above the headings is one of them (2022-23 over Number and Rate) and not a title."""
    filled = [number for number, cell in enumerate(row) if cell]
    if not filled or any(len(row[number].text) > _LONGEST for number in filled):
        return False
    return filled[0] > left or (len(filled) > 1 and _hits(row, wanted) > 1)


def _spread(sheet: Sheet, number: int, *, last: bool) -> list[str]:
    """Return the texts of a row of headings; one that is merged, or has blanks to its right, stands over them too."""
    texts = [cell.text for cell in sheet.rows[number]]
    blocks = [m for m in sheet.merged or () if m.top <= number <= m.bottom and m.left < len(texts)]
    for block in blocks:
        text = sheet.rows[block.top][block.left].text
        texts[block.left : block.right + 1] = [text] * (min(block.right + 1, len(texts)) - block.left)
    if not last and not blocks:
        for column in range(2, len(texts)):
            texts[column] = texts[column] or texts[column - 1]
    return texts


def _column(sheet: Sheet, number: int, headings: tuple[Heading, ...], body: int, wanted: Wanted) -> Column:
    cells = [row[number] for row in sheet.rows[body : body + _SAMPLE] if row[number]]
    kinds = {h.kind for h in headings}
    figures = sum(is_figure(cell) for cell in cells)
    periods = sum(is_period(cell) for cell in cells)
    if {plain(h.text) for h in headings if h.text} & {plain(text) for text in wanted.where}:
        return Column(number, headings, "where")
    for kind in ("note", "code", "total", "derived"):
        if kind in kinds:
            return Column(number, headings, left={"derived": "worked out from others"}.get(kind, f"{kind}s"))
    if "area" in kinds and cells and figures == len(cells) and not wanted.area_column:
        # "Region" stands above its rates here, not above names
        return Column(number, tuple(_as_a_place(h) for h in headings))
    for kind, stub in _STUBS.items():
        if kind in kinds:
            return Column(number, headings, stub)
    if "role" in kinds and cells and periods == len(cells) and not all(cell.text.isdigit() for cell in cells):
        return Column(number, headings, "period")  # "Cohort" above names of periods; 2019 may be a count
    if cells and not figures and "at" not in kinds and not (kinds & {"role", "place"}):
        return Column(number, headings, "period" if periods == len(cells) else "where")
    if not cells and not any(h.text for h in headings):
        return Column(number, headings, left="blank")
    return Column(number, headings)


def _as_a_place(heading: Heading) -> Heading:
    return replace(heading, kind="place", area=heading.text) if heading.kind == "area" else heading


def _with_a_period(columns: tuple[Column, ...], sheet: Sheet, body: int) -> tuple[Column, ...]:
    """Return the columns, the first text among them taken for periods or areas where no heading says which is which."""
    stubs = [c.stub for c in columns]
    across = any(h.kind == "at" for c in columns if c.stub is None for h in c.headings)
    missing: Stub | None = None
    if not across and "period" not in stubs:
        missing = "period"
    elif across and "area" not in stubs and "topic" not in stubs:
        missing = "area"
    if missing is None:
        return columns
    at = next((n for n, c in enumerate(columns) if c.stub == "where"), None)
    if at is None:
        first = next((n for n, c in enumerate(columns) if not c.left), None)
        cells = [row[first] for row in sheet.rows[body:] if row[first]] if first is not None else []
        at = first if missing == "period" and cells and all(map(is_period, cells)) else None
    if at is None:
        return columns
    return tuple(Column(c.number, c.headings, missing) if n == at else c for n, c in enumerate(columns))
