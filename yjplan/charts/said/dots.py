"""What a dot plot says."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial

from yjplan.charts.said.finding import few_words
from yjplan.charts.said.grid import grid
from yjplan.charts.said.marks import MEANINGS, caution, marked_text
from yjplan.charts.said.parts import against, aimed_at
from yjplan.charts.spec import DotChart
from yjplan.charts.values import is_plain, says_unit, value_text, with_unit
from yjplan.document.tree import Inlines, Table
from yjplan.figures.format import rounded


def mark_notes(spec: DotChart) -> tuple[str, ...]:
    """Return what is printed below the dots of figures that need care."""
    notes = []
    for mark, meaning in MEANINGS:
        names = [dot.name for dot in spec.dots if dot.mark == mark and dot.value is not None]
        if names:
            notes.append(f"{meaning}: {'; '.join(names)}.")
    return tuple(notes)


def finding(label: str, spec: DotChart) -> str:
    """Return "First time entrants in 2023: 125 per 100,000, lower than 3 of 4 comparators" as a title."""
    own = next((dot for dot in spec.dots if dot.own), None)
    if own is None or own.value is None:
        return f"{label}{_in(spec.period)}"
    value = rounded(own.value, spec.decimals)
    others = [
        (d.name, rounded(d.value, spec.decimals)) for d in spec.dots if not d.own and d.value is not None
    ]
    text = f"{label}{_in(spec.period)}: {with_unit(value, few_words(label, spec), spec.decimals)}"
    if len(others) == 1:
        (name, other), words = others[0], "the same as"
        words = "lower than" if value < other else "higher than" if value > other else words
        return f"{text}, {words} {name}"
    lower, higher = sum(value < v for _, v in others), sum(value > v for _, v in others)
    if lower and lower >= higher:
        return f"{text}, lower than {_part(lower, len(others))}"
    return f"{text}, higher than {_part(higher, len(others))}" if higher else text


def _in(period: str) -> str:
    return f" in {period}" if is_plain(period) else f" ({period})" if period else ""


def _part(some: int, every: int) -> str:
    return f"all {every} comparators" if some == every else f"{some} of {every} comparators"


def sentences(spec: DotChart) -> list[str]:
    """Return the value of the service, how it compares, its target, and what to be careful of."""
    show = partial(value_text, unit=spec.unit, decimals=spec.decimals)
    own = next((dot for dot in spec.dots if dot.own), None)
    others = [
        (dot.name, rounded(dot.value, spec.decimals))
        for dot in spec.dots
        if not dot.own and dot.value is not None
    ]
    if own is None or own.value is None:
        lead = [f"No figure is known for {own.name}."] if own else []
        return [*lead, *_range(others, show)] or ["No figures are known."]
    value = rounded(own.value, spec.decimals)
    figure = f"figure for {own.name} was {with_unit(value, spec.unit, spec.decimals)}"
    if is_plain(spec.period):
        result = [f"In {spec.period} the {figure}."]
    else:
        result = [f"The {figure}{f' ({spec.period})' if spec.period else ''}."]
    if others:
        result.append(against(value, others, show))
    result += [aimed_at(value, rounded(aim, spec.decimals), show) for _, aim in spec.targets]
    return [*result, *filter(None, [caution(own.mark)])]


def _range(others: list[tuple[str, Decimal]], show: Callable[[Decimal], str]) -> list[str]:
    if not others:
        return []
    low, high = min(others, key=lambda e: e[1]), max(others, key=lambda e: e[1])
    return [f"The figures range from {show(low[1])} ({low[0]}) to {show(high[1])} ({high[0]})."]


def table(spec: DotChart, caption: Inlines = ()) -> Table:
    """Return a row for each area, then one for each target."""
    rows = [(dot.name, marked_text(dot.value, dot.mark, spec.unit, spec.decimals)) for dot in spec.dots]
    rows += [(name, value_text(value, spec.unit, spec.decimals)) for name, value in spec.targets]
    notes = () if says_unit(spec.unit) or not spec.unit else (f"Unit: {spec.unit}.",)
    return grid(spec.title, ("Area", spec.period or "Value"), rows, caption, notes=notes)
