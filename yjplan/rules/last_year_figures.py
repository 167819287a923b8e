"""Figures of this year's plan beside those that last year's gave for the same period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from itertools import combinations
from typing import NamedTuple

from yjplan.diagnostics import Findings, Place, listed
from yjplan.figures import format as fmt
from yjplan.figures.totals import column_sums, contributions_total
from yjplan.plan.budget import Contributions, Outturn
from yjplan.plan.performance import AsWritten, Comparator, Kpis
from yjplan.plan.periods import same_form
from yjplan.rules.facts import Facts
from yjplan.rules.intervals import step
from yjplan.rules.passages import quoted

_MAY_CHANGE = frozenset({"revised", "provisional", "estimated", "forecast", "break in series"})
"""Marks with which a source says that a figure is, or may be, another than before."""


class _Changed(NamedTuple):
    """A figure that was another last year: what it is, both values, where each stands."""

    what: str
    now: str
    then: str
    place: Place | None
    before: Place | None
    how: str
    """How the plan says that a figure is revised."""


def changed_figures(facts: Facts, before: Facts, findings: Findings) -> None:
    """Report figures of a period that last year's plan gave too, and gave as another number (R066).

    Once for each measure or indicator. What its source marks as revised or provisional may change.
    """
    everything = (
        *_in_measures(facts, before),
        *_in_indicators(facts, before),
        *_in_figures(facts, before),
        *_in_budgets(facts, before),
    )
    for label, found in everything:
        first, *others = found
        more = f" Other numbers too: {listed((f.what for f in others), 'and', 4)}." if others else ""
        findings.add(
            "R066",
            f"{label}{first.what} is {first.now} here, and was {first.then} in last year's plan"
            f"{_written_at(first.before)}.{more}",
            first.place,
            f"If it has changed since, {first.how} Otherwise correct it.",
        )


def _written_at(place: Place | None) -> str:
    if place is None or not place.file:
        return ""
    return f" ({place.file}, {place.sheet or f'line {place.line}'})" if place.line or place.sheet else ""


def _in_measures(facts: Facts, before: Facts) -> Iterator[tuple[str, list[_Changed]]]:
    for name, measure in facts.measures.items():
        same = [
            other
            for other_name, other in before.measures.items()
            if other_name == name
            or (measure.measure.measure and other.measure.measure == measure.measure.measure)
        ]
        same = [m for m in same if (m.version, m.per, m.unit) == (measure.version, measure.per, measure.unit)]
        if len(same) != 1:
            continue
        earlier = {o.period: o for o in same[0].measure.series if o.version is None}
        found = [
            change
            for o in measure.measure.series
            if o.version is None and (then := earlier.get(o.period))
            for change in _changes(o, then, o.period, ("count", "of", "value"))
        ]
        others = {c.name.casefold(): c for c in same[0].measure.comparators}
        for comparator in measure.measure.comparators:
            known = others.get(comparator.name.casefold())
            if known and (known.kind, known.version) == (comparator.kind, comparator.version):
                found += _elsewhere(comparator, known)
        if found:
            yield f"{quoted(measure.label)}: ", found


def _elsewhere(comparator: Comparator, known: Comparator) -> Iterator[_Changed]:
    for period, value in comparator.values.items():
        then = known.values.get(period)
        marks = {*comparator.marks.get(period, ()), *known.marks.get(period, ())}
        if not isinstance(value, Decimal) or not isinstance(then, Decimal) or marks & _MAY_CHANGE:
            continue
        if not _same(value, then):
            places = comparator.place_of("values"), known.place_of("values")
            yield _changed(f"{comparator.name} in {period}", value, then, *places)


def _in_indicators(facts: Facts, before: Facts) -> Iterator[tuple[str, list[_Changed]]]:
    earlier = {
        (same_form(block.period), block.definitions, result.kpi, stage.label.casefold()): stage
        for block in before.blocks(Kpis)
        if block.period
        for result in block.results
        for stage in result.stages
    }
    for block in facts.blocks(Kpis):
        if block.previous_period is None:
            continue
        period, wording = same_form(block.previous_period), block.previous_definitions or block.definitions
        for result in block.results:
            found = [
                change
                for stage in result.stages
                if stage.previous
                and (then := earlier.get((period, wording, result.kpi, stage.label.casefold())))
                for change in _changes(
                    stage.previous, then, f"{quoted(stage.label)} in {period}", ("count", "of", "value")
                )
            ]
            if found:
                yield f"Indicator {result.kpi}: ", found


def _in_figures(facts: Facts, before: Facts) -> Iterator[tuple[str, list[_Changed]]]:
    for name, figure in facts.figures.items():
        then = before.figures.get(name)
        if then is None or not figure.year or figure.about or then.about:
            continue
        if "revised" in (figure.source or "").casefold() or (figure.year, figure.unit) != (
            then.year,
            then.unit,
        ):
            continue
        if not _same(figure.value, then.value):
            what = f"{quoted(figure.label or name)} ({figure.year})"
            places = figure.place_of("value"), then.place_of("value")
            changed = _changed(what, figure.value, then.value, *places)
            yield "", [changed._replace(how="say so in source:.")]


def _in_budgets(facts: Facts, before: Facts) -> Iterator[tuple[str, list[_Changed]]]:
    """Yield total budgets of an outturn that are not what last year's plan said the partners would give.

    A budget may leave out some kinds of contribution, such as payments in kind.
    """
    for block in facts.blocks(Outturn):
        totals = [line for line in block.lines if line.total]
        for given in before.blocks(Contributions) if len(totals) == 1 else ():
            columns = column_sums(row.amounts for row in given.rows)
            some = {contributions_total(given), *(sum(c, Decimal()) for c in _choices(columns))}
            if given.year != block.year or any(abs(totals[0].budget - s) <= len(given.rows) for s in some):
                continue
            places = totals[0].place_of("budget"), (given.total or given).place
            changed = _changed("", totals[0].budget, contributions_total(given), *places)
            how = "say why beside the table."
            yield (
                f"The budget for {block.year}",
                [
                    changed._replace(
                        now=fmt.money(totals[0].budget), then=fmt.money(contributions_total(given)), how=how
                    )
                ],
            )


def _choices(columns: Sequence[Decimal]) -> Iterator[tuple[Decimal, ...]]:
    """Yield each choice of some of the columns of a table, of which there are few."""
    few = columns[:8]
    return (some for number in range(1, len(few) + 1) for some in combinations(few, number))


def _changes(now: AsWritten, then: AsWritten, what: str, fields: tuple[str, ...]) -> Iterator[_Changed]:
    """Yield the first of some fields that is given in both and differs."""
    if {*now.marks, *then.marks} & _MAY_CHANGE:
        return
    names = {"count": "the number", "of": "the number that it is out of", "value": "the figure"}
    for field in fields:
        new, old = getattr(now, field), getattr(then, field)
        if isinstance(new, (int, Decimal)) and isinstance(old, (int, Decimal)) and not _same(new, old):
            yield _changed(f"{names[field]} for {what}", new, old, now.place_of(field), then.place_of(field))
            return


def _changed(
    what: str, now: Decimal | int, then: Decimal | int, place: Place | None, before: Place | None
) -> _Changed:
    marked = f"write {fmt.number(now)} (r) and say so in a note."
    return _Changed(what, fmt.number(now), fmt.number(then), place, before, marked)


def _same(one: Decimal | int, other: Decimal | int) -> bool:
    """Whether two figures are the same number, one perhaps printed with fewer decimals than the other."""
    fine, coarse = sorted((Decimal(one), Decimal(other)), key=step)
    unit = step(coarse)
    return coarse in (fine.quantize(unit, ROUND_HALF_UP), fine.quantize(unit, ROUND_DOWN))
