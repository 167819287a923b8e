"""What is said about charts: text alternatives, data tables, outlines."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.charts.samples import AREAS, RATE, SAMPLES, TWELVE_MONTHS, YEARS, falling, post, series
from yjplan.charts.alt import alt_text
from yjplan.charts.said.finding import finding
from yjplan.charts.spec import DataChart, TreeChart
from yjplan.charts.table import data_table, outline
from yjplan.document.tree import ListBlock, Paragraph, Table, plain


def rows(table: Table) -> list[list[str]]:
    return [[plain(cell.paragraphs[0]) for cell in row.cells] for row in table.rows]


def heads(table: Table) -> list[str]:
    return [column.title for column in table.columns]


def trend(*all_series: object, unit: str = RATE, decimals: int = 0) -> DataChart:
    return DataChart("trend", "First time entrants", YEARS[:3], all_series, unit, decimals)  # type: ignore[arg-type]


def test_a_trend_says_its_course_and_comparison() -> None:
    spec = trend(
        series("Stockport", 400, 120, 91), series("England", 500, 150, 130), series("Trafford", 9, 9, 80)
    )
    assert alt_text(spec) == (
        "Line chart: First time entrants. "
        "In 2013 the figure for Stockport was 91 per 100,000 children aged 10 to 17, "
        "down from 120 in 2012 and from 400 in 2011. "
        "That is lower than England (130) and higher than Trafford (80)."
    )


def test_a_trend_that_turned() -> None:
    text = alt_text(trend(series("Us", 3, 9, 5), unit="children"))
    assert "5 children, down from 9 in 2012 and up from 3 in 2011." in text


def test_a_trend_that_stood_still() -> None:
    assert "was 1 child, the same as in 2012 and 2011." in alt_text(
        trend(series("Us", 1, 1, 1), unit="children")
    )


def test_change_is_judged_as_printed() -> None:
    assert "the same as in 2012" in alt_text(trend(series("Us", 9, "5.04", "5.01"), unit="%", decimals=1))


def test_many_comparators_are_summed_up() -> None:
    others = [series(area, 1, 1, 10 * i) for i, area in enumerate(AREAS)]
    assert (
        "higher than 5 of the 11 comparators and level with 1; they range from 0 (England) to 100 (Darlington)"
        in alt_text(trend(series("Us", 1, 1, 50), *others))
    )


def test_unknown_values_are_not_invented() -> None:
    assert "No figures are known for Us." in alt_text(trend(series("Us", None, None, None)))
    assert "the only figure known" in alt_text(trend(series("Us", None, 4, None)))
    later = trend(series("Us", 4, 5, None), series("England", 6, 7, 8))
    assert "In 2012" in alt_text(later)
    assert "lower than England (7)" in alt_text(later)
    missing = trend(series("Us", 4, 5, 6), series("England", 6, 7, None))
    assert "No comparator is known for 2013." in alt_text(missing)


def test_a_trend_says_its_target_and_its_caution() -> None:
    text = alt_text(SAMPLES["trend-marks"])
    assert "That is lower than North East (33.0%) and the same as England and Wales (32.0%)." in text
    assert "It is above the target of 30.0%. The latest figure is provisional." in text
    few = trend(replace(series("Us", 1, 2, 3), marks=("", "", "small")))
    assert "It rests on fewer than 30 children" in alt_text(few)


@pytest.mark.parametrize(
    ("values", "unit", "said"),
    [
        ((198, 125), RATE, "First time entrants fell from 198 to 125 per 100,000 between 2011 and 2012"),
        (
            (1, 3, 2),
            "orders",
            "First time entrants rose from 1 to 2 orders between 2011 and 2013, but fell after 2012",
        ),
        ((3, 2, 1), "sentences", "First time entrants fell from 3 to 1 sentences between 2011 and 2013"),
        ((5, 6, 5), "%", "First time entrants came to 5% in both 2011 and 2013, but fell after 2012"),
        ((None, 7, None), RATE, "First time entrants: 7 per 100,000 in 2012"),
        ((5, 6), "entrants", "First time entrants rose from 5 to 6 between 2011 and 2012"),
        ((None, None), "%", "First time entrants"),
    ],
)
def test_a_title_says_the_finding(values: tuple[int | None, ...], unit: str, said: str) -> None:
    spec = DataChart("trend", "", YEARS[: len(values)], (series("Us", *values),), unit)
    assert finding("First time entrants", spec) == said


def test_periods_of_many_words_stand_in_brackets() -> None:
    spec = DataChart("trend", "", TWELVE_MONTHS[:2], (series("Us", 40, "31.2"),), "%", 1)
    assert finding("Reoffending", spec) == (
        "Reoffending fell from 40.0% (Apr 2020 to Mar 2021) to 31.2% (Apr 2021 to Mar 2022)"
    )


def test_what_the_title_tells_is_not_told_again() -> None:
    spec = trend(series("Us", 400, 120, 91), series("England", 500, 150, 130))
    titled = replace(spec, title=finding("First time entrants", spec))
    assert alt_text(titled) == (
        "Line chart: First time entrants fell from 400 to 91 per 100,000 between 2011 and 2013. "
        "In 2012 the figure for Us was 120 per 100,000 children aged 10 to 17. "
        "The latest figure is lower than England (130)."
    )
    short = DataChart(
        "bars", "Custody fell from 4 to 2 between 2011 and 2012", YEARS[:2], (series("Us", 4, 2),), ""
    )
    assert alt_text(short) == "Bar chart: Custody fell from 4 to 2 between 2011 and 2012."


def test_periods_that_are_no_years_stand_in_brackets() -> None:
    spec = DataChart("trend", "t", ("Year before", "Before", "Now"), (series("Us", 21, 21, 44),), "%")
    assert "The figure for Us was 44% (Now), up from 21% (Before) and up from 21% (Year before)." in alt_text(
        spec
    )


def test_bars_say_highest_and_lowest() -> None:
    spec = DataChart("bars", "Age", ("10", "11", "12"), (series("x", 0, 4, 9),), "children")
    assert alt_text(spec) == "Bar chart: Age. The highest value is 9 children (12) and the lowest 0 (10)."


def test_bars_of_periods_are_told_as_a_course() -> None:
    spec = DataChart("bars", "Custody", YEARS[:2], (series("Custody", 4, 2),), "children")
    assert "In 2012 the figure for Custody was 2 children, down from 4 in 2011." in alt_text(spec)


def test_stacks_say_their_total() -> None:
    text = alt_text(SAMPLES["stacked"])
    assert "In 2024 the total was 123 disposals" in text
    assert text.endswith("The largest part overall: Out of court.")


def test_a_structure_says_who_is_at_the_top() -> None:
    spec = TreeChart("Our service", post("Head", post("Court, bail", post("Officer")), post("Analyst")))
    assert alt_text(spec) == (
        "Structure chart: Our service. Head is at the top of 4 posts on 3 levels. "
        "Directly below: Court, bail and Analyst."
    )


@pytest.mark.parametrize("name", SAMPLES)
def test_every_chart_has_a_text_of_reasonable_length(name: str) -> None:
    text = alt_text(SAMPLES[name])
    assert 20 < len(text) < 600
    assert text.endswith(".")
    assert ".." not in text
    assert "None" not in text.replace("chart: None", "")


def test_long_trends_have_periods_as_rows() -> None:
    table = data_table(SAMPLES["trend"])  # type: ignore[arg-type]
    assert heads(table) == ["Period", "Stockton-on-Tees", "North East", "England and Wales"]
    assert len(table.rows) == 14
    assert not table.landscape
    assert table.number == 0


def test_short_trends_have_periods_as_columns() -> None:
    table = data_table(trend(series("Us", 1234, None, 3), series("England", 1, 2, 3)))
    assert heads(table) == ["Area", "2011", "2012", "2013"]
    assert rows(table)[0] == ["Us", "1,234", "not known", "3"]


def test_the_table_keeps_its_columns_few() -> None:
    categories = DataChart("bars", "t", AREAS, (series("x", *range(11)),), "children")
    assert heads(data_table(categories)) == ["Category", "x"]
    wide = DataChart("bars", "t", ("A", "B"), tuple(series(str(i), 1, 2) for i in range(8)), "children")
    assert heads(data_table(wide)) == ["Group", "A", "B"]


def test_a_table_too_wide_for_the_page_asks_for_landscape() -> None:
    spec = DataChart("trend", "t", YEARS, tuple(falling(area, 9) for area in AREAS), "children")
    assert data_table(spec).landscape


def test_the_unit_is_named_once() -> None:
    assert plain(data_table(SAMPLES["trend"]).notes[0]) == f"Unit: {RATE}."  # type: ignore[arg-type]
    assert data_table(SAMPLES["bars"]).notes == ()  # type: ignore[arg-type]
    assert rows(data_table(SAMPLES["bars"]))[0] == ["White", "62.1%", "84.0%"]  # type: ignore[arg-type]


def test_an_outline_nests_like_the_chart() -> None:
    spec = TreeChart("t", post("Head", post("Manager", post("Officer")), post("Analyst")))
    lines: list[str] = []

    def read(block: ListBlock, depth: int) -> None:
        for item in block.items:
            for inner in item:
                if isinstance(inner, Paragraph):
                    lines.append("  " * depth + plain(inner.text))
                if isinstance(inner, ListBlock):
                    read(inner, depth + 1)

    read(outline(spec), 0)
    assert lines == ["Head, 1.0 FTE", "  Manager, 1.0 FTE", "    Officer, 1.0 FTE", "  Analyst, 1.0 FTE"]
