"""Amounts of money as people type them, in sentences and in tables: in two ways to read, and in thousands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from yjplan.diagnostics import Findings, Place
from yjplan.figures import format as fmt
from yjplan.patterns import Lazy
from yjplan.plan.budget import Contributions, Outturn
from yjplan.plan.money import doubt, form_of
from yjplan.plan.text import Chart
from yjplan.rules.cells import Column
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.grids import Grid, grids

_TYPED = Lazy(
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
    for value, unit, place in _typed_as_numbers(facts):
        if "£" in unit and value.as_tuple().exponent == -3:
            _in_doubt(fmt.number(value), place, findings)
    for grid in grids(facts):
        for column in grid.columns:
            for cell, place in zip(column.texts, column.places, strict=True) if column.pounds else ():
                if "£" not in cell:
                    _in_doubt(cell, place, findings)


def _typed_as_numbers(facts: Facts) -> Iterator[tuple[Decimal, str, Place | None]]:
    """Yield the numbers that get their pound sign from a unit: of figures and of charts."""
    for figure in facts.figures.values():
        yield figure.value, figure.unit or "", figure.place_of("value")
    for chart in facts.blocks(Chart):
        for series in chart.series:
            for value in series.values:
                if isinstance(value, Decimal):
                    yield value, chart.unit, series.place_of("values")


def _in_doubt(amount: str, place: Place | None, findings: Findings) -> None:
    form = form_of(amount)
    if form and (form != "rounded" or "," in amount):
        findings.add("R084", f"“{amount}” {doubt(amount)}", place, _HOW)


_IN_K = Lazy(r"£\s?\d{1,4}(?:\.\d{1,2})?k\b", re.IGNORECASE)
_PLAIN = Lazy(
    r"£\s?(?P<n>\d{1,3})(?![\d.,]?\d)(?!\s?(?:k|m|bn|p|thousand|[mb]illion|[-–/])\b|\s?[-–/])"
    r"(?!\s(?:per|each|an?|every|vouchers?|hourly|daily|weekly)\b)",
    re.IGNORECASE,
)


def thousands_lost(facts: Facts, findings: Findings) -> None:
    """Report "£20k, £27k and £16", where one k was probably lost (R084)."""
    for sentence in facts.saying("£"):
        if "£" not in sentence.text or "k" not in sentence.text.casefold():
            continue
        others = [match[0] for match in _IN_K.finditer(sentence.text)]
        plain = list(_PLAIN.finditer(sentence.text)) if len(others) > 1 else []
        for match in plain[:1] if len(plain) < len(others) else ():
            findings.add(
                "R084",
                f"“{match[0]}” stands beside {others[0]} and {others[1]}: it may be £{match['n']} or £{match['n']}k.",
                sentence.place(match.start()),
                "Write all amounts of a sentence in one way.",
            )


_THOUSANDS = Lazy(
    r"£\s?['’‘]?000|£\s?ks?\b|\(\s?['’‘]?000s?\s?\)|\b(?:in|£)\s?thousands?\b|\bthousands\sof\spounds|['’‘]000s?\b",
    re.IGNORECASE,
    needs=("000|£|thousand", "000|k|thousand"),
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
    for grid in grids(facts):
        told = False
        for column in grid.columns[1:]:
            numbers = [
                (abs(v), p) for v, p in zip(column.values, column.places, strict=True) if v is not None
            ]
            if numbers and not column.percent and not told:
                told = _heading_of(grid, column, numbers, known, findings)


def _heading_of(
    grid: Grid,
    column: Column,
    numbers: Sequence[tuple[Decimal, Place | None]],
    known: Sequence[Decimal],
    findings: Findings,
) -> bool:
    """Report a heading that has the wrong unit, and return whether the title of the whole table has it."""
    heading = f"{column.title} {column.unit}".strip()
    if _THOUSANDS.search(heading) or _THOUSANDS.search(grid.caption):
        wrong = next(
            ((v, p) for v, p in numbers if v >= _TOO_MUCH or (v >= 1000 and _near(v, known) == v)), None
        )
        own = bool(_THOUSANDS.search(heading))
        said = heading if own else grid.caption
        if wrong:
            findings.add(
                "R085",
                f"“{said}” over {fmt.number(wrong[0])} would be {fmt.money(wrong[0] * 1000)}.",
                wrong[1],
                "The amounts look like pounds: take the thousands out of the heading.",
            )
        return bool(wrong) and not own
    if column.pounds and max(v for v, _ in numbers) < _FULL:
        pairs = [(v, p, k) for v, p in numbers if v >= 10 and (k := _near(v * 1000, known))]
        if len(pairs) > 1:
            value, place, full = max(pairs, key=lambda pair: pair[0])
            findings.add(
                "R085",
                f"{fmt.money(value)} stands under “{heading}”, and {fmt.money(full)} elsewhere: these are thousands.",
                place,
                "Say so in the heading, or write the amounts in full.",
            )
    return False


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


RULES: tuple[Rule, ...] = (amounts_in_doubt, thousands_lost, thousands)
"""The rules of this module, in the order of the reference."""
