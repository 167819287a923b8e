"""Local context: named figures with year and source, schools, what rises and falls."""

from typing import ClassVar, Literal

from pydantic import Field

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Count, Identifier, Number, Proses, Text, YesNo


class NamedFigure(Model):
    """A figure that prose refers to by name: `{{ population.10-17 }}`.

    `value` is in `unit`: a number of people or things unless `unit` says %, £ or something else.
    """

    short_for: ClassVar = "value"

    value: Number = Field(description="The figure.")
    label: Text | None = Field(None, description="What the figure is, for tables.")
    unit: Text | None = Field(None, description="%, £, or what is counted.")
    year: Text | None = Field(None, description="The year or period that the figure is for.")
    source: Text | None = Field(None, description="Where the figure comes from.")
    about: YesNo = Field(False, description='Yes if the figure is approximate; it is printed with "about".')


class FigureTable(Block):
    """A table of named figures with their year and source."""

    type: Literal["figures"]
    caption: Text = Field(description="The title of the table.")
    show: tuple[Identifier, ...] = Field(min_length=1, description="Names of the figures, in order.")


class SchoolKind(Model):
    """How many schools of one kind there are."""

    kind: Text = Field(description="The kind, for example primary schools.")
    number: Count = Field(description="How many there are.")


class Schools(Block):
    """Schools in the area, by kind."""

    type: Literal["schools"]
    total: Count | None = Field(None, description="The stated total; the sum of the kinds if left out.")
    kinds: tuple[SchoolKind, ...] = Field(min_length=1, description="One for each kind of school.")


class Trends(Block):
    """What is rising, falling and steady, as bullet lists."""

    type: Literal["trends"]
    rising: Proses = Field((), description="What is going up.")
    falling: Proses = Field((), description="What is going down.")
    steady: Proses = Field((), description="What has not changed.")
    people: Proses = Field((), description="What is known of the children in the system.")
