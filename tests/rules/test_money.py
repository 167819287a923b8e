import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.consistency import found

CONTRIBUTIONS = """\
content:
  - type: contributions
    year: 2024-25
    kinds: [Staff, In kind]
    rows:
      - {agency: Local Authority, amounts: [500, 0], total: 500}
      - {agency: Police Service (GMP), amounts: [0, 60], total: 60}
      - {agency: Turnaround, amounts: [120, 0], total: 120}
      - {agency: YJB (Grant), amounts: [300, 0], total: 300}
      - {agency: YJB (Remand), amounts: [20, 0], total: 20}
    total: {agency: Total, amounts: [940, 60], total: 1000}
"""


def money(old: str = "", new: str = "") -> str:
    assert old in CONTRIBUTIONS
    return section("appendix-2-budget", CONTRIBUTIONS.replace(old, new, 1 if old else 0))


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        (
            "[120, 0], total: 120",
            "[120, 0], total: 130",
            "R081",
            "“Turnaround” is £130; its amounts add up to £120",
        ),
        (
            "[940, 60], total: 1000",
            "[930, 60], total: 990",
            "R082",
            "“Staff” is £930; the rows add up to £940",
        ),
        (
            "60], total: 1000",
            "60], total: 1100",
            "R081",
            "grand total is £1,100; the totals of the kinds add up to £1,000",
        ),
        (
            "total: 300}\n      - {agency: YJB (Remand), amounts: [20, 0], total: 20}",
            "total: 320}\n      - {agency: YJB (Remand), amounts: [20, 0], total-with: YJB (Grant)}",
            "R083",
            "gives £300, but its total is £320: £20 of “YJB (Remand)” is in it",
        ),
    ],
)
def test_totals(plan_folder: PlanFolderMaker, old: str, new: str, code: str, words: str) -> None:
    (finding,) = found(plan_folder, code, money(old, new))
    assert words in finding.message


def test_sound_contributions(plan_folder: PlanFolderMaker) -> None:
    for code in ("R081", "R082", "R083", "R093"):
        assert not found(plan_folder, code, money())
        assert not found(plan_folder, code, money("[940, 60], total: 1000", "[941, 60], total: 1001"))


def test_year(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R093", money("2024-25", "2023-24"))
    assert finding.message == "The plan is for 2024-25, and its tables of money are for 2023-24 only."
    assert not found(plan_folder, "R093", section("evaluation"))
    both = CONTRIBUTIONS + "  - {type: outturn, year: 2023-24, lines: [{line: Staff, budget: 1}]}\n"
    assert not found(plan_folder, "R093", section("appendix-2-budget", both))
