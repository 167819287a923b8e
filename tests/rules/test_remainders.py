"""Parts that are said to be all: they must make the whole."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.rules.claims import elsewhere
from tests.rules.consistency import found


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (
            "There were 90 orders, made up of 50 short, 25 long and 20 others.",
            "R121",
            "50, 25 and 20 make 95, not 90.",
        ),
        (
            "Of 90 arrests 30 were for theft, 40 for harm and the remaining 30 for drugs.",
            "R121",
            "30, 40 and 30 make 100, not 90.",
        ),
        (
            "There were 90 orders, made up of 50 short, 20 under outcome 22 and 21 others.",
            "R121",
            "50, 20 and 21 make 91, not 90.",
        ),
        ("The 60 children comprised 45 boys and 18 girls.", "R121", "45 and 18 make 63, not 60."),
        (
            "There were 60 exclusions, 40 in the north, with the remaining 25 in the south.",
            "R121",
            "40 and 25 make 65, not 60.",
        ),
        ("We saw 60 children last year, 45 boys and 18 girls.", "R121", "45 and 18 make 63, not 60."),
        (
            "Some 52% came from schools, 30% from the police and the remaining 28% from parents.",
            "R111",
            "The shares add up to 110%, not 100%.",
        ),
        ("We called 60 victims, 40 adults and 30 children.", "R121", "40 and 30 make 70, not 60."),
        (
            "Schools sent 52%, the police 28% and parents the remaining 30%.",
            "R111",
            "The shares add up to 110%, not 100%.",
        ),
    ],
)
def test_parts_that_miss_the_whole(plan_folder: PlanFolderMaker, words: str, code: str, message: str) -> None:
    (finding,) = found(plan_folder, code, elsewhere(words))
    assert finding.message == message


@pytest.mark.parametrize(
    "words",
    [
        "There were 90 orders, made up of 50 short, 25 long and 15 others.",
        "Of 90 arrests 30 were for theft, 40 for harm and the remaining 20 for drugs.",
        "Of 90 arrests 30 were for theft and 40 for harm.",
        "We called 60 victims, 40 adults and 20 children.",
        "We called 60 victims, 40 adults and 12 volunteers.",
        "The board is made up of 12 people: the panel consists of 3 councillors, 2 officers and a clerk.",
        "Our 12 volunteers are made up of 8 parents and 4 students, who live in 3 towns.",
        "The 12 members comprise 3 councillors, 2 officers and partners.",
        "Of 90 arrests, 30 led to 12 charges and the remaining 60 to none.",
        "Of 300 children in care, 28 boys and 9 girls had a caution.",
        "Schools sent 52%, the police 28% and parents the remaining 20%.",
        "Last year schools sent 52%; now 60%, and parents the remaining 40%.",
        "Of the 90 children 30 came in 2022 and the other 2 later.",
    ],
)
def test_parts_that_make_the_whole_or_need_not(plan_folder: PlanFolderMaker, words: str) -> None:
    for code in ("R121", "R111"):
        assert not found(plan_folder, code, elsewhere(words))
