"""One name and one frequency for one thing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from yjplan.diagnostics import Findings, Place, listed
from yjplan.rules.passages import Passage, PlanText, quoted
from yjplan.rules.patterns import Lazy

_OFTEN = {
    "daily": "daily", "weekly": "weekly", "fortnightly": "fortnightly", "monthly": "monthly",
    "bimonthly": "bi-monthly", "quarterly": "quarterly", "termly": "termly", "annual": "yearly", "yearly": "yearly",
    "biweekly": "bi-weekly", "biannual": "bi-annual",
}  # fmt: skip
_MEETING = Lazy(
    r"(?<![\w-])(?P<often>daily|(?:bi-?)?weekly|fortnightly|(?:bi-?)?monthly|quarterly|termly|(?:bi-?)?annual|yearly)"
    r"\s(?P<what>(?:[\w’'&-]{1,30}\s){0,4}?)(?P<kind>meeting|clinic|panel|board|forum)s?(?![\w-])",
    re.IGNORECASE,
)
_LINKS = frozenset(("and", "or", "with", "to", "by", "for", "at", "in", "of", "on", "from"))
_ANY_MEETING = _LINKS | {
    "a",
    "an",
    "our",
    "the",
    "their",
    "this",
    "team",
    "staff",
    "joint",
    "local",
    "other",
    "new",
}

_ACT = Lazy(r"\sAct\s(?:of\s)?(1[89]\d\d|20\d\d)(?!\d)")
_PART_OF_ACT = Lazy(r"[A-Z(][\w’'()-]*,?|and|of|&")
_LONGEST_ACT = 120
_SIMILAR = 40
"""With how many Acts of one year another is compared; no plan names more."""
_KNOWN_ACTS = (
    "Bail Act 1976", "Care Act 2014", "Children Act 1989", "Children Act 2004", "Children and Families Act 2014",
    "Children and Social Work Act 2017", "Crime and Disorder Act 1998", "Criminal Justice Act 1991",
    "Criminal Justice Act 2003", "Criminal Justice and Immigration Act 2008", "Data Protection Act 2018",
    "Domestic Abuse Act 2021", "Equality Act 2010", "Human Rights Act 1998",
    "Legal Aid, Sentencing and Punishment of Offenders Act 2012", "Mental Capacity Act 2005",
    "Mental Health Act 1983", "Modern Slavery Act 2015", "Offensive Weapons Act 2019", "Online Safety Act 2023",
    "Police and Criminal Evidence Act 1984", "Police, Crime, Sentencing and Courts Act 2022",
    "Powers of Criminal Courts (Sentencing) Act 2000", "Rehabilitation of Offenders Act 1974",
    "Sentencing Act 2020", "Serious Crime Act 2015", "Social Services and Well-being (Wales) Act 2014",
    "Victims and Prisoners Act 2024", "Well-being of Future Generations (Wales) Act 2015",
    "Youth Justice and Criminal Evidence Act 1999",
)  # fmt: skip


class _Said(NamedTuple):
    often: str
    words: str
    place: Place | None


def frequencies(text: PlanText, findings: Findings) -> None:
    """Report a meeting that is held at different intervals in different places (R201): once for each meeting."""
    said: dict[str, list[_Said]] = {}
    bare: list[tuple[Passage, _Said]] = []
    for passage in text.saying(*_OFTEN, "bi-"):
        for match in _MEETING.finditer(passage.text) if not passage.short else ():
            often = _OFTEN[match["often"].lower().replace("-", "")]
            words = [w.casefold() for w in match["what"].split()]
            topic = [w for w in words if w not in _ANY_MEETING]
            found = _Said(often, " ".join(match[0].split()), passage.place_at(match.start()))
            if topic and not _LINKS.intersection(words):
                said.setdefault(" ".join([*topic, match["kind"].lower()]), []).append(found)
            elif not words and match["kind"].lower() == "meeting":
                bare.append((passage, found))
    for topic_, places in said.items():
        first_word = topic_.split()[0]
        places += [found for passage, found in bare if first_word in passage.section.section.split("-")]
        different = list({found.often: found for found in reversed(places)}.values())[::-1]
        if len({found.often for found in different}) > 1:
            one, other = different[0], different[1]
            findings.add(
                "R201",
                f"{quoted(other.words)} here, and {quoted(one.words)} elsewhere: how often is it really?",
                other.place,
                "Say the same in both places. “Bi-monthly” can mean twice a month: “every two months” is clearer."
                if "bi-monthly" in (one.often, other.often)
                else "Say the same in both places.",
                also=one.place,
            )


def names_of_acts(text: PlanText, findings: Findings) -> None:
    """Report Acts that the plan gives several names, or a name that is not theirs (R202): once for each Act."""
    forms: dict[str, dict[frozenset[str], dict[str, Place | None]]] = {}
    for passage in text.saying(" act "):
        for match in _ACT.finditer(passage.text):
            written = _name_before(passage.text[max(0, match.start() - _LONGEST_ACT) : match.start()])
            year = match[1]
            if written:
                same_year = forms.setdefault(year, {})
                variants = same_year.setdefault(_same_act(_content(written), year, same_year), {})
                variants.setdefault(f"{written} Act {year}", passage.place_at(match.start() - len(written)))
    every = [(year, words, names) for year, acts in forms.items() for words, names in acts.items()]
    for year, words, variants in every:
        right = next(
            (known for known in _KNOWN_ACTS if known.endswith(year) and _content(known) == words), None
        )
        spellings = {_spelling(variant): variant for variant in variants}
        wrong = {s: v for s, v in spellings.items() if right and s != _spelling(right)}
        if len(spellings) > 1 or wrong:
            odd = next(iter(wrong.values()), None) or list(spellings.values())[1]
            findings.add(
                "R202",
                f"One Act has {len(spellings)} names in the plan: {listed(spellings.values(), 'and')}."
                if len(spellings) > 1
                else f"“{odd}” is not the name of the Act.",
                variants[odd],
                f"Its name is {right}." if right else "Use one name, the one in the Act itself.",
            )


def _name_before(words: str) -> str:
    """Return the name of an Act that ends a text: its capitalised words, and a small letter before "Act" by mistake."""
    name: list[str] = []
    for word in reversed(words.split()):
        if not _PART_OF_ACT.fullmatch(word) and (name or not word.isalpha()):
            break
        name.insert(0, word)
    while name and name[0] in ("and", "of", "&", "The", "Under", "In", "By"):
        del name[0]
    return " ".join(name) if name and name[0][0].isupper() else ""


def _same_act(words: frozenset[str], year: str, named: Iterable[frozenset[str]]) -> frozenset[str]:
    """Return the words of the Act that is meant: known or named before, and at most a word apart."""
    known = [_content(act) for act in _KNOWN_ACTS if act.endswith(year)]
    for other in (*known, *islice(named, _SIMILAR)):
        if other == words or (len(other ^ words) == 1 and len(other & words) > 2):
            return other
    return words


@lru_cache(maxsize=1024)
def _content(name: str) -> frozenset[str]:
    words = re.findall(r"[a-z-]+", name.casefold().replace("’", "'").replace("'s", ""))
    return frozenset(words) - {"and", "of", "act", "the"}


def _spelling(name: str) -> str:
    """Return a name without what nobody would call a difference: the comma before "and", & for and, an "of"."""
    plain = name.casefold().replace("’", "'").replace("&", "and").replace(",", "")
    return " ".join(plain.replace(" act of ", " act ").split()).removeprefix("the ")
