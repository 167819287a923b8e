"""Appendix 2: contributions by agency and kind; budget, outturn and variance by cost line. In pounds."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import ChartedTable, Model
from yjplan.plan.values import Money, PlanYears, Text, YesNo


class Contribution(Model):
    """What one agency contributes, an amount for each kind."""

    agency: Annotated[Text, Meta(description="Who contributes.")]
    amounts: Annotated[
        tuple[Money, ...], Meta(description="An amount for each kind, in their order; 0 where there is none.")
    ]
    total: Annotated[
        Money | None, Meta(description="As published; left out where the source gives none.")
    ] = None
    total_with: Annotated[
        Text | None,
        Meta(description="The agency in whose total this row is included, if it has none of its own."),
    ] = None


class Contributions(ChartedTable):
    """Contributions by agency and kind."""

    type: Literal["contributions"]
    caption: Annotated[
        Text | None, Meta(description="The title of the table; made from the year if left out.")
    ] = None
    year: Annotated[PlanYears, Meta(description="The year in which the money is given.")]
    kinds: Annotated[tuple[Text, ...], Meta(description="The kinds of contribution: one column each.")] = (
        "Staffing costs",
        "Payments in kind",
        "Other delegated funds",
    )
    rows: Annotated[tuple[Contribution, ...], Meta(description="One row for each agency.", min_length=1)]
    total: Annotated[
        Contribution | None, Meta(description="The total row as published; the sums if left out.")
    ] = None


class CostLine(Model):
    """One line of the outturn: what was planned, what was spent, the difference (spent less planned)."""

    line: Annotated[Text, Meta(description="What the money is for.")]
    budget: Annotated[Money, Meta(description="What was planned.")]
    outturn: Annotated[Money | None, Meta(description="What was spent.")] = None
    variance: Annotated[Money | None, Meta(description="As published; computed if left out.")] = None
    total: Annotated[YesNo, Meta(description="Yes for a line that adds up others.")] = False


class Outturn(ChartedTable):
    """Budget, outturn and variance by cost line."""

    type: Literal["outturn"]
    caption: Annotated[
        Text | None, Meta(description="The title of the table; made from the year if left out.")
    ] = None
    year: Annotated[PlanYears, Meta(description="The year in which the money was spent.")]
    lines: Annotated[tuple[CostLine, ...], Meta(description="One for each line of the budget.", min_length=1)]
