"""Progress on the previous plan, priority by priority."""

from typing import Literal

from pydantic import Field

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Identifier, Prose, Text

Outcome = Literal["met", "partly met", "carried forward", "continuing", "closed", "not met", "not stated"]


class PreviousPriority(Model):
    """A priority or recommendation of the previous plan and what became of it."""

    id: Identifier | None = None
    title: Text = Field(description="The priority as the previous plan called it.")
    outcome: Outcome = Field("not stated", description="What became of it.")
    narrative: Prose | None = Field(None, description="What was done.")
    now: Identifier | None = Field(None, description="The priority of this plan that carries it on.")


class Progress(Block):
    """What became of the priorities of the previous plan."""

    type: Literal["progress"]
    items: tuple[PreviousPriority, ...] = Field(
        min_length=1, description="One for each priority of the previous plan."
    )
