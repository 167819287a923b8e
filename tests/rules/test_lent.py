"""Lent colleagues, volunteers and empty posts in the text, and slipped totals in the tables of staff."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.consistency import found, in_example

POSTS = """\
content:
  - type: staff-posts
    columns: [Managers, Practitioners, Panel volunteers]
    rows:
      - {contract: Permanent, values: [2, 9, 0]}
      - {contract: Temporary, values: [0, 0, 8]}
      - {contract: Vacant, values: [0, 2, 0]}
      - {contract: Seconded police, values: [0, 1, 0]}
      - {contract: Seconded probation, values: [0, 0, 0]}
      - {contract: Seconded health (substance misuse), values: [0, 0, 0]}
    total: {contract: Total, values: [2, 12, 8]}
"""
PEOPLE = """\
  - type: staff-people
    roles: [Managers, Practitioners, Administrative, Panel volunteers]
    rows:
      - {group: White, men: [1, 4, 0, 2], women: [1, 6, 2, 3]}
      - {group: Black, men: [0, 1, 0, 1], women: [0, 2, 0, 2]}
    total: {group: Total, men: [1, 5, 0, 3], women: [1, 8, 2, 5]}
"""


def team(words: str, tables: str = POSTS) -> str:
    return section("appendix-1-staffing", f"body: |\n  {words}\n{tables}")


def test_s09_one_lent_colleague_and_four_agencies() -> None:
    (finding,) = [f for f in in_example("stockton") if f.code == "R105"]
    assert finding.message == (
        "Here 1 of the team comes from another agency; elsewhere the team has workers from the police, "
        "probation, health and education."
    )
    assert finding.place and finding.place.file == "sections/03-governance.yaml"
    assert finding.also and finding.also.file == "sections/11-evidence-based-practice.yaml"


@pytest.mark.parametrize(
    ("one", "other", "finds"),
    [
        (
            "One member of staff is employed by another agency.",
            "We have police and health workers in place.",
            True,
        ),
        ("Two colleagues come from other agencies.", "With police and health workers we do this.", False),
        (
            "Two colleagues come from other agencies.",
            "With police, probation and health workers we do this.",
            True,
        ),
        (
            "One member of staff is employed by another agency.",
            "Police and health workers met elsewhere.",
            False,
        ),
        ("Many staff are employed by other agencies.", "We have police and health workers in place.", False),
    ],
)
def test_lent_colleagues(one: str, other: str, *, finds: bool, plan_folder: PlanFolderMaker) -> None:
    assert bool(found(plan_folder, "R105", section("evaluation", f"body: {one} {other}\n"))) is finds


@pytest.mark.parametrize(
    ("words", "row"),
    [
        ("A seconded probation officer works with us, in our team.", "Seconded probation"),
        ("Our substance misuse worker is seconded from the trust.", "Seconded health (substance misuse)"),
        ("A seconded police officer works with us, in our team.", ""),
        ("A probation officer will be seconded from May.", ""),
        ("The post of seconded probation officer in our team is vacant.", ""),
        ("We met a probation officer.", ""),
    ],
)
def test_lent_in_the_text(words: str, row: str, plan_folder: PlanFolderMaker) -> None:
    messages = [f.message for f in found(plan_folder, "R106", team(words))]
    assert len(messages) == bool(row)
    assert all(f"0 as “{row}”" in message for message in messages)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("We have 10 panel volunteers.", "10 volunteers here; the tables of staff have 8."),
        ("We have 17 staff and ten volunteers.", "Ten volunteers here; the tables of staff have 8."),
        ("Three practitioner posts are vacant.", "Three empty posts here; the tables of staff have 2."),
        ("There are two vacant practitioner posts.", ""),
        ("We trained all 8 of our volunteers.", ""),
        ("We trained 3 of our volunteers.", ""),
        ("There are three vacancies.", "Three empty posts here; the tables of staff have 2."),
        ("We have 8 referral order panel volunteers and two vacancies.", ""),
        ("We recruited 3 new panel volunteers.", ""),
        ("Ten volunteers of the food bank helped.", ""),
    ],
)
def test_volunteers_and_vacancies(words: str, message: str, plan_folder: PlanFolderMaker) -> None:
    both = POSTS + PEOPLE
    assert [f.message for f in found(plan_folder, "R107", team(words, both))] == [message] * bool(message)
    assert not found(plan_folder, "R107", section("evaluation", f"body: {words}\n"))


def test_p04_a_row_of_totals_that_has_slipped(plan_folder: PlanFolderMaker) -> None:
    text = "content:\n" + PEOPLE.replace("women: [1, 8, 2, 5]}", "women: [0, 1, 8, 2]}")
    (finding,) = found(plan_folder, "R088", section("appendix-1-staffing", text))
    assert finding.message.startswith("The total row, women, is one column out of step")
    assert finding.hint == "Right is: Managers 1, Practitioners 8, Administrative 2, Panel volunteers 5."
    assert not found(plan_folder, "R082", section("appendix-1-staffing", text))
    assert not found(plan_folder, "R088", section("appendix-1-staffing", "content:\n" + PEOPLE))
    assert not [f for f in in_example("stockport") if f.code == "R088"]


def test_slipped_totals_of_posts(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R088", team("Words.", POSTS.replace("[2, 12, 8]", "[12, 8, 0]")))
    assert "Practitioners 12" in finding.hint
    one_wrong = team("Words.", POSTS.replace("[2, 12, 8]", "[2, 13, 8]"))
    assert not found(plan_folder, "R088", one_wrong)
    assert len(found(plan_folder, "R082", one_wrong)) == 1


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("The team has 21 staff.", True),
        ("The team has 17 staff.", False),
        ("The team has 25 staff and volunteers in all.", False),
        ("The team has six staff with a degree.", False),
        ("The service has 21 members of staff.", True),
        ("Of our staff of 40, all had an appraisal.", True),
    ],
)
def test_number_of_staff(words: str, finds: bool, plan_folder: PlanFolderMaker) -> None:
    assert bool(found(plan_folder, "R107", team(words, f"content:\n{PEOPLE}"))) is finds
