"""Workforce development: training given and planned."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model, described
from yjplan.plan.values import Prose, Text


class TrainingItem(Model):
    """One piece of training."""

    topic: Text = described("What the training was about.")
    who: Text | None = described("Who took part.", default=None)
    when: Text | None = described("When it was or will be.", default=None)
    detail: Prose | None = described("Anything else that is worth saying.", default=None)


class Training(Block):
    """Training given or planned."""

    type: Literal["training"]
    caption: Text = described("The title of the table.", default="Training")
    items: Annotated[tuple[TrainingItem, ...], Meta(min_length=1)] = described(
        "One for each piece of training."
    )
