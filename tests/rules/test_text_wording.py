"""One name and one frequency for one thing, nothing twice (R201, R211)."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.texts import findings, said


def test_one_meeting_at_two_intervals(plan_folder: PlanFolderMaker) -> None:
    (found,) = said(
        plan_folder, "R201", "Monthly resettlement meetings.", "In bi-monthly resettlement\nmeetings we plan."
    )
    assert found.message == (
        "“bi-monthly resettlement meetings” here, and “Monthly resettlement meetings” elsewhere: how often is "
        "it really?"
    )
    assert "every two months" in found.hint
    assert found.also is not None


def test_bare_meetings_count_where_the_section_is_about_the_thing(plan_folder: PlanFolderMaker) -> None:
    texts = section("diversion", "body: Our monthly resettlement meetings.\n")
    bare = "body: In bimonthly meetings we plan.\n"
    assert findings(plan_folder, "R201", texts, section("constructive-resettlement", bare))
    assert not findings(plan_folder, "R201", texts, section("remands", bare))


@pytest.mark.parametrize(
    "text",
    [
        "Monthly resettlement meetings. Monthly resettlement meetings.",
        "Bi-monthly resettlement meetings and bimonthly resettlement meetings.",
        "Monthly team meetings and quarterly board meetings.",
        "A weekly ETE clinic and a monthly health clinic.",
        "Monthly meetings and weekly meetings.",
        "Monthly reports to the Management Board; quarterly Management Board meetings.",
    ],
)
def test_frequencies_of_other_things(plan_folder: PlanFolderMaker, text: str) -> None:
    assert not said(plan_folder, "R201", text)


def test_a_paragraph_printed_twice(plan_folder: PlanFolderMaker) -> None:
    first = (
        "The team co-works cases: the child has both an allocated social worker and one of ours. It works."
    )
    (found,) = said(plan_folder, "R211", first, "Between.", first.replace("child", "young person"))
    assert found.also is not None
    assert found.place is not None
    assert (found.also.line, found.place.line) == (4, 8)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We work well with partners.", "We work well with partners."),
        (
            "In April the panel met with partners from health and education to talk about children.",
            "In May the panel met with partners from health and education to talk about children.",
        ),
    ],
)
def test_short_or_different_sentences(plan_folder: PlanFolderMaker, one: str, other: str) -> None:
    assert not said(plan_folder, "R211", one, other)


def test_lists_of_names_may_be_repeated(plan_folder: PlanFolderMaker) -> None:
    names = "Anytown Safeguarding Children Partnership (ASCP), Community Safety Board, Head of Early Help Hub Teams"
    first, other = f"1. Write the plan. {names}", f"2. Review the plan. {names}"
    assert not said(plan_folder, "R211", f"{first}\n{other}")
    assert said(plan_folder, "R211", f"{first} will lead\n{other} will lead")
