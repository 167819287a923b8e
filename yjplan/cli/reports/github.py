"""Findings as GitHub workflow commands, which GitHub shows beside the lines of a change."""

from __future__ import annotations

from yjplan.cli.reports import Checked
from yjplan.codes import CODES
from yjplan.diagnostics import Finding, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def github(plans: list[Checked], strict: bool) -> str:
    """Return one line for each finding."""
    lines = [_command(plan, finding) for plan in plans for finding in plan.findings.sorted()]
    return "".join(f"{line}\n" for line in lines)


def _command(plan: Checked, finding: Finding) -> str:
    place = finding.place
    path = plan.shown / (place.file if place and place.file else "plan.yaml")
    properties = {"file": path.as_posix()}
    if place is not None and place.line and not place.sheet:
        properties["line"] = str(place.line)
        if place.column:
            properties["col"] = str(place.column)
    properties["title"] = f"{finding.code}: {CODES[finding.code].title}"
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    inside = f"{place.inside}:" if place is not None and place.sheet else ""
    said = "\n".join(filter(None, (f"{inside} {finding.message}".strip(), finding.hint)))
    return f"::{_COMMANDS[finding.severity]} {told}::{_data(said)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
