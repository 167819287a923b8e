"""Changes in per cent: "from 108 to 137 (46.6%)", in sentences and in the columns of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from yjplan.diagnostics import Findings
from yjplan.figures import format as fmt
from yjplan.patterns import Lazy
from yjplan.rules.cells import Column
from yjplan.rules.claims_about import NOT_CERTAIN
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.grids import grids
from yjplan.rules.intervals import Interval, printed, step, stretched
from yjplan.rules.prose_numbers import (
    FROM_TO,
    NUMBER,
    PERCENT,
    Sentence,
    begins_with_number,
    numbers_among,
    value_of,
)
from yjplan.rules.series_in_prose import sentences_with_wrong_figures

_PERCENT = Lazy(PERCENT, re.IGNORECASE)
_CHANGE = r"(?:fall|rise|increase|decrease|reduction|drop|decline|growth|change|improvement)"
_FROM_TO = Lazy(
    rf"\bfrom\s+(?P<a>{NUMBER})(?P<asign>\s?%)?(?P<between>[^.;:()%£\d]{{0,60}}(?:\bin\s+[\d/–-]+[^.;:()%£\d]{{0,10}})?)"
    rf"\bto\s+(?P<b>{NUMBER})(?P<bsign>\s?%)?",
    re.IGNORECASE,
)
_MONEY = Lazy(r"(?P<before>\b(?:from|to)\s)£(?=\d)(?![\d,.]{1,15}\s?(?:k|m|bn|million|thousand)\b)")
"""The pounds of two amounts, which change like any two figures."""
_GAP = r"(?:[^.;()%£\d]{0,50}(?:\bin\s+[\d/–-]+[^.;()%£\d]{0,10})?)"
_BEHIND = Lazy(
    rf"{_GAP}(?:(?P<bracket>\(\s?(?:[-+−–]|an?\s{_CHANGE}\sof\s|up\s|down\s)?)"
    rf"|\b(?:an?|the|this)\s(?:\w+\s)?{_CHANGE}\sof\s(?:about\s|around\s)?|\b(?P<article>an?)\s"
    r"|(?:down|up)\s(?:by\s)?|(?P<or>,?\s(?:or|which\sis|that\sis)\s(?:about\s|around\s)?))",
    re.IGNORECASE,
)
_NOT_AMOUNTS = Lazy(
    r"\b(?:aged?|ages|years?\sold|a\.?m|p\.?m|o'clock|pages?|January|February|March|April|May|June|July|August"
    r"|September|October|November|December)\b"
)
_AHEAD = Lazy(
    r"\b(?:by|up|down|rose|risen|fell|fallen|increased|decreased|reduced|dropped|grew|grown)\s(?:about\s|around\s)?$",
    re.IGNORECASE,
)


DOWN = (
    r"fell|fallen|dropped|decreased|declined|(?:went|gone|come|going|coming)\s+down|falling|dropping|decreasing|declining"
    r"|on\s+the\s+(?:decline|decrease|way\s+down)"
)
UP = (
    r"rose|risen|increased|grew|grown|(?:went|gone|going|crept|creeping|edged|edging)\s+up|rising|increasing|growing|climbed"
    r"|climbing|on\s+the\s+(?:rise|increase|way\s+up)"
)
HINTS = (
    "fell", "fall", "drop", "decreas", "declin", "reduc", "down", "rose", "ris", "increas", "grew", "grow", "up",
    "climb", "crept", "creep", "edg", "turn", "trend", "spike", "surge", "plateau", "level", "stabil", "stable",
    "static", "steady", "flat", "constant", "consistent", "change", "same", "improv", "better", "worse", "deteriorat",
    "halved", "doubled", "trebled", "tripled",
)  # fmt: skip


class _Odd(Struct, frozen=True):
    """A change in per cent that the two figures beside it do not give."""

    sentence: Sentence
    pair: re.Match[str]
    percent: re.Match[str]
    a: Decimal
    b: Decimal

    @property
    def value(self) -> Decimal:
        """The change as it is printed."""
        return value_of(self.percent["percent"])

    @property
    def relative(self) -> Decimal:
        """The change in per cent."""
        return abs(self.b - self.a) / self.a * 100

    @property
    def between_shares(self) -> bool:
        """Whether the two figures are percentages themselves."""
        return bool(self.pair["bsign"])

    @property
    def in_points(self) -> bool:
        """Whether the change is right as percentage points."""
        before = self.sentence.text[: self.percent.start()]
        return self.between_shares and abs(self.b - self.a) in stretched(self.value, before)


def changes_in_prose(facts: Facts, findings: Findings) -> None:
    """Report "from 108 to 137 (46.6%)" (R041), unless a word shows that the figures are not what was meant (R071)."""
    contradicted = facts.once(sentences_of_wrong_ways)
    for odd in facts.once(_odd_changes):
        if not odd.in_points and id(odd.sentence) not in contradicted:
            sign = "%" if odd.between_shares else ""
            findings.add(
                "R041",
                f"From {fmt.number(odd.a)}{sign} to {fmt.number(odd.b)}{sign} is a change of "
                f"{fmt.percent(odd.relative, max(fmt.places(odd.value), 1))}, not {fmt.percent(odd.value)}.",
                odd.sentence.place(odd.percent.start()),
                "Divide the difference by the earlier figure.",
                also=odd.sentence.place(odd.pair.start()),
            )


def points_called_per_cent(facts: Facts, findings: Findings) -> None:
    """Report "from 40% to 44%, a rise of 4%", where percentage points are meant (R042)."""
    for odd in facts.once(_odd_changes):
        if odd.in_points:
            findings.add(
                "R042",
                f"From {fmt.percent(odd.a)} to {fmt.percent(odd.b)} is {fmt.number(abs(odd.b - odd.a))} percentage "
                f"points; in per cent it is {fmt.percent(odd.relative, 1)}.",
                odd.sentence.place(odd.percent.start()),
                "Write percentage points for the difference between two percentages.",
            )


def _odd_changes(facts: Facts) -> tuple[_Odd, ...]:
    return tuple(_each_odd_change(facts))


def _each_odd_change(facts: Facts) -> Iterator[_Odd]:
    for sentence in facts.sentences:
        if " to " not in sentence.text or not ("%" in sentence.text or "cent" in sentence.text):
            continue
        if not _says_from_to(sentence.text.casefold().replace("£", "").split()):
            continue
        text = (
            _MONEY.compiled.sub(r"\g<before> ", sentence.text) if "from £" in sentence.text else sentence.text
        )
        pairs = list(_FROM_TO.finditer(text))
        odd = _odd(sentence, pairs[0]) if len(pairs) == 1 else None
        if odd:
            yield odd


def _says_from_to(words: list[str]) -> bool:
    """Whether "from" and "to" may each stand before a number; quick, to be asked before the pattern is."""
    before = [word for word, number in pairwise(words) if begins_with_number(number)]
    return any(word.endswith("from") for word in before) and any(word.endswith("to") for word in before)


def _belongs(pair: re.Match[str], percent: re.Match[str], text: str) -> bool:
    """Whether a percentage is said to be the change between a pair of figures."""
    if percent.end() <= pair.start():
        if re.fullmatch(rf"\s{_CHANGE},?\s", text[percent.end() : pair.start()], re.IGNORECASE):
            return True
        return bool(_AHEAD.search(text[: percent.start()])) and pair.start() - percent.end() < 5
    match = _BEHIND.fullmatch(text[pair.end() : percent.start()]) if percent.start() >= pair.end() else None
    behind = text[percent.end() :]
    if not match:
        return False
    if match["article"]:
        return bool(re.match(rf"\s{_CHANGE}\b", behind, re.IGNORECASE))
    if match["or"]:
        return bool(re.match(r"\s?(?:[.,;)]|$|(?:less|fewer|more|lower|higher)\b)", behind, re.IGNORECASE))
    return not match["bracket"] or bool(re.match(rf"\s?(?:[),;]|{_CHANGE})", behind, re.IGNORECASE))


def _odd(sentence: Sentence, pair: re.Match[str]) -> _Odd | None:
    text = pair.string
    percents = [p for p in _PERCENT.finditer(text) if _belongs(pair, p, text)]
    a, b = value_of(pair["a"]), value_of(pair["b"])
    years = all(1900 <= n <= 2100 and step(n) == 1 for n in (a, b))
    shares = pair["asign"] and pair["bsign"]
    if len(percents) != 1 or not a or years or (not shares and _NOT_AMOUNTS.search(text)):
        return None
    odd = _Odd(sentence, pair, percents[0], a, b)
    rates = odd.between_shares or bool(re.search(r"\brates?\b|\bper\b|\baverage", text))
    reach = stretched(odd.value, text[: odd.percent.start()])
    return None if change_reaches(a, b, exact=not rates).meets(reach) else odd


def change_reaches(a: Decimal, b: Decimal, *, exact: bool) -> Interval:
    """Return the changes in per cent that two printed figures allow; whole counts are exact, rates are rounded."""
    before = Interval(a, a) if exact and step(a) == 1 else printed(a)
    after = Interval(b, b) if exact and step(b) == 1 else printed(b)
    low = max(before.low, before.high / 1000)
    ends = [abs(y - x) / x * 100 for x in (low, before.high) for y in (after.low, after.high)]
    return Interval(Decimal() if before.meets(after) else min(ends), max(ends))


def changes_in_tables(facts: Facts, findings: Findings) -> None:
    """Report a change in per cent that does not follow from the columns before it (R041).

    The later figure stands in the column right before; the earlier one in the column from which most changes follow.
    """
    for block in grids(facts):
        columns = block.columns
        for at in range(2, len(columns)):
            change = columns[at]
            if not re.search(r"\bchange\b", change.title, re.IGNORECASE) or not change.percent:
                continue
            if not (columns[at - 2].numeric and columns[at - 1].numeric):
                continue
            earlier = [column for column in reversed(columns[1 : at - 1]) if column.numeric]
            wrong = min(
                ([*_wrong_changes(column, columns[at - 1], change)] for column in earlier),
                key=len,
                default=[],
            )
            for row, a, b, value in wrong:
                findings.add(
                    "R041",
                    f"From {fmt.number(a)} to {fmt.number(b)} is a change of "
                    f"{fmt.signed(fmt.percent((b - a) / a * 100, max(fmt.places(value), 1)))}, not "
                    f"{fmt.percent(value)}.",
                    change.places[row],
                    "Divide the difference by the earlier figure.",
                )


def _wrong_changes(
    before: Column, after: Column, change: Column
) -> Iterator[tuple[int, Decimal, Decimal, Decimal]]:
    """Yield the rows whose change does not follow from two columns, with the two figures and the change."""
    for row, (a, b, value) in enumerate(zip(before.values, after.values, change.values, strict=True)):
        if a is None or b is None or value is None or a <= 0 or b <= 0:
            continue
        reach = printed(abs(value))
        rounded = before.percent or step(a) < 1 or step(b) < 1
        fits = any(change_reaches(x, y, exact=not rounded).meets(reach) for x, y in ((a, b), (b, a)))
        if not fits and not (before.percent and abs(b - a) in reach):
            yield row, a, b, value


_UNLIKE = Lazy(
    r"\b(?:weeks?|days?|months?|hours?|minutes?|years?\s+old|aged?|ages|rank\w*|place|position|grade|level|tier|band"
    r"|in\s+(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)|million|thousand|year\s+\d|years?\s+\d{1,2}"
    r"|a\.?m|p\.?m|noon|midnight|per\s+\d[\d,]*.{1,80}\bper\s+\d[\d,]*"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)\b",
    re.IGNORECASE,
)
_VERB_FROM_TO = Lazy(
    rf"\b(?:(?P<down>{DOWN}|reduced)|(?P<up>{UP}))(?:\s+[\w'’&%-]+){{0,5}}?(?:,\s+|\s+\(|\s+){FROM_TO.pattern}",
    re.IGNORECASE,
)


def from_and_to(facts: Facts, findings: Findings) -> None:
    """Report "fell from 26 to 40", where a sentence contradicts itself (R071), unless a figure is told (R061)."""
    for sentence, match in facts.once(_wrong_ways):
        if id(sentence) not in facts.once(sentences_with_wrong_figures):
            findings.add(
                "R071",
                f"“{match['down'] or match['up']}” does not fit a change from {_number(match, 'a')} to "
                f"{_number(match, 'b')}.",
                sentence.place(match.start("down") if match["down"] else match.start("up")),
                "Often the two figures were swapped, or the word is left from last year's plan.",
                also=sentence.place(match.start("b")),
            )


def sentences_of_wrong_ways(facts: Facts) -> frozenset[int]:
    """Return the identities of the sentences whose figures go another way than their words say."""
    return frozenset(id(sentence) for sentence, _ in facts.once(_wrong_ways))


def _wrong_ways(facts: Facts) -> list[tuple[Sentence, re.Match[str]]]:
    found = []
    for sentence in facts.sentences:
        text = sentence.text
        starts = (piece.split(None, 1)[:1] for piece in text.split("from ")[1:]) if "from " in text else ()
        if not any(numbers_among(first) for first in starts) or not any(hint in text for hint in HINTS):
            continue
        for match in _VERB_FROM_TO.finditer(text):
            a, b = value_of(match["a"]), value_of(match["b"])
            years = all(1900 <= n <= 2100 and n == int(n) for n in (a, b))
            unlike = bool(match["asign"]) and not match["bsign"]
            if years or unlike or _UNLIKE.search(text[match.start() :]) or NOT_CERTAIN.search(text):
                continue
            if (b >= a) if match["down"] else (b <= a):
                found.append((sentence, match))
    return found


def _number(match: re.Match[str], name: str) -> str:
    shown = fmt.number(value_of(match[name]))
    return f"{shown}%" if match[f"{name}sign"] or match["bsign"] else shown


RULES: tuple[Rule, ...] = (
    changes_in_prose,
    points_called_per_cent,
    changes_in_tables,
    from_and_to,
)
"""The rules of this module, in the order of the reference."""
