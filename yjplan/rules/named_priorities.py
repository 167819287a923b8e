"""The plan's priorities by number and by title: priority 9 of seven, and a list of them that leaves one out."""

from __future__ import annotations

import re

from yjplan.diagnostics import Findings, listed
from yjplan.patterns import Lazy
from yjplan.plan.priorities import Priorities
from yjplan.plan.progress import Progress
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.passages import quoted
from yjplan.rules.prose_numbers import Said

_ORDINALS = {
    word: number
    for number, word in enumerate(
        ("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"), 3
    )
}
_BY_NUMBER = Lazy(
    rf"\b(?:our|this\splan['’]s)\s(?P<ordinal>{'|'.join(_ORDINALS)})\spriority\b(?!\sarea)"
    r"|\bpriority\s(?P<number>\d{1,2})(?=[).,;]|\s(?:of|in)\s(?:this|our)\splan\b|\s*$)",
    re.IGNORECASE,
)
_OTHERS = Lazy(
    r"\b(?:council's|corporate|national|government\w*|police|PCC|commissioner\w*|partnership\w*|strateg\w+|framework|safety"
    r"|last|previous|former|earlier|inspect\w*|HMIP|borough|city|county|education|health|NHS|their|regional)\b",
    re.IGNORECASE,
)


def priorities_by_number(facts: Facts, findings: Findings) -> None:
    """Report "our sixth priority" and "priority 9" of a plan that has fewer (R171)."""
    blocks = list(facts.blocks(Priorities))
    if not blocks or any(c.isdigit() for block in blocks for item in block.items for c in item.title):
        return
    most = sum(len(block.items) for block in blocks)
    last = max((len(block.items) for block in facts.blocks(Progress)), default=0)
    for sentence in facts.saying("priority"):
        match = _BY_NUMBER.search(sentence.text)
        if not match or _OTHERS.search(sentence.text):
            continue
        number = int(match["number"]) if match["number"] else _ORDINALS[match["ordinal"].casefold()]
        if number > max(most, last):
            findings.add(
                "R171",
                f"The text points at priority {number}; the plan has {most} priorities.",
                sentence.place(match.start()),
                "Correct the number, or refer to the priority by its id, so that the number is always right.",
                also=blocks[0].place,
            )


_LEAD = Lazy(
    r"\bpriorities\b[^.:\n]{0,80}\b(?:are|were)\b|\bpriorities:|\bpriorities\b.{0,200}\.\s+They\sare\b",
    re.DOTALL,
)
_SOME = Lazy(
    r"\b(?:of\s(?:our|the|these|its)\s(?:\w+\s)?priorities|some|includ\w+|example|such\sas|among|main|top|new|last|previous)\b",
    re.IGNORECASE,
)
_REACH = 1_200
"""How many characters a list of priorities may be long."""
_FEWEST = 3
_TELLING = 5
"""Letters of a word that may stand for a priority."""


def priorities_by_title(facts: Facts, findings: Findings) -> None:
    """Report a list of the priorities, each by its title, that leaves one or two of them out (R122)."""
    blocks = list(facts.blocks(Priorities))
    if len(blocks) != 1 or len(blocks[0].items) <= _FEWEST:
        return
    titles = {" ".join(item.title.casefold().split()).rstrip("."): item.title for item in blocks[0].items}
    if len(titles) < len(blocks[0].items) or any(title.count(" ") < 2 for title in titles):
        return
    for said in facts.prose:
        if "riorities" in said.text:
            _left_out(said, titles, blocks[0], findings)


def _hinted(plain: str, titles: dict[str, str], small: str) -> bool:
    """Whether a text has a word that only this title has: it may name the priority in other words."""
    others = {word for other in titles if other != plain for word in other.split()}
    return any(len(word) >= _TELLING and word not in others and word in small for word in plain.split())


def _left_out(said: Said, titles: dict[str, str], block: Priorities, findings: Findings) -> None:
    lead = _LEAD.search(said.text)
    if lead is None:
        return
    text = said.text[lead.start() : lead.end() + _REACH]
    small = " ".join(text.casefold().split())
    missing = [t for plain, t in titles.items() if plain not in small and not _hinted(plain, titles, small)]
    named = len(titles) - len(missing)
    before = said.text[max(0, lead.start() - 40) : lead.end()]
    if missing and named >= _FEWEST and len(missing) <= 2 and not _SOME.search(before):
        findings.add(
            "R122",
            f"The text names {named} priorities; the plan lists {len(titles)}. Missing is "
            f"{listed([quoted(title) for title in missing], 'and')}.",
            said.place(lead.start()),
            "Add what is missing, or say that these are only some of them.",
            also=block.place,
        )


RULES: tuple[Rule, ...] = (priorities_by_number, priorities_by_title)
"""The rules of this module, in the order of the reference."""
