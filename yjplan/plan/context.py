"""Local context: named figures with year and source, schools, what rises and falls."""

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model, described
from yjplan.plan.values import Count, Identifier, Number, Proses, Text, YesNo


class NamedFigure(Model):
    """A figure that prose refers to by name: `{{ population.10-17 }}`.

    `value` is in `unit`: a number of people or things unless `unit` says %, £ or something else.
    """

    short_for: ClassVar = "value"

    value: Number = described("The figure.")
    label: Text | None = described("What the figure is, for tables.", default=None)
    unit: Text | None = described("%, £, or what is counted.", default=None)
    year: Text | None = described("The year or period that the figure is for.", default=None)
    source: Text | None = described("Where the figure comes from.", default=None)
    about: YesNo = described('Yes if the figure is approximate; it is printed with "about".', default=False)


class FigureTable(Block):
    """A table of named figures with their year and source."""

    type: Literal["figures"]
    caption: Text = described("The title of the table.")
    show: Annotated[tuple[Identifier, ...], Meta(min_length=1)] = described("Names of the figures, in order.")


class SchoolKind(Model):
    """How many schools of one kind there are."""

    kind: Text = described("The kind, for example primary schools.")
    number: Count = described("How many there are.")


class Schools(Block):
    """Schools in the area, by kind."""

    type: Literal["schools"]
    total: Count | None = described("The stated total; the sum of the kinds if left out.", default=None)
    kinds: Annotated[tuple[SchoolKind, ...], Meta(min_length=1)] = described("One for each kind of school.")


class Trends(Block):
    """What is rising, falling and steady, as bullet lists."""

    type: Literal["trends"]
    rising: Proses = described("What is going up.", default=())
    falling: Proses = described("What is going down.", default=())
    steady: Proses = described("What has not changed.", default=())
    people: Proses = described("What is known of the children in the system.", default=())
