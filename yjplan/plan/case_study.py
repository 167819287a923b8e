"""Case studies, told so that no child can be recognised."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block
from yjplan.plan.values import Prose, Text


class CaseStudy(Block):
    """A short story of work with a child, a family, a victim or a group."""

    type: Literal["case-study"]
    title: Annotated[Text, Meta(description="The title of the story; never the child's name.")]
    body: Annotated[Prose, Meta(description="The story.")]
    outcome: Annotated[Prose | None, Meta(description="What changed in the end.")] = None
