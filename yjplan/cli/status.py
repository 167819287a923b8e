"""`yjplan status`: what is ready, what is missing, who owns it, how it reads."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import typer

from yjplan.cli import console

_NUMBERS = {"Words": "words", "Reading age": "reading_age", "Findings": "findings"}


def status(
    plans: list[Path] | None = console.PLANS,
    edition: str | None = console.EDITION,
    json: bool = console.JSON,
) -> None:
    """List the headings of a plan: what is ready, what is missing, who owns it, and at what age it can be read."""
    from yjplan.diagnostics import Findings

    results = []
    for folder in plans or [Path()]:
        findings = Findings()
        results.append((console.shown_folder(folder), findings, _rows(folder, findings, edition)))
    if json:
        console.print_json(
            [
                {"plan": f.as_posix(), "headings": rows, "ignored": console.ignored_as_json(found)}
                for f, found, rows in results
            ]
        )
    else:
        for folder, findings, rows in results:
            if not rows:
                console.show_findings(findings.sorted(), folder, sys.stderr)
                continue
            _show(folder, rows)
            print(f"{folder.as_posix()}: {console.summary(findings)}; yjplan check lists them.\n")
    raise typer.Exit(int(any(not rows for _, _, rows in results)))


def _rows(folder: Path, findings: Any, edition: str | None) -> list[dict[str, Any]]:
    from yjplan.pipeline import prepare
    from yjplan.rules.passages import PlanText
    from yjplan.rules.readability import reading_of
    from yjplan.rules.template import missing, words

    prepared = prepare(folder, findings, edition, to_print=False)
    if prepared is None:
        return []
    problems: dict[str, int] = {}
    for finding in findings.items:
        if finding.place and finding.severity != "advice":
            problems[finding.place.file] = problems.get(finding.place.file, 0) + 1
    sections = PlanText(prepared.plan, prepared.edition).of_section()
    readings = {section.section: reading_of(passages) for section, passages in sections}
    rows: list[dict[str, Any]] = []
    for top in prepared.entries:
        for entry in top.walk():
            section = entry.section
            file = section.place.file if section and section.place else ""
            reading = readings.get(section.section) if section else None
            rows.append(
                {
                    "id": entry.id,
                    "heading": f"{'  ' * (entry.level - 1)}{entry.number} {entry.title}".rstrip()
                    if entry.number
                    else f"{'  ' * (entry.level - 1)}{entry.title}",
                    "status": section.status if section else "heading only",
                    "owner": (section.owner if section else None) or "",
                    "words": words(section) if section else 0,
                    "reading_ease": reading.ease if reading else None,
                    "reading_age": reading.age if reading else None,
                    "findings": problems.get(file, 0),
                    "file": file,
                }
            )
    for template in missing(prepared.plan, prepared.edition, prepared.entries):
        if template.id in prepared.plan.unreadable:
            state = "cannot be read"
        else:
            state = "missing" if template.need == "required" else f"not there ({template.need})"
        rows.append(
            {
                "id": template.id,
                "heading": template.title,
                "status": state,
                "owner": "",
                "words": 0,
                "reading_ease": None,
                "reading_age": None,
                "findings": 0,
                "file": "",
            }
        )
    return rows


def _name(row: dict[str, Any]) -> str:
    return str(row["file"]).removeprefix("sections/")


def _show(folder: Path, rows: list[dict[str, Any]]) -> None:
    titles = ("Heading", "Status", "Owner", "Words", "Reading age", "Findings", "File")
    if console.in_colour(sys.stdout):
        from rich.console import Console
        from rich.table import Table

        table = Table(title=folder.as_posix(), title_justify="left", box=None, pad_edge=False)
        for title in titles:
            table.add_column(title, justify="right" if title in _NUMBERS else "left")
        colours = {"ready": "green", "draft": "yellow", "missing": "red", "cannot be read": "red"}
        for row in rows:
            state = row["status"]
            cells = [
                row["heading"],
                f"[{colours[state]}]{state}[/]" if state in colours else state,
                row["owner"],
            ]
            table.add_row(*cells, *(str(row[key] or "") for key in _NUMBERS.values()), _name(row))
        Console().print(table)
        return
    keys = ("heading", "status", "owner", *_NUMBERS.values())
    cells = [titles, *((*(str(row[k] or "") for k in keys), _name(row)) for row in rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(titles))]
    for row in cells:
        print("  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip())
