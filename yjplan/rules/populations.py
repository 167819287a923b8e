"""Rates in words beside the population they are of, and populations that cannot stand beside each other."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from yjplan.diagnostics import Findings
from yjplan.figures import format as fmt
from yjplan.patterns import Lazy
from yjplan.plan.compared import OverRepresentation
from yjplan.plan.context import NamedFigure
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import about, stretched
from yjplan.rules.prose_numbers import DIGITS, NUMBER, Sentence, value_of
from yjplan.rules.rates import BASES, implied, is_told

_PER = r"per\s(?P<base>1,?000|10,?000|100,?000)(?!\s?,?\d)"
_RATE = Lazy(rf"(?<![\w.,£/–-])(?P<rate>{DIGITS})\s{_PER}", re.IGNORECASE, needs=("per", "000"))
_LARGE = r"(?<![\w.,£])(?P<whole>\d{1,3},\d{3}|\d{5,6})(?![\d%]|[.,]\d)"
_POPULATION = Lazy(
    rf"\b(?:population\s(?:is|of|was)|among|of\s(?:our|the|its))\s(?:our\s|the\s|about\s|some\s)?{_LARGE}"
    rf"|{_LARGE.replace('<whole>', '<people>')}\s(?:children|young\speople|10\s?(?:to|-|–)\s?17)",
    re.IGNORECASE,
)
_COUNT = Lazy(NUMBER, re.IGNORECASE)
_LINKED = Lazy(
    rf"(?P<count>{NUMBER})\s(?:[a-z][\w’'-]*\s?){{1,8}}?(?:,|\(|:)\s?(?:(?:which|that)\s(?:is|was)\s|or\s|i\.e\.,?\s|equal\sto\s"
    rf"|equivalent\sto\s)?(?:an?\s|at\sa\s)?(?:rate\sof\s)?(?P<rate>{DIGITS})\s{_PER}\s(?:children|young\speople|of\sthose|people|residents)?"
    r"\s?(?:aged\s)?10\s?(?:to|-|–)\s?17\b",
    re.IGNORECASE,
)
_NO_COUNT = Lazy(
    r"(?:19|20)\d\d(?:\s?[-/–]\s?(?:20)?\d\d)?|\b(?:aged|ages)\s\d{1,2}(?:\s?(?:to|and|-|–)\s?\d{1,2})?|\b10\s?(?:to|-|–)\s?17\b"
)
_OTHERS = Lazy(
    r"\b(?:compared|than|against|previous|earlier|national\w*|region\w*|England|Wales|average|famil(?:y|ies)|neighbours?|whereas"
    r"|month\w*|quarter\w*|week\w*|each|every|years|households?|adults?|would|target)\b",
    re.IGNORECASE,
)
_WAY_OFF = Decimal("0.12")
"""How far count, rate and population may be apart, as they may be of different years."""


def rates_of_a_population(facts: Facts, findings: Findings) -> None:
    """Report a rate that is not its count out of the population beside it, or of the plan's own (R011)."""
    told = {p.value for m in facts.measures.values() for p in m.points}
    for sentence in facts.saying(
        "per 1,000", "per 1000", "per 10,000", "per 10000", "per 100,000", "per 100000"
    ):
        rates = list(_RATE.finditer(sentence.text))
        if len(rates) != 1 or value_of(rates[0]["rate"]) in told or _OTHERS.search(sentence.text):
            continue
        if not _beside(sentence, rates[0], findings):
            _of_the_plan(sentence, facts, findings)


def _beside(sentence: Sentence, rate: re.Match[str], findings: Findings) -> bool:
    """Compare a rate with the population and the one count of its sentence; whether there is a population."""
    text = sentence.text
    text = f"{text[: rate.start()]}{'·' * len(rate[0])}{text[rate.end() :]}"
    text = _NO_COUNT.compiled.sub(lambda m: "·" * len(m[0]), text)
    wholes = list(_POPULATION.finditer(text))
    if len(wholes) != 1:
        return bool(wholes)
    name = "whole" if wholes[0]["whole"] else "people"
    whole = value_of(wholes[0][name])
    numbers = [value_of(n[0]) for n in _COUNT.finditer(text) if n.start() != wholes[0].start(name)]
    if len(numbers) == 1 and numbers[0] < whole / 4:
        _compare(sentence, rate, numbers[0], whole, "", findings)
    return True


def _of_the_plan(sentence: Sentence, facts: Facts, findings: Findings) -> None:
    """Compare a rate per children aged 10 to 17 with the number of them that the plan gives."""
    match = _LINKED.search(sentence.text) if "17" in sentence.text else None
    figure = facts.figures.get("population.10-17") if match else None
    doubted = figure and any(is_told(i, facts) for m in facts.measures.values() for i in implied(m))
    if match and figure and figure.value > 0 and not doubted:
        _compare(
            sentence,
            match,
            value_of(match["count"]),
            figure.value,
            figure.label or "population.10-17",
            findings,
        )


def _compare(
    sentence: Sentence, rate: re.Match[str], count: Decimal, whole: Decimal, label: str, findings: Findings
) -> None:
    base, said = Decimal(rate["base"].replace(",", "")), value_of(rate["rate"])
    right = count / whole * base
    if right in stretched(said, sentence.text[: rate.start("rate")]).widened(_WAY_OFF) or not count:
        return
    places = 2 if right < 20 else 0
    other = next((b for b in BASES if count / whole * b in stretched(said, "").widened(_WAY_OFF)), None)
    also = f" {fmt.number(said)} would be right per {other:,}." if other else ""
    what = f"“{label}” says {fmt.number(whole)}" if label else f"of {fmt.number(whole)}"
    findings.add(
        "R011",
        f"{fmt.number(count)} at {fmt.number(said)} per {int(base):,} means about "
        f"{fmt.number(about(count / said * base))} children; {what}."
        if label
        else f"{fmt.number(count)} out of {fmt.number(whole)} is {fmt.number(right, places)} per {int(base):,}, not "
        f"{fmt.number(said)}.",
        sentence.place(rate.start("rate")),
        f"Out of {fmt.number(whole)} the rate is {fmt.number(right, places)} per {int(base):,}.{also}"
        if label
        else f"Correct the rate, its base or the population.{also}",
    )


_AGES_TOO_MANY = Lazy(
    r"\bper\s(?:1,?000|10,?000|100,?000)\s(?:of\s)?(?:the\s)?(?:children|young\speople|population|those|under-18s)?\s?(?:and\syoung\speople\s)?"
    r"(?:aged\s)?(?P<ages>(?:0|under\s1)\s?(?:to|-|–)\s?1[78]|under\s(?:the\sage\sof\s)?18)\b",
    re.IGNORECASE,
    needs=("per", "000"),
)
_NATIONAL = Lazy(r"\bfirst[- ]time\sentrants?\b|\bFTEs?\b|\bcustod", re.IGNORECASE)


def rates_of_all_ages(facts: Facts, findings: Findings) -> None:
    """Report "141 per 100,000 children aged 0 to 17" for a measure of those aged 10 to 17 (R021)."""
    for sentence in facts.saying("per 1"):
        match = _AGES_TOO_MANY.search(sentence.text)
        measure = facts.measures.get(sentence.source.measure)
        national = measure.measure.measure if measure else ""
        if match and (
            national in ("first-time-entrants", "use-of-custody") or _NATIONAL.search(sentence.text)
        ):
            findings.add(
                "R021",
                f"The text has a rate per children aged {match['ages']}; first time entrants and the use of custody "
                "are counted per children aged 10 to 17.",
                sentence.place(match.start("ages")),
                "Write aged 10 to 17, and make sure that the rate was worked out on their number.",
            )


_ORDER = ("population.all", "population.0-17", "population.10-17")


def populations_within_others(facts: Facts, findings: Findings) -> None:
    """Report fewer children aged 0 to 17 than aged 10 to 17 among them (R121)."""
    known = [facts.figures[name] for name in _ORDER if name in facts.figures]
    for many, few in pairwise(known):
        if many.value < few.value:
            findings.add(
                "R121",
                f"“{_label(many)}” says {fmt.number(many.value)}, fewer than the {fmt.number(few.value)} of "
                f"“{_label(few)}”, who are among them.",
                many.place_of("value"),
                "Often a figure is missing or two figures were swapped.",
                also=few.place_of("value"),
            )


def _label(figure: NamedFigure) -> str:
    return figure.label or "population"


_MOST = Decimal("1.15")
"""How many more children a census may have counted in a group than a later estimate counts in all."""


def groups_of_the_population(facts: Facts, findings: Findings) -> None:
    """Report a group with more children than there are in the area (R121)."""
    figure = facts.figures.get("population.10-17")
    for block in facts.blocks(OverRepresentation) if figure else ():
        for group in block.groups if "17" in block.population else ():
            if figure and group.population and group.population > figure.value * _MOST:
                findings.add(
                    "R121",
                    f"“{group.name}” has {fmt.number(group.population)} children; “{_label(figure)}” says "
                    f"{fmt.number(figure.value)}.",
                    group.place_of("population"),
                    "Correct the number of the group, or the population.",
                    also=figure.place_of("value"),
                )


RULES: tuple[Rule, ...] = (
    rates_of_a_population,
    rates_of_all_ages,
    populations_within_others,
    groups_of_the_population,
)
"""The rules of this module, in the order of the reference."""
