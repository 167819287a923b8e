"""Who gives how much, under other names than the table uses, and what share of the whole it is."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.claims import elsewhere
from tests.rules.consistency import found

TABLE = section(
    "appendix-2-budget",
    "content:\n  - type: contributions\n    year: 2024-25\n    kinds: [Money, In kind]\n    rows:\n"
    '      - {agency: Local authority, amounts: ["400,000", 0]}\n'
    '      - {agency: Youth Justice Board core grant, amounts: ["300,000", 0]}\n'
    '      - {agency: Police service, amounts: [0, "60,000"]}\n'
    '      - {agency: Police and Crime Commissioner, amounts: ["90,000", 0]}\n'
    '      - {agency: Turnaround grant (Ministry of Justice), amounts: ["50,000", 0]}\n'
    "  - type: outturn\n    year: 2023-24\n    lines:\n"
    '      - {line: Staff, budget: "700,000", outturn: "708,000"}\n',
)


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (
            "The YJB core grant of £330,000 pays for staff.",
            "R097",
            "The text gives £330,000 for “Youth Justice Board core grant”",
        ),
        (
            "The Turnaround grant of £45,000 pays for one post.",
            "R097",
            "The text gives £45,000 for “Turnaround grant",
        ),
        (
            "The Turnaround grant (£45,000) ends in March.",
            "R097",
            "The text gives £45,000 for “Turnaround grant",
        ),
        ("The council gives £440,000.", "R097", "The text gives £440,000 for “Local authority”"),
        ("The police contribute £75,000 in kind.", "R097", "The text gives £75,000 for “Police service”"),
        (
            "There was an underspend of £8,000.",
            "R097",
            "The text calls £8,000 an underspend; the table has £8,000 as an overspend.",
        ),
        ("The biggest funder is the YJB.", "R094", "Local authority gives more, £400,000."),
        (
            "The council is the biggest funder, followed by the police.",
            "R094",
            "Youth Justice Board core grant gives more",
        ),
        (
            "The PCC makes the second largest contribution.",
            "R094",
            "Youth Justice Board core grant gives more",
        ),
        ("We know that half of our funding comes from the PCC.", "R032", "not half."),
        ("The council gives £400,000, which is 54% of the total.", "R032", "£400,000 is 44% of the £900,000"),
        ("The council gives £400,000 (54%).", "R032", "£400,000 is 44% of the £900,000"),
    ],
)
def test_another_amount_or_rank(plan_folder: PlanFolderMaker, words: str, code: str, message: str) -> None:
    (finding,) = found(plan_folder, code, TABLE, elsewhere(words))
    assert message in finding.message


@pytest.mark.parametrize(
    "words",
    [
        "The YJB core grant of £300,000 pays for staff.",
        "The Turnaround grant (£50,000) ends in March.",
        "The police officer in the team has a car worth £8,000.",
        "The police contribute £60,000 in kind.",
        "There was an overspend of £8,000.",
        "The council gives £400,000 (44%), or £17,000 more (4.4%).",
        "The biggest funder is the council, followed by the YJB.",
        "The YJB makes the second largest contribution.",
        "A third of our funding comes from the YJB.",
        "The council gives £400,000, which is 44% of the total.",
        "The trip cost £12,000, half of the total cost of all trips.",
        "The council and the police give £400,000 and £60,000.",
        "The Turnaround grant, the council and the police bring £50,000, £400,000 and £60,000.",
    ],
)
def test_the_amounts_and_ranks_of_the_table(plan_folder: PlanFolderMaker, words: str) -> None:
    for code in ("R097", "R094", "R032"):
        assert not found(plan_folder, code, TABLE, elsewhere(words))


BODIES = """\
content:
  - type: contributions
    year: 2024-25
    kinds: [Staff, In kind]
    rows:
      - {agency: Local Authority, amounts: [500, 0]}
      - {agency: Police Service (GMP), amounts: [0, 60]}
      - {agency: Turnaround, amounts: [120, 0]}
      - {agency: YJB (Grant), amounts: [300, 0]}
      - {agency: YJB (Remand), amounts: [20, 0]}
"""


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("Grants come mainly from the YJB and the police (GMP).", True),
        ("The largest contributor is the YJB.", True),
        ("Our main funders are the council and Turnaround.", True),
        ("Grants come mainly from the YJB and Turnaround.", False),
        ("The largest contributor is the council.", False),
        ("The main contributors are the YJB and the council.", False),
        ("Referrals come mainly from schools.", False),
        ("The main contributor is a sense of belonging.", False),
    ],
)
def test_main_contributor(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    assert bool(found(plan_folder, "R094", section("appendix-2-budget", f"body: {words}\n{BODIES}"))) is finds
