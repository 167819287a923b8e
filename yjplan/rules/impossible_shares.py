"""Shares that cannot be: 43 families who are 71.4% of no number of families."""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from yjplan.diagnostics import Findings
from yjplan.figures import format as fmt
from yjplan.patterns import A_DIGIT, Lazy
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import printed, step
from yjplan.rules.prose_numbers import NUMBER, PERCENT, WORDS, Sentence, value_of

_SHARE = Lazy(
    rf"(?P<part>{NUMBER})(?!\s?(?:%|per\s?cent))(?P<between>(?:\s(?!per\s?cent)[a-z][\w’'-]{{0,20}}){{1,8}}?)"
    rf"(?:\s?\(|,?\s(?:or|which\sis|that\sis)\s){PERCENT}(?=\s?\)|\sof\s(?:them|those|the|all|whom)\b|[,.]?$)",
    re.IGNORECASE,
    needs=(A_DIGIT, "%|cent", "(|or|is"),
)
_SET_OFF = Lazy(r"(?:\(|\b(?:or|is)\s)\d", re.IGNORECASE)
"""How the share begins."""
_SUBJECT = Lazy(
    r"^[\s>*+-]*$|[,;:–—]\s+$"
    r"|(?<![\d%])\s(?:and|but|or|while|whereas)\s+$"
    r"|\b(?:had|has|have|were|was|are|is|will|because|that|so|then|also|saw|helped|supported|reached|including|included)\s+$"
    r"|\bof\s(?:these|those|them|whom|which),?\s+$",
    re.IGNORECASE,
)
"""Before a number of people or things of which a share is told: no Article of law, and no place in 14 wards."""
_FEWEST = 5
"""Smaller numbers are often no count of what the percentage is of: the two districts, one thing."""
_NO_SHARE = Lazy(
    r"\b(?:more|fewer|less|up|down|rise|rose|fall|fell|increase\w*|decrease\w*|reduc\w+|higher|lower|change\w*|than|compared"
    r"|against|points?|rates?|average|score\w*|hours?|days?|weeks?|months?|years?|minutes?|proportion|share|percentage|"
    r"largest|highest|lowest|smallest|target\w*|full[- ]time|fte|posts?|pounds?|miles?|times|whose|where|plus|of|half"
    rf"|thirds?|quarters?|fifths?|tenths?|{'|'.join(WORDS)})\b",
    re.IGNORECASE,
)


def shares_of_no_number(facts: Facts, findings: Findings) -> None:
    """Report "43 accepted (71.4%)", where 43 is 71.4% of no whole number (R032)."""
    for sentence in facts.saying("%)", "% )", "% of", "cent)", "cent of", "or ", "that is", "which is"):
        if ("%" in sentence.text or "cent" in sentence.text) and _SET_OFF.search(sentence.text):
            for match in _SHARE.finditer(sentence.text):
                _report(sentence, match, findings)


def _report(sentence: Sentence, match: re.Match[str], findings: Findings) -> None:
    before = sentence.text[: match.start()]
    subject = _SUBJECT.search(before)
    part, share = value_of(match["part"]), value_of(match["percent"])
    if not subject or _NO_SHARE.search(match["between"]) or part != int(part) or not 0 < share < 100:
        return
    reach = printed(share)
    low, high = part / reach.high * 100, part / max(reach.low, step(share) / 10) * 100
    if part < _FEWEST or low.to_integral_value(ROUND_CEILING) <= high:
        return
    findings.add(
        "R032",
        f"{fmt.number(part)} is {fmt.percent(share)} of no whole number: {_nearest(part, share)}.",
        sentence.place(match.start("percent")),
        "Correct the percentage or the number.",
        also=sentence.place(match.start("part")),
    )


def _nearest(part: Decimal, share: Decimal) -> str:
    """Return the shares of the two whole numbers that come nearest."""
    whole = part / share * 100
    places = max(-int(step(share).adjusted()), 1)
    return " and ".join(
        f"{fmt.percent(part / n * 100, places)} of {fmt.number(n)}"
        for n in (whole.to_integral_value(ROUND_FLOOR), whole.to_integral_value(ROUND_CEILING))
    )


RULES: tuple[Rule, ...] = (shares_of_no_number,)
"""The rules of this module, in the order of the reference."""
