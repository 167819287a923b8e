"""What the rules about text find on the two examples, by the ids of the research on the published plans."""

from __future__ import annotations

from tests.rules.texts import on_example


def test_s23_priorities_have_no_owner_and_no_measure() -> None:
    (found,) = on_example("stockton", "R151")
    assert found.message == "None of the 7 priorities has an owner, a date or a measure of success."


def test_s24_what_became_of_last_years_items_is_told() -> None:
    assert not on_example("stockton", "R152")
    assert not on_example("stockton", "R153")
