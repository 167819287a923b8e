"""Charts that compare, and are hard to lay out: dots, chains, groups of children, panels."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.charts.samples import AREAS, OWN, RATE, YEARS, falling, series
from yjplan.charts.spec import (
    ChartSpec,
    DataChart,
    Dot,
    DotChart,
    FunnelChart,
    Group,
    PanelsChart,
    PopulationChart,
    Step,
)


def small(title: str, unit: str, decimals: int, *values: float, **others: tuple[float, ...]) -> DataChart:
    return DataChart(
        "trend",
        title,
        YEARS[-len(values) :],
        (series("Stockton-on-Tees", *values), *(series(k.replace("_", " "), *v) for k, v in others.items())),
        unit,
        decimals,
    )


DOTS = DotChart(
    "First time entrants",
    (
        Dot("Stockton-on-Tees", Decimal(125), True),
        *(Dot(area, Decimal(90 + i * 17)) for i, area in enumerate(AREAS)),
    ),
    RATE,
    0,
    "2023",
    (("Target", Decimal(150)),),
)
CHAIN = FunnelChart(
    "Substance misuse",
    (Step("Need identified", 36, 80), Step("Treatment planned or offered", 26), Step("Attending", 4)),
    "children",
)
GROUPS = PopulationChart(
    "Ethnicity",
    (
        Group("White", Decimal(92), Decimal("83.5"), Decimal(1), True, "", 19000, 71),
        Group("Asian or Asian British", Decimal("4.6"), Decimal("5.9"), Decimal("1.4"), cohort_count=5),
        Group(
            "Mixed or multiple ethnic groups", Decimal("1.8"), Decimal("9.4"), Decimal("5.76"), cohort_count=8
        ),
        Group("Black, Black British, Caribbean or African", Decimal("0.7"), None, instead="fewer than 5"),
        Group("Other", Decimal("0.9"), None, instead="withheld"),
    ),
    "Children aged 10 to 17 in Stockton-on-Tees",
    "Children the service worked with",
    1,
)
PANELS = PanelsChart(
    "Performance at a glance",
    (
        small("First time entrants", RATE, 0, 198, 125, North_East=(180, 170), England_and_Wales=(150, 148)),
        small("Reoffending rate", "%", 1, 21.4, 36.4, 44.4, England_and_Wales=(31, 32, 31)),
        small("Reoffences per reoffender", "reoffences per reoffender", 2, 4.75, 3.75),
        small("Use of custody", "per 1,000 children aged 10 to 17", 2, 0.29, 0.29, North_East=(0.2, 0.1)),
    ),
)
CROWDED = DataChart(
    "trend",
    "First time entrants who live in Bournemouth, Christchurch and Poole",
    YEARS,
    (
        replace(OWN, marks=("",) * 11 + ("break", "small", "provisional")),
        *(falling(area, 300 + 35 * i) for i, area in enumerate(AREAS)),
        replace(series("Target", *[300] * 14), target=True),
    ),
    RATE,
    1,
)
COMPARING: dict[str, ChartSpec] = {
    "dots": DOTS,
    "dots-marks": DotChart(
        "Reoffending",
        (
            Dot("Stockton-on-Tees", Decimal("44.4"), True, "small"),
            Dot("North East", Decimal("35.1"), mark="provisional"),
            Dot("England and Wales", None),
        ),
        "%",
        1,
        "2023",
    ),
    "dots-unknown": DotChart("Nothing", (Dot("Us", None, True), Dot("Them", None)), "children"),
    "dots-negative": DotChart(
        "Change", (Dot("Us", Decimal(-13000), True), Dot("Them", Decimal(250000))), "£", period="2023-24"
    ),
    "dots-three-targets": replace(
        DOTS, targets=tuple((f"{area} hopes for", Decimal(100)) for area in AREAS[:3])
    ),
    "chain": CHAIN,
    "chain-of-first": FunnelChart(
        "Victims",
        (
            Step("Agreed to be contacted", 3),
            Step("Engaged on restorative justice", 2),
            Step("Asked for their view beforehand", None),
            Step("Told how the case goes on, which is a long name for a step of a chain indeed", 0),
        ),
        "victims",
        True,
        ("Figures for the first half of the year.",),
    ),
    "chain-long": FunnelChart(
        "Long", tuple(Step(f"{area} {area}", 1200 - 100 * i) for i, area in enumerate(AREAS)), "children"
    ),
    "groups": GROUPS,
    "groups-shares": PopulationChart(
        "Ethnicity",
        (
            Group("White", Decimal(92), Decimal(93)),
            Group("Asian", Decimal("4.6"), None),
            Group("Other", Decimal("3.3"), Decimal(6)),
        ),
        "People in the borough, census 2021",
        "Children the service worked with over the last twelve months, whatever their disposal was",
        1,
    ),
    "groups-many": PopulationChart(
        "Areas",
        tuple(Group(area, Decimal(i), Decimal(20 - i), Decimal(i)) for i, area in enumerate(AREAS)),
        "All",
        "Ours",
    ),
    "panels": PANELS,
    "panels-crowded": PanelsChart(
        "Crowded", (CROWDED, replace(CROWDED, title="B"), replace(CROWDED, title="C"))
    ),
    "panels-one": PanelsChart("One", PANELS.panels[:1], ("A note of the author.",)),
    "trend-crowded": CROWDED,
}
