"""Sign off, submission and approval."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model, described
from yjplan.plan.values import Text, Texts, When


class Signatory(Model):
    """Someone who signs the plan. Nothing here invents a signature: without `signed` the line stays open."""

    capacity: Text = described("In what capacity: chair of the board, head of service …")
    name: Text | None = described("Who signs.", default=None)
    role: Texts = described("The post or posts that the person holds.", default=())
    signed: Text | None = described(
        'How it was signed, for example "signed" or "signed by e-mail".', default=None
    )
    date: When | None = described("When it was signed, or why there is no date yet.", default=None)


class Consulted(Model):
    """Who was asked before the plan was made, as section 40(1) of the Crime and Disorder Act 1998 demands."""

    who: Text = described("The body or group: police, health, children on orders …")
    when: When | None = described("When they were asked.", default=None)
    how: Text | None = described("How, for example at a meeting of the board.", default=None)


class Approval(Model):
    """A body that the plan passes on its way, from the board to the full council."""

    body: Text = described("Who decides: the board, cabinet, scrutiny, full council …")
    when: When | None = described("When it decided, or will.", default=None)
    decision: Text | None = described("What it decided, for example adopted.", default=None)


class SignOff(Block):
    """Who was consulted, who approves the plan and when, and the signature blocks."""

    type: Literal["sign-off"]
    consulted: tuple[Consulted, ...] = described(
        "Who was asked for their views; printed as a table.", default=()
    )
    approvals: tuple[Approval, ...] = described(
        "The bodies that decide on the plan, in their order; printed as a table.", default=()
    )
    signatories: Annotated[tuple[Signatory, ...], Meta(min_length=1)] = described(
        "One for each person who signs."
    )
