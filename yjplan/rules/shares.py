"""Shares of one whole, in tables and sentences: they must make 100%, and each has its sign."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from yjplan.diagnostics import Findings, Place
from yjplan.figures import format as fmt
from yjplan.plan.staffing import StaffSummary
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.grids import grids
from yjplan.rules.intervals import step
from yjplan.rules.patterns import Lazy
from yjplan.rules.people import staff_parts
from yjplan.rules.prose_numbers import DIGITS, value_of

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
_SEXES = (("boys", "girls"), ("male", "female"), ("men", "women"))
_PAIRS = [
    (
        (one, other),
        Lazy(
            rf"(?<![\d.])(?P<a>{DIGITS})\s?(?:%|per cent)\s{_WHO}(?:{one})\s(?:and|,)\s"
            rf"(?P<b>{DIGITS})\s?(?:%|per cent)\s{_WHO}(?:{other})\b"
        ),
    )
    for a, b in _SEXES
    for one, other in ((a, b), (b, a))
]


def missing_percent_signs(facts: Facts, findings: Findings) -> None:
    """Report a share without its % sign beside one that has it: "62% White and 38 Black" (R113)."""
    for sentence in facts.saying("%", "per cent"):
        text = sentence.text
        shares = any(word.startswith(_GROUPS) for word in text.casefold().split())
        for match in _UNSIGNED.finditer(text) if shares else ():
            a, b = value_of(match["a"]), value_of(match["b"])
            if a + b == 100:
                findings.add(
                    "R113",
                    f"{fmt.number(b)} has no % sign; with the {fmt.percent(a)} before it, it makes 100%.",
                    sentence.place(match.start("b")),
                    f"Write {fmt.percent(b)}.",
                )


def shares_in_prose(facts: Facts, findings: Findings) -> None:
    """Report the shares of girls and boys, or the like, that do not make 100% (R111)."""
    for sentence in facts.saying("%"):
        text = sentence.text
        for sexes, pair in _PAIRS:
            both = pair.search(text) if all(sex in text for sex in sexes) else None
            if both:
                _shares(
                    [value_of(both["a"]), value_of(both["b"])],
                    "The shares",
                    sentence.place(both.start()),
                    findings,
                )


RULES: tuple[Rule, ...] = (
    shares_in_tables,
    shares_of_girls_and_boys,
    shares_of_staff,
    missing_percent_signs,
    shares_in_prose,
)
"""The rules of this module, in the order of the reference."""
