"""The size of a change in words and figures: halved, by a third, by 12%, by 14 children."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import Struct

from yjplan.diagnostics import Findings
from yjplan.figures import format as fmt
from yjplan.figures.measures import Point
from yjplan.patterns import Lazy
from yjplan.rules.changes_from_to import change_reaches
from yjplan.rules.claims_about import Subject, figures_said, place_of, values_of
from yjplan.rules.intervals import Interval, printed, stretched
from yjplan.rules.prose_numbers import FRACTIONS, NUMBER, Sentence, value_of
from yjplan.rules.times import names_no_time

_LOOSE = r"(?:(?P<loose>more\s+than|over|nearly|almost|just\s+under|about|around|roughly|some)\s+)?"
_TIMES = {"halved": Decimal("0.5"), "doubled": Decimal(2), "trebled": Decimal(3), "tripled": Decimal(3)}
MULTIPLIED = rf"{_LOOSE}(?P<times>{'|'.join(_TIMES)})\b"
_BY = Lazy(
    rf"\s+by\s+{_LOOSE}(?:(?P<share>(?:a\s+|one\s+)?(?:half|third|quarter|fifth)|two[- ]thirds|three[- ]quarters)\b"
    r"(?!\s+(?:an?|of|per)\b)"
    rf"|(?P<number>{NUMBER})\s?(?:(?P<percent>%|per\s?cent\b)|(?=\s(?:children|first|entrants|sentences|reoffences)\b)))",
    re.IGNORECASE,
)


def _allowed(ratio: Decimal, loose: str) -> Interval:
    """Return the ratios for which a word like "halved" is fair: "almost" stops short of it, "more than" goes beyond."""
    word = " ".join(loose.casefold().split())
    near, far = (ratio * Decimal(x) for x in (("1.3", "0.96") if ratio < 1 else ("0.78", "1.02")))
    if word in ("nearly", "almost", "just under"):
        return Interval(min(near, far), max(near, far))
    if word in ("more than", "over"):
        return Interval(Decimal(), ratio) if ratio < 1 else Interval(ratio, Decimal("Infinity"))
    return Interval(ratio * Decimal("0.84"), ratio * Decimal("1.16"))


def _ratios(what: str, before: Decimal, after: Decimal) -> Interval | None:
    if before <= 0 or after < 0:
        return None
    a, b = (Interval(v, v) if what == "count" else printed(v) for v in (before, after))
    return Interval(max(b.low, Decimal()) / a.high, b.high / max(a.low, a.high / 1000))


class Change(Struct, frozen=True):
    """A claim of change with what is known of the two periods that it compares: count or rate, before and after."""

    sentence: Sentence
    subject: Subject
    pair: tuple[Point, Point]
    known: tuple[tuple[str, Decimal, Decimal], ...]

    @property
    def reached(self) -> list[Interval]:
        """The changes in per cent that the figures allow."""
        return [change_reaches(a, b, exact=what == "count") for what, a, b in self.known]

    @property
    def rates(self) -> list[tuple[Decimal, Decimal]]:
        """The rates before and after."""
        return [(a, b) for what, a, b in self.known if what == "rate"]

    @property
    def from_earlier(self) -> list[tuple[str, Decimal, Decimal]]:
        """What is known of an earlier period and the newest, where the sentence names no time: it may mean those."""
        points = self.subject.measure.points
        if self.pair != (points[-2], points[-1]) or not names_no_time(self.sentence):
            return []
        return [
            one for p in points[:-2] for one in values_of(self.subject.aspect, p, points[-1]) if one[1] > 0
        ]


class WrongSize(Struct, frozen=True):
    """What a text says of the size of a change that the figures do not bear out, and where."""

    change: Change
    said: str
    offset: int
    in_points: bool = False
    """Whether it is right as percentage points, and wrong only as per cent."""


def multiple(change: Change, match: re.Match[str]) -> WrongSize | None:
    """Compare "halved" and "doubled" with the change between two periods."""
    allowed = _allowed(_TIMES[match["times"].casefold()], match["loose"] or "")
    ratios = [_ratios(*one) for one in change.known]
    if ratios and all(r is not None and not r.meets(allowed) for r in ratios):
        said = " ".join(f"{match['loose'] or ''} {match['times']}".split())
        return WrongSize(change, said, match.start("times"))
    return None


def size_behind(change: Change, verb: str, end: int) -> WrongSize | None:
    """Compare "by a third", "by 12%" or "by 14 children" with the change; `end` is where the verb ends."""
    match = _BY.match(change.sentence.text, end)
    if not match or not change.known or any(a <= 0 for _, a, _ in change.known):
        return None
    said = f"{verb} {' '.join(match[0].split())}"
    if match["share"]:
        fits = any(c.meets(_share(match)) for c in change.reached)
        return None if fits else WrongSize(change, said, match.start("share"))
    if match["percent"]:
        return percent(change, match["number"], match.start("number"), said)
    reach = stretched(value_of(match["number"]), change.sentence.text[: match.start("number")])
    counts = [abs(b - a) for what, a, b in change.known if what == "count"]
    earlier = (abs(b - a) for what, a, b in change.from_earlier if what == "count")
    if counts and counts[0] not in reach and not any(c in reach for c in earlier):
        return WrongSize(change, said, match.start("number"))
    return None


def _share(match: re.Match[str]) -> Interval:
    """Return the changes in per cent that "by a third" may stand for."""
    word = re.sub(r"^(?:a|one)\s+", "", match["share"].casefold()).replace("-", " ")
    share, slack = FRACTIONS[" ".join(word.split())] * 100, Decimal(6)
    if " ".join((match["loose"] or "").casefold().split()) in ("more than", "over"):
        return Interval(share, Decimal("Infinity"))
    return Interval(share - slack, share + slack)


def percent(change: Change, number: str, offset: int, said: str) -> WrongSize | None:
    """Compare a change in per cent with the figures, and tell where points were taken for per cent."""
    reach = stretched(value_of(number), change.sentence.text[:offset])
    if not change.known or any(a <= 0 for _, a, _ in change.known):
        return None
    earlier = (change_reaches(a, b, exact=what == "count") for what, a, b in change.from_earlier)
    if any(c.meets(reach) for c in (*change.reached, *earlier)):
        return None
    in_points = change.subject.measure.unit.startswith("%") and any(
        abs(b - a) in reach for a, b in change.rates
    )
    return WrongSize(change, said, offset, in_points)


def report_size(wrong: WrongSize, findings: Findings) -> None:
    """Say that a change has another size than the text says (R072)."""
    change = wrong.change
    measure, pair, known = change.subject.measure, change.pair, change.known
    changes = " and ".join(fmt.signed(fmt.percent((b - a) / a * 100, 1)) for _, a, b in known if a > 0)
    findings.add(
        "R072",
        f"The text says that “{measure.label}” {wrong.said}; {figures_said(known, pair, measure)}, a change of "
        f"{changes}.",
        change.sentence.place(wrong.offset),
        "Correct the sentence, or the figures if they are wrong.",
        also=place_of(measure, pair[1], known[0][0]),
    )


def report_points(wrong: WrongSize, findings: Findings) -> None:
    """Say that percentage points are called per cent (R042)."""
    before, after = wrong.change.rates[0]
    findings.add(
        "R042",
        f"From {fmt.percent(before)} to {fmt.percent(after)} is {fmt.number(abs(after - before))} percentage "
        f"points; in per cent it is {fmt.percent(abs(after - before) / before * 100, 1)}.",
        wrong.change.sentence.place(wrong.offset),
        "Write percentage points for the difference between two percentages.",
    )
