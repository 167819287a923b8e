"""`yjplan data`: what was read of each file, and what each measure makes of it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, section
from tests.source.spreadsheets import xlsx
from yjplan.cli.app import app

CONTEXT = section("local-context", "figures:\n  population.10-17: 7,000\n")
PERFORMANCE = section(
    "performance-previous-year",
    "measures:\n"
    "  fte:\n    measure: first-time-entrants\n    population: population.10-17\n    series: data/fte.csv\n"
    "  typed:\n    label: Referrals\n    unit: referrals\n    series: [{period: 2022/23, value: 140 (r)}]\n",
)
FTE = (
    "Our first time entrants\n\n"
    "Year,Number,Rate,Wales\n2021-22,<5,[c],210\n2022-23,14,200,190 (p)\n2023-24,7,,\nTotal,21,,\n"
)


def run(make: PlanFolderMaker, *options: str, fte: str = FTE) -> Any:
    folder = make(
        {
            "plan.yaml": PLAN,
            "sections/1.yaml": CONTEXT,
            "sections/2.yaml": PERFORMANCE,
            "data/fte.csv": fte,
        }
    )
    return CliRunner().invoke(app, ["data", str(folder), *options])


def test_what_a_person_sees(plan_folder: PlanFolderMaker) -> None:
    result = run(plan_folder)
    assert result.exit_code == 0, result.stderr
    assert result.stdout == (
        "data/fte.csv, for fte\n"
        "  7 rows read: 3 used, 4 left\n"
        "  Used: 3 rows for the series\n"
        "  Left: 1 title, 1 row of headings, 1 total or change and 1 blank\n"
        "  Column  Heading  Taken for\n"
        "  A       Year     periods\n"
        "  B       Number   count\n"
        "  C       Rate     value\n"
        "  D       Wales    value of Wales\n"
        "\n"
        "fte: First time entrants, per 100,000 children aged 10 to 17\n"
        "  Period   Children  Value  Marks       How the value came about                 Wales\n"
        "  2021-22  <5        [c]    suppressed  a mark stands in its place               210\n"
        "  2022-23  14        200                from the file                            190 (provisional)\n"
        "  2023-24  7         100                worked out from 7 of 7,000, per 100,000  not known\n"
        "\n"
        "typed: Referrals, referrals\n"
        "  Period   Value  Marks    How the value came about\n"
        "  2022-23  140    revised  typed\n"
        "\n"
    )


def test_what_a_program_reads(plan_folder: PlanFolderMaker) -> None:
    (plan,) = json.loads(run(plan_folder, "--json").stdout)
    (file,) = plan["files"]
    assert (file["file"], file["sheet"], file["measure"]) == ("data/fte.csv", "", "fte")
    rows = {"read": 7, "used": 3, "left": 4, "series": 3, "title": 1, "headings": 1, "totals": 1, "blank": 1}
    assert file["rows"] == rows
    assert file["columns"][1] == {"column": "B", "heading": "Number", "taken-for": "count"}
    fte, _ = plan["measures"]
    assert fte["points"][0] == {
        "period": "2021-22", "count": None, "of": None, "value": None, "instead": {"count": "<5", "value": "[c]"},
        "marks": ["suppressed"], "how": "a mark stands in its place",
    }  # fmt: skip
    (wales,) = fte["comparators"]
    assert (wales["name"], wales["values"], wales["marks"]) == (
        "Wales",
        ["210", "190", None],
        [[], ["provisional"], []],
    )
    assert plan["findings"] == []


def test_what_cannot_be_read_is_told_and_the_exit_code_says_so(plan_folder: PlanFolderMaker) -> None:
    result = run(plan_folder, fte="Year,Number\n2021-22,many\n2022-23,14\n")
    assert result.exit_code == 1
    assert 'data/fte.csv:2:2: error Q105: "many" is not a figure that yjplan can be sure of.' in result.stderr
    assert "worked out from 14 of 7,000, per 100,000" in result.stdout


def test_a_plan_without_measures(plan_folder: PlanFolderMaker) -> None:
    folder = plan_folder({"plan.yaml": PLAN, "sections/1.yaml": CONTEXT})
    result = CliRunner().invoke(app, ["data", str(folder)])
    assert result.exit_code == 0 and result.stdout.endswith("there are no measures in this plan.\n")


def test_a_section_that_cannot_be_read_is_not_passed_over(plan_folder: PlanFolderMaker) -> None:
    broken = PERFORMANCE.replace("population: population.10-17", "population: Not a name!")
    folder = plan_folder({"plan.yaml": PLAN, "sections/2.yaml": broken, "data/fte.csv": FTE})
    result = CliRunner().invoke(app, ["data", str(folder)])
    assert result.exit_code == 1
    assert 'The section "performance-previous-year" cannot be read; yjplan check says why.' in result.stderr


def test_no_plan(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["data", str(tmp_path)])
    assert result.exit_code == 1 and "F003" in result.stderr and result.stdout == ""


def test_neither_check_nor_data_loads_the_reader_of_spreadsheets_for_csv(
    plan_folder: PlanFolderMaker,
) -> None:
    run(plan_folder)
    code = (
        "import sys\nfrom yjplan.__main__ import run\ntry:\n    run()\nexcept SystemExit:\n    pass\n"
        "print([m for m in ('python_calamine', 'matplotlib', 'docx') if m in sys.modules])"
    )
    folder = str(plan_folder({}))
    done = subprocess.run(
        [sys.executable, "-c", code, "data", folder], capture_output=True, text=True, check=True
    )
    assert done.stdout.endswith("[]\n")


def test_the_example_of_the_guide_is_true(plan_folder: PlanFolderMaker) -> None:
    guide = (Path(__file__).parents[2] / "docs" / "guide" / "data-files.md").read_text(encoding="utf-8")
    kinds = ("yaml", "csv", "console")
    yaml, csv, shown = (re.findall(rf"^```{kind}\n(.*?)^```", guide, re.M | re.S)[0] for kind in kinds)
    folder = plan_folder(
        {
            "plan.yaml": PLAN.replace("Isle of Anglesey County Council", "Riverton Council"),
            "sections/1.yaml": section("performance-previous-year", yaml),
            "data/fte.csv": csv,
        }
    )
    result = CliRunner().invoke(app, ["data", str(folder)])
    assert result.stdout == shown.partition("\n")[2] + "\n" and result.stderr == ""


def test_a_cell_is_named_to_other_programs_too(plan_folder: PlanFolderMaker) -> None:
    sections = {"sections/1.yaml": CONTEXT, "sections/2.yaml": PERFORMANCE.replace("fte.csv", "fte.xlsx")}
    folder = plan_folder({"plan.yaml": PLAN, **sections, "data/notes.txt": ""})
    xlsx(folder / "data" / "fte.xlsx", {"FTE": [["Year", "Number"], ["2022-23", "many"], ["2023-24", 5]]})

    def check(form: str) -> str:
        return CliRunner().invoke(app, ["check", str(folder), "--format", form, "--select", "Q105"]).stdout

    (finding,) = json.loads(check("json"))[0]["findings"]
    assert (finding["sheet"], finding["line"], finding["column"]) == ("FTE", 2, 2)
    (result,) = json.loads(check("sarif"))["runs"][0]["results"]
    assert result["message"]["text"].startswith('sheet "FTE", cell B2: "many" is not')
    assert "region" not in result["locations"][0]["physicalLocation"]
    assert '::sheet "FTE", cell B2: "many" is not' in check("github")
