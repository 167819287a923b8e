"""Blocks that any section may hold: text, callout, picture, table, chart, key figures, page break."""

from typing import Literal

from pydantic import Field

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Prose, Reading, Text, Texts, YesNo


class TextBlock(Block):
    """Prose under an optional sub-heading."""

    type: Literal["text"]
    body: Prose = Field(description="The text.")


class Callout(Block):
    """A short passage set off from the text."""

    type: Literal["callout"]
    title: Text | None = Field(None, description="A title for the passage.")
    body: Prose = Field(description="The text.")


class Picture(Block):
    """A picture from the plan folder."""

    type: Literal["image"]
    file: Text = Field(description="A .png or .jpg file in the plan folder.")
    alt: Text | None = Field(None, description="What the picture shows, for people who cannot see it.")
    decorative: YesNo = Field(False, description="Yes if the picture says nothing that a reader needs.")
    caption: Text | None = Field(
        None, description="What is printed below the picture; it then gets a number."
    )
    source: Text | None = Field(None, description="Who made the picture, or where it comes from.")


class TableColumn(Model):
    """A column of a table."""

    title: Text = Field(description="What stands above the column.")
    unit: Text | None = Field(None, description="Unit of all figures in the column, for example £ or %.")
    numbers: YesNo = Field(False, description="Yes if the column holds figures: they are set to the right.")


class Table(Block):
    """A table written out row by row. Cells may hold Markdown on one line and {{ … }}."""

    type: Literal["table"]
    caption: Text = Field(description="The title of the table.")
    columns: tuple[Text | TableColumn, ...] = Field(
        min_length=1, description="The column titles, as texts or with a unit."
    )
    rows: tuple[tuple[Prose | None, ...], ...] = Field(
        min_length=1, description="The rows, each a list with one cell for each column."
    )
    blank: Text = Field("–", description="What is printed in a cell that is left empty.")
    total_row: YesNo = Field(False, description="Yes if the last row is a total.")
    notes: Texts = Field((), description="Remarks printed below the table.")
    source: Text | None = Field(None, description="Where the figures come from.")


class ChartSeries(Model):
    """One line or one set of bars of a chart."""

    name: Text = Field(description="What the line or the bars are for.")
    values: tuple[Reading, ...] = Field(
        min_length=1, max_length=200, description="A value for each category, in their order."
    )
    target: YesNo = Field(False, description="Yes if the line is a target and no area: it is dashed.")


class Chart(Block):
    """A chart drawn from the figures that are written here. For a measure, use {{ chart("…") }} instead."""

    type: Literal["chart"]
    kind: Literal["trend", "bars", "stacked", "horizontal", "dots", "funnel"] = Field(
        description="Lines over time, bars beside each other, bars on top of each other, bars from left to right, dots "
        "on one scale, or the steps of a chain, each counting some of those in the step before."
    )
    title: Text = Field(description="What the chart says, in one line.")
    categories: tuple[Text, ...] = Field(
        min_length=1, max_length=200, description="Periods or categories along the axis."
    )
    series: tuple[ChartSeries, ...] = Field(
        min_length=1, max_length=30, description="One for each line or set of bars."
    )
    unit: Text = Field(description="What the figures count, for example children or %.")
    source: Text | None = Field(None, description="Where the figures come from.")
    period: Text | None = Field(None, description="The period that the figures are for.")
    highlight: Text | None = Field(
        None, description="For dots: the category that stands out, usually the service itself."
    )
    notes: Texts = Field((), description="Remarks printed in the picture, below everything else.")


class KeyFigure(Model):
    """One figure that stands for itself."""

    value: Prose = Field(description="The figure, usually as {{ … }}.")
    label: Text = Field(description="What it is, in a few words.")
    trend: Literal["rising", "falling", "steady"] | None = Field(None, description="Which way it goes.")


class KeyFigures(Block):
    """A few figures that a reader should remember."""

    type: Literal["key-figures"]
    items: tuple[KeyFigure, ...] = Field(min_length=1, description="The figures: three or four are enough.")


class PageBreak(Block):
    """What follows begins on a new page."""

    type: Literal["page-break"]
