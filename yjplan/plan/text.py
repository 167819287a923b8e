"""Blocks that any section may hold: text, callout, picture, table, chart, key figures, page break."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import Block, Model, described
from yjplan.plan.values import Prose, Reading, Text, Texts, YesNo


class TextBlock(Block):
    """Prose under an optional sub-heading."""

    type: Literal["text"]
    body: Prose = described("The text.")


class Callout(Block):
    """A short passage set off from the text."""

    type: Literal["callout"]
    title: Text | None = described("A title for the passage.", default=None)
    body: Prose = described("The text.")


class Picture(Block):
    """A picture from the plan folder."""

    type: Literal["image"]
    file: Text = described("A .png or .jpg file in the plan folder.")
    alt: Text | None = described("What the picture shows, for people who cannot see it.", default=None)
    decorative: YesNo = described("Yes if the picture says nothing that a reader needs.", default=False)
    caption: Text | None = described(
        "What is printed below the picture; it then gets a number.", default=None
    )
    source: Text | None = described("Who made the picture, or where it comes from.", default=None)


class TableColumn(Model):
    """A column of a table."""

    title: Text = described("What stands above the column.")
    unit: Text | None = described("Unit of all figures in the column, for example £ or %.", default=None)
    numbers: YesNo = described("Yes if the column holds figures: they are set to the right.", default=False)


class Table(Block):
    """A table written out row by row. Cells may hold Markdown on one line and {{ … }}."""

    type: Literal["table"]
    caption: Text = described("The title of the table.")
    columns: Annotated[tuple[Text | TableColumn, ...], Meta(min_length=1)] = described(
        "The column titles, as texts or with a unit."
    )
    rows: Annotated[tuple[tuple[Prose | None, ...], ...], Meta(min_length=1)] = described(
        "The rows, each a list with one cell for each column."
    )
    blank: Text = described("What is printed in a cell that is left empty.", default="–")
    total_row: YesNo = described("Yes if the last row is a total.", default=False)
    notes: Texts = described("Remarks printed below the table.", default=())
    source: Text | None = described("Where the figures come from.", default=None)


class ChartSeries(Model):
    """One line or one set of bars of a chart."""

    name: Text = described("What the line or the bars are for.")
    values: Annotated[tuple[Reading, ...], Meta(min_length=1, max_length=200)] = described(
        "A value for each category, in their order."
    )
    target: YesNo = described("Yes if the line is a target and no area: it is dashed.", default=False)


class Chart(Block):
    """A chart drawn from the figures that are written here. For a measure, use {{ chart("…") }} instead."""

    type: Literal["chart"]
    kind: Literal["trend", "bars", "stacked", "horizontal", "dots", "funnel"] = described(
        "Lines over time, bars beside each other, bars on top of each other, bars from left "
        "to right, dots on one scale, or the steps of a chain, each counting some of those in the step "
        "before."
    )
    title: Text = described("What the chart says, in one line.")
    categories: Annotated[tuple[Text, ...], Meta(min_length=1, max_length=200)] = described(
        "Periods or categories along the axis."
    )
    series: Annotated[tuple[ChartSeries, ...], Meta(min_length=1, max_length=30)] = described(
        "One for each line or set of bars."
    )
    unit: Text = described("What the figures count, for example children or %.")
    source: Text | None = described("Where the figures come from.", default=None)
    period: Text | None = described("The period that the figures are for.", default=None)
    highlight: Text | None = described(
        "For dots: the category that stands out, usually the service itself.", default=None
    )
    notes: Texts = described("Remarks printed in the picture, below everything else.", default=())


class KeyFigure(Model):
    """One figure that stands for itself."""

    value: Prose = described("The figure, usually as {{ … }}.")
    label: Text = described("What it is, in a few words.")
    trend: Literal["rising", "falling", "steady"] | None = described("Which way it goes.", default=None)


class KeyFigures(Block):
    """A few figures that a reader should remember."""

    type: Literal["key-figures"]
    items: Annotated[tuple[KeyFigure, ...], Meta(min_length=1)] = described(
        "The figures: three or four are enough."
    )


class PageBreak(Block):
    """What follows begins on a new page."""

    type: Literal["page-break"]
