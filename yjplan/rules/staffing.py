"""Staffing: the table of posts must add up, and fit the table of people."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cached_property

from yjplan.diagnostics import Findings, listed
from yjplan.figures import format as fmt
from yjplan.figures.totals import column_sums
from yjplan.patterns import Lazy
from yjplan.plan.staffing import PostRow, StaffPeople, StaffPosts
from yjplan.rules.crossing import (
    Cell,
    Moved,
    moved_number,
    one_column_off,
    report_cell,
    report_moved,
    with_fields,
    wrong_cell,
)
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.people import people_as_meant, report_slip, slipped
from yjplan.rules.tables import fits

_VOLUNTEER = Lazy(r"\bvolunteers?\b", re.IGNORECASE)
_VACANT = Lazy(r"\bvacan(?:t|cy|cies)\b", re.IGNORECASE)
_ROLES = ("strategic", "operational", "practition", "admin", "sessional", "student")
_SLACK = Decimal("0.05")


class Posts:
    """A table of posts whose rows all have a number for each column."""

    def __init__(self, block: StaffPosts) -> None:
        self.block = block

    @cached_property
    def volunteers(self) -> set[int]:
        """The columns of volunteers."""
        return {n for n, c in enumerate(self.block.columns) if _VOLUNTEER.search(c)}

    def without_volunteers(self, row: PostRow) -> list[Decimal]:
        """Return the numbers of a row that are posts."""
        return [v for n, v in enumerate(row.values) if n not in self.volunteers]

    @cached_property
    def filled(self) -> tuple[PostRow, ...]:
        """The rows without the vacancies."""
        return tuple(r for r in self.block.rows if not _VACANT.search(r.contract))

    @cached_property
    def cell(self) -> tuple[tuple[PostRow, ...], Cell] | None:
        """The only number that spoils its row and its column, if there is one, and the rows in which it is.

        The totals may count the vacancies or not. Where there is such a number, nothing else is said of the totals.
        """
        total = self.block.total
        if total is None or len(total.values) != len(self.block.columns):
            return None
        for rows in (self.block.rows, self.filled):
            if cell := wrong_cell([r.values for r in rows], [r.total for r in rows], total.values):
                return rows, cell
        return None

    @cached_property
    def moved(self) -> tuple[PostRow, Moved] | None:
        """The only post that stands in a wrong column, if there is one, and the row in which it is."""
        total = self.block.total
        for rows in (self.block.rows, self.filled) if total and not self.cell and not self.is_slipped else ():
            if total and (moved := moved_number([r.values for r in rows], total.values)):
                return rows[moved.row], moved
        return None

    @cached_property
    def as_meant(self) -> Posts:
        """The table with what is certain to be wrong put right."""
        if self.cell:
            rows, (at, column, right) = self.cell
            return self._with(rows[at], {column: right})
        if self.moved:
            row, (_, here, there, number) = self.moved
            return self._with(row, {here: Decimal(), there: row.values[there] + number})
        return self

    def _with(self, row: PostRow, values: dict[int, Decimal]) -> Posts:
        new = with_fields(row, values=tuple(values.get(n, v) for n, v in enumerate(row.values)))
        return Posts(with_fields(self.block, rows=tuple(new if r is row else r for r in self.block.rows)))

    @cached_property
    def sums(self) -> tuple[Decimal, ...]:
        """What the columns add up to."""
        return column_sums(r.values for r in self.block.rows)

    @property
    def ways(self) -> tuple[tuple[Decimal, ...], tuple[Decimal, ...]]:
        """What the columns add up to with the vacancies, and without."""
        return self.sums, column_sums(r.values for r in self.filled)

    @cached_property
    def others_counted(self) -> tuple[Decimal, Decimal] | None:
        """Volunteers and vacancies, where the total of all posts counts them."""
        block = self.block
        if block.total is None or block.total.total is None:
            return None
        everything = [v for row in block.rows for v in row.values]
        vacant = [v for r in block.rows if _VACANT.search(r.contract) for v in self.without_volunteers(r)]
        volunteers = sum((r.values[n] for r in block.rows for n in self.volunteers), Decimal())
        empty = sum(vacant, Decimal())
        return (volunteers, empty) if volunteers + empty and fits(block.total.total, everything) else None

    @cached_property
    def total_is_told(self) -> bool:
        """Whether it is said elsewhere why the total row does not add up: of one column (R082), or of others (R103)."""
        total = self.block.total
        if total is None or total.total is None:
            return False
        wrong = self.columns_off
        told = any(one_column_off(total.total, total.values, sums, wrong) for sums in self.ways)
        return told or self.others_counted is not None

    @cached_property
    def columns_off(self) -> list[int]:
        """The columns whose total is neither what all rows add up to nor what those without vacancies do."""
        total = self.block.total
        return [
            n
            for n, stated in enumerate(total.values if total else ())
            if not any(fits(stated, [r.values[n] for r in rows]) for rows in (self.block.rows, self.filled))
        ]

    @cached_property
    def is_slipped(self) -> bool:
        """Whether the totals are those of the columns beside."""
        return self.block.total is not None and slipped(self.block.total.values, self.sums)


def tables_of_posts(facts: Facts) -> tuple[Posts, ...]:
    """Return every table of posts whose rows have a number for each column."""
    return facts.once(_tables)


def _tables(facts: Facts) -> tuple[Posts, ...]:
    return tuple(
        Posts(block)
        for block in facts.blocks(StaffPosts)
        if all(len(row.values) == len(block.columns) for row in (*block.rows, *filter(None, [block.total])))
    )


def totals_of_contracts(facts: Facts, findings: Findings) -> None:
    """Report totals of posts that the figures of their row do not add up to (R081)."""
    for table in tables_of_posts(facts):
        block = table.block
        if table.cell:
            rows, (at, column, right) = table.cell
            row, stated = rows[at], rows[at].values[column]
            what = f"“{row.contract}” under “{block.columns[column]}”"
            report_cell(what, fmt.number(stated), fmt.number(right), row.place_of("values"), findings)
            continue
        for row in (*block.rows, *([block.total] if block.total else [])):
            if row is block.total and table.total_is_told:
                continue
            ways = (list(row.values), table.without_volunteers(row))
            if row.total is not None and not any(fits(row.total, way) for way in ways):
                findings.add(
                    "R081",
                    f"The total for “{row.contract}” is {fmt.number(row.total)} posts; its figures add up to "
                    f"{fmt.number(sum(row.values, Decimal()))}.",
                    row.place_of("total"),
                    "Correct the total or one of the figures.",
                )


def totals_of_roles(facts: Facts, findings: Findings) -> None:
    """Report totals of posts that the rows do not add up to (R082)."""
    for table in tables_of_posts(facts):
        total = table.block.total
        if total is None or table.cell or table.is_slipped:
            continue
        if table.moved:
            row, (_, here, there, number) = table.moved
            columns = (table.block.columns[here], table.block.columns[there])
            report_moved(row.contract, fmt.number(number), columns, row.place_of("values"), findings)
            continue
        for n in table.columns_off:
            findings.add(
                "R082",
                f"The total of “{table.block.columns[n]}” is {fmt.number(total.values[n])} posts; the rows add up to "
                f"{fmt.number(table.sums[n])}.",
                total.place_of("values"),
                "Correct the total or one of the figures.",
            )


def totals_out_of_step(facts: Facts, findings: Findings) -> None:
    """Report a row of totals of posts that has slipped by one column (R088)."""
    for table in tables_of_posts(facts):
        total = table.block.total
        if total and table.is_slipped and not table.cell:
            report_slip("The total row", table.block.columns, table.sums, total.place_of("values"), findings)


def posts_that_are_none(facts: Facts, findings: Findings) -> None:
    """Report a total of posts that counts volunteers and vacancies (R103)."""
    for table in tables_of_posts(facts):
        total = table.block.total
        if total is None or total.total is None or table.others_counted is None:
            continue
        volunteers, empty = table.others_counted
        parts = [
            *([f"{fmt.number(volunteers)} volunteer{'' if volunteers == 1 else 's'}"] if volunteers else []),
            *([f"{fmt.number(empty)} {'vacancy' if empty == 1 else 'vacancies'}"] if empty else []),
        ]
        findings.add(
            "R103",
            f"The total of {fmt.number(total.total)} posts counts {listed(parts, 'and')}.",
            total.place_of("total"),
            f"Without them there are {fmt.number(total.total - volunteers - empty)}.",
        )


def people_and_posts(facts: Facts, findings: Findings) -> None:
    """Report a role with more full-time equivalents in post than people (R104), unless a wrong number is why."""
    staff, posts = list(facts.blocks(StaffPeople)), tables_of_posts(facts)
    if len(staff) != 1 or len(posts) != 1:
        return
    heads, table = staff[0], posts[0]
    if any(len(x) != len(heads.roles) for row in heads.rows for x in (row.men, row.women)):
        return
    for role in _ROLES:
        at = [n for n, r in enumerate(heads.roles) if role in r.casefold()]
        columns = [n for n, c in enumerate(table.block.columns) if role in c.casefold()]
        if len(at) != 1 or not columns:
            continue
        number, full_time = _number(heads, at[0]), _in_post(table, columns)
        as_meant = _number(people_as_meant(facts)[0], at[0]), _in_post(table.as_meant, columns)
        if all(people and fte > people + _SLACK for people, fte in ((number, full_time), as_meant)):
            findings.add(
                "R104",
                f"{fmt.number(full_time)} full-time equivalents are in post under "
                f"{listed((f'“{table.block.columns[n]}”' for n in columns), 'and')}, but only {fmt.number(number)} "
                f"{'person' if number == 1 else 'people'} under “{heads.roles[at[0]]}”.",
                (table.block.total or table.block).place,
                "One person fills at most one full-time post. Look for a post in the wrong column.",
                also=(heads.total or heads).place,
            )


def _number(people: StaffPeople, role: int) -> int:
    """Return how many people a table has in a role."""
    return sum(row.men[role] + row.women[role] for row in people.rows)


def _in_post(table: Posts, columns: list[int]) -> Decimal:
    """Return the full-time equivalents that are filled in some columns."""
    rows = [r for r in table.filled if not re.search(r"outsourced|agency", r.contract, re.IGNORECASE)]
    return sum((r.values[n] for r in rows for n in columns), Decimal())


RULES: tuple[Rule, ...] = (
    totals_of_contracts,
    totals_of_roles,
    totals_out_of_step,
    posts_that_are_none,
    people_and_posts,
)
"""The rules of this module, in the order of the reference."""
