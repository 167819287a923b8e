"""Who signs the plan (T107)."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.texts import findings

BOARD = section(
    "governance-leadership-and-partnership",
    "content:\n  - {type: board, name: Board, chair: {role: Director of Services, name: Anna Vale}}\n",
)


@pytest.mark.parametrize(
    ("line", "finds"),
    [
        ("{capacity: Head of service}", True),
        ("{capacity: Chair of the board}", False),
        ("{capacity: For the board, name: Anna Vale}", False),
        ("{capacity: For the board, role: Director of Services}", False),
        ("{capacity: Co-chair}", False),
        ("{capacity: Cadeirydd y bwrdd}", False),
    ],
)
def test_the_chair_signs(plan_folder: PlanFolderMaker, line: str, finds: bool) -> None:
    rest = f"content: [{{type: sign-off, signatories: [{line}]}}]\n"
    sign_off = section("sign-off-submission-and-approval", rest)
    found = [f for f in findings(plan_folder, "T107", BOARD, sign_off) if "Nobody signs" in f.message]
    assert bool(found) is finds
    assert not [f for f in findings(plan_folder, "T107", sign_off) if "Nobody signs" in f.message]
