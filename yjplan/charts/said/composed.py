"""What bars made of parts say: the whole, its parts, the largest rows, and the groups that stand apart."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby

from yjplan.charts.amounts import amount, share_of, with_things
from yjplan.charts.said.grid import grid
from yjplan.charts.said.parts import NAMED, listed
from yjplan.charts.spec import PartsChart, PartsRow
from yjplan.charts.values import NOT_KNOWN
from yjplan.document.tree import Inlines, Table
from yjplan.figures.format import money


def leading(rows: Sequence[PartsRow], whole: Decimal, when: str) -> str:
    """Return who gives most: "YJB (Main Grant) and Local Authority give 77% of the £1,312,463 for 2023-24"."""
    sums = [(row.name, sum_of(row) or Decimal(0)) for row in rows]
    ranked = sorted(sums, key=lambda row: -row[1])
    first = ranked[: 1 if len(ranked) < 3 or ranked[0][1] * 2 > whole else 2]
    share = sum((value for _, value in first), Decimal(0))
    if whole <= 0 or share > whole:
        return f"Contributions by partner {when}"
    gives = "gives" if len(first) == 1 else "give"
    return (
        f"{listed([name for name, _ in first])} {gives} {share_of(share, whole)} of the {money(whole)} {when}"
    )


def sentences(spec: PartsChart) -> list[str]:
    """Return what there is in all and of each part, then the largest rows, then each group."""
    if all(row.group for row in spec.rows):
        return _groups(spec)
    whole = f"In all {with_things(spec.whole, spec.unit)}"
    parts = [
        f"{amount(total, spec.unit)} {part[:1].lower()}{part[1:]}"
        for part, total in zip(spec.parts, spec.totals, strict=True)
    ]
    result = [f"{whole}: {listed(parts)}." if len(parts) > 1 else f"{whole}."]
    rows = [(row.name, value) for row in spec.rows if not row.group and (value := sum_of(row)) is not None]
    rows.sort(key=lambda row: -row[1])
    most = [row for row in rows[:NAMED] if row[1] > 0]
    if len(most) > 1:
        named = listed([f"{name} ({amount(value, spec.unit)}{_of(value, spec)})" for name, value in most])
        result.append(f"The largest: {named}." if len(rows) > len(most) else f"These are {named}.")
    unknown = [row.name for row in spec.rows if not row.group and sum_of(row) is None]
    if unknown:
        result.append(f"Not known: {listed(unknown)}.")
    return [*result, *_groups(spec)]


def _of(value: Decimal, spec: PartsChart) -> str:
    return f" or {share_of(value, spec.whole)}" if spec.unit == "£" and spec.whole > 0 else ""


def _groups(spec: PartsChart) -> list[str]:
    return [
        f"{name}: {listed([f'{row.name} ({_sum(row, spec)})' for row in rows])}."
        for name, rows in groupby(spec.rows, key=lambda row: row.group)
        if name
    ]


def sum_of(row: PartsRow) -> Decimal | None:
    """Return the length of a whole bar, or None where a part of it is not known."""
    known = [value for value in row.values if value is not None]
    return sum(known, Decimal(0)) if len(known) == len(row.values) else None


def _sum(row: PartsRow, spec: PartsChart) -> str:
    value = sum_of(row)
    return NOT_KNOWN if value is None else amount(value, spec.unit)


def table(spec: PartsChart, caption: Inlines = ()) -> Table:
    """Return the figures: a column for each part and one for the sum, groups with their unit after the total."""
    several = len(spec.parts) > 1
    apart = any(row.group for row in spec.rows)
    note = " (£)" if spec.unit == "£" else ""
    heads = [spec.each, *(f"{part}{note}" for part in spec.parts)]
    heads += [f"Total{note}"] * several + ["Unit"] * apart
    own = [_texts(row, spec, unit=apart) for row in spec.rows if not row.group]
    groups = [_texts(row, spec, unit=apart) for row in spec.rows if row.group]
    total = ["Total", *(_bare(value, spec.unit) for value in (*spec.totals, *[spec.whole] * several))]
    total += [spec.unit] * apart
    notes = () if apart or spec.unit == "£" else (f"Unit: {spec.unit}.",)
    rows = [*own, total, *groups] if len(own) > 1 else [*own, *groups]
    place = len(own) if len(own) > 1 else None
    return grid(spec.title, heads, rows, caption, total=place, words=int(apart), notes=notes)


def _texts(row: PartsRow, spec: PartsChart, *, unit: bool) -> list[str]:
    values = [*row.values, *([sum_of(row)] if len(spec.parts) > 1 else [])]
    texts = (NOT_KNOWN if value is None else _bare(value, spec.unit) for value in values)
    measured = f"{row.group[:1].lower()}{row.group[1:]}" if row.group else spec.unit
    return [row.name, *texts, *([measured] if unit else [])]


def _bare(value: Decimal, unit: str) -> str:
    return amount(value, unit).replace("£", "")
