"""Nothing is said twice: sentences that stand in the plan again, word for word or nearly."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

from yjplan.diagnostics import Findings, Place
from yjplan.plan.action_plan import Recommendation
from yjplan.plan.priorities import Priority
from yjplan.rules.passages import TO_WRITE, Passage, PlanText, quoted

_LONG_ENOUGH = 12
"""Sentences of fewer words may well stand in a plan twice."""
_SHORTEST = 40
"""Characters; no sentence of so few has twelve words."""
_REPEATED = re.compile(r"\byoung (?:person|people)(?:[’']s)?\b")
_SMALL_LETTERS = re.compile(r"(?<![\w’'])[a-z]{4,}")
"""A longer word in small letters, as every sentence has; what has none is a list of names, such as who is to act."""
_NO_DIFFERENCE = frozenset((b"the", b"a"))
_IN_WORDS = bytes(n if chr(n).isalnum() and n < 128 else ord(" ") for n in range(256))
_OWN_WORDS = frozenset(("glossary", "quote", "benefit-statement"))
_ALIKE_BY_NATURE = _OWN_WORDS | {
    "measure", "kpis", "action-plan", "priorities", "progress", "risks", "table", "training", "sign-off", "services",
    "partnerships", "case-study", "you-said-we-did",
}  # fmt: skip
"""Blocks whose items are written to one pattern, so that they resemble each other and should."""

_RUN = 4
"""Words in a row that two sentences share if one was made of the other."""
_SHARED_RUNS = 9
_SHARE = 0.4
"""How many of the runs of the shorter sentence the other must hold to be called nearly the same."""
_COMPARED = 5
"""With how many earlier sentences one is compared."""


class _Sentence(Struct, frozen=True):
    """A long sentence: its words without those that make no difference, its paragraph and its place."""

    words: tuple[bytes, ...]
    text: str
    passage: Passage
    paragraph: tuple[int, int]
    start: int

    def runs(self) -> Iterator[tuple[bytes, ...]]:
        return zip(*(self.words[n:] for n in range(_RUN)), strict=False)


def repeated_text(text: PlanText, findings: Findings) -> None:
    """Report paragraphs and long sentences that stand in the plan twice (R211): once for each paragraph."""
    seen: dict[tuple[bytes, ...], _Sentence] = {}
    told: set[tuple[int, int]] = set()
    for sentence in text.once(_long_sentences):
        first = seen.setdefault(sentence.words, sentence)
        if first is not sentence and sentence.paragraph not in told:
            told.add(sentence.paragraph)
            findings.add(
                "R211",
                f"The plan says this twice: {quoted(sentence.text, 90)}.",
                sentence.passage.place_at(sentence.start),
                "Keep it where readers need it, and refer to it from the other place.",
                also=first.passage.place_at(first.start),
            )


def nearly_repeated_text(text: PlanText, findings: Findings) -> None:
    """Mention sentences that say again, in nearly the same words, what another says (R212): once for each paragraph.

    Sentences are compared by the runs of four words that they share, which takes no longer than reading them.
    """
    sentences = [s for s in text.once(_long_sentences) if s.passage.kind not in _ALIKE_BY_NATURE]
    count = Counter(chain.from_iterable(s.runs() for s in sentences))
    where: dict[tuple[bytes, ...], list[int]] = {}
    told: set[tuple[int, int]] = set()
    for number, sentence in enumerate(sentences):
        again = [run for run in sentence.runs() if count[run] > 1]
        if len(again) < _SHARED_RUNS:
            continue
        shared = Counter(other for run in dict.fromkeys(again) for other in where.get(run, ()))
        for run in again:
            others = where.setdefault(run, [])
            if len(others) < _COMPARED and number not in others:
                others.append(number)
        for other, runs in shared.most_common(1):
            first = sentences[other]
            shorter = min(len(first.words), len(sentence.words)) - _RUN + 1
            alike = runs >= _SHARED_RUNS and runs >= _SHARE * shorter and first.words != sentence.words
            if alike and sentence.paragraph not in told:
                told.add(sentence.paragraph)
                findings.add(
                    "R212",
                    f"The plan says this twice in nearly the same words: {quoted(sentence.text, 90)}.",
                    sentence.passage.place_at(sentence.start),
                    "Say it once, and refer to it from the other place.",
                    also=first.passage.place_at(first.start),
                )


_FEWEST_WORDS = 4
"""Of a sentence that is not said twice in one paragraph; No. No. may be meant."""
_FEWEST_LETTERS = 16
"""No sentence of so few has that many words."""
_BULLETS = ("- ", "* ", "+ ")


def repeated_at_once(text: PlanText, findings: Findings) -> None:
    """Report short sentences and items of lists that stand in one paragraph twice (R211)."""
    for passage in text.prose:
        if passage.kind in _ALIKE_BY_NATURE or len(passage.text) < 2 * _FEWEST_LETTERS:
            continue
        seen: dict[str, int] = {}
        for start, sentence in passage.sentences:
            if len(sentence) < _FEWEST_LETTERS:
                continue
            said = sentence.strip(" .-+*")
            first, seen[said] = seen.get(said, start), start
            near = first != start and "\n\n" not in passage.text[first:start]
            if near and _is_whole(passage.text, start, sentence):
                findings.add(
                    "R211",
                    f"This paragraph says twice: {quoted(sentence, 90)}.",
                    passage.place_at(start),
                    "Delete one of the two.",
                    also=passage.place_at(first),
                )
                break


def _is_whole(text: str, start: int, sentence: str) -> bool:
    """Whether it is a sentence or an item of a list, neither short nor long: not a heading, a question or a label."""
    end = text[start + len(sentence) : start + len(sentence) + 1]
    return (
        (end == "." or sentence.endswith(".") or text[max(0, start - 2) : start] in _BULLETS)
        and len(sentence.split()) >= _FEWEST_WORDS
        and not _words(sentence)
        and not any(mark in sentence for mark in ":|·*#?")
        and not sentence.startswith(TO_WRITE)
        and len(_SMALL_LETTERS.findall(sentence)) > 1
    )


def repeated_actions(text: PlanText, findings: Findings) -> None:
    """Report an action that one priority or recommendation has twice (R211)."""
    for section in text.plan.sections:
        for block in section.content:
            items: tuple[Priority | Recommendation, ...] = ()
            if block.type == "priorities":
                items = block.items
            elif block.type == "action-plan":
                items = block.recommendations
            for item in items:
                seen: dict[str, Place] = {}
                for action in item.actions:
                    said = " ".join(action.action.text.casefold().split()).rstrip(" .;")
                    place = action.action.place_at(0)
                    if said in seen and len(said.split()) > 1 and not said.startswith(TO_WRITE.casefold()):
                        findings.add(
                            "R211",
                            f"This action is listed twice: {quoted(action.action.text, 90)}.",
                            place,
                            "Delete one of the two, or say how they differ.",
                            also=seen[said],
                        )
                    seen.setdefault(said, place)


def _long_sentences(text: PlanText) -> list[_Sentence]:
    found: list[_Sentence] = []
    for number, passage in enumerate(text.prose):
        if passage.kind in _OWN_WORDS or len(passage.text) < _SHORTEST:
            continue
        starts = [start for start, _ in passage.paragraphs] if "\n" in passage.text else []
        at = 0
        for start, sentence in passage.sentences:
            if len(sentence) < _SHORTEST or sentence.startswith(TO_WRITE):
                continue
            while at + 1 < len(starts) and starts[at + 1] <= start:
                at += 1
            words = _words(sentence)
            if words and _SMALL_LETTERS.search(sentence):
                found.append(_Sentence(words, sentence, passage, (number, at), start))
    return found


def _words(sentence: str) -> tuple[bytes, ...]:
    """Return what two sentences share if they are the same but for "child" and "young person"; nothing if short."""
    small = sentence.casefold()
    if "young" in small:
        small = _REPEATED.sub("child", small)
    plain = small.replace("children", "child").encode("ascii", "replace")
    words = plain.translate(_IN_WORDS).split()
    if len(words) < _LONG_ENOUGH:
        return ()
    return tuple([word for word in words if word not in _NO_DIFFERENCE])
