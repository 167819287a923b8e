"""Shares of a whole in a sentence: of the 58 who agreed, 26 (44.8%); one in four children (58 of 132)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from yjplan.diagnostics import Findings
from yjplan.figures import format as fmt
from yjplan.patterns import Lazy
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import Interval, step, stretched
from yjplan.rules.prose_numbers import (
    FRACTIONS,
    NUMBER,
    PERCENT,
    WORDS,
    Sentence,
    begins_with_number,
    numbers_among,
    percent_named,
    value_of,
)
from yjplan.rules.times import YEAR

_ARTICLE = r"(?:(?:the|our|all|these|those|its)\s+){0,2}"
_OF_ALL = Lazy(rf"\bof\s+{_ARTICLE}(?P<whole>{NUMBER})\b(?!\s?(?:%|per\s?cent))", re.IGNORECASE)
_PART = Lazy(
    rf"(?P<part>{NUMBER})(?P<between>(?:\s+[a-z][\w'’-]*,?){{0,12}}?)\s?\(\s?(?:or\s+|about\s+|i\.e\.\s+)?{PERCENT}\s?[);]",
    re.IGNORECASE,
)
_OTHER_BASE = Lazy(
    r"\b(?:of\s+(?:whom|which|these|those|them)|out\s+of|compared|than|against|previous|last|before|earlier|average"
    r"|national\w*|target|whereas|while|from|up|down|rise|fall|increase|decrease|per)\b|;",
    re.IGNORECASE,
)
_SLASHED = Lazy(
    rf"{PERCENT}\s?\(\s?(?P<part>\d{{1,6}})\s?/\s?(?P<whole>\d{{1,6}})\s?\)"
    rf"|(?<![\w/(])(?P<part2>\d{{1,6}})\s?/\s?(?P<whole2>\d{{1,6}})\s?\(\s?{percent_named('percent2')}\s?\)",
    re.IGNORECASE,
)


def shares_of_a_whole(facts: Facts, findings: Findings) -> None:
    """Report "of the 58 who agreed, 26 (54.8%) took part" and "84% (32/40)" (R032)."""
    for sentence in facts.saying("%)", "% )", "% (", "%(", "%;", "cent)", "cent ("):
        text = sentence.text
        if "/" in text:
            for match in _SLASHED.finditer(text):
                two = "2" if match["part2"] else ""
                part, whole = value_of(match[f"part{two}"]), value_of(match[f"whole{two}"])
                if part <= whole:
                    _compare(sentence, match, f"percent{two}", part, whole, findings)
        if "of " in text or "Of " in text:
            for match, part, whole in _of_all(text):
                _compare(sentence, match, "percent", part, whole, findings)


def _of_all(text: str) -> Iterator[tuple[re.Match[str], Decimal, Decimal]]:
    """Yield the parts that are said to be of a whole which a clause names first, each with its percentage."""
    wholes = list(_OF_ALL.finditer(text))
    if len(wholes) != 1:
        return
    before = text[: wholes[0].start()].rstrip().split()
    if before and begins_with_number(before[-1]):
        return  # 26 of 58: another rule reads it
    at = wholes[0].end()
    whole = value_of(wholes[0]["whole"])
    for match in _PART.compiled.finditer(text, at):
        between = f"{text[at : match.start()]} {match['between']}"
        if re.search(r"\d", YEAR.compiled.sub("", between)) or _OTHER_BASE.search(between):
            return
        part = value_of(match["part"])
        if part > whole:
            return
        yield match, part, whole
        at = match.end()


def _compare(
    sentence: Sentence, match: re.Match[str], name: str, part: Decimal, whole: Decimal, findings: Findings
) -> None:
    value = value_of(match[name])
    if not whole or part / whole * 100 in stretched(value, sentence.text[: match.start(name)]):
        return
    findings.add(
        "R032",
        f"{fmt.number(part)} of {fmt.number(whole)} is "
        f"{fmt.percent(part / whole * 100, -int(step(value).adjusted()))}, not {fmt.percent(value)}.",
        sentence.place(match.start(name)),
        "Correct the percentage or the numbers.",
    )


FRACTION = (
    r"(?:(?P<loose>more\s+than|over|just\s+over|at\s+least|nearly|almost|just\s+under|under|less\s+than|fewer\s+than)\s+)?"
    r"(?P<fraction>half|(?:a\s+|one[\s-])(?:half|third|quarter|fifth)|two[\s-](?:thirds|fifths)|three[\s-](?:quarters|fifths)"
    r"|four[\s-]fifths|(?P<top>one|two|three|four|nine)\s+in\s+(?:every\s+)?(?P<bottom>two|three|four|five|six|seven|eight|ten))"
)
_TALK = r"[^.;:()\d%£]{0,60}?"
_IN_WORDS = Lazy(
    rf"\b{FRACTION}\s{_TALK}\((?P<part>\d{{1,6}})\s?(?:/|\s(?:out\s)?of\s(?:the\s|our\s|all\s)?)\s?(?P<whole>\d{{1,6}})\)"
    rf"|\b{FRACTION.replace('<', '<x')}\s+of\s+{_ARTICLE}(?P<xwhole>\d{{1,6}})\s{_TALK}\((?P<xpart>\d{{1,6}})\)",
    re.IGNORECASE,
)


_COUNT_IN_BRACKETS = Lazy(r"\(\d{1,6}(?:\)|\s{0,2}(?:/|of\b|out\b))", re.IGNORECASE)


def fractions_in_words(facts: Facts, findings: Findings) -> None:
    """Report "one in four children (58 of 132)" and "three quarters of the 132 children (74)" (R032)."""
    for sentence in facts.saying("half", "third", "quarter", "fifth", " in "):
        if "(" not in sentence.text or not _COUNT_IN_BRACKETS.search(sentence.text):
            continue
        if numbers_among(re.split(r"[\s(]+", sentence.text)) < 2:
            continue
        for match in _IN_WORDS.finditer(sentence.text):
            x = "x" if match["xfraction"] else ""
            part, whole = value_of(match[f"{x}part"]), value_of(match[f"{x}whole"])
            said, shares = fraction_of(match, x)
            if not whole or part > whole or part / whole in shares:
                continue
            findings.add(
                "R032",
                f"{fmt.number(part)} of {fmt.number(whole)} is {fmt.percent(part / whole * 100, 1)}, not {said}.",
                sentence.place(match.start(f"{x}fraction")),
                "Correct the words or the numbers.",
                also=sentence.place(match.start(f"{x}part")),
            )


def fraction_of(match: re.Match[str], prefix: str = "") -> tuple[str, Interval]:
    """Return a fraction that `FRACTION` found, in words, and the shares for which it is fair."""
    said = " ".join(match[f"{prefix}fraction"].replace("-", " ").casefold().split())
    top, bottom = match[f"{prefix}top"], match[f"{prefix}bottom"]
    share = (
        Decimal(WORDS[top.casefold()]) / WORDS[bottom.casefold()]
        if top
        else FRACTIONS[re.sub(r"^(?:a|one) ", "", said)]
    )
    return said, _fair(share, match[f"{prefix}loose"] or "")


def _fair(share: Decimal, loose: str) -> Interval:
    """Return the shares for which "a quarter" is fair; more where the words leave it open."""
    slack, word = Decimal("0.06"), " ".join(loose.casefold().split())
    if word in ("more than", "over", "at least"):
        return Interval(share, Decimal(1))
    if word in ("under", "less than", "fewer than"):
        return Interval(Decimal(), share)
    if word in ("nearly", "almost", "just under"):
        return Interval(share - 2 * slack, share)
    if word == "just over":
        return Interval(share, share + 2 * slack)
    return Interval(share - slack, share + slack)


RULES: tuple[Rule, ...] = (shares_of_a_whole, fractions_in_words)
"""The rules of this module, in the order of the reference."""
