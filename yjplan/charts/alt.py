"""What a chart says, in a few sentences: the text alternative of its picture."""

from __future__ import annotations

from decimal import Decimal

from yjplan.charts.spec import Box, ChartSpec, DataChart, Series, TreeChart
from yjplan.charts.values import are_periods, value_text, with_unit
from yjplan.figures.format import rounded

_NAMED = 3
"""Comparators, or ties, that are named one by one; more are summed up."""


def alt_text(spec: ChartSpec, source: str = "") -> str:
    """Return two to four plain sentences made from the data alone."""
    if isinstance(spec, TreeChart):
        sentences = [f"Structure chart: {_title(spec.title)}.", *_tree(spec.top)]
    elif spec.kind == "trend":
        sentences = [f"Line chart: {_title(spec.title)}.", *_trend(spec)]
    else:
        kind = "Stacked bar chart" if spec.kind == "stacked" else "Bar chart"
        sentences = [f"{kind}: {_title(spec.title)}.", *_bars(spec)]
    if source:
        sentences.append(f"Source: {_title(source)}.")
    return " ".join(sentences)


def _title(text: str) -> str:
    return text.strip().rstrip(".")


def _listed(names: list[str]) -> str:
    between = "; " if any("," in name for name in names) else ", "
    return names[0] if len(names) == 1 else f"{between.join(names[:-1])} and {names[-1]}"


def _known(spec: DataChart, series: Series) -> list[tuple[str, Decimal]]:
    """Return category and value, as rounded for print, wherever the value is known."""
    pairs = zip(spec.categories, series.values, strict=True)
    return [(category, rounded(value, spec.decimals)) for category, value in pairs if value is not None]


def _short(spec: DataChart, value: Decimal) -> str:
    return value_text(value, spec.unit, spec.decimals)


def _full(spec: DataChart, value: Decimal) -> str:
    return with_unit(value, spec.unit, spec.decimals)


# ---------------------------------------------------------------- over time


def _trend(spec: DataChart) -> list[str]:
    own, others = spec.series[0], spec.series[1:]
    points = _known(spec, own)
    if not points:
        return [f"No figures are known for {own.name}."]
    sentences = [f"{_course(spec, own)}."]
    compared = _compared(spec, points[-1], others)
    return [*sentences, compared] if compared else sentences


def _course(spec: DataChart, series: Series, name: str = "") -> str:
    """Return "In 2023 the figure for Stockport was 91 children, down from 120 in 2022 and from 400 in 2013"."""
    points = _known(spec, series)
    period, latest = points[-1]
    text = f"In {period} {name or f'the figure for {series.name}'} was {_full(spec, latest)}"
    if len(points) == 1:
        return f"{text}, the only figure known" if len(spec.categories) > 1 else text
    said = ""
    for when, value in [points[-2], points[0]] if len(points) > 2 else [points[0]]:
        way = "down from" if latest < value else "up from" if latest > value else "the same as in"
        words = {"down from": "from", "up from": "from"}.get(way, "") if way == said else way
        figure = when if way == "the same as in" else f"{_short(spec, value)} in {when}"
        text += f"{' and' if said else ','} {words} {figure}".replace("  ", " ")
        said = way
    return text


def _compared(spec: DataChart, own: tuple[str, Decimal], others: tuple[Series, ...]) -> str:
    period, latest = own
    place = spec.categories.index(period)
    values = [
        (series.name, rounded(value, spec.decimals))
        for series in others
        if (value := series.values[place]) is not None
    ]
    if not values:
        return f"No comparator is known for {period}." if others else ""
    higher = [entry for entry in values if entry[1] > latest]
    lower = [entry for entry in values if entry[1] < latest]
    same = [entry for entry in values if entry[1] == latest]
    if len(values) <= _NAMED:
        groups = (("lower than", higher), ("the same as", same), ("higher than", lower))
        parts = [f"{words} {_listed([_with(spec, e) for e in group])}" for words, group in groups if group]
        return f"That is {_listed(parts)}."
    least, most = min(values, key=lambda e: e[1]), max(values, key=lambda e: e[1])
    level = f" and level with {len(same)}" if same else ""
    return (
        f"That is higher than {len(lower)} of the {len(values)} comparators{level}; "
        f"they range from {_short(spec, least[1])} ({least[0]}) to {_short(spec, most[1])} ({most[0]})."
    )


def _with(spec: DataChart, entry: tuple[str, Decimal]) -> str:
    return f"{entry[0]} ({_short(spec, entry[1])})"


# ---------------------------------------------------------------- bars


def _bars(spec: DataChart) -> list[str]:
    if spec.kind == "stacked" and len(spec.series) > 1:
        return _stacked(spec)
    if are_periods(spec.categories) and len(spec.series) <= _NAMED:
        courses = [f"{_course(spec, series)}." for series in spec.series if _known(spec, series)]
        return courses or ["No figures are known."]
    if len(spec.series) == 1:
        return _extremes(spec, _known(spec, spec.series[0]), "")
    if len(spec.series) <= _NAMED:
        sentences = []
        for series in spec.series:
            sentences += _extremes(spec, _known(spec, series), series.name)
        return sentences
    every = [(f"{c}, {s.name}", value) for s in spec.series for c, value in _known(spec, s)]
    return _extremes(spec, every, "")


def _extremes(spec: DataChart, points: list[tuple[str, Decimal]], name: str) -> list[str]:
    lead = f"{name}: " if name else ""
    if not points:
        return [f"{lead}no figures are known." if name else "No figures are known."]
    if len(points) == 1:
        return [f"{lead}{points[0][0]}, {_full(spec, points[0][1])}."]
    most, least = max(v for _, v in points), min(v for _, v in points)
    if most == least:
        text = f"all {len(points)} values are {_full(spec, most)}."
    else:
        text = (
            f"the highest value is {_full(spec, most)} ({_those(points, most)}) "
            f"and the lowest {_short(spec, least)} ({_those(points, least)})."
        )
    return [lead + text if name else text[0].upper() + text[1:]]


def _those(points: list[tuple[str, Decimal]], value: Decimal) -> str:
    names = [name for name, v in points if v == value]
    return _listed(names) if len(names) <= _NAMED else f"{len(names)} of the {len(points)}"


def _stacked(spec: DataChart) -> list[str]:
    totals = []
    for place, category in enumerate(spec.categories):
        values = [series.values[place] for series in spec.series]
        known = [value for value in values if value is not None]
        if len(known) == len(values):
            totals.append((category, rounded(sum(known, Decimal(0)), spec.decimals)))
    sentences = []
    if are_periods(spec.categories) and totals:
        whole = Series("", tuple(dict(totals).get(category) for category in spec.categories))
        sentences.append(f"{_course(spec, whole, 'the total')}.")
    elif totals:
        sentences += _extremes(spec, totals, "In total")
    parts = [(s.name, sum((v for _, v in _known(spec, s)), Decimal(0))) for s in spec.series]
    most = max(value for _, value in parts)
    if most > 0:
        sentences.append(f"The largest part overall: {_those(parts, most)}.")
    return sentences or ["No figures are known."]


# ---------------------------------------------------------------- structure


def _tree(top: Box) -> list[str]:
    posts, levels = _count(top), _levels(top)
    name = top.lines[0] if top.lines else ""
    if posts == 1:
        return [f"It shows one post, {name}."]
    below = [post.lines[0] for post in top.below if post.lines]
    sentences = [f"{name} is at the top of {posts} posts on {levels} levels."]
    if 0 < len(below) <= 6:
        sentences.append(f"Directly below: {_listed(below)}.")
    elif below:
        sentences.append(f"Directly below are {len(below)} posts.")
    return sentences


def _count(post: Box) -> int:
    return 1 + sum(map(_count, post.below))


def _levels(post: Box) -> int:
    return 1 + max(map(_levels, post.below), default=0)
