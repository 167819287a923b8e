"""Language (L102 to L104)."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.texts import findings, said


def test_offenders_in_a_child_first_plan(plan_folder: PlanFolderMaker) -> None:
    (found,) = said(plan_folder, "L102", "Child First. A small group of prolific offenders.")
    assert found.message.startswith("This section says “prolific offenders” once")
    assert not said(plan_folder, "L102", "Child First. Rehabilitation of Offenders Act; adult offenders.")


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Prolific offenders get most hours.", "prolific offenders"),
        ("Troublemakers stay away.", "troublemakers"),
        ("Kids like it.", "kids"),
        ("The offender must stay.", "the offender must"),
        ("Some girls put themselves at risk.", "put themselves at risk"),
        ("Girls often place themselves at risk.", "place themselves at risk"),
        ("They make poor lifestyle choices.", "poor lifestyle choices"),
        ("We see children who failed to engage.", "children who failed to engage"),
        ("Homes put children at risk, and the school failed to engage with us.", ""),
        ("We teach healthy lifestyle choices. The offender management unit.", ""),
    ],
)
def test_words_that_judge(plan_folder: PlanFolderMaker, words: str, shown: str) -> None:
    result = said(plan_folder, "L102", f"Child First. {words}")
    assert [f"says “{shown}” once" in f.message for f in result] == ([True] if shown else [])
    assert all(
        ("what stood in the way" in (f.hint or ""))
        is ("risk" in shown or "choice" in shown or "engage" in shown)
        for f in result
    )


def test_young_people_in_a_child_first_plan(plan_folder: PlanFolderMaker) -> None:
    assert said(plan_folder, "L102", "Child First. The lads play football.")
    text = "We are Child First. Young people come; each young\nperson stays. A young offender goes."
    (found,) = said(plan_folder, "L102", text)
    assert found.message == (
        "This section says “young people”, “young person” and “young offender” 3 times, although the plan commits to "
        "Child First."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Young people come.",  # no Child First
        'Child First: all staff say children, not “young people” or "young people".',
        "Child First. Children and young people come.",
        "Child First. The Young People's Service and a Young Offender Institution; young adults.",
        'Child First means children, not young people, rather than young offenders and never a "young offender".',
        "Child First. Young people over 18 are adults; young people aged 16 to 24 may join, and young people over the "
        "age of 18 too.",
    ],
)
def test_names_and_quotations_are_left_alone(plan_folder: PlanFolderMaker, text: str) -> None:
    assert not said(plan_folder, "L102", text)


def test_young_people_of_a_childs_age(plan_folder: PlanFolderMaker) -> None:
    for text in ("Young people aged 10 to 17 come.", "Young people aged 16 stay."):
        assert said(plan_folder, "L102", f"Child First. {text}")


def test_quotes_are_left_alone(plan_folder: PlanFolderMaker) -> None:
    rest = "body: Child First.\ncontent: [{type: quote, text: Young people say that the behavior of the CCG is odd.}]\n"
    assert not findings(plan_folder, "L", section("diversion", rest))


def test_american_spelling(plan_folder: PlanFolderMaker) -> None:
    (found,) = said(plan_folder, "L103", "Their behavior at the center.", "Their behavior.")
    assert (
        found.message
        == "American spelling: in Britain we write behaviour for behavior and centre for center."
    )
    assert not said(plan_folder, "L103", "Center Parcs; organize, license, program, judgment, behaviour.")


def test_long_sentences(plan_folder: PlanFolderMaker) -> None:
    long = "We " + "work and " * 18 + "rest."
    (found,) = said(plan_folder, "L104", *[long] * 4)
    assert found.message == "Sentences in this section have 38 words on average, the longest 38."
    assert not said(plan_folder, "L104", long)  # one is no habit
    assert not said(plan_folder, "L104", "We work here. " * 60)
    assert not said(plan_folder, "L104", "\n".join(["| a | b |", "|---|---|", *[f"| {long} | {long} |"] * 5]))
