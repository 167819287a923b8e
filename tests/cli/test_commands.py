"""Every command through the front door."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, folder_of, section
from yjplan.cli.app import app
from yjplan.cli.explain import explain
from yjplan.codes import CODES


def run(*arguments: str | Path) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, [str(a) for a in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fresh") / "plan"
    code, _, _ = run(
        "new",
        folder,
        "--service",
        'The "Môn" YJS',
        "--authority",
        "Ynys Môn \\ Council",
        "--years",
        "2025-26",
    )
    assert code == 0
    return folder


def test_new_plan_builds_at_once_with_what_is_still_to_write(fresh: Path, tmp_path: Path) -> None:
    code, out, err = run("build", fresh, "-o", tmp_path)
    assert code == 0, err
    assert len(out.splitlines()) == 2
    assert "error" not in err
    assert err.count("T106") > 20
    assert "9 places in this file are still to be written." in err
    assert run("check", fresh)[1].count("T106") > 100
    assert 'The "Môn" YJS' in next(tmp_path.glob("*.md")).read_text(encoding="utf-8")


def test_new_plan_completes_in_an_editor(fresh: Path) -> None:
    for path in [fresh / "plan.yaml", *sorted((fresh / "sections").iterdir())]:
        first = path.read_text(encoding="utf-8").split("\n", 1)[0]
        assert first.startswith("# yaml-language-server: $schema=")
        assert (path.parent / first.split("=", 1)[1]).is_file()


@pytest.mark.parametrize("edition", ["2021", "2023-24", "2025-26", "2026-27", "annual-update"])
def test_new_plan_for_every_edition(edition: str, tmp_path: Path) -> None:
    code, out, err = run("new", tmp_path / "plan", "--edition", edition)
    assert code == 0, err
    assert ("provisional" in out) == (edition in ("2025-26", "2026-27"))
    code, _, err = run("check", tmp_path / "plan")
    assert code == 0, err


def test_new_never_overwrites(fresh: Path) -> None:
    before = (fresh / "plan.yaml").read_bytes()
    code, _, err = run("new", fresh)
    assert (code, before) == (1, (fresh / "plan.yaml").read_bytes())
    assert "never overwrites" in err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["new", "x", "--edition", "2024-52"], 'Did you mean "2024-25"?'),
        (["new", "x", "--years", "next year"], '"next year" is not a plan year.'),
        (["build", "-f", "odt"], '"odt" is not a format'),
        (["schema", "nothing"], '"nothing" is not one of section and plan'),
        (["explain", "T999"], 'There is no finding with the code "T999"'),
        (["chekc"], "No such command"),
        (["check", "--nonsense"], "No such option"),
    ],
)
def test_wrong_usage_exits_with_2(
    arguments: list[str], says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, err = run(*arguments)
    assert code == 2
    assert says in " ".join(err.split())
    assert not list(tmp_path.iterdir())


def test_check_says_place_code_and_mending(
    plan_folder: PlanFolderMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of(plan_folder, section("child-first", "ownr: Me\nbody: x\n"))
    monkeypatch.chdir(folder.parent)
    code, out, _ = run("check", "plan")
    assert code == 1
    assert 'plan/sections/01.yaml:3:1: error S102: "ownr" is not a field that is known here.' in out
    assert '    Did you mean "owner"?\n' in out
    assert out.rstrip().splitlines()[-1].startswith("plan: 1 error")


def test_check_as_json(plan_folder: PlanFolderMaker) -> None:
    folder = folder_of(plan_folder, section("child-first", "ownr: Me\nbody: x\n"))
    code, out, _ = run("check", folder, "--json")
    (plan,) = json.loads(out)
    finding = next(f for f in plan["findings"] if f["code"] == "S102")
    assert code == 1
    assert (finding["file"], finding["line"], finding["column"]) == ("sections/01.yaml", 3, 1)
    assert finding["severity"] == "error"


def test_check_beside_last_year(plan_folder: PlanFolderMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    def part(count: int) -> str:
        series = f"[{{period: 2021, count: {count}}}]"
        return section(
            "existing-kpis", f"measures:\n  fte: {{measure: first-time-entrants, series: {series}}}\n"
        )

    folder = folder_of(plan_folder, part(38))
    last = folder.parent / "plan-2023-24"
    (last / "sections").mkdir(parents=True)
    (last / "plan.yaml").write_text(PLAN.replace("2024-25", "2023-24"), encoding="utf-8")
    (last / "sections/01.yaml").write_text(part(40), encoding="utf-8")
    monkeypatch.chdir(folder.parent)
    assert "R066" not in run("check", "plan")[1]
    out = run("check", "plan", "--last-year", "plan-2023-24")[1]
    assert "plan/sections/01.yaml:4:70: warning R066: “First time entrants”: the number for 2021 is 38" in out
    assert "R066" in run("build", "plan", "--last-year", "plan-2023-24")[2]
    for wrong, says in (("nowhere", "no such folder"), ("plan/sections", "no plan.yaml")):
        code, _, err = run("check", "plan", "--last-year", wrong)
        assert code == 2
        assert says in " ".join(err.split())
    code, _, err = run("check", "plan", "plan-2023-24", "--last-year", "plan-2023-24")
    assert code == 2
    assert "one plan" in " ".join(err.split())


def test_strict_counts_warnings(plan_folder: PlanFolderMaker) -> None:
    folder = folder_of(plan_folder, section("child-first"))
    assert run("check", folder)[0] == 0
    assert run("check", folder, "--strict")[0] == 1


def test_several_plans_and_the_current_folder(
    plan_folder: PlanFolderMaker, fresh: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of(plan_folder, section("child-first"))
    monkeypatch.chdir(folder)
    _, out, _ = run("check")
    assert out.rstrip().splitlines()[-1].startswith(".: ")
    _, out, _ = run("check", folder, fresh)
    assert out.count("warnings") == 2


def test_build_under_another_edition(plan_folder: PlanFolderMaker, tmp_path: Path) -> None:
    folder = folder_of(plan_folder, section("child-first"), section("sign-off-submission-and-approval"))
    code, out, _ = run("build", folder, "--edition", "2021", "-f", "md", "-o", tmp_path / "out")
    assert code == 0
    text = Path(out.strip()).read_text(encoding="utf-8")
    assert "## Sign off, submission and approval" in text


def test_build_as_json(plan_folder: PlanFolderMaker, tmp_path: Path) -> None:
    code, out, _ = run(
        "build", folder_of(plan_folder, section("child-first")), "-o", tmp_path / "out", "--json"
    )
    (plan,) = json.loads(out)
    assert code == 0
    assert [Path(p).suffix for p in plan["written"]] == [".docx", ".md"]


def test_a_document_that_cannot_be_written_is_a_finding(plan_folder: PlanFolderMaker, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file where a folder should be")
    code, _, err = run(
        "build", folder_of(plan_folder, section("child-first")), "-f", "docx", "-o", tmp_path / "out"
    )
    assert code == 1
    assert "F201" in err
    assert "choose another folder with -o" in err


def test_pictures_of_an_earlier_build_go(plan_folder: PlanFolderMaker, tmp_path: Path) -> None:
    series = "categories: [a], series: [{name: s, values: [1]}]"
    chart = f"content:\n  - {{type: chart, kind: bars, title: T, unit: n, {series}}}\n"
    folder = folder_of(plan_folder, section("child-first", chart))
    assert run("build", folder, "-f", "md", "-o", tmp_path)[0] == 0
    (images,) = tmp_path.glob("*-images")
    assert sorted(path.suffix for path in images.iterdir()) == [".png", ".svg"]
    (folder / "sections" / "01.yaml").write_text(section("child-first"))
    assert run("build", folder, "-f", "md", "-o", tmp_path)[0] == 0
    assert not images.exists()
    assert not list(tmp_path.glob(".*"))


def test_status(fresh: Path, plan_folder: PlanFolderMaker) -> None:
    code, out, _ = run("status", fresh)
    assert code == 0
    assert "1 Introduction, vision and strategy" in out
    assert "draft" in out
    folder = folder_of(plan_folder, section("child-first", "owner: Me\nbody: one two three\n"))
    code, out, _ = run("status", folder, "--json")
    rows = {row["id"]: row for row in json.loads(out)[0]["headings"]}
    assert (rows["child-first"]["status"], rows["child-first"]["words"]) == ("ready", 3)
    assert rows["child-first"]["owner"] == "Me"
    assert rows["evaluation"]["status"] == "missing"
    assert run("status", folder / "nothing")[0] == 1


def test_explain_has_something_to_say_about_every_code(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run("explain")
    assert code == 0
    assert run("explain", "t101")[1].startswith("T101: ")
    for name in CODES:
        assert name in out
        explain(
            name.lower(), json=False
        )  # as the command does, without making all commands anew for each code
        text = capsys.readouterr().out
        assert text.startswith(f"{name}: ")
        assert "Why it matters" in text
        assert "How to mend it" in text
    assert json.loads(run("explain", "T101", "--json")[1])["severity"] == "warning"


def test_help_of_every_command() -> None:
    code, out, _ = run("--help")
    assert code == 0
    for command in ("new", "check", "build", "status", "explain", "schema"):
        assert command in out
        assert run(command, "--help")[0] == 0


def process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    import os

    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **environment},
    )


def test_version_and_module() -> None:
    done = process("-m", "yjplan", "--version")
    assert done.returncode == 0
    assert done.stdout.startswith("yjplan 0.")


def test_a_pipe_gets_plain_text(plan_folder: PlanFolderMaker) -> None:
    done = process("-m", "yjplan", "check", str(folder_of(plan_folder, section("child-first"))))
    assert "\x1b[" not in done.stdout + done.stderr


LIGHT = """
import sys
from yjplan.__main__ import run
sys.argv = ["yjplan", *{arguments!r}]
try:
    run()
except SystemExit:
    pass
print(*sorted(m for m in {heavy!r} if m in sys.modules), file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("arguments", "heavy"),
    [
        (["--version"], ["typer", "rich", "yaml", "jinja2", "docx", "matplotlib", "PIL"]),
        (["--help"], ["rich", "yaml", "jinja2", "docx", "matplotlib", "PIL"]),
        (["explain", "T101"], ["rich", "yaml", "jinja2", "docx", "matplotlib", "PIL"]),
        (["check", "{plan}"], ["rich", "docx", "lxml", "matplotlib", "numpy", "PIL"]),
        (["status", "{plan}"], ["rich", "docx", "lxml", "matplotlib", "numpy", "PIL"]),
        (["build", "{plan}", "-f", "md"], ["docx", "lxml", "matplotlib", "numpy", "PIL"]),
        (["charts", "{plan}"], ["docx", "lxml", "matplotlib", "numpy", "PIL"]),
    ],
)
def test_commands_import_only_what_they_need(
    arguments: list[str], heavy: list[str], plan_folder: PlanFolderMaker
) -> None:
    folder = str(folder_of(plan_folder, section("child-first")))
    code = LIGHT.format(arguments=[a.replace("{plan}", folder) for a in arguments], heavy=heavy)
    assert process("-c", code).stderr.splitlines()[-1] == ""
