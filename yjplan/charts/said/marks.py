"""What the marks on figures mean: provisional, withheld, resting on few children."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from yjplan.charts.said.parts import listed
from yjplan.charts.spec import DataChart, Mark, Series
from yjplan.charts.values import value_text

NOT_FINAL: frozenset[Mark] = frozenset(("provisional", "estimated"))
"""Marks of figures that may still change; their points are hollow."""

MEANINGS: tuple[tuple[Mark, str], ...] = (
    ("provisional", "Provisional"),
    ("estimated", "An estimate"),
    ("small", "Fewer than 30 children in the cohort"),
)
"""What is said below a chart of figures whose marks cannot be seen in it."""

_SHAPES: tuple[tuple[Mark, str], ...] = (
    ("provisional", "Hollow circle: provisional figure."),
    ("estimated", "Hollow circle: estimated figure."),
    ("small", "Ringed circle: fewer than 30 children in the cohort."),
)


def mark_notes(spec: DataChart) -> tuple[str, ...]:
    """Return what is printed below a trend to explain its hollow and ringed points and its withheld figures.

    Only the points of the service, the first series, look different; comparators are told apart by their shapes.
    """
    own = spec.series[0]
    return (*(note for mark, note in _SHAPES if _at(spec, own, mark, known=True)), *_unseen(spec))


def word_notes(spec: DataChart) -> tuple[str, ...]:
    """Return what is printed below bars, which all look alike, of figures that need care."""
    said = ((meaning, _where(spec, mark, known=True)) for mark, meaning in MEANINGS)
    return (*(f"{meaning}: {where}." for meaning, where in said if where), *_unseen(spec))


def _unseen(spec: DataChart) -> Iterator[str]:
    if where := _where(spec, "suppressed", known=False):
        yield f"Withheld so that no child can be identified: {where}."
    if where := _where(spec, "break", known=True):
        yield f"Counted in another way from here on: {where}."


def _where(spec: DataChart, mark: Mark, *, known: bool) -> str:
    """Return which series have a mark at which categories: "Us 2019 and 2020; Them 2020"."""
    found = ((series.name, _at(spec, series, mark, known=known)) for series in spec.series)
    return "; ".join(f"{name} {listed(periods)}" for name, periods in found if periods)


_WRITTEN: frozenset[Mark] = frozenset(("provisional", "estimated", "revised"))


def marked_text(value: Decimal | None, mark: Mark, unit: str, decimals: int) -> str:
    """Return a value as a table prints it: 44.4% (provisional), withheld, not known."""
    text = value_text(value, unit, decimals)
    if value is None:
        return "withheld" if mark == "suppressed" else text
    return f"{text} ({mark})" if mark in _WRITTEN else text


def mark_of(series: Series, place: int) -> Mark:
    """Return the mark of one value."""
    return series.marks[place] if series.marks else ""


def _at(spec: DataChart, series: Series, mark: Mark, *, known: bool) -> list[str]:
    """Return the categories at which a series has a mark, and a value that is known or is not."""
    return [
        category
        for category, value, said in zip(spec.categories, series.values, series.marks, strict=False)
        if said == mark and (value is not None) == known
    ]


def caution(mark: Mark) -> str:
    """Return what the text of a chart says of its latest figure, if that has a mark that matters.

    Percentages of fewer than 30 children move by chance; the proven reoffending tables of the Ministry of Justice
    flag such cohorts.
    """
    if mark in NOT_FINAL:
        return f"The latest figure is {'provisional' if mark == 'provisional' else 'an estimate'}."
    if mark == "small":
        return "It rests on fewer than 30 children, so chance can move it a long way."
    return ""
