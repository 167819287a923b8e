"""Shares of a whole in a sentence: the part and the whole stand there, and the share must be theirs."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.rules.claims import elsewhere
from tests.rules.consistency import found


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("Of the 64 who said yes, 24 (41.7%) came.", "24 of 64 is 37.5%, not 41.7%."),
        ("Of 90 orders, 45 (50%) ended well, 27 (33%) late and 18 (20%) early.", "27 of 90 is 30%, not 33%."),
        ("Of the 120 children seen, 90 had a school place (57%).", "90 of 120 is 75%, not 57%."),
        ("Parents were pleased: 48% (42/50) said so.", "42 of 50 is 84%, not 48%."),
        ("Parents were pleased: 42/50 (48%) said so.", "42 of 50 is 84%, not 48%."),
        ("Just over 90% (51 of the 60) were good.", "51 of the 60 is 85%, not 90%."),
        ("One in five children (44 of 110) had moved.", "44 of 110 is 40.0%, not one in five."),
        ("Three quarters of the 140 children (77) were boys.", "77 of 140 is 55.0%, not three quarters."),
        ("Nearly half (52 of 100) were new to us.", "52 of 100 is 52.0%, not half."),
        ("More than two-thirds of the 60 cases (36) were closed.", "36 of 60 is 60.0%, not two thirds."),
    ],
)
def test_a_share_that_is_another(plan_folder: PlanFolderMaker, words: str, message: str) -> None:
    (finding,) = found(plan_folder, "R032", elsewhere(words))
    assert finding.message == message


@pytest.mark.parametrize(
    "words",
    [
        "Of the 64 who said yes, 24 (37.5%) came.",
        "Of 90 orders, 45 (50%) ended well, 27 (30%) late and 15 (17%) early.",
        "Of the 64 who said yes, 24 came, of whom 18 (75%) were pleased.",
        "Of the 64 who said yes, 24 came (12% more than last year).",
        "Of the 64 who said yes, 24 came, compared with 20 (40%) before.",
        "Of 64 in 2023 and of 50 in 2022, 24 (48%) came.",
        "Parents were pleased: 84% (42/50) said so.",
        "We are open 24/7 (90% of the year).",
        "Over 80% (51 of the 60) were good.",
        "One in five children (22 of 110) had moved.",
        "About half of the 140 children (77) were boys.",
        "More than half of the 140 children (77) were boys.",
        "Half of the 140 children (77 boys) are at school.",
        "In the third quarter (12 of 90) were late.",
    ],
)
def test_a_share_that_fits_or_is_of_something_else(plan_folder: PlanFolderMaker, words: str) -> None:
    assert not found(plan_folder, "R032", elsewhere(words))
