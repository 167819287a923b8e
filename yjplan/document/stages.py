"""What the stage of a plan changes: its status in one line, the open version, and the remarks in a draft."""

from __future__ import annotations

from collections.abc import Iterator

from yjplan.diagnostics import Finding, Findings, Place
from yjplan.document.tree import Comment, Stage
from yjplan.plan.load import Plan
from yjplan.plan.service import Version

_NAMES: dict[Stage, str] = {"draft": "Draft", "sign-off": "For sign-off", "final": "Final"}
_UNAPPROVED: dict[Stage, str] = {
    "draft": "not yet approved",
    "sign-off": "awaiting approval",
    "final": "not stated",
}
TOOL = "yjplan"
"""Who says what the checks find."""
UNSIGNED = "Author's note"
"""Who says what stands in a section that nobody owns."""


def status_line(plan: Plan, stage: Stage) -> str:
    """Return "Draft, version 0.3, 1 May 2024", from the newest row of the version table."""
    version = plan.service.versions[-1] if plan.service.versions else None
    said = (f"version {version.version}", str(version.date or "")) if version else ()
    return ", ".join(filter(None, (_NAMES[stage], *said)))


def approval(version: Version, plan: Plan, stage: Stage) -> str:
    """Return who approved a version; only the newest one can still be waiting for it."""
    newest = version is plan.service.versions[-1]
    return version.approved_by or (_UNAPPROVED[stage] if newest else "not stated")


def missing_signatures(plan: Plan, findings: Findings) -> None:
    """Report people who have not signed: a final plan shows the signatures that it was given (T114)."""
    for section in plan.sections:
        for block in section.content:
            if block.type == "sign-off":
                for person in block.signatories:
                    if not person.signed:
                        findings.add(
                            "T114",
                            f"{person.name or person.capacity} has not signed the plan.",
                            person.place,
                            "Add signed: and date: when it is signed; for the copy to sign, build --stage sign-off.",
                        )


def remarks(plan: Plan, findings: Findings) -> tuple[Comment, ...]:
    """Return what a draft says beside its text: authors' notes and open findings, in the order of the files."""
    said = [*_notes(plan), *(_of_finding(finding) for finding in findings.sorted())]
    return tuple(sorted(said, key=lambda comment: comment.place))


def _of_finding(finding: Finding) -> Comment:
    place = finding.place or Place("plan.yaml")
    line = f", line {place.line}" if place.line else ""
    lines = (f"{finding.code}: {finding.message}", finding.hint, f"({place.file}{line})")
    return Comment(place, "\n".join(filter(None, lines)), TOOL)


def _notes(plan: Plan) -> Iterator[Comment]:
    for section in plan.sections:
        author = section.owner or UNSIGNED
        if section.note:
            yield Comment(section.place_of("section") or Place("plan.yaml"), section.note, author)
        for block in section.content:
            if block.note:
                yield Comment(block.place or Place("plan.yaml"), block.note, author)
