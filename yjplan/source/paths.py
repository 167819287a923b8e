"""Safe paths: a plan may name only files inside its own folder."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from pathlib import Path, PurePosixPath, PureWindowsPath

from msgspec import Struct

from yjplan.diagnostics import Findings, Place, did_you_mean


class PlanFolder(Struct, frozen=True):
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
        if relative.is_absolute() or PureWindowsPath(written.strip()).drive or "\0" in wanted:
            self._refuse(written, place, findings)
            return None
        near = posixpath.normpath((PurePosixPath(beside).parent / relative).as_posix())
        candidates = [self.root / name for name in (near, posixpath.normpath(wanted)) if not _climbs(name)]
        inside = [path for path in candidates if self.contains(path)]
        for path in inside:
            if _is_file(path):
                return path
        if not inside or any(_is_file(path) for path in candidates):  # the latter: a link that leads out
            self._refuse(written, place, findings)
            return None
        siblings = {p.name for path in inside for p in _files_beside(path)}
        findings.add(
            "F101",
            f'There is no file "{_shortened(written)}" in the plan folder.',
            place,
            did_you_mean(relative.name, sorted(siblings)) or "Put the file there, or correct its name here.",
        )
        return None

    def contains(self, path: Path) -> bool:
        """Whether a path, with all links followed, is in the plan folder."""
        try:
            return path.resolve().is_relative_to(_resolved(self.root.absolute()))
        except (OSError, RuntimeError, ValueError):
            return False

    @staticmethod
    def _refuse(written: str, place: Place, findings: Findings) -> None:
        findings.add(
            "F102",
            f'"{_shortened(written)}" is outside the plan folder, and a plan may only use its own files.',
            place,
            "Copy the file into the plan folder and name it from there, for example data/fte.csv.",
        )


@lru_cache(maxsize=64)
def _resolved(folder: Path) -> Path:
    """Follow the links to a folder once, not for each of its files."""
    return folder.resolve()


def _climbs(name: str) -> bool:
    return name == ".." or name.startswith("../")


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name too long, or a folder that may not be read
        return False


def _files_beside(path: Path) -> list[Path]:
    try:
        return [sibling for sibling in path.parent.iterdir() if sibling.is_file()]
    except OSError:
        return []


def _shortened(written: str, most: int = 80) -> str:
    """Return a name as a message can show it: one line, not a whole page."""
    line = " ".join(written.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
