"""Percentages beside what they are of: "4 of 17 children (23.5%)", in the data and in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from yjplan.diagnostics import Findings, Place
from yjplan.figures import format as fmt
from yjplan.figures.kpis import reported_kpis
from yjplan.figures.national import national_measures
from yjplan.patterns import Lazy
from yjplan.plan.performance import Kpis
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import printed, stretched
from yjplan.rules.prose_numbers import NUMBER, PERCENT, begins_with_number, ends_in_number, value_of


def percentages_of_data(facts: Facts, findings: Findings) -> None:
    """Report a value that its count and what it is out of do not give (R031)."""
    for count, of, value, per, place in _ratios(facts):
        if not of or Decimal(count) / of * per in printed(value):
            continue
        sign = "%" if per == 100 else ""
        right = fmt.number(Decimal(count) / of * per, fmt.places(value))
        whole = _base_that_gives(count, value) if per == 100 else None
        findings.add(
            "R031",
            f"{fmt.number(count)} of {fmt.number(of)} is {right}{sign}, not {fmt.number(value)}{sign}.",
            place,
            f"{fmt.number(value)}{sign} would be {fmt.number(count)} of {whole}." if whole else "",
        )


def _ratios(facts: Facts) -> Iterator[tuple[int, int, Decimal, int, Place | None]]:
    """Yield count, what it is out of, value, base and place wherever data give all of them."""
    for measure in facts.measures.values():
        typed = measure.measure
        per = measure.per or (1 if typed.measure in national_measures() else 0)
        for o in typed.series:
            if per and o.count is not None and o.of and isinstance(o.value, Decimal):
                yield o.count, o.of, o.value, per, o.place_of("value")
    for block in facts.blocks(Kpis):
        for one in (s for kpi in reported_kpis(block) for s in kpi.steps if s.unit == "%"):
            for figure, given in ((one.now, one.stage), (one.previous, one.stage.previous)):
                if figure and given and figure.count is not None and isinstance(given.value, Decimal):
                    yield figure.count, figure.of or 0, given.value, 100, given.place_of("value")


def _base_that_gives(count: int, value: Decimal) -> int | None:
    """Return what the count would have to be out of, if exactly one small number fits."""
    fits = [n for n in range(max(count, 1), 200) if Decimal(count) / n * 100 in printed(value)]
    return fits[0] if len(fits) == 1 else None


_PAIR = Lazy(
    rf"(?P<part>{NUMBER})\s+(?:out\s+)?of\s+(?:(?:the|our|all|these|those)\s+)?(?P<whole>{NUMBER})(?!\s?%)",
    re.IGNORECASE,
)
_OUT_OF = Lazy(r"\bout\s+of\b", re.IGNORECASE)
_ROUND = (3, 4, 5, 10)
_ROUGHLY = 6
"""Percentage points by which "four out of five" may miss the share that it says in round words."""
_PERCENT = Lazy(PERCENT, re.IGNORECASE)
_BETWEEN_AFTER = Lazy(r"[\w\s'’-]{0,60}?(?:\(|,?\s(?:or|that is|which is|i\.e\.),?\s(?:about\s)?)", re.ASCII)
_BETWEEN_BEFORE = Lazy(r"\s?(?:[\w\s'’-]{0,40}?)\((?:or\s|i\.e\.\s)?", re.ASCII)
_OTHER = Lazy(
    r"\b(?:compared|than|against|previous|last|before|earlier|national\w*|average|target|whereas|while|from)\b"
)


def percentages_in_prose(facts: Facts, findings: Findings) -> None:
    """Report "4 of 17 children (36.4%)", where counts and percentage stand side by side (R032)."""
    for sentence in facts.saying("%", "per cent", "percent"):
        text = sentence.text
        if " of " not in text:
            continue
        pairs = list(_PAIR.finditer(text)) if _says_of(text.casefold().split()) else ()
        for pair in pairs:
            percent = _beside(pair, text)
            part, whole = value_of(pair["part"]), value_of(pair["whole"])
            if not percent or not whole or part > whole:
                continue
            value = value_of(percent["percent"])
            if whole in _ROUND and _OUT_OF.search(pair[0]) and abs(part / whole * 100 - value) <= _ROUGHLY:
                continue
            if part / whole * 100 not in stretched(value, text[: percent.start()]):
                findings.add(
                    "R032",
                    f"{_shown(pair)} is {fmt.percent(part / whole * 100, fmt.places(value))}, not "
                    f"{fmt.percent(value)}.",
                    sentence.place(percent.start()),
                    "Correct the percentage or the numbers.",
                    also=sentence.place(pair.start()),
                )


def _says_of(words: list[str]) -> bool:
    """Whether one number may be of another: 4 of 17, four out of our 17; quick, to be asked before the pattern is."""
    return any(
        word == "of"
        and any(map(ends_in_number, words[max(0, at - 2) : at]))
        and any(map(begins_with_number, words[at + 1 : at + 3]))
        for at, word in enumerate(words)
    )


def _shown(pair: re.Match[str]) -> str:
    return " ".join(pair[0].split())


def _beside(pair: re.Match[str], text: str) -> re.Match[str] | None:
    """Return the percentage that belongs to a pair without doubt: in brackets behind or before it, or after "or"."""
    for percent in _PERCENT.finditer(text):
        if percent.start() >= pair.end():
            between = text[pair.end() : percent.start()]
            sure = between.endswith("(") or not _OTHER.search(text)
            closed = re.match(r"\s?[),;.:]|\s?$", text[percent.end() :])
            return (
                percent
                if closed and sure and _BETWEEN_AFTER.fullmatch(between) and not _OTHER.search(between)
                else None
            )
        between = text[percent.end() : pair.start()]
        if _BETWEEN_BEFORE.fullmatch(between):
            return percent
    return None


RULES: tuple[Rule, ...] = (percentages_of_data, percentages_in_prose)
"""The rules of this module, in the order of the reference."""
