"""What a chart of outturn against budget says: the whole, then the lines that were over and under."""

from __future__ import annotations

from decimal import Decimal

from yjplan.charts.amounts import over_or_under
from yjplan.charts.said.grid import grid
from yjplan.charts.said.parts import NAMED, listed
from yjplan.charts.spec import OutturnChart, Spent
from yjplan.charts.values import NOT_KNOWN
from yjplan.document.tree import Inlines, Table
from yjplan.figures.format import money


def headline(total: Spent, year: str) -> str:
    """Return what comes first: "Total expenditure came to £1,121,789 in 2023-24, £3,045 (0.3%) over budget"."""
    if total.outturn is None:
        return f"{total.name}: {money(total.budget)} is the budget for {year}"
    came = f"{_came(total, total.outturn)} in {year}"
    if not total.variance:
        return f"{came}, as budgeted"
    return f"{came}, {over_or_under(total.variance, total.budget)} budget"


def sentences(spec: OutturnChart) -> list[str]:
    """Return what was spent in all against what was planned, and where most of the difference lies."""
    result = [_whole(spec.total, spec.title)] if spec.total and spec.total.outturn is not None else []
    moved = [line for line in spec.lines if line.variance]
    moved.sort(key=_moved, reverse=True)
    if moved:
        named = [f"{line.name} {over_or_under(line.variance, line.budget)}" for line in moved[:NAMED]]
        lead = "The largest differences" if len(moved) > NAMED else "Differences"
        result.append(f"{lead}: {listed(named)}.")
    even = [line for line in spec.lines if line.variance == 0]
    if even and len(even) == len(spec.lines):
        result.append("Every line was on budget.")
    elif even:
        named = [line.name for line in even]
        result.append(
            f"On budget: {listed(named)}." if len(named) <= NAMED else f"{len(named)} lines were on budget."
        )
    if not moved and not even:
        most = max(spec.lines, key=lambda line: line.budget)
        result.append(f"The largest line is {most.name} ({money(most.budget)}); what was spent is not known.")
    return result


def _whole(total: Spent, title: str) -> str:
    """Return the sums; what the title says of them already is not said again."""
    assert total.outturn is not None
    if title.startswith(_came(total, total.outturn)):
        return f"The budget was {money(total.budget)}."
    spent = f"{total.name}: {money(total.outturn)} spent of {money(total.budget)} planned"
    return f"{spent}, {over_or_under(total.variance, total.budget)}."


def _came(total: Spent, outturn: Decimal) -> str:
    return f"{total.name} came to {money(outturn)}"


def _moved(line: Spent) -> Decimal:
    return abs(line.variance or Decimal(0))


def table(spec: OutturnChart, caption: Inlines = ()) -> Table:
    """Return budget, outturn and variance of each line, as in the chart."""
    lines = [*spec.lines, *([spec.total] if spec.total else [])]
    rows = [
        [line.name, _pounds(line.budget), _pounds(line.outturn), _pounds(line.variance)] for line in lines
    ]
    heads = ["Cost line", "Budget (£)", "Outturn (£)", "Variance (£)"]
    return grid(spec.title, heads, rows, caption, total=len(spec.lines) if spec.total else None)


def _pounds(value: Decimal | None) -> str:
    return NOT_KNOWN if value is None else money(value).replace("£", "")
