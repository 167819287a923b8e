"""A series in a data file: what people write in the plan, and what comes of it."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

import pytest

from tests.conftest import PlanFolderMaker
from tests.plans import document, folder_of, prepared, section, told
from tests.source.spreadsheets import xlsx
from yjplan.document import tree
from yjplan.figures.measures import Reported
from yjplan.figures.names import named_figures, reported_measures
from yjplan.pipeline import Prepared

FTE = [
    ["Table 1: first time entrants"],
    ["Area", "Period", "Number", "Rate per 100,000"],
    ["Ynys Môn", "2022/23", 40, 198],
    ["Ynys Môn", "2023/24 (p)", "<5", 125],
    ["Wales", "2022/23", 900, 210],
    ["Wales", "2023/24", 850, "[c]"],
    [None],
    ["Source: Police National Computer"],
]
CUSTODY = [["Period", "Sentences", "Rate per 1,000"], ["2023", 6, 0.29]]


def plan_with(
    make: PlanFolderMaker, series: str, measure: str = "first-time-entrants", narrative: str = "x"
) -> Path:
    """Write a plan whose one measure has this series, and a workbook of two sheets beside it."""
    fields = f"series: {series}" if "\n" not in series else "series:\n" + indent(series, "  ")
    body = f"measures:\n  m:\n    measure: {measure}\n    narrative: {narrative}\n" + indent(fields, "    ")
    folder = folder_of(make, section("performance-previous-year", body.rstrip() + "\n"))
    (folder / "data").mkdir(exist_ok=True)
    xlsx(folder / "data" / "book.xlsx", {"Notes": [["About"]], "FTE": FTE, "Custody": CUSTODY})
    return folder


def words(cell: tree.Cell) -> str:
    """Return the text of a cell."""
    return "".join(part.text for line in cell.paragraphs for part in line if isinstance(part, tree.Text))


def measure_of(plan: Prepared) -> Reported:
    from yjplan.diagnostics import Findings

    (found,) = reported_measures(plan.plan, named_figures(plan.plan, Findings()), Findings()).values()
    return found


def test_the_name_of_the_file_is_enough_where_the_rest_can_be_recognised(
    plan_folder: PlanFolderMaker,
) -> None:
    plan, findings = prepared(plan_with(plan_folder, "data/book.xlsx"))
    measure = measure_of(plan)
    assert [(p.period, p.count, p.count_mark, str(p.value), p.marks) for p in measure.points] == [
        ("2022-23", 40, "", "198", ()),
        ("2023-24", None, "<5", "125", ("provisional", "suppressed")),
    ]
    (wales,) = measure.comparators
    assert (wales.name, [str(v) for v in wales.values], wales.marks) == (
        "Wales",
        ["210", "None"],
        ("", "[c]"),
    )
    assert told(findings) == told(findings, "Q") == []


def test_the_plan_may_say_where_everything_is(plan_folder: PlanFolderMaker) -> None:
    series = (
        "file: data/book.xlsx\nsheet: FTE\narea-column: Area\narea: Wales\nperiod: Period\n"
        "value: Rate per 100,000\n"
        "comparators: {Here: Ynys Môn}\n"
    )
    plan, findings = prepared(plan_with(plan_folder, series))
    measure = measure_of(plan)
    assert [str(p.value) for p in measure.points] == ["210", "None"] and measure.points[1].mark == "[c]"
    assert [(c.name, [str(v) for v in c.values]) for c in measure.comparators] == [("Here", ["198", "125"])]
    assert told(findings) == []


def test_marks_print_with_what_they_mean(plan_folder: PlanFolderMaker) -> None:
    made, _ = document(plan_with(plan_folder, "data/book.xlsx"))
    (table,) = [block for block in made.blocks if isinstance(block, tree.Table)]
    shown = [[words(cell) for cell in row.cells] for row in table.rows]
    assert shown == [["2022-23", "40", "198", "210"], ["2023-24", "<5", "125 [p]", "[c]"]]
    assert any("[p] provisional" in words(tree.Cell((note,))) for note in table.notes)


def test_a_sentence_prints_the_mark_and_never_works_with_it(plan_folder: PlanFolderMaker) -> None:
    sentence = "Now {{ m.latest.count }}, once {{ m.previous.count }}."
    made, findings = document(plan_with(plan_folder, "data/book.xlsx", narrative=sentence))
    prose = [words(tree.Cell((block.text,))) for block in made.blocks if isinstance(block, tree.Paragraph)]
    assert "Now <5, once 40." in prose and told(findings) == []
    _, findings = document(
        plan_with(plan_folder, "data/book.xlsx", narrative="So {{ total(m.latest.count, 2) }}.")
    )
    assert told(findings) == ["N101 sections/01.yaml:6:21"]


@pytest.mark.parametrize(
    ("series", "measure", "finding"),
    [
        ("data/gone.xlsx", "first-time-entrants", "F101 sections/01.yaml:7:13"),
        ("../../secret.xlsx", "first-time-entrants", "F102 sections/01.yaml:7:13"),
        ("data/book.xls", "first-time-entrants", "F101 sections/01.yaml:7:13"),
        ("data/book.xlsx", "binary-reoffending", "Q107 sections/01.yaml:7:13"),
        ("{file: data/book.xlsx, sheet: Fte2}", "first-time-entrants", "Q107 sections/01.yaml:7:43"),
        (
            "{file: data/book.xlsx, sheet: FTE, value: Rat}",
            "first-time-entrants",
            "Q107 sections/01.yaml:7:55",
        ),
        (
            "{file: data/book.xlsx, sheet: FTE, area: England}",
            "first-time-entrants",
            "Q107 sections/01.yaml:7:54",
        ),
        ("{file: data/book.xlsx, sheet: Notes}", "first-time-entrants", 'Q107 data/book.xlsx, sheet "Notes"'),
        (
            "{file: data/book.xlsx, colour: red, sheet: FTE}",
            "first-time-entrants",
            "S102 sections/01.yaml:7:36",
        ),
        ("{sheet: FTE}", "first-time-entrants", "S105 sections/01.yaml:7:13"),
    ],
)
def test_what_is_wrong_is_one_finding(
    plan_folder: PlanFolderMaker, series: str, measure: str, finding: str
) -> None:
    _, findings = prepared(plan_with(plan_folder, series, measure))
    assert [f for f in told(findings) if f[0] in "FQS"] == [finding]


def test_a_series_typed_in_the_plan_has_marks_too(plan_folder: PlanFolderMaker) -> None:
    series = "- {period: 2022/23, count: 40, value: 198}\n- {period: 2023/24, count: <5, value: 125 (r)}\n"
    plan, findings = prepared(plan_with(plan_folder, series))
    last = measure_of(plan).points[-1]
    assert (last.period, last.count, last.count_mark, str(last.value)) == ("2023-24", None, "<5", "125")
    assert last.marks == ("revised", "suppressed") and told(findings) == ["Q112 data/book.xlsx"]


def test_a_value_that_nobody_rounded_prints_as_the_measure_does(plan_folder: PlanFolderMaker) -> None:
    folder = plan_with(plan_folder, "data/raw.xlsx", "binary-reoffending")
    xlsx(folder / "data" / "raw.xlsx", {"S": [["Period", "Rate (%)"], ["2022", 400 / 9], ["2023", 23.5]]})
    plan, _ = prepared(folder)
    assert [str(p.value) for p in measure_of(plan).points] == ["44.4", "23.5"]


@pytest.mark.parametrize(
    ("heading", "measure", "says"),
    [
        ("Rate per 10,000", "first-time-entrants", "per 10,000"),
        ("Rate (%)", "use-of-custody", "The heading says %"),
        ("Value (£000)", "first-time-entrants", "thousands"),
        ("Rate per 100,000", "first-time-entrants", ""),
        ("Rate", "first-time-entrants", ""),
        ("Rate per 1,000", "use-of-custody", ""),
        ("Percentage", "binary-reoffending", ""),
        ("Rate (%)", "binary-reoffending", ""),
    ],
)
def test_the_unit_of_a_heading(plan_folder: PlanFolderMaker, heading: str, measure: str, says: str) -> None:
    folder = plan_with(plan_folder, "data/unit.csv", measure)
    (folder / "data" / "unit.csv").write_text(f'Period,"{heading}"\n2022,12.5\n2023,11.5\n')
    _, findings = prepared(folder)
    found = [(f.message, str(f.place)) for f in findings if f.code == "Q110"]
    assert [place for _, place in found] == (["data/unit.csv:1:2"] if says else [])
    assert all(says in message for message, _ in found)


def test_a_file_that_no_measure_reads_is_mentioned(plan_folder: PlanFolderMaker) -> None:
    folder = plan_with(plan_folder, "data/book.xlsx")
    for name in ("old.csv", "~$book.xlsx", "readme.txt"):
        (folder / "data" / name).write_text("Period,Rate\n2022,5\n")
    _, findings = prepared(folder)
    assert told(findings) == ["Q112 data/old.csv"]


@pytest.mark.parametrize(
    ("values", "measure", "told_of"),
    [
        ("0.44,0.385", "binary-reoffending", ["data/unit.csv:3:2"]),
        ("44.4,38.5", "binary-reoffending", []),
        ("0.5,38.5", "binary-reoffending", []),
        ("0,1", "binary-reoffending", []),
        ("0.29,0.30", "use-of-custody", []),
    ],
)
def test_percentages_that_look_like_fractions(
    plan_folder: PlanFolderMaker, values: str, measure: str, told_of: list[str]
) -> None:
    folder = plan_with(plan_folder, "data/unit.csv", measure)
    first, last = values.split(",")
    (folder / "data" / "unit.csv").write_text(f"Period,Value\n2022,{first}\n2023,{last}\n")
    _, findings = prepared(folder)
    assert [str(f.place) for f in findings if f.code == "Q114"] == told_of
