"""Slips of typing that are left where a text is moved or put together: the the panel, eight hildren, multi- agency."""

from __future__ import annotations

import re
from itertools import pairwise

from yjplan.diagnostics import Findings
from yjplan.patterns import Lazy
from yjplan.rules.passages import PlanText, first_of_sections

_TWICE = (
    "the", "an", "of", "to", "and", "for", "with", "are", "was", "were", "by", "at", "from", "be", "or", "our", "we",
    "will", "have", "has", "this", "their", "children", "per cent", "in the", "of the", "to the", "for the", "with the",
)  # fmt: skip
"""Words that never stand twice in a row for a reason, unlike that that and had had."""
_DOUBLED = Lazy(rf"(?<![\w’'-])(?i:({'|'.join(_TWICE)})[ \n]\1)(?![\w’'-])")
_ENDS = ".,;:!?)*_"
_BEHEADED = (
    "hildren",
    "ffending",
    "eoffending",
    "ervices",
    "ustody",
    "olice",
    "artnership",
    "amilies",
    "ffences",
)
"""What is left of the words of every plan when a first letter is lost."""
_CUT = Lazy(rf"(?<![\w’'.·/-])(?:{'|'.join(_BEHEADED)})(?![\w’'-])")


_WRONG = """
    accomodate accomodated accomodation acheive acheived acheives acheiving acheivement adress adressed
    agressive apparant appropiate appropriatly assesment assesments assessement attendence begining benificial
    catagory childern chidlren chldren collegue collegues comittee commitee commited committment committments
    consistant contributer definately developement disproportinate disproportionatly embarassed enviroment
    excercise existance experiance explotation goverment govenment harrassment identifed immediatly
    implimentation improvment independant indentified intial intervetion intervetions knowlege liase liasing
    liason maintainance managment neccessary necesary occassion occured occuring occurence offendor offendors
    opportunites oppurtunity parnership partnerhip performace posession practioner practioners prefered
    proffesional profesional profesionals publically reccomend reccomendation recieve recieved recieves
    recieving recomend recomendation recomendations refered referal referals relevent resettlment responsability
    safegaurding safeguading saftey sentance sentanced sentances seperate seperated seperately signficant
    significiant sucess sucessful successfull statuatory statutary thier tommorow untill vulnerabilty vunerable
    wich writen yougn yuoth
"""
_MISSPELT = frozenset(_WRONG.split())
"""Words that nobody means to write, and that readers of every plan stumble over."""


_PARTS = (
    "anti", "co", "cross", "high", "inter", "long", "multi", "non", "out-of", "over", "post", "pre", "re", "self",
    "short", "under", "well",
)  # fmt: skip
_TORN = Lazy(
    rf"(?<![\w’'-])(?i:{'|'.join(_PARTS)})- (?!(?:and|or|to|as|but|nor|versus)\b)[a-z]{{3,}}(?![\w-])"
)
"""A word that was divided at the end of a line, and stands in the middle of one now; not pre- and post-court."""
_TORN_HINTS = tuple(f"{part}- " for part in _PARTS)
_MARKS = Lazy(
    r"(?<![\w’'-])[a-z]{2,20}(?:\s[.,;]|\.\.)(?=\s|$)"
    r"|(?<![\w./@&-])[a-z]{2,20},[a-z]{2,20}(?![\w./@&-])"
)
"""A space before a full stop or comma, two full stops, a comma without a space."""
_MARKS_HINTS = (" . ", " .\n", " , ", " ; ", ".. ", "..\n")
_TIGHT = Lazy(r",[a-z]{2}")


def slips_of_typing(text: PlanText, findings: Findings) -> None:
    """Mention words that stand twice or are torn, and marks without their space (L107): once for each section."""
    cut = [word for word in _BEHEADED if word in text.vocabulary]
    misspelt = sorted(_MISSPELT & text.vocabulary)
    wrong = Lazy(rf"(?<![\w’'.@/-])(?:{'|'.join(misspelt)})(?![\w’'@-])", re.IGNORECASE)
    found = [
        (passage, match.start(), match[0])
        for passage in text.saying(
            *_doubled(text), *_TORN_HINTS, *cut, *misspelt, *_tight(text), *_MARKS_HINTS
        )
        if passage.kind != "quote"
        for match in (
            *_DOUBLED.finditer(passage.text),
            *(() if passage.short else _MARKS.finditer(passage.text)),
            *_TORN.finditer(passage.text),
            *(_CUT.finditer(passage.text) if cut else ()),
            *(wrong.finditer(passage.text) if misspelt else ()),
        )
    ]
    for passage, start, shown, more in first_of_sections(found):
        findings.add(
            "L107",
            f"“{' '.join(shown.split())}” looks like a slip of typing.{more}",
            passage.place_at(start),
            "Correct the word, and read the sentence once more.",
        )


def _doubled(text: PlanText) -> list[str]:
    """Return what stands twice in a row somewhere, quickly: the pattern is for the few passages that hold it."""
    words, often = text.lower.split(), frozenset(_TWICE)
    twice = {one for one, other in pairwise(words) if one in often and other.rstrip(_ENDS) == one}
    phrases = (words for words in _TWICE if " " in words and f"{words} {words}" in text.lower)
    return [f"{word} {word}" for word in (*sorted(twice), *phrases)]


def _tight(text: PlanText) -> set[str]:
    """Return each comma of the plan that no space follows, with what does."""
    return {match[0] for match in _TIGHT.finditer(text.lower)}
