"""Amounts in the text beside those in the table of contributions: who gives how much."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from msgspec import Struct

from yjplan.diagnostics import Findings, Place, listed
from yjplan.figures import format as fmt
from yjplan.figures.totals import contribution_total
from yjplan.patterns import Lazy
from yjplan.plan.budget import Contribution
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.givers import other_names
from yjplan.rules.grants import CAPITALS, the_table
from yjplan.rules.intervals import step
from yjplan.rules.prose_numbers import DIGITS, Sentence

_POUNDS = rf"£\s?(?P<n>{DIGITS})(?:\s?(?P<x>k|m|bn|million|thousand)\b)?"
AMOUNT = Lazy(_POUNDS, re.IGNORECASE)
_TIMES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000, "bn": 1_000_000_000}
_BEFORE = Lazy(
    r"(?P<who>[^.,;:£]{2,60}?)\s(?:(?:now|also|each|again)\s)?(?:contribut(?:es?|ed)|gives?|gave|provid(?:es?|ed)|pays?|paid|puts?\sin|"
    r"(?:contribution|grant|funding|share)\s(?:has\s)?(?:gone\sup|risen|rose|gone\sdown|fallen|fell|increased|dropped)\sto|"
    r"(?:contribution|grant|funding)\s(?:is|was|of|comes\sto|worth|stands\sat))\s(?:us\s|the\sservice\s)?(?P<about>(?:about|"
    r"around|nearly|almost|over|some|approximately|more\sthan|just\s(?:over|under))\s)?$",
    re.IGNORECASE,
)
_AFTER = Lazy(
    r"^\s(?:(?:a|each|per)\syear\s)?(?:(?:is|was|comes|came)\s)?(?:(?:contributed|given|paid|provided|funded)\s)?(?:from|by)\s"
    r"(?:the\s)?(?P<who>[^.,;:£()]{2,60})",
)
_BRACKETED = Lazy(r"(?P<who>(?:[\w'’&-]+\s){1,5})\($")
_AND_ANOTHER = Lazy(
    r"(?:,\s(?:and\s)?|\sand\s)(?P<who>(?:the\s)?[\w'’&-]+(?:\s[\w'’&-]+){0,4})\s$", re.IGNORECASE
)
"""Between two amounts: the council gives £504,000, the police £43,000 and so on."""
_A_PART = Lazy(
    r"^\s(?:for|towards|to\s(?:pay|fund|cover|help)|of\s(?:this|which|it)|more|extra|in\saddition|per|each|"
    r"less|increase|cut|reduction|\w+ly)\b"
)
_LISTED = Lazy(r",?(?:\sand)?\s£")
"""Behind the first amount of several: police and probation give £98,000 and £52,000, each its own."""
_EARLIER = Lazy(
    r"\b(?:(?:last|previous|prior)\s(?:financial\s)?year|year\s(?:before|ago|earlier)|previously|until|used\sto)\b",
    re.IGNORECASE,
)
"""Near an amount: that it is not the one of the table's year."""
_YEAR = Lazy(r"\b20\d\d\b")


class Claim(Struct, frozen=True):
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


def _claims(facts: Facts) -> Iterator[Claim]:
    for sentence in facts.sentences:
        text = sentence.text
        given = 0
        for match in AMOUNT.finditer(text) if "£" in text else ():
            before = _BEFORE.search(text[max(0, match.start() - 120) : match.start()])
            rest = text[match.end() : match.end() + 30]
            after = _AFTER.match(text[match.end() : match.end() + 90])
            bracketed = (
                _BRACKETED.search(text[max(0, match.start() - 80) : match.start()])
                if rest[:1] == ")"
                else None
            )
            another = _AND_ANOTHER.fullmatch(text[given : match.start()]) if given and not before else None
            given = match.end() if before or another else 0
            found = before or another or after or bracketed
            who = found["who"].strip() if found else ""
            near = f"{text[max(0, match.start() - 80) : match.start()]}{rest}"
            if (
                who
                and not _A_PART.match(rest)
                and not (_LISTED.match(rest) and " and " in text[: match.start()])
                and not _EARLIER.search(near)
                and sentence.typed(match.start(), match.end())
                and not is_unclear(match)
            ):
                yield claim_of(who, match, sentence, about=bool(before and before["about"]))


def is_unclear(match: re.Match[str]) -> bool:
    """Whether an amount may be pounds or thousands: £450.000, which R084 asks about."""
    return re.fullmatch(r"\d{1,3}\.\d{3}", match["n"]) is not None


def claim_of(who: str, match: re.Match[str], sentence: Sentence, *, about: bool) -> Claim:
    """Return what an amount in a sentence claims, and how far it is rounded: £1.2m to £100,000."""
    number = Decimal(match["n"].replace(",", ""))
    times = _TIMES.get((match["x"] or "").lower(), 1)
    unit = step(number) * times
    if times == 1 and unit == 1:
        noughts = len(match["n"]) - len(match["n"].replace(",", "").rstrip("0")) - match["n"].count(",")
        unit = Decimal(10) ** min(noughts, 3)
    years = frozenset(int(y[0]) for y in _YEAR.finditer(sentence.text))
    return Claim(who, match[0], number * times, unit, about, sentence.place(match.start()), years)


class _Given(Struct, frozen=True):
    """What a text says that somebody gives, and the amounts that the table has for the same body."""

    claim: Claim
    row: Contribution
    amounts: tuple[Decimal, ...]

    @property
    def near(self) -> tuple[Decimal, ...]:
        """Those amounts that the text may mean."""
        return tuple(amount for amount in self.amounts if self.claim.fits(amount))


def amounts_of_givers(facts: Facts, findings: Findings) -> None:
    """Report amounts for a contributor that the table gives differently (R097)."""
    for given in _given(facts):
        if not given.near:
            right = listed((fmt.money(amount) for amount in given.amounts), "or")
            findings.add(
                "R097",
                f"The text gives {given.claim.text} for “{given.row.agency}”; the table of contributions has {right}.",
                given.claim.place,
                "Correct one of them, or say for which year it is.",
                also=given.row.place,
            )


def amounts_rounded_too_far(facts: Facts, findings: Findings) -> None:
    """Report amounts for a contributor that look like others than those in the table, for they are rounded (R098)."""
    for given in _given(facts):
        if given.near and all(given.claim.misleads(amount) for amount in given.near):
            right = fmt.money(given.near[0])
            findings.add(
                "R098",
                f"{given.claim.text} here and {right} in the table, for “{given.row.agency}”: are they the same?",
                given.claim.place,
                f"Write {right} in both places.",
                also=given.row.place,
            )


def _given(facts: Facts) -> Iterator[_Given]:
    table = the_table(facts)
    claims = list(_claims(facts)) if table else []
    if table is None or not claims:
        return
    bodies: dict[str, list[Contribution]] = {}
    for row in table.rows:
        bodies.setdefault(re.sub(r"\s*\(.*?\)", "", row.agency).strip() or row.agency, []).append(row)
    names = {name.casefold(): body for body, others in other_names(bodies).items() for name in others}
    names |= {name.casefold(): body for body, rows in bodies.items() for name in _names(body, rows)}
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)
    for claim in claims:
        named = {
            names[match[0].casefold()]
            for match in pattern.finditer(claim.who)
            if not match[0].islower() or match.end() == len(claim.who)
        }
        if len(named) != 1 or claim.years - {table.year.first, table.year.last}:
            continue
        rows = bodies[named.pop()]
        exact = {a for r in rows for a in (*r.amounts, contribution_total(r), r.total or Decimal())} - {
            Decimal()
        }
        exact.add(sum((sum(r.amounts, Decimal()) for r in rows), Decimal()))
        yield _Given(claim, rows[0], tuple(sorted(exact)))


def _names(body: str, rows: Iterable[Contribution]) -> Iterator[str]:
    """Yield how a text may call a body: by its name, or by what stands in brackets behind it."""
    yield body
    for row in rows:
        yield from re.findall(r"\(([^()]+)\)", row.agency)


def one_grant_two_amounts(facts: Facts, findings: Findings) -> None:
    """Report one grant with two amounts in two sentences (R098), once for each grant."""
    said: dict[str, Claim] = {}
    told: set[str] = set()
    for claim in _claims(facts):
        grant = re.search(
            rf"(?P<name>{CAPITALS})[Gg]rant$", f"{claim.who} grant" if claim.who[:1].isupper() else claim.who
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


RULES: tuple[Rule, ...] = (amounts_of_givers, amounts_rounded_too_far, one_grant_two_amounts)
"""The rules of this module, in the order of the reference."""
