"""A total and its parts in one sentence: 57 of this, 15 of that and 12 of those, 94 in all; 254 in all, 132 and 112."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from yjplan.diagnostics import Findings
from yjplan.figures import format as fmt
from yjplan.patterns import Lazy
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.prose_numbers import NUMBER, NUMBERS, Sentence, numbers_among, value_of
from yjplan.rules.remainders import as_written, without_names

_BEHIND = Lazy(
    rf",\s(?:which\s(?:is|makes)\s|making\s|or\s|that\sis\s)?(?:(?P<whole>{NUMBER})(?:\s[a-z]+)?\s(?:in\s(?:all|total)|altogether)"
    rf"|a\stotal\sof\s(?P<total>{NUMBER}))\b",
    re.IGNORECASE,
)
_AHEAD = Lazy(
    rf"^\W{{0,3}}(?:altogether|in\s(?:all|total)),?\s(?:(?:there\s(?:were|are)|we\s(?:helped|saw|had|worked\swith))\s)?(?P<whole>{NUMBER})\s"
    r"(?P<what>[a-z][\w\s’'-]{1,50}?)(?:,|:|\s[–-])\s",
    re.IGNORECASE,
)
_NOT_PARTS = Lazy(
    r"\b(?:includ\w+|of\s(?:whom|which|these|them)|each|both|about|around|over|nearly|almost|at\sleast|more\sthan|fewer|less|up\sto"
    r"|compared|previous|last|from|per|aged|years?|months?|weeks?|days?|hours?|times|some|half|third|quarter|first|for)\b|[%£:;]",
    re.IGNORECASE,
)
_FEWEST = 3
"""Numbers in such a sentence: the total and two parts."""


def totals_of_lists(facts: Facts, findings: Findings) -> None:
    """Report "57 resolutions, 15 of outcome 22 and 12 cautions, 94 in all" (R121)."""
    for sentence in facts.saying("in all", "in total", "altogether", "a total of"):
        if numbers_among(re.split(r"[\s,(]+", sentence.text)) < _FEWEST:
            continue
        text = without_names(sentence.text)
        behind = _BEHIND.search(text)
        ahead = _AHEAD.search(text)
        if behind:  # two parts are read by another rule
            _compare(sentence, behind, text[: behind.start()], 3, findings)
        elif ahead:
            _compare(sentence, ahead, text[ahead.end() :], 2, findings)


def _compare(sentence: Sentence, match: re.Match[str], said: str, fewest: int, findings: Findings) -> None:
    name = "whole" if match["whole"] else "total"
    whole, parts = value_of(match[name]), list(_parts(said))
    if len(parts) < fewest or _NOT_PARTS.search(as_written(said)) or whole in parts:
        return
    total = sum(parts, Decimal())
    if total > whole and "what" in match.groupdict() and _PEOPLE.search(match["what"]):
        return  # a child may be in several parts
    if total != whole and all(n == int(n) and not 1900 <= n <= 2100 for n in (whole, *parts)):
        findings.add(
            "R121",
            f"{' + '.join(fmt.number(n) for n in parts)} make {fmt.number(total)}, not {fmt.number(whole)}.",
            sentence.place(match.start(name)),
            "Correct the whole or a part, or say who or what is missing.",
        )


_PEOPLE = Lazy(r"\b(?:children|people|families|victims|parents|pupils|girls|boys)\b")
_SEPARATED = re.compile(r",\sand\s|,\s|\sand\s")


def _parts(said: str) -> Iterator[Decimal]:
    """Yield the one number of each item of a list; nothing if an item has none, or several."""
    items = _SEPARATED.split(said.strip(" .,"))
    found = [list(NUMBERS.finditer(item)) for item in items]
    if len(items) > 1 and all(len(numbers) == 1 for numbers in found):
        yield from (value_of(numbers[0][0]) for numbers in found)


_MONEY_PARTS = Lazy(
    r"£(?P<whole>\d{1,3}(?:,\d{3}){1,2})\s(?:between\sthem|together|in\sall|in\stotal)[,:]\s(?P<parts>£\d[^.;:%()]{10,160})",
    needs="£",
)
_AMOUNT = re.compile(r"£(\d{1,3}(?:,\d{3}){0,2})(?![\d,.]*\d|\s?(?:k|m|bn|million|thousand)\b)")


def totals_of_money(facts: Facts, findings: Findings) -> None:
    """Report "£1,199,500 between them, £869,300 for staff, £171,900 in kind and £185,300 in other funds" (R121)."""
    for sentence in facts.saying("between them", "together", "in all", "in total"):
        match = _MONEY_PARTS.search(sentence.text) if sentence.text.count("£") > 2 else None
        parts = [value_of(n) for n in _AMOUNT.findall(match["parts"])] if match else []
        if not match or match["parts"].count("£") != len(parts) or " and £" not in match["parts"]:
            continue
        whole, total = value_of(match["whole"]), sum(parts, Decimal())
        if abs(total - whole) > len(parts) and not _NOT_PARTS.search(
            match["parts"].replace("£", "").replace(" for ", " ")
        ):
            findings.add(
                "R121",
                f"{' + '.join(fmt.money(n) for n in parts)} make {fmt.money(total)}, not {fmt.money(whole)}.",
                sentence.place(match.start("whole")),
                "Correct the whole or a part, or say what is missing.",
            )


RULES: tuple[Rule, ...] = (totals_of_lists, totals_of_money)
"""The rules of this module, in the order of the reference."""
