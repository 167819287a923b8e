"""How wide the columns of a table are, and how small its text must be, so that no number or word is cut in two.

The widths of letters are those of Arial, in thousandths of the size; distances are in twips.
"""

from __future__ import annotations

from math import ceil

from msgspec import Struct

from yjplan.document.tree import Table, plain

_LETTERS = {
    222: "ijl'’|", 278: " !,./:;I[]ft\\", 333: "()-`r{}", 389: '*"', 500: "Jcksvxyz", 611: "FTZ", 667: "&ABEKPSVXY",
    722: "CDHNRUw", 778: "GOQ", 833: "mM", 889: "%", 944: "W", 1000: "—@",
}  # fmt: skip
_WIDTHS = {letter: width for width, letters in _LETTERS.items() for letter in letters}
_ORDINARY = 560
_OTHER = 1000
_BOLD = 1.13
_LONGEST_TOKEN = 24
_ROTATED_HEIGHT = 2700


class Size(Struct, frozen=True):
    """A size of table text: the end of its style names, its points, and the padding of a cell on both sides."""

    suffix: str
    points: float
    padding: int
    style: str


SIZES = (
    Size("", 10, 230, "PlanTable"),
    Size("Small", 8.5, 230, "PlanTable"),
    Size("Tiny", 7.5, 110, "PlanTableCompact"),
)


class Layout(Struct, frozen=True):
    """How a table is set. `header_height` is above 0 where the headings are turned to read upwards."""

    size: Size
    widths: tuple[int, ...]
    header_height: int
    fits: bool


def layout(table: Table, width: int) -> Layout:
    """Choose the largest text at which every column holds its longest word or number."""
    columns = len(table.columns)
    first = 0 if columns <= 7 else 1 if columns <= 11 else 2
    heads = [_longest(c.title) * _BOLD for c in table.columns]
    bodies = [_longest_in_column(table, n) for n in range(columns)]
    shares = _shares(table, bodies)
    for size in SIZES[first:]:
        least = [_twips(max(h, b), size) for h, b in zip(heads, bodies, strict=True)]
        if sum(least) <= width:
            return Layout(size, _spread(shares, least, width), 0, fits=True)
    size = SIZES[-1]
    least = [_twips(b, size) for b in bodies]
    least[0] = _twips(max(heads[0], bodies[0]), size)
    fits = sum(least) <= width
    if not fits:
        least = [value * width // sum(least) for value in least]
    turned = max(_measure(c.title) * _BOLD for c in table.columns[1:]) if columns > 1 else 0
    height = min(_twips(turned, size) + 240, _ROTATED_HEIGHT)
    return Layout(size, _spread(shares, least, width), height, fits)


def _shares(table: Table, bodies: list[float]) -> list[float]:
    """Return the shares asked for; where all are alike nobody has asked, and the text decides."""
    asked = [max(c.width, 0.01) for c in table.columns]
    if len(set(asked)) > 1 or not table.rows:
        return asked
    shares = []
    for n in range(len(asked)):
        lengths = [sum(_measure(plain(p)) for p in row.cells[n].paragraphs) for row in table.rows]
        typical = min((sum(lengths) / len(lengths) + max(lengths)) / 2, 60_000)
        shares.append(max(bodies[n], typical**0.75 * 8, 2500))
    numbers = max((shares[n] for n, c in enumerate(table.columns) if c.numeric), default=0.0)
    return [numbers if c.numeric else share for c, share in zip(table.columns, shares, strict=True)]


def _spread(shares: list[float], least: list[int], width: int) -> tuple[int, ...]:
    """Share out the width, no column below its least, the whole exactly used."""
    fixed: dict[int, int] = {}
    while True:
        rest = [n for n in range(len(shares)) if n not in fixed]
        left = width - sum(fixed.values())
        total = sum(shares[n] for n in rest)
        short = [n for n in rest if shares[n] / total * left < least[n]]
        if not short or len(short) == len(rest):
            break
        fixed.update((n, least[n]) for n in short)
    values = [fixed[n] if n in fixed else int(shares[n] / total * left) for n in range(len(shares))]
    values[values.index(max(values))] += width - sum(values)
    return tuple(values)


def _twips(thousandths: float, size: Size) -> int:
    return ceil(thousandths * size.points / 50) + size.padding


def _longest_in_column(table: Table, n: int) -> float:
    bold = _BOLD if table.columns[n].row_header else 1.0
    longest = 0.0
    for row in table.rows:
        factor = _BOLD if row.total else bold
        for paragraph in row.cells[n].paragraphs:
            longest = max(longest, _longest(plain(paragraph)) * factor)
    return longest


def _longest(words: str) -> float:
    """Return the width of the longest piece that must not be cut; very long ones (web addresses) may be."""
    pieces = words.replace("\n", " ").split(" ")
    return max((_measure(piece[:_LONGEST_TOKEN]) for piece in pieces), default=0.0)


def _measure(words: str) -> float:
    return float(sum(_WIDTHS.get(c, _ORDINARY if c < "\u2100" else _OTHER) for c in words))
