import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.consistency import found


def performance(narrative: str, name: str = "first-time-entrants") -> str:
    return section(
        "performance-previous-year",
        f"measures:\n  m:\n    measure: {name}\n    series:\n      - {{period: 2021, count: 44, value: 216}}\n"
        "      - {period: 2022, count: 40, value: 198}\n      - {period: 2023, count: 26, value: 125}\n"
        "    comparators: [{name: Family, values: {2023: 170}}]\n"
        f"    narrative: |\n      {narrative}\n",
    )


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("It fell from 189 to 125.", True),
        ("It fell from 189 per 100,000 in 2022 to 125 in 2023.", True),
        ("It fell from 49 children to 26.", True),
        ("It fell from 198 to 125.", False),
        ("It fell from 216 in 2021 to 125 in 2023.", False),
        ("It fell from {{ m.previous.value }} to {{ m.latest.value }}.", False),
        ("It fell from 44 to 26.", False),
        ("It fell from 480 in 2015 to 125 in 2023.", False),
        ("Arrests fell from 189 to 120.", False),
        ("It is far from 170 to 125.", False),
    ],
)
def test_earlier_figure(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    result = found(plan_folder, "R061", performance(words))
    assert bool(result) is finds
    for finding in result:
        assert "for 2022" in finding.message


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("It fell from 198 to 152.", True),
        ("It fell from 40 children to 28.", True),
        ("It fell from {{ m.previous.value }} to 152.", True),
        ("It fell from 198 to 170.", False),  # the family's
        ("It fell from 216 to 152.", False),
        ("It fell from 198 to 152 in 2024.", False),
    ],
)
def test_later_figure(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    result = found(plan_folder, "R061", performance(words))
    assert bool(result) is finds
    for finding in result:
        assert "for 2023" in finding.message


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("In 2023 there were 28 first time entrants.", True),
        ("In 2023 there were only twenty first-time entrants, far below the target.", True),
        ("We had good news: 28 first time entrants in 2023.", True),
        ("In all, 28 FTEs were recorded in the year 2023.", True),
        ("We had 26 first time entrants in 2023.", False),
        ("There were 12 more: at least 28 first time entrants in 2023.", False),
        ("In 2023 there were 26 first time entrants.", False),
        ("In 2023 there were {{ m.latest.count }} first time entrants.", False),
        ("In 2019 there were 28 first time entrants.", False),
        ("There were 28 first time entrants.", False),
        ("In 2022 and 2023 there were 66 first time entrants.", False),
        ("In 2023 there were 12 first time entrants fewer.", False),
        ("In 2023 there were 6 first time entrants who were girls.", False),
    ],
)
def test_count_in_a_sentence(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    body = section("evaluation", f"body: |\n  {words}\n")
    result = found(plan_folder, "R062", performance("Some text."), body)
    assert bool(result) is finds
    for finding in result:
        assert "“First time entrants” has 26" in finding.message


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("The rate is {{ m.latest.value }}: 26 children are currently serving sentences.", True),
        ("The rate is 125: 26 children are in custody.", True),
        ("The rate is {{ m.latest.value }}: 26 custodial sentences.", False),
        ("On 31 March, 26 children were serving sentences.", False),
        ("The rate is {{ m.latest.value }}; 12 children are in custody.", False),
    ],
)
def test_children_and_sentences(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    result = found(plan_folder, "R131", performance(words, "use-of-custody"))
    assert bool(result) is finds
    assert not found(plan_folder, "R131", performance(words))
