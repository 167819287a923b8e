"""Performance: measures with series, comparators and cohorts; the ten key performance indicators."""

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field, GetJsonSchemaHandler
from pydantic_core import CoreSchema

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

    period: PeriodName = Field(description="The year, quarter or cohort.")
    count: CountIfKnown = Field(None, description="How many: children, sentences, reoffences.")
    of: CountIfKnown = Field(None, description="Out of how many, where that is counted too.")
    value: MarkedReading | None = Field(
        None, description="The rate as published; worked out from the counts if left out."
    )
    version: Identifier | None = Field(
        None, description="The version of the measure, where it is another than in the other periods."
    )


ComparatorKind: TypeAlias = Literal[
    "previous-plan", "family", "region", "police-force-area", "area", "national", "target"
]
"""What a measure is compared with, in the order of print."""


class Comparator(Model):
    """What a measure is set against: another area's values by period, a target, or the service itself a year before.

    With the kind `previous-plan` and no values, each period stands beside the service's own value a year earlier.
    """

    name: Text = Field(description="The other area; or Target, or Last year.")
    kind: ComparatorKind | None = Field(
        None, description="What it is; recognised from a usual name if left out."
    )
    version: Identifier | None = Field(
        None, description="The version of the measure, where it is another than the service's own."
    )
    value: Reading | None = Field(
        None, description="One value for every period, as a target has it; instead of values."
    )
    values: dict[PeriodName, MarkedReading] = Field(
        default_factory=dict, description="Its value in each period, by the name of the period."
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

    start: Text | None = Field(None, description="The month or period in which the children were gathered.")
    months: Count | None = Field(None, description="Length of the cohort in months.")
    follow_up: Count | None = Field(None, description="Months that the children are followed.")


class OrDataFile:
    """Says in the JSON Schema and in the reference that a data file may stand instead of a list."""

    model = DataFile

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        DataFile.model_rebuild()
        file = {"type": "string", "pattern": r"\.[A-Za-z]{2,7}$"}
        return {"anyOf": [file, handler(DataFile.__pydantic_core_schema__), handler(schema)]}


class Measure(Model):
    """A performance measure.

    With `measure` the tool knows its name, unit, base, source and which way is good; a local measure says so itself.
    """

    measure: Identifier | None = Field(None, description="A national measure that the tool knows.")
    version: Identifier | None = Field(
        None, description="Which version of a national measure; the newest if left out."
    )
    label: Text | None = Field(None, description="Name of a local measure.")
    unit: Text | None = Field(None, description="Unit of the value, for example % or per 1,000.")
    counts: Text | None = Field(None, description="What the count counts: children, offences, sentences …")
    of: Text | None = Field(None, description="What it is counted out of: children in the cohort …")
    per: Count | None = Field(
        None, ge=1, le=1_000_000, description="Base of a rate: 100 for a percentage, 1,000, 100,000."
    )
    decimals: Count | None = Field(None, le=6, description="How many decimals are printed, up to 6.")
    better: Literal["lower", "higher", "neither"] | None = Field(None, description="Which way is good.")
    population: Identifier | None = Field(None, description="Name of the figure that a rate is based on.")
    cohort: Cohort | None = Field(
        None, description="Which children a reoffending figure follows, and for how long."
    )
    source: Text | None = Field(
        None, description="Where the figures come from, if it is not the usual source."
    )
    definition: Text | None = Field(None, description="What a local measure measures, in a sentence.")
    caveat: Text | None = Field(
        None, description="What to watch for when the figures are read; prints below them."
    )
    series: Annotated[tuple[Observation, ...], OrDataFile()] = Field(
        min_length=1,
        max_length=200,
        description="The periods, oldest first; or a data file, by its name or with what is where in it.",
    )
    comparators: tuple[Comparator, ...] = Field(
        (), max_length=30, description="Other areas, a target or last year, to compare with."
    )
    narrative: Prose | None = Field(
        None, description="What the figures mean; prints with the measure's name above."
    )
    show: Literal["trend", "bars", "dots", "table"] | None = Field(
        None,
        description="How the figures are shown: lines over time, bars, the latest figure of each area as a dot, or a "
        "table alone. If left out, three periods and more make a trend.",
    )
    title: Text | None = Field(
        None, description="What the chart says, in one line; made from the figures if left out."
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

    count: CountIfKnown = Field(None, description="How many.")
    of: CountIfKnown = Field(
        None, description="Out of how many; in a chain the count of the step before, if left out."
    )
    value: MarkedReading | None = Field(
        None, description="The value as returned; worked out from the counts if left out."
    )


class KpiStage(KpiCount):
    """One step of an indicator: how many of how many, this year and, if known, the year before and elsewhere."""

    label: Text = Field(description="What is counted in this step.")
    previous: KpiCount | None = Field(None, description="The same step in the period before.")
    comparators: dict[str, Reading] = Field(
        default_factory=dict, description="The value of other areas, by their name."
    )


class KpiResult(Model):
    """What is reported for one of the ten indicators."""

    kpi: Count = Field(ge=1, le=10, description="The number of the indicator, 1 to 10.")
    title: Text | None = Field(None, description="A local title; the definition's own if left out.")
    stages: tuple[KpiStage, ...] = Field((), description="The steps that are counted.")
    narrative: Prose | None = Field(None, description="What the figures mean.")


class Kpis(Block):
    """The ten key performance indicators, with results where they are known."""

    type: Literal["kpis"]
    definitions: Literal["april-2023", "revised"] = Field(
        "april-2023", description="Which wording of the definitions applies."
    )
    period: Text | None = Field(None, description="The period that the results are for.")
    previous_period: Text | None = Field(
        None, description="The period before, where results of it are given too."
    )
    previous_definitions: Literal["april-2023", "revised"] | None = Field(
        None,
        description="Which wording the results of the period before were made with, if it was the other.",
    )
    results: tuple[KpiResult, ...] = Field(
        (), description="What is reported, for the indicators that have figures."
    )
    chart: YesNo = Field(
        False,
        description="Yes to draw each indicator whose steps build on each other, such as need, offer, attendance.",
    )
