import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, folder_of, prepared, section
from tests.rules.texts import on_example
from yjplan.diagnostics import Finding


def findings(make: PlanFolderMaker, code: str, *sections: str, plan: str = PLAN) -> list[Finding]:
    _, found = prepared(folder_of(make, *sections, plan=plan))
    return [f for f in found if f.code == code]


def test_required_headings_are_missed_and_others_are_not(plan_folder: PlanFolderMaker) -> None:
    messages = " ".join(f.message for f in findings(plan_folder, "T101", section("child-first")))
    assert "“Evaluation”" in messages
    assert "“Child First”" not in messages
    assert "“National priority areas”" not in messages  # only holds others together
    assert "“Policing”" not in messages  # conditional


def test_a_file_that_cannot_be_read_is_not_called_missing(plan_folder: PlanFolderMaker) -> None:
    messages = " ".join(
        f.message for f in findings(plan_folder, "T101", section("evaluation", "ownr: x\nbody: [x]\n"))
    )
    assert "“Evaluation”" not in messages


def test_a_missing_heading_that_the_text_refers_to_is_told_there(plan_folder: PlanFolderMaker) -> None:
    text = section("child-first", 'body: Who pays is shown in {{ ref("appendix-2-budget") }}.\n')
    (found,) = findings(plan_folder, "P103", text)
    assert (
        found.message == 'The text refers to the heading "appendix-2-budget", and no section file answers it.'
    )
    assert found.hint == "Add a file with section: appendix-2-budget, or delete the reference."
    missing = " ".join(f.message for f in findings(plan_folder, "T101", text))
    assert "“Appendix 2: Budget costs and contributions”" not in missing
    assert "“Appendix 1: Staffing structure”" in missing


def test_a_heading_whose_name_is_misspelt_is_told_once(plan_folder: PlanFolderMaker) -> None:
    misspelt, another = section("evaluatoin", "body: We ask.\n"), section("elevation", "body: We climb.\n")
    (found,) = findings(plan_folder, "T105", misspelt)
    assert found.hint == 'Did you mean "evaluation"?'
    assert "“Evaluation”" not in " ".join(f.message for f in findings(plan_folder, "T101", misspelt))
    assert "“Evaluation”" in " ".join(f.message for f in findings(plan_folder, "T101", another))


def test_empty_section(plan_folder: PlanFolderMaker) -> None:
    (found,) = findings(plan_folder, "T102", section("evaluation", "owner: x\n"), section("child-first"))
    assert found.place is not None
    assert found.place.file == "sections/01.yaml"


def test_a_heading_that_holds_others_may_be_empty(plan_folder: PlanFolderMaker) -> None:
    assert not findings(plan_folder, "T102", section("national-priority-areas", ""), section("remands"))


def test_placeholders_in_prose_and_in_fields(plan_folder: PlanFolderMaker) -> None:
    rest = (
        "owner: Analyst\nbody: |\n  Done.\n\n  To write: the story of the year.\n"
        "content:\n  - {type: quote, text: x, who: 'To write: who'}\n"
    )
    found = findings(plan_folder, "T106", section("evaluation", rest))
    assert [(f.message, f.place and (f.place.line, f.place.column)) for f in found] == [
        ("Still to be written: the story of the year.", (7, 3)),
        ("Still to be written: who", (9, 33)),
    ]
    assert found[0].hint == "Owner: Analyst."
    assert not findings(plan_folder, "T106", section("evaluation", "body: We have to write reports.\n"))


@pytest.mark.parametrize(
    ("content", "expected"),
    [("", 1), ("content: [{type: benefit-statement, resources: a, benefits: b, improvement: c}]\n", 0)],
)
def test_expected_content(plan_folder: PlanFolderMaker, content: str, expected: int) -> None:
    found = findings(plan_folder, "T107", section("resources-and-services", f"body: x\n{content}"))
    assert len([f for f in found if "benefit" in f.message]) == expected


def test_short_staffing_return_is_enough(plan_folder: PlanFolderMaker) -> None:
    content = "content: [{type: staff-summary, parts: [{title: G, rows: [{label: F, value: 2}]}]}]\n"
    found = findings(plan_folder, "T107", section("appendix-1-staffing", content))
    assert not any("role, gender" in f.message for f in found)


def test_own_title_is_mentioned_and_the_same_title_is_not(plan_folder: PlanFolderMaker) -> None:
    (found,) = findings(plan_folder, "T108", section("evaluation", "title: How we know\nbody: x\n"))
    assert found.severity == "advice"
    assert not findings(plan_folder, "T108", section("evaluation", "title: Evaluation\nbody: x\n"))


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("progress-on-previous-plan", "Progress against the priorities of our previous plan"),
        ("appendix-1-staffing", "Appendix 1: Staffing"),
        ("remands", "Remands (court)"),
        ("glossary", "Appendix 3: Glossary"),  # the template's title is Common youth justice terms
    ],
)
def test_a_title_in_which_readers_know_the_heading_is_their_own_affair(
    plan_folder: PlanFolderMaker, heading: str, title: str
) -> None:
    assert not findings(plan_folder, "T108", section(heading, f'title: "{title}"\nbody: x\n'))


def test_moved_and_added(plan_folder: PlanFolderMaker) -> None:
    sections = (
        section("evaluation", "before: child-first\nbody: x\n"),
        section("own", "after: evaluation\nbody: x\n"),
    )
    assert len(findings(plan_folder, "T109", *sections, section("child-first"))) == 1
    assert len(findings(plan_folder, "T110", *sections, section("child-first"))) == 1
    assert not findings(plan_folder, "T109", section("evaluation"))


def test_a_section_with_a_title_and_a_place_is_meant(plan_folder: PlanFolderMaker) -> None:
    own = "title: Welsh language\nafter: child-first\nbody: x\n"
    assert not findings(plan_folder, "T110", section("welsh-language", own), section("child-first"))
    slip = "title: Evaluation\nafter: child-first\nbody: x\n"
    assert findings(plan_folder, "T110", section("evalution", slip), section("child-first"))


def test_a_section_that_keeps_its_turn_has_not_moved(plan_folder: PlanFolderMaker) -> None:
    context = section("local-context", "after: introduction-vision-and-strategy\nbody: x\n")
    sections = section("introduction-vision-and-strategy"), context, section("child-first")
    assert not findings(plan_folder, "T109", *sections)


def test_a_section_that_covers_a_heading_is_answer_enough(plan_folder: PlanFolderMaker) -> None:
    assert not findings(plan_folder, "T110", section("appraisal", "covers: evaluation\nbody: x\n"))
    (found,) = findings(
        plan_folder, "T110", section("evalution", "after: child-first\n"), section("child-first")
    )
    assert "evaluation" in found.hint


def test_draft(plan_folder: PlanFolderMaker) -> None:
    assert len(findings(plan_folder, "T112", "section: evaluation\nowner: Head\nbody: x\n")) == 1
    assert not findings(plan_folder, "T112", section("evaluation"))


def test_edition_and_years(plan_folder: PlanFolderMaker) -> None:
    def plan(years: str, edition: str) -> str:
        return PLAN.replace("years: 2024-25", f"years: {years}").replace(
            "edition: 2024-25", f"edition: {edition}"
        )

    one = section("evaluation")
    assert len(findings(plan_folder, "T113", one, plan=plan("2025-26", "2024-25"))) == 1
    assert not findings(plan_folder, "T113", one, plan=plan("2024-27", "2024-25"))
    assert not findings(plan_folder, "T113", one, plan=plan("2022-23", "2023-24"))
    assert not findings(plan_folder, "T113", one, plan=plan("2025-26", "annual-update"))
    assert len(findings(plan_folder, "T111", one, plan=plan("2026-27", "2026-27"))) == 1
    assert not findings(plan_folder, "T111", one)


def test_an_update_is_for_one_of_the_years_of_its_plan(plan_folder: PlanFolderMaker) -> None:
    def plan(*more: str) -> str:
        years = PLAN.replace("years: 2024-25", "years: 2024-27")
        return years.replace("edition: 2024-25", "edition: annual-update") + "".join(more)

    one = section("changes-in-legislation")
    assert not findings(plan_folder, "T113", one, plan=plan("reporting-year: 2025-26\n"))
    (outside,) = findings(plan_folder, "T113", one, plan=plan("reporting-year: 2028-29\n"))
    assert outside.message == "This update is for 2028-29, and the plan is for 2024-27."
    (unsaid,) = findings(plan_folder, "T113", one, plan=plan())
    assert "reporting-year: 2025-26" in unsaid.hint


def test_p10_a_heading_of_the_template_that_no_file_answers() -> None:
    told = [f.message for f in on_example("stockport", "T101")]
    assert any("“Evaluation”" in message for message in told)
