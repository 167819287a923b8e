"""The vector drawings: the same as the pictures, whole without anything else, and harmless."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from tests.charts.samples import SAMPLES, series
from yjplan.charts import glyphs, illustrate, lettering
from yjplan.charts.draw import draw, lay_out
from yjplan.charts.scene import Scene, Shape, Stroke, Words
from yjplan.charts.spec import DataChart
from yjplan.charts.style import MM_PER_INCH, POINTS_PER_INCH
from yjplan.charts.svg import described, svg
from yjplan.document.tree import Cover, Document, Figure, Text

NAMESPACE = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
HOSTILE = '</title><script>alert("1")</script> & \x07 ]]> <!-- ŵ'
WIDTH = 160 / MM_PER_INCH * POINTS_PER_INCH


def opened(drawing: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(drawing.encode(), parser)


def every(root: etree._Element, tag: str) -> list[etree._Element]:
    return root.findall(f".//{NAMESPACE}{tag}")


def numbers(text: str) -> list[float]:
    return [float(number) for number in re.findall(r"-?[0-9.]+", text)]


@pytest.mark.parametrize("name", ["trend-eleven", "bars", "stacked", "horizontal-negative", "tree-teams"])
def test_it_draws_what_the_picture_draws(name: str) -> None:
    scene = lay_out(SAMPLES[name], WIDTH)
    root = opened(draw("a", SAMPLES[name]).svg)
    lines, shapes, words = every(root, "polyline"), every(root, "polygon"), every(root, "g")
    strokes = [item for item in scene.items if isinstance(item, Stroke)]
    fills = [item for item in scene.items if isinstance(item, Shape)]
    texts = [item for item in scene.items if isinstance(item, Words)]
    assert [e.get("stroke") for e in lines] == [item.colour for item in strokes]
    assert [e.get("fill") for e in shapes] == [item.fill for item in fills]
    assert [e.get("fill") for e in words] == [item.colour for item in texts]
    for element, item in zip([*lines, *shapes], [*strokes, *fills], strict=True):
        flat = [part for point in item.points for part in point]
        assert numbers(element.get("points") or "") == pytest.approx(flat, abs=0.006)
    for element, text in zip(words, texts, strict=True):
        left, down, across, _ = numbers(element.get("transform") or "")
        assert (left, down) == pytest.approx((lettering.extent(text)[0], text.y), abs=0.006)
        last = max(numbers(use.get("x") or "")[0] for use in element)
        assert 0 <= lettering.width(text.text, text.size, text.bold) - last * across <= text.size


def test_letters_are_in_the_drawing_itself() -> None:
    root = opened(
        svg(Scene(100, 20, (Words(5, 10, "Tŵr â 日", 8, "#1A1A1A"), Words(5, 18, "r", 8, "#1A1A1A"))))
    )
    letters = {f"#{path.get('id')}" for path in every(root, "path")}
    assert {use.get(HREF) for use in every(root, "use")} == letters
    assert len(letters) == 5
    assert all(path.get("d", "").startswith("M") for path in every(root, "path"))
    assert not every(root, "text")


def test_pairs_of_letters_stand_as_the_font_wants_them() -> None:
    at = dict(glyphs.placed("AV", False))
    assert at["V"] < glyphs.length("A", False)
    assert glyphs.length("AV", False) < glyphs.length("A", False) + glyphs.length("V", False)
    assert glyphs.length("w\u0302", False) == glyphs.length("ŵ", False)


def test_words_are_harmless_and_nothing_is_fetched() -> None:
    spec = DataChart("bars", "t", (HOSTILE, "b"), (series(HOSTILE, 1, 2), series("y", 3, 4)), HOSTILE)
    drawing = described(draw("a", spec).svg, HOSTILE, HOSTILE, '"><x')
    root = opened(drawing)
    tags = {element.tag.removeprefix(NAMESPACE) for element in root.iter()}
    assert tags == {"svg", "title", "desc", "defs", "path", "rect", "g", "use", "polyline", "polygon"}
    names = {name for element in root.iter() for name in element.attrib}
    assert not {name for name in names if name.startswith("on") or name in {"style", "href", "src", "class"}}
    assert all((use.get(HREF) or "").startswith("#") for use in every(root, "use"))
    assert "url(" not in drawing
    assert "<!" not in drawing
    assert root.findtext(f"{NAMESPACE}desc") == HOSTILE.replace("\x07", " ")


def test_it_is_as_large_in_print_as_the_picture() -> None:
    for name in ("bars", "horizontal-forty"):
        image = draw("a", SAMPLES[name])
        root = opened(image.svg)
        size = numbers(f"{root.get('width')} {root.get('height')}")
        assert size == pytest.approx([image.width_mm, image.height_mm], abs=0.1)
        assert root.get("role") == "img"


def test_those_who_cannot_see_it_are_told_what_it_shows() -> None:
    cover = Cover("Youth Justice Plan", "Service", ("Council",), "2024-25")
    figure = Figure(image="a", alt="Two bars: 1 and 2.", caption=(Text("Twice as many"),))
    document = Document(cover, "t", "t", "a", "s", "cy", (figure,), charts={"a": SAMPLES["bars-one"]})
    root = opened(illustrate(document).images["a"].svg)
    assert [child.tag.removeprefix(NAMESPACE) for child in root][:2] == ["title", "desc"]
    assert root.findtext(f"{NAMESPACE}title") == "Twice as many"
    assert root.findtext(f"{NAMESPACE}desc") == "Two bars: 1 and 2."
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "cy"
