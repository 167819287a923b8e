"""Voice of the child: quotations, and "you said, we did"."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model, described
from yjplan.plan.values import Prose, Text


class Quote(Block):
    """What a child, parent, victim or inspector said."""

    type: Literal["quote"]
    text: Prose = described("What was said.")
    who: Text | None = described("Who said it, without anything that identifies a child.", default=None)


class SaidDid(Model):
    """One thing that children said and what followed."""

    said: Prose = described("What children said.")
    did: Prose = described("What was done about it, or why not.")


class YouSaidWeDid(Block):
    """What children said and what the service did about it."""

    type: Literal["you-said-we-did"]
    items: Annotated[tuple[SaidDid, ...], Meta(min_length=1)] = described(
        "Pairs of what was said and what was done."
    )
