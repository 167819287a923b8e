"""A table of texts, its first column the heads of the rows, for kinds of chart that word their own figures."""

from __future__ import annotations

from collections.abc import Sequence

from yjplan.charts.said.parts import titled
from yjplan.document.tree import Cell, Column, Inlines, Row, Table, Text

_UPRIGHT = 9
"""Most columns on an upright page."""


def grid(
    title: str,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    caption: Inlines = (),
    *,
    total: int | None = None,
    words: int = 0,
    notes: Sequence[str] = (),
) -> Table:
    """Return the table; row `total` adds up those before it, and the last `words` columns hold words."""
    last = len(heads) - words
    return Table(
        columns=tuple(
            Column(head, numeric=0 < place < last, width=1.0 if place else 2.0, row_header=place == 0)
            for place, head in enumerate(heads)
        ),
        rows=tuple(
            Row(
                tuple(Cell(((Text(text),),)) for text in row),
                total=place == total,
            )
            for place, row in enumerate(rows)
        ),
        caption=caption,
        description=f"The figures behind the chart: {titled(title)}.",
        notes=tuple((Text(note),) for note in notes),
        landscape=len(heads) > _UPRIGHT,
    )
