"""Rates in words beside their population, and populations beside each other: R011, R021 and R121."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.claims import elsewhere
from tests.rules.consistency import found

CONTEXT = section(
    "local-context",
    """\
figures:
  population.all: {value: 190000}
  population.0-17: {value: 42000, label: Children aged 0 to 17}
  population.10-17: {value: 19200, label: Children aged 10 to 17}
""",
)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("Five sentences among 19,200 children aged 10 to 17 is a rate of 0.52 per 1,000.",
         "5 out of 19,200 is 0.26 per 1,000, not 0.52"),
        ("With 26 entrants and a population of 20,800 our rate is 12.5 per 100,000.",
         "26 out of 20,800 is 125 per 100,000, not 12.5"),
        ("We had 48, or 174 per 100,000 of our 62,408 children.", "48 out of 62,408 is 77"),
        ("We saw 84 arrests of children, which is 4.4 per 100,000 children aged 10 to 17.",
         "84 at 4.4 per 100,000 means about 1,910,000 children; “Children aged 10 to 17” says 19,200"),
        ("In 2023-24 the police searched 212 children, 11 per 10,000 of those aged 10 to 17.", "212 at 11 per 10,000"),
        ("Five sentences among 19,200 children aged 10 to 17 is a rate of 0.26 per 1,000.", ""),
        ("With 26 entrants and a population of 20,800 our rate is 12.5 per 10,000.", ""),
        ("We saw 84 arrests of children, which is 4.4 per 1,000 children aged 10 to 17.", ""),
        ("In 2023-24 the police searched 212 children, 110 per 10,000 of those aged 10 to 17.", ""),
        ("In 2023-24 the police searched 212 children each month, 11 per 10,000 of those aged 10 to 17.", ""),
        ("In England 212 children were held, 1 per 100,000 of those aged 10 to 17.", ""),
        ("Five of the 40 sentences were among 19,200 children, a rate of 0.52 per 1,000.", ""),
        ("Our rate is 125 per 100,000.", ""),
    ],
)  # fmt: skip
def test_a_rate_and_its_population(plan_folder: PlanFolderMaker, words: str, message: str) -> None:
    result = found(plan_folder, "R011", CONTEXT, elsewhere(words))
    assert [message in f.message for f in result] == ([True] if message else [])


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("The rate of first time entrants is 141 per 100,000 children aged 0 to 17.", True),
        ("The rate of custody is 0.26 per 1,000 children under 18.", True),
        ("The rate of custody is 0.26 per 1,000 children aged 10 to 17.", False),
        ("The rate of children in care is 90 per 10,000 children aged 0 to 17.", False),
    ],
)
def test_a_rate_of_all_ages(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    assert bool(found(plan_folder, "R021", CONTEXT, elsewhere(words))) is finds


def test_fewer_children_than_older_ones_among_them(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R121", CONTEXT.replace("42000", "4200"))
    assert "“Children aged 0 to 17” says 4,200, fewer than the 19,200" in finding.message
    assert not found(plan_folder, "R121", CONTEXT)


def test_a_group_larger_than_the_population(plan_folder: PlanFolderMaker) -> None:
    groups = section(
        "over-represented-children",
        """\
content:
  - type: over-representation
    groups:
      - {name: White, population: 16250, cohort: 104}
      - {name: Black, population: 390, cohort: 9}
""",
    )
    assert not found(plan_folder, "R121", CONTEXT, groups)
    (finding,) = found(plan_folder, "R121", CONTEXT, groups.replace("16250", "61250"))
    assert "“White” has 61,250 children" in finding.message
