"""No published number contradicts another: the rules on figures, in the order of the reference."""

from __future__ import annotations

from decimal import localcontext

from yjplan.diagnostics import Findings
from yjplan.plan.load import Plan
from yjplan.rules import (
    accounts,
    amounts,
    averages,
    bases,
    by_themselves,
    changes,
    changes_from_to,
    comparator_values,
    comparisons,
    contributions,
    data_files,
    directions,
    earlier,
    givers,
    grants,
    hidden_numbers,
    higher_and_lower,
    how_many,
    impossible_changes,
    impossible_shares,
    indicators,
    kinds,
    lent,
    lists_with_totals,
    measures,
    money,
    named_priorities,
    outturn,
    parts,
    parts_of_them,
    people,
    percentages,
    populations,
    posts_in_the_text,
    rates,
    rates_in_prose,
    ratios,
    remainders,
    running,
    series_in_prose,
    shares,
    staffing,
    stated_values,
    table_shares,
    tables,
    than_before,
    totals_in_the_text,
    units,
)
from yjplan.rules.as_meant import surely_wrong
from yjplan.rules.facts import Rule, gather

RULES = (
    *rates.RULES,
    *bases.RULES,
    *populations.RULES,
    *measures.RULES,
    *data_files.RULES,
    *indicators.RULES,
    *percentages.RULES,
    *ratios.RULES,
    *impossible_shares.RULES,
    *changes_from_to.RULES,
    *changes.RULES,
    *series_in_prose.RULES,
    *tables.RULES,
    *table_shares.RULES,
    *shares.RULES,
    *people.RULES,
    *money.RULES,
    *outturn.RULES,
    *amounts.RULES,
    *accounts.RULES,
    *grants.RULES,
    *contributions.RULES,
    *totals_in_the_text.RULES,
    *givers.RULES,
    *staffing.RULES,
    *posts_in_the_text.RULES,
    *lent.RULES,
    *directions.RULES,
    *running.RULES,
    *earlier.RULES,
    *comparisons.RULES,
    *than_before.RULES,
    *impossible_changes.RULES,
    *by_themselves.RULES,
    *higher_and_lower.RULES,
    *rates_in_prose.RULES,
    *stated_values.RULES,
    *averages.RULES,
    *parts.RULES,
    *lists_with_totals.RULES,
    *remainders.RULES,
    *parts_of_them.RULES,
    *kinds.RULES,
    *units.RULES,
    *comparator_values.RULES,
    *how_many.RULES,
    *named_priorities.RULES,
    *hidden_numbers.RULES,
)
BESIDE_MEASURES: frozenset[Rule] = frozenset(
    (
        measures.reoffenders_agree,
        series_in_prose.earlier_figures,
        series_in_prose.counts_in_prose,
        changes_from_to.from_and_to,
        *directions.RULES,
        *running.RULES,
        *earlier.RULES,
        than_before.higher_than_the_year_before,
        than_before.more_children_enter,
        comparisons.comparisons_that_do_not_hold,
        *stated_values.RULES,
        averages.averages_in_prose,
    )
)
"""Those that compare something with the rows of a measure, each of which may be in doubt itself."""
DIGITS = 100
"""How exactly is calculated: enough for the largest and the smallest number that a plan may hold, together."""


def check_consistency(plan: Plan, findings: Findings) -> None:
    """Run all rules on figures that must agree."""
    with localcontext(prec=DIGITS):
        facts = gather(plan)
        for rule in RULES:
            if rule in BESIDE_MEASURES:
                surely_wrong(rule, facts, findings)
            else:
                rule(facts, findings)
