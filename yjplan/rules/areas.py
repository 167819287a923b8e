"""Comparisons with other areas in sentences: lower than the national average, better than all others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from yjplan.rules.claims_about import NOT_CERTAIN
from yjplan.rules.patterns import Lazy
from yjplan.rules.prose_numbers import Sentence

REGION = (
    r"(?:North|South)[- ](?:East|West)(?:\s+region)?|(?:East|West)\s+Midlands|East\s+of\s+England|Yorkshire(?:\s+and"
    r"\s+the\s+Humber(?:side)?)?|London|(?:the\s+|our\s+)?region(?:al)?"
)
NATION = r"England(?:\s+(?:and|&)\s+Wales)?|(?<!and )Wales|national(?:ly)?|the\s+country"
FAMILY = (
    r"(?:YJS|YOT|YJB|YJT|statistical)?\s?famil(?:y|ies)|(?:statistical|nearest)\s+neighbours?"
    r"|(?:similar|comparable)\s+(?:areas|authorities|services)"
)
_POLICE = r"(?:PCC|police(?:[- ]force)?)\s+area"
_ALL = (
    r"(?:all|every|each|any)(?:\s+of)?(?:\s+(?:the|our|other|local|regional|and|national)){0,4}"
    r"\s+(?:compar\w+(?:\s+(?:groups?|areas?))?|areas)"
)
_SOME = r"(?:the\s+|our\s+|other\s+){0,3}(?:comparators|comparisons|comparison\s+(?:groups?|areas?))"
OTHER = r"Greater\s+Manchester|Merseyside|Cleveland|Tees\s+Valley"
_AREA = "|".join(
    f"(?P<{kind}>{words})"
    for kind, words in (
        ("all", _ALL),
        ("some", _SOME),
        ("family", FAMILY),
        ("police", _POLICE),
        ("region", REGION),
        ("national", NATION),
        ("area", OTHER),
    )
)
_AREAS = Lazy(rf"\b(?:{_AREA})\b", re.IGNORECASE)
_WORD = (
    r"(?P<high>higher|greater|above|more|over|exceed(?:s|ed)?)|(?P<low>lower|below|fewer|less|smaller|under)"
    r"|(?P<good>better)|(?P<bad>worse)"
)
_FUNCTION_WORDS = (
    r"(?:(?:than|for|in|the|that|those|of|our|both|average|averages|rates?|figures?|seen|found|is)\s+){0,6}"
)
_CLAIM = Lazy(
    rf"\b(?:{_WORD})(?:\s+(?:proportion|share|percentage|rate)\b[^.;:%]{{0,60}}?)?(?:\s+often)?,?(?:\s+than)?\s+"
    rf"{_FUNCTION_WORDS}(?={_AREA.replace('?P<', '?P<at_')})",
    re.IGNORECASE,
)
_END = Lazy(
    r"[.;:()]|,?\s+\bbut\b|,?\s+\bwhich\b|,\s+(?:and|although|though|as)\b|\s+and\s+(?:is|are|was|were|has|have"
    r"|higher|lower)|\s+(?:because|while|whereas)\b",
    re.IGNORECASE,
)
_EXCEPT = re.compile(r"\b(?:but|except\w*|apart\s+from|other\s+than|bar|besides)\b", re.IGNORECASE)
_HINTS = (
    "higher", "lower", "above", "below", "more", "fewer", "less", "better", "worse", "smaller", "greater", "exceed",
    "under", "over",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Comparison:
    """A claim that a measure is higher, lower, better or worse than elsewhere; `areas` are kinds and words as said."""

    sentence: Sentence
    start: int
    way: str
    areas: tuple[tuple[str, str], ...]
    exact: bool
    """Whether the areas are all that the claim is about: no exception, and no "some"."""

    @property
    def before(self) -> str:
        """What stands before the claim in its sentence."""
        return self.sentence.text[: self.start]


def comparisons_in(sentence: Sentence) -> Iterator[Comparison]:
    """Yield the comparisons with other areas in a sentence."""
    text = sentence.text
    if not any(hint in text for hint in _HINTS):
        return
    found = list(_CLAIM.finditer(text))
    for match, following in zip_longest(found, found[1:]):
        tail = text[match.end() : following.start() if following else len(text)]
        end = _END.search(tail)
        said = tail[: end.start()] if end else tail
        areas = tuple((m.lastgroup or "", " ".join(m[0].split())) for m in _AREAS.finditer(said))
        way = next(name for name in ("high", "low", "good", "bad") if match[name])
        excepted = _EXCEPT.search(tail[: 60 + (end.start() if end else 0)]) if "all" in dict(areas) else None
        exact = not excepted and "some" not in dict(areas)
        if areas and not NOT_CERTAIN.search(text):
            yield Comparison(sentence, match.start(), way, areas, exact)
