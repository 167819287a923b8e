"""Grants and contributions in the text, and what the table of contributions shows of them."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.consistency import found, in_example

TABLE = """\
content:
  - type: contributions
    year: 2024-25
    kinds: [Cash, In kind]
    rows:
      - {agency: Local Authority, amounts: ["500,000", 0]}
      - {agency: Police and Crime Commissioner (GMCA), amounts: ["45,000", 0]}
      - {agency: Police Service, amounts: ["5,000", "38,032"]}
      - {agency: MoJ Turnaround Grant, amounts: ["122,462", 0]}
      - {agency: YJB (Main Grant), amounts: ["450,000", 0]}
"""
WORDS = "The YJB pays our staff. Turnaround is there for children who were arrested."


def plan(words: str, old: str = "", new: str = "") -> tuple[str, str]:
    assert old in TABLE
    return (
        section("resources-and-services", f"body: |\n  {words}\n"),
        section("appendix-2-budget", f"body: {WORDS}\n" + TABLE.replace(old, new, 1 if old else 0)),
    )


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


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("The GMCA contributes £54,000.", "R097"),
        ("We have £54,000 from the GMCA.", "R097"),
        ("The Police Service gave £43,000.", ""),
        ("The Police Service pays £5,000.", ""),
        ("The GMCA contributes £45,000.", ""),
        ("The GMCA contributes £45k.", ""),
        ("The GMCA contributed £40,000 in 2021.", ""),
        ("The GMCA gives £10,000 for a mentor.", ""),
        ("The GMCA contributed £54,000 last year, and less now.", ""),
        ("Until then the GMCA gave £54,000. In the previous year the Police Service paid £9,000.", ""),
        ("The YJB gives £0.5m.", "R098"),
        ("The YJB gives about £0.5m.", ""),
        ("The YJB gives £0.45m.", ""),
        ("The YJB and the GMCA give £1.", ""),
        ("Damage of £54,000 was done.", ""),
    ],
)
def test_amounts_of_givers(words: str, code: str, plan_folder: PlanFolderMaker) -> None:
    for wanted in ("R097", "R098"):
        assert bool(found(plan_folder, wanted, *plan(words))) is (wanted == code)


def test_the_right_amount_is_said(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R097", *plan("We have £54,000 from the GMCA."))
    assert finding.message == (
        "The text gives £54,000 for “Police and Crime Commissioner (GMCA)”; the table of contributions has £45,000."
    )
    assert finding.also and finding.also.file == "sections/02.yaml"


@pytest.mark.parametrize(
    ("one", "other", "finds"),
    [
        ("The Home Office grant is £0.5m.", "The Home Office grant is £450,000.", True),
        ("The Home Office grant is £47,000.", "The Home Office grant was £49,000.", True),
        ("The Home Office grant is £450,000.", "The Home Office grant is £450k.", False),
        ("The Home Office grant is £47,000.", "The Lottery grant is £49,000.", False),
        ("The Home Office grant was £47,000 in 2023.", "The Home Office grant is £49,000 in 2024.", False),
    ],
)
def test_one_grant_two_amounts(one: str, other: str, *, finds: bool, plan_folder: PlanFolderMaker) -> None:
    assert bool(found(plan_folder, "R098", section("diversion", f"body: {one} {other}\n"))) is finds


OUTTURN = """\
  - type: outturn
    year: 2023-24
    lines:
      - {line: Staff, budget: "900,000", outturn: "950,000"}
      - {line: Total expenditure, budget: "1,118,744", outturn: "1,121,789", variance: "3,045", total: yes}
"""


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("There was an overspend of £3,054.", "£3,045 or £50,000"),
        ("The total budget in 2023-24 was £1,181,744.", "£1,118,744 or £1,121,789"),
        ("Total funding is £1.3m.", "£1,118,744, £1,121,789 or £1,160,494"),
        ("There was an overspend of £3,045.", ""),
        ("There was an overspend of £3,000.", ""),
        ("Total funding is £1.2m.", ""),
        ("The total budget in 2021 was £5.", ""),
        ("An underspend of £9,000 was carried forward in 2020-21.", ""),
        ("The overspend on staff of £40,000 is large.", "£3,045 or £50,000"),
        ("There was an overspend of £40,000 on staff.", "£3,045 or £50,000"),
        ("There was an overspend of £40,000 on the agreed budget.", "£3,045 or £50,000"),
        ("We had a total budget of £1,181,744.", "£1,118,744, £1,121,789 or £1,160,494"),
        ("An overspend of £1,800 on interpreters was made good.", ""),
        ("In the autumn an overspend of £90,000 was projected.", ""),
        ("A possible overspend of £75,000 was underwritten.", ""),
        ("The boxing project has a total budget of £12,000.", ""),
    ],
)
def test_totals_in_the_text(words: str, right: str, plan_folder: PlanFolderMaker) -> None:
    resources, budget = plan(words)
    messages = [f.message for f in found(plan_folder, "R097", resources, budget + OUTTURN)]
    assert len(messages) == bool(right)
    assert all(message.endswith(f"the tables of money have {right}.") for message in messages)


def test_a_note_below_the_table_accounts_for_a_grant(plan_folder: PlanFolderMaker) -> None:
    words = "The Youth Support Grant pays for clubs."
    assert found(plan_folder, "R095", *plan(words))
    note = "    notes: The Youth Support Grant goes to others.\n    rows:\n"
    assert not found(plan_folder, "R095", *plan(words, "    rows:\n", note))


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("Rent and travel together overspent by £9,700.", False),
        ("Rent and travel together overspent by £8,700.", True),
        ("Rent overspent by £9,700.", True),
    ],
)
def test_lines_added_up_in_the_text(words: str, plan_folder: PlanFolderMaker, *, finds: bool) -> None:
    resources, budget = plan(words)
    lines = """\
      - {line: Rent, budget: "40,000", outturn: "43,300"}
      - {line: Travel, budget: "20,000", outturn: "26,400"}
"""
    outturn = OUTTURN.replace("      - {line: Total", f"{lines}      - {{line: Total")
    assert bool(found(plan_folder, "R097", resources, budget + outturn)) is finds
