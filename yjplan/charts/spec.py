"""What a chart shows, as plain data: composing makes specs, drawing turns them into pictures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

Mark: TypeAlias = Literal["", "provisional", "estimated", "revised", "suppressed", "small"]
"""What is said of a value: not final yet, estimated, changed since it was first published, hidden so that no child
can be identified, or of so few children that it moves by chance."""


@dataclass(frozen=True, slots=True)
class Series:
    """One line or one set of bars; a value is None where nothing is known.

    `marks`, if any, has one mark for each value. A `target` is what a service aims at, not another area.
    """

    name: str
    values: tuple[Decimal | None, ...]
    marks: tuple[Mark, ...] = ()
    target: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What every kind has: `accent` is the council's colour, #12436D or the like, in place of the house's dark blue."""

    accent: str = ""


@dataclass(frozen=True, slots=True)
class DataChart(Chart):
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


@dataclass(frozen=True, slots=True)
class Box:
    """A post in a structure chart, with the posts that it manages."""

    lines: tuple[str, ...]
    below: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class TreeChart(Chart):
    """A structure chart."""

    title: str
    top: Box


ChartSpec: TypeAlias = DataChart | TreeChart
