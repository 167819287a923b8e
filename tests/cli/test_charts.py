"""`yjplan charts`, and what a build keeps of its charts."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_commands import run
from tests.conftest import PlanFolderMaker
from tests.plans import folder_of, section
from yjplan.diagnostics import Findings
from yjplan.output import put_folder

CHARTS = """content:
  - {type: chart, kind: bars, id: needs, title: Needs, unit: children, source: Case management, categories: [Health,
     "Education"], series: [{name: 2024, values: [12, 1045]}]}
  - {type: chart, kind: horizontal, id: costs, title: Costs, unit: £, categories: [Staff], series: [{name: 2024,
     values: [1200]}]}
"""
STEM = "ynys-mon-youth-justice-plan-2024-25-draft"


@pytest.fixture
def plan(plan_folder: PlanFolderMaker) -> Path:
    return folder_of(plan_folder, section("child-first", CHARTS))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_charts_alone(plan: Path, tmp_path: Path) -> None:
    code, out, _ = run("charts", plan, "-o", tmp_path / "out")
    assert code == 0
    folder = tmp_path / "out" / f"{STEM}-charts"
    files = contents(folder)
    assert [Path(line).name for line in out.splitlines()] == list(files)
    assert list(files) == [
        f"chart-{name}.{ending}" for name in ("costs", "needs") for ending in ("csv", "png", "svg", "txt")
    ]
    assert files["chart-needs.png"].startswith(b"\x89PNG")
    title, alt, source = files["chart-needs.txt"].decode().splitlines()[::2]
    assert (title, source.rstrip(".")) == ("Needs", "Source: Case management")
    assert f"<title>{title}</title>\n<desc>{alt}</desc>" in files["chart-needs.svg"].decode()
    assert files["chart-costs.csv"].decode("utf-8-sig").splitlines()[1] == "Staff,1200"


def test_one_chart_leaves_the_others(plan: Path) -> None:
    run("charts", plan)
    folder = plan / "build" / f"{STEM}-charts"
    before = contents(folder)
    (folder / "chart-costs.png").write_bytes(b"somebody's work")
    code, out, _ = run("charts", plan, "--only", "needs", "--format", "svg")
    assert code == 0
    assert [Path(line).suffix for line in out.splitlines()] == [".csv", ".svg", ".txt"]
    assert contents(folder) == before | {"chart-costs.png": b"somebody's work"}
    code, _, err = run("charts", plan, "--only", "need")
    assert code == 2
    assert 'Did you mean "chart-needs"?' in " ".join(err.split())


def test_wrong_use_and_a_plan_without_charts(plan_folder: PlanFolderMaker) -> None:
    assert run("charts", "--format", "gif")[0] == 2
    folder = folder_of(plan_folder, section("child-first"))
    code, out, err = run("charts", folder)
    assert (code, out) == (0, "")
    assert "this plan has no charts" in err
    assert run("charts", folder, "--only", "needs")[0] == 2


def test_errors_stop_it_and_what_was_there_stays(plan: Path) -> None:
    run("charts", plan, "--format", "png")
    before = contents(plan / "build" / f"{STEM}-charts")
    (plan / "sections" / "01.yaml").write_text(section("child-first", CHARTS.replace("[1200]", "[1200, 5]")))
    code, out, err = run("charts", plan)
    assert (code, out) == (1, "")
    assert "S108" in err
    assert "no charts written" in err
    assert contents(plan / "build" / f"{STEM}-charts") == before


def test_for_a_program(plan: Path) -> None:
    code, out, _ = run("charts", plan, "--json", "-f", "svg")
    (told,) = json.loads(out)
    assert code == 0
    assert [Path(path).name for path in told["written"]][1] == "chart-costs.svg"
    assert told["findings"]


def test_figures_lie_beside_the_documents(plan: Path) -> None:
    run("build", plan, "-f", "md")
    build = plan / "build"
    assert sorted(path.name for path in build.iterdir()) == [
        ".charts", f"{STEM}-data", f"{STEM}-images", f"{STEM}.md",
    ]  # fmt: skip
    assert list(contents(build / f"{STEM}-data")) == ["chart-costs.csv", "chart-needs.csv"]
    assert "1045" in (build / f"{STEM}-data" / "chart-needs.csv").read_text("utf-8")
    assert f"({STEM}-images/chart-needs.png)" in (build / f"{STEM}.md").read_text("utf-8")


AGAIN = """
import sys
from yjplan.__main__ import run
sys.argv = ["yjplan", "build", *{arguments!r}]
try:
    run()
except SystemExit as stop:
    assert not stop.code
print(*sorted({{"matplotlib", "numpy"}} & set(sys.modules)), file=sys.stderr)
"""


def test_a_build_of_the_same_charts_draws_nothing(plan: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    assert run("build", plan, "-o", first)[0] == 0
    kept = contents(plan / "build" / ".charts")
    code = AGAIN.format(arguments=[str(plan), "-o", str(second)])
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stderr.splitlines()[-1] == ""
    assert contents(plan / "build" / ".charts") == kept
    for name in (f"{STEM}.docx", f"{STEM}.md"):
        assert (first / name).read_bytes() == (second / name).read_bytes()
    assert contents(first / f"{STEM}-images") == contents(second / f"{STEM}-images")


FONTS = """
import os, sys
opened = []
sys.addaudithook(lambda event, about: opened.append(about[0]) if event == "open" else None)
from tests.charts.samples import SAMPLES
from yjplan.charts.draw import draw
draw("a", SAMPLES["bars"])
draw("a", SAMPLES["tree-teams"])
endings = (".ttf", ".otf", ".ttc", ".afm", ".pfb", ".pfa", ".dfont", ".pcf.gz")
fonts = {os.path.realpath(os.fsdecode(path)) for path in opened if isinstance(path, (str, bytes))}
print(*sorted(path for path in fonts if path.lower().endswith(endings) or "font" in os.path.basename(path)), sep="\\n")
"""


def test_no_font_of_the_computer_is_opened(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    env = os.environ | {
        "HOME": str(tmp_path),
        "MPLCONFIGDIR": str(tmp_path / "none"),
        "PYTHONPATH": str(root),
    }
    done = subprocess.run(
        [sys.executable, "-c", FONTS], check=True, capture_output=True, text=True, cwd=tmp_path, env=env
    )
    opened = [
        Path(line) for line in done.stdout.splitlines() if not line.endswith((".py", ".pyc", ".so", ".pyd"))
    ]
    assert [path.name for path in opened] == ["LiberationSans-Bold.ttf", "LiberationSans-Regular.ttf"]
    assert {path.parent for path in opened} == {root / "yjplan" / "charts" / "fonts"}
    assert not [path for path in tmp_path.rglob("*") if "font" in path.name]


@pytest.mark.skipif(os.name == "nt", reason="on Windows not everybody may make links")
def test_a_link_in_the_build_folder_is_not_written_through(plan: Path, tmp_path: Path) -> None:
    build, outside = plan / "build", tmp_path / "outside"
    build.mkdir()
    (build / f".{STEM}.md.new").symlink_to(outside)
    assert run("build", plan, "-f", "md")[0] == 0
    assert (build / f"{STEM}.md").read_text("utf-8")
    assert not outside.exists()


def test_figures_that_are_open_elsewhere_do_not_stop_a_build_that_leaves_them(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("build", plan, "-f", "md")
    monkeypatch.setattr(Path, "replace", None)  # as where Excel holds a file, a folder cannot be moved
    before = contents(plan / "build" / f"{STEM}-data")
    findings = Findings()
    assert put_folder(plan / "build" / f"{STEM}-data", before, findings)
    assert not findings
