"""Draft, sign-off and final through the front door: what each shows, and what stands in its way."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from docx import Document as open_word
from typer.testing import CliRunner

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, folder_of, section
from tests.writers.docx_reading import NS, R, W, WordFile, faults, words
from yjplan.cli.app import app

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ("stockton", "stockport")
SIGN_OFF = section(
    "sign-off-submission-and-approval",
    "content:\n  - type: sign-off\n    signatories:\n"
    "      - {capacity: Chair of the board, name: A. Jones, signed: signed, date: 3 June 2024}\n"
    "      - {capacity: Head of service, name: B. Evans}\n",
)
VERSIONS = (
    "marking: OFFICIAL-SENSITIVE\nversions:\n"
    "  - {version: '0.1', date: 1 March 2024, change: First, approved-by: Board}\n"
    "  - {version: '0.3', date: 1 May 2024, change: Third}\n"
)
NOTED = section(
    "child-first",
    "owner: Ann Owner\nnote: Ask the board about this\nbody: |\n  First paragraph.\n\n  To write: the rest.\n"
    "content:\n  - type: callout\n    body: Mind this.\n    note: Is it still so?\n",
).replace("status: ready\n", "status: draft\n")


def build(folder: Path, out: Path, *options: str) -> tuple[int, str, list[Path]]:
    # page numbers have tests of their own, and need LibreOffice
    done = CliRunner().invoke(app, ["build", str(folder), "-o", str(out), "--no-paginate", *options])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.stderr, sorted(p for p in out.glob("*") if p.is_file())


def word(folder: Path, out: Path, stage: str) -> WordFile:
    code, said, written = build(folder, out, "-f", "docx", "--stage", stage)
    assert code == 0, said
    return WordFile(written[0].read_bytes())


def ignoring_all_warnings(folder: Path, *more: str) -> None:
    """Let a plan answer every warning that it has."""
    done = CliRunner().invoke(app, ["check", str(folder), "--json"])
    found = json.loads(done.stdout)[0]["findings"]
    codes = sorted({f["code"] for f in found if f["severity"] == "warning"} | set(more))
    lines = "".join(f"  - {{code: {code}, because: As it was published}}\n" for code in codes)
    plan = folder / "plan.yaml"
    plan.write_text(f"{plan.read_text('utf-8').rstrip()}\nignore:\n{lines}", encoding="utf-8")


@pytest.fixture
def ready(plan_folder: PlanFolderMaker) -> Path:
    """A plan that may be built at any stage: one of two people has signed, which it says is no matter."""
    folder = folder_of(plan_folder, section("child-first"), SIGN_OFF, plan=PLAN + VERSIONS)
    ignoring_all_warnings(folder, "T114", "U106", "U108")
    return folder


def comments(file: WordFile) -> dict[str, list[tuple[str, str]]]:
    """Return author and text of the comments by the words of the paragraph that they stand beside."""
    said = {
        c.get(f"{W}id"): (c.get(f"{W}author"), "\n".join(words(p) for p in c))
        for c in file.find("//w:comment", "word/comments.xml")
    }
    found: dict[str, list[tuple[str, str]]] = {}
    for reference in file.find("//w:commentReference"):
        beside = reference.xpath("ancestor::w:p[1]", namespaces=NS)[0]
        found.setdefault(words(beside), []).append(said.pop(reference.get(f"{W}id")))
    assert not said
    return found


# ---------------------------------------------------------------- the examples


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_are_drafts_until_every_warning_is_answered(name: str, tmp_path: Path) -> None:
    plan, out = tmp_path / name, tmp_path / "out"
    shutil.copytree(ROOT / "examples" / name, plan, ignore=shutil.ignore_patterns("build"))
    for stage in ("sign-off", "final"):
        code, said, written = build(plan, out, "--stage", stage)
        assert (code, written) == (1, [])
        assert ": warning " in said
        assert re.search(rf"\d+ warnings stand in the way of --stage {stage}\.", said)
        assert "not built" in said
    code, said, draft = build(plan, out, "-f", "docx")
    assert code == 0, said
    assert [p.name.endswith("-draft.docx") for p in draft] == [True]
    file = WordFile(draft[0].read_bytes())
    assert not faults(file)
    assert any("T101: " in text for _, text in comments(file)[file.styled("Title")[0]])

    ignoring_all_warnings(plan, "T114")
    for stage, ending in (("sign-off", "-sign-off"), ("final", "")):
        shutil.rmtree(out)
        code, said, written = build(plan, out, "-f", "docx", "--stage", stage)
        assert code == 0, said
        assert "ignored with a reason" in said
        assert re.fullmatch(rf"{name}.*-20\d\d-\d\d{ending}\.docx", written[0].name)
        assert not faults(WordFile(written[0].read_bytes()))
        leaves_nothing_behind(WordFile(written[0].read_bytes()))


def leaves_nothing_behind(file: WordFile) -> None:
    assert not [n for n in file.names if "comment" in n.lower()]
    for name in file.names:
        assert b"PowerPlusWaterMark" not in file.archive.read(name)
        if name.endswith(".xml") and name.startswith("word/"):
            hidden = "//w:vanish | //w:commentReference | //w:commentRangeStart | //w:ins | //w:del"
            assert not file.find(hidden, name), name


# ---------------------------------------------------------------- what a draft shows


def test_draft_has_a_watermark_on_every_kind_of_page(ready: Path, tmp_path: Path) -> None:
    file = word(ready, tmp_path / "out", "draft")
    kinds = {}
    for reference in file.find("//w:headerReference"):
        part = f"word/{file.relations()[reference.get(f'{R}id')]}"
        kinds[reference.get(f"{W}type")] = part
    assert set(kinds) == {"default", "first", "even"}
    shapes = []
    for part in kinds.values():
        (shape,) = (e for e in file.part(part).iter() if e.tag.endswith("}shape"))
        assert shape.get("alt") == ""
        assert [e.get("string") for e in shape.iter() if e.tag.endswith("}textpath")] == ["DRAFT"]
        shapes.append(shape.get("id"))
    assert len(set(shapes)) == 3
    assert all(name.startswith("PowerPlusWaterMarkObject") for name in shapes)


@pytest.mark.parametrize(
    ("stage", "status", "approval", "open_line"),
    [
        ("draft", "Draft", "not yet approved", "not yet signed"),
        ("sign-off", "For sign-off", "awaiting approval", "Sign here"),
        ("final", "Final", "not stated", "not signed"),
    ],
)
def test_stage_version_and_marking_are_said(
    ready: Path, tmp_path: Path, stage: str, status: str, approval: str, open_line: str
) -> None:
    file = word(ready, tmp_path / "out", stage)
    line = f"{status}, version 0.3, 1\N{NO-BREAK SPACE}May 2024"
    assert file.styled("CoverFirstLine") == [line]
    assert "Protective marking: OFFICIAL-SENSITIVE" in file.styled("CoverLine")
    marking, title = (words(p) for p in file.part("word/header1.xml"))
    assert marking == "OFFICIAL-SENSITIVE"
    assert title == f"Ynys Môn YJS Youth Justice Plan 2024-25 – {line}"
    assert words(file.part("word/header2.xml")) == "OFFICIAL-SENSITIVE"
    tables = open_word(str(next((tmp_path / "out").glob("*.docx")))).tables
    versions = next(t for t in tables if t.cell(0, 0).text == "Version")
    assert [row.cells[4].text for row in versions.rows] == ["Approved by", "Board", approval]
    controls = [words(e) for e in file.find("//w:sdt[w:sdtPr/w:tag]/w:sdtContent")]
    assert controls[:2] == ["signed", "3\N{NO-BREAK SPACE}June 2024"]
    assert controls[2] == open_line
    calendars = file.find("//w:sdt[w:sdtPr/w:date]//w:tag/@w:val")
    assert calendars == (["signature-date-2"] if stage == "sign-off" else [])
    code, said, written = build(ready, tmp_path / "md", "-f", "md", "--stage", stage)
    assert code == 0, said
    assert f"\n{line}\\\n" in written[0].read_text("utf-8")


def test_without_a_marking_only_a_draft_has_a_header_on_the_cover(
    plan_folder: PlanFolderMaker, tmp_path: Path
) -> None:
    folder = folder_of(plan_folder, section("child-first"))
    ignoring_all_warnings(folder)
    file = word(folder, tmp_path / "out", "final")
    assert {r.get(f"{W}type") for r in file.find("//w:headerReference")} == {"default"}
    assert words(file.part("word/header1.xml")) == "Ynys Môn YJS Youth Justice Plan 2024-25 – Final"


def test_draft_shows_findings_and_notes_where_they_belong(
    plan_folder: PlanFolderMaker, tmp_path: Path
) -> None:
    folder = folder_of(plan_folder, NOTED, section("prevention", "body: Fine.\nnote: Nobody owns this\n"))
    found = comments(word(folder, tmp_path / "out", "draft"))
    heading = found["Child First"]
    assert ("Ann Owner", "Ask the board about this") in heading
    assert any(t.startswith("T112: This section is still a draft.") for _, t in heading)
    ((author, text),) = found["To write: the rest."]
    assert author == "yjplan"
    assert text.startswith("T106: Still to be written: the rest.\n")
    assert text.endswith("\n(sections/01.yaml, line 8)")
    assert found["Mind this."] == [("Ann Owner", "Is it still so?")]
    assert ("Author's note", "Nobody owns this") in found["Prevention"]
    title = found["Youth Justice Plan"]
    assert len(title) == 21
    assert re.fullmatch(r"and \d+ more; yjplan check lists them all\.", title[-1][1])


def test_comments_have_initials_and_no_date(plan_folder: PlanFolderMaker, tmp_path: Path) -> None:
    file = word(folder_of(plan_folder, NOTED), tmp_path / "out", "draft")
    for comment in file.find("//w:comment", "word/comments.xml"):
        assert comment.get(f"{W}initials") == ("yj" if comment.get(f"{W}author") == "yjplan" else "AO")
        assert comment.get(f"{W}date") is None
    assert not faults(file)


def test_what_is_ignored_is_no_comment(ready: Path, tmp_path: Path) -> None:
    assert "word/comments.xml" not in word(ready, tmp_path / "out", "draft").names


# ---------------------------------------------------------------- what stands in the way


def test_final_wants_every_signature(plan_folder: PlanFolderMaker, tmp_path: Path) -> None:
    folder = folder_of(plan_folder, SIGN_OFF)
    ignoring_all_warnings(folder)
    assert build(folder, tmp_path / "out", "--stage", "sign-off", "-f", "md")[0] == 0
    code, said, _ = build(folder, tmp_path / "out", "--stage", "final", "-f", "md")
    assert code == 1
    assert "T114: B. Evans has not signed the plan." in said
    assert "1 warning stands in the way of --stage final." in said
    assert not list((tmp_path / "out").glob("*-2024-25.md"))


def test_a_refused_stage_leaves_what_was_there(ready: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    word(ready, out, "final")
    before = {p: p.read_bytes() for p in out.iterdir()}
    (ready / "sections" / "03.yaml").write_text(
        section("prevention", "body: 'To write: this'\n"), encoding="utf-8"
    )
    assert build(ready, out, "--stage", "final")[0] == 1
    assert {p: p.read_bytes() for p in out.iterdir()} == before


def test_refusal_as_json(plan_folder: PlanFolderMaker, tmp_path: Path) -> None:
    folder = folder_of(plan_folder, section("child-first"))
    done = CliRunner().invoke(app, ["build", str(folder), "-o", str(tmp_path), "--stage", "final", "--json"])
    (plan,) = json.loads(done.stdout)
    assert done.exit_code == 1
    assert (plan["stage"], plan["written"], plan["ignored"]) == ("final", [], [])
    assert any(f["severity"] == "warning" for f in plan["findings"])


def test_unknown_stage_is_wrong_usage(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["build", str(tmp_path), "--stage", "finnish"])
    assert done.exit_code == 2
    assert "Stages are draft, sign-off and final." in done.stderr


def test_same_bytes_at_every_stage(ready: Path, tmp_path: Path) -> None:
    for stage in ("draft", "sign-off", "final"):
        one, two = (word(ready, tmp_path / f"{stage}{n}", stage) for n in (1, 2))
        assert [one.archive.read(n) for n in one.names] == [two.archive.read(n) for n in two.names]
