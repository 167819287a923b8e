"""Slips of typing that are left where a text is moved or put together: the the panel, eight hildren."""

from __future__ import annotations

from yjplan.diagnostics import Findings
from yjplan.rules.passages import PlanText, first_of_sections, quoted
from yjplan.rules.patterns import Lazy

_TWICE = (
    "the", "an", "of", "to", "and", "for", "with", "are", "was", "were", "by", "at", "from", "be", "or", "our", "we",
    "will", "have", "has", "this", "their", "children",
)  # fmt: skip
"""Words that never stand twice in a row for a reason, unlike that that and had had."""
_DOUBLED = Lazy(rf"(?<![\w’'-])(?i:({'|'.join(_TWICE)})[ \n]\1)(?![\w’'-])")
_DOUBLED_HINTS = tuple(f"{word} {word}" for word in _TWICE)
_BEHEADED = (
    "hildren",
    "ffending",
    "eoffending",
    "ervices",
    "ustody",
    "olice",
    "artnership",
    "amilies",
    "ffences",
)
"""What is left of the words of every plan when a first letter is lost."""
_CUT = Lazy(rf"(?<![\w’'.·/-])(?:{'|'.join(_BEHEADED)})(?![\w’'-])")


def slips_of_typing(text: PlanText, findings: Findings) -> None:
    """Mention words that stand twice in a row or have lost their first letter (L107): once for each section."""
    cut = [word for word in _BEHEADED if word in text.vocabulary]
    found = [
        (passage, match.start(), match[0])
        for passage in text.saying(*_DOUBLED_HINTS, *cut)
        if passage.kind != "quote"
        for match in (*_DOUBLED.finditer(passage.text), *(_CUT.finditer(passage.text) if cut else ()))
    ]
    for passage, start, shown, more in first_of_sections(found):
        findings.add(
            "L107",
            f"{quoted(shown)} looks like a slip of typing.{more}",
            passage.place_at(start),
            "Correct the word, and read the sentence once more.",
        )
