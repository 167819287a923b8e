"""Promises for a time that has passed (R141)."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, section
from tests.rules.texts import findings, said


@pytest.mark.parametrize(
    "sentence",
    [
        "We will open a new centre by March 2023.",
        "Finances will be reported separately in the 2022-23 financial year.",
        "The review is due to be finished by 31 January 2024.",
        "The panel will\nstart in autumn 2023.",
        "By March 2023 we will open a new centre.",
        "In 2022-23 performance will improve.",
        "Before the end of 2023, all of our partners will have a plan.",
        "The team is paid for by the ministry, with funding due to end in March 2023.",
        "We aim to be among the best half of services by March 2023.",
    ],
)
def test_promises_for_a_time_that_has_passed(plan_folder: PlanFolderMaker, sentence: str) -> None:
    (found,) = said(plan_folder, "R141", "First things first.", sentence)
    assert "the plan dates from April 2024" in found.message


@pytest.mark.parametrize(
    "sentence",
    [
        "We will open a new centre by March 2025.",
        "We will build on the feedback of February 2023.",
        "We will keep what was agreed in 2022.",
        "We will learn from the plan published by 2023.",
        "We opened a centre in 2022 and will open another by 2025.",
        "In 2023 we heard that it will rain.",
        "Our children will be compared by 2021 census groups.",
        "It will be reported in the 2024-25 financial year.",
        "By March 2025 we will open a new centre.",
        "In 2022-23 we said that we will do better.",
        "In 2023 the board wrote down how partners will help.",
        "From April 2023 children came sooner, and they will go on doing so.",
        "Funding that was due to end in March 2023 goes on. It is due to end in March 2026.",
        "The lease, which ran to the end of March 2023, was renewed.",
    ],
)
def test_other_sentences_with_years(plan_folder: PlanFolderMaker, sentence: str) -> None:
    assert not said(plan_folder, "R141", sentence)


def test_the_plan_speaks_from_its_newest_version(plan_folder: PlanFolderMaker) -> None:
    body = section("diversion", "body: We will open a new centre by June 2024.\n")
    versions = "versions:\n  - {version: 1, date: 1 May 2024}\n  - {version: 2, date: 4 September 2024}\n"
    (found,) = findings(plan_folder, "R141", body, plan=PLAN + versions)
    assert "September 2024" in found.message
    assert not findings(plan_folder, "R141", body)
