"""How each value of a measure came about: given by its source, or worked out from what."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from yjplan.figures import format as fmt
from yjplan.figures.measures import Point, Reported
from yjplan.plan.context import NamedFigure
from yjplan.plan.performance import Observation


def how_it_came_about(
    measure: Reported, point: Point, observation: Observation, figures: Mapping[str, NamedFigure]
) -> str:
    """Return in words where a value comes from: typed, from the file, worked out from 26 of 20,800, not known.

    The base is what was counted in the same period, or else the population that the measure names.
    """
    if isinstance(observation.value, Decimal):
        place = observation.place_of("value")
        typed = place is None or place.file.endswith((".yaml", ".yml"))
        rounded = (
            "" if observation.value == point.value else f", rounded from {fmt.number(observation.value)}"
        )
        return f"{'typed' if typed else 'from the file'}{rounded}"
    if isinstance(observation.value, str):
        return "a mark stands in its place"
    if point.value is None:
        return "count not shown" if point.count_mark else "not known"
    population = figures.get(measure.measure.population or "")
    if point.of is not None:
        base = fmt.number(point.of)
    elif population is not None:
        base = fmt.number(population.value)
    else:
        return "the count"
    each = (
        ""
        if measure.per is None
        else ", in per cent"
        if measure.per == 100
        else f", per {fmt.number(measure.per)}"
    )
    return f"worked out from {fmt.number(point.count or 0)} of {base}{each}"
