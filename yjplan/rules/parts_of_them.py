"""A whole, a part "of them", and what is then said of that part or of the others: a share, a third, the other 33."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from yjplan.diagnostics import Findings
from yjplan.figures import format as fmt
from yjplan.patterns import Lazy
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import stretched
from yjplan.rules.prose_numbers import (
    NUMBER,
    NUMBERS,
    PERCENT,
    Sentence,
    begins_with_number,
    ends_in_number,
    value_of,
)
from yjplan.rules.ratios import FRACTION, fraction_of
from yjplan.rules.times import YEAR

_TALK = r"[^.;:()\d%£]{1,70}?"
_OF_THEM = Lazy(
    rf"(?P<whole>{NUMBER})\s{_TALK}\s(?P<part>{NUMBER})\s+of\s+(?:them|these|those|whom)\b",
    re.IGNORECASE,
)
_OF_THE = Lazy(
    rf"(?P<part>{NUMBER})\s+(?:out\s+)?of\s+(?:the|our|all|these|those)\s+(?P<whole>{NUMBER})(?!\s?(?:%|per\s?cent))",
    re.IGNORECASE,
)
_BEHIND = Lazy(
    rf"(?:\s[a-z]{{2,14}}){{0,2}}(?:\s?\(|,\s(?:or\s|that\sis\s|which\sis\s)?)(?:about\s|around\s|roughly\s)?(?:{PERCENT}|{FRACTION})(?=\s?[),.;]|\s?$)",
    re.IGNORECASE,
)
_THAT_IS = Lazy(
    rf"^\W{{0,4}}(?:that|this)\s(?:is|was|means|makes)\s(?:about\s|around\s)?(?:{PERCENT}|{FRACTION})(?=[,.;]|\s?$)",
    re.IGNORECASE,
)
_THE_OTHER = Lazy(
    rf"\bthe\s(?:other|remaining)\s(?P<rest>{NUMBER})(?:\s?\({PERCENT}\s?\))?"
    r"(?=\s(?:did|were|was|had|have|are|chose|could|would|declined|said|took|went|refused|came|wanted|got|it\s(?:did|was))\b)",
    re.IGNORECASE,
    needs="other|remaining",
)
_NO_COUNT = Lazy(
    rf"{YEAR.pattern}|\b(?:under|over|aged)\s\d{{1,2}}\b|\b(?:one|two|three|four|nine)\sin\s(?:every\s)?[a-z]{{3,5}}\b",
    re.IGNORECASE,
)
"""A year, an age, nine in ten: numbers that count nothing."""
_NEAR = 32
"""Characters behind a part in which its share may begin."""
_THEM = frozenset(("them", "these", "those", "whom"))
_ARTICLES = frozenset(("the", "our", "all", "these", "those"))
_TOO_MUCH = Lazy(
    r"\b(?:compared|against|previous|last|before|earlier|average|target|whereas|while|year|years|least|over|nearly|almost)\b",
    re.IGNORECASE,
)
_REACH = 2
"""How many sentences later the others may be counted."""


class _Pair(Struct, frozen=True):
    """A part of a whole, without doubt the only one of its sentence."""

    sentence: Sentence
    part: Decimal
    whole: Decimal
    end: int


def shares_of_them(facts: Facts, findings: Findings) -> None:
    """Report "58 agreed, and 26 of them took part. That is 55%", and "101 of the 132, or nine in ten" (R032)."""
    last: _Pair | None = None
    for sentence in facts.sentences:
        same = last is not None and last.sentence.source is sentence.source
        said = _THAT_IS.search(sentence.text) if last and same else None
        if last and said:
            _compare(last, sentence, said, findings)
        last = next(_pairs(sentence), None) if " of " in sentence.text else None
        behind = _BEHIND.match(sentence.text, last.end) if last and _opens(sentence.text, last.end) else None
        if last and behind and not (behind["percent"] and _is_plain(sentence.text, last.end)):
            _compare(last, sentence, behind, findings)


def _is_plain(text: str, end: int) -> bool:
    """Whether the part is "26 of the 58": another rule reads a percentage behind it."""
    return not text[:end].endswith(("them", "these", "those", "whom"))


def _without_others(text: str) -> str:
    return _NO_COUNT.compiled.sub(lambda m: "·" * len(m[0]), text)


def _opens(text: str, end: int) -> bool:
    """Whether what stands behind a part may be its share."""
    return any(mark in text[end : end + _NEAR] for mark in "(,")


def _says_a_part(words: list[str]) -> bool:
    """Whether a number may be of them, or of another number; quick, to be asked before the patterns are."""
    return any(
        word == "of"
        and any(ends_in_number(part) and not part.endswith("one") for part in words[max(0, at - 2) : at])
        and (
            words[at + 1 : at + 2]
            and (words[at + 1].strip(",.;") in _THEM or _counts(words[at + 1 : at + 3]))
        )
        for at, word in enumerate(words)
    )


def _counts(words: list[str]) -> bool:
    return words[0] in _ARTICLES and any(map(begins_with_number, words[1:]))


def _pairs(sentence: Sentence) -> Iterator[_Pair]:
    if not _says_a_part(sentence.text.casefold().split()):
        return
    text = _without_others(sentence.text)
    numbers = [n for n in NUMBERS.finditer(text) if not re.match(r"\s?(?:%|per\s?cent)", text[n.end() :])]
    if len(numbers) != 2:
        return
    for pattern in (_OF_THEM, _OF_THE) if any(f" of {who}" in text for who in _THEM) else (_OF_THE,):
        found = list(pattern.finditer(text))
        if len(found) == 1 and not _TOO_MUCH.search(text):
            part, whole = value_of(found[0]["part"]), value_of(found[0]["whole"])
            if 0 < part < whole and whole == int(whole):
                yield _Pair(sentence, part, whole, found[0].end())
                return


def _compare(pair: _Pair, sentence: Sentence, said: re.Match[str], findings: Findings) -> None:
    share = pair.part / pair.whole
    if said["percent"]:
        value = value_of(said["percent"])
        fits = share * 100 in stretched(value, sentence.text[: said.start("percent")])
        shown, at = fmt.percent(value), said.start("percent")
        places = fmt.places(value)
    else:
        shown, shares = fraction_of(said)
        fits, at, places = share in shares, said.start("fraction"), 1
    if not fits:
        findings.add(
            "R032",
            f"{fmt.number(pair.part)} of {fmt.number(pair.whole)} is {fmt.percent(share * 100, places)}, not {shown}.",
            sentence.place(at),
            "Correct the share or the numbers.",
            also=pair.sentence.place(),
        )


class _Others(Struct, frozen=True):
    """The others of a whole, of which a part was told before, and the share that a sentence gives them."""

    sentence: Sentence
    rest: re.Match[str]
    pair: _Pair
    number: Decimal

    @property
    def add_up(self) -> bool:
        """Whether the part and the others make the whole."""
        return self.pair.part + self.number == self.pair.whole


def _others(facts: Facts) -> list[_Others]:
    found = []
    for sentence in facts.saying("the other ", "the remaining "):
        rest = _THE_OTHER.search(sentence.text)
        pair = _before(sentence) if rest else None
        if rest and pair:
            found.append(_Others(sentence, rest, pair, value_of(rest["rest"])))
    return found


def number_of_the_others(facts: Facts, findings: Findings) -> None:
    """Report "26 of the 58 took part. The other 33 did not" (R121)."""
    for one in facts.once(_others):
        if not one.add_up:
            part, whole = one.pair.part, one.pair.whole
            findings.add(
                "R121",
                f"{fmt.number(part)} and {fmt.number(one.number)} make {fmt.number(part + one.number)}, not "
                f"{fmt.number(whole)}.",
                one.sentence.place(one.rest.start("rest")),
                f"The others are {fmt.number(whole - part)}, unless one of the other two numbers is wrong.",
                also=one.pair.sentence.place(),
            )


def share_of_the_others(facts: Facts, findings: Findings) -> None:
    """Report "26 of the 58 took part. The other 32 (65%) did not" (R032)."""
    for one in facts.once(_others):
        if not one.add_up or not one.rest["percent"]:
            continue
        right, value = one.number / one.pair.whole * 100, value_of(one.rest["percent"])
        if right not in stretched(value, ""):
            findings.add(
                "R032",
                f"{fmt.number(one.number)} of {fmt.number(one.pair.whole)} is "
                f"{fmt.percent(right, fmt.places(value))}, not {fmt.percent(value)}.",
                one.sentence.place(one.rest.start("percent")),
                "Correct the percentage or the numbers.",
                also=one.pair.sentence.place(),
            )


def _before(sentence: Sentence) -> _Pair | None:
    """Return the part and the whole that a sentence shortly before one tells, if nothing else is counted between."""
    earlier = [s for s in sentence.source.sentences() if s.start < sentence.start][-_REACH:]
    for one in reversed(earlier):
        pair = next(_pairs(one), None)
        if pair or NUMBERS.search(_without_others(one.text)):
            return pair
    return None


RULES: tuple[Rule, ...] = (shares_of_them, number_of_the_others, share_of_the_others)
"""The rules of this module, in the order of the reference."""
