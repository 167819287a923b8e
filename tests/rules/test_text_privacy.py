"""Disclosure (D101 to D108)."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.texts import findings, on_example, said


def story(body: str, kind: str = "case-study") -> str:
    name, title = ("body", "    title: T\n") if kind == "case-study" else ("text", "")
    return section("diversion", f"content:\n  - type: {kind}\n{title}    {name}: >-\n      {body}\n")


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


def staff(*values: str, rest: str = "") -> str:
    rows = "".join(f"          - {{label: L{n}, value: {value}}}\n" for n, value in enumerate(values))
    return section(
        "appendix-1-staffing",
        f"content:\n  - type: staff-summary\n{rest}    parts:\n      - title: Ethnicity\n        rows:\n{rows}",
    )


def test_percentages_that_single_out_a_colleague(plan_folder: PlanFolderMaker) -> None:
    (found,) = findings(plan_folder, "D104", staff("96%", "4%", rest="    total: 24\n"))
    assert found.message == "4% of 24 staff is 1 person: the table shows who in the team is “L1”."
    for harmless in (
        staff("96%", "4%", rest="    total: 240\n"),
        staff("100%", "0%", rest="    total: 24\n"),
        staff("50%", "50%", rest="    total: 24\n"),
        staff("96%", "4%"),  # of how many nobody knows
        staff("19", "5"),
    ):
        assert not findings(plan_folder, "D104", harmless)


def test_details_that_together_point_to_a_child(plan_folder: PlanFolderMaker) -> None:
    (found,) = findings(
        plan_folder, "D105", story("A girl with ADHD, looked-after, took a knife to her mother in May 2023.")
    )
    assert found.message == (
        "This story gives details of one child's sex, date, family, health, home and offence: together they may "
        "show who the child is."
    )
    assert not findings(
        plan_folder, "D105", story("A child with a knife learned to trust us and her parents.")
    )
    assert not findings(
        plan_folder, "D105", story("Our mentors visited schools, parents, hostels and psychologists.")
    )


@pytest.mark.parametrize("who", ["Boy, 15", "Girl (14)", "a child, 13"])
def test_the_age_under_a_quotation(who: str, plan_folder: PlanFolderMaker) -> None:
    quote = "content:\n  - type: quote\n    text: They listened.\n    who: '%s'\n"
    assert len(findings(plan_folder, "D101", section("diversion", quote % who))) == 1
    assert not findings(plan_folder, "D101", section("diversion", quote % "A boy, 15 to 17"))
    assert not findings(plan_folder, "D101", section("diversion", quote % "Child 12, a parent"))


SERIES = """measures:
  mentoring:
    label: Mentoring
    unit: children
    counts: %s
    series: [{period: 2022-23, count: %s}, {period: 2023-24, count: 12}]
    narrative: x
"""
TABLE = "content: [{type: table, caption: %s, columns: [Kind, %s], rows: [[Robbery, %s], [Theft, 12]]}]\n"
MARKDOWN = "body: |\n  | Offence | %s |\n  |---|---:|\n  | Robbery | %s |\n  | Theft | 12 |\n"
FIGURE = "figures: {remands: {value: %s, unit: %s, label: Remands}}\nbody: There were {{ remands }}.\n"


@pytest.mark.parametrize(
    "rest",
    [
        SERIES % ("children", 3),
        TABLE % ("Offences", "Children", 2),
        TABLE % ("Children by offence", "Number", 4),
        MARKDOWN % ("Children", 3),
        FIGURE % (1, "child"),
    ],
)
def test_few_children_in_figures_series_and_tables(rest: str, plan_folder: PlanFolderMaker) -> None:
    (found,) = findings(plan_folder, "D106", section("diversion", rest))
    assert "so few that someone may know who" in found.message


@pytest.mark.parametrize(
    "rest",
    [
        SERIES % ("sessions", 3),
        SERIES % ("children", 5),
        SERIES % ("children", 0),
        TABLE % ("Offences", "Offences", 2),
        MARKDOWN % ("Offences", 2),
        MARKDOWN % ("Children", 5),
        TABLE % ("Rate per 1,000 children", "Rate", 2),
        FIGURE % (3, "children's homes"),
        FIGURE % (4, '"%"'),
    ],
)
def test_other_figures_and_larger_ones(rest: str, plan_folder: PlanFolderMaker) -> None:
    assert not findings(plan_folder, "D106", section("diversion", rest))


def test_s04_four_children_in_a_series() -> None:
    (found,) = on_example("stockton", "D106")
    assert found.message.startswith("4 children in “reoffending”, Previous quarter")
    assert not on_example("stockport", "D106")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("He went to Dale High School.", "D107"),
        ("She lived in Fell Road.", "D107"),
        ("They trained with Radio Dale FM and Fell United.", "D107"),
        ("On 14 March 2023 it happened.", "D108"),
        ("It was 14/03/2023.", "D108"),
        ("It was the 3rd of May.", "D108"),
    ],
)
def test_places_and_days_in_stories(body: str, code: str, plan_folder: PlanFolderMaker) -> None:
    assert [f.code for f in findings(plan_folder, "D10", story(body)) if f.code > "D106"] == [code]
    assert not [f for f in said(plan_folder, "D10", body) if f.code > "D106"]


def test_a_story_without_names_of_places(plan_folder: PlanFolderMaker) -> None:
    body = "The Virtual School helped, in April 2022, at a local school, in Year 9, with 3/4 of the work."
    assert not findings(plan_folder, "D107", story(body))
    assert not findings(plan_folder, "D108", story(body))


STAFF = "content: [{type: staff-summary, total: 24, parts: [{title: %s, rows: [{label: %s, value: %s}]}]}]\n"


def test_a_count_that_singles_out_a_colleague(plan_folder: PlanFolderMaker) -> None:
    (found,) = findings(
        plan_folder, "D104", section("appendix-1-staffing", STAFF % ("Disability", "Disabled", 2))
    )
    assert found.message == "Of 24 staff this is 2 people: the table shows who in the team is “Disabled”."
    for quiet in (("Gender", "Men", 3), ("Disability", '"No"', 2), ("Ethnicity", "All other groups", 6)):
        assert not findings(plan_folder, "D104", section("appendix-1-staffing", STAFF % quiet))


def test_first_names_in_stories(plan_folder: PlanFolderMaker) -> None:
    (found,) = findings(plan_folder, "D109", story("Last year Tyler came to us."))
    assert found.message == "“Tyler” is a first name, and may be the child's own."
    quote = "content:\n  - {type: quote, text: They listened., who: Fatima}\n"
    assert len(findings(plan_folder, "D109", section("diversion", quote))) == 1


@pytest.mark.parametrize(
    "body",
    [
        "Tyler (not his real name) came.",
        "Child A came to Taylor House.",
        "The whole family came with a mason.",
    ],
)
def test_names_that_are_none_or_changed(body: str, plan_folder: PlanFolderMaker) -> None:
    assert not findings(plan_folder, "D109", story(body))
    assert not said(plan_folder, "D109", "Our lead member, James Taylor, agreed.")


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
    ("body", "place"),
    [
        ("He grew up in Harbourside with an aunt.", "Harbourside"),
        ("She lived near Upper Mill.", "Upper Mill"),
        ("He was held in Farview YOI.", "Farview YOI"),
        ("He plays for Harbour Town Juniors.", "Harbour Town Juniors"),
        ("He likes Harbour United.", ""),
        ("He moved to England in March.", ""),
        ("She moved from Foster care to her aunt.", ""),
    ],
)
def test_towns_and_clubs_in_stories(plan_folder: PlanFolderMaker, body: str, place: str) -> None:
    messages = [f.message for f in findings(plan_folder, "D107", story(body))]
    assert [m.split("”")[0].strip("“") for m in messages] == ([place] if place else [])


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("There were 2 remands of girls.", True),
        ("Only 1 young woman was remanded.", True),
        ("Three of the remanded children went home.", True),
        ("Just a couple of children were held.", True),
        ("One Roma child was in the cohort.", True),
        ("One child of Chinese heritage came to us.", True),
        ("A couple of weeks later children came back.", False),
        ("One Roma worker visits families.", False),
    ],
)
def test_small_numbers_in_other_words(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    assert bool(said(plan_folder, "D103", words)) is finds


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("One member of staff has a disability.", True),
        ("Only one of our staff is Asian.", True),
        ("Two colleagues are from Black communities.", True),
        ("One member of staff has left.", False),
        ("Two workers are from health.", False),
        ("Our staff are of all ages, and ten are disabled.", False),
    ],
)
def test_colleagues_in_a_sentence(plan_folder: PlanFolderMaker, words: str, finds: bool) -> None:
    assert bool(said(plan_folder, "D104", words)) is finds


def test_small_bars_of_children(plan_folder: PlanFolderMaker) -> None:
    chart = (
        "content: [{type: chart, kind: bars, title: T, categories: [a, b], unit: U,"
        " series: [{name: S, values: [9, 2]}]}]\n"
    )
    assert findings(plan_folder, "D106", section("diversion", chart.replace("U", "children")))
    assert not findings(plan_folder, "D106", section("diversion", chart.replace("U", "sessions")))
