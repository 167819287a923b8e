"""How the marks of figures print: 125 [p], with "[p] provisional" in a note below.

The letters are those that the Government Analysis Function recommends for tables ("Using symbols and shorthand in
tables"), because a screen reader can read them and a colour or a star says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from yjplan.figures.measures import Reported
from yjplan.source.marks import INSTEAD, Mark

SHORTHAND: dict[Mark, str] = {
    "provisional": "[p]",
    "revised": "[r]",
    "estimated": "[e]",
    "forecast": "[f]",
    "break in series": "[b]",
    "unreliable": "[u]",
}
_MEANING: dict[Mark, str] = {
    "break in series": "counted in another way from here on",
    "unreliable": "unreliable",
    "suppressed": "too few to publish",
    "rounds to zero": "rounds to nought, but is not nought",
}

_SIGNS = frozenset({"[c]", "[s]", "*", "**", "[x]", "..", "...", ":", "[z]", "[low]"})
"""What stands in place of a figure and needs a word of explanation; n/a and <5 need none."""


def marked(text: str, known: Iterable[Mark]) -> str:
    """Return a figure with its marks behind it: 125 [p]."""
    return " ".join([text, *(SHORTHAND[m] for m in known if m in SHORTHAND)])


def legend(reported: Reported) -> str:
    """Return what the marks of a measure's figures mean, "" if it has none that need words: [p] provisional."""
    behind: list[Mark] = [
        m for p in reported.points for m in p.marks if p.value is not None or p.count is not None
    ]
    instead = [s for p in reported.points for s in (p.mark, p.count_mark, p.of_mark)]
    for other in reported.comparators:
        behind += [m for known in other.known for m in known]
        instead += other.marks
    return explained(behind, instead)


def explained(behind: Iterable[Mark], instead: Iterable[str]) -> str:
    """Return what marks behind figures mean, and those that stand in their place, as one line; "" if none do."""
    found = frozenset(behind)
    meanings = {sign: _MEANING.get(mark, mark) for mark, sign in SHORTHAND.items() if mark in found}
    for sign in dict.fromkeys(instead):
        mark = INSTEAD.get(sign)
        if mark and sign in _SIGNS:
            meanings.setdefault(sign, _MEANING.get(mark, mark))
    return f"{'; '.join(f'{sign} {meaning}' for sign, meaning in meanings.items())}." if meanings else ""
