"""CSV files as Excel and others save them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yjplan.diagnostics import Findings
from yjplan.source.csv import MAX_ROWS, read_csv


def read(folder: Path, text: str | bytes) -> tuple[list[dict[str, str]], list[tuple[str, str]]]:
    path = folder / "a.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    findings = Findings()
    rows = read_csv(path, "a.csv", findings)
    return [
        {k.casefold(): f"{v} @{v.place.line}:{v.place.column}" for k, v in row.items()} for row in rows
    ], [(f.code, str(f.place)) for f in findings]


@pytest.mark.parametrize(
    "text",
    [
        "Period,Count\n2020,5\n",
        "Period;Count\r\n2020;5\r\n",
        "Period\tCount\r2020\t5",
        "\ufeffperiod,count\n2020,5\n",
        " PERIOD , Count \n 2020 , 5 \n",
        '"Period","Count"\n"2020","5"\n',
        "period,count,\n2020,5,\n",
        "period,count\n2020,5\n,\n\n",
        "period,count,note\n2020,5\n",
    ],
)
def test_the_same_row_saved_in_many_ways(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == ([{"period": "2020 @2:1", "count": "5 @2:2"}], [])


@pytest.mark.parametrize(
    ("text", "rows", "findings"),
    [
        ("", [], []),
        ("a,b\n", [], []),
        ("a,b\n,2\n", [{"b": "2 @2:2"}], []),
        ("\n\na;b\n1,5;2\n", [{"a": "1,5 @4:1", "b": "2 @4:2"}], []),
        ('a,b\n"1,204",-\n', [{"a": "1,204 @2:1", "b": "- @2:2"}], []),
        ('a,b\n"x\ny",2\n\nz,3\n', [{"a": "x\ny @2:1", "b": "2 @2:2"}, {"a": "z @5:1", "b": "3 @5:2"}], []),
        ('a,b\n"say ""hi""",2\n', [{"a": 'say "hi" @2:1', "b": "2 @2:2"}], []),
        ("period,count\n2020,1,204\n", [{"period": "2020 @2:1", "count": "1 @2:2"}], [("Y105", "a.csv:2:3")]),
        ("a\n" + "x" * 200_000, [], [("Y105", "a.csv:2")]),
    ],
)  # fmt: skip
def test_what_is_in_the_file(
    tmp_path: Path, text: str, rows: list[dict[str, str]], findings: list[tuple[str, str]]
) -> None:
    assert read(tmp_path, text) == (rows, findings)


def test_windows_letters(tmp_path: Path) -> None:
    rows, findings = read(tmp_path, "area,count\nYnys Môn,5\n".encode("cp1252"))
    assert rows[0]["area"] == "Ynys Môn @2:1" and findings == [("Y101", "a.csv:2:7")]


def test_too_many_rows(tmp_path: Path) -> None:
    rows, findings = read(tmp_path, "a\n" + "1\n" * (MAX_ROWS + 5))
    assert len(rows) == MAX_ROWS and findings == [("Y104", f"a.csv:{MAX_ROWS + 2}")]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    findings = Findings()
    assert read_csv(tmp_path / "gone.csv", "gone.csv", findings) == []
    assert [f.code for f in findings] == ["Y103"]


@given(st.text(st.sampled_from('ab1,;\t"\n '), max_size=40) | st.text(max_size=30))
def test_anything_at_all_is_read_or_told(tmp_path: Path, text: str) -> None:
    _, findings = read(tmp_path, text.encode("utf-8", errors="surrogatepass"))
    assert all(code.startswith("Y1") for code, _ in findings)
