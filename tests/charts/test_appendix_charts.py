"""Charts of money, posts and actions: nothing touches, every bar is told in words, lengths are true."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.charts.appendix_samples import LONG, SAMPLES, WELSH, lines, parts, row, spent
from tests.charts.legible import assert_legible, extent
from tests.charts.test_layout import WIDTH, assert_clean, texts, words
from yjplan.charts.alt import alt_text
from yjplan.charts.amounts import amount, brief, over_or_under, share_of
from yjplan.charts.draw import lay_out
from yjplan.charts.said.composed import leading
from yjplan.charts.said.outturn import headline as spending
from yjplan.charts.said.ratings import headline as rated
from yjplan.charts.scene import Scene, Shape
from yjplan.charts.spec import ChartSpec, OutturnChart, Rating, RatingsChart
from yjplan.charts.style import PAGE_HEIGHT, PALETTE
from yjplan.charts.table import data_table
from yjplan.document.tree import Table, plain


def cells(table: Table) -> list[list[str]]:
    return [[plain(cell.paragraphs[0]) for cell in row.cells] for row in table.rows]


def bars(scene: Scene, fill: str = PALETTE[0]) -> list[float]:
    """Return the lengths of bars in a colour, from top to bottom, without the sample in the legend."""
    found = [extent(item) for item in scene.items if isinstance(item, Shape) and item.fill == fill]
    return [
        right - left
        for left, top, right, bottom in found
        if abs(right - left - 12) > 0.01 or bottom - top > 8.01
    ]


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("width", [WIDTH, 320.0])
def test_no_words_touch_and_all_can_be_read(name: str, width: float) -> None:
    scene = lay_out(SAMPLES[name], width)
    assert_clean(scene)
    assert_legible(scene)


@pytest.mark.parametrize("seed", range(8))
def test_any_figures_are_laid_out(seed: int) -> None:
    chance = random.Random(seed)
    size = chance.choice([3, 900, 250_000, 10**7])
    names = [chance.choice((LONG, WELSH, "Police", "Health")) + f" {i}" for i in range(chance.randint(1, 14))]
    specs: tuple[ChartSpec, ...] = (
        parts(
            *(
                row(name, *(chance.choice([None, 0, chance.randint(-size, size)]) for _ in range(3)))
                for name in names
            )
        ),
        lines(
            *(
                spent(n, chance.randint(-9, size), chance.choice([None, chance.randint(0, size)]))
                for n in names
            )
        ),
        RatingsChart(
            title="t",
            ratings=tuple(
                Rating(n, chance.randint(0, 40), chance.choice(("red", "amber", "green", "grey", "")))
                for n in names
            ),
        ),
    )
    for spec in specs:
        scene = lay_out(spec, WIDTH)
        assert_clean(scene)
        assert_legible(scene)
        assert alt_text(spec).count(". ") <= 7
        assert len({len(r) for r in cells(data_table(spec))}) == 1


def test_thirty_partners_fit_a_page() -> None:
    assert lay_out(SAMPLES["contributions-thirty"], WIDTH).height < PAGE_HEIGHT + 60


@pytest.mark.parametrize("name", SAMPLES)
def test_every_name_is_written_whole(name: str) -> None:
    spec = SAMPLES[name]
    written = " ".join(texts(lay_out(spec, WIDTH)))
    for line in cells(data_table(spec)):
        if line[0] != "All":
            assert all(word in written for word in line[0].split()), line[0]


def test_bars_are_as_long_as_their_figures_say() -> None:
    staff, premises, office = bars(lay_out(SAMPLES["outturn"], WIDTH))
    assert premises / staff == pytest.approx(42778 / 975790, rel=0.01)
    assert office / staff == pytest.approx(50221 / 975790, rel=0.01)
    practitioners, administration, volunteers = bars(lay_out(SAMPLES["posts"], WIDTH))
    assert volunteers / practitioners == pytest.approx(10 / 19.9, rel=0.01)
    assert administration / practitioners == pytest.approx(2.33 / 19.9, rel=0.01)


def test_totals_stand_at_the_ends_below_and_in_the_legend() -> None:
    scene = lay_out(SAMPLES["contributions"], WIDTH)
    bold = [item.text for item in words(scene) if item.bold]
    assert bold == ["£504,166", "£43,032", "£29,000", "£507,538", "£0", "Total", "£1,083,736"]
    assert "Payments in kind (£67,032)" in texts(scene)


def test_a_part_shows_its_amount_where_it_fits_and_else_in_short() -> None:
    written = texts(lay_out(parts(row("A", 1_200_000, 9_000_000, 1_310_000), row("B", 0, 0, 1)), WIDTH))
    assert "£9,000,000" in written
    assert {"£1.20m", "£1.31m"} & set(written)


def test_volunteers_stand_apart_below_the_total() -> None:
    scene = lay_out(SAMPLES["posts"], WIDTH)
    height = {item.text: item.y for item in words(scene)}
    assert height["Practitioners"] < height["Total"] < height["Volunteers, number of people"]
    assert height["Volunteers, number of people"] < height["Other volunteer"]
    assert "31.13" in texts(scene)


def test_over_and_under_are_told_in_words() -> None:
    written = texts(lay_out(SAMPLES["outturn"], WIDTH))
    assert {"£16,045 (1.7%) over", "on budget", "£13,000 (20.6%) under", "£3,045 (0.3%) over"} <= set(written)
    extreme = " ".join(texts(lay_out(SAMPLES["outturn-extremes"], WIDTH)))
    for words_ in ("£1 (under 0.1%) over", "£4,500 over", "£13,000.50 under", "not known"):
        assert words_ in extreme


def test_without_outturn_there_is_one_bar_and_no_variance() -> None:
    scene = lay_out(SAMPLES["outturn-budget-alone"], WIDTH)
    assert len(bars(scene)) == 2
    assert not any("over" in text or "Outturn" in text for text in texts(scene))


def test_ratings_have_words_counts_and_shares() -> None:
    written = texts(lay_out(SAMPLES["ratings"], WIDTH))
    assert {"Red", "On hold", "Not stated", "3 (10%)", "18 (60%)"} <= set(written)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "contributions",
            "Stacked bar chart: Contributions. In all £1,083,736: £504,166 staffing costs, £67,032 payments in kind "
            "and £512,538 other delegated funds. The largest: Youth Justice Board (£507,538 or 47%); Local Authority "
            "(£504,166 or 47%) and Bournemouth, Christchurch and Poole Council",
        ),
        ("contributions-unknown", "Not known: A and B."),
        (
            "posts",
            "In all 31.13 full-time equivalents: 22.23 filled, 5.9 seconded and 3 vacant. These are Practitioners "
            "(27.8) and Administration (3.33). Volunteers, number of people: Referral order panel volunteer (10) and "
            "Other volunteer (1).",
        ),
        (
            "outturn",
            "Bar chart: Outturn. Total expenditure: £1,121,789 spent of £1,118,744 planned, £3,045 (0.3%) over. "
            "Differences: Staff £16,045 (1.7%) over and Office costs £13,000 (20.6%) under. On budget: Premises.",
        ),
        ("outturn-budget-alone", "The largest line is Staff (£100); what was spent is not known."),
        (
            "ratings",
            "Bar chart: Ratings. 30 actions: 3 red (10%), 2 amber (7%), 1 on hold (3%), 6 green (20%) and 18 not "
            "stated (60%).",
        ),
    ],
)
def test_what_a_chart_says(name: str, said: str) -> None:
    assert said in alt_text(SAMPLES[name])


def test_what_the_title_says_is_not_said_again() -> None:
    chart = SAMPLES["outturn"]
    assert isinstance(chart, OutturnChart) and chart.total
    titled = replace(chart, title=spending(chart.total, "2023-24"))
    assert alt_text(titled).startswith(
        "Bar chart: Total expenditure came to £1,121,789 in 2023-24, £3,045 (0.3%) over budget. "
        "The budget was £1,118,744. Differences: Staff "
    )
    counted = SAMPLES["ratings"]
    assert isinstance(counted, RatingsChart)
    titled_too = replace(counted, title=rated(counted.ratings))
    assert alt_text(titled_too).endswith(
        "for 18 no rating is stated. As shares: 10% red, 7% amber, 3% on hold, 20% green and 60% not stated."
    )


def test_tables_hold_what_the_charts_show() -> None:
    assert cells(data_table(SAMPLES["contributions-unknown"])) == [
        ["A", "1,000", "not known", "200", "not known"],
        ["B", "not known", "not known", "not known", "not known"],
        ["C", "50", "60", "70", "180"],
        ["Total", "1,050", "60", "270", "1,380"],
    ]
    assert cells(data_table(SAMPLES["posts"]))[-2:] == [
        ["Referral order panel volunteer", "10", "0", "0", "10", "volunteers, number of people"],
        ["Other volunteer", "0", "0", "1", "1", "volunteers, number of people"],
    ]
    table = data_table(SAMPLES["outturn"])
    assert cells(table)[2:] == [
        ["Office costs", "63,221", "50,221", "−13,000"],
        ["Total expenditure", "1,118,744", "1,121,789", "3,045"],
    ]
    assert [row.total for row in table.rows] == [False, False, False, True]
    assert cells(data_table(SAMPLES["ratings"]))[-1] == ["All", "30", "100%"]


def test_titles_say_the_finding() -> None:
    rows = [row("YJB", 500), row("Council", 480), row("Police", 20)]
    assert leading(rows, Decimal(1000), "for 2023-24") == "YJB and Council give 98% of the £1,000 for 2023-24"
    assert leading(rows[1:], Decimal(500), "for 2023-24") == "Council gives 96% of the £500 for 2023-24"
    assert leading([row("A", -5)], Decimal(-5), "for 2023-24") == "Contributions by partner for 2023-24"
    whole = spent("Total", 1000, 900)
    assert spending(whole, "2023-24") == "Total came to £900 in 2023-24, £100 (10.0%) under budget"
    assert spending(spent("Total", 5, 5), "2023-24") == "Total came to £5 in 2023-24, as budgeted"
    some = (
        Rating("Red", 1, "red"),
        Rating("BRAG blue", 2),
        Rating("RAG n/a", 1),
        Rating("Not stated", 3, "grey"),
    )
    assert rated(some) == "Of 7 actions, 1 is rated red, 2 BRAG blue and 1 RAG n/a; for 3 no rating is stated"
    assert rated((Rating("Green", 1, "green"),)) == "Of 1 action, 1 is rated green"


def test_amounts_are_british() -> None:
    assert [amount(Decimal(v), "£") for v in ("1312463", "-13000", "0.5")] == [
        "£1,312,463",
        "−£13,000",
        "£0.50",
    ]
    assert [amount(Decimal(v), "posts") for v in ("14.00", "22.830", "1200")] == ["14", "22.83", "1,200"]
    assert [brief(Decimal(v), "£") for v in ("1312463", "-2000000", "126000")] == [
        "£1.31m",
        "−£2.00m",
        "£126,000",
    ]
    assert over_or_under(None, Decimal(5)) == "not known"
    assert [share_of(1, 1000), share_of(1, 3), share_of(0, 9)] == ["under 1%", "33%", "0%"]
