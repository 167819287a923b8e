"""Blocks that compare: the measures at a glance, the children of a service with those who live in its area."""

from typing import Literal

from pydantic import Field

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Count, Identifier, Number, Reading, Text, Texts


class PerformanceSummary(Block):
    """Small charts of several measures beside each other, each with a scale of its own."""

    type: Literal["performance-summary"]
    title: Text | None = Field(
        None, description="What the charts say, in one line; made from the figures if left out."
    )
    measures: tuple[Identifier, ...] = Field(
        (), max_length=8, description="Names of measures of this plan; all national ones if left out."
    )


class ComparedGroup(Model):
    """A group of children: how many live in the area, and how many the service works with.

    Numbers are better than shares: from numbers the shares and the relative rate index are worked out, and numbers of
    1 to 4 are not printed.
    """

    name: Text = Field(description="The group, for example White, or Boys, or Aged 15.")
    population: Count | None = Field(None, description="How many of the group live in the area.")
    cohort: Reading | None = Field(
        None, description="How many of the group the service works with; a mark such as <5 is kept."
    )
    population_share: Number | None = Field(
        None, description="The group's share of the population in %, if its number is not known."
    )
    cohort_share: Number | None = Field(
        None,
        description="The group's share of the children the service works with in %, if its number is not known.",
    )


class OverRepresentation(Block):
    """Groups of children: their share of the population beside their share of those the service works with."""

    type: Literal["over-representation"]
    title: Text | None = Field(
        None, description="What the chart says, in one line; made from the figures if left out."
    )
    groups: tuple[ComparedGroup, ...] = Field(min_length=2, max_length=20, description="The groups.")
    reference: Text | None = Field(
        None, description="The name of the group that the others are held against, usually the largest."
    )
    population: Text = Field("Children aged 10 to 17", description="Who is counted as the population.")
    cohort: Text = Field(
        "Children the service works with", description="Who is counted among those the service works with."
    )
    population_total: Count | None = Field(
        None, description="How many live in the area in all; the sum of the groups if left out."
    )
    cohort_total: Count | None = Field(
        None,
        description="How many the service works with in all; the sum of the groups if left out. Needed where a group's "
        "number is withheld, and where the groups do not add up, such as children in care.",
    )
    period: Text | None = Field(None, description="The period that the children were counted in.")
    source: Text | None = Field(None, description="Where the figures come from.")
    notes: Texts = Field((), description="Remarks printed below the chart.")
