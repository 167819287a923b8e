"""The day on which the board, cabinet or council decides on the plan: in the text and in the sign-off."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yjplan.diagnostics import Findings
from yjplan.patterns import Lazy
from yjplan.plan.sign_off import SignOff
from yjplan.rules.dates import MONTH, period
from yjplan.rules.passages import Passage, PlanText

_BODIES = {
    "Board": Lazy(
        r"\bthe\s(?:(?:partnership|management|strategic|executive|youth\sjustice\s(?:partnership|management))\s)?board\b"
        r"(?!\smember)",
        re.IGNORECASE,
    ),
    "Cabinet": Lazy(r"\bcabinet\b(?!\smember)", re.IGNORECASE),
    "Council": Lazy(r"\bfull\scouncil\b|\bthe\scouncil\b(?!['’])|^council\b", re.IGNORECASE),
}
"""The bodies that decide on a plan, each by the words that a sentence or a row of the sign-off has for it."""
_ANYBODY = Lazy(r"\b(?:board|cabinet|council|executive|committee|scrutiny|commissioners?)\b", re.IGNORECASE)
_WITHIN = Lazy(r"\b(?:board|cabinet|executive|committee|scrutiny)\b", re.IGNORECASE)
"""A body of a council that is not the full council."""
_DATE = Lazy(rf"(?<!\d)(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?{MONTH}\s20\d\d\b", re.IGNORECASE)
_DECIDES = Lazy(
    r"\b(?:approv(?:e|es|ed|al)|adopt(?:s|ed|ion)?|agree[sd]?|endorse[sd]?|sign(?:s|ed)\soff|consider(?:s|ed)?)\b",
    re.IGNORECASE,
)
_THE_PLAN = Lazy(
    r"\b(?:this|the|our)\s(?:youth\sjustice\s)?plan\b(?!\s(?:for|of)\s(?:20|last|the\slast))", re.IGNORECASE
)
_ANOTHER = Lazy(
    r"\b(?:draft|first|earlier|early|again|previous\w*|last|comment\w*|version|chapter|part|scrutin\w+|progress|update\w*"
    r"|publish\w*|submi\w+|since|before|after|until|between|from)\b",
    re.IGNORECASE,
)
"""What makes it another meeting than the one that decides, or another plan than this."""


def days_of_approval(text: PlanText, findings: Findings) -> None:
    """Ask about a day of approval that the sign-off gives differently (R144): once for each body."""
    blocks = [b for s in text.plan.sections for b in s.content if isinstance(b, SignOff)]
    rows = [row for block in blocks for row in block.approvals]
    for name, body in _BODIES.items() if rows else ():
        own = [
            row
            for row in rows
            if name.casefold() in row.body.casefold() and not (name == "Council" and _WITHIN.search(row.body))
        ]
        typed = own[0].when if len(own) == 1 else None
        when = period(typed.text) if typed else None
        if typed is None or when is None:
            continue
        for passage, start, said in _days_said(text, name, body, own[0].body):
            day = period(said)
            if day is not None and (day.last < when.first or day.first > when.last):
                listed = str(typed).replace("\xa0", " ")
                findings.add(
                    "R144",
                    f"{name}: {said} here, and {listed} in the sign-off: is this the same decision?",
                    passage.place_at(start),
                    "If so, give one date in both places. If not, say how the two differ.",
                    also=own[0].place_of("when"),
                )
                break


def _days_said(text: PlanText, name: str, body: Lazy, in_full: str) -> Iterator[tuple[Passage, int, str]]:
    """Yield the days on which sentences say that a body decides on the plan, where they name no other body or day."""
    for passage in text.saying(name.casefold()):
        for start, written in passage.sentences if not passage.short else ():
            sentence = written.replace(in_full, "Cabinet" if name == "Cabinet" else f"the {name}")
            if not body.search(sentence) or not _THE_PLAN.search(sentence) or not _DECIDES.search(sentence):
                continue
            days = [match[0] for match in _DATE.finditer(sentence)]
            alone = not _ANYBODY.search(body.compiled.sub("", sentence))
            if len(days) == 1 and alone and not _ANOTHER.search(sentence):
                yield passage, start, " ".join(days[0].split())
