"""Appendix 1: people by role, gender and ethnicity; posts by contract; the structure chart."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block, ChartedTable, Model, described
from yjplan.plan.values import Count, Number, Text, Texts


class PeopleRow(Model):
    """Numbers of men and women of one group, a number for each role."""

    group: Text = described("The ethnic group.")
    men: tuple[Count, ...] = described("A number for each role, in their order.")
    women: tuple[Count, ...] = described("A number for each role, in their order.")
    men_total: Count | None = described("As returned; the sum if left out.", default=None)
    women_total: Count | None = described("As returned; the sum if left out.", default=None)


class StaffPeople(ChartedTable):
    """People (heads) by role, gender and ethnicity, as in the staffing return."""

    type: Literal["staff-people"]
    caption: Text = described("The title of the table.", default="People by role, gender and ethnicity")
    roles: Annotated[tuple[Text, ...], Meta(min_length=1)] = described(
        "The columns: managers, practitioners, volunteers …"
    )
    rows: Annotated[tuple[PeopleRow, ...], Meta(min_length=1)] = described("One row for each group.")
    total: PeopleRow | None = described("The total row as returned; the sums if left out.", default=None)
    welsh_speakers: PeopleRow | None = described("The row of staff who speak Welsh.", default=None)


class PostRow(Model):
    """Posts of one kind of contract, a number (full-time equivalents) for each column."""

    contract: Text = described("The kind of contract, or who seconds.")
    values: tuple[Number, ...] = described("A number for each column, in their order.")
    total: Number | None = described("As returned; the sum if left out.", default=None)


class StaffPosts(ChartedTable):
    """Posts (full-time equivalents) by type of contract and hours, as in the staffing return."""

    type: Literal["staff-posts"]
    caption: Text = described("The title of the table.", default="Posts by type of contract and hours")
    columns: Annotated[tuple[Text, ...], Meta(min_length=1)] = described(
        "The columns: kinds of post, part time and full time."
    )
    rows: Annotated[tuple[PostRow, ...], Meta(min_length=1)] = described("One row for each kind of contract.")
    total: PostRow | None = described("The total row as returned; the sums if left out.", default=None)
    disabled: PostRow | None = described("Staff who say that they are disabled.", default=None)


class StaffGroup(Model):
    """One line of the short form."""

    label: Text = described("The group.")
    value: Text = described("A number of people, or a percentage with its sign.")


class StaffSummaryPart(Model):
    """Gender, ethnicity or disability in the short form."""

    title: Text = described("What the part is about.")
    rows: Annotated[tuple[StaffGroup, ...], Meta(min_length=1)] = described("One for each group.")


class StaffSummary(Block):
    """The short form: counts or percentages only."""

    type: Literal["staff-summary"]
    caption: Text = described("The title of the table.", default="Staff by gender, ethnicity and disability")
    parts: Annotated[tuple[StaffSummaryPart, ...], Meta(min_length=1)] = described(
        "Gender, ethnicity, disability."
    )
    total: Count | None = described("How many staff there are in all.", default=None)
    notes: Texts = described("Remarks printed below the table.", default=())


class Post(Model):
    """A post in the structure chart and the posts that it manages."""

    post: Text = described("The title of the post.")
    number: Text | None = described(
        "How many, or full-time equivalents, for example 2 or 0.5 FTE.", default=None
    )
    employer: Text | None = described("The partner that employs the post, if not the council.", default=None)
    manages: "tuple[Post, ...]" = described("The posts that report to it.", default=())


class StructureChart(Block):
    """Who manages whom, as a tree of posts. Drawn as a chart, with the same as a nested list."""

    type: Literal["structure-chart"]
    title: Text = described("What the chart shows.", default="Structure of the service")
    top: Post = described("The post at the top.")
