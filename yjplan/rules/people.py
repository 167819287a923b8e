"""The table of people by role, gender and ethnicity: its totals, and totals that have slipped by one column."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from yjplan.diagnostics import Findings, Place
from yjplan.figures import format as fmt
from yjplan.figures.totals import column_sums
from yjplan.plan.staffing import PeopleRow, StaffPeople
from yjplan.rules.crossing import report_cell, wrong_cell
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.tables import report_column


def totals_of_people(facts: Facts, findings: Findings) -> None:
    """Report totals of the table of staff that do not fit: of a row (R081), of a column (R082), slipped (R088)."""
    for block in facts.blocks(StaffPeople):
        rows = [*block.rows, *([block.total] if block.total else [])]
        told = {
            sex for sex in ("men", "women") if block.total and _one_cell(block, block.total, sex, findings)
        }
        for row in rows:
            for sex in (s for s in ("men", "women") if s not in told):
                stated = getattr(row, f"{sex}_total")
                parts = getattr(row, sex)
                if stated is not None and len(parts) == len(block.roles) and stated != sum(parts):
                    findings.add(
                        "R081",
                        f"The total for “{row.group}”, {sex} is {fmt.number(stated)}; its figures add up to "
                        f"{fmt.number(sum(parts))}.",
                        row.place_of(f"{sex}_total"),
                        "Correct the total or one of the figures, or leave the total out and yjplan adds up.",
                    )
        if block.total:
            _columns(block, block.total, told, findings)


def _one_cell(block: StaffPeople, total: PeopleRow, sex: str, findings: Findings) -> bool:
    """Report the one number that spoils its row and its column, if there is one."""
    rows, totals = [getattr(r, sex) for r in block.rows], [getattr(r, f"{sex}_total") for r in block.rows]
    columns = getattr(total, sex)
    cell = wrong_cell(rows, totals, columns) if len(columns) == len(block.roles) else None
    if cell is None:
        return False
    row, stated = block.rows[cell[0]], rows[cell[0]][cell[1]]
    what = f"“{row.group}”, {sex}, under “{block.roles[cell[1]]}”"
    report_cell(what, fmt.number(stated), fmt.number(cell[2]), row.place_of(sex), findings)
    return True


def _columns(block: StaffPeople, total: PeopleRow, told: set[str], findings: Findings) -> None:
    for sex in (s for s in ("men", "women") if s not in told):
        stated = [Decimal(n) for n in getattr(total, sex)]
        sums = column_sums(getattr(row, sex) for row in block.rows)
        place = total.place_of(sex)
        if slipped(stated, sums):
            report_slip(f"The total row, {sex},", block.roles, sums, place, findings)
        elif len(stated) == len(block.roles):
            for role, number, right in zip(block.roles, stated, sums, strict=False):
                if number != right:
                    report_column(f"{role}, {sex}", number, right, place, findings)


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


RULES: tuple[Rule, ...] = (totals_of_people,)
"""The rules of this module, in the order of the reference."""
