"""Appendix 2: contributions by agency and kind; budget, outturn and variance by cost line. In pounds."""

from typing import Literal

from pydantic import Field

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Money, PlanYears, Text, Texts, YesNo


class Contribution(Model):
    """What one agency contributes, an amount for each kind."""

    agency: Text = Field(description="Who contributes.")
    amounts: tuple[Money, ...] = Field(
        description="An amount for each kind, in their order; 0 where there is none."
    )
    total: Money | None = Field(None, description="As published; left out where the source gives none.")
    total_with: Text | None = Field(
        None, description="The agency in whose total this row is included, if it has none of its own."
    )


class Contributions(Block):
    """Contributions by agency and kind."""

    type: Literal["contributions"]
    caption: Text | None = Field(None, description="The title of the table; made from the year if left out.")
    year: PlanYears = Field(description="The year in which the money is given.")
    kinds: tuple[Text, ...] = Field(
        ("Staffing costs", "Payments in kind", "Other delegated funds"),
        description="The kinds of contribution: one column each.",
    )
    rows: tuple[Contribution, ...] = Field(min_length=1, description="One row for each agency.")
    total: Contribution | None = Field(None, description="The total row as published; the sums if left out.")
    notes: Texts = Field((), description="Remarks printed below the table.")
    source: Text | None = Field(
        None, description="Where the figures come from; printed below table and chart."
    )
    chart: YesNo = Field(
        False, description="Yes for a chart of these figures below the table. Its id can place it elsewhere."
    )
    chart_title: Text | None = Field(
        None, description="The title of the chart; made from the figures if left out."
    )


class CostLine(Model):
    """One line of the outturn: what was planned, what was spent, the difference (spent less planned)."""

    line: Text = Field(description="What the money is for.")
    budget: Money = Field(description="What was planned.")
    outturn: Money | None = Field(None, description="What was spent.")
    variance: Money | None = Field(None, description="As published; computed if left out.")
    total: YesNo = Field(False, description="Yes for a line that adds up others.")


class Outturn(Block):
    """Budget, outturn and variance by cost line."""

    type: Literal["outturn"]
    caption: Text | None = Field(None, description="The title of the table; made from the year if left out.")
    year: PlanYears = Field(description="The year in which the money was spent.")
    lines: tuple[CostLine, ...] = Field(min_length=1, description="One for each line of the budget.")
    notes: Texts = Field((), description="Remarks printed below the table.")
    source: Text | None = Field(
        None, description="Where the figures come from; printed below table and chart."
    )
    chart: YesNo = Field(
        False, description="Yes for a chart of these figures below the table. Its id can place it elsewhere."
    )
    chart_title: Text | None = Field(
        None, description="The title of the chart; made from the figures if left out."
    )
