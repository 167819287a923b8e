"""Money: the totals of the table of contributions, and the year that the tables of money are for."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from yjplan.diagnostics import Findings, listed
from yjplan.figures import format as fmt
from yjplan.figures.totals import column_sums, contribution_total
from yjplan.plan.budget import Contribution, Contributions, Outturn
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
from yjplan.rules.dates import possible_years
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.tables import fits


class _Table(Struct, frozen=True):
    """A table of contributions in which each agency has an amount of each kind."""

    block: Contributions
    cell: Cell | None
    """The only amount that spoils its row and its column; if there is one, nothing else of the table is said."""

    def guests(self, row: Contribution) -> list[Contribution]:
        """Return those whose amounts are in the total of another."""
        return [r for r in self.block.rows if r.total_with == row.agency]

    def counts_guests(self, row: Contribution) -> bool:
        """Whether the total of an agency is right with the amounts of its guests, and not without."""
        guests = self.guests(row)
        if row.total is None or row.total_with or not guests:
            return False
        return fits(row.total, [sum(row.amounts, Decimal()), _sum_of(guests)], pounds=True)

    @property
    def as_meant(self) -> Contributions:
        """The table with what is certain to be wrong put right: an amount, or a grand total that no sum gives."""
        block, total = self.block, self.block.total
        if self.cell:
            at, column, right = self.cell
            old = block.rows[at]
            row = with_fields(old, amounts=(*old.amounts[:column], right, *old.amounts[column + 1 :]))
            return with_fields(block, rows=(*block.rows[:at], row, *block.rows[at + 1 :]))
        if total and total.total is not None and not fits(total.total, total.amounts, pounds=True):
            return with_fields(block, total=with_fields(total, total=None))
        return block

    @property
    def moved(self) -> Moved | None:
        """The only amount that stands in a wrong column, if there is one."""
        total = self.block.total
        return moved_number([r.amounts for r in self.block.rows], total.amounts) if total else None

    @property
    def columns_off(self) -> list[tuple[str, Decimal, Decimal]]:
        """The kinds whose total is not what the rows add up to, with the total and what would be right."""
        total = self.block.total
        return [
            (kind, stated, right)
            for kind, stated, right, parts in zip(
                self.block.kinds,
                total.amounts if total else (),
                column_sums(r.amounts for r in self.block.rows),
                zip(*(r.amounts for r in self.block.rows), strict=True),
                strict=False,
            )
            if not fits(stated, parts, pounds=True)
        ]


def _sum_of(rows: list[Contribution]) -> Decimal:
    return sum((sum(row.amounts, Decimal()) for row in rows), Decimal())


def contributions_as_meant(facts: Facts) -> tuple[Contributions, ...]:
    """Return the tables of contributions with each amount put right of which it is certain what it should be."""
    meant = {id(table.block): table.as_meant for table in _tables(facts)}
    return tuple(meant.get(id(block), block) for block in facts.blocks(Contributions))


def _tables(facts: Facts) -> Iterator[_Table]:
    for block in facts.blocks(Contributions):
        rows = block.rows
        if any(len(r.amounts) != len(block.kinds) for r in rows):
            continue
        totals = [
            None if r.total_with or any(g.total_with == r.agency for g in rows) else r.total for r in rows
        ]
        cell = wrong_cell([r.amounts for r in rows], totals, block.total.amounts) if block.total else None
        yield _Table(block, cell)


def totals_of_contributors(facts: Facts, findings: Findings) -> None:
    """Report totals of agencies, and a grand total, that the amounts of their row do not add up to (R081)."""
    for table in _tables(facts):
        block, total = table.block, table.block.total
        if table.cell:
            row, kind = block.rows[table.cell[0]], block.kinds[table.cell[1]]
            said = fmt.money(row.amounts[table.cell[1]])
            what = f"“{kind}” of “{row.agency}”"
            report_cell(what, said, fmt.money(table.cell[2]), row.place_of("amounts"), findings)
            continue
        for row in block.rows:
            sound = row.total is None or row.total_with or fits(row.total, row.amounts, pounds=True)
            if not sound and not table.counts_guests(row):
                findings.add(
                    "R081",
                    f"The total for “{row.agency}” is {fmt.money(row.total or Decimal())}; its amounts add up to "
                    f"{fmt.money(_sum_of([row]))}.",
                    row.place_of("total"),
                    "Correct the total or one of the amounts.",
                )
        if total is None or total.total is None or fits(total.total, total.amounts, pounds=True):
            continue
        wrong = [block.kinds.index(kind) for kind, _, _ in table.columns_off]
        if not one_column_off(total.total, total.amounts, column_sums(r.amounts for r in block.rows), wrong):
            findings.add(
                "R081",
                f"The grand total is {fmt.money(total.total)}; the totals of the kinds add up to "
                f"{fmt.money(sum(total.amounts, Decimal()))}.",
                total.place_of("total"),
                "Correct the total or one of the amounts.",
            )


def totals_of_kinds(facts: Facts, findings: Findings) -> None:
    """Report totals of kinds of contributions that the rows do not add up to, or a grand total (R082)."""
    for table in (t for t in _tables(facts) if not t.cell):
        block, total = table.block, table.block.total
        if total is None:
            continue
        if moved := table.moved:
            row, kinds = block.rows[moved.row], (block.kinds[moved.here], block.kinds[moved.there])
            report_moved(row.agency, fmt.money(moved.number), kinds, row.place_of("amounts"), findings)
            continue
        off = table.columns_off
        for kind, stated, right in off:
            findings.add(
                "R082",
                f"The total of “{kind}” is {fmt.money(stated)}; the rows add up to {fmt.money(right)}.",
                total.place_of("amounts"),
                "Correct the total or one of the amounts.",
            )
        if total.total is None or off or not fits(total.total, total.amounts, pounds=True):
            continue  # a grand total that its own row does not add up to is told (R081)
        rows = [contribution_total(r) for r in block.rows if not r.total_with]
        told = any(r.total is not None and not fits(r.total, r.amounts, pounds=True) for r in block.rows)
        added = [a for r in block.rows for a in r.amounts] if told else rows
        if not any(fits(total.total, parts, pounds=True) for parts in (rows, added)):
            findings.add(
                "R082",
                f"The grand total is {fmt.money(total.total)}; the totals of the agencies add up to "
                f"{fmt.money(sum(rows, Decimal()))}.",
                total.place_of("total"),
                "Correct the total or one of the amounts.",
            )


def totals_with_guests(facts: Facts, findings: Findings) -> None:
    """Report totals of agencies in which the amounts of another agency are counted (R083)."""
    for table in (t for t in _tables(facts) if not t.cell):
        for row in table.block.rows:
            if table.counts_guests(row):
                guests, own = table.guests(row), fmt.money(_sum_of([row]))
                others = fmt.money(_sum_of(guests))
                findings.add(
                    "R083",
                    f"“{row.agency}” gives {own}, but its total is {fmt.money(row.total or Decimal())}: "
                    f"{others} of “{listed((g.agency for g in guests), 'and')}” is in it.",
                    row.place_of("total"),
                    f"Give each its own total: {own} and {others}.",
                    also=guests[0].place_of("total_with"),
                )


def money_of_the_year(facts: Facts, findings: Findings) -> None:
    """Report money that is only of another year than the plan's (R093)."""
    possible = possible_years(facts.plan)
    years = possible[0]
    tables: list[Contributions | Outturn] = [*facts.blocks(Contributions), *facts.blocks(Outturn)]
    if not tables or any(
        t.year.first < year.last and year.first < t.year.last for t in tables for year in possible
    ):
        return
    table = tables[0]
    given = listed(dict.fromkeys(str(t.year) for t in tables), "and")
    findings.add(
        "R093",
        f"The plan is for {years}, and its tables of money are for {given} only.",
        table.place_of("year"),
        f"Add what each agency contributes in {years}.",
        also=facts.plan.service.place_of("years"),
    )


RULES: tuple[Rule, ...] = (
    totals_of_contributors,
    totals_of_kinds,
    totals_with_guests,
    money_of_the_year,
)
"""The rules of this module, in the order of the reference."""
