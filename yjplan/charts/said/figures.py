"""The table of a chart whose figures stand in series over categories."""

from __future__ import annotations

from yjplan.charts.said.marks import mark_of, marked_text
from yjplan.charts.spec import DataChart, Series
from yjplan.charts.values import are_periods, says_unit
from yjplan.document.tree import Cell, Column, Inlines, Row, Table, Text

_UPRIGHT = 9
"""Most columns on an upright page."""
_PERIODS_ACROSS = 6


def table(spec: DataChart, caption: Inlines = ()) -> Table:
    """Return the figures of a chart as a table, turned so that its columns are few."""
    if _periods_down(spec):
        first = "Period" if are_periods(spec.categories) or spec.kind == "trend" else "Category"
        heads = [series.name for series in spec.series]
        names = list(spec.categories)
        texts = [[_text(spec, series, place) for series in spec.series] for place in range(len(names))]
    else:
        first = "Area" if spec.kind == "trend" else "Group"
        heads = list(spec.categories)
        names = [series.name for series in spec.series]
        texts = [[_text(spec, series, place) for place in range(len(heads))] for series in spec.series]
    return Table(
        columns=(
            Column(first, width=_share(names), row_header=True),
            *(Column(head, numeric=True) for head in heads),
        ),
        rows=tuple(
            Row(tuple(Cell(((Text(text),),)) for text in (name, *row)))
            for name, row in zip(names, texts, strict=True)
        ),
        caption=caption,
        description=f"The figures behind the chart: {spec.title.strip().rstrip('.')}.",
        notes=() if says_unit(spec.unit) or not spec.unit else ((Text(f"Unit: {spec.unit}."),),),
        landscape=len(heads) + 1 > _UPRIGHT,
    )


def _periods_down(spec: DataChart) -> bool:
    """Say whether the categories are the rows: where they outnumber the series, or run over many periods."""
    categories, series = len(spec.categories), len(spec.series)
    if spec.kind == "trend" and series > 1 and categories <= _PERIODS_ACROSS:
        return False
    return categories >= series


def _share(names: list[str]) -> float:
    """Return how many times as wide as a column of figures the names are: from one to three times."""
    return min(3.0, max(1.0, max(map(len, names)) / 12))


def _text(spec: DataChart, series: Series, place: int) -> str:
    return marked_text(series.values[place], mark_of(series, place), spec.unit, spec.decimals)
