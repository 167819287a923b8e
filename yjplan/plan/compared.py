"""Blocks that compare: the measures at a glance, the children of a service with those who live in its area."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model, described
from yjplan.plan.values import Count, Identifier, Number, Reading, Text, Texts


class PerformanceSummary(Block):
    """Small charts of several measures beside each other, each with a scale of its own."""

    type: Literal["performance-summary"]
    title: Text | None = described(
        "What the charts say, in one line; made from the figures if left out.", default=None
    )
    measures: Annotated[tuple[Identifier, ...], Meta(max_length=8)] = described(
        "Names of measures of this plan; all national ones if left out.", default=()
    )


class ComparedGroup(Model):
    """A group of children: how many live in the area, and how many the service works with.

    Numbers are better than shares: from numbers the shares and the relative rate index are worked out, and numbers of
    1 to 4 are not printed.
    """

    name: Text = described("The group, for example White, or Boys, or Aged 15.")
    population: Count | None = described("How many of the group live in the area.", default=None)
    cohort: Reading | None = described(
        "How many of the group the service works with; a mark such as <5 is kept.", default=None
    )
    population_share: Number | None = described(
        "The group's share of the population in %, if its number is not known.", default=None
    )
    cohort_share: Number | None = described(
        "The group's share of the children the service works with in %, if its number is not known.",
        default=None,
    )


class OverRepresentation(Block):
    """Groups of children: their share of the population beside their share of those the service works with."""

    type: Literal["over-representation"]
    title: Text | None = described(
        "What the chart says, in one line; made from the figures if left out.", default=None
    )
    groups: Annotated[tuple[ComparedGroup, ...], Meta(min_length=2, max_length=20)] = described("The groups.")
    reference: Text | None = described(
        "The name of the group that the others are held against, usually the largest.", default=None
    )
    population: Text = described("Who is counted as the population.", default="Children aged 10 to 17")
    cohort: Text = described(
        "Who is counted among those the service works with.", default="Children the service works with"
    )
    population_total: Count | None = described(
        "How many live in the area in all; the sum of the groups if left out.", default=None
    )
    cohort_total: Count | None = described(
        "How many the service works with in all; the sum of the groups if left out. Needed "
        "where a group's number is withheld, and where the groups do not add up, such as children in "
        "care.",
        default=None,
    )
    period: Text | None = described("The period that the children were counted in.", default=None)
    source: Text | None = described("Where the figures come from.", default=None)
    notes: Texts = described("Remarks printed below the chart.", default=())
