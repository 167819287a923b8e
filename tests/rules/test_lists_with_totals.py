"""A total and its parts in one sentence (R121)."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.rules.claims import elsewhere
from tests.rules.consistency import found


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            "There were 57 resolutions, 15 of outcome 22 and 12 cautions, 94 in all.",
            "57 + 15 + 12 make 84, not 94",
        ),
        ("We gave ten letters, six talks, and two visits, a total of 20.", "10 + 6 + 2 make 18, not 20"),
        (
            "Altogether 254 children were helped, 132 in the system and 112 before it.",
            "132 + 112 make 244, not 254",
        ),
        (
            "In all there were 50 talks: 12 at school, 20 at home and 20 in the office.",
            "12 + 20 + 20 make 52, not 50",
        ),
        (
            "They give £1,199,500 between them, £869,300 for staff, £171,900 in kind and £185,300 in other funds.",
            "£869,300 + £171,900 + £185,300 make £1,226,500, not £1,199,500",
        ),
        ("There were 57 resolutions, 15 of outcome 22 and 12 cautions, 84 in all.", ""),
        ("There were 57 resolutions, 15 of outcome 22 and 12 cautions, for 77 children in all.", ""),
        ("Altogether 244 children were helped, 132 in the system and 112 before it.", ""),
        ("Altogether 200 children were helped, 132 in the system and 112 before it.", ""),  # some in both
        ("In all there were 50 talks, 12 at school and 20 at home of which ten were long.", ""),
        ("Over 20 schools, ten clubs and two homes, 40 in all.", ""),
        (
            "They give £1,199,500 between them, £869,300 for staff, £171,900 in kind and £158,300 in other funds.",
            "",
        ),
        ("They give £1,199,500 between them, £869,300 for staff and £200,000 each.", ""),
    ],
)
def test_a_total_and_its_parts(plan_folder: PlanFolderMaker, words: str, message: str) -> None:
    result = found(plan_folder, "R121", elsewhere(words))
    assert [message in f.message for f in result] == ([True] if message else [])
