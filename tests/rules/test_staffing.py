import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.consistency import found

POSTS = """\
  - type: staff-posts
    columns: [Practitioners (PT), Practitioners (FT), Administration (FT), Volunteers]
    rows:
      - {contract: Permanent, values: [0.5, 10, 2, 0], total: 12.5}
      - {contract: Seconded police, values: [0, 1, 0, 0], total: 1}
      - {contract: Seconded health (mental health), values: [0, 1, 0, 0], total: 1}
      - {contract: Seconded health (speech/language), values: [0.4, 0, 0, 0], total: 0.4}
      - {contract: Other/unspecified seconded health, values: [0.2, 0, 0, 0], total: 0.2}
    total: {contract: Total, values: [1.1, 12, 2, 0], total: 15.1}
"""
TEAM = """\
  - type: table
    caption: The health team
    columns: [Post, Full-time equivalent]
    rows:
      - [Speech and Language Therapist, 0.4]
      - [Mental Health Practitioner, 1]
"""
PEOPLE = """\
  - type: staff-people
    roles: [Practitioners, Administrative, Volunteers]
    rows:
      - {group: White, men: [6, 0, 0], women: [9, 2, 4]}
"""


def staff(*blocks: str, words: str = "Some text.") -> str:
    return section("appendix-1-staffing", f"body: {words}\ncontent:\n" + "".join(blocks))


def changed(block: str, old: str, new: str) -> str:
    assert old in block
    return block.replace(old, new, 1)


@pytest.mark.parametrize("code", ["R081", "R082", "R101", "R102", "R103", "R104"])
def test_sound_staffing(plan_folder: PlanFolderMaker, code: str) -> None:
    assert not found(plan_folder, code, staff(POSTS, TEAM, PEOPLE))
    assert not found(plan_folder, code, staff(TEAM, PEOPLE))


def test_totals_of_posts(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R081", staff(changed(POSTS, "total: 12.5", "total: 13.5")))
    assert finding.message == "The total for “Permanent” is 13.5 posts; its figures add up to 12.5."
    (finding,) = found(
        plan_folder,
        "R082",
        staff(changed(POSTS, "[1.1, 12, 2, 0], total: 15.1", "[1.1, 11, 2, 0], total: 14.1")),
    )
    assert "“Practitioners (FT)” is 11 posts; the rows add up to 12" in finding.message


def test_totals_may_leave_out_volunteers_and_vacancies(plan_folder: PlanFolderMaker) -> None:
    more = (
        "      - {contract: Temporary, values: [0, 0, 0, 9], total: 0}\n"
        "      - {contract: Vacant, values: [0, 2, 0, 0], total: 2}\n    total:"
    )
    block = changed(changed(POSTS, "    total:", more), "2, 0], total: 15.1", "2, 9], total: 15.1")
    for code in ("R081", "R082", "R103"):
        assert not found(plan_folder, code, staff(block))


def test_volunteers_and_vacancies_counted(plan_folder: PlanFolderMaker) -> None:
    more = (
        "      - {contract: Temporary, values: [0, 0, 0, 9], total: 9}\n"
        "      - {contract: Vacant, values: [0, 2, 0, 0], total: 2}\n    total:"
    )
    block = changed(
        changed(POSTS, "    total:", more), "[1.1, 12, 2, 0], total: 15.1", "[1.1, 14, 2, 9], total: 26.1"
    )
    (finding,) = found(plan_folder, "R103", staff(block))
    assert finding.message == "The total of 26.1 posts counts 9 volunteers and 2 vacancies."
    assert finding.hint == "Without them there are 15.1."


def test_posts_in_a_table_of_the_text(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R101", staff(POSTS, changed(TEAM, "Therapist, 0.4", "Therapist, 0.2")))
    assert (
        "The text has 0.2 posts for “Speech and Language Therapist”; the table of posts has 0.4"
        in finding.message
    )
    # the difference may be among the posts of unspecified health staff
    assert not found(plan_folder, "R101", staff(POSTS, changed(TEAM, "Therapist, 0.4", "Therapist, 0.6")))


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("We have a 0.5 FTE police officer.", True),
        ("We have a 1 FTE police officer.", False),
        ("There were 26 FTE and a police officer.", False),
        ("We have a 0.5 FTE officer.", False),
        ("There is a 0.5 FTE police officer here and a 1 FTE police officer there.", False),
        ("We have a 1 FTE police officer. Our 0.5 FTE police officer sees every child.", True),
        ("A full-time police officer sits in the team.", False),
        ("A police officer for two days a week (0.4 FTE) is here.", True),
    ],
)
def test_posts_in_a_sentence(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    assert bool(found(plan_folder, "R101", staff(POSTS, words=words))) is finds


def test_post_under_administration(plan_folder: PlanFolderMaker) -> None:
    wrong = changed(POSTS, "mental health), values: [0, 1, 0, 0]", "mental health), values: [0, 0, 1, 0]")
    (finding,) = found(plan_folder, "R102", staff(wrong, TEAM))
    assert (
        "stands under “Administration (FT)”; the text calls the post “Mental Health Practitioner”"
        in finding.message
    )
    assert "“Practitioners (FT)” adds up to 12 and “Administration (FT)” to 2" in finding.hint
    assert not found(
        plan_folder, "R102", staff(wrong, changed(TEAM, "Mental Health Practitioner", "CAMHS administrator"))
    )


def test_more_posts_than_people(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R104", staff(POSTS, changed(PEOPLE, "[9, 2, 4]", "[9, 1, 4]")))
    assert (
        "2 full-time equivalents are in post under “Administration (FT)”, but only 1 person"
        in finding.message
    )


def test_an_education_worker_told_in_two_ways(plan_folder: PlanFolderMaker) -> None:
    row = "      - {contract: Seconded education, values: [0.7, 0, 0, 0], total: 0.7}\n    total:"
    block = changed(
        changed(POSTS, "    total:", row), "[1.1, 12, 2, 0], total: 15.1", "[1.8, 12, 2, 0], total: 15.8"
    )
    (finding,) = found(plan_folder, "R101", staff(block, words="We have a 0.5 FTE education worker."))
    assert "the table of posts has 0.7 as “Seconded education”" in finding.message
    assert not found(plan_folder, "R101", staff(block, words="We have a 0.7 FTE education worker."))
