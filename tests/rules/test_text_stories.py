"""Details in stories (D105, D107 to D109)."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.texts import findings, said, story


def test_details_that_together_point_to_a_child(plan_folder: PlanFolderMaker) -> None:
    (found,) = findings(
        plan_folder, "D105", story("A girl with ADHD, looked-after, took a knife to her mother in May 2023.")
    )
    assert found.message == (
        "This story gives details of one child's sex, date, family, health, home and offence: together they may "
        "show who the child is."
    )
    assert not findings(
        plan_folder, "D105", story("A child with a knife learned to trust us and her parents.")
    )
    assert not findings(
        plan_folder, "D105", story("Our mentors visited schools, parents, hostels and psychologists.")
    )


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("He went to Dale High School.", "D107"),
        ("She lived in Fell Road.", "D107"),
        ("They trained with Radio Dale FM and Fell United.", "D107"),
        ("On 14 March 2023 it happened.", "D108"),
        ("It was 14/03/2023.", "D108"),
        ("It was the 3rd of May.", "D108"),
    ],
)
def test_places_and_days_in_stories(body: str, code: str, plan_folder: PlanFolderMaker) -> None:
    assert [f.code for f in findings(plan_folder, "D10", story(body)) if f.code > "D106"] == [code]
    assert not [f for f in said(plan_folder, "D10", body) if f.code > "D106"]


def test_an_address_is_told_once(plan_folder: PlanFolderMaker) -> None:
    body = "She lived at 14 Fell Road, Dale, ZZ1 2AB, with an aunt."
    assert [f.code for f in findings(plan_folder, "D10", story(body)) if f.code != "D105"] == ["D102"]
    both = f"{body} She went to Upper Mill School."
    (found,) = findings(plan_folder, "D107", story(both))
    assert found.message.startswith("“Upper Mill School”")


def test_a_story_without_names_of_places(plan_folder: PlanFolderMaker) -> None:
    body = "The Virtual School helped, in April 2022, at a local school, in Year 9, with 3/4 of the work."
    assert not findings(plan_folder, "D107", story(body))
    assert not findings(plan_folder, "D108", story(body))


def test_first_names_in_stories(plan_folder: PlanFolderMaker) -> None:
    (found,) = findings(plan_folder, "D109", story("Last year Tyler came to us."))
    assert found.message == "“Tyler” is a first name, and may be the child's own."
    for body in ("Kayleigh's mother came.", "His worker, Debbie, wrote.", "We met Gareth and Siân."):
        assert findings(plan_folder, "D109", story(body)), body
    quote = "content:\n  - {type: quote, text: They listened., who: Fatima}\n"
    assert len(findings(plan_folder, "D109", section("diversion", quote))) == 1


@pytest.mark.parametrize(
    "body",
    [
        "Tyler (not his real name) came.",
        "Child A came to Taylor House.",
        "The whole family came with a mason.",
        "In May and August the Summer Project, with Hope House and Grace, a dog, was on a roll in Jordan Road.",
    ],
)
def test_names_that_are_none_or_changed(body: str, plan_folder: PlanFolderMaker) -> None:
    assert not findings(plan_folder, "D109", story(body))
    assert not said(plan_folder, "D109", "Our lead member, James Taylor, agreed.")


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("He grew up in Harbourside with an aunt.", "Harbourside"),
        ("She lived near Upper Mill.", "Upper Mill"),
        ("He was held in Farview YOI.", "Farview YOI"),
        ("He plays for Harbour Town Juniors.", "Harbour Town Juniors"),
        ("He likes Harbour United.", ""),
        ("He moved to England in March.", ""),
        ("She moved from Foster care to her aunt.", ""),
    ],
)
def test_towns_and_clubs_in_stories(plan_folder: PlanFolderMaker, body: str, place: str) -> None:
    messages = [f.message for f in findings(plan_folder, "D107", story(body))]
    assert [m.split("”")[0].strip("“") for m in messages] == ([place] if place else [])
