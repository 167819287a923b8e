"""Words of direction and size: fell, rose, halved, by a third; each against the two figures that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from yjplan.diagnostics import Findings
from yjplan.figures.measures import Reported
from yjplan.patterns import Lazy
from yjplan.rules.changes_from_to import DOWN, HINTS, UP
from yjplan.rules.claims_about import ENDS, Subjects, figures_said, place_of, values_of
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import printed
from yjplan.rules.prose_numbers import DIGITS, FROM_TO, Sentence
from yjplan.rules.sizes import (
    MULTIPLIED,
    Change,
    WrongSize,
    multiple,
    percent,
    report_points,
    report_size,
    size_behind,
)
from yjplan.rules.times import periods_of, years_in

_WAYS = {
    "down": rf"(?:{DOWN}|reduced(?!\s+(?:the|our|their)\b)|(?<=are\s)down|(?<=is\s)down)\b",
    "up": rf"(?:{UP}|(?<=are\s)up|(?<=is\s)up)\b",
    "same": r"(?:unchanged|(?:remain(?:s|ed)|stayed|the)\s+(?:the\s+)?same"
    r"(?!\s+as\s+(?!last|the\s+year|the\s+prev|in\s))|did\s+not\s+change)\b",
    "steady": (
        r"(?:plateaued|levelled\s+(?:off|out)|stabilised|(?:remain(?:s|ed|ing)|stayed|been|is|are|was|were)\s+(?:broadly\s+"
        r"|largely\s+|relatively\s+|fairly\s+|very\s+)?(?:static|stable|steady|flat|level|constant|consistent))\b"
    ),
    "better": r"(?:improved|got\s+better)\b",
    "worse": r"(?:worsened|deteriorated|got\s+worse)\b",
}
_VERBS = "|".join((*(f"(?P<{way}>{words})" for way, words in _WAYS.items()), MULTIPLIED))
_NOUNS = (
    rf"(?:saw|see|seeing|seen|shows?|was|is|been|had|experienced|with)\s+(?:an?|the)\s+"
    rf"(?:(?P<ahead>{DIGITS})(?:\s?%|\s+per\s?cent)\s+|(?:[a-z-]+\s+){{0,2}}?)"
    r"(?:(?P<down>fall|reduction|decrease|drop|decline|downturn|downward\s+trend)"
    r"|(?P<up>rise|increase|growth|upturn|spike|surge|upward\s+trend))\s+in"
)
_SAID = {
    "down": "went down",
    "up": "went up",
    "same": "did not change",
    "steady": "stayed about the same",
    "better": "got better",
    "worse": "got worse",
}


def _sentences(facts: Facts) -> Iterator[Sentence]:
    """Yield the sentences that may speak of a change."""
    for sentence in facts.sentences:
        if any(hint in sentence.text for hint in HINTS):
            yield sentence


class _Claim(NamedTuple):
    """What a sentence says of a change: the way that it went, or how many times."""

    change: Change
    way: str
    match: re.Match[str]

    @property
    def contradicted(self) -> bool:
        """Whether the figures went another way than the claim says."""
        if self.way == "times":
            return False
        measure = self.change.subject.measure

        def none_goes(steps: Sequence[tuple[str, Decimal, Decimal]]) -> bool:
            return not any(
                _goes(self.way, a, b, measure.better, exact=what == "count") for what, a, b in steps
            )

        known = self.change.known
        return (
            bool(known) and none_goes(known) and (not _rolls(measure) or none_goes(self.change.from_earlier))
        )


def directions(facts: Facts, findings: Findings) -> None:
    """Report "the rate fell" where the figures rose (R071)."""
    for claim in facts.once(_claims):
        if claim.contradicted:
            change, known = claim.change, claim.change.known
            measure = change.subject.measure
            findings.add(
                "R071",
                f"The text says that “{measure.label}” {_SAID[claim.way]}; "
                f"{figures_said(known, change.pair, measure)}.",
                change.sentence.place(claim.match.start(claim.way)),
                "Correct the sentence, or the figures if they are wrong.",
                also=place_of(measure, change.pair[1], known[0][0]),
            )


def sizes_of_changes(facts: Facts, findings: Findings) -> None:
    """Report "halved", "by a third" or "by 12%" where the figures changed by more or less (R072)."""
    for wrong in facts.once(_wrong_sizes):
        if not wrong.in_points:
            report_size(wrong, findings)


def points_in_a_size(facts: Facts, findings: Findings) -> None:
    """Report "rose by 4%" where the figures are percentages and rose by 4 points (R042)."""
    for wrong in facts.once(_wrong_sizes):
        if wrong.in_points:
            report_points(wrong, findings)


def _claims(facts: Facts) -> tuple[_Claim, ...]:
    return tuple(_each_claim(facts)) if facts.measures else ()


def _each_claim(facts: Facts) -> Iterator[_Claim]:
    subjects = Subjects(facts)
    for sentence in _sentences(facts):
        seen: set[tuple[str, int]] = set()
        for verbs, nouns in ((_VERBS, _NOUNS), (MULTIPLIED, "")):
            for subject, match in subjects.claims(sentence, verbs, nouns):
                way = next((k for k, v in match.groupdict().items() if k in _WAYS and v), "times")
                pair = periods_of(sentence, subject.measure)
                if pair is None or (subject.measure.id, match.end(way)) in seen:
                    continue
                seen.add((subject.measure.id, match.end(way)))
                if _can_be_checked(sentence, way, match):
                    yield _Claim(
                        Change(sentence, subject, pair, values_of(subject.aspect, *pair)), way, match
                    )


def _can_be_checked(sentence: Sentence, way: str, match: re.Match[str]) -> bool:
    if " in " not in match[0] and not ENDS.match(sentence.text, match.end()):
        return False
    if way in _BACK and _BACK[way].search(sentence.text[match.end() :]):
        return False
    return not _own_pair(sentence.text, match.end(way))


def _wrong_sizes(facts: Facts) -> tuple[WrongSize, ...]:
    claims = (c for c in facts.once(_claims) if not c.contradicted)
    return tuple(wrong for claim in claims if (wrong := _wrong_size(claim)))


def _wrong_size(claim: _Claim) -> WrongSize | None:
    change, way, match = claim
    if way == "times":
        return multiple(change, match)
    if ahead := match.groupdict().get("ahead"):
        return percent(change, ahead, match.start("ahead"), f"{_SAID[way]} by {ahead}%")
    return size_behind(change, _SAID[way], match.end(way)) if way in ("down", "up") else None


def _own_pair(text: str, end: int) -> bool:
    """Whether the sentence itself says from what to what, behind the verb."""
    return bool(_FROM_TO_BEHIND.match(text, end))


_BACK = {
    way: Lazy(
        rf"\b(?:and|but|then|before|followed\s+by|only\s+to)\s+(?:(?:then|later|again|has|have|since|it|they|a)\s+){{0,3}}"
        rf"(?:{back})\b",
        re.IGNORECASE,
    )
    for way, back in (
        ("up", rf"{DOWN}|coming\s+down|came\s+down|fall|drop|down|back"),
        ("down", rf"{UP}|coming\s+up|came\s+up|rise|recovered|recovering|up|back"),
    )
}
"""What turns a move round again: up by two points and then down by one; the figures of one step say nothing of that."""
_FROM_TO_BEHIND = Lazy(rf"(?:\s+[\w'’&%-]+){{0,5}}?\s+{FROM_TO.pattern}", re.IGNORECASE)


_STEADY = Decimal("0.12")
"""What is called stable may move by so much of itself."""
_FEW = 2
"""And a count by so many, as one child moves a small number far."""


def _goes(way: str, before: Decimal, after: Decimal, better: str, *, exact: bool) -> bool:
    """Whether two figures may be said to go this way; figures that print differently but overlap go any way."""
    if before != after and not exact and printed(before).meets(printed(after)):
        return True
    match way:
        case "down":
            return after < before
        case "up":
            return after > before
        case "same":
            return after == before
        case "steady":
            return abs(after - before) <= before * _STEADY or (exact and abs(after - before) <= _FEW)
        case "better" | "worse":
            good = after < before if better == "lower" else after > before
            return better == "neither" or before == after or good is (way == "better")
    return True


def _rolls(measure: Reported) -> bool:
    """Whether several periods end in one year, so that a change is often told over some of them together."""
    ends = [years[-1] for row in measure.measure.series if (years := years_in(row.period))]
    return len(set(ends)) < len(ends)


RULES: tuple[Rule, ...] = (directions, sizes_of_changes, points_in_a_size)
"""The rules of this module, in the order of the reference."""
