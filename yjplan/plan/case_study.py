"""Case studies, told so that no child can be recognised."""

from typing import Literal

from yjplan.plan.base import Block, described
from yjplan.plan.values import Prose, Text


class CaseStudy(Block):
    """A short story of work with a child, a family, a victim or a group."""

    type: Literal["case-study"]
    title: Text = described("The title of the story; never the child's name.")
    body: Prose = described("The story.")
    outcome: Prose | None = described("What changed in the end.", default=None)
