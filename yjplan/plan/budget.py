"""Appendix 2: contributions by agency and kind; budget, outturn and variance by cost line. In pounds."""

from typing import Annotated, Literal

from msgspec import Meta

from yjplan.plan.base import ChartedTable, Model, described
from yjplan.plan.values import Money, PlanYears, Text, YesNo


class Contribution(Model):
    """What one agency contributes, an amount for each kind."""

    agency: Text = described("Who contributes.")
    amounts: tuple[Money, ...] = described("An amount for each kind, in their order; 0 where there is none.")
    total: Money | None = described("As published; left out where the source gives none.", default=None)
    total_with: Text | None = described(
        "The agency in whose total this row is included, if it has none of its own.", default=None
    )


class Contributions(ChartedTable):
    """Contributions by agency and kind."""

    type: Literal["contributions"]
    caption: Text | None = described("The title of the table; made from the year if left out.", default=None)
    year: PlanYears = described("The year in which the money is given.")
    kinds: tuple[Text, ...] = described(
        "The kinds of contribution: one column each.",
        default=(
            "Staffing costs",
            "Payments in kind",
            "Other delegated funds",
        ),
    )
    rows: Annotated[tuple[Contribution, ...], Meta(min_length=1)] = described("One row for each agency.")
    total: Contribution | None = described("The total row as published; the sums if left out.", default=None)


class CostLine(Model):
    """One line of the outturn: what was planned, what was spent, the difference (spent less planned)."""

    line: Text = described("What the money is for.")
    budget: Money = described("What was planned.")
    outturn: Money | None = described("What was spent.", default=None)
    variance: Money | None = described("As published; computed if left out.", default=None)
    total: YesNo = described("Yes for a line that adds up others.", default=False)


class Outturn(ChartedTable):
    """Budget, outturn and variance by cost line."""

    type: Literal["outturn"]
    caption: Text | None = described("The title of the table; made from the year if left out.", default=None)
    year: PlanYears = described("The year in which the money was spent.")
    lines: Annotated[tuple[CostLine, ...], Meta(min_length=1)] = described("One for each line of the budget.")
