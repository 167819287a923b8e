"""Priorities for the coming year and their actions."""

from typing import ClassVar, Literal

from pydantic import Field

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Identifier, Prose, Text, When


class Action(Model):
    """Something that will be done."""

    short_for: ClassVar = "action"

    action: Prose = Field(description="What will be done.")
    owner: Text | None = Field(None, description="The post that sees to it.")
    due: When | None = Field(None, description="By when.")
    measure: Text | None = Field(None, description="How success will be seen.")
    status: Text | None = Field(None, description="How far it has got.")


class Priority(Model):
    """A priority with its actions."""

    id: Identifier = Field(
        description="A name by which the plan, and next year's plan, refer to the priority."
    )
    title: Text = Field(description="The priority in a few words.")
    why: Prose | None = Field(None, description="The reason for it.")
    owner: Text | None = Field(None, description="The post that answers for it.")
    due: When | None = Field(None, description="By when.")
    measure_of_success: Text | None = Field(None, description="How success will be seen.")
    source: Text | None = Field(None, description="Where it comes from: inspection, previous plan, audit …")
    actions: tuple[Action, ...] = Field((), description="What will be done.")


class Priorities(Block):
    """The priorities for the coming year, numbered in the order in which they stand."""

    type: Literal["priorities"]
    items: tuple[Priority, ...] = Field(min_length=1, description="The priorities, most important first.")
