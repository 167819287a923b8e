"""What a sentence says and unsays by itself: no figure of the data is needed to see it."""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, Decimal
from itertools import takewhile

from yjplan.diagnostics import Findings
from yjplan.figures import format as fmt
from yjplan.patterns import A_DIGIT, Lazy
from yjplan.rules.changes_from_to import sentences_of_wrong_ways
from yjplan.rules.claims_about import NOT_CERTAIN
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import Interval, printed, step, stretched
from yjplan.rules.prose_numbers import DIGITS, FROM_TO, NUMBER, PERCENT, begins_with_number, value_of

_UNITS = frozenset(
    (
        "actions", "arrests", "assessments", "boys", "carers", "cases", "cautions", "children", "crimes", "disposals",
        "entrants", "episodes", "families", "girls", "incidents", "interventions", "offences", "orders", "outcomes",
        "parents", "people", "plans", "pupils", "recommendations", "referrals", "remands", "reoffences", "schools",
        "sentences", "services", "sessions", "standards", "victims", "visits",
    )
)  # fmt: skip
"""What is counted in whole numbers."""
_LINKS = frozenset(("and", "at", "by", "for", "from", "in", "of", "on", "or", "that", "to", "who", "with"))
_NOUN = r"(?P<noun>(?:[a-z][a-z-]*[ \n,]{1,2}){0,3}[a-z][a-z-]*)"
_SHARE = Lazy(
    rf"{PERCENT}\s+of\s+(?:(?:the|our|all|these|those)\s+){{0,2}}(?P<whole>{NUMBER})\s+(?!years?\b){_NOUN}",
    re.IGNORECASE,
)
_OF_WHOLE = Lazy(
    rf"\bof\s+(?:the|our|all|these|those)\s+(?P<whole>{NUMBER})\s+(?!years?\b){_NOUN}"
    rf"(?:\s+(?:over|under|aged)\s+\d{{1,2}}(?:\s?(?:to|-|–)\s?\d{{1,2}}|\s(?:and|or)\s(?:over|under))?)?,?\s+{PERCENT}\s+(?!of\b)",
    re.IGNORECASE,
)
_MANY = 1000
"""Of more than so many, a percentage with one decimal place can nearly always be had."""


def shares_that_no_count_gives(facts: Facts, findings: Findings) -> None:
    """Report "77% of the 33 services": no whole number of 33 is 77% (R032)."""
    for sentence in facts.saying(
        "% of ", "cent of ", "of the ", "of our ", "of all ", "of these ", "of those "
    ):
        text = sentence.text
        if not _says_a_share(text.casefold().split()) or NOT_CERTAIN.search(text):
            continue
        for match in (*_SHARE.finditer(text), *_OF_WHOLE.finditer(text)):
            whole, value = value_of(match["whole"]), value_of(match["percent"])
            reach = stretched(value, text[: match.start("percent")])
            noun = takewhile(
                lambda word: word not in _LINKS, re.findall(r"[a-z-]+", match["noun"].casefold())
            )
            if not _UNITS.intersection(noun):
                continue
            if not 1 < whole <= _MANY or value > 100 or _about(text[: match.start("whole")]):
                continue
            low, high = (share * whole / 100 for share in (reach.low, reach.high))
            above = low.to_integral_value(ROUND_CEILING)
            if above > high:
                findings.add(
                    "R032",
                    f"No whole number out of {fmt.number(whole)} is {fmt.percent(value)}: "
                    f"{_of(above - 1, whole, value)}, and {_of(above, whole, value)}.",
                    sentence.place(match.start("percent")),
                    "Correct the percentage or the number. If it is a share of others than these, say of how many.",
                )


def _says_a_share(words: list[str]) -> bool:
    """Whether a percentage may be of a number; quick, to be asked before the patterns are."""
    shares = any(word.endswith("%") or word.startswith("cent") for word in words)
    return shares and any(
        word == "of" and any(map(begins_with_number, words[at + 1 : at + 4])) for at, word in enumerate(words)
    )


_NOT_EXACT = Lazy(
    r"\b(?:about|around|approximately|nearly|almost|roughly|over|under|than|some|least|to|or|between|and|first|last|next)\s+$",
    re.IGNORECASE,
)


def _about(before: str) -> bool:
    return _NOT_EXACT.search(before) is not None


def _of(part: Decimal, whole: Decimal, like: Decimal) -> str:
    shown = fmt.percent(part / whole * 100, max(-int(step(like).adjusted()), 1))
    return f"{fmt.number(part)} of {fmt.number(whole)} is {shown}"


_DOWN_FROM = Lazy(
    rf"(?P<b>{NUMBER})(?P<bsign>\s?%)?(?:\s+per\s+[\d,]{{3,9}})?(?:\s+(?!per\b)[a-z][\w’'-]*){{0,5}}?(?:\s+in\s+[\d/–-]{{4,9}})?,?\s+(?:which\s+is\s+)?"
    rf"(?P<way>down|up)\s+from\s+(?:the\s+)?(?P<a>{NUMBER})(?P<asign>\s?%)?(?!\s*(?:per|%|years?|months?|weeks?|days?)\b)",
    re.IGNORECASE,
)
_NOT_ALL = Lazy(r"\b(?:of|per|and|to|plus)(?:\s+(?:the|our|all|these))?\s+$", re.IGNORECASE)
"""What stands before a figure that is a part, a base or one of several."""
_NOT_OF_THIS = Lazy(r"\b(?:ranked|rank|place|position|quartile|quadrant|aged?|ages)\b", re.IGNORECASE)


def down_and_up_from(facts: Facts, findings: Findings) -> None:
    """Report "260 in 2023, down from 223 in 2022" (R071)."""
    for sentence in facts.saying("down from ", "up from "):
        for match in _DOWN_FROM.finditer(sentence.text):
            a, b = value_of(match["a"]), value_of(match["b"])
            years = any(1900 <= n <= 2100 and step(n) == 1 for n in (a, b))
            if _NOT_ALL.search(sentence.text[: match.start("b")]):
                continue
            if years or bool(match["asign"]) != bool(match["bsign"]) or _NOT_OF_THIS.search(sentence.text):
                continue
            if (b >= a) if match["way"].casefold() == "down" else (b <= a):
                sign = "%" if match["asign"] else ""
                findings.add(
                    "R071",
                    f"“{match['way']} from” does not fit a change from {fmt.number(a)}{sign} to {fmt.number(b)}{sign}.",
                    sentence.place(match.start("way")),
                    "Often the two figures were swapped, or the word is left from last year's plan.",
                    also=sentence.place(match.start("a")),
                )


_MINUS = Lazy(
    rf"\b(?P<word>fall|falls|fell|fallen|reductions?|reduced|decreased?|drop|dropped|declined?|increased?|rise|rose|risen"
    rf"|growth)\s+(?:of|by)\s+(?P<shown>[-−–](?P<n>{DIGITS})(?:\s?%|\s+per\s+cent)?)(?![\d/–-])",
    re.IGNORECASE,
)


def minus_with_a_word(facts: Facts, findings: Findings) -> None:
    """Report "a reduction of -14.7%", which says twice that it is less, and so that it is more (R071)."""
    for sentence in facts.saying("of -", "by -", "of −", "by −", "of –", "by –"):
        for match in _MINUS.finditer(sentence.text):
            more = match["word"].casefold().startswith(("increase", "rise", "rose", "risen", "growth"))
            why = (
                "the minus sign says the opposite of the word"
                if more
                else "the word says it already, and with the minus sign it would be a rise"
            )
            findings.add(
                "R071",
                f"“{' '.join(match[0].split())}”: {why}.",
                sentence.place(match.start("shown")),
                "Take the minus sign away, or correct the word.",
            )


_POINTS = Lazy(
    rf"(?<![\w.,£])(?P<points>{DIGITS})\s+(?:percentage|per\s?cent|%)\s?-?\s?points?\b",
    re.IGNORECASE,
    needs=(A_DIGIT, "point"),
)


def points_between_percentages(facts: Facts, findings: Findings) -> None:
    """Report "fell by 10 percentage points, from 40% to 31%" (R041), unless they rose (R071)."""
    for sentence in facts.saying("point"):
        if "from " not in sentence.text or id(sentence) in facts.once(sentences_of_wrong_ways):
            continue
        points, pairs = list(_POINTS.finditer(sentence.text)), list(FROM_TO.finditer(sentence.text))
        if len(points) != 1 or len(pairs) != 1 or not (pairs[0]["asign"] and pairs[0]["bsign"]):
            continue
        a, b = value_of(pairs[0]["a"]), value_of(pairs[0]["b"])
        before, after = printed(a), printed(b)
        said = stretched(value_of(points[0]["points"]), sentence.text[: points[0].start()])
        low, high = sorted((abs(before.low - after.high), abs(before.high - after.low)))
        if not Interval(low, high).meets(said):
            findings.add(
                "R041",
                f"From {fmt.percent(a)} to {fmt.percent(b)} is {fmt.number(abs(b - a))} percentage points, not "
                f"{fmt.number(value_of(points[0]['points']))}.",
                sentence.place(points[0].start()),
                "Take the smaller percentage from the larger.",
                also=sentence.place(pairs[0].start("a")),
            )


RULES: tuple[Rule, ...] = (
    shares_that_no_count_gives,
    down_and_up_from,
    minus_with_a_word,
    points_between_percentages,
)
"""The rules of this module, in the order of the reference."""
