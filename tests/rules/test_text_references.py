"""Typed references: appendices, tables and sections that the text points at by number or title."""

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import section
from tests.rules.texts import findings, said

APPENDIX = section("appendix-1-staffing", "body: Our staff.\n")
TABLE = """\
content:
  - type: table
    caption: Disposals
    columns: [Disposal, {title: 2023-24, numbers: yes}]
    rows:
      - [Cautions, 12]
"""


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("The budget is at Appendix 4.", "The text points at appendix 4; the plan has only appendix 1."),
        ("Appendices 1 and B list them.", "The text points at appendix B; the plan has only appendix 1."),
    ],
)
def test_an_appendix_that_is_not_there(plan_folder: PlanFolderMaker, words: str, message: str) -> None:
    (finding,) = findings(plan_folder, "R171", section("diversion", f"body: {words}\n"), APPENDIX)
    assert finding.message == message


@pytest.mark.parametrize(
    "words",
    [
        "Our staff are listed in Appendix 1.",
        "Appendix 4 of the guidance has more.",
        "The report of the inspectorate (Appendix 4) has more.",
        "The appendix has more.",
    ],
)
def test_an_appendix_of_this_plan_or_another(plan_folder: PlanFolderMaker, words: str) -> None:
    assert not findings(plan_folder, "R171", section("diversion", f"body: {words}\n"), APPENDIX)


def test_a_plan_without_appendices_is_not_asked(plan_folder: PlanFolderMaker) -> None:
    assert not said(plan_folder, "R171", "The plan is put before scrutiny as Appendix 4.")


def test_an_appendix_that_begins_a_text(plan_folder: PlanFolderMaker) -> None:
    other = section("use-of-custody", "body: |\n  ## Appendix 2: Budget\n\n  More is in Appendix 2.\n")
    assert not findings(plan_folder, "R171", other, APPENDIX)


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("Table 9 shows them.", True),
        ("Cautions fell (see Table 2).", True),
        ("Tables 2 and 3 list them.", True),
        ("Table 3 of the statistics shows them.", False),
        ("The table tennis club has 9 members.", False),
        ("Table 3.1 shows them in the national report.", False),
    ],
)
def test_typed_numbers_of_tables(plan_folder: PlanFolderMaker, words: str, *, finds: bool) -> None:
    found = findings(plan_folder, "R171", section("diversion", f"body: {words}\n{TABLE}"))
    assert bool(found) is finds
    assert not found or "is a typed number: tables and figures are numbered" in found[0].message


def test_a_table_that_is_not_there_is_reported_once(plan_folder: PlanFolderMaker) -> None:
    body = section("diversion", "body: Table 9 shows them.\n")
    assert not findings(plan_folder, "R171", body)
    assert findings(plan_folder, "R241", body)


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("More is said in the section ‘Working with magistrates’.", True),
        ("This is covered under “Our estate” above.", True),
        ("More is said in the section ‘Diversion’.", False),
        ("More is said in the section ‘How we sit’.", False),
        ("The section ‘My views’ of the self-assessment comes first.", False),
        ("Under ‘Child First’ we ask what works.", False),
    ],
)
def test_titles_of_sections(plan_folder: PlanFolderMaker, words: str, *, finds: bool) -> None:
    body = f"body: |\n  {words}\n\n  ## How we sit\n\n  We sit.\n"
    assert bool(findings(plan_folder, "R171", section("diversion", body))) is finds


@pytest.mark.parametrize(
    ("words", "finds"),
    [
        ("We come back to it (see section 14).", True),
        ("We act early (see section 14 for more).", True),
        ("We come back to it (see section 14 of the guidance).", False),
        ("The Act says who must be told. A panel decides (see section 14).", False),
    ],
)
def test_numbers_of_sections(plan_folder: PlanFolderMaker, words: str, *, finds: bool) -> None:
    assert bool(said(plan_folder, "R171", words)) is finds
