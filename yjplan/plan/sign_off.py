"""Sign off, submission and approval."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Text, Texts, When


class Signatory(Model):
    """Someone who signs the plan. Nothing here invents a signature: without `signed` the line stays open."""

    capacity: Text = Field(description="In what capacity: chair of the board, head of service …")
    name: Text | None = Field(None, description="Who signs.")
    role: Texts = Field((), description="The post or posts that the person holds.")
    signed: Text | None = Field(
        None, description='How it was signed, for example "signed" or "signed by e-mail".'
    )
    date: When | None = Field(None, description="When it was signed, or why there is no date yet.")


class SignOff(Block):
    """The signature blocks."""

    type: Literal["sign-off"]
    signatories: tuple[Signatory, ...] = Field(min_length=1, description="One for each person who signs.")
