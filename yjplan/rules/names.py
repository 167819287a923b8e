"""One name for one body, one child and one system."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from yjplan.diagnostics import Findings, listed
from yjplan.patterns import Lazy
from yjplan.rules.abbreviations import names_in_full
from yjplan.rules.passages import Passage, PlanText, quoted

_HEADS = (
    "services?|teams?|boards?|partnerships?|panels?|groups?|committees?|hubs?|units?|programmes?|networks?"
)
_WORD = r"[A-Z][\w’'-]{2,30}"
_BODY = Lazy(rf"\b(?<!['-])(?<!’){_WORD}(?:\s(?:(?:and|&)\s)?{_WORD}){{1,4}}\s(?i:{_HEADS})(?![\w-])")
_SINGULAR = tuple(head.removesuffix("s?") for head in _HEADS.split("|"))
_NEXT_WORD = 13
"""As long as the longest head and a space."""
_SMALL = frozenset(("and", "&", "the", "of", "for"))
_STEM = 6
"""Letters that Adolescent and Adolescence, Exploited and Exploitation have in common."""
_LONG = 7
"""Letters from which on two words with one beginning are taken for one word in two forms."""
_COMPARED = 3_000
"""Names of a plan that are looked at; no plan has as many."""

_OWN_BOARD = Lazy(
    r"\b(?<!['-])(?<!’)(?:Youth\s(?:Justice|Offending)|YJS?|YOS|YOT)\s(?:(?:Service|Team)\s)?"
    r"(?P<kind>Partnership|Management|Executive|Strategic|Steering|Governance)\sBoard(?!\w)"
    r"(?!\s(?i:guidance|members?['’]?\sguidance|handbook))"
)
_OLD_BEFORE = Lazy(
    r"\b(?:formerly|previously|once|until|replac\w+|renamed|succe(?:ed|ss)\w*|used\sto\sbe|predecessor|old|former"
    r"|(?:was|were|been)\s(?:called|known))\b[^.;:]*$",
    re.IGNORECASE,
    needs="former|previously|once|until|replac|renamed|succe|used|predecessor|old|called|known",
)
_OLD_AFTER = Lazy(
    r",?\s(?:became|(?:was|has\sbeen)\s(?:renamed|replaced|dissolved|wound\sup|succeeded)|changed\sits\sname"
    r"|as\sit\s(?:was|then|once))\b",
    re.IGNORECASE,
)
_AFTER_OLD = ("became", "was", "has", "changed", "as")
"""How what is said behind an old name begins."""
_NEAR = 50

_LABEL = Lazy(
    r"(?P<noun>Child|Case|Young\sPerson|YP|Client|Boy|Girl|Person)\s(?P<letter>[A-Z])(?![\w’])(?!['&-])"
)

_JOINED = Lazy(r"[A-Z](?<![\w@./-][A-Z])(?:[a-z]{2,15}[A-Z][a-z]{2,15}|[A-Z][a-z]{3,15})(?![\w@/-])")
_PARTS = Lazy(r"([A-Z]+[a-z]*?)([A-Z][a-z]+)")
_MOST_SYSTEMS = 60
_ASSET_PLUS = r"Asset\+|ASSET\s?P(?:lus|LUS)"


class _Named(NamedTuple):
    """A name as it is written, and where."""

    name: str
    passage: Passage
    start: int


def names_of_bodies(text: PlanText, findings: Findings) -> None:
    """Mention bodies that go by several names (R203): the same words in other forms, or another kind of board."""
    groups: dict[tuple[str, ...], dict[str, _Named]] = {}
    count: Counter[str] = Counter()
    for named in text.once(_bodies):
        words = [word for word in _plain(named.name).split() if word not in _SMALL]
        stems = tuple(word[:_STEM] if len(word) >= _LONG else word for word in words[:-1])
        plain = _plain(named.name)
        count[plain] += 1
        groups.setdefault((*stems, words[-1]), {}).setdefault(plain, named)
    for same in groups.values():
        if len(same) > 1:
            _report(sorted(same.values(), key=lambda n: -count[_plain(n.name)]), findings)
    boards: dict[str, _Named] = {}
    for passage in text.saying(" board"):
        for match in _OWN_BOARD.finditer(passage.text):
            if passage.kind not in ("quote", "glossary") and not _of_old(passage.text, match):
                boards.setdefault(match["kind"], _Named(_line(match[0]), passage, match.start()))
    if len(boards) > 1:
        _report(list(boards.values()), findings)


def _of_old(text: str, name: re.Match[str]) -> bool:
    """Whether a text says that a name was that of an earlier board."""
    behind = text[name.end() : name.end() + _NEAR]
    return bool(
        _OLD_BEFORE.search(text[max(0, name.start() - _NEAR) : name.start()])
        or (behind.lstrip(", \n").casefold().startswith(_AFTER_OLD) and _OLD_AFTER.match(behind))
    )


def _bodies(text: PlanText) -> list[_Named]:
    found: list[_Named] = []
    for passage, start, name in text.once(names_in_full):
        end = start + len(name) + _NEXT_WORD
        small = passage.text[start:end].lower()
        if passage.kind == "quote" or not any(head in small for head in _SINGULAR):
            continue
        found += [
            _Named(_line(m[0]), passage, m.start()) for m in _BODY.compiled.finditer(passage.text, start, end)
        ]
    return found[:_COMPARED]


def _report(names: list[_Named], findings: Findings) -> None:
    first, odd = names[0], names[1]
    findings.add(
        "R203",
        f"One body seems to have {len(names)} names in the plan: {listed((n.name for n in names), 'and')}.",
        odd.passage.place_at(odd.start),
        "Use one name throughout, and explain any short form once.",
        also=first.passage.place_at(first.start),
    )


def _plain(name: str) -> str:
    """Return a name without what nobody would call a difference: capitals, & for and, a plural at the end."""
    return (
        name.casefold()
        .replace("&", "and")
        .replace("-", " ")
        .replace("’", "'")
        .replace("'s ", " ")
        .removesuffix("s")
    )


def _line(name: str) -> str:
    return " ".join(name.split()).removeprefix("The ")


def labels_of_children(text: PlanText, findings: Findings) -> None:
    """Mention stories in which one child has two labels (R204): Child B, later Case B."""
    told: set[tuple[str, str]] = set()
    first: dict[tuple[str, str], _Named] = {}
    stories = {p.section.section for p in text.prose if p.kind == "case-study"}
    for passage in text.passages if stories else ():
        if passage.section.section not in stories:
            continue
        for match in _LABEL.finditer(passage.text):
            if _is_glued(passage.text, match.start()):
                continue
            key = (passage.section.section, match["letter"])
            label = _Named(_line(match["noun"]), passage, match.start())
            before = first.setdefault(key, label)
            if (
                before.name != label.name
                and key not in told
                and "case-study" in (passage.kind, before.passage.kind)
            ):
                told.add(key)
                findings.add(
                    "R204",
                    f"This child is “{label.name} {match['letter']}” here, and “{before.name} "
                    f"{match['letter']}” before.",
                    passage.place_at(match.start()),
                    "Call a child by one name throughout its story.",
                    also=before.passage.place_at(before.start),
                )


def _is_glued(text: str, start: int) -> bool:
    """Whether a word goes on ahead of a place."""
    before = text[max(0, start - 1) : start]
    return before.isalnum() or before in ("_", "’", "'", "-")


def names_of_systems(text: PlanText, findings: Findings) -> None:
    """Mention names such as AssetPlus that are written in several ways (R205): once for each."""
    joined = {match[0].casefold(): match[0] for match in _JOINED.finditer(text.whole)}
    for folded, name in list(joined.items())[:_MOST_SYSTEMS]:
        parts = _PARTS.fullmatch(name)
        apart = f"{parts[1]} {parts[2]}" if parts else name
        hints = (folded, "asset") if folded == "assetplus" else (folded, apart.casefold())
        once = text.whole.count(name) == text.lower.count(folded)
        if once and apart not in text.whole and folded != "assetplus":
            continue
        also = rf"|{_ASSET_PLUS}" if folded == "assetplus" else ""
        forms = re.compile(rf"(?<![\w@./-])(?:(?i:{folded})(?!\w)|{apart}(?!\w){also})(?![\w@/-])")
        found: dict[str, list[_Named]] = {}
        for passage in text.saying(*hints):
            for match in forms.finditer(passage.text):
                found.setdefault(match[0], []).append(_Named(match[0], passage, match.start()))
        usual, *others = sorted(found.values(), key=len, reverse=True)
        for named in others[:1]:
            findings.add(
                "R205",
                f"{quoted(named[0].name)} is written {quoted(usual[0].name)} elsewhere.",
                named[0].passage.place_at(named[0].start),
                "Use one spelling throughout, the one that its makers use.",
                also=usual[0].passage.place_at(usual[0].start),
            )
