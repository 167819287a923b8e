"""Slips of typing (L107)."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.rules.texts import EXAMPLES, on_example, said


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("We thank the The Board.", "the The"),
        ("Partners work with\nwith schools.", "with with"),
        ("Seven hildren came.", "hildren"),
        ("A rise of 10 per cent per cent.", "per cent per cent"),
        ("A multi- agency panel.", "multi- agency"),
        ("We met the panel . It was good.", "panel ."),
        ("We met the panel , and talked.", "panel ,"),
        ("We met the panel.. It was good.", "panel.."),
        ("We met,and talked.", "met,and"),
        ("All families recieve a letter.", "recieve"),
        ("Accomodation is scarce.", "Accomodation"),
        ("We act on each referal.", "referal"),
    ],
)
def test_a_slip_of_typing(plan_folder: PlanFolderMaker, text: str, shown: str) -> None:
    (found,) = said(plan_folder, "L107", text)
    assert found.message == f"“{shown}” looks like a slip of typing."


def test_more_slips_are_one_finding_for_a_section(plan_folder: PlanFolderMaker) -> None:
    (found,) = said(plan_folder, "L107", "The the panel met.", "It was was late.")
    assert found.message == "“The the” looks like a slip of typing. There is 1 more here."


@pytest.mark.parametrize(
    "text",
    [
        "We know that that is hard, and they had had help.",
        "What we hand over to, to the end. Sign in in person.",
        "Work with\n\nWith schools we met.",
        "Children, children and more.",
        "Pre- and post-court work, over- or under-represented groups, multi-agency panels.",
        "The e-police and grand-hildren of nobody. See children.",
        "And so on ... it goes. Yes…  No. Write to a,b@example.org or see www.example.org/one,two/x.",
        "At 1,000 or 3.5 miles; the e.g. and the i.e., too.",
        "We receive all; accommodation, referral. Write to referals@example.org or see example.org/referals.",
    ],
)
def test_words_that_may_stand_twice(plan_folder: PlanFolderMaker, text: str) -> None:
    assert not said(plan_folder, "L107", text)


@pytest.mark.parametrize("name", ["stockton", "stockport"])
def test_the_examples_are_typed_well(name: str) -> None:
    assert (EXAMPLES / name).is_dir()
    assert not on_example(name, "L107")
