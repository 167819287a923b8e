"""What became of last year's priorities, and which plan is last year's (R154 to R156)."""

from __future__ import annotations

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, section
from tests.rules.conftest import LAST, Compare, measures
from yjplan.diagnostics import Findings
from yjplan.pipeline import prepare
from yjplan.plan.load import load_plan


def priorities(*items: str) -> str:
    rows = "".join(f"      - {{{item}}}\n" for item in items)
    return section("priorities", f"content:\n  - type: priorities\n    items:\n{rows}")


def progress(*items: str, body: str = "") -> str:
    rows = "".join(f"      - {{{item}}}\n" for item in items)
    return section(
        "progress-on-previous-plan",
        f"{body}content:\n  - type: progress\n    items:\n{rows}" if items else body,
    )


def test_a_priority_that_vanished(compare: Compare) -> None:
    (found,) = compare(
        progress("title: Use of custody, outcome: met"),
        priorities("id: custody, title: Use of custody", "id: school, title: Children in school"),
        "R154",
    )
    assert found.message == (
        "Last year's plan had 2 priorities. This one does not say what became of “Children in school”."
    )
    assert str(found.place) == "sections/1.yaml:4:5"


@pytest.mark.parametrize(
    "now",
    [
        progress("title: Children in school, outcome: closed"),
        progress("title: Keeping children in school, outcome: met"),
        progress("id: school, title: Education, outcome: met"),
        progress(body="body: The priority “Children in school” was met in May.\n"),
        progress("title: 'Priority 2: Children in schools', outcome: met"),
    ],
)
def test_a_priority_that_is_accounted_for(compare: Compare, now: str) -> None:
    assert not compare(now, priorities("id: school, title: Children in school"), "R154")


def test_a_priority_again_is_no_word_on_last_year(compare: Compare) -> None:
    again = priorities("id: school, title: Children in school")
    assert compare(again, again, "R154")


def test_one_priority_under_two_ids(compare: Compare) -> None:
    carried = progress("title: Use of custody, outcome: carried forward, now: reduce-custody")
    now = priorities("id: reduce-custody, title: Use of custody")
    then = priorities("id: custody, title: Use of custody")
    (found,) = compare(carried, then, "R155", **{"now/sections/2.yaml": now})
    assert "was “custody” in last year's plan, and goes on as “reduce-custody”" in found.message
    same = priorities("id: reduce-custody, title: Use of custody")
    assert not compare(carried, same, "R155", **{"now/sections/2.yaml": now})


@pytest.mark.parametrize("year", ["2024-25", "2025-26"])
def test_only_an_earlier_plan_is_compared(compare: Compare, year: str) -> None:
    last = PLAN.replace("years: 2024-25", f"years: {year}")
    now, then = measures("period: 2021, count: 38"), measures("period: 2021, count: 40")
    (found,) = compare(now, then, "R066", "R156", last=last)
    assert found.code == "R156"
    assert f"for {year}, which is not before 2024-25" in found.message


def test_the_update_of_a_plan_for_several_years_comes_after_it(compare: Compare) -> None:
    several = PLAN.replace("years: 2024-25", "years: 2023-26")
    update = several.replace("edition: 2024-25", "edition: annual-update\nreporting-year: 2024-25")
    now, then = measures("period: 2021, count: 38"), measures("period: 2021, count: 40")
    assert [f.code for f in compare(now, then, "R066", "R156", plan=update, last=several)] == ["R066"]


def test_an_ignore_waits_until_last_year_is_looked_at(plan_folder: PlanFolderMaker) -> None:
    ignoring = PLAN + "ignore: [{code: R066, because: revised by the ministry in June}]\n"
    folder = plan_folder(
        {
            "now/plan.yaml": ignoring,
            "now/sections/1.yaml": measures("period: 2021, count: 38"),
            "then/plan.yaml": LAST,
            "then/sections/1.yaml": measures("period: 2021, count: 40"),
            "same/plan.yaml": LAST,
            "same/sections/1.yaml": measures("period: 2021, count: 38"),
        }
    )

    def codes(last: str | None) -> list[str]:
        findings = Findings()
        before = load_plan(folder / last, Findings()) if last else None
        prepare(folder / "now", findings, to_print=False, last_year=before)
        return [f.code for f in findings if f.code in ("R066", "I102")]

    assert codes(None) == []
    assert codes("then") == []
    assert codes("same") == ["I102"]
