"""Tables of money: brackets, blank totals, commas and variances."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from yjplan.diagnostics import Findings
from yjplan.figures import format as fmt
from yjplan.patterns import Lazy
from yjplan.rules.cells import Column
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.grids import Grid, grids
from yjplan.rules.tables import fits

_BRACKETS = Lazy(r"£?\(\s?£?\s?(\d[\d,]{0,14}(?:\.\d\d?)?)\s?\)")
_SAYS_WHAT = Lazy(
    r"\bbracket|\bparenthes|\bminus\b|\bnegative", re.IGNORECASE, needs="bracket|parenthes|minus|negative"
)


def brackets(facts: Facts, findings: Findings) -> None:
    """Report amounts in brackets unless the total, or the columns beside, show that they are a minus (R086)."""
    for grid in grids(facts):
        words = " ".join((grid.caption, *grid.notes, *(c.title for c in grid.columns)))
        if _SAYS_WHAT.search(words):
            continue
        for column in grid.columns[1:]:
            if column.pounds or any(v is not None and v >= 1000 for v in column.values):
                _bracketed(grid, column, findings)


def _bracketed(grid: Grid, column: Column, findings: Findings) -> None:
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
    if grid.total_row and plus[-1] is not None and len(plus) > 2:
        as_plus, as_minus = (_total_fits(values) for values in (plus, minus))
        if as_minus:
            return
        why = (
            "the total is right only if this amount is added"
            if as_plus
            else "the total is wrong whether this amount is added or taken away"
        )
    elif _is_difference(grid.columns, column, minus):
        return
    else:
        why = "the brackets can mean a minus, an income or a remark"
    findings.add(
        "R086",
        f"“{shown}” in “{column.title}”: {why}.",
        column.places[first],
        "Write a minus sign before a negative amount, and no brackets around others.",
    )


def _total_fits(values: Sequence[Decimal | None]) -> bool:
    parts = [v for v in values[:-1] if v is not None]
    return values[-1] is not None and fits(values[-1], parts, pounds=True)


_BUDGET, _SPENT, _DIFFERENCE = (
    Lazy(pattern, re.IGNORECASE, needs=needs)
    for pattern, needs in (
        (r"\bbudget", "budget"),
        (r"\b(?:outturn|actual|spen[dt]|expenditure)\b(?!.*\bvarian)", "outturn|actual|spen|expenditure"),
        (r"\b(?:variance|difference)\b", "variance|difference"),
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


def _only(pattern: Lazy, columns: Sequence[Column]) -> Column | None:
    found = [c for c in columns if pattern.search(c.title)]
    return found[0] if len(found) == 1 else None


def variances_in_tables(facts: Facts, findings: Findings) -> None:
    """Report a variance in a table of one's own that is not outturn less budget; all signs may be turned (R091)."""
    for grid in grids(facts):
        columns = grid.columns
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
                    "Correct one of the three amounts.",
                )


def blank_totals(facts: Facts, findings: Findings) -> None:
    """Report a total that is left blank beside totals of the same unit (R087); a dash is no blank."""
    for grid in grids(facts):
        columns = grid.columns
        if not grid.total_row or len(columns[0].texts) < 3:
            continue
        if not re.search(r"\btotals?\b|^all\b", columns[0].texts[-1], re.I):
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
                    "Write the total.",
                )


_NO_COMMA = Lazy(r"[-−–]?£?\d{4,15}(?:\.\d\d)?")
_COMMA = Lazy(r"[-−–]?£?\d{1,3}(?:,\d{3})+(?:\.\d\d)?")
_YEAR = Lazy(r"(?:19|20)\d\d")


def commas(facts: Facts, findings: Findings) -> None:
    """Mention amounts without a comma for thousands in a table where others have one (R089)."""
    for grid in grids(facts):
        money = [c for c in grid.columns[1:] if c.numeric and c.pounds]
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


_INCOME = Lazy(r"(?:total\s)?(?:income|funding)", re.IGNORECASE, needs="income|funding")
_EXPENDITURE = Lazy(
    r"(?:total\s)?(?:expenditure|spend(?:ing)?|costs)", re.IGNORECASE, needs="expenditure|spend|costs"
)
_EXPLAINS = Lazy(r"\bnet\b|surplus|deficit|reserve|balance|overspen|underspen|shortfall|carr", re.IGNORECASE)


def income_in_tables(facts: Facts, findings: Findings) -> None:
    """Report income and expenditure that differ in a table of one's own without a line that says why (R092)."""
    for grid in grids(facts):
        names = grid.columns[0].texts
        income = [n for n, name in enumerate(names) if _INCOME.fullmatch(name)]
        spent = [n for n, name in enumerate(names) if _EXPENDITURE.fullmatch(name)]
        if len(income) != 1 or len(spent) != 1 or any(_EXPLAINS.search(name) for name in names):
            continue
        for column in grid.columns[1:]:
            a, b = column.values[income[0]], column.values[spent[0]]
            if column.pounds and a is not None and b is not None and abs(abs(a) - abs(b)) > 1:
                findings.add(
                    "R092",
                    f"In “{column.title}”, income is {fmt.money(a)} and expenditure {fmt.money(b)}, and no line "
                    f"explains the {fmt.money(abs(abs(a) - abs(b)))} between them.",
                    column.places[income[0]],
                    "Correct an amount, or add a line for what covers the rest, such as reserves.",
                    also=column.places[spent[0]],
                )


RULES: tuple[Rule, ...] = (brackets, blank_totals, commas, variances_in_tables, income_in_tables)
"""The rules of this module, in the order of the reference."""
