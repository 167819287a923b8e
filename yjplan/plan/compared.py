"""Blocks that compare: the measures at a glance, the children of a service with those who live in its area."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Count, Identifier, Number, Reading, Text, Texts


class PerformanceSummary(Block):
    """Small charts of several measures beside each other, each with a scale of its own."""

    type: Literal["performance-summary"]
    title: Annotated[
        Text | None, Meta(description="What the charts say, in one line; made from the figures if left out.")
    ] = None
    measures: Annotated[
        tuple[Identifier, ...],
        Meta(description="Names of measures of this plan; all national ones if left out.", max_length=8),
    ] = ()


class ComparedGroup(Model):
    """A group of children: how many live in the area, and how many the service works with.

    Numbers are better than shares: from numbers the shares and the relative rate index are worked out, and numbers of
    1 to 4 are not printed.
    """

    name: Annotated[Text, Meta(description="The group, for example White, or Boys, or Aged 15.")]
    population: Annotated[Count | None, Meta(description="How many of the group live in the area.")] = None
    cohort: Annotated[
        Reading | None,
        Meta(description="How many of the group the service works with; a mark such as <5 is kept."),
    ] = None
    population_share: Annotated[
        Number | None,
        Meta(description="The group's share of the population in %, if its number is not known."),
    ] = None
    cohort_share: Annotated[
        Number | None,
        Meta(
            description="The group's share of the children the service works with in %, if its number is not known."
        ),
    ] = None


class OverRepresentation(Block):
    """Groups of children: their share of the population beside their share of those the service works with."""

    type: Literal["over-representation"]
    title: Annotated[
        Text | None, Meta(description="What the chart says, in one line; made from the figures if left out.")
    ] = None
    groups: Annotated[tuple[ComparedGroup, ...], Meta(description="The groups.", min_length=2, max_length=20)]
    reference: Annotated[
        Text | None,
        Meta(description="The name of the group that the others are held against, usually the largest."),
    ] = None
    population: Annotated[Text, Meta(description="Who is counted as the population.")] = (
        "Children aged 10 to 17"
    )
    cohort: Annotated[Text, Meta(description="Who is counted among those the service works with.")] = (
        "Children the service works with"
    )
    population_total: Annotated[
        Count | None, Meta(description="How many live in the area in all; the sum of the groups if left out.")
    ] = None
    cohort_total: Annotated[
        Count | None,
        Meta(
            description="How many the service works with in all; the sum of the groups if left out. Needed "
            "where a group's number is withheld, and where the groups do not add up, such as children in "
            "care."
        ),
    ] = None
    period: Annotated[Text | None, Meta(description="The period that the children were counted in.")] = None
    source: Annotated[Text | None, Meta(description="Where the figures come from.")] = None
    notes: Annotated[Texts, Meta(description="Remarks printed below the chart.")] = ()
