"""What a chain of steps says: need, offered, attended."""

from __future__ import annotations

from decimal import Decimal

from yjplan.charts.said.grid import grid
from yjplan.charts.spec import FunnelChart
from yjplan.charts.values import NOT_KNOWN
from yjplan.document.tree import Inlines, Table
from yjplan.figures.format import percent

LEAST = 5
"""A share of fewer than this is left in words, "2 of 3": as a percentage it would say more than is known."""


def whole(spec: FunnelChart, place: int) -> int | None:
    """Return out of how many a step is: as given, else the count of the step before, or of the first step."""
    given = spec.steps[place].of
    if given is not None or place == 0:
        return given
    return spec.steps[0 if spec.of_first else place - 1].count


def share(count: int | None, of: int | None, decimals: int = 0) -> str:
    """Return "72% of 36", rounded half up; "2 of 3" where the whole is under five; nothing if unknown."""
    if count is None or of is None or of == 0:
        return ""
    return f"{count:,} of {of:,}" if of < LEAST else f"{_per_cent(count, of, decimals)} of {of:,}"


def shares_of(spec: FunnelChart) -> tuple[str, ...]:
    """Return what is printed below the bars to say what the shares are of."""
    if len(spec.steps) < 2:
        return ()
    return (f"Shares are of the {'first step' if spec.of_first else 'step before'}.",)


def finding(label: str, spec: FunnelChart, period: str = "") -> str:
    """Return "Substance misuse: of 36 children, 4 reached the step “Attending”" as a title: the last step known."""
    counts = [step.count for step in spec.steps]
    known = [count for count in counts if count is not None]
    when = f", {period}" if period else ""
    if len(known) < 2 or counts[0] is None:
        return f"{label}{when}"
    if spec.of_first and len(known) > 2:
        low, high = min(known[1:]), max(known[1:])
        many = f"{low:,}" if low == high else f"{low:,} to {high:,}"
        return f"{label}: of {counts[0]:,} {spec.unit}, {many} reached each of the other steps{when}"
    last = next(step for step in reversed(spec.steps) if step.count is not None)
    return f"{label}: of {counts[0]:,} {spec.unit}, {last.count:,} reached the step “{last.name}”{when}"


def sentences(spec: FunnelChart) -> list[str]:
    """Return how many reached the first step, and which share reached each step after it."""
    result = []
    for place, step in enumerate(spec.steps):
        if step.count is None:
            result.append(f"{step.name}: {step.instead or NOT_KNOWN}.")
            continue
        unit = f" {spec.unit}" if place == 0 and spec.unit else ""
        part = share(step.count, whole(spec, place), spec.decimals)
        if part and "%" not in part:
            result.append(f"{step.name}: {part}{unit}.")
        else:
            result.append(f"{step.name}: {step.count:,}{unit}{f', {part}' if part else ''}.")
    return result


def table(spec: FunnelChart, caption: Inlines = ()) -> Table:
    """Return a row for each step: the count, out of how many, and the share."""
    rows = []
    for place, step in enumerate(spec.steps):
        of = whole(spec, place)
        known = step.count is not None and of is not None and of >= LEAST
        texts = (
            step.name,
            f"{step.count:,}" if step.count is not None else step.instead or NOT_KNOWN,
            "–" if of is None else f"{of:,}",
            _per_cent(step.count, of, spec.decimals)
            if step.count is not None and of is not None and known
            else "–",
        )
        rows.append(texts)
    heads = ("Step", f"{spec.unit[:1].upper()}{spec.unit[1:]}" or "Count", "Out of", "Share")
    return grid(spec.title, heads, rows, caption)


def _per_cent(count: int, of: int, decimals: int) -> str:
    return percent(Decimal(count) / of * 100, decimals)
