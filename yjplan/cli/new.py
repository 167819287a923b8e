"""`yjplan new`: start a plan."""

from __future__ import annotations

import sys
from pathlib import Path

import typer

_FOLDER = typer.Argument(..., metavar="FOLDER", help="A folder that does not exist yet, or is empty.")
_EDITION = typer.Option(
    "2024-25", "--edition", metavar="YEAR", help="The template edition whose headings are used."
)
_YEARS = typer.Option(
    None, "--years", metavar="YEARS", help="The years that the plan covers: 2025-26, or 2025-28."
)
_SERVICE = typer.Option(
    "Anytown Youth Justice Service", "--service", help="Name of the youth justice service."
)
_AUTHORITY = typer.Option("Anytown Council", "--authority", help="Name of the council.")


def _years_of(edition: str) -> str:
    """Return the years that an edition is named after; the annual update, which is not, begins with 2025-26."""
    first = int(edition[:4]) if edition[:4].isdigit() else 2025
    return f"{first}-{first + 1}"


def new(
    folder: Path = _FOLDER,
    edition: str = _EDITION,
    years: str | None = _YEARS,
    service: str = _SERVICE,
    authority: str = _AUTHORITY,
) -> None:
    """Start a plan: a folder with a starter file for every heading of the template."""
    from yjplan.cli import console
    from yjplan.diagnostics import Findings
    from yjplan.editions import load_edition
    from yjplan.plan.values import PlanYears, Wrong
    from yjplan.scaffold import Names, scaffold

    findings = Findings()
    template = load_edition(edition, findings)
    if template is None:
        finding = findings.sorted()[0]
        raise typer.BadParameter(f"{finding.message} {finding.hint}")
    try:
        covered = PlanYears.read(years or _years_of(template.edition))
    except Wrong as problem:
        raise typer.BadParameter(problem.message) from None
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        print(
            f"{folder} is not empty, and yjplan new never overwrites anything. Name another folder.",
            file=sys.stderr,
        )
        raise typer.Exit(1)
    try:
        files = scaffold(folder, template, Names(service, authority, str(covered)))
    except OSError as problem:
        print(
            f"{folder} cannot be written: {(problem.strerror or 'unknown reason').lower()}.", file=sys.stderr
        )
        raise typer.Exit(1) from None
    shown = console.shown_folder(folder).as_posix()
    sections = sum(path.parent.name == "sections" for path in files)
    print(f"Started a plan in {shown} with {sections} sections, for the {template.name} template.")
    if template.provisional:
        print("This template is provisional: compare the headings with the guidance before you submit.")
    print(f"\nNext:\n  1. Open {shown}/plan.yaml and fill in who you are.")
    print(f"  2. Write the files in {shown}/sections, in any order.")
    print(f"  3. See what is left:        yjplan status {shown}")
    print(f"  4. Make the Word document:  yjplan build {shown}")
