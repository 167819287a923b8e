"""Amounts of money as people type them, in sentences and in tables: in two ways to read, in thousands, in brackets."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from yjplan.diagnostics import Findings, Place
from yjplan.figures import format as fmt
from yjplan.plan.budget import Contributions, Outturn
from yjplan.plan.money import doubt, form_of
from yjplan.plan.text import Table
from yjplan.rules.cells import Column
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.tables import fits

_TYPED = re.compile(
    r"£\s?£?\s?\d[\d.,]{0,24}(?:(?<=\d)\s\d{3}(?![\d.,]*\d))*(?:\s?(?:k|m|bn|thousand|[mb]illion)\b)?",
    re.IGNORECASE,
)
_HOW = "Write thousands with a comma and pence with two figures, like 305,000 or 305.00."


def amounts_in_doubt(facts: Facts, findings: Findings) -> None:
    """Report amounts that can be read in two ways, in sentences and in cells: £305.000, ££5, £1,31,463 (R084)."""
    for text in facts.prose:
        for match in _TYPED.finditer(text.text) if "£" in text.text else ():
            amount = " ".join(match[0].rstrip(".,").split())
            before = bisect_left(text.inserted, match.end(), key=lambda item: item.start)
            if not before or text.inserted[before - 1].end <= match.start():
                _in_doubt(amount, text.place(match.start()), findings)
    for _, columns in facts.tables:
        for column in columns:
            for cell, place in zip(column.texts, column.places, strict=True) if column.pounds else ():
                if "£" not in cell:
                    _in_doubt(cell, place, findings)


def _in_doubt(amount: str, place: Place | None, findings: Findings) -> None:
    form = form_of(amount)
    if form and (form != "rounded" or "," in amount):
        findings.add("R084", f"“{amount}” {doubt(amount)}", place, _HOW)


_THOUSANDS = re.compile(
    r"£\s?['’‘]?000|£\s?ks?\b|\(\s?['’‘]?000s?\s?\)|\b(?:in|£)\s?thousands?\b|\bthousands\sof\spounds|['’‘]000s?\b",
    re.IGNORECASE,
)
_TOO_MUCH = 100_000
"""In thousands of pounds: no service for children who offend has a hundred million."""
_FULL = 20_000
"""In pounds; a column of contributions with a larger amount is not in thousands."""


def thousands(facts: Facts, findings: Findings) -> None:
    """Report "£'000" over amounts in pounds, and pounds over amounts in thousands; another amount says which (R085)."""
    known = _amounts_in_full(facts)
    for block in _blocks(facts):
        kinds = block.kinds if isinstance(block, Contributions) else ()
        heading = next((t for t in (*kinds, block.caption or "", *block.notes) if _THOUSANDS.search(t)), None)
        if heading:
            largest = max(_amounts(block), key=abs, default=Decimal())
            findings.add(
                "R085",
                f"“{heading}” says thousands, and {fmt.number(largest)} below it is printed as {fmt.money(largest)}.",
                block.place_of("kinds") if heading in kinds else block.place_of("caption"),
                "These amounts look like pounds: take the thousands out of the heading."
                if abs(largest) >= _FULL
                else "yjplan takes all amounts here as pounds: write them in full, and take the thousands out.",
            )
    for table, columns in facts.tables:
        for column in columns[1:]:
            numbers = [
                (abs(v), p) for v, p in zip(column.values, column.places, strict=True) if v is not None
            ]
            if not column.percent and numbers:
                _heading_of(table, column, numbers, known, findings)


def _heading_of(
    table: Table,
    column: Column,
    numbers: Sequence[tuple[Decimal, Place | None]],
    known: Sequence[Decimal],
    findings: Findings,
) -> None:
    heading = f"{column.title} {column.unit}".strip()
    if _THOUSANDS.search(f"{heading} {table.caption}"):
        wrong = next(
            ((v, p) for v, p in numbers if v >= _TOO_MUCH or (v >= 1000 and _near(v, known) == v)), None
        )
        if wrong:
            said = heading if _THOUSANDS.search(heading) else table.caption
            findings.add(
                "R085",
                f"“{said}” over {fmt.number(wrong[0])} would be {fmt.money(wrong[0] * 1000)}.",
                wrong[1],
                "The amounts look like pounds: take the thousands out of the heading.",
            )
    elif column.pounds and max(v for v, _ in numbers) < _FULL:
        pairs = [(v, p, k) for v, p in numbers if v >= 10 and (k := _near(v * 1000, known))]
        if len(pairs) > 1:
            value, place, full = max(pairs, key=lambda pair: pair[0])
            findings.add(
                "R085",
                f"{fmt.money(value)} stands under “{heading}”, and {fmt.money(full)} elsewhere: these are thousands.",
                place,
                "Say so in the heading, or write the amounts in full.",
            )


def _blocks(facts: Facts) -> list[Contributions | Outturn]:
    return [*facts.blocks(Contributions), *facts.blocks(Outturn)]


def _amounts(block: Contributions | Outturn) -> Iterator[Decimal]:
    if isinstance(block, Contributions):
        for row in (*block.rows, *([block.total] if block.total else [])):
            yield from (*row.amounts, *([row.total] if row.total is not None else []))
    else:
        for line in block.lines:
            yield from (v for v in (line.budget, line.outturn) if v is not None)


def _amounts_in_full(facts: Facts) -> list[Decimal]:
    """Return the amounts of at least £10,000 in the tables of money of this plan, in order."""
    return sorted({v for block in _blocks(facts) for v in _amounts(block) if v >= 10_000})


def _near(value: Decimal, known: Sequence[Decimal]) -> Decimal | None:
    """Return the known amount that is this one when both are rounded to thousands, the nearest if there are two."""
    at = bisect_left(known, value)
    near = [k for k in known[max(0, at - 1) : at + 1] if abs(k - value) <= 500]
    return min(near, key=lambda k: abs(k - value), default=None)


_BRACKETS = re.compile(r"£?\(\s?£?\s?(\d[\d,]{0,14}(?:\.\d\d?)?)\s?\)")
_SAYS_WHAT = re.compile(r"\bbracket|\bparenthes|\bminus\b|\bnegative", re.IGNORECASE)


def brackets(facts: Facts, findings: Findings) -> None:
    """Report amounts in brackets unless the total, or the columns beside, show that they are a minus (R086)."""
    for table, columns in facts.tables:
        words = " ".join((table.caption, *table.notes, *(c.title for c in columns)))
        if _SAYS_WHAT.search(words):
            continue
        for column in columns[1:]:
            if column.pounds or any(v is not None and v >= 1000 for v in column.values):
                _bracketed(table, columns, column, findings)


def _bracketed(table: Table, columns: tuple[Column, ...], column: Column, findings: Findings) -> None:
    inside = [_BRACKETS.fullmatch(text) for text in column.texts]
    first = next((n for n, match in enumerate(inside) if match), None)
    if first is None:
        return
    plus, minus = (
        [
            sign * Decimal(m[1].replace(",", "")) if m else v
            for m, v in zip(inside, column.values, strict=True)
        ]
        for sign in (1, -1)
    )
    shown = column.texts[first]
    if table.total_row and plus[-1] is not None and len(plus) > 2:
        as_plus, as_minus = (_total_fits(values) for values in (plus, minus))
        if as_minus:
            return
        why = (
            "the total fits only if it is added"
            if as_plus
            else "the total fits neither with it nor without it"
        )
    elif _is_difference(columns, column, minus):
        return
    else:
        why = "it can be a minus, an income or a remark"
    findings.add("R086", f"“{shown}” in “{column.title}”: {why}.", column.places[first])


def _total_fits(values: Sequence[Decimal | None]) -> bool:
    parts = [v for v in values[:-1] if v is not None]
    return values[-1] is not None and fits(values[-1], parts, pounds=True)


_BUDGET, _SPENT, _DIFFERENCE = (
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\bbudget",
        r"\b(?:outturn|actual|spen[dt]|expenditure)\b(?!.*\bvarian)",
        r"\b(?:variance|difference)\b",
    )
)


def _is_difference(columns: tuple[Column, ...], column: Column, values: Sequence[Decimal | None]) -> bool:
    """Whether a column is outturn less budget, or budget less outturn, in every row that has all three."""
    budget, spent = (_only(p, [c for c in columns if c is not column]) for p in (_BUDGET, _SPENT))
    if budget is None or spent is None:
        return False
    rows = [r for r in zip(budget.values, spent.values, values, strict=True) if None not in r]
    gaps = [(s - b, d) for b, s, d in rows if b is not None and s is not None and d is not None]
    return bool(gaps) and any(all(abs(gap * sign - d) <= 1 for gap, d in gaps) for sign in (1, -1))


def _only(pattern: re.Pattern[str], columns: Sequence[Column]) -> Column | None:
    found = [c for c in columns if pattern.search(c.title)]
    return found[0] if len(found) == 1 else None


def variances_in_tables(facts: Facts, findings: Findings) -> None:
    """Report a variance in a table of one's own that is not outturn less budget; all signs may be turned (R091)."""
    for _, columns in facts.tables:
        difference = _only(_DIFFERENCE, columns[1:])
        rest = [c for c in columns[1:] if c is not difference]
        budget, spent = _only(_BUDGET, rest), _only(_SPENT, rest)
        if not (difference and budget and spent) or difference.percent:
            continue
        rows = [
            (n, s - b, d)
            for n, (b, s, d) in enumerate(zip(budget.values, spent.values, difference.values, strict=True))
            if b is not None and s is not None and d is not None
        ]
        turned = (
            -1 if sum(gap * d < 0 for _, gap, d in rows) * 2 > sum(1 for _, gap, d in rows if gap * d) else 1
        )
        for n, gap, d in rows:
            if abs(gap * turned - d) > 1:
                findings.add(
                    "R091",
                    f"“{columns[0].texts[n]}”: “{spent.title}” less “{budget.title}” is "
                    f"{fmt.money(gap * turned)}, not {fmt.money(d)}.",
                    difference.places[n],
                )


def blank_totals(facts: Facts, findings: Findings) -> None:
    """Report a total that is left blank beside totals of the same unit (R087); a dash is no blank."""
    for table, columns in facts.tables:
        if not columns or not table.total_row or len(table.rows) < 3:
            continue
        if not re.search(r"\btotal\b", columns[0].texts[-1], re.I):
            continue
        units = {(c.pounds, c.percent) for c in columns[1:] if c.values[-1] is not None}
        for column in columns[1:]:
            parts = [v for v in column.values[:-1] if v is not None]
            added = column.numeric and not column.percent and (column.pounds, column.percent) in units
            if added and not column.texts[-1] and len(parts) > 1:
                findings.add(
                    "R087",
                    f"“{column.title}” has no total; the rows add up to {fmt.number(sum(parts, Decimal()))}.",
                    column.places[-1],
                )


_NO_COMMA = re.compile(r"[-−–]?£?\d{4,15}(?:\.\d\d)?")
_COMMA = re.compile(r"[-−–]?£?\d{1,3}(?:,\d{3})+(?:\.\d\d)?")
_YEAR = re.compile(r"(?:19|20)\d\d")


def commas(facts: Facts, findings: Findings) -> None:
    """Mention amounts without a comma for thousands in a table where others have one (R089)."""
    for _, columns in facts.tables:
        money = [c for c in columns[1:] if c.numeric and c.pounds]
        if not any(_COMMA.fullmatch(text) for c in money for text in c.texts):
            continue
        cells = [cell for c in money for cell in zip(c.texts, c.places, strict=True)]
        bare = [(t, p) for t, p in cells if _NO_COMMA.fullmatch(t) and not _YEAR.fullmatch(t)]
        if bare:
            text, place = bare[0]
            more = f" and {len(bare) - 1} more" if len(bare) > 1 else ""
            right = fmt.number(Decimal(re.sub(r"[^\d.]", "", text)))
            findings.add(
                "R089",
                f"“{text}”{more} of this table has no comma for thousands; others have one.",
                place,
                f"Write {'−' if text[0] in '-−–' else ''}{'£' if '£' in text else ''}{right}.",
            )


RULES: tuple[Rule, ...] = (
    amounts_in_doubt,
    thousands,
    brackets,
    blank_totals,
    commas,
    variances_in_tables,
)
"""The rules of this module, in the order of the reference."""
