"""Appendix 1: people by role, gender and ethnicity; posts by contract; the structure chart."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Count, Number, Text, Texts, YesNo


class PeopleRow(Model):
    """Numbers of men and women of one group, a number for each role."""

    group: Text = Field(description="The ethnic group.")
    men: tuple[Count, ...] = Field(description="A number for each role, in their order.")
    women: tuple[Count, ...] = Field(description="A number for each role, in their order.")
    men_total: Count | None = Field(None, description="As returned; the sum if left out.")
    women_total: Count | None = Field(None, description="As returned; the sum if left out.")


class StaffPeople(Block):
    """People (heads) by role, gender and ethnicity, as in the staffing return."""

    type: Literal["staff-people"]
    caption: Text = Field("People by role, gender and ethnicity", description="The title of the table.")
    roles: tuple[Text, ...] = Field(
        min_length=1, description="The columns: managers, practitioners, volunteers …"
    )
    rows: tuple[PeopleRow, ...] = Field(min_length=1, description="One row for each group.")
    total: PeopleRow | None = Field(None, description="The total row as returned; the sums if left out.")
    welsh_speakers: PeopleRow | None = Field(None, description="The row of staff who speak Welsh.")
    notes: Texts = Field((), description="Remarks printed below the table.")
    source: Text | None = Field(
        None, description="Where the figures come from; printed below table and chart."
    )
    chart: YesNo = Field(
        False, description="Yes for a chart of these figures below the tables. Its id can place it elsewhere."
    )
    chart_title: Text | None = Field(
        None, description="The title of the chart; made from the figures if left out."
    )


class PostRow(Model):
    """Posts of one kind of contract, a number (full-time equivalents) for each column."""

    contract: Text = Field(description="The kind of contract, or who seconds.")
    values: tuple[Number, ...] = Field(description="A number for each column, in their order.")
    total: Number | None = Field(None, description="As returned; the sum if left out.")


class StaffPosts(Block):
    """Posts (full-time equivalents) by type of contract and hours, as in the staffing return."""

    type: Literal["staff-posts"]
    caption: Text = Field("Posts by type of contract and hours", description="The title of the table.")
    columns: tuple[Text, ...] = Field(
        min_length=1, description="The columns: kinds of post, part time and full time."
    )
    rows: tuple[PostRow, ...] = Field(min_length=1, description="One row for each kind of contract.")
    total: PostRow | None = Field(None, description="The total row as returned; the sums if left out.")
    disabled: PostRow | None = Field(None, description="Staff who say that they are disabled.")
    notes: Texts = Field((), description="Remarks printed below the table.")
    source: Text | None = Field(
        None, description="Where the figures come from; printed below table and chart."
    )
    chart: YesNo = Field(
        False, description="Yes for a chart of these figures below the table. Its id can place it elsewhere."
    )
    chart_title: Text | None = Field(
        None, description="The title of the chart; made from the figures if left out."
    )


class StaffGroup(Model):
    """One line of the short form."""

    label: Text = Field(description="The group.")
    value: Text = Field(description="A number of people, or a percentage with its sign.")


class StaffSummaryPart(Model):
    """Gender, ethnicity or disability in the short form."""

    title: Text = Field(description="What the part is about.")
    rows: tuple[StaffGroup, ...] = Field(min_length=1, description="One for each group.")


class StaffSummary(Block):
    """The short form: counts or percentages only."""

    type: Literal["staff-summary"]
    caption: Text = Field("Staff by gender, ethnicity and disability", description="The title of the table.")
    parts: tuple[StaffSummaryPart, ...] = Field(min_length=1, description="Gender, ethnicity, disability.")
    total: Count | None = Field(None, description="How many staff there are in all.")
    notes: Texts = Field((), description="Remarks printed below the table.")


class Post(Model):
    """A post in the structure chart and the posts that it manages."""

    post: Text = Field(description="The title of the post.")
    number: Text | None = Field(
        None, description="How many, or full-time equivalents, for example 2 or 0.5 FTE."
    )
    employer: Text | None = Field(None, description="The partner that employs the post, if not the council.")
    manages: tuple[Post, ...] = Field((), description="The posts that report to it.")


class StructureChart(Block):
    """Who manages whom, as a tree of posts. Drawn as a chart, with the same as a nested list."""

    type: Literal["structure-chart"]
    title: Text = Field("Structure of the service", description="What the chart shows.")
    top: Post = Field(description="The post at the top.")
