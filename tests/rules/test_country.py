"""Plans from Wales: other bodies and law, and text in Welsh."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, folder_of, prepared, section
from tests.rules.texts import findings
from yjplan.diagnostics import Findings
from yjplan.pipeline import prepare
from yjplan.rules.country import in_wales, is_welsh_council

ENGLISH = PLAN.replace("[Isle of Anglesey County Council]", "[Anytown Council]")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Cyngor Sir Ynys Môn", True),
        ("Wrexham County Borough Council", True),
        ("Newport City Council", True),
        ("Newport Pagnell Town Council", False),
        ("Royal Borough of Anytown", False),
    ],
)
def test_councils_of_wales(name: str, *, expected: bool) -> None:
    assert is_welsh_council(name) is expected


@pytest.mark.parametrize(
    ("plan", "rest", "expected"),
    [
        (PLAN, "", True),
        (ENGLISH, "", False),
        (ENGLISH, "language: cy\n", True),
        (ENGLISH, "content: [{type: text, language: cy, body: Croeso.}]\n", True),
    ],
)
def test_a_plan_from_wales(plan: str, rest: str, *, expected: bool, plan_folder: PlanFolderMaker) -> None:
    result, _ = prepared(folder_of(plan_folder, section("prevention", f"{rest}body: x\n"), plan=plan))
    assert in_wales(result.plan) is expected


WELSH = """\
title: Atal
language: cy
body: |
  Bydd y CDU yn nodi anghenion pob dysgwr sydd ag ADY, a bydd yr AALl yn sicrhau bod y ddarpariaeth yn ei lle cyn i'r
  tymor newydd ddechrau, fel na fydd yr un plentyn yn gorfod aros am wythnosau lawer heb addysg addas o unrhyw fath, ac
  fel y gall pob teulu, ysgol a gweithiwr cymdeithasol wybod yn union pwy sy'n gyfrifol am wneud beth, ac erbyn pryd, o
  ddechrau'r flwyddyn ysgol hyd ei diwedd ac i mewn i'r flwyddyn wedyn. Mae catalog o adnoddau ar gael ym mhob swyddfa,
  mewn llyfrgelloedd, mewn canolfannau hamdden ac ar wefannau'r ddau gyngor, y bwrdd iechyd a'r heddlu, fel y gall pob
  rhiant, gofalwr ac athro ddod o hyd i'r wybodaeth ddiweddaraf heb orfod gofyn amdani, a heb orfod aros chwaith.
  Dewisodd 24.4% o blant y Gymraeg, sef 11 o 168.

  | Atgyfeiriwyd gan | Plant | Cyfran |
  |---|---:|---:|
  | Ysgolion | 29 | 52.7% |
  | Heddlu | 26 | 47.3% |
  | Cyfanswm | 55 | 100.0% |
"""


def test_welsh_is_not_read_as_if_it_were_english(plan_folder: PlanFolderMaker) -> None:
    found = findings(plan_folder, "", section("prevention", WELSH))
    assert not [f for f in found if f.code[0] in "ALRUX" or f.code == "T108"]
    in_english = findings(plan_folder, "", section("prevention", WELSH.replace("language: cy\n", "")))
    assert {"L103", "L104", "R191", "T108"} <= {f.code for f in in_english}


def test_a_part_can_be_in_another_language_than_its_section(plan_folder: PlanFolderMaker) -> None:
    part = "content: [{type: text, language: LANGUAGE, body: Half of them (30%) have a QXZ.}]\n"
    for language, around, expected in (("cy", "", False), ("en", "language: cy\n", True), ("en", "", True)):
        text = section("prevention", f"{around}{part.replace('LANGUAGE', language)}")
        assert bool(findings(plan_folder, "R191", text)) is expected


def test_what_needs_no_language_is_found_in_welsh_too(plan_folder: PlanFolderMaker) -> None:
    text = "language: cy\nbody: |\n  Dewch i'n gweld ni. #REF!\n"
    codes = {f.code[0] for f in findings(plan_folder, "", section("prevention", text))}
    assert "X" in codes


def test_a_term_that_only_welsh_text_uses_is_used(plan_folder: PlanFolderMaker) -> None:
    glossary = section("glossary", "content: [{type: glossary, terms: [{term: ADY, meaning: Anghenion.}]}]\n")
    welsh = section("prevention", "language: cy\nbody: Mae ADY gan rai.\n")
    assert not findings(plan_folder, "R194", glossary, welsh)
    assert findings(plan_folder, "R194", glossary, section("prevention"))


BOARD = """\
content:
  - type: board
    name: Bwrdd Rheoli
    members:
      - {agency: Cyngor Sir Ynys Môn, role: Pennaeth gwasanaeth}
      - {agency: Heddlu Gogledd Cymru, role: Uwch-arolygydd}
      - {agency: Swyddfa Comisiynydd yr Heddlu a Throsedd, role: Pennaeth polisi}
      - {agency: Y Gwasanaeth Prawf yng Nghymru, role: Pennaeth}
      - {agency: Bwrdd Iechyd Prifysgol Betsi Cadwaladr, role: Cyfarwyddwr}
"""
POSTS = """\
content:
  - type: structure-chart
    top:
      post: Rheolwr
      manages:
        - {post: Swyddog prawf, number: 1}
        - {post: Gweithiwr cymdeithasol, number: 4}
        - {post: Swyddog heddlu, number: 1}
        - {post: Nyrs, number: 1}
        - {post: Gweithiwr addysg, number: 1}
"""


def test_partners_by_their_welsh_names(plan_folder: PlanFolderMaker) -> None:
    heading = "governance-leadership-and-partnership"
    assert not findings(plan_folder, "U101", section(heading, BOARD))
    without = BOARD.replace("Heddlu Gogledd Cymru", "Gyrfa Cymru")
    (found,) = findings(plan_folder, "U101", section(heading, without))
    assert found.message == "Neither the members of “Bwrdd Rheoli” nor the contributions name the police."


def test_professions_by_their_welsh_names(plan_folder: PlanFolderMaker) -> None:
    assert not findings(plan_folder, "U103", section("appendix-1-staffing", POSTS))
    (found,) = findings(
        plan_folder, "U103", section("appendix-1-staffing", POSTS.replace("Swyddog prawf", "Swyddog"))
    )
    assert found.message == "Nothing shows that the team has a probation officer."


@pytest.mark.parametrize("name", ["Anytown University Health Board", "Powys Teaching Health Board"])
def test_health_boards_must_co_operate(name: str, plan_folder: PlanFolderMaker) -> None:
    board = f"content: [{{type: board, name: B, members: [{{agency: {name}, statutory: no}}]}}]\n"
    (found,) = findings(plan_folder, "U102", section("governance-leadership-and-partnership", board))
    assert name in found.message


def test_duties_are_not_looked_for_in_welsh(plan_folder: PlanFolderMaker) -> None:
    headings = (
        "introduction-vision-and-strategy",
        "resources-and-services",
        "serious-violence-and-exploitation",
        "sign-off-submission-and-approval",
    )
    welsh = [section(heading, "language: cy\nbody: Croeso i chi.\n") for heading in headings]
    assert not findings(plan_folder, "U", *welsh)
    assert findings(plan_folder, "U", *map(section, headings))


def test_an_unfinished_sentence_in_welsh_is_one(plan_folder: PlanFolderMaker) -> None:
    found = Findings()
    folder = folder_of(plan_folder, section("prevention", "language: cy\nbody: Bydd hyn ar gael yn TBC.\n"))
    prepare(folder, found)
    assert [f for f in found if f.code.startswith("X")]
