"""Voice of the child: quotations, and "you said, we did"."""

from typing import Literal

from pydantic import Field

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Prose, Text


class Quote(Block):
    """What a child, parent, victim or inspector said."""

    type: Literal["quote"]
    text: Prose = Field(description="What was said.")
    who: Text | None = Field(None, description="Who said it, without anything that identifies a child.")


class SaidDid(Model):
    """One thing that children said and what followed."""

    said: Prose = Field(description="What children said.")
    did: Prose = Field(description="What was done about it, or why not.")


class YouSaidWeDid(Block):
    """What children said and what the service did about it."""

    type: Literal["you-said-we-did"]
    items: tuple[SaidDid, ...] = Field(min_length=1, description="Pairs of what was said and what was done.")
