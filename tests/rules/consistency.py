"""What the tests of rules on figures share: a small plan in, the findings of one code out."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, folder_of
from yjplan.diagnostics import Finding, Findings
from yjplan.plan.load import load_plan
from yjplan.rules.consistency import check_consistency

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def check(folder: Path) -> list[Finding]:
    """Run the rules on figures over a plan folder that loads without errors."""
    findings = Findings()
    plan = load_plan(folder, findings)
    assert plan is not None
    assert not findings.has_errors, findings.sorted()
    only_rules = Findings()
    check_consistency(plan, only_rules)
    return only_rules.sorted()


def found(make: PlanFolderMaker, code: str, *sections: str, plan: str = PLAN) -> list[Finding]:
    """Return the findings of one code in a plan of the given section files."""
    return [f for f in check(folder_of(make, *sections, plan=plan)) if f.code == code]


@cache
def in_example(name: str) -> tuple[Finding, ...]:
    """Return what the rules find in an example."""
    return tuple(check(EXAMPLES / name))
