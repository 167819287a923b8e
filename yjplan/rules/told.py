"""What a plan says as a whole, and which of its sections are finished: the view of the rules on duties.

A rule that misses something waits until the section is finished, or the whole plan where the thing could stand
anywhere, so that a new plan is not told what its starter files say already.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TypeVar

from yjplan.patterns import Lazy
from yjplan.plan.base import Block
from yjplan.plan.load import Plan
from yjplan.plan.section import Section
from yjplan.plan.sign_off import SignOff
from yjplan.rules.passages import TO_WRITE, PlanText

B = TypeVar("B", bound=Block)

GOVERNANCE = "governance-leadership-and-partnership"
STAFFING = "appendix-1-staffing"
SIGN_OFF = "sign-off-submission-and-approval"
END = " ¶ "
"""What stands between two pieces of text in `Told.words`."""

_POSTS = frozenset({"staff-people", "staff-posts", "structure-chart"})


def _in_one(texts: Iterable[str]) -> str:
    """Return texts as one, in small letters and with single spaces."""
    return " ".join(END.join(texts).lower().split())


class Told:
    """What a plan says, and which of its sections are finished."""

    def __init__(self, text: PlanText) -> None:
        self.text = text
        self._words_of: dict[str, str] = {}

    @property
    def plan(self) -> Plan:
        """The plan itself."""
        return self.text.plan

    @cached_property
    def words(self) -> str:
        """What the plan says in small letters and with single spaces, without glossary and tables of staff."""
        return _in_one(
            p.text
            for p in self.text.passages
            if p.section.section != "glossary" and p.kind not in _POSTS
            if p.section.section != STAFFING or p.kind != "table"
        )

    def words_of(self, section: Section) -> str:
        """The words of one section, in small letters and with single spaces."""
        if section.section not in self._words_of:
            passages = self.text.passages_of(section)
            self._words_of[section.section] = _in_one(p.text for p in passages)
        return self._words_of[section.section]

    @cached_property
    def complete(self) -> bool:
        """Whether every section could be read, most of them are in English, and no draft has anything left to write."""
        welsh = sum(section.language == "cy" for section in self.plan.sections)
        return (
            not self.plan.unreadable
            and welsh * 2 <= len(self.plan.sections)
            and all(self.finished(section) for section in self.plan.sections)
        )

    def finished(self, section: Section) -> bool:
        """Whether a section is ready, or a draft with nothing left to write."""
        return section.status == "ready" or TO_WRITE.lower() not in self.words_of(section)

    def section(self, heading: str) -> Section | None:
        """Return the finished section that answers a heading, if there is one, and can be read: not in Welsh."""
        found = [s for s in self.plan.sections if heading in (s.section, s.covers) and s.language != "cy"]
        return next((s for s in found if self.finished(s)), None)

    def blocks(self, kind: type[B]) -> Iterator[B]:
        """Yield the blocks of one kind in finished sections."""
        for section in self.plan.sections:
            for block in section.content:
                if isinstance(block, kind) and self.finished(section):
                    yield block

    @cached_property
    def sign_off(self) -> SignOff | None:
        """The first block with signatures."""
        return next(self.blocks(SignOff), None)

    def around(self, match: re.Match[str], reach: int = 200) -> str:
        """Return the sentence around a match in the words of the plan, at most so many characters to each side."""
        before = re.split(r"[.;¶]", self.words[max(0, match.start() - reach) : match.start()])[-1]
        after = re.split(r"[.;¶]", self.words[match.end() : match.end() + reach], maxsplit=1)[0]
        return f"{before}{match[0]}{after}"

    def says(self, pattern: Lazy, beside: Lazy | None = None) -> bool:
        """Whether the plan has words that fit; with `beside`, words that fit and have these in their sentence."""
        found = pattern.finditer(self.words)
        return any(beside is None or beside.search(self.around(match)) for match in found)
