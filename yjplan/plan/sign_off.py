"""Sign off, submission and approval."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Text, Texts, When


class Signatory(Model):
    """Someone who signs the plan. Nothing here invents a signature: without `signed` the line stays open."""

    capacity: Annotated[Text, Meta(description="In what capacity: chair of the board, head of service …")]
    name: Annotated[Text | None, Meta(description="Who signs.")] = None
    role: Annotated[Texts, Meta(description="The post or posts that the person holds.")] = ()
    signed: Annotated[
        Text | None, Meta(description='How it was signed, for example "signed" or "signed by e-mail".')
    ] = None
    date: Annotated[When | None, Meta(description="When it was signed, or why there is no date yet.")] = None


class Consulted(Model):
    """Who was asked before the plan was made, as section 40(1) of the Crime and Disorder Act 1998 demands."""

    who: Annotated[Text, Meta(description="The body or group: police, health, children on orders …")]
    when: Annotated[When | None, Meta(description="When they were asked.")] = None
    how: Annotated[Text | None, Meta(description="How, for example at a meeting of the board.")] = None


class Approval(Model):
    """A body that the plan passes on its way, from the board to the full council."""

    body: Annotated[Text, Meta(description="Who decides: the board, cabinet, scrutiny, full council …")]
    when: Annotated[When | None, Meta(description="When it decided, or will.")] = None
    decision: Annotated[Text | None, Meta(description="What it decided, for example adopted.")] = None


class SignOff(Block):
    """Who was consulted, who approves the plan and when, and the signature blocks."""

    type: Literal["sign-off"]
    consulted: Annotated[
        tuple[Consulted, ...], Meta(description="Who was asked for their views; printed as a table.")
    ] = ()
    approvals: Annotated[
        tuple[Approval, ...],
        Meta(description="The bodies that decide on the plan, in their order; printed as a table."),
    ] = ()
    signatories: Annotated[
        tuple[Signatory, ...], Meta(description="One for each person who signs.", min_length=1)
    ]
