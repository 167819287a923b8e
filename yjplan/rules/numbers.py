"""Checks on the figures of a plan."""

from __future__ import annotations

import re

from yjplan.diagnostics import Findings
from yjplan.plan.load import Plan
from yjplan.plan.walk import proses

_EXPRESSION = re.compile(r"\{\{([^{}]*)\}\}")


def check_numbers(plan: Plan, findings: Findings) -> None:
    """Run all rules of this family."""
    unused_measures(plan, findings)


def unused_measures(plan: Plan, findings: Findings) -> None:
    """Report measures that nothing prints: no narrative of their own, and no text that names them (N105)."""
    said = " ".join(
        expression
        for section in plan.sections
        for prose in proses(section)
        for expression in _EXPRESSION.findall(prose.text)
    )
    for section in plan.sections:
        for name, measure in section.measures.items():
            if not measure.narrative and not re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w-])", said):
                findings.add(
                    "N105",
                    f'The measure "{name}" is not printed anywhere.',
                    measure.place,
                    f'Give it narrative:, or put {{{{ chart("{name}") }}}} on a line of its own in a text.',
                )
