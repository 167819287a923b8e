"""Introduction, vision and strategy: the foreword and the vision."""

from typing import Literal

from yjplan.plan.base import Block, described
from yjplan.plan.values import Prose, Text, Texts, When


class Foreword(Block):
    """A foreword by a named author."""

    type: Literal["foreword"]
    author: Text = described("Who wrote it.")
    role: Texts = described("The author's post or posts.")
    date: When | None = described("When it was written.", default=None)
    body: Prose = described("The text.")


class Vision(Block):
    """What the partnership wants for children, set off from the text."""

    type: Literal["vision"]
    title: Text = described("The title of the frame.", default="Our vision")
    body: Prose = described("The vision, in one to three sentences.")
