import pytest

from tests.conftest import PlanFolderMaker
from tests.rules.claims import elsewhere
from tests.rules.consistency import found


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("Of 62 children in the audit of October 2023, 35 were open and 28 were not.", True),
        ("Of 62 children in the audit of October 2023, 35 were open and 27 were not.", False),
        ("Of 62 children in the audit, 35 were open and 28 had a plan.", False),
        ("We have 24 staff (20 female and 5 male).", True),
        ("We have 24 staff (20 female and 4 male).", False),
    ],
)
def test_parts_in_a_sentence(plan_folder: PlanFolderMaker, words: str, *, finds: bool) -> None:
    assert bool(found(plan_folder, "R121", elsewhere(words))) is finds
