"""The priorities by number and by title: R171 and R122."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.claims import elsewhere
from tests.rules.consistency import found

LISTS = section(
    "priorities-for-the-coming-year",
    """\
content:
  - type: priorities
    items:
      - {id: a, title: Help children early on}
      - {id: b, title: Listen to victims more}
      - {id: c, title: Bring families in}
      - {id: d, title: Keep custody rare}
""",
)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("This belongs to our sixth priority.", 6),
        ("Mentors serve priority 9.", 9),
        ("It is part of the work (priority 5).", 5),
        ("We look at priority 7 of this plan.", 7),
        ("This belongs to our fourth priority.", 0),
        ("Mentors serve priority 4.", 0),
        ("It serves priority 9 of the council's plan.", 0),
        ("The police strategy has it as priority 9.", 0),
        ("Last year this was priority 6.", 0),
        ("A priority 5 call is answered in a day.", 0),
    ],
)
def test_a_priority_by_number(plan_folder: PlanFolderMaker, words: str, number: int) -> None:
    result = found(plan_folder, "R171", LISTS, elsewhere(words))
    assert [f.message for f in result] == (
        [f"The text points at priority {number}; the plan has 4 priorities."] if number else []
    )


def test_no_number_counts_where_titles_are_numbered(plan_folder: PlanFolderMaker) -> None:
    numbered = LISTS.replace("Keep custody rare", "Priority 9 Keep custody rare")
    assert not found(plan_folder, "R171", numbered, elsewhere("Mentors serve priority 9."))


THREE = "help children early on, listen to victims more and bring families in"


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        (f"Our priorities are to {THREE}.", "Keep custody rare"),
        (f"We know our priorities. They are to {THREE}.", "Keep custody rare"),
        ("The priorities for the year are:\n\n  - Help children early on\n  - Keep custody rare\n  - Bring families in",
         "Listen to victims more"),
        (f"Our priorities are to {THREE}, and to keep custody rare.", ""),
        (f"Our priorities are to {THREE}, and rarely to use custody.", ""),
        (f"Three of our priorities are to {THREE}.", ""),
        (f"Among our priorities are: {THREE}.", ""),
        (f"The main priorities are to {THREE}.", ""),
        ("Our priorities are to help children early on and to bring families in.", ""),
        (f"We {THREE}.", ""),
    ],
)  # fmt: skip
def test_a_list_that_leaves_one_out(plan_folder: PlanFolderMaker, words: str, missing: str) -> None:
    result = found(plan_folder, "R122", LISTS, elsewhere(words))
    assert [missing in f.message for f in result] == ([True] if missing else [])
