"""Text files as programs save them: encodings, line ends, and characters that nobody sees."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yjplan.diagnostics import Findings
from yjplan.source.text import MAX_BYTES, MAX_CONTROL_CHARACTERS, read_text

WELSH = "Gŵyl y plant: tŷ, dŵr, ŷd – “Ynys Môn” £5 😀"
WINDOWS = "Cost £5 – “Ynys Môn” it’s…"


def read(folder: Path, raw: bytes) -> tuple[str | None, list[tuple[str, str]]]:
    path = folder / "a.txt"
    path.write_bytes(raw)
    findings = Findings()
    return read_text(path, "a.txt", findings), [(f.code, str(f.place)) for f in findings]


@pytest.mark.parametrize(
    ("raw", "text", "findings"),
    [
        (WELSH.encode(), WELSH, []),
        (WELSH.encode("utf-8-sig"), WELSH, []),
        (b"", "", []),
        (b"a\r\nb\rc\nd\r\n", "a\nb\nc\nd\n", []),
        (WELSH.encode("utf-16"), WELSH, [("Y101", "a.txt")]),
        (b"\xfe\xff" + WELSH.encode("utf-16-be"), WELSH, [("Y101", "a.txt")]),
        ("abc ŵ".encode("utf-16-le"), "abc ŵ", [("Y101", "a.txt")]),
        ("abc ŵ".encode("utf-16-be"), "abc ŵ", [("Y101", "a.txt")]),
        (WELSH.encode("utf-32"), WELSH, [("Y101", "a.txt")]),
        (WINDOWS.encode("cp1252"), WINDOWS, [("Y101", "a.txt:1:6")]),
        (b"one\r\ntwo\r\nthr\xe9e", "one\ntwo\nthrée", [("Y101", "a.txt:3:4")]),
        ("ŵ ok\n".encode() + b"it\x92s", "ŵ ok\nit’s", [("Y101", "a.txt:2:3")]),
        (b"\xe9\x80", "é€", [("Y101", "a.txt:1:1")]),
        (b"a\x81b", "a\ufffdb", [("Y101", "a.txt:1:2")]),
        (b"a\nb\x07c\x00", "a\nbc", [("Y102", "a.txt:2:2"), ("Y102", "a.txt:2:4")]),
        ("a\ufeffb\x93".encode(), "ab", [("Y102", "a.txt:1:2"), ("Y102", "a.txt:1:4")]),
        ("a\u2028b\x85c\u2029d\n".encode(), "a b c d\n", []),
        (b"a\tb\x0bc", "a\tbc", [("Y102", "a.txt:1:4")]),
        ("a\u00a0b\u200bc".encode(), "a\u00a0b\u200bc", []),
    ],
)
def test_what_programs_save(tmp_path: Path, raw: bytes, text: str, findings: list[tuple[str, str]]) -> None:
    assert read(tmp_path, raw) == (text, findings)


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    assert read(tmp_path, b"x" * (MAX_BYTES + 1)) == (None, [("Y104", "a.txt")])
    assert read(tmp_path, b"x" * MAX_BYTES)[1] == []


def test_control_characters_are_not_told_without_end(tmp_path: Path) -> None:
    text, findings = read(tmp_path, b"\x01" * 100_000 + b"x")
    assert text == "x" and len(findings) == MAX_CONTROL_CHARACTERS


def test_a_file_that_is_not_there_or_not_a_file(tmp_path: Path) -> None:
    findings = Findings()
    assert read_text(tmp_path / "gone.txt", "gone.txt", findings) is None
    assert read_text(tmp_path, "folder", findings) is None
    assert [(f.code, str(f.place)) for f in findings] == [("Y103", "folder"), ("Y103", "gone.txt")]


@given(st.binary(max_size=80))
def test_any_bytes_are_read(tmp_path: Path, raw: bytes) -> None:
    text, _ = read(tmp_path, raw)
    assert text is not None
    assert "\r" not in text and "\0" not in text
    text.encode("utf-8")
