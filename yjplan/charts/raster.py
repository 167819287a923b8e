"""Turns a scene into a PNG. The only module that draws with matplotlib.

Its Agg renderer is used directly, without figures, axes, settings or the search for fonts, which together take longer
than all the charts of a plan.
"""

from __future__ import annotations

import io
import logging
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct

from yjplan.charts import glyphs, lettering
from yjplan.charts.lines import cap, straight
from yjplan.charts.scene import Item, Point, Scene, Shape, Stroke, Words, box
from yjplan.charts.style import DPI, POINTS_PER_INCH, WHITE

# matplotlib reads the settings of somebody's computer when it is loaded, and complains here of what is wrong with
# them; nothing of them is used.
logging.getLogger("matplotlib").setLevel(logging.ERROR)

import numpy as np  # noqa: E402  # after the complaints are silenced
from matplotlib.backends import _backend_agg  # noqa: E402
from PIL import Image as Picture  # noqa: E402

if TYPE_CHECKING:
    from numpy.typing import NDArray

_NEAR = 3
_AGG: Any = _backend_agg
_Rgba = tuple[float, float, float, float]


def png(scene: Scene, dpi: float = DPI) -> tuple[bytes, int, int]:
    """Return the picture with its width and height in pixels. The same scene gives the same bytes."""
    scale = dpi / POINTS_PER_INCH
    across, down = max(1, round(scene.width * scale)), max(1, round(scene.height * scale))
    renderer: Any = _AGG.RendererAgg(across, down, dpi)
    for item in (box((-1, -1), (scene.width + 1, scene.height + 1), WHITE), *scene.items):
        _put(renderer, item, _Sheet(scale, down))
    picture = Picture.fromarray(np.asarray(renderer))
    out = io.BytesIO()
    _few_colours(picture.convert("RGB"), _colours(scene)).save(out, "PNG", dpi=(dpi, dpi), compress_level=6)
    return out.getvalue(), across, down


def _colours(scene: Scene) -> list[str]:
    used = {WHITE}
    for item in scene.items:
        used |= {item.fill, item.edge or item.fill} if isinstance(item, Shape) else {item.colour}
    return sorted(used)


def _few_colours(picture: Picture.Image, exact: list[str]) -> Picture.Image:
    """Return the picture with 256 colours, a quarter of the size; those that the scene asks for stay exact."""
    small = picture.quantize(256, method=Picture.Quantize.FASTOCTREE, dither=Picture.Dither.NONE)
    palette = np.array(small.getpalette(), dtype=np.int16).reshape(-1, 3)
    for colour in exact:
        wanted = np.array(list(bytes.fromhex(colour[1:])), dtype=np.int16)
        palette[np.abs(palette - wanted).max(axis=1) <= _NEAR] = wanted
    small.putpalette(palette.astype(np.uint8).tobytes())
    return small


# ---------------------------------------------------------------- what the renderer asks of a pen and of a path


class _Sheet(Struct, frozen=True):
    """How many pixels a point of the scene has, and how many pixels the picture is high."""

    scale: float
    down: int


class _Path(Struct, frozen=True):
    """Points in pixels from the lower left corner; `codes` say what each is, and without them all are joined."""

    vertices: NDArray[np.float64]
    codes: NDArray[np.uint8] | None = None
    should_simplify: bool = False
    simplify_threshold: float = 0.0


class _Pen(Struct, frozen=True):
    """How a line is drawn. The names are those that the renderer reads; lengths are in points."""

    _rgb: _Rgba
    _linewidth: float
    snap: bool
    dash: tuple[float, ...] = ()
    _capstyle: Literal["butt", "round"] = "butt"
    _joinstyle: Literal["round", "miter"] = "round"
    _alpha: float = 1.0
    _forced_alpha: bool = False
    _antialiased: bool = True
    _cliprect: None = None

    def get_dashes(self) -> tuple[float, list[float] | None]:
        return 0.0, [step * self._linewidth for step in self.dash] or None

    def get_snap(self) -> bool:
        return self.snap

    def get_clip_path(self) -> tuple[None, None]:
        return None, None

    def get_hatch_path(self, _density: float = 6.0) -> None:
        return None

    def get_hatch_color(self) -> _Rgba:
        return self._rgb

    def get_hatch_linewidth(self) -> float:
        return 1.0

    def get_sketch_params(self) -> None:
        return None


def _put(renderer: Any, item: Item, sheet: _Sheet) -> None:
    match item:
        case Words():
            renderer.draw_path(
                _Pen(_rgba(item.colour), 0.0, False), _letters(item, sheet), None, _rgba(item.colour)
            )
        case Stroke():
            pen = _Pen(_rgba(item.colour), item.width, straight(item.points), item.dash, cap(item))
            renderer.draw_path(pen, _path(item.points, sheet), None, None)
        case Shape():
            width = item.width if item.edge else 0.0
            pen = _Pen(_rgba(item.edge or item.fill), width, straight(item.points), (), "butt", "miter")
            renderer.draw_path(pen, _path((*item.points, item.points[0]), sheet), None, _rgba(item.fill))


def _path(points: tuple[Point, ...], sheet: _Sheet) -> _Path:
    return _Path(np.array([(x * sheet.scale, sheet.down - y * sheet.scale) for x, y in points]))


def _letters(words: Words, sheet: _Sheet) -> _Path:
    """Return the outlines of words; their baseline lies on a whole pixel, so that their feet are sharp."""
    left, *_ = lettering.extent(words)
    outline = _line(glyphs.composed(words.text), words.bold)
    corner = np.array([left * sheet.scale, sheet.down - round(words.y * sheet.scale)])
    return _Path(outline.points * (words.size / glyphs.EM * sheet.scale) + corner, outline.codes)


@lru_cache(maxsize=4096)
def _line(text: str, bold: bool) -> glyphs.Outline:
    """Return the outlines of a line of words as one."""
    letters = [(glyphs.outline(char, bold), at) for char, at in glyphs.placed(text, bold)]
    return glyphs.Outline(
        np.concatenate([np.empty((0, 2)), *(np.add(letter.points, (at, 0.0)) for letter, at in letters)]),
        np.concatenate([np.empty(0, np.uint8), *(letter.codes for letter, _ in letters)]),
    )


@lru_cache(maxsize=256)
def _rgba(colour: str) -> _Rgba:
    red, green, blue = bytes.fromhex(colour[1:])
    return red / 255, green / 255, blue / 255, 1.0
