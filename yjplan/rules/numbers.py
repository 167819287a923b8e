"""Checks on the figures of a plan."""

from __future__ import annotations

import re

from yjplan.diagnostics import Findings
from yjplan.patterns import Lazy
from yjplan.plan.compared import PerformanceSummary
from yjplan.plan.load import Plan
from yjplan.plan.performance import Measure

_EXPRESSION = Lazy(r"\{\{([^{}]*)\}\}")


def check_numbers(plan: Plan, findings: Findings) -> None:
    """Run all rules of this family."""
    unused_measures(plan, findings)


def unused_measures(plan: Plan, findings: Findings) -> None:
    """Report measures that nothing prints: no narrative, no text that names them, no summary of them (N105)."""
    said = " ".join(
        expression
        for section in plan.sections
        for prose in section.proses
        if "{{" in prose.text
        for expression in _EXPRESSION.findall(prose.text)
    )
    summaries = [b for s in plan.sections for b in s.content if isinstance(b, PerformanceSummary)]
    for section in plan.sections:
        for name, measure in section.measures.items():
            if measure.narrative or any(_summed_up(name, measure, block) for block in summaries):
                continue
            if not re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w-])", said):
                findings.add(
                    "N105",
                    f'The measure "{name}" is not printed anywhere.',
                    measure.place,
                    f'Give it narrative:, or put {{{{ chart("{name}") }}}} on a line of its own in a text.',
                )


def _summed_up(name: str, measure: Measure, block: PerformanceSummary) -> bool:
    """Whether a summary shows a measure: one that it names, or any national one; a single figure is left out of it."""
    chosen = name in block.measures if block.measures else measure.measure is not None
    return chosen and len(measure.series) > 1
