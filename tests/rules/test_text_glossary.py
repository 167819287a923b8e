"""Abbreviations and the glossary (R191 to R194)."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.texts import findings, said


def glossary(*terms: tuple[str, str]) -> str:
    rows = "".join(f'      - term: "{term}"\n        meaning: "{meaning}"\n' for term, meaning in terms)
    return section("glossary", f"content:\n  - type: glossary\n    terms:\n{rows}")


def test_unexplained_abbreviations_are_one_finding_for_a_section(plan_folder: PlanFolderMaker) -> None:
    (found,) = said(plan_folder, "R191", "One.", "Children with a YRO, an ISS or (rarely) YROs and a DTO.")
    assert found.message == "These abbreviations are not explained anywhere in the plan: YRO, ISS and DTO."
    assert found.place is not None
    assert (found.place.line, found.place.column) == (6, 19)


def test_each_is_reported_where_it_comes_first(plan_folder: PlanFolderMaker) -> None:
    texts = (section("diversion", "body: A YRO.\n"), section("remands", "body: A YRO or DTO.\n"))
    assert [f.message[-4:] for f in findings(plan_folder, "R191", *texts)] == ["YRO.", "DTO."]


@pytest.mark.parametrize(
    "text",
    [
        "A youth rehabilitation order (YRO). A YRO is a sentence.",
        "A YRO (youth rehabilitation order) is a sentence.",
        "A Youth Rehabilitation Order is a sentence. Many YROs work.",
        "The Crown Prosecution Service and CPS; Ministry of Justice and MoJ; Youth Justice Board and YJB.",
        "The NHS, GPs, HM Inspectorate, the UK, a PDF, CCTV, COVID-19, Part II, TS18, S20, KPI1.",
        "THIS IS NOT TO BE SENT. PLEASE READ WITH CARE.",
        "McCarthy, AssetPlus, ChildView, RTime, A&E and BYouth.",
        "See https://example.org/YRO/DTO and write to ABC@example.org.",
        "The WFGA and WBFGA are the Well-being of Future Generations (Wales) Act 2015.",
        "The Social Services and Well-being (Wales) Act 2014, or SSWBA.",
        "A SALT screening (speech and language therapy) is offered.",
        "The YJS is ours: Ynys Môn Youth Justice Service.",
        "# SUMMARY\n\nA good year.",
        "LOCAL CONTEXT\n\nChildren must NOT wait, and MORE than half said so.",
        "Some readers take ISS, which stands for intensive supervision, for a station.",
        "Bath and North East Somerset is B&NES.",
        "A DTO lasts four months or more (detention and training order).",
        "The MACE panel (multi-agency child exploitation) is weekly; 40 pupils were NEET last year (not in education, "
        "employment or training).",
        "HM Inspectorate of Probation came, and HMIP will come again; HM Courts and Tribunals Service, HMCTS.",
        "DIVERT is a scheme for children in custody suites. The RAF base has an ICT room.",
    ],
)
def test_explained_and_well_known(plan_folder: PlanFolderMaker, text: str) -> None:
    assert not said(plan_folder, "R191", text)


def test_brackets_explain_their_own_letters_only(plan_folder: PlanFolderMaker) -> None:
    (found,) = said(
        plan_folder, "R191", "A DTO or YRO lasts long (detention and training order). MACE is a panel."
    )
    assert found.message == "These abbreviations are not explained anywhere in the plan: YRO and MACE."


def test_brackets_after_something_else_explain_nothing(plan_folder: PlanFolderMaker) -> None:
    assert said(plan_folder, "R191", "The SLT team (seven people) helps.")


def test_the_glossary_explains_and_initials_of_people_are_left_alone(plan_folder: PlanFolderMaker) -> None:
    case = "content: [{type: case-study, title: JD, body: JD met GN.}, {type: quote, text: KL helped, who: KL}]\n"
    texts = (section("remands", "body: A YRO.\n"), section("diversion", case))
    assert not findings(plan_folder, "R191", *texts, glossary(("YRO / YROs", "an order")))


def test_two_abbreviations_for_one_thing(plan_folder: PlanFolderMaker) -> None:
    (found,) = said(plan_folder, "R192", "Out of court disposals (OCD). OCD panels.", "OOC cases.")
    assert found.message == "Out-of-court disposals are called both OCD and OOC."
    assert found.place is not None
    assert found.also is not None
    assert (found.place.line, found.also.line) == (6, 4)
    assert not said(plan_folder, "R192", "OOCD here.", "OOCD there.")


def test_swapped_letters(plan_folder: PlanFolderMaker) -> None:
    (found,) = said(plan_folder, "R19", "CAMHS (child mental health). CAMHS again.", "The CAHMS worker.")
    assert found.message == "“CAHMS” is “CAMHS” elsewhere, with the letters in another order."
    assert not findings(
        plan_folder,
        "R192",
        glossary(("MACE", "one"), ("ACME", "two")),
        section("remands", "body: MACE, ACME\n"),
    )


def test_swapped_letters_are_told_once(plan_folder: PlanFolderMaker) -> None:
    (found,) = said(plan_folder, "R191", "The MAPAP panel and the MAPPA panel.")
    assert found.message == "This abbreviation is not explained anywhere in the plan: MAPAP."


def test_a_plural_in_look_only(plan_folder: PlanFolderMaker) -> None:
    (found,) = said(plan_folder, "R191", "A worker from CAMHs.")
    assert found.message == "This abbreviation is not explained anywhere in the plan: CAMHS."
    assert not said(plan_folder, "R191", "Child and Adolescent Mental Health Services. A worker from CAMHs.")


def test_terms_explained_twice(plan_folder: PlanFolderMaker) -> None:
    terms = glossary(("EHCP", "one"), ("Child First", "a"), ("EHCP", "another"))
    (found,) = findings(plan_folder, "R193", terms)
    assert found.place is not None
    assert found.also is not None
    assert (found.place.line, found.also.line) == (10, 6)


@pytest.mark.parametrize(
    ("one", "other", "finds"),
    [
        ("Referral order", "Referral orders", True),
        ("Youth Justice Board", "The Youth Justice Board", True),
        ("Referral order", "Referral order panel", False),
        ("CIN", "CINS", False),
    ],
)
def test_terms_explained_in_singular_and_plural(
    plan_folder: PlanFolderMaker, one: str, other: str, *, finds: bool
) -> None:
    assert bool(findings(plan_folder, "R193", glossary((one, "a"), (other, "b")))) is finds


def test_unused_terms_are_one_finding(plan_folder: PlanFolderMaker) -> None:
    text = section("diversion", "body: OOCDs, the young adults' hub, RMR, SHB, outcome 22.\n")
    terms = glossary(
        ("OOCD", "a"), ("Young adult", "b"), ("RMR's", "c"), ("HSB (also SHB)", "d"), ("Outcome 22/21", "e"),
        ("JAC", "f"), ("Child First", "JAC"),
    )  # fmt: skip
    (found,) = findings(plan_folder, "R194", text, terms)
    assert found.message == "2 glossary entries are not used in the plan: JAC and Child First."
    assert found.severity == "advice"
    assert not findings(plan_folder, "R194", text, glossary(("OOCD", "a")))
