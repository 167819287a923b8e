"""What a claim is about: which measure a sentence speaks of, and whether its number or its rate.

A rule on claims is worth having only if it is sure. Whatever limits a claim to some of the children, to another area
or to a time that the series does not have, makes it a claim about something else, and nothing is said of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Literal

from msgspec import Struct

from yjplan.diagnostics import Place
from yjplan.figures import format as fmt
from yjplan.figures.measures import Point, Reported
from yjplan.patterns import Lazy
from yjplan.rules.facts import Facts
from yjplan.rules.prose_numbers import DIGITS, Inserted, Sentence

Aspect = Literal["count", "rate", "either"]
"""Whether a claim is about how many there are, or about the rate, percentage or ratio."""

HEADS = {
    "first-time-entrants": r"first[- ]time\s+entrants?(?:\s+\(FTEs?\))?|FTEs?|(?<=number\sof\s)entrants",
    "binary-reoffending": r"(?:binary\s+)?(?<!frequency\sof\s)re-?offending(?!\s+frequency)",
    "reoffences-per-reoffender": (
        r"re-?offences\s+per\s+re-?offender|frequency\s+of\s+re-?offending|re-?offending\s+frequency"
    ),
    "use-of-custody": r"use\s+of\s+custody|(?<!police\s)custody|custodial\s+sentences?",
}
"""How plans name the national measures."""

_OF = (
    r"(?:(?:rates?|numbers?|proportion|percentage|levels?)\s+of\s+"
    r"(?:(?:our|the|children\s+(?:who\s+are|becoming|entering\s+as)|children's)\s+)?)"
)
_KIND = r"(?:\s+(?:rates?|numbers?|figures?|count|percentage|levels?))"
_ITS_OWN = (
    r"(?:rate|percentage|proportion|figure|number(?:\s+of\s+(?:children|sentences|offences|reoffences))?)"
)
_DETERMINER = r"(?:(?:the|our|this|its|overall|total|local|latest|current|annual|binary)\s+){0,3}"
_FIGURE = rf"(?:,?\s+(?:of\s+)?\(?{DIGITS}%?(?:\s+per\s+[\d,]{{3,9}})?\)?,?)"
_HELPERS = (
    r"(?:\s+(?:has|have|is|are|was|were|been|be|also|again|then|now|since|both|even|still|continued\s+to|once\s+more"
    r"|[a-z]{3,14}ly)){0,4}"
)
GAP = rf"{_FIGURE}?{_HELPERS}\s+"
"""What may stand between a measure's name and what is said of it: never not, will, should or had."""

_MAY_PRECEDE = frozenset(
    (
        "and", "but", "while", "that", "show", "shows", "showed", "shown", "saw", "see", "sees", "seen", "although",
        "as", "where", "because", "with", "then", "so", "when", "means", "mean", "however", "data", "both",
    )
)  # fmt: skip
_ELSEWHERE = Lazy(
    r"\b(?:national\w*|England|Wales|region\w*|famil\w+|neighbour\w*|other|others|elsewhere|their|target\w*|country"
    r"|similar|North|South|Greater|girls?|boys?|female|male|aged|black|white|asian|mixed|ethnic\w*|minorit\w+|looked"
    r"|care|in-year|quarterly|adults?|provisional\w*)\b",
    re.IGNORECASE,
)
NOT_CERTAIN = Lazy(
    r"\b(?:will|would|could|should|might|may|can|aim\w*|target\w*|plan(?:s|ned)?\s+to|expect\w*|forecast\w*|predict\w*"
    r"|if|unless|until|hop(?:e|es|ed|ing)|want\w*|need\w*|whether|not|never|no\s+longer|priorit\w+|ambition\w*|seek\w*"
    r"|objective\w*|had|used\s+to|initially|at\s+first|before\s+(?:rising|falling)|then\s+(?:rose|fell))\b|\wn't\b",
    re.IGNORECASE,
)
ENDS = Lazy(
    r"\s*(?:$|[^\w\s]|\d|(?:by|from|to|in|since|between|over|during|and|but|while|whereas|again|further|more|too|also|this"
    r"|last|each|every|year|compared|on|as|with|after|at|due|because|when|for|than|nationally|is|was|are|were|has|have|which|or|compar\w+|remains?|means?|puts?|shows?|[a-z]{2,14}ly)\b)",
    re.IGNORECASE,
)
"""What may stand behind a verb without an object or a complete figure: not “have increased needs”, “95% attendance”."""
_CUT = Lazy(r"[;:]|,\s+(?:while|whereas|but|and|although)\b|\b(?:while|whereas|but|although|however)\b")


class Subject(Struct, frozen=True):
    """What a claim is about; `start` is where its name begins in the sentence."""

    measure: Reported
    aspect: Aspect
    start: int


_BEFORE = Lazy(rf"(?<![\w-]){_DETERMINER}(?P<of>{_OF})?$", re.IGNORECASE)
_LONGEST_BEFORE = 80
_GENERIC = Lazy(
    rf"(?<![\w-])(?:the|our|this)\s+(?:(?:overall|local|latest|current|annual)\s+)?(?P<of>{_ITS_OWN})(?!\w)",
    re.IGNORECASE,
)


@cache
def _behind(verbs: str) -> re.Pattern[str]:
    """Return what finds one of the verbs behind a measure's name."""
    return re.compile(rf"(?P<kind>{_KIND})?{GAP}(?:{verbs})", re.IGNORECASE)


@cache
def _ahead(nouns: str) -> re.Pattern[str]:
    """Return what finds a noun of change that a measure's name may follow: a fall in the custody rate."""
    return re.compile(rf"(?:{nouns})\s+{_DETERMINER}(?P<of>{_OF})?", re.IGNORECASE)


def head_of(measure: Reported) -> str:
    """Return the pattern of how a plan names a measure: its usual names, or its label."""
    known = HEADS.get(measure.measure.measure or "")
    label = r"\s+".join(re.escape(word) for word in measure.label.split())
    return rf"{known}|{label}" if known else label


def _subject(
    measure: Reported, sentence: Sentence, name: tuple[int, str], end: int, *, after_noun: bool = False
) -> Subject | None:
    """Return what a claim is about; None where it may be another area or some of the children.

    `name` is where the measure's name begins and what it says of number or rate, `end` where the claim ends.
    """
    text, (start, said) = sentence.text, name
    before = text[:start].rstrip(" ")
    clause = before[max((m.end() for m in _CUT.finditer(before)), default=0) :]
    word = re.search(r"[\w'’]+$", before)
    if word and not after_noun and word[0].casefold() not in _MAY_PRECEDE and not word[0].isdigit():
        return None
    after = re.split(r"[.;,)]|\bto\b|\bfrom\b|\band\b", text[end:], maxsplit=1)[0]
    limited = re.search(r"\b(?:for|among|of|by)\s+[a-z]+", after)
    sized = re.search(r"\bby\s+(?:\w+\s+){0,2}(?:\d|half|a\s|two|three|one)", after)
    if _ELSEWHERE.search(f"{clause} {after}") or (limited and not sized) or NOT_CERTAIN.search(text):
        return None
    ratio = measure.measure.measure == "reoffences-per-reoffender"
    if ratio or re.search(r"rate|percentage|proportion", said) or measure.unit.startswith("%"):
        return Subject(measure, "rate", start)
    return Subject(measure, "count" if "number" in said or "count" in said else "either", start)


class Subjects:
    """The measures of a plan, found by the words that they are named with; made once by each rule that needs them."""

    def __init__(self, facts: Facts) -> None:
        self._measures = facts.measures
        alike: dict[str, list[Reported]] = {}
        for measure in facts.measures.values():
            alike.setdefault(measure.measure.measure or head_of(measure), []).append(measure)
        self._by_word: dict[str, list[Reported]] = {}
        for measure, *others in alike.values():
            for word in () if others else _first_words(measure.measure.measure or "", measure.label):
                self._by_word.setdefault(word, []).append(measure)

    def named(self, text: str, own: Reported | None) -> list[Reported]:
        """Return the measures that a text may name: the one that it is about, and those whose name is theirs alone.

        Where two measures bear the same name (three-month and twelve-month cohorts), only a narrative tells which.
        """
        words = _words(text) & self._by_word.keys()
        found = {m.id: m for word in sorted(words) for m in self._by_word[word]}
        return [*([own] if own is not None else []), *(m for m in found.values() if m is not own)]

    def own(self, sentence: Sentence) -> Reported | None:
        """Return the measure in whose narrative a sentence stands."""
        return self._measures.get(sentence.source.measure) if sentence.source.measure else None

    def names_another(self, text: str, own: Reported) -> bool:
        """Whether a text names another measure, be it one of the plan or one that every plan reports."""
        words = _words(text)
        national = [
            head
            for name, head in HEADS.items()
            if name != own.measure.measure and not words.isdisjoint(_first_words(name, ""))
        ]
        others = [head_of(m) for m in self.named(text, None) if m is not own]
        return any(name_alone(head).search(text) for head in (*others, *national))

    def claims(
        self, sentence: Sentence, verbs: str, nouns: str = ""
    ) -> Iterator[tuple[Subject, re.Match[str]]]:
        """Yield what a sentence says of measures with these verbs behind their names, or these nouns before them.

        In a measure's own narrative "the rate" is its rate, unless the sentence names another measure.
        """
        text, own = sentence.text, self.own(sentence)
        for measure in self.named(text, own):
            named = name_alone(head_of(measure))
            for head in named.finditer(text):
                before = _BEFORE.search(text[max(0, head.start() - _LONGEST_BEFORE) : head.start()])
                match = _behind(verbs).match(text, head.end())
                if match and before:
                    said = f"{before['of'] or ''} {match['kind'] or ''}".casefold()
                    name = (head.start() - len(before[0]), said)
                    yield from _sure(_subject(measure, sentence, name, match.end()), match)
            for match in _ahead(nouns).finditer(text) if nouns else ():
                following = named.match(text, match.end())
                if following:
                    name = (match.end(), (match["of"] or "").casefold())
                    subject = _subject(measure, sentence, name, following.end(), after_noun=True)
                    yield from _sure(subject, match)
        if own is not None and not self.names_another(text, own):
            for head in _GENERIC.finditer(text):
                match = _behind(verbs).match(text, head.end())
                if match:
                    name = (head.start(), head["of"].casefold())
                    yield from _sure(_subject(own, sentence, name, match.end()), match)


def _sure(subject: Subject | None, match: re.Match[str]) -> Iterator[tuple[Subject, re.Match[str]]]:
    if subject is not None:
        yield subject, match


_FIRST_WORDS = {
    "first-time-entrants": ("first", "first-time", "fte", "ftes", "entrants"),
    "binary-reoffending": ("binary", "reoffending", "re-offending"),
    "reoffences-per-reoffender": ("reoffences", "re-offences", "frequency", "reoffending", "re-offending"),
    "use-of-custody": ("use", "custody", "custodial"),
}
_WORD = Lazy(r"[a-z][a-z-]*")


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.compiled.findall(text.casefold()))


def _first_words(national: str, label: str) -> tuple[str, ...]:
    """Return the words with which the names of a measure begin."""
    return (*_FIRST_WORDS.get(national, ()), *_WORD.compiled.findall(label.casefold())[:1])


@cache
def name_alone(head: str) -> re.Pattern[str]:
    """Return what finds the name of a measure."""
    return re.compile(rf"(?<!\w)(?:{head})(?!\w)", re.IGNORECASE)


def values_of(aspect: Aspect, before: Point, after: Point) -> tuple[tuple[str, Decimal, Decimal], ...]:
    """Return what is known of both periods in the aspect that a claim is about: its name, before and after."""
    found: list[tuple[str, Decimal, Decimal]] = []
    if aspect != "rate" and before.count is not None and after.count is not None:
        found.append(("count", Decimal(before.count), Decimal(after.count)))
    if aspect != "count" and before.value is not None and after.value is not None:
        found.append(("rate", before.value, after.value))
    return tuple(found)


def figures_said(
    known: tuple[tuple[str, Decimal, Decimal], ...], pair: tuple[Point, Point], measure: Reported
) -> str:
    """Return two figures as one would say them: the figures say 26 for 2022 and 40 for 2023."""
    said = [
        (fmt.number(a), fmt.number(b)) if what == "count" else (measure.value_text(a), measure.value_text(b))
        for what, a, b in known
    ]
    before, after = (" and ".join(pairs) for pairs in zip(*said, strict=True))
    if before == after:
        return f"the figures say {after} for both “{pair[0].period}” and “{pair[1].period}”"
    return f"the figures say {before} for “{pair[0].period}” and {after} for “{pair[1].period}”"


def place_of(measure: Reported, point: Point, what: str) -> Place | None:
    """Return where the count or the rate of a period is written."""
    row = measure.measure.series[measure.points.index(point)]
    return row.place_of("count" if what == "count" else "value") or row.place


def inserted_before(sentence: Sentence, offset: int) -> Inserted | None:
    """Return the last {{ … }} before a place in a sentence."""
    return next((i for i in reversed(list(sentence.inserted())) if i.end <= offset), None)


def measure_inserted(name: str, facts: Facts) -> Reported | None:
    """Return the measure of which a {{ … }} prints a part."""
    pieces = name.split(".")
    starts = (".".join(pieces[:cut]) for cut in range(len(pieces), 0, -1))
    return next((facts.measures[start] for start in starts if start in facts.measures), None)
