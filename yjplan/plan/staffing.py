"""Appendix 1: people by role, gender and ethnicity; posts by contract; the structure chart."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Count, Number, Text, Texts


class PeopleRow(Model):
    """Numbers of men and women of one group, a number for each role."""

    group: Text
    men: tuple[Count, ...]
    women: tuple[Count, ...]
    men_total: Count | None = Field(None, description="As returned; the sum if left out.")
    women_total: Count | None = None


class StaffPeople(Block):
    """People (heads) by role, gender and ethnicity, as in the staffing return."""

    type: Literal["staff-people"]
    caption: Text = "People by role, gender and ethnicity"
    roles: tuple[Text, ...] = Field(min_length=1)
    rows: tuple[PeopleRow, ...] = Field(min_length=1)
    total: PeopleRow | None = Field(None, description="The total row as returned; the sums if left out.")
    welsh_speakers: PeopleRow | None = None
    notes: Texts = ()


class PostRow(Model):
    """Posts of one kind of contract, a number (full-time equivalents) for each column."""

    contract: Text
    values: tuple[Number, ...]
    total: Number | None = Field(None, description="As returned; the sum if left out.")


class StaffPosts(Block):
    """Posts (full-time equivalents) by type of contract and hours, as in the staffing return."""

    type: Literal["staff-posts"]
    caption: Text = "Posts by type of contract and hours"
    columns: tuple[Text, ...] = Field(min_length=1)
    rows: tuple[PostRow, ...] = Field(min_length=1)
    total: PostRow | None = Field(None, description="The total row as returned; the sums if left out.")
    disabled: PostRow | None = Field(None, description="Staff who say that they are disabled.")
    notes: Texts = ()


class StaffGroup(Model):
    """One line of the short form."""

    label: Text
    value: Text = Field(description="A number of people, or a percentage with its sign.")


class StaffSummaryPart(Model):
    """Gender, ethnicity or disability in the short form."""

    title: Text
    rows: tuple[StaffGroup, ...] = Field(min_length=1)


class StaffSummary(Block):
    """The short form: counts or percentages only."""

    type: Literal["staff-summary"]
    caption: Text = "Staff by gender, ethnicity and disability"
    parts: tuple[StaffSummaryPart, ...] = Field(min_length=1)
    total: Count | None = None
    notes: Texts = ()


class Post(Model):
    """A post in the structure chart and the posts that it manages."""

    post: Text
    number: Text | None = Field(
        None, description="How many, or full-time equivalents, for example 2 or 0.5 FTE."
    )
    employer: Text | None = Field(None, description="The partner that employs the post, if not the council.")
    manages: tuple[Post, ...] = ()


class StructureChart(Block):
    """Who manages whom, as a tree of posts. Drawn as a chart, with the same as a nested list."""

    type: Literal["structure-chart"]
    title: Text = "Structure of the service"
    top: Post
