"""What a summary of ratings says: how many actions have each, and how many have none."""

from __future__ import annotations

from yjplan.charts.amounts import share_of
from yjplan.charts.said.grid import grid
from yjplan.charts.said.parts import listed
from yjplan.charts.spec import Rating, RatingsChart
from yjplan.document.tree import Inlines, Table
from yjplan.figures.format import number

NOT_STATED = "Not stated"
"""What the tables of an action plan say too: a rating may have been given elsewhere, so it is not called not rated."""


def headline(ratings: tuple[Rating, ...], unit: str = "actions") -> str:
    """Return "Of 25 actions, 1 is rated amber and 6 green; for 18 no rating is stated"."""
    whole = sum(rating.count for rating in ratings)
    lead = f"Of {number(whole)} {unit if whole != 1 else unit.removesuffix('s')}"
    parts = [f"{number(r.count)} {_inside(r.name)}" for r in ratings if r.name != NOT_STATED and r.count]
    if parts:
        count, name = parts[0].split(" ", 1)
        parts[0] = f"{count} {_are(count)} rated {name}"
    blank = sum(r.count for r in ratings if r.name == NOT_STATED)
    told = f"; for {number(blank)} no rating is stated" if blank else ""
    return f"{lead}, {listed(parts)}{told}"


def _are(count: str) -> str:
    return "is" if count == "1" else "are"


def _inside(name: str) -> str:
    """Return a rating as it stands inside a sentence; names in capitals stay."""
    return name if name[:2].isupper() else f"{name[:1].lower()}{name[1:]}"


def sentences(spec: RatingsChart) -> list[str]:
    """Return the shares where the title has the counts, else both."""
    whole = sum(rating.count for rating in spec.ratings)
    if spec.title == headline(spec.ratings, spec.unit):
        shares = [f"{share_of(r.count, whole)} {_inside(r.name)}" for r in spec.ratings if r.count]
        return [f"As shares: {listed(shares)}."] if len(shares) > 1 else []
    parts = [
        f"{number(r.count)} {_inside(r.name)} ({share_of(r.count, whole)})" for r in spec.ratings if r.count
    ]
    return [f"{number(whole)} {spec.unit}: {listed(parts)}."]


def table(spec: RatingsChart, caption: Inlines = ()) -> Table:
    """Return each rating with the number of actions and their share."""
    whole = sum(rating.count for rating in spec.ratings)
    rows = [[r.name, number(r.count), share_of(r.count, whole)] for r in spec.ratings]
    rows.append(["All", number(whole), "100%"])
    return grid(spec.title, ["Rating", spec.unit.capitalize(), "Share"], rows, caption, total=len(rows) - 1)
