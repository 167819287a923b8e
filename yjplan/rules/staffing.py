"""Staffing: the table of posts must add up, and fit the table of people."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cached_property

from yjplan.diagnostics import Findings, listed
from yjplan.figures import format as fmt
from yjplan.figures.totals import column_sums
from yjplan.plan.staffing import PostRow, StaffPeople, StaffPosts
from yjplan.rules.crossing import Cell, report_cell, wrong_cell
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.patterns import Lazy
from yjplan.rules.people import report_slip, slipped
from yjplan.rules.tables import fits

_VOLUNTEER = Lazy(r"\bvolunteers?\b", re.IGNORECASE)
_VACANT = Lazy(r"\bvacan(?:t|cy|cies)\b", re.IGNORECASE)
_ROLES = ("strategic", "operational", "practition", "admin", "sessional", "student")


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
    def sums(self) -> tuple[Decimal, ...]:
        """What the columns add up to."""
        return column_sums(r.values for r in self.block.rows)

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
        for n, column in enumerate(table.block.columns):
            sums = ([r.values[n] for r in table.block.rows], [r.values[n] for r in table.filled])
            if not any(fits(total.values[n], way) for way in sums):
                findings.add(
                    "R082",
                    f"The total of “{column}” is {fmt.number(total.values[n])} posts; the rows add up to "
                    f"{fmt.number(sum(sums[0], Decimal()))}.",
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
        block = table.block
        if block.total is None or block.total.total is None:
            continue
        everything = [v for row in block.rows for v in row.values]
        vacant = [v for r in block.rows if _VACANT.search(r.contract) for v in table.without_volunteers(r)]
        volunteers = sum((r.values[n] for r in block.rows for n in table.volunteers), Decimal())
        empty = sum(vacant, Decimal())
        too_many = volunteers + empty
        if too_many and fits(block.total.total, everything):
            parts = [
                *(
                    [f"{fmt.number(volunteers)} volunteer{'' if volunteers == 1 else 's'}"]
                    if volunteers
                    else []
                ),
                *([f"{fmt.number(empty)} {'vacancy' if empty == 1 else 'vacancies'}"] if empty else []),
            ]
            findings.add(
                "R103",
                f"The total of {fmt.number(block.total.total)} posts counts {listed(parts, 'and')}.",
                block.total.place_of("total"),
                f"Without them there are {fmt.number(block.total.total - too_many)}.",
            )


def people_and_posts(facts: Facts, findings: Findings) -> None:
    """Report a role with more full-time equivalents in post than people (R104)."""
    people, posts = list(facts.blocks(StaffPeople)), tables_of_posts(facts)
    if len(people) != 1 or len(posts) != 1:
        return
    heads, table = people[0], posts[0]
    if any(len(x) != len(heads.roles) for row in heads.rows for x in (row.men, row.women)):
        return
    men, women = column_sums(r.men for r in heads.rows), column_sums(r.women for r in heads.rows)
    in_post = [r for r in table.filled if not re.search(r"outsourced|agency", r.contract, re.IGNORECASE)]
    for role in _ROLES:
        at = [n for n, r in enumerate(heads.roles) if role in r.casefold()]
        columns = [n for n, c in enumerate(table.block.columns) if role in c.casefold()]
        if len(at) != 1 or not columns:
            continue
        number = men[at[0]] + women[at[0]]
        full_time = sum((r.values[n] for r in in_post for n in columns), Decimal())
        if number and full_time > number + Decimal("0.05"):
            findings.add(
                "R104",
                f"{fmt.number(full_time)} full-time equivalents are in post under "
                f"{listed((f'“{table.block.columns[n]}”' for n in columns), 'and')}, but only {fmt.number(number)} "
                f"{'person' if number == 1 else 'people'} under “{heads.roles[at[0]]}”.",
                (table.block.total or table.block).place,
                "One person fills at most one full-time post. Look for a post in the wrong column.",
                also=(heads.total or heads).place,
            )


RULES: tuple[Rule, ...] = (
    totals_of_contracts,
    totals_of_roles,
    totals_out_of_step,
    posts_that_are_none,
    people_and_posts,
)
"""The rules of this module, in the order of the reference."""
