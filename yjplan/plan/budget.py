"""Appendix 2: contributions by agency and kind; budget, outturn and variance by cost line. In pounds."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from yjplan.plan.base import Block, Model
from yjplan.plan.values import Money, PlanYears, Text, Texts, YesNo


class Contribution(Model):
    """What one agency contributes, an amount for each kind."""

    agency: Text
    amounts: tuple[Money, ...]
    total: Money | None = Field(None, description="As published; left out where the source gives none.")
    total_with: Text | None = Field(
        None, description="The agency in whose total this row is included, if it has none of its own."
    )


class Contributions(Block):
    """Contributions by agency and kind."""

    type: Literal["contributions"]
    caption: Text | None = None
    year: PlanYears
    kinds: tuple[Text, ...] = ("Staffing costs", "Payments in kind", "Other delegated funds")
    rows: tuple[Contribution, ...] = Field(min_length=1)
    total: Contribution | None = Field(None, description="The total row as published; the sums if left out.")
    notes: Texts = ()


class CostLine(Model):
    """One line of the outturn: what was planned, what was spent, the difference (spent less planned)."""

    line: Text
    budget: Money
    outturn: Money | None = None
    variance: Money | None = Field(None, description="As published; computed if left out.")
    total: YesNo = Field(False, description="Yes for a line that adds up others.")


class Outturn(Block):
    """Budget, outturn and variance by cost line."""

    type: Literal["outturn"]
    caption: Text | None = None
    year: PlanYears
    lines: tuple[CostLine, ...] = Field(min_length=1)
    notes: Texts = ()
