"""More and fewer than before: R071 and R041."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.rules.claims import FTE, elsewhere, told
from tests.rules.consistency import found


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        ("There were 5 custodial sentences in 2023, two more than the 7 in 2022.", "R071", "does not fit 5 after 7"),
        ("There were 5 sentences in 2023, which is one fewer than the 7 in 2022.", "R041", "difference is 2, not 1"),
        ("There were 5 custodial sentences in 2023, two fewer than the 7 in 2022.", "R071", ""),
        ("There were 5 custodial sentences in 2023, two fewer than the 7 in 2022.", "R041", ""),
        ("We saw 5 children for two more than the 7 weeks agreed.", "R071", ""),
        ("There would be 5 places, two more than the 7 of today.", "R071", ""),
    ],
)  # fmt: skip
def test_so_many_more(plan_folder: PlanFolderMaker, words: str, code: str, message: str) -> None:
    result = found(plan_folder, code, elsewhere(words))
    assert [message in f.message for f in result] == ([True] if message else [])


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("The rate is 125. That is higher than the 198 of the year before.", "higher than the 198 before; the"),
        ("We count 26. This is more than the 40 of last year.", "more than the 40 before; the"),
        ("The rate is 125. That is lower than the 198 of the year before.", ""),
        ("The rate is 125. That is higher than the 99 of the year before.", ""),
        ("The rate is 125. That is higher than the 198 of the target.", ""),
    ],
)  # fmt: skip
def test_than_the_year_before(plan_folder: PlanFolderMaker, words: str, message: str) -> None:
    result = found(plan_folder, "R071", told(words))
    assert [message in f.message for f in result] == ([True] if message else [])


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("More children in the town enter the justice system for the first time.", True),
        ("We see that more children come into the justice system for the first time.", True),
        ("Fewer children in the town enter the justice system for the first time.", False),
        ("No more children should enter the justice system for the first time.", False),
        ("Nationally more children enter the justice system for the first time.", False),
    ],
)
def test_more_children_enter(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    assert bool(found(plan_folder, "R071", told("Few came."), elsewhere(words))) is finds
    rising = FTE.replace("count: 26, value: 125", "count: 56, value: 325")
    assert not (finds and found(plan_folder, "R071", told("Few came.", rising), elsewhere(words)))
