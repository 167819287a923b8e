"""Language: Child First words, British spelling, sentences that are hard to read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from yjplan.diagnostics import Findings, listed
from yjplan.patterns import Lazy
from yjplan.rules.passages import QUOTES, Passage, PlanText, by_section, quoted

_FOR_CHILDREN = (
    (
        ("young people", "young person"),
        Lazy(
            r"[Yy]oung(?<!(?i:children and) [Yy]oung)(?<!(?i:children), [Yy]oung)(?<!(?i:child and) [Yy]oung)"
            r"\s(?:people|persons?)\b(?![”\"])(?!\sand\schildren)"
            r"(?!\s(?:who\s(?:are|have\sturned)\s)?(?:(?:aged\s)?(?:over|above)\s(?:the\sage\sof\s)?1[78]\b"
            r"|(?:aged\s)?1[89]\b|aged\s1[4-7]\s?(?:to|and|[-–])\s?(?:19|2\d)\b|up\sto\s(?:the\sage\sof\s)?2\d))"
        ),
    ),
    (
        ("young offender", "juvenile"),
        Lazy(r"(?:[Yy]oung|[Jj]uvenile)\soffenders?\b(?!['’]?s?\s[Ii]nstitut)|[Jj]uveniles?\b"),
    ),
    (
        (
            "youths", "youth was", "youth is", "youth has", "youth had", "youth who", "youth will", "youth may",
            "youth can",
        ),
        Lazy(r"[Yy]ouths\b|[Yy]outh\s(?:was|is|has|had|who|will|may|can)\b"),
    ),
    (
        tuple(
            f"{who} {what}"
            for who in ("young", "teenage", "child", "juvenile")
            for what in ("criminal", "perpetrator", "thug", "client")
        ),
        Lazy(r"(?:young|teenage|child|juvenile)\s(?:criminals?|perpetrators?|thugs?|clients?)\b"),
    ),
    (
        (
            " kids", " lads", "our clients", "our service users", "troublemaker", "trouble-maker",
            "criminal lifestyle",
        ),
        Lazy(r"[Kk]ids\b|[Ll]ads\b|[Oo]ur\sclients\b|[Oo]ur\sservice\susers\b|[Tt]rouble-?makers?\b|criminal\slifestyles?\b"),
    ),
    (
        (" offenders", "(offenders"),
        Lazy(
            r"[Oo]ffenders(?<!(?i:adult offenders))(?<!(?i:sex offenders))(?<!(?i:sexual offenders))"
            r"(?<!(?i:dangerous offenders))(?<!(?i:violent offenders))"
            r"\s(?:meet|met|are|were|have|attend|who\sare|write)\b"
            r"|(?:[Ff]irst[- ]time|[Rr]epeat|[Pp]ersistent|[Pp]rolific|[Kk]nown|[Cc]hild|[Yy]outh|[Ff]emale|[Mm]ale)"
            r"\soffenders\b"
        ),
    ),
    (
        ("the offender ",),
        Lazy(r"[Tt]he\soffender\s(?:must|will|has|meets?|writes?|attends?|completes?|should|may|can)\b"),
    ),
    (
        ("at risk", "lifestyle choice", "to engage"),
        Lazy(
            r"(?:put(?:s|ting)?|plac(?:es?|ed|ing))\s(?:themselves|himself|herself)\sat\srisk\b|(?:poor|bad|risky|criminal|negative)\slifestyle\schoices?\b"
            r"|(?:child|children|boys?|girls?|who|they)\s(?:\w+\s){0,2}(?:fail(?:s|ed)?|refus(?:es?|ed))\sto\sengage\b"
        ),
    ),
)  # fmt: skip
"""Words for children that a plan had better not use, with what stands, in small letters, where they do."""
_BLAMES = Lazy(r"at\srisk|choice|engage", needs="risk|choice|engage")
"""Words that put on the child what others did, or failed to do."""
_SIGNS = "“\"'‘*_"
_REFUSED = Lazy(r"\b(?:rather than|instead of|not|never) $")
"""Behind such words, or in quotation marks, a plan says that it does not use them."""

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


def child_first_words(text: PlanText, findings: Findings) -> None:
    """Mention "young people" and "offender" in a plan that puts Child First (L102): once for each section."""
    if not text.says("child first", "child-first"):
        return
    sections: dict[str, list[tuple[Passage, re.Match[str]]]] = {}
    for passage, match in _words_for_children(text):
        sections.setdefault(passage.section.section, []).append((passage, match))
    for found in sections.values():
        passage, match = found[0]
        words = listed(dict.fromkeys(quoted(m[0].lower()) for _, m in found), "and")
        findings.add(
            "L102",
            f"This section says {words} {_times(len(found))}, although the plan commits to Child First.",
            passage.place_at(match.start()),
            "Say child or children for everyone under 18."
            if not _BLAMES.search(match[0])
            else "Say what happened to the child, or what stood in the way.",
        )


def _words_for_children(text: PlanText) -> Iterator[tuple[Passage, re.Match[str]]]:
    """Yield such words in the order of the plan."""
    found: dict[int, list[re.Match[str]]] = {}
    for hints, pattern in _FOR_CHILDREN:
        for passage in text.saying(*hints):
            if passage.kind not in QUOTES:
                found.setdefault(id(passage), []).extend(pattern.finditer(passage.text))
    for passage in text.passages if found else ():
        end = 0
        for match in sorted(found.get(id(passage), ()), key=lambda m: m.start()):
            before = passage.text[max(0, match.start() - 13) : match.start()]
            glued = before[-1:].isalnum() or before.endswith(tuple(_SIGNS))
            if match.start() >= end and not glued and not _REFUSED.search(before):
                yield passage, match
                end = match.end()


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
            if match[0].lower() in _AMERICAN and passage.kind not in QUOTES
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
