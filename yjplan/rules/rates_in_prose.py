"""Rates that stand in words only, beside the numbers that they are made of."""

from __future__ import annotations

import re
from decimal import Decimal

from yjplan.diagnostics import Findings
from yjplan.figures import format as fmt
from yjplan.patterns import Lazy
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import Interval, printed
from yjplan.rules.passages import counted
from yjplan.rules.prose_numbers import DIGITS, FROM_TO, NUMBER, Sentence, value_of
from yjplan.rules.times import years_in

_CUSTODIAL = Lazy(
    rf"(?<!no\s)(?P<count>{NUMBER})\s+(?:[a-z-]+\s+){{0,2}}?(?:custodial\s+sentences?|children\s+sentenced\s+to\s+custody)\b",
    re.IGNORECASE,
)
_ZERO = Lazy(r"\brate\b[^.;\d]{0,60}\b(?P<rate>0(?:\.0{1,3})?)\s+per\s+(?:1,?000|thousand)\b", re.IGNORECASE)


def sentences_at_no_rate(facts: Facts, findings: Findings) -> None:
    """Report a custodial sentence, and a rate of 0.00 in the next breath (R011)."""
    before: Sentence | None = None
    for sentence in facts.sentences:
        rate = _ZERO.search(sentence.text) if "0 per " in sentence.text else None
        if rate:
            near = [s for s in (before, sentence) if s is not None and _of_one_period(s, sentence)]
            for match in (m for s in near for m in _CUSTODIAL.finditer(s.text)):
                count = value_of(match["count"])
                if count >= 1 and count == int(count):
                    findings.add(
                        "R011",
                        f"{counted(int(count), 'custodial sentence')} cannot be a rate of {rate['rate']}: among 20,000 "
                        f"children it is {fmt.number(count / 20, 2)} per 1,000.",
                        sentence.place(rate.start("rate")),
                        "Check whether both are for the same period.",
                    )
                    break
        before = sentence


_ANOTHER_YEAR = Lazy(r"\b(?:last|previous|prior|earlier|before|compared|next|now)\b", re.IGNORECASE)


def _of_one_period(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences of a text surely speak of one period."""
    texts = (one.text, other.text)
    return (
        one.source is other.source
        and set(years_in(one.text)) == set(years_in(other.text))
        and not any(_ANOTHER_YEAR.search(text) for text in texts)
    )


_ENTRANTS = Lazy(r"\bfirst[- ]time\s+entrants?\b|\bFTEs?\b", re.IGNORECASE, needs="entrant|fte")
_PER_FEW = Lazy(
    r"\bper\s+(?P<base>1,?000|10,?000|(?:one\s+|ten\s+)?thousand)\b(?!\s?,?\d)",
    re.IGNORECASE,
    needs=("per", "000|thousand"),
)
_FULL = Lazy(rf"(?<![\w£.,/–-]){DIGITS}(?![\w%/–-]|[.,]\d)")
_AT_MOST = {1_000: 15, 10_000: 100}
"""More than the rate of first time entrants in any area since 2010, by base."""


def entrants_per_thousand(facts: Facts, findings: Findings) -> None:
    """Report "300 first time entrants per 1,000", which is nearly one child in three (R022).

    Of a measure with data the unit is compared with the data (R021).
    """
    if any(m.measure.measure == "first-time-entrants" for m in facts.measures.values()):
        return
    for sentence in facts.saying("per 1,000", "per 1000", "per 10,000", "per 10000", "thousand"):
        said = list(_PER_FEW.finditer(sentence.text))
        if len(said) != 1 or not _ENTRANTS.search(sentence.text):
            continue
        words = said[0]["base"].casefold().replace(",", "")
        base = 10_000 if words in ("10000", "ten thousand") else 1_000
        figures = [
            value_of(m[0])
            for m in _FULL.finditer(sentence.text)
            if not said[0].start() <= m.start() < said[0].end()
        ]
        figures = [n for n in figures if not 1900 <= n <= 2100 and n not in (10, 17, 18)]
        if figures and min(figures) > _AT_MOST[base]:
            findings.add(
                "R022",
                f"{fmt.number(min(figures))} per {base:,} children would be "
                f"{fmt.percent(min(figures) / base * 100, 0)} of them: first time entrants are counted per 100,000.",
                sentence.place(said[0].start("base")),
                "Write per 100,000.",
            )


_HEADS = r"(?:children|young\s+people|entrants|individuals)"
_COUNTS = (
    Lazy(
        rf"(?P<b>{NUMBER})\s+(?:[a-z-]+\s+){{0,3}}?{_HEADS},?\s+(?:compared\s+(?:with|to)|against|(?:down|up)\s+from)\s+"
        rf"(?P<a>{NUMBER})(?!\s?%|\s+per\b)",
        re.IGNORECASE,
    ),
    Lazy(
        rf"\bfrom\s+(?P<a>{NUMBER})\s+(?:[a-z-]+\s+){{0,3}}?{_HEADS}(?:\s+in\s+[\d/–-]{{4,9}})?\s+to\s+(?P<b>{NUMBER})(?!\s?%|\s+per\b)",
        re.IGNORECASE,
    ),
)
_RATE_PER = Lazy(r"\brates?\b.{0,160}?\bper\s+100,?000\b", re.IGNORECASE, needs=("rate", "per", "100"))
_OF_OTHERS = Lazy(
    r"\b(?:custod\w+|re-?offen\w+|girls?|boys?|female|male|black|white|asian|mixed|ethnic\w*|looked|national\w*|region\w*"
    r"|England|Wales|famil\w+|neighbours?|prevention|diver\w+|Turnaround)\b",
    re.IGNORECASE,
)
_STEADY = Interval(Decimal("0.9"), Decimal("1.11"))
"""How far the number of children aged 10 to 17 may go in a year or two."""


def rates_and_numbers_drift_apart(facts: Facts, findings: Findings) -> None:
    """Report a rate of first time entrants that rose from 108 to 137 while their number rose from 16 to 24 (R013)."""
    before: Sentence | None = None
    for sentence in facts.sentences:
        if before is not None and before.source is sentence.source and "100" in before.text:
            _drift(before, sentence, findings)
        before = sentence


def _drift(one: Sentence, other: Sentence, findings: Findings) -> None:
    rates = (
        list(FROM_TO.finditer(one.text)) if _RATE_PER.search(one.text) and _ENTRANTS.search(one.text) else []
    )
    if (
        len(rates) != 1
        or rates[0]["asign"]
        or rates[0]["bsign"]
        or _OF_OTHERS.search(f"{one.text} {other.text}")
    ):
        return
    counts = [match for pattern in _COUNTS for match in pattern.finditer(other.text)]
    if len(counts) != 1:
        return
    a, b, m, n = (value_of(match[name]) for match in (rates[0], counts[0]) for name in ("a", "b"))
    if not (a > 0 and b > 0 and m > 0 and n > 0) or m == a:
        return
    before, after = printed(a), printed(b)
    if before.low <= 0 or after.low <= 0:
        return
    growth = Interval(n / after.high / (m / before.low), n / after.low / (m / before.high))
    if not growth.meets(_STEADY):
        findings.add(
            "R013",
            f"From {fmt.number(a)} to {fmt.number(b)} the rate changes by {_change(a, b)}, and "
            f"from {fmt.number(m)} to {fmt.number(n)} the number by {_change(m, n)}.",
            other.place(counts[0].start()),
            "The number of children in the area cannot have changed so much: one of the four figures is wrong, or the "
            "two years were counted out of different populations.",
            also=one.place(rates[0].start("a")),
        )


def _change(a: Decimal, b: Decimal) -> str:
    return fmt.signed(fmt.percent((b - a) / a * 100, 0))


RULES: tuple[Rule, ...] = (sentences_at_no_rate, entrants_per_thousand, rates_and_numbers_drift_apart)
"""The rules of this module, in the order of the reference."""
