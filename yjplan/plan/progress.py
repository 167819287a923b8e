"""Progress on the previous plan, priority by priority."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Identifier, Prose, Text

Outcome = Literal["met", "partly met", "carried forward", "continuing", "closed", "not met", "not stated"]


class PreviousPriority(Model):
    """A priority or recommendation of the previous plan and what became of it."""

    id: Identifier | None = None
    title: Text
    outcome: Outcome = "not stated"
    narrative: Prose | None = None
    now: Identifier | None = Field(None, description="The priority of this plan that carries it on.")


class Progress(Block):
    """What became of the priorities of the previous plan."""

    type: Literal["progress"]
    items: tuple[PreviousPriority, ...] = Field(min_length=1)
