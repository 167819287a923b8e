"""Measures as they may be meant: where a count, its base and its rate contradict each other, each put right in turn.

Which of them is mistyped nobody can tell but the service. What a sentence, or another measure, says is only reported if
it is wrong whichever it is: the row itself is told already (R011, R031), and is to be mended first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from yjplan.diagnostics import Findings
from yjplan.figures import format as fmt
from yjplan.figures.measures import Reported, report
from yjplan.figures.names import names_of
from yjplan.figures.national import national_measures
from yjplan.plan.performance import Observation
from yjplan.rules.crossing import with_fields
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import printed
from yjplan.rules.rates import implied, is_told, population_of

Mended = Callable[[Observation, Decimal, int], Observation]
"""Puts one field of a row right, given what its count is out of, or the population, and the base of the rate."""


def surely_wrong(rule: Rule, facts: Facts, findings: Findings) -> None:
    """Run a rule that compares something with measures, and report what is wrong however the measures are meant."""
    found = Findings()
    rule(facts, found)
    readings = facts.once(_readings) if found.items else ()
    kept = found.items
    for other in readings:
        again = Findings()
        rule(other, again)
        places = {(f.code, f.place) for f in again.items}
        kept = [f for f in kept if (f.code, f.place) in places]
    findings.extend(kept)


def _readings(facts: Facts) -> tuple[Facts, ...]:
    """Return the plan with the rates of all rows in doubt put right, then with their counts, then with their bases."""
    doubts = {name: dict(_doubts(measure, facts)) for name, measure in facts.measures.items()}
    doubts = {name: rows for name, rows in doubts.items() if rows}
    return tuple(_with(mended, doubts, facts) for mended in (_rate, _count, _base)) if doubts else ()


def _doubts(measure: Reported, facts: Facts) -> Iterator[tuple[int, tuple[Decimal, int]]]:
    """Yield the rows of a measure that contradict themselves, with what the count is out of and the base."""
    per = measure.per or (1 if measure.measure.measure in national_measures() else 0)
    for n, o in enumerate(measure.measure.series):
        if not per or o.count is None or not o.of or not isinstance(o.value, Decimal) or o.value <= 0:
            continue
        if Decimal(o.count) / o.of * per not in printed(o.value):
            yield n, (Decimal(o.of), per)
    based = population_of(measure, facts)
    for one in implied(measure) if based else ():
        if based and is_told(one, facts):
            yield measure.measure.series.index(one.observation), (based[1].value, one.per)


def _rate(o: Observation, base: Decimal, per: int) -> Observation:
    assert isinstance(o.value, Decimal)
    return with_fields(o, value=fmt.rounded(Decimal(o.count or 0) / base * per, fmt.places(o.value)))


def _count(o: Observation, base: Decimal, per: int) -> Observation:
    assert isinstance(o.value, Decimal)
    return with_fields(o, count=int(fmt.rounded(o.value * base / per, 0)))


def _base(o: Observation, base: Decimal, per: int) -> Observation:
    assert isinstance(o.value, Decimal)
    return with_fields(o, of=int(fmt.rounded(Decimal(o.count or 0) / o.value * per, 0))) if o.of else o


def _with(mended: Mended, doubts: dict[str, dict[int, tuple[Decimal, int]]], facts: Facts) -> Facts:
    measures = dict(facts.measures)
    for name, rows in doubts.items():
        typed = facts.measures[name].measure
        series = tuple(mended(o, *rows[n]) if n in rows else o for n, o in enumerate(typed.series))
        measures[name] = report(
            name, with_fields(typed, series=series), facts.figures, Findings(), typed.place
        )
    return Facts(facts.plan, facts.figures, measures, names_of(facts.plan, facts.figures, measures))
