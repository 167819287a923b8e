"""Posts that the text names, beside the table of posts: how many there are, and under which roles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct

from yjplan.diagnostics import Findings, Place, listed
from yjplan.figures import format as fmt
from yjplan.figures.totals import column_sums, posts_total
from yjplan.patterns import Lazy
from yjplan.plan.staffing import PostRow
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.prose_numbers import DIGITS, WORDS, Sentence
from yjplan.rules.staffing import Posts, tables_of_posts
from yjplan.rules.tables import fits

_ADMIN = Lazy(r"\badmin", re.IGNORECASE)


class _Kind(Struct, frozen=True):
    """A kind of seconded post: how the table calls its row, and how a text calls the people."""

    row: tuple[str, ...]
    post: Lazy
    health: bool = True

    def is_of(self, contract: str) -> bool:
        """Whether a row of the table is of this kind: seconded health (speech), seconded police."""
        _, _, behind = contract.casefold().partition("seconded")
        return (
            any(word in behind for word in self.row) if self.health else behind.lstrip().startswith(self.row)
        )


def _kind(row: str, post: str, needs: str, *, health: bool = True) -> _Kind:
    return _Kind(tuple(row.split("|")), Lazy(post, re.IGNORECASE, needs=needs), health)


_KINDS = (
    _kind("speech", r"\bspeech\b", "speech"),
    _kind("mental health", r"\b(?:mental health|CAMHS)\b", "mental health|camhs"),
    _kind("physical health", r"\bnurses?\b|\bphysical health\b", "nurse|physical health"),
    _kind("substance|drug", r"\b(?:substance|drugs?)\b", "substance|drug"),
    _kind("probation", r"\bprobation (?:officer|worker)s?\b", "probation", health=False),
    _kind("police", r"\bpolice officers?\b", "police officer", health=False),
    _kind("education", r"\b(?:education|ETE) (?:officer|worker)s?\b", "officer|worker", health=False),
)
_OTHER_HEALTH = Lazy(
    r"other.*seconded health|seconded health.*(?:other|unspecified)", re.IGNORECASE, needs="seconded health"
)
_FTE = Lazy(
    r"\b(?:fte|wte|full[- ]time equivalents?|whole[- ]time equivalents?)\b",
    re.IGNORECASE,
    needs="fte|wte|equivalent",
)
_PROFESSIONAL = Lazy(
    r"\b(?:practitioner|therapist|nurse|psychologist|officer|(?<!support )worker)s?\b", re.IGNORECASE
)
_POST = (
    r"(?:speech and language\s|(?:(?!(?:and|or|an?|the|with|one|two|three|four)\s)(?-i:[A-Za-z-]+)\s){0,4}?)"
    r"(?:officer|worker|nurse|therapist|practitioner)s?\b"
)
_IN_PROSE = Lazy(
    rf"(?:(?<![\w.,£])(?P<number>{DIGITS})\s(?:fte|wte|full[- ]time equivalent)|"
    rf"\b(?P<many>an?|our|the|one|two|three|four)\s(?P<full>full[- ]time))\s(?:seconded\s)?(?P<post>{_POST})"
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
        if number[-1].isdigit() or number in ("a", "an", "our", "the", "one", "two", "three", "four")
    ]
    return any(unit.startswith(("full-time", "full")) for unit in given) or (
        any(unit.startswith(("fte", "wte")) for unit in given) and bool(_FTE.search(text))
    )


def _in_prose(sentences: Iterable[Sentence]) -> Iterator[_Named]:
    for sentence in sentences:
        for match in _IN_PROSE.finditer(sentence.text) if _says_posts(sentence.text) else ():
            if match["full"]:
                number_of = Decimal(WORDS.get(match["many"].casefold(), 1))
                if match["post"].endswith("s") and number_of == 1:
                    continue  # the full-time officers: how many is not said
                yield _Named((match["post"],), number_of, sentence.place(match.start("full")), sentence.text)
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


class _Pair(NamedTuple):
    """A row of the table of posts, and what the text says of the same posts."""

    table: Posts
    row: PostRow
    named: _Named
    others: Decimal
    """Posts of health staff that the table leaves unspecified, some of which the text may count."""


def _pairs(facts: Facts) -> tuple[_Pair, ...]:
    return tuple(_each_pair(facts))


def _each_pair(facts: Facts) -> Iterator[_Pair]:
    tables = tables_of_posts(facts)
    if len(tables) != 1:
        return
    table = tables[0]
    others = sum((posts_total(r) for r in table.block.rows if _OTHER_HEALTH.search(r.contract)), Decimal())
    posts = list(_in_prose(facts.saying("fte", "wte", "full-time", "full time", "time equivalent")))
    for kind in _KINDS:
        rows = [
            r for r in table.block.rows if kind.is_of(r.contract) and not _OTHER_HEALTH.search(r.contract)
        ]
        named = _named(kind, facts, posts, posts_total(rows[0])) if len(rows) == 1 else None
        if named:
            yield _Pair(table, rows[0], named, others if kind.health else Decimal())


def posts_in_the_text(facts: Facts, findings: Findings) -> None:
    """Report posts that the text and the table of posts give differently (R101)."""
    for _, row, named, others in facts.once(_pairs):
        total = posts_total(row)
        # where the row does not add up, which is told (R081), either number may be the right one
        possible = (total,) if fits(total, row.values) else (total, sum(row.values, Decimal()))
        if not any(t <= named.number <= t + others for t in possible):
            findings.add(
                "R101",
                f"The text has {fmt.number(named.number)} {'post' if named.number == 1 else 'posts'} for "
                f"{listed((f'“{t}”' for t in named.titles), 'and')}; the table of posts has {fmt.number(total)} as "
                f"“{row.contract}”.",
                named.place,
                "Ask whoever keeps the staffing return, and correct the text or the table.",
                also=row.place_of("total"),
            )


def posts_under_administration(facts: Facts, findings: Findings) -> None:
    """Report posts of professionals, as the text calls them, that the table counts as administration (R102)."""
    for table, row, named, _ in facts.once(_pairs):
        columns = table.block.columns
        if table.moved and table.moved[0] is row:
            continue  # the totals show where it belongs: told (R082)
        used = [n for n, value in enumerate(row.values) if value]
        if len(used) != 1 or not _ADMIN.search(columns[used[0]]):
            continue
        if all(_PROFESSIONAL.search(t) and not _ADMIN.search(t) for t in named.titles):
            findings.add(
                "R102",
                f"“{row.contract}” stands under “{columns[used[0]]}”; the text calls the post "
                f"{listed((f'“{t}”' for t in named.titles), 'and')}.",
                row.place_of("values"),
                _if_the_text_is_right(table, row, used[0]),
                also=named.place,
            )


def _if_the_text_is_right(table: Posts, row: PostRow, used: int) -> str:
    columns = table.block.columns
    hours = re.search(r"\((.*?)\)", columns[used])
    right = [
        n
        for n, c in enumerate(columns)
        if "practition" in c.casefold() and (not hours or f"({hours[1]})" in c)
    ]
    if len(right) != 1:
        return ""
    sums, value = column_sums(r.values for r in table.block.rows), row.values[used]
    return (
        f"If the text is right, “{columns[right[0]]}” adds up to {fmt.number(sums[right[0]] + value)} and "
        f"“{columns[used]}” to {fmt.number(sums[used] - value)}."
    )


RULES: tuple[Rule, ...] = (posts_in_the_text, posts_under_administration)
"""The rules of this module, in the order of the reference."""
