"""Challenges, risks and issues."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, model_validator

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Prose, Text
from yjplan.source.yaml import Mapping, Scalar


class Risk(Model):
    """A challenge, risk or issue, with what is done about it where that is known."""

    text: Prose
    mitigation: Prose | None = None
    owner: Text | None = None
    rating: Text | None = Field(None, description="In words, for example high.")

    @model_validator(mode="before")
    @classmethod
    def _allow_bare_text(cls, data: Any) -> Any:
        if isinstance(data, Scalar):
            mapping = Mapping(text=data)
            mapping.place = data.place
            mapping.key_places = {"text": data.place}
            return mapping
        return data


class Risks(Block):
    """Challenges, risks and issues, each list under its own heading."""

    type: Literal["risks"]
    challenges: tuple[Risk, ...] = ()
    risks: tuple[Risk, ...] = ()
    issues: tuple[Risk, ...] = ()
