"""Numbers that Word counts itself: those of headings, and what references repeat of them.

The document tree says which number a heading has, and Word is to count to the very same one. So what Word would count
is worked out here; where that is another number, Word is told to begin again at the right one.
"""

from __future__ import annotations

import re
from typing import TypeAlias

from msgspec import Struct

from yjplan.document.tree import Blocks, Figure, Heading, Table, Text, plain, walk

HEADING_PATTERN = 6
"""The multilevel list of headings in the numbering part of the reference document."""
HEADING_LIST = 4
"""The list that is made from it."""

_DEEPEST = 9
_DECIMAL = re.compile(r"[1-9]\d*(?:\.[1-9]\d*)*")
_SECTION = re.compile(r"\b(?:section|sections|chapter|part|paragraph|adran|pennod)\s$", re.IGNORECASE)
"""What stands before the number of a heading, so that "our 4 aims" is not taken for section 4."""

Target: TypeAlias = Heading | Table | Figure


class Counted(Struct, frozen=True):
    """How Word counts a heading: its level in the list, from 0, and where the list begins again, if it must."""

    level: int
    restart: int | None = None


def count_headings(*runs: Blocks) -> dict[str, Counted]:
    """Return how Word counts the numbered headings, by id.

    A heading that is missing here has no number, or one that Word cannot come to.
    """
    result: dict[str, Counted] = {}
    targets = targets_of(*runs)
    counts: tuple[int, ...] = ()
    for block in (b for run in runs for b in walk(run)):
        if not isinstance(block, Heading) or targets.get(block.id) is not block:
            continue
        number = _parts(block.number)
        level = len(number) - 1
        # what is above must have been counted already: a list can begin again on one level only
        if not number or counts[:level] != number[:level]:
            continue
        next_one = (counts[level] if level < len(counts) else 0) + 1
        result[block.id] = Counted(level, None if number[level] == next_one else number[level])
        counts = number
    return result


def _parts(number: str) -> tuple[int, ...]:
    """Return (4, 10, 1) for "4.10.1"; nothing for what is no such number, or one deeper than Word goes."""
    if not _DECIMAL.fullmatch(number) or number.count(".") >= _DEEPEST:
        return ()
    return tuple(map(int, number.split(".")))


def targets_of(*runs: Blocks) -> dict[str, Target]:
    """Return what can be referred to, by id; the first where an id stands twice."""
    targets: dict[str, Target] = {}
    for block in (b for run in runs for b in walk(run)):
        if isinstance(block, Heading | Table | Figure) and block.id:
            targets.setdefault(block.id, block)
    return targets


class Piece(Struct, frozen=True):
    """Some words of a reference, and the switches of the field that repeats them; None for words of its own."""

    words: str
    switches: str | None = None


def pieces(words: str, target: Target, *, counted: bool) -> list[Piece]:
    """Split the words of a reference into what Word can repeat from the target, and other words.

    `counted` says whether Word counts the target's number, which only concerns headings.
    """
    if isinstance(target, Heading):
        before, number, after = _found(words, target.number if counted else "")
        if not _SECTION.search(before) and (before or after):
            return _title(words, target)
        return _kept(Piece(before), Piece(number, "\\r"), *_title(after, target))
    if not target.number or not target.caption:
        return [Piece(words)]
    label = f"{'Table' if isinstance(target, Table) else 'Figure'} {target.number}"
    before, same, after = _found(words, label)
    if same:
        return _kept(Piece(before), Piece(same, ""), Piece(after))
    before, same, after = _found(words, label.lower())
    return _kept(Piece(before), Piece(same, "\\* Lower"), Piece(after))


def _found(words: str, wanted: str) -> tuple[str, str, str]:
    """Return what stands before, is, and stands after the wanted words; all is after where they are not there.

    "Table 1" is not in "Table 12", and "4.1" neither in "14.1" nor in "4.10" or "4.1.2".
    """
    match = re.search(rf"(?<![\w.]){re.escape(wanted)}(?![\w]|[.,]\d)", words) if wanted else None
    return (words[: match.start()], wanted, words[match.end() :]) if match else ("", "", words)


def _title(words: str, target: Heading) -> list[Piece]:
    """Split off the title where it stands in quotation marks; as a mere word of a sentence it is not repeated."""
    title = plain(target.text)
    before, mark, after = words.partition(f"“{title}”")
    if not mark or not all(isinstance(inline, Text) for inline in target.text):
        return [Piece(words)]
    return [Piece(f"{before}“"), Piece(title, ""), Piece(f"”{after}")]


def _kept(*parts: Piece) -> list[Piece]:
    return [piece for piece in parts if piece.words]
