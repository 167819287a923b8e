"""The finished pictures: sharp, whole, and the same every time."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
from pathlib import Path

import matplotlib as mpl
import pytest
from PIL import Image as Picture

from tests.charts.samples import SAMPLES, series
from yjplan.charts import glyphs, illustrate, lettering
from yjplan.charts.draw import draw
from yjplan.charts.spec import DataChart
from yjplan.document.tree import Cover, Document, Image


def opened(image: Image) -> Picture.Image:
    picture = Picture.open(io.BytesIO(image.data))
    picture.load()
    return picture


def document(**charts: object) -> Document:
    cover = Cover("Youth Justice Plan", "Service", ("Council",), "2024-25")
    return Document(cover, "t", "t", "a", "s", "en-GB", (), charts=charts)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["trend-eleven", "bars", "stacked", "horizontal", "tree-teams"])
def test_pictures_are_whole(name: str) -> None:
    image = draw(name, SAMPLES[name])
    picture = opened(image).convert("RGB")
    assert image.name == name
    assert image.width_mm == pytest.approx(160, abs=0.1)
    assert picture.width == round(160 / 25.4 * 200)
    assert picture.height == pytest.approx(image.height_mm / 25.4 * 200, abs=1)
    right, bottom = picture.width - 1, picture.height - 1
    edges = [(x, y) for x in range(picture.width) for y in (0, bottom)]
    edges += [(x, y) for y in range(picture.height) for x in (0, right)]
    assert {picture.getpixel(at) for at in edges} == {(255, 255, 255)}
    colours = {colour: count for count, colour in picture.getcolors(1 << 20) or []}
    assert colours[(0x12, 0x43, 0x6D)] > 500


def test_the_same_chart_gives_the_same_bytes() -> None:
    first = draw("a", SAMPLES["trend"])
    with mpl.rc_context({"text.hinting": "force_autohint", "font.size": 30, "path.simplify": True}):
        again = draw("a", SAMPLES["trend"])
    assert first == again


def test_pictures_carry_no_date_and_no_maker() -> None:
    assert set(opened(draw("a", SAMPLES["bars"])).info) <= {"dpi"}


def test_signs_are_literal() -> None:
    spec = DataChart("horizontal", "t", ("$a_1$ and $b^2$", "£5 \\frac{1}{2}"), (series("x", 1, 2),), "$x$")
    assert draw("a", spec).data


def test_letters_that_the_font_lacks_do_not_stop_a_build(recwarn: pytest.WarningsRecorder) -> None:
    draw("a", DataChart("bars", "t", ("日本", "ŵŷ"), (series("x", 1, 2),), "children"))
    assert not recwarn.list


def test_tall_charts_are_printed_smaller() -> None:
    names = tuple(f"Authority {i}" for i in range(120))
    image = draw("a", DataChart("horizontal", "t", names, (series("x", *range(120)),), "children"))
    assert image.height_mm < 240
    assert image.width_mm < 160


def test_very_tall_charts_have_no_more_pixels_than_a_reader_can_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yjplan.charts.draw.PAGE_HEIGHT", 20.0)
    image = draw("a", SAMPLES["horizontal"])
    assert image.height_mm == pytest.approx(20 / 72 * 25.4, abs=0.1)
    assert opened(image).height == pytest.approx(3 * 20 / 72 * 200, abs=1)


def test_fonts_come_with_their_licence() -> None:
    folder = glyphs.font_file(False).parent
    assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / "LICENSE-OFL.txt").read_text(encoding="utf-8")
    for bold in (False, True):
        assert b"Licensed under the SIL Open Font License".decode().encode("utf-16-be") in (
            glyphs.font_file(bold).read_bytes()
        )


def test_width_is_that_of_the_drawn_letters() -> None:
    assert lettering.width("Stockton-on-Tees", 8.5) == pytest.approx(
        lettering.width("Stockton-on-Tees", 17) / 2
    )
    assert lettering.width("ŵ", 10) > 5
    assert lettering.wrap("one two three", 1000, 8) == ("one two three",)
    assert "".join(lettering.wrap("Neurodevelopmental", 30, 8)) == "Neurodevelopmental"


def test_illustrating_a_document() -> None:
    seen: list[str] = []
    result = illustrate(document(b=SAMPLES["tree"], a=SAMPLES["bars"]), seen.append)
    assert seen == list(result.images) == ["a", "b"]
    assert not result.charts
    assert result.images["a"].name == "a"


def test_without_charts_nothing_heavy_is_loaded() -> None:
    code = (
        "import sys\n"
        "from yjplan.charts import illustrate, alt, table\n"
        "from yjplan.document.tree import Cover, Document\n"
        "plan = Document(Cover('t', 's', (), 'y'), 't', 't', 'a', 's', 'en', ())\n"
        "assert illustrate(plan) is plan\n"
        "assert not {'matplotlib', 'numpy', 'PIL', 'docx'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_drawing_does_not_depend_on_the_process(tmp_path: Path) -> None:
    (tmp_path / "matplotlibrc").write_text("text.hinting: native\nfont.family: serif\n", encoding="utf-8")
    code = (
        "import hashlib\n"
        "from tests.charts.samples import SAMPLES\n"
        "from yjplan.charts.draw import draw\n"
        "print(hashlib.sha256(draw('a', SAMPLES['tree-teams']).data).hexdigest())\n"
    )
    root = Path(__file__).resolve().parents[2]
    env = {"PYTHONPATH": str(root), "PYTHONHASHSEED": "7", "MPLCONFIGDIR": str(tmp_path), "PATH": ""}
    result = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=tmp_path, env=env
    )
    assert result.stdout.strip() == hashlib.sha256(draw("a", SAMPLES["tree-teams"]).data).hexdigest()
    assert result.stderr == ""
