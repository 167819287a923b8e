"""A plan names only files inside its own folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import PlanFolderMaker
from yjplan.diagnostics import Findings, Place
from yjplan.source.paths import PlanFolder

PLACE = Place("sections/a.yaml", 3, 7)
FILES = dict.fromkeys(
    [
        "plan.yaml",
        "sections/a.md",
        "sections/a.yaml",
        "sections/both.md",
        "both.md",
        "data/fte.csv",
        "photo.png",
    ],
    "",
)


def find(folder: Path, written: str) -> tuple[str | None, list[tuple[str, str]]]:
    plan = PlanFolder(folder)
    findings = Findings()
    path = plan.find(written, "sections/a.yaml", PLACE, findings)
    assert all(f.place == PLACE for f in findings)
    return plan.name_of(path) if path else None, [(f.code, f.hint) for f in findings]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("a.md", "sections/a.md"),
        ("data/fte.csv", "data/fte.csv"),
        ("../data/fte.csv", "data/fte.csv"),
        ("..\\data\\fte.csv", "data/fte.csv"),
        ("data\\fte.csv", "data/fte.csv"),
        ("./photo.png", "photo.png"),
        (" photo.png ", "photo.png"),
        ("both.md", "sections/both.md"),
        ("../both.md", "both.md"),
    ],
)
def test_files_are_found_beside_the_section_and_from_the_top(
    plan_folder: PlanFolderMaker, written: str, name: str
) -> None:
    assert find(plan_folder(FILES), written) == (name, [])


@pytest.mark.parametrize(
    "written",
    ["../../secret.md", "../../plan-two/a.md", "/etc/passwd", "//server/share/x.md", "\\\\server\\share\\x.md",
     "C:\\x.md", "c:/x.md", "C:x.md", "\\x.md", "sections/../../../secret.md", "a\0b", "..", "../.."]
)  # fmt: skip
def test_paths_that_lead_out_are_refused(plan_folder: PlanFolderMaker, tmp_path: Path, written: str) -> None:
    (tmp_path / "secret.md").write_text("private")
    path, findings = find(plan_folder(FILES), written)
    assert path is None
    assert [code for code, _ in findings] == (["F101"] if written == ".." else ["F102"])


def test_links_that_lead_out_are_refused(plan_folder: PlanFolderMaker, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("private")
    folder = plan_folder(FILES)
    (folder / "sections" / "out.md").symlink_to(tmp_path / "secret.md")
    (folder / "sections" / "in.md").symlink_to(folder / "photo.png")
    (folder / "outside").symlink_to(tmp_path)
    (folder / "loop.md").symlink_to(folder / "loop.md")
    assert find(folder, "out.md")[1][0][0] == "F102"
    assert find(folder, "outside/secret.md")[1][0][0] == "F102"
    assert find(folder, "../outside/secret.md")[1][0][0] == "F102"
    assert find(folder, "in.md") == ("sections/in.md", [])
    assert find(folder, "loop.md")[0] is None


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("fte.csv", "Put the file there, or correct its name here."),
        ("data/ftee.csv", 'Did you mean "fte.csv"?'),
        ("Photo.PNG", 'Did you mean "photo.png"?'),
        ("", "Put the file there, or correct its name here."),
        ("data", "Put the file there, or correct its name here."),
        ("data/fte.csv/x", "Put the file there, or correct its name here."),
        ("x" * 5000 + ".md", "Put the file there, or correct its name here."),
        ("https://example.org/x.md", "Put the file there, or correct its name here."),
    ],
)
def test_files_that_are_not_there(plan_folder: PlanFolderMaker, written: str, hint: str) -> None:
    assert find(plan_folder(FILES), written) == (None, [("F101", hint)])


def test_a_relative_plan_folder(plan_folder: PlanFolderMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(plan_folder(FILES))
    assert find(Path(), "../data/fte.csv") == ("data/fte.csv", [])
