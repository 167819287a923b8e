"""Turns a scene into a PNG. The only module that draws with matplotlib."""

from __future__ import annotations

import io
import logging
import warnings
from itertools import pairwise
from typing import Any

import matplotlib as mpl
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_rgba
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.transforms import IdentityTransform
from PIL import Image as Picture

from yjplan.charts import lettering
from yjplan.charts.scene import Item, Point, Scene, Shape, Stroke, Words, box
from yjplan.charts.style import DPI, HOUSE_COLOURS, POINTS_PER_INCH, WHITE

# matplotlib announces its font cache and unusual home folders here; neither concerns the reader of a plan.
logging.getLogger("matplotlib").setLevel(logging.ERROR)

_NEAR = 3
_SCALE = DPI / POINTS_PER_INCH
# Stated here so that a matplotlibrc file on somebody's computer changes nothing.
_SETTINGS: Any = {"text.hinting": "no_hinting", "path.simplify": False, "agg.path.chunksize": 0}


def png(scene: Scene) -> tuple[bytes, int, int]:
    """Return the picture with its width and height in pixels. The same scene gives the same bytes."""
    across, down = round(scene.width * _SCALE), round(scene.height * _SCALE)
    with mpl.rc_context(_SETTINGS), warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # letters that the font lacks are drawn as a box
        renderer: Any = RendererAgg(across, down, DPI)  # type: ignore[no-untyped-call]
        for item in (box((-1, -1), (scene.width + 1, scene.height + 1), WHITE), *scene.items):
            _put(renderer, item, down)
    pixels = renderer.buffer_rgba()
    picture = Picture.frombuffer("RGBA", (across, down), pixels, "raw", "RGBA", 0, 1)
    out = io.BytesIO()
    _few_colours(picture.convert("RGB")).save(out, "PNG", dpi=(DPI, DPI), compress_level=6)
    return out.getvalue(), across, down


def _few_colours(picture: Picture.Image) -> Picture.Image:
    """Return the picture with 256 colours, a quarter of the size; the colours of the house style stay exact."""
    small = picture.quantize(256, method=Picture.Quantize.FASTOCTREE, dither=Picture.Dither.NONE)
    palette = small.getpalette() or []
    for start in range(0, len(palette), 3):
        for exact in HOUSE_COLOURS:
            wanted = tuple(bytes.fromhex(exact[1:]))
            if max(abs(a - b) for a, b in zip(palette[start : start + 3], wanted, strict=True)) <= _NEAR:
                palette[start : start + 3] = wanted
    small.putpalette(palette)
    return small


def _put(renderer: Any, item: Item, down: int) -> None:
    gc = renderer.new_gc()
    match item:
        case Words():
            left, *_ = lettering.extent(item)
            gc.set_foreground(item.colour)
            font = FontProperties(fname=lettering.font_file(item.bold), size=item.size)
            renderer.draw_text(gc, left * _SCALE, item.y * _SCALE, item.text, font, 0)
        case Stroke():
            gc.set_foreground(item.colour)
            gc.set_linewidth(item.width)
            gc.set_capstyle("butt" if item.dash or _straight(item.points) else "round")
            gc.set_joinstyle("round")
            gc.set_snap(_straight(item.points))
            if item.dash:
                gc.set_dashes(0, [step * item.width for step in item.dash])
            renderer.draw_path(gc, _path(item.points, down), IdentityTransform())
        case Shape():
            gc.set_snap(_straight(item.points))
            gc.set_joinstyle("miter")
            gc.set_linewidth(item.width if item.edge else 0)
            gc.set_foreground(item.edge or item.fill)
            outline = _path((*item.points, item.points[0]), down)
            renderer.draw_path(gc, outline, IdentityTransform(), to_rgba(item.fill))
    gc.restore()


def _path(points: tuple[Point, ...], down: int) -> Path:
    return Path([(x * _SCALE, down - y * _SCALE) for x, y in points])


def _straight(points: tuple[Point, ...]) -> bool:
    """Say whether every piece lies flat or upright, so that it may be moved onto whole pixels."""
    return all(abs(a[0] - b[0]) < 1e-6 or abs(a[1] - b[1]) < 1e-6 for a, b in pairwise(points))
