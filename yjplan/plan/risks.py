"""Challenges, risks and issues."""

from typing import ClassVar, Literal

from yjplan.plan.base import Block, Model, described
from yjplan.plan.values import Prose, Text


class Risk(Model):
    """A challenge, risk or issue, with what is done about it where that is known."""

    short_for: ClassVar = "text"

    text: Prose = described("What it is.")
    mitigation: Prose | None = described("What is done about it.", default=None)
    owner: Text | None = described("The post that keeps an eye on it.", default=None)
    rating: Text | None = described("In words, for example high.", default=None)


class Risks(Block):
    """Challenges, risks and issues, each list under its own heading."""

    type: Literal["risks"]
    challenges: tuple[Risk, ...] = described("What makes the work harder.", default=())
    risks: tuple[Risk, ...] = described("What may happen.", default=())
    issues: tuple[Risk, ...] = described("What has happened and is being dealt with.", default=())
