"""Blocks that any section may hold: text, callout, picture, table, chart, key figures, page break."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Prose, Reading, Text, Texts, YesNo


class TextBlock(Block):
    """Prose under an optional sub-heading."""

    type: Literal["text"]
    body: Annotated[Prose, Meta(description="The text.")]


class Callout(Block):
    """A short passage set off from the text."""

    type: Literal["callout"]
    title: Annotated[Text | None, Meta(description="A title for the passage.")] = None
    body: Annotated[Prose, Meta(description="The text.")]


class Picture(Block):
    """A picture from the plan folder."""

    type: Literal["image"]
    file: Annotated[Text, Meta(description="A .png or .jpg file in the plan folder.")]
    alt: Annotated[Text | None, Meta(description="What the picture shows, for people who cannot see it.")] = (
        None
    )
    decorative: Annotated[YesNo, Meta(description="Yes if the picture says nothing that a reader needs.")] = (
        False
    )
    caption: Annotated[
        Text | None, Meta(description="What is printed below the picture; it then gets a number.")
    ] = None
    source: Annotated[Text | None, Meta(description="Who made the picture, or where it comes from.")] = None


class TableColumn(Model):
    """A column of a table."""

    title: Annotated[Text, Meta(description="What stands above the column.")]
    unit: Annotated[
        Text | None, Meta(description="Unit of all figures in the column, for example £ or %.")
    ] = None
    numbers: Annotated[
        YesNo, Meta(description="Yes if the column holds figures: they are set to the right.")
    ] = False


class Table(Block):
    """A table written out row by row. Cells may hold Markdown on one line and {{ … }}."""

    type: Literal["table"]
    caption: Annotated[Text, Meta(description="The title of the table.")]
    columns: Annotated[
        tuple[Text | TableColumn, ...],
        Meta(description="The column titles, as texts or with a unit.", min_length=1),
    ]
    rows: Annotated[
        tuple[tuple[Prose | None, ...], ...],
        Meta(description="The rows, each a list with one cell for each column.", min_length=1),
    ]
    blank: Annotated[Text, Meta(description="What is printed in a cell that is left empty.")] = "–"
    total_row: Annotated[YesNo, Meta(description="Yes if the last row is a total.")] = False
    notes: Annotated[Texts, Meta(description="Remarks printed below the table.")] = ()
    source: Annotated[Text | None, Meta(description="Where the figures come from.")] = None


class ChartSeries(Model):
    """One line or one set of bars of a chart."""

    name: Annotated[Text, Meta(description="What the line or the bars are for.")]
    values: Annotated[
        tuple[Reading, ...],
        Meta(description="A value for each category, in their order.", min_length=1, max_length=200),
    ]
    target: Annotated[YesNo, Meta(description="Yes if the line is a target and no area: it is dashed.")] = (
        False
    )


class Chart(Block):
    """A chart drawn from the figures that are written here. For a measure, use {{ chart("…") }} instead."""

    type: Literal["chart"]
    kind: Annotated[
        Literal["trend", "bars", "stacked", "horizontal", "dots", "funnel"],
        Meta(
            description="Lines over time, bars beside each other, bars on top of each other, bars from left "
            "to right, dots on one scale, or the steps of a chain, each counting some of those in the step "
            "before."
        ),
    ]
    title: Annotated[Text, Meta(description="What the chart says, in one line.")]
    categories: Annotated[
        tuple[Text, ...],
        Meta(description="Periods or categories along the axis.", min_length=1, max_length=200),
    ]
    series: Annotated[
        tuple[ChartSeries, ...],
        Meta(description="One for each line or set of bars.", min_length=1, max_length=30),
    ]
    unit: Annotated[Text, Meta(description="What the figures count, for example children or %.")]
    source: Annotated[Text | None, Meta(description="Where the figures come from.")] = None
    period: Annotated[Text | None, Meta(description="The period that the figures are for.")] = None
    highlight: Annotated[
        Text | None, Meta(description="For dots: the category that stands out, usually the service itself.")
    ] = None
    notes: Annotated[Texts, Meta(description="Remarks printed in the picture, below everything else.")] = ()


class KeyFigure(Model):
    """One figure that stands for itself."""

    value: Annotated[Prose, Meta(description="The figure, usually as {{ … }}.")]
    label: Annotated[Text, Meta(description="What it is, in a few words.")]
    trend: Annotated[
        Literal["rising", "falling", "steady"] | None, Meta(description="Which way it goes.")
    ] = None


class KeyFigures(Block):
    """A few figures that a reader should remember."""

    type: Literal["key-figures"]
    items: Annotated[
        tuple[KeyFigure, ...], Meta(description="The figures: three or four are enough.", min_length=1)
    ]


class PageBreak(Block):
    """What follows begins on a new page."""

    type: Literal["page-break"]
