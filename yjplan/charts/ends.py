"""Names at the ends of lines, in place of a legend."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from yjplan.charts import lettering
from yjplan.charts.parts import Frame
from yjplan.charts.scene import Item, Stroke
from yjplan.charts.spec import DataChart
from yjplan.charts.style import INK, QUIET, TEXT, line_look

_NAME = 112.0
"""Widest name beside the end of its line."""
_SHIFT = 26.0
"""Furthest that such a name may stand above or below the end of its line, at the usual distance."""
_FAR_SHIFT = 80.0
"""The same where the names stand further away, so that the lines that lead to them spread out."""
_REACH = 16.0
_FAR_REACH = 34.0
_NAMED_LINES = 12


class End(Struct, frozen=True):
    """A name beside the end of its line: `end` is the height of the last point, `middle` that of the name."""

    index: int
    lines: tuple[str, ...]
    end: float
    middle: float

    @property
    def tall(self) -> float:
        """How tall the name is."""
        return lettering.height(len(self.lines), TEXT)


class Ends(Struct, frozen=True):
    """All names at the ends of lines, and how far from the last point they stand."""

    names: tuple[End, ...]
    reach: float

    @property
    def room(self) -> float:
        """How much room they take to the right of the last point."""
        return self.reach + max(lettering.widest(n.lines, TEXT, n.index == 0) for n in self.names)


def end_names(spec: DataChart, frame: Frame) -> Ends | None:
    """Return the names beside the ends of the lines, or None where a legend is clearer."""
    if len(spec.series) > _NAMED_LINES:
        return None
    wanted: list[End] = []
    for index, series in enumerate(spec.series):
        last = series.values[-1]
        if last is None or lettering.longest_word(series.name, TEXT, index == 0) > _NAME:
            return None
        y = frame.y(last)
        wanted.append(End(index, lettering.wrap(series.name, _NAME, TEXT, index == 0), y, y))
    wanted.sort(key=lambda name: (name.end, name.index))
    blocks = [(name.end - name.tall / 2 - 1.5, name.tall + 3) for name in wanted]
    tops = _spread(blocks, frame.top - TEXT / 2, frame.bottom + TEXT / 2)
    if tops is None:
        return None
    placed = tuple(
        replace(name, middle=at + name.tall / 2 + 1.5) for name, at in zip(wanted, tops, strict=True)
    )
    furthest = max(abs(name.middle - name.end) for name in placed)
    if furthest > _FAR_SHIFT:
        return None
    return Ends(placed, _REACH if furthest <= _SHIFT else _FAR_REACH)


def written(ends: Ends, spec: DataChart, last: float) -> list[Item]:
    """Return the names, and the thin lines that lead to them from the last points at `last`."""
    items: list[Item] = []
    for name in ends.names:
        target = spec.series[name.index].target
        colour = QUIET if target else line_look(name.index).colour
        if len(spec.series) > 2 or abs(name.middle - name.end) > 2.5:
            near, far = last + 6, last + ends.reach - 3
            items.append(Stroke(((near, name.end), (far, name.middle)), colour, 0.5))
        items += lettering.block(
            name.lines,
            last + ends.reach,
            name.middle - name.tall / 2,
            TEXT,
            colour=colour if name.index == 0 else INK,
            bold=name.index == 0,
        )
    return items


def _spread(blocks: list[tuple[float, float]], low: float, high: float) -> list[float] | None:
    """Move blocks (wanted top, height; in order) apart as little as possible; None if they do not fit."""
    if sum(tall for _, tall in blocks) > high - low:
        return None
    # A cluster is the sum of the tops that its blocks want for its first, their number, and their height.
    clusters: list[tuple[float, int, float]] = []
    for wanted, tall in blocks:
        clusters.append((wanted, 1, tall))
        while len(clusters) > 1 and _top(clusters[-2], low, high) + clusters[-2][2] > _top(
            clusters[-1], low, high
        ):
            (total, count, height), (more, others, added) = clusters[-2:]
            clusters[-2:] = [(total + more - others * height, count + others, height + added)]
    tops: list[float] = []
    for cluster in clusters:
        at = _top(cluster, low, high)
        for _ in range(cluster[1]):
            tops.append(at)
            at += blocks[len(tops) - 1][1]
    return tops


def _top(cluster: tuple[float, int, float], low: float, high: float) -> float:
    total, count, height = cluster
    return max(low, min(total / count, high - height))
