"""Reading a text file that a person saved: encodings, line ends, stray characters."""

from __future__ import annotations

import codecs
from pathlib import Path

from yjplan.diagnostics import Findings, Place
from yjplan.patterns import Lazy

MAX_BYTES = 2_000_000
"""No section file of a real plan comes near this; a larger one is a mistake or an attack."""

MAX_CONTROL_CHARACTERS = 20
"""How many control characters are told of in one file."""

_UNUSABLE = Lazy("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_RARE_LINE_ENDS = Lazy("[\x85\u2028\u2029]")
"""Other programs paste them, no editor counts them as lines, and YAML would."""
_OTHER_ENCODINGS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HOW_TO_SAVE = (
    'Save it as UTF-8: in Notepad choose File, Save As, Encoding "UTF-8"; in VS Code click the encoding name '
    'in the bottom bar and choose "Save with Encoding", "UTF-8".'
)


def read_text(
    path: Path,
    name: str,
    findings: Findings,
    if_large: str = "Split it, or move data into a CSV file in the data folder.",
) -> str | None:
    """Return the text of a file with `\\n` line ends, or None if it cannot be used.

    `name` is how findings call the file, `if_large` says what to do with one that is too large. UTF-8 with or without
    byte order mark is expected. Other encodings that Windows programs write are read all the same, and a finding says
    how to save the file.
    """
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            findings.add(
                "Y104",
                f"This file is {size / 1_000_000:.1f} MB; yjplan reads files of up to {MAX_BYTES // 1_000_000} MB.",
                Place(name),
                if_large,
            )
            return None
        raw = path.read_bytes()
    except OSError as problem:
        findings.add(
            "Y103",
            f"This file cannot be opened: {problem.strerror or 'unknown reason'}.",
            Place(name),
            "Check that it is not open in another program and that you may read it.",
        )
        return None
    text = _decode(raw, name, findings)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if text.replace(
        "\n", ""
    ).isprintable():  # as nearly all are; looking for single characters takes far longer
        return text
    return _without_control_characters(_RARE_LINE_ENDS.compiled.sub(" ", text), name, findings)


def _decode(raw: bytes, name: str, findings: Findings) -> str:
    encoding = next((encoding for mark, encoding in _OTHER_ENCODINGS if raw.startswith(mark)), None)
    if encoding is None and len(raw) > 1 and 0 in raw[:2] and raw[:2] != b"\0\0":
        encoding = "utf-16-le" if raw[1] == 0 else "utf-16-be"
    if encoding is not None:
        shown = encoding.upper().removesuffix("-LE").removesuffix("-BE")
        findings.add("Y101", f"This file is saved as {shown}, not UTF-8.", Place(name), _HOW_TO_SAVE)
        return raw.decode(encoding, errors="replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as problem:
        before = raw[: problem.start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
        place = Place(name, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
        findings.add(
            "Y101",
            "This file is saved in an old Windows encoding (Windows-1252), not UTF-8; it was read as that, so check "
            "the letters with accents and the quotation marks.",
            place,
            _HOW_TO_SAVE,
        )
        return raw.decode("utf-8", errors=_WINDOWS_LETTERS)


def _windows_letters(problem: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are not UTF-8 as Windows-1252; a file can hold both after copying and pasting."""
    if not isinstance(problem, UnicodeDecodeError):
        raise problem
    return problem.object[problem.start : problem.end].decode("cp1252", errors="replace"), problem.end


_WINDOWS_LETTERS = "yjplan-windows-letters"
codecs.register_error(_WINDOWS_LETTERS, _windows_letters)


def _without_control_characters(text: str, name: str, findings: Findings) -> str:
    if not _UNUSABLE.search(text):
        return text
    told = 0
    for number, line in enumerate(text.split("\n"), 1):
        for match in _UNUSABLE.finditer(line):
            told += 1
            if told > MAX_CONTROL_CHARACTERS:
                return _UNUSABLE.compiled.sub("", text)
            findings.add(
                "Y102",
                f"There is an invisible control character here (code {ord(match[0]):04X}); it was left out.",
                Place(name, number, match.start() + 1),
                "Delete the characters around this place and type them again.",
            )
    return _UNUSABLE.compiled.sub("", text)
