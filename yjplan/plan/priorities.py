"""Priorities for the coming year and their actions."""

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Identifier, Prose, Text, When


class Action(Model):
    """Something that will be done."""

    short_for: ClassVar = "action"

    action: Annotated[Prose, Meta(description="What will be done.")]
    owner: Annotated[Text | None, Meta(description="The post that sees to it.")] = None
    due: Annotated[When | None, Meta(description="By when.")] = None
    measure: Annotated[Text | None, Meta(description="How success will be seen.")] = None
    status: Annotated[Text | None, Meta(description="How far it has got.")] = None


class Priority(Model):
    """A priority with its actions."""

    id: Annotated[
        Identifier, Meta(description="A name by which the plan, and next year's plan, refer to the priority.")
    ]
    title: Annotated[Text, Meta(description="The priority in a few words.")]
    why: Annotated[Prose | None, Meta(description="The reason for it.")] = None
    owner: Annotated[Text | None, Meta(description="The post that answers for it.")] = None
    due: Annotated[When | None, Meta(description="By when.")] = None
    measure_of_success: Annotated[Text | None, Meta(description="How success will be seen.")] = None
    source: Annotated[
        Text | None, Meta(description="Where it comes from: inspection, previous plan, audit …")
    ] = None
    actions: Annotated[tuple[Action, ...], Meta(description="What will be done.")] = ()


class Priorities(Block):
    """The priorities for the coming year, numbered in the order in which they stand."""

    type: Literal["priorities"]
    items: Annotated[
        tuple[Priority, ...], Meta(description="The priorities, most important first.", min_length=1)
    ]
