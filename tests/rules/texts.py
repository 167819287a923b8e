"""What the tests of the rules about text share."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, folder_of, prepared, section
from yjplan.diagnostics import Finding, Findings
from yjplan.pipeline import prepare

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def findings(make: PlanFolderMaker, code: str, *sections: str, plan: str = PLAN) -> list[Finding]:
    """Return the findings of one code, or of a family, on a plan of these sections."""
    _, found = prepared(folder_of(make, *sections, plan=plan))
    return [f for f in found if f.code.startswith(code)]


def said(make: PlanFolderMaker, code: str, *paragraphs: str, where: str = "diversion") -> list[Finding]:
    """Return the findings of one code on a plan of one section with these paragraphs."""
    body = "".join(f"\n  {line}" if line else "\n" for p in paragraphs for line in [*p.split("\n"), ""])
    return findings(make, code, section(where, f"body: |{body}\n"))


def story(body: str, kind: str = "case-study") -> str:
    """Return a section with a story or a quotation of these words."""
    name, title = ("body", "    title: T\n") if kind == "case-study" else ("text", "")
    return section("diversion", f"content:\n  - type: {kind}\n{title}    {name}: >-\n      {body}\n")


def on_example(name: str, code: str) -> list[Finding]:
    """Return the findings of one code on an example plan."""
    return [f for f in _found_in_example(name) if f.code.startswith(code)]


@cache
def _found_in_example(name: str) -> tuple[Finding, ...]:
    found = Findings()
    assert prepare(EXAMPLES / name, found, to_print=False) is not None
    return tuple(found)
