"""Values of other areas that cannot be: a national rate that is a sum, another unit, a column copied twice."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from msgspec import Struct

from yjplan.diagnostics import Findings, Place, listed
from yjplan.figures import format as fmt
from yjplan.figures.comparators import Compared
from yjplan.figures.measures import Reported
from yjplan.figures.national import national_measures
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import Interval, printed, sum_of

FARTHEST = 4
"""How many times larger or smaller than all the others the average of an area can be: rates of areas differ less."""
OWN_FARTHEST = 20
"""The same for the service itself, whose rate rests on few children."""
NEAR = Decimal("1.25")
SLIPS = (10, 100, 1_000, Decimal("0.1"), Decimal("0.01"), Decimal("0.001"))


class _Row(Struct, frozen=True):
    """One row of a measure's table: an area's values, or the service's own (`kind` is then empty)."""

    name: str
    kind: str
    values: tuple[Decimal | None, ...]
    place: Place | None


def _rows(measure: Reported) -> list[_Row]:
    """Return the service and the areas that it is compared with; no targets, no years before."""
    places = {c.name: c.place for c in measure.measure.comparators}
    own = _Row("your own values", "", tuple(p.value for p in measure.points), measure.measure.place)
    return [
        own,
        *(_Row(c.name, c.kind, c.values, places.get(c.name)) for c in measure.comparators if _is_area(c)),
    ]


def _is_area(compared: Compared) -> bool:
    return compared.kind not in ("target", "previous-plan")


def _rates(facts: Facts) -> Iterator[tuple[Reported, list[_Row]]]:
    """Yield the measures that are rates, percentages or ratios and are compared with areas; numbers may be summed."""
    for measure in facts.measures.values():
        ratio = measure.measure.measure in national_measures() or measure.per or measure.unit.startswith("%")
        rows = _rows(measure) if ratio and measure.comparators else []
        if len(rows) > 1:
            yield measure, rows


def sums_of_rates(facts: Facts, findings: Findings) -> None:
    """Report an area's rate that is the sum of the rates of others (R014)."""
    for measure, (_, *areas) in _rates(facts):
        for area in areas:
            for others in _groups(area, areas):
                hits = [at for at in range(len(measure.points)) if _is_sum(area, others, at)]
                if hits and (len(others) > 2 or len(hits) > 1):
                    at = hits[0]
                    findings.add(
                        "R014",
                        f"{_shown(measure, area.values[at])} for {area.name} ({measure.points[at].period}) is the sum "
                        f"of {listed((f'{_shown(measure, o.values[at])} ({o.name})' for o in others), 'and')}.",
                        area.place,
                        "Rates and percentages of areas cannot be added up. Look up the value of the whole in the "
                        "source.",
                    )
                    break


def _groups(area: _Row, areas: list[_Row]) -> Iterator[list[_Row]]:
    """Yield the areas that a value may have been summed from: all others, or those of one kind."""
    others = [a for a in areas if a is not area]
    seen: list[list[_Row]] = []
    for group in (
        others,
        *([a for a in others if a.kind == kind] for kind in ("region", "area", "police-force-area")),
    ):
        if len(group) > 1 and group not in seen:
            seen.append(group)
            yield group


def _is_sum(area: _Row, others: list[_Row], at: int) -> bool:
    values = [v for o in others if (v := o.values[at])]
    value = area.values[at]
    return value is not None and len(values) == len(others) and value in sum_of(values)


class _Far(NamedTuple):
    """A row of which a value is far from those of all others, and where in the series; the first one is told."""

    measure: Reported
    row: _Row
    others: list[_Row]
    at: list[int]


def _far(facts: Facts) -> list[_Far]:
    return [
        _Far(measure, row, others, at)
        for measure, rows in _rates(facts)
        for row in rows
        if (others := [r for r in rows if r is not row])
        and (at := [n for n in range(len(measure.points)) if _is_far(row, others, n)])
    ]


def is_out_of_range(measure: Reported, name: str, at: int, facts: Facts) -> bool:
    """Whether a value of an area, or of the service itself (its name is ""), is too far off to compare with (R015)."""
    return any(
        far.measure is measure and at in far.at and name == (far.row.name if far.row.kind else "")
        for far in facts.once(_far)
    )


def values_out_of_range(facts: Facts, findings: Findings) -> None:
    """Report a value that is many times larger or smaller than those of all other areas (R015)."""
    for measure, row, others, (at, *_) in facts.once(_far):
        known = [v for o in others if (v := o.values[at]) is not None]
        value = row.values[at] or Decimal()
        right = next((value * s for s in SLIPS if min(known) / NEAR <= value * s <= max(known) * NEAR), None)
        whose = f"for {row.name}" if row.kind else "of your own"
        findings.add(
            "R015",
            f"{_shown(measure, value)} {whose} ({measure.points[at].period}) is far from all others, which lie "
            f"between {_shown(measure, min(known))} and {_shown(measure, max(known))}.",
            row.place if row.kind else measure.measure.series[at].place_of("value") or row.place,
            f"{fmt.number(right.normalize())} would be near them. Check the base and the decimal point."
            if right is not None
            else "Check the base, the unit and the decimal point.",
        )


def _is_far(row: _Row, others: list[_Row], at: int) -> bool:
    """Whether a value is out of range, however it was rounded; at least two others must be known."""
    value = row.values[at]
    known = [printed(v) for o in others if (v := o.values[at]) is not None and v > 0]
    if value is None or value <= 0 or len(known) < 2:
        return False
    times = FARTHEST if row.kind else OWN_FARTHEST
    reach = Interval(min(k.low for k in known), max(k.high for k in known))
    own = printed(value)
    return own.low > reach.high * times or own.high * times < reach.low


def columns_copied_twice(facts: Facts, findings: Findings) -> None:
    """Report two areas whose values are the same in every period (R016)."""
    for _, rows in _rates(facts):
        for one, other in combinations(rows, 2):
            pairs = [
                (a, b)
                for a, b in zip(one.values, other.values, strict=True)
                if a is not None and b is not None
            ]
            values = {a for a, _ in pairs}
            digits = min((len(a.as_tuple().digits) for a in values), default=0)
            if all(a == b for a, b in pairs) and len(values) > 1 and (len(pairs) > 2 or digits > 2):
                findings.add(
                    "R016",
                    f"{other.name} has the same values as {one.name} in all {len(pairs)} periods.",
                    other.place,
                    "One of the two was probably copied twice. Compare both with the source.",
                    also=one.place,
                )


def _shown(measure: Reported, value: Decimal | None) -> str:
    return measure.value_text(value)


RULES: tuple[Rule, ...] = (sums_of_rates, values_out_of_range, columns_copied_twice)
"""The rules of this module, in the order of the reference."""
