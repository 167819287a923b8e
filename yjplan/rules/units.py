"""What is counted: a number is no rate, a child is no sentence, and one word counts one thing."""

from __future__ import annotations

import re

from yjplan.diagnostics import Findings
from yjplan.rules.areas import FAMILY, NATION, OTHER, REGION
from yjplan.rules.claims_about import NOT_CERTAIN
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.patterns import Lazy

_COUNTED = Lazy(
    r"\b(?:numbers?\s+of\s+(?!reoffences\s+per)[^.;:%]{3,90}?\b(?P<word>lower|higher|below|above|fewer|smaller|greater)"
    r"|(?P<few>fewer(?!\s+of\b))|(?P<many>more)\s+(?:children|first|entrants|offences|sentences|custodial|young))\b"
    rf"[^.;:%]{{0,60}}?\b(?:than\s+)?(?:the\s+)?(?=(?:averages?\s+(?:for|of|in)\s+(?:the\s+)?)?(?:{NATION}|{REGION}|{FAMILY}|{OTHER})\b)",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\brates?\b|\bper\b|\bproportion|\bpercentage|%|\bshare\b|\baverage\s+number", re.IGNORECASE
)


def counts_and_averages(facts: Facts, findings: Findings) -> None:
    """Report a number of children that is compared with the average of areas of another size (R132)."""
    for sentence in facts.sentences:
        text = sentence.text
        if "number" not in text and "fewer" not in text and "more " not in text:
            continue
        match = _COUNTED.search(text)
        if match is None or _RATE.search(text) or NOT_CERTAIN.search(text):
            continue
        tail = text[match.start() : match.end() + 60]
        if re.search(r"\baverages?\b", tail) is None:
            continue
        findings.add(
            "R132",
            "A number is compared with the average of areas that are larger or smaller.",
            sentence.place(match.start()),
            "Compare the rates, for example per 100,000 children aged 10 to 17.",
        )


RULES: tuple[Rule, ...] = (counts_and_averages,)
"""The rules of this module, in the order of the reference."""
