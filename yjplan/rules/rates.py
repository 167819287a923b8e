"""Rates: the count, the rate and the population must agree, and the unit must be the measure's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from yjplan.diagnostics import Findings, Place, listed
from yjplan.figures import format as fmt
from yjplan.figures.measures import Reported
from yjplan.figures.national import national_measures
from yjplan.plan.context import NamedFigure
from yjplan.plan.performance import Observation
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import Interval, about, printed

DRIFT = Decimal("0.03")
"""How far a population may be from another year's estimate of it."""
JUMP = Decimal("0.10")
"""How far the population behind a rate may move from one period to the next."""
BASES = (100, 1_000, 10_000, 100_000, 1_000_000)


class Implied(Struct, frozen=True):
    """The population that a count and its rate mean."""

    measure: Reported
    observation: Observation
    number: int
    rate: Decimal
    per: int
    range: Interval

    @property
    def best(self) -> Decimal:
        """The likeliest population."""
        return about(Decimal(self.number) / self.rate * self.per)

    @property
    def words(self) -> str:
        """The sum as one would say it: 26 children at 125 per 100,000 means about 20,800."""
        return (
            f"{fmt.number(self.number)} {_counted(self.measure)} at {fmt.number(self.rate)} per {self.per:,} "
            f"({self.observation.period}) means about {fmt.number(self.best)}"
        )

    @property
    def place(self) -> Place | None:
        """Where the rate is written."""
        return self.observation.place_of("value")

    def rate_at(self, population: Decimal, per: int | None = None) -> Decimal:
        """Return what the rate would be."""
        return fmt.rounded(Decimal(self.number) / population * (per or self.per), self.measure.decimals)


def base_of(measure: Reported) -> int | None:
    """Return the base of a rate on a population: 1,000 or 100,000; None for percentages, ratios and counts.

    None too where a national measure is given another base than its own, as that is told (R022).
    """
    definition = national_measures().get(measure.measure.measure or "")
    told = definition and definition.per and definition.per > 100 and definition.per != measure.per
    return measure.per if measure.per and measure.per > 100 and not told else None


def implied(measure: Reported) -> Iterator[Implied]:
    """Yield what each period of a measure implies, where count and rate are both given and not nought."""
    per = base_of(measure)
    for observation in measure.measure.series if per else ():
        count, rate = observation.count, observation.value
        if not count or observation.of is not None or not isinstance(rate, Decimal) or rate <= 0 or not per:
            continue
        reach = printed(rate)
        range_ = Interval(count * per / reach.high, count * per / max(reach.low, reach.high / 1000))
        yield Implied(measure, observation, count, rate, per, range_)


def population_of(measure: Reported, facts: Facts) -> tuple[str, NamedFigure] | None:
    """Return the figure that a rate is based on, by its name: the one named, or the population aged 10 to 17."""
    definition = national_measures().get(measure.measure.measure or "")
    name = measure.measure.population or (
        "population.10-17" if definition and "10 to 17" in (definition.of or "") else ""
    )
    return (name, facts.figures[name]) if name in facts.figures else None


def is_told(one: Implied, facts: Facts) -> bool:
    """Whether R011 says of a rate that it does not go with its population: the latest of its measure."""
    based = population_of(one.measure, facts)
    if based is None or based[1].value <= 0 or one.observation is not one.measure.measure.series[-1]:
        return False
    return based[1].value not in one.range.widened(DRIFT * 2 if based[1].about else DRIFT)


def population_agrees(facts: Facts, findings: Findings) -> None:
    """Report a population that the latest counts and rates do not allow (R011)."""
    against: dict[str, list[Implied]] = {}
    for measure in facts.measures.values():
        based = population_of(measure, facts)
        told = [i for i in implied(measure) if is_told(i, facts)]
        if based and told:
            against.setdefault(based[0], []).append(told[0])
    for name, found in against.items():
        figure = facts.figures[name]
        what = figure.label or name
        first = found[0]
        right = next((per for per in BASES if first.rate_at(figure.value, per) in printed(first.rate)), None)
        rates = listed(
            (
                f"{fmt.number(i.rate_at(figure.value))} per {i.per:,} for {i.measure.label.lower()}"
                for i in found
            ),
            "and",
        )
        if right and len(found) == 1:
            hint = (
                f"{fmt.number(first.rate)} would be right per {right:,}; per {first.per:,} it is "
                f"{fmt.number(first.rate_at(figure.value))}."
            )
        else:
            hint = (
                f"If the rates are right, the population is about {fmt.number(first.best)}; "
                f"if {fmt.number(figure.value)} is right, the figure is {rates}."
            )
        findings.add(
            "R011",
            f"{listed((i.words for i in found), 'and')}; “{what}” says {fmt.number(figure.value)}.",
            first.place,
            hint,
            also=figure.place_of("value"),
        )


def _odd_ones_out(measure: Reported) -> set[int]:
    """Return the periods whose population jumps away and back again: their counts or rates are wrong (R013)."""
    found = list(implied(measure))
    wide = [i.range.widened(JUMP / 2) for i in found]
    return {
        id(found[n].observation)
        for n in range(1, len(found) - 1)
        if wide[n - 1].meets(wide[n + 1])
        and not wide[n].meets(wide[n - 1])
        and not wide[n].meets(wide[n + 1])
    }


def populations_overlap(facts: Facts, findings: Findings) -> None:
    """Report rates for the same period and population that mean different populations (R012)."""
    for other, one in facts.once(_apart):
        findings.add(
            "R012",
            f"Two rates for the same children do not go together: {other.words}, and {one.words}.",
            one.place,
            "One of the two counts, rates or bases is wrong.",
            also=other.place,
        )


def _apart(facts: Facts) -> list[tuple[Implied, Implied]]:
    """Return each rate with one of another measure that means another population in the same period."""
    seen: list[Implied] = []
    found: list[tuple[Implied, Implied]] = []
    for measure in facts.measures.values():
        odd = _odd_ones_out(measure)
        for one in (i for i in implied(measure) if id(i.observation) not in odd):
            other = next(
                (
                    s
                    for s in seen
                    if s.observation.period.casefold() == one.observation.period.casefold()
                    and s.measure is not measure
                    and (s.measure.measure.population or "") == (measure.measure.population or "")
                    and population_of(s.measure, facts) == population_of(measure, facts) is not None
                    and not s.range.widened(DRIFT).meets(one.range.widened(DRIFT))
                    and not is_told(s, facts)
                    and not is_told(one, facts)
                ),
                None,
            )
            if other:
                found.append((other, one))
            seen.append(one)
    return found


def population_is_steady(facts: Facts, findings: Findings) -> None:
    """Report a rate whose population changes by more than a tenth from one period to the next (R013)."""
    told = {id(one.observation) for pair in facts.once(_apart) for one in pair}
    for measure in facts.measures.values():
        found = {id(i.observation): i for i in implied(measure)}
        odd = _odd_ones_out(measure)
        series = measure.measure.series
        for before, after in pairwise(series):
            if id(before) in odd or {id(before), id(after)} & told:
                continue  # told where it jumps away, or beside another measure (R012)
            a, b = found.get(id(before)), found.get(id(after))
            steady = not a or not b or a.range.widened(JUMP / 2).meets(b.range.widened(JUMP / 2))
            if a and b and not steady and not is_told(b, facts):
                findings.add(
                    "R013",
                    f"The population behind this rate jumps: {a.words}, but {b.words}.",
                    b.place,
                    f"On the population of {a.observation.period} the rate for {b.observation.period} "
                    f"would be {fmt.number(b.rate_at(a.best))}. Check both counts and rates."
                    if a.best
                    else "",
                    also=a.place,
                )


_BASE_WORDS = {
    "thousand": 1_000, "ten thousand": 10_000, "hundred thousand": 100_000, "k": 1_000, "1k": 1_000, "10k": 10_000,
    "100k": 100_000,
}  # fmt: skip


def base_said(text: str) -> int:
    """Return the base that words or digits mean; nought if it is none that rates have."""
    if text in _BASE_WORDS:
        return _BASE_WORDS[text]
    digits = re.sub(r"[,. ]", "", text)
    return int(digits) if digits.isdigit() and len(digits) < 9 and int(digits) in BASES else 0


def unit_of_national_measure(facts: Facts, findings: Findings) -> None:
    """Report a national measure that is given another base than its own (R022)."""
    for measure in facts.measures.values():
        definition = national_measures().get(measure.measure.measure or "")
        typed = measure.measure.per
        if not definition or not definition.per:
            continue
        said = re.search(r"\bper\s+(\d[\d,]*)", measure.measure.unit or "")
        base = typed or (base_said(said[1]) if said else 0)
        if base and base != definition.per and definition.per > 100:
            findings.add(
                "R022",
                f"“{measure.label}” is per {definition.per:,} everywhere; here it is per {base:,}.",
                measure.measure.place_of("per" if typed else "unit"),
                "Leave per: and unit: out, and give the rate as it is published.",
            )


def _counted(measure: Reported) -> str:
    """Return what a measure counts, in one or two words."""
    return measure.counts if measure.counts[:1].islower() else measure.counts.lower()


RULES: tuple[Rule, ...] = (
    population_agrees,
    populations_overlap,
    population_is_steady,
    unit_of_national_measure,
)
"""The rules of this module, in the order of the reference."""
