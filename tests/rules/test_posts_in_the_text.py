import pytest

from tests.conftest import PlanFolderMaker
from tests.rules.consistency import found
from tests.rules.staff import POSTS, TEAM, changed, staff


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
        ("We have 1.5 FTE police officers.", True),
        ("We have two police officers (1 FTE).", False),
        ("Two full-time police officers sit in the team.", True),
        ("The full-time police officers of the town meet us.", False),
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
    assert not found(plan_folder, "R102", staff(wrong, TEAM))  # the totals tell where it belongs (R082)
    wrong = changed(wrong, "[1.1, 12, 2, 0], total: 15.1", "[1.1, 11, 3, 0], total: 15.1")
    (finding,) = found(plan_folder, "R102", staff(wrong, TEAM))
    assert (
        "stands under “Administration (FT)”; the text calls the post “Mental Health Practitioner”"
        in finding.message
    )
    assert "“Practitioners (FT)” adds up to 12 and “Administration (FT)” to 2" in finding.hint
    assert not found(
        plan_folder, "R102", staff(wrong, changed(TEAM, "Mental Health Practitioner", "CAMHS administrator"))
    )


def test_an_education_worker_told_in_two_ways(plan_folder: PlanFolderMaker) -> None:
    row = "      - {contract: Seconded education, values: [0.7, 0, 0, 0], total: 0.7}\n    total:"
    block = changed(
        changed(POSTS, "    total:", row), "[1.1, 12, 2, 0], total: 15.1", "[1.8, 12, 2, 0], total: 15.8"
    )
    (finding,) = found(plan_folder, "R101", staff(block, words="We have a 0.5 FTE education worker."))
    assert "the table of posts has 0.7 as “Seconded education”" in finding.message
    assert not found(plan_folder, "R101", staff(block, words="We have a 0.7 FTE education worker."))
