"""Totals of money, overspends and underspends in the text beside those in the tables of money."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from yjplan.diagnostics import Findings, listed
from yjplan.figures import format as fmt
from yjplan.figures.totals import contributions_total, variance
from yjplan.patterns import Lazy
from yjplan.plan.budget import Contributions, Outturn
from yjplan.rules.contributions import AMOUNT, Claim, claim_of, is_unclear
from yjplan.rules.facts import Facts, Rule

_TOTAL = Lazy(
    r"\b(?P<what>total\s(?:budget|funding|income|contributions?|expenditure)|overspen[dt]|underspen[dt])\s(?:[\w/–-]{1,20}\s){0,3}?"
    r"(?:of|is|was|by|comes\sto|came\sto)\s$",
    re.IGNORECASE,
)


def totals_in_the_text(facts: Facts, findings: Findings) -> None:
    """Report a total, an overspend or an underspend that no table of money of that year has (R097)."""
    given, spent = list(facts.blocks(Contributions)), list(facts.blocks(Outturn))
    for sentence in facts.sentences if given or spent else ():
        text = sentence.text
        for match in AMOUNT.finditer(text) if "£" in text else ():
            before = _TOTAL.search(text[max(0, match.start() - 70) : match.start()])
            planned = None if before else _than_planned(match, text)
            if is_unclear(match) or not (planned or (before and not _of_a_part(match, before, text, spent))):
                continue
            claim = claim_of("", match, sentence, about=False)
            what = " ".join(before["what"].lower().split()) if before else str(planned)
            if not sentence.typed(match.start(), match.end()):
                spoken = _other_way(what, claim, spent) if "spen" in what else None
                if spoken:
                    _other_word(claim, what, spoken, findings)
                continue
            known = {abs(v) for v in _known_totals(what, given, spent, claim.years) if v}
            if "spen" in what and any(claim.fits(abs(v)) for v in _lines_together(text, spent)):
                continue
            if "spen" in what and (wrong := _other_way(what, claim, spent)):
                _other_word(claim, what, wrong, findings)
            elif known and not any(claim.fits(v) for v in known):
                findings.add(
                    "R097",
                    f"The text gives {claim.text} as {what}; the tables of money have "
                    f"{listed((fmt.money(v) for v in sorted(known)), 'or')}.",
                    claim.place,
                    "Correct one of them, or say for which year it is.",
                )


def _other_word(claim: Claim, what: str, wrong: Decimal, findings: Findings) -> None:
    findings.add(
        "R097",
        f"The text calls {claim.text} an {what}; the table has {fmt.money(abs(wrong))} as an "
        f"{'overspend' if wrong > 0 else 'underspend'}.",
        claim.place,
        "Correct the word, or the signs in the table.",
    )


_PLANNED = Lazy(
    r"\s(?P<way>more|less)\sthan\s(?:was\s|we\s(?:had\s)?)?(?:planned|budgeted|(?:the|our|its)\sbudget|agreed|allowed)\b",
    needs="than",
)
_SPENT = Lazy(
    r"\b(?:spent|cost|costs\swere|came\s(?:in\sat|to))\s(?:about\s|around\s|over\s|nearly\s)?$",
    needs="spent|cost|came",
)


def _than_planned(amount: re.Match[str], text: str) -> str | None:
    """Return what "we spent £8,900 more than planned" is: an overspend."""
    behind = _PLANNED.match(text[amount.end() : amount.end() + 50])
    if not behind or not _SPENT.search(text[max(0, amount.start() - 40) : amount.start()]):
        return None
    return (
        None
        if _NOT_CLOSED.search(text[: amount.end()])
        else "overspend"
        if behind["way"] == "more"
        else "underspend"
    )


def _other_way(what: str, claim: Claim, spent: list[Outturn]) -> Decimal | None:
    """Return the difference that a text takes for its opposite: more was spent than planned, or less."""
    differences = [
        line.outturn - line.budget
        for table in spent
        if not claim.years - {table.year.first, table.year.last}
        for line in table.lines
        if line.outturn is not None
        and line.outturn != line.budget
        and claim.fits(abs(line.outturn - line.budget))
        and not re.search(r"income|funding|grant", line.line, re.IGNORECASE)
    ]
    over = what.startswith("over")
    return differences[0] if differences and all((d < 0) is over for d in differences) else None


def _known_totals(
    what: str, given: list[Contributions], spent: list[Outturn], years: frozenset[int]
) -> Iterator[Decimal]:
    """Yield what the tables of these years have for it; nothing where a year is named that no table is for."""
    tables: list[Contributions | Outturn] = [*given, *spent]
    for table in tables:
        if years - {table.year.first, table.year.last}:
            continue
        if isinstance(table, Outturn):
            for line in table.lines:
                if "spen" in what:
                    yield variance(line) or Decimal()
                elif line.total or re.search(r"\btotal\b|\bincome\b", line.line, re.I):
                    yield from (line.budget, line.outturn or Decimal())
        elif "spen" not in what:
            yield contributions_total(table)
            if table.total and table.total.total is not None:
                yield table.total.total


_NOT_CLOSED = Lazy(
    r"\b(?:forecast\w*|project(?:ed|ion\w*)|predict\w*|expect\w*|anticipat\w*|possible|potential|likely|could|might|would"
    r"|half-?way|mid-year(?!\s(?:pay|award|grant|uplift|increase))|at\s+one\s+(?:point|time))\b",
    re.IGNORECASE,
)
_ON_A_PART = Lazy(
    r"\s(?:on|in|within|for)\s(?!(?:20\d\d|(?:(?:the|an?|our|its|that|this|last)\s)?"
    r"(?:(?:total|overall|annual|agreed|whole|full|pooled|net|gross|planned|financial|previous|same|core|service|partnership)[’']?s?\s)*"
    r"(?:budget|year|costs?|expenditure|income|service|partnership|money|plan)\b))",
    re.IGNORECASE,
)
"""Behind an amount: what of the whole it is for, such as interpreters or agency staff."""
_OF_ANOTHER = Lazy(
    r"\b(?!(?:we|it|service|partnership|yjs|board|team|council|plan|which|also|now)\b)[\w’'-]+\s(?:has|had|have|with|is\sgiven)"
    r"\s(?:an?\s)?$",
    re.IGNORECASE,
)
"""Ahead of “total budget”: a project or a training programme that has one of its own."""


def _of_a_part(amount: re.Match[str], before: re.Match[str], text: str, spent: list[Outturn]) -> bool:
    """Whether an amount is a forecast, or of something that is smaller than any line of the tables."""
    if _NOT_CLOSED.search(text):
        return True
    start = amount.start() - len(before[0])
    if "spen" not in before["what"].lower():
        return _OF_ANOTHER.search(text[max(0, start - 40) : start]) is not None
    part = _ON_A_PART.match(text, amount.end())
    if part is None:
        return False
    said = " ".join(text[part.end() : part.end() + 60].casefold().split()[:4])
    return not any(line.line.casefold() in said for table in spent for line in table.lines)


_TOGETHER = Lazy(
    r"\b(?:together|combined|jointly|between\s+them|in\s+all|in\s+total|sum|added)\b", re.IGNORECASE
)
_MOST_LINES = 12


def _lines_together(text: str, spent: list[Outturn]) -> Iterator[Decimal]:
    """Yield what two to four lines of a table differ from the budget by together, where a sentence adds some up."""
    if _TOGETHER.search(text):
        for table in spent:
            each = [v for line in table.lines if not line.total and (v := variance(line))]
            for size in (2, 3, 4) if len(each) <= _MOST_LINES else ():
                for some in combinations(each, size):
                    yield sum(some, Decimal())


RULES: tuple[Rule, ...] = (totals_in_the_text,)
"""The rules of this module, in the order of the reference."""
