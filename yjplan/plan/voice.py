"""Voice of the child: quotations, and "you said, we did"."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Prose, Text


class Quote(Block):
    """What a child, parent, victim or inspector said."""

    type: Literal["quote"]
    text: Annotated[Prose, Meta(description="What was said.")]
    who: Annotated[
        Text | None, Meta(description="Who said it, without anything that identifies a child.")
    ] = None


class SaidDid(Model):
    """One thing that children said and what followed."""

    said: Annotated[Prose, Meta(description="What children said.")]
    did: Annotated[Prose, Meta(description="What was done about it, or why not.")]


class YouSaidWeDid(Block):
    """What children said and what the service did about it."""

    type: Literal["you-said-we-did"]
    items: Annotated[
        tuple[SaidDid, ...], Meta(description="Pairs of what was said and what was done.", min_length=1)
    ]
