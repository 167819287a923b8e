"""Priorities for the coming year and their actions."""

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model, described
from yjplan.plan.values import Identifier, Prose, Text, When


class Action(Model):
    """Something that will be done."""

    short_for: ClassVar = "action"

    action: Prose = described("What will be done.")
    owner: Text | None = described("The post that sees to it.", default=None)
    due: When | None = described("By when.", default=None)
    measure: Text | None = described("How success will be seen.", default=None)
    status: Text | None = described("How far it has got.", default=None)


class Priority(Model):
    """A priority with its actions."""

    id: Identifier = described("A name by which the plan, and next year's plan, refer to the priority.")
    title: Text = described("The priority in a few words.")
    why: Prose | None = described("The reason for it.", default=None)
    owner: Text | None = described("The post that answers for it.", default=None)
    due: When | None = described("By when.", default=None)
    measure_of_success: Text | None = described("How success will be seen.", default=None)
    source: Text | None = described("Where it comes from: inspection, previous plan, audit …", default=None)
    actions: tuple[Action, ...] = described("What will be done.", default=())


class Priorities(Block):
    """The priorities for the coming year, numbered in the order in which they stand."""

    type: Literal["priorities"]
    items: Annotated[tuple[Priority, ...], Meta(min_length=1)] = described(
        "The priorities, most important first."
    )
