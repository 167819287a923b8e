"""Charts that compare, and are hard to lay out: dots, chains, groups of children, panels."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from random import Random

from msgspec.structs import replace

from tests.charts.samples import AREAS, OWN, RATE, YEARS, falling, series
from yjplan.charts.spec import (
    ChartSpec,
    DataChart,
    Dot,
    DotChart,
    FunnelChart,
    Group,
    Mark,
    PanelsChart,
    PopulationChart,
    Series,
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


# ---------------------------------------------------------------- by chance


def _names(chance: Random) -> list[str]:
    return [f"{chance.choice(AREAS)} {i}" for i in range(chance.randint(1, 14))]


def _number(chance: Random, size: int) -> Decimal | None:
    return chance.choice(
        [None, Decimal(0), Decimal(chance.randint(0, size)), Decimal(chance.randint(-size, size))]
    )


def any_dots(chance: Random) -> DotChart:
    marks: tuple[Mark, ...] = ("", "small", "provisional", "suppressed")
    size, names = chance.choice([1, 40, 90000, 10**9]), _names(chance)
    return DotChart(
        "Any",
        tuple(Dot(name, _number(chance, size), i == 0, chance.choice(marks)) for i, name in enumerate(names)),
        chance.choice(["children", "£", "%", RATE]),
        targets=tuple((name, Decimal(size)) for name in names[: chance.randint(0, 2)]),
    )


def any_chain(chance: Random) -> FunnelChart:
    size = chance.choice([1, 40, 90000, 10**9])
    counts = (chance.choice([None, 0, chance.randint(0, size)]) for _ in range(14))
    return FunnelChart("Any", tuple(map(Step, _names(chance), counts)), "children")


def any_groups(chance: Random) -> PopulationChart:
    groups = (
        Group(
            name,
            chance.choice([None, Decimal(i)]),
            chance.choice([None, Decimal(99 - i)]),
            chance.choice([None, Decimal(i)]),
            i == 1,
        )
        for i, name in enumerate(_names(chance))
    )
    return PopulationChart("Any", tuple(groups), chance.choice(AREAS), chance.choice(AREAS))


def any_panels(chance: Random) -> PanelsChart:
    size = chance.choice([1, 40, 90000, 10**9])
    panels = []
    for name in _names(chance)[:6]:
        periods = YEARS[: chance.randint(1, 14)]
        lines = (Series(area, tuple(_number(chance, size) for _ in periods)) for area in AREAS[:3])
        panels.append(DataChart("trend", name, periods, tuple(lines), chance.choice(["children", "£", RATE])))
    return PanelsChart("Any", tuple(panels))


ANY: dict[str, Callable[[Random], ChartSpec]] = {
    "dots": any_dots,
    "chain": any_chain,
    "groups": any_groups,
    "panels": any_panels,
}
