"""Charts can be read by people with colour-blindness, in grey print, and by everybody else."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from yjplan.charts.outturn import LOOKS as OUTTURN
from yjplan.charts.ratings import LOOKS as RATINGS
from yjplan.charts.scene import Shape, Stroke, Words
from yjplan.charts.spec import DataChart
from yjplan.charts.style import PALETTE, BarLook, LineLook, bar_look, line_look, on_colour
from yjplan.charts.vision import APART, SIGHTS, Sight, confused, difference, seen
from yjplan.document.colour import contrast

from .samples import series

WHITE = "#FFFFFF"
MOST = 12
"""Series in one chart: the service and eleven comparators."""

# F. Viénot, H. Brettel and J. D. Mollon, "Digital video colourmaps for checking the legibility of displays by
# dichromats", Color Research & Application 24 (1999), for linear sRGB: a second opinion, made in another way.
VIENOT: dict[Sight, tuple[tuple[float, float, float], ...]] = {
    "protanopia": ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0)),
    "deuteranopia": ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0)),
}


def by_vienot(colour: str, sight: Sight) -> str:
    """Return what is seen, by a model that the program does not use."""

    def linear(channel: int) -> float:
        return channel / 255 / 12.92 if channel <= 10 else ((channel / 255 + 0.055) / 1.055) ** 2.4

    def encoded(light: float) -> int:
        light = min(1.0, max(0.0, light))
        return round(255 * (light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055))

    light = [linear(int(colour[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(
        f"{encoded(sum(a * b for a, b in zip(row, light, strict=True))):02X}" for row in VIENOT[sight]
    )


def told_apart(one: BarLook, other: BarLook) -> bool:
    """Say whether two looks differ in form, or in colour to everybody."""
    return (one.texture, bool(one.edge)) != (other.texture, bool(other.edge)) or not confused(
        one.colour, other.colour
    )


# ---------------------------------------------------------------- the simulation


def test_what_everybody_sees_is_the_colour_itself() -> None:
    assert [seen(colour, "full colour") for colour in PALETTE] == list(PALETTE)


@pytest.mark.parametrize("sight", SIGHTS)
def test_black_white_and_grey_stay(sight: Sight) -> None:
    for grey in ("#000000", "#777777", "#FFFFFF"):
        assert difference(seen(grey, sight), grey) < 1
    assert difference("#000000", "#FFFFFF", sight) == pytest.approx(100, abs=0.1)


def test_red_and_green_are_alike_to_those_who_lack_a_cone() -> None:
    red, green = "#B54B3A", "#6E7B32"
    assert difference(red, green) > 2 * APART
    assert set(confused(red, green)) >= {"deuteranopia"}
    blue, teal = "#2E75B6", "#2E8B8B"
    assert difference(blue, teal, "tritanopia") < APART < difference(blue, teal, "deuteranopia")


def test_grey_print_leaves_lightness_alone() -> None:
    red, green, blue = (int(seen("#F46A25", "grey print")[i : i + 2], 16) for i in (1, 3, 5))
    assert red == green == blue
    assert "grey print" in confused("#28A197", "#F46A25")


@pytest.mark.parametrize("sight", ["protanopia", "deuteranopia"])
@pytest.mark.parametrize("colour", PALETTE)
def test_two_models_of_colour_blindness_agree(sight: Sight, colour: str) -> None:
    assert difference(seen(colour, sight), by_vienot(colour, sight)) < APART


# ---------------------------------------------------------------- bars


@pytest.mark.parametrize("count", range(2, MOST + 1))
def test_no_two_series_of_bars_look_alike(count: int) -> None:
    for one, other in combinations(map(bar_look, range(count)), 2):
        assert told_apart(one, other), (one, other)


@pytest.mark.parametrize("count", range(2, len(PALETTE) + 1))
def test_bars_beside_each_other_differ_by_colour_alone_for_everybody(count: int) -> None:
    looks = [bar_look(index) for index in range(count)]
    for one, other in pairwise(looks):
        assert contrast(one.colour, other.colour) >= 3
        assert not confused(one.colour, other.colour)
    for sight, model in VIENOT.items():
        assert model
        for one, other in pairwise(looks):
            assert difference(by_vienot(one.colour, sight), by_vienot(other.colour, sight)) >= APART


@pytest.mark.parametrize("look", [*map(bar_look, range(MOST)), *OUTTURN, *RATINGS.values()])
def test_bars_stand_out_from_the_page_and_their_letters_from_them(look: BarLook) -> None:
    assert contrast(look.edge or look.colour, WHITE) >= 3
    assert contrast(on_colour(look.colour), look.colour) >= 4.5


@pytest.mark.parametrize("looks", [OUTTURN, tuple(RATINGS.values())])
def test_no_two_meanings_of_bars_look_alike(looks: tuple[BarLook, ...]) -> None:
    for one, other in combinations(looks, 2):
        assert told_apart(one, other), (one, other)


@pytest.mark.parametrize("kind", ["bars", "stacked", "horizontal"])
def test_textures_are_drawn_in_bars_and_in_the_legend(kind: str) -> None:
    from yjplan.charts.draw import lay_out

    values = [series(f"Series {i}", 40, 50) for i in range(4)]
    scene = lay_out(DataChart(kind, "t", ("A", "B"), tuple(values), "children"), 450.0)  # type: ignore[arg-type]
    for index in (2, 3):
        colour = bar_look(index).colour
        shapes = [item for item in scene.items if isinstance(item, Shape) and item.fill == colour]
        swatch = [s for s in shapes if s.points[2][0] - s.points[0][0] == pytest.approx(12)]
        largest = max(shapes, key=lambda s: s.points[2][1] - s.points[0][1])
        slanting = [
            item.points[0]
            for item in scene.items
            if isinstance(item, Stroke) and item.points[0][0] != item.points[1][0] and item.width < 1
        ]
        for shape in (largest, *swatch):
            (left, top), _, (right, bottom), _ = shape.points
            assert any(left <= x <= right and top <= y <= bottom for x, y in slanting), (kind, index)


def test_the_pieces_of_a_stack_are_set_apart_by_white() -> None:
    from yjplan.charts.draw import lay_out

    spec = DataChart("stacked", "t", ("A",), tuple(series(f"S{i}", 40) for i in range(3)), "children")
    gaps = [item for item in lay_out(spec, 450.0).items if isinstance(item, Stroke) and item.colour == WHITE]
    assert len([gap for gap in gaps if gap.width >= 1]) == 2


# ---------------------------------------------------------------- lines


@pytest.mark.parametrize("count", range(1, MOST + 1))
def test_no_two_lines_have_one_marker_and_one_dash(count: int) -> None:
    looks = [line_look(index) for index in range(count)]
    assert len({(look.marker, look.dash) for look in looks}) == count


@pytest.mark.parametrize("look", [*map(line_look, range(MOST))])
def test_lines_stand_out_from_the_page(look: LineLook) -> None:
    assert contrast(look.colour, WHITE) >= 3


def test_the_service_is_the_one_solid_and_broad_line() -> None:
    own, *others = map(line_look, range(MOST))
    assert own.solid and not own.dash
    assert not any(look.solid for look in others)
    assert own.width >= 2 * max(look.width for look in others)


@pytest.mark.parametrize("index", range(MOST))
def test_words_on_a_texture_have_plain_colour_around_them(index: int) -> None:
    from yjplan.charts.fills import words_on

    look = bar_look(index)
    *patch, words = words_on("123", 50, 50, 8, look)
    assert isinstance(words, Words)
    assert bool(patch) == bool(look.texture)
    assert all(isinstance(item, Shape) and item.fill == look.colour for item in patch)
