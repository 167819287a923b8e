"""Small numbers of children in the figures, series and tables of a plan.

No rule of the national body for published plans is known. Practice hides counts of one to four, and with them every
figure from which they can be worked out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TypeAlias

from yjplan.diagnostics import Findings, Place
from yjplan.patterns import Lazy
from yjplan.plan.performance import Kpis, Measure
from yjplan.plan.section import Section
from yjplan.plan.text import Chart, Table
from yjplan.plan.values import Prose
from yjplan.rules.passages import PlanText, counted, quoted
from yjplan.rules.visuals import WrittenTable, written_tables

_CHILDREN = Lazy(
    r"\b(?:child|children|boys?|girls?|young\speople|entrants?|reoffenders?)\b",
    needs="child|boy|girl|young|entrant|reoffender",
)
_NOT_CHILDREN = Lazy(
    r"\b(?:per|rate|families|parents?|carers?|offences|sessions?|services?|homes?|plans?|panels?|workers?|staff|schools?|"
    r"board|hours?|days?|weeks?|visits?)\b",
    needs="per|rate|families|parent|carer|offences|session|service|home|plan|panel|worker|staff|school|board|hour|day|week|"
    "visit",
)
_NATIONAL = frozenset({"first-time-entrants", "binary-reoffending", "use-of-custody"})
"""National measures whose number is of children, or of sentences that a child each was given."""
_ATTENDANCE = 7
"""The indicator that counts attendance at the board."""
_MOST = 4

_Small: TypeAlias = tuple[int, str, Place | None]
"""A number, what it counts, and where it is written."""


def small_counts(text: PlanText, findings: Findings) -> None:
    """Report one to four children in figures, measures, indicators and tables (D106): once for each section."""
    written: dict[str, list[_Small]] = {}
    for table in text.once(written_tables):
        written.setdefault(table.passage.section.section, []).extend(_in_markdown(table))
    for section in text.plan.sections:
        found = [
            *_in_figures(section),
            *_in_measures(section),
            *_in_blocks(section),
            *written.get(section.section, ()),
        ]
        if not found:
            continue
        number, what, place = found[0]
        more = (
            f" There {'is' if len(found) == 2 else 'are'} {len(found) - 1:,} more here."
            if len(found) > 1
            else ""
        )
        findings.add(
            "D106",
            f"{counted(number, 'child', 'children')} in {what}: so few that someone may know who "
            f"{'it is' if number == 1 else 'they are'}.{more}",
            place,
            "In what is published write “fewer than five”, or put groups or years together. Then leave out the "
            "rate and the total, from which the number could be worked out.",
        )


def _in_figures(section: Section) -> Iterator[_Small]:
    for name, figure in section.figures.items():
        unit = (figure.unit or "").casefold()
        if _is_small(figure.value) and _CHILDREN.search(unit) and not _NOT_CHILDREN.search(unit):
            yield int(figure.value), quoted(figure.label or name), figure.place_of("value")


def _in_measures(section: Section) -> Iterator[_Small]:
    for name, measure in section.measures.items():
        if not _counts_children(measure):
            continue
        for point in measure.series:
            if point.count is not None and _is_small(point.count):
                yield point.count, f"{quoted(measure.label or name)}, {point.period}", point.place_of("count")


def _counts_children(measure: Measure) -> bool:
    if measure.counts is None:
        return measure.measure in _NATIONAL
    return _CHILDREN.search(measure.counts.casefold()) is not None


def _in_blocks(section: Section) -> Iterator[_Small]:
    for block in section.content:
        if isinstance(block, Kpis):
            for result in block.results:
                for stage in result.stages if result.kpi != _ATTENDANCE else ():
                    if stage.count is not None and _is_small(stage.count):
                        yield stage.count, quoted(stage.label), stage.place_of("count")
        elif isinstance(block, Table):
            yield from _in_table(block)
        elif isinstance(block, Chart) and _counts_them(block.unit):
            for series in block.series:
                for category, value in zip(block.categories, series.values, strict=False):
                    if isinstance(value, Decimal) and _is_small(value):
                        what = f"{quoted(series.name, 40)}, {quoted(category, 40)}"
                        yield int(value), what, series.place_of("values")


def _in_table(block: Table) -> Iterator[_Small]:
    heads = [
        column if isinstance(column, str) else f"{column.title} {column.unit or ''}"
        for column in block.columns
    ]
    rows = [
        [(cell.text, cell.content) if isinstance(cell, Prose) else ("", None) for cell in row]
        for row in block.rows
    ]
    yield from _among(block.caption, heads, rows)


def _in_markdown(table: WrittenTable) -> Iterator[_Small]:
    (_, heads), *body = table.rows
    rows = [[(cell, table.passage.place_at(offset)) for cell in cells] for offset, cells in body]
    yield from _among("", heads, rows)


def _among(
    caption: str, heads: Sequence[str], rows: Sequence[Sequence[tuple[str, Place | None]]]
) -> Iterator[_Small]:
    """Yield the small numbers of children among rows of cells, each with its place; the first of a row is its label."""
    of_children = [_counts_them(head) for head in heads]
    whole = _counts_them(caption)
    for row in rows:
        label = row[0][0] if row else ""
        for head, (cell, place), told in list(zip(heads, row, of_children, strict=False))[1:]:
            asked = told or ((whole or _counts_them(label)) and not _counts_others(head))
            if asked and cell.strip() in ("1", "2", "3", "4"):
                yield int(cell), f"{quoted(head.strip(), 40)}, {quoted(label, 40)}", place


def _counts_them(words: str) -> bool:
    small = words.casefold()
    return _CHILDREN.search(small) is not None and not _counts_others(small)


def _counts_others(words: str) -> bool:
    return "%" in words or _NOT_CHILDREN.search(words.casefold()) is not None


def _is_small(value: Decimal | int) -> bool:
    return 0 < value <= _MOST and value == int(value)
