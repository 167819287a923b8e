"""This year's plan beside last year's: figures of the same period, and what became of the priorities.

Run only when somebody says where last year's plan is. Its places are told in words, as they are in another folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from yjplan.diagnostics import Findings, Place, listed
from yjplan.editions import Edition
from yjplan.figures import format as fmt
from yjplan.plan.load import Plan
from yjplan.plan.performance import AsWritten, Comparator, Kpis
from yjplan.plan.periods import same_form
from yjplan.plan.priorities import Priority
from yjplan.plan.progress import PreviousPriority
from yjplan.plan.values import PlanYears
from yjplan.rules.facts import Facts, gather
from yjplan.rules.intervals import step
from yjplan.rules.last_year_words import stories_told_again, unchanged_paragraphs
from yjplan.rules.passages import PlanText, counted, quoted

_ALIKE = 0.8
"""How alike two titles are that are taken for the same priority, from 0 to 1."""
_LONGEST = 200
"""Characters of a title that are compared."""
_MAY_CHANGE = frozenset({"revised", "provisional", "estimated", "forecast", "break in series"})
"""Marks with which a source says that a figure is, or may be, another than before."""


def check_last_year(plan: Plan, edition: Edition, last: Plan, findings: Findings) -> None:
    """Compare a plan with the one before."""
    if _year(last) >= _year(plan):
        findings.add(
            "R156",
            f"The plan to compare with is for {_years(last)}, which is not before {_years(plan)}.",
            plan.service.place_of("years"),
            "Name the folder of the plan before this one.",
        )
        return
    facts, before = gather(plan), gather(last)
    text, old_text = PlanText(plan, edition), PlanText(last, edition)
    changed_figures(facts, before, findings)
    forgotten_priorities(text, last, findings)
    renamed_priorities(plan, last, findings)
    unchanged_paragraphs(text, old_text, findings)
    stories_told_again(plan, last, findings)


def _years(plan: Plan) -> PlanYears:
    return plan.service.reporting_year or plan.service.years


def _year(plan: Plan) -> int:
    return _years(plan).first


# ---------------------------------------------------------------- figures


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
    everything = (*_in_measures(facts, before), *_in_indicators(facts, before), *_in_figures(facts, before))
    for label, found in everything:
        first, *others = found
        more = f" Other numbers too: {listed((f.what for f in others), 'and', 4)}." if others else ""
        findings.add(
            "R066",
            f"{label}{first.what} is {first.now} here, and was {first.then} in last year's plan"
            f"{_written_at(first.before)}.{more}",
            first.place,
            f"If the source has revised it, {first.how} Otherwise correct it.",
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


# ---------------------------------------------------------------- priorities


def forgotten_priorities(text: PlanText, last: Plan, findings: Findings) -> None:
    """Report priorities of last year's plan of which this plan does not say what became (R154): all in one finding.

    A priority is found again by its id or its title in a block of progress, or by its title in the text.
    """
    promised = list(_priorities(last))
    told = [item for block in _blocks(text.plan, "progress") for item in block.items]
    passages = [_plain(p.text) for p in text.passages if p.kind not in ("priorities", "action-plan")]
    lost = [
        priority
        for priority in promised
        if not any(_is_about(item, priority) for item in told)
        and not any(_plain(priority.title) in passage for passage in passages)
    ]
    if not lost:
        return
    names = listed((quoted(priority.title, 60) for priority in lost), "and", 6)
    findings.add(
        "R154",
        f"Last year's plan had {counted(len(promised), 'priority', 'priorities')}. This one does not say what became "
        f"of {names}.",
        next((block.place for block in _blocks(text.plan, "progress")), Place("plan.yaml")),
        "Add each to the progress on last year's plan, with its outcome, also where it was not met.",
    )


def renamed_priorities(plan: Plan, last: Plan, findings: Findings) -> None:
    """Mention priorities that go on under another id than last year's (R155)."""
    ids = {priority.id for priority in _priorities(plan)}
    for item in (item for block in _blocks(plan, "progress") for item in block.items):
        before = next((p for p in _priorities(last) if _is_about(item, p)), None)
        if before and item.now and item.now in ids and item.now != before.id and before.id not in ids:
            findings.add(
                "R155",
                f"{quoted(item.title)} was “{before.id}” in last year's plan, and goes on as “{item.now}”.",
                item.place_of("now"),
                f"If it is the same priority, keep the id {before.id}, so that it can be followed from year to year.",
            )


def _blocks(plan: Plan, kind: str) -> Iterator[Any]:
    return (block for section in plan.sections for block in section.content if block.type == kind)


def _priorities(plan: Plan) -> Iterator[Priority]:
    return (item for block in _blocks(plan, "priorities") for item in block.items)


def _is_about(item: PreviousPriority, priority: Priority) -> bool:
    if item.id is not None and item.id == priority.id:
        return True
    one, other = _plain(item.title)[:_LONGEST], _plain(priority.title)[:_LONGEST]
    if not one or not other:
        return False
    return one in other or other in one or SequenceMatcher(None, one, other).ratio() >= _ALIKE


def _plain(title: str) -> str:
    return " ".join(re.findall(r"\w+", title.casefold()))
