"""Titles that say what a chart shows, made from its figures where nobody wrote one."""

from __future__ import annotations

import re
from decimal import Decimal

from yjplan.charts.said.parts import known, short
from yjplan.charts.spec import DataChart, DotChart
from yjplan.charts.values import is_plain, says_unit, with_unit

_BASE = re.compile(r"per [\d,]{1,12}")


def finding(label: str, spec: DataChart) -> str:
    """Return "First time entrants fell from 198 to 125 per 100,000 between 2022 and 2023".

    The first and the latest known figure of the first series are compared, as they print. Where the way turned after
    the figure before the latest, that is said too, so that a long fall does not hide a rise. Figures that are all
    unknown leave the label alone.
    """
    points = known(spec, spec.series[0])
    if not points:
        return label
    period, latest = points[-1]
    unit = few_words(label, spec)
    if len(points) == 1:
        return f"{label}: {with_unit(latest, unit, spec.decimals)} {_in(period)}"
    since, first = points[0]
    before, previous = points[-2]
    if _way(first, latest) == "stayed the same":
        text = f"{label} {_at_both(spec, unit, since, period, latest)}"
    elif is_plain(since) and is_plain(period):
        values = f"from {short(spec, first)} to {with_unit(latest, unit, spec.decimals)}"
        text = f"{label} {_way(first, latest)} {values} between {since} and {period}"
    else:
        text = (
            f"{label} {_way(first, latest)} from {short(spec, first)} ({since}) "
            f"to {with_unit(latest, unit, spec.decimals)} ({period})"
        )
    turned = _way(previous, latest)
    if len(points) > 2 and turned not in (_way(first, latest), "stayed the same"):
        text += f", but {turned} after {before}"
    return text


def _at_both(spec: DataChart, unit: str, since: str, period: str, value: Decimal) -> str:
    figure = with_unit(value, unit, spec.decimals)
    if is_plain(since) and is_plain(period):
        return f"came to {figure} in both {since} and {period}"
    return f"came to {figure} both times ({since}; {period})"


def _way(first: Decimal, last: Decimal) -> str:
    return "fell" if last < first else "rose" if last > first else "stayed the same"


def _in(period: str) -> str:
    return f"in {period}" if is_plain(period) else f"({period})"


def few_words(label: str, spec: DataChart | DotChart) -> str:
    """Return the unit in few words: a rate without what its base is of; nothing where the label names it."""
    if says_unit(spec.unit) or not spec.unit:
        return spec.unit
    base = _BASE.match(spec.unit)
    unit = base[0] if base else f"{spec.unit[:1].lower()}{spec.unit[1:]}"
    return "" if unit.split(" ")[0] in re.findall(r"\w+", label.casefold()) else unit
