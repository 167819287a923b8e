"""Challenges, risks and issues."""

from typing import ClassVar, Literal

from pydantic import Field

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Prose, Text


class Risk(Model):
    """A challenge, risk or issue, with what is done about it where that is known."""

    short_for: ClassVar = "text"

    text: Prose = Field(description="What it is.")
    mitigation: Prose | None = Field(None, description="What is done about it.")
    owner: Text | None = Field(None, description="The post that keeps an eye on it.")
    rating: Text | None = Field(None, description="In words, for example high.")


class Risks(Block):
    """Challenges, risks and issues, each list under its own heading."""

    type: Literal["risks"]
    challenges: tuple[Risk, ...] = Field((), description="What makes the work harder.")
    risks: tuple[Risk, ...] = Field((), description="What may happen.")
    issues: tuple[Risk, ...] = Field((), description="What has happened and is being dealt with.")
