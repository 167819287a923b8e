"""Appendix 1: people by role, gender and ethnicity; posts by contract; the structure chart."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block, ChartedTable, Model
from yjplan.plan.values import Count, Number, Text, Texts


class PeopleRow(Model):
    """Numbers of men and women of one group, a number for each role."""

    group: Annotated[Text, Meta(description="The ethnic group.")]
    men: Annotated[tuple[Count, ...], Meta(description="A number for each role, in their order.")]
    women: Annotated[tuple[Count, ...], Meta(description="A number for each role, in their order.")]
    men_total: Annotated[Count | None, Meta(description="As returned; the sum if left out.")] = None
    women_total: Annotated[Count | None, Meta(description="As returned; the sum if left out.")] = None


class StaffPeople(ChartedTable):
    """People (heads) by role, gender and ethnicity, as in the staffing return."""

    type: Literal["staff-people"]
    caption: Annotated[Text, Meta(description="The title of the table.")] = (
        "People by role, gender and ethnicity"
    )
    roles: Annotated[
        tuple[Text, ...], Meta(description="The columns: managers, practitioners, volunteers …", min_length=1)
    ]
    rows: Annotated[tuple[PeopleRow, ...], Meta(description="One row for each group.", min_length=1)]
    total: Annotated[
        PeopleRow | None, Meta(description="The total row as returned; the sums if left out.")
    ] = None
    welsh_speakers: Annotated[PeopleRow | None, Meta(description="The row of staff who speak Welsh.")] = None


class PostRow(Model):
    """Posts of one kind of contract, a number (full-time equivalents) for each column."""

    contract: Annotated[Text, Meta(description="The kind of contract, or who seconds.")]
    values: Annotated[tuple[Number, ...], Meta(description="A number for each column, in their order.")]
    total: Annotated[Number | None, Meta(description="As returned; the sum if left out.")] = None


class StaffPosts(ChartedTable):
    """Posts (full-time equivalents) by type of contract and hours, as in the staffing return."""

    type: Literal["staff-posts"]
    caption: Annotated[Text, Meta(description="The title of the table.")] = (
        "Posts by type of contract and hours"
    )
    columns: Annotated[
        tuple[Text, ...],
        Meta(description="The columns: kinds of post, part time and full time.", min_length=1),
    ]
    rows: Annotated[tuple[PostRow, ...], Meta(description="One row for each kind of contract.", min_length=1)]
    total: Annotated[PostRow | None, Meta(description="The total row as returned; the sums if left out.")] = (
        None
    )
    disabled: Annotated[PostRow | None, Meta(description="Staff who say that they are disabled.")] = None


class StaffGroup(Model):
    """One line of the short form."""

    label: Annotated[Text, Meta(description="The group.")]
    value: Annotated[Text, Meta(description="A number of people, or a percentage with its sign.")]


class StaffSummaryPart(Model):
    """Gender, ethnicity or disability in the short form."""

    title: Annotated[Text, Meta(description="What the part is about.")]
    rows: Annotated[tuple[StaffGroup, ...], Meta(description="One for each group.", min_length=1)]


class StaffSummary(Block):
    """The short form: counts or percentages only."""

    type: Literal["staff-summary"]
    caption: Annotated[Text, Meta(description="The title of the table.")] = (
        "Staff by gender, ethnicity and disability"
    )
    parts: Annotated[
        tuple[StaffSummaryPart, ...], Meta(description="Gender, ethnicity, disability.", min_length=1)
    ]
    total: Annotated[Count | None, Meta(description="How many staff there are in all.")] = None
    notes: Annotated[Texts, Meta(description="Remarks printed below the table.")] = ()


class Post(Model):
    """A post in the structure chart and the posts that it manages."""

    post: Annotated[Text, Meta(description="The title of the post.")]
    number: Annotated[
        Text | None, Meta(description="How many, or full-time equivalents, for example 2 or 0.5 FTE.")
    ] = None
    employer: Annotated[
        Text | None, Meta(description="The partner that employs the post, if not the council.")
    ] = None
    manages: Annotated[tuple[Post, ...], Meta(description="The posts that report to it.")] = ()


class StructureChart(Block):
    """Who manages whom, as a tree of posts. Drawn as a chart, with the same as a nested list."""

    type: Literal["structure-chart"]
    title: Annotated[Text, Meta(description="What the chart shows.")] = "Structure of the service"
    top: Annotated[Post, Meta(description="The post at the top.")]
