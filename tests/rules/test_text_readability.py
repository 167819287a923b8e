"""How hard a section is to read."""

from __future__ import annotations

from tests.conftest import PlanFolderMaker
from tests.plans import folder_of, prepared, section
from tests.rules.texts import on_example, said
from yjplan.rules.passages import PlanText
from yjplan.rules.readability import Reading, reading_of

EASY = "We help each child to stay at home. We meet with the family in the week. We ask what they want. " * 8
HARD = (
    "Organisational accountability necessitates continuous multidisciplinary collaboration, facilitating the "
    "operationalisation of individualised interventions and appropriate proportionality considerations. "
) * 8


def _reading(make: PlanFolderMaker, text: str) -> Reading | None:
    plan, _ = prepared(folder_of(make, section("diversion", f"body: |\n  {text}\n")))
    return reading_of(PlanText(plan.plan, plan.edition).passages)


def test_short_words_in_short_sentences_are_easy(plan_folder: PlanFolderMaker) -> None:
    reading = _reading(plan_folder, EASY)
    assert reading is not None
    assert (reading.words, reading.sentences) == (168, 24)
    assert reading.ease > 90
    assert reading.age < 10


def test_syllables_are_counted_as_they_are_spoken(plan_folder: PlanFolderMaker) -> None:
    spoken = "The little child worked and made times wanted services. " * 15  # 1 2 1 1 1 1 1 2 3 syllables
    reading = _reading(plan_folder, spoken)
    assert reading is not None
    assert reading.syllables == 13 * 15
    assert reading.words == 9 * 15


def test_too_few_words_have_no_figure(plan_folder: PlanFolderMaker) -> None:
    assert _reading(plan_folder, "We help each child to stay at home.") is None


def test_a_hard_section_is_mentioned(plan_folder: PlanFolderMaker) -> None:
    (found,) = said(plan_folder, "L105", HARD)
    assert found.message.startswith("This section is hard to read: reading ease ")
    assert "“Organisational accountability" in found.message
    assert not said(plan_folder, "L105", EASY)


def test_a_section_of_long_sentences_is_told_so_and_no_more(plan_folder: PlanFolderMaker) -> None:
    long = (
        "Organisational accountability arrangements "
        + "necessitate multidisciplinary coordination and " * 9
        + "more."
    )
    assert len(said(plan_folder, "L104", *[long] * 4)) == 1
    assert not said(plan_folder, "L105", *[long] * 4)


def test_beyond_the_years_of_study_no_age_is_given(plan_folder: PlanFolderMaker) -> None:
    (found,) = said(plan_folder, "L105", HARD)
    assert "reading age over 21." in found.message


def test_the_examples_read_like_other_plans() -> None:
    assert not on_example("stockton", "L105")
    assert not on_example("stockport", "L105")
