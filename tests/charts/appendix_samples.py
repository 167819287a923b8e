"""Charts of money, posts and actions, with every oddity that real figures have."""

from __future__ import annotations

from decimal import Decimal

from tests.charts.samples import AREAS
from yjplan.charts.spec import ChartSpec, OutturnChart, PartsChart, PartsRow, Rating, RatingsChart, Spent

KINDS = ("Staffing costs", "Payments in kind", "Other delegated funds")


def row(name: str, *values: float | str | None, group: str = "") -> PartsRow:
    return PartsRow(name, tuple(None if v is None else Decimal(str(v)) for v in values), group)


def parts(
    *rows: PartsRow, unit: str = "£", kinds: tuple[str, ...] = KINDS, title: str = "Contributions"
) -> PartsChart:
    own = [r.values for r in rows if not r.group]
    totals = tuple(sum((v[i] or Decimal(0) for v in own), Decimal(0)) for i in range(len(kinds)))
    return PartsChart(
        title=title,
        each="Agency",
        parts=kinds,
        rows=rows,
        unit=unit,
        totals=totals,
        whole=sum(totals, Decimal(0)),
    )


def spent(name: str, budget: float | str, outturn: float | str | None) -> Spent:
    planned = Decimal(str(budget))
    paid = None if outturn is None else Decimal(str(outturn))
    return Spent(name, planned, paid, None if paid is None else paid - planned)


def lines(*given: Spent, total: Spent | None = None) -> OutturnChart:
    return OutturnChart(title="Outturn", lines=given, total=total)


LONG = "Bournemouth, Christchurch and Poole Council – Children's Social Care and Early Help"
WELSH = "Bwrdd Iechyd Prifysgol Betsi Cadwaladr (ŵ ŷ)"
SAMPLES: dict[str, ChartSpec] = {
    "contributions": parts(
        row("Local Authority", 504166, 0, 0),
        row(LONG, 0, 43032, 0),
        row(WELSH, 0, 24000, 5000),
        row("Youth Justice Board", 0, 0, 507538),
        row("Police and Crime Commissioner", 0, 0, 0),
    ),
    "contributions-thirty": parts(
        *(row(f"{AREAS[i % len(AREAS)]} {i}", 1000 * i, 37 * i**2, 500) for i in range(30))
    ),
    "contributions-one": parts(row("Local Authority", 504166), kinds=("Cash",)),
    "contributions-millions": parts(
        row("A", 1, 0, 2), row("B", 10_000_000, 4_560_000, 1_250_000.55), row("C", 0, 0, 9)
    ),
    "contributions-unknown": parts(
        row("A", 1000, None, 200), row("B", None, None, None), row("C", 50, 60, 70)
    ),
    "contributions-negative": parts(row("A", 1000, -400, 200), row("B", -900, 0, -50)),
    "contributions-zeros": parts(row("A", 0, 0, 0), row("B", 0, 0, 0)),
    "contributions-twelve-kinds": parts(
        row(AREAS[2], *range(9000, 9012)),
        row("B", *range(12)),
        kinds=tuple(f"{AREAS[i % 11]}, kind {i}" for i in range(12)),
    ),
    "posts": parts(
        row("Practitioners", "19.9", "4.9", 3),
        row("Administration", "2.33", 1, 0),
        row("Referral order panel volunteer", 10, 0, 0, group="Volunteers, number of people"),
        row("Other volunteer", 0, 0, 1, group="Volunteers, number of people"),
        unit="full-time equivalents",
        kinds=("Filled", "Seconded", "Vacant"),
        title="Posts",
    ),
    "volunteers-alone": parts(
        row("Panel volunteer", 10, group="Volunteers"), unit="people", kinds=("All",), title="Volunteers"
    ),
    "outturn": lines(
        spent("Staff", 959745, 975790),
        spent("Premises", 42778, 42778),
        spent("Office costs", 63221, 50221),
        total=spent("Total expenditure", 1118744, 1121789),
    ),
    "outturn-extremes": lines(
        spent(LONG, 10_000_000, 10_000_001),
        spent(WELSH, 1, 10),
        spent("Nothing planned", 0, 4500),
        spent("Income", -250000, -263000.5),
        spent("Zero", 0, 0),
        spent("Not known yet", 9000, None),
        total=spent("Total of everything that was spent in the year", 12345678, 9999999),
    ),
    "outturn-one": lines(spent("Staff", 100, 90)),
    "outturn-budget-alone": lines(
        spent("Staff", 100, None), spent("Cars", 20, None), total=spent("All", 120, None)
    ),
    "outturn-thirty": lines(*(spent(f"{AREAS[i % 11]} {i}", 1000 * i, 990 * i + 500) for i in range(30))),
    "ratings": RatingsChart(
        title="Ratings",
        ratings=(
            Rating("Red", 3, "red"),
            Rating("Amber", 2, "amber"),
            Rating("On hold", 1),
            Rating("Green", 6, "green"),
            Rating("Not stated", 18, "grey"),
        ),
    ),
    "ratings-one": RatingsChart(title="Ratings", ratings=(Rating("Complete", 1, "green"),)),
    "ratings-many": RatingsChart(
        title="Ratings", ratings=tuple(Rating(f"{AREAS[i]} {LONG}", 10**i) for i in range(9))
    ),
}
