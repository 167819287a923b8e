"""What the template and the grant ask of a plan: its statement for the year, and progress on what was promised."""

from __future__ import annotations

from collections.abc import Callable

from yjplan.diagnostics import Findings
from yjplan.plan.action_plan import ActionPlan
from yjplan.plan.priorities import Priorities
from yjplan.plan.progress import Progress
from yjplan.plan.resources import BenefitStatement
from yjplan.rules.dates import possible_years
from yjplan.rules.told import Told


def benefit_of_the_year(told: Told, findings: Findings) -> None:
    """Report a benefit and improvement statement for another year; the template asks for the plan's (U115)."""
    possible = possible_years(told.plan)
    for block in told.blocks(BenefitStatement):
        if block.year is None:
            continue
        if not any(block.year.first < years.last and years.first < block.year.last for years in possible):
            findings.add(
                "U115",
                f"The benefit statement promises better performance in {block.year}; the plan is for {possible[0]}.",
                block.place_of("year"),
                f"Write {possible[0]}, if its actions are this year's.",
                also=told.plan.service.place_of("years"),
            )


def progress_on_an_inspection(told: Told, findings: Findings) -> None:
    """Report progress whose every item belongs to an inspection's recommendations, so that priorities lack (U116)."""
    recommended = {
        recommendation.id for block in told.blocks(ActionPlan) for recommendation in block.recommendations
    }
    priorities = {item.id for block in told.blocks(Priorities) for item in block.items}
    items = [i for b in told.blocks(Progress) for i in b.items]
    if items and all(i.now in recommended - priorities - {None} for i in items):
        findings.add(
            "U116",
            "Progress is reported only on the recommendations of an action plan: what became of last year's "
            "priorities?",
            next(b.place for b in told.blocks(Progress)),
            "Add each priority of last year's plan, with its outcome.",
        )


RULES: tuple[Callable[[Told, Findings], None], ...] = (benefit_of_the_year, progress_on_an_inspection)
"""The rules of this module, in the order of the reference."""
