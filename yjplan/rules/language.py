"""Language: bodies that no longer exist, Child First words, British spelling, sentences that are hard to read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from operator import itemgetter

from yjplan.diagnostics import Findings, listed
from yjplan.rules.passages import Passage, PlanText, by_section, quoted
from yjplan.rules.patterns import Lazy

_BODIES = (
    (
        Lazy(r"\bClinical Commissioning Groups?\b|(?<![\w&-])CCGs?(?!\w)"),
        2022,
        "Clinical Commissioning Groups became integrated care boards in July 2022",
        ("clinical commissioning", "ccg"),
    ),
    (
        Lazy(r"\bCommunity Rehabilitation Compan(?:y|ies)\b|(?<![\w&-])CRCs?(?!\w)"),
        2021,
        "Community Rehabilitation Companies were closed in June 2021",
        ("rehabilitation comp", "crc"),
    ),
    (
        Lazy(r"\bNational Probation Service\b|(?<![\w&-])NPS(?!\w)"),
        2021,
        "the National Probation Service has been the Probation Service since June 2021",
        ("national probation", "nps"),
    ),
    (
        Lazy(r"\bPublic Health England\b|(?<![\w&-])PHE(?!\w)"),
        2021,
        "Public Health England was replaced in October 2021 (UK Health Security Agency; Office for Health "
        "Improvement and Disparities)",
        ("public health e", "phe"),
    ),
    (
        Lazy(r"\bHer Majesty['’]s\s(?:Inspectorate|Prison|Courts|Government|Revenue|Young)\w*"),
        2022,
        "it has been His Majesty's since September 2022",
        ("her majesty",),
    ),
    (
        Lazy(r"\bLocal Safeguarding Children(?:['’]s)? Boards?\b(?! Partnership)|(?<![\w&-])LSCBs?(?!\w)"),
        2020,
        "Local Safeguarding Children Boards gave way to safeguarding partnerships by September 2019",
        ("safeguarding children", "lscb"),
    ),
    (
        Lazy(r"\bPrimary Care Trusts?\b|(?<![\w&-])PCTs?(?!\w)"),
        2014,
        "Primary Care Trusts were abolished in April 2013; integrated care boards do this work now",
        ("primary care trust", "pct"),
    ),
    (
        Lazy(r"\bNational Offender Management Service\b|(?<![\w&-])NOMS(?!\w)"),
        2018,
        "the National Offender Management Service became HM Prison and Probation Service in April 2017",
        ("national offender", "noms"),
    ),
    (
        Lazy(r"\bHealth Education England\b|\bNHS Improvement\b"),
        2023,
        "it has been part of NHS England since April 2023 at the latest",
        ("health education", "nhs improvement"),
    ),
    (
        Lazy(r"(?<!London )(?<!City )\bPolice Authorit(?:y|ies)\b"),
        2013,
        "police authorities were replaced by police and crime commissioners in November 2012",
        ("police authorit",),
    ),
    (
        Lazy(r"\bDepartment for Children, Schools and Families\b|(?<![\w&-])DCSF(?!\w)"),
        2011,
        "it has been the Department for Education since May 2010",
        ("department for children", "dcsf"),
    ),
    (
        Lazy(r"\b[Tt]roubled [Ff]amilies(?: [Pp]rogramme| [Uu]nit)"),
        2022,
        "the programme has been called Supporting Families since 2021",
        ("troubled families",),
    ),
    (
        Lazy(r"\bEducation Funding Agency\b"),
        2018,
        "the Education Funding Agency became the Education and Skills Funding Agency in April 2017, which was closed"
        " in "
        "March 2025",
        ("education funding",),
    ),
    (
        Lazy(r"\bConnexions (?:advisers?|advisors?|service|workers?|personal advis\w+)\b"),
        2013,
        "the national Connexions service ended in 2012",
        ("connexions",),
    ),
    (
        Lazy(r"(?<![\w&-])ASSETs?(?![\w+ ]?[Pp+])(?!\w)"),
        2017,
        "ASSET has been replaced by AssetPlus",
        ("asset",),
    ),
)
"""Pattern, the year in which the body ended, what is said of it, and what stands, in small letters, where it fits."""
_OLD_NAME = Lazy(
    r"(?<=[Tt]he )(?:YOT|YOS|Youth Offending (?:Team|Service))\b(?!\s(?:famil|of\s|for\s|in\s))"
    r"|(?<=[Oo]ur )(?:YOT|YOS|Youth Offending (?:Team|Service))\b"
)
"""Of this service only: others may still be called so, and the law speaks of youth offending teams."""
_IN_THE_PAST = Lazy(
    r"\b(?:former(?:ly)?|replac\w{1,4}|previously|abolished|until 20\d\d|since (?:then|become)|in 20[01]\d|then|now|"
    r"was|were|became|superseded|merged|"
    r"closed|ended|prior to)\b",
    re.IGNORECASE,
)
_AROUND = 90
"""How many characters around a name may say that it is of the past."""

_FIRST = Lazy(
    r"\b(?=[A-Za-z])(?<![“\"'‘*_])(?<!\brather than )(?<!\binstead of )(?<!\bnot )(?<!\bnever )(?:"
    r"(?<!(?i:children and) )(?<!(?i:children), )(?<!(?i:child and) )"
    r"\b[Yy]oung\s(?:people|persons?)\b(?![”\"])(?!\sand\schildren)"
    r"(?!\s(?:who\s(?:are|have\sturned)\s)?(?:(?:aged\s)?(?:over|above)\s(?:the\sage\sof\s)?1[78]\b|(?:aged\s)?1[89]\b"
    r"|aged\s1[4-7]\s?(?:to|and|[-–])\s?(?:19|2\d)\b|up\sto\s(?:the\sage\sof\s)?2\d))"
    r"|\b(?:[Yy]oung|[Jj]uvenile)\soffenders?\b(?!['’]?s?\s[Ii]nstitut)|\b[Jj]uveniles?\b"
    r"|\b[Yy]ouths\b"
    r"|\b[Yy]outh\s(?:was|is|has|had|who|will|may|can)\b"
    r"|\b(?:young|teenage|child|juvenile)\s(?:criminals?|perpetrators?|thugs?|clients?)\b"
    r"|\bkids\b"
    r"|\b[Oo]ur\sclients\b|\b[Oo]ur\sservice\susers\b|\btrouble-?makers?\b|\bcriminal\slifestyles?\b"
    r"|\b[Oo]ffenders(?<!(?i:adult offenders))(?<!(?i:sex offenders))(?<!(?i:sexual offenders))"
    r"(?<!(?i:dangerous offenders))(?<!(?i:violent offenders))\s(?:meet|met|are|were|have|attend|who\sare|write)\b"
    r"|\b(?:first[- ]time|repeat|persistent|prolific|known|child|youth|female|male)\soffenders\b)"
)
"""Words for children; not in quotation marks, where a plan says that it does not use them, nor for adults."""
_FIRST_HINTS = (
    "young", "juvenile", "offenders", "youths", "youth was", "youth is", "youth has", "youth had", "youth who",
    "youth will", "youth may", "youth can", " kids", "our clients", "our service users", "troublemaker",
    "trouble-maker", "criminal lifestyle", "teenage", "child criminal", "child perpetrator",
)  # fmt: skip
_QUOTES = frozenset({"quote", "you-said-we-did"})

_AMERICAN = {
    "aging": "ageing", "analyze": "analyse", "analyzed": "analysed", "analyzing": "analysing",
    "artifact": "artefact", "behavior": "behaviour", "behavioral": "behavioural", "behaviorally": "behaviourally",
    "behaviors": "behaviours", "canceled": "cancelled", "catalog": "catalogue", "catalyzed": "catalysed",
    "center": "centre", "centered": "centred", "centers": "centres", "color": "colour", "coloring": "colouring",
    "counseled": "counselled", "counseling": "counselling", "counselor": "counsellor", "counselors": "counsellors",
    "defense": "defence", "dialog": "dialogue", "enrollment": "enrolment", "favor": "favour",
    "favorable": "favourable", "favorite": "favourite", "favorites": "favourites", "favors": "favours",
    "flavor": "flavour", "fulfill": "fulfil", "fulfillment": "fulfilment", "harbor": "harbour", "honor": "honour",
    "honored": "honoured", "humor": "humour", "instill": "instil", "kilometers": "kilometres",
    "labeled": "labelled", "labor": "labour", "laborers": "labourers", "leveled": "levelled", "liter": "litre",
    "misbehavior": "misbehaviour", "modeled": "modelled", "modeling": "modelling", "neighbor": "neighbour",
    "neighborhood": "neighbourhood", "neighborhoods": "neighbourhoods", "neighboring": "neighbouring",
    "neighbors": "neighbours", "offense": "offence", "offenses": "offences", "orthopedic": "orthopaedic",
    "paralyze": "paralyse", "paralyzed": "paralysed", "pediatric": "paediatric", "pediatrician": "paediatrician",
    "practiced": "practised", "practicing": "practising", "rigor": "rigour", "rumor": "rumour", "savior": "saviour",
    "signaled": "signalled", "skeptical": "sceptical", "skillful": "skilful", "theater": "theatre",
    "totaled": "totalled", "traveled": "travelled", "traveler": "traveller", "travelers": "travellers",
    "traveling": "travelling", "tumor": "tumour", "vapor": "vapour", "vigor": "vigour", "willful": "wilful",
}  # fmt: skip
_WORD = Lazy(
    r"(?<![\w’'-])(?:[a-z]|(?:(?<=[.!?]\s)|^|(?<=\n))[A-Z](?=[a-z]{4,15}(?![a-z]|\s[A-Z])))[a-z]{4,15}(?![\w’'-])"
)
"""In small letters, or with a capital where a sentence begins; in names American spelling is right."""


_FEW_WORDS = 120
_HARD = 30.0
"""Words in the average sentence. Public bodies advise 15 to 20, and never more than 25."""


def _bodies(text: PlanText) -> tuple[tuple[Lazy, int, str, tuple[str, ...]], ...]:
    """Return the bodies that are no more; the service under its old name too, where it calls itself youth justice."""
    service = text.plan.service.service
    if "Youth Justice" not in service:
        return _BODIES
    return (*_BODIES, (_OLD_NAME, 0, f"this service is {service}", ("yot", "yos", "youth offending")))


def is_superseded(text: PlanText, passage: Passage, offset: int) -> bool:
    """Whether what stands at a place is a body that no longer exists, which L101 reports."""
    year = (text.plan.service.reporting_year or text.plan.service.years).first
    for pattern, ended, *_ in _bodies(text):
        match = pattern.match(passage.text, offset)
        if match and year >= ended and passage.kind not in _QUOTES:
            near = passage.text[max(0, match.start() - _AROUND) : match.end() + _AROUND]
            return not _IN_THE_PAST.search(near)
    return False


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
                    near = passage.text[max(0, match.start() - _AROUND) : match.end() + _AROUND]
                    if year >= ended and not _IN_THE_PAST.search(near) and passage.kind not in _QUOTES:
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


def child_first_words(text: PlanText, findings: Findings) -> None:
    """Mention "young people" and "offender" in a plan that puts Child First (L102): once for each section."""
    if not text.says("child first", "child-first"):
        return
    for passages in by_section(text.saying(*_FIRST_HINTS)).values():
        found = [
            (passage, match)
            for passage in passages
            if passage.kind not in _QUOTES
            for match in _FIRST.finditer(passage.text)
        ]
        if found:
            passage, match = found[0]
            words = listed(dict.fromkeys(quoted(m[0].lower()) for _, m in found), "and")
            findings.add(
                "L102",
                f"This section says {words} {_times(len(found))}, although the plan commits to Child First.",
                passage.place_at(match.start()),
                "Say child or children for everyone under 18.",
            )


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")


def american_spelling(text: PlanText, findings: Findings) -> None:
    """Mention words in American spelling (L103): once for each section."""
    known = [word for word in _AMERICAN if word in text.vocabulary]
    for passages in by_section(text.saying(*known) if known else ()).values():
        found = [
            (passage, match)
            for passage in passages
            for match in _WORD.finditer(passage.text)
            if match[0].lower() in _AMERICAN and passage.kind not in _QUOTES
        ]
        if found:
            passage, match = found[0]
            words = listed(
                dict.fromkeys(f"{_AMERICAN[m[0].lower()]} for {m[0].lower()}" for _, m in found), "and"
            )
            findings.add(
                "L103",
                f"American spelling: in Britain we write {words}.",
                passage.place_at(match.start()),
            )


def lengths_of_sentences(passages: Iterable[Passage]) -> list[tuple[int, Passage, int]]:
    """Return how many words each sentence has, and where it begins."""
    return [
        (words_of_it, passage, start)
        for passage in passages
        if not passage.short and passage.kind not in ("glossary", "table", "action-plan")
        for start, sentence in passage.sentences
        if "|" not in sentence and (words_of_it := len(sentence.split())) > 3
    ]


def are_too_long(lengths: Sequence[tuple[int, Passage, int]]) -> bool:
    """Whether the average sentence is clearly too long."""
    words = sum(length for length, _, _ in lengths)
    return words >= _FEW_WORDS and words / len(lengths) > _HARD


def long_sentences(text: PlanText, findings: Findings) -> None:
    """Mention sections whose sentences are clearly too long (L104)."""
    for _, passages in text.of_section():
        lengths = lengths_of_sentences(passages)
        if are_too_long(lengths):
            words = sum(length for length, _, _ in lengths)
            longest, passage, start = max(lengths, key=itemgetter(0))
            findings.add(
                "L104",
                f"Sentences in this section have {words / len(lengths):.0f} words on average, the longest {longest}.",
                passage.place_at(start),
                "Split the longest into two or three. Readers follow 15 to 20 words with ease.",
            )
