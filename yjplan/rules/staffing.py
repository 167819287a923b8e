"""Staffing: the table of posts, the table of people and the text must tell of the same team."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from yjplan.diagnostics import Findings, Place, listed
from yjplan.figures import format as fmt
from yjplan.figures.totals import column_sums, posts_total
from yjplan.plan.staffing import PostRow, StaffPeople, StaffPosts
from yjplan.rules.crossing import report_cell, wrong_cell
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.patterns import Lazy
from yjplan.rules.people import report_slip, slipped
from yjplan.rules.prose_numbers import DIGITS, Sentence
from yjplan.rules.tables import fits

_VOLUNTEER = Lazy(r"\bvolunteers?\b", re.IGNORECASE)
_VACANT = Lazy(r"\bvacan(?:t|cy|cies)\b", re.IGNORECASE)
_ADMIN = Lazy(r"\badmin", re.IGNORECASE)
_ROLES = ("strategic", "operational", "practition", "admin", "sessional", "student")


class _Posts:
    """A table of posts whose rows all have a number for each column."""

    def __init__(self, block: StaffPosts) -> None:
        self.block = block

    @cached_property
    def volunteers(self) -> set[int]:
        """The columns of volunteers."""
        return {n for n, c in enumerate(self.block.columns) if _VOLUNTEER.search(c)}

    def without_volunteers(self, row: PostRow) -> list[Decimal]:
        """Return the numbers of a row that are posts."""
        return [v for n, v in enumerate(row.values) if n not in self.volunteers]

    @cached_property
    def filled(self) -> tuple[PostRow, ...]:
        """The rows without the vacancies."""
        return tuple(r for r in self.block.rows if not _VACANT.search(r.contract))


def _tables(facts: Facts) -> Iterator[_Posts]:
    for block in facts.blocks(StaffPosts):
        rows = [*block.rows, *([block.total] if block.total else [])]
        if all(len(row.values) == len(block.columns) for row in rows):
            yield _Posts(block)


def totals_of_posts(facts: Facts, findings: Findings) -> None:
    """Report totals of posts that do not fit: of a row (R081), of a column (R082), slipped by one (R088)."""
    for table in _tables(facts):
        block = table.block
        if block.total and _one_cell(table, block.total, findings):
            continue
        for row in (*block.rows, *([block.total] if block.total else [])):
            ways = (list(row.values), table.without_volunteers(row))
            if row.total is not None and not any(fits(row.total, way) for way in ways):
                findings.add(
                    "R081",
                    f"The total for “{row.contract}” is {fmt.number(row.total)} posts; its figures add up to "
                    f"{fmt.number(sum(row.values, Decimal()))}.",
                    row.place_of("total"),
                    "Correct the total or one of the figures.",
                )
        sums_of_all = column_sums(r.values for r in block.rows)
        if block.total and slipped(block.total.values, sums_of_all):
            report_slip("The total row", block.columns, sums_of_all, block.total.place_of("values"), findings)
            continue
        for n, column in enumerate(block.columns if block.total else ()):
            stated = block.total.values[n] if block.total else Decimal()
            sums = ([r.values[n] for r in block.rows], [r.values[n] for r in table.filled])
            if not any(fits(stated, way) for way in sums):
                findings.add(
                    "R082",
                    f"The total of “{column}” is {fmt.number(stated)} posts; the rows add up to "
                    f"{fmt.number(sum(sums[0], Decimal()))}.",
                    block.total.place_of("values") if block.total else None,
                    "Correct the total or one of the figures.",
                )


def _one_cell(table: _Posts, total: PostRow, findings: Findings) -> bool:
    """Report the one number that spoils its row and its column, if there is one; vacancies may count in the totals."""
    if len(total.values) != len(table.block.columns):
        return False
    for rows in (table.block.rows, table.filled):
        cell = wrong_cell([r.values for r in rows], [r.total for r in rows], total.values)
        if cell:
            row, stated = rows[cell[0]], rows[cell[0]].values[cell[1]]
            what = f"“{row.contract}” under “{table.block.columns[cell[1]]}”"
            report_cell(what, fmt.number(stated), fmt.number(cell[2]), row.place_of("values"), findings)
            return True
    return False


def posts_that_are_none(facts: Facts, findings: Findings) -> None:
    """Report a total of posts that counts volunteers and vacancies (R103)."""
    for table in _tables(facts):
        block = table.block
        if block.total is None or block.total.total is None:
            continue
        everything = [v for row in block.rows for v in row.values]
        vacant = [v for r in block.rows if _VACANT.search(r.contract) for v in table.without_volunteers(r)]
        volunteers = sum((r.values[n] for r in block.rows for n in table.volunteers), Decimal())
        empty = sum(vacant, Decimal())
        too_many = volunteers + empty
        if too_many and fits(block.total.total, everything):
            parts = [
                *(
                    [f"{fmt.number(volunteers)} volunteer{'' if volunteers == 1 else 's'}"]
                    if volunteers
                    else []
                ),
                *([f"{fmt.number(empty)} {'vacancy' if empty == 1 else 'vacancies'}"] if empty else []),
            ]
            findings.add(
                "R103",
                f"The total of {fmt.number(block.total.total)} posts counts {listed(parts, 'and')}.",
                block.total.place_of("total"),
                f"Without them there are {fmt.number(block.total.total - too_many)}.",
            )


def people_and_posts(facts: Facts, findings: Findings) -> None:
    """Report a role with more full-time equivalents in post than people (R104)."""
    people, posts = list(facts.blocks(StaffPeople)), list(_tables(facts))
    if len(people) != 1 or len(posts) != 1:
        return
    heads, table = people[0], posts[0]
    if any(len(x) != len(heads.roles) for row in heads.rows for x in (row.men, row.women)):
        return
    men, women = column_sums(r.men for r in heads.rows), column_sums(r.women for r in heads.rows)
    in_post = [r for r in table.filled if not re.search(r"outsourced|agency", r.contract, re.IGNORECASE)]
    for role in _ROLES:
        at = [n for n, r in enumerate(heads.roles) if role in r.casefold()]
        columns = [n for n, c in enumerate(table.block.columns) if role in c.casefold()]
        if len(at) != 1 or not columns:
            continue
        number = men[at[0]] + women[at[0]]
        full_time = sum((r.values[n] for r in in_post for n in columns), Decimal())
        if number and full_time > number + Decimal("0.05"):
            findings.add(
                "R104",
                f"{fmt.number(full_time)} full-time equivalents are in post under "
                f"{listed((f'“{table.block.columns[n]}”' for n in columns), 'and')}, but only {fmt.number(number)} "
                f"{'person' if number == 1 else 'people'} under “{heads.roles[at[0]]}”.",
                (table.block.total or table.block).place,
                "One person fills at most one full-time post. Look for a post in the wrong column.",
                also=(heads.total or heads).place,
            )


class _Kind(NamedTuple):
    """A kind of seconded post: how the table calls its row, and how a text calls the people."""

    row: Lazy
    post: Lazy
    health: bool = True


def _kind(row: str, post: str, *, health: bool = True) -> _Kind:
    return _Kind(Lazy(row, re.IGNORECASE), Lazy(post, re.IGNORECASE), health)


_KINDS = (
    _kind(r"seconded.*speech", r"\bspeech\b"),
    _kind(r"seconded.*mental health", r"\b(?:mental health|CAMHS)\b"),
    _kind(r"seconded.*physical health", r"\bnurse\b|\bphysical health\b"),
    _kind(r"seconded.*(?:substance|drug)", r"\b(?:substance|drugs?)\b"),
    _kind(r"seconded\s+probation", r"\bprobation (?:officer|worker)\b", health=False),
    _kind(r"seconded\s+police", r"\bpolice officer\b", health=False),
    _kind(r"seconded\s+education", r"\b(?:education|ETE) (?:officer|worker)\b", health=False),
)
_OTHER_HEALTH = Lazy(r"other.*seconded health|seconded health.*(?:other|unspecified)", re.IGNORECASE)
_FTE = Lazy(r"\b(?:fte|wte|full[- ]time equivalents?|whole[- ]time equivalents?)\b", re.IGNORECASE)
_PROFESSIONAL = Lazy(
    r"\b(?:practitioner|therapist|nurse|psychologist|officer|(?<!support )worker)\b", re.IGNORECASE
)
_POST = (
    r"(?:speech and language\s|(?:(?!(?:and|or|an?|the|with)\s)[A-Za-z-]+\s){0,4}?)"
    r"(?:officer|worker|nurse|therapist|practitioner)\b"
)
_IN_PROSE = Lazy(
    rf"(?<![\w.,£])(?P<number>{DIGITS})\s(?:fte|wte|full[- ]time equivalent)\s(?:seconded\s)?"
    rf"(?P<post>{_POST})"
    rf"|\b(?:an?|our|the|one)\s(?P<full>full[- ]time)\s(?:seconded\s)?(?P<whole>{_POST})"
    rf"|(?P<title>{_POST})(?:\s(?:for|on)\s[^.;:(),\d]{{3,40}})?\s\((?P<behind>{DIGITS})\s(?:fte|wte|full[- ]time "
    rf"equivalents?)\)",
    re.IGNORECASE,
)


class _Named(NamedTuple):
    """Posts of one kind that a text names, with their full-time equivalents."""

    titles: tuple[str, ...]
    number: Decimal
    place: Place | None
    sentence: str = ""


def _says_posts(text: str) -> bool:
    """Whether a sentence may give posts as full-time equivalents, a number before the unit; asked first, as quick."""
    words = text.casefold().split()
    given = [
        unit
        for number, unit in pairwise(words)
        if number[-1].isdigit() or number in ("a", "an", "our", "the", "one")
    ]
    return any(unit.startswith(("full-time", "full")) for unit in given) or (
        any(unit.startswith(("fte", "wte")) for unit in given) and bool(_FTE.search(text))
    )


def _in_prose(sentences: Iterable[Sentence]) -> Iterator[_Named]:
    for sentence in sentences:
        for match in _IN_PROSE.finditer(sentence.text) if _says_posts(sentence.text) else ():
            if match["full"]:
                yield _Named(
                    (match["whole"],), Decimal(1), sentence.place(match.start("full")), sentence.text
                )
                continue
            title, number = ("post", "number") if match["post"] else ("title", "behind")
            yield _Named(
                (match[title],), Decimal(match[number]), sentence.place(match.start(number)), sentence.text
            )


def _named(kind: _Kind, facts: Facts, posts: list[_Named], total: Decimal) -> _Named | None:
    """Return what the text says of a kind of post: a table of the team, or else sentences that all agree."""
    for _, columns in facts.tables:
        numbers = [c for c in columns[1:] if c.numeric and _FTE.search(f"{c.title} {c.unit}")]
        if len(numbers) != 1:
            continue
        rows = [n for n, title in enumerate(columns[0].texts) if kind.post.search(title)]
        values = [v for n in rows if (v := numbers[0].values[n]) is not None]
        if rows and len(values) == len(rows):
            return _Named(
                tuple(columns[0].texts[n] for n in rows), sum(values, Decimal()), numbers[0].places[rows[0]]
            )
    mentions = [named for named in posts if kind.post.search(named.titles[0])]
    return mentions[0] if mentions and len({m.number for m in mentions}) == 1 else _odd(mentions, total)


def _odd(mentions: list[_Named], total: Decimal) -> _Named | None:
    """Return what differs from the table where the text says two things and one of them is what the table has."""
    others = [m for m in mentions if m.number != total]
    apart = len({m.sentence for m in mentions}) == len(mentions)
    return others[0] if len(others) == 1 and len(mentions) > 1 and apart else None


def posts_in_the_text(facts: Facts, findings: Findings) -> None:
    """Report posts that the text and the table of posts give differently (R101), or under other roles (R102)."""
    tables = list(_tables(facts))
    if len(tables) != 1:
        return
    table = tables[0]
    others = sum((posts_total(r) for r in table.block.rows if _OTHER_HEALTH.search(r.contract)), Decimal())
    posts = list(_in_prose(facts.saying("fte", "wte", "full-time", "full time", "time equivalent")))
    for kind in _KINDS:
        rows = [
            r
            for r in table.block.rows
            if kind.row.search(r.contract) and not _OTHER_HEALTH.search(r.contract)
        ]
        named = _named(kind, facts, posts, posts_total(rows[0])) if len(rows) == 1 else None
        if not named:
            continue
        row, total = rows[0], posts_total(rows[0])
        if not total <= named.number <= total + (others if kind.health else 0):
            findings.add(
                "R101",
                f"The text has {fmt.number(named.number)} {'post' if named.number == 1 else 'posts'} for "
                f"{listed((f'“{t}”' for t in named.titles), 'and')}; the table of posts has {fmt.number(total)} as "
                f"“{row.contract}”.",
                named.place,
                "Ask whoever keeps the staffing return, and correct the text or the table.",
                also=row.place_of("total"),
            )
        _column_of(table, row, named, findings)


def _column_of(table: _Posts, row: PostRow, named: _Named, findings: Findings) -> None:
    columns = table.block.columns
    used = [n for n, value in enumerate(row.values) if value]
    if len(used) != 1 or not _ADMIN.search(columns[used[0]]):
        return
    if not all(_PROFESSIONAL.search(t) and not _ADMIN.search(t) for t in named.titles):
        return
    hours = re.search(r"\((.*?)\)", columns[used[0]])
    right = [
        n
        for n, c in enumerate(columns)
        if "practition" in c.casefold() and (not hours or f"({hours[1]})" in c)
    ]
    hint = ""
    if len(right) == 1:
        sums = column_sums(r.values for r in table.block.rows)
        value = row.values[used[0]]
        hint = (
            f"If the text is right, “{columns[right[0]]}” adds up to {fmt.number(sums[right[0]] + value)} and "
            f"“{columns[used[0]]}” to {fmt.number(sums[used[0]] - value)}."
        )
    findings.add(
        "R102",
        f"“{row.contract}” stands under “{columns[used[0]]}”; the text calls the post "
        f"{listed((f'“{t}”' for t in named.titles), 'and')}.",
        row.place_of("values"),
        hint,
        also=named.place,
    )


RULES: tuple[Rule, ...] = (
    totals_of_posts,
    posts_in_the_text,
    posts_that_are_none,
    people_and_posts,
)
"""The rules of this module, in the order of the reference."""
