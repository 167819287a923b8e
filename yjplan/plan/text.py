"""Blocks that any section may hold: text, callout, picture, table, chart, key figures, page break."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Prose, Reading, Text, Texts, YesNo


class TextBlock(Block):
    """Prose under an optional sub-heading."""

    type: Literal["text"]
    body: Prose


class Callout(Block):
    """A short passage set off from the text."""

    type: Literal["callout"]
    title: Text | None = None
    body: Prose


class Picture(Block):
    """A picture from the plan folder."""

    type: Literal["image"]
    file: Text = Field(description="A .png or .jpg file in the plan folder.")
    alt: Text | None = Field(None, description="What the picture shows, for people who cannot see it.")
    decorative: YesNo = Field(False, description="Yes if the picture says nothing that a reader needs.")
    caption: Text | None = None
    source: Text | None = None


class TableColumn(Model):
    """A column of a table."""

    title: Text
    unit: Text | None = Field(None, description="Unit of all figures in the column, for example £ or %.")
    numbers: YesNo = Field(False, description="Yes if the column holds figures: they are set to the right.")


class Table(Block):
    """A table written out row by row. Cells may hold Markdown on one line and {{ … }}."""

    type: Literal["table"]
    caption: Text
    columns: tuple[Text | TableColumn, ...] = Field(min_length=1)
    rows: tuple[tuple[Prose | None, ...], ...] = Field(min_length=1)
    blank: Text = Field("–", description="What is printed in a cell that is left empty.")
    total_row: YesNo = Field(False, description="Yes if the last row is a total.")
    notes: Texts = ()
    source: Text | None = None


class ChartSeries(Model):
    """One line or one set of bars of a chart."""

    name: Text
    values: tuple[Reading, ...] = Field(min_length=1)


class Chart(Block):
    """A chart drawn from the figures that are written here. For a measure, use {{ chart("…") }} instead."""

    type: Literal["chart"]
    kind: Literal["trend", "bars", "stacked", "horizontal"]
    title: Text = Field(description="What the chart says, in one line.")
    categories: tuple[Text, ...] = Field(min_length=1, description="Periods or categories along the axis.")
    series: tuple[ChartSeries, ...] = Field(min_length=1)
    unit: Text = Field(description="What the figures count, for example children or %.")
    source: Text | None = None
    period: Text | None = None


class KeyFigure(Model):
    """One figure that stands for itself."""

    value: Prose
    label: Text
    trend: Literal["rising", "falling", "steady"] | None = None


class KeyFigures(Block):
    """A few figures that a reader should remember."""

    type: Literal["key-figures"]
    items: tuple[KeyFigure, ...] = Field(min_length=1)


class PageBreak(Block):
    """What follows begins on a new page."""

    type: Literal["page-break"]
