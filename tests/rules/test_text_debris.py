"""Debris (X101 to X103)."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.texts import EXAMPLES, findings, on_example, said


@pytest.mark.parametrize(
    "scrap", ["{content}", "{first name}", "(#)", "(#top)", 'class="x"', "donâ€™t", "Â£45", "\ufffd"]
)
def test_scraps_of_web_pages(plan_folder: PlanFolderMaker, scrap: str) -> None:
    (found,) = said(plan_folder, "X101", "Some text.", f"Here {scrap} there.")
    assert found.place is not None
    assert found.place.line == 6


@pytest.mark.parametrize(
    "text",
    [
        "A {{ ref('diversion') }} and £{{ total(a) }}, [a link](#top), set {1, 2}, #1 priority, a &amp; b, ${x}.",
        "The priority (#1) and a first-class service in style.",
    ],
)
def test_marks_that_mean_something(plan_folder: PlanFolderMaker, text: str) -> None:
    assert not said(plan_folder, "X", text.replace("{{ total(a) }}", "45").replace("(#1)", "(no. 1)"))


def test_html_in_prose_is_reported_once(plan_folder: PlanFolderMaker) -> None:
    assert [f.code for f in said(plan_folder, "", "One br> two.") if f.code[0] in "XP"] == ["P110"]


def test_html_in_titles(plan_folder: PlanFolderMaker) -> None:
    rest = "title: One br> two &amp; three\nbody: x\n"
    (found,) = findings(plan_folder, "X101", section("diversion", rest))
    assert found.message == "“br>” is left of a web page or of another program. There is 1 more here."


@pytest.mark.parametrize(
    "error",
    [
        "#REF!",
        "#DIV/0!",
        "Error! Bookmark not defined.",
        "Error! Reference source not found.",
        "\\* MERGEFORMAT",
    ],
)
def test_errors_of_word_and_excel(plan_folder: PlanFolderMaker, error: str) -> None:
    assert len(said(plan_folder, "X102", f"See page {error} and {error} again.")) == 1
    assert not said(plan_folder, "X102", "An error! Bookmarks help. Reference #4.")


@pytest.mark.parametrize("gap", ["TBC", "XX", "£xx,xxx", "[insert date]", "(to be added by health)", "???"])
def test_gaps(plan_folder: PlanFolderMaker, gap: str) -> None:
    assert len(said(plan_folder, "X103", f"On this day {gap} we met.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "To write: who.",
        "Insert here.",
        "[add your voice](https://a.org)",
        "What? TBCs and MAXX.",
        "(add it up)",
    ],
)
def test_what_is_no_gap_or_reported_elsewhere(plan_folder: PlanFolderMaker, text: str) -> None:
    assert not said(plan_folder, "X103", text)


def test_a_sign_off_may_be_open(plan_folder: PlanFolderMaker) -> None:
    rest = "content: [{type: sign-off, signatories: [{capacity: Chair, name: TBC, date: TBC}]}]\n"
    assert not findings(plan_folder, "X103", section("sign-off-submission-and-approval", rest))


@pytest.mark.parametrize("name", ["stockton", "stockport"])
def test_the_examples_have_no_debris(name: str) -> None:
    assert (EXAMPLES / name).is_dir()
    assert not on_example(name, "X")
