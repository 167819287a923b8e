"""The oracle: every contradiction that was found by hand in the two published plans, by its id."""

from __future__ import annotations

import pytest

from tests.rules.consistency import in_example

FOUND = [
    ("S-01", "stockton", "R021", "198 is the figure for “First time entrants”"),
    ("S-02", "stockton", "R011", "about 20,800"),
    ("S-04", "stockton", "R031", "4 of 17 is 23.5%, not 36.4%"),
]


@pytest.mark.parametrize(("id_", "name", "code", "words"), FOUND, ids=[f[0] for f in FOUND])
def test_finds(id_: str, name: str, code: str, words: str) -> None:
    assert [f for f in in_example(name) if f.code == code and words in f"{f.message} {f.hint}"], id_
