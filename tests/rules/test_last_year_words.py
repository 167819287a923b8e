"""Paragraphs and stories of last year's plan that stand in this year's unchanged (R213, R214)."""

from __future__ import annotations

import pytest

from tests.plans import section
from tests.rules.conftest import Compare

LONG = (
    "The service worked with families in every ward of the town, and offered each of them a meeting at home or at the "
    "centre"
)


def words(*paragraphs: str) -> str:
    return section("diversion", "body: |\n" + "\n\n".join(f"  {p}" for p in paragraphs) + "\n")


@pytest.mark.parametrize("figure", ["for £45,000 a year", "to 44% of them", "since March 2023"])
def test_a_paragraph_that_was_forgotten(compare: Compare, figure: str) -> None:
    text = words(f"{LONG}, {figure}.")
    (found,) = compare(text, text, "R213")
    assert found.message.startswith(
        "This paragraph has figures or dates, and stands word for word in last year's plan"
    )
    assert found.place is not None
    assert found.place.column > len(LONG)


def test_several_paragraphs_of_a_section_are_one_finding(compare: Compare) -> None:
    text = words(f"{LONG}, since May 2023.", f"In 2023-24 {LONG.casefold()}.")
    (found,) = compare(text, text, "R213")
    assert found.message.startswith("2 paragraphs of this section")


@pytest.mark.parametrize(
    ("now", "then"),
    [
        (f"{LONG}.", f"{LONG}."),
        ("It rose to 44% in 2023.", "It rose to 44% in 2023."),
        (f"{LONG}, to 44% of them.", f"{LONG}, to 45% of them."),
        (f"{LONG}, under the Sentencing Act 2023.", f"{LONG}, under the Sentencing Act 2023."),
        (f"{LONG}, as it has since 2009.", f"{LONG}, as it has since 2009."),
    ],
)
def test_words_that_may_stay(compare: Compare, now: str, then: str) -> None:
    assert not compare(words(now), words(then), "R213")


def test_a_story_told_again(compare: Compare) -> None:
    def story(body: str) -> str:
        return section(
            "diversion", f"content:\n  - type: case-study\n    title: Back on the pitch\n    body: {body}\n"
        )

    (found,) = compare(story(f"{LONG}."), story(f"{LONG}."), "R214", "R213")
    assert found.code == "R214"
    assert "“Back on the pitch”" in found.message
    assert not compare(story(f"{LONG}."), story(f"{LONG} of ours."), "R214")
