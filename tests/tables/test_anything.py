"""Whatever a table holds, each of its rows has one use, and nothing that was read got lost or was made up."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tables.reading import of_text

WORDS = st.sampled_from(
    ["", "", "", "Period", "Year", "Area", "Number", "Rate", "Rate (%)", "Total", "Change", "Notes", "Status",
     "Measure",
     "2021-22", "2022/23", "2023", "Q1 2023-24", "Q1", "Mar-23", "Wales", "Ynys Môn", "England", "North East rate",
     "2022-23 number", "Cohort", "Sex", "All", "Boys", "Source: PNC", "* = provisional", "p", "First time entrants",
     "5", "12.5", "1,204", "44.4%", "<5", "[c]", "..", "125 (p)", "9*", "x", "4o", "-"]
)  # fmt: skip
TABLES = st.lists(st.lists(WORDS, max_size=6), max_size=9)
NUMBER = re.compile(r"\d[\d,.]*")


def written(rows: list[list[str]]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


@settings(max_examples=150)
@given(TABLES)
def test_any_table_is_accounted_for(tmp_path: Path, rows: list[list[str]]) -> None:
    found = of_text(tmp_path, written(rows))  # which reconciles the rows of the account
    cells = {number for row in rows for cell in row for number in NUMBER.findall(cell)}
    for figures in [*found.series.values(), *found.comparators.values()]:
        for text in figures.values():
            assert not text[:1].isdigit() or NUMBER.findall(text)[0] in cells
    if found.account is None or not found.series:
        assert found.findings or not any(any(row) for row in rows)


@settings(max_examples=50)
@given(
    TABLES,
    st.fixed_dictionaries(
        {}, optional=dict.fromkeys(("period", "count", "value", "area", "area_column"), WORDS)
    ),
)
def test_whatever_the_plan_says_of_it(tmp_path: Path, rows: list[list[str]], wanted: dict[str, str]) -> None:
    said = {name: text for name, text in wanted.items() if text}
    found = of_text(tmp_path, written(rows), **said)
    assert found.series or found.findings
