"""The Word file as a file: the same each time, properly labelled, in the right colour and language."""

from __future__ import annotations

import importlib.util
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.writers.docx_reading import W, WordFile
from tests.writers.torture import torture_document
from yjplan.resources import resource
from yjplan.writers.docx import write_docx
from yjplan.writers.docx.palette import INK, TONES, palette, recolouring

REFERENCE = resource("templates") / "reference.docx"
TOOL = Path(__file__).parents[2] / "tools" / "make_reference.py"


def test_reference_document_is_up_to_date() -> None:
    spec = importlib.util.spec_from_file_location("make_reference", TOOL)
    assert spec and spec.loader
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    with zipfile.ZipFile(REFERENCE) as archive:
        found = {name: archive.read(name).decode() for name in archive.namelist()}
    assert found == tool.members(), "run: python tools/make_reference.py"


def test_same_document_same_bytes() -> None:
    assert write_docx(torture_document(), REFERENCE) == write_docx(torture_document(), REFERENCE)


def test_zip_has_no_dates_and_nothing_twice() -> None:
    archive = zipfile.ZipFile(BytesIO(write_docx(torture_document(), REFERENCE)))
    assert {i.date_time for i in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert archive.namelist()[0] == "[Content_Types].xml"
    assert len(set(archive.namelist())) == len(archive.namelist())


def test_properties_are_ours() -> None:
    data = write_docx(torture_document(), REFERENCE)
    core = WordFile(data).part("docProps/core.xml")
    values = {element.tag.rpartition("}")[2]: element.text for element in core}
    assert values["title"] == "Youth Justice Plan 2024-25"
    assert values["creator"] == values["lastModifiedBy"] == "Example & Sample Youth Justice Service"
    assert values["subject"] == "The annual youth justice plan"
    assert values["keywords"] == "youth justice, plan"
    assert values["language"] == "en-GB"
    assert values["created"] == values["modified"] == "2000-01-01T00:00:00Z"
    assert values["revision"] == "1"
    everything = b"".join(zipfile.ZipFile(BytesIO(data)).read(n) for n in WordFile(data).names)
    assert b"python" not in everything.lower()


def test_language_is_the_documents() -> None:
    welsh = WordFile(write_docx(replace(torture_document(), language="cy-GB"), REFERENCE))
    assert {e.get(f"{W}val") for e in welsh.find("//w:lang", "word/styles.xml")} == {"cy-GB"}
    assert welsh.find("//w:themeFontLang", "word/settings.xml")[0].get(f"{W}val") == "cy-GB"


def test_colour_reaches_every_style_and_stays_readable() -> None:
    data = write_docx(replace(torture_document(), colour="#FFCC00"), REFERENCE)
    archive = zipfile.ZipFile(BytesIO(data))
    looks = b"".join(archive.read(f"word/{n}.xml") for n in ("styles", "numbering", "theme/theme1"))
    new = palette("#FFCC00")
    for old, changed in zip(palette("#12436D").values(), new.values(), strict=True):
        assert old.encode() not in looks
        assert changed.encode() in looks
    assert contrast(new["accent"], "FFFFFF") > 4.5
    assert contrast(new["accent"], new["tint"]) >= 4.5


def test_default_colour_changes_nothing() -> None:
    assert recolouring("#12436D") == {}
    assert palette("#12436D")["accent"] == "12436D"


@pytest.mark.parametrize("fill", TONES.values())
def test_words_on_a_status_fill_can_be_read(fill: str) -> None:
    assert contrast(INK, fill) > 12


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG."""

    def luminance(colour: str) -> float:
        channels = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
