"""Parts of which nobody and nothing can be in two: together they are no more than all."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.rules.claims import elsewhere
from tests.rules.consistency import found


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("Of the 40 victims we met, 22 were women and 19 were men.", "22 and 19 make 41, more than 40."),
        ("Of 40 offences, 28 were committed by boys and 9 by girls.", "28 and 9 make 37, not 40."),
        ("Of the 60 victims, 38 were adults and 27 were children.", "38 and 27 make 65, more than 60."),
        (
            "Of 50 children, 31 (62%) were White, 12 Black and 9 of mixed heritage.",
            "31, 12 and 9 make 52, more than 50.",
        ),
        (
            "Of 50 children, 31 were aged 15 to 17 and 22 were aged 14 or under.",
            "31 and 22 make 53, more than 50.",
        ),
        (
            "Of the 80 children, 52 had an out-of-court disposal and 33 a court order.",
            "52 and 33 make 85, more than 80.",
        ),
        (
            "Out of 90 referrals, 60 came from schools and 34 from parents.",
            "60 and 34 make 94, more than 90.",
        ),
        (
            "Of the 80 disposals, 51 were community resolutions, 20 outcome 22 and 13 cautions.",
            "51, 20 and 13 make 84, more than 80.",
        ),
        (
            "Of 120 offences, 70 were for violence, 40 theft and 20 drugs.",
            "70, 40 and 20 make 130, more than 120.",
        ),
        (
            "There were 40 victims whom we met, 22 were women and 19 men.",
            "22 and 19 make 41, more than 40.",
        ),
        (
            "Of the 80 plans, 71 came with a letter and 7 without, and 60 of these were read.",
            "71 and 7 make 78, not 80.",
        ),
        ("Of the 80 plans, 71 came with a letter and 7 without.", "71 and 7 make 78, not 80."),
    ],
)
def test_parts_that_cannot_overlap(plan_folder: PlanFolderMaker, words: str, message: str) -> None:
    (finding,) = found(plan_folder, "R121", elsewhere(words))
    assert finding.message == message


@pytest.mark.parametrize(
    "words",
    [
        "Of the 40 victims we met, 22 were women and 18 were men.",
        "Of 40 offences, 28 were committed by boys and 9 by girls. In three the sex is not recorded.",
        "Of 300 children in care, 28 boys and 9 girls had a caution.",
        "Of the 60 victims, 38 were adults and 17 were children.",
        "Of 50 children, 31 were White, 12 Black and 3 of mixed heritage.",
        "Of 50 children, 31 were excluded and 28 had a social worker.",
        "Of 50 children, 31 were aged 15 to 17 and 22 were aged 13 to 15.",
        "Of the 80 children, 52 had an out-of-court disposal and 33 a court order. Five had both.",
        "Of the 80 children, 60 had a social worker and 40 a health plan.",
        "Of 90 sessions, 60 were in schools and 34 were for girls.",
        "Of the 80 disposals, 51 were community resolutions and 40 were completed.",
        "Of the 80 plans, 71 came with a letter and 9 without.",
    ],
)
def test_parts_that_may_overlap_or_fit(plan_folder: PlanFolderMaker, words: str) -> None:
    assert not found(plan_folder, "R121", elsewhere(words))
