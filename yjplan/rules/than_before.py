"""More and fewer than before: two more than the 7 in 2022, higher than the 3.61 of the year before, more children."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import Struct

from yjplan.diagnostics import Findings
from yjplan.figures import format as fmt
from yjplan.figures.measures import Reported
from yjplan.patterns import A_DIGIT, Lazy
from yjplan.rules.claims_about import NOT_CERTAIN, figures_said, place_of, values_of
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import printed, step
from yjplan.rules.prose_numbers import DIGITS, NUMBER, Sentence, numbers_among, value_of

_A_YEAR = r"(?:\s(?:in\s)?20\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?)?"
_TWO_MORE = Lazy(
    rf"(?P<b>{NUMBER})(?:\s[a-z][\w’'-]*){{1,5}}{_A_YEAR},?\s(?:(?:which|that)\sis\s)?(?P<d>{NUMBER})\s(?P<way>more|fewer|less)\sthan\s"
    rf"(?:the\s|in\s)?(?P<a>{NUMBER})(?!\s?(?:%|per|weeks?|months?|years?|days?|hours?)\b)",
    re.IGNORECASE,
    needs=("more|fewer|less", "than"),
)


class _Compared(Struct, frozen=True):
    """Two figures, the difference that a sentence gives between them, and which way it says they went."""

    sentence: Sentence
    match: re.Match[str]
    before: Decimal
    after: Decimal
    difference: Decimal

    @property
    def goes_as_said(self) -> bool:
        """Whether "more" stands beside a larger number, or "fewer" beside a smaller one."""
        more = self.match["way"].casefold() == "more"
        return self.after == self.before or (self.after > self.before) is more


def _compared(facts: Facts) -> list[_Compared]:
    found = []
    for sentence in facts.saying("more than", "fewer than", "less than"):
        if numbers_among(sentence.text.replace(",", "").split()) <= 2:
            continue
        match = _TWO_MORE.search(sentence.text)
        if not match or NOT_CERTAIN.search(sentence.text):
            continue
        before, after, difference = (value_of(match[name]) for name in ("a", "b", "d"))
        if not any(1900 <= n <= 2100 and step(n) == 1 for n in (before, after)):
            found.append(_Compared(sentence, match, before, after, difference))
    return found


def more_than_a_larger_number(facts: Facts, findings: Findings) -> None:
    """Report "5 sentences in 2023, two more than the 7 in 2022" (R071)."""
    for one in facts.once(_compared):
        if not one.goes_as_said:
            findings.add(
                "R071",
                f"“{one.match['way']} than” does not fit {fmt.number(one.after)} after {fmt.number(one.before)}.",
                one.sentence.place(one.match.start("way")),
                "Often the two figures were swapped, or the word is left from last year's plan.",
                also=one.sentence.place(one.match.start("a")),
            )


def so_many_more_than(facts: Facts, findings: Findings) -> None:
    """Report "5 sentences in 2023, one fewer than the 7 in 2022" (R041)."""
    for one in facts.once(_compared):
        right = abs(one.after - one.before)
        if one.goes_as_said and right != one.difference:
            findings.add(
                "R041",
                f"Between {fmt.number(one.before)} and {fmt.number(one.after)} the difference is "
                f"{fmt.number(right)}, not {fmt.number(one.difference)}.",
                one.sentence.place(one.match.start("d")),
                "Correct the difference or one of the two figures.",
                also=one.sentence.place(one.match.start("a")),
            )


_THAN_THE = Lazy(
    rf"^\W{{0,3}}(?:that|this|it)\s(?:is|was)\s(?:still\s|now\s|much\s|slightly\s|a\slittle\s)?(?P<way>higher|lower|more|fewer|less)\s"
    rf"than\sthe\s(?P<value>{DIGITS})(?:\s?%)?\s(?:of|in|for)\s(?:the\s(?:year\sbefore|previous\s(?:year|cohort|period))|last\syear)\b",
    re.IGNORECASE,
    needs=("than", A_DIGIT),
)


def higher_than_the_year_before(facts: Facts, findings: Findings) -> None:
    """Report "that is higher than the 3.61 of the year before" in the narrative of a measure at 3.50 (R071)."""
    for sentence in facts.saying("than the "):
        measure = facts.measures.get(sentence.source.measure) if sentence.source.measure else None
        match = _THAN_THE.search(sentence.text) if measure else None
        if not measure or not match or len(measure.points) < 2 or in_doubt(measure, facts):
            continue
        before, after = measure.points[-2:]
        value = value_of(match["value"])
        up = match["way"].casefold() in ("higher", "more")
        for what, a, b in values_of("either", before, after):
            if a == value and (b > a) is not up and not (what == "rate" and printed(a).meets(printed(b))):
                findings.add(
                    "R071",
                    f"The text says that “{measure.label}” is {match['way']} than the {fmt.number(value)} before; "
                    f"{figures_said(((what, a, b),), (before, after), measure)}.",
                    sentence.place(match.start("way")),
                    "Correct the sentence, or the figures if they are wrong.",
                    also=place_of(measure, after, what),
                )
                break


def in_doubt(measure: Reported, facts: Facts) -> bool:
    """Whether another measure counts other reoffenders than this one divides by (N118)."""
    if measure.measure.measure != "reoffences-per-reoffender":
        return False
    counts = {
        m.points[-1].count
        for m in facts.measures.values()
        if m.measure.measure == "binary-reoffending" and m.points
    }
    return bool(counts) and measure.points[-1].of not in counts


_MORE_ENTER = Lazy(
    r"(?:^\W{0,3}|\b(?:that|and|see|means)\s)(?P<way>more|fewer)\schildren\s(?:[a-zA-Z][\w’'-]*\s){0,4}?(?:enter(?:s|ed|ing)?|c[ao]me\sinto|coming\sinto"
    r"|are\sentering)\s(?:the\s|our\s)?(?:youth\s|criminal\s)?(?:justice\s)?system\sfor\sthe\sfirst\stime\b",
    re.IGNORECASE,
    needs=("more|fewer", "first"),
)


def more_children_enter(facts: Facts, findings: Findings) -> None:
    """Report "more children enter the justice system for the first time" where the figures fell (R071)."""
    measures = [m for m in facts.measures.values() if m.measure.measure == "first-time-entrants"]
    for sentence in facts.saying("for the first time") if len(measures) == 1 else ():
        match = _MORE_ENTER.search(sentence.text)
        if match and not NOT_CERTAIN.search(sentence.text):
            _enter(sentence, match, measures[0], findings)


def _enter(sentence: Sentence, match: re.Match[str], measure: Reported, findings: Findings) -> None:
    points = measure.points
    if len(points) < 2:
        return
    known = values_of("either", points[-2], points[-1])
    up = match["way"].casefold() == "more"
    earlier = [one for p in points[:-2] for one in values_of("either", p, points[-1])]
    if known and not any(_goes(up, a, b) for _, a, b in (*known, *earlier)):
        findings.add(
            "R071",
            f"The text says that {match['way'].casefold()} children enter the justice system; "
            f"{figures_said(known, (points[-2], points[-1]), measure)}.",
            sentence.place(match.start("way")),
            "Correct the sentence, or the figures if they are wrong.",
            also=place_of(measure, points[-1], known[0][0]),
        )


def _goes(up: bool, before: Decimal, after: Decimal) -> bool:
    return after > before if up else after < before


RULES: tuple[Rule, ...] = (
    more_than_a_larger_number,
    so_many_more_than,
    higher_than_the_year_before,
    more_children_enter,
)
"""The rules of this module, in the order of the reference."""
