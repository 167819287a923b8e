"""Numbers and fingerprints of runs of words, taken from a text the same way for a published plan and for ours."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parent
RUN = 12
SIZE = 5
_ADDRESS = re.compile(r"https?://\S+|\S+@\S+|\]\([^)]*\)")


def numbers_in(text: str) -> set[str]:
    """Return the distinct numbers, without thousands commas; web and mail addresses aside."""
    return {match.replace(",", "") for match in re.findall(r"\d[\d,]*(?:\.\d+)?", _ADDRESS.sub(" ", text))}


def passages(text: str) -> Iterator[str]:
    """Yield the paragraphs and table cells: a run of words does not go over their edges."""
    for line in _ADDRESS.sub(" ", text).split("\n"):
        yield from re.split(r"\t|\||<br>|\\$", line)


def words_of(passage: str) -> list[str]:
    return re.findall(r"[a-z0-9£%]+(?:'[a-z]+)?", passage.lower().replace("’", "'"))


def runs_in(text: str) -> set[bytes]:
    """Return a fingerprint of every run of twelve words inside one passage."""
    found = set()
    for passage in passages(text):
        words = words_of(passage)
        for start in range(len(words) - RUN + 1):
            run = " ".join(words[start : start + RUN])
            found.add(hashlib.sha256(run.encode()).digest()[:SIZE])
    return found


def published_numbers(name: str) -> set[str]:
    return set((FOLDER / f"{name}-numbers.txt").read_text(encoding="utf-8").split())


def published_runs(name: str) -> set[bytes]:
    raw = (FOLDER / f"{name}-runs.bin").read_bytes()
    return {raw[i : i + SIZE] for i in range(0, len(raw), SIZE)}


def shared_runs(text: str, published: set[bytes]) -> list[str]:
    """Return the runs of twelve words of a text that the published plan has too."""
    shared = []
    for passage in passages(text):
        words = words_of(passage)
        for start in range(len(words) - RUN + 1):
            run = " ".join(words[start : start + RUN])
            if hashlib.sha256(run.encode()).digest()[:SIZE] in published:
                shared.append(run)
    return shared
