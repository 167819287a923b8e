"""Service development and other action plans: recommendations, each with several actions."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Identifier, Prose, Text, When


class PlannedAction(Model):
    """One action of an action plan."""

    action: Prose
    owner: Text | None = None
    due: When | None = None
    progress: Prose | None = None
    rag: Text | None = Field(None, description="The rating in words: red, amber, green, complete …")


class Recommendation(Model):
    """A recommendation and what is done about it."""

    id: Identifier | None = None
    recommendation: Prose
    addressed_to: Text | None = None
    actions: tuple[PlannedAction, ...] = Field(min_length=1)


class ActionPlan(Block):
    """Recommendations with their actions, dates, progress and rating."""

    type: Literal["action-plan"]
    caption: Text = "Action plan"
    source: Text | None = Field(None, description="Whose recommendations they are, and when made.")
    recommendations: tuple[Recommendation, ...] = Field(min_length=1)
