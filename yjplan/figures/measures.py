"""Performance measures: what a plan's figures come to, beside what the tool knows of the national ones."""

from __future__ import annotations

import re
from decimal import Decimal, localcontext

from msgspec import Struct
from msgspec.structs import replace

from yjplan.diagnostics import Findings, Place, did_you_mean, listed
from yjplan.figures import format as fmt
from yjplan.figures.comparators import Compared, comparisons
from yjplan.figures.national import MeasureVersion, NationalMeasure, national_measures
from yjplan.plan.context import NamedFigure
from yjplan.plan.performance import Measure, Observation
from yjplan.source.marks import Mark

DIGITS = 60
"""How exactly is calculated: enough for the largest count, the largest base and all decimals together."""


class Point(Struct, frozen=True):
    """A measure in one period: the count, what it is out of, and the value.

    `value` is a number in the measure's unit, rounded as it prints where the tool worked it out; None where it is
    unknown, and then `mark` says what the source prints; so do `count_mark` and `of_mark` for the counts. `marks` say
    what is to be known of the figures of this period: provisional, revised, estimated, suppressed …
    """

    period: str
    count: int | None
    of: int | None
    value: Decimal | None
    mark: str = ""
    count_mark: str = ""
    of_mark: str = ""
    marks: tuple[Mark, ...] = ()


class Reported(Struct, frozen=True):
    """A measure of a plan with all that is needed to print it.

    `counts` and `of` are numerator and denominator in words, `per` the base of the rate (100 for a percentage; None
    for a ratio or a plain count). `decimals` are those of its values in print. `comparators` stand in the order of
    print: the service a year before, its family, region and police force area, other areas, the country, a target.
    `version` is how it is counted; None where the plan leaves it open, or for a local measure.
    """

    id: str
    label: str
    unit: str
    counts: str
    of: str
    per: int | None
    decimals: int
    better: str
    source: str
    definition: str
    caveat: str
    version: MeasureVersion | None
    small_below: int | None
    points: tuple[Point, ...]
    comparators: tuple[Compared, ...]
    measure: Measure

    def value_text(self, value: Decimal | None, mark: str = "") -> str:
        """Return a value as printed: 44.4%, 125, 0.29; or the mark that stands for it."""
        if value is None:
            return mark or "not known"
        return fmt.percent(value) if self.unit.startswith("%") else fmt.number(value)

    def is_small(self, point: Point) -> bool:
        """Whether a figure rests on so few children that it says little: a cohort of fewer than 30.

        The Ministry of Justice marks or leaves out rates of fewer than 30 offenders in its tables of proven
        reoffending. The number follows that practice; no published rule could be quoted for it.
        """
        return self.small_below is not None and point.of is not None and point.of < self.small_below

    @property
    def small_periods(self) -> tuple[str, ...]:
        """The periods whose cohort is small."""
        return tuple(p.period for p in self.points if self.is_small(p))

    @property
    def caution(self) -> str:
        """What is said below the figures where a cohort is small, in percentage points of its newest small figure."""
        small = [p for p in self.points if self.is_small(p) and p.of]
        if not small:
            return ""
        last = small[-1]
        step = fmt.rounded(Decimal(100) / Decimal(last.of or 1), 1)
        return (
            f"Fewer than {self.small_below} {self.of}: treat with caution. With {last.of} ({last.period}), one child "
            f"more or less moves the figure by {fmt.number(step)} percentage points."
        )


def report(
    name: str,
    measure: Measure,
    figures: dict[str, NamedFigure],
    findings: Findings,
    place: Place | None,
    lost: frozenset[str] = frozenset(),
) -> Reported:
    """Put a measure's definition, base and series together, and work out the values that are left out.

    A rate is count / population x base; a percentage or ratio is count / of x base (base 1 for a ratio), rounded half
    away from zero to the decimals of the version. The value of a measure that has no base, such as the children on a
    course, is its count. What cannot be worked out stays unknown. Values print with the decimals they were typed
    with, or with the measure's where they are worked out. `lost` are names in files that cannot be read.
    """
    national = _national(measure, findings)
    version = _version(measure, national, findings)
    if national:
        national = national.counted_as(version)
    population = _population(measure, figures, findings, lost)
    if national is None and measure.measure is None and not measure.label:
        findings.add("N104", f'The measure "{name}" has no name to print.', place, "Add label: or measure:.")
    per = base_in(measure.unit) if measure.per is None else measure.per
    if measure.per is None and national:
        per = national.per
    decimals = measure.decimals if measure.decimals is not None else (national.decimals if national else None)
    typed = [
        _places(o.value) for o in measure.series if isinstance(o.value, Decimal) and _is_printed(o.value)
    ]
    if decimals is None:
        decimals = max(typed, default=1)
    counted = national is None and per is None and population is None
    points = tuple(_marked(_point(o, per, population, decimals, counted=counted), o) for o in measure.series)
    return Reported(
        id=name,
        label=measure.label or (national.label if national else name.replace("-", " ").capitalize()),
        unit=measure.unit or (national.unit if national else ""),
        counts=measure.counts or (national.counts if national else "Count"),
        of=measure.of or (national.of if national and national.of else "Out of"),
        per=per,
        decimals=max((_places(p.value) for p in points if p.value is not None), default=decimals),
        better=measure.better or (national.better if national else "neither"),
        source=measure.source or (national.source if national else ""),
        definition=measure.definition or (national.definition if national else ""),
        caveat=measure.caveat or (national.caveat if national else ""),
        version=version,
        small_below=national.small_below if national else None,
        points=points,
        comparators=tuple(
            replace(c, values=tuple(v if v is None else as_printed(v, decimals) for v in c.values))
            for c in comparisons(measure.comparators, [p.period for p in points], [p.value for p in points])
        ),
        measure=measure,
    )


def _population(
    measure: Measure, figures: dict[str, NamedFigure], findings: Findings, lost: frozenset[str]
) -> NamedFigure | None:
    """Return the figure that a measure names as its population; one that is not there is reported (N103)."""
    population = figures.get(measure.population) if measure.population else None
    if measure.population and population is None and measure.population not in lost:
        findings.add(
            "N103",
            f'There is no figure "{measure.population}" in this plan.',
            measure.place_of("population"),
            did_you_mean(measure.population, figures)
            or "Define it under figures: in the local context file.",
        )
    return population


def _national(measure: Measure, findings: Findings) -> NationalMeasure | None:
    if measure.measure is None:
        return None
    known = national_measures()
    if measure.measure not in known:
        findings.add(
            "N102",
            f'"{measure.measure}" is not one of the national measures.',
            measure.place_of("measure"),
            did_you_mean(measure.measure, known)
            or f"They are {listed(known, 'and')}. For a local measure leave measure: out and give it a label:.",
        )
    return known.get(measure.measure)


def _version(measure: Measure, national: NationalMeasure | None, findings: Findings) -> MeasureVersion | None:
    """Return the version of a national measure that a plan means; a name that is no version is a finding (N111)."""
    if national is None:
        if measure.version is not None and measure.measure is None:
            findings.add(
                "N111",
                f'The version "{measure.version}" belongs to no national measure.',
                measure.place_of("version"),
                "Name the measure with measure:, or leave version: out. A local measure has no versions.",
            )
        return None
    known = [v.id for v in national.versions]
    named = [(measure.version, measure.place_of("version"))]
    named += [(o.version, o.place_of("version")) for o in measure.series]
    named += [(c.version, c.place_of("version")) for c in measure.comparators]
    for name, place in named:
        if name is not None and name not in known:
            findings.add(
                "N111",
                f'"{name}" is not a version of “{national.label}”.',
                place,
                did_you_mean(name, known) or f"Its versions are {listed(known, 'and')}.",
            )
    return national.version_for(measure.version, measure.cohort)


def base_in(unit: str | None) -> int | None:
    """Return the base of a rate that its unit tells: 100 for %, 1,000 for "per 1,000 children"; None for others."""
    if not unit:
        return None
    if unit.startswith("%"):
        return 100
    match = re.match(r"(?:rate )?per (\d[\d,]{0,12})\b", unit, re.IGNORECASE | re.ASCII)
    return int(match[1].replace(",", "")) or None if match else None


def _point(
    observation: Observation, per: int | None, population: NamedFigure | None, decimals: int, *, counted: bool
) -> Point:
    o = observation
    if isinstance(o.value, Decimal):
        return Point(o.period, o.count, o.of, as_printed(o.value, decimals))
    if o.value is None and o.count is not None:
        base = Decimal(o.of) if o.of is not None else (population.value if population else None)
        if base:
            with localcontext(prec=DIGITS):
                value = fmt.rounded(Decimal(o.count) / base * (per or 1), decimals)
            return Point(o.period, o.count, o.of, value)
        if counted and o.of is None:
            return Point(o.period, o.count, None, Decimal(o.count))
    return Point(o.period, o.count, o.of, None, mark=o.value or "")


def _marked(point: Point, observation: Observation) -> Point:
    """Return a point with the marks of its source; a rate that rests on a suppressed count prints as [c]."""
    marks = observation.marks
    unseen = point.value is None and not point.mark and "suppressed" in marks
    return replace(
        point,
        mark="[c]" if unseen else point.mark,
        count_mark=observation.stands_for("count"),
        of_mark=observation.stands_for("of"),
        marks=marks,
    )


MOST_PRINTED = 4
"""Decimals that a source prints; a value with more comes straight from a formula in a spreadsheet."""


def _is_printed(value: Decimal) -> bool:
    return _places(value) <= MOST_PRINTED


def as_printed(value: Decimal, decimals: int) -> Decimal:
    """Return a value as its source prints it; one that nobody rounded is rounded as the measure prints."""
    return value if _is_printed(value) else fmt.rounded(value, decimals)


def _places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
