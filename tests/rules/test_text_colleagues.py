"""What could tell something personal of a colleague (D104)."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.texts import findings, said


def staff(*values: str, rest: str = "") -> str:
    rows = "".join(f"          - {{label: L{n}, value: {value}}}\n" for n, value in enumerate(values))
    return section(
        "appendix-1-staffing",
        f"content:\n  - type: staff-summary\n{rest}    parts:\n      - title: Ethnicity\n        rows:\n{rows}",
    )


def test_percentages_that_single_out_a_colleague(plan_folder: PlanFolderMaker) -> None:
    (found,) = findings(plan_folder, "D104", staff("96%", "4%", rest="    total: 24\n"))
    assert found.message == "4% of 24 staff is 1 person: the table shows who in the team is “L1”."
    for harmless in (
        staff("96%", "4%", rest="    total: 240\n"),
        staff("100%", "0%", rest="    total: 24\n"),
        staff("50%", "50%", rest="    total: 24\n"),
        staff("96%", "4%"),  # of how many nobody knows
        staff("19", "5"),
    ):
        assert not findings(plan_folder, "D104", harmless)


STAFF = "content: [{type: staff-summary, total: 24, parts: [{title: %s, rows: [{label: %s, value: %s}]}]}]\n"


def test_a_count_that_singles_out_a_colleague(plan_folder: PlanFolderMaker) -> None:
    (found,) = findings(
        plan_folder, "D104", section("appendix-1-staffing", STAFF % ("Disability", "Disabled", 2))
    )
    assert found.message == "Of 24 staff this is 2 people: the table shows who in the team is “Disabled”."
    for quiet in (("Gender", "Men", 3), ("Disability", '"No"', 2), ("Ethnicity", "All other groups", 6)):
        assert not findings(plan_folder, "D104", section("appendix-1-staffing", STAFF % quiet))


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("One member of staff has a disability.", True),
        ("Only one of our staff is Asian.", True),
        ("Two colleagues are from Black communities.", True),
        ("One member of staff has left.", False),
        ("Two workers are from health.", False),
        ("Our staff are of all ages, and ten are disabled.", False),
    ],
)
def test_colleagues_in_a_sentence(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    assert bool(said(plan_folder, "D104", words)) is finds
