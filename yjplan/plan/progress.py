"""Progress on the previous plan, priority by priority."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Identifier, Prose, Text

Outcome = Literal["met", "partly met", "carried forward", "continuing", "closed", "not met", "not stated"]


class PreviousPriority(Model):
    """A priority or recommendation of the previous plan and what became of it."""

    id: Annotated[
        Identifier | None, Meta(description="A name by which other places refer to this priority.")
    ] = None
    title: Annotated[Text, Meta(description="The priority as the previous plan called it.")]
    outcome: Annotated[Outcome, Meta(description="What became of it.")] = "not stated"
    narrative: Annotated[Prose | None, Meta(description="What was done.")] = None
    now: Annotated[Identifier | None, Meta(description="The priority of this plan that carries it on.")] = (
        None
    )


class Progress(Block):
    """What became of the priorities of the previous plan."""

    type: Literal["progress"]
    items: Annotated[
        tuple[PreviousPriority, ...],
        Meta(description="One for each priority of the previous plan.", min_length=1),
    ]
