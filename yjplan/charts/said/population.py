"""What a comparison of the children a service works with and those who live in its area says."""

from __future__ import annotations

from yjplan.charts.said.grid import grid
from yjplan.charts.spec import Group, PopulationChart
from yjplan.charts.values import NOT_KNOWN
from yjplan.document.tree import Inlines, Table
from yjplan.figures.format import number, percent, rounded

COLUMN = "Relative rate index"
_FEW = 30
"""Indices of groups with fewer children than this come with a caution."""
_TOLD = 3


def cohort_text(group: Group, decimals: int) -> str:
    """Return the share of the children that the service works with, or what stands in its place."""
    return percent(group.cohort, decimals) if group.cohort is not None else group.instead or NOT_KNOWN


def population_text(group: Group, decimals: int) -> str:
    """Return the share of the population."""
    return percent(group.population, decimals) if group.population is not None else NOT_KNOWN


def index_text(group: Group) -> str:
    """Return the relative rate index with one decimal; the group that the others are held against says so."""
    if group.reference:
        return "1 (reference)"
    return number(group.index, 1) if group.index is not None else "–"


def cautions(spec: PopulationChart) -> tuple[str, ...]:
    """Return what is printed below: what is withheld, what the index is, and that small numbers move by chance."""
    notes = ["Small numbers are withheld so that no child can be identified."] * bool(_withheld(spec))
    indexed = [group for group in spec.groups if group.index is not None]
    reference = next((group.name for group in spec.groups if group.reference), "")
    if not indexed or not reference:
        return tuple(notes)
    notes.append(
        f"{COLUMN}: how many times the rate of {reference}; 1 is the same rate. "
        "None is worked out from fewer than five children."
    )
    few = [
        g.name for g in indexed if g.cohort_count is not None and g.cohort_count < _FEW and not g.reference
    ]
    if few:
        notes.append(
            f"Fewer than {_FEW} children, so chance can move the index a long way: {'; '.join(few)}."
        )
    return tuple(notes)


def _withheld(spec: PopulationChart) -> list[str]:
    """Return the groups whose number is hidden; one that nobody knows is not."""
    return [group.name for group in spec.groups if group.instead.startswith(("fewer", "withheld"))]


def finding(spec: PopulationChart) -> str:
    """Return the group with the highest index above one, else the group with the widest gap, as a title."""
    reference = next((group.name for group in spec.groups if group.reference), "")
    above = [g for g in spec.groups if g.index is not None and not g.reference and rounded(g.index, 1) > 1]
    if above:
        most = max(above, key=lambda g: (g.index or 0, g.name))
        return f"{most.name}: {index_text(most)} times the rate of {reference}"
    gaps = [
        (abs(g.cohort - g.population), g)
        for g in spec.groups
        if g.cohort is not None and g.population is not None and not g.reference
    ]
    if not gaps:
        return f"{spec.cohort} and {_small(spec.population)}"
    _, widest = max(gaps, key=lambda gap: gap[0])
    return (
        f"{widest.name}: {cohort_text(widest, spec.decimals)} of {_small(spec.cohort)}, "
        f"{population_text(widest, spec.decimals)} of {_small(spec.population)}"
    )


def _small(text: str) -> str:
    """Return words as they stand within a sentence."""
    return text if text[1:2].isupper() else f"{text[:1].lower()}{text[1:]}"


def sentences(spec: PopulationChart) -> list[str]:
    """Return the groups that stand out most with both shares, their index, and what is withheld."""
    known = [g for g in spec.groups if g.cohort is not None and g.population is not None]
    if not known:
        return ["No group can be compared."]
    known.sort(key=lambda g: -(g.cohort or 0) + (g.population or 0))
    told = known if len(known) <= _TOLD else [known[0], known[-1]]
    parts = [
        f"{g.name}, {cohort_text(g, spec.decimals)} against {population_text(g, spec.decimals)}"
        + (f" (index {index_text(g)})" if g.index is not None and not g.reference else "")
        for g in told
    ]
    lead = "" if len(known) <= _TOLD else "The widest gaps on either side: "
    result = [
        f"For each of {len(spec.groups)} groups it shows the share of {_small(spec.cohort)} and of "
        f"{_small(spec.population)}.",
        f"{lead}{'; '.join(parts)}.",
    ]
    if withheld := _withheld(spec):
        result.append(f"Withheld, as the numbers are small: {'; '.join(withheld)}.")
    return result


def table(spec: PopulationChart, caption: Inlines = ()) -> Table:
    """Return a row for each group: counts where they are known, both shares, the index where there is one."""
    counts = any(g.cohort_count is not None for g in spec.groups)
    people = any(g.population_count is not None for g in spec.groups)
    indexed = any(g.index is not None for g in spec.groups)
    heads = [
        "Group",
        *[f"{spec.cohort} (number)"] * counts,
        f"{spec.cohort} (%)",
        *[f"{spec.population} (number)"] * people,
        f"{spec.population} (%)",
        *[COLUMN] * indexed,
    ]
    rows = []
    for g in spec.groups:
        texts = [
            g.name,
            *[_count(g.cohort_count, g.instead)] * counts,
            cohort_text(g, spec.decimals) if not (g.instead and counts) else "–",
            *[_count(g.population_count, "")] * people,
            population_text(g, spec.decimals),
            *[index_text(g)] * indexed,
        ]
        rows.append(texts)
    return grid(spec.title, heads, rows, caption)


def _count(count: int | None, instead: str) -> str:
    return instead or (NOT_KNOWN if count is None else number(count))
