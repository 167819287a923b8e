"""Words of direction and size: fell, rose, halved, by a third; each against the two figures that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from yjplan.diagnostics import Findings, Place
from yjplan.figures import format as fmt
from yjplan.figures.measures import Point, Reported
from yjplan.rules.claims_about import NOT_CERTAIN, Subject, Subjects, values_of
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import Interval, printed, stretched
from yjplan.rules.patterns import Lazy
from yjplan.rules.percentages import change_reaches
from yjplan.rules.prose_numbers import FROM_TO, NUMBER, Sentence, value_of
from yjplan.rules.times import periods_of

_DOWN = (
    r"fell|fallen|dropped|decreased|declined|(?:went|gone|come)\s+down|falling|dropping|decreasing|declining"
)
_UP = r"rose|risen|increased|grew|grown|(?:went|gone)\s+up|rising|increasing|growing|climbed"
_WAYS = {
    "down": rf"(?:{_DOWN}|reduced(?!\s+(?:the|our|their)\b)|(?<=are\s)down|(?<=is\s)down)\b",
    "up": rf"(?:{_UP}|(?<=are\s)up|(?<=is\s)up)\b",
    "same": r"(?:unchanged|(?:remain(?:s|ed)|stayed|the)\s+(?:the\s+)?same|did\s+not\s+change)\b",
    "better": r"(?:improved|got\s+better)\b",
    "worse": r"(?:worsened|deteriorated|got\s+worse)\b",
}
_VERBS = "|".join(f"(?P<{way}>{words})" for way, words in _WAYS.items())
_NOUNS = (
    r"(?:saw|seen|shows?|was|been)\s+an?\s+(?:[a-z-]+\s+){0,2}?"
    r"(?:(?P<down>fall|reduction|decrease|drop|decline)|(?P<up>rise|increase|growth))\s+in"
)
_LOOSE = r"(?:(?P<loose>more\s+than|over|nearly|almost|just\s+under|about|around|roughly|some)\s+)?"
_TIMES = {"halved": Decimal("0.5"), "doubled": Decimal(2), "trebled": Decimal(3), "tripled": Decimal(3)}
_SHARES = {
    "half": Decimal("0.5"),
    "third": Decimal(1) / 3,
    "quarter": Decimal("0.25"),
    "fifth": Decimal("0.2"),
    "two thirds": Decimal(2) / 3,
    "three quarters": Decimal("0.75"),
}
_MULTIPLIED = rf"{_LOOSE}(?P<times>{'|'.join(_TIMES)})\b"
_BY = Lazy(
    rf"\s+by\s+{_LOOSE}(?:(?P<share>(?:a\s+|one\s+)?(?:half|third|quarter|fifth)|two[- ]thirds|three[- ]quarters)\b"
    rf"|(?P<number>{NUMBER})\s?(?:(?P<percent>%|per\s?cent\b)|(?=\s(?:children|first|entrants|sentences|reoffences)\b)))",
    re.IGNORECASE,
)
_HINTS = (
    "fell", "fall", "drop", "decreas", "declin", "reduc", "down", "rose", "ris", "increas", "grew", "grow", "up",
    "climb", "change", "same", "improv", "better", "worse", "deteriorat", "halved", "doubled", "trebled", "tripled",
)  # fmt: skip
_SAID = {
    "down": "went down",
    "up": "went up",
    "same": "did not change",
    "better": "got better",
    "worse": "got worse",
}


def _sentences(facts: Facts) -> Iterator[Sentence]:
    """Yield the sentences that may speak of a change."""
    for sentence in facts.sentences:
        if any(hint in sentence.text for hint in _HINTS):
            yield sentence


def directions(facts: Facts, findings: Findings) -> None:
    """Report "the rate fell" where the figures rose (R071), and "halved" or "by a third" where they did not (R072)."""
    if not facts.measures:
        return
    subjects = Subjects(facts)
    for sentence in _sentences(facts):
        seen: set[tuple[str, int]] = set()
        for subject, match in subjects.claims(sentence, _VERBS, _NOUNS):
            way = next(k for k, v in match.groupdict().items() if k in _WAYS and v)
            end = match.end(way)
            pair = periods_of(sentence, subject.measure)
            if pair is None or (subject.measure.id, end) in seen or _own_pair(sentence.text, end):
                continue
            seen.add((subject.measure.id, end))
            if not _direction(sentence, subject, way, pair, match, findings):
                _size_of_change(sentence, subject, way, pair, end, findings)
        for subject, match in subjects.claims(sentence, _MULTIPLIED):
            pair = periods_of(sentence, subject.measure)
            if pair is not None and (subject.measure.id, match.end()) not in seen:
                seen.add((subject.measure.id, match.end()))
                _multiplied(sentence, subject, pair, match, findings)


def _own_pair(text: str, end: int) -> bool:
    """Whether the sentence itself says from what to what, behind the verb."""
    return bool(_FROM_TO_BEHIND.match(text, end))


_FROM_TO_BEHIND = Lazy(rf"(?:\s+[\w'’&%-]+){{0,5}}?\s+{FROM_TO.pattern}", re.IGNORECASE)


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
        case "better" | "worse":
            good = after < before if better == "lower" else after > before
            return better == "neither" or before == after or good is (way == "better")
    return True


def _direction(
    sentence: Sentence,
    subject: Subject,
    way: str,
    pair: tuple[Point, Point],
    match: re.Match[str],
    findings: Findings,
) -> bool:
    measure = subject.measure
    known = values_of(subject.aspect, *pair)
    if not known or any(_goes(way, a, b, measure.better, exact=what == "count") for what, a, b in known):
        return False
    findings.add(
        "R071",
        f"The text says that “{measure.label}” {_SAID[way]}; {_figures(known, pair, measure)}.",
        sentence.place(match.start(way)),
        "Correct the sentence, or the figures if they are wrong.",
        also=_place(measure, pair[1], known[0][0]),
    )
    return True


def _figures(known: list[tuple[str, Decimal, Decimal]], pair: tuple[Point, Point], measure: Reported) -> str:
    """Return two figures as one would say them: the figures say 26 for 2022 and 40 for 2023."""
    said = [
        (fmt.number(a), fmt.number(b)) if what == "count" else (measure.value_text(a), measure.value_text(b))
        for what, a, b in known
    ]
    before, after = (" and ".join(pairs) for pairs in zip(*said, strict=True))
    if before == after:
        return f"the figures say {after} for both “{pair[0].period}” and “{pair[1].period}”"
    return f"the figures say {before} for “{pair[0].period}” and {after} for “{pair[1].period}”"


def _place(measure: Reported, point: Point, what: str) -> Place | None:
    row = measure.measure.series[measure.points.index(point)]
    return row.place_of("count" if what == "count" else "value") or row.place


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


def _multiplied(
    sentence: Sentence,
    subject: Subject,
    pair: tuple[Point, Point],
    match: re.Match[str],
    findings: Findings,
) -> None:
    allowed = _allowed(_TIMES[match["times"].casefold()], match["loose"] or "")
    known = values_of(subject.aspect, *pair)
    reached = [_ratios(*one) for one in known]
    if reached and all(r is not None and not r.meets(allowed) for r in reached):
        said = " ".join(f"{match['loose'] or ''} {match['times']}".split())
        _wrong_size(sentence, subject, f"{said}", pair, known, match.start("times"), findings)


def _size_of_change(
    sentence: Sentence, subject: Subject, way: str, pair: tuple[Point, Point], end: int, findings: Findings
) -> None:
    """Compare "by a third", "by 12%" or "by 14 children" with the change between two periods."""
    match = _BY.match(sentence.text, end)
    known = values_of(subject.aspect, *pair)
    if not match or way not in ("down", "up") or not known or any(a <= 0 for _, a, _ in known):
        return
    said = " ".join(match[0].split())
    if match["share"]:
        word = re.sub(r"^(?:a|one)\s+", "", match["share"].casefold()).replace("-", " ")
        share = _SHARES[" ".join(word.split())]
        loose = " ".join((match["loose"] or "").casefold().split())
        slack = Decimal("0.06")
        low = share if loose in ("more than", "over") else share - slack
        high = Decimal(1000) if loose in ("more than", "over") else share + slack
        changes = [change_reaches(a, b, exact=what == "count") for what, a, b in known]
        if not any(c.meets(Interval(low * 100, high * 100)) for c in changes):
            _wrong_size(sentence, subject, f"changed {said}", pair, known, match.start("share"), findings)
        return
    number = value_of(match["number"])
    reach = stretched(number, sentence.text[: match.start("number")])
    if not match["percent"]:
        counts = [abs(b - a) for what, a, b in known if what == "count"]
        if counts and counts[0] not in reach:
            _wrong_size(sentence, subject, f"changed {said}", pair, known, match.start("number"), findings)
        return
    if any(change_reaches(a, b, exact=what == "count").meets(reach) for what, a, b in known):
        return
    if subject.measure.unit.startswith("%") and any(
        abs(b - a) in reach for what, a, b in known if what == "rate"
    ):
        before, after = next((a, b) for what, a, b in known if what == "rate")
        findings.add(
            "R042",
            f"From {fmt.percent(before)} to {fmt.percent(after)} is {fmt.number(abs(after - before))} percentage "
            f"points; in per cent it is {fmt.percent(abs(after - before) / before * 100, 1)}.",
            sentence.place(match.start("number")),
        )
        return
    _wrong_size(sentence, subject, f"changed {said}", pair, known, match.start("number"), findings)


def _wrong_size(
    sentence: Sentence,
    subject: Subject,
    said: str,
    pair: tuple[Point, Point],
    known: list[tuple[str, Decimal, Decimal]],
    offset: int,
    findings: Findings,
) -> None:
    changes = " and ".join(fmt.signed(fmt.percent((b - a) / a * 100, 1)) for _, a, b in known if a > 0)
    findings.add(
        "R072",
        f"The text says that “{subject.measure.label}” {said}; {_figures(known, pair, subject.measure)}, a change of "
        f"{changes}.",
        sentence.place(offset),
        "Correct the sentence, or the figures if they are wrong.",
        also=_place(subject.measure, pair[1], known[0][0]),
    )


_UNLIKE = Lazy(
    r"\b(?:weeks?|days?|months?|hours?|minutes?|years?\s+old|aged?|ages|rank\w*|place|position|grade|level|tier|band"
    r"|in\s+(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)|million|thousand|year\s+\d|years?\s+\d{1,2}"
    r"|a\.?m|p\.?m|noon|midnight|per\s+\d[\d,]*.{1,80}\bper\s+\d[\d,]*"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)\b",
    re.IGNORECASE,
)
_VERB_FROM_TO = Lazy(
    rf"\b(?:(?P<down>{_DOWN}|reduced)|(?P<up>{_UP}))(?:\s+[\w'’&%-]+){{0,5}}?\s+{FROM_TO.pattern}",
    re.IGNORECASE,
)


def from_and_to(facts: Facts, findings: Findings) -> None:
    """Report "fell from 26 to 40", where a sentence contradicts itself (R071)."""
    for sentence in facts.sentences:
        text = sentence.text
        if "from " not in text or not any(hint in text for hint in _HINTS):
            continue
        for match in _VERB_FROM_TO.finditer(text):
            a, b = value_of(match["a"]), value_of(match["b"])
            years = all(1900 <= n <= 2100 and n == int(n) for n in (a, b))
            unlike = bool(match["asign"]) and not match["bsign"]
            if years or unlike or _UNLIKE.search(text[match.start() :]) or NOT_CERTAIN.search(text):
                continue
            if (b >= a) if match["down"] else (b <= a):
                findings.add(
                    "R071",
                    f"“{match['down'] or match['up']}” does not go with from {_number(match, 'a')} to "
                    f"{_number(match, 'b')}.",
                    sentence.place(match.start("down") if match["down"] else match.start("up")),
                    "Often the two figures were swapped, or the word is left from last year's plan.",
                    also=sentence.place(match.start("b")),
                )


def _number(match: re.Match[str], name: str) -> str:
    shown = fmt.number(value_of(match[name]))
    return f"{shown}%" if match[f"{name}sign"] or match["bsign"] else shown


RULES: tuple[Rule, ...] = (directions, from_and_to)
"""The rules of this module, in the order of the reference."""
