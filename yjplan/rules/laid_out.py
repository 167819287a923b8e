"""Texts laid end to end, in which plain words are looked for before any pattern is prepared."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Generic, TypeVar

T = TypeVar("T")

_BETWEEN = "\n\n"
_ONLY_LETTERS = "".join(c if c.isalpha() else " " for c in map(chr, range(128)))


class LaidOut(Generic[T]):
    """Things that have a text each, and all their texts as one.

    Finding a word in the whole plan takes a fraction of what one pattern takes in every piece of it.
    """

    def __init__(self, things: Sequence[T], texts: Sequence[str]) -> None:
        self._things = things
        self._starts = list(accumulate((len(text) + len(_BETWEEN) for text in texts), initial=0))
        self.whole = _BETWEEN.join(texts)

    @cached_property
    def lower(self) -> str:
        """The whole in small letters, on one line, with ? for letters that English has not; offsets stay true."""
        return (
            self.whole.replace("\xa0", " ")
            .encode("ascii", "replace")
            .decode("ascii")
            .lower()
            .replace("\n", " ")
        )

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word once, in small letters: what is not in it need not be looked for."""
        return frozenset(self._where)

    def says(self, *words: str) -> bool:
        """Whether any of these (given in small letters) stands in the texts."""
        return any(self._may_hold(word) and word in self._holding(word) for word in words)

    def saying(self, *words: str) -> tuple[T, ...]:
        """Return the things in whose text any of these (given in small letters) stands, in their order.

        What is not in the English alphabet is looked for as it is given.
        """
        found: set[int] = set()
        for word in words:
            found.update(self._numbers_of(word))
        return tuple(self._things[number] for number in sorted(found))

    def spots(self, *words: str) -> Iterator[tuple[T, int]]:
        """Yield each place where one of these (given in small letters) stands, as a thing and an offset in it."""
        found: set[int] = set()
        for word in filter(self._may_hold, words):
            at = self.lower.find(word)
            while at >= 0:
                found.add(at)
                at = self.lower.find(word, at + 1)
        for at in sorted(found):
            number = bisect_right(self._starts, at) - 1
            yield self._things[number], at - self._starts[number]

    @cached_property
    def _where(self) -> dict[str, list[int]]:
        """The numbers of the texts that hold each word."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        plain = self.lower.translate(_ONLY_LETTERS)
        for number, (start, end) in enumerate(pairwise(self._starts)):
            for word in set(plain[start:end].split()):
                found[word].append(number)
        return dict(found)

    @cached_property
    def _words(self) -> str:
        return f" {' '.join(self._where)} "

    def _may_hold(self, word: str) -> bool:
        """Whether the texts may hold a word, told from the longest piece of it among the words that they do hold.

        These are a small part of the texts, as few words are not said again, and most of what is looked for is absent.
        """
        if not word.isascii():
            return True
        piece = _longest_piece(word)
        return piece in self._words if piece else word[0] in self.lower

    def _numbers_of(self, word: str) -> Iterable[int]:
        """Return the numbers of the texts in which a word stands, or what stands for one, such as "%)"."""
        piece = _longest_piece(word) if word.isascii() and "?" not in word else ""
        if not piece:
            return self._found(word) if self._may_hold(word) else ()
        before, _, after = word.partition(piece)
        if before and after:
            numbers = set(self._where.get(piece, ()))
        else:
            numbers = self._numbers_with(f"{' ' if before else ''}{piece}{' ' if after else ''}")
        if word == piece:
            return numbers
        if before.startswith(" "):  # what stands between two texts counts to the first of them
            numbers |= {number - 1 for number in numbers if number}
        starts, more = self._starts, len(word) - 1
        return [n for n in numbers if self.lower.find(word, starts[n], starts[n + 1] + more) >= 0]

    def _numbers_with(self, piece: str) -> set[int]:
        """Return the numbers of the texts with a word that holds a piece; a space in it is where the word ends."""
        words, found = self._words, set[int]()
        at = words.find(piece)
        while at >= 0:
            end = words.find(" ", at + 1)
            found.update(self._where[words[words.rfind(" ", 0, at + 1) + 1 : end]])
            at = words.find(piece, end)
        return found

    def _found(self, word: str) -> Iterator[int]:
        text = self._holding(word)
        at = text.find(word)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            yield number
            at = text.find(word, self._starts[number + 1])

    def _holding(self, word: str) -> str:
        return self.lower if word.isascii() and "?" not in word else self.whole


def _longest_piece(word: str) -> str:
    """Return the longest of the words that are in a piece of text; "" if there is none."""
    return word if word.isalpha() else max(word.translate(_ONLY_LETTERS).split(), key=len, default="")
