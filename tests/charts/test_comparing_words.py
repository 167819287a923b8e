"""What is said about charts that compare: titles, text alternatives, data tables."""

from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec.structs import replace

from tests.charts.comparing import CHAIN, COMPARING, DOTS, GROUPS, PANELS
from tests.charts.samples import SAMPLES, series
from tests.charts.test_words import heads, rows
from yjplan.charts.alt import alt_text
from yjplan.charts.said import dots, funnel, panels, population
from yjplan.charts.spec import Dot, DotChart, FunnelChart, Group, PanelsChart, PopulationChart, Step
from yjplan.charts.table import data_table
from yjplan.document.tree import plain


@pytest.mark.parametrize("name", COMPARING)
def test_every_chart_has_a_text_of_reasonable_length(name: str) -> None:
    text = alt_text(COMPARING[name])
    assert 20 < len(text) < 900
    assert text.endswith(".")
    assert ".." not in text
    assert "None" not in text


@pytest.mark.parametrize("name", COMPARING)
def test_every_row_of_a_data_table_is_whole(name: str) -> None:
    table = data_table(COMPARING[name])
    assert all(len(row) == len(heads(table)) for row in rows(table))
    assert all(cell for row in rows(table) for cell in row)


def test_dots_say_the_value_the_comparison_and_the_target() -> None:
    assert alt_text(DOTS) == (
        "Dot plot: First time entrants. In 2023 the figure for Stockton-on-Tees was 125 per 100,000 children aged "
        "10 to 17. That is higher than 3 of the 11 comparators; they range from 90 (England) to 260 (Darlington). "
        "It is below the target of 150."
    )
    assert "It rests on fewer than 30 children" in alt_text(COMPARING["dots-marks"])
    assert alt_text(COMPARING["dots-unknown"]) == "Dot plot: Nothing. No figure is known for Us."


@pytest.mark.parametrize(
    ("others", "said"),
    [
        ((Dot("England", Decimal(150)),), "FTE in 2023: 125, lower than England"),
        ((Dot("England", Decimal(125)),), "FTE in 2023: 125, the same as England"),
        ((Dot("A", Decimal(150)), Dot("B", Decimal(130))), "FTE in 2023: 125, lower than all 2 comparators"),
        (
            (Dot("A", Decimal(1)), Dot("B", Decimal(2)), Dot("C", Decimal(200))),
            "FTE in 2023: 125, higher than 2 of 3 comparators",
        ),
        ((Dot("A", None),), "FTE in 2023: 125"),
    ],
)
def test_the_title_of_dots_says_the_finding(others: tuple[Dot, ...], said: str) -> None:
    spec = DotChart("", (Dot("Us", Decimal(125), True), *others), "", period="2023")
    assert dots.finding("FTE", spec) == said


def test_dots_have_a_row_for_each_area_and_target() -> None:
    table = data_table(COMPARING["dots-marks"])
    assert heads(table) == ["Area", "2023"]
    assert rows(table)[1:] == [["North East", "35.1% (provisional)"], ["England and Wales", "not known"]]
    assert rows(data_table(DOTS))[-1] == ["Target", "150"]


def test_a_chain_says_counts_and_shares() -> None:
    assert alt_text(CHAIN) == (
        "Bar chart of a chain of steps: Substance misuse. Need identified: 36 children, 45% of 80. "
        "Treatment planned or offered: 26, 72% of 36. Attending: 4, 15% of 26."
    )
    assert funnel.finding("Substance misuse", CHAIN, "2023-24") == (
        "Substance misuse: of 36 children, 4 reached the step “Attending”, 2023-24"
    )


def test_a_share_of_very_few_stays_in_words() -> None:
    few = FunnelChart("t", (Step("a", 3), Step("b", 2), Step("c", None)), "children")
    assert funnel.share(2, 3) == "2 of 3"
    assert funnel.share(26, 36, 1) == "72.2% of 36"
    assert funnel.share(2, 0) == funnel.share(None, 9) == ""
    assert [row[3] for row in rows(data_table(few))] == ["–", "–", "–"]
    assert rows(data_table(CHAIN))[1] == ["Treatment planned or offered", "26", "36", "72%"]


def test_a_count_that_is_withheld_stays_withheld() -> None:
    spec = FunnelChart("t", (Step("a", 20), Step("b", None, instead="fewer than 5")), "children")
    assert alt_text(spec).endswith("b: fewer than 5.")
    assert rows(data_table(spec))[1] == ["b", "fewer than 5", "20", "–"]
    assert funnel.finding("KPI", spec) == "KPI"


def test_the_title_of_steps_of_the_first_says_their_range() -> None:
    spec = FunnelChart("t", (Step("a", 20), Step("b", 10), Step("c", 5)), "victims", of_first=True)
    assert (
        funnel.finding("Victims", spec) == "Victims: of 20 victims, 5 to 10 reached each of the other steps"
    )


def test_steps_of_the_first_are_shares_of_the_first() -> None:
    spec = FunnelChart("t", (Step("a", 20), Step("b", 10), Step("c", 5)), "victims", of_first=True)
    assert [row[3] for row in rows(data_table(spec))] == ["–", "50%", "25%"]
    assert [row[3] for row in rows(data_table(replace(spec, of_first=False)))] == ["–", "50%", "50%"]


def test_groups_say_both_shares_and_what_is_withheld() -> None:
    text = alt_text(GROUPS)
    assert "Mixed or multiple ethnic groups, 9.4% against 1.8% (index 5.8)" in text
    assert "Withheld, as the numbers are small: Black, Black British, Caribbean or African; Other." in text
    assert population.finding(GROUPS) == "Mixed or multiple ethnic groups: 5.8 times the rate of White"


def test_without_an_index_the_title_says_the_widest_gap() -> None:
    groups = (Group("Boys", Decimal(51), Decimal(83)), Group("Girls", Decimal(49), Decimal(17)))
    spec = PopulationChart("", groups, "Children aged 10 to 17", "Children we work with")
    assert population.finding(spec) == "Boys: 83% of children we work with, 51% of children aged 10 to 17"
    assert population.cautions(spec) == ()


def test_small_groups_come_with_a_caution() -> None:
    notes = population.cautions(GROUPS)
    assert notes[0] == "Small numbers are withheld so that no child can be identified."
    assert "None is worked out from fewer than five children." in notes[1]
    assert notes[2].endswith("Asian or Asian British; Mixed or multiple ethnic groups.")


def test_the_table_of_groups_leaves_out_what_nothing_fills() -> None:
    assert heads(data_table(COMPARING["groups-shares"]))[1:] == [
        "Children the service worked with over the last twelve months, whatever their disposal was (%)",
        "People in the borough, census 2021 (%)",
    ]
    table = data_table(GROUPS)
    assert heads(table)[-1] == "Relative rate index"
    assert rows(table)[0] == ["White", "71", "83.5%", "19,000", "92.0%", "1 (reference)"]
    assert rows(table)[3] == [
        "Black, Black British, Caribbean or African", "fewer than 5", "–", "not known", "0.7%", "–",
    ]  # fmt: skip


def test_panels_say_each_latest_value() -> None:
    text = alt_text(PANELS)
    assert "Reoffending rate: 44.4% (2024), up from 36.4% (2023);" in text
    assert "Reoffences per reoffender: 3.75 (2024), down from 4.75 (2023);" in text
    assert "Thin lines show North East and England and Wales." in text
    assert panels.finding(PANELS) == (
        "First time entrants and reoffences per reoffender fell, reoffending rate rose, and use of custody stayed "
        "the same"
    )


def test_marks_stand_behind_the_figures_of_a_table() -> None:
    marked = {row[0]: row[1] for row in rows(data_table(SAMPLES["trend-marks"]))}
    assert (marked["2019"], marked["2022"], marked["2024"]) == (
        "withheld",
        "41.0% (revised)",
        "32.0% (provisional)",
    )
    panel = PanelsChart("t", (SAMPLES["trend-marks"],))  # type: ignore[arg-type]
    assert [row[2] for row in rows(data_table(panel))][-1] == "32.0% (provisional)"


def test_the_title_of_panels_without_two_figures_is_plain() -> None:
    one = replace(PANELS.panels[0], series=(series("Us", None, 3),))
    assert panels.finding(PanelsChart("At a glance", (one,))) == "At a glance"


def test_the_table_of_panels_has_a_row_for_each_period() -> None:
    table = data_table(PANELS)
    assert heads(table) == ["Measure", "Period", "Stockton-on-Tees", "North East", "England and Wales"]
    assert rows(table)[3] == ["Reoffending rate", "2023", "36.4%", "–", "32.0%"]
    assert len(rows(table)) == 9
    assert plain(table.notes[0]) == (
        "Units: First time entrants, per 100,000 children aged 10 to 17; "
        "Use of custody, per 1,000 children aged 10 to 17."
    )
