"""Grants in the text, and what the table of contributions shows of them."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.rules.consistency import found, in_example
from tests.rules.funding import plan


def test_p07_grants_without_a_row() -> None:
    (finding,) = [f for f in in_example("stockport") if f.code == "R095"]
    for name in (
        "Violence Reduction Unit",
        "Safer Streets",
        "National Lottery",
        "Positive Investment",
        "Serious Violence Duty",
    ):
        assert name in finding.message
    assert "Turnaround" not in finding.message
    assert not [f for f in in_example("stockton") if f.code in ("R095", "R096")]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("The Home Office grant and the Safer Streets funding end.", "Home Office and Safer Streets"),
        ("A Home Office grant came. The Home Office grant ends.", "Home Office"),
        ("We won an Arts Council grant.", "Arts Council"),
        ("The Ministry of Justice grant and the YJB grant are safe.", ""),
        ("Several grants pay for this. Each grant has terms. Turnaround funding ends.", ""),
        ("Safer Streets is a programme of the police.", ""),
        ("The Youth Justice Board grant pays staff.", ""),
        ("We read what the Youth Endowment Fund recommends.", ""),
        ("The Youth Endowment Fund has given us money.", "Youth Endowment"),
    ],
)  # fmt: skip
def test_grants_without_a_row(words: str, names: str, plan_folder: PlanFolderMaker) -> None:
    messages = [f.message for f in found(plan_folder, "R095", *plan(words))]
    assert messages == [
        f"The text mentions funding that the table of contributions does not show: {names}."
    ] * bool(names)


def test_a_row_for_others_may_hold_them_all(plan_folder: PlanFolderMaker) -> None:
    assert not found(
        plan_folder, "R095", *plan("A Home Office grant came.", "Police Service", "Other grants")
    )
    assert not found(plan_folder, "R095", plan("A Home Office grant came.")[0])


def test_givers_with_several_names(plan_folder: PlanFolderMaker) -> None:
    words = "The Youth Justice Board grant, the OPCC funding and the NHS funding go on."
    core = ("YJB (Main Grant)", "Youth justice core grant")
    assert [f.message[-5:] for f in found(plan_folder, "R095", *plan(words, *core))] == [" NHS."]
    assert not found(plan_folder, "R095", *plan(words, "Police Service", "Health Service"))


def test_grants_without_a_word(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R096", *plan("Nothing.", "MoJ Turnaround Grant", "Lottery Fund"))
    assert finding.message == "The text does not say what this money is for: “Lottery Fund”."
    assert not found(
        plan_folder, "R096", *plan("The lottery pays a worker.", "MoJ Turnaround Grant", "Lottery Fund")
    )


def test_a_note_below_the_table_accounts_for_a_grant(plan_folder: PlanFolderMaker) -> None:
    words = "The Youth Support Grant pays for clubs."
    assert found(plan_folder, "R095", *plan(words))
    note = "    notes: The Youth Support Grant goes to others.\n    rows:\n"
    assert not found(plan_folder, "R095", *plan(words, "    rows:\n", note))
