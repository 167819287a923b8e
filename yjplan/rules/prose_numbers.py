"""Numbers in sentences: prose with its {{ … }} filled in, cut into sentences, and the numbers that stand in them.

Dates, years, ages, ranges and numbers that are part of a word (12-month, 17-year-olds) are not read: a rule that
cannot be sure what a number counts must stay quiet.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from msgspec import Struct

from yjplan.diagnostics import Place
from yjplan.figures.names import Figure, Group, Name, resolve
from yjplan.patterns import Lazy
from yjplan.plan.values import Prose

WORDS = {
    word: n
    for n, word in enumerate(
        (
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
            "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
        )
    )
}  # fmt: skip
WORDS |= {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
FRACTIONS = {
    "half": Decimal(1) / 2, "third": Decimal(1) / 3, "quarter": Decimal(1) / 4, "fifth": Decimal(1) / 5,
    "two thirds": Decimal(2) / 3, "three quarters": Decimal(3) / 4,
    "two fifths": Decimal(2) / 5, "three fifths": Decimal(3) / 5, "four fifths": Decimal(4) / 5,
}  # fmt: skip
"""Shares of a whole as sentences say them."""
_SPELT = tuple(WORDS)

LONGEST_SENTENCE = 2_000
"""Characters. What is longer is no sentence, and reading it number by number would take ever longer."""
DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?:\.\d{1,8})?"
IN_WORDS = (
    r"(?:zero|one|two|three|ten|eleven|twelve|twenty|(?:six|seven|nine)(?:teen|ty)?|eight(?:een|y)?|four(?:teen)?"
    r"|forty|thirt(?:een|y)|fi(?:ve|ft(?:een|y)))"
)
"""The words above, as short as they can be written: they are in many patterns."""
NUMBER = rf"(?<![\w.,/£&'-])(?<![–’])(?:{DIGITS}|{IN_WORDS})(?![\w/]|[.,]\d|[-–]\w)"
"""A number in digits or as a word, with nothing glued to it."""
NUMBERS = Lazy(NUMBER, re.IGNORECASE)
"""The same for all who look for any number."""
PERCENT = rf"(?<![\w.,/£])(?P<percent>{DIGITS})(?:\s?%|\s+per\s?cent\b)(?!\s*(?:-|–)?\s*points?\b)"
"""A percentage with its sign; percentage points are something else."""
A_PERCENT = "%|per"
"""What a pattern needs that has to find a percentage, beside a figure."""


def percent_named(name: str) -> str:
    """Return the pattern of a percentage under another name, for patterns that may hold several."""
    return PERCENT.replace("<percent>", f"<{name}>")


FROM_TO = Lazy(
    rf"\bfrom\s+(?P<a>{NUMBER})(?P<asign>\s?%)?(?P<between>[^.;:()£]{{0,70}}?)\bto\s+(?P<b>{NUMBER})(?P<bsign>\s?%)?",
    re.IGNORECASE,
)
"""From one figure to another, with what is counted and the year between them."""

_EXPRESSION = re.compile(r"\{\{\s*(.*?)\s*\}\}", re.DOTALL)
_NAME = re.compile(r"[A-Za-z0-9][\w.-]*")
_SENTENCE = re.compile(
    r"[.!?\n](?:(?<!\n)[)\"”’]*(?=\s+[^a-z\s])|(?<=\n)[ \t]*\n|(?<=\n)[ \t]*(?=[-*+|#>]|\d+[.)]\s))"
)
"""One set of characters in front, so that what cannot end a sentence is passed over quickly."""
_COMPOUND = Lazy(
    r"\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(one|two|three|four|five|six|seven|eight|nine)\b"
    r"(?![-–]\w)",
    re.IGNORECASE,
    needs="ty-",
)
"""Eighty-three, as sentences begin with it."""
_LINK = re.compile(r"(?<=\])\([^)\s]*\)")


class Inserted(Struct, frozen=True):
    """What a {{ … }} printed: from where to where in the text, and its name."""

    start: int
    end: int
    name: str


class Sentence(Struct, frozen=True):
    """One sentence as it prints, on one line; `start` is its offset in the text it comes from."""

    text: str
    start: int
    source: Said

    def place(self, offset: int = 0) -> Place:
        """Where a character of this sentence is written."""
        return self.source.place(self.start + offset)

    def inserted(self) -> Iterator[Inserted]:
        """Yield what {{ … }} printed in this sentence, with offsets from its beginning."""
        inserted = self.source.inserted
        for item in inserted[bisect_left(inserted, self.start, key=lambda i: i.start) :]:
            if item.end > self.start + len(self.text):
                return
            yield Inserted(item.start - self.start, item.end - self.start, item.name)

    def typed(self, start: int, end: int) -> bool:
        """Whether a person wrote these characters, so that no {{ … }} printed any of them."""
        return not any(item.start < end and start < item.end for item in self.inserted())


class Said(Struct, frozen=True):
    """A piece of prose as it prints. `section` is its heading's id, `measure` the measure whose narrative it is."""

    text: str
    section: str
    measure: str
    inserted: tuple[Inserted, ...]
    prose: Prose
    pieces: tuple[tuple[int, int, bool], ...]
    """Where each piece begins in the printed and in the written text, and whether it is as written."""

    def place(self, offset: int) -> Place:
        """Where a character of the printed text is written; in the file, not in the print."""
        at = bisect_right(self.pieces, offset, key=lambda piece: piece[0]) - 1
        begin, source, verbatim = self.pieces[max(at, 0)]
        return self.prose.place_at(source + (offset - begin if verbatim else 0))

    def sentences(self) -> Iterator[Sentence]:
        """Yield the sentences. Items of a list, cells and paragraphs end one too."""
        begin = 0
        for match in _SENTENCE.finditer(self.text):
            yield from self._sentence(begin, match.end())
            begin = match.end()
        yield from self._sentence(begin, len(self.text))

    def _sentence(self, begin: int, end: int) -> Iterator[Sentence]:
        raw = self.text[begin:end]
        if raw.strip() and len(raw) <= LONGEST_SENTENCE:
            text = raw.replace("\n", " ").replace("*", " ")
            if "](" in text:
                text = _LINK.sub(lambda m: " " * len(m[0]), text)
            if "ty-" in text:
                text = _COMPOUND.compiled.sub(_in_digits, text)
            yield Sentence(text, begin, self)


def _in_digits(match: re.Match[str]) -> str:
    """Return a number of two words in digits, filled up with spaces so that offsets stay true."""
    return str(WORDS[match[1].casefold()] + WORDS[match[2].casefold()]).rjust(len(match[0]))


def said(prose: Prose, section: str, measure: str, names: Mapping[str, Name]) -> Said:
    """Fill in the names of a piece of prose; what is worked out by a function prints as an ellipsis."""
    if "{{" not in prose.text:
        return Said(prose.text, section, measure, (), prose, ((0, 0, True),))
    text: list[str] = []
    inserted: list[Inserted] = []
    pieces: list[tuple[int, int, bool]] = []
    length = position = 0
    for match in _EXPRESSION.finditer(prose.text):
        before = prose.text[position : match.start()]
        shown = _shown(match[1], names)
        pieces += [(length, position, True), (length + len(before), match.start(), False)]
        length += len(before)
        inserted.append(Inserted(length, length + len(shown), match[1]))
        length += len(shown)
        text += [before, shown]
        position = match.end()
    pieces.append((length, position, True))
    text.append(prose.text[position:])
    return Said("".join(text), section, measure, tuple(inserted), prose, tuple(pieces))


def _shown(expression: str, names: Mapping[str, Name]) -> str:
    if _NAME.fullmatch(expression):
        found, _, _ = resolve(expression, names)
        if isinstance(found, Group):
            found = found.itself
        if isinstance(found, Figure):
            return found.text
    return "…"


def numbers_among(words: Iterable[str]) -> int:
    """Return how many of some words are numbers, in digits or in letters; quick, to be asked before a pattern is."""
    return sum(word[:1].isdigit() or word.casefold() in WORDS for word in words)


def ends_in_number(word: str) -> bool:
    """Whether a number may stand at the end of a word, given in small letters; quick, like `numbers_among`."""
    return word[-1:].isdigit() or word.endswith(_SPELT)


def begins_with_number(word: str) -> bool:
    """Whether a number may stand at the beginning of a word, given in small letters."""
    return word[:1].isdigit() or word.startswith(_SPELT)


def value_of(text: str) -> Decimal:
    """Return the number that `NUMBER` or `PERCENT` found."""
    word = text.casefold()
    return Decimal(WORDS[word]) if word in WORDS else Decimal(text.replace(",", ""))
