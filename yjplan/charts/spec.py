"""What a chart shows, as plain data: composing makes specs, drawing turns them into pictures."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, TypeAlias

from msgspec import Struct

Mark: TypeAlias = Literal["", "provisional", "estimated", "revised", "suppressed", "small", "break"]
"""What is said of a value: not final yet, estimated, changed since it was first published, hidden so that no child
can be identified, of so few children that it moves by chance, or counted in another way than those before it."""


class Series(Struct, frozen=True):
    """One line or one set of bars; a value is None where nothing is known.

    `marks`, if any, has one mark for each value. A `target` is what a service aims at, not another area.
    """

    name: str
    values: tuple[Decimal | None, ...]
    marks: tuple[Mark, ...] = ()
    target: bool = False


class Chart(Struct, frozen=True, kw_only=True):
    """What every kind has: `accent` is the council's colour, #12436D or the like, in place of the house's dark blue."""

    accent: str = ""


class DataChart(Chart, frozen=True):
    """A chart of figures.

    `categories` are the periods or names along the axis, `unit` says what the values are ("per 100,000
    children aged 10 to 17", "children", "£"). For a trend the first series is the service itself and the
    others are comparators. `notes` are printed in the picture, below everything else.
    """

    kind: Literal["trend", "bars", "stacked", "horizontal"]
    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    decimals: int = 0
    notes: tuple[str, ...] = ()


class Dot(Struct, frozen=True):
    """One area in a dot plot; `own` is the service itself."""

    name: str
    value: Decimal | None
    own: bool = False
    mark: Mark = ""


class DotChart(Chart, frozen=True):
    """One value of the service and of each area that it is compared with, all for the same `period`."""

    title: str
    dots: tuple[Dot, ...]
    unit: str
    decimals: int = 0
    period: str = ""
    targets: tuple[tuple[str, Decimal], ...] = ()
    notes: tuple[str, ...] = ()


class Step(Struct, frozen=True):
    """One step of a chain: how many reached it, and out of how many; None where nothing is known.

    `instead` stands in place of a count that is withheld.
    """

    name: str
    count: int | None
    of: int | None = None
    instead: str = ""


class FunnelChart(Chart, frozen=True):
    """A chain of steps, each counting some of those in the one before: need, offered, attended.

    `of_first` says that each step is a share of the first one and not of the one before; `decimals` are those of
    the shares.
    """

    title: str
    steps: tuple[Step, ...]
    unit: str
    of_first: bool = False
    decimals: int = 0
    notes: tuple[str, ...] = ()


class Group(Struct, frozen=True):
    """A group of children: its share of the population and of the children that the service works with, in per cent.

    `index` is its relative rate index, None where it cannot or should not be worked out. `instead` stands in place of
    the cohort's figures where they are withheld.
    """

    name: str
    population: Decimal | None
    cohort: Decimal | None
    index: Decimal | None = None
    reference: bool = False
    instead: str = ""
    population_count: int | None = None
    cohort_count: int | None = None


class PopulationChart(Chart, frozen=True):
    """Who the service works with beside who lives in the area; `population` and `cohort` say who is counted."""

    title: str
    groups: tuple[Group, ...]
    population: str
    cohort: str
    decimals: int = 0
    notes: tuple[str, ...] = ()


class PanelsChart(Chart, frozen=True):
    """Several trends beside each other, each with a scale of its own."""

    title: str
    panels: tuple[DataChart, ...]
    notes: tuple[str, ...] = ()


class Box(Struct, frozen=True):
    """A post in a structure chart, with the posts that it manages."""

    lines: tuple[str, ...]
    below: tuple[Box, ...] = ()


class TreeChart(Chart, frozen=True):
    """A structure chart."""

    title: str
    top: Box


class PartsRow(Struct, frozen=True):
    """A bar made of parts, one value for each; rows of a `group` stand below its heading, after those of none."""

    name: str
    values: tuple[Decimal | None, ...]
    group: str = ""


class PartsChart(Chart, frozen=True):
    """Lying bars made of parts: what each partner gives in money and in kind, the posts of each role.

    `each` is what a row is ("Agency"), and `unit` what the values are ("£", "full-time equivalents"). `totals` are the
    sums of the parts over the rows that are in no group, and `whole` is the sum of all of these, as the table prints
    them.
    """

    title: str
    each: str
    parts: tuple[str, ...]
    rows: tuple[PartsRow, ...]
    unit: str
    totals: tuple[Decimal, ...]
    whole: Decimal


class Spent(Struct, frozen=True):
    """A cost line in pounds. `variance` is outturn less budget: an overspend is above zero."""

    name: str
    budget: Decimal
    outturn: Decimal | None
    variance: Decimal | None


class OutturnChart(Chart, frozen=True):
    """What was spent beside what was planned; `total` is the line that adds up the others."""

    title: str
    lines: tuple[Spent, ...]
    total: Spent | None = None


Tone: TypeAlias = Literal["red", "amber", "green", "grey", ""]


class Rating(Struct, frozen=True):
    """How many actions have a rating; the tone only repeats what its name says."""

    name: str
    count: int
    tone: Tone = ""


class RatingsChart(Chart, frozen=True):
    """How many actions have which rating, worst first; those that have none come last."""

    title: str
    ratings: tuple[Rating, ...]
    unit: str = "actions"


ChartSpec: TypeAlias = (
    DataChart
    | TreeChart
    | PartsChart
    | OutturnChart
    | RatingsChart
    | DotChart
    | FunnelChart
    | PopulationChart
    | PanelsChart
)
