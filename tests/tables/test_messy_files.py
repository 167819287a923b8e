"""Two files as they come from a case system and for a board: old encoding, notes, flags, merged headings, formulas."""

from __future__ import annotations

from pathlib import Path

from tests.tables.reading import got

DATA = Path(__file__).parent.parent / "source" / "data"


def test_an_extract_of_a_case_system() -> None:
    found = got(DATA / "reoffending.csv")
    assert found.series == {
        "January to March 2021": {"of": "19", "count": "5", "value": "26.3"},
        "April to June 2021": {"of": "1,014", "value": "40.0"},
        "July to September 2021": {"of": "11", "count": "<5 (suppressed)", "value": "[c] (suppressed)"},
        "October to December 2021": {"of": "-", "count": "-", "value": ".. (not available)"},
        "January to March 2022": {"of": "18", "count": "8", "value": "44.4 (revised)"},
        "April to June 2022": {
            "of": "17 (provisional)",
            "count": "6 (provisional)",
            "value": "35.3 (provisional)",
        },
    }
    assert (
        list(found.comparators) == ["Wales"]
        and found.comparators["Wales"]["April to June 2022"] == "33.3 (provisional)"
    )
    assert found.findings == ["Y101 reoffending.csv:1:33"]
    assert found.account is not None and found.account.counts == {
        "series": 6, "comparators": 6, "title": 2, "headings": 1, "notes": 2, "totals": 1, "blank": 2,
    }  # fmt: skip


def test_a_workbook_for_the_board() -> None:
    found = got(DATA / "board.xlsx", "Table 1 FTE")
    assert found.series == {
        "2021-22": {"count": "14", "value": "226.4"},
        "2022-23": {"count": "11", "value": "177.4"},
        "2023-24": {"count": "9 (provisional)", "value": "145.2 (provisional)"},
    }
    assert list(found.comparators) == ["North Wales police force area", "Wales", "England and Wales"]
    assert found.comparators["North Wales police force area"]["2023-24"] == "[c] (suppressed)"
    assert found.findings == ["Q102 board.xlsx"]
    assert found.account is not None
    assert [c.use for c in found.account.columns][-1] == "worked out from others"
    assert found.account.counts == {
        "series": 1, "comparators": 3, "title": 2, "headings": 2, "notes": 3, "totals": 1, "blank": 2,
    }  # fmt: skip


def test_another_sheet_of_it_with_measures_down() -> None:
    found = got(DATA / "board.xlsx", "Table 2 Custody")
    assert found.series == {
        "2021-22": {"count": "4", "value": "0.65"},
        "2022-23": {"count": "3", "value": "0.48"},
        "2023-24": {"count": "<3 (suppressed)", "value": "[c] (suppressed)"},
    }
    assert found.findings == ["Q102 board.xlsx"]
