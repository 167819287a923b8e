"""Performance: measures with series, comparators and cohorts; the ten key performance indicators."""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, field

from yjplan.plan.base import Block, Model, Reader
from yjplan.plan.data_file import DataFile, names_a_file
from yjplan.plan.periods import PeriodName, same_form
from yjplan.plan.values import (
    Count,
    CountIfKnown,
    Identifier,
    MarkedReading,
    Prose,
    Reading,
    Text,
    YesNo,
    marks_of,
)
from yjplan.source.marks import Mark
from yjplan.source.yaml import Mapping


class AsWritten(Model):
    """A part with counts and a value, any of which may have marks behind it or a mark in its place."""

    def stands_for(self, field: Literal["count", "of"]) -> str:
        """Return what stands in place of a count, such as <5 or [c]; empty where a number or nothing does."""
        written = self.written(field)
        return written if getattr(self, field) is None else ""

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What is to be known of the figures here: provisional, revised, suppressed …"""
        found = (m for field in ("value", "count", "of", "period") for m in marks_of(self.written(field)))
        return tuple(dict.fromkeys(found))

    def written(self, field: str) -> str:
        """Return a field as it is written, with its marks."""
        value = self._source.get(field) if self._source is not None else None
        return str(value).strip() if value is not None else ""


class Observation(AsWritten):
    """What a measure was in one period.

    `count` is the numerator (children, sentences, reoffences), `of` the denominator where it is counted too
    (children in the cohort, reoffenders). `value` is the published rate or percentage; where it is left out it is
    computed from the count and its base.
    """

    period: Annotated[PeriodName, Meta(description="The year, quarter or cohort.")]
    count: Annotated[CountIfKnown, Meta(description="How many: children, sentences, reoffences.")] = None
    of: Annotated[CountIfKnown, Meta(description="Out of how many, where that is counted too.")] = None
    value: Annotated[
        MarkedReading | None,
        Meta(description="The rate as published; worked out from the counts if left out."),
    ] = None
    version: Annotated[
        Identifier | None,
        Meta(description="The version of the measure, where it is another than in the other periods."),
    ] = None


ComparatorKind: TypeAlias = Literal[
    "previous-plan", "family", "region", "police-force-area", "area", "national", "target"
]
"""What a measure is compared with, in the order of print."""


class Comparator(Model):
    """What a measure is set against: another area's values by period, a target, or the service itself a year before.

    With the kind `previous-plan` and no values, each period stands beside the service's own value a year earlier.
    """

    name: Annotated[Text, Meta(description="The other area; or Target, or Last year.")]
    kind: Annotated[
        ComparatorKind | None, Meta(description="What it is; recognised from a usual name if left out.")
    ] = None
    version: Annotated[
        Identifier | None,
        Meta(description="The version of the measure, where it is another than the service's own."),
    ] = None
    value: Annotated[
        Reading | None, Meta(description="One value for every period, as a target has it; instead of values.")
    ] = None
    values: Annotated[
        dict[PeriodName, MarkedReading],
        Meta(description="Its value in each period, by the name of the period."),
    ] = field(default_factory=dict)

    @property
    def marks(self) -> dict[str, tuple[Mark, ...]]:
        """What is to be known of its values, by the name of the period, where there is something."""
        written = self._source.get("values") if self._source is not None else None
        found = (
            {same_form(p): marks_of(v) for p, v in written.items()} if isinstance(written, Mapping) else {}
        )
        return {period: marks for period, marks in found.items() if marks}


class Cohort(Model):
    """Which children a reoffending value follows, and for how long."""

    start: Annotated[
        Text | None, Meta(description="The month or period in which the children were gathered.")
    ] = None
    months: Annotated[Count | None, Meta(description="Length of the cohort in months.")] = None
    follow_up: Annotated[Count | None, Meta(description="Months that the children are followed.")] = None


class OrDataFile:
    """Says in the JSON Schema and in the reference that a data file may stand instead of a list."""

    model = DataFile


class Measure(Model):
    """A performance measure.

    With `measure` the tool knows its name, unit, base, source and which way is good; a local measure says so itself.
    """

    measure: Annotated[Identifier | None, Meta(description="A national measure that the tool knows.")] = None
    version: Annotated[
        Identifier | None, Meta(description="Which version of a national measure; the newest if left out.")
    ] = None
    label: Annotated[Text | None, Meta(description="Name of a local measure.")] = None
    unit: Annotated[Text | None, Meta(description="Unit of the value, for example % or per 1,000.")] = None
    counts: Annotated[
        Text | None, Meta(description="What the count counts: children, offences, sentences …")
    ] = None
    of: Annotated[Text | None, Meta(description="What it is counted out of: children in the cohort …")] = None
    per: Annotated[
        Count | None,
        Meta(description="Base of a rate: 100 for a percentage, 1,000, 100,000.", ge=1, le=1_000_000),
    ] = None
    decimals: Annotated[Count | None, Meta(description="How many decimals are printed, up to 6.", le=6)] = (
        None
    )
    better: Annotated[
        Literal["lower", "higher", "neither"] | None, Meta(description="Which way is good.")
    ] = None
    population: Annotated[
        Identifier | None, Meta(description="Name of the figure that a rate is based on.")
    ] = None
    cohort: Annotated[
        Cohort | None, Meta(description="Which children a reoffending figure follows, and for how long.")
    ] = None
    source: Annotated[
        Text | None, Meta(description="Where the figures come from, if it is not the usual source.")
    ] = None
    definition: Annotated[Text | None, Meta(description="What a local measure measures, in a sentence.")] = (
        None
    )
    caveat: Annotated[
        Text | None, Meta(description="What to watch for when the figures are read; prints below them.")
    ] = None
    series: Annotated[
        tuple[Observation, ...],
        OrDataFile(),
        Meta(
            description="The periods, oldest first; or a data file, by its name or with what is where in it.",
            min_length=1,
            max_length=200,
        ),
    ]
    comparators: Annotated[
        tuple[Comparator, ...],
        Meta(description="Other areas, a target or last year, to compare with.", max_length=30),
    ] = ()
    narrative: Annotated[
        Prose | None, Meta(description="What the figures mean; prints with the measure's name above.")
    ] = None
    show: Annotated[
        Literal["trend", "bars", "dots", "table"] | None,
        Meta(
            description="How the figures are shown: lines over time, bars, the latest figure of each area as "
            "a dot, or a table alone. If left out, three periods and more make a trend."
        ),
    ] = None
    title: Annotated[
        Text | None, Meta(description="What the chart says, in one line; made from the figures if left out.")
    ] = None

    @classmethod
    def with_files_read(cls, data: Mapping, reader: Reader) -> Mapping:
        """Return the fields with the figures of the data file, where `series` names one."""
        if not names_a_file(data.get("series")):
            return data
        from yjplan.plan.from_file import with_file_read

        return with_file_read(data, reader)


class KpiCount(AsWritten):
    """How many of how many, in one period.

    `count` is the numerator, `of` the denominator; in a chain it may be left out, because it is the count of the
    step before. `value` is in per cent, or in the unit of the indicator, as returned.
    """

    count: Annotated[CountIfKnown, Meta(description="How many.")] = None
    of: Annotated[
        CountIfKnown,
        Meta(description="Out of how many; in a chain the count of the step before, if left out."),
    ] = None
    value: Annotated[
        MarkedReading | None,
        Meta(description="The value as returned; worked out from the counts if left out."),
    ] = None


class KpiStage(KpiCount):
    """One step of an indicator: how many of how many, this year and, if known, the year before and elsewhere."""

    label: Annotated[Text, Meta(description="What is counted in this step.")]
    previous: Annotated[KpiCount | None, Meta(description="The same step in the period before.")] = None
    comparators: Annotated[
        dict[Text, Reading], Meta(description="The value of other areas, by their name.")
    ] = field(default_factory=dict)


class KpiResult(Model):
    """What is reported for one of the ten indicators."""

    kpi: Annotated[Count, Meta(description="The number of the indicator, 1 to 10.", ge=1, le=10)]
    title: Annotated[Text | None, Meta(description="A local title; the definition's own if left out.")] = None
    stages: Annotated[tuple[KpiStage, ...], Meta(description="The steps that are counted.")] = ()
    narrative: Annotated[Prose | None, Meta(description="What the figures mean.")] = None


class Kpis(Block):
    """The ten key performance indicators, with results where they are known."""

    type: Literal["kpis"]
    definitions: Annotated[
        Literal["april-2023", "revised"], Meta(description="Which wording of the definitions applies.")
    ] = "april-2023"
    period: Annotated[Text | None, Meta(description="The period that the results are for.")] = None
    previous_period: Annotated[
        Text | None, Meta(description="The period before, where results of it are given too.")
    ] = None
    previous_definitions: Annotated[
        Literal["april-2023", "revised"] | None,
        Meta(
            description="Which wording the results of the period before were made with, if it was the other."
        ),
    ] = None
    results: Annotated[
        tuple[KpiResult, ...], Meta(description="What is reported, for the indicators that have figures.")
    ] = ()
    chart: Annotated[
        YesNo,
        Meta(
            description="Yes to draw each indicator whose steps build on each other, such as need, offer, attendance."
        ),
    ] = False
