"""The glossary of terms and abbreviations."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model, described
from yjplan.plan.values import Prose, Text


class Term(Model):
    """A term or abbreviation and what it means."""

    term: Text = described("The term or abbreviation.")
    meaning: Prose = described("What it means.")


class Glossary(Block):
    """Terms and abbreviations, printed in alphabetical order."""

    type: Literal["glossary"]
    terms: Annotated[tuple[Term, ...], Meta(min_length=1)] = described("The terms, in any order.")
