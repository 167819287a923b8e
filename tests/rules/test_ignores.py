"""What a plan ignores with a reason: it is counted, not printed, and never hides more than it says."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, folder_of, prepared, section, told
from yjplan.cli.app import app

INTRODUCTION = section("introduction-vision-and-strategy")
"""The template asks for more than that here, such as a vision: T107 at line 1, twice."""
TO_WRITE = "body: |\n  Some text.\n\n  To write: the rest.\n"


def ignoring(*items: str) -> str:
    return PLAN + "ignore:\n" + "".join(f"  - {{{item}}}\n" for item in items)


def ignored(folder: PlanFolderMaker, *bodies: str, plan: str = PLAN) -> tuple[list[str], list[str]]:
    """Return the codes that are ignored, and what is told of the ignores themselves."""
    _, findings = prepared(folder_of(folder, *bodies, plan=plan))
    return sorted({finding.code for finding, _ in findings.ignored}), told(findings, "I")


def test_a_code_is_ignored_in_the_whole_plan(plan_folder: PlanFolderMaker) -> None:
    plan = ignoring("code: T101, because: This is only a part of the plan")
    _, findings = prepared(folder_of(plan_folder, section("child-first"), plan=plan))
    assert not told(findings, "T101")
    assert len(findings.ignored) > 5
    assert {because for _, because in findings.ignored} == {"This is only a part of the plan"}


@pytest.mark.parametrize("at", ["sections/01.yaml", "01.yaml", "the vision", "sections/01.yaml:1"])
def test_at_narrows_to_a_file_or_to_words_of_the_message(plan_folder: PlanFolderMaker, at: str) -> None:
    bodies = (INTRODUCTION, section("priorities"))
    _, findings = prepared(
        folder_of(plan_folder, *bodies, plan=ignoring(f'code: T107, because: Said elsewhere, at: "{at}"'))
    )
    assert {f.place.file for f, _ in findings.ignored if f.place} == {"sections/01.yaml"}
    assert [place for place in told(findings, "T107") if "01.yaml" not in place]
    assert told(findings, "I") == []


@pytest.mark.parametrize(
    "text",
    [
        f"# yjplan: ignore T107 because the vision has a page of its own\n{INTRODUCTION}",
        INTRODUCTION.replace("\n", "  # yjplan: ignore T107 because the vision has a page of its own\n", 1),
        f"# yjplan: ignore T106, T107 because it is early\n{INTRODUCTION}".replace("T106, ", ""),
    ],
)
def test_a_remark_answers_for_its_line_and_the_one_below(plan_folder: PlanFolderMaker, text: str) -> None:
    assert ignored(plan_folder, text) == (["T107"], [])


def test_a_remark_two_lines_above_answers_for_nothing(plan_folder: PlanFolderMaker) -> None:
    text = f"# yjplan: ignore T107 because of this\n\n{INTRODUCTION}"
    assert ignored(plan_folder, text) == ([], ["I102 sections/01.yaml:1:1"])


def test_a_remark_where_a_text_begins_answers_for_all_of_it(plan_folder: PlanFolderMaker) -> None:
    for text in (
        TO_WRITE.replace("|", "|  # yjplan: ignore T106 because it is due in May"),
        f"# yjplan: ignore T106 because it is due in May\n{TO_WRITE}",
    ):
        assert ignored(plan_folder, section("child-first", text)) == (["T106"], [])


def test_a_remark_inside_a_text_would_be_printed(plan_folder: PlanFolderMaker) -> None:
    text = section("child-first", TO_WRITE.replace("\n\n", "\n  # yjplan: ignore T106 because of May\n"))
    assert ignored(plan_folder, text) == ([], ["I103 sections/01.yaml:5:3"])


def test_without_a_reason_it_still_counts(plan_folder: PlanFolderMaker) -> None:
    text = f"# yjplan: ignore T107\n{INTRODUCTION}"
    found = ignored(plan_folder, text, plan=ignoring("code: T101"))
    assert found == ([], ["I101 plan.yaml:7:5", "I101 sections/01.yaml:1:1"])
    _, findings = prepared(folder_of(plan_folder, INTRODUCTION, plan=ignoring("code: T101, because: ' '")))
    assert told(findings, "T107")
    assert told(findings, "I")


def test_what_answers_nothing_any_more_is_told(plan_folder: PlanFolderMaker) -> None:
    plan = ignoring("code: T106, because: It was early", "code: T101, because: A part, at: no such words")
    assert ignored(plan_folder, section("child-first"), plan=plan) == (
        [],
        ["I102 plan.yaml:7:5", "I102 plan.yaml:8:5"],
    )


def test_under_another_edition_nobody_is_told_to_delete_it(plan_folder: PlanFolderMaker) -> None:
    folder = folder_of(plan_folder, INTRODUCTION, plan=ignoring("code: T106, because: It was early"))
    assert told(prepared(folder, "2021")[1], "I") == []
    assert told(prepared(folder, "2024-25")[1], "I") == ["I102 plan.yaml:7:5"]


def test_a_missing_signature_may_be_ignored_before_it_is_looked_for(plan_folder: PlanFolderMaker) -> None:
    plan = ignoring("code: T114, because: The signed copy is on paper")
    assert ignored(plan_folder, INTRODUCTION, plan=plan) == ([], [])


@pytest.mark.parametrize("code", ["P101", "T999", "I102", "everything"])
def test_what_can_not_be_ignored(plan_folder: PlanFolderMaker, code: str) -> None:
    body = section("child-first", "body: There were {{ nobody.knows }}.\n")
    _, findings = prepared(folder_of(plan_folder, body, plan=ignoring(f"code: {code}, because: We like it")))
    assert told(findings, "I") == ["I103 plan.yaml:7:5"]
    assert told(findings, "P101")


def test_a_remark_that_names_no_code_is_told(plan_folder: PlanFolderMaker) -> None:
    text = f"# yjplan: ignore this because it is early\n{INTRODUCTION}"
    assert ignored(plan_folder, text) == ([], ["I103 sections/01.yaml:1:1"])


@pytest.mark.parametrize("command", ["check", "build", "status"])
def test_commands_count_what_is_ignored(
    plan_folder: PlanFolderMaker, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of(plan_folder, INTRODUCTION, plan=ignoring("code: T107, because: Said in the foreword"))
    monkeypatch.chdir(folder)
    options = ["-f", "md"] if command == "build" else []
    done = CliRunner().invoke(app, [command, *options])
    assert "; 2 ignored with a reason" in done.stdout + done.stderr
    assert "T107" not in done.stdout + done.stderr
    done = CliRunner().invoke(app, [command, *options, "--json"])
    found, _ = json.loads(done.stdout)[0]["ignored"]
    assert (found["code"], found["file"], found["because"]) == (
        "T107", "sections/01.yaml", "Said in the foreword",
    )  # fmt: skip
