"""Comparisons with other areas in sentences: lower than the national average, better than all others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest

from msgspec import Struct

from yjplan.figures.comparators import Compared
from yjplan.figures.measures import Reported
from yjplan.patterns import Lazy
from yjplan.rules.claims_about import (
    NOT_CERTAIN,
    Subjects,
    head_of,
    inserted_before,
    measure_inserted,
    name_alone,
)
from yjplan.rules.facts import Facts
from yjplan.rules.prose_numbers import Sentence

REGION = (
    r"(?:North|South)[- ](?:East|West)(?:\s+region)?|(?:East|West)\s+Midlands|East\s+of\s+England|Yorkshire(?:\s+and"
    r"\s+the\s+Humber(?:side)?)?|London|(?:the\s+|our\s+)?region(?:al)?"
)
NATION = (
    r"England(?:\s+(?:and|&)\s+Wales)?|(?<!and )(?:all[- ])?Wales|national(?:ly)?|the\s+country"
    r"|Welsh(?=\s+(?:average|rate|figure|mean)\b)"
)
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
KINDS = {"family": "family", "police": "police-force-area", "region": "region", "national": "national"}
_MOST_NAMES = 20


@cache
def _area(names: tuple[str, ...]) -> str:
    """Return the pattern of an area: the usual names, and those that a plan compares itself with."""
    kinds = (
        ("all", _ALL),
        ("some", _SOME),
        ("family", FAMILY),
        ("police", _POLICE),
        ("region", REGION),
        ("national", NATION),
        (
            "area",
            "|".join((OTHER, *(r"\s+".join(re.escape(word) for word in name.split()) for name in names))),
        ),
    )
    return "|".join(f"(?P<{kind}>{words})" for kind, words in kinds)


@cache
def _areas(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_area(names)})(?!\w)", re.IGNORECASE)


_WORD = (
    r"(?P<high>higher|greater|above|more|exceed(?:s|ed)?|highest\s+(?:of|among))"
    r"|(?P<low>lower|below|fewer|less|smaller|lowest\s+(?:of|among))"
    r"|(?P<good>better|stronger|outperform(?:s|ed|ing)?|compar(?:es?|ing)\s+(?:favourably|well)\s+(?:with|to))"
    r"|(?P<bad>worse|weaker|compar(?:es?|ing)\s+(?:unfavourably|poorly)\s+(?:with|to))"
    r"|(?P<twice>twice|double)|(?P<half>half)"
    r"|(?P<like>in\s+line\s+with|similar\s+to|comparable\s+(?:to|with)|on\s+a\s+par\s+with|the\s+same\s+as|level\s+with)"
)
_WAYS = ("high", "low", "good", "bad", "twice", "half", "like")
_FUNCTION_WORDS = (
    r"(?:(?:than|for|in|the|that|those|of|our|both|average|averages|rates?|figures?|seen|found|is)\s+){0,6}"
)
_END = Lazy(
    r"[.;:()]|,?\s+\bbut\b|,?\s+\bwhich\b|,\s+(?:and|although|though|as)\b|\s+and\s+(?:is|are|was|were|has|have"
    r"|higher|lower)|\s+(?:because|while|whereas)\b",
    re.IGNORECASE,
)
_EXCEPT = Lazy(r"\b(?:but|except\w*|apart\s+from|other\s+than|bar|besides)\b", re.IGNORECASE)
HINTS = (
    " than",
    "above",
    "below",
    "exceed",
    "compar",
    "est of",
    "est among",
    "outperform",
    "in line",
    "similar to",
    "on a par",
    "same as",
    "level with",
    "twice",
    "double",
    "half",
)
"""One of these stands in every comparison."""
_AREA_HINTS = (
    "ngland", "ational", "egion", "amil", "eighbour", "ompar", "areas", "North", "South", "Midlands", "London",
    "Yorkshire", "Greater Manchester", "Mersey", "Cleveland", "Tees", "PCC", "police", "country", "Wales", "Welsh",
)  # fmt: skip


@cache
def _claim(names: tuple[str, ...]) -> re.Pattern[str]:
    unnamed = re.sub(r"\?P<\w+>", "?:", _area(names))
    return re.compile(
        rf"\b(?:{_WORD})(?:\s+(?:proportion|share|percentage|rate)\b[^.;:%]{{0,60}}?)?(?:\s+often)?,?(?:\s+than)?\s+"
        rf"{_FUNCTION_WORDS}(?={unnamed})",
        re.IGNORECASE,
    )


def names_of_areas(facts: Facts) -> tuple[str, ...]:
    """Return the areas that a plan compares itself with and that have other names than the usual ones."""
    known = {c.name for m in facts.measures.values() for c in compared_areas(m)}
    return tuple(sorted(n for n in known if len(n) > 2 and not _areas(()).search(n))[:_MOST_NAMES])


class Comparison(Struct, frozen=True):
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

    @property
    def heading(self) -> str:
        """The heading over the sentence, if its prose has one."""
        text = self.sentence.source.text
        begin = text.rfind("\n#", 0, self.sentence.start)
        if begin < 0 and not text.startswith("#"):
            return ""
        end = text.find("\n", begin + 1)
        return text[begin + 1 : end if end >= 0 else len(text)]


def comparisons_in(sentence: Sentence, names: tuple[str, ...]) -> Iterator[Comparison]:
    """Yield the comparisons with other areas in a sentence; `names` are what a plan calls areas besides the usual."""
    text = sentence.text
    if not any(hint in text for hint in HINTS) or not any(hint in text for hint in (*_AREA_HINTS, *names)):
        return
    found = list(_claim(names).finditer(text))
    for match, following in zip_longest(found, found[1:]):
        tail = text[match.end() : following.start() if following else len(text)]
        end = _END.search(tail)
        said = tail[: end.start()] if end else tail
        areas = tuple((m.lastgroup or "", " ".join(m[0].split())) for m in _areas(names).finditer(said))
        way = next(name for name in _WAYS if match[name])
        excepted = _EXCEPT.search(tail[: 60 + (end.start() if end else 0)]) if "all" in dict(areas) else None
        exact = not excepted and "some" not in dict(areas)
        if areas and not NOT_CERTAIN.search(text):
            yield Comparison(sentence, match.start(), way, areas, exact)


def names_areas(text: str) -> Iterator[re.Match[str]]:
    """Yield where a text names another area, or a group of them, by one of the usual names."""
    return _areas(()).finditer(text)


def areas_meant(kind: str, said: str, others: tuple[Compared, ...]) -> list[Compared]:
    """Return the comparators that words mean."""
    if kind in ("all", "some"):
        return list(others)
    words = _plain(said)
    if words in (" wales ", " welsh ", " all wales "):
        return [c for c in others if _plain(c.name) == " wales "]
    if kind == "national":
        return _countries(words, others)
    by_name = [c for c in others if words in _plain(c.name) or _plain(c.name) in words]
    return by_name or [c for c in others if c.kind == KINDS.get(kind)]


def _countries(words: str, others: tuple[Compared, ...]) -> list[Compared]:
    """Return the countries that words mean: in a plan from Wales "national" may be Wales, or England and Wales."""
    exactly = [c for c in others if _plain(c.name) == words]
    both = [c for c in others if c.kind == "national" and _plain(c.name) not in (" england ", " wales ")]
    if exactly or "wales" in words:
        return exactly or both
    either = () if "england" in words else (c for c in others if _plain(c.name) == " wales ")
    return [*either, *(c for c in others if c.kind == "national")]


def _plain(name: str) -> str:
    words = re.sub(r"[^\w\s]", " ", name.casefold().replace("&", " and ")).split()
    return f" {' '.join(w for w in words if w not in ('the', 'our', 'average', 'rate', 'region'))} "


def compared_areas(measure: Reported) -> tuple[Compared, ...]:
    """Return the areas that a measure is compared with: no target, and not the service itself a year before."""
    return tuple(c for c in measure.comparators if c.kind not in ("target", "previous-plan"))


@cache
def _with_value(behind: str, names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_area(names)}){behind}", re.IGNORECASE)


def typed_area(
    text: str, behind: str, names: tuple[str, ...]
) -> Iterator[tuple[tuple[str, str], re.Match[str]]]:
    """Yield the areas in a text that have something behind them, as kind and words, and the match."""
    for match in _with_value(behind, names).finditer(text):
        kind = next(k for k in ("all", "some", *KINDS, "area") if match[k])
        yield (kind, match[kind]), match


_ON = Lazy(
    r"\b(?:on|for|in\s+terms\s+of|when\s+it\s+comes\s+to)\s+(?:(?:our|the)\s+)?(?:(?:rate|number|use)\s+of\s+)?",
    re.IGNORECASE,
)
"""What may stand before the measure where it comes last: we outperform the region on custody."""
_GENERIC = Lazy(
    r"\b(?:rates?|it|this|figures?|which|performance|number|percentage|proportion|we|us|our)\b", re.IGNORECASE
)
_ALL_BUT = Lazy(
    r"\b(?:(?:all|any|each|every|everything|everywhere|none|nothing)"
    r"\s+(?:(?:of|our|the|other|measures?|indicators?|three|four)\s+){0,3}but"
    r"|except(?:ing)?(?:\s+for)?|excluding|apart\s+from|other\s+than"
    r"|save(?:\s+for)?|with\s+the\s+exception\s+of|leaving\s+aside)\s+(?:(?:the|our|that)\s+){0,2}"
    r"(?:(?:rates?|numbers?|level)\s+of\s+)?$",
    re.IGNORECASE,
)
"""Ahead of the measure of which a claim on the other measures is not made: on all but custody we do better."""


def measure_compared(claim: Comparison, facts: Facts, subjects: Subjects) -> Reported | None:
    """Return the measure that a comparison is about: the last one that is named or printed before it."""
    sentence = claim.sentence
    inserted = inserted_before(sentence, claim.start)
    printed_by = measure_inserted(inserted.name, facts) if inserted else None
    if printed_by:
        return printed_by
    own = subjects.own(sentence)
    named = [
        (matches[-1].start(), measure)
        for measure in subjects.named(claim.before, own)
        if (matches := list(name_alone(head_of(measure)).finditer(claim.before)))
    ]
    if named:
        last = max(start for start, _ in named)
        fits = [measure for start, measure in named if start == last]
        if _ALL_BUT.search(claim.before[:last]):
            return None
        return own if own in fits else fits[0] if len(fits) == 1 else None
    behind = _ON.search(sentence.text[claim.start :])
    after = sentence.text[claim.start + behind.end() :] if behind else ""
    on = [m for m in subjects.named(after, own) if name_alone(head_of(m)).match(after)] if after else []
    if len(on) == 1:
        return on[0]
    if own is None or not _GENERIC.search(claim.before) or subjects.names_another(claim.before, own):
        return None
    return own
