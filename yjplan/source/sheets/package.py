"""Opening a spreadsheet's zip file without trusting it.

A spreadsheet is a zip file of XML parts. Sizes that a zip file states may be lies, so each part is unpacked under a
limit and packed anew, and the reader of cells gets only what has been looked at.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

MAX_FILE_BYTES = 10_000_000
MAX_UNPACKED_BYTES = 60_000_000
MAX_PARTS = 2_000
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
"""How the old .xls begins, and an .xlsx that is encrypted with a password."""


_NEEDED = re.compile(
    r"mimetype|content\.xml|META-INF/manifest\.xml|\[Content_Types\]\.xml|_rels/\.rels|"
    r"xl/(?:workbook|styles|sharedStrings)\.xml|xl/_rels/workbook\.xml\.rels|xl/worksheets/[^/]{1,60}\.xml"
)
"""The parts that hold cells, their styles and the list of sheets."""


class Unreadable(Exception):
    """A spreadsheet cannot be used; the message says why and `hint` what to do, for the person who saved it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


DAMAGED = "Open it in Excel or LibreOffice, choose Save As, and save it anew as .xlsx, .ods or CSV."


def parts_of(path: Path) -> dict[str, bytes]:
    """Return the parts of a spreadsheet by name; those that hold no cells, such as pictures and macros, come empty."""
    try:
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            raise Unreadable(
                f"This file is {size / 1_000_000:.1f} MB; yjplan reads spreadsheets of up to "
                f"{MAX_FILE_BYTES // 1_000_000} MB.",
                "Copy the table that the plan needs into a file of its own.",
            )
        data = path.read_bytes()
    except OSError as problem:
        raise Unreadable(
            f"This file cannot be opened: {problem.strerror or 'unknown reason'}.",
            "Check that it is not open in another program and that you may read it.",
        ) from None
    if data.startswith(_OLE):
        raise Unreadable(
            "This file has a password, or is in the old .xls format.",
            "Open it in Excel, take the password off if there is one, and save it as .xlsx.",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _unpacked(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError):
        raise Unreadable("This file is damaged, or is not a spreadsheet at all.", DAMAGED) from None


def _unpacked(archive: zipfile.ZipFile) -> dict[str, bytes]:
    entries = archive.infolist()
    names = [entry.filename for entry in entries]
    if len(entries) > MAX_PARTS or len(set(names)) != len(names):
        raise Unreadable("This file is not packed as a spreadsheet is.", DAMAGED)
    parts: dict[str, bytes] = {}
    left = MAX_UNPACKED_BYTES
    for entry in entries:
        if entry.flag_bits & 1:
            raise Unreadable("This file has a password.", "Take the password off and save it again.")
        if not _NEEDED.fullmatch(entry.filename):
            parts[entry.filename] = b""
            continue
        with archive.open(entry) as part:
            content = part.read(left + 1)
        left -= len(content)
        if left < 0:
            raise Unreadable(
                f"Unpacked, this file is larger than {MAX_UNPACKED_BYTES // 1_000_000} MB.",
                "Copy the table that the plan needs into a file of its own.",
            )
        parts[entry.filename] = content
    return parts


def packed(parts: Mapping[str, bytes]) -> io.BytesIO:
    """Return a zip file of the parts that hold something, not compressed.

    Each must be sound XML, because the reader of cells may wait for ever for the end of a part that is cut off. Sheets
    of an .xlsx file are looked at one by one, when they are read.
    """
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            if content:
                if name != "mimetype" and not name.startswith("xl/worksheets/"):
                    parse(content)
                archive.writestr(zipfile.ZipInfo(name), content)
    result.seek(0)
    return result


def parse(part: bytes, begin: Any = None, end: Any = None, text: Any = None) -> None:
    """Read an XML part from beginning to end, calling back for each element with its name without namespace.

    `begin` gets the name and the attributes (without namespaces too), `end` the name, `text` a piece of text. A part
    that declares a document type, and so could define entities, is refused.
    """
    from xml.parsers import expat

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise Unreadable("This file declares a document type, which no spreadsheet needs.", DAMAGED)

    short: dict[str, str] = {}  # there are few names and many elements

    def local(name: str) -> str:
        return short.get(name) or short.setdefault(name, name.rpartition(" ")[2])

    def started(name: str, attributes: dict[str, str]) -> None:
        begin(local(name), {local(key): value for key, value in attributes.items()})

    parser.StartDoctypeDeclHandler = refuse
    if begin is not None:
        parser.StartElementHandler = started
    if end is not None:
        parser.EndElementHandler = lambda name: end(local(name))
    if text is not None:
        parser.CharacterDataHandler = text
    try:
        parser.Parse(part, True)
    except (
        expat.ExpatError,
        LookupError,
        ValueError,
    ):  # the last two: letters in an unknown or false encoding
        raise Unreadable("A part of this file is damaged.", DAMAGED) from None
