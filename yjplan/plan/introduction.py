"""Introduction, vision and strategy: the foreword and the vision."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block
from yjplan.plan.values import Prose, Text, Texts, When


class Foreword(Block):
    """A foreword by a named author."""

    type: Literal["foreword"]
    author: Annotated[Text, Meta(description="Who wrote it.")]
    role: Annotated[Texts, Meta(description="The author's post or posts.")]
    date: Annotated[When | None, Meta(description="When it was written.")] = None
    body: Annotated[Prose, Meta(description="The text.")]


class Vision(Block):
    """What the partnership wants for children, set off from the text."""

    type: Literal["vision"]
    title: Annotated[Text, Meta(description="The title of the frame.")] = "Our vision"
    body: Annotated[Prose, Meta(description="The vision, in one to three sentences.")]
