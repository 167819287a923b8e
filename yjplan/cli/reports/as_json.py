"""Findings as JSON: our own form, described in docs/guide/ci.md and by docs/schema/check.json."""

from __future__ import annotations

import json

from yjplan.cli import console
from yjplan.cli.reports import Checked
from yjplan.diagnostics import Severity


def as_json(plans: list[Checked], strict: bool) -> str:
    """Return one entry for each plan: its findings in the order of print, what it ignores, and a count of each."""
    return json.dumps([_plan(plan) for plan in plans], ensure_ascii=False, indent=2) + "\n"


def _plan(plan: Checked) -> dict[str, object]:
    return {
        "plan": plan.shown.as_posix(),
        "findings": console.as_json(plan.findings),
        "ignored": console.ignored_as_json(plan.findings),
        "summary": {
            **{str(severity): plan.findings.count(severity) for severity in Severity},
            "ignored": len(plan.findings.ignored),
            "not-asked-for": plan.others,
        },
    }
