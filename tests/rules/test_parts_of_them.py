"""A part of them, its share and the others: R032 and R121."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.rules.claims import elsewhere
from tests.rules.consistency import found


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("In 2023-24 58 agreed to be called, and 26 of them took part. That is 55%.", "26 of 58 is 45%, not 55%"),
        ("Some 58 agreed, and 26 of them came. That was two thirds, we think.", "26 of 58 is 44.8%, not two thirds"),
        ("We have twelve volunteers, and five of them, a quarter, are under 30.", "5 of 12 is 41.7%, not a quarter"),
        ("We had 40 answers, and ten of these (35%) were from parents.", "10 of 40 is 25%, not 35%"),
        ("Boys were 101 of the 132, or nine in ten.", "101 of 132 is 76.5%, not nine in ten"),
        ("In 2023-24 58 agreed to be called, and 26 of them took part. That is 45%.", ""),
        ("In 2023-24 58 agreed to be called, and 26 of them took part. That is 55% of the target.", ""),
        ("In 2022 58 agreed to be called, and 26 of them took part. Last year that was 55%.", ""),
        ("We have twelve volunteers, and five of them, two women and three men, lead.", ""),
        ("Boys were 101 of the 132, or about three in four.", ""),
        ("A partner read 12 of the 60 files, which is a third.", "12 of 60 is 20.0%, not a third"),
        ("A partner read 12 of the 60 files, a fifth.", ""),
        ("A partner read 12 of the 60 files, half of them twice.", ""),
        ("Of 58 there were 20, and 26 of them took part. That is 55%.", ""),
    ],
)  # fmt: skip
def test_share_of_them(plan_folder: PlanFolderMaker, words: str, message: str) -> None:
    result = found(plan_folder, "R032", elsewhere(words))
    assert [message in f.message for f in result] == ([True] if message else [])


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        ("Then 58 agreed, and 26 of them took part. The other 33 did not.", "R121", "26 and 33 make 59, not 58"),
        ("It fits in 51 of the 60. We like that. In the other eight it did not.", "R121", "51 and 8 make 59, not 60"),
        ("It fits in 51 of the 60. In the other nine (18.0%) it did not.", "R032", "9 of 60 is 15.0%, not 18.0%"),
        ("It fits in 51 of the 60. In the other nine (15.0%) it did not.", "R032", ""),
        ("Then 58 agreed, and 26 of them took part. The other 32 did not.", "R121", ""),
        ("It fits in 51 of the 60. The other seven services were asked.", "R121", ""),
        ("It fits in 51 of the 60. Two were lost. The other seven were not.", "R121", ""),
        ("It fits in 51 of the 60 and 20 of the 30. The other seven were not.", "R121", ""),
    ],
)  # fmt: skip
def test_the_others(plan_folder: PlanFolderMaker, words: str, code: str, message: str) -> None:
    result = found(plan_folder, code, elsewhere(words))
    assert [message in f.message for f in result] == ([True] if message else [])
