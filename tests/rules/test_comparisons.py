"""Lower than the national average: against the areas of the data, and where there are none."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.claims import FTE, elsewhere, told
from tests.rules.consistency import found, in_example

ALONE = FTE.split("    comparators:")[0]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            "The rate is higher than the England and Wales average.",
            "125 for “2023”, and 148 for England and Wales",
        ),
        ("The rate is above the national average.", "148 for England and Wales"),
        ("First time entrants are below all comparators.", "120 for North East"),
        ("At {{ m.latest.value }} it is better than every comparison area.", "120 for North East"),
        (
            "The rate of 125 is below England & Wales, the North-East and our YJS family.",
            "120 for North East",
        ),
        ("The rate is lower than nationally but also lower than in our region.", "120 for North East"),
        ("In 2022 our rate was lower than that of our family.", "198 for “2022”, and 170 for YJS family"),
        ("The rate is worse than in our YJS family.", "165 for YJS family"),
        (
            "The rate is above England & Wales and our YJS family.",
            "and 148 for England and Wales and 165 for YJS family",
        ),
        ("The rate is lower than in Thames Valley.", "90 for Thames Valley"),
        ("Performance is stronger than in the North East.", "120 for North East"),
        ("The rate compares favourably with the North East.", "120 for North East"),
        ("The rate is the lowest of all comparators.", "120 for North East"),
        ("The rate is twice the national average.", "148 for England and Wales"),
        ("The rate is a higher rate than that of England and Wales.", "148 for England and Wales"),
    ],
)
def test_comparison_that_the_areas_contradict(plan_folder: PlanFolderMaker, words: str, message: str) -> None:
    (finding,) = found(plan_folder, "R073", told(words))
    assert message in finding.message
    assert finding.also is not None


@pytest.mark.parametrize(
    "words",
    [
        "The rate is lower than the national average.",
        "The rate is below that of England & Wales and our YJS family, but above the North-East.",
        "The rate is lower than all comparators but the North East.",
        "The rate is higher than some. It is below the family average.",
        "The rate should be above the national average.",
        "The rate is not higher than the national average.",
        "The rate for girls is higher than the national average.",
        "The rate was higher than nationally in the previous year.",
        "In 2015 the rate was higher than the national average.",
        "The rate is lower than in 2022, when it was 198.",
        "Poverty is higher than the national average.",
        "The reoffending rate is higher than the national average.",
        "Spending is above the regional average.",
        "The rate compares well with England and Wales.",
        "The rate is among the lowest in the country.",
        "On all measures but first time entrants we do worse than England and Wales.",
        "Except for first time entrants, our figures are higher than those of the North East and our family.",
    ],
)
def test_comparison_that_is_right_or_of_something_else(plan_folder: PlanFolderMaker, words: str) -> None:
    assert not found(plan_folder, "R073", told(words))


def test_printed_figures_may_hide_a_difference(plan_folder: PlanFolderMaker) -> None:
    near = FTE.replace("148}", "124.8}")
    assert not found(plan_folder, "R073", told("The rate is lower than the national average.", near))
    same = FTE.replace("148}", "125}")
    assert found(plan_folder, "R073", told("The rate is lower than the national average.", same))


def test_comparison_without_figures(plan_folder: PlanFolderMaker) -> None:
    words = "The rate is below the England & Wales average and our family."
    (finding,) = found(plan_folder, "R074", told(words, ALONE), elsewhere("FTEs are lower than nationally."))
    assert "“First time entrants” with England & Wales, the family and the country" in finding.message
    assert finding.place is not None
    assert finding.place.file == "sections/01.yaml"
    assert not found(plan_folder, "R074", told(words))
    assert found(plan_folder, "R074", told("The rate is lower than in Greater Manchester."))
    quiet = elsewhere("Some text.")
    assert not found(plan_folder, "R074", told("The rate is lower than before.", ALONE), quiet)


def test_comparison_of_a_measure_that_the_plan_lacks(plan_folder: PlanFolderMaker) -> None:
    one = "## Use of custody\n\n  Our use is below the average for England and Wales.\n"
    two = "Reoffending is lower than the national average."
    (finding,) = found(plan_folder, "R074", section("existing-kpis", f"body: |\n  {two}\n\n  {one}"))
    assert "“Reoffending rate” and “Use of custody” with other areas" in finding.message
    quiet = "Children's attendance is below the average for England and Wales."
    assert not found(plan_folder, "R074", elsewhere(quiet))


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("The number of first time entrants was lower than the national average.", True),
        ("There were fewer entrants than the averages for the North West, and England and Wales.", True),
        ("There were more first time entrants than the regional average.", True),
        ("The rate of first time entrants was lower than the national average.", False),
        ("The number of entrants per 100,000 was lower than the national average.", False),
        ("The average number of offences was lower than the national average.", False),
        ("Fewer of our children reoffend than the national average.", False),
        ("The number of entrants was lower than in the year before.", False),
        ("There were more children than places in the region.", False),
        ("The number should be lower than the national average.", False),
        ("Our number of first time entrants compares well with the national average.", True),
        ("The number of sentences is low compared with the average for England and Wales.", True),
        ("The number of weeks to closure is below the national average.", False),
        ("The number of entrants fell, as did the national average.", False),
        ("At 26, first time entrants are well under the 148 of England and Wales.", True),
        ("We had 26 first time entrants, against 148 in England and Wales.", True),
        ("At 125, first time entrants are well under the 148 of England and Wales.", False),
        ("The 26 first time entrants are a rate of 125, against 148 in England and Wales.", False),
        ("Of the first time entrants 26 were boys; 140 children were seen, more than before.", False),
    ],
)
def test_number_against_an_average(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    assert bool(found(plan_folder, "R132", told("We watch it."), elsewhere(words))) is finds


def test_comparison_with_figures_in_words_beside_it(plan_folder: PlanFolderMaker) -> None:
    claim = "First time entrants are lower than in the region."
    assert found(plan_folder, "R074", elsewhere(f"{claim} In 2023 it was so."))
    assert found(plan_folder, "R074", elsewhere(f"{claim} We had 26 children on 14 orders."))
    assert not found(
        plan_folder, "R074", elsewhere(f"{claim} The rate was 125, against 140 in the North East.")
    )


def test_s08_s27_comparisons_were_lost_in_a_chart() -> None:
    (finding,) = [f for f in in_example("stockton") if f.code == "R074"]
    assert finding.place is not None
    assert finding.place.file == "sections/06-performance.yaml"
    for words in ("First time entrants", "Reoffending rate", "Use of custody", "England & Wales", "PCC area"):
        assert words in finding.message


def test_p24_comparisons_were_lost_in_a_chart() -> None:
    (finding,) = [f for f in in_example("stockport") if f.code == "R074"]
    assert "“First time entrants”, “Reoffending rate” and “Use of custody”" in finding.message


def test_p08_a_number_is_set_against_rates() -> None:
    (finding,) = [f for f in in_example("stockport") if f.code == "R132"]
    assert finding.place is not None
    assert finding.place.file == "sections/10-existing-kpis.yaml"


WALES = FTE.replace(
    "    comparators:\n", '    comparators:\n      - {name: Wales, values: {"2022": 200, "2023": 110}}\n'
)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("The rate is above that of\n      England and Wales.", "148 for England and Wales"),
        ("The rate is below the Welsh average.", "110 for Wales"),
        ("The rate is below the all-Wales figure.", "110 for Wales"),
        ("The rate is twice the national average.", "110 for Wales and 148 for England and Wales"),
        ("The rate is lower than the national average.", ""),  # of England and Wales
        ("The rate is higher than the national average.", ""),  # of Wales
        ("The rate is above the Welsh average and below that of England and Wales.", ""),
        ("The rate is below England\n      and Wales.", ""),
    ],
)
def test_wales_and_england_and_wales_are_two(plan_folder: PlanFolderMaker, words: str, message: str) -> None:
    findings = found(plan_folder, "R073", told(words, WALES))
    assert [message in f.message for f in findings] == [True] * bool(message)


def test_england_and_wales_is_not_wales(plan_folder: PlanFolderMaker) -> None:
    alone = ALONE + '    comparators: [{name: Wales, values: {"2023": 110}}]\n'
    assert not found(plan_folder, "R073", told("The rate is below that of England and Wales.", alone))
    assert found(plan_folder, "R073", told("The rate is below that of Wales.", alone))
