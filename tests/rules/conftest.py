"""What the tests of this year's plan beside last year's share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, section
from yjplan.diagnostics import Finding, Findings
from yjplan.pipeline import prepare
from yjplan.plan.load import load_plan

LAST = PLAN.replace("2024-25", "2023-24")

Compare = Callable[..., list[Finding]]


@pytest.fixture
def compare(plan_folder: PlanFolderMaker) -> Compare:
    """Compare a section of this year's plan with one of last year's; returns the findings of some codes."""

    def run(
        now: str, then: str, *codes: str, plan: str = PLAN, last: str = LAST, **files: str
    ) -> list[Finding]:
        folder = plan_folder(
            {
                "now/plan.yaml": plan,
                "now/sections/1.yaml": now,
                "then/plan.yaml": last,
                "then/sections/1.yaml": then,
                **files,
            }
        )
        before = load_plan(folder / "then", Findings())
        assert before is not None
        assert before.sections
        findings = Findings()
        assert prepare(folder / "now", findings, to_print=False, last_year=before) is not None
        return [f for f in findings if f.code in codes]

    return run


def measures(*series: str, more: str = "measure: first-time-entrants") -> str:
    """Return a section with a measure of these periods."""
    rows = "".join(f"      - {{{o}}}\n" for o in series)
    return section("existing-kpis", f"measures:\n  fte:\n    {more}\n    series:\n{rows}")
