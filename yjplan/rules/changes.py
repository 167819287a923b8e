"""Changes that are said in other ways than "from 80 to 84": compared with 80, a rise of 12 (26%), doubled to 190."""

from __future__ import annotations

import re
from decimal import Decimal

from yjplan.diagnostics import Findings
from yjplan.figures import format as fmt
from yjplan.patterns import A_DIGIT, Lazy
from yjplan.rules.changes_from_to import change_reaches
from yjplan.rules.dates import MONTH
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import Interval, stretched
from yjplan.rules.prose_numbers import A_PERCENT, FROM_TO, NUMBER, PERCENT, Sentence, percent_named, value_of

_CHANGE = r"(?:fall|rise|increase|decrease|reduction|drop|decline|growth|change|improvement)"
_ABOUT = r"(?:about\s+|around\s+|over\s+|nearly\s+|almost\s+|just\s+(?:over|under)\s+)?"
_A_YEAR = r"\b20\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?\b"
_NOUN = r"(?:\s+[a-z][\w'’-]*){0,5}?"
_WORDS = (
    "compared", "against", "up from", "down from", "rise", "increase", "reduction", "decrease", "fall", "drop", " up ",
    " down ", "decline", "growth",
)  # fmt: skip
_WAYS = (
    Lazy(
        rf"\b(?:by|up|down|{_CHANGE}\s+of|an?)\s+{_ABOUT}{PERCENT}(?:\s+{_CHANGE})?\s?\(\s?(?P<a>{NUMBER})\s+to\s+"
        rf"(?P<b>{NUMBER})\s?\)",
        re.IGNORECASE,
        needs=(A_DIGIT, A_PERCENT, "(", "to"),
    ),
    Lazy(
        rf"(?P<b>{NUMBER}){_NOUN}(?:\s+in\s+{_A_YEAR})?,?\s+(?:compared\s+(?:with|to)|against|up\s+from|down\s+from)\s+(?:the\s+)?"
        rf"(?P<a>{NUMBER})(?!\s?%)(?P<gap>(?:[^.;:()%£\d]|{_A_YEAR}){{0,50}}?)(?:[,–-]\s+)?"
        rf"(?:\b(?:an?|the|this\s+is\s+an?)\s+{_CHANGE}\s+of\s+{_ABOUT}{PERCENT}|\(\s?[-+−–]?{percent_named('percent2')}\s?\)"
        rf"|\b(?:up|down)\s+(?:by\s+)?{_ABOUT}{percent_named('percent3')})",
        re.IGNORECASE,
        needs=(A_DIGIT, A_PERCENT, "compared|against|from"),
    ),
    Lazy(
        rf"(?P<b>{NUMBER}){_NOUN},?\s+(?:which\s+is\s+|this\s+is\s+)?an?\s+(?P<way>{_CHANGE})\s+of\s+(?P<d>{NUMBER})"
        rf"\s?(?:\(|,\s?or\s){_ABOUT}{PERCENT}",
        re.IGNORECASE,
        needs=(A_DIGIT, A_PERCENT, "of", "(|or"),
    ),
    Lazy(
        rf"(?P<b>{NUMBER}){_NOUN}(?:\s+in\s+{_A_YEAR})?,?\s+(?:(?:which|this|that)\s+is\s+)?an?\s+{_ABOUT}{PERCENT}\s+"
        rf"{_CHANGE}\s+(?:on|from|compared\s+(?:with|to))\s+"
        rf"(?:(?:the|last|previous|prior|year['’]s|figure|number|total|of|baseline|{_A_YEAR})\s+){{0,5}}?(?P<a>{NUMBER})(?!\s?%)",
        re.IGNORECASE,
        needs=(A_DIGIT, A_PERCENT, "on|from|compared"),
    ),
)
_RATES = Lazy(
    r"\brates?\b|\bper\s+(?!cent)|\baverage|\baged?\b|\bbetween\b",
    re.IGNORECASE,
    needs="rate|per|average|age|between",
)
_ANOTHER = Lazy(r"\b(?:and|but|while|whereas|although)\b", re.IGNORECASE)
"""What may open a clause on something else."""
_LESS = ("fall", "decrease", "reduction", "drop", "decline")


def changes_said_otherwise(facts: Facts, findings: Findings) -> None:
    """Report "84 compared with 80, an increase of 7%" and "a rise of 12 (20.7%)" (R041)."""
    for sentence in facts.saying(*_WORDS):
        text = sentence.text
        if ("%" not in text and "cent" not in text) or _RATES.search(text):
            continue
        for way in _WAYS:
            for match in way.finditer(text):
                _said_otherwise(sentence, match, findings)


def _said_otherwise(sentence: Sentence, match: re.Match[str], findings: Findings) -> None:
    groups = match.groupdict()
    name = next(n for n in ("percent", "percent2", "percent3") if groups.get(n))
    b, value = value_of(match["b"]), value_of(match[name])
    if groups.get("d"):
        difference = value_of(match["d"])
        a = b + difference if match["way"].casefold() in _LESS else b - difference
    else:
        a = value_of(match["a"])
    if a <= 0 or all(1900 <= n <= 2100 and n == int(n) for n in (a, b)):
        return
    if any(groups.get(n) and _is_time(sentence.text, match.start(n), match.end(n)) for n in ("a", "b")):
        return
    if _ANOTHER.search(groups.get("gap") or ""):
        return
    if change_reaches(a, b, exact=True).meets(stretched(value, sentence.text[: match.start(name)])):
        return
    findings.add(
        "R041",
        f"From {fmt.number(a)} to {fmt.number(b)} is a change of "
        f"{fmt.percent(abs(b - a) / a * 100, max(fmt.places(value), 1))}, not {fmt.percent(value)}.",
        sentence.place(match.start(name)),
        "Divide the difference by the earlier figure.",
        also=sentence.place(match.start("b")),
    )


_DATE_AFTER = Lazy(rf"\s+{MONTH}\b|(?:st|nd|rd|th)\b", re.IGNORECASE)
_LENGTH_AFTER = Lazy(r"\s+(?:day|week|month|quarter|year|hour)s?\b", re.IGNORECASE)
_LENGTH_BEFORE = Lazy(r"\b(?:in|over|within|for|after|every|last|past|the)\s+$", re.IGNORECASE)
_NUMBERED = Lazy(rf"\b(?:{MONTH}|quarter|week|day|year|term|phase|tier|priority|outcome)\s+$", re.IGNORECASE)


def _is_time(text: str, start: int, end: int) -> bool:
    """Whether a number is a year, a day or a length of time, between a figure and what it is set against."""
    before = text[max(0, start - 16) : start]
    return bool(
        re.fullmatch(r"(?:19|20)\d\d", text[start:end])
        or _DATE_AFTER.match(text, end)
        or _NUMBERED.search(before)
        or (_LENGTH_AFTER.match(text, end) and _LENGTH_BEFORE.search(before))
    )


_TIMES = {
    "halved": Decimal("0.5"),
    "by half": Decimal("0.5"),
    "doubled": Decimal(2),
    "trebled": Decimal(3),
    "tripled": Decimal(3),
    "by a third": Decimal(2) / 3,
    "by two thirds": Decimal(1) / 3,
    "by a quarter": Decimal("0.75"),
    "by three quarters": Decimal("0.25"),
}
_MULTIPLIED = Lazy(
    r"\b(?P<loose>more\s+than\s+|over\s+|nearly\s+|almost\s+|just\s+under\s+)?(?P<times>halved|doubled|trebled|tripled|by\s+"
    r"(?P<loose2>more\s+than\s+|over\s+|nearly\s+|almost\s+|just\s+under\s+)?"
    r"(?:half|a\s+third|two[\s-]thirds|a\s+quarter|three[\s-]quarters))\b(?!\s+(?:an?|of|per)\b)"
    rf"(?P<gap>(?:[^.;:()£%\d]|\b20\d\d\b){{0,60}}?),?\s\(?{FROM_TO.pattern.removeprefix(chr(92) + 'b')}",
    re.IGNORECASE,
    needs=("halved|doubled|trebled|tripled|by", "half|halved|doubled|trebled|tripled|third|quarter", "from"),
)


def multiples_said_with_figures(facts: Facts, findings: Findings) -> None:
    """Report "doubled, from 120 to 190" and "by half, from 8 to 5" (R072)."""
    for sentence in facts.saying("halved", "doubled", "trebled", "tripled", " half", "third", "quarter"):
        if "from " not in sentence.text:
            continue
        for match in _MULTIPLIED.finditer(sentence.text):
            _multiplied(sentence, match, findings)


def _multiplied(sentence: Sentence, match: re.Match[str], findings: Findings) -> None:
    a, b = value_of(match["a"]), value_of(match["b"])
    if a <= 0 or all(1900 <= n <= 2100 and n == int(n) for n in (a, b)):
        return
    said = " ".join(match["times"].casefold().replace("-", " ").split())
    loose = " ".join((match["loose2"] or match["loose"] or "").casefold().split())
    plain = said.replace(f" {loose} ", " ") if loose else said
    times, grows = _TIMES[plain], a < b
    if plain.startswith("by") and grows:
        times = 2 - times  # grown by a third
    if b / a in _fair(times, loose):
        return
    shown = said if match["loose2"] or not loose else f"{loose} {said}"
    findings.add(
        "R072",
        f"“{shown}” does not fit a change from {fmt.number(a)} to "
        f"{fmt.number(b)}, which is {fmt.signed(fmt.percent((b - a) / a * 100, 1))}.",
        sentence.place(match.start("times")),
        "Correct the words or the figures.",
        also=sentence.place(match.start("a")),
    )


def _fair(times: Decimal, loose: str) -> Interval:
    """Return the ratios for which "doubled" or "by a third" is fair."""
    near, far = (times - 1) * Decimal("0.8") + 1, (times - 1) * Decimal("1.2") + 1
    if loose in ("more than", "over"):
        return Interval(times, Decimal("Infinity")) if times > 1 else Interval(Decimal(), times)
    if loose:
        return Interval(min(near, times), max(near, times))
    return Interval(min(near, far), max(near, far))


RULES: tuple[Rule, ...] = (changes_said_otherwise, multiples_said_with_figures)
"""The rules of this module, in the order of the reference."""
