"""Any table, written in any layout, spelling and kind of file, reads back to the same figures and marks."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.source.spreadsheets import ods, xlsx
from tests.tables.reading import got

OWN = "Ynys Môn"
Rows = list[list[str]]

FIGURES = st.one_of(
    st.builds("{:,}{}".format, st.integers(0, 99_999), st.sampled_from(["", " (p)", "p", " [r]", " (estimated)"])),
    st.builds("{}.{}{}".format, st.integers(0, 999), st.integers(0, 9), st.sampled_from(["", " [p]", " (revised)"])),
    st.sampled_from(["[c]", "<5", "..", "n/a", "*", ""]),
)  # fmt: skip
MEANT = {
    " (p)": "provisional", " [p]": "provisional", "p": "provisional", " [r]": "revised", " (revised)": "revised",
    " (estimated)": "estimated",
}  # fmt: skip
INSTEAD = {
    "[c]": "suppressed",
    "<5": "suppressed",
    "..": "not available",
    "n/a": "not available",
    "*": "suppressed",
}
SPELLINGS: list[list[Callable[[int], str]]] = [
    [lambda y: f"{y}-{(y + 1) % 100:02d}", lambda y: f"{y}/{(y + 1) % 100:02d}",
     lambda y: f"Apr {y % 100} - Mar {(y + 1) % 100}", lambda y: f"year ending March {y + 1}",
     lambda y: f"{y}–{y + 1}"],
    [lambda y: f"January to March {y}", lambda y: f"Jan-Mar {y % 100}", lambda y: f"Q4 {y - 1}/{y % 100:02d}",
     lambda y: f"Jan - Mar {y} cohort"],
    [str, lambda y: f"Jan {y} to Dec {y}", lambda y: f"12 months to Dec-{y % 100}"],
]  # fmt: skip
"""Periods that mean the same in each list; the first is how they print."""


@dataclass
class Drawn:
    """Figures by area and period, and how periods are spelt in the file."""

    figures: dict[str, dict[str, str]]
    spelt: dict[str, str]


@st.composite
def tables(draw: st.DrawFn) -> Drawn:
    spellings = draw(st.sampled_from(SPELLINGS))
    years = range(draw(st.integers(2012, 2018)), draw(st.integers(2019, 2023)))
    periods = [spellings[0](year) for year in years]
    areas = [OWN, *draw(st.lists(st.sampled_from(["Wales", "England", "YJS family", "Powys"]), unique=True))]
    figures = {area: {period: draw(FIGURES) for period in periods} for area in areas}
    figures[OWN][periods[0]], figures[OWN][periods[-1]] = "125", "1,098 (p)"
    for area in areas:  # an area without a figure is no comparator
        figures[area][periods[0]] = figures[area][periods[0]] or "7"
    return Drawn(
        figures,
        {period: draw(st.sampled_from(spellings))(year) for period, year in zip(periods, years, strict=True)},
    )


def periods_down(t: Drawn) -> Rows:
    return [["Period", *t.figures], *([t.spelt[p], *(row[p] for row in t.figures.values())] for p in t.spelt)]


def periods_across(t: Drawn) -> Rows:
    return [
        ["Area", *t.spelt.values()],
        *([area, *(row[p] for p in t.spelt)] for area, row in t.figures.items()),
    ]


def long(t: Drawn) -> Rows:
    return [
        ["Area", "Period", "Rate"],
        *([a, t.spelt[p], row[p]] for a, row in t.figures.items() for p in t.spelt),
    ]


def long_by_period(t: Drawn) -> Rows:
    body = [[t.spelt[p], a, row[p]] for p in reversed(t.spelt) for a, row in t.figures.items()]
    return [["Year", "Local authority", "Rate per 1,000"], *body]


LAYOUTS = [periods_down, periods_across, long, long_by_period]


def expected(row: dict[str, str]) -> dict[str, str]:
    """Return what reading must give, blanks left out."""

    def read(text: str) -> str:
        if text in INSTEAD:
            return f"{text} ({INSTEAD[text]})"
        mark = next((m for m in sorted(MEANT, key=len, reverse=True) if text.endswith(m)), "")
        return f"{text.removesuffix(mark)} ({MEANT[mark]})" if mark else text

    return {period: read(text) for period, text in row.items() if text}


def stored(cell: str) -> object:
    """Return what a spreadsheet keeps of a cell: a number with its number format, where it is one."""
    if re.fullmatch(r"[\d,]+", cell):
        return int(cell.replace(",", "")), "#,##0" if "," in cell else "0"
    if re.fullmatch(r"\d+\.\d", cell):
        return float(cell), "0.0"
    return cell or None


def write(folder: Path, rows: Rows, kind: str, title: bool, notes: bool) -> Path:
    before = [["A table of rates"], []] if title else []
    after = (
        [[], ["Source: Police National Computer"], ["Figures of the last year may change"]] if notes else []
    )
    rows = [*before, *rows, *after]
    path = folder / f"a.{kind}"
    if kind == "xlsx":
        return xlsx(path, {"Rates": [[stored(cell) for cell in row] for row in rows]})
    if kind == "ods":
        return ods(path, {"Rates": [[cell or None for cell in row] for row in rows]})
    text = io.StringIO()
    csv.writer(text, delimiter=";" if title else ",").writerows(rows)
    path.write_bytes(text.getvalue().encode("utf-8-sig" if notes else "utf-8"))
    return path


@settings(max_examples=25)
@given(
    tables(),
    st.sampled_from(LAYOUTS),
    st.sampled_from(["csv", "csv", "xlsx", "ods"]),
    st.booleans(),
    st.booleans(),
)
def test_a_table_reads_back(
    tmp_path: Path, table: Drawn, layout: Callable[[Drawn], Rows], kind: str, title: bool, notes: bool
) -> None:
    found = got(write(tmp_path, layout(table), kind, title, notes), own=(OWN,))
    assert found.findings == []
    series = {period: figures["value"] for period, figures in found.series.items() if figures.get("value")}
    assert series == expected(table.figures[OWN]) and list(found.series) == list(table.spelt)
    compared = {area: {p: v for p, v in row.items() if v} for area, row in found.comparators.items()}
    assert compared == {area: expected(row) for area, row in table.figures.items() if area != OWN}
