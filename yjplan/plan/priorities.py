"""Priorities for the coming year and their actions."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, model_validator

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Identifier, Prose, Text, When
from yjplan.source.yaml import Mapping, Scalar


class Action(Model):
    """Something that will be done."""

    action: Prose
    owner: Text | None = None
    due: When | None = None
    measure: Text | None = Field(None, description="How success will be seen.")
    status: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _allow_bare_text(cls, data: Any) -> Any:
        if isinstance(data, Scalar):
            mapping = Mapping(action=data)
            mapping.place = data.place
            mapping.key_places = {"action": data.place}
            return mapping
        return data


class Priority(Model):
    """A priority with its actions."""

    id: Identifier = Field(
        description="A name by which the plan, and next year's plan, refer to the priority."
    )
    title: Text
    why: Prose | None = None
    owner: Text | None = None
    due: When | None = None
    measure_of_success: Text | None = None
    source: Text | None = Field(None, description="Where it comes from: inspection, previous plan, audit …")
    actions: tuple[Action, ...] = ()


class Priorities(Block):
    """The priorities for the coming year, numbered in the order in which they stand."""

    type: Literal["priorities"]
    items: tuple[Priority, ...] = Field(min_length=1)
