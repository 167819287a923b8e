"""Those who pay: what else they are called, who gives most and who next, and what share of the whole it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from msgspec import Struct

from yjplan.diagnostics import Findings, Place
from yjplan.figures import format as fmt
from yjplan.figures.totals import contribution_total, contributions_total
from yjplan.patterns import Lazy, stands_alone
from yjplan.plan.budget import Contribution, Contributions
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.intervals import stretched
from yjplan.rules.money import contributions_as_meant
from yjplan.rules.prose_numbers import DIGITS, PERCENT, Sentence, value_of
from yjplan.rules.ratios import FRACTION, fraction_of

_ALIASES = (
    (
        re.compile(r"youth justice board|\bYJB\b", re.IGNORECASE),
        (
            "YJB",
            "Youth Justice Board",
            "YJB core grant",
            "YJB main grant",
            "YJB grant",
            "core grant",
            "main grant",
        ),
    ),
    (re.compile(r"^(?!.*commissioner).*\bpolice\b", re.IGNORECASE), ("police", "police service")),
    (
        re.compile(r"commissioner|\bO?PCC\b", re.IGNORECASE),
        ("PCC", "OPCC", "commissioner", "Police and Crime Commissioner"),
    ),
    (re.compile(r"\bprobation\b", re.IGNORECASE), ("probation", "Probation Service")),
    (
        re.compile(r"\bhealth\b|\bNHS\b|\bICB\b|integrated care", re.IGNORECASE),
        ("health", "NHS", "ICB", "integrated care board"),
    ),
    (
        re.compile(r"local authority|\bcouncil\b", re.IGNORECASE),
        ("council", "local authority", "the council", "our council"),
    ),
)


def other_names(bodies: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return how else a text may call each of these bodies; what could be two of them is none."""
    found: dict[str, tuple[str, ...]] = {}
    for body in bodies:
        names = [name for pattern, names in _ALIASES if pattern.search(body) for name in names]
        if grant := re.match(r"(.{3,40}?)\s(?:grant|funding)$", body, re.IGNORECASE):
            names.append(grant[1])
        found[body] = tuple(names)
    every = [name.casefold() for names in found.values() for name in dict.fromkeys(names)]
    return {
        body: tuple(n for n in dict.fromkeys(names) if every.count(n.casefold()) == 1)
        for body, names in found.items()
    }


def _amounts(table: Contributions) -> dict[str, tuple[Decimal, Contribution]]:
    """Return what each body gives in all its rows."""
    result: dict[str, tuple[Decimal, Contribution]] = {}
    for row in table.rows:
        body = re.sub(r"\s*\(.*?\)", "", row.agency).strip() or row.agency
        before, first = result.get(body, (Decimal(), row))
        result[body] = before + contribution_total(row), first
    return result


def _named(text: str, bodies: Iterable[str]) -> str:
    """Return the only body that a text names, under its name or another; "" if it is none or several."""
    names = {n.casefold(): body for body, others in other_names(bodies).items() for n in (body, *others)}
    longest = sorted(names, key=lambda n: (-len(n), n))
    pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)"
    found = {names[m[0].casefold()] for m in re.finditer(pattern, text, re.IGNORECASE)}
    return found.pop() if len(found) == 1 else ""


class _Giver(Struct, frozen=True):
    """One body with all that it gives; `names` are how a text may call it."""

    label: str
    names: tuple[str, ...]
    amount: Decimal
    place: Place | None
    council: bool


_CLAIM = Lazy(
    r"^(?:[Tt]he\s)?(?P<first>[^.,;:]{2,60}?)\s(?:is|are|remains?)\s(?:the|our)\s(?:largest|biggest|main)\s(?:single\s)?"
    r"(?:grant\s)?(?:contributors?|funders?)\b"
    r"|(?:\b(?:mainly|mostly|chiefly|largely)\s(?:come\s)?from\s|\b(?:largest|biggest|main)\s(?:single\s)?"
    r"(?:grant\s)?(?:contributors?|contributions?|funders?|funding\ssources?|sources?\sof\s(?:funding|income))\s"
    r"(?:is|are|being|come from|comes from)\s)(?P<who>[^.,;:]+)",
    re.IGNORECASE,
    needs=(
        "largest|biggest|main|mostly|chiefly|largely",
        "contributor|contribution|funder|funding|income|from",
    ),
)
_HINTS = ("main", "mostly", "chiefly", "largely", "largest", "biggest")
_HINT = Lazy(rf"\b(?:{'|'.join(_HINTS)})", re.IGNORECASE)
_COUNCIL = Lazy(r"\b(?:local authority|councils?|borough|children'?s services)\b", re.IGNORECASE)


def main_contributors(facts: Facts, findings: Findings) -> None:
    """Report "grants come mainly from X" where the table shows that another gives more (R094)."""
    blocks = list(facts.blocks(Contributions))
    if len(blocks) != 1:
        return
    givers, as_meant = list(_givers(blocks[0])), list(_givers(facts.once(contributions_as_meant)[0]))
    for sentence in facts.saying(*_HINTS):
        match = _CLAIM.search(sentence.text) if _HINT.search(sentence.text) else None
        if match and _contradicted(sentence, match, as_meant):
            _claim(sentence, match, givers, findings)


def _claim(sentence: Sentence, match: re.Match[str], givers: list[_Giver], findings: Findings) -> None:
    contradicted = _contradicted(sentence, match, givers)
    if contradicted:
        least, most = contradicted
        findings.add(
            "R094",
            f"The text names {least.label} among the main contributors"
            f"{' of grants' if _of_grants(sentence) else ''}, with {fmt.money(least.amount)}; {most.label} gives more, "
            f"{fmt.money(most.amount)}.",
            sentence.place(match.start("who" if match["who"] else "first")),
            "Correct the sentence or the table.",
            also=most.place,
        )


def _of_grants(sentence: Sentence) -> bool:
    return bool(re.search(r"\bgrants?\b", sentence.text, re.IGNORECASE))


def _contradicted(
    sentence: Sentence, match: re.Match[str], givers: list[_Giver]
) -> tuple[_Giver, _Giver] | None:
    """Return the body among those that are said to give most that gives least, and one that gives more."""
    about_grants = _of_grants(sentence)
    who = match["who"] or match["first"]
    lower = who.casefold()
    named = [giver for giver in givers if any(stands_alone(name.casefold(), lower) for name in giver.names)]
    named += [
        g
        for g in givers
        if g.council and g not in named and re.search(r"\bcouncil$|\b(?:the|our) council\b", who)
    ]
    others = [g for g in givers if g not in named and not (about_grants and g.council)]
    if not named or not others:
        return None
    least, most = min(named, key=lambda g: g.amount), max(others, key=lambda g: g.amount)
    return (least, most) if most.amount > least.amount else None


def _givers(block: Contributions) -> Iterator[_Giver]:
    """Yield each body with the sum of its rows: YJB (Main Grant) and YJB (Remand) are one."""
    bodies: dict[str, list[Contribution]] = {}
    for row in block.rows:
        bodies.setdefault(re.sub(r"\s*\(.*?\)", "", row.agency).strip() or row.agency, []).append(row)
    aliases = other_names(bodies)
    for body, rows in bodies.items():
        inside = [n for r in rows for n in re.findall(r"\(([A-Z][A-Za-z]*[A-Z]+)\)", r.agency)]
        amount = sum((sum(r.amounts, Decimal()) for r in rows), Decimal())
        label = rows[0].agency if len(rows) == 1 else body
        yield _Giver(
            label, (body, *inside, *aliases[body]), amount, rows[0].place, bool(_COUNCIL.search(body))
        )


_SECOND = (
    Lazy(
        r"\b(?:largest|biggest|main)\s(?:single\s)?(?:contributors?|funders?|contribution)\b[^.;]{0,40}?,?\s(?:closely\s)?followed\s"
        r"by\s(?P<who>[^.,;:]{2,60})",
        re.IGNORECASE,
        needs="followed",
    ),
    Lazy(
        r"^\s*(?P<who>[^.,;:]{2,60}?)\s(?:is|are|makes?|gives?|provides?)\s(?:the\s|our\s)?second[\s-](?:largest|biggest|highest)"
        r"\s(?:contributors?|funders?|contributions?|amount)",
        re.IGNORECASE,
        needs=("second", "contributor|funder|contribution|amount"),
    ),
)


def second_contributors(facts: Facts, findings: Findings) -> None:
    """Report "followed by the police" where another than the police gives most after the first (R094)."""
    tables = list(facts.blocks(Contributions))
    for sentence in facts.saying("followed by", "second") if len(tables) == 1 else ():
        match = next((m for pattern in _SECOND if (m := pattern.search(sentence.text))), None)
        amounts = _amounts(tables[0]) if match else {}
        body = _named(match["who"], amounts) if match else ""
        if not match or not body or len(amounts) < 3:
            continue
        ranked = sorted(amounts, key=lambda b: -amounts[b][0])
        second = ranked[1]
        if body in ranked[:2] or amounts[body][0] == amounts[second][0]:
            continue
        findings.add(
            "R094",
            f"The text says that {body} gives most after the first, with {fmt.money(amounts[body][0])}; "
            f"{second} gives more, {fmt.money(amounts[second][0])}.",
            sentence.place(match.start("who")),
            "Correct the sentence or the table.",
            also=amounts[second][1].place,
        )


_WHOLE = r"(?:the|our|all|its)\s+(?:whole|total|overall|full|entire|pooled|budget|funding|income|money)\b"
_SHARE_BEHIND = Lazy(
    rf"£\s?(?P<n>{DIGITS})(?!\s?(?:k|m|bn|million|thousand)\b)(?:,?\s+(?:a\s+year|in\s+\d{{4}}[-/]\d\d))?(?:[^.;:£\d]{{0,50}}?)"
    rf"(?:,|\bis|\bor|\()\s*(?:about\s+|around\s+|roughly\s+|just\s+)?(?:{PERCENT}|{FRACTION})\s+of\s+{_WHOLE}",
    re.IGNORECASE,
)
_SHARE_IN_BRACKETS = Lazy(
    rf"\b(?:gives?|contributes?|provides?|pays?|puts\sin)\s£\s?(?P<n>{DIGITS})\s\(\s?{PERCENT}\s?\)",
    re.IGNORECASE,
)
_SHARE_AHEAD = Lazy(
    rf"(?:^|\W)(?:about\s+|around\s+|roughly\s+)?(?:{PERCENT}|{FRACTION})\s+of\s+{_WHOLE}(?:\s+(?:budget|funding|income))?\s+"
    r"(?:comes?|is\s+(?:given|provided|paid))\s+(?:from|by)\s+(?P<who>[^.,;:]{2,60})",
    re.IGNORECASE,
    needs=("come|given|provided|paid", "from|by", "%|cent|half|third|quarter|fifth|in"),
)


def shares_of_the_money(facts: Facts, findings: Findings) -> None:
    """Report "£450,000, which is 73.5% of the whole" and "half of our funding comes from the council" (R032)."""
    tables = list(facts.blocks(Contributions))
    for sentence in (
        facts.saying(" of the ", " of our ", " of all ", " of its ", "%)") if len(tables) == 1 else ()
    ):
        wholes = (contributions_total(tables[0]), contributions_total(facts.once(contributions_as_meant)[0]))
        text = sentence.text
        pattern = _SHARE_IN_BRACKETS if "%)" in text and "£" in text else _SHARE_BEHIND
        for match in pattern.finditer(text) if "£" in text else ():
            amount = value_of(match["n"])
            rows = [a for a, _ in _amounts(tables[0]).values()]
            if any(abs(amount - a) <= 500 for a in rows):
                _share(sentence, match, amount, wholes, f"£{match['n']}", findings)
        ahead = _SHARE_AHEAD.search(text) if re.search(r"\b(?:from|by)\b", text) else None
        body = _named(ahead["who"], _amounts(tables[0])) if ahead else ""
        if ahead and body:
            amount = _amounts(tables[0])[body][0]
            _share(sentence, ahead, amount, wholes, f"The {fmt.money(amount)} of “{body}”", findings)


def _share(
    sentence: Sentence,
    match: re.Match[str],
    amount: Decimal,
    wholes: tuple[Decimal, Decimal],
    what: str,
    findings: Findings,
) -> None:
    """Compare a share with the whole as it stands in the table and as it is meant there."""
    if not all(wholes) or amount > min(wholes):
        return
    if match["percent"]:
        value = value_of(match["percent"])
        start, said, places = match.start("percent"), fmt.percent(value), fmt.places(value)
        fits = any(amount / whole * 100 in stretched(value, sentence.text[:start]) for whole in wholes)
    else:
        said, shares = fraction_of(match)
        start, places = match.start("fraction"), 1
        fits = any(amount / whole in shares for whole in wholes)
    if not fits:
        findings.add(
            "R032",
            f"{what} is {fmt.percent(amount / wholes[0] * 100, places)} of the {fmt.money(wholes[0])} in the table of "
            f"contributions, not {said}.",
            sentence.place(start),
            "Correct the share, or say what it is a share of.",
        )


RULES: tuple[Rule, ...] = (main_contributors, second_contributors, shares_of_the_money)
"""The rules of this module, in the order of the reference."""
