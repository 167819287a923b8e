"""Two figures of one sentence, of which one is said to be higher or lower than the other (R073)."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.rules.claims import elsewhere
from tests.rules.consistency import found


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("Theft is lower here, at 61 per 10,000, than the 48 in the city.", "61 is not lower than 48."),
        ("Attendance is higher with us, at 78%, than the 84% next door.", "78% is not higher than 84%."),
        ("Turnover is 22%, well under the 18% of other teams.", "22% is not under 18%."),
        ("The wait is 12 days, which is below the 10 days of other teams.", "12 is not below 10."),
        ("At 9.2 days, the wait is well below the regional 7.5.", "9.2 is not below 7.5."),
        ("At 61%, attendance is above the county figure of 72%.", "61% is not above 72%."),
    ],
)
def test_a_word_that_the_figures_belie(plan_folder: PlanFolderMaker, words: str, message: str) -> None:
    (finding,) = found(plan_folder, "R073", elsewhere(words))
    assert finding.message == message


@pytest.mark.parametrize(
    "words",
    [
        "Theft is lower here, at 41 per 10,000, than the 48 in the city.",
        "Theft is lower here, at 61 per 10,000, than the 480 per 100,000 in the city.",
        "Theft is lower here, at 61 per 10,000, than the 40 per 1,000 in the city.",
        "Turnover is 22%, well under the 18 of other teams.",
        "Turnover is 22%, no higher than the 80% of other teams.",
        "Attendance was 78%, higher than in 2023.",
        "At 17, they are under the age of 18.",
        "The wait is 12 days, which is below the target of 10.",
    ],
)
def test_words_that_fit_or_figures_that_differ_in_kind(plan_folder: PlanFolderMaker, words: str) -> None:
    assert not found(plan_folder, "R073", elsewhere(words))
