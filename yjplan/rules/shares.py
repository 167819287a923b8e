"""Shares of one whole, in tables and sentences: they must make 100%, and each has its sign."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from yjplan.diagnostics import Findings, Place
from yjplan.figures import format as fmt
from yjplan.patterns import Lazy
from yjplan.plan.staffing import StaffSummary
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.grids import grids
from yjplan.rules.intervals import step
from yjplan.rules.people import staff_parts
from yjplan.rules.prose_numbers import DIGITS, FRACTIONS, Sentence, value_of

_SHARES = Lazy(r"\b(?:shares?|breakdown|split|proportions?|distribution|make-?up)\b", re.IGNORECASE)


def shares_in_tables(facts: Facts, findings: Findings) -> None:
    """Report a column of shares that do not make 100% (R111)."""
    for block in grids(facts):
        columns = block.columns
        for column in columns[1:]:
            values = [v for v in column.values if v is not None]
            if (
                column.numeric
                and column.percent
                and not block.total_row
                and _SHARES.search(f"{block.caption} {column.title}")
            ):
                _shares(values, f"The shares in “{column.title}”", column.places[0], findings)


def shares_of_girls_and_boys(facts: Facts, findings: Findings) -> None:
    """Report a pair of figures, one of girls and one of boys, that do not make 100% (R111)."""
    for section in facts.plan.sections:
        figures = [f for f in section.figures.values() if f.unit == "%" and f.label]
        for one in figures:
            words = (one.label or "").casefold()
            for theirs, ours in (("female", "male"), ("girls", "boys"), ("women", "men")):
                other = next(
                    (
                        f
                        for f in figures
                        if (f.label or "").casefold() == re.sub(rf"\b{ours}\b", theirs, words)
                    ),
                    None,
                )
                if other and other is not one and other.year == one.year:
                    _shares(
                        [one.value, other.value],
                        f"{theirs.capitalize()} and {ours}",
                        one.place_of("value"),
                        findings,
                    )


def shares_of_staff(facts: Facts, findings: Findings) -> None:
    """Report percentages in a short staffing return that do not make 100% (R111)."""
    for part, summary in ((p, b) for b in facts.blocks(StaffSummary) for p in staff_parts(b)):
        if part.shares and not part.counts and len(part.shares) > 1:
            _shares(part.shares, f"“{part.title}” in “{summary.caption}”", part.place, findings)


def _shares(values: Sequence[Decimal], what: str, place: Place | None, findings: Findings) -> None:
    total = sum(values, Decimal())
    slack = max(Decimal("0.5"), sum((step(v) / 2 for v in values), Decimal()))
    # far from 100 they are not shares of one whole: a child can be in several rows, or some are left out
    if len(values) > 1 and slack < abs(total - 100) <= 10:
        findings.add(
            "R111",
            f"{what} add up to {fmt.percent(total)}, not 100%.",
            place,
            "Correct a share, or add one that is missing.",
        )


_GROUPS = (
    "white", "black", "asian", "mixed", "other", "boys", "girls", "male", "female", "men", "women",
)  # fmt: skip
_GROUP = r"(?:White|Black|Asian|Mixed|Other|male|female|boys|girls|men|women)\b"
_UNSIGNED = Lazy(
    rf"(?<![\d.])(?P<a>{DIGITS})\s?(?:%|per cent)\s(?:\w+\s){{0,2}}?{_GROUP}[^.;\d%]{{0,40}}?"
    rf"(?:and|,)\s(?P<b>{DIGITS})\s(?:\w+\s)?{_GROUP}"
)
_WHO = r"(?:(?:are|were|is|of\sthem|identify\sas)\s){0,2}"
_OF_ALL = r"(?:of\s(?:the|our|all|these|those)(?:\s[a-z]{2,14}){1,3}?\s(?:are|were)\s)"
_SHARE = (
    rf"(?<![\d.])(?:{DIGITS}\s?(?:%|per cent)|(?:a|one|two|three|four)[\s-](?:third|quarter|fifth)s?|half)"
)
_SIGNS = str.maketrans({"%": " % ", ",": " ", ".": " ", ";": " ", "-": " ", "(": " ", ")": " "})
_OF_BOYS, _OF_GIRLS = frozenset(("boys", "male", "men")), frozenset(("girls", "female", "women"))
_OF_SHARES = frozenset(("%", "cent", "half", "third", "thirds", "quarter", "quarters", "fifth", "fifths"))
_BOYS, _GIRLS = "(?:boys|male|men)", "(?:girls|female|women)"
_ARE = r"(?:made\sup|make\sup|account(?:ed)?\sfor|are|were)"
_BASE = r"(?:\sof\s(?:the|our|all)(?:\s[a-z]{2,14}){1,2}?)?"
_PAIRS = [
    Lazy(
        pattern,
        re.IGNORECASE,
        needs=("boys|male|men", "girls|female|women", "%|cent|half|third|quarter|fifth"),
    )
    for one, other in ((_BOYS, _GIRLS), (_GIRLS, _BOYS))
    for pattern in (
        rf"(?P<a>{_SHARE})\s(?:{_OF_ALL}|{_WHO}){one}\s?,?\s?(?:and\s)?(?P<b>{_SHARE})\s{_WHO}{other}\b(?!['’])",
        rf"\b{one}\s{_ARE}\s(?P<a>{_SHARE}){_BASE},?\sand\s{other}\s(?:{_ARE}\s)?(?P<b>{_SHARE})(?=[.,;)]|$)",
    )
]
_GROUPED = Lazy(
    rf"(?P<share>{_SHARE})\s(?P<who>{_OF_ALL}|{_WHO})(?:(?:from|of)\s)?(?:an?\s)?(?P<group>White|Black|Asian|Mixed|Other|dual)\b"
    r"(?!\s(?:children|boys|girls|young|people)\b)",
    re.IGNORECASE,
    needs=("white|black|asian|mixed|other|dual", "%|cent|half|third|quarter|fifth"),
)
_ETHNICITY = Lazy(r"\bethnic|\bbreakdown\b|\bmake-?up\b", re.IGNORECASE)
_OTHER_BASES = Lazy(
    r"\b(?:compared|than|against|versus|while|whereas|nationally|population|previous|last\syear|of\s(?:whom|which|these)"
    r"|minorit(?:y|ies)|majority|reoffend\w*|rates?)\b|[(;]",
    re.IGNORECASE,
)
_FEWEST = 3
"""Groups of which shares are told; fewer are often not all that there are."""


def missing_percent_signs(facts: Facts, findings: Findings) -> None:
    """Report a share without its % sign beside one that has it: "62% White and 38 Black" (R113)."""
    for sentence in facts.saying("%", "per cent"):
        text = sentence.text
        for match in _UNSIGNED.finditer(text) if _has_unsigned(text.casefold().split()) else ():
            a, b = value_of(match["a"]), value_of(match["b"])
            if a + b == 100:
                findings.add(
                    "R113",
                    f"{fmt.number(b)} has no % sign; with the {fmt.percent(a)} before it, it makes 100%.",
                    sentence.place(match.start("b")),
                    f"Write {fmt.percent(b)}.",
                )


def _has_unsigned(words: list[str]) -> bool:
    """Whether a sentence may go on from a share of a group to a bare figure; quick, to be asked before the pattern."""
    return any(
        before.endswith(("and", ","))
        and word[:1].isdigit()
        and word[-1:].isdigit()
        and any(group.startswith(_GROUPS) for group in words[n + 2 : n + 4])
        for n, (before, word) in enumerate(pairwise(words))
    )


def shares_in_prose(facts: Facts, findings: Findings) -> None:
    """Report the shares of girls and boys, or the like, that do not make 100% (R111)."""
    for sentence in facts.saying("girls", "female", "women"):
        words = frozenset(sentence.text.casefold().translate(_SIGNS).split())
        if not (words & _OF_BOYS and words & _OF_GIRLS and words & _OF_SHARES):
            continue
        if both := next((m for pair in _PAIRS if (m := pair.search(sentence.text))), None):
            _together(sentence, both.start(), both.group("a", "b"), findings, least=90)


def shares_of_ethnic_groups(facts: Facts, findings: Findings) -> None:
    """Report the shares of ethnic groups that make more than 100% (R111)."""
    for sentence in facts.saying("white", "black"):
        text = sentence.text
        found = list(_GROUPED.finditer(text)) if text.count("%") + text.count(" cent") >= _FEWEST else []
        groups = {m["group"].casefold() for m in found}
        if (
            _FEWEST <= len(found) == len(groups) == text.count("%") + text.count(" cent")
            and (re.search(r"\b(?:are|were|identify)\b", found[0]["who"]) or _ETHNICITY.search(text))
            and not _OTHER_BASES.search(text)
        ):
            _together(sentence, found[0].start(), [m["share"] for m in found], findings, least=100)


def _together(
    sentence: Sentence, offset: int, said: Sequence[str], findings: Findings, *, least: int
) -> None:
    """Report shares of one sentence that make more than 100%, or less but not below `least`."""
    exact = all(share[0].isdigit() for share in said)
    values = [_share(share) for share in said]
    total = sum(values, Decimal())
    slack = max(Decimal("0.5"), sum((step(v) / 2 for v in values), Decimal())) if exact else _ROUGHLY
    if least <= total and abs(total - 100) > slack:
        findings.add(
            "R111",
            f"The shares add up to {'' if exact else 'about '}{fmt.percent(total, None if exact else 0)}, not 100%.",
            sentence.place(offset),
            "Correct a share, or add one that is missing.",
        )


_ROUGHLY = Decimal(7)
"""Percentage points by which shares in words, such as two thirds, may miss 100%."""


_FIGURES = re.compile(DIGITS)


def _share(said: str) -> Decimal:
    """Return a share in per cent, which is said in figures or as a fraction."""
    if said[0].isdigit():
        return value_of(_FIGURES.findall(said)[0])
    words = re.sub(r"^(?:a|one)\s", "", said.casefold().replace("-", " "))
    return FRACTIONS.get(" ".join(words.split()), Decimal()) * 100


RULES: tuple[Rule, ...] = (
    shares_in_tables,
    shares_of_girls_and_boys,
    shares_of_staff,
    missing_percent_signs,
    shares_in_prose,
    shares_of_ethnic_groups,
)
"""The rules of this module, in the order of the reference."""
