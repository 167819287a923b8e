"""Counts list numbers as Word does, from nothing but the file: what a heading is called on the page."""

from __future__ import annotations

import re
from typing import Any

from tests.writers.docx_reading import NS, W, WordFile, words


class Counter:
    """The lists of a Word file. All lists that are made from one pattern count together."""

    def __init__(self, file: WordFile) -> None:
        part = "word/numbering.xml"
        self._pattern = {
            n.get(f"{W}numId"): n.find(f"{W}abstractNumId").get(f"{W}val") for n in file.find("//w:num", part)
        }
        self._restarts = {
            (o.getparent().get(f"{W}numId"), int(o.get(f"{W}ilvl"))): int(o[0].get(f"{W}val"))
            for o in file.find("//w:num/w:lvlOverride[w:startOverride]", part)
        }
        self._levels = {
            (a.get(f"{W}abstractNumId"), int(level.get(f"{W}ilvl"))): level
            for a in file.find("//w:abstractNum", part)
            for level in a.findall(f"{W}lvl")
        }
        self._counts: dict[str, list[int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def next(self, number: str, level: int) -> str:
        """Count an item and return its number as it is printed."""
        pattern = self._pattern[number]
        counts = self._counts.setdefault(pattern, [])
        assert len(counts) >= level, "a level whose upper level has not been counted: readers differ on it"
        restart = self._restarts.get((number, level))
        if restart is not None and (number, level) not in self._begun:
            self._begun.add((number, level))
            count = restart
        elif level < len(counts):
            count = counts[level] + 1
        else:
            count = int(self._value(pattern, level, "start"))
        counts[level:] = [count]
        return re.sub(r"%(\d)", lambda m: str(counts[int(m[1]) - 1]), self._value(pattern, level, "lvlText"))

    def _value(self, pattern: str, level: int, name: str) -> str:
        return str(self._levels[pattern, level].find(f"{W}{name}").get(f"{W}val"))


def headings(file: WordFile) -> list[tuple[int, str, str]]:
    """Return level, number and words of every heading, as somebody sees them who opens the file in Word."""
    counter = Counter(file)
    found = []
    for paragraph in file.find("//w:body//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Heading')]"):
        style = paragraph.xpath("string(w:pPr/w:pStyle/@w:val)", namespaces=NS)
        found.append((int(style.removeprefix("Heading")), _number(paragraph, counter), words(paragraph)))
    return found


def _number(paragraph: Any, counter: Counter) -> str:
    listed = paragraph.find(f"{W}pPr/{W}numPr")
    if listed is None:
        return ""
    return counter.next(listed.find(f"{W}numId").get(f"{W}val"), int(listed.find(f"{W}ilvl").get(f"{W}val")))


def bookmarked(file: WordFile, name: str) -> str:
    """Return the words that a bookmark of one paragraph covers."""
    start = file.find(f"//w:bookmarkStart[@w:name='{name}']")[0]
    parts = []
    for sibling in start.itersiblings():
        if sibling.tag == f"{W}bookmarkEnd" and sibling.get(f"{W}id") == start.get(f"{W}id"):
            return "".join(parts)
        parts.append(words(sibling))
    raise AssertionError(f"the bookmark {name} does not end in its paragraph")


def fields(file: WordFile, kind: str) -> list[tuple[str, str, Any]]:
    """Return instruction, result and paragraph of each field of a kind that lies within one paragraph."""
    found = []
    for code in file.find(f"//w:instrText[starts-with(normalize-space(.), '{kind} ')]"):
        result, inside = [], False
        for run in code.getparent().itersiblings():
            mark = run.find(f"{W}fldChar")
            if mark is not None and mark.get(f"{W}fldCharType") == "end":
                break
            if inside:
                result.append(words(run))
            inside = inside or (mark is not None and mark.get(f"{W}fldCharType") == "separate")
        paragraph = next(a for a in code.iterancestors() if a.tag == f"{W}p")
        found.append((" ".join(code.text.split()), "".join(result), paragraph))
    return found
