"""The marks that sources put behind a figure or in its place: (p) provisional, [c] confidential, <5, n/a.

The letters in square brackets are those that the Government Analysis Function recommends for spreadsheets ("Using
symbols and shorthand in tables"); the others are usual in returns and case management systems.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, TypeAlias

from yjplan.patterns import Lazy

Mark: TypeAlias = Literal[
    "provisional",
    "revised",
    "estimated",
    "forecast",
    "suppressed",
    "not available",
    "not applicable",
    "unreliable",
    "break in series",
    "rounds to zero",
]
"""What is to be known of a figure, beside its number."""

BEHIND: dict[str, Mark] = {
    "p": "provisional",
    "prov": "provisional",
    "provisional": "provisional",
    "r": "revised",
    "rev": "revised",
    "revised": "revised",
    "e": "estimated",
    "est": "estimated",
    "estimate": "estimated",
    "estimated": "estimated",
    "f": "forecast",
    "forecast": "forecast",
    "b": "break in series",
    "break": "break in series",
    "u": "unreliable",
    "low reliability": "unreliable",
    "unreliable": "unreliable",
}
"""Marks behind a number, and behind a period for all that stands in its row or column."""

INSTEAD: dict[str, Mark | Literal[""]] = {
    "-": "", "–": "", "—": "", "none": "", "not known": "", "tbc": "", "to be confirmed": "", "[w]": "",
    "n/a": "not available", "na": "not available", "n.a.": "not available", "n/k": "not available",
    "not available": "not available", "not given": "not available", "..": "not available", "...": "not available",
    ":": "not available", "[x]": "not available", "no data": "not available",
    "not applicable": "not applicable", "[z]": "not applicable",
    "[c]": "suppressed", "c": "suppressed", "*": "suppressed", "**": "suppressed", "suppressed": "suppressed",
    "[suppressed]": "suppressed", "confidential": "suppressed", "[s]": "suppressed",
    "[low]": "rounds to zero",
}  # fmt: skip
"""What stands where a number could be, and the mark that it is; "" where that is not certain."""

_SMALL = Lazy(
    r"(?:<|≤|<=|under|fewer than|less than|up to)\s?\d{1,3}\s?%?|[0-3]\s?(?:-|–|to)\s?[4-9]|\d{1,2} or fewer",
    needs="<|≤|under|fewer|less|to|-|–",
)
_BRACKETS = Lazy(r"\s*[\[(]\s*([A-Za-z][A-Za-z ]{0,20}?)\s*[\])]$", needs=("[|(", "]|)"))
_NOTE = Lazy(r"\s*[\[(]\s*note[s]?\s?[\d, ]{0,12}[\])]$", re.IGNORECASE, needs="note")
_WORD = Lazy(
    r"\s+(provisional|prov|revised|rev|estimated|estimate|est|forecast|[prefbu])\.?$",
    re.IGNORECASE,
    needs="p|r|e|f|b|u",
)
_LETTER = Lazy(r"(?<=[\d%])([prefbu])$", re.IGNORECASE, needs="p|r|e|f|b|u")
_MOST = 4
"""Marks behind one figure."""
_LONGEST = 80


def stand_in(text: str, own: Mapping[str, Mark] | None = None) -> Mark | Literal[""] | None:
    """Return the mark of what stands in place of a number, "" where it says no more than that; None if it is none.

    `own` are marks that the plan explains. <5 is never turned into a number: it says that there is one.
    """
    words = text.casefold()
    if own and text in own:
        return own[text]
    if words in INSTEAD:
        return INSTEAD[words]
    return "suppressed" if len(words) < 30 and _SMALL.fullmatch(words) else None


def without_marks(
    text: str, own: Mapping[str, Mark] | None = None, *, brackets_only: bool = False
) -> tuple[str, tuple[Mark, ...]]:
    """Take the marks from behind a figure or a period: "125 (p)" is "125" and provisional; "[note 1]" is dropped.

    With `brackets_only` other letters stay, as a name needs them: Area B.
    """
    marks: list[Mark] = []
    for _ in range(_MOST if len(text) <= _LONGEST else 0):
        text = text.rstrip()
        if note := _NOTE.search(text):
            text = text[: note.start()]
            continue
        mark = next((m for m in own or () if text != m and text.endswith(m)), None)
        if own and mark is not None:
            text = text[: -len(mark)]
            marks.append(own[mark])
            continue
        match = _BRACKETS.search(text)
        if match is None and not brackets_only:
            match = _WORD.search(text) or _LETTER.search(text)
        if match is None or not match.start() or match[1].casefold() not in BEHIND:
            break
        marks.append(BEHIND[match[1].casefold()])
        text = text[: match.start()]
    return text, tuple(dict.fromkeys(reversed(marks)))
