"""The council's colour in charts: used where everybody can tell it from the others, refused where not."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.charts.appendix_samples import SAMPLES as APPENDIX
from tests.charts.samples import SAMPLES
from tests.conftest import PlanFolderMaker
from tests.plans import PLAN, folder_of, prepared, section
from yjplan.charts.accent import chart_accent, clashes, fits, instead_of, nearest
from yjplan.charts.draw import lay_out
from yjplan.charts.scene import Scene, Shape
from yjplan.charts.spec import Chart, ChartSpec
from yjplan.charts.style import PALETTE, TINT, bar_look, on_colour
from yjplan.charts.vision import confused
from yjplan.diagnostics import Finding
from yjplan.document.colour import contrast

CHART = """\
content:
  - type: chart
    kind: bars
    title: Children
    unit: children
    source: Case files
    categories: [A, B]
    series:
      - {name: "2023", values: [1, 2]}
"""
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


def checked(make: PlanFolderMaker, brand: str) -> tuple[str, list[Finding]]:
    """Return the accent of the plan's chart, and the findings on its looks."""
    plan = PLAN + (f"brand:\n  {brand}\n" if brand else "")
    result, findings = prepared(folder_of(make, section("child-first", CHART), plan=plan))
    (spec,) = result.document.charts.values()
    return spec.accent, [f for f in findings if f.code in ("B105", "C202")]


def colours(scene: Scene) -> set[str]:
    found = {item.fill if isinstance(item, Shape) else item.colour for item in scene.items}
    return found | {item.edge for item in scene.items if isinstance(item, Shape)}


@pytest.mark.parametrize(
    ("brand", "used"),
    [
        ("", ""),
        ("logo-alt: Crest", ""),
        ('colour: "#1f6b45"', "#1F6B45"),
        ('accent: "#8A1538"', "#8A1538"),
        ('colour: "#1F6B45"\n  accent: "#005EA5"', "#005EA5"),
    ],
)
def test_charts_have_the_accent_or_else_the_colour(
    plan_folder: PlanFolderMaker, brand: str, used: str
) -> None:
    assert checked(plan_folder, brand) == (used, [])


@pytest.mark.parametrize("field", ["colour", "accent"])
def test_a_colour_like_another_of_charts_is_refused(plan_folder: PlanFolderMaker, field: str) -> None:
    used, (finding,) = checked(plan_folder, f'{field}: "#1D70B8"')
    assert used == ""
    assert finding.code == "C202"
    assert str(finding.place) == f"plan.yaml:7:{len(field) + 5}"
    assert finding.message == (
        "#1D70B8 is hard to tell from the teal of charts when printed in grey. Charts keep their dark blue."
    )
    assert '"#1C6DB4"' in finding.hint


def test_it_says_for_whom_colours_look_alike(plan_folder: PlanFolderMaker) -> None:
    _, (finding,) = checked(plan_folder, 'accent: "#6B6B6B"')
    assert "the teal of charts for people with deuteranopia and when printed in grey" in finding.message
    _, (finding,) = checked(plan_folder, 'accent: "#007A70"')
    assert "the teal of charts for everybody" in finding.message


def test_a_colour_too_light_for_text_is_one_finding_that_names_both_remedies(
    plan_folder: PlanFolderMaker,
) -> None:
    used, (finding,) = checked(plan_folder, 'accent: "#FFCC00"')
    assert (used, finding.code) == ("", "B105")
    assert finding.hint == (
        'The nearest darker colour that can be read is "#856A00"; yjplan prints that one. Charts need "#826700", and '
        "are dark blue until then."
    )


def test_what_is_proposed_is_accepted(plan_folder: PlanFolderMaker) -> None:
    assert checked(plan_folder, 'accent: "#1C6DB4"') == ("#1C6DB4", [])


@given(COLOURS)
def test_a_colour_is_used_only_if_it_passes_and_a_darker_one_always_does(colour: str) -> None:
    assert fits(nearest(colour))
    used = chart_accent(None, colour)
    assert not used or (fits(used) and not clashes(used))
    if fits(colour):
        assert nearest(colour) == colour


def test_every_kind_of_chart_can_have_the_colour() -> None:
    assert all(issubclass(kind, Chart) for kind in get_args(ChartSpec))


@pytest.mark.parametrize("name", ["trend", "bars", "stacked", "horizontal", "tree", "posts", "outturn"])
def test_the_colour_replaces_the_dark_blue_and_nothing_else(name: str) -> None:
    spec = {**SAMPLES, **APPENDIX}[name]
    house, own = lay_out(spec, 450.0), lay_out(replace(spec, accent="#1F6B45"), 450.0)
    assert PALETTE[0] in colours(house)
    light = {"#E9F0EC"} if TINT in colours(house) else set()
    assert colours(own) == colours(house) - {PALETTE[0], TINT} | {"#1F6B45"} | light
    assert len(own.items) == len(house.items)


@pytest.mark.parametrize("accent", ["#8A1538", "#444444"])
def test_a_dark_colour_like_the_councils_gives_way_to_the_dark_blue(accent: str) -> None:
    looks = [*map(bar_look, range(6))]
    changed = instead_of(accent)
    seen = [changed.get(look.colour, look.colour) for look in looks]
    assert PALETTE[0] in seen[1:]
    for one, other in pairwise(seen):
        assert not confused(one, other)
    for place, (one, other) in enumerate(pairwise(seen[1:])):
        assert contrast(one, other) >= 3, place
    assert on_colour(changed[PALETTE[0]]) == on_colour(PALETTE[0])


@pytest.mark.parametrize("accent", ["#1F6B45", "#005EA5", "#6A1B9A"])
def test_other_colours_of_charts_stay(accent: str) -> None:
    assert set(instead_of(accent)) == {PALETTE[0], TINT}


def test_ratings_never_have_the_councils_colour() -> None:
    ratings = APPENDIX["ratings"]
    assert lay_out(ratings, 450.0) == lay_out(replace(ratings, accent="#8A1538"), 450.0)
    assert PALETTE[0] not in colours(lay_out(ratings, 450.0))
