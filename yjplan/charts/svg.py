"""Turns a scene into a vector drawing (SVG) that looks the same as its picture on every machine.

Letters are outlines from the fonts that come with the program, so no font need be installed. There is nothing in the
file but shapes, and a title and description for those who cannot see them: no script, no style sheet, no link out.
"""

from __future__ import annotations

from functools import cache
from html import escape

from yjplan.charts import glyphs, lettering
from yjplan.charts.lines import cap
from yjplan.charts.scene import Item, Point, Scene, Shape, Stroke, Words
from yjplan.charts.style import MM_PER_INCH, POINTS_PER_INCH, WHITE

_MOVE, _LINE, _CURVE, _CLOSE = 1, 2, 3, 79
"""What a point of an outline is."""
_CONTROL = dict.fromkeys(range(32), " ")


def svg(scene: Scene, scale: float = 1.0) -> str:
    """Return the drawing, in print `scale` times as large as the scene. The same scene gives the same text."""
    mm = MM_PER_INCH / POINTS_PER_INCH * scale
    letters: dict[str, str] = {}
    items = [_drawn(item, letters) for item in scene.items]
    across, down = _number(scene.width), _number(scene.height)
    defined = "".join(f'<path id="{name}" d="{path}"/>' for name, path in sorted(letters.items()) if path)
    return "\n".join(
        [
            '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" role="img" '
            f'width="{_number(scene.width * mm)}mm" height="{_number(scene.height * mm)}mm" '
            f'viewBox="0 0 {across} {down}">',
            f"<defs>{defined}</defs>",
            f'<rect width="{across}" height="{down}" fill="{WHITE}"/>',
            *items,
            "</svg>\n",
        ]
    )


def described(drawing: str, title: str, description: str, language: str) -> str:
    """Return a drawing that says what it shows: `title` in a few words, `description` as its text alternative."""
    opening, rest = drawing.split("\n", 1)
    opening = f'{opening.removesuffix(">")} xml:lang="{_safe(language)}">'
    words = f"<title>{_safe(title)}</title>\n<desc>{_safe(description)}</desc>"
    return f"{opening}\n{words}\n{rest}"


def _safe(text: str) -> str:
    return escape(text.translate(_CONTROL))


def _drawn(item: Item, letters: dict[str, str]) -> str:
    match item:
        case Words():
            return _words(item, letters)
        case Stroke(points=points, colour=colour, width=width):
            dash = " ".join(_number(step * width) for step in item.dash)
            return (
                f'<polyline points="{_points(points)}" fill="none" stroke="{_safe(colour)}" '
                f'stroke-width="{_number(width)}" stroke-linejoin="round" stroke-linecap="{cap(item)}"'
                + (f' stroke-dasharray="{dash}"/>' if dash else "/>")
            )
        case Shape(points=points, fill=fill, edge=edge, width=width):
            line = f' stroke="{_safe(edge)}" stroke-width="{_number(width)}"' if edge else ""
            return f'<polygon points="{_points(points)}" fill="{_safe(fill)}"{line}/>'


def _words(words: Words, letters: dict[str, str]) -> str:
    """Return letters side by side, in units of the font; each letter is defined once for the whole drawing."""
    left, *_ = lettering.extent(words)
    size = f"{words.size / glyphs.EM:.6f}"
    used = []
    for char, at in glyphs.placed(glyphs.composed(words.text), words.bold):
        name = f"{'b' if words.bold else 'r'}{ord(char):x}"
        if name not in letters:
            letters[name] = _path(char, words.bold)
        if letters[name]:
            used.append(f'<use xlink:href="#{name}" x="{_number(at)}"/>')
    place = f"translate({_number(left)} {_number(words.y)}) scale({size} -{size})"
    return f'<g fill="{_safe(words.colour)}" transform="{place}">{"".join(used)}</g>'


@cache
def _path(char: str, bold: bool) -> str:
    """Return an outline as path data; two points make a curve, the point towards which it bends and its end."""
    outline = glyphs.outline(char, bold)
    data: list[str] = []
    bend = ""
    for (x, y), code in zip(outline.points.tolist(), outline.codes.tolist(), strict=True):
        point = f"{_number(x)} {_number(y)}"
        if code == _CLOSE:
            data.append("Z")
        elif code == _CURVE:
            if bend:
                data.append(f"Q{bend} {point}")
            bend = "" if bend else point
        else:
            data.append(f"{'M' if code == _MOVE else 'L'}{point}")
    return "".join(data)


def _points(points: tuple[Point, ...]) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in points)


def _number(value: float) -> str:
    """Return a number with at most two decimals, a hundredth of a point, finer than any printer."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
