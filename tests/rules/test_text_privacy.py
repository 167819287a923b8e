"""Ages, personal data and small numbers in the text (D101 to D103)."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.texts import findings, said, story


@pytest.mark.parametrize(
    "body", ["Child A, aged 15, came.", "The 14-year-old came.", "A fifteen year old came."]
)
def test_exact_ages_in_stories(plan_folder: PlanFolderMaker, body: str) -> None:
    assert len(findings(plan_folder, "D101", story(body))) == 1
    assert len(findings(plan_folder, "D101", story(body, "quote"))) == 1


def test_exact_ages_in_text(plan_folder: PlanFolderMaker) -> None:
    assert len(said(plan_folder, "D101", "In May a 15-year-old boy was stabbed.")) == 1
    assert len(said(plan_folder, "D101", "A girl aged 13 went missing.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "We refer 17-year-olds to the project.",
        "Children aged 10 to 17 and those aged 15 are over-represented.",
        "For a child aged 10 to 17, or aged 10-17.",
        "In its 15 years of work, 12 children came; a child in the mid-teens.",
    ],
)
def test_ages_of_many(plan_folder: PlanFolderMaker, text: str) -> None:
    assert not said(plan_folder, "D101", text)


def test_ranges_of_age_in_stories(plan_folder: PlanFolderMaker) -> None:
    assert not findings(
        plan_folder, "D101", story("For children aged 10 to 17, a child in the mid-teens came.")
    )


@pytest.mark.parametrize(
    "body",
    [
        "Born on 3 May 2009.",
        "DOB: 03/05/2009",
        "Lives at TS18 1AB.",
        "Call 01642 527597.",
        "Call +44 1642 527597.",
    ],
)
def test_personal_data_in_stories(plan_folder: PlanFolderMaker, body: str) -> None:
    assert len(findings(plan_folder, "D102", story(body))) == 1


def test_addresses_of_the_service_are_left_alone(plan_folder: PlanFolderMaker) -> None:
    assert not said(plan_folder, "D102", "Write to us at TS18 1AB or call 01642 527597 by 03/05/2009.")
    assert len(said(plan_folder, "D102", "The child was born on 3 May 2009.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Over the past year three children were remanded to custody.",
        "Three\nchildren are now out on licence.",
        "We reported the deaths of 2 children.",
        "Of these, 4 looked-after children reoffended.",
        "One child was sentenced to custody.",
        "In three of the six cases the court agreed.",
        "The review was held in relation to 3 children with serious offences.",
        "Of the seven in custody, two of the seven were girls.",
        "Three of them were looked after.",
        "Two of these 9 children were arrested again.",
        "There were three custodial sentences in the year.",
        "The court made one custodial sentence.",
        "In two cases children had been moved at night.",
    ],
)
def test_very_small_numbers(plan_folder: PlanFolderMaker, text: str) -> None:
    assert len(said(plan_folder, "D103", text)) == 1


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("The only Black girl in the cohort has one.", True),
        ("We met the only looked-after child of the town.", True),
        ("She was the only girl in the group.", True),
        ("This is the only girls' group in the town.", False),
        ("It is the only way for a Black child.", False),
    ],
)
def test_the_only_one(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    assert bool(said(plan_folder, "D103", words)) is finds


def test_small_numbers_are_one_finding_for_a_section(plan_folder: PlanFolderMaker) -> None:
    (found,) = said(plan_folder, "D103", "Two children came. Three boys went.", "One girl was ill.")
    assert found.message == (
        "“Two children came” (and 2 more places in this section): so few that someone may know who they are."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Five children, 14 children and 104 children.",
        "Every child matters; one child at a time; one child in ten.",
        "Fewer than four children came; up to 3 children; between two and four children.",
        "Two children's homes, four Child Exploitation Teams.",
        "Year 4 children, Tier 2 children and Take 3 boys.",
        "In 4 of our schools children take part; two sessions for children.",
        "Groups of four children or more; two to four children; 3 or more children.",
        "Three panels of children; 2 years children wait.",
        "In 0.4 children and 1,104 children; £3 children.",
        "One in four children lives in poverty, and in some wards two out of three children do.",
        "The new house has room for three children.",
        "At the rate of our neighbours two more children would have been sentenced.",
        "Three children helped to design the waiting room.",
        "That is an increase of two children, and the drop since spring was three children.",
        "One custodial sentence more or less changes the rate; two children represent a tenth of a point.",
        "Numbers went down by four children; two fewer children than in May entered the system.",
        "Two boys from the forum sat on the panel that chose the head of service.",
        "Four children questioned the chief constable, and two girls spoke to the board about searches.",
        "About 3 in 4 children, three out 4 children and two out of every four children do well.",
        "One adult to four children; places are limited to four children.",
        "Two of the reasons that children give; three of them were chaired by the council.",
        "Four of the workers were in custody suites; five custodial sentences.",
    ],
)
def test_other_small_figures(plan_folder: PlanFolderMaker, text: str) -> None:
    assert not said(plan_folder, "D103", text)


@pytest.mark.parametrize("who", ["Boy, 15", "Girl (14)", "a child, 13"])
def test_the_age_under_a_quotation(who: str, plan_folder: PlanFolderMaker) -> None:
    quote = "content:\n  - type: quote\n    text: They listened.\n    who: '%s'\n"
    assert len(findings(plan_folder, "D101", section("diversion", quote % who))) == 1
    assert not findings(plan_folder, "D101", section("diversion", quote % "A boy, 15 to 17"))
    assert not findings(plan_folder, "D101", section("diversion", quote % "Child 12, a parent"))


@pytest.mark.parametrize(
    "body",
    [
        "At 14 he left school.",
        "She was 13 when we met.",
        "A 16 yr old came.",
        "M (15) was alone.",
        "The girl (16 y/o) came.",
    ],
)
def test_ages_in_other_words(plan_folder: PlanFolderMaker, body: str) -> None:
    assert len(findings(plan_folder, "D101", story(body))) == 1


@pytest.mark.parametrize(
    "body",
    ["At 16 children may leave.", "At 10 he saw his worker.", "Year (12) of it.", "He was 15 minutes late."],
)
def test_numbers_in_stories_that_are_no_ages(plan_folder: PlanFolderMaker, body: str) -> None:
    assert not findings(plan_folder, "D101", story(body))


@pytest.mark.parametrize(
    "body",
    [
        "His DOB is 04/05/2008.",
        "Her NHS number is 943 476 5919.",
        "PNC ID 2019/12345X.",
        "Write to jo@example.com.",
    ],
)
def test_other_personal_data_in_stories(plan_folder: PlanFolderMaker, body: str) -> None:
    assert len(findings(plan_folder, "D102", story(body))) == 1
    assert not findings(plan_folder, "D108", story(body))


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("There were 2 remands of girls.", True),
        ("Only 1 young woman was remanded.", True),
        ("Three of the remanded children went home.", True),
        ("Just a couple of children were held.", True),
        ("One Roma child was in the cohort.", True),
        ("One child of Chinese heritage came to us.", True),
        ("Both remanded children were Black.", True),
        ("The only girl in custody was sent far away.", True),
        ("In the year 2 Roma children got a caution.", True),
        ("Both children and parents were heard, and both remands ended early.", False),
        ("The only children we do not see are those who moved.", False),
        ("For year 4 children there is a play.", False),
        ("A couple of weeks later children came back.", False),
        ("One Roma worker visits families.", False),
    ],
)
def test_small_numbers_in_other_words(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    assert bool(said(plan_folder, "D103", words)) is finds


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Two young\npeople were remanded last year.", "D103"),
        ("His date\nof birth is 3 May 2009.", "D102"),
        ("A boy of\nfifteen told us so.", "D101"),
    ],
)
def test_what_a_line_end_divides_is_seen_all_the_same(
    plan_folder: PlanFolderMaker, text: str, code: str
) -> None:
    (found,) = said(plan_folder, code, "We met.", text)
    assert found.place is not None
    assert found.place.line in (6, 7)
