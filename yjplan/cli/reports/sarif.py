"""Findings as SARIF 2.1.0 (OASIS, errata 01 of 28 August 2023), which code hosts and editors show beside the lines."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from yjplan import __version__
from yjplan.cli.reports import Checked
from yjplan.codes import CODES, FAMILIES
from yjplan.diagnostics import Finding, Place, Severity

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def sarif(plans: list[Checked], strict: bool) -> str:
    """Return one run for all plans; what a plan ignores is a result with its reason as justification."""
    found = [(plan, finding, None) for plan in plans for finding in plan.findings.sorted()]
    ignored = [(plan, finding, because) for plan in plans for finding, because in plan.findings.ignored]
    every = [*found, *ignored]
    codes = sorted({finding.code for _, finding, _ in every})
    index = {code: number for number, code in enumerate(codes)}
    run = {
        "tool": {
            "driver": {
                "name": "yjplan",
                "semanticVersion": __version__,
                "rules": [_rule(code) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(plan, finding, because, index) for plan, finding, because in every],
    }
    return (
        json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)
        + "\n"
    )


def _rule(code: str) -> dict[str, Any]:
    entry = CODES[code]
    help_text = f"{entry.why}\n\n{entry.mend}" + (
        f"\n\nFor example: {entry.example}" if entry.example else ""
    )
    return {
        "id": code,
        "shortDescription": {"text": entry.title},
        "fullDescription": {"text": entry.why},
        "help": {"text": help_text},
        "defaultConfiguration": {"level": _LEVELS[entry.severity]},
        "properties": {"tags": [FAMILIES[code[0]]]},
    }


def _result(plan: Checked, finding: Finding, because: str | None, index: dict[str, int]) -> dict[str, Any]:
    inside = f"{finding.place.inside}: " if finding.place and finding.place.sheet else ""
    said = f"{inside}{finding.message} {finding.hint}".rstrip()
    file = finding.place.file if finding.place else ""
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": said},
        "locations": [{"physicalLocation": _location(plan, finding.place)}],
        # The same finding keeps its identity when lines above it are added, so that nobody is told of it twice.
        "partialFingerprints": {
            "finding/v1": hashlib.sha256(f"{finding.code}|{file}|{finding.message}".encode()).hexdigest()
        },
    }
    if finding.also:
        result["relatedLocations"] = [
            {"physicalLocation": _location(plan, finding.also), "message": {"text": "The other place."}}
        ]
    if because is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": because}]
    return result


def _location(plan: Checked, place: Place | None) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": plan.uri(place)}}
    if place is not None and place.line and not place.sheet:
        location["region"] = {
            "startLine": place.line,
            **({"startColumn": place.column} if place.column else {}),
        }
    return location
