"""Checks on the council's looks, and what is said of a Word file that cannot be used."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, folder_of, section
from tests.writers.councils import changed, council, hostile
from yjplan.diagnostics import Finding, Findings
from yjplan.pipeline import prepare


def found(make: PlanFolderMaker, brand: str, data: bytes | None = None) -> list[Finding]:
    plan = f"{PLAN}brand:\n  {brand}\n"
    folder = folder_of(make, section("child-first"), plan=plan)
    if data is not None:
        (folder / "council.docx").write_bytes(data)
    findings = Findings()
    prepare(folder, findings, to_print=False)
    return [f for f in findings if f.code.startswith(("B", "F", "S"))]


def codes(findings: list[Finding]) -> list[str]:
    return [f.code for f in findings]


def test_a_dark_colour_passes(plan_folder: PlanFolderMaker) -> None:
    assert found(plan_folder, 'colour: "#12436D"') == []


@pytest.mark.parametrize("field", ["colour", "accent"])
def test_a_light_colour_is_told_with_its_ratio_and_a_darker_one(
    plan_folder: PlanFolderMaker, field: str
) -> None:
    (finding,) = found(plan_folder, f'{field}: "#FFCC00"')
    assert finding.code == "B105"
    assert str(finding.place).startswith("plan.yaml:7:")
    assert "1.51:1 with white" in finding.message
    assert '"#856A00"' in finding.hint


def test_a_colour_must_be_a_colour(plan_folder: PlanFolderMaker) -> None:
    assert codes(found(plan_folder, "accent: green")) == ["S103"]


def test_styles_that_are_missing_are_told_once(plan_folder: PlanFolderMaker) -> None:
    findings = found(plan_folder, "reference: council.docx", council())
    (advice,) = [f for f in findings if f.code == "B103"]
    assert "toc 1" in advice.message
    assert "heading 1" not in advice.message
    assert {f.code for f in findings} == {"B103", "B106"}
    assert any('"heading 4"' in f.message and "4.03:1" in f.message for f in findings)


def test_what_is_left_out_is_told(plan_folder: PlanFolderMaker) -> None:
    (advice,) = [f for f in found(plan_folder, "reference: council.docx", hostile()) if f.code == "B104"]
    assert "macros" in advice.message


def test_a_missing_file_and_one_elsewhere(plan_folder: PlanFolderMaker) -> None:
    assert codes(found(plan_folder, "reference: council.docx")) == ["F101"]
    assert codes(found(plan_folder, "reference: ../council.docx")) == ["F102"]


def _part(name: str, content: bytes) -> Callable[[dict[str, bytes]], None]:
    def change(parts: dict[str, bytes]) -> None:
        parts[name] = content

    return change


def _bomb() -> bytes:
    def change(parts: dict[str, bytes]) -> None:
        parts["word/styles.xml"] = b"<a>" + b" " * 50_000_000

    return changed(council(), change)


LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&b;</w:styles>"""
OUTSIDE = b"""<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&a;</w:styles>"""


def _many() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for n in range(3000):
            archive.writestr(f"{n}", "")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "B101"),
        (b"This is a text.", "B101"),
        (b"PK\x03\x04 broken", "B101"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "B101"),
        (council()[: len(council()) // 2], "B101"),
        (changed(council(), lambda parts: parts.clear()), "B101"),
        (changed(council(), lambda parts: parts.pop("word/styles.xml") and None), "B101"),
        (changed(council(), _part("word/styles.xml", b"<w:styles")), "B101"),
        (changed(council(), _part("word/document.xml", b"<html/>")), "B101"),
        (changed(council(), _part("word/styles.xml", LAUGHS)), "B101"),
        (changed(council(), _part("word/styles.xml", OUTSIDE)), "B101"),
        (_bomb(), "B102"),
        (_many(), "B102"),
    ],
    ids=lambda value: value if isinstance(value, str) else "file",
)
def test_a_file_that_cannot_be_used_is_one_finding(
    plan_folder: PlanFolderMaker, data: bytes, code: str
) -> None:
    (finding,) = found(plan_folder, "reference: council.docx", data)
    assert (finding.code, str(finding.place)) == (code, "plan.yaml:7:14")


def test_every_damaged_byte_is_survived(plan_folder: PlanFolderMaker) -> None:
    whole = council()
    for at in range(0, len(whole), len(whole) // 60):
        data = whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]
        told = codes(found(plan_folder, "reference: council.docx", data))
        assert set(told) <= {"B101", "B102", "B103", "B104", "B106"}


def test_a_check_does_not_load_the_word_writer(plan_folder: PlanFolderMaker) -> None:
    folder = folder_of(plan_folder, section("child-first"), plan=f"{PLAN}brand:\n  reference: council.docx\n")
    (folder / "council.docx").write_bytes(council())
    program = (
        "import sys; from pathlib import Path; from yjplan.diagnostics import Findings; "
        "from yjplan.pipeline import prepare; "
        f"prepare(Path({str(folder)!r}), Findings(), to_print=False); "
        "sys.exit('docx' in sys.modules or 'matplotlib' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False, cwd=Path.cwd()).returncode == 0
