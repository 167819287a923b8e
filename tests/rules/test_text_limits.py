"""All rules about text: quiet where nothing is wrong, quick, and no slower than the text is long."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import folder_of, section
from yjplan.diagnostics import Findings
from yjplan.editions import load_edition
from yjplan.pipeline import prepare
from yjplan.plan.load import load_plan
from yjplan.rules.text import check_text

CLEAN = Path(__file__).with_name("clean_text_plan")


def found_in(folder: Path) -> Findings:
    """Return what the rules find in a plan."""
    plan = load_plan(folder, Findings())
    assert plan is not None
    edition = load_edition(plan.service.edition, Findings())
    assert edition is not None
    found = Findings()
    check_text(plan, edition, found)
    return found


def test_a_clean_plan_has_no_findings() -> None:
    found = found_in(CLEAN)
    assert found.sorted() == []
    whole = Findings()
    assert prepare(CLEAN, whole) is not None
    assert not whole.has_errors


def test_a_new_plan_has_no_findings(tmp_path: Path) -> None:
    from yjplan.scaffold import Names, scaffold

    for name in ("2024-25", "2023-24"):
        edition = load_edition(name, Findings())
        assert edition is not None
        scaffold(tmp_path / name, edition, Names("Ynys Môn Youth Justice Service", "Isle of Anglesey", name))
        found = found_in(tmp_path / name)
        assert found.sorted() == []


SIZE = 60_000
"""As long as a long plan. What runs away takes minutes at this size."""
HOSTILE = (
    "A", "A ", "A-", "A’", "a’", "Aa and ", "will be ", "will by ", "(", "((((A ", "{{", "{", "](", "[", "[add ", "[]",
    "\\n", "\\n ", ". ", ".", "  ", "1 ", "1", "2 a ", "two a-a ", "Act 2022 ", "A Act 1998 ", "Young ", "aged ", "a15",
    "monthly ", "monthly a ", "bi-", "@", "a@", "a.", "http://", "&", "&#", "X", "?", "#", "|", "é", "YRO ", "ABCD ",
    "Child First. young people ", "“", "one child ", "three children ", "0 1", "01", "+44 ", "is to ", "NOT ",
    "**A**\n\n", "| a ", "|\n|-|\n", "[a](", "https://a", "http:// ", "http", "C:\\a", "AssetPlus ",
    "Aaaa Aaaa Team ", "report May 2023 ", "May 2023. Report ", "PLEASE ", "in place and ",
    "this plan for 2019-20 ", "chart below ", "page 1 ", "the four tenants ", "{ PAGE ", "£x", "in red ",
    "we said again what we said ", "a chart is ", "Youth Justice Board ",
)  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_no_text_runs_away(unit: str, plan_folder: PlanFolderMaker) -> None:
    unit = unit.replace("\\n", "\n")
    text = unit * (SIZE // len(unit))
    folder = folder_of(plan_folder, section("diversion", "body: long.md\n"))
    (folder / "sections" / "long.md").write_text(f"x {text} y", encoding="utf-8")
    plan = load_plan(folder, Findings())
    edition = load_edition("2024-25", Findings())
    assert plan is not None
    assert plan.sections
    assert edition is not None
    start = time.perf_counter()
    check_text(plan, edition, Findings())
    assert time.perf_counter() - start < 60  # it must not hang; how fast it is, the benchmarks say
