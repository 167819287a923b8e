"""Bodies that are no more (L101)."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, section
from tests.rules.texts import findings, said


def test_superseded_bodies_are_one_finding_for_a_section(plan_folder: PlanFolderMaker) -> None:
    (found,) = said(
        plan_folder, "L101", "We meet.", "The CCG pays, as does the National Probation Service. CCGs pay."
    )
    assert found.message == (
        "“CCG” is out of date: Clinical Commissioning Groups became integrated care boards in July 2022. "
        "So is National Probation Service."
    )
    assert found.place is not None
    assert (found.place.line, found.place.column) == (6, 7)


@pytest.mark.parametrize(
    "text",
    [
        "The former Clinical Commissioning Group paid for it.",
        "The integrated care board, which replaced the CCG, pays.",
        "The Probation Service, an NPSX and an ACCG.",
        "Until 2021 the National Probation Service did it.",
        "The clinical commissioning group was our partner.",
        "We saw reprimands and warnings before 2013 only.",
        "The London Police Authority, a statement of purpose, an orderly end to anti-social behaviour.",
    ],
)
def test_bodies_of_today_or_said_to_be_of_the_past(plan_folder: PlanFolderMaker, text: str) -> None:
    assert not said(plan_folder, "L101", text)


def test_a_plan_of_its_time_may_name_a_body_that_then_was(plan_folder: PlanFolderMaker) -> None:
    body = section("diversion", "body: The National Probation Service pays.\n")
    assert findings(plan_folder, "L101", body)
    assert not findings(plan_folder, "L101", body, plan=PLAN.replace("2024-25", "2019-20", 1))


@pytest.mark.parametrize(
    "text",
    [
        "The clinical commissioning group pays.",
        "The community rehabilitation companies help.",
        "It is run by the national probation service.",
        "The Department for Education and Skills guides us.",
        "Some children have an ASBO.",
        "An anti-social behaviour order can follow.",
        "Each child has a statement of special educational needs.",
        "Some have a SEN statement.",
        "Reprimands and final warnings are given.",
    ],
)
def test_bodies_and_orders_in_other_letters(plan_folder: PlanFolderMaker, text: str) -> None:
    assert said(plan_folder, "L101", text)


def test_the_past_of_one_sentence_is_not_that_of_the_next(plan_folder: PlanFolderMaker) -> None:
    assert said(plan_folder, "L101", "The college is now open all year. Connexions advisers visit each week.")
    assert not said(plan_folder, "L101", "The college is open. Connexions advisers were there each week.")


@pytest.mark.parametrize(
    "text",
    [
        "We work with the National Offender\nManagement Service.",
        "We work with the\nNational\nProbation\nService.",
        "Each month we send Public Health\nEngland our figures.",
    ],
)
def test_a_name_may_be_broken_over_lines(plan_folder: PlanFolderMaker, text: str) -> None:
    assert said(plan_folder, "L101", text)


def test_what_says_that_a_name_is_of_the_past_may_be_broken_too(plan_folder: PlanFolderMaker) -> None:
    assert not said(plan_folder, "L101", "Prior\nto the change the National\nProbation Service did it.")
