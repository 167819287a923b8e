"""The figures of a table one by one, whatever its layout: what, of which area, in which period."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from yjplan.plan.periods import Period, read_period
from yjplan.source.marks import BEHIND, Mark, without_marks
from yjplan.source.sheets.model import Cell
from yjplan.tables.frame import Column, Frame
from yjplan.tables.headings import Heading, heading_of, may_be_an_area
from yjplan.tables.wanted import Role, Wanted, plain


class When(Struct, frozen=True):
    """A period as the file writes it, and what it means if that is certain."""

    text: str
    period: Period | None
    marks: tuple[Mark, ...] = ()

    @property
    def name(self) -> str:
        """How it is printed."""
        return str(self.period) if self.period else self.text


class Fact(Struct, frozen=True):
    """One figure: `area` is empty where the table names none, `heading` is the one that tells its unit."""

    row: int
    column: int
    cell: Cell
    when: When
    area: str
    role: Role
    heading: Heading | None
    marks: tuple[Mark, ...] = ()


class Row(Struct, frozen=True):
    """A row of the body with what its first cells say, blanks filled from above where cells are merged."""

    number: int
    when: When | None
    area: str
    topic: str
    role: Role | None
    others: Mapping[int, str]
    marks: tuple[Mark, ...]
    total: bool
    filled: bool

    @property
    def named(self) -> bool:
        """Whether anything says what the row is about."""
        return bool(self.when or self.area or self.topic or self.role or self.total)


def rows_of(frame: Frame, wanted: Wanted) -> Iterator[Row]:
    """Yield the rows of the body that are not blank."""
    data = [c.number for c in frame.columns if c.stub is None and not c.left]
    stubs = [c for c in frame.columns if c.stub is not None]
    marks = frame.stubs("mark")
    above: dict[int, str] = {}
    for number in range(frame.body, frame.end):
        cells = frame.sheet.rows[number]
        if number in frame.headings:
            continue
        if not any(cells):
            above = {}
            continue
        filled = any(cells[column] for column in data)
        texts = {c.number: cells[c.number].text for c in stubs if cells[c.number].text}
        if texts and (filled or any(c.number in texts for c in stubs if c.stub == "period")):
            first = min(texts)  # what is merged, or written once, stands to the left of what changes
            texts = {**{column: text for column, text in above.items() if column < first}, **texts}
        if filled:
            above = {column: text for column, text in texts.items() if column not in marks}
        yield _row(frame, number, texts, wanted, filled)


def _row(frame: Frame, number: int, texts: dict[int, str], wanted: Wanted, filled: bool) -> Row:
    area = topic = ""
    role: Role | None = None
    total = False
    marks: list[Mark] = []
    periods: list[tuple[str, str]] = []
    for column in frame.columns:
        text = texts.get(column.number, "")
        if not text or column.stub is None:
            continue
        said = heading_of(text, wanted) if column.stub in ("period", "area", "topic") else None
        if column.stub == "period":
            periods.append((text, column.headings[-1].text if column.headings else ""))
            total = total or (said is not None and said.kind in ("total", "derived"))
        elif column.stub == "mark":
            mark = BEHIND.get(plain(text).strip("[]() "))
            marks += [mark] if mark else []
        elif said is not None and said.kind in ("total", "derived"):
            total = True
        elif (
            said is not None and said.kind == "role" and not (column.stub == "area" and _has_heading(column))
        ):
            role = said.role
            topic = topic or text
        elif column.stub == "area" and not _has_heading(column) and wanted.is_topic(text):
            topic = text
        elif column.stub == "area":
            area = (
                said.area
                if said is not None and said.role and said.area
                else without_marks(text, brackets_only=True)[0]
            )
            role = role or (said.role if said is not None and said.area else None)
        elif column.stub == "topic":
            topic = text
    when = _when(periods)
    others = {c: text for c, text in texts.items() if frame.columns[c].stub == "where"}
    return Row(number, when, area, topic, role, others, tuple(marks), total, filled)


def _has_heading(column: Column) -> bool:
    return any(h.kind == "area" for h in column.headings)


def _when(periods: list[tuple[str, str]]) -> When | None:
    """Return the period of a row; a year and a quarter may stand in two columns."""
    if not periods:
        return None
    bodies = [(without_marks(text), heading) for text, heading in periods]
    marks = tuple(dict.fromkeys(mark for (_, found), _ in bodies for mark in found))
    if len(periods) > 1:
        joined = " ".join(body for (body, _), _ in bodies)
        for text in (joined, " ".join(reversed([body for (body, _), _ in bodies]))):
            if period := read_period(text):
                return When(text, period, marks)
    (body, _), heading = bodies[0]
    return When(body if len(periods) == 1 else joined, read_period(body, heading), marks)


def facts_of(frame: Frame, rows: list[Row], wanted: Wanted, default: Role) -> Iterator[Fact]:
    """Yield the figures of these rows; blank cells are no figures. `default` is what a figure is that nothing names."""
    data = [c for c in frame.columns if c.stub is None and not c.left]
    for row in rows:
        for column in data:
            cell = frame.sheet.rows[row.number][column.number]
            if not cell:
                continue
            at = next((h for h in reversed(column.headings) if h.kind == "at"), None)
            when = When(at.text, at.period, at.marks) if at else row.when
            said = [h for h in column.headings if h.kind in ("role", "place") or h.role]
            role = next((h.role for h in reversed(column.headings) if h.role), None) or row.role or default
            area = next((h.area for h in column.headings if h.area), "") or row.area
            if (
                not area
                and not said
                and at is None
                and column.headings
                and may_be_an_area(column.headings[-1])
            ):
                area = column.headings[-1].text
            if when is None or (at is None and not said and not area and row.role is None):
                continue
            marks = tuple(
                dict.fromkeys((*when.marks, *row.marks, *(m for h in column.headings for m in h.marks)))
            )
            heading = next((h for h in reversed(column.headings) if h.role or h.per or h.unit), None)
            yield Fact(row.number, column.number, cell, when, area, role, heading, marks)
