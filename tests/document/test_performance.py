"""Measures and indicators on the page: columns in the order of print, and what is said below them."""

from __future__ import annotations

from tests.conftest import PlanFolderMaker
from tests.document.test_compose import composed, table_of, words
from tests.plans import document, folder_of, section
from yjplan.document import tree

MEASURE = """\
measures:
  rate:
    measure: binary-reoffending
    version: three-month-cohort
    narrative: |
      {{ rate.definition }} The target is {{ rate.target }}; a year ago it was {{ rate.last-year }}.
      It counts {{ rate.version }}.
    series:
      - {period: January to March 2022, count: 8, of: 18}
      - {period: Jan-Mar 2023, count: 12, of: 40}
    comparators:
      - {name: Target, value: 25}
      - {name: E&W, values: {January to March 2022: "[c]"}}
      - {name: YJS family, values: {January to March 2023: 31.50}}
      - {name: Last year}
"""


def notes(found: tree.Document, number: int = 1) -> list[str]:
    table = next(b for b in tree.walk(found.blocks) if isinstance(b, tree.Table) and b.number == number)
    return [tree.plain(note) for note in table.notes]


def test_comparators_stand_in_the_order_of_print_and_nothing_is_filled_in(
    plan_folder: PlanFolderMaker,
) -> None:
    found = composed(plan_folder, "", head=MEASURE)
    head, *rows = table_of(found)
    assert head[4:] == ["Last year", "YJS family", "E&W", "Target"]
    assert [row[3:] for row in rows] == [
        ["44.4%", "not known", "not known", "[c]", "25%"],
        ["30.0%", "44.4%", "31.50%", "not known", "25%"],
    ]


def test_a_text_can_say_what_a_measure_is_and_what_it_is_compared_with(plan_folder: PlanFolderMaker) -> None:
    said = list(words(composed(plan_folder, "", head=MEASURE).blocks))
    sentence = next(text for text in said if text.startswith("Of the children in the cohort"))
    assert "The target is 25%; a year ago it was 44.4%." in sentence
    assert sentence.endswith("It counts children gathered over three months.")


def test_what_the_figures_are_and_how_small_is_said_below_them(plan_folder: PlanFolderMaker) -> None:
    definition, caution, marks, source = notes(composed(plan_folder, "", head=MEASURE))
    assert definition.startswith("Of the children in the cohort")
    assert definition.endswith("Counted here: children gathered over three months.")
    assert caution.startswith("Fewer than 30 children in the cohort")
    assert marks == "[c] too few to publish."
    assert source == "Source: Police National Computer, published by the Ministry of Justice."


def test_of_a_local_measure_only_what_the_plan_says_is_printed(plan_folder: PlanFolderMaker) -> None:
    local = (
        "measures:\n  x: {label: Courses, unit: courses, caveat: A new count., narrative: Few., "
        "series: [{period: 2023, value: 3}]}\n"
    )
    assert notes(composed(plan_folder, "", head=local)) == ["A new count."]


KPIS = """\
content:
  - type: kpis
    id: kpis
    period: 2024-25
    previous-period: 2023-24
    results:
      - kpi: 4
        stages:
          - {label: Need identified, count: 20, of: 40, previous: {count: 30, of: 60}}
          - {label: Help planned or offered, count: 15, previous: {count: 12}}
          - {label: Attending, count: 5, comparators: {England: 40.1}}
      - {kpi: 7, stages: [{label: Meetings, count: 3}]}
"""


def test_results_of_indicators_say_what_each_step_is_out_of(plan_folder: PlanFolderMaker) -> None:
    found = composed(plan_folder, KPIS)
    head, *rows = table_of(found, 2)
    assert head == ["Indicator", "Step", "Count", "Out of", "Value", "2023-24", "England"]
    assert [row[1:] for row in rows] == [
        ["Need identified", "20", "40", "50.0%", "50.0% (30 of 60)", "not known"],
        ["Help planned or offered", "15", "20", "75.0%", "40.0% (12 of 30)", "not known"],
        ["Attending", "5", "15", "33.3%", "not known", "40.1%"],
        ["Meetings", "3", "–", "–", "not known", "not known"],
    ]
    assert "not yet reliable" in notes(found, 2)[0]


def test_columns_that_nothing_fills_are_left_out(plan_folder: PlanFolderMaker) -> None:
    content = "content:\n  - {type: kpis, results: [{kpi: 1, stages: [{label: x, count: 57, of: 62}]}]}\n"
    assert table_of(composed(plan_folder, content), 2)[0] == ["Indicator", "Step", "Count", "Out of", "Value"]


def test_a_text_can_take_the_results_of_an_indicator(plan_folder: PlanFolderMaker) -> None:
    body = "body: Of {{ kpis.4.attending.of }}, {{ kpis.4.attending.count }} came ({{ kpis.4.attending }}).\n"
    assert "Of 15, 5 came (33.3%)." in list(words(composed(plan_folder, KPIS, head=body).blocks))


def test_two_wordings_in_one_table_are_told_apart(plan_folder: PlanFolderMaker) -> None:
    content = KPIS.replace("    results:", "    previous-definitions: revised\n    results:")
    found, _ = document(folder_of(plan_folder, section("child-first", content)))
    assert notes(found, 2)[0].startswith("2023-24 was counted in another wording")


def test_marks_of_figures_print_with_what_they_mean(plan_folder: PlanFolderMaker) -> None:
    head = (
        "measures:\n  fte:\n    measure: first-time-entrants\n    narrative: x\n    series:\n"
        '      - {period: "2021", count: "*", value: "[c]"}\n'
        '      - {period: "2022", count: 40, value: 198 (r)}\n'
        '    comparators: [{name: E&W, values: {"2021": "149 [e]", "2022": n/a}}]\n'
    )
    found = composed(plan_folder, "", head=head)
    assert table_of(found)[1:] == [["2021", "*", "[c]", "149 [e]"], ["2022", "40", "198 [r]", "n/a"]]
    assert notes(found)[1] == ("[r] revised; [e] estimated; [c] too few to publish; * too few to publish.")


def test_few_children_stay_hidden_in_a_chain(plan_folder: PlanFolderMaker) -> None:
    content = (
        "content:\n  - type: kpis\n    previous-period: 2023-24\n    results:\n      - kpi: 4\n        stages:\n"
        "          - {label: Need identified, count: 20 (p), of: 40}\n"
        '          - {label: Help planned or offered, count: <5, previous: {count: "[c]", of: 20}}\n'
        '          - {label: Attending, count: "[c]"}\n'
    )
    found = composed(plan_folder, content)
    assert [row[2:] for row in table_of(found, 2)[1:]] == [
        ["20", "40", "50.0% [p]", "not known"],
        ["<5", "20", "[c]", "[c] of 20"],
        ["[c]", "<5", "[c]", "not known"],
    ]
    assert notes(found, 2)[1] == "[p] provisional; [c] too few to publish."
