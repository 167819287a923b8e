"""What could identify a child: ages, dates, addresses, small numbers."""

from __future__ import annotations

import re

from yjplan.diagnostics import Findings
from yjplan.patterns import A_DIGIT, Lazy
from yjplan.rules.passages import Passage, PlanText, counted, quoted
from yjplan.rules.prose_numbers import begins_with_number

STORIES = frozenset({"case-study", "quote"})
"""Blocks that tell of one child, where any detail may be the one too many."""

_NUMBER_WORDS = (
    "eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|[89]|1[0-8]"
)
_AGES = frozenset((*_NUMBER_WORDS.split("|")[:-2], *map(str, range(8, 19))))
_WORD = Lazy(r"[a-z]+|\d+")
_OF_AN_AGE = frozenset(
    (
        "aged", "of", "was", "is", "turned", "at", "only", "just", "then",
        "year", "years", "yr", "yrs", "yo", "y",
    )
)  # fmt: skip
"""Words of which one stands beside an age."""
_CHILD = frozenset(("boy", "girl", "child", "male", "female", "person", "participant"))
_NO_RANGE = r"(?![\w%]|\s?(?:to|–|-|and|or)\s?\d|\s(?:to|or|and)\s\w)"
_AGE = Lazy(
    rf"(?<![\w-])(?:aged|age of|(?:boy|girl|child) of|who was|who is|turned)\s(?:{_NUMBER_WORDS}){_NO_RANGE}"
    rf"|(?<![\w-])(?:{_NUMBER_WORDS})[\s-](?:years?|yrs?\.?)[\s-]olds?(?![\w-])|(?<![\w-])(?:1[0-8]|[89])\s?y/?o(?![\w-])"
    rf"|(?<![\w-])at\s(?:1[3-7]|thirteen|fourteen|fifteen|sixteen|seventeen),?\s(?:he|she|they)\b"
    rf"|\b(?:he|she)\s(?:was|is)\s(?:only\s|just\s|then\s)?(?:{_NUMBER_WORDS})(?:\s(?:when|and|at)\b|[.,](?!\d))",
    re.IGNORECASE,
)
_ONE_OF_AGE = Lazy(
    rf"\b(?:an?|one|the|this|our)\s(?:{_NUMBER_WORDS})[\s-]year[\s-]old\s(?:\w{{1,20}}\s)?"
    rf"(?:boy|girl|child|male|female)\b"
    rf"|\b(?:boy|girl|child)\s(?:(?:who\swas\s)?aged|of)\s(?:{_NUMBER_WORDS}){_NO_RANGE}",
    re.IGNORECASE,
    needs=("boy|girl|child|male", "year|aged|of"),
)
_AGE_AFTER = Lazy(
    rf"\b(?:boy|girl|child|male|female|young person|participant)(?:,\s|\s\()(?:[89]|1[0-8])(?:\)|(?!\w)){_NO_RANGE}"
    r"|(?<![\w’'-])(?!(?i:year|week|day|month|stage|step|session|outcome|part|act|order|phase|tier|level|table|note|page)\b)"
    r"(?-i:[A-Z])[a-z]{0,14}\s\((?:[89]|1[0-8])\)",
    re.IGNORECASE,
    needs="8|9|1",
)
"""As under a quotation: Boy, 15."""
_ONE_OF_AGE_HINTS = (
    "year old", "year-old", "boy aged", "girl aged", "child aged", "was aged", "boy of", "girl of", "child of",
)  # fmt: skip
_BIRTH = Lazy(
    r"\bborn\s(?:on\s)?(?:the\s)?\d{1,2}(?:st|nd|rd|th)?[\s./-]\w{1,9}[\s./-]\d{2,4}"
    r"|\b(?:DOB|D\.O\.B\.|date of birth)(?:[\s:]{1,3}|\s(?:is|was)\s)\d",
    re.IGNORECASE,
    needs=("born|dob|d.o.b.|birth", A_DIGIT),
)
_NEAR = 25
"""How many characters behind "born" a date begins at most."""
_DIGIT = Lazy(r"\d")
POSTCODE = Lazy(r"(?<![\w/])[A-Z]{1,2}\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{2}(?![\w/])", needs=A_DIGIT)
_NUMBERING = ("nhs", "pnc", "uln", "upn")
_NUMBERED = Lazy(
    r"\bNHS\s(?:number|no\.?)\D{0,8}\d{3}[\s-]?\d{3}[\s-]?\d{4}|\bPNC(?:ID)?\b\D{0,12}\d{2,4}/\d{3,7}[A-Z]\b"
    r"|\bULN\D{0,8}\d{10}\b|\bUPN\D{0,8}[A-Z]\d{12}\b",
    re.IGNORECASE,
    needs=A_DIGIT,
)
"""Numbers by which the health service, the police and schools know one child."""
_MAIL = Lazy(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,40}\.[\w.]{2,30}")
_PHONE = Lazy(r"(?<![\w./-])(?:\+44\s?\d|0\d)(?:[\s-]?\d){8,9}(?![\d])", needs="0|+44")

_NUMBERS = ("couple of ", "one ", "two ", "three ", "four ", "1 ", "2 ", "3 ", "4 ")
_A_FEW = (
    *_NUMBERS,
    *(f"in {number}{what}" for number in _NUMBERS for what in ("of ", "cases")),
    *("both ", "the only ", "the single ", "the one "),
)
"""Where a small number may begin."""
_HOW_MANY = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen|nineteen|twenty)"
)
_SENTENCED = ("remanded", "sentenced", "convicted", "detained")
_WAS_SENTENCED = f"(?:{'|'.join(_SENTENCED)})"
_CHILDREN = ("child", "boy", "girl", "young")
_A_CHILD = r"(?:child(?:ren)?|boys?|girls?)"
_ETHNIC = ("black", "asian", "white", "mixed", "roma", "gypsy", "traveller", "muslim", "somali", "chinese")
_WERE = frozenset({"was", "were", "is", "are"})
_SEVERAL = Lazy(
    r"(?:two|three|four|[234]|couple\sof)\s"
    r"(?:(?!(?:of|or|to|and|with|for|in|per)\b|(?:year|week|month|day|hour|time)s?\b)[a-z-]{2,20}\s){0,2}"
    r"(?:children|boys|girls|young people|young (?:wo)?men|custodial sentences|remands (?:to|in) custody"
    r"|remands of (?:girls|boys|children))(?![\w’'-])(?!\sor\smore)"
)
_OF_THE_SENTENCED = Lazy(
    rf"\w+\sof\s(?:the|these|those|our)\s{_WAS_SENTENCED}\s(?:children|boys|girls)(?![\w’'-])"
)
_OF_THE_CHILDREN = Lazy(
    rf"\w+\sof\s(?:the|these|those|our)\s(?:(?:{_HOW_MANY}|other|remaining)\s)?"
    r"(?:children|boys|girls|young people)(?![\w’'-])"
)
_OF_THEM = Lazy(
    rf"\w+\sof\s(?:them|(?:the|these)\s{_HOW_MANY})\s(?:was|were|is|are)\s"
    r"(?:an?\s)?(?:girls?|boys?|looked[\s-]after|in\s(?:care|custody)|remanded|sentenced|convicted)\b"
)
_ONE = Lazy(
    rf"(?:one|1)\s(?:custodial\ssentence\b|(?:(?:{'|'.join(_ETHNIC)}|looked[- ]after)\s)?"
    r"(?:child|boy|girl|young person|young (?:wo)?man)\s"
    r"(?:of\s[a-z]{4,16}\s(?:heritage|background|origin|descent)\s)?"
    r"(?:was|came|were|had|has\sbeen|is\s(?:now|currently|in)|who\swas|received|left|died|remains)\b)"
)
_BOTH = Lazy(
    rf"(?:both|the\s(?:only|single|one))\s(?:of\s)?(?:the\s|these\s)?(?:(?:{_WAS_SENTENCED}|custodial)\s{_A_CHILD}"
    rf"(?![\w’'-])|{_A_CHILD}\s(?:who\s(?:was|were)\s)?(?:{_WAS_SENTENCED}|in\scustody)\b)"
)
_ONLY = Lazy(
    rf"the\sonly\s(?:(?:{'|'.join(_ETHNIC)}|autistic|deaf|looked[- ]after)\s(?:\w{{2,12}}\s)?"
    r"(?:child|boy|girl)(?![\w’'-])"
    r"|(?:girl|boy)\s(?:in|on|among|of|from)\s(?:the|our|this)\b)"
)
_BEFORE_WHO = frozenset({"of", "the", "these", "only", "single", "one"})
_IN_CASES = Lazy(
    r"in\s(?:(?:one|two|three|four|[1-4])\sof\s(?:the|our|these|those|all)\s(?:\w{1,12}\s)?cases\b"
    r"|(?:two|three|four|[2-4])\scases,?\s(?:the\s)?(?:children|boys|girls)(?![\w’'-]))"
)
_LONGEST = 160
"""Characters; no pattern for a few children reads on so far."""
_NO_COUNT = Lazy(
    rf"(?:\b(?:every|each|first|last|next|top|groups? of|up to|(?:limited|restricted|capped) to|at least|"
    rf"(?:fewer|less|more) than|over|under|between|or|than|{_HOW_MANY} (?:to|and|in|out|out of|adult to|worker to)|"
    r"out of|(?:room|places?|spaces?|beds?|homes?) for)|[-–<>/&+£])\s?$"
)
_A_LABEL = Lazy(
    r"(?:\b\d(?:,| and)|(?<!in the )(?<!this )(?<!last )(?<!per )\byears?|\b(?:tiers?|level|stage|"
    r"phase|priority|section|table|figure|part|outcome|step|take|kpi|grade|group|standard|module|child|team|school))\s$"
)
"""What stands before a figure that is a name and not a number: Year 4 children."""
_DIFFERENCE = Lazy(
    r"\b(?:(?:increase|rise|fall|drop|reduction|decrease|difference|change|growth|gap)\b[^.;:]{0,40}\s(?:of|is|was)"
    r"|(?:up|down|rose|risen|fell|fallen|dropped|increased|decreased|reduced|grew|grown)(?:\sby)?)\s(?:(?:only|just|about)\s)?$",
    needs="increase|rise|fall|drop|reduc|decrease|difference|change|growth|gap|up|down|rose|risen|fell|grew|grown",
)
_MORE_OR_FEWER = Lazy(r"^\S+\s(?:more|fewer|less)\b", needs="more|fewer|less")
_ONE_MORE = Lazy(
    r"\s(?:more|fewer|less|changes?|moves?|alters?|equates?|equals?|represents?|is\sworth)\b",
    needs="more|fewer|less|change|move|alter|equate|equal|represent|worth",
)
"""A number of children by which two others differ: an increase of three children, two fewer, one sentence more."""
_NOT_OF_A_CASE = Lazy(
    r"\bwould\s(?:have|be|mean|bring|take)\b"
    r"|\b(?:sat|sit|sits)\son\b|\bco-?(?:wr[io]t|design|produc|chair|author|deliver)\w*"
    r"|\b(?:helped|paid|asked|invited)\s(?:us\s)?(?:to\s)?(?:choose|co-|design|interview|judge|name|recruit|"
    r"review|shape|train|write)"
    r"|\b(?:spoke|presented|talked)\s(?:to|at|with)\s(?:the|our|a|an|both)\b"
    r"|\b(?:interviewed|shadowed|questioned)\s(?:the\b|our\b|candidates|applicants|managers|members|officers|councillors)",
    re.IGNORECASE,
    needs="would|sat|sit|co|helped|paid|asked|invited|spoke|presented|talked|interviewed|shadowed|questioned",
)
"""What is not told of a case: a number that is only imagined, or children who helped to shape the service."""


def exact_ages(text: PlanText, findings: Findings) -> None:
    """Report the exact age of one child (D101): in a story or quotation any, elsewhere "a 15-year-old boy"."""
    stories = [passage for passage in text.passages if passage.kind in STORIES]
    others = [passage for passage in text.saying(*_ONE_OF_AGE_HINTS) if passage.kind not in STORIES]
    for passage in (*stories, *others):
        if passage.kind in STORIES:
            match = exact_age(passage.text) or _age_after(passage.text)
        else:
            match = _ONE_OF_AGE.search(passage.text)
        if match:
            findings.add(
                "D101",
                f"{quoted(match[0])} gives the exact age of a child.",
                passage.place_at(match.start()),
                "Say “in the mid-teens”, or leave the age out.",
            )


def exact_age(text: str) -> re.Match[str] | None:
    """Return where a story gives an exact age."""
    return None if _beside_ages(text).isdisjoint(_OF_AN_AGE) else _AGE.search(text)


def _age_after(text: str) -> re.Match[str] | None:
    """Return where the exact age of a child stands after the name of the child, as under a quotation."""
    named = not _beside_ages(text).isdisjoint(_CHILD) or any(f"({age})" in text for age in _AGES)
    return _AGE_AFTER.search(text) if named else None


def _beside_ages(text: str) -> set[str]:
    """Return the words right before and behind whatever may be an age; quick, to be asked before a pattern is."""
    words = _WORD.findall(text.casefold())
    return {
        beside
        for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False)
        if word in _AGES
        for beside in (before, after)
    }


_TAKE_OUT = "Take it out. If a version with it was published, tell your data protection officer."


def personal_data(text: PlanText, findings: Findings) -> None:
    """Report dates of birth anywhere, and postcodes and telephone numbers in stories (D102)."""
    births = {
        id(passage)
        for passage, at in text.spots("born", "dob", "d.o.b.", "date of birth")
        if any(c.isdigit() for c in passage.text[at : at + _NEAR])
    }
    numbered = frozenset(map(id, text.saying("nhs n", "pnc", "uln", "upn")))
    for passage in text.passages:
        found = [("a date of birth", _BIRTH.search(passage.text) if id(passage) in births else None)]
        if passage.kind in STORIES:
            digits = _DIGIT.search(passage.text) is not None
            known = id(passage) in numbered and any(
                word.startswith(_NUMBERING) for word in _WORD.findall(passage.text.casefold())
            )
            found += [
                ("a postcode", POSTCODE.search(passage.text) if digits else None),
                ("a telephone number", _PHONE.search(passage.text) if digits else None),
                ("a number that belongs to one child", _NUMBERED.search(passage.text) if known else None),
                ("an e-mail address", _MAIL.search(passage.raw) if "@" in passage.raw else None),
            ]
        for what, match in found:
            if match:
                findings.add("D102", f"This is {what}.", passage.place_at(match.start()), _TAKE_OUT)


def small_numbers(text: PlanText, findings: Findings) -> None:
    """Report one to four children in running text (D103): once for each section."""
    sections: dict[str, list[tuple[Passage, int, bool]]] = {}
    for passage, start in text.spots(*_A_FEW):
        if not passage.short and passage.kind not in ("glossary", "you-said-we-did", "kpis"):
            one = _is_one_child(passage.text, start)
            if one is not None and not (one and passage.kind in STORIES):  # a story is of one child anyway
                sections.setdefault(passage.section.section, []).append((passage, start, one))
    for found in sections.values():
        passage, start, one = found[0]
        more = f" (and {counted(len(found) - 1, 'more place')} in this section)" if len(found) > 1 else ""
        findings.add(
            "D103",
            f"{quoted(_clause(passage.text, start))}{more}: so few that someone may know who "
            f"{'it is' if one else 'they are'}.",
            passage.place_at(start),
            "Write “fewer than five”, or leave out the offence, the sentence and whatever else is said about them.",
        )


def _is_one_child(text: str, start: int) -> bool | None:
    """Whether the few children of whom a text speaks at a place are only one; None if it speaks of none there."""
    said = text[start : start + _LONGEST].lower()
    before = text[max(0, start - 70) : start].lower()
    pattern = _who_they_are(said.split(), before[-1:])
    match = pattern.match(said) if pattern else None
    if match is None:
        return None
    label = said[0].isdigit() and _A_LABEL.search(before)
    if label or _NO_COUNT.search(before) or _NOT_OF_A_CASE.search(_clause(text, start + match.end())):
        return None
    after = said[match.end() : match.end() + 20]
    if _MORE_OR_FEWER.search(match[0]) or _ONE_MORE.match(after) or _DIFFERENCE.search(before):
        return None
    return pattern is _ONE or said.startswith("the ")


def _who_they_are(words: list[str], before: str) -> Lazy | None:
    """Return the pattern for a small number of children that may fit these words; few places need any at all."""
    if before.isalnum() or before in ("_", "-"):
        return None
    first, second, third, fourth, fifth = [*words, "", "", "", "", ""][:5]
    if first == "in":
        return _IN_CASES if any(word.startswith("cases") for word in words[2:6]) else None
    if first in ("both", "the"):
        who = next((word for word in words[1:] if word not in _BEFORE_WHO), "")
        only_one = third in ("girl", "boy") and fifth in ("the", "our", "this")
        if second == "only" and (only_one or who.startswith((*_ETHNIC, "autistic", "deaf", "looked"))):
            return _ONLY
        return _BOTH if who.startswith((*_SENTENCED, *_CHILDREN, "custodial")) else None
    one = first in ("one", "1")
    if one and second != "of":
        return _ONE if second.startswith((*_CHILDREN, *_ETHNIC, "looked", "custodial")) else None
    if before in (".", ",", "–", "/", "%"):
        return None
    if second != "of" or first == "couple":
        who_else = (*_CHILDREN, "custodial", "remands")
        return _SEVERAL if any(word.startswith(who_else) for word in words[1:6]) else None
    if fourth.startswith(_SENTENCED):
        return _OF_THE_SENTENCED
    if not one and (fourth.startswith(_CHILDREN) or fifth.startswith(_CHILDREN)):
        return _OF_THE_CHILDREN
    they_are = fourth if third == "them" else fifth if begins_with_number(fourth) else ""
    return _OF_THEM if they_are in _WERE else None


def _clause(text: str, start: int) -> str:
    return re.split(r"[.;:]\s", text[start : start + 120], maxsplit=1)[0].rstrip(". ")
