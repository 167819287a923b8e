"""Every code that a finding can have: how bad it is, what it means, why it matters, how to mend it.

`yjplan explain CODE` prints an entry; the reference in `docs/` is made from the same text.
"""

from __future__ import annotations

from yjplan.codes import (
    access,
    charts,
    claims,
    data,
    duties,
    facts,
    fields,
    files,
    language,
    last_year,
    measures,
    prose,
    template,
    word,
)
from yjplan.codes.model import Code, Severity

__all__ = ["CODES", "FAMILIES", "Code", "Severity", "severity_of"]

FAMILIES = {
    "F": "Files and folders",
    "Y": "Reading text, YAML and CSV files",
    "S": "Fields and blocks",
    "M": "Pictures",
    "E": "Editions",
    "T": "The template's headings",
    "P": "Figures, references and links in prose",
    "N": "Numbers and measures",
    "I": "What is ignored with a reason",
    "Q": "What was read of data files",
    "R": "Contradictions and omissions",
    "U": "Duties in law and conditions of the grant",
    "C": "Charts",
    "B": "The council's looks",
    "W": "Page numbers in Word",
    "L": "Language",
    "A": "What some readers cannot see, reach or understand",
    "D": "What could identify a child or a colleague",
    "X": "Left over from other programs and drafts",
}

CODES: dict[str, Code] = {
    code.code: code
    for module in (
        files,
        fields,
        data,
        template,
        prose,
        measures,
        facts,
        claims,
        last_year,
        duties,
        charts,
        language,
        access,
        word,
    )
    for code in module.CODES
}
"""All codes by name."""


def severity_of(code: str) -> Severity:
    """Return how bad findings of this code are."""
    return CODES[code].severity
