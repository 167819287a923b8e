"""One name for one body, one child and one system; words that are spelt right and mean something else."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.texts import findings, on_example, said


def test_one_body_in_several_forms(plan_folder: PlanFolderMaker) -> None:
    text = "The Adolescent & Exploitation Services meet. Then the Adolescence and Exploitation service met."
    (found,) = said(plan_folder, "R203", text)
    assert found.message == (
        "One body seems to have 2 names in the plan: Adolescent & Exploitation Services and Adolescence and "
        "Exploitation service."
    )
    assert found.also is not None


def test_the_board_under_two_names(plan_folder: PlanFolderMaker) -> None:
    text = "The Youth Justice Management Board met. The YJ Partnership Board agreed."
    (found,) = said(plan_folder, "R203", text)
    assert found.message.endswith("Youth Justice Management Board and YJ Partnership Board.")


@pytest.mark.parametrize(
    "text",
    [
        "The Early Help Service and the Early Intervention Service; the Mental Health Team and the Public Health Team.",
        "The Health & Care Team, the Health and Care Teams and the Health and Care team.",
        "The Youth Justice Board and the Youth Justice Partnership Board; the YJB Management Board Guidance.",
        "Stockport Safeguarding Partnership and Stockport's Safeguarding Partnership.",
        "The Youth Justice Partnership Board, formerly known as the Youth Justice Management Board, met in May.",
        "The Youth Justice Management Board became the Youth Justice Strategic Board in 2023.",
        "Our Youth Justice Executive Board replaced the Youth Offending Service Management Board.",
    ],
)
def test_different_bodies_and_one_name(text: str, plan_folder: PlanFolderMaker) -> None:
    assert not said(plan_folder, "R203", text)


def test_s15_the_adolescent_service_has_several_names() -> None:
    (found,) = on_example("stockton", "R203")
    for name in ("Adolescent & Exploitation Services", "Adolescent & Exploited services", "Adolescence and"):
        assert name in found.message


def _story(text: str) -> str:
    return section("diversion", f"content: [{{type: case-study, title: Child B, body: {text}}}]\n")


def test_a_child_with_two_labels(plan_folder: PlanFolderMaker) -> None:
    (found,) = findings(plan_folder, "R204", _story("Child B came. Case B then stayed."))
    assert found.message == "This child is “Case B” here, and “Child B” before."
    assert not findings(plan_folder, "R204", _story("Child B came, after Child A and Case C."))
    assert not said(plan_folder, "R204", "Child Q is a review; Case Q a programme.")


def test_p18_child_b_becomes_case_b() -> None:
    (found,) = on_example("stockport", "R204")
    assert "This child is “Case B” here" in found.message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "AssetPlus comes first. Then AssetPlus again. An Asset+ review.",
            "“Asset+” is written “AssetPlus” elsewhere.",
        ),
        (
            "ChildView holds it, ChildView shares it. See Child View.",
            "“Child View” is written “ChildView” elsewhere.",
        ),
        ("XChange was tried. Xchange works. Xchange stays.", "“XChange” is written “Xchange” elsewhere."),
    ],
)
def test_one_system_with_two_spellings(text: str, message: str, plan_folder: PlanFolderMaker) -> None:
    assert [f.message for f in said(plan_folder, "R205", text)] == [message]


def test_one_spelling(plan_folder: PlanFolderMaker) -> None:
    text = "AssetPlus is an assessment; assets and a plus. ChildView helps a child view it. McCarthy and Mccarthyism."
    assert not said(plan_folder, "R205", text)


def test_systems_of_the_examples() -> None:
    told = [f.message for f in on_example("stockport", "R205")]
    assert told == ["“XChange” is written “Xchange” elsewhere.", "“Asset+” is written “AssetPlus” elsewhere."]
    assert not on_example("stockton", "R205")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The four tenants of Child First.", "tenets"),
        ("Our principle aim is to prevent offending.", "principal"),
        ("The Borough Counsel agreed.", "council"),
        ("Defence council was told.", "counsel"),
        ("She met her substance misuse councillor.", "counsellor"),
        ("Custodian sentences; a custodian sentence.", "custodial"),
        ("We share good practise.", "practice"),
        ("Children are out on license.", "licence"),
        ("It had a positive affect on children.", "effect"),
        ("Our statuary partners.", "statutory"),
        ("We asses need; we want to asses risk.", "assess"),
        ("The team manger left.", "manager"),
        ("Black boys are disproportionality affected.", "disproportionately"),
        ("The council is the principle funder.", "principal"),
        ("Fewer first time entrances to the system.", "entrants"),
        ("Work with victims, such as meditation.", "mediation"),
        ("He was sent to a Youth Offending Institution.", "young offender institution"),
        ("After the pilot join inspection.", "joint"),
        ("This is an area of continues focus.", "continuous"),
    ],
)
def test_words_that_mean_something_else(text: str, meant: str, plan_folder: PlanFolderMaker) -> None:
    (found,) = said(plan_folder, "L106", text)
    assert found.message.endswith(f"“{meant}” is probably meant.")


@pytest.mark.parametrize(
    "text",
    [
        "Tenants of the council and its counsel; in principle aims differ; the legal Council.",
        "A custodian of the plan. We practise what we preach, and license the premises. In practice we assess.",
        "Our disproportionality plan; this affects disproportionality, and disproportionality is high.",
        "We join inspections. Yoga and meditation for children. Work continues. The first-time visitors' entrance.",
        "They affect on average few. The principals of two schools; their own; there are many. A trail of clues.",
    ],
)
def test_words_that_are_right(text: str, plan_folder: PlanFolderMaker) -> None:
    assert not said(plan_folder, "L106", text)


def test_p19_four_tenants() -> None:
    (found,) = on_example("stockport", "L106")
    assert found.message == "“four tenants”: “tenets” is probably meant."
    assert not on_example("stockton", "L106")
