"""Charts that compare, from YAML to what is drawn: measures, indicators, summaries, groups of children."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.conftest import PlanFolderMaker
from tests.document.test_compose import composed
from tests.plans import document, folder_of, section, told
from yjplan.charts.spec import (
    ChartSpec,
    DataChart,
    DotChart,
    FunnelChart,
    PanelsChart,
    PopulationChart,
)
from yjplan.document import tree

REOFFENDING = """\
measures:
  reoffending:
    measure: binary-reoffending
    narrative: A text.
{more}\
    series:
      - {{period: "2021", count: 4, of: 17}}
      - {{period: "2022", count: 18, of: 40}}
      - {{period: "2023", value: 44.4 (p)}}
    comparators:
      - {{name: England and Wales, values: {{"2022": 32.1, "2023": "[c]"}}}}
      - {{name: North East, values: {{"2023": 40.0}}}}
      - {{name: Target, value: 30}}
"""


def only(found: tree.Document) -> ChartSpec:
    (spec,) = found.charts.values()
    return spec


def figure_of(found: tree.Document) -> tree.Figure:
    return next(b for b in tree.walk(found.blocks) if isinstance(b, tree.Figure))


def findings_of(make: PlanFolderMaker, content: str) -> list[str]:
    _, findings = document(folder_of(make, section("child-first", content)))
    return [f.code for f in findings if f.code.startswith("C")]


def test_a_measure_of_three_periods_is_a_trend_with_marks_and_a_target(plan_folder: PlanFolderMaker) -> None:
    found = composed(plan_folder, REOFFENDING.format(more=""))
    spec = only(found)
    assert isinstance(spec, DataChart)
    assert spec.kind == "trend"
    assert (
        spec.title == "Reoffending rate rose from 23.5% to 44.4% between 2021 and 2023, but fell after 2022"
    )
    own, england, region, target = sorted(
        spec.series, key=lambda s: (s.target, s is not spec.series[0], s.name)
    )
    assert own.marks == ("small", "", "provisional")
    assert (england.name, england.marks) == ("England and Wales", ("", "", "suppressed"))
    assert (region.name, target.name, target.target) == ("North East", "Target", True)
    assert target.values == (Decimal(30),) * 3
    assert figure_of(found).source.endswith("2021 to 2023.")


@pytest.mark.parametrize(("show", "kind"), [("trend", "trend"), ("bars", "bars")])
def test_a_measure_is_shown_as_it_asks(plan_folder: PlanFolderMaker, show: str, kind: str) -> None:
    spec = only(composed(plan_folder, REOFFENDING.format(more=f"    show: {show}\n    title: Ours\n")))
    assert isinstance(spec, DataChart)
    assert (spec.kind, spec.title) == (kind, "Ours")
    assert [series.name for series in spec.series if series.target] == (["Target"] if kind == "trend" else [])
    assert spec.notes == (
        ()
        if kind == "trend"
        else (
            "Target: 30%.",
            "Provisional: Ynys Môn YJS 2023.",
            "Fewer than 30 children in the cohort: Ynys Môn YJS 2021.",
            "Withheld so that no child can be identified: England and Wales 2023.",
        )
    )


def test_a_measure_shown_as_dots_has_its_latest_figures(plan_folder: PlanFolderMaker) -> None:
    spec = only(composed(plan_folder, REOFFENDING.format(more="    show: dots\n")))
    assert isinstance(spec, DotChart)
    assert [(dot.name, dot.value, dot.own, dot.mark) for dot in spec.dots] == [
        ("Ynys Môn YJS", Decimal("44.4"), True, "provisional"),
        ("North East", Decimal("40.0"), False, ""),
        ("England and Wales", None, False, "suppressed"),
    ]
    assert spec.targets == (("Target", Decimal(30)),)
    assert spec.title == "Reoffending rate in 2023: 44.4%, higher than North East"


def test_a_measure_shown_as_a_table_has_no_chart(plan_folder: PlanFolderMaker) -> None:
    found = composed(plan_folder, REOFFENDING.format(more="    show: table\n"))
    assert not found.charts
    assert any(isinstance(b, tree.Table) for b in found.blocks)


def test_one_figure_beside_others_is_drawn_as_dots(plan_folder: PlanFolderMaker) -> None:
    found = composed(
        plan_folder,
        """\
body: |
  {{ chart("custody") }}
measures:
  custody:
    measure: use-of-custody
    series: [{period: "2023", value: 0.29}]
    comparators: [{name: England and Wales, values: {"2023": 0.11}}]
""",
    )
    assert isinstance(only(found), DotChart)


SUMMARY = """\
measures:
  fte:
    measure: first-time-entrants
    series: [{period: "2022", value: 198}, {period: "2023", value: 125}]
  custody:
    measure: use-of-custody
    series: [{period: "2023", value: 0.29}]
  local:
    label: Exclusions
    series: [{period: "2022", count: 3}, {period: "2023", count: 5}]
"""


def test_the_summary_shows_national_measures_with_two_figures(plan_folder: PlanFolderMaker) -> None:
    found = composed(plan_folder, SUMMARY + "content: [{type: performance-summary, id: glance}]\n")
    spec = only(found)
    assert isinstance(spec, PanelsChart)
    assert [panel.title for panel in spec.panels] == ["First time entrants"]
    assert spec.title == "First time entrants fell"
    figure = figure_of(found)
    assert figure.id == "glance"
    assert figure.table is not None


def test_the_summary_can_name_its_measures_and_stand_in_the_text(plan_folder: PlanFolderMaker) -> None:
    found = composed(
        plan_folder,
        'body: |\n  {{ chart("glance") }}\n'
        + SUMMARY
        + "content: [{type: performance-summary, id: glance, title: Ours, measures: [fte, local]}]\n",
    )
    spec = only(found)  # once, though the block stands below the text
    assert isinstance(spec, PanelsChart)
    assert spec.title == "Ours"
    assert [panel.title for panel in spec.panels] == ["First time entrants", "Exclusions"]


def test_what_a_summary_cannot_show_is_said(plan_folder: PlanFolderMaker) -> None:
    assert findings_of(plan_folder, SUMMARY + "content: [{type: performance-summary}]\n") == []
    block = "content: [{type: performance-summary, measures: [fte, ftes, custody]}]\n"
    assert findings_of(plan_folder, SUMMARY + block) == ["C101", "C102"]


def test_indicators_whose_steps_build_on_each_other_are_drawn(plan_folder: PlanFolderMaker) -> None:
    found = composed(
        plan_folder,
        """\
content:
  - type: kpis
    period: 2023-24
    chart: yes
    results:
      - kpi: 5
        stages:
          - {label: Need identified, count: 36, of: 80}
          - {label: Treatment planned or offered, count: 26}
          - {label: Attending, count: 20}
      - kpi: 4
        stages:
          - {label: Need identified, count: 30, of: 80}
          - {label: Help planned or offered, count: 28}
          - {label: Attending, count: "<5"}
      - kpi: 8
        stages: [{label: Early help plan, count: 6, of: 20}, {label: Looked after, count: 7, of: 20}]
""",
    )
    few, spec = found.charts.values()
    assert isinstance(few, FunnelChart)
    assert [(step.count, step.instead) for step in few.steps] == [(30, ""), (28, ""), (None, "fewer than 5")]
    assert isinstance(spec, FunnelChart)
    assert [(step.count, step.of) for step in spec.steps] == [(36, 80), (26, 36), (20, 26)]
    assert spec.title == "Substance misuse: of 36 children, 20 reached the step “Attending”, 2023-24"


GROUPS = """\
content:
  - type: over-representation
    id: ethnicity
    reference: White
    period: 2023-24
    source: Case records of the service
    groups:
      - {name: White, population: 18400, cohort: 84}
      - {name: Mixed, population: 600, cohort: 9}
      - {name: Asian, population: 900, cohort: 5}
      - {name: Black, population: 100, cohort: 2}
"""


def test_groups_get_shares_an_index_and_no_small_numbers(plan_folder: PlanFolderMaker) -> None:
    found = composed(plan_folder, GROUPS)
    spec = only(found)
    assert isinstance(spec, PopulationChart)
    white, mixed, asian, black = spec.groups
    assert (white.population, white.cohort, white.index, white.reference) == (
        Decimal("92.0"), Decimal("84.0"), Decimal("1.0"), True,
    )  # fmt: skip
    assert mixed.index == Decimal("3.3")  # (9 / 600) / (84 / 18,400)
    assert (black.cohort, black.cohort_count, black.index, black.instead) == (
        None,
        None,
        None,
        "fewer than 5",
    )
    assert (asian.cohort, asian.instead) == (None, "withheld")  # or 100 less the others would tell
    assert spec.title == "Mixed: 3.3 times the rate of White"
    figure = figure_of(found)
    assert figure.source == "Case records of the service. 2023-24."
    assert figure.table is not None
    cells = [[tree.plain(p) for cell in row.cells for p in cell.paragraphs] for row in figure.table.rows]
    assert cells[3] == ["Black", "fewer than 5", "–", "100", "0.5%", "–"]


def test_a_total_makes_shares_where_groups_do_not_add_up(plan_folder: PlanFolderMaker) -> None:
    block = """\
content:
  - type: over-representation
    population-total: 20000
    cohort-total: 100
    groups:
      - {name: In care, population: 200, cohort: 12}
      - {name: With an EHC plan, population: 1000, cohort: 25}
      - {name: Young carers, population: 500, cohort: "<5"}
      - {name: Travellers, population: 50, cohort: not known}
"""
    spec = only(composed(plan_folder, block))
    assert isinstance(spec, PopulationChart)
    assert [(g.population, g.cohort, g.instead) for g in spec.groups] == [
        (Decimal("1.0"), None, "withheld"),
        (Decimal("5.0"), Decimal("25.0"), ""),
        (Decimal("2.5"), None, "fewer than 5"),
        (Decimal("0.3"), None, "not known"),
    ]
    assert findings_of(plan_folder, block.replace("cohort-total: 100", "cohort-total: 20")) == ["C104"]
    assert findings_of(plan_folder, block.replace("    cohort-total: 100\n", "")) == ["C105"]


def test_published_shares_are_printed_as_typed(plan_folder: PlanFolderMaker) -> None:
    found = composed(
        plan_folder,
        """\
content:
  - type: over-representation
    groups:
      - {name: White, population-share: 92, cohort-share: 93}
      - {name: Asian, population-share: 4.6}
""",
    )
    spec = only(found)
    assert isinstance(spec, PopulationChart)
    assert [(g.population, g.cohort, g.index) for g in spec.groups] == [
        (Decimal(92), Decimal(93), None),
        (Decimal("4.6"), None, None),
    ]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("reference: White", "reference: Wite"), "C103"),
        (("population: 100, cohort: 2", "population: 1, cohort: 2"), "C104"),
    ],
)
def test_groups_that_do_not_fit_are_said(
    plan_folder: PlanFolderMaker, change: tuple[str, str], code: str
) -> None:
    assert findings_of(plan_folder, GROUPS) == []
    assert findings_of(plan_folder, GROUPS.replace(*change)) == [code]


def test_groups_with_nothing_to_compare_are_said(plan_folder: PlanFolderMaker) -> None:
    block = (
        "content:\n  - type: over-representation\n    groups: [{name: A, cohort: 9}, {name: B, cohort: 8}]\n"
    )
    assert findings_of(plan_folder, block) == ["C105"]


DOTS = """\
content:
  - type: chart
    kind: {kind}
    title: Ours among others
    categories: [Us, Them]
    series:
      - {{name: Rate, values: [{values}]}}
{more}\
    unit: "%"
    highlight: Us
    period: 2023-24
"""


def test_a_chart_block_of_dots(plan_folder: PlanFolderMaker) -> None:
    spec = only(composed(plan_folder, DOTS.format(kind="dots", values="31.2, 30", more="")))
    assert isinstance(spec, DotChart)
    assert [(dot.name, dot.own) for dot in spec.dots] == [("Us", True), ("Them", False)]
    assert spec.period == "2023-24"


def test_a_chart_block_of_a_chain(plan_folder: PlanFolderMaker) -> None:
    spec = only(composed(plan_folder, DOTS.format(kind="funnel", values='36, "-"', more="")))
    assert isinstance(spec, FunnelChart)
    assert [step.count for step in spec.steps] == [36, None]


def test_a_chart_block_that_does_not_fit_its_kind(plan_folder: PlanFolderMaker) -> None:
    assert findings_of(plan_folder, DOTS.format(kind="dots", values="1, 2", more="")) == []
    assert findings_of(plan_folder, DOTS.format(kind="funnel", values="36, 2", more="")) == []
    second = "      - {name: Other, values: [1, 2]}\n"
    assert findings_of(plan_folder, DOTS.format(kind="dots", values="1, 2", more=second)) == ["C106"]
    assert findings_of(plan_folder, DOTS.format(kind="funnel", values="36, 2.5", more="")) == ["C107"]
    found, findings = document(
        folder_of(plan_folder, section("child-first", DOTS.format(kind="bars", values="1, 2, 3", more="")))
    )
    assert [code.split()[0] for code in told(findings)] == ["S108"]
    assert not found.charts
