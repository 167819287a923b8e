"""This year's plan beside last year's (R066, R154 to R156, R213, R214)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, section
from yjplan.diagnostics import Finding, Findings
from yjplan.pipeline import prepare
from yjplan.plan.load import load_plan

LAST = PLAN.replace("2024-25", "2023-24")

Compare = Callable[..., list[Finding]]


@pytest.fixture
def compare(plan_folder: PlanFolderMaker) -> Compare:
    """Compare a section of this year's plan with one of last year's; returns the findings of some codes."""

    def run(
        now: str, then: str, *codes: str, plan: str = PLAN, last: str = LAST, **files: str
    ) -> list[Finding]:
        folder = plan_folder(
            {
                "now/plan.yaml": plan,
                "now/sections/1.yaml": now,
                "then/plan.yaml": last,
                "then/sections/1.yaml": then,
                **files,
            }
        )
        before = load_plan(folder / "then", Findings())
        assert before is not None
        assert before.sections
        findings = Findings()
        assert prepare(folder / "now", findings, to_print=False, last_year=before) is not None
        return [f for f in findings if f.code in codes]

    return run


def measures(*series: str, more: str = "measure: first-time-entrants") -> str:
    rows = "".join(f"      - {{{o}}}\n" for o in series)
    return section("existing-kpis", f"measures:\n  fte:\n    {more}\n    series:\n{rows}")


# ---------------------------------------------------------------- figures (R066)


def test_a_count_that_was_another_last_year(compare: Compare) -> None:
    (found,) = compare(
        measures("period: 2021, count: 38", "period: 2022, count: 33"),
        measures("period: 2021, count: 40", "period: 2020, count: 43"),
        "R066",
    )
    assert found.message == (
        "“First time entrants”: the number for 2021 is 38 here, and was 40 in last year's plan (sections/1.yaml, "
        "line 7)."
    )
    assert str(found.place) == "sections/1.yaml:7:31"
    assert "38 (r)" in found.hint


def test_several_changes_of_a_measure_are_one_finding(compare: Compare) -> None:
    elsewhere = "measure: first-time-entrants\n    comparators: [{name: Region, values: {2021: %s}}]"
    (found,) = compare(
        measures("period: 2021, value: 198", "period: 2022, value: 172", more=elsewhere % "181"),
        measures("period: 2021, value: 199", "period: 2022, value: 171", more=elsewhere % "180"),
        "R066",
    )
    assert found.message.endswith("Other numbers too: the figure for 2022 and Region in 2021.")


MONEY = (
    "content:\n  - {type: contributions, year: 2023-24, kinds: [Cash, In kind], rows: "
    "[{agency: Council, amounts: [600, 40]}, {agency: Police, amounts: [100, 60]}]}\n"
)


def outturn(budget: int, year: str = "2023-24") -> str:
    staff, total = f"{{line: Staff, budget: {budget - 50}}}", f"{{line: Total, budget: {budget}, total: yes}}"
    lines = f"[{staff}, {{line: Rent, budget: 50}}, {total}]"
    return section("resources", f"content:\n  - {{type: outturn, year: {year}, lines: {lines}}}\n")


def test_a_budget_that_was_another_last_year(compare: Compare) -> None:
    (found,) = compare(outturn(900), section("resources", MONEY), "R066")
    assert found.message == (
        "The budget for 2023-24 is £900 here, and was £800 in last year's plan (sections/1.yaml, line 4)."
    )
    for budget in (800, 801, 700):  # all of it, all but for rounding, the cash alone
        assert not compare(outturn(budget), section("resources", MONEY), "R066")
    assert not compare(outturn(900, "2022-23"), section("resources", MONEY), "R066")


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("period: 2021, count: 38", "period: 2021, count: 38"),
        ("period: 2021, count: 38 (r)", "period: 2021, count: 40"),
        ("period: 2021, count: 38", "period: 2021, count: 40 (p)"),
        ("period: 2021, value: 39.2", "period: 2021, value: 39.20"),
        ("period: 2021, value: 39.24", "period: 2021, value: 39.2"),
        ("period: 2021, value: 39", "period: 2021, value: 38.5"),
        ("period: 2021, count: 38", "period: 2022, count: 40"),
        ("period: 2021, count: <5", "period: 2021, count: 7"),
        ("period: 2021, count: 38", "period: 2021, value: 198"),
        ("period: year ending March 2022, count: 7", "period: 2021-22, count: 7"),
    ],
)
def test_what_may_be_so_is_left_alone(compare: Compare, now: str, then: str) -> None:
    assert not compare(measures(now), measures(then), "R066")


def test_another_way_of_counting_is_another_figure(compare: Compare) -> None:
    long = "measure: binary-reoffending\n    cohort: {months: 12}"
    short = "measure: binary-reoffending\n    cohort: {months: 3}"
    now, then = "period: 2020-21, value: 30.1", "period: 2020-21, value: 36.4"
    assert compare(measures(now, more=long), measures(then, more=long), "R066")
    assert not compare(measures(now, more=long), measures(then, more=short), "R066")


def test_a_measure_is_found_again_by_what_it_measures(compare: Compare) -> None:
    renamed = measures("period: 2021, count: 40").replace("  fte:", "  entrants:")
    assert compare(measures("period: 2021, count: 38"), renamed, "R066")


def test_figures_of_data_files_are_compared_too(compare: Compare) -> None:
    part = section(
        "existing-kpis", "measures:\n  fte: {measure: first-time-entrants, series: data/fte.csv}\n"
    )
    (found,) = compare(
        part,
        part,
        "R066",
        **{"now/data/fte.csv": "period,count\n2021,38\n", "then/data/fte.csv": "period,count\n2021,40\n"},
    )
    assert "(data/fte.csv, line 2)" in found.message
    assert str(found.place) == "data/fte.csv:2:2"


def test_named_figures_of_the_same_year(compare: Compare) -> None:
    def figure(value: str, year: str) -> str:
        return section(
            "local-context", f"figures:\n  children: {{label: Children, value: '{value}', year: {year}}}\n"
        )

    (found,) = compare(figure("20,800", "2021"), figure("43,000", "2021"), "R066")
    assert found.message.startswith("“Children” (2021) is 20,800 here, and was 43,000 in last year's plan")
    assert "source:" in found.hint
    assert not compare(figure("20,800", "2022"), figure("43,000", "2021"), "R066")
    revised = figure("20,800", "2021").replace("year:", "source: 'Census, revised', year:")
    assert not compare(revised, figure("43,000", "2021"), "R066")


def test_the_year_before_of_an_indicator(compare: Compare) -> None:
    def kpi(head: str, stage: str) -> str:
        return section(
            "existing-kpis",
            f"content:\n  - type: kpis\n    {head}\n    results:\n"
            f"      - {{kpi: 1, stages: [{{label: In suitable accommodation, {stage}}}]}}\n",
        )

    this = "period: 2024-25\n    previous-period: 2023-24"
    now = kpi(this, "count: 55, of: 60, previous: {count: 50, of: 60}")
    (found,) = compare(now, kpi("period: 2023-24", "count: 48, of: 60"), "R066")
    assert found.message.startswith(
        "Indicator 1: the number for “In suitable accommodation” in 2023-24 is 50 here"
    )
    assert not compare(now, kpi("period: 2023-24", "count: 50, of: 60"), "R066")
    assert not compare(now, kpi("period: 2022-23", "count: 48, of: 60"), "R066")


# ---------------------------------------------------------------- priorities (R154, R155)


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


# ---------------------------------------------------------------- words (R213, R214)

LONG = (
    "The service worked with families in every ward of the town, and offered each of them a meeting at home or at the "
    "centre"
)


def words(*paragraphs: str) -> str:
    return section("diversion", "body: |\n" + "\n\n".join(f"  {p}" for p in paragraphs) + "\n")


@pytest.mark.parametrize("figure", ["for £45,000 a year", "to 44% of them", "since March 2023"])
def test_a_paragraph_that_was_forgotten(compare: Compare, figure: str) -> None:
    text = words(f"{LONG}, {figure}.")
    (found,) = compare(text, text, "R213")
    assert found.message.startswith(
        "This paragraph has figures or dates, and stands word for word in last year's plan"
    )
    assert found.place is not None
    assert found.place.column > len(LONG)


def test_several_paragraphs_of_a_section_are_one_finding(compare: Compare) -> None:
    text = words(f"{LONG}, since May 2023.", f"In 2023-24 {LONG.casefold()}.")
    (found,) = compare(text, text, "R213")
    assert found.message.startswith("2 paragraphs of this section")


@pytest.mark.parametrize(
    ("now", "then"),
    [
        (f"{LONG}.", f"{LONG}."),
        ("It rose to 44% in 2023.", "It rose to 44% in 2023."),
        (f"{LONG}, to 44% of them.", f"{LONG}, to 45% of them."),
        (f"{LONG}, under the Sentencing Act 2023.", f"{LONG}, under the Sentencing Act 2023."),
        (f"{LONG}, as it has since 2009.", f"{LONG}, as it has since 2009."),
    ],
)
def test_words_that_may_stay(compare: Compare, now: str, then: str) -> None:
    assert not compare(words(now), words(then), "R213")


def test_a_story_told_again(compare: Compare) -> None:
    def story(body: str) -> str:
        return section(
            "diversion", f"content:\n  - type: case-study\n    title: Back on the pitch\n    body: {body}\n"
        )

    (found,) = compare(story(f"{LONG}."), story(f"{LONG}."), "R214", "R213")
    assert found.code == "R214"
    assert "“Back on the pitch”" in found.message
    assert not compare(story(f"{LONG}."), story(f"{LONG} of ours."), "R214")


# ---------------------------------------------------------------- which plan


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
