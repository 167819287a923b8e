"""What a cell of figures says: a number with its marks, or what stands in its place."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

from yjplan.plan.values import Wrong, parse_number
from yjplan.source.marks import Mark, stand_in, without_marks

_LONGEST = 40


class CellReading(Struct, frozen=True):
    """A figure as the source gives it.

    `text` is the number as typed, or what stands in its place (then `number` is None); an empty text is a blank cell.
    `marks` say what is to be known of it: provisional, suppressed …
    """

    text: str
    number: Decimal | None = None
    marks: tuple[Mark, ...] = ()

    @property
    def blank(self) -> bool:
        """Whether nothing at all is said."""
        return not self.text


def read_cell(text: str, own: Mapping[str, Mark] | None = None) -> CellReading | None:
    """Read a cell: "1,204", "44.4%", "£305", "125 (p)", "<5", "[c]", blank; None if it cannot be understood.

    `own` are marks that the plan explains. A percentage keeps its number: 44.4% is 44.4.
    """
    if not text:
        return CellReading("")
    instead = stand_in(text, own)
    if instead is not None:
        return CellReading(text, None, (instead,) if instead else ())
    if len(text) > _LONGEST:
        return None
    body, marks = without_marks(text, own)
    body = body.strip()
    instead = stand_in(body, own)
    if instead is not None:  # a mark of a mark: [c] (p)
        return CellReading(body, None, tuple(dict.fromkeys((*((instead,) if instead else ()), *marks))))
    typed = body.removesuffix("%").rstrip().replace("\N{MINUS SIGN}", "-")
    try:
        number = parse_number(typed, money="£" in typed)
    except Wrong:
        return None
    return CellReading(typed.replace("£", "").strip(), number, marks)
