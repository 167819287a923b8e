"""Dates that cannot both be true, years left from last year's plan, and what is said twice."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, section
from tests.rules.texts import findings, on_example, said


def test_done_and_due_in_one_breath(plan_folder: PlanFolderMaker) -> None:
    (found,) = said(plan_folder, "R142", "The merger is in place and expected from autumn.")
    assert found.message == "“in place and expected”: is it done, or still to come?"
    assert not said(
        plan_folder, "R142", "It is in place. More is expected. Completed and due to be reviewed."
    )


def test_p16_a_merger_in_place_and_expected() -> None:
    (found,) = on_example("stockport", "R142")
    assert found.place is not None
    assert found.place.file.endswith("33-service-development-plan.yaml")
    assert not on_example("stockton", "R142")


PLAN_OF_ACTIONS = """content:
- type: action-plan
  source: Inspection; action plan of December 2022
  recommendations:
  - recommendation: Do it.
    actions:
    - {action: Review it., due: Apr 2023, progress: %s}
"""


def test_progress_from_before_the_action_plan(plan_folder: PlanFolderMaker) -> None:
    body = section("service-development", PLAN_OF_ACTIONS % "First review held April 2022.")
    (found,) = findings(plan_folder, "R143", body)
    assert found.message == "“April 2022” comes before December 2022, when the action plan was made."


@pytest.mark.parametrize(
    "progress", ["First review held April 2023.", "Scoped since April 2022.", "Begun Nov 2022."]
)
def test_progress_from_about_then_or_later(progress: str, plan_folder: PlanFolderMaker) -> None:
    assert not findings(plan_folder, "R143", section("service-development", PLAN_OF_ACTIONS % progress))


def test_p14_a_review_before_the_action_plan() -> None:
    (found,) = on_example("stockport", "R143")
    assert found.message.startswith("“April 2022”")


def test_one_event_with_two_dates(plan_folder: PlanFolderMaker) -> None:
    one = section("prevention", "body: The case management system goes live in May 2024.\n")
    other = section("diversion", "body: We will introduce a new case management system by March 2024.\n")
    (found,) = findings(plan_folder, "R144", one, other)
    assert "goes live in May 2024" in found.message
    assert found.also is not None


@pytest.mark.parametrize(
    "text",
    [
        "The case management system goes live in May 2024.",
        "We move the case management system in May / June 2024.",
        "The case management system started in March 2019.",
        "We launch the mentoring scheme in March 2024.",
    ],
)
def test_dates_that_agree_or_tell_of_other_events(text: str, plan_folder: PlanFolderMaker) -> None:
    other = section("diversion", "body: We will introduce a new case management system in May 2024.\n")
    assert not findings(plan_folder, "R144", section("prevention", f"body: {text}\n"), other)


def test_s13_the_case_system_goes_live_in_march_or_may() -> None:
    (found,) = on_example("stockton", "R144")
    assert "in May 2024" in found.message
    assert "by March 2024" in found.message


def test_p15_the_report_on_exclusions_came_in_june_or_july() -> None:
    (found,) = on_example("stockport", "R144")
    assert "July 2023" in found.message
    assert "June 2023" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "This plan for 2023-24 is new.",
        "In the coming year 2023/24 we will do more.",
        "Priorities for 2022-23:",
        "This Youth Justice Plan covers 2023-24.",
        "This document is the Youth Justice Strategic Plan for the\nAnytown Youth Justice Service for 2023/24.",
    ],
)
def test_a_year_left_from_last_year(text: str, plan_folder: PlanFolderMaker) -> None:
    (found,) = said(plan_folder, "R145", text)
    assert found.message.endswith("the plan is for 2024-25.")


def test_a_plan_that_looks_back_at_the_year_before_last(plan_folder: PlanFolderMaker) -> None:
    text = "The plan:\n\n- reviews achievements and developments during 2022/23\n- sets out priorities"
    (found,) = said(plan_folder, "R145", text)
    assert found.message.endswith("the year before the plan for 2024-25 was 2023-24.")


def test_a_title_left_from_last_year(plan_folder: PlanFolderMaker) -> None:
    old = PLAN + "title: Youth Justice Plan 2023-24\n"
    assert len(findings(plan_folder, "R145", section("diversion"), plan=old)) == 1
    assert (
        len(findings(plan_folder, "R145", section("diversion", "title: Action plan 2023/24\nbody: x\n"))) == 1
    )


@pytest.mark.parametrize(
    "text",
    [
        "This plan for 2024-25 follows the plan for 2023-24.",
        "In the year 2023-24 we did more.",
        "Our plan, 2023.",
        "This document is the Youth Justice Plan of Anytown for 2024/25.",
        "The plan reviews progress in 2023-24 and reports on delivery against priorities in 2023/24.",
    ],
)
def test_years_that_are_right(text: str, plan_folder: PlanFolderMaker) -> None:
    assert not said(plan_folder, "R145", text)


def test_sources_may_be_of_last_year_and_pictures_need_no_caption(plan_folder: PlanFolderMaker) -> None:
    actions = PLAN_OF_ACTIONS.replace("Inspection; action plan of December 2022", "Action plan 2023-24")
    image = "- {type: image, file: a.png, decorative: yes}\n"
    assert not findings(plan_folder, "R145", section("service-development", actions % "Done." + image))


def test_the_examples_name_the_right_year() -> None:
    assert not on_example("stockton", "R145")
    assert not on_example("stockport", "R145")


FIRST = "The council hosts the remand pilot for two years and our head of service leads it with a director of the city."
AGAIN = (
    "The city council hosts the remand pilot for two years and our head of service leads it with a director."
)


def test_nearly_the_same_sentence_in_two_places(plan_folder: PlanFolderMaker) -> None:
    one = section("prevention", f"body: {FIRST}\n")
    (found,) = findings(plan_folder, "R21", one, section("diversion", f"body: {AGAIN}\n"))
    assert found.code == "R212"
    assert found.also is not None


def test_sentences_that_share_a_phrase(plan_folder: PlanFolderMaker) -> None:
    other = (
        "The council hosts the remand pilot for two years, while police and schools each second one worker."
    )
    assert not said(plan_folder, "R21", FIRST, other)


def test_p23_the_remand_pilot_and_a_paragraph_that_repeats_itself() -> None:
    found = on_example("stockport", "R212")
    assert [f.place.file.rsplit("/")[-1] for f in found if f.place] == ["26-remands.yaml", "prevention.md"]
    assert not on_example("stockton", "R212")
