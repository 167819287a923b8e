"""`yjplan check`: every problem of a plan, without building it."""

from __future__ import annotations

import sys
from pathlib import Path

import typer

from yjplan.cli import console


def check(
    plans: list[Path] | None = console.PLANS,
    edition: str | None = console.EDITION,
    strict: bool = console.STRICT,
    json: bool = console.JSON,
) -> None:
    """Say everything that is wrong with a plan, where, and how to mend it."""
    from yjplan.diagnostics import Findings
    from yjplan.pipeline import prepare

    results = []
    for folder in plans or [Path()]:
        findings = Findings()
        prepare(folder, findings, edition, to_print=False)
        results.append((console.shown_folder(folder), findings))
    if json:
        console.print_json(
            [
                {
                    "plan": f.as_posix(),
                    "findings": console.as_json(found, f),
                    "ignored": console.ignored_as_json(found),
                }
                for f, found in results
            ]
        )
    else:
        for folder, findings in results:
            console.show_findings(findings.sorted(), folder, sys.stdout)
            print(f"{folder.as_posix()}: {console.summary(findings)}")
    raise typer.Exit(console.exit_code([found for _, found in results], strict))
