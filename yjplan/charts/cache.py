"""Drawings kept from build to build, in a folder `.charts` of the plan's build folder, by what they show.

A drawing is found by a digest of everything that it depends on: the chart's figures and words, the size at which it is
printed, the modules and fonts that draw, and the versions of the libraries. So a kept drawing is never out of date, and
the folder can be deleted at any time. What cannot be read, is damaged or was put there by somebody else is drawn anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
from collections.abc import Collection
from contextlib import suppress
from decimal import Decimal
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from yjplan import __version__
from yjplan.charts.spec import ChartSpec

_README = """Here yjplan keeps drawings of charts, so that it need not draw them again while their figures stay.
You may delete this folder at any time. For slides and web pages run: yjplan charts
"""
_NOTES = {"README.txt": _README, ".gitignore": "*\n"}
_ENTRY = re.compile(r"[0-9a-f]{64}\.chart|\.[0-9a-f]{64}\.[0-9]{1,10}\.new")
_LARGEST = 20_000_000
"""Bytes beyond which a file is not one of ours."""
_PNG = b"\x89PNG\r\n\x1a\n"
_LIBRARIES = ("matplotlib", "PIL")
_PACKAGE = Path(__file__).resolve().parents[1]


class Drawing(NamedTuple):
    """A chart as drawn: a picture, its size in print in millimetres, and the same as SVG, still without words."""

    png: bytes
    svg: str
    width_mm: float
    height_mm: float


# ---------------------------------------------------------------- what a drawing depends on


def key_of(spec: ChartSpec, width_mm: float) -> str:
    """Return the name under which a drawing is kept: two charts have the same only if they look the same."""
    told = json.dumps([maker(), width_mm, canonical(spec)], ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(told.encode()).hexdigest()


def canonical(value: object) -> object:
    """Return a value as plain lists and texts that name its type, so that 1, "1" and 1.0 are told apart."""
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(value, int | float | Decimal):
        return [type(value).__name__, str(value)]
    if isinstance(value, tuple):
        return ["tuple", *map(canonical, value)]
    if isinstance(value, Struct):
        parts = [[name, canonical(getattr(value, name))] for name in value.__struct_fields__]
        return [type(value).__name__, *parts]
    raise TypeError(f"a chart holds a {type(value).__name__}, which has no place in the name of a drawing")


@cache
def maker() -> str:
    """Return a digest of all that draws: our modules, the fonts, and the libraries' versions."""
    digest = hashlib.sha256(__version__.encode())
    for path in sources():
        digest.update(f"\0{path.relative_to(_PACKAGE).as_posix()}\0".encode())
        digest.update(path.read_bytes())
    for library in _LIBRARIES:
        digest.update(f"\0{library}\0".encode() + _version(library))
    return digest.hexdigest()


def sources() -> list[Path]:
    """Return the files of this program that have a part in a drawing."""
    found = [_PACKAGE / "document" / "colour.py"]
    for folder in ("charts", "figures"):
        found += (_PACKAGE / folder).rglob("*")
    return sorted(path for path in found if path.suffix in {".py", ".ttf"})


def _version(library: str) -> bytes:
    """Return what a library says of its version, without loading it: that alone would take a third of a second."""
    found = find_spec(library)
    for folder in (found.submodule_search_locations or []) if found else []:
        with suppress(OSError):
            return (Path(folder) / "_version.py").read_bytes()
    from importlib.metadata import version

    return version({"PIL": "pillow"}.get(library, library)).encode()


# ---------------------------------------------------------------- the folder


def load(folder: Path, key: str) -> Drawing | None:
    """Return a kept drawing; None if there is none, or anything at all is wrong with it."""
    path = folder / f"{key}.chart"
    try:
        found = path.lstat()
        if not stat.S_ISREG(found.st_mode) or found.st_size > _LARGEST or folder.is_symlink():
            return None
        checksum, _, rest = path.read_bytes().partition(b"\n")
        if checksum != _checksum(rest):
            return None
        head, _, drawn = rest.partition(b"\n")
        told = json.loads(head)
        if told["key"] != key:
            return None
        png, svg = drawn[: told["png"]], drawn[told["png"] :].decode()
        width, height = float(told["width"]), float(told["height"])
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None
    if not png.startswith(_PNG) or not 0 < width < _LARGEST or not 0 < height < _LARGEST:
        return None
    return Drawing(png, svg, width, height)


def keep(folder: Path, key: str, drawing: Drawing) -> None:
    """Keep a drawing: written beside its place and renamed into it, so that two builds at once do no harm.

    Where nothing can be written, nothing is kept.
    """
    png, svg, width, height = drawing
    head = json.dumps({"key": key, "png": len(png), "width": width, "height": height})
    rest = b"\n".join([head.encode(), png + svg.encode()])
    beside = folder / f".{key}.{os.getpid()}.new"
    try:
        if folder.is_symlink():
            return
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in _NOTES.items():
            with suppress(FileExistsError), (folder / name).open("x", encoding="utf-8") as note:
                note.write(text)
        # Mode x makes a new file or none: a link that somebody put there is not written through.
        with beside.open("xb") as entry:
            entry.write(b"\n".join([_checksum(rest), rest]))
        beside.replace(folder / f"{key}.chart")
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def tidy(folder: Path, used: Collection[str]) -> None:
    """Remove the drawings that no chart of the plan uses any more; only files that are ours are touched."""
    with suppress(OSError):
        if folder.is_symlink():
            return
        for path in sorted(folder.iterdir()):
            if _ENTRY.fullmatch(path.name) and path.stem not in used:
                with suppress(OSError):
                    path.unlink()


def _checksum(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()
