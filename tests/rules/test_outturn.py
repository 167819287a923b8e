import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.consistency import found

OUTTURN = """\
content:
  - type: outturn
    year: 2024-25
    lines:
      - {line: Staff, budget: 900, outturn: 950, variance: 50}
      - {line: Premises, budget: 100, outturn: 90, variance: -10}
      - {line: Total expenditure, budget: 1000, outturn: 1040, variance: 40, total: yes}
      - {line: Income, budget: 1000, outturn: 1000, variance: 0}
      - {line: Net expenditure, budget: 0, outturn: 40, variance: 40}
"""


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        ("variance: -10", "variance: 10", "R091", "outturn £90 less budget £100 is −£10, not £10"),
        (
            "1000, outturn: 1040, variance: 40",
            "1000, outturn: 1060, variance: 60",
            "R082",
            "£1,060 as outturn; the lines above add up to £1,040",
        ),
        (
            "budget: 0, outturn: 40",
            "budget: 0, outturn: 0",
            "R092",
            "income is £1,000 and expenditure £1,040",
        ),
    ],
)
def test_outturn(plan_folder: PlanFolderMaker, old: str, new: str, code: str, words: str) -> None:
    assert not found(plan_folder, code, section("appendix-2-budget", OUTTURN))
    (finding,) = found(plan_folder, code, section("appendix-2-budget", OUTTURN.replace(old, new)))
    assert words in finding.message


def test_signs_may_all_be_turned(plan_folder: PlanFolderMaker) -> None:
    turned = OUTTURN.replace("variance: 50", "variance: -50").replace("variance: -10", "variance: 10")
    turned = turned.replace("variance: 40", "variance: -40")
    assert not found(plan_folder, "R091", section("appendix-2-budget", turned))
