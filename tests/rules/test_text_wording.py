"""One name and one frequency for one thing, nothing twice (R201, R202, R211)."""

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


def test_one_act_with_several_names_is_one_finding(plan_folder: PlanFolderMaker) -> None:
    (found,) = said(
        plan_folder,
        "R202",
        "The Police, Crime, Sentencing and Courts Act 2022 is new.",
        "The Police, Crime, Courts and Sentencing Act 2022 is new, and the Police, Crime and sentencing Act 2022.",
    )
    assert found.message.startswith(
        "One Act has 3 names in the plan: Police, Crime, Sentencing and Courts Act 2022,"
    )
    assert found.hint == "Its name is Police, Crime, Sentencing and Courts Act 2022."
    assert found.place is not None
    assert found.place.line == 6


def test_a_wrong_name(plan_folder: PlanFolderMaker) -> None:
    (found,) = said(plan_folder, "R202", "Under section 20 of the Children's Act 1989 we house children.")
    assert found.message == "“Children's Act 1989” is not the name of the Act."


@pytest.mark.parametrize(
    "text",
    [
        "The Crime and Disorder Act 1998, the Crime & Disorder Act 1998 and the Crime and Disorder Act of 1998.",
        "Police, Crime, Sentencing, and Courts Act 2022; Police, Crime, Sentencing and Courts Act 2022.",
        "The Children Act 1989, the Children Act 2004 and the Children and Families Act 2014.",
        "The Criminal Justice Act 2003 and the Criminal Justice and Police Act 2001.",
        "Act 2022 and the Act of 1998; we Act 2023.",
        "The PACE Act 1984 and Police and Criminal Evidence Act 1984.",
        "A Licensing Act 2003 case and the Sexual Offences Act 2003.",
    ],
)
def test_names_that_are_right(plan_folder: PlanFolderMaker, text: str) -> None:
    assert not said(plan_folder, "R202", text)


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
