"""One frequency for one meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from yjplan.diagnostics import Findings, Place
from yjplan.patterns import Lazy
from yjplan.rules.passages import Passage, PlanText, quoted

_OFTEN = {
    "daily": "daily", "weekly": "weekly", "fortnightly": "fortnightly", "monthly": "monthly",
    "bimonthly": "bi-monthly", "quarterly": "quarterly", "termly": "termly", "annual": "yearly", "yearly": "yearly",
    "biweekly": "bi-weekly", "biannual": "bi-annual",
}  # fmt: skip
_MEETING = Lazy(
    r"(?<![\w-])(?P<often>daily|(?:bi-?)?weekly|fortnightly|(?:bi-?)?monthly|quarterly|termly|(?:bi-?)?annual|yearly)"
    r"\s(?P<what>(?:[\w’'&-]{1,30}\s){0,4}?)(?P<kind>meeting|clinic|panel|board|forum)s?(?![\w-])",
    re.IGNORECASE,
)
_KINDS = ("meeting", "clinic", "panel", "board", "forum")
_LONGEST = 160
"""Characters from how often to what is held; the pattern reads no further."""
_LINKS = frozenset(("and", "or", "with", "to", "by", "for", "at", "in", "of", "on", "from"))
_ANY_MEETING = _LINKS | {
    "a",
    "an",
    "our",
    "the",
    "their",
    "this",
    "team",
    "staff",
    "joint",
    "local",
    "other",
    "new",
}


class _Said(Struct, frozen=True):
    often: str
    words: str
    place: Place | None


def _meetings(text: PlanText) -> Iterator[tuple[Passage, re.Match[str]]]:
    """Yield where the text says how often a meeting is held."""
    last, end = None, 0
    for passage, at in text.spots(*_OFTEN, "bi-"):
        if passage.short or (passage is last and at < end):
            continue
        near = passage.text[at : at + _LONGEST].casefold().split()[1:6]
        match = _MEETING.match(passage.text, at) if any(word.startswith(_KINDS) for word in near) else None
        if match:
            yield passage, match
            last, end = passage, match.end()


def frequencies(text: PlanText, findings: Findings) -> None:
    """Report a meeting that is held at different intervals in different places (R201): once for each meeting."""
    said: dict[str, list[_Said]] = {}
    bare: list[tuple[Passage, _Said]] = []
    for passage, match in _meetings(text):
        often = _OFTEN[match["often"].lower().replace("-", "")]
        words = [w.casefold() for w in match["what"].split()]
        topic = [w for w in words if w not in _ANY_MEETING]
        found = _Said(often, " ".join(match[0].split()), passage.place_at(match.start()))
        if topic and not _LINKS.intersection(words):
            said.setdefault(" ".join([*topic, match["kind"].lower()]), []).append(found)
        elif not words and match["kind"].lower() == "meeting":
            bare.append((passage, found))
    for topic_, places in said.items():
        first_word = topic_.split()[0]
        places += [found for passage, found in bare if first_word in passage.section.section.split("-")]
        different = list({found.often: found for found in reversed(places)}.values())[::-1]
        if len({found.often for found in different}) > 1:
            one, other = different[0], different[1]
            findings.add(
                "R201",
                f"{quoted(other.words)} here, and {quoted(one.words)} elsewhere: how often is it really?",
                other.place,
                "Say the same in both places. “Bi-monthly” can mean twice a month: “every two months” is clearer."
                if "bi-monthly" in (one.often, other.often)
                else "Say the same in both places.",
                also=one.place,
            )
