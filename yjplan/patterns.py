"""Patterns that cost time to prepare, and are prepared only if a plan gives them something to look at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Any

A_DIGIT = r"\d"
"""What a pattern needs that has to find a figure."""
_DIGIT = re.compile(A_DIGIT)


class Lazy:
    """A pattern that is compiled when it first meets a text that it may fit: most plans never need most patterns.

    `needs` are words, with | between them, of which a text must hold one for the pattern to fit anywhere in it; of
    several such groups it must hold one each. Where the pattern takes small and capital letters for the same, so do
    they, and are given in small letters. They may be parts of words. None has a space where a line may end.
    """

    def __init__(self, pattern: str, flags: int = 0, *, needs: str | tuple[str, ...] = ()) -> None:
        self.pattern = pattern
        self.flags = flags
        groups = (needs,) if isinstance(needs, str) else needs
        self.needs = tuple(tuple(group.split("|")) for group in groups if group != A_DIGIT)
        self.needs_digit = A_DIGIT in groups

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, ready for use."""
        return re.compile(self.pattern, self.flags)

    def may_fit(self, text: str) -> bool:
        """Whether a text holds what the pattern needs; far quicker than the pattern is."""
        if self.needs_digit and not _DIGIT.search(text):
            return False
        if self.needs and self.flags & re.IGNORECASE:
            text = _in_small_letters(text)
        for words in self.needs:
            for word in words:
                if word in text:
                    break
            else:
                return False
        return True

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first place where the pattern fits."""
        return self.compiled.search(text) if self.may_fit(text) else None

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return how the pattern fits at one place; it may look at what stands before.

        What it needs is asked for at the beginning only: a text may have a thousand further places.
        """
        return self.compiled.match(text, start) if start or self.may_fit(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return how the pattern fits the whole text."""
        return self.compiled.fullmatch(text) if self.may_fit(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield all places where the pattern fits."""
        return self.compiled.finditer(text) if self.may_fit(text) else iter(())

    def findall(self, text: str) -> list[Any]:
        """Return all that fits: the whole of it, or the groups of the pattern."""
        return self.compiled.findall(text) if self.may_fit(text) else []


def stands_alone(words: str, text: str) -> bool:
    """Whether words stand in a text with no letter or figure right beside them; both are given in small letters."""
    at = text.find(words)
    while at >= 0:
        around = text[max(0, at - 1) : at] + text[at + len(words) : at + len(words) + 1]
        if not any(c.isalnum() or c == "_" for c in around):
            return True
        at = text.find(words, at + 1)
    return False


@lru_cache(maxsize=1024)
def _in_small_letters(text: str) -> str:
    """Return a text in small letters; patterns take the two Turkish letters i for an i, and so does this."""
    small = text.casefold()
    return small if small.isascii() else small.replace("ı", "i").replace("i̇", "i")
