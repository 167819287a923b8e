"""Upright, lying and stacked bars of any number: every word can be read, and what is unknown is said."""

from __future__ import annotations

import pytest

from tests.charts.appendix_samples import LONG
from tests.charts.comparing import COMPARING
from tests.charts.legible import assert_legible
from tests.charts.samples import AREAS, SAMPLES, series
from tests.charts.test_layout import WIDTH, assert_clean, texts
from yjplan.charts.draw import lay_out
from yjplan.charts.spec import DataChart


@pytest.mark.parametrize(
    "name", [n for n in {**SAMPLES, **COMPARING} if not n.startswith("tree-") or n == "tree-teams"]
)
def test_words_of_every_kind_of_chart_can_be_read(name: str) -> None:
    assert_legible(lay_out({**SAMPLES, **COMPARING}[name], WIDTH))


@pytest.mark.parametrize("kind", ["bars", "stacked", "horizontal"])
@pytest.mark.parametrize(("categories", "several"), [(1, 12), (4, 3), (14, 2), (14, 5), (30, 1), (30, 3)])
def test_bars_of_any_number_can_be_read(kind: str, categories: int, several: int) -> None:
    spec = DataChart(
        kind,  # type: ignore[arg-type]
        "t",
        tuple(f"{AREAS[i % 11]} {i}" for i in range(categories)),
        tuple(
            series(f"{AREAS[s % 11]}", *((i * 7919 + s * 104729) % 250_000 for i in range(categories)))
            for s in range(several)
        ),
        "£",
    )
    scene = lay_out(spec, WIDTH)
    assert_clean(scene)
    assert_legible(scene)


@pytest.mark.parametrize("total", range(86, 101, 2))
def test_no_line_of_the_grid_runs_through_a_total(total: int) -> None:
    upper = [total, 120]
    spec = DataChart("stacked", "t", ("A", "B"), (series("x", 10, 10), series("y", *upper)), "children")
    assert_legible(lay_out(spec, WIDTH))


@pytest.mark.parametrize("categories", [("A", "B", "C"), tuple(LONG + i for i in "ABC")])
def test_a_stack_of_which_a_part_is_unknown_says_so_in_place_of_its_total(
    categories: tuple[str, ...],
) -> None:
    spec = DataChart(
        "stacked", "t", categories, (series("x", 10, 10, None), series("y", 5, None, None)), "children"
    )
    written = texts(lay_out(spec, WIDTH))
    assert "15" in written
    assert [text for text in written if "known" in text] == ["part not known", "not known"]
    alone = DataChart("stacked", "t", ("A", "B"), (series("x", 10, None),), "children")
    assert not any("known" in text for text in texts(lay_out(alone, WIDTH)))


@pytest.mark.parametrize("count", [3, 8, 12, 14])
def test_what_is_said_of_an_unknown_part_has_room_above_the_tallest_stack(count: int) -> None:
    values = (series("x", *[400] * count), series("y", *[None] * count))
    scene = lay_out(
        DataChart("stacked", "t", tuple(str(2000 + i) for i in range(count)), values, "children"), WIDTH
    )
    assert_clean(scene)
    assert_legible(scene)
