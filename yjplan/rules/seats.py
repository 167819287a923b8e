"""The seats of the statutory partners on the management board: Crime and Disorder Act 1998, section 38."""

from __future__ import annotations

import re
from collections.abc import Callable

from yjplan.diagnostics import Findings
from yjplan.patterns import Lazy
from yjplan.plan.governance import Board
from yjplan.rules.partners import PARTNERS, where_partners_are_named, without_commissioner
from yjplan.rules.told import END, GOVERNANCE, Told

_WITH_A_SEAT = ("the council's own services", "the police", "probation", "health")
"""Of the partners those that have a member on every board; the commissioner need not."""
_MARKED = 3
"""Members with statutory: yes; a list with fewer is not one of the statutory partners."""
_ABOUT_SEATS = Lazy(
    r"\b(?:represent\w*|vacan\w+|seats?|sits?\s(?:on|in)|join\w*|invited|nominat\w+|behalf|recruit\w*|members?)\b",
    needs="represent|vacan|seat|sit|join|invited|nominat|behalf|recruit|member",
)


def partners_without_a_seat(told: Told, findings: Findings) -> None:
    """Report the one statutory partner from whom no member of the board is, where the others have one (U101).

    It is named elsewhere, or `partners_on_the_board` reports it.
    """
    section = told.section(GOVERNANCE)
    boards = [block for block in told.blocks(Board) if block.members]
    members = [member for board in boards for member in board.members]
    if section is None or sum(member.statutory is True for member in members) < _MARKED:
        return
    seated = without_commissioner(END.join(f"{m.agency} {m.role or ''}" for m in members).lower())
    absent = [
        (name, words)
        for name, words in PARTNERS
        if name in _WITH_A_SEAT and not any(word in seated for word in words)
    ]
    if len(absent) != 1:
        return
    name, words = absent[0]
    named = any(word in place for place in where_partners_are_named(told, section, boards) for word in words)
    if named and not _seat_in_the_text(told.words_of(section), words):
        findings.add(
            "U101",
            f"No member of “{boards[0].name}” is from {name}, although the other statutory partners have one each.",
            boards[0].place_of("members"),
            "Add the member, or say in the section on governance that the seat is vacant or who fills it.",
        )


def _seat_in_the_text(words: str, names: tuple[str, ...]) -> bool:
    """Whether a sentence speaks of the seat of a partner."""
    sentences = re.split(r"[.;¶]", without_commissioner(words))
    return any(_ABOUT_SEATS.search(s) and any(name in s for name in names) for s in sentences)


RULES: tuple[Callable[[Told, Findings], None], ...] = (partners_without_a_seat,)
"""The rules of this module, in the order of the reference."""
