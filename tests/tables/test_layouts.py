"""Tables as analysts have them come to the same figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.source.spreadsheets import ods, xlsx
from tests.tables.reading import got, of_text

SERIES = {"2021-22": {"count": "40", "value": "198"}, "2022-23": {"count": "26", "value": "125"}}
WALES = {"2021-22": "210", "2022-23": "190"}

LAYOUTS = {
    name: text
    for name, _, text in (
        part.partition("\n")
        for part in Path(__file__).with_name("layouts.txt").read_text(encoding="utf-8").split("\n=== ")[1:]
    )
}


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=LAYOUTS)
def test_the_same_figures_in_many_layouts(tmp_path: Path, text: str) -> None:
    found = of_text(tmp_path, text)
    assert (found.series, found.comparators, found.findings) == (SERIES, {"Wales": WALES}, [])


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (LAYOUTS["title and notes"], {"series": 2, "title": 1, "headings": 1, "notes": 1, "blank": 2}),
        (LAYOUTS["totals and changes"], {"series": 2, "headings": 1, "totals": 1}),
        (LAYOUTS["periods to come"], {"series": 2, "headings": 1, "no figures yet": 2}),
        (LAYOUTS["areas down"], {"series": 2, "comparators": 2, "headings": 1}),
    ],
)
def test_every_row_is_accounted_for(tmp_path: Path, text: str, rows: dict[str, int]) -> None:
    account = of_text(tmp_path, text).account
    assert account is not None and account.counts == rows


def test_what_each_column_was_taken_for(tmp_path: Path) -> None:
    account = of_text(tmp_path, LAYOUTS["notes beside"] + "").account
    assert account is not None
    assert [(c.letters, c.use) for c in account.columns] == [
        ("A", "periods"), ("B", "count"), ("C", "value"), ("D", "value of Wales"), ("E", "notes"),
    ]  # fmt: skip


def test_a_year_and_a_quarter_in_two_columns(tmp_path: Path) -> None:
    found = of_text(tmp_path, "Year,Quarter,Cohort,Number,Rate (%)\n2022-23,Q1,17,4,23.5%\n,Q2,18,8,44.4%\n")
    assert found.series == {
        "April to June 2022": {"of": "17", "count": "4", "value": "23.5"},
        "July to September 2022": {"of": "18", "count": "8", "value": "44.4"},
    }


def test_a_region_above_rates_is_one_area(tmp_path: Path) -> None:
    found = of_text(tmp_path, "Period,Number,Rate,Region\n2021-22,40,198,210\n2022-23,26,125,190\n")
    assert (found.series, found.comparators) == (SERIES, {"Region": WALES})


def test_headings_that_are_repeated_on_each_page(tmp_path: Path) -> None:
    found = of_text(tmp_path, "Period,Number\n2021-22,5\n\nPeriod,Number\n2022-23,6\n")
    assert (list(found.series), found.findings) == (["2021-22", "2022-23"], [])


def test_quarters_below_their_year(tmp_path: Path) -> None:
    found = of_text(tmp_path, "Year,2022-23,,,,2023-24\nQuarter,Q1,Q2,Q3,Q4,Q1\nRate,5,6,7,8,4\n")
    assert [v["value"] for v in found.series.values()] == ["5", "6", "7", "8", "4"] and found.findings == []
    assert list(found.series)[0::4] == ["April to June 2022", "April to June 2023"]


def test_a_gap_between_periods_stays(tmp_path: Path) -> None:
    found = of_text(tmp_path, "Period,Rate\n2020-21,5\n2021-22,\n2022-23,6\n")
    assert found.series == {"2020-21": {"value": "5"}, "2021-22": {}, "2022-23": {"value": "6"}}


def test_periods_that_only_the_service_knows_stay_as_typed(tmp_path: Path) -> None:
    found = of_text(tmp_path, "Period,Count\nPrevious data,5\nLatest data,6\n")
    assert list(found.series) == ["Previous data", "Latest data"] and found.findings == []


# ---------------------------------------------------------------- marks


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("125 (p)", "125 (provisional)"), ("125p", "125 (provisional)"), ("125 [r]", "125 (revised)"),
        ("125 [p] [r]", "125 (provisional) (revised)"), ("125 (estimated)", "125 (estimated)"),
        ("<5", "<5 (suppressed)"), ("[c]", "[c] (suppressed)"), ("*", "* (suppressed)"), ("..", ".. (not available)"),
        ("n/a", "n/a (not available)"), ("-", "-"), ("fewer than 5", "fewer than 5 (suppressed)"),
        ("1,204", "1,204"), ("44.40%", "44.40"), ("£305", "305"), ("−3.5", "-3.5"), ("125 [note 2]", "125"),
    ],
)  # fmt: skip
def test_a_figure_keeps_its_marks_and_decimals(tmp_path: Path, cell: str, text: str) -> None:
    assert of_text(tmp_path, f'Period,Rate\n2022-23,"{cell}"\n').series == {"2022-23": {"value": text}}


@pytest.mark.parametrize(
    "text",
    [
        "Period,Rate\n2022-23 (p),125\n",
        "Period,Rate,Status\n2022-23,125,p\n",
        "Area,2022-23 (provisional)\nYnys Môn,125\n",
        "Period,Rate\n2022-23,125†\n\n† = provisional figure\n",
        "Period,Rate\n2022-23,125*\n* provisional\n",
    ],
)
def test_a_mark_may_stand_beside_or_be_explained_below(tmp_path: Path, text: str) -> None:
    assert of_text(tmp_path, text).series == {"2022-23": {"value": "125 (provisional)"}}


# ---------------------------------------------------------------- what the plan says


def test_the_plan_may_say_what_is_what(tmp_path: Path) -> None:
    text = (
        "Patch,When,Kids,Cohort kids,Outcome\nA,2022-23,8,18,44.4\nB,2022-23,9,30,30.0\nC,2022-23,9,30,31.0\n"
    )
    found = of_text(
        tmp_path, text, period="When", area_column="Patch", area="A", count="Kids", of="Cohort kids",
        value="Outcome", comparators={"Region": "B"},
    )  # fmt: skip
    assert found.series == {"2022-23": {"count": "8", "of": "18", "value": "44.4"}}
    assert (found.comparators, found.findings) == ({"Region": {"2022-23": "30.0"}}, [])
    assert found.account is not None and found.account.counts["not asked for"] == 1


def test_where_chooses_rows(tmp_path: Path) -> None:
    text = "Period,Sex,Number\n2022-23,All,40\n2022-23,Boys,30\n2022-23,Girls,10\n"
    assert of_text(tmp_path, text, where={"Sex": "Boys"}).series == {"2022-23": {"count": "30"}}


def test_the_measure_is_found_among_several(tmp_path: Path) -> None:
    text = "Indicator,Period,Value\nFirst time entrants,2022-23,198\nUse of custody,2022-23,0.29\n"
    found = of_text(tmp_path, text, topics=("first-time-entrants",))
    assert (found.series, found.findings) == ({"2022-23": {"value": "198"}}, [])


# ---------------------------------------------------------------- what is not clear is told

UNCLEAR = [
    ("Period,Number\n2022,5\n,5\n", {}, ["Q109 a.csv:3"]),
    ("Period,Number\n2022,5\n\nPeriod,Rate\n2022,125\n", {}, ["Q109 a.csv:4"]),
    ("Area,Period,Number\nYnys Môn,2022,5\nWales,,900\n", {}, ["Q109 a.csv:3"]),
    ("Area,Year,Rate\nYnys Môn,2022,1\nWales,Total,1\n", {"area": "Wales"}, ["Q111 plan:area"]),
    ("2022,5\n2023,6\n", {}, ["Q107 a.csv"]),
    ("", {}, ["Q107 a.csv"]),
    ("Period,Count\n", {}, ["Q111 a.csv"]),
    ("Period,Number\n2022,4o\n2023,5\n", {}, ["Q105 a.csv:2:2"]),
    ("Period,Number\n2022,26.5\n", {}, ["Q105 a.csv:2:2"]),
    ("Period,Number\n2022,-5\n", {}, ["Q105 a.csv:2:2"]),
    ("Period,Rate\n2022,(3)\n", {}, ["Q105 a.csv:2:2"]),
    ("Period,Rate\n2022,125†\n", {}, ["Q105 a.csv:2:2"]),
    ("Period,Number\n2022,1,204\n", {}, ["Y105 a.csv:2:3"]),
    ("Period,Nubmer\n2022,5\n", {}, ["S102 a.csv:1"]),
    ("Period,Sex,Number\n2022-23,Boys,30\n2022-23,Girls,10\n", {}, ["Q108 a.csv:3:3"]),
    ("Period,Number\n2022-23,30\n2022/23,31\n", {}, ["Q108 a.csv:3:2"]),
    ("Period,Number\n2022-23,30\nQ1 2023,31\n", {}, ["Q109 a.csv:3"]),
    ("Period,Number,Referrals\n2022-23,30,40\n", {}, ["Q109 a.csv:1:3"]),
    ("Period,Number,Reoffences\n2022-23,30,40\n", {}, ["Q109 a.csv:1:3"]),
    ("Period,Number\nQ1 2022-23,3\nQ2 2022-23,4\n2022-23,16\n", {}, ["Q113 a.csv:4:2"]),
    (
        "Area,Year,Rate\nHalton,2022,1\nCrewe,2022,2\n",
        {"councils": ("Halton", "Crewe")},
        ["Q107 plan:file"],
    ),
    ("Area,Period,Rate\nA,2022,1\nB,2022,2\n", {}, ["Q107 plan:file"]),
    ("Indicator,Period,Value\nA,2022,1\nB,2022,2\n", {}, ["Q107 plan:file"]),
    ("Period,Number\n2022,5\n", {"value": "Rate"}, ["Q107 plan:value"]),
    ("Period,Number\n2022,5\n", {"comparators": {"England": "Eng"}}, ["Q107 plan:comparators"]),
    ("Period,Number\n2022,5\n", {"where": {"Sex": "All"}}, ["Q107 plan:where"]),
]


@pytest.mark.parametrize(("text", "wanted", "findings"), UNCLEAR)
def test_what_is_not_clear_is_one_finding_at_its_place(
    tmp_path: Path, text: str, wanted: dict[str, str], findings: list[str]
) -> None:
    assert of_text(tmp_path, text, **wanted).findings == findings


def test_the_councils_of_a_joint_service_are_areas_to_compare_with(tmp_path: Path) -> None:
    names = {
        "own": ("Cheshire Youth Justice Service",),
        "councils": ("Halton Borough Council", "Crewe Council"),
    }
    for text in (
        "Area,Year,Rate\nHalton,2022,1\nCrewe,2022,2\nCheshire,2022,3\n",
        "Year,Rate,Halton,Crewe\n2022,3,1,2\n",
    ):
        found = of_text(tmp_path, text, **names)
        assert (found.series, found.findings) == ({"2022": {"value": "3"}}, [])
        assert found.comparators == {"Halton": {"2022": "1"}, "Crewe": {"2022": "2"}}


def test_other_areas_are_compared_in_the_periods_of_the_service(tmp_path: Path) -> None:
    found = of_text(tmp_path, "Area,Year,Rate\nWales,2020,7\nWales,2022,8\nYnys Môn,2022,5\n")
    assert (found.comparators, found.findings) == ({"Wales": {"2022": "8"}}, [])
    assert found.account is not None and found.account.counts["not asked for"] == 1


def test_a_county_is_no_slip_of_the_pen_where_there_is_a_count(tmp_path: Path) -> None:
    found = of_text(tmp_path, "Period,Count,Rate,County\n2022,5,125,130\n")
    assert (found.comparators, found.findings) == ({"County": {"2022": "130"}}, [])


def test_figures_that_agree_are_no_contradiction(tmp_path: Path) -> None:
    found = of_text(tmp_path, "Period,Number\n2022-23,30\n2022/23,30\n")
    assert (found.series, found.findings) == ({"2022-23": {"count": "30"}}, [])


def test_nothing_is_worked_out_from_a_cell_that_cannot_be_read(tmp_path: Path) -> None:
    found = of_text(tmp_path, "Period,Number,Rate\n2022-23,4o,125\n2023-24,22,106\n")
    assert found.series == {"2022-23": {"value": "125"}, "2023-24": {"count": "22", "value": "106"}}


def test_a_table_of_the_whole_country_is_not_compared_with(tmp_path: Path) -> None:
    text = "Area,Period,Rate\nYnys Môn,2022,5\n" + "".join(f"Place {n},2022,{n}\n" for n in range(20))
    found = of_text(tmp_path, text)
    assert (found.comparators, found.findings) == ({}, ["Q109 plan:file"])
    assert "20 other areas" in found.messages[0]


def test_many_mistakes_of_one_kind_are_counted(tmp_path: Path) -> None:
    found = of_text(tmp_path, "Period,Number\n" + "".join(f"{year},x{year}\n" for year in range(2001, 2024)))
    assert len(found.findings) == 11 and "13 more of this kind in this sheet." in found.messages


# ---------------------------------------------------------------- spreadsheets


def test_a_sheet_with_merged_headings_and_formats(tmp_path: Path) -> None:
    def merge(workbook: object) -> None:
        for block in ("A1:E1", "A3:A4", "B3:C3", "D3:E3"):
            workbook["FTE"].merge_cells(block)  # type: ignore[index]

    rows = [
        ["Table 1: First time entrants"],
        [],
        ["Area", "2021-22", None, "2022-23", None],
        [None, "Number", "Rate", "Number", "Rate"],
        ["Ynys Môn", 40, (198.2, "0"), 26, (125.0, "0")],
        ["Wales", None, (210.4, "0"), None, (189.6, "0")],
    ]
    found = got(xlsx(tmp_path / "a.xlsx", {"FTE": rows}, merge))
    assert (found.series, found.comparators, found.findings) == (SERIES, {"Wales": WALES}, [])


def test_an_open_document_sheet(tmp_path: Path) -> None:
    rows = [
        ["Period", "Number", "Rate", "Wales"],
        ["2021/22", 40, (198.2, "198"), 210],
        ["2022/23", 26, 125, 190],
    ]
    found = got(ods(tmp_path / "a.ods", {"FTE": rows}))
    assert (found.series, found.comparators, found.findings) == (SERIES, {"Wales": WALES}, [])


def test_a_formula_without_a_result_is_told_only_where_it_is_wanted(tmp_path: Path) -> None:
    rows = [
        ["Period", "Number", "Rate", "Change"],
        ["2021-22", 40, "=B2/20200*100000", "=1-1"],
        ["2022-23", 26, 125, None],
    ]
    found = got(xlsx(tmp_path / "a.xlsx", {"FTE": rows}))
    assert found.findings == ['Q106 a.xlsx, sheet "FTE", cell C2']
    assert found.series == {"2021-22": {"count": "40"}, "2022-23": {"count": "26", "value": "125"}}
