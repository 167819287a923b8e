"""`yjplan build`: write the documents."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from msgspec.structs import replace

from yjplan.cli import console

if TYPE_CHECKING:
    from yjplan.diagnostics import Finding

_FORMAT = typer.Option(
    None, "-f", "--format", metavar="docx|md", help="Which documents; all if left out. May be repeated."
)
_OUT = typer.Option(
    None, "-o", "--output", metavar="FOLDER", help="Where they go; the plan's folder build/ if left out."
)


_STAGE = typer.Option(
    "draft",
    "--stage",
    metavar="draft|sign-off|final",
    help="How far the plan is. Sign-off and final are built only when no error or warning stands.",
)


_PAGINATE = typer.Option(
    None,
    "--paginate/--no-paginate",
    help="Whether the contents of the Word document have page numbers. LibreOffice works them out. If left out, the "
    "plan says so; else sign-off and final have them.",
)


def _gathered(findings: list[Finding]) -> list[Finding]:
    """Join what is still to be written in one file into one finding; yjplan check lists each place."""
    result: list[Finding] = []
    counts = Counter(f.place.file for f in findings if f.code == "T106" and f.place)
    for finding in findings:
        file = finding.place.file if finding.place else ""
        if finding.code != "T106" or counts[file] == 1:
            result.append(finding)
        elif file in counts:
            message = f"{counts.pop(file)} places in this file are still to be written."
            result.append(replace(finding, message=message, hint="yjplan check lists each of them."))
    return result


def _in_the_way(count: int, stage: str) -> str:
    stand = "1 warning stands" if count == 1 else f"{count} warnings stand"
    return f"{stand} in the way of --stage {stage}. Mend what they say, or write under ignore: in plan.yaml why not."


def build(
    plans: list[Path] | None = console.PLANS,
    formats: list[str] | None = _FORMAT,
    out: Path | None = _OUT,
    edition: str | None = console.EDITION,
    strict: bool = console.STRICT,
    json: bool = console.JSON,
    stage: str = _STAGE,
    paginate: bool | None = _PAGINATE,
    last_year: Path | None = console.LAST_YEAR,
) -> None:
    """Write the plan as Word and Markdown documents."""
    from yjplan.diagnostics import Findings, Severity
    from yjplan.pipeline import FORMATS, STAGES, obstacles, prepare, write

    chosen = tuple(dict.fromkeys(f for given in formats or FORMATS for f in given.lower().split(",")))
    for unknown in (f for f in chosen if f not in FORMATS):
        raise typer.BadParameter(f'"{unknown}" is not a format. Formats are {" and ".join(FORMATS)}.')
    if stage not in STAGES:
        raise typer.BadParameter(f'"{stage}" is not a stage. Stages are draft, sign-off and final.')
    folders = plans or [Path()]
    last = console.plan_of_last_year(last_year, folders)
    results: list[tuple[Path, Findings, list[Path]]] = []
    with console.reporting() as progress:
        for folder in folders:
            findings = Findings()
            shown = console.shown_folder(folder)
            progress(f"Reading {shown.as_posix()}")
            prepared = prepare(folder, findings, edition, stage=stage, last_year=last)
            written: list[Path] = []
            if prepared is not None and not obstacles(findings, stage):
                written = write(
                    prepared, chosen, out or folder / "build", findings, progress, paginate=paginate
                )
            results.append((shown, findings, written))
    if json:
        console.print_json(
            [
                {
                    "plan": shown.as_posix(),
                    "written": [console.shown_folder(p).as_posix() for p in written],
                    "stage": stage,
                    "findings": console.as_json(findings),
                    "ignored": console.ignored_as_json(findings),
                }
                for shown, findings, written in results
            ]
        )
    else:
        for shown, findings, written in results:
            serious = [f for f in findings.sorted() if f.severity is not Severity.ADVICE]
            console.show_findings(_gathered(serious), shown, sys.stderr)
            print(f"{shown.as_posix()}: {console.summary(findings)}", file=sys.stderr)
            if not written:
                if not findings.has_errors and (count := len(obstacles(findings, stage))):
                    print(f"{shown.as_posix()}: {_in_the_way(count, stage)}", file=sys.stderr)
                print(f"{shown.as_posix()}: not built; earlier documents are as they were.", file=sys.stderr)
            for path in written:
                print(console.shown_folder(path).as_posix())
    stopped = any(obstacles(findings, stage) for _, findings, _ in results)
    raise typer.Exit(int(stopped) or console.exit_code([findings for _, findings, _ in results], strict))
