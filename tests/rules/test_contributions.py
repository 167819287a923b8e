"""Amounts in the text beside those in the table of contributions."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.consistency import found
from tests.rules.funding import plan


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("The GMCA contributes £54,000.", "R097"),
        ("We have £54,000 from the GMCA.", "R097"),
        ("The GMCA's share has gone up to £54,000.", "R097"),
        ("The GMCA puts in £54,000.", "R097"),
        ("The Local Authority gives £500,000, the YJB £450,000 and the GMCA £54,000.", "R097"),
        ("The Local Authority gives £500,000, the YJB £450,000 and the GMCA £45,000.", ""),
        ("The Local Authority gives £500,000, a rise of £20,000 and more than the GMCA.", ""),
        ("The Police Service gave £43,000.", ""),
        ("The Police Service pays £5,000.", ""),
        ("The GMCA contributes £45,000.", ""),
        ("The GMCA contributes £45k.", ""),
        ("The GMCA contributes £54.000.", ""),  # R084 asks what that is
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
