"""Parts of which nobody and nothing can be in two, by sex, age, ethnicity or kind: they are no more than all."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from itertools import combinations, pairwise

from msgspec import Struct

from yjplan.diagnostics import Findings, listed
from yjplan.figures import format as fmt
from yjplan.patterns import Lazy
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.prose_numbers import NUMBERS, Sentence, begins_with_number, numbers_among, value_of
from yjplan.rules.remainders import BAND, OF_WHOLE, as_written, without_names

_HINTS = (
    "boys", "girls", "male", "women", "adults", "aged", "white", "black", "court", "referrals", "notifications",
    "disposals", "offences", "orders", "sentences", "outcomes", "without",
)  # fmt: skip
"""One of these stands in every sentence about such parts, in small letters."""
_FEWEST = 3
"""Numbers in such a sentence: a whole and two parts."""
_BEFORE = frozenset(
    ("of", "the", "our", "these", "those", "all", "were", "are", "had", "made", "received", "held")
)
"""Words before the number of a whole."""
_SHARE_IN_BRACKETS = Lazy(r"\s?\(\d{1,3}(?:\.\d{1,2})?\s?%\)", needs="%)")
_ENDS = Lazy(r"[.;:()%£]|,?\sand\s\S{1,12}\sof\s(?:these|those|them|whom|which)\b", re.IGNORECASE)
_BETWEEN = Lazy(r"(?:,|,?\s(?:and|with|while|but|plus))\s(?:the\s(?:other|remaining)\s)?$", re.IGNORECASE)
_SAID_OF_THEM = (
    r"both|twice|overlap\w*|more\sthan\sone|non-binary|unknown|(?:not|un)\s?(?:known|recorded|stated|identified)|others?"
    r"|rest|remaining"
)
_LOOSE = Lazy(
    rf"\b(?:{_SAID_OF_THEM}|about|around|over(?!-)|nearly|almost|roughly|more\sthan|at\sleast|some|also|as\swell|several"
    r"|each|nobody|previous|earlier|last\syear|before|compared|now)\b",
    re.IGNORECASE,
)
_SAID_LATER = Lazy(rf"\b(?:{_SAID_OF_THEM})\b", re.IGNORECASE)
_AFTER = 120
"""Characters behind a sentence in which it may be said that some are in two parts, or in none."""


class _Part(Struct, frozen=True):
    """One number of a sentence, and what is said of it up to the next."""

    number: Decimal
    said: str


def parts_of_one_kind(facts: Facts, findings: Findings) -> None:
    """Report "of 47 victims, 29 were women and 21 were men" (R121)."""
    for sentence in facts.saying(*_HINTS):
        text = sentence.text
        words = text.casefold().split()
        likely = numbers_among(words) >= _FEWEST and any(
            before in _BEFORE and begins_with_number(word) for before, word in pairwise(words)
        )
        if not likely or not (match := OF_WHOLE.search(text)):
            continue
        behind = (
            _SHARE_IN_BRACKETS.compiled.sub("", text[match.end() :]) if "%" in text else text[match.end() :]
        )
        who, parts = _parts(behind)
        kind = next((k for k in _KINDS if k.fits(who, parts)), None) if len(parts) > 1 else None
        whole, together = value_of(match["whole"]), sum((p.number for p in parts), Decimal())
        if kind is None or together == whole or (together < whole and not kind.all_there_are):
            continue
        end = sentence.start + len(text)
        loose = _LOOSE.search(text) or _SAID_LATER.search(sentence.source.text[end : end + _AFTER])
        if not loose and all(n == int(n) for n in (whole, together)):
            _report(sentence, match.start("whole"), whole, parts, findings)


def _parts(behind: str) -> tuple[str, list[_Part]]:
    """Return who or what is divided, and the parts; none where a number does not begin a part."""
    end = _ENDS.search(behind)
    counts = without_names(behind[: end.start()] if end else behind)
    numbers = list(NUMBERS.finditer(counts))
    if not numbers:
        return "", []
    parts: list[_Part] = []
    for n, number in enumerate(numbers):
        last = n + 1 == len(numbers)
        said = counts[number.end() : None if last else numbers[n + 1].start()]
        cut = said.find(",") if last else (found.start() if (found := _BETWEEN.search(said)) else -1)
        if cut < 0 and not last:
            return "", []
        parts.append(_Part(value_of(number[0]), (said[:cut] if cut >= 0 else said).strip(" .")))
    return counts[: numbers[0].start()].strip(" ,").casefold(), parts


def _report(sentence: Sentence, offset: int, whole: Decimal, parts: list[_Part], findings: Findings) -> None:
    together = sum((part.number for part in parts), Decimal())
    findings.add(
        "R121",
        f"{listed((fmt.number(part.number) for part in parts), 'and')} make {fmt.number(together)}, "
        f"{'more than' if together > whole else 'not'} {fmt.number(whole)}.",
        sentence.place(offset),
        "Correct the whole or a part, or say how many are in two of them."
        if together > whole
        else "Correct the whole or a part, or say who or what is missing.",
    )


_ARE = r"(?:(?:were|are|was|is)\s)?"
_SEX = Lazy(
    rf"{_ARE}(?:(?:committed|carried\sout|reported|started)\s)?(?:by\s|from\s)?"
    r"(?P<sex>boys?|girls?|males?|females?|men|man|women|woman)",
    re.IGNORECASE,
    needs="boy|girl|male|men|man",
)
_OF_HIS_SEX = {"b": 0, "m": 0, "g": 1, "f": 1, "w": 1}
_ADULTS_OR_CHILDREN = Lazy(
    rf"{_ARE}(?:by\s|from\s)?(?P<who>adults?|child|children)", re.IGNORECASE, needs="adult|child"
)
_GROUP = Lazy(
    rf"(?:{_ARE}|(?:identif(?:y|ied)\sas|described\sthemselves\sas)\s)(?:(?:of|from)\s)?(?:an?\s)?"
    r"(?P<group>white|black|asian|mixed|dual)(?:\s(?:british|ethnicit(?:y|ies)|heritage|background|backgrounds))*",
    re.IGNORECASE,
    needs="white|black|asian|mixed|dual",
)
_GIVEN = r"(?:(?:had|have|received|were\sgiven|got|were\son)\s)?(?:an?\s)?"
_BY_A_COURT = Lazy(
    rf"{_GIVEN}(?:court\s(?:orders?|disposals?)|custodial\ssentences?|orders?\sof\sthe\scourt)",
    re.IGNORECASE,
    needs="court|custod",
)
_OUT_OF_COURT = Lazy(rf"{_GIVEN}out[- ]of[- ]court\s(?:disposals?|outcomes?)", re.IGNORECASE, needs="court")
_FROM = Lazy(
    rf"(?:came\s|{_ARE}(?:made\s|received\s|sent\s)?)(?:from|by)\s[\w\s’'-]{{3,40}}",
    re.IGNORECASE,
    needs="from|by",
)
_SENT = Lazy(
    r"(?:[\w’'-]+\s){0,3}(?:referrals|notifications)(?:\s[\w’'-]+){0,5}",
    re.IGNORECASE,
    needs="referrals|notifications",
)
_DISPOSALS = Lazy(
    r"(?:[\w’'-]+\s){0,3}(?:disposals|outcomes|orders|sentences|decisions)(?:\s[\w’'-]+){0,5}",
    re.IGNORECASE,
    needs="disposals|outcomes|orders|sentences|decisions",
)
_DISPOSAL = Lazy(
    rf"{_ARE}(?:under\s)?(?P<kind>(?:community\s)?resolutions?|outcome\s\w+|(?:youth\s)?(?:conditional\s)?cautions?"
    r"|referral\sorders?|(?:youth\s)?rehabilitation\sorders?|detention\sand\straining\sorders?|reparation\sorders?"
    r"|fines?|(?:conditional\s|absolute\s)?discharges?|custodial(?:\ssentences?)?|custody)",
    re.IGNORECASE,
)
_OFFENCES = Lazy(r"(?:[\w’'-]+\s){0,3}offences(?:\s[\w’'-]+){0,5}", re.IGNORECASE, needs="offences")
_OFFENCE = Lazy(
    rf"{_ARE}(?:for\s|of\s)?(?P<kind>violence|violent|thefts?|robber(?:y|ies)|burglar(?:y|ies)|criminal\sdamage|arson"
    r"|drugs?|public\sorder|motoring|driving|sexual|fraud)(?:\soffences?)?",
    re.IGNORECASE,
)


def _by_sex(who: str, parts: list[_Part]) -> bool:
    found = [_SEX.fullmatch(part.said) for part in parts]
    return (
        len(parts) == 2
        and {_OF_HIS_SEX[m["sex"][0].casefold()] for m in found if m} == {0, 1}
        and " " in parts[0].said
    )


def _adults_and_children(who: str, parts: list[_Part]) -> bool:
    found = [_ADULTS_OR_CHILDREN.fullmatch(part.said) for part in parts]
    return len(parts) == 2 and {m["who"][0].casefold() for m in found if m} == {"a", "c"}


def _by_ethnicity(who: str, parts: list[_Part]) -> bool:
    return _different(parts, _GROUP, "group")


def _different(parts: list[_Part], pattern: Lazy, name: str) -> bool:
    """Whether a pattern fits every part, and each time something else."""
    found = [m for part in parts if (m := pattern.fullmatch(part.said))]
    return len(found) == len(parts) == len({" ".join(m[name].casefold().split()) for m in found})


def _by_age(who: str, parts: list[_Part]) -> bool:
    bands = []
    for part in parts:
        said = as_written(part.said)
        band = BAND.search(said)
        if (
            not band
            or said[: band.start()].strip().casefold() not in ("", "were", "are", "was", "is")
            or said[band.end() :]
        ):
            return False
        first = int(band["first"])
        way = (band["way"] or "").casefold()
        low = 0 if way in ("under", "younger") else first
        high = int(band["last"]) if band["last"] else first if low == 0 or not way else 99
        bands.append((low, high))
    return all(a[1] < b[0] or b[1] < a[0] for a, b in combinations(bands, 2))


def _in_court_or_out(who: str, parts: list[_Part]) -> bool:
    return len(parts) == 2 and any(
        _BY_A_COURT.fullmatch(a.said) and _OUT_OF_COURT.fullmatch(b.said) for a, b in (parts, parts[::-1])
    )


def _by_sender(who: str, parts: list[_Part]) -> bool:
    return _SENT.fullmatch(who) is not None and all(_FROM.fullmatch(part.said) for part in parts)


def _by_disposal(who: str, parts: list[_Part]) -> bool:
    return _DISPOSALS.fullmatch(who) is not None and _different(parts, _DISPOSAL, "kind")


def _by_offence(who: str, parts: list[_Part]) -> bool:
    return _OFFENCES.fullmatch(who) is not None and _different(parts, _OFFENCE, "kind")


def _with_and_without(who: str, parts: list[_Part]) -> bool:
    return len(parts) == 2 and " with " in parts[0].said and parts[1].said.casefold() == "without"


class _Kind(Struct, frozen=True):
    """A way to divide a whole in which nothing is in two parts, and whether nothing can be in none."""

    fits: Callable[[str, list[_Part]], bool]
    all_there_are: bool = False


_KINDS = (
    _Kind(_by_sex, all_there_are=True),
    _Kind(_with_and_without, all_there_are=True),
    _Kind(_adults_and_children),
    _Kind(_by_ethnicity),
    _Kind(_by_age),
    _Kind(_in_court_or_out),
    _Kind(_by_sender),
    _Kind(_by_disposal),
    _Kind(_by_offence),
)


RULES: tuple[Rule, ...] = (parts_of_one_kind,)
"""The rules of this module, in the order of the reference."""
