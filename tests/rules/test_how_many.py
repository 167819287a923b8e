"""The five priorities, the following three areas: against what the plan lists."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.claims import elsewhere
from tests.rules.consistency import found, in_example

LISTS = section(
    "priorities-for-the-coming-year",
    """\
content:
  - type: priorities
    items:
      - {id: a, title: A, actions: [x, y]}
      - {id: b, title: B, actions: [x]}
      - {id: c, title: C}
  - type: progress
    items: [{title: A}, {title: B}, {title: C}, {title: D}]
  - type: action-plan
    recommendations:
      - {recommendation: A, actions: [{action: x}, {action: y}]}
      - {recommendation: B, actions: [{action: x}, {action: y}, {action: z}]}
  - type: risks
    risks: [A, B]
    challenges: [A, B, C]
  - type: board
    name: Board
    members: [{agency: A}, {agency: B}, {agency: C}]
  - type: kpis
""",
)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("Our five priorities guide us.", "5 priorities; the plan lists 3"),
        ("All five of our priorities come from children.", "5 priorities; the plan lists 3"),
        ("It chose the four priorities in this plan.", "4 priorities; the plan lists 3"),
        ("We have four priorities.", "4 priorities; the plan lists 3"),
        ("We agreed six priorities for 2024-25.", "6 priorities; the plan lists 3"),
        (
            "The action plan of 2022 answers the six main recommendations of the inspection.",
            "6 recommendations; the plan lists 2",
        ),
        ("There are seven priorities for 2024-25.", "7 priorities; the plan lists 3"),
        ("All 6 main HMIP recommendations are on track.", ""),
        ("HMIP's six recommendations are on track.", "6 recommendations; the plan lists 2"),
        ("Of the 25 actions in the plan none is late.", ""),
        ("The plan has 25 actions.", "25 actions; the plan lists 8"),
        ("We see the four risks as grave.", "4 risks; the plan lists 2"),
        ("The nine new KPIs were collected.", "9 KPIs; the plan lists 10"),
        ("The Board has two members.", "2 members; the plan lists 3 seats"),
        ("Last year's plan had six priorities.", "6 priorities of the last plan; progress is told on 4"),
        ("We met three of the five priorities of the previous plan.", "5 priorities of the last plan"),
        ("We report on the five priorities of last year's plan.", "5 priorities of the last plan"),
    ],
)
def test_another_number_than_listed(plan_folder: PlanFolderMaker, words: str, message: str) -> None:
    result = found(plan_folder, "R122", LISTS, elsewhere(words))
    assert [message in f.message for f in result] == ([True] if message else [])


@pytest.mark.parametrize(
    "words",
    [
        "Our three priorities guide us.",
        "The council's five priorities guide us.",
        "Two of the priorities are new.",
        "The two of our priorities on custody come first.",
        "All three of our priorities come from children.",
        "All five of the priorities for children in care are known.",
        "Our five priorities for children in care are known.",
        "Our five new priorities are known.",
        "Last year our five priorities were met.",
        "In 2022-23 our five priorities were met.",
        "The four priorities are carried on.",  # those of last year's plan
        "We set four priorities for girls.",
        "The inspection made four recommendations, of which two are met.",
        "The five actions of the plan are under way.",
        "The plan has 8 actions.",
        "We took the 25 actions at once.",
        "The review made 12 recommendations.",
        "The two risks are grave.",
        "Five of the 14 risks in our register have come down.",
        "The 12 main risks are in the register.",
        "The ten new indicators were collected.",
        "The four indicators were collected.",
        "The Board has twelve members.",
        "One priority is enough.",
        "Our last plan had four priorities.",
        "The previous plan set two priorities for girls.",
    ],
)
def test_the_number_listed_or_of_something_else(plan_folder: PlanFolderMaker, words: str) -> None:
    assert not found(plan_folder, "R122", LISTS, elsewhere(words))


def test_nothing_is_counted_where_nothing_is_listed(plan_folder: PlanFolderMaker) -> None:
    assert not found(
        plan_folder, "R122", elsewhere("Our five priorities and six risks; the plan has 25 actions.")
    )


def test_items_that_may_belong_to_another_are_not_counted(plan_folder: PlanFolderMaker) -> None:
    flat = (
        "body: |\n  We look at two things:\n\n  - how we lead\n  - the quality of:\n  - plans\n  - reviews\n"
    )
    assert not found(plan_folder, "R123", section("evaluation", flat))
    nested = flat.replace("  - plans", "    - plans").replace("  - reviews", "    - reviews")
    assert not found(plan_folder, "R123", section("evaluation", nested))
    assert found(plan_folder, "R123", section("evaluation", nested.replace("two", "three")))


@pytest.mark.parametrize(
    ("lead", "items", "finds"),
    [
        ("We work in the following 3 areas:", 4, True),
        ("Our three aims for the year are:", 2, True),
        ("The approach has four tenets:[^1]", 5, True),
        ("Its five pillars, which guide all that we do, are:", 4, True),
        ("Its four pillars, which guide all that we do, are:", 4, False),
        ("We do the following four things with partners:", 3, True),
        ("We work in the following 3 areas:", 3, False),
        ("Our three aims include:", 2, False),
        ("In the last 12 months we:", 3, False),
        ("For 62 children we found:", 3, False),
        ("Two of our three aims are:", 2, False),
        ("Our three aims are:", 0, False),
    ],
)
def test_list_that_follows(plan_folder: PlanFolderMaker, lead: str, items: int, finds: bool) -> None:
    points = (
        "".join(f"  - point {n}\n    - within it\n    - and another\n\n" for n in range(items)) or "  Done.\n"
    )
    body = f"body: |\n  {lead}\n\n{points}\n  And so on.\n\n  - another list\n\n  [^1]: A note.\n"
    result = found(plan_folder, "R123", section("evaluation", body))
    assert bool(result) is finds
    for finding in result:
        assert f"the list that follows has {items}" in finding.message


def test_three_measures_or_four(plan_folder: PlanFolderMaker) -> None:
    body = "body: |\n  We report N key measures:\n\n  - entrants\n  - reoffending: binary and frequency\n  - custody\n"
    assert found(plan_folder, "R124", section("performance-previous-year", body.replace("N", "three")))
    assert not found(plan_folder, "R124", section("performance-previous-year", body.replace("N", "four")))
    assert not found(plan_folder, "R124", section("evaluation", body.replace("N", "three")))


def test_p09_three_areas_hold_four_measures() -> None:
    (finding,) = [f for f in in_example("stockport") if f.code == "R124"]
    assert finding.place is not None
    assert finding.place.file == "sections/10-existing-kpis.yaml"


def test_p25_seven_recommendations_are_listed() -> None:
    assert [f for f in in_example("stockport") if f.code in ("R122", "R123")] == []


def test_s24_seven_priorities_are_listed() -> None:
    assert [f for f in in_example("stockton") if f.code in ("R122", "R123")] == []
