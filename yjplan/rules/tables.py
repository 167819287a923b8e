"""Tables: rows, columns, shares and parts must add up to what is printed as their total."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from yjplan.diagnostics import Findings, Place, listed
from yjplan.figures import format as fmt
from yjplan.plan.context import Schools
from yjplan.plan.staffing import StaffSummary
from yjplan.rules.cells import Column
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.grids import grids
from yjplan.rules.intervals import Interval, step, sum_of
from yjplan.rules.patterns import Lazy
from yjplan.rules.prose_numbers import DIGITS, NUMBER, numbers_among, value_of

_PEOPLE = Lazy(
    r"\b(?:child(?:ren)?|young people|people|persons?|boys?|girls?|pupils?|students?|victims?|famil(?:y|ies)|parents?"
    r"|carers?|volunteers?|staff|individuals?|referrals?)\b",
    re.IGNORECASE,
)
_NOT_ADDED = Lazy(
    r"%|per cent|\brate|\baverage|\bmean\b|\bmedian\b|\bper\b|\bchange\b|\bscore|\bage\b", re.IGNORECASE
)
_NAMED = Lazy(r"(?:grand\s|overall\s)?totals?", re.IGNORECASE)
"""The name of a row or column that is a total without doubt, also where nobody said so with total-row:."""
_POUND = Decimal(1)


def fits(total: Decimal, parts: Sequence[Decimal], *, pounds: bool = False) -> bool:
    """Whether a total may be the sum of its parts, with the rounding of each and a pound or two for money."""
    reach = sum_of(parts)
    slack = step(total) / 2 if step(total) < 1 else Decimal()
    if pounds and all(step(v) == 1 for v in (total, *parts)):
        slack = max(_POUND, Decimal(len(parts)) / 2) if len(parts) > 2 else _POUND
    return total in Interval(reach.low - slack, reach.high + slack)


def report_column(name: str, total: Decimal, right: Decimal, place: Place | None, findings: Findings) -> None:
    """Say that a column adds up to something else than its total."""
    findings.add(
        "R082",
        f"The total of “{name}” is {fmt.number(total)}; the rows add up to {fmt.number(right)}.",
        place,
        "Correct the total or a row, or leave the total out and yjplan adds up.",
    )


def totals_of_tables(facts: Facts, findings: Findings) -> None:
    """Report a last row that is called or marked as a total and is not one (R082)."""
    for block in grids(facts):
        columns = block.columns
        named = _NAMED.fullmatch(columns[0].texts[-1])
        if not (block.total_row or named) or block.rows < 3:
            continue
        subtotals = columns and any(re.search(r"total", t, re.IGNORECASE) for t in columns[0].texts[:-1])
        last = columns[0].texts[-1] if columns else ""
        plain = re.match(r"(?:grand )?total\b(?!.*\ball\b)|all(?:\s[\w-]+){0,2}$", last, re.IGNORECASE)
        for column in columns[1:] if plain and not subtotals else ():
            parts = [v for v in column.values[:-1] if v is not None]
            total = column.values[-1]
            if not _adds_up(column) or total is None or fits(total, parts, pounds=column.pounds):
                continue
            head = " ".join(
                [block.caption, column.title, column.unit, *block.notes, *columns[0].texts, columns[0].title]
            )
            if last.casefold().startswith("all") and total > sum(parts) and not _complete(column, columns):
                continue  # the rows may be some of many
            if total < sum(parts) and not column.pounds and (_PEOPLE.search(head) or block.notes):
                continue  # a child may stand in two rows and counts once in the total
            report_column(column.title, total, sum(parts, Decimal()), column.places[-1], findings)


def _complete(column: Column, columns: Sequence[Column]) -> bool:
    """Whether another column shows that the last row is the sum of the others, and that none is left out."""
    others = [c for c in columns[1:] if c is not column and _adds_up(c) and None not in c.values]
    return any(sum(v for v in c.values[:-1] if v is not None) == c.values[-1] for c in others)


def totals_of_rows(facts: Facts, findings: Findings) -> None:
    """Report a row that its last column, called a total, does not add up (R081); the other rows show what it adds."""
    for block in grids(facts):
        columns = block.columns
        last = columns[-1] if len(columns) > 3 else None
        parts = columns[1:-1]
        if last is None or not _NAMED.fullmatch(last.title) or not all(map(_adds_up, (*parts, last))):
            continue
        rows = [n for n in range(block.rows) if all(c.values[n] is not None for c in (*parts, last))]
        sums = {n: [v for c in parts if (v := c.values[n]) is not None] for n in rows}
        pounds = last.pounds
        wrong = [n for n in rows if not fits(last.values[n] or Decimal(), sums[n], pounds=pounds)]
        for n in wrong if len(wrong) * 2 < len(rows) else ():
            findings.add(
                "R081",
                f"The total of “{columns[0].texts[n]}” is {fmt.number(last.values[n] or Decimal())}; its figures add "
                f"up to {fmt.number(sum(sums[n], Decimal()))}.",
                last.places[n],
                "Correct the total or one of the figures.",
            )


def _adds_up(column: Column) -> bool:
    """Whether a column holds amounts that can be added: no percentages, rates or averages, and no gap."""
    if (
        not column.numeric
        or column.percent
        or column.mixed
        or _NOT_ADDED.search(f"{column.title} {column.unit}")
    ):
        return False
    return all(text for text in column.texts)


def total_of_schools(facts: Facts, findings: Findings) -> None:
    """Report a number of schools that its kinds do not add up to (R121)."""
    for block in facts.blocks(Schools):
        right = sum(kind.number for kind in block.kinds)
        if block.total is not None and block.total != right:
            findings.add(
                "R121",
                f"There are {fmt.number(block.total)} schools in all, but the kinds add up to {fmt.number(right)}.",
                block.place_of("total"),
                "Correct the total or a number, or add the kind that is missing.",
            )


class _Part(NamedTuple):
    title: str
    counts: tuple[Decimal, ...]
    shares: tuple[Decimal, ...]
    place: Place | None

    @property
    def whole(self) -> Decimal:
        return sum(self.counts, Decimal())


def _parts(block: StaffSummary) -> Iterator[_Part]:
    for part in block.parts:
        values = [re.fullmatch(rf"({DIGITS})\s?(%?)", row.value) for row in part.rows]
        if all(values):
            numbers = [(Decimal(m[1].replace(",", "")), bool(m[2])) for m in values if m]
            yield _Part(
                part.title,
                tuple(n for n, share in numbers if not share),
                tuple(n for n, share in numbers if share),
                part.rows[0].place_of("value"),
            )


def staff_in_two_units(facts: Facts, findings: Findings) -> None:
    """Report a short staffing return with numbers in one part and percentages in another (R112)."""
    for block in facts.blocks(StaffSummary):
        parts = list(_parts(block))
        counted, shared = [p for p in parts if p.counts], [p for p in parts if p.shares]
        if counted and shared:
            whole = max((p.whole for p in counted), default=Decimal())
            smallest = min((s for p in shared for s in p.shares if s), default=Decimal())
            one = whole and smallest and fmt.rounded(whole * smallest / 100, 0) == 1
            findings.add(
                "R112",
                f"This table has numbers for {listed((p.title.lower() for p in counted), 'and')} and percentages for "
                f"{listed((p.title.lower() for p in shared), 'and')}.",
                shared[0].place,
                f"Of {fmt.number(whole)} staff, {fmt.percent(smallest)} is one person, who can be recognised. "
                "Use one unit."
                if one
                else "Use the same unit throughout.",
                also=counted[0].place,
            )


def staff_in_short(facts: Facts, findings: Findings) -> None:
    """Report a short staffing return whose parts add up to different numbers of staff (R121)."""
    for block in facts.blocks(StaffSummary):
        parts = list(_parts(block))
        wholes = {p.title: p.whole for p in parts if p.counts and not p.shares and p.whole}
        stated = Decimal(block.total) if block.total is not None else None
        for title, whole in wholes.items():
            first = stated if stated is not None else next(iter(wholes.values()))
            if whole != first and (stated is not None or len(wholes) > 1):
                findings.add(
                    "R121",
                    f"{title} adds up to {fmt.number(whole)} staff, but "
                    + (
                        f"the total is {fmt.number(first)}."
                        if stated is not None
                        else f"{next(iter(wholes)).lower()} to {fmt.number(first)}."
                    ),
                    next(p.place for p in parts if p.title == title),
                    "Correct one of the numbers, or say who is left out.",
                )


_SHARES = Lazy(r"\b(?:shares?|breakdown|split|proportions?|distribution|make-?up)\b", re.IGNORECASE)


def shares_in_tables(facts: Facts, findings: Findings) -> None:
    """Report a column of shares, and a pair of figures for boys and girls, that do not make 100% (R111)."""
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
    for part, summary in ((p, b) for b in facts.blocks(StaffSummary) for p in _parts(b)):
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


_BOYS_GIRLS = ("boys", "girls", "male", "female", "men", "women")
_GROUPS = ("white", "black", "asian", "mixed", "other", *_BOYS_GIRLS)
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
_TALK = r"(?:[^.;:()\d%]|\b20\d\d\b){3,60}?"
_NOT = Lazy(
    rf"\bof\s(?:(?:the|these|those|our|all)\s)?(?P<whole>{NUMBER})\s{_TALK},\s(?P<a>{NUMBER})\s"
    rf"(?P<verb>were|had|did|have|are|was)\b{_TALK}\sand\s(?P<b>{NUMBER})\s(?P=verb)\snot\b",
    re.IGNORECASE,
)
_VERBS = ("were", "had", "did", "have", "are", "was")
_BOTH = Lazy(
    rf"(?P<whole>{NUMBER})\s(?:children|staff|people|young people|pupils|volunteers)\s?\((?P<a>{NUMBER})\s"
    rf"(?P<x>boys|girls|male|female|men|women)\s?(?:,|and)\s(?P<b>{NUMBER})\s(?P<y>boys|girls|male|female|men|women)\)",
    re.IGNORECASE,
)


def _says_not(words: list[str]) -> bool:
    """Whether a sentence may say of how many something is not so; quick, to be asked before the pattern is."""
    return numbers_among(words) > 2 and any(
        verb in _VERBS and word.startswith("not") for verb, word in pairwise(words)
    )


def _says_both(words: list[str]) -> bool:
    """Whether a sentence may have a number of boys or girls in brackets."""
    return any("(" in number and word.startswith(_BOYS_GIRLS) for number, word in pairwise(words))


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


def parts_in_prose(facts: Facts, findings: Findings) -> None:
    """Report "of 62 …, 35 were … and 28 were not" (R121)."""
    for sentence in facts.saying(" not", "("):
        text = sentence.text
        words = text.casefold().split()
        wholes = [
            *(_NOT.finditer(text) if _says_not(words) else ()),
            *(_BOTH.finditer(text) if _says_both(words) else ()),
        ]
        for match in wholes:
            whole, a, b = (value_of(match[k]) for k in ("whole", "a", "b"))
            if a + b != whole:
                findings.add(
                    "R121",
                    f"{fmt.number(a)} and {fmt.number(b)} make {fmt.number(a + b)}, not {fmt.number(whole)}.",
                    sentence.place(match.start("whole")),
                    "Correct the whole or a part, or say who or what is missing.",
                )


RULES: tuple[Rule, ...] = (
    totals_of_tables,
    totals_of_rows,
    total_of_schools,
    staff_in_two_units,
    staff_in_short,
    shares_in_tables,
    missing_percent_signs,
    shares_in_prose,
    parts_in_prose,
)
"""The rules of this module, in the order of the reference."""
