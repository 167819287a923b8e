"""Bodies and names that are no more, unless the text says so."""

from __future__ import annotations

import re

from yjplan.diagnostics import Findings, listed
from yjplan.patterns import Lazy
from yjplan.rules.passages import QUOTES, Passage, PlanText, by_section, quoted

_BODIES = (
    (
        Lazy(r"\b[Cc]linical\s[Cc]ommissioning\s[Gg]roups?\b|(?<![\w&-])CCGs?(?!\w)"),
        2022,
        "Clinical Commissioning Groups became integrated care boards in July 2022",
        ("clinical commissioning", "ccg"),
    ),
    (
        Lazy(r"\b[Cc]ommunity\s[Rr]ehabilitation\s[Cc]ompan(?:y|ies)\b|(?<![\w&-])CRCs?(?!\w)"),
        2021,
        "Community Rehabilitation Companies were closed in June 2021",
        ("rehabilitation comp", "crc"),
    ),
    (
        Lazy(r"\b[Nn]ational\s[Pp]robation\s[Ss]ervice\b|(?<![\w&-])NPS(?!\w)"),
        2021,
        "the National Probation Service has been the Probation Service since June 2021",
        ("national probation", "nps"),
    ),
    (
        Lazy(r"\bPublic\sHealth\sEngland\b|(?<![\w&-])PHE(?!\w)"),
        2021,
        "Public Health England was replaced in October 2021 (UK Health Security Agency; Office for Health "
        "Improvement and Disparities)",
        ("public health e", "phe"),
    ),
    (
        Lazy(r"\bHer\sMajesty['’]s\s(?:Inspectorate|Prison|Courts|Government|Revenue|Young)\w*"),
        2022,
        "it has been His Majesty's since September 2022",
        ("her majesty",),
    ),
    (
        Lazy(
            r"\b[Ll]ocal\s[Ss]afeguarding\s[Cc]hildren(?:['’]s)?\s[Bb]oards?\b(?!\sPartnership)|(?<![\w&-])LSCBs?(?!\w)"
        ),
        2020,
        "Local Safeguarding Children Boards gave way to safeguarding partnerships by September 2019",
        ("safeguarding children", "lscb"),
    ),
    (
        Lazy(r"\b[Pp]rimary\s[Cc]are\s[Tt]rusts?\b|(?<![\w&-])PCTs?(?!\w)"),
        2014,
        "Primary Care Trusts were abolished in April 2013; integrated care boards do this work now",
        ("primary care trust", "pct"),
    ),
    (
        Lazy(r"\bNational\sOffender\sManagement\sService\b|(?<![\w&-])NOMS(?!\w)"),
        2018,
        "the National Offender Management Service became HM Prison and Probation Service in April 2017",
        ("national offender", "noms"),
    ),
    (
        Lazy(r"\bHealth\sEducation\sEngland\b|\bNHS\sImprovement\b"),
        2023,
        "it has been part of NHS England since April 2023 at the latest",
        ("health education", "nhs improvement"),
    ),
    (
        Lazy(r"(?<!London\s)(?<!City\s)\bPolice\sAuthorit(?:y|ies)\b"),
        2013,
        "police authorities were replaced by police and crime commissioners in November 2012",
        ("police authorit",),
    ),
    (
        Lazy(r"\bDepartment\sfor\sChildren,\sSchools\sand\sFamilies\b|(?<![\w&-])DCSF(?!\w)"),
        2011,
        "it has been the Department for Education since May 2010",
        ("department for children", "dcsf"),
    ),
    (
        Lazy(r"\bDepartment\sfor\sEducation\sand\s(?:Skills|Employment)\b|(?<![\w&-])DfES(?!\w)"),
        2011,
        "it has been the Department for Education since May 2010",
        ("department for education and", "dfes"),
    ),
    (
        Lazy(r"\b[Aa]nti-?[Ss]ocial\s[Bb]ehaviour\s[Oo]rders?\b|(?<![\w&-])(?:CR)?ASBOs?(?!\w)"),
        2016,
        "civil injunctions and criminal behaviour orders took the place of anti-social behaviour orders by March 2015",
        ("social behaviour order", "asbo"),
    ),
    (
        Lazy(
            r"\b[Ss]tatements?\sof\s(?:[Ss]pecial\s[Ee]ducational\s[Nn]eeds?|SEN\b)"
            r"|\b(?:SEN|[Ss]pecial\s[Ee]ducational\s[Nn]eeds?)\s[Ss]tatements?\b"
        ),
        2019,
        "education, health and care plans took the place of statements in England by 2018, and individual development "
        "plans do so in Wales",
        ("of special educational", "of sen", "sen statement", "needs statement", "need statement"),
    ),
    (
        Lazy(
            r"\b[Rr]eprimands?(?:,|\sand|\sor)\s(?:[Ff]inal\s)?[Ww]arnings?\b"
            r"|\b[Ff]inal\s[Ww]arnings?\s(?:and|or)\s[Rr]eprimands?\b"
        ),
        2014,
        "youth cautions took the place of reprimands and final warnings in April 2013",
        ("reprimand",),
    ),
    (
        Lazy(r"\b[Tt]roubled\s[Ff]amilies(?:\s[Pp]rogramme|\s[Uu]nit)"),
        2022,
        "the programme has been called Supporting Families since 2021",
        ("troubled families",),
    ),
    (
        Lazy(r"\bEducation\sFunding\sAgency\b"),
        2018,
        "the Education Funding Agency became the Education and Skills Funding Agency in April 2017, which was closed"
        " in "
        "March 2025",
        ("education funding",),
    ),
    (
        Lazy(r"\bConnexions\s(?:advisers?|advisors?|service|workers?|personal\sadvis\w+)\b"),
        2013,
        "the national Connexions service ended in 2012",
        ("connexions",),
    ),
    (
        Lazy(r"(?<![\w&-])ASSETs?(?![\w+\s]?[Pp+])(?!\w)"),
        2017,
        "ASSET has been replaced by AssetPlus",
        ("asset",),
    ),
)
"""Pattern, the year in which the body ended, what is said of it, and what stands, in small letters, where it fits."""
_OLD_NAME = Lazy(
    r"(?<=[Tt]he\s)(?:YOT|YOS|Youth\sOffending\s(?:Team|Service))\b(?!\s(?:famil|of\s|for\s|in\s))"
    r"|(?<=[Oo]ur\s)(?:YOT|YOS|Youth\sOffending\s(?:Team|Service))\b"
)
"""Of this service only: others may still be called so, and the law speaks of youth offending teams."""
_IN_THE_PAST = Lazy(
    r"\b(?:former(?:ly)?|replac\w{1,4}|previously|abolished|until 20\d\d|since (?:then|become)|in 20[01]\d"
    r"|became|superseded|merged|closed|ended|prior to|no longer|before 20\d\d)\b"
)
_OF_THEN = Lazy(r"\b(?:then|now|was|were)\b")
"""Words that make a sentence one about the past, and say nothing of the next."""
_LONGEST = 60
"""As many characters as no name of a body has."""
_AROUND = 90
"""How many characters around a name may say that it is of the past."""


def _bodies(text: PlanText) -> tuple[tuple[Lazy, int, str, tuple[str, ...]], ...]:
    """Return the bodies that are no more; the service under its old name too, where it calls itself youth justice."""
    service = text.plan.service.service
    if "Youth Justice" not in service:
        return _BODIES
    return (*_BODIES, (_OLD_NAME, 0, f"this service is {service}", ("yot", "yos", "youth offending")))


def is_superseded(text: PlanText, passage: Passage, offset: int) -> bool:
    """Whether what stands at a place is a body that no longer exists, which L101 reports."""
    year = (text.plan.service.reporting_year or text.plan.service.years).first
    there = passage.text[offset : offset + _LONGEST].casefold().replace("\n", " ")
    for pattern, ended, _, hints in _bodies(text):
        match = pattern.match(passage.text, offset) if any(hint in there for hint in hints) else None
        if match and year >= ended and passage.kind not in QUOTES:
            return not _is_past(passage.text, match)
    return False


def _is_past(text: str, name: re.Match[str]) -> bool:
    """Whether a text says around a name that it is of the past."""
    text = text.replace("\n", " ")
    before = text[max(0, name.start() - _AROUND) : name.start()].casefold()
    after = text[name.start() : name.end() + _AROUND].casefold()
    if _IN_THE_PAST.search(f"{before}{after}"):
        return True
    return _OF_THEN.search(f"{before.rpartition('. ')[2]}{after.partition('. ')[0]}") is not None


def superseded_bodies(text: PlanText, findings: Findings) -> None:
    """Report bodies that no longer exist, unless the text says so (L101): once for each section.

    A plan for a year in which a body still was may name it.
    """
    year = (text.plan.service.reporting_year or text.plan.service.years).first
    bodies = [
        (pattern, ended, what, frozenset(map(id, text.saying(*hints))))
        for pattern, ended, what, hints in _bodies(text)
        if text.says(*hints)
    ]
    every = frozenset[int]().union(*(where for *_, where in bodies))
    for passages in by_section(p for p in text.passages if id(p) in every).values():
        said: dict[str, list[tuple[Passage, int, str]]] = {}
        for passage in passages:
            for pattern, ended, what, where in bodies:
                for match in pattern.finditer(passage.text) if id(passage) in where else ():
                    if year >= ended and passage.kind not in QUOTES and not _is_past(passage.text, match):
                        said.setdefault(what, []).append((passage, match.start(), match[0]))
        if said:
            first, start, name = next(iter(said.values()))[0]
            others = list(dict.fromkeys(found[0][2] for found in list(said.values())[1:]))
            also = f" So {'is' if len(others) == 1 else 'are'} {listed(others, 'and')}." if others else ""
            findings.add(
                "L101",
                f"{quoted(name)} is out of date: {next(iter(said))}.{also}",
                first.place_at(start),
                "Name the body that does the work now, or make clear that the text is about the past.",
            )
