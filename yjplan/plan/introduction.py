"""Introduction, vision and strategy: the foreword and the vision."""

from typing import Literal

from pydantic import Field

from yjplan.plan.base import Block
from yjplan.plan.values import Prose, Text, Texts, When


class Foreword(Block):
    """A foreword by a named author."""

    type: Literal["foreword"]
    author: Text = Field(description="Who wrote it.")
    role: Texts = Field(description="The author's post or posts.")
    date: When | None = Field(None, description="When it was written.")
    body: Prose = Field(description="The text.")


class Vision(Block):
    """What the partnership wants for children, set off from the text."""

    type: Literal["vision"]
    title: Text = Field("Our vision", description="The title of the frame.")
    body: Prose = Field(description="The vision, in one to three sentences.")
