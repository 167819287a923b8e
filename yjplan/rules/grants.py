"""Grants: those that the text names and those that the table of contributions shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from yjplan.diagnostics import Findings, Place, listed
from yjplan.patterns import Lazy
from yjplan.plan.budget import Contributions
from yjplan.rules.facts import Facts, Rule

CAPITALS = r"(?:[A-Z][\w'’&-]{0,30}\s(?:(?:and|of|for|the|in)\s(?=[A-Z]))?){1,6}"
_NAME = Lazy(rf"{CAPITALS}$")
_GRANT = Lazy(
    r"[GgFf](?:rants?|und(?:ing|s)?)\b(?!\sAgency)(?<!funds)|funds(?!\s(?:an?|the|our|one|two|this|these|half|all)\b)"
)
"""“The health board funds a nurse” names no fund."""
_KNOWN = Lazy(
    r"\b(?:Turnaround|Safer Streets|Violence Reduction Unit|VRU|Serious Violence Duty|National Lottery|"
    r"Immediate Justice|Positive Investment)\b"
)
"""Money that plans often name without calling it a grant."""
_RECEIVED = Lazy(r"£|\b(?:grant|funding|bid|won|pays?|paid|money|award)", re.IGNORECASE)
"""What a sentence says of a fund that gives; others only quote what a fund has published."""
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


_SAME = (
    frozenset({"yjb", "moj", "ministry"}),
    frozenset({"opcc", "pcc", "pfcc", "mopac", "commissioner"}),
    frozenset({"nhs", "icb", "health", "camhs"}),
)
"""Givers that go by several names, or of whom one pays what another announces."""
_MOST = 40
"""How many grants one finding lists; more would help nobody."""


def _words(name: str) -> set[str]:
    """Return the words that tell a body or grant from others, and its initials: Ministry of Justice is moj as well."""
    words = re.findall(r"[A-Za-z]+", re.sub(r"['’]s\b", "", name))
    initials = "".join(w[0] for w in words).lower()
    capitals = "".join(w[0] for w in words if w[0].isupper()).lower()
    telling = {w.lower() for w in words} - _COMMON
    return telling | {short for short in (initials, capitals) if len(short) > 2}


def the_table(facts: Facts) -> Contributions | None:
    """Return the table of contributions, if there is one and no other."""
    blocks = list(facts.blocks(Contributions))
    return blocks[0] if len(blocks) == 1 else None


def grants_without_a_row(facts: Facts, findings: Findings) -> None:
    """Mention grants that the text names and the table of contributions does not show: all in one finding (R095)."""
    table = the_table(facts)
    if table is None or any(re.search(r"\bother\b", row.agency, re.I) for row in table.rows):
        return
    shown, below = _shown(table), " ".join(table.notes).lower()
    named: dict[str, tuple[set[str], Place]] = {}
    source, of_money = None, False
    for sentence in facts.saying(*(word.lower() for word in _MONEY)):
        if sentence.source is not source:
            source = sentence.source
            of_money = source.section != "glossary" and any(word in source.text for word in _MONEY)
        if not of_money or not any(word in sentence.text for word in _MONEY):
            continue
        for name, start in _grants_in(sentence.text):
            words = _words(name)
            known = any(words <= others or others <= words for others, _ in named.values())
            if words and not known and not words & shown and name.lower() not in below and len(named) < _MOST:
                named[name] = (words, sentence.place(start))
    if named:
        findings.add(
            "R095",
            f"The text mentions funding that the table of contributions does not show: {listed(named, 'and')}.",
            next(iter(named.values()))[1],
            "Add a row for each, or say below the table where it is accounted for.",
            also=table.place,
        )


def _shown(table: Contributions) -> set[str]:
    """Return the words by which the rows of a table are known, with the other names of the same givers."""
    shown = set[str]().union(*(_words(row.agency) for row in table.rows))
    if any(re.search(r"\b(?:core|main)\b|youth justice", row.agency, re.I) for row in table.rows):
        shown.add("yjb")
    return shown.union(*(group for group in _SAME if group & shown))


def _grants_in(text: str) -> Iterator[tuple[str, int]]:
    """Yield the names of grants in a sentence, and where they begin."""
    for grant in _GRANT.finditer(text):
        match = _NAME.search(text[max(0, grant.start() - 120) : grant.start()])
        if match and (grant[0] != "Fund" or _RECEIVED.search(text)):
            name = re.sub(r"^(?:The|A|An|Our|This|That|In|With|Through|From|All|Any)\s", "", match[0]).strip()
            name = re.sub(r"^.*['’]s\s", "", name)
            start = grant.start() - len(match[0]) + match[0].rfind(name)
            if name and (" " in name or name.isupper() or start > 3):
                yield name, start
    for match in _KNOWN.finditer(text):
        yield match[0], match.start()


def grants_without_a_word(facts: Facts, findings: Findings) -> None:
    """Mention grants that stand in the table and that no text speaks of: all in one finding (R096)."""
    table = the_table(facts)
    if table is None:
        return
    grants = [
        row for row in table.rows if re.search(r"\b(?:grant|fund|funding|programme)\b", row.agency, re.I)
    ]
    said = (
        " ".join(prose.text for section in facts.plan.sections for prose in section.proses).lower()
        if grants
        else ""
    )
    unsaid = [
        row
        for row in grants
        if (words := {w.lower() for w in re.findall(r"[A-Za-z]+", row.agency)} - _COMMON - _SAME[0])
        and not any(word in said for word in words)
    ]
    if unsaid:
        findings.add(
            "R096",
            f"The text does not say what this money is for: {listed((f'“{row.agency}”' for row in unsaid), 'and')}.",
            unsaid[0].place_of("agency"),
            "Say in the section on resources what each of them pays for.",
        )


RULES: tuple[Rule, ...] = (grants_without_a_row, grants_without_a_word)
"""The rules of this module, in the order of the reference."""
