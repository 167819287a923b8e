"""CSV files as Excel and others save them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yjplan.diagnostics import Findings
from yjplan.source.csv import read_csv
from yjplan.source.sheets.model import MAX_ROWS


def read(folder: Path, text: str | bytes) -> tuple[list[list[str]], list[tuple[str, str]]]:
    """Return the rows with the place of each filled cell, and the findings."""
    path = folder / "a.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    findings = Findings()
    sheet = read_csv(path, "a.csv", findings)
    rows = [
        [f"{c.text} @{c.place.line}:{c.place.column}" for c in row if c]
        for row in (sheet.rows if sheet else ())
    ]
    return rows, [(f.code, str(f.place)) for f in findings]


@pytest.mark.parametrize(
    "text",
    [
        "Period,Count\n2020,5\n",
        "Period;Count\r\n2020;5\r\n",
        "Period\tCount\r2020\t5",
        "\ufeffPeriod,Count\n2020,5\n",
        " Period , Count \n 2020 , 5 \n",
        '"Period","Count"\n"2020","5"\n',
        "Period,Count,\n2020,5,\n",
    ],
)
def test_the_same_cells_saved_in_many_ways(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == ([["Period @1:1", "Count @1:2"], ["2020 @2:1", "5 @2:2"]], [])


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", []),
        ("a,b\n,2\n", [["a @1:1", "b @1:2"], ["2 @2:2"]]),
        ("\n\na;b\n1,5;2\n", [[], [], ["a @3:1", "b @3:2"], ["1,5 @4:1", "2 @4:2"]]),
        ('a,b\n"1,204",-\n', [["a @1:1", "b @1:2"], ["1,204 @2:1", "- @2:2"]]),
        ('"x\ny",2\n\nz,3\n', [["x y @1:1", "2 @1:2"], [], ["z @4:1", "3 @4:2"]]),
        ('a,b\n"say ""hi""",2\n', [["a @1:1", "b @1:2"], ['say "hi" @2:1', "2 @2:2"]]),
        ("sep=;\na;b,c\n", [["a @2:1", "b,c @2:2"]]),
        ("A title, with commas, and more\na;b\n1;2\n", [["A title, with commas, and more @1:1"],
         ["a @2:1", "b @2:2"], ["1 @3:1", "2 @3:2"]]),
    ],
)  # fmt: skip
def test_what_is_in_the_file(tmp_path: Path, text: str, rows: list[list[str]]) -> None:
    assert read(tmp_path, text) == (rows, [])


def test_all_rows_are_of_the_same_length(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Title\na,b,c\n1\n\n")
    sheet = read_csv(tmp_path / "a.csv", "a.csv", Findings())
    assert sheet is not None and [len(row) for row in sheet.rows] == [3, 3, 3, 3]
    assert str(sheet.rows[3][2].place) == "a.csv:4:3"


def test_of_a_long_text_the_beginning_is_kept(tmp_path: Path) -> None:
    ((text, place),) = [row[0].rsplit(" @", 1) for row in read(tmp_path, "x" * 100_000)[0]]
    assert text == "x" * 399 + "…" and place == "1:1"


def test_windows_letters(tmp_path: Path) -> None:
    rows, findings = read(tmp_path, "area,count\nYnys Môn,£5\n".encode("cp1252"))
    assert rows[1] == ["Ynys Môn @2:1", "£5 @2:2"] and findings == [("Y101", "a.csv:2:7")]


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("a\n" + "1\n" * (MAX_ROWS + 5), ("Y104", f"a.csv:{MAX_ROWS + 1}")),
        ("a\n" * 10 + "1," * 600 + "1\n", ("Y104", "a.csv:11")),
        ("a\n" * 1000 + "1," * 450 + "1\n", ("Y104", "a.csv:1001")),
        ("a\n" + "x" * 200_000, ("Y105", "a.csv:2")),
    ],
    ids=["too long", "too wide", "too large together", "a cell without end"],
)
def test_a_file_that_is_too_large_is_not_used(tmp_path: Path, text: str, finding: tuple[str, str]) -> None:
    assert read(tmp_path, text) == ([], [finding])


def test_what_to_do_with_a_large_file(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("1,2,3,4,5\n" * 210_000)
    findings = Findings()
    assert read_csv(tmp_path / "a.csv", "a.csv", findings) is None
    assert [f.hint for f in findings] == ["Copy the rows that the plan needs into a file of their own."]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    findings = Findings()
    assert read_csv(tmp_path / "gone.csv", "gone.csv", findings) is None
    assert [f.code for f in findings] == ["Y103"]


@given(st.text(st.sampled_from('ab1,;\t"\n '), max_size=40) | st.text(max_size=30))
def test_anything_at_all_is_read_or_told(tmp_path: Path, text: str) -> None:
    _, findings = read(tmp_path, text.encode("utf-8", errors="surrogatepass"))
    assert all(code.startswith("Y1") for code, _ in findings)
