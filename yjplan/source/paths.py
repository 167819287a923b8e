"""Safe paths: a plan may name only files inside its own folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from yjplan.diagnostics import Findings, Place, did_you_mean


@dataclass(frozen=True, slots=True)
class PlanFolder:
    """The folder of one plan: the only place that its files may name."""

    root: Path

    def name_of(self, path: Path) -> str:
        """Return how findings call a file: relative to the plan folder, with forward slashes."""
        return path.relative_to(self.root).as_posix()

    def find(self, written: str, beside: str, place: Place, findings: Findings) -> Path | None:
        """Return the file that a section names, or None with a finding.

        `written` is what the section says; it is looked for beside the section file `beside` and then from the top
        of the plan folder. Absolute paths, drives, and paths or links that lead out of the folder are refused.
        """
        wanted = written.strip().replace("\\", "/")
        relative = PurePosixPath(wanted)
        if relative.is_absolute() or PureWindowsPath(written.strip()).drive or "\0" in wanted or not wanted:
            self._refuse(written, place, findings)
            return None
        candidates = [self.root / PurePosixPath(beside).parent / relative, self.root / relative]
        inside = [path for path in candidates if self._is_inside(path)]
        if not inside:
            self._refuse(written, place, findings)
            return None
        for path in inside:
            if path.is_file():
                return path
        siblings = {p.name for path in inside if path.parent.is_dir() for p in path.parent.iterdir()}
        findings.add(
            "F101",
            f'There is no file "{written}" in the plan folder.',
            place,
            did_you_mean(relative.name, sorted(siblings)) or "Put the file there, or correct its name here.",
        )
        return None

    def _is_inside(self, path: Path) -> bool:
        try:
            return path.resolve().is_relative_to(self.root.resolve())
        except (OSError, RuntimeError, ValueError):
            return False

    @staticmethod
    def _refuse(written: str, place: Place, findings: Findings) -> None:
        findings.add(
            "F102",
            f'"{written}" is outside the plan folder, and a plan may only use its own files.',
            place,
            "Copy the file into the plan folder and name it from there, for example data/fte.csv.",
        )
