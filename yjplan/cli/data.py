"""`yjplan data`: what was read from each data file, and what each measure makes of it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from msgspec import Struct

from yjplan.cli import console

if TYPE_CHECKING:
    from yjplan.diagnostics import Finding, Findings
    from yjplan.figures.measures import Reported
    from yjplan.plan.context import NamedFigure
    from yjplan.plan.load import Plan
    from yjplan.tables.account import Account

_ROWS = {
    "series": ("row for the series", "rows for the series"),
    "comparators": ("row to compare with", "rows to compare with"),
    "title": ("title", "lines of title"),
    "headings": ("row of headings", "rows of headings"),
    "notes": ("note", "notes"),
    "totals": ("total or change", "totals and changes"),
    "blank": ("blank", "blank"),
    "not asked for": ("not asked for", "not asked for"),
    "no figures yet": ("without figures yet", "without figures yet"),
    "not understood": ("not understood", "not understood"),
}
"""How the uses of rows are called, one and many."""


class _Read(Struct, frozen=True):
    shown: Path
    findings: Findings
    plan: Plan | None
    measures: dict[str, Reported]
    figures: dict[str, NamedFigure]


def data(plans: list[Path] | None = console.PLANS, json: bool = console.JSON) -> None:
    """Show what was read from each data file, what was left and why, and what each measure makes of it."""
    results = [_read(folder) for folder in plans or [Path()]]
    if json:
        console.print_json([_as_json(read) for read in results])
    else:
        for read in results:
            console.show_findings(_of_data(read.findings, read.plan), read.shown, sys.stderr)
            for name in sorted(read.plan.unreadable if read.plan else ()):
                print(f'The section "{name}" cannot be read; yjplan check says why.', file=sys.stderr)
            _show(read)
    raise typer.Exit(int(any(read.findings.has_errors for read in results)))


def _read(folder: Path) -> _Read:
    from yjplan.diagnostics import Findings
    from yjplan.figures.names import named_figures, reported_measures
    from yjplan.plan.load import load_plan

    findings = Findings()
    plan = load_plan(folder, findings)
    shown = console.shown_folder(folder)
    if plan is None:
        return _Read(shown, findings, None, {}, {})
    figures = named_figures(plan, findings)
    return _Read(shown, findings, plan, reported_measures(plan, figures, findings), figures)


def _of_data(findings: Findings, plan: Plan | None) -> list[Finding]:
    """Return the findings on data files and measures; the others belong to yjplan check."""
    if plan is None:
        return findings.sorted()
    files = {read.account.file for read in plan.data}
    return [f for f in findings.sorted() if f.code[0] in "QN" or (f.place and f.place.file in files)]


def _measure_of(account: Account, measures: dict[str, Reported]) -> str:
    places = {m.measure.place_of("series"): name for name, m in measures.items()}
    return places.get(account.asked, "")


def _rows_in_words(account: Account, *, used: bool) -> str:
    from yjplan.diagnostics import listed
    from yjplan.tables.account import USED

    chosen = [(use, number) for use, number in account.counts.items() if (use in USED) == used]
    return listed((f"{number} {_ROWS[use][number != 1]}" for use, number in chosen), "and") or "none"


def _columns(measure: Reported) -> tuple[str, ...]:
    def capital(text: str) -> str:
        return text[:1].upper() + text[1:]

    own = (
        "Period",
        capital(measure.counts),
        capital(measure.of),
        "Value",
        "Marks",
        "How the value came about",
    )
    return (*own, *(c.name for c in measure.comparators))


def _lines(read: _Read, measure: Reported) -> list[tuple[str, ...]]:
    from yjplan.figures import format as fmt
    from yjplan.figures.provenance import how_it_came_about

    lines = []
    for at, (point, observation) in enumerate(zip(measure.points, measure.measure.series, strict=True)):
        lines.append(
            (
                point.period,
                point.count_mark if point.count is None else fmt.number(point.count),
                point.of_mark if point.of is None else fmt.number(point.of),
                measure.value_text(point.value, point.mark),
                ", ".join(point.marks),
                how_it_came_about(measure, point, observation, read.figures),
                *(_compared(measure, c.values[at], c.marks[at], c.known[at]) for c in measure.comparators),
            )
        )
    return lines


def _compared(measure: Reported, value: Any, mark: str, known: Sequence[str]) -> str:
    text = measure.value_text(value, mark)
    return f"{text} ({', '.join(known)})" if value is not None and known else text


def _show(read: _Read) -> None:
    if read.plan is None:
        return
    for understood in read.plan.data:
        account = understood.account
        name = _measure_of(account, read.measures)
        place = f'{account.file}, sheet "{account.sheet}"' if account.sheet else account.file
        print(f"{place}, for {name}" if name else place)
        print(f"  {account.read} rows read: {account.used} used, {account.left} left")
        print(f"  Used: {_rows_in_words(account, used=True)}")
        print(f"  Left: {_rows_in_words(account, used=False)}")
        columns = [(c.letters, c.heading, c.use) for c in account.columns if c.heading or c.use != "blank"]
        _table(("Column", "Heading", "Taken for"), columns)
        print()
    for name, measure in read.measures.items():
        print(f"{name}: {measure.label}{f', {measure.unit}' if measure.unit else ''}")
        titles, lines = _columns(measure), _lines(read, measure)
        kept = [n for n in range(len(titles)) if n in (0, 3, 5) or any(line[n] for line in lines)]
        _table([titles[n] for n in kept], [tuple(line[n] for n in kept) for line in lines])
        print()
    if not read.measures:
        print(f"{read.shown.as_posix()}: there are no measures in this plan.")


def _table(titles: Sequence[str], rows: Sequence[tuple[str, ...]]) -> None:
    if console.in_colour(sys.stdout):
        from rich.console import Console
        from rich.padding import Padding
        from rich.table import Table
        from rich.text import Text

        table = Table(box=None, pad_edge=False)
        for title in titles:
            table.add_column(Text(title), overflow="fold")
        for row in rows:
            table.add_row(*(Text(cell) for cell in row))
        Console().print(Padding(table, (0, 0, 0, 2)))
        return
    widths = [max(len(row[n]) for row in (titles, *rows)) for n in range(len(titles))]
    for row in (tuple(titles), *rows):
        print("  " + "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip())


def _as_json(read: _Read) -> dict[str, Any]:
    from yjplan.figures.provenance import how_it_came_about

    def text(value: Any) -> str | None:
        return None if value is None else str(value)

    return {
        "plan": read.shown.as_posix(),
        "files": [
            {
                "file": account.file,
                "sheet": account.sheet,
                "measure": _measure_of(account, read.measures),
                "asked-for-at": str(account.asked),
                "rows": {"read": account.read, "used": account.used, "left": account.left, **account.counts},
                "columns": [
                    {"column": c.letters, "heading": c.heading, "taken-for": c.use} for c in account.columns
                ],
            }
            for account in (understood.account for understood in (read.plan.data if read.plan else ()))
        ],
        "measures": [
            {
                "name": name,
                "label": measure.label,
                "unit": measure.unit,
                "points": [
                    {
                        "period": point.period,
                        "count": point.count,
                        "of": point.of,
                        "value": text(point.value),
                        "instead": {
                            key: mark
                            for key, mark in (
                                ("count", point.count_mark),
                                ("of", point.of_mark),
                                ("value", point.mark),
                            )
                            if mark
                        },
                        "marks": list(point.marks),
                        "how": how_it_came_about(measure, point, observation, read.figures),
                    }
                    for point, observation in zip(measure.points, measure.measure.series, strict=True)
                ],
                "comparators": [
                    {
                        "name": c.name,
                        "kind": c.kind,
                        "values": [text(value) for value in c.values],
                        "instead": list(c.marks),
                        "marks": [list(known) for known in c.known],
                    }
                    for c in measure.comparators
                ],
            }
            for name, measure in read.measures.items()
        ],
        "findings": [
            finding
            for finding in console.as_json(read.findings)
            if (finding["code"], finding["message"])
            in {(f.code, f.message) for f in _of_data(read.findings, read.plan)}
        ],
    }
