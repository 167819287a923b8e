"""Service development and other action plans: recommendations, each with several actions."""

from typing import Literal

from pydantic import Field

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Identifier, Prose, Text, When, YesNo


class PlannedAction(Model):
    """One action of an action plan."""

    action: Prose = Field(description="What will be done.")
    owner: Text | None = Field(None, description="The post that sees to it.")
    due: When | None = Field(None, description="By when.")
    progress: Prose | None = Field(None, description="What has been done so far.")
    rag: Text | None = Field(None, description="The rating in words: red, amber, green, complete …")


class Recommendation(Model):
    """A recommendation and what is done about it."""

    id: Identifier | None = None
    recommendation: Prose = Field(description="What is recommended.")
    addressed_to: Text | None = Field(None, description="Who should act on it.")
    actions: tuple[PlannedAction, ...] = Field(min_length=1, description="What is done about it.")


class ActionPlan(Block):
    """Recommendations with their actions, dates, progress and rating."""

    type: Literal["action-plan"]
    caption: Text = Field("Action plan", description="The title of the table.")
    source: Text | None = Field(None, description="Whose recommendations they are, and when made.")
    recommendations: tuple[Recommendation, ...] = Field(
        min_length=1, description="One for each recommendation, with its actions."
    )
    chart: YesNo = Field(
        False,
        description="Yes for a chart above the actions that counts their ratings. Its id can place it elsewhere.",
    )
    chart_title: Text | None = Field(
        None, description="The title of the chart; made from the figures if left out."
    )
