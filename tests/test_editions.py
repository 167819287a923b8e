from pathlib import Path

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, folder_of, prepared, section, told
from yjplan.diagnostics import Findings
from yjplan.editions import Edition, edition_names, load_edition, outline
from yjplan.plan.load import load_plan
from yjplan.plan.values import PlanYears
from yjplan.scaffold import without_starter

NAMES = ["2021", "2023-24", "2024-25", "2025-26", "2026-27", "annual-update"]


def edition(name: str = "2024-25") -> Edition:
    found = load_edition(name, Findings())
    assert found is not None
    return found


def headings(make: PlanFolderMaker, *sections: str, plan: str = PLAN) -> list[str]:
    result, _ = prepared(folder_of(make, *sections, plan=plan))
    return [f"{e.number} {e.title}".strip() for entry in result.entries for e in entry.walk()]


def test_the_editions() -> None:
    assert edition_names() == NAMES
    for name in NAMES:
        found = edition(name)
        ids = [s.id for s in found.walk()]
        assert len(ids) == len(set(ids))
        assert all(s.when for s in found.walk() if s.need == "conditional")
        assert all(s.guidance for s in found.walk())
        assert without_starter(found) == []


def test_later_editions_are_provisional_and_the_last_goes_to_another_body() -> None:
    assert [edition(n).provisional for n in NAMES[:5]] == [False, False, False, True, True]
    assert edition("2024-25").submission.to != edition("2026-27").submission.to
    assert edition("2024-25").deadline(PlanYears(2024, 2025)) == "30 June 2024"
    assert edition("2026-27").deadline(PlanYears(2026, 2027)) == ""


def test_a_year_that_shares_another_edition() -> None:
    assert edition("2022-23").edition == "2023-24"
    assert edition("2024/25").edition == "2024-25"


def test_unknown_edition() -> None:
    findings = Findings()
    assert load_edition("2024-52", findings) is None
    (finding,) = findings
    assert (finding.code, finding.hint) == ("E101", 'Did you mean "2024-25"?')


def test_files_are_laid_out_in_the_order_of_the_template(plan_folder: PlanFolderMaker) -> None:
    assert headings(plan_folder, section("glossary"), section("remands"), section("child-first")) == [
        "1 Plan for the forthcoming year",
        "1.1 Child First",
        "1.2 National priority areas",
        "1.2.1 Remands",
        "Common youth justice terms",
    ]


def test_the_same_files_build_under_every_edition(plan_folder: PlanFolderMaker) -> None:
    folder = folder_of(plan_folder, section("voice-of-the-child"), section("prevention"))
    for name in NAMES:
        result, findings = prepared(folder, name)
        assert not findings.has_errors
        assert {e.id for entry in result.entries for e in entry.walk()} >= {
            "voice-of-the-child",
            "prevention",
        }


def test_sections_move(plan_folder: PlanFolderMaker) -> None:
    assert headings(
        plan_folder,
        section("local-context", "before: introduction-vision-and-strategy\nbody: x\n"),
        section("introduction-vision-and-strategy"),
        section("remands", "within: child-first\nbody: x\n"),
        section("child-first"),
        section("evaluation", "after: anti-racism\ntitle: How we know\nbody: x\n"),
        section("anti-racism", "after: child-first\nbody: x\n"),
    ) == [
        "1 Local context",
        "2 Introduction, vision and strategy",
        "3 Plan for the forthcoming year",
        "3.1 Child First",
        "3.1.1 Remands",
        "3.2 Anti racism",
        "3.3 How we know",
    ]


def test_a_heading_is_split(plan_folder: PlanFolderMaker) -> None:
    covers = "covers: serious-violence-and-exploitation\nbody: x\n"
    folder = folder_of(
        plan_folder, section("serious-violence", covers), section("exploitation", covers), section("remands")
    )
    result, findings = prepared(folder)
    titles = [e.title for entry in result.entries for e in entry.walk()]
    assert titles[-3:] == ["Serious violence", "Exploitation", "Remands"]
    missing = [f.message for f in findings if f.code == "T101"]
    assert not any("Serious violence" in m for m in missing)
    assert not [f for f in findings if f.code == "T110"]


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("after: chld-first\nbody: x\n", "T104 sections/01.yaml:3:8"),
        ("covers: nothing\nafter: evaluation\nbody: x\n", "T104 sections/01.yaml:3:9"),
        ("body: x\n", "T105 sections/01.yaml:1:10"),
        ("after: mine\nbody: x\n", "T104 sections/01.yaml:3:8"),
        ("after: evaluation\nwithin: child-first\nbody: x\n", "T103 sections/01.yaml:4:9"),
    ],
)
def test_places_that_do_not_work(plan_folder: PlanFolderMaker, rest: str, expected: str) -> None:
    _, findings = prepared(folder_of(plan_folder, section("mine", rest), section("evaluation")))
    assert told(findings, "T10")[0] == expected or expected in told(findings, "T")


def test_sections_that_wait_for_each_other(plan_folder: PlanFolderMaker) -> None:
    folder = folder_of(
        plan_folder,
        section("one", "after: two\nbody: x\n"),
        section("two", "after: one\nbody: x\n"),
        section("evaluation"),
    )
    findings = Findings()
    plan = load_plan(folder, findings)
    assert plan is not None
    entries = outline(plan, edition(), findings)
    assert {e.id for entry in entries for e in entry.walk()} >= {"one", "two"}
    assert "T104 sections/01.yaml:3:8" in told(findings, "T")


EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


@pytest.mark.parametrize("example", ["stockton", "stockport"])
@pytest.mark.parametrize("name", NAMES)
def test_the_examples_find_their_place_under_every_edition(example: str, name: str) -> None:
    result, findings = prepared(EXAMPLES / example, name)
    assert not findings.has_errors
    assert not [f for f in findings if f.code == "T105"]
    laid_out = {e.id for entry in result.entries for e in entry.walk() if e.section}
    assert laid_out == {s.section for s in result.plan.sections}


def test_a_heading_of_another_edition_fills_its_counterpart() -> None:
    result, _ = prepared(EXAMPLES / "stockport", "2024-25")
    entries = {e.id: e for entry in result.entries for e in entry.walk()}
    assert entries["performance"].title == "Performance over the previous year"
    assert entries["new-kpis"].number.startswith(entries["performance"].number + ".")
