"""How findings and progress are printed: in colour to a person, plainly into a pipe."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import typer

from yjplan.diagnostics import Finding, Findings, Place, Severity

if TYPE_CHECKING:
    from yjplan.plan.load import Plan

_STYLES = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.ADVICE: "36"}
SLOW = 1.0
"""Seconds after which a person wants to know what is going on."""


def in_colour(stream: TextIO) -> bool:
    """Whether a person is watching who has not asked for plain text (NO_COLOR, TERM=dumb)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def show_findings(findings: list[Finding], folder: Path, stream: TextIO, source: Path | None = None) -> None:
    """Print findings, one line each with its place, and the hint below it.

    With `source`, the folder that the places are in, the lines of the files that they are about are shown too.
    """
    if in_colour(stream):
        _show_rich(findings, folder, stream, source)
        return
    for finding in findings:
        print(
            f"{where(finding.place, folder)}: {finding.severity} {finding.code}: {finding.message}",
            file=stream,
        )
        for line, _ in _below(finding, folder, source):
            print(f"    {line}", file=stream)


def _show_rich(findings: list[Finding], folder: Path, stream: TextIO, source: Path | None) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, highlight=False, soft_wrap=False)
    styles = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}
    for finding in findings:
        line = Text()
        line.append(where(finding.place, folder), style="bold")
        line.append("  ")
        line.append(f"{finding.severity} {finding.code}", style=styles[finding.severity])
        console.print(line, soft_wrap=True)
        console.print(Text(finding.message), width=min(console.width, 110))
        for text, style in _below(finding, folder, source):
            if style == _SOURCE:
                console.print(Text(text, style=style), no_wrap=True, overflow="ellipsis")
            else:
                console.print(Text(text, style=style), width=min(console.width, 110))
        console.print()


_SOURCE = "blue"


def _below(finding: Finding, folder: Path, source: Path | None) -> Iterator[tuple[str, str]]:
    """Yield what stands below a finding, each line with its style."""
    yield from _excerpt(finding.place, source)
    if finding.hint:
        yield finding.hint, "dim"
    if finding.also:
        yield f"See also {where(finding.also, folder)}", "dim"
        yield from _excerpt(finding.also, source)


def _excerpt(place: Place | None, source: Path | None) -> Iterator[tuple[str, str]]:
    if source is None:
        return
    from yjplan.cli.excerpt import excerpt

    for line in excerpt(source, place) or ():
        yield line, _SOURCE


def where(place: Place | None, folder: Path) -> str:
    """Return a place as somebody in the current folder would write it, so that a click opens it."""
    if place is None or not place.file:
        return folder.as_posix()
    prefix = "" if folder == Path() else f"{folder.as_posix()}/"
    return f"{prefix}{place}"


def summary(findings: Findings) -> str:
    """Return "1 error, 12 warnings and 3 pieces of advice; 2 ignored with a reason"."""
    parts = []
    for severity, one, many in (
        (Severity.ERROR, "error", "errors"),
        (Severity.WARNING, "warning", "warnings"),
        (Severity.ADVICE, "piece of advice", "pieces of advice"),
    ):
        count = findings.count(severity)
        if count:
            parts.append(f"{count} {one if count == 1 else many}")
    found = " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts) or "no findings"
    return f"{found}; {len(findings.ignored)} ignored with a reason" if findings.ignored else found


def as_json(findings: Findings) -> list[dict[str, Any]]:
    """Return the findings for a program to read: places relative to the plan folder, keys as in the reference."""
    return [_finding_as_json(f) for f in findings.sorted()]


def ignored_as_json(findings: Findings) -> list[dict[str, Any]]:
    """Return what the plan ignores for a program to read: each finding with the reason."""
    return [{**_finding_as_json(f), "because": because} for f, because in findings.ignored]


def _finding_as_json(f: Finding) -> dict[str, Any]:
    return {
        "code": f.code,
        "severity": str(f.severity),
        "message": f.message,
        "hint": f.hint,
        **_place_as_json(f.place or Place("")),
        "also": _place_as_json(f.also) if f.also else None,
    }


def _place_as_json(place: Place) -> dict[str, Any]:
    where: dict[str, Any] = {"file": place.file, "line": place.line, "column": place.column}
    return {**where, "sheet": place.sheet} if place.sheet else where


def print_json(data: object) -> None:
    """Print data as JSON, letters as they are."""
    import json

    print(json.dumps(data, ensure_ascii=False, indent=2))


def exit_code(all_findings: list[Findings], strict: bool) -> int:
    """Return 1 if any plan has errors, or warnings where they count; else 0."""
    if any(f.has_errors for f in all_findings):
        return 1
    return int(strict and any(f.count(Severity.WARNING) for f in all_findings))


class Reporter:
    """Tells a person what is going on, once the work has taken a second; silent into a pipe."""

    def __init__(self) -> None:
        self._start = time.monotonic()
        self._status: Any = None

    def __call__(self, message: str) -> None:
        """Say what is being done now."""
        if not sys.stderr.isatty() or time.monotonic() - self._start < SLOW:
            return
        if self._status is None:
            from rich.console import Console

            self._status = Console(stderr=True, no_color=not in_colour(sys.stderr)).status(message)
            self._status.start()
        self._status.update(message)

    def stop(self) -> None:
        """Clear the line."""
        if self._status is not None:
            self._status.stop()


@contextmanager
def reporting() -> Iterator[Reporter]:
    """Provide a reporter and clear its line at the end, whatever happens."""
    reporter = Reporter()
    try:
        yield reporter
    finally:
        reporter.stop()


def shown_folder(folder: Path) -> Path:
    """Return a folder as findings name it: relative to where the person is, if it is below."""
    try:
        return folder.resolve().relative_to(Path.cwd())
    except (ValueError, OSError):
        return folder


def plan_of_last_year(folder: Path | None, plans: list[Path]) -> Plan | None:
    """Return the plan that --last-year names; what cannot be compared is wrong usage."""
    if folder is None:
        return None
    from yjplan.diagnostics import Findings
    from yjplan.plan.load import load_plan

    if len(plans) > 1:
        raise typer.BadParameter("--last-year goes with one plan. Check the others by themselves.")
    findings = Findings()
    last = load_plan(folder, findings)
    if last is None or last.unreadable:
        first = findings.sorted()[0]
        told = (
            f"{where(first.place, shown_folder(folder))}: {first.message}" if first.place else first.message
        )
        raise typer.BadParameter(
            f"Last year's plan cannot be read. {told} yjplan check {folder.as_posix()} says everything."
        )
    return last


PLANS = typer.Argument(None, metavar="[PLAN]...", help="Plan folders; the current folder if left out.")
EDITION = typer.Option(
    None, "--edition", metavar="YEAR", help="Use another template edition than the plan's own."
)
LAST_YEAR = typer.Option(
    None,
    "--last-year",
    metavar="FOLDER",
    help="The folder of last year's plan: its figures, priorities and texts are compared with this plan's.",
)
STRICT = typer.Option(False, "--strict", help="Exit with 1 if there are warnings, not only for errors.")
JSON = typer.Option(False, "--json", help="Print for a program to read.")
