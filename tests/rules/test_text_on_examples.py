"""What the rules about text find on the two examples, by the ids of the research on the published plans."""

from __future__ import annotations

from tests.rules.texts import on_example


def test_s23_priorities_have_no_owner_and_no_measure() -> None:
    (found,) = on_example("stockton", "R151")
    assert found.message == "None of the 7 priorities has an owner, a date or a measure of success."


def test_s24_what_became_of_last_years_items_is_told() -> None:
    assert not on_example("stockton", "R152")
    assert not on_example("stockton", "R153")


def test_s12_a_report_promised_for_a_year_that_is_over() -> None:
    (found,) = on_example("stockton", "R141")
    assert "will be reported separately in the 2023-24" in found.message
    assert not on_example("stockport", "R141")


def test_p12_ratings_are_blank_or_yellow() -> None:
    (blank,) = on_example("stockport", "R161")
    assert blank.message.startswith("18 of 25 actions")
    (odd,) = on_example("stockport", "R162")
    assert "“Yellow”" in odd.message


def test_p13_dates_are_broken_and_a_policy_is_overdue() -> None:
    assert [f.message.split("”")[0] for f in on_example("stockport", "R163")] == [
        "“oct 2",
        "“Jan23",
        "“Jan23",
        "“Dec2 2",
    ]
    (late,) = on_example("stockport", "R164")
    assert "Review the Youth Justice QA Policy" in late.message
