"""The glossary of terms and abbreviations."""

from typing import Literal

from pydantic import Field

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Prose, Text


class Term(Model):
    """A term or abbreviation and what it means."""

    term: Text = Field(description="The term or abbreviation.")
    meaning: Prose = Field(description="What it means.")


class Glossary(Block):
    """Terms and abbreviations, printed in alphabetical order."""

    type: Literal["glossary"]
    terms: tuple[Term, ...] = Field(min_length=1, description="The terms, in any order.")
