"""The tables of people in the team: totals, totals that have slipped by one column, and the short staffing return."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from yjplan.diagnostics import Findings, Place, listed
from yjplan.figures import format as fmt
from yjplan.figures.totals import column_sums
from yjplan.plan.staffing import PeopleRow, StaffPeople, StaffSummary
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
from yjplan.rules.prose_numbers import DIGITS
from yjplan.rules.tables import report_column


class _Half(Struct, frozen=True):
    """The men or the women of a table of staff."""

    block: StaffPeople
    sex: Literal["men", "women"]

    def numbers(self, row: PeopleRow) -> tuple[int, ...]:
        return row.men if self.sex == "men" else row.women

    def total(self, row: PeopleRow) -> int | None:
        return row.men_total if self.sex == "men" else row.women_total

    @property
    def cell(self) -> Cell | None:
        """The only number that spoils its row and its column; if there is one, nothing else is said of them."""
        rows, total = self.block.rows, self.block.total
        columns = self.numbers(total) if total else ()
        if total is None or len(columns) != len(self.block.roles):
            return None
        return wrong_cell([self.numbers(r) for r in rows], [self.total(r) for r in rows], columns)

    @property
    def moved(self) -> Moved | None:
        """The only number that stands in a wrong column, if there is one."""
        total = self.block.total
        if total is None or self.cell or self.is_slipped(total):
            return None
        return moved_number([self.numbers(r) for r in self.block.rows], self.numbers(total))

    @property
    def sums(self) -> tuple[Decimal, ...]:
        """What the columns add up to."""
        return column_sums(self.numbers(row) for row in self.block.rows)

    def one_column_off(self, total: PeopleRow) -> bool:
        """Whether the total row is out only by the one column that is."""
        stated, columns, sums = self.total(total), self.numbers(total), self.sums
        if stated is None or len(columns) != len(sums):
            return False
        return one_column_off(
            stated, columns, sums, [n for n, number in enumerate(columns) if number != sums[n]]
        )

    def is_slipped(self, total: PeopleRow) -> bool:
        """Whether the totals are those of the columns beside."""
        return slipped([Decimal(n) for n in self.numbers(total)], self.sums)


def _halves(facts: Facts) -> Iterator[_Half]:
    for block in facts.blocks(StaffPeople):
        yield from (_Half(block, "men"), _Half(block, "women"))


def people_as_meant(facts: Facts) -> tuple[StaffPeople, ...]:
    """Return the tables of staff with each number put right of which it is certain what it should be."""
    return facts.once(_as_meant)


def _as_meant(facts: Facts) -> tuple[StaffPeople, ...]:
    blocks = {id(block): block for block in facts.blocks(StaffPeople)}
    for half in _halves(facts):
        block = blocks[id(half.block)]
        right: dict[int, int] = {}
        if cell := half.cell:
            at, right = cell[0], {cell[1]: int(cell[2])}
        elif moved := half.moved:
            at, there = moved.row, half.numbers(block.rows[moved.row])[moved.there]
            right = {moved.here: 0, moved.there: int(there + moved.number)}
        if right:
            numbers = [right.get(n, number) for n, number in enumerate(half.numbers(block.rows[at]))]
            row = with_fields(block.rows[at], **{half.sex: tuple(numbers)})
            rows = (*block.rows[:at], row, *block.rows[at + 1 :])
            blocks[id(half.block)] = with_fields(block, rows=rows)
    return tuple(blocks.values())


def totals_of_groups(facts: Facts, findings: Findings) -> None:
    """Report totals of the table of staff that the figures of their row do not add up to (R081)."""
    for half in _halves(facts):
        block, sex = half.block, half.sex
        if cell := half.cell:
            row, stated = block.rows[cell[0]], half.numbers(block.rows[cell[0]])[cell[1]]
            what = f"“{row.group}”, {sex}, under “{block.roles[cell[1]]}”"
            report_cell(what, fmt.number(stated), fmt.number(cell[2]), row.place_of(sex), findings)
            continue
        for row in (*block.rows, *([block.total] if block.total else [])):
            total, parts = half.total(row), half.numbers(row)
            if row is block.total and half.one_column_off(row):
                continue  # told with the column (R082)
            if total is not None and len(parts) == len(block.roles) and total != sum(parts):
                findings.add(
                    "R081",
                    f"The total for “{row.group}”, {sex} is {fmt.number(total)}; its figures add up to "
                    f"{fmt.number(sum(parts))}.",
                    row.place_of(f"{sex}_total"),
                    "Correct the total or one of the figures, or leave the total out and yjplan adds up.",
                )


def totals_of_roles(facts: Facts, findings: Findings) -> None:
    """Report totals of the table of staff that the rows do not add up to (R082)."""
    for half in _halves(facts):
        total, roles = half.block.total, half.block.roles
        stated = half.numbers(total) if total else ()
        if total is None or len(stated) != len(roles) or half.cell or half.is_slipped(total):
            continue
        if moved := half.moved:
            row, columns = half.block.rows[moved.row], (roles[moved.here], roles[moved.there])
            shown = fmt.number(moved.number)
            report_moved(f"{row.group}, {half.sex}", shown, columns, row.place_of(half.sex), findings)
            continue
        for role, number, right in zip(roles, stated, half.sums, strict=False):
            if number != right:
                place = total.place_of(half.sex)
                report_column(f"{role}, {half.sex}", Decimal(number), right, place, findings)


def totals_out_of_step(facts: Facts, findings: Findings) -> None:
    """Report a row of totals of the table of staff that has slipped by one column (R088)."""
    for half in _halves(facts):
        total = half.block.total
        if total and not half.cell and half.is_slipped(total):
            what, place = f"The total row, {half.sex},", total.place_of(half.sex)
            report_slip(what, half.block.roles, half.sums, place, findings)


def slipped(stated: Sequence[Decimal], sums: Sequence[Decimal]) -> bool:
    """Whether totals are the sums of the columns beside them, all one column to the left or to the right.

    A row that became one too short or one too long by it counts as well; at least three numbers must tell.
    """
    if abs(len(stated) - len(sums)) > 1 or list(stated) == list(sums) or len({*sums} - {Decimal()}) < 3:
        return False
    ways = (list(sums[1:]), [Decimal(), *sums])
    return any(list(stated[: len(way)]) == way[: len(stated)] for way in ways)


def report_slip(
    what: str, columns: Sequence[str], sums: Sequence[Decimal], place: Place | None, findings: Findings
) -> None:
    """Say that a row of totals stands one column too far to one side."""
    findings.add(
        "R088",
        f"{what} is one column out of step: each number is the sum of the column beside it.",
        place,
        f"Right is: {', '.join(f'{c} {fmt.number(n)}' for c, n in zip(columns, sums, strict=False))}.",
    )


class StaffPart(Struct, frozen=True):
    """A part of a short staffing return, such as gender, whose values are numbers or percentages."""

    title: str
    counts: tuple[Decimal, ...]
    shares: tuple[Decimal, ...]
    place: Place | None

    @property
    def whole(self) -> Decimal:
        """How many staff the numbers make."""
        return sum(self.counts, Decimal())


def staff_parts(block: StaffSummary) -> Iterator[StaffPart]:
    """Yield the parts of a short staffing return of which every value can be read."""
    for part in block.parts:
        values = [re.fullmatch(rf"({DIGITS})\s?(%?)", row.value) for row in part.rows]
        if all(values):
            numbers = [(Decimal(m[1].replace(",", "")), bool(m[2])) for m in values if m]
            yield StaffPart(
                part.title,
                tuple(n for n, share in numbers if not share),
                tuple(n for n, share in numbers if share),
                part.rows[0].place_of("value"),
            )


def staff_in_two_units(facts: Facts, findings: Findings) -> None:
    """Report a short staffing return with numbers in one part and percentages in another (R112)."""
    for block in facts.blocks(StaffSummary):
        parts = list(staff_parts(block))
        counted, shared = [p for p in parts if p.counts], [p for p in parts if p.shares]
        if counted and shared:
            whole = max((p.whole for p in counted), default=Decimal())
            smallest = min((s for p in shared for s in p.shares if s), default=Decimal())
            one = whole and smallest and fmt.rounded(whole * smallest / 100, 0) == 1
            findings.add(
                "R112",
                f"This table has numbers for {listed((p.title.lower() for p in counted), 'and')} and percentages for "
                f"{listed((p.title.lower() for p in shared), 'and')}.",
                shared[0].place,
                f"Of {fmt.number(whole)} staff, {fmt.percent(smallest)} is one person, who can be recognised. "
                "Use one unit."
                if one
                else "Use the same unit throughout.",
                also=counted[0].place,
            )


def staff_in_short(facts: Facts, findings: Findings) -> None:
    """Report a short staffing return whose parts add up to different numbers of staff (R121)."""
    for block in facts.blocks(StaffSummary):
        parts = list(staff_parts(block))
        wholes = {p.title: p.whole for p in parts if p.counts and not p.shares and p.whole}
        stated = Decimal(block.total) if block.total is not None else None
        if (
            stated is not None
            and len(wholes) > 1
            and len(set(wholes.values())) == 1
            and stated not in wholes.values()
        ):
            findings.add(
                "R121",
                f"{listed([*wholes][:1] + [t.lower() for t in [*wholes][1:]], 'and')} each add up to "
                f"{fmt.number(next(iter(wholes.values())))} staff, but the total is {fmt.number(stated)}.",
                block.place_of("total"),
                "Correct the total, or say who is left out.",
            )
            continue
        for title, whole in wholes.items():
            first = stated if stated is not None else next(iter(wholes.values()))
            if whole != first and (stated is not None or len(wholes) > 1):
                findings.add(
                    "R121",
                    f"{title} adds up to {fmt.number(whole)} staff, but "
                    + (
                        f"the total is {fmt.number(first)}."
                        if stated is not None
                        else f"{next(iter(wholes)).lower()} to {fmt.number(first)}."
                    ),
                    next(p.place for p in parts if p.title == title),
                    "Correct one of the numbers, or say who is left out.",
                )


RULES: tuple[Rule, ...] = (
    totals_of_groups,
    totals_of_roles,
    totals_out_of_step,
    staff_in_two_units,
    staff_in_short,
)
"""The rules of this module, in the order of the reference."""
