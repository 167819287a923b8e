"""Charts of what blocks print as tables: money by partner and cost line, staff by role, ratings of actions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import takewhile
from typing import Any

from yjplan.charts.amounts import amount
from yjplan.charts.spec import (
    ChartSpec,
    OutturnChart,
    PartsChart,
    PartsRow,
    Rating,
    RatingsChart,
    Spent,
    Tone,
)
from yjplan.charts.table import data_table
from yjplan.document import tree
from yjplan.document.context import Context, paragraph
from yjplan.document.parts.general import chart_figure, fits_a_page
from yjplan.document.parts.priorities import tone_of
from yjplan.figures.totals import column_sums, contributions_total, variance
from yjplan.patterns import Lazy
from yjplan.plan.action_plan import ActionPlan
from yjplan.plan.budget import Contributions, CostLine, Outturn
from yjplan.plan.staffing import PostRow, StaffPeople, StaffPosts

_HOURS = Lazy(r"[ ,:–-]{0,4}\(?\b(?:PT|FT|part[ -]?time|full[ -]?time)\)?$", re.IGNORECASE)
"""What a column of the staffing return adds to the name of a role."""
_SECONDED = Lazy(r"\bsecond(?:ed|ee|ment)", re.IGNORECASE, needs="second")
_MOST_RATINGS = 9
_ORDER: tuple[Tone, ...] = ("red", "amber", "", "green", "grey")


def contributions(block: Contributions, c: Context) -> tree.Blocks:
    """What each agency contributes in pounds, largest first, in parts by kind, with totals as in the table."""
    from yjplan.charts.said.composed import leading

    several = len(block.kinds)
    rows = [
        PartsRow(row.agency, tuple(row.amounts[i] if i < len(row.amounts) else None for i in range(several)))
        for row in sorted(block.rows, key=lambda row: (-sum(row.amounts), row.agency))
    ]
    if not any(value for row in rows for value in row.values):
        return _nothing(block, c, "every amount is 0")
    sums = block.total.amounts if block.total else column_sums(row.amounts for row in block.rows)
    totals = (*sums, *[Decimal(0)] * several)[:several]
    whole = contributions_total(block)
    spec = PartsChart(
        title=block.chart_title or leading(rows, whole, f"for {block.year}"),
        each="Agency",
        parts=block.kinds,
        rows=tuple(rows),
        unit="£",
        totals=totals,
        whole=whole,
    )
    return _placed(spec, block, c)


def outturn(block: Outturn, c: Context) -> tree.Blocks:
    """What was planned and spent on each cost line in pounds, down to the first line that adds up the others.

    Lines below that one, such as income, say the same again and are left to the table.
    """
    from yjplan.charts.said.outturn import headline

    lines = tuple(map(_spent, takewhile(lambda line: not line.total, block.lines)))
    total = next((_spent(line) for line in block.lines if line.total), None)
    if not lines:
        lines, total = tuple(map(_spent, block.lines)), None
    if not any(line.budget or line.outturn for line in lines):
        return _nothing(block, c, "every amount is 0")
    told = total and headline(total, str(block.year))
    title = block.chart_title or told or f"Budget and outturn by cost line, {block.year}"
    return _placed(OutturnChart(title=title, lines=lines, total=total), block, c)


def _spent(line: CostLine) -> Spent:
    return Spent(line.line, line.budget, line.outturn, variance(line))


def posts(block: StaffPosts, c: Context) -> tree.Blocks:
    """Posts by role in full-time equivalents: filled, seconded and vacant, and volunteers, who are people, apart."""
    kinds = {"Filled": _filled, "Seconded": _seconded, "Vacant": _vacant}
    by_kind = {
        kind: _by_role(block.columns, column_sums(row.values for row in block.rows if is_kind(row)))
        for kind, is_kind in kinds.items()
        if any(map(is_kind, block.rows))
    }
    spec = _staff(by_kind, "full-time equivalents", "Volunteers, number of people", "", block)
    if spec is None:
        return _nothing(block, c, "every number is 0")
    return _placed(spec, block, c)


def people(block: StaffPeople, c: Context) -> tree.Blocks:
    """Women and men by role, volunteers apart."""
    by_sex = {
        "Women": _by_role(block.roles, column_sums(row.women for row in block.rows)),
        "Men": _by_role(block.roles, column_sums(row.men for row in block.rows)),
    }
    spec = _staff(by_sex, "people", "Volunteers", "Women and men by role", block)
    if spec is None:
        return _nothing(block, c, "every number is 0")
    return _placed(spec, block, c, " and the table after it")


def _staff(
    parts: dict[str, dict[str, Decimal]], unit: str, apart: str, title: str, block: StaffPosts | StaffPeople
) -> PartsChart | None:
    """Return a chart of the roles that somebody fills; None where there are none."""
    roles = list(dict.fromkeys(role for numbers in parts.values() for role in numbers))
    rows = [
        PartsRow(role, tuple(part.get(role, Decimal(0)) for part in parts.values()), _apart(role, apart))
        for role in sorted(roles, key=lambda role: bool(_apart(role, apart)))
    ]
    rows = [row for row in rows if any(row.values)]
    if not rows:
        return None
    totals = tuple(
        sum((value for role, value in part.items() if not _apart(role, apart)), Decimal(0))
        for part in parts.values()
    )
    whole = sum(totals, Decimal(0))
    told = title or _filling(dict(zip(parts, totals, strict=True)), whole)
    return PartsChart(
        title=block.chart_title or told,
        each="Role",
        parts=tuple(parts),
        rows=tuple(rows),
        unit=unit,
        totals=totals,
        whole=whole,
    )


def _apart(role: str, heading: str) -> str:
    return heading if "volunteer" in role.casefold() else ""


def _filling(totals: dict[str, Decimal], whole: Decimal) -> str:
    """Return "Of 38.13 posts (full-time equivalents), 3 are vacant and 5.9 seconded"."""
    said = [
        f"{amount(totals[kind], '')} {'are ' if place == 0 else ''}{kind.lower()}"
        for place, kind in enumerate(kind for kind in ("Vacant", "Seconded") if totals.get(kind))
    ]
    posts = f"{amount(whole, '')} posts (full-time equivalents)"
    return f"Of {posts}, {' and '.join(said)}" if said else f"Posts by role: {posts} in all"


def _by_role(titles: Sequence[str], sums: Sequence[Decimal]) -> dict[str, Decimal]:
    """Return the sum for each role: part time and full time together."""
    result: dict[str, Decimal] = {}
    for title, value in zip(titles, sums, strict=False):
        role = _HOURS.compiled.sub("", title.strip()) or title
        result[role] = result.get(role, Decimal(0)) + value
    return result


def _vacant(row: PostRow) -> bool:
    return "vacan" in row.contract.casefold()


def _seconded(row: PostRow) -> bool:
    return bool(_SECONDED.search(row.contract)) and not _vacant(row)


def _filled(row: PostRow) -> bool:
    return not _vacant(row) and not _seconded(row)


def ratings(block: ActionPlan, c: Context) -> tree.Blocks:
    """How many actions have which rating, worst first; those without one are counted too."""
    from yjplan.charts.said.ratings import NOT_STATED, headline

    given = [action.rag for r in block.recommendations for action in r.actions]
    if not any(given):
        return _nothing(block, c, "no action has a rating")
    counted = _counted(filter(None, given))
    blank = sum(not rating for rating in given)
    if blank:
        counted = (*counted, Rating(NOT_STATED, blank, "grey"))
    title = block.chart_title or headline(counted)
    spec = RatingsChart(title=title, ratings=counted)
    # The block prints its source right below.
    return (chart_figure(spec, c, block, _id(block), table=data_table(spec)),)


def _counted(given: Iterable[str]) -> tuple[Rating, ...]:
    names: dict[str, str] = {}
    counts: dict[str, int] = {}
    for rating in given:
        same = rating.casefold().strip(" .()")
        names.setdefault(same, rating)
        counts[same] = counts.get(same, 0) + 1
    found = [Rating(names[same], count, tone_of(same) or "") for same, count in counts.items()]
    found.sort(key=lambda rating: _ORDER.index(rating.tone))
    if len(found) <= _MOST_RATINGS:
        return tuple(found)
    rest = found[_MOST_RATINGS - 1 :]
    return (*found[: _MOST_RATINGS - 1], Rating("Other ratings", sum(rating.count for rating in rest)))


def _placed(spec: ChartSpec, block: Any, c: Context, more: str = "") -> tree.Blocks:
    """Return the figure, its year, and where its figures are printed: a table of its own would say the same again."""
    if not fits_a_page(spec, c, block.place_of("chart")):
        return ()
    year = getattr(block, "year", None)
    lead = tree.Text(f"{f'Year: {year}. ' if year else ''}The figures are in ")
    if block.id:
        pointer: tree.Inline = tree.Reference(block.id, (tree.Text(c.known_labels.get(block.id, block.id)),))
    else:
        pointer = tree.Text("the table above")
    end = tree.Text(f"{more}.")
    drawn = chart_figure(spec, c, block, _id(block), block.source or "")
    return (drawn, paragraph((lead, pointer, end), "small", block.place))


def _id(block: Any) -> str | None:
    return f"{block.id}-chart" if block.id else None


def _nothing(block: Any, c: Context, why: str) -> tree.Blocks:
    c.findings.add(
        "C201",
        f"There is nothing to draw in this chart: {why}.",
        block.place_of("chart"),
        "Take the chart out, or fill in the figures.",
    )
    return ()
