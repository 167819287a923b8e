"""Local context: named figures with year and source, schools, what rises and falls."""

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Count, Identifier, Number, Proses, Text, YesNo


class NamedFigure(Model):
    """A figure that prose refers to by name: `{{ population.10-17 }}`.

    `value` is in `unit`: a number of people or things unless `unit` says %, £ or something else.
    """

    short_for: ClassVar = "value"

    value: Annotated[Number, Meta(description="The figure.")]
    label: Annotated[Text | None, Meta(description="What the figure is, for tables.")] = None
    unit: Annotated[Text | None, Meta(description="%, £, or what is counted.")] = None
    year: Annotated[Text | None, Meta(description="The year or period that the figure is for.")] = None
    source: Annotated[Text | None, Meta(description="Where the figure comes from.")] = None
    about: Annotated[
        YesNo, Meta(description='Yes if the figure is approximate; it is printed with "about".')
    ] = False


class FigureTable(Block):
    """A table of named figures with their year and source."""

    type: Literal["figures"]
    caption: Annotated[Text, Meta(description="The title of the table.")]
    show: Annotated[tuple[Identifier, ...], Meta(description="Names of the figures, in order.", min_length=1)]


class SchoolKind(Model):
    """How many schools of one kind there are."""

    kind: Annotated[Text, Meta(description="The kind, for example primary schools.")]
    number: Annotated[Count, Meta(description="How many there are.")]


class Schools(Block):
    """Schools in the area, by kind."""

    type: Literal["schools"]
    total: Annotated[
        Count | None, Meta(description="The stated total; the sum of the kinds if left out.")
    ] = None
    kinds: Annotated[tuple[SchoolKind, ...], Meta(description="One for each kind of school.", min_length=1)]


class Trends(Block):
    """What is rising, falling and steady, as bullet lists."""

    type: Literal["trends"]
    rising: Annotated[Proses, Meta(description="What is going up.")] = ()
    falling: Annotated[Proses, Meta(description="What is going down.")] = ()
    steady: Annotated[Proses, Meta(description="What has not changed.")] = ()
    people: Annotated[Proses, Meta(description="What is known of the children in the system.")] = ()
