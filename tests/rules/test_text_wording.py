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


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("Staff are trained each year. Staff are trained each year.", True),
        ("A nurse visits every week. We like it. A nurse visits every week.", True),
        ("They ask for:\n\n- a quiet room to meet in\n- help with school\n- a quiet room to meet in\n", True),
        ("No. No. We acted then. We listened. We acted then.", False),
        ("Who was there for you? Mum was. Who was there for you? Dad was.", False),
        ("### How we help children\n\nWe do.\n\n### How we help children\n\nWe do.", False),
        ("Lead officer: the service manager.\n\nLead officer: the service manager.", False),
    ],
)
def test_a_short_sentence_twice_in_one_paragraph(
    plan_folder: PlanFolderMaker, words: str, *, finds: bool
) -> None:
    assert bool(said(plan_folder, "R211", words)) is finds


@pytest.mark.parametrize(
    ("actions", "finds"),
    [
        (("Offer a date.", "Train two volunteers.", "Offer a date"), True),
        (("Offer a date.", "Train two volunteers."), False),
        (("Review.", "Review."), False),
    ],
)
def test_an_action_listed_twice(
    plan_folder: PlanFolderMaker, actions: tuple[str, ...], *, finds: bool
) -> None:
    rows = "".join(f"        - {{action: {action}}}\n" for action in actions)
    plan = (
        "content:\n  - type: action-plan\n    recommendations:\n      - recommendation: r\n        actions:\n"
    )
    of_priority = (
        "content:\n  - type: priorities\n    items:\n      - id: p\n        title: t\n        actions:\n"
    )
    for heading, block in (("service-development", plan), ("priorities-for-the-coming-year", of_priority)):
        assert bool(findings(plan_folder, "R211", section(heading, block + rows))) is finds


def test_lists_of_names_may_be_repeated(plan_folder: PlanFolderMaker) -> None:
    names = "Anytown Safeguarding Children Partnership (ASCP), Community Safety Board, Head of Early Help Hub Teams"
    first, other = f"1. Write the plan. {names}", f"2. Review the plan. {names}"
    assert not said(plan_folder, "R211", f"{first}\n{other}")
    assert said(plan_folder, "R211", f"{first} will lead\n{other} will lead")
