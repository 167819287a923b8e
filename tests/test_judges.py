"""Whole plans before judges of Word files: the schemas of ISO/IEC 29500 in every part, and every template edition."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from tests.built import PLANS, built, plan_folder
from tests.writers.docx_reading import WordFile, faults
from yjplan.diagnostics import Findings
from yjplan.document import tree
from yjplan.editions import edition_names, load_edition
from yjplan.pipeline import prepare
from yjplan.resources import resource
from yjplan.scaffold import Names, scaffold
from yjplan.writers.docx import write_docx

pytestmark = pytest.mark.long

REFERENCE = resource("templates") / "reference.docx"


def complaints(path: Path) -> list[str]:
    """Return what the validator has against a file; warnings count."""
    return [f"{e.part_uri}: {e.description}" for e in OpenXmlValidator().validate(path).errors]


@pytest.mark.parametrize("name", PLANS)
def test_every_part_keeps_the_schemas(name: str) -> None:
    assert complaints(built(name).word) == []


def test_a_new_plan_keeps_the_schemas(tmp_path: Path) -> None:
    edition = load_edition("2024-25", Findings())
    assert edition is not None
    folder = tmp_path / "new"
    scaffold(folder, edition, Names("Example & Co <YJS>", "Example Council", "2024-25"))
    prepared = prepare(folder, Findings())
    assert prepared is not None
    path = tmp_path / "new.docx"
    path.write_bytes(write_docx(prepared.document, REFERENCE))
    assert complaints(path) == []


def test_the_validator_sees_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "broken.docx"
    with zipfile.ZipFile(built("stockton").word) as before, zipfile.ZipFile(path, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == "word/document.xml":
                content = content.replace(b"<w:tblHeader/>", b'<w:tblHead w:val="1"/>', 1)
            after.writestr(name, content)
    assert complaints(path) != []


@pytest.mark.parametrize("edition", edition_names())
def test_the_torture_plan_under_every_edition(edition: str) -> None:
    """Nothing of a plan is lost when it is laid out under another edition, and the file is sound."""
    prepared = prepare(plan_folder("torture-brief"), Findings(), edition)
    assert prepared is not None
    file = WordFile(write_docx(prepared.document, REFERENCE))
    assert faults(file) == []
    home = built("torture-brief").document
    assert _count(prepared.document) == _count(home)


def _count(document: tree.Document) -> dict[str, int]:
    """Count blocks by kind, headings apart: each edition has its own."""
    found: dict[str, int] = {}
    for block in tree.walk(document.blocks):
        kind = type(block).__name__
        if kind != "Heading":
            found[kind] = found.get(kind, 0) + 1
    return found
