import pytest

from tests.conftest import PlanFolderMaker
from tests.rules.consistency import found
from tests.rules.staff import POSTS, TEAM, changed, staff

PEOPLE = """\
  - type: staff-people
    roles: [Practitioners, Administrative, Volunteers]
    rows:
      - {group: White, men: [6, 0, 0], women: [9, 2, 4]}
"""


@pytest.mark.parametrize("code", ["R081", "R082", "R101", "R102", "R103", "R104"])
def test_sound_staffing(plan_folder: PlanFolderMaker, code: str) -> None:
    assert not found(plan_folder, code, staff(POSTS, TEAM, PEOPLE))
    assert not found(plan_folder, code, staff(TEAM, PEOPLE))


def test_totals_of_posts(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R081", staff(changed(POSTS, "total: 12.5", "total: 13.5")))
    assert finding.message == "The total for “Permanent” is 13.5 posts; its figures add up to 12.5."
    (finding,) = found(
        plan_folder,
        "R082",
        staff(changed(POSTS, "[1.1, 12, 2, 0], total: 15.1", "[1.1, 11, 2, 0], total: 14.1")),
    )
    assert "“Practitioners (FT)” is 11 posts; the rows add up to 12" in finding.message


def test_totals_may_leave_out_volunteers_and_vacancies(plan_folder: PlanFolderMaker) -> None:
    more = (
        "      - {contract: Temporary, values: [0, 0, 0, 9], total: 0}\n"
        "      - {contract: Vacant, values: [0, 2, 0, 0], total: 2}\n    total:"
    )
    block = changed(changed(POSTS, "    total:", more), "2, 0], total: 15.1", "2, 9], total: 15.1")
    for code in ("R081", "R082", "R103"):
        assert not found(plan_folder, code, staff(block))


def test_volunteers_and_vacancies_counted(plan_folder: PlanFolderMaker) -> None:
    more = (
        "      - {contract: Temporary, values: [0, 0, 0, 9], total: 9}\n"
        "      - {contract: Vacant, values: [0, 2, 0, 0], total: 2}\n    total:"
    )
    block = changed(
        changed(POSTS, "    total:", more), "[1.1, 12, 2, 0], total: 15.1", "[1.1, 14, 2, 9], total: 26.1"
    )
    (finding,) = found(plan_folder, "R103", staff(block))
    assert finding.message == "The total of 26.1 posts counts 9 volunteers and 2 vacancies."
    assert finding.hint == "Without them there are 15.1."


def test_more_posts_than_people(plan_folder: PlanFolderMaker) -> None:
    (finding,) = found(plan_folder, "R104", staff(POSTS, changed(PEOPLE, "[9, 2, 4]", "[9, 1, 4]")))
    assert (
        "2 full-time equivalents are in post under “Administration (FT)”, but only 1 person"
        in finding.message
    )
