"""What a trend says."""

from __future__ import annotations

from decimal import Decimal

from yjplan.charts.said.marks import NOT_FINAL, mark_of
from yjplan.charts.said.parts import NAMED, course, known, listed, short
from yjplan.charts.spec import DataChart, Series
from yjplan.figures.format import rounded


def sentences(spec: DataChart) -> list[str]:
    """Return the course of the service, how its latest value compares, its target, and what to be careful of."""
    own = spec.series[0]
    points = known(spec, own)
    if not points:
        return [f"No figures are known for {own.name}."]
    others = tuple(series for series in spec.series[1:] if not series.target)
    targets = [series for series in spec.series[1:] if series.target]
    said = (
        _compared(spec, points[-1], others),
        _aimed_at(spec, points[-1], targets),
        _caution(spec, points[-1][0]),
    )
    return [f"{course(spec, own)}.", *filter(None, said)]


def _aimed_at(spec: DataChart, own: tuple[str, Decimal], targets: list[Series]) -> str:
    period, latest = own
    place = spec.categories.index(period)
    for series in targets:
        value = series.values[place]
        if value is not None:
            aim = rounded(value, spec.decimals)
            words = "below" if latest < aim else "above" if latest > aim else "exactly on"
            return f"It is {words} the target of {short(spec, aim)}."
    return ""


def _caution(spec: DataChart, period: str) -> str:
    mark = mark_of(spec.series[0], spec.categories.index(period))
    if mark in NOT_FINAL:
        return f"The latest figure is {'provisional' if mark == 'provisional' else 'an estimate'}."
    if mark == "small":
        return "It rests on fewer than 30 children, so chance can move it a long way."
    return ""


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
    if len(values) <= NAMED:
        groups = (("lower than", higher), ("the same as", same), ("higher than", lower))
        parts = [f"{words} {listed([_with(spec, e) for e in group])}" for words, group in groups if group]
        return f"That is {listed(parts)}."
    least, most = min(values, key=lambda e: e[1]), max(values, key=lambda e: e[1])
    level = f" and level with {len(same)}" if same else ""
    return (
        f"That is higher than {len(lower)} of the {len(values)} comparators{level}; "
        f"they range from {short(spec, least[1])} ({least[0]}) to {short(spec, most[1])} ({most[0]})."
    )


def _with(spec: DataChart, entry: tuple[str, Decimal]) -> str:
    return f"{entry[0]} ({short(spec, entry[1])})"
