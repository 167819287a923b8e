"""Sign off, submission and approval."""

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


class Consulted(Model):
    """Who was asked before the plan was made, as section 40(1) of the Crime and Disorder Act 1998 demands."""

    who: Text = Field(description="The body or group: police, health, children on orders …")
    when: When | None = Field(None, description="When they were asked.")
    how: Text | None = Field(None, description="How, for example at a meeting of the board.")


class Approval(Model):
    """A body that the plan passes on its way, from the board to the full council."""

    body: Text = Field(description="Who decides: the board, cabinet, scrutiny, full council …")
    when: When | None = Field(None, description="When it decided, or will.")
    decision: Text | None = Field(None, description="What it decided, for example adopted.")


class SignOff(Block):
    """Who was consulted, who approves the plan and when, and the signature blocks."""

    type: Literal["sign-off"]
    consulted: tuple[Consulted, ...] = Field(
        (), description="Who was asked for their views; printed as a table."
    )
    approvals: tuple[Approval, ...] = Field(
        (), description="The bodies that decide on the plan, in their order; printed as a table."
    )
    signatories: tuple[Signatory, ...] = Field(min_length=1, description="One for each person who signs.")
