"""The names and the years of Acts (R202)."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.rules.texts import said


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


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            "The Crime & Disorder Act of 1989 asks for a plan.",
            "There is no Crime and Disorder Act 1989; the Act of that name is of 1998.",
        ),
        (
            "Panels came with the Youth Justice and Criminal Evidence Act (1998).",
            "There is no Youth Justice and Criminal Evidence Act 1998; the Act of that name is of 1999.",
        ),
        (
            "The Children Act 1998 asks us to co-operate, and so does the Children Act 1989.",
            "There is no Children Act 1998; the Acts of that name are of 1989 and 2004, and some are older.",
        ),
        ("The Equalities Act 2010 protects them.", "“Equalities Act 2010” is not the name of the Act."),
        ("The Human Right Act 1998 protects them.", "“Human Right Act 1998” is not the name of the Act."),
    ],
)
def test_a_wrong_year_or_a_mangled_name(plan_folder: PlanFolderMaker, words: str, message: str) -> None:
    (found,) = said(plan_folder, "R202", words)
    assert found.message == message


@pytest.mark.parametrize(
    "words",
    [
        "The Children Act 1989 and the Children Act 2004 both apply.",
        "The Equality Act 2006 set up a commission.",
        "The Data Protection Act 1998 was replaced by that of 2018.",
        "The Mental Capacity (Amendment) Act 2019 and the Mental Health Act 2007 apply.",
        "The Social Services and Wellbeing (Wales) Act 2014 applies in Wales.",
        "The Children and Young Persons Act 1933 sets the aim.",
        "The Housing Act 1998 and the Education Act 2010 are not known to us.",
    ],
)
def test_acts_of_one_name_in_several_years(plan_folder: PlanFolderMaker, words: str) -> None:
    assert not said(plan_folder, "R202", words)
