"""Charts that are hard to lay out; every kind, and every oddity that real figures have."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from yjplan.charts.spec import Box, ChartSpec, DataChart, Series, TreeChart

YEARS = tuple(str(year) for year in range(2011, 2025))
TWELVE_MONTHS = tuple(f"Apr {year} to Mar {year + 1}" for year in range(2020, 2025))
AREAS = (
    "England",
    "North East",
    "Bournemouth, Christchurch and Poole",
    "Middlesbrough",
    "Hartlepool",
    "Redcar and Cleveland",
    "Kingston upon Hull, City of",
    "Plymouth",
    "Telford and Wrekin",
    "Rhondda Cynon Tâf (ŵ ŷ)",
    "Darlington",
)
RATE = "per 100,000 children aged 10 to 17"


def series(name: str, *values: float | str | None) -> Series:
    return Series(name, tuple(None if value is None else Decimal(str(value)) for value in values))


def falling(name: str, start: int, count: int = 14) -> Series:
    return series(name, *(round(start * 0.93**i + (i * 37 % 11), 1) for i in range(count)))


def post(name: str, *below: Box, fte: str = "1.0 FTE") -> Box:
    return Box((name, fte), below)


def team(name: str, size: int) -> Box:
    names = (
        "Youth Justice Officer",
        "Social Worker",
        "Speech and Language Therapist",
        "Neurodevelopmental Practitioner",
        "Police Officer (seconded)",
    )
    return post(name, *(post(names[i % len(names)]) for i in range(size)))


OWN = falling("Stockton-on-Tees", 620)
SAMPLES: dict[str, ChartSpec] = {
    "trend": DataChart(
        "trend",
        "First time entrants",
        YEARS,
        (OWN, falling("North East", 560), falling("England and Wales", 480)),
        RATE,
        1,
    ),
    "trend-eleven": DataChart(
        "trend",
        "Everyone",
        YEARS,
        (OWN, *(falling(area, 300 + 35 * i) for i, area in enumerate(AREAS))),
        RATE,
        1,
    ),
    "trend-gaps": DataChart(
        "trend",
        "Gaps",
        TWELVE_MONTHS,
        (series("Us", 34, None, 33, 31, 30), series("Them", 31, 32, None, None, 30.1)),
        "%",
        1,
    ),
    "trend-close": DataChart(
        "trend",
        "All at one point",
        YEARS[:5],
        tuple(series(name, 5, 5, 5, 5, 5) for name in AREAS[:6]),
        "children",
    ),
    "trend-level": DataChart(
        "trend", "Population", YEARS[:4], (series("Stockport", 20100, 20300, 20400, 20900),), "children"
    ),
    "trend-one": DataChart(
        "trend", "One year", ("2024",), (series("Us", 12), series("England", 14)), "children"
    ),
    "trend-zeros": DataChart("trend", "None", YEARS[:5], (series("Us", 0, 0, 0, 0, 0),), "children"),
    "trend-unknown": DataChart(
        "trend", "Unknown", YEARS[:3], (series("Us", 1, 2, 3), series("Them", None, None, None)), "children"
    ),
    "trend-negative": DataChart(
        "trend", "Change", YEARS[:5], (series("Us", -5, 3, -12, 8, 1),), "change in children"
    ),
    "trend-tiny": DataChart(
        "trend", "Tiny", YEARS[:3], (series("Us", "0.00012", "0.0002", "0.00001"),), "x", 5
    ),
    "trend-huge": DataChart("trend", "Huge", YEARS[:3], (series("Us", "1.2e12", "9e11", "2e12"),), "£"),
    "trend-long-unit": DataChart(
        "trend", "Long unit", YEARS[:3], (series("Us", 1, 2, 3),), f"children for every one {RATE} " * 3
    ),
    "trend-marks": DataChart(
        "trend",
        "Reoffending",
        YEARS[-8:],
        (
            replace(
                series("Stockton-on-Tees", 30, 35, None, 40, 44, 41, 36, 32),
                marks=("", "small", "suppressed", "small", "", "revised", "provisional", "provisional"),
            ),
            series("England and Wales", 33, 33, 32, 33, 31, 30, 31, 32),
            series("North East", 35, 36, 34, 36, 35, 37, 34, 33),
            replace(series("Target", *[30] * 8), target=True),
        ),
        "%",
        1,
        ("The cohort was gathered over three months until 2017 and over twelve since then.",),
    ),
    "trend-target": DataChart(
        "trend",
        "A target that changes",
        YEARS[:5],
        (
            series("Us", 30, 35, 40, 44, 41),
            replace(series("Target for the year", None, 38, 38, 36, 35), target=True),
            series("Them", 1, 2, 3, 4, None),
        ),
        "children",
    ),
    "bars": DataChart(
        "bars",
        "Ethnicity",
        ("White", "Mixed", "Asian", "Black", "Other"),
        (
            series("Children on the caseload", 62.1, 14, 6, 16.2, 1.7),
            series("All children", 84, 5, 8, 2.1, 0.9),
        ),
        "%",
        1,
    ),
    "bars-many": DataChart(
        "bars",
        "Many",
        YEARS,
        (series("A", *range(14)), series("B", *range(5, 19)), series("C", *range(100, 114))),
        "children",
    ),
    "bars-negative": DataChart(
        "bars",
        "Change",
        ("Quarter 1", "Quarter 2", "Quarter 3", "Quarter 4"),
        (series("Change", -13000, 5000, None, -1),),
        "£",
    ),
    "bars-one": DataChart("bars", "One", ("All",), (series("A", 4),), "children"),
    "bars-zeros": DataChart("bars", "Zeros", ("A", "B", "C"), (series("2023", 0, 0, 0),), "children"),
    "bars-long-names": DataChart("bars", "Long", AREAS, (series("2023", *range(40, 51)),), RATE),
    "bars-wrapped": DataChart(
        "bars",
        "Wrapped",
        ("Referral orders and reparation", "Out of court disposals", "Bail and remand", "Turnaround"),
        (series("2022-23", 10, 33, None, 4), series("2023-24", 11, 36, 0, 9)),
        "children",
    ),
    "stacked": DataChart(
        "stacked",
        "Disposals",
        YEARS[-6:],
        (
            series("Out of court", 120, 110, 98, 101, 87, 90),
            series("Referral order", 40, 44, 30, 28, 25, 31),
            series("Custody", 3, 2, 1, 0, None, 2),
        ),
        "disposals",
    ),
    "stacked-negative": DataChart(
        "stacked", "Flows", ("In", "Out"), (series("A", 5, -4), series("B", 6, -9)), "children"
    ),
    "stacked-long-names": DataChart(
        "stacked",
        "Funding",
        AREAS,
        (series("Cash", *range(90000, 90011)), series("In kind", *range(500, 511))),
        "£",
    ),
    "horizontal": DataChart(
        "horizontal",
        "Needs",
        ("Substance use", "Speech, language and communication needs", AREAS[2] + " with many more words"),
        (series("Children", 41, 66, None),),
        "children",
    ),
    "horizontal-grouped": DataChart(
        "horizontal",
        "Areas",
        AREAS,
        (series("2023", *range(0, 110, 10)), series("2024", *range(300, 190, -10))),
        RATE,
    ),
    "horizontal-negative": DataChart(
        "horizontal",
        "Variance",
        ("Staff", "Premises", "Other"),
        (series("v", -13000, 250000, -1000.5),),
        "£",
    ),
    "horizontal-forty": DataChart(
        "horizontal",
        "Forty",
        tuple(f"Authority {i}" for i in range(40)),
        (series("v", *range(40)),),
        "children",
    ),
    "tree": TreeChart("Structure", post("Head of Service", post("Manager"), post("Analyst"))),
    "tree-one": TreeChart("Structure", post("Head of Service")),
    "tree-teams": TreeChart(
        "Structure",
        post(
            "Head of Youth Justice Service",
            team("Team Manager, Court and Community", 6),
            team("Team Manager, Prevention", 5),
            team("Health Team Leader", 3),
            post("Restorative Justice Coordinator"),
        ),
    ),
    "tree-sixty": TreeChart("Structure", post("Head", *(team(f"Manager {i}", 9) for i in range(6)))),
    "tree-flat": TreeChart("Structure", team("Head of Service", 59)),
    "tree-lopsided": TreeChart(
        "Structure", post("Head", team("Operations", 48), team("Small", 4), post("PA"))
    ),
    "tree-deep": TreeChart(
        "Structure",
        post(
            "Director",
            post("Assistant", post("Head", team("A", 4), post("Deputy", team("B", 7), team("C", 8)))),
        ),
    ),
}
