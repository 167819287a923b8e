"""Ten kinds of broken plan: each is told so that a head of service can mend it, and earlier documents survive."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests import golden
from tests.plans import PLAN, section
from yjplan.cli.app import app


def sound(folder: Path) -> None:
    """Write a plan that builds."""
    (folder / "sections").mkdir(parents=True)
    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (folder / "sections" / "01-child-first.yaml").write_text(section("child-first"), encoding="utf-8")


def replace(folder: Path, text: str) -> None:
    (folder / "sections" / "01-child-first.yaml").write_text(text, encoding="utf-8")


def no_folder(folder: Path) -> None:
    shutil.rmtree(folder)


def not_a_folder(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_text("I am a file")


def empty_folder(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()


def unknown_edition(folder: Path) -> None:
    plan = PLAN.replace("edition: 2024-25", "edition: 2024-52")
    (folder / "plan.yaml").write_text(plan, encoding="utf-8")


BROKEN: dict[str, Callable[[Path], None]] = {
    "missing-file": lambda f: replace(f, section("child-first", "body: prevntion.md\n")),
    "bad-yaml": lambda f: replace(f, section("child-first", "title: Child First: our promise\n")),
    "wrong-type": lambda f: replace(
        f,
        section(
            "child-first", "content:\n  - type: schools\n    kinds:\n      - {kind: Primary, number: many}\n"
        ),
    ),
    "unknown-key": lambda f: replace(f, section("child-first", "boddy: Some text.\n")),
    "duplicate-key": lambda f: replace(f, section("child-first", "body: One.\nbody: Two.\n")),
    "unknown-reference": lambda f: replace(f, section("child-first", 'body: See {{ ref("chld-first") }}.\n')),
    "missing-image": lambda f: replace(
        f, section("child-first", "content:\n  - {type: image, file: logo.png, alt: Our logo}\n")
    ),
    "unknown-edition": unknown_edition,
    "empty-plan-folder": empty_folder,
    "not-a-folder": not_a_folder,
    "no-such-folder": no_folder,
}


@pytest.mark.parametrize("kind", BROKEN)
def test_broken_plan(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    plan, out = Path("my-plan"), Path("documents")
    sound(plan)
    first = CliRunner().invoke(app, ["build", "my-plan", "-o", "documents"])
    assert first.exit_code == 0, first.output
    before = {p: p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()}
    assert len(before) == 2

    BROKEN[kind](plan)
    result = CliRunner().invoke(app, ["build", "my-plan", "-o", "documents"])

    assert result.exit_code == 1
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert {p: p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()} == before
    errors = re.findall(r"^.*: error .*\n(?: .*\n)*", result.stderr, re.MULTILINE)
    assert len(errors) == 1, result.stderr
    end = result.stderr.splitlines(keepends=True)[-1]
    golden.check(f"broken/{kind}.txt", f"$ yjplan build my-plan\n{errors[0]}{end}")
