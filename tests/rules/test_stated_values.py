"""Values that were typed into a sentence, against the measure that they are about."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.rules.claims import CUSTODY, FTE, REOFFENDING, elsewhere, told
from tests.rules.consistency import found, in_example


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("The rate was 152 per 100,000.", "125 for “2023”"),
        ("In 2023 the rate was 198 per 100,000.", "125 for “2023”"),
        ("The rate of first time entrants fell to 130 in 2023.", "125 for “2023”"),
        ("Our FTE rate is 152.", "125 for “2023”"),
        ("In 2022 the rate stood at 125.", "198 for “2022”"),
        ("The rate of about 230 is low.", "125 for “2023”"),
        ("Our rate is 148.", "125 for “2023”"),  # that of England and Wales
    ],
)
def test_value_that_the_measure_does_not_have(plan_folder: PlanFolderMaker, words: str, right: str) -> None:
    (finding,) = found(plan_folder, "R063", told(words))
    assert right in finding.message


@pytest.mark.parametrize(
    "words",
    [
        "The rate was 125 per 100,000.",
        "The rate was about 120 per 100,000.",
        "In 2022 the rate was 198.",
        "The rate was 198.",  # the year is not named
        "The rate was {{ m.latest.value }}.",
        "The national rate was 148.",
        "The rate of 148 is not ours.",
        "The rate for girls was 60.",
        "The rate should be 100.",
        "The rate was 12.5 per 10,000.",
        "In 2015 the rate was 480.",
        "In the last quarter the rate was 110.",
        "The rate of 125 is below the 148 of England and Wales.",
        "The number of first time entrants was 26.",
        "First time entrants rose to 26 children.",
        "The rate is 3 times lower.",
        "The reoffending rate was 44.4.",
    ],
)
def test_value_that_is_right_or_of_something_else(plan_folder: PlanFolderMaker, words: str) -> None:
    assert not found(plan_folder, "R063", told(words))


def test_percentage_and_ratio(plan_folder: PlanFolderMaker) -> None:
    assert found(plan_folder, "R063", told("Reoffending was 46%.", REOFFENDING))
    assert not found(plan_folder, "R063", told("Reoffending was 44%.", REOFFENDING))
    assert not found(plan_folder, "R063", told("The rate of 95% attendance is good.", REOFFENDING))
    assert found(plan_folder, "R063", told("The custody rate is 0.39.", CUSTODY))
    assert not found(plan_folder, "R063", told("The custody rate is 0.29.", CUSTODY))
    assert found(plan_folder, "R063", told("Some text.", CUSTODY), elsewhere("Our custody rate is 0.39."))


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("Twelve of 25 children reoffended.", True),
        ("Of the 25 children in the cohort only nine reoffended.", True),
        ("Eleven of 26 children reoffended.", True),
        ("Eleven of 25 children reoffended.", False),
        ("Of the 10 children in the cohort four reoffended.", False),
        ("Five of 25 girls reoffended, as did six boys.", False),
        ("Two of three children reoffended.", False),
        ("Twelve of 25 children took part.", False),
        ("{{ m.latest.count }} of {{ m.latest.of }} children reoffended.", False),
    ],
)
def test_pair_of_numbers(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    result = found(plan_folder, "R064", told(words, REOFFENDING))
    assert bool(result) is finds
    for finding in result:
        assert "11 of 25 for “2022”" in finding.message


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("It is lower than the national average of 184.", True),
        ("England and Wales stood at 184 per 100,000.", True),
        ("The family average was 200.", True),
        ("Thames Valley stood at 140.", True),
        ("Thames Valley stood at 90.", False),
        ("It is lower than the national average of 148.", False),
        ("It is lower than the national average of 149.", False),  # the year before
        ("In 2015 the national average was 184.", False),
        ("It is lower than the average of Greater Manchester (184).", False),
        ("The national average of 14.8 per 10,000 is higher.", False),
        ("The region of 12 authorities is large.", False),
        ("It is lower than the 148 of our YJS family.", True),
        ("It is lower than the 90 of the North East.", True),
        ("It is lower than the 165 of our YJS family and the 120 of the North East.", False),
    ],
)
def test_value_of_an_area(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    assert bool(found(plan_folder, "R065", told(words))) is finds
    assert not found(plan_folder, "R065", told(words, FTE.split("    comparators:")[0]))


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("The 12 children committed 30 further offences.", True),
        ("The 8 children committed 30 further offences.", False),
        ("The 12 children committed 31 further offences.", False),
    ],
)
def test_children_who_committed_so_many(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    measure = (
        "measures:\n  m:\n    measure: reoffences-per-reoffender\n    series:\n"
        '      - {period: "2021", count: 44, of: 12, value: 3.67}\n'
        '      - {period: "2022", count: 30, of: 8, value: 3.75}\n'
    )
    assert bool(found(plan_folder, "R064", told(words, measure))) is finds


def test_s04_and_s28_what_stockton_types_is_in_its_data() -> None:
    assert [f for f in in_example("stockton") if f.code in ("R063", "R064", "R065")] == []
