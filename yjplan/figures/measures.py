"""Performance measures: what the tool knows of the national ones, and what a plan's figures come to."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from pydantic import Field, TypeAdapter

from yjplan.diagnostics import Findings, Place, did_you_mean, listed
from yjplan.figures import format as fmt
from yjplan.plan.base import Model
from yjplan.plan.context import NamedFigure
from yjplan.plan.performance import Measure, Observation
from yjplan.plan.values import Count, Identifier, Text
from yjplan.resources import resource
from yjplan.source.text import read_text
from yjplan.source.yaml import Mapping, read_yaml


class NationalMeasure(Model):
    """A measure that is reported nationally, as `templates/measures.yaml` describes it.

    `per` is the base of a rate: 100 for a percentage, 1,000, 100,000; None for a plain ratio.
    """

    id: Identifier
    label: Text
    unit: Text
    per: Count | None = None
    counts: Text
    of: Text | None = None
    decimals: Count
    better: Literal["lower", "higher", "neither"]
    definition: Text = ""
    lag: Text = ""
    caveat: Text = ""
    source: Text = ""


class KpiWording(Model):
    """One wording of an indicator: what it measures, and the steps of its chain."""

    measures: Text
    stages: tuple[Text, ...] = ()
    stages_are: Literal["chain", "of-first", "parts", "separate"] | None = None
    unit: Text = "%"
    certain: Literal["yes", "inferred", "unsure"] = "yes"


class KpiDefinition(Model):
    """One of the ten key performance indicators, in both wordings."""

    number: Count = Field(ge=1, le=10)
    title: Text
    wordings: dict[Literal["april-2023", "revised"], KpiWording]


def _shipped(name: str) -> Mapping:
    problems = Findings()
    shown = f"templates/{name}"
    raw = read_yaml(read_text(resource("templates") / name, shown, problems) or "", shown, problems)
    if problems.has_errors or not isinstance(raw, Mapping):
        raise RuntimeError(f"{shown} is damaged: {problems.sorted()}")
    return raw


@cache
def national_measures() -> dict[str, NationalMeasure]:
    """Return the national measures by id."""
    raw = _shipped("measures.yaml")
    measures = TypeAdapter(tuple[NationalMeasure, ...]).validate_python(raw["measures"])
    return {m.id: m for m in measures}


@cache
def kpi_definitions() -> tuple[KpiDefinition, ...]:
    """Return the ten key performance indicators in order."""
    raw = _shipped("kpis.yaml")
    return TypeAdapter(tuple[KpiDefinition, ...]).validate_python(raw["kpis"])


@cache
def kpi_caveat() -> str:
    """Return what must be said wherever results of the ten indicators are printed."""
    return " ".join(str(_shipped("kpis.yaml")["caveat"]).split())


@dataclass(frozen=True, slots=True)
class Point:
    """A measure in one period: the count, what it is out of, and the value.

    `value` is a number in the measure's unit, rounded as it prints where the tool worked it out; None where it is
    unknown, and then `mark` says what the source prints.
    """

    period: str
    count: int | None
    of: int | None
    value: Decimal | None
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Reported:
    """A measure of a plan with all that is needed to print it.

    `decimals` are those of its values in print. `comparators` hold a value for each period, None where unknown.
    """

    id: str
    label: str
    unit: str
    counts: str
    of: str
    decimals: int
    better: str
    source: str
    points: tuple[Point, ...]
    comparators: tuple[tuple[str, tuple[Decimal | None, ...]], ...]
    measure: Measure

    def value_text(self, value: Decimal | None, mark: str = "") -> str:
        """Return a value as printed: 44.4%, 125, 0.29; or the mark that stands for it."""
        if value is None:
            return mark or "not known"
        return fmt.percent(value) if self.unit.startswith("%") else fmt.number(value)


def report(
    name: str, measure: Measure, figures: dict[str, NamedFigure], findings: Findings, place: Place | None
) -> Reported:
    """Put a measure's definition, base and series together, and work out the values that are left out.

    A rate is count / population x base; a percentage or ratio is count / of x base (base 1 for a ratio). The value of
    a measure that has no base, such as the children on a course, is its count. What cannot be worked out stays
    unknown. Values print with the decimals they were typed with, or with the measure's where they are worked out.
    """
    national = None
    if measure.measure is not None:
        national = national_measures().get(measure.measure)
        if national is None:
            known = national_measures()
            findings.add(
                "N102",
                f'"{measure.measure}" is not a national measure that yjplan knows.',
                measure.place_of("measure"),
                did_you_mean(measure.measure, known)
                or f"Known are {listed(known, 'and')}. For a local measure leave measure: out and give it a label:.",
            )
    population = figures.get(measure.population) if measure.population else None
    if measure.population and population is None:
        findings.add(
            "N103",
            f'There is no figure "{measure.population}" in this plan.',
            measure.place_of("population"),
            did_you_mean(measure.population, figures)
            or "Define it under figures: in the local context file.",
        )
    if national is None and measure.measure is None and not measure.label:
        findings.add("N104", f'The measure "{name}" has no name to print.', place, "Add label: or measure:.")
    per = measure.per if measure.per is not None else (national.per if national else None)
    decimals = measure.decimals if measure.decimals is not None else (national.decimals if national else None)
    typed = [_places(o.value) for o in measure.series if isinstance(o.value, Decimal)]
    if decimals is None:
        decimals = max(typed, default=1)
    counted = national is None and per is None and population is None
    points = tuple(_point(o, per, population, decimals, counted=counted) for o in measure.series)
    return Reported(
        id=name,
        label=measure.label or (national.label if national else name.replace("-", " ").capitalize()),
        unit=measure.unit or (national.unit if national else ""),
        counts=measure.counts or (national.counts if national else "Count"),
        of=(national.of if national and national.of else "Out of"),
        decimals=max((_places(p.value) for p in points if p.value is not None), default=decimals),
        better=measure.better or (national.better if national else "neither"),
        source=measure.source or (national.source if national else ""),
        points=points,
        comparators=tuple(
            (c.name, tuple(_number(c.values.get(o.period)) for o in measure.series))
            for c in measure.comparators
        ),
        measure=measure,
    )


def _point(
    observation: Observation, per: int | None, population: NamedFigure | None, decimals: int, *, counted: bool
) -> Point:
    o = observation
    if isinstance(o.value, Decimal):
        return Point(o.period, o.count, o.of, o.value)
    if o.value is None and o.count is not None:
        base = Decimal(o.of) if o.of is not None else (population.value if population else None)
        if base:
            value = fmt.rounded(Decimal(o.count) / base * (per or 1), decimals)
            return Point(o.period, o.count, o.of, value)
        if counted and o.of is None:
            return Point(o.period, o.count, None, Decimal(o.count))
    return Point(o.period, o.count, o.of, None, mark=o.value or "")


def _number(reading: Decimal | str | None) -> Decimal | None:
    return reading if isinstance(reading, Decimal) else None


def _places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
