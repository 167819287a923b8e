"""Which colour words have in print, and on which ground: the styles of a Word file, resolved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.writers.docx_reading import W, WordFile, select, words

BLACK, WHITE = "000000", "FFFFFF"


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG of two colours of six hexadecimal digits."""

    def luminance(colour: str) -> float:
        channels = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def text_parts(file: WordFile) -> list[str]:
    """Return the names of the parts that hold words of the document."""
    kinds = ("document", "footnotes", "endnotes", "comments", "header", "footer")
    return [n for n in file.names if n.startswith("word/") and n[5:].startswith(kinds) and n.endswith(".xml")]


class Looks:
    """The styles of a file."""

    def __init__(self, file: WordFile) -> None:
        self.styles = {s.get(f"{W}styleId"): s for s in file.find("//w:style", "word/styles.xml")}
        defaults = file.find("//w:style[@w:type='paragraph' and @w:default]/@w:styleId", "word/styles.xml")
        self.normal = defaults[0] if defaults else ""
        base = file.find("//w:docDefaults//w:rPr/w:color/@w:val", "word/styles.xml")
        self.ink = base[0] if base else BLACK
        self._values: dict[tuple[str, str], str] = {}

    def value(self, style: str, path: str) -> str:
        """Return the first value that a style, or one that it is based on, has at a path."""
        if (style, path) not in self._values:
            self._values[style, path] = self._value(style, path)
        return self._values[style, path]

    def _value(self, style: str, path: str) -> str:
        seen: set[str] = set()
        while style in self.styles and style not in seen:
            seen.add(style)
            if found := select(self.styles[style], path):
                return str(found[0])
            style = "".join(select(self.styles[style], "w:basedOn/@w:val"))
        return ""

    def colour(self, run: Any, paragraph_style: str) -> str:
        own = select(run, "w:rPr/w:color/@w:val")
        character = "".join(select(run, "w:rPr/w:rStyle/@w:val"))
        found = (
            (own and own[0])
            or self.value(character, "w:rPr/w:color/@w:val")
            or self.value(paragraph_style, "w:rPr/w:color/@w:val")
            or self.ink
        )
        return BLACK if found == "auto" else str(found)

    def ground(self, run: Any, paragraph: Any, paragraph_style: str) -> str:
        character = "".join(select(run, "w:rPr/w:rStyle/@w:val"))
        choices = [
            *select(run, "w:rPr/w:shd/@w:fill"),
            self.value(character, "w:rPr/w:shd/@w:fill"),
            *select(paragraph, "w:pPr/w:shd/@w:fill"),
            self.value(paragraph_style, "w:pPr/w:shd/@w:fill"),
            *self._cell_grounds(paragraph),
        ]
        return next((c for c in choices if c and c != "auto"), WHITE)

    def _cell_grounds(self, paragraph: Any) -> Iterator[str]:
        for cell in select(paragraph, "ancestor::w:tc[1]"):
            yield from select(cell, "w:tcPr/w:shd/@w:fill")
            row = cell.getparent()
            table = select(row, "ancestor::w:tbl[1]")[0]
            style = "".join(select(table, "w:tblPr/w:tblStyle/@w:val"))
            rows = table.findall(f"{W}tr")
            look = table.find(f"{W}tblPr/{W}tblLook")
            for where, applies in (
                ("firstRow", row is rows[0]),
                ("lastRow", row is rows[-1]),
                ("firstCol", cell is row.find(f"{W}tc")),
            ):
                flag = {"firstCol": "firstColumn"}.get(where, where)
                if applies and look is not None and look.get(f"{W}{flag}") == "1":
                    yield self.value(style, f"w:tblStylePr[@w:type='{where}']//w:shd/@w:fill")
            yield self.value(style, "w:tcPr/w:shd/@w:fill")


def coloured_words(file: WordFile) -> Iterator[tuple[str, str, str]]:
    """Yield colour, ground and words of every run of every part that has words."""
    looks = Looks(file)
    for part in text_parts(file):
        for paragraph in file.find("//w:p", part):
            style = "".join(select(paragraph, "w:pPr/w:pStyle/@w:val")) or looks.normal
            for run in select(paragraph, "w:r | w:hyperlink/w:r | w:ins/w:r | w:sdt//w:r"):
                if text := words(run).strip():
                    yield looks.colour(run, style), looks.ground(run, paragraph, style), text
