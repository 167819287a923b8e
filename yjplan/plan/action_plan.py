"""Service development and other action plans: recommendations, each with several actions."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Identifier, Prose, Text, When, YesNo


class PlannedAction(Model):
    """One action of an action plan."""

    action: Annotated[Prose, Meta(description="What will be done.")]
    owner: Annotated[Text | None, Meta(description="The post that sees to it.")] = None
    due: Annotated[When | None, Meta(description="By when.")] = None
    progress: Annotated[Prose | None, Meta(description="What has been done so far.")] = None
    rag: Annotated[Text | None, Meta(description="The rating in words: red, amber, green, complete …")] = None


class Recommendation(Model):
    """A recommendation and what is done about it."""

    id: Annotated[
        Identifier | None, Meta(description="A name by which other places refer to this recommendation.")
    ] = None
    recommendation: Annotated[Prose, Meta(description="What is recommended.")]
    addressed_to: Annotated[Text | None, Meta(description="Who should act on it.")] = None
    actions: Annotated[tuple[PlannedAction, ...], Meta(description="What is done about it.", min_length=1)]


class ActionPlan(Block):
    """Recommendations with their actions, dates, progress and rating."""

    type: Literal["action-plan"]
    caption: Annotated[Text, Meta(description="The title of the table.")] = "Action plan"
    source: Annotated[Text | None, Meta(description="Whose recommendations they are, and when made.")] = None
    recommendations: Annotated[
        tuple[Recommendation, ...],
        Meta(description="One for each recommendation, with its actions.", min_length=1),
    ]
    chart: Annotated[
        YesNo,
        Meta(
            description="Yes for a chart above the actions that counts their ratings. Its id can place it elsewhere."
        ),
    ] = False
    chart_title: Annotated[
        Text | None, Meta(description="The title of the chart; made from the figures if left out.")
    ] = None
