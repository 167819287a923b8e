"""Findings of `yjplan check` in the forms that other programs read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from msgspec import Struct

from yjplan.diagnostics import Findings, Place

FORMATS = ("text", "json", "sarif", "github", "junit")


class Checked(Struct, frozen=True):
    """One plan with its findings. `shown` is its folder as somebody in the current folder would write it.

    `others` counts the findings that were not asked for.
    """

    folder: Path
    shown: Path
    findings: Findings
    others: int = 0

    def uri(self, place: Place | None) -> str:
        """Return the address of a file for a program: relative wherever the folder is, or else absolute."""
        path = self.shown / place.file if place and place.file else self.shown / "plan.yaml"
        return path.as_uri() if path.is_absolute() else quote(path.as_posix())


Report = Callable[[list[Checked], bool], str]
"""Makes the text of a report. The second argument says whether warnings count as failures."""


def report(name: str) -> Report:
    """Return what makes the reports of one format."""
    if name == "json":
        from yjplan.cli.reports.as_json import as_json

        return as_json
    if name == "sarif":
        from yjplan.cli.reports.sarif import sarif

        return sarif
    if name == "github":
        from yjplan.cli.reports.github import github

        return github
    from yjplan.cli.reports.junit import junit

    return junit
