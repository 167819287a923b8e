"""What a table has beside the service's own figures: other areas to compare with, and what was left."""

from __future__ import annotations

from collections.abc import Set
from difflib import get_close_matches

from yjplan.diagnostics import column_letters, listed
from yjplan.tables.account import Account, ColumnUse, Use
from yjplan.tables.facts import Fact
from yjplan.tables.frame import Column
from yjplan.tables.given import Given, Reading
from yjplan.tables.wanted import plain

MOST_AREAS = 11
"""Other areas that are compared with unless the plan names them: more is a list of the country."""

Compared = dict[str, dict[str, tuple[Given, Fact]]]
"""Values of other areas: by the printed name of the area, then by that of the period."""

_HEADINGS = {"period": "period", "count": "count", "number": "count", "value": "value", "rate": "value"}
_NEAR = 0.75
"""How like a usual heading a word must be to be a slip of the pen: Wales is not value, Barnet not rate."""
_STUBS = {"period": "periods", "area": "areas", "topic": "measures", "mark": "marks", "where": "words"}


def comparators(r: Reading, facts: list[Fact], periods: Set[str]) -> Compared:
    """Return the values of other areas, in the order of the plan or else of the file.

    Counts are not compared, nor values of periods in which the service has none of its own.
    """
    asked = r.wanted.comparators
    facts = [f for f in facts if f.role == "value" and f.when.name in periods]
    areas = dict.fromkeys(f.area for f in facts)
    if asked is None and len(areas) > MOST_AREAS:
        r.findings.add(
            "Q109",
            f"There are {len(areas)} other areas in {r.called}; the measure is compared with none of them.",
            r.place_of("file"),
            "Say which under series:, for example comparators: {England: England}.",
        )
        asked = {}
    found: Compared = {name: {} for name in asked or ()}
    for fact in facts:
        name = fact.area if asked is None else r.wanted.compared(fact.area)
        if name is None:
            continue
        given = r.given(fact)
        values = found.setdefault(name, {})
        before = values.get(fact.when.name)
        if given and r.agrees(before and before[0], given, f"value of {name} in {fact.when.name}"):
            values[fact.when.name] = (given, fact)
        if r.uses[fact.row] is None:
            r.uses[fact.row] = "comparators"
    return {name: values for name, values in found.items() if values}


def without_slips(r: Reading, facts: list[Fact]) -> list[Fact]:
    """Return the figures without those below a heading with a slip of the pen (cuont), which would pass for an area."""
    there = {"period"} if r.frame.stubs("period") else set()
    there |= {h.role for c in r.frame.columns for h in c.headings if h.role}
    meant = [word for word, role in _HEADINGS.items() if role not in there]
    for column in r.frame.columns:
        for heading in column.headings if column.stub is None and not column.left else ():
            named = heading.kind != "other" or r.wanted.compared(heading.text) is not None
            near = [] if named else get_close_matches(plain(heading.text), meant, n=1, cutoff=_NEAR)
            if near:
                r.slips.add(column.number)
                r.findings.add(
                    "S102",
                    f'"{heading.text}" is not a heading that is known here.',
                    r.place(r.frame.head, column.number if r.sheet.name else None),
                    f'Did you mean "{near[0]}"? Other columns are areas to compare with.',
                )
    return [f for f in facts if f.column not in r.slips]


def account_of(r: Reading, facts: list[Fact], own: list[Fact], compared: Compared) -> Account:
    """Return what became of each row and column; figures that nothing names are findings."""
    taken = {f.column: f"value of {name}" for name, values in compared.items() for _, f in values.values()}
    mine = {f.column: f for f in own}
    named = {f.column for f in facts}
    columns = []
    unclear_columns = False
    for column in r.frame.columns:
        use = _use(r, column, mine.get(column.number), taken.get(column.number, ""), column.number in named)
        unclear_columns = unclear_columns or use == "not understood"
        columns.append(ColumnUse(column.number + 1, column.title, use))
    rows: list[Use] = []
    unclear: list[int] = []
    if r.frame.end < len(r.sheet.rows):
        r.findings.add(
            "Q109",
            f"Another table begins in row {r.place(r.frame.end).line}; only the first was read.",
            r.place(r.frame.end),
            "Put each table on a sheet or into a file of its own.",
        )
    with_facts = {f.row for f in facts}
    for number, use_of_row in enumerate(r.uses):
        lost = use_of_row is None and number not in with_facts and number < r.frame.end
        unclear += [number] if lost else []
        rows.append(use_of_row or ("not asked for" if number in with_facts else "not understood"))
    if unclear and not unclear_columns:
        lines = [str(r.place(number).line) for number in unclear]
        r.findings.add(
            "Q109",
            f"{'Row' if len(lines) == 1 else 'Rows'} {listed(lines, 'and', 8)} of this table "
            f"{'holds' if len(lines) == 1 else 'hold'} figures, but nothing says what they are for, so they were "
            "left out.",
            r.place(unclear[0]),
            "Give them a period and, if there are several areas, an area; or take them out.",
        )
    return Account(r.sheet.file, r.sheet.name, r.place_of("series"), tuple(rows), tuple(columns))


def _use(r: Reading, column: Column, own: Fact | None, compared: str, named: bool) -> str:
    if column.left or column.number in r.slips:
        return column.left or "not understood"
    if column.stub is not None:
        return _STUBS[column.stub]
    if own is not None:
        across = any(h.kind == "at" for h in column.headings)
        return f"figures of {own.when.name}" if across else own.role
    if compared:
        return compared
    body = range(r.frame.body, r.frame.end)
    filled = next((n for n in body if r.sheet.rows[n][column.number] and r.uses[n] != "notes"), None)
    if filled is None:
        return "blank"
    asked = any((r.wanted.count, r.wanted.of, r.wanted.value)) or r.wanted.comparators is not None
    if asked or named:
        return "not asked for"
    if not column.title and not r.sheet.name:
        r.findings.add(
            "Y105",
            "This cell has no heading above it.",
            r.place(filled, column.number),
            'Put a cell that has a comma in it into quotation marks: "1,204". Or give the column a heading.',
        )
        return "not understood"
    title = f', "{column.title}",' if column.title else ""
    r.findings.add(
        "Q109",
        f"Column {column_letters(column.number + 1)}{title} holds figures, but it is not clear what they are "
        "for, so they were left out.",
        r.place(r.frame.head, column.number),
        "Name it under series: as count:, of: or value:, or under comparators:; or take it out.",
    )
    return "not understood"
