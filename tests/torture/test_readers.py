"""Independent programs read the same document out of the Word file as the tree holds."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from tests.built import PLANS, built, once
from tests.torture.readings import READERS, Reading, of_libreoffice, of_tree

pytestmark = pytest.mark.long

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
ALL = (*READERS, "LibreOffice")
BLIND = {"python-docx": ("items", "notes", "pictures")}
"""What a reader does not know at all."""


@cache
def saved_by_office() -> Path:
    """Let LibreOffice open every plan's Word file and save it in its own format; one start for all."""
    assert OFFICE is not None
    with once("office") as (out, first):
        if first:
            _save(out)
    return out


def _save(out: Path) -> None:
    words = [str(built(name).word) for name in PLANS]
    profile = f"-env:UserInstallation={(out / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", "fodt", "--outdir", str(out), *words]
    subprocess.run(command, check=True, capture_output=True, timeout=180)


@cache
def reading(reader: str, name: str) -> Reading:
    word = built(name).word
    if reader in READERS:
        return READERS[reader](word)
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed")
    return of_libreoffice(saved_by_office() / f"{word.stem}.fodt")


@cache
def expected(name: str) -> Reading:
    return of_tree(built(name).document)


def can_see(reader: str, what: str) -> None:
    if what in BLIND.get(reader, ()):
        pytest.skip(f"{reader} does not read {what}")


every = pytest.mark.parametrize(("reader", "name"), [(r, n) for r in ALL for n in PLANS])


@every
def test_headings(reader: str, name: str) -> None:
    """A number in front of a heading is text to some readers and part of a list to others."""
    found = [(level, re.sub(r"^[\d ]+ (?=\D)", "", words)) for level, words in reading(reader, name).headings]
    assert found == expected(name).headings


@every
def test_list_items_and_how_deep_they_are(reader: str, name: str) -> None:
    can_see(reader, "items")
    assert reading(reader, name).items == expected(name).items


@every
def test_tables_cell_by_cell(reader: str, name: str) -> None:
    found = reading(reader, name).tables
    wanted = expected(name).tables
    assert len(found) == len(wanted)
    for one, other in zip(found, wanted, strict=True):
        if other is not None:
            assert one == other


@every
def test_footnotes(reader: str, name: str) -> None:
    can_see(reader, "notes")
    assert sorted(reading(reader, name).notes) == sorted(expected(name).notes)


@every
def test_links(reader: str, name: str) -> None:
    found, wanted = set(reading(reader, name).links), set(expected(name).links)
    if reader == "python-docx":  # it reads the text only, and not the notes
        assert found <= wanted
    else:
        assert found == wanted


@every
def test_pictures_and_what_they_show(reader: str, name: str) -> None:
    can_see(reader, "pictures")
    logo = built(name).document.cover.logo
    found = reading(reader, name).pictures[1 if logo else 0 :]
    assert len(found) == len(expected(name).pictures)
    for one, other in zip(found, expected(name).pictures, strict=True):
        assert one == other
