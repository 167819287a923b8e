"""Performance: measures with series, comparators and cohorts; the ten key performance indicators."""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

from yjplan.plan.base import Block, Model, Reader, described
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

    period: PeriodName = described("The year, quarter or cohort.")
    count: CountIfKnown = described("How many: children, sentences, reoffences.", default=None)
    of: CountIfKnown = described("Out of how many, where that is counted too.", default=None)
    value: MarkedReading | None = described(
        "The rate as published; worked out from the counts if left out.", default=None
    )
    version: Identifier | None = described(
        "The version of the measure, where it is another than in the other periods.", default=None
    )


ComparatorKind: TypeAlias = Literal[
    "previous-plan", "family", "region", "police-force-area", "area", "national", "target"
]
"""What a measure is compared with, in the order of print."""


class Comparator(Model):
    """What a measure is set against: another area's values by period, a target, or the service itself a year before.

    With the kind `previous-plan` and no values, each period stands beside the service's own value a year earlier.
    """

    name: Text = described("The other area; or Target, or Last year.")
    kind: ComparatorKind | None = described(
        "What it is; recognised from a usual name if left out.", default=None
    )
    version: Identifier | None = described(
        "The version of the measure, where it is another than the service's own.", default=None
    )
    value: Reading | None = described(
        "One value for every period, as a target has it; instead of values.", default=None
    )
    values: dict[PeriodName, MarkedReading] = described(
        "Its value in each period, by the name of the period.", default_factory=dict
    )

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

    start: Text | None = described("The month or period in which the children were gathered.", default=None)
    months: Count | None = described("Length of the cohort in months.", default=None)
    follow_up: Count | None = described("Months that the children are followed.", default=None)


class OrDataFile:
    """Says in the JSON Schema and in the reference that a data file may stand instead of a list."""

    model = DataFile


class Measure(Model):
    """A performance measure.

    With `measure` the tool knows its name, unit, base, source and which way is good; a local measure says so itself.
    """

    measure: Identifier | None = described("A national measure that the tool knows.", default=None)
    version: Identifier | None = described(
        "Which version of a national measure; the newest if left out.", default=None
    )
    label: Text | None = described("Name of a local measure.", default=None)
    unit: Text | None = described("Unit of the value, for example % or per 1,000.", default=None)
    counts: Text | None = described("What the count counts: children, offences, sentences …", default=None)
    of: Text | None = described("What it is counted out of: children in the cohort …", default=None)
    per: Annotated[Count | None, Meta(ge=1, le=1_000_000)] = described(
        "Base of a rate: 100 for a percentage, 1,000, 100,000.", default=None
    )
    decimals: Annotated[Count | None, Meta(le=6)] = described(
        "How many decimals are printed, up to 6.", default=None
    )
    better: Literal["lower", "higher", "neither"] | None = described("Which way is good.", default=None)
    population: Identifier | None = described("Name of the figure that a rate is based on.", default=None)
    cohort: Cohort | None = described(
        "Which children a reoffending figure follows, and for how long.", default=None
    )
    source: Text | None = described(
        "Where the figures come from, if it is not the usual source.", default=None
    )
    definition: Text | None = described("What a local measure measures, in a sentence.", default=None)
    caveat: Text | None = described(
        "What to watch for when the figures are read; prints below them.", default=None
    )
    series: Annotated[tuple[Observation, ...], OrDataFile(), Meta(min_length=1, max_length=200)] = described(
        "The periods, oldest first; or a data file, by its name or with what is where in it."
    )
    comparators: Annotated[tuple[Comparator, ...], Meta(max_length=30)] = described(
        "Other areas, a target or last year, to compare with.", default=()
    )
    narrative: Prose | None = described(
        "What the figures mean; prints with the measure's name above.", default=None
    )
    show: Literal["trend", "bars", "dots", "table"] | None = described(
        "How the figures are shown: lines over time, bars, the latest figure of each area as "
        "a dot, or a table alone. If left out, three periods and more make a trend.",
        default=None,
    )
    title: Text | None = described(
        "What the chart says, in one line; made from the figures if left out.", default=None
    )

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

    count: CountIfKnown = described("How many.", default=None)
    of: CountIfKnown = described(
        "Out of how many; in a chain the count of the step before, if left out.", default=None
    )
    value: MarkedReading | None = described(
        "The value as returned; worked out from the counts if left out.", default=None
    )


class KpiStage(KpiCount):
    """One step of an indicator: how many of how many, this year and, if known, the year before and elsewhere."""

    label: Text = described("What is counted in this step.")
    previous: KpiCount | None = described("The same step in the period before.", default=None)
    comparators: dict[Text, Reading] = described(
        "The value of other areas, by their name.", default_factory=dict
    )


class KpiResult(Model):
    """What is reported for one of the ten indicators."""

    kpi: Annotated[Count, Meta(ge=1, le=10)] = described("The number of the indicator, 1 to 10.")
    title: Text | None = described("A local title; the definition's own if left out.", default=None)
    stages: tuple[KpiStage, ...] = described("The steps that are counted.", default=())
    narrative: Prose | None = described("What the figures mean.", default=None)


class Kpis(Block):
    """The ten key performance indicators, with results where they are known."""

    type: Literal["kpis"]
    definitions: Literal["april-2023", "revised"] = described(
        "Which wording of the definitions applies.", default="april-2023"
    )
    period: Text | None = described("The period that the results are for.", default=None)
    previous_period: Text | None = described(
        "The period before, where results of it are given too.", default=None
    )
    previous_definitions: Literal["april-2023", "revised"] | None = described(
        "Which wording the results of the period before were made with, if it was the other.", default=None
    )
    results: tuple[KpiResult, ...] = described(
        "What is reported, for the indicators that have figures.", default=()
    )
    chart: YesNo = described(
        "Yes to draw each indicator whose steps build on each other, such as need, offer, attendance.",
        default=False,
    )
