"""What the sentences about charts share: names in a row, values with their unit, a course over time."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from yjplan.charts.spec import DataChart, Series
from yjplan.charts.values import is_plain, value_text, with_unit
from yjplan.figures.format import rounded

NAMED = 3
"""Comparators, or ties, that are named one by one; more are summed up."""


def titled(text: str) -> str:
    """Return a title without the full stop that a sentence around it brings."""
    return text.strip().rstrip(".")


def listed(names: list[str]) -> str:
    """Return "A, B and C"; names that hold commas are kept apart by semicolons."""
    between = "; " if any(", " in name for name in names) else ", "
    return names[0] if len(names) == 1 else f"{between.join(names[:-1])} and {names[-1]}"


def known(spec: DataChart, series: Series) -> list[tuple[str, Decimal]]:
    """Return category and value, as rounded for print, wherever the value is known."""
    pairs = zip(spec.categories, series.values, strict=True)
    return [(category, rounded(value, spec.decimals)) for category, value in pairs if value is not None]


def short(spec: DataChart, value: Decimal) -> str:
    """Return a value without its unit, unless it is £ or %."""
    return value_text(value, spec.unit, spec.decimals)


def full(spec: DataChart, value: Decimal) -> str:
    """Return a value with its unit."""
    return with_unit(value, spec.unit, spec.decimals)


def course(spec: DataChart, series: Series, name: str = "") -> str:
    """Return "In 2023 the figure for Stockport was 91 children, down from 120 in 2022 and from 400 in 2013"."""
    points = known(spec, series)
    if not all(is_plain(when) for when, _ in points):
        return _course_of_named(spec, points, name or f"the figure for {series.name}")
    period, latest = points[-1]
    text = f"In {period} {name or f'the figure for {series.name}'} was {full(spec, latest)}"
    if len(points) == 1:
        return f"{text}, the only figure known" if len(spec.categories) > 1 else text
    said = ""
    for when, value in [points[-2], points[0]] if len(points) > 2 else [points[0]]:
        way = "down from" if latest < value else "up from" if latest > value else "the same as in"
        words = {"down from": "from", "up from": "from"}.get(way, "") if way == said else way
        figure = when if way == "the same as in" else f"{short(spec, value)} in {when}"
        text += f"{' and' if said else ','} {words} {figure}".replace("  ", " ")
        said = way
    return text


def course_beside_title(spec: DataChart, series: Series) -> list[str]:
    """Return the course as a sentence; where the title tells first and latest, only the figure before the latest."""
    points = known(spec, series)
    (since, first), (period, latest) = points[0], points[-1]
    told = (since, period, short(spec, first), short(spec, latest))
    if not all(text in spec.title for text in told):
        return [f"{course(spec, series)}."]
    if len(points) < 3:
        return []
    before, previous = points[-2]
    when = f"In {before} the" if is_plain(before) else f"Before that ({before}) the"
    return [f"{when} figure for {series.name} was {full(spec, previous)}."]


def _course_of_named(spec: DataChart, points: list[tuple[str, Decimal]], name: str) -> str:
    """Return "The figure for Us was 44.4% (latest quarter), up from 36.4% (the quarter before)"."""
    period, latest = points[-1]
    text = f"{name[:1].upper()}{name[1:]} was {full(spec, latest)} ({period})"
    if len(points) == 1:
        return f"{text}, the only figure known" if len(spec.categories) > 1 else text
    earlier = []
    for when, value in [points[-2], points[0]] if len(points) > 2 else [points[0]]:
        way = "down from" if latest < value else "up from" if latest > value else "the same as"
        earlier.append(f"{way} {short(spec, value)} ({when})")
    return f"{text}, {' and '.join(earlier)}"


def extremes(spec: DataChart, points: list[tuple[str, Decimal]], name: str) -> list[str]:
    """Return the highest and the lowest of some values, said of `name`."""
    lead = f"{name}: " if name else ""
    if not points:
        return [f"{lead}no figures are known." if name else "No figures are known."]
    if len(points) == 1:
        return [f"{lead}{points[0][0]}, {full(spec, points[0][1])}."]
    most, least = max(v for _, v in points), min(v for _, v in points)
    if most == least:
        text = f"all {len(points)} values are {full(spec, most)}."
    else:
        text = (
            f"the highest value is {full(spec, most)} ({those(points, most)}) "
            f"and the lowest {short(spec, least)} ({those(points, least)})."
        )
    return [lead + text if name else text[0].upper() + text[1:]]


def those(points: list[tuple[str, Decimal]], value: Decimal) -> str:
    """Return the names of those that have a value, or how many they are."""
    names = [name for name, v in points if v == value]
    return listed(names) if len(names) <= NAMED else f"{len(names)} of the {len(points)}"


def against(
    own: Decimal,
    others: list[tuple[str, Decimal]],
    show: Callable[[Decimal], str],
    what: str = "That",
) -> str:
    """Return "That is lower than England (130) and higher than Trafford (80)."; many others are summed up."""
    higher = [entry for entry in others if entry[1] > own]
    lower = [entry for entry in others if entry[1] < own]
    same = [entry for entry in others if entry[1] == own]
    if len(others) <= NAMED:
        groups = (("lower than", higher), ("the same as", same), ("higher than", lower))
        parts = [
            f"{words} {listed([f'{name} ({show(value)})' for name, value in group])}"
            for words, group in groups
            if group
        ]
        return f"{what} is {listed(parts)}."
    least, most = min(others, key=lambda e: e[1]), max(others, key=lambda e: e[1])
    level = f" and level with {len(same)}" if same else ""
    return (
        f"{what} is higher than {len(lower)} of the {len(others)} comparators{level}; "
        f"they range from {show(least[1])} ({least[0]}) to {show(most[1])} ({most[0]})."
    )


def aimed_at(own: Decimal, target: Decimal, show: Callable[[Decimal], str]) -> str:
    """Return where a value stands to its target; whether that is good the reader knows."""
    words = "below" if own < target else "above" if own > target else "exactly on"
    return f"It is {words} the target of {show(target)}."
