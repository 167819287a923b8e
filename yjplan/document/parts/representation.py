"""Over-representation: groups of children in the area and among those whom the service works with."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from yjplan.charts.spec import Group, PopulationChart
from yjplan.charts.table import data_table
from yjplan.diagnostics import did_you_mean, listed
from yjplan.document import tree
from yjplan.document.context import Context
from yjplan.document.parts.general import chart_figure
from yjplan.figures.representation import Representation, represented
from yjplan.plan.compared import OverRepresentation


def over_representation(block: OverRepresentation, c: Context) -> tree.Blocks:
    """The shares of the groups as a chart, with the figures and the relative rate index below it."""
    _unknown_reference(block, c)
    _more_than_all(block, c)
    shares = represented(block)
    if not _can_be_drawn(shares, block, c):
        return ()
    from yjplan.charts.said.population import finding

    spec = PopulationChart(
        title="",
        groups=tuple(
            Group(
                g.name,
                g.population_share,
                g.cohort_share,
                g.index,
                g.name == block.reference,
                g.withheld,
                g.population,
                g.cohort,
            )
            for g in shares.groups
        ),
        population=block.population,
        cohort=block.cohort,
        decimals=shares.decimals,
        notes=block.notes,
    )
    spec = replace(spec, title=block.title or finding(spec))
    source = ". ".join(filter(None, [block.source, block.period]))
    return (chart_figure(spec, c, block, block.id, source, table=data_table(spec)),)


def _unknown_reference(block: OverRepresentation, c: Context) -> None:
    """Report a group to compare with that is none of the groups (C103)."""
    names = [group.name for group in block.groups]
    if block.reference is not None and block.reference not in names:
        c.findings.add(
            "C103",
            f'There is no group "{block.reference}" to compare the others with.',
            block.place_of("reference"),
            did_you_mean(block.reference, names) or f"The groups are {listed(names, 'and')}.",
        )


def _more_than_all(block: OverRepresentation, c: Context) -> None:
    """Report more children of a group than live in the area, and a group larger than all groups together (C104)."""
    for group in block.groups:
        if (
            group.population is not None
            and isinstance(group.cohort, Decimal)
            and group.cohort > group.population
        ):
            c.findings.add(
                "C104",
                f'The service works with more children of the group "{group.name}" ({group.cohort}) than live in the '
                f"area ({group.population:,}).",
                group.place_of("cohort"),
                "Check which of the two numbers is meant, and that both count the same ages.",
            )
    for group in block.groups:
        for field, total in (("population", block.population_total), ("cohort", block.cohort_total)):
            number = getattr(group, field)
            if total is not None and isinstance(number, int | Decimal) and number > total:
                c.findings.add(
                    "C104",
                    f'The group "{group.name}" has {number:,} children, and {field}-total: says {total:,} in all.',
                    group.place_of(field),
                    "Check which of the two numbers is meant.",
                    also=block.place_of(f"{field}_total"),
                )


def _can_be_drawn(shares: Representation, block: OverRepresentation, c: Context) -> bool:
    """Whether a group has both its shares; if none has, say so (C105)."""
    if any(g.cohort_share is not None and g.population_share is not None for g in shares.groups):
        return True
    c.findings.add(
        "C105",
        "No group has both a share of the population and one of the children the service works with, so there is "
        "nothing to draw.",
        block.place_of("groups"),
        "Give each group population: and cohort:, or population-share: and cohort-share:. Where a number is "
        "withheld, add cohort-total:.",
    )
    return False
