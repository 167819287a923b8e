"""How often the board meets, in its block and in the text (R201)."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.texts import findings, said


def board(meets: str, words: str) -> str:
    return section(
        "governance-leadership-and-partnership",
        f"body: |\n  {words}\ncontent:\n"
        f"  - {{type: board, name: Riverton Youth Justice Management Board, meets: {meets}}}\n",
    )


@pytest.mark.parametrize(
    ("meets", "words"),
    [
        ("Every two months", "The Board meets quarterly."),
        ("Quarterly", "Our Management Board now meets every six weeks."),
        ("Four times a year", "The Youth Justice Management Board convenes monthly and reads reports."),
        ("Bi-monthly", "The Board sits once a quarter."),
    ],
)
def test_block_and_text_differ(plan_folder: PlanFolderMaker, meets: str, words: str) -> None:
    (found,) = findings(plan_folder, "R201", board(meets, words))
    assert found.message.startswith("The board meets “")
    assert found.place
    assert found.also
    assert found.place.line < found.also.line


def test_two_texts_differ_without_a_block(plan_folder: PlanFolderMaker) -> None:
    (found,) = said(plan_folder, "R201", "The Board meets quarterly.", "The Board meets every other month.")
    assert "“every other month” here, and “quarterly” elsewhere" in found.message


@pytest.mark.parametrize(
    ("meets", "words"),
    [
        ("Every two months", "The Board meets six times a year."),
        ("Quarterly", "The Board meets every three months; its groups meet monthly."),
        ("Bi-monthly", "The Board meets every other month."),
        ("Quarterly", "The Safeguarding Board meets monthly. The Youth Justice Board meets twice a year."),
        ("Quarterly", "The Board met monthly during the inspection."),
        ("When it is needed", "The Board meets quarterly."),
    ],
)
def test_the_same_or_another_board(plan_folder: PlanFolderMaker, meets: str, words: str) -> None:
    assert not findings(plan_folder, "R201", board(meets, words))


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("The board sets direction. It met five times in 2023-24.", True),
        ("The board met twice in 2023.", True),
        ("In 2023-24 the board met six times.", True),
        ("In 2022-23 the board met six times.", False),
        ("The board met four times in 2023-24.", False),
        ("The board met five times in 2022.", False),
        ("The board met five times.", False),
        ("The panel met five times in 2023-24.", False),
    ],
)
def test_meetings_of_the_year(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    kpis = """\
content:
  - type: kpis
    period: April 2023 to March 2024
    results:
      - kpi: 7
        stages: [{label: Meetings with a senior representative of each partner, count: 3, of: 4}]
"""
    body = section("governance-leadership-and-partnership", f"body: {words}\n")
    assert bool(findings(plan_folder, "R201", section("new-kpis", kpis), body)) is finds
