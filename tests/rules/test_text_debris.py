"""Debris (X101 to X105)."""

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
    assert found.message == "“br>” is left over from a web page or another program. There is 1 more here."


@pytest.mark.parametrize(
    "error",
    [
        "#REF!",
        "#DIV/0!",
        "Error! Bookmark not defined.",
        "Error! Reference source not found.",
        "\\* MERGEFORMAT",
        "{ PAGE }",
        '{TOC \\o "1-3"}',
        "MERGEFIELD Name",
        "#SPILL!",
        "#######",
    ],
)
def test_errors_of_word_and_excel(plan_folder: PlanFolderMaker, error: str) -> None:
    assert len(said(plan_folder, "X102", f"See page {error} and {error} again.")) == 1
    assert not said(plan_folder, "X102", "An error! Bookmarks help. Reference #4.")


@pytest.mark.parametrize(
    "gap",
    [
        "TBC",
        "XX",
        "£xx,xxx",
        "[insert date]",
        "(to be added by health)",
        "???",
        "£X",
        "x%",
        "to be confirmed",
        "(figures to follow)",
        "(Sam to check this figure with finance)",
        "[DN: update after the June board]",
        "[note: ask health]",
        "[link to the strategy]",
        "UPDATE NEEDED",
        "to be added before publication",
        "on page ??",
        "..... and",
    ],
)
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
        "[link to the strategy](https://a.org)",
        "They wait for (and have to check) the post. An update is needed. What?? We saw ... much.",
        "The board is awaiting data from health, and news from the police.",
        "Names are to be changed before each story is read; (see table of the figures to follow).",
        "We need to add children to the panel.",
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
    assert not [f for f in on_example(name, "X") if f.code != "X104"]


@pytest.mark.parametrize(
    ("link", "what"),
    [
        ("https:// www.gov.uk/plan", "is broken off"),
        ("https:/www.gov.uk/plan", "is broken off"),
        ("htp://www.gov.uk/plan", "is broken off"),
        ("https;//www.gov.uk/plan", "is broken off"),
        ("https//www.gov.uk/plan", "is broken off"),
        ("www. gov.uk", "is broken off"),
        ("https://https://www.gov.uk", "is broken off"),
        ("[the plan] (https://www.gov.uk)", "has a space between its words and its address"),
        ("S:\\Youth Justice\\plan.docx", "is a file on a drive"),
        ("\\\\server\\share\\plan.docx", "is a file on a drive"),
        ("file:///C:/plan.docx", "is a file on a drive"),
        ("[policy](https://intranet/policies)", "is an address inside an organisation"),
        ("https://dale.sharepoint.com/sites/plan", "is an address inside an organisation"),
        (
            "https://www.legislaton.gov.uk/ukpga/1998/37",
            "is mistyped: “www.legislation.gov.uk” is probably meant",
        ),
    ],
)
def test_addresses_that_no_reader_can_open(link: str, what: str, plan_folder: PlanFolderMaker) -> None:
    (found,) = said(plan_folder, "X104", f"See {link} for more.")
    assert what in found.message


@pytest.mark.parametrize(
    "text",
    [
        "See [the plan](https://www.gov.uk/plan), https://youthjustice.wales and www.legislation.gov.uk.",
        "Team A: \\*see below*; and/or: either. https://www.dale.gov.uk:8080/plan",
        "The ratio is 3:1, at 10:30; http stands for a protocol. [Notes] (as agreed).",
    ],
)
def test_addresses_that_work(text: str, plan_folder: PlanFolderMaker) -> None:
    assert not said(plan_folder, "X104", text)


def test_a_gap_in_the_middle_of_a_text(plan_folder: PlanFolderMaker) -> None:
    assert said(plan_folder, "X103", "We met. To be updated. Then we left.")
    assert said(plan_folder, "X103", "DRAFT - not for publication\n\nWe met.")
    assert said(plan_folder, "X103", "We met. Draft for comment. Then we left.")
    assert not said(
        plan_folder, "X103", "The draft for review by the board came in May, and was not for long."
    )


@pytest.mark.parametrize(
    "mark",
    [
        "Commented [AB1]: why?",
        "We met [AB12] in May.",
        "We met. Formatted: Font: Arial",
        "An ~~old~~ new text.",
    ],
)
def test_left_of_comments(mark: str, plan_folder: PlanFolderMaker) -> None:
    assert len(said(plan_folder, "X105", mark)) == 1
    assert not said(plan_folder, "X105", "A [link], [KPI1], a [1] note and [S20]; comments [A].")


def test_a_mistyped_address_in_stockport() -> None:
    (found,) = on_example("stockport", "X104")
    assert "justiceinspectorates" in found.message


def test_a_note_at_the_beginning(plan_folder: PlanFolderMaker) -> None:
    assert said(plan_folder, "X103", "We met. Need to add something here about fathers.")
