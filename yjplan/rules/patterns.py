"""Patterns that cost time to prepare, and are prepared only if a plan gives them something to look at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any


class Lazy:
    """A pattern that is compiled when it is first used: most plans never need most patterns."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, ready for use."""
        return re.compile(self.pattern, self.flags)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first place where the pattern fits."""
        return self.compiled.search(text)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return how the pattern fits at one place; it may look at what stands before."""
        return self.compiled.match(text, start)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return how the pattern fits the whole text."""
        return self.compiled.fullmatch(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield all places where the pattern fits."""
        return self.compiled.finditer(text)

    def findall(self, text: str) -> list[Any]:
        """Return all that fits: the whole of it, or the groups of the pattern."""
        return self.compiled.findall(text)
