"""How hard a section is to read, from the length of its sentences and of its words.

The figure is the Flesch reading ease (Rudolf Flesch, "A new readability yardstick", 1948):

    206.835 - 1.015 x words in a sentence - 84.6 x syllables in a word

Plain English has 60 to 70, a broadsheet newspaper 40 to 50, and below 30 lies what people read who have studied the
subject. The reading age is the Flesch-Kincaid grade (1975) and five years: the age at which a pupil would follow it.
GOV.UK writes for nine to eleven. A plan that has to say "reoffending", "partnership" and "accommodation" cannot, so
only sections are mentioned that are far harder than the rest of plans are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from yjplan.diagnostics import Findings
from yjplan.rules.language import are_too_long, lengths_of_sentences
from yjplan.rules.passages import Passage, PlanText, quoted

_NO_PROSE = frozenset(("glossary", "table", "action-plan", "quote", "sign-off", "kpis"))
_FEW_WORDS = 120
"""A figure for fewer words says nothing about the section."""
HARD = 35
"""Below this a section is mentioned. Published plans lie between 30 and 50, a fifth of their pages below 35."""

_OLDEST = 21
"""The age at which people leave university."""

_VOWELS = bytes(ord("v") if chr(n) in "aeiouy" and n < 128 else ord(" ") for n in range(256))
_LETTERS = bytes(n if chr(n).isalpha() and n < 128 else ord(" ") for n in range(256))
_APOSTROPHES = b"'-"
_SILENT = re.compile(
    rb"[aeiouy][bcdfghjklmnpqrstvwxz]{1,3}"
    rb"(?:(?<![bcdfghjklmnpqrstvwxz]l)e|(?<![td])ed|(?<![cszxgh])es)(?![a-z])"
)
"""An e at the end of a word that is written and not spoken: make, worked, times; not little, wanted, services."""


class Reading:
    """How a piece of prose reads, from its words, sentences and syllables.

    `letters` is its text in small letters of the English alphabet.
    """

    def __init__(self, words: int, sentences: int, letters: bytes) -> None:
        self.words = words
        self.sentences = sentences
        self.letters = letters

    @cached_property
    def vowels(self) -> int:
        """How many vowels, or vowels in a row, are written: somewhat more than there are syllables."""
        return max(len(self.letters.translate(_VOWELS).split()), self.words)

    @cached_property
    def syllables(self) -> int:
        """How many syllables are spoken."""
        return max(self.vowels - len(_SILENT.findall(self.letters)), self.words)

    def is_surely_easier_than(self, ease: int) -> bool:
        """Whether it would be easier than this even if every vowel were spoken; quicker to tell than the figure."""
        return 206.8 - 1.015 * self.words / self.sentences - 84.6 * self.vowels / self.words > ease

    @property
    def ease(self) -> int:
        """The Flesch reading ease: 100 is very easy, 0 very hard."""
        return round(206.835 - 1.015 * self.words / self.sentences - 84.6 * self.syllables / self.words)

    @property
    def age(self) -> int:
        """The age at which a pupil would follow it, in years."""
        grade = 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59
        return round(grade + 5)


def reading_of(passages: Iterable[Passage]) -> Reading | None:
    """Return how the running text among some passages reads; None if it is too short to tell."""
    sentences = [sentence for passage in passages for _, sentence in _sentences(passage)]
    joined = " . ".join(sentences).replace("’", "'").encode("ascii", "replace").lower()
    words = len(joined.translate(_LETTERS, _APOSTROPHES).split())
    if words < _FEW_WORDS:
        return None
    return Reading(words, len(sentences), joined)


def _sentences(passage: Passage) -> Iterable[tuple[int, str]]:
    if passage.short or passage.kind in _NO_PROSE:
        return ()
    return [(start, s) for start, s in passage.sentences if "|" not in s and s.count(" ") + s.count("\n") > 2]


def hard_sections(text: PlanText, findings: Findings) -> None:
    """Mention sections that are much harder to read than a plan needs to be (L105).

    Not those whose sentences are too long: that is the reason, and it is told (L104).
    """
    for _, passages in text.of_section():
        reading = reading_of(passages)
        if reading is None or reading.is_surely_easier_than(HARD) or reading.ease >= HARD:
            continue
        if are_too_long(lengths_of_sentences(passages)):
            continue
        _, passage, start, sentence = max(
            (len(sentence), passage, start, sentence)
            for passage in passages
            for start, sentence in _sentences(passage)
        )
        findings.add(
            "L105",
            f"This section is hard to read: reading ease {reading.ease}, reading age {_age(reading)}. Its longest "
            f"sentence: {quoted(sentence)}.",
            passage.place_at(start),
            "Use shorter sentences and everyday words. Aim for a reading ease of 40 or more.",
        )


def _age(reading: Reading) -> str:
    """Return the reading age in words; beyond the years of study a number of years means nothing."""
    return str(reading.age) if reading.age <= _OLDEST else f"over {_OLDEST}"
