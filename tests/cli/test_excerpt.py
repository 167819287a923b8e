"""The source line of a finding with its caret."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yjplan.cli.excerpt import WIDTH, _lines, excerpt
from yjplan.diagnostics import Place


@pytest.fixture(autouse=True)
def forget_files() -> None:
    _lines.cache_clear()


def shown(folder: Path, text: str, line: int, column: int, name: str = "a.yaml") -> list[str]:
    (folder / name).write_bytes(text.encode())
    return list(excerpt(folder, Place(name, line, column)) or ())


def test_the_word_at_the_place_is_underlined(tmp_path: Path) -> None:
    assert shown(tmp_path, "a: 1\nrate: £1,204.50 a year\n", 2, 7) == [
        "2 | rate: £1,204.50 a year",
        "  |       ^^^^^^^^^",
    ]


def test_windows_line_ends_tabs_and_welsh_letters(tmp_path: Path) -> None:
    assert shown(tmp_path, "x\r\nŵ:\tŷnys Môn\r\n", 2, 4) == ["2 | ŵ: ŷnys Môn", "  |    ^^^^"]


@pytest.mark.parametrize(
    ("row", "cell", "caret"),
    [
        ("2023,26,,125", 4, "         ^^^"),
        ('2023,"1,204",125', 2, "      ^^^^^"),
        ('2023,"1,204",125', 3, "             ^^^"),
        ("2023;26;0,5", 3, "        ^^^"),
        ("2023\t26\t125", 2, "     ^^"),
    ],
)
def test_places_in_a_csv_file_count_cells(tmp_path: Path, row: str, cell: int, caret: str) -> None:
    lines = shown(tmp_path, f"{row}\n", 1, cell, "a.csv")
    assert lines[1] == f"  | {caret}"


@pytest.mark.parametrize(
    "place", [Place("a.yaml"), Place("a.yaml", 9, 1), Place("none.yaml", 1, 1), Place("a.yaml", 1, 99)]
)
def test_no_line_to_show(tmp_path: Path, place: Place) -> None:
    (tmp_path / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    assert excerpt(tmp_path, place) is None


def test_nothing_outside_the_plan_is_shown(tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("password: x\n", encoding="utf-8")
    plan = tmp_path / "plan"
    plan.mkdir()
    assert excerpt(plan, Place("../secret.yaml", 1, 1)) is None
    (plan / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    assert excerpt(plan, Place("link.yaml", 1, 1)) is None


@given(before=st.integers(0, 400), after=st.integers(0, 400))
def test_a_long_line_is_cut_around_the_place(
    tmp_path_factory: pytest.TempPathFactory, before: int, after: int
) -> None:
    _lines.cache_clear()
    text = "a" * before + " HERE " + "b" * after
    line, carets = shown(tmp_path_factory.mktemp("x"), text, 1, before + 2)
    assert line[carets.index("^") : carets.rindex("^") + 1] == "HERE"
    assert len(line) <= WIDTH + len("1 | … … ")
