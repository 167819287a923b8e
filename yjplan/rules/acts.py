"""The names and the years of Acts of Parliament and of Acts of the Senedd that plans cite."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from yjplan.diagnostics import Findings, Place, listed
from yjplan.patterns import Lazy
from yjplan.rules.passages import PlanText

_ACT = Lazy(r"\sAct,?\s(?:of\s)?\(?(1[89]\d\d|20\d\d)(?!\d)", needs="Act")
_PART_OF_ACT = Lazy(r"[A-Z(][\w’'()-]*,?|and|of|&")
_LONGEST_ACT = 120
_SIMILAR = 40
"""With how many Acts of one year another is compared; no plan names more."""
_ALIKE = 0.77
"""From how like an Act of the same year a name is taken for it."""
_MANY = 4
"""Acts of one name; more are not told one by one."""
_KNOWN = {
    "Anti-social Behaviour, Crime and Policing Act": "2014",
    "Bail Act": "1976",
    "Care Act": "2014",
    "Children Act": "1908 1948 1958 1972 1975 1989 2004",
    "Children and Families Act": "2014",
    "Children and Social Work Act": "2017",
    "Coroners and Justice Act": "2009",
    "Counter-Terrorism and Security Act": "2015",
    "Crime and Disorder Act": "1998",
    "Criminal Justice and Courts Act": "2015",
    "Criminal Justice and Immigration Act": "2008",
    "Data Protection Act": "1984 1998 2018",
    "Domestic Abuse Act": "2021",
    "Equality Act": "2006 2010",
    "Freedom of Information Act": "2000",
    "Health and Care Act": "2022",
    "Human Rights Act": "1998",
    "Legal Aid, Sentencing and Punishment of Offenders Act": "2012",
    "Mental Capacity Act": "2005",
    "Mental Health Act": "1959 1983 2007 2025",
    "Misuse of Drugs Act": "1971",
    "Modern Slavery Act": "2015",
    "Offender Rehabilitation Act": "2014",
    "Offensive Weapons Act": "1996 2019",
    "Online Safety Act": "2023",
    "Police and Criminal Evidence Act": "1984",
    "Police and Justice Act": "2006",
    "Police, Crime, Sentencing and Courts Act": "2022",
    "Policing and Crime Act": "2009 2017",
    "Powers of Criminal Courts (Sentencing) Act": "2000",
    "Rehabilitation of Offenders Act": "1974",
    "Sentencing Act": "2020 2026",
    "Serious Crime Act": "2007 2015",
    "Social Services and Well-being (Wales) Act": "2014",
    "Victims and Prisoners Act": "2024",
    "Well-being of Future Generations (Wales) Act": "2015",
    "Youth Justice and Criminal Evidence Act": "1999",
}
"""All years in which there was an Act of a name; legislation.gov.uk. Names that recur in many years are left out."""
_KNOWN_ACTS = (
    *(f"{name} {year}" for name, years in _KNOWN.items() for year in years.split()),
    "Criminal Justice Act 1991",
    "Criminal Justice Act 2003",
)


class _Named(NamedTuple):
    """An Act as a plan names it: what stands before “Act”, its year and the place."""

    written: str
    year: str
    place: Place | None


def _named(text: PlanText) -> tuple[_Named, ...]:
    found = []
    for passage in text.saying(" act ", " act, "):
        for match in _ACT.finditer(passage.text):
            written = _name_before(passage.text[max(0, match.start() - _LONGEST_ACT) : match.start()])
            if written:
                found.append(_Named(written, match[1], passage.place_at(match.start() - len(written))))
    return tuple(found)


def years_of_acts(text: PlanText, findings: Findings) -> None:
    """Report an Act with a year in which there was none of that name (R202): once for each name and year."""
    told: set[tuple[str, str]] = set()
    for written, year, place in text.once(_named):
        name = _by_words().get(_content(f"{written} Act"))
        if name and year not in _KNOWN[name].split() and (name, year) not in told:
            told.add((name, year))
            years = _KNOWN[name].split()
            findings.add(
                "R202",
                f"There is no {name} {year}; the {'Act' if len(years) == 1 else 'Acts'} of that name "
                f"{'is' if len(years) == 1 else 'are'} of {_shown(years)}.",
                place,
                f"Write {name} {years[0]}." if len(years) == 1 else "Correct the year.",
            )


def _shown(years: list[str]) -> str:
    """Return the years of Acts of one name; of many those that plans may mean."""
    return listed(years, "and") if len(years) <= _MANY else f"{listed(years[-2:], 'and')}, and some are older"


@lru_cache(maxsize=1)
def _by_words() -> dict[frozenset[str], str]:
    return {_content(name): name for name in _KNOWN}


def names_of_acts(text: PlanText, findings: Findings) -> None:
    """Report Acts that the plan gives several names, or a name that is not theirs (R202): once for each Act."""
    forms: dict[str, dict[frozenset[str], dict[str, Place | None]]] = {}
    for written, year, place in text.once(_named):
        same_year = forms.setdefault(year, {})
        variants = same_year.setdefault(_same_act(written, year, same_year), {})
        variants.setdefault(f"{written} Act {year}", place)
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


def _same_act(written: str, year: str, named: Iterable[frozenset[str]]) -> frozenset[str]:
    """Return the words of the Act that is meant: known or named before, and nearly the same in words or letters."""
    words = _content(written)
    known = [act for act in _KNOWN_ACTS if act.endswith(year)]
    contents = [_content(act) for act in known]
    for other in (*contents, *islice(named, _SIMILAR)):
        if other == words or (len(other ^ words) == 1 and len(other & words) > 2):
            return other
    plain = _spelling(written)
    for act, other in zip(known, contents, strict=True):
        alike = SequenceMatcher(None, plain, _spelling(act).removesuffix(f" act {year}"))
        if alike.real_quick_ratio() >= _ALIKE and alike.quick_ratio() >= _ALIKE and alike.ratio() >= _ALIKE:
            return other
    return words


@lru_cache(maxsize=1024)
def _content(name: str) -> frozenset[str]:
    words = re.findall(r"[a-z]+", name.casefold().replace("’", "'").replace("'s", "").replace("-", ""))
    return frozenset(words) - {"and", "of", "act", "the"}


def _spelling(name: str) -> str:
    """Return a name without what nobody would call a difference: the comma before "and", & for and, an "of"."""
    plain = name.casefold().replace("’", "'").replace("&", "and").replace(",", "").replace("-", "")
    return " ".join(plain.replace(" act of ", " act ").split()).removeprefix("the ")
