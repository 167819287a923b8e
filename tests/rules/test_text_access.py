"""What some readers cannot see, reach or understand."""

from __future__ import annotations

import re

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, section
from tests.rules.texts import findings, on_example, said

WELSH = PLAN + "submission: {submitted: 30 June 2024}\n"
ENGLISH = WELSH.replace("Isle of Anglesey County Council", "Dale and Fell Council")


def test_a_typed_page_number(plan_folder: PlanFolderMaker) -> None:
    (found,) = said(plan_folder, "R171", "Staff are listed on page 25. The budget is on pages 26 to 27.")
    assert found.message.startswith("“page 25” is a typed page number")
    assert found.message.endswith("There is 1 more here.")


def test_a_page_of_the_plan_itself(plan_folder: PlanFolderMaker) -> None:
    (found,) = said(plan_folder, "R171", "The panels are drawn on pages 30 to 32 of the plan.")
    assert found.message.startswith("“pages 30 to 32” is a typed page number")


@pytest.mark.parametrize(
    "text",
    [
        "See page 5 of the Youth Justice Plan 2016/17, and pages 3 to 4 of the plan for the county.",
        "See page 9 of the guidance, and a one-page summary.",
        'The homepage 2 and {{ ref("prevention") }}; 25 pages.',
        "As published.[^1]\n\n[^1]: Guidance, page 12.",
    ],
)
def test_pages_of_other_documents(text: str, plan_folder: PlanFolderMaker) -> None:
    assert not said(plan_folder, "R171", text)


def test_s19_a_typed_page_number() -> None:
    (found,) = on_example("stockton", "R171")
    assert "“page 25”" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "The graphs below show caseloads.",
        "The following chart is ours.",
        "This diagram shows it.",
        "See the table below.",
        "Most are boys (see Figure 23).",
    ],
)
def test_words_about_a_chart_that_is_not_there(text: str, plan_folder: PlanFolderMaker) -> None:
    (found,) = said(plan_folder, "R241", text)
    assert re.search(
        r": there is no (?:chart|table|graph|diagram|picture|map|figure)\w* here\.$", found.message
    )


@pytest.mark.parametrize(
    "text",
    [
        'The chart below shows caseloads.\n\n{{ chart("fte") }}',
        "The table below lists them.\n\n| Who | When |\n|---|---|\n| Board | May |",
        "Below average charts and a map of needs; the picture that the data give.",
    ],
)
def test_charts_and_tables_that_are_there(text: str, plan_folder: PlanFolderMaker) -> None:
    assert not said(plan_folder, "R241", text)


def test_a_table_block_answers_for_words_about_it(plan_folder: PlanFolderMaker) -> None:
    body = "body: The table below lists them.\ncontent:\n"
    table = "- {type: table, caption: Who, columns: [Who, When], rows: [[Board, May]]}\n"
    assert not findings(plan_folder, "R241", section("diversion", body + table))


def test_p24_graphs_that_were_lost() -> None:
    (found,) = on_example("stockport", "R241")
    assert "graphs below" in found.message
    (asked,) = (f for f in on_example("stockport", "T107") if "performance measures" in f.message)
    assert "with their figures" in asked.message


def test_s27_a_structure_chart_that_was_lost() -> None:
    assert any("a structure chart" in f.message for f in on_example("stockton", "T107"))


def _picture(rest: str) -> str:
    return section("diversion", f"content:\n- type: image\n  file: allotment.png\n{rest}")


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ("  alt: IMG_2034.jpg\n", "A101"),
        ("  alt: Our allotment\n  caption: Our allotment.\n", "A101"),
        ("  alt: Image of children at the allotment.\n", "A102"),
        (f"  alt: {'Children and officers plant beans. ' * 10}\n", "A102"),
    ],
)
def test_descriptions_that_tell_nothing_or_tire(fields: str, code: str, plan_folder: PlanFolderMaker) -> None:
    (found,) = findings(plan_folder, "A", _picture(fields), plan=ENGLISH)
    assert found.code == code


def test_a_good_description(plan_folder: PlanFolderMaker) -> None:
    fields = "  alt: Children and officers plant beans.\n  caption: The allotment in May.\n"
    assert not findings(plan_folder, "A10", _picture(fields))


def test_a_picture_of_figures_needs_a_table(plan_folder: PlanFolderMaker) -> None:
    picture = _picture(
        "  alt: First time entrants fell from 40 to 26.\n  caption: Chart of first time entrants\n"
    )
    (found,) = findings(plan_folder, "R242", picture)
    assert found.message == "This picture shows figures, and its section gives them in no table."
    table = "- {type: table, caption: Entrants, columns: [Year, Children], rows: [[2023, 26]]}\n"
    assert not findings(plan_folder, "R242", picture + table)
    structure = "  alt: The head of service leads two teams.\n  caption: Structure chart\n"
    assert not findings(plan_folder, "R242", _picture(structure))


def test_tables_without_titles_as_lists_and_with_empty_cells(plan_folder: PlanFolderMaker) -> None:
    codes = [
        f.code for f in said(plan_folder, "A10", "|  | 2023 |\n|---|---|\n| Police |  |\n| Health | 2 |")
    ]
    assert codes == ["A103", "A105"]
    assert [f.code for f in said(plan_folder, "A10", "| Partner |\n|---|\n| Police |")] == ["A104"]
    block = "content:\n- {type: table, caption: Who, columns: ['', When], rows: [[Board, May]]}\n"
    (found,) = findings(plan_folder, "A10", section("diversion", block))
    assert found.message.startswith("Column 1 of this table has no title")


def test_tables_that_are_right(plan_folder: PlanFolderMaker) -> None:
    assert not said(
        plan_folder, "A10", "| Partner | 2023 |\n|---|---|\n| Police | 3 |\n\nA | that is no table."
    )
    block = "content:\n- {type: table, caption: Who, columns: [Who, When], rows: [[Board, null]]}\n"
    assert not findings(plan_folder, "A10", section("diversion", block))  # a dash is printed


def test_links_that_say_nothing(plan_folder: PlanFolderMaker) -> None:
    text = "Read it [here](https://example.org/plan) or [Click here](https://example.org/more)."
    (found,) = said(plan_folder, "A106", text)
    assert found.message == "The link “here” does not say where it leads. There is 1 more here."
    assert said(plan_folder, "A106", "More is said [on this page](https://example.org/plan).")
    assert not said(plan_folder, "A106", "Read [the plan](https://example.org/plan), and [here] it ends.")


def test_addresses_printed_in_full(plan_folder: PlanFolderMaker) -> None:
    address = "https://example.org/guidance/youth-justice-plans/what-to-write-and-when"
    assert len(said(plan_folder, "A107", f"See {address} for more.")) == 1
    assert not said(plan_folder, "A107", f"See [the guidance]({address}) or https://example.org.")


def test_bold_lines_as_headings(plan_folder: PlanFolderMaker) -> None:
    (found,) = said(plan_folder, "A108", "**What we do**", "We help.")
    assert found.hint == "Write it as a heading: ## What we do"
    assert not said(plan_folder, "A108", "**We always help.**", "**Every day**", "**Every night**")
    assert not said(plan_folder, "A108", "## What we do", "We **always** help.")


def test_colour_alone(plan_folder: PlanFolderMaker) -> None:
    (found,) = said(plan_folder, "A109", "Overdue actions are in red; done ones are shown in green.")
    assert found.message.startswith("“actions are in red”")
    assert not said(plan_folder, "A109", "Walks in green spaces. The rating is red. Lines of Red Bridge.")


def test_capitals(plan_folder: PlanFolderMaker) -> None:
    (found,) = said(plan_folder, "A110", "PLEASE ALWAYS READ THIS SECTION CAREFULLY before you begin.")
    assert "PLEASE ALWAYS READ" in found.message
    assert not said(plan_folder, "A110", "NOT PROTECTIVELY MARKED. GMP CSC YOI SCH STC ETE are letters.")


def test_a_welsh_council_without_welsh(plan_folder: PlanFolderMaker) -> None:
    assert len(findings(plan_folder, "A111", section("diversion"), plan=WELSH)) == 1
    assert not findings(plan_folder, "A111", section("diversion"), plan=ENGLISH)
    assert not findings(
        plan_folder, "A111", section("diversion", "language: cy\nbody: Croeso.\n"), plan=WELSH
    )
    assert not findings(plan_folder, "A111", section("diversion"))  # not sent yet


def test_the_examples_raise_nothing_else_of_this_family() -> None:
    assert not on_example("stockton", "A1")
    assert not on_example("stockport", "A1")
