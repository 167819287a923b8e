"""Priorities for the coming year and their actions."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Identifier, Prose, Text, When


class Action(Model):
    """Something that will be done."""

    short_for: ClassVar = "action"

    action: Prose
    owner: Text | None = None
    due: When | None = None
    measure: Text | None = Field(None, description="How success will be seen.")
    status: Text | None = None


class Priority(Model):
    """A priority with its actions."""

    id: Identifier = Field(
        description="A name by which the plan, and next year's plan, refer to the priority."
    )
    title: Text
    why: Prose | None = None
    owner: Text | None = None
    due: When | None = None
    measure_of_success: Text | None = None
    source: Text | None = Field(None, description="Where it comes from: inspection, previous plan, audit …")
    actions: tuple[Action, ...] = ()


class Priorities(Block):
    """The priorities for the coming year, numbered in the order in which they stand."""

    type: Literal["priorities"]
    items: tuple[Priority, ...] = Field(min_length=1)
