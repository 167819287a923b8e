"""Marks behind a figure and in its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yjplan.source.marks import stand_in, without_marks


@pytest.mark.parametrize(
    ("text", "mark"),
    [("<5", "suppressed"), ("< 10%", "suppressed"), ("≤4", "suppressed"), ("fewer than 5", "suppressed"),
     ("1-4", "suppressed"), ("1 to 4", "suppressed"), ("[c]", "suppressed"), ("*", "suppressed"),
     ("..", "not available"),
     ("N/A", "not available"), ("[x]", "not available"), ("[z]", "not applicable"), ("[low]", "rounds to zero"),
     ("-", ""), ("not known", ""), ("5", None), ("4.5", None), ("2020-21", None), ("lots", None), ("", None)],
)  # fmt: skip
def test_what_stands_in_place_of_a_number(text: str, mark: str | None) -> None:
    assert stand_in(text) == mark


@pytest.mark.parametrize(
    ("text", "number", "marks"),
    [("125 (p)", "125", ("provisional",)), ("125p", "125", ("provisional",)), ("44.4% [r]", "44.4%", ("revised",)),
     ("44.4%r", "44.4%", ("revised",)), ("125 [p] [r]", "125", ("provisional", "revised")),
     ("26 provisional", "26", ("provisional",)), ("9 (break)", "9", ("break in series",)), ("125 [note 1]", "125", ()),
     ("125 [Note 1, 2] (e)", "125", ("estimated",)), ("125", "125", ()), ("(p)", "(p)", ()), ("5x", "5x", ()),
     ("125 (38 children)", "125 (38 children)", ())],
)  # fmt: skip
def test_marks_behind_a_number(text: str, number: str, marks: tuple[str, ...]) -> None:
    assert without_marks(text) == (number, marks)


def test_a_source_may_have_marks_of_its_own() -> None:
    own = {"†": "revised", "##": "suppressed"}
    assert without_marks("125†", own) == ("125", ("revised",))  # type: ignore[arg-type]
    assert stand_in("##", own) == "suppressed" and stand_in("##") is None  # type: ignore[arg-type]


@given(st.text(max_size=100) | st.text(st.sampled_from("([pre]) 12noteprovisional"), max_size=100))
def test_taking_marks_away_leaves_the_beginning(text: str) -> None:
    assert text.startswith(without_marks(text)[0])
