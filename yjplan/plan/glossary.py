"""The glossary of terms and abbreviations."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Prose, Text


class Term(Model):
    """A term or abbreviation and what it means."""

    term: Annotated[Text, Meta(description="The term or abbreviation.")]
    meaning: Annotated[Prose, Meta(description="What it means.")]


class Glossary(Block):
    """Terms and abbreviations, printed in alphabetical order."""

    type: Literal["glossary"]
    terms: Annotated[tuple[Term, ...], Meta(description="The terms, in any order.", min_length=1)]
