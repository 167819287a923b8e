"""The base of a rate in a sentence, and the population on which it rests."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.claims import CUSTODY, FTE, elsewhere, told
from tests.rules.consistency import found


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("It is 125 for every 10,000 children.", True),
        ("It is 125 first time entrants per thousand.", True),
        ("The rate is 125 per 10k.", True),
        ("It was 125%.", True),
        ("It is 125 for every 100,000 children.", False),
        ("The rate of 125 per 100,000 equals 1.25 per 1,000.", False),
        ("It rose by 125%.", False),
        ("Of these children 26% had no school.", False),
        ("The 125 visits per 10 workers are many.", False),
    ],
)
def test_base_in_a_narrative(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    assert bool(found(plan_folder, "R021", told(words))) is finds


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("Our first time entrant rate of 125 per 1,000 is low.", True),
        ("The custody rate was 0.29 per 10,000.", False),
        ("Injuries were 125 per 1,000.", False),
    ],
)
def test_base_in_another_section(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    assert (
        bool(found(plan_folder, "R021", section("performance-previous-year", FTE), elsewhere(words))) is finds
    )


def test_custody_as_a_percentage(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R021", told("The rate was 0.29%.", CUSTODY))
    assert (
        finding.message == "0.29 is the figure for “Use of custody”, which is per 1,000; the text says 0.29%."
    )
    assert finding.hint == "Write 0.29 per 1,000."


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("Around 42,000 children are aged 10 to 17.", True),
        ("We serve 41,500 10-17 year olds.", True),
        ("The 10-17 population is about 30,000.", True),
        ("Around 21,000 children are aged 10 to 17.", False),
        ("The region has 250,000 children aged 10 to 17.", False),
        ("In 2011 there were 18,000 children aged 10 to 17.", False),
        ("We worked with 120 children aged 10 to 17.", False),
        ("That is 125 for every 100,000 children aged 10 to 17.", False),
        ("Searches per 1,000 children aged 10 to 17 fell.", False),
        ("Some 6,800 children aged 10 to 17 live in the north of the borough.", False),
        ("The northern council has 11,240 children aged 10 to 17.", False),
        ("Some 4,300 children aged 10 to 17 live in poverty.", False),
        ("For each 100,000 children aged 10 to 17 there were 125.", False),
        ("Out of 100,000 children aged 10 to 17 that would be 125.", False),
        ("Around 28,000 children are aged 10 to 17.", True),
    ],
)
def test_population_in_a_sentence(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    figures = section(
        "local-context",
        "figures:\n  population.10-17: {value: '20,800', label: Children aged 10 to 17, unit: children}\n",
    )
    measure = FTE.replace("first-time-entrants\n", "first-time-entrants\n    population: population.10-17\n")
    series = section("performance-previous-year", measure)
    findings = [
        f
        for f in found(plan_folder, "R011", figures, series, elsewhere(words))
        if "The text says" in f.message
    ]
    assert bool(findings) is finds
