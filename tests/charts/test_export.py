"""The figures of charts for spreadsheets, and their words for slides."""

from __future__ import annotations

import csv
import io

import pytest
from msgspec.structs import replace

from tests.charts.samples import SAMPLES, series
from yjplan.charts.export import data_files, file_names, words_of
from yjplan.charts.spec import ChartSpec, DataChart
from yjplan.charts.table import data_table
from yjplan.document.tree import Cell, Column, Cover, Document, Figure, Row, Table, Text


def document(*figures: Figure, **charts: ChartSpec) -> Document:
    cover = Cover("Youth Justice Plan", "Service", ("Council",), "2024-25")
    return Document(cover, "t", "t", "a", "s", "en-GB", figures, charts=charts)


def rows_of(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def printed(*columns: tuple[str, ...]) -> list[list[str]]:
    """Return the CSV of a table with a column of names and these columns of figures."""
    titles = [Column("Name", row_header=True), *(Column(title, numeric=True) for title, *_ in columns)]
    names = [f"row {place}" for place in range(len(columns[0]) - 1)]
    rows = [
        Row(tuple(Cell(((Text(text),),)) for text in texts))
        for texts in zip(names, *(texts for _, *texts in columns), strict=True)
    ]
    table = Table(columns=tuple(titles), rows=tuple(rows))
    figure = Figure(image="a", alt="x", table=table)
    return rows_of(data_files(document(figure, a=SAMPLES["bars"]))["a.csv"])


def column(*texts: str) -> list[list[str]]:
    return [row[1:] for row in printed(("Head", *texts))]


def test_numbers_are_plain_and_signs_move_to_the_head() -> None:
    assert column("1,312,463", "−3", "0.5") == [["Head"], ["1312463"], ["-3"], ["0.5"]]
    assert column("£1,000", "−£13,000", "not known") == [["Head (£)"], ["1000"], ["-13000"], ["not known"]]
    assert column("44.4%", "–") == [["Head (%)"], ["44.4"], ["–"]]
    assert [row[2] for row in printed(("A", "1"), ("Share (%)", "5%"))] == ["Share (%)", "5"]


def test_a_column_of_different_signs_stays_as_printed() -> None:
    assert column("£1,000", "12%", "1,234") == [["Head"], ["£1,000"], ["12%"], ["1,234"]]
    assert column("2 of 3", "£16,045 (1.7%) over") == [["Head"], ["2 of 3"], ["£16,045 (1.7%) over"]]


def test_remarks_have_a_column_of_their_own() -> None:
    assert column("34", "1,033 (provisional)", "not known") == [
        ["Head", "Head, remarks"],
        ["34", ""],
        ["1033", "provisional"],
        ["not known", ""],
    ]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-cmd|' /C calc'!A0", "@SUM(A1)", "＝1"])
def test_no_text_is_a_formula(text: str) -> None:
    spec = DataChart("bars", "t", (text, "b", "c"), (series(text, -1, 2, 3),), "children")
    rows = rows_of(data_files(document(a=spec))["a.csv"])
    assert [cell for row in rows for cell in row if cell == text] == []
    assert rows[0][1] == rows[1][0] == f"'{text}"
    assert rows[1][1] == "-1"


def test_without_a_table_in_the_plan_the_chart_gives_its_own() -> None:
    data = data_files(document(Figure(image="a", alt="x"), a=SAMPLES["trend-gaps"]))["a.csv"]
    assert data == data_files(document(a=SAMPLES["trend-gaps"]))["a.csv"]
    spec = SAMPLES["trend-gaps"]
    figure = Figure(image="a", alt="x", table=data_table(spec))
    assert data == data_files(document(figure, a=spec))["a.csv"]
    assert "not known" in data.decode()


def test_the_unit_is_said_where_the_table_says_it() -> None:
    spec = DataChart("bars", "t", ("a", "b"), (series("s", 1, 2),), "children")
    assert rows_of(data_files(document(a=spec))["a.csv"]) == [
        ["Category", "s", "Unit"],
        ["a", "1", "children"],
        ["b", "2", "children"],
    ]
    assert rows_of(data_files(document(a=replace(spec, unit="£")))["a.csv"])[0] == ["Category", "s (£)"]


def test_a_structure_chart_gives_a_row_for_each_post() -> None:
    rows = rows_of(data_files(document(a=SAMPLES["tree"]))["a.csv"])
    assert rows == [
        ["Level", "Post", "Reports to"],
        ["1", "Head of Service, 1.0 FTE", ""],
        ["2", "Manager, 1.0 FTE", "Head of Service, 1.0 FTE"],
        ["2", "Analyst, 1.0 FTE", "Head of Service, 1.0 FTE"],
    ]


def test_excel_reads_the_letters_and_every_system_the_lines() -> None:
    data = data_files(document(a=DataChart("bars", "t", ("ŵ",), (series("s", 1),), "£")))["a.csv"]
    assert data == "\ufeffCategory,s (£)\r\nŵ,1\r\n".encode()


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_kind_of_chart_has_figures(sample: str) -> None:
    rows = rows_of(data_files(document(a=SAMPLES[sample]))["a.csv"])
    assert len(rows) > 1
    assert len({len(row) for row in rows}) == 1
    assert all(cell for cell in rows[0])


def test_files_have_names_that_are_safe_and_their_own() -> None:
    spec = SAMPLES["bars-one"]
    charts = {"../../x": spec, "x": spec, "X": spec, "日": spec, "a.b": spec}
    names = file_names(document(**charts))
    assert sorted(names.values()) == ["a-b", "chart", "x", "x-2", "x-3"]
    assert names["x"] == "x-3"


def test_words_for_a_slide() -> None:
    figure = Figure(image="a", alt="Two bars.", caption=(Text("Twice as many"),), source="Case management")
    assert words_of(figure) == "Twice as many\n\nTwo bars.\n\nSource: Case management\n"
    assert words_of(Figure(image="a", alt="Two bars.")) == "Two bars.\n"
