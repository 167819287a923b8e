"""The oracle: every contradiction that was found by hand in the two published plans, by its id."""

from __future__ import annotations

import pytest

from tests.rules.consistency import in_example

FOUND = [
    ("S-01", "stockton", "R021", "198 is the figure for “First time entrants”"),
    ("S-02", "stockton", "R011", "about 20,800"),
    ("S-04", "stockton", "R031", "4 of 17 is 23.5%, not 36.4%"),
    ("S-07", "stockton", "R131", "6 sentences given in the year"),
    ("S-10", "stockton", "R112", "Of 24 staff, 4% is one person"),
    ("S-11", "stockton", "R093", "2023-24 only"),
    ("S-18", "stockton", "R113", "Write 6%"),
    (
        "P-01",
        "stockport",
        "R101",
        "0.4 posts for “Speech and Language Therapist”; the table of posts has 0.6",
    ),
    ("P-01", "stockport", "R101", "0.5 posts for “Parenting Nurse Specialist” and “School Nurse”"),
    ("P-02", "stockport", "R102", "“Practitioners (FT)” adds up to 24 and “Administration (FT)” to 2"),
    ("P-03", "stockport", "R103", "Without them there are 35.13"),
    ("P-05", "stockport", "R083", "£17,523 of “YJB (Remand)”"),
    ("P-06", "stockport", "R094", "£45,000; MoJ Turnaround Grant gives more, £122,462"),
]


@pytest.mark.parametrize(("id_", "name", "code", "words"), FOUND, ids=[f[0] for f in FOUND])
def test_finds(id_: str, name: str, code: str, words: str) -> None:
    assert [f for f in in_example(name) if f.code == code and words in f"{f.message} {f.hint}"], id_
