"""Files out: everything is written beside its place and renamed into it, so that a failure leaves what was there."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from yjplan.diagnostics import Findings


def put(path: Path, data: bytes, findings: Findings) -> list[Path]:
    """Write a file; returns it, or nothing where it could not be written."""
    beside = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.unlink(missing_ok=True)
        with beside.open("xb") as new:  # a link that somebody put there is not written through
            new.write(data)
        beside.replace(path)
    except OSError as problem:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        _cannot_write(path, problem, findings)
        return []
    return [path]


def put_folder(path: Path, files: Mapping[str, bytes], findings: Findings) -> bool:
    """Replace a folder as a whole, so that no file of an earlier build stays in it.

    A folder that holds these very files is left alone: one of them may be open in Excel.
    """
    if _holds(path, files):
        return True
    new, old = path.with_name(f".{path.name}.new"), path.with_name(f".{path.name}.old")
    try:
        for leftover in (new, old):
            if leftover.is_dir():
                shutil.rmtree(leftover)
        if files:
            new.mkdir(parents=True)
            for name, data in sorted(files.items()):
                (new / name).write_bytes(data)
        if path.is_dir():
            path.replace(old)
        if files:
            new.replace(path)
        if old.is_dir():
            shutil.rmtree(old)
    except OSError as problem:
        if old.is_dir() and not path.exists():
            old.replace(path)
        shutil.rmtree(new, ignore_errors=True)
        _cannot_write(path, problem, findings)
        return False
    return True


def _holds(path: Path, files: Mapping[str, bytes]) -> bool:
    try:
        there = {found.name: found for found in path.iterdir()}
        return there.keys() == files.keys() and all(there[n].read_bytes() == files[n] for n in files)
    except OSError:
        return False


def _cannot_write(path: Path, problem: OSError, findings: Findings) -> None:
    findings.add(
        "F201",
        f'"{path.name}" cannot be written: {(problem.strerror or "unknown reason").lower()}.',
        None,
        "There is a file of that name in the way; choose another folder with -o."
        if isinstance(problem, NotADirectoryError | FileExistsError)
        else "Close it if it is open in Word or Excel, and check that you may write to the folder.",
    )
