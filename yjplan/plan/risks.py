"""Challenges, risks and issues."""

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Prose, Text


class Risk(Model):
    """A challenge, risk or issue, with what is done about it where that is known."""

    short_for: ClassVar = "text"

    text: Annotated[Prose, Meta(description="What it is.")]
    mitigation: Annotated[Prose | None, Meta(description="What is done about it.")] = None
    owner: Annotated[Text | None, Meta(description="The post that keeps an eye on it.")] = None
    rating: Annotated[Text | None, Meta(description="In words, for example high.")] = None


class Risks(Block):
    """Challenges, risks and issues, each list under its own heading."""

    type: Literal["risks"]
    challenges: Annotated[tuple[Risk, ...], Meta(description="What makes the work harder.")] = ()
    risks: Annotated[tuple[Risk, ...], Meta(description="What may happen.")] = ()
    issues: Annotated[tuple[Risk, ...], Meta(description="What has happened and is being dealt with.")] = ()
