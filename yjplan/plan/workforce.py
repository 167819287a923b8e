"""Workforce development: training given and planned."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Prose, Text


class TrainingItem(Model):
    """One piece of training."""

    topic: Annotated[Text, Meta(description="What the training was about.")]
    who: Annotated[Text | None, Meta(description="Who took part.")] = None
    when: Annotated[Text | None, Meta(description="When it was or will be.")] = None
    detail: Annotated[Prose | None, Meta(description="Anything else that is worth saying.")] = None


class Training(Block):
    """Training given or planned."""

    type: Literal["training"]
    caption: Annotated[Text, Meta(description="The title of the table.")] = "Training"
    items: Annotated[
        tuple[TrainingItem, ...], Meta(description="One for each piece of training.", min_length=1)
    ]
