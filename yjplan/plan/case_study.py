"""Case studies, told so that no child can be recognised."""

from typing import Literal

from pydantic import Field

from yjplan.plan.base import Block
from yjplan.plan.values import Prose, Text


class CaseStudy(Block):
    """A short story of work with a child, a family, a victim or a group."""

    type: Literal["case-study"]
    title: Text = Field(description="The title of the story; never the child's name.")
    body: Prose = Field(description="The story.")
    outcome: Prose | None = Field(None, description="What changed in the end.")
