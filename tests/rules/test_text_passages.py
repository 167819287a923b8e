"""How words are found in the whole plan, so that no pattern is tried where it cannot fit."""

from __future__ import annotations

from tests.conftest import PlanFolderMaker
from tests.plans import folder_of, prepared, section
from yjplan.rules.passages import PlanText

TEXT = "Ynys\u00a0Môn: THE Child\n  First board met.\n\n  It paid £45 for “tenants”; who?"


def _text(make: PlanFolderMaker) -> PlanText:
    sections = (
        section("prevention", f"body: |\n  {TEXT}\n"),
        section("diversion", "body: A board, and a board.\n"),
    )
    plan, _ = prepared(folder_of(make, *sections))
    return PlanText(plan.plan, plan.edition)


def test_words_are_found_in_capitals_across_lines_and_beyond_english(plan_folder: PlanFolderMaker) -> None:
    text = _text(plan_folder)
    for words in ("the child first", "ynys m", "£45", "“tenants”", "who?"):
        assert [p.section.section for p in text.saying(words)] == ["prevention"], words
        assert text.says(words)
    assert not text.saying("prevented", "first  board")
    assert not text.says("prevented")


def test_each_passage_comes_once_and_in_the_order_of_the_files(plan_folder: PlanFolderMaker) -> None:
    found = _text(plan_folder).saying("and a", "board", "tenants")
    assert [p.section.section for p in found] == ["prevention", "diversion"]


def test_places_are_offsets_in_their_passage(plan_folder: PlanFolderMaker) -> None:
    places = [(p.section.section, p.text[at : at + 5]) for p, at in _text(plan_folder).spots("board")]
    assert places == [("prevention", "board"), ("diversion", "board"), ("diversion", "board")]


def test_the_vocabulary_has_every_word_once(plan_folder: PlanFolderMaker) -> None:
    words = _text(plan_folder).vocabulary
    assert {"ynys", "the", "child", "first", "board", "tenants", "who"} <= words
    assert "£45" not in words


def test_a_sentence_may_begin_with_any_capital(plan_folder: PlanFolderMaker) -> None:
    body = "body: We meet in Bala. Ŵyn graze there. Élan is near. Ynys is not.\n"
    plan, _ = prepared(folder_of(plan_folder, section("prevention", body)))
    (passage,) = PlanText(plan.plan, plan.edition).passages
    assert len(passage.sentences) == 4
