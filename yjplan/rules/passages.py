"""The words of a plan, laid out once for all the rules that read text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Any, TypeVar, cast

from yjplan.diagnostics import Place
from yjplan.editions import Edition
from yjplan.patterns import Lazy
from yjplan.plan.base import Model
from yjplan.plan.load import Plan
from yjplan.plan.section import Section
from yjplan.plan.values import Prose
from yjplan.plan.walk import Label, labels, proses
from yjplan.rules.laid_out import LaidOut

T = TypeVar("T")

QUOTES = frozenset({"quote", "you-said-we-did"})
"""Blocks in which others speak, in their own words."""

_FIGURES_AND_LINKS = r"\{\{[^{}]*\}\}|\((?<=\]\()[^()\s]*\)|h(?<!\wh)ttps?://\S+"
_NOT_WORDS = re.compile(_FIGURES_AND_LINKS)
_NOT_WORDS_NOR_MAIL = Lazy(rf"{_FIGURES_AND_LINKS}|(?<![\w.+-])[\w.+-]{{1,64}}@[\w-][\w.-]*")
_BREAK = re.compile(
    r"[.!?\n](?:(?<!\n)[\"”’')*_]{0,3}\s+(?=[\"“‘'(*_]{0,3}[A-Z0-9À-ÞŴŶ])"
    r"|(?<=\n)[ \t]*\n\s*"
    r"|(?<=\n)[ \t]*(?:[-*+]|\d{1,3}[.)]|#{1,6})[ \t]+)"
)
"""One set of characters in front, so that what cannot end a sentence is passed over quickly."""
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")


class Passage:
    """A piece of text, which section it is in, and what kind of block holds it (`body` outside blocks).

    In `text` everything that is no word of the plan (figures to be filled in, addresses) is dots of the same
    length, so that offsets stay true. `short` marks titles and labels, `welsh` what is said to be in Welsh.
    """

    def __init__(
        self,
        section: Section,
        kind: str,
        text: str,
        raw: str,
        short: bool,
        source: Prose | Label,
        welsh: bool = False,
    ) -> None:
        self.section = section
        self.kind = kind
        self.text = text
        self.raw = raw
        self.short = short
        self.source = source
        self.welsh = welsh

    def place_at(self, offset: int) -> Place | None:
        """Return the place of the character at an offset."""
        if not isinstance(self.source, Prose):
            return self.source.place
        starts = _line_starts(self.raw)
        line = bisect_right(starts, offset) - 1
        return self.source.place(line, offset - starts[line])

    @cached_property
    def sentences(self) -> tuple[tuple[int, str], ...]:
        """Every sentence, heading and bullet with its offset."""
        return tuple(_pieces(_BREAK, self.text))

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, str], ...]:
        """Every paragraph with its offset."""
        return tuple(_pieces(_PARAGRAPH, self.text))


@lru_cache(maxsize=8)
def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer("\n", text))]


def _pieces(between: re.Pattern[str], text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for match in between.finditer(text):
        if match.start() > start:
            yield start, text[start : match.start()]
        start = match.end()
    if start < len(text):
        yield start, text[start:]


class PlanText:
    """A plan and all its words."""

    def __init__(self, plan: Plan, edition: Edition, passages: tuple[Passage, ...] | None = None) -> None:
        self.plan = plan
        self.edition = edition
        self._only = passages

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every piece of text that is printed, in the order of the files."""
        if self._only is not None:
            return self._only
        return tuple(passage for section in self.plan.sections for passage in _of_section(section))

    @cached_property
    def english(self) -> PlanText:
        """The same without what is said to be in Welsh, for rules that know English words only."""
        kept = tuple(passage for passage in self.passages if not passage.welsh)
        return self if len(kept) == len(self.passages) else PlanText(self.plan, self.edition, kept)

    @cached_property
    def prose(self) -> tuple[Passage, ...]:
        """The running text only: no titles and labels."""
        return tuple(passage for passage in self.passages if not passage.short)

    def of_section(self) -> Iterator[tuple[Section, list[Passage]]]:
        """Yield every section with its passages."""
        for section in self.plan.sections:
            yield section, self.passages_of(section)

    def passages_of(self, section: Section) -> list[Passage]:
        """Return the passages of one section."""
        return self._by_section.get(section.section, [])

    @cached_property
    def _by_section(self) -> dict[str, list[Passage]]:
        return by_section(self.passages)

    @cached_property
    def _laid_out(self) -> LaidOut[Passage]:
        return LaidOut(self.passages, [passage.text for passage in self.passages])

    @property
    def whole(self) -> str:
        """All passages in one text, for questions about the plan as a whole."""
        return self._laid_out.whole

    @property
    def lower(self) -> str:
        """The whole in small letters, on one line, with ? for letters that English has not; offsets stay true."""
        return self._laid_out.lower

    @property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the plan once, in small letters: what is not in it need not be looked for."""
        return self._laid_out.vocabulary

    def spots(self, *words: str) -> Iterator[tuple[Passage, int]]:
        """Yield each place where one of these (given in small letters) stands, as a passage and an offset in it."""
        return self._laid_out.spots(*words)

    def says(self, *words: str) -> bool:
        """Whether any of these (given in small letters) stands in the plan."""
        return self._laid_out.says(*words)

    def saying(self, *words: str) -> tuple[Passage, ...]:
        """Return the passages in which any of these (given in small letters) stands, in the order of the files.

        What is not in the English alphabet is looked for as it is given.
        """
        return self._laid_out.saying(*words)

    def once(self, work: Callable[[PlanText], T]) -> T:
        """Return what a function makes of this text, worked out once for all rules that ask."""
        if work not in self._worked_out:
            self._worked_out[work] = work(self)
        return cast("T", self._worked_out[work])

    @cached_property
    def _worked_out(self) -> dict[Callable[[PlanText], Any], Any]:
        return {}


def _of_section(section: Section) -> Iterator[Passage]:
    welsh = section.language == "cy"
    if section.title:
        title = Label(section.title, section, "title")
        yield Passage(section, "body", section.title, section.title, True, title, welsh)
    if section.body is not None:
        yield _of_prose(section, "body", section.body, welsh)
    for measure in section.measures.values():
        yield from _of_part(section, "measure", measure, welsh)
    for block in section.content:
        yield from _of_part(section, block.type, block, (block.language or section.language) == "cy")


def _of_part(section: Section, kind: str, part: Model, welsh: bool) -> Iterator[Passage]:
    for prose in proses(part):
        yield _of_prose(section, kind, prose, welsh)
    for label in labels(part):
        yield Passage(section, kind, _without_figures(label.text), label.text, True, label, welsh)


def _of_prose(section: Section, kind: str, prose: Prose, welsh: bool) -> Passage:
    text = _unwrapped(_without_figures(prose.text)) if "\n" in prose.text else _without_figures(prose.text)
    return Passage(section, kind, text, prose.text, False, prose, welsh)


_LINE_OF_ITS_OWN = re.compile(r"[ \t]*(?:$|[-*+#>|]|\d{1,3}[.)]\s|\[\^|```|~~~|===|---)")
_NOTHING_RUNS_ON = ("#", "|", "```", "~~~")


def _unwrapped(text: str) -> str:
    """Put a space for each line end inside a paragraph, so that no rule misses "date of birth" broken over lines."""
    first, *rest = text.split("\n")
    result, before = [first], first
    for line in rest:
        runs_on = before.strip() and not before.lstrip().startswith(_NOTHING_RUNS_ON)
        result.append(" " if runs_on and not _LINE_OF_ITS_OWN.match(line) else "\n")
        result.append(line)
        before = line
    return "".join(result)


def _without_figures(text: str) -> str:
    if "@" in text:
        return _NOT_WORDS_NOR_MAIL.compiled.sub(_dots, text)
    if "{{" in text or "](" in text or "http" in text:
        return _NOT_WORDS.sub(_dots, text)
    return text


def _dots(match: re.Match[str]) -> str:
    return "·" * len(match[0])


def by_section(passages: Iterable[Passage]) -> dict[str, list[Passage]]:
    """Return passages by the id of their section, in the order in which they come."""
    result: dict[str, list[Passage]] = {}
    for passage in passages:
        result.setdefault(passage.section.section, []).append(passage)
    return result


def first_of_sections(found: Iterable[tuple[Passage, int, str]]) -> list[tuple[Passage, int, str, str]]:
    """Return what is found first in each section, and in words how much more there is."""
    sections: dict[str, list[tuple[Passage, int, str]]] = {}
    for item in found:
        sections.setdefault(item[0].section.section, []).append(item)
    return [
        (
            *items[0],
            f" There {'is' if len(items) == 2 else 'are'} {counted(len(items) - 1, 'more', 'more')} here.",
        )
        if len(items) > 1
        else (*items[0], "")
        for items in sections.values()
    ]


TO_WRITE = "To write:"
"""With what the placeholders of the starter files begin; T106 reports them, and no other rule reads them."""


def quoted(text: str, most: int = 70) -> str:
    """Return a piece of text on one line and in quotation marks, cut at a word."""
    line = " ".join(text.replace("·", "…").split())
    line = re.sub(r"…{2,}", "…", line).removesuffix(".")
    return f"“{line if len(line) <= most else line[: most - 1].rsplit(' ', 1)[0] + ' …'}”"


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: 1 action, 3 actions; small numbers stay figures so that they are found."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
