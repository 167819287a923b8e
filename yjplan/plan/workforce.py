"""Workforce development: training given and planned."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Prose, Text


class TrainingItem(Model):
    """One piece of training."""

    topic: Text
    who: Text | None = None
    when: Text | None = None
    detail: Prose | None = None


class Training(Block):
    """Training given or planned."""

    type: Literal["training"]
    caption: Text = "Training"
    items: tuple[TrainingItem, ...] = Field(min_length=1)
