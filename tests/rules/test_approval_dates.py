"""The day on which a body decides on the plan, in the text and in the sign-off (R144)."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.texts import findings


def signed(words: str) -> str:
    return section(
        "sign-off-submission-and-approval",
        f"""\
body: |
  {words}
content:
  - type: sign-off
    approvals:
      - {{body: Riverton Youth Justice Management Board, when: 12 June 2024}}
      - {{body: Cabinet, when: September 2024}}
      - {{body: Full council, when: 14 October 2024}}
    signatories: [{{capacity: Chair}}]
""",
    )


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            "The Management Board approved this plan on 21 June 2024.",
            "Board: 21 June 2024 here, and 12 June 2024",
        ),
        (
            "On 9 June 2024 the Riverton Youth Justice Management Board signed off the plan.",
            "Board: 9 June 2024 here",
        ),
        (
            "Cabinet is to consider the plan on 8 October 2024.",
            "Cabinet: 8 October 2024 here, and September 2024",
        ),
        (
            "The plan will be adopted by the full council in November 2024.",
            "Council: November 2024 here, and 14 October",
        ),
    ],
)
def test_another_day_than_in_the_sign_off(plan_folder: PlanFolderMaker, words: str, message: str) -> None:
    (found,) = findings(plan_folder, "R144", signed(words))
    assert message in found.message
    assert found.also


@pytest.mark.parametrize(
    "words",
    [
        "The Management Board approved this plan on 12 June 2024.",
        "Cabinet considers the plan on 17 September 2024.",
        "The full council is to adopt the plan in October 2024.",
        "The Board considered a draft of the plan on 24 April 2024.",
        "The Board approved the plan on 12 June 2024, and Cabinet considers it on 8 September 2024.",
        "The Board approved the protocol on 3 March 2024.",
        "Last year's plan was adopted by the full council on 15 October 2023.",
        "The full council adopted the plan for 2023-24 on 15 October 2023.",
        "The Safeguarding Board agreed with the plan on 1 May 2024.",
        "The Board approved the plan unanimously.",
    ],
)
def test_the_same_day_or_another_decision(plan_folder: PlanFolderMaker, words: str) -> None:
    assert not findings(plan_folder, "R144", signed(words))


def test_the_cabinet_of_a_council_is_not_the_council(plan_folder: PlanFolderMaker) -> None:
    words = "The full council is to adopt the plan on 2 October 2024."
    rows = (
        signed(words)
        .replace("body: Cabinet", "body: County Council Cabinet")
        .replace("      - {body: Full", "#")
    )
    assert not findings(plan_folder, "R144", rows)
