"""Nothing that is written in a chart touches anything else, or the edge."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from tests.charts.comparing import ANY, COMPARING
from tests.charts.samples import AREAS, SAMPLES, YEARS, falling, post, series
from yjplan.charts import lettering
from yjplan.charts.draw import lay_out
from yjplan.charts.scene import Scene, Shape, Stroke, Words
from yjplan.charts.spec import Box, ChartSpec, DataChart, TreeChart
from yjplan.charts.style import EDGE, PAGE_HEIGHT, PALETTE, QUIET, WHITE

WIDTH = 453.5


def words(scene: Scene) -> list[Words]:
    return [item for item in scene.items if isinstance(item, Words)]


def texts(scene: Scene) -> list[str]:
    return [item.text for item in words(scene)]


def assert_clean(scene: Scene) -> None:
    boxes = [(lettering.extent(item), item.text) for item in words(scene)]
    for (left, top, right, bottom), text in boxes:
        assert left >= EDGE - 0.6, text
        assert right <= scene.width - EDGE + 0.6, text
        assert top >= 0, text
        assert bottom <= scene.height, text
    for (a, first), (b, second) in combinations(boxes, 2):
        across = min(a[2], b[2]) - max(a[0], b[0])
        down = min(a[3], b[3]) - max(a[1], b[1])
        assert across <= 0.5 or down <= 0.5, f"{first!r} touches {second!r}"
    for item in scene.items:
        if isinstance(item, Shape):
            assert all(0 <= x <= scene.width and 0 <= y <= scene.height for x, y in item.points)


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("width", [WIDTH, 300.0, 700.0])
def test_no_words_touch(name: str, width: float) -> None:
    assert_clean(lay_out(SAMPLES[name], width))


@pytest.mark.parametrize("name", COMPARING)
@pytest.mark.parametrize("width", [WIDTH, 300.0, 700.0])
def test_no_words_touch_where_charts_compare(name: str, width: float) -> None:
    assert_clean(lay_out(COMPARING[name], width))


def _random_tree(chance: random.Random, posts: int) -> Box:
    parents: list[int] = [0] + [chance.randrange(max(1, i // 2 + 1)) for i in range(1, posts)]

    def grow(index: int) -> Box:
        names = ("Officer", "Team Manager", "Education, Training and Employment Adviser", "Nurse")
        below = [grow(i) for i in range(1, posts) if parents[i] == index and i != index]
        return post(names[index % len(names)], *below)

    return grow(0)


@pytest.mark.parametrize("seed", range(12))
def test_any_structure_fits_a_page(seed: int) -> None:
    chance = random.Random(seed)
    top = _random_tree(chance, chance.randint(2, 60))
    scene = lay_out(TreeChart("Any", top), WIDTH)
    assert_clean(scene)
    assert scene.height <= PAGE_HEIGHT * 1.3


@pytest.mark.parametrize("seed", range(30))
def test_any_figures_are_laid_out(seed: int) -> None:
    chance = random.Random(seed)
    categories = chance.choice([YEARS, AREAS])[: chance.randint(1, 11)]
    size = chance.choice([1, 40, 90000, 10**9])
    spec = DataChart(
        ("trend", "bars", "stacked", "horizontal")[seed % 4],
        "Any",
        categories,
        tuple(
            series(
                chance.choice(AREAS) + str(i),
                *(chance.choice([None, 0, chance.randint(-size, size)]) for _ in categories),
            )
            for i in range(chance.randint(1, 7))
        ),
        chance.choice(["children", "£", "%", "per 100,000"]),
        chance.choice([0, 1]),
    )
    assert_clean(lay_out(spec, WIDTH))


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("kind", ANY)
def test_any_comparison_is_laid_out(kind: str, seed: int) -> None:
    scene = lay_out(ANY[kind](random.Random(seed)), WIDTH)
    assert_clean(scene)
    ends = [point for item in scene.items if isinstance(item, Stroke) for point in item.points]
    assert all(0 <= x <= scene.width and 0 <= y <= scene.height for x, y in ends)


def test_every_category_of_bars_is_named() -> None:
    for name, spec in SAMPLES.items():
        if isinstance(spec, DataChart) and spec.kind != "trend":
            written = " ".join(texts(lay_out(spec, WIDTH)))
            for category in spec.categories:
                assert all(word in written for word in category.split()), (name, category)


def test_every_post_is_drawn() -> None:
    def count(box: Box) -> int:
        return 1 + sum(map(count, box.below))

    for spec in SAMPLES.values():
        if isinstance(spec, TreeChart):
            boxes = [item for item in lay_out(spec, WIDTH).items if isinstance(item, Shape)]
            assert len(boxes) == count(spec.top)


def test_no_word_of_a_post_is_broken() -> None:
    for name in ("tree-sixty", "tree-teams", "tree-deep"):
        written = {word for text in texts(lay_out(SAMPLES[name], WIDTH)) for word in text.split()}
        assert "Neurodevelopmental" in written


def test_names_stand_at_line_ends_or_in_a_legend() -> None:
    def lowest_name(name: str) -> float:
        scene = lay_out(SAMPLES[name], WIDTH)
        axis = max(item.y for item in words(scene) if item.text[:4] in YEARS)
        return max(item.y for item in words(scene) if item.text in AREAS) - axis

    assert lowest_name("trend") < 0
    assert lowest_name("trend-eleven") < 0
    scene = lay_out(SAMPLES["trend-target"], WIDTH)
    axis = max(item.y for item in words(scene) if item.text in YEARS)
    assert {item.text for item in words(scene) if item.y > axis} == {"Us", "Target for the year", "Them"}


def test_marked_figures_look_different_and_are_explained() -> None:
    scene = lay_out(SAMPLES["trend-marks"], WIDTH)
    shapes = [item for item in scene.items if isinstance(item, Shape) and item.edge == PALETTE[0]]
    rings = [
        shape for shape in shapes if max(x for x, _ in shape.points) - min(x for x, _ in shape.points) > 9
    ]
    hollow = [shape for shape in shapes if shape.fill == WHITE and shape not in rings]
    assert (len(rings), len(hollow)) == (2, 2)
    notes = texts(scene)
    assert "Hollow circle: provisional figure." in notes
    assert "Ringed circle: fewer than 30 children in the cohort." in notes
    assert "Withheld so that no child can be identified: Stockton-on-Tees 2019." in notes
    assert not any("circle" in text for text in texts(lay_out(SAMPLES["trend"], WIDTH)))


def test_lines_leave_gaps_where_nothing_is_known() -> None:
    scene = lay_out(SAMPLES["trend-marks"], WIDTH)
    own = [item for item in scene.items if isinstance(item, Stroke) and item.width == 2.4]
    assert [len(line.points) for line in sorted(own, key=lambda line: line.points)] == [2, 5]


def test_a_target_is_dashed_and_level_for_as_long_as_it_holds() -> None:
    scene = lay_out(SAMPLES["trend-target"], WIDTH)
    dashed = [item for item in scene.items if isinstance(item, Stroke) and item.dash and item.colour == QUIET]
    levels = [line for line in dashed if line.points[0][1] == line.points[1][1]]
    assert len(levels) == 4  # 38 for two years, 36, 35, and the sample in the legend
    assert not [item for item in scene.items if isinstance(item, Shape) and item.edge == QUIET]


def test_the_service_is_strong() -> None:
    scene = lay_out(SAMPLES["trend"], WIDTH)
    assert {item.text for item in words(scene) if item.bold} == {"Stockton-on-Tees"}


def test_last_period_is_always_labelled() -> None:
    for count in range(1, 15):
        spec = DataChart("trend", "t", YEARS[:count], (falling("Us", 90, count),), "children")
        assert YEARS[count - 1] in texts(lay_out(spec, WIDTH))


def test_numbers_are_british() -> None:
    written = texts(lay_out(SAMPLES["bars-negative"], WIDTH))
    assert "−£13,000" in written
    assert "not known" in " ".join(written)


def test_an_axis_that_does_not_begin_at_zero_says_so() -> None:
    assert any("does not begin at zero" in text for text in texts(lay_out(SAMPLES["trend-level"], WIDTH)))
    assert not any("zero" in text for text in texts(lay_out(SAMPLES["trend"], WIDTH)))


@pytest.mark.parametrize("kind", ["bars", "stacked"])
def test_bars_begin_at_zero(kind: str) -> None:
    spec = DataChart(kind, "t", ("A", "B"), (series("x", 90, 100), series("y", 90, 100)), "children")  # type: ignore[arg-type]
    shapes = [item for item in lay_out(spec, WIDTH).items if isinstance(item, Shape) and item.fill != WHITE]
    first, second = (max(y for _, y in s.points) - min(y for _, y in s.points) for s in shapes[:3:2])
    assert first / second == pytest.approx(0.9)


@pytest.mark.parametrize(
    "spec",
    [
        DataChart("bars", "t", (), (series("x"),), ""),
        DataChart("bars", "t", ("A",), (), ""),
        DataChart("bars", "t", ("A", "B"), (series("x", 1),), ""),
    ],
)
def test_a_spec_that_is_not_whole_is_refused(spec: ChartSpec) -> None:
    with pytest.raises(ValueError, match="'t'"):
        lay_out(spec, WIDTH)
