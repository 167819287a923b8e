"""Progress on the previous plan, priority by priority."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model, described
from yjplan.plan.values import Identifier, Prose, Text

Outcome = Literal["met", "partly met", "carried forward", "continuing", "closed", "not met", "not stated"]


class PreviousPriority(Model):
    """A priority or recommendation of the previous plan and what became of it."""

    id: Identifier | None = described("A name by which other places refer to this priority.", default=None)
    title: Text = described("The priority as the previous plan called it.")
    outcome: Outcome = described("What became of it.", default="not stated")
    narrative: Prose | None = described("What was done.", default=None)
    now: Identifier | None = described("The priority of this plan that carries it on.", default=None)


class Progress(Block):
    """What became of the priorities of the previous plan."""

    type: Literal["progress"]
    items: Annotated[tuple[PreviousPriority, ...], Meta(min_length=1)] = described(
        "One for each priority of the previous plan."
    )
