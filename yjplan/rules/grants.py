"""Grants and contributions: what the text tells of them and what the table of contributions shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from yjplan.diagnostics import Findings, Place, listed
from yjplan.figures import format as fmt
from yjplan.figures.totals import contribution_total
from yjplan.plan.budget import Contribution, Contributions
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import step
from yjplan.rules.prose_numbers import DIGITS, Sentence

_CAPITALS = r"(?:[A-Z][\w'’&-]{0,30}\s(?:(?:and|of|for|the|in)\s(?=[A-Z]))?){1,6}"
_NAME = re.compile(rf"{_CAPITALS}$")
_GRANT = re.compile(r"[GgFf](?:rants?|und(?:ing|s)?)\b")
_KNOWN = re.compile(
    r"\b(?:Turnaround|Safer Streets|Violence Reduction Unit|VRU|Serious Violence Duty|National Lottery|"
    r"Immediate Justice|Positive Investment|Youth Endowment Fund)\b"
)
"""Money that plans often name without calling it a grant."""
_MONEY = ("rant", "unds", "unde", "unding", "oney", " sum", " bid", " pays", "£")
_COMMON = frozenset(
    (
        "a", "additional", "all", "an", "and", "annual", "any", "authority", "board", "by", "core", "council", "each",
        "every", "for", "from", "fund", "funded", "funding", "government", "grant", "grants", "in", "into", "justice",
        "local", "main", "many", "national", "new", "no", "of", "office", "one", "other", "our", "programme", "project",
        "service", "services", "several", "some", "statutory", "team", "that", "the", "their", "these", "this", "unit",
        "we", "with", "youth",
    )
)  # fmt: skip
"""Words by which no grant can be told from another."""


_MOST = 40
"""How many grants one finding lists; more would help nobody."""


def _words(name: str) -> set[str]:
    """Return the words that tell a body or grant from others, and its initials: Ministry of Justice is moj as well."""
    words = re.findall(r"[A-Za-z]+", re.sub(r"['’]s\b", "", name))
    initials = "".join(w[0] for w in words).lower()
    capitals = "".join(w[0] for w in words if w[0].isupper()).lower()
    telling = {w.lower() for w in words} - _COMMON
    return telling | {short for short in (initials, capitals) if len(short) > 2}


def _the_table(facts: Facts) -> Contributions | None:
    blocks = list(facts.blocks(Contributions))
    return blocks[0] if len(blocks) == 1 else None


def grants_without_a_row(facts: Facts, findings: Findings) -> None:
    """Mention grants that the text names and the table of contributions does not show: all in one finding (R095)."""
    table = _the_table(facts)
    if table is None or any(re.search(r"\bother\b", row.agency, re.I) for row in table.rows):
        return
    shown = set[str]().union(*(_words(row.agency) for row in table.rows))
    named: dict[str, tuple[set[str], Place]] = {}
    source, of_money = None, False
    for sentence in facts.sentences:
        if sentence.source is not source:
            source = sentence.source
            of_money = source.section != "glossary" and any(word in source.text for word in _MONEY)
        if not of_money or not any(word in sentence.text for word in _MONEY):
            continue
        for name, start in _grants_in(sentence.text):
            words = _words(name)
            known = any(words <= others or others <= words for others, _ in named.values())
            if words and not known and not words & shown and len(named) < _MOST:
                named[name] = (words, sentence.place(start))
    if named:
        findings.add(
            "R095",
            f"The text speaks of money that the table of contributions does not show: {listed(named, 'and')}.",
            next(iter(named.values()))[1],
            "Give each a row, or say below the table where it is accounted for.",
            also=table.place,
        )


def _grants_in(text: str) -> Iterator[tuple[str, int]]:
    """Yield the names of grants in a sentence, and where they begin."""
    for grant in _GRANT.finditer(text):
        match = _NAME.search(text[max(0, grant.start() - 120) : grant.start()])
        if match:
            name = re.sub(r"^(?:The|A|An|Our|This|That|In|With|Through|From|All|Any)\s", "", match[0]).strip()
            name = re.sub(r"^.*['’]s\s", "", name)
            start = grant.start() - len(match[0]) + match[0].rfind(name)
            if name and (" " in name or name.isupper() or start > 3):
                yield name, start
    for match in _KNOWN.finditer(text):
        yield match[0], match.start()


def grants_without_a_word(facts: Facts, findings: Findings) -> None:
    """Mention grants that stand in the table and that no text speaks of: all in one finding (R096)."""
    table = _the_table(facts)
    if table is None or not facts.prose:
        return
    grants = [
        row for row in table.rows if re.search(r"\b(?:grant|fund|funding|programme)\b", row.agency, re.I)
    ]
    said = " ".join(text.text for text in facts.prose).lower() if grants else ""
    unsaid = [
        row
        for row in grants
        if (words := {w.lower() for w in re.findall(r"[A-Za-z]+", row.agency)} - _COMMON)
        and not any(word in said for word in words)
    ]
    if unsaid:
        findings.add(
            "R096",
            f"The text does not say what this money is for: {listed((f'“{row.agency}”' for row in unsaid), 'and')}.",
            unsaid[0].place_of("agency"),
        )


_POUNDS = rf"£\s?(?P<n>{DIGITS})(?:\s?(?P<x>k|m|bn|million|thousand)\b)?"
_AMOUNT = re.compile(_POUNDS, re.IGNORECASE)
_TIMES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000, "bn": 1_000_000_000}
_BEFORE = re.compile(
    r"(?P<who>[^.,;:£]{2,60}?)\s(?:(?:now|also|each|again)\s)?(?:contribut(?:es?|ed)|gives?|gave|provid(?:es?|ed)|pays?|paid|"
    r"(?:contribution|grant|funding)\s(?:is|was|of|comes\sto|worth|stands\sat))\s(?:us\s|the\sservice\s)?(?P<about>(?:about|"
    r"around|nearly|almost|over|some|approximately|more\sthan|just\s(?:over|under))\s)?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^\s(?:(?:a|each|per)\syear\s)?(?:(?:is|was|comes|came)\s)?(?:(?:contributed|given|paid|provided|funded)\s)?(?:from|by)\s"
    r"(?:the\s)?(?P<who>[^.,;:£()]{2,60})",
)
_A_PART = re.compile(
    r"^\s(?:for|towards|to\s(?:pay|fund|cover|help)|of\s(?:this|which|it)|more|extra|in\s(?:kind|addition)|per|each|"
    r"less|increase|cut|reduction|\w+ly)\b"
)
_YEAR = re.compile(r"\b20\d\d\b")


@dataclass(frozen=True, slots=True)
class _Claim:
    """An amount that a sentence gives for a body or a grant."""

    who: str
    text: str
    amount: Decimal
    unit: Decimal
    about: bool
    place: Place
    years: frozenset[int]

    def fits(self, exact: Decimal) -> bool:
        """Whether the amount may be the exact one, rounded as far as its noughts show."""
        return abs(self.amount - exact) <= self.unit / 2

    def misleads(self, exact: Decimal) -> bool:
        """Whether a reader would take the two for two amounts, although one may be the other rounded."""
        return not self.about and abs(self.amount - exact) * 20 > abs(exact)


def _claims(facts: Facts) -> Iterator[_Claim]:
    for sentence in facts.sentences:
        text = sentence.text
        for match in _AMOUNT.finditer(text) if "£" in text else ():
            before = _BEFORE.search(text[max(0, match.start() - 120) : match.start()])
            after = _AFTER.match(text[match.end() : match.end() + 90])
            rest = text[match.end() : match.end() + 30]
            who = (before["who"] if before else after["who"] if after else "").strip()
            if who and not _A_PART.match(rest) and sentence.typed(match.start(), match.end()):
                yield _claim(who, match, sentence, about=bool(before and before["about"]))


def _claim(who: str, match: re.Match[str], sentence: Sentence, *, about: bool) -> _Claim:
    number = Decimal(match["n"].replace(",", ""))
    times = _TIMES.get((match["x"] or "").lower(), 1)
    unit = step(number) * times
    if times == 1 and unit == 1:
        noughts = len(match["n"]) - len(match["n"].replace(",", "").rstrip("0")) - match["n"].count(",")
        unit = Decimal(10) ** min(noughts, 3)
    years = frozenset(int(y[0]) for y in _YEAR.finditer(sentence.text))
    return _Claim(who, match[0], number * times, unit, about, sentence.place(match.start()), years)


def amounts_of_givers(facts: Facts, findings: Findings) -> None:
    """Report amounts for a contributor that the table gives differently (R097), or rounded too far (R098)."""
    table = _the_table(facts)
    claims = list(_claims(facts)) if table else []
    if table is None or not claims:
        return
    bodies: dict[str, list[Contribution]] = {}
    for row in table.rows:
        bodies.setdefault(re.sub(r"\s*\(.*?\)", "", row.agency).strip() or row.agency, []).append(row)
    names = {name: body for body, rows in bodies.items() for name in _names(body, rows)}
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    for claim in claims:
        named = {names[match[0]] for match in pattern.finditer(claim.who)}
        if len(named) != 1 or claim.years - {table.year.first, table.year.last}:
            continue
        rows = bodies[named.pop()]
        exact = {a for r in rows for a in (*r.amounts, contribution_total(r), r.total or Decimal())} - {
            Decimal()
        }
        exact.add(sum((sum(r.amounts, Decimal()) for r in rows), Decimal()))
        near = sorted(e for e in exact if claim.fits(e))
        right = listed((fmt.money(e) for e in sorted(exact)), "or")
        if not near:
            findings.add(
                "R097",
                f"The text gives {claim.text} for “{rows[0].agency}”; the table of contributions has {right}.",
                claim.place,
                also=rows[0].place,
            )
        elif all(claim.misleads(e) for e in near):
            findings.add(
                "R098",
                f"{claim.text} here and {fmt.money(near[0])} in the table, for “{rows[0].agency}”: are they the same?",
                claim.place,
                f"Write {fmt.money(near[0])} in both places.",
                also=rows[0].place,
            )


def _names(body: str, rows: Iterable[Contribution]) -> Iterator[str]:
    """Yield how a text may call a body: by its name, or by what stands in brackets behind it."""
    yield body
    for row in rows:
        yield from re.findall(r"\(([^()]+)\)", row.agency)


def one_grant_two_amounts(facts: Facts, findings: Findings) -> None:
    """Report one grant with two amounts in two sentences (R098), once for each grant."""
    said: dict[str, _Claim] = {}
    told: set[str] = set()
    for claim in _claims(facts):
        grant = re.search(
            rf"(?P<name>{_CAPITALS})[Gg]rant$", f"{claim.who} grant" if claim.who[:1].isupper() else claim.who
        )
        name = re.sub(r"^(?:The|Our|A)\s", "", grant["name"]).strip() if grant else ""
        first = said.setdefault(name, claim)
        if not name or first is claim or name in told or first.years ^ claim.years:
            continue
        rough, fine = sorted((first, claim), key=lambda c: -c.unit)
        if not rough.fits(fine.amount) or rough.misleads(fine.amount):
            told.add(name)
            findings.add(
                "R098",
                f"{claim.text} here and {first.text} elsewhere, for {name}: are they the same?",
                claim.place,
                "Write the same amount in both places.",
                also=first.place,
            )


RULES: tuple[Rule, ...] = (
    grants_without_a_row,
    grants_without_a_word,
    amounts_of_givers,
    one_grant_two_amounts,
)
"""The rules of this module, in the order of the reference."""
