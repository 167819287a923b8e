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


def test_s16_out_of_court_disposals_have_two_abbreviations() -> None:
    assert "Out-of-court disposals are called both OOC and OCD." in [
        f.message for f in on_example("stockton", "R192")
    ]


def test_s22_abbreviations_are_not_explained_and_entries_not_used() -> None:
    told = " ".join(f.message for f in on_example("stockton", "R191"))
    for letters in ("YRO", "DTO", "ISS", "PACE", "NEET", "MARSOC", "CET", "CAMHS"):
        assert letters in told
    for letters in (
        "TSEG",
        "PSR",
        "MACE",
        "OPCC",
        "CPS",
        "ETAC",
        "CAHMS",
        "HMI",
    ):  # written in full somewhere
        assert letters not in told
    assert any("“CAHMS” is “CAMHS” elsewhere" in f.message for f in on_example("stockton", "R192"))
    (unused,) = on_example("stockton", "R194")
    assert unused.message.endswith("not used in the plan: AssetPlus and HMIP.")


def test_p19_the_glossary_is_double_unused_and_incomplete() -> None:
    (double,) = on_example("stockport", "R193")
    assert "“EHCP”" in double.message
    (unused,) = on_example("stockport", "R194")
    assert "MAPPA" in unused.message
    told = " ".join(f.message for f in on_example("stockport", "R191"))
    assert "MASSH" in told
    assert "CVYJ" in told


def test_s14_resettlement_meetings_are_monthly_and_bi_monthly() -> None:
    (found,) = on_example("stockton", "R201")
    assert "“bi-monthly resettlement meetings”" in found.message
    assert "“monthly resettlement meetings”" in found.message
    assert not on_example("stockport", "R201")


def test_p17_the_act_of_2022_has_several_names() -> None:
    (police, children) = on_example("stockport", "R202")
    assert "One Act has 3 names" in police.message
    assert "Children's Act 1989" in children.message
    assert not on_example("stockton", "R202")


def test_s20_the_paragraph_on_co_working_is_printed_twice() -> None:
    (found,) = on_example("stockton", "R211")
    assert "The team co-works cases" in found.message
    assert not on_example("stockport", "R211")


def test_s21_young_people_in_a_plan_that_says_children() -> None:
    found = on_example("stockton", "L102")
    assert len({f.place.file for f in found if f.place}) == len(found) == 5
    assert all(f.severity == "advice" for f in found)


def test_p20_superseded_bodies_and_young_people() -> None:
    bodies = " ".join(f.message for f in on_example("stockport", "L101"))
    for name in (
        "Clinical Commissioning Group",
        "Community Rehabilitation Company",
        "National Probation Service",
    ):
        assert name in bodies
    assert "HYMS" not in bodies  # the glossary says that it is now CAMHS
    assert on_example("stockport", "L102")
    assert not on_example("stockton", "L101")


def test_sentences_of_the_examples_are_not_called_long() -> None:
    for name in ("stockton", "stockport"):
        assert not on_example(name, "L103")
        assert not on_example(name, "L104")


def test_s26_small_numbers_of_children() -> None:
    found = on_example("stockton", "D103")
    assert [f.place.file[9:11] for f in found if f.place] == ["04", "21", "22", "23"]
    assert "Three children are now out on licence" in found[0].message


def test_s10_percentages_single_out_a_colleague() -> None:
    (found,) = on_example("stockton", "D104")
    assert "04% of 24 staff is 1 person" in found.message
    assert not on_example("stockport", "D104")


def test_p22_deaths_and_stories_that_could_identify_children() -> None:
    (deaths,) = on_example("stockport", "D103")
    assert "2 children in 2022/23" in deaths.message
    assert [f.place.file[9:11] for f in on_example("stockport", "D105") if f.place] == ["15", "20"]
