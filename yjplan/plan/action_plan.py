"""Service development and other action plans: recommendations, each with several actions."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model, described
from yjplan.plan.values import Identifier, Prose, Text, When, YesNo


class PlannedAction(Model):
    """One action of an action plan."""

    action: Prose = described("What will be done.")
    owner: Text | None = described("The post that sees to it.", default=None)
    due: When | None = described("By when.", default=None)
    progress: Prose | None = described("What has been done so far.", default=None)
    rag: Text | None = described("The rating in words: red, amber, green, complete …", default=None)


class Recommendation(Model):
    """A recommendation and what is done about it."""

    id: Identifier | None = described(
        "A name by which other places refer to this recommendation.", default=None
    )
    recommendation: Prose = described("What is recommended.")
    addressed_to: Text | None = described("Who should act on it.", default=None)
    actions: Annotated[tuple[PlannedAction, ...], Meta(min_length=1)] = described("What is done about it.")


class ActionPlan(Block):
    """Recommendations with their actions, dates, progress and rating."""

    type: Literal["action-plan"]
    caption: Text = described("The title of the table.", default="Action plan")
    source: Text | None = described("Whose recommendations they are, and when made.", default=None)
    recommendations: Annotated[tuple[Recommendation, ...], Meta(min_length=1)] = described(
        "One for each recommendation, with its actions."
    )
    chart: YesNo = described(
        "Yes for a chart above the actions that counts their ratings. Its id can place it elsewhere.",
        default=False,
    )
    chart_title: Text | None = described(
        "The title of the chart; made from the figures if left out.", default=None
    )
