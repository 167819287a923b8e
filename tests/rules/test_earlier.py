"""The year before, and what trends and titles say of direction."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.claims import FTE, REOFFENDING, elsewhere, told
from tests.rules.consistency import found


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            "It is down from 189 per 100,000 the year before.",
            "The text says 189 for the year before; the figures say 198 for “2022”.",
        ),
        (
            "This compares with 44 entrants in the previous year.",
            "The text says 44 for the year before; the figures say 40 for “2022”.",
        ),
        (
            "A year earlier there were 41 first time entrants.",
            "The text says 41 for the year before; the figures say 40 for “2022”.",
        ),
        (
            "The previous year it was 179.",
            "The text says 179 for the year before; the figures say 40 and 198 for “2022”.",
        ),
    ],
)
def test_another_figure_for_the_year_before(plan_folder: PlanFolderMaker, words: str, message: str) -> None:
    (finding,) = found(plan_folder, "R061", told(words))
    assert finding.message == message


@pytest.mark.parametrize(
    "words",
    [
        "It is down from 198 per 100,000 the year before.",
        "This compares with 40 entrants in the previous year.",
        "A year earlier there were 40 first time entrants.",
        "The previous year it was 198.",
        "Ten were girls, compared with 8 in the previous year.",
        "The regional rate was 160, up from 150 the year before.",
        "We held 12 sessions, compared with 10 the year before.",
        "The target was 150 in the previous year.",
    ],
)
def test_the_figure_of_the_year_before(plan_folder: PlanFolderMaker, words: str) -> None:
    assert not found(plan_folder, "R061", told(words))


def test_percentage_of_the_previous_cohort(plan_folder: PlanFolderMaker) -> None:
    wrong = told("The previous cohort had a rate of 41.0%.", REOFFENDING)
    (finding,) = found(plan_folder, "R061", wrong)
    assert finding.message == "The text says 41.0% for the year before; the figures say 40.0% for “2021”."


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("A lower proportion of children reoffended than in the previous cohort.", True),
        ("A higher proportion of children reoffended than in the previous cohort.", False),
        ("The rate is lower than it was a year ago.", True),
        ("Fewer girls reoffended than the year before.", False),
        ("We held fewer meetings than in the previous year.", False),
    ],
)
def test_more_or_fewer_than_before(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    assert bool(found(plan_folder, "R071", told(words, REOFFENDING))) is finds


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        (
            "First time entrants fell from 46 in 2021 to 26 in 2023.",
            "The text says from 46 to 26; the figures say 44 for 2021.",
        ),
        ("First time entrants fell from 44 in 2021 to 26 in 2023.", ""),
        ("Custody went from 46 in 2021 to 26 in 2023.", ""),
    ],
)
def test_from_and_to_in_another_section(plan_folder: PlanFolderMaker, words: str, finds: str) -> None:
    series = section("performance-previous-year", FTE)
    messages = [f.message for f in found(plan_folder, "R061", series, elsewhere(words))]
    assert messages == ([finds] if finds else [])


def test_children_who_entered_the_system(plan_folder: PlanFolderMaker) -> None:
    series = section("performance-previous-year", FTE)
    said = "Only 28 children entered the youth justice system for the first time in 2023."
    (finding,) = found(plan_folder, "R062", series, elsewhere(said))
    assert "has 26" in finding.message
    assert not found(plan_folder, "R062", series, elsewhere(said.replace("28", "26")))
    region = "Across the region 280 children entered the youth justice system for the first time in 2023."
    assert not found(plan_folder, "R062", series, elsewhere(region))


@pytest.mark.parametrize(("way", "finds"), [("rising", True), ("falling", False)])
def test_measure_listed_as_rising(plan_folder: PlanFolderMaker, way: str, finds: bool) -> None:
    block = section("evaluation", f"content: [{{type: trends, {way}: [First time entrants, Exclusions]}}]\n")
    findings = found(plan_folder, "R071", section("performance-previous-year", FTE), block)
    assert bool(findings) is finds


@pytest.mark.parametrize(
    ("title", "finds"),
    [
        ("Fewer referrals come from schools", True),
        ("Referrals from schools are falling", True),
        ("More referrals come from schools", False),
        ("Referrals have not fallen", False),
        ("Fewer referrals than in the region", False),
        ("Referrals", False),
    ],
)
def test_title_of_a_chart(plan_folder: PlanFolderMaker, title: str, finds: bool) -> None:
    block = (
        f"content: [{{type: chart, kind: trend, title: {title}, categories: ['2022', '2023'], unit: referrals,"
        " series: [{name: Schools, values: [30, 58]}]}]\n"
    )
    assert bool(found(plan_folder, "R071", section("evaluation", block))) is finds


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("At 32.4% it is below the regional average of 30.1%.", True),
        ("Our score of 61 is higher than the national figure of 74.", True),
        ("At 32.4% it is above the regional average of 30.1%.", False),
        ("Absence is 12% higher than the regional average of 30.1%.", False),
        ("At 32.4% it is below the 40 of the region.", False),
        ("In 2019 it was above the regional average of 30.", False),
    ],
)
def test_two_figures_in_one_comparison(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    assert bool(found(plan_folder, "R073", elsewhere(words))) is finds


@pytest.mark.parametrize(
    ("words", "code", "finds"),
    [
        ("We continue to see a rise in first time entrants.", "R071", True),
        ("First time entrant numbers are creeping up.", "R071", True),
        ("The rate has plateaued.", "R071", True),
        ("The number of first time entrants went up again this year.", "R071", True),
        ("The rate has been climbing since 2021.", "R071", True),
        ("We continue to see a fall in first time entrants.", "R071", False),
        ("First time entrants are on the decline.", "R071", False),
        ("First time entrants are down this year.", "R071", False),
        ("The rate is in line with England and Wales.", "R073", False),
        ("The rate is on a par with Thames Valley.", "R073", True),
        ("We outperform Thames Valley on first time entrants.", "R073", True),
        ("We outperform our YJS family on first time entrants.", "R073", False),
    ],
)
def test_other_words_for_directions(plan_folder: PlanFolderMaker, words: str, code: str, finds: bool) -> None:
    assert bool(found(plan_folder, code, told(words))) is finds


def test_how_often_children_reoffend_is_another_measure_than_how_many_do(
    plan_folder: PlanFolderMaker,
) -> None:
    ratio = (
        "  n:\n    measure: reoffences-per-reoffender\n    series:\n"
        "      - {period: '2021', count: 30, of: 8, value: 3.75}\n"
        "      - {period: '2022', count: 40, of: 11, value: 3.64}\n"
    )
    both = section("performance-previous-year", REOFFENDING + ratio)
    assert not found(plan_folder, "R071", both, elsewhere("The frequency of reoffending fell."))
    (finding,) = found(plan_folder, "R071", both, elsewhere("The frequency of reoffending rose."))
    assert "“Reoffences per reoffender” went up" in finding.message
    (finding,) = found(plan_folder, "R071", both, elsewhere("Reoffending fell."))
    assert "“Reoffending rate”" in finding.message


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (
            "Visits were 12, 15, 9 and 14, averaging 16 a quarter.",
            "R051",
            "The text gives 16 as the average; 12, 15, 9 and 14 average to 12.5.",
        ),
        (
            "The average was 11 (12, 15, 9 and 14).",
            "R052",
            "The text gives 11 as the average; 12, 15, 9 and 14 average to 12.5.",
        ),
        ("Visits were 12, 15, 9 and 14, averaging just over 12 a quarter.", "", ""),
        ("Visits were 12, 15, 9 and 14, an average of 12.5.", "", ""),
        ("In 2020, 2021 and 2022 the average was 8.", "", ""),
    ],
)
def test_average_of_a_list(plan_folder: PlanFolderMaker, words: str, code: str, message: str) -> None:
    said = [
        f.message
        for c in ("R051", "R052")
        for f in found(plan_folder, c, elsewhere(words))
        if c == code or not code
    ]
    assert said == ([message] if code else [])


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Over the three years our mean rate was 200.", "216, 198, 125 average to 179.7"),
        ("Over the last three years the average number was 30.", "44, 40, 26 average to 36.7"),
        ("On average there were 39 first time entrants over the three years.", "44, 40, 26 average to 36.7"),
        ("Over the three years our mean rate was 180.", ""),
    ],
)
def test_average_of_a_measure(plan_folder: PlanFolderMaker, words: str, shown: str) -> None:
    messages = [f.message for f in found(plan_folder, "R052", told(words))]
    assert len(messages) == bool(shown)
    assert all(shown in message for message in messages)
