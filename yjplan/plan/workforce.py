"""Workforce development: training given and planned."""

from typing import Literal

from pydantic import Field

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Prose, Text


class TrainingItem(Model):
    """One piece of training."""

    topic: Text = Field(description="What the training was about.")
    who: Text | None = Field(None, description="Who took part.")
    when: Text | None = Field(None, description="When it was or will be.")
    detail: Prose | None = Field(None, description="Anything else that is worth saying.")


class Training(Block):
    """Training given or planned."""

    type: Literal["training"]
    caption: Text = Field("Training", description="The title of the table.")
    items: tuple[TrainingItem, ...] = Field(min_length=1, description="One for each piece of training.")
