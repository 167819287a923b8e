"""Abbreviations: which a text uses, and which it explains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from yjplan.patterns import Lazy
from yjplan.rules.passages import Passage, PlanText

_CAPITALS = re.compile(r"[A-Z][A-Za-z&]?[A-Z]")
"""What every abbreviation has: two capitals side by side, or with one letter between."""
_TOKEN = Lazy(r"(?<![\w.@/#’'&-])[A-Za-z][A-Za-z&]{1,11}(?![\w@]|[/.-]\w)")
_LONGEST = 12
_ROMAN = frozenset("IVX")
_WELL_KNOWN = frozenset(
    (
        "UK", "EU", "US", "USA", "UN", "NHS", "GP", "HM", "HMI", "MP", "PDF", "CCTV", "IT", "ID", "TV", "DVD", "PC",
        "AM", "PM", "AGM", "HIV", "DNA", "GCSE", "VAT", "BBC", "HR", "FAQ", "QR", "SMS", "CV", "PhD", "BA", "MA",
        "BSc", "MSc", "OBE", "MBE", "CBE", "JP", "KC", "QC", "QPM", "RAG", "GDPR", "COVID", "UEFA", "FIFA", "AI",
        "NSPCC", "RSPCA", "SMART", "PT", "FT", "NB", "ILM", "NVQ", "BTEC", "NACRO", "LGBT", "LGBTQ", "DIY", "PPE",
        "UNICEF", "NEC", "A&E", "WhatsApp", "ISBN", "PR", "BAME", "BME", "SWOT", "PESTLE", "PSHE", "YMCA", "OFSTED",
        "TBC", "DN", "TBA", "TBD", "GIG", "RAF", "ICT", "CEO", "GPS", "MOT", "USB",
    )
)  # fmt: skip
_STRESSED = frozenset(
    (
        "ALL", "ALSO", "ALWAYS", "AND", "ANY", "BOTH", "BUT", "CAN", "CANNOT", "CHILD", "DO", "DRAFT", "EACH", "EVERY",
        "FIRST", "HOW", "IF", "KEY", "MAY", "MORE", "MOST", "MUST", "NEVER", "NEW", "NO", "NOT", "NOTE", "ONE", "ONLY",
        "OR", "OUR", "SHOULD", "THAT", "THE", "THIS", "TOTAL", "TWO", "WE", "WHAT", "WHEN", "WHERE", "WHY", "WILL",
        "YES", "YOU", "YOUR",
    )
)  # fmt: skip
"""Words that are written in capitals to be heard: children must NOT wait."""
_PLURAL_IN_LOOK = {"CAMHs": "CAMHS"}
"""Abbreviations that end in an s, which is at times taken for that of the plural."""
_SMALL_WORDS = (
    "of", "and", "the", "for", "in", "to", "on", "at", "with", "&", "or", "a", "under", "by", "from", "into", "after",
    "as",
)  # fmt: skip
_SMALL = rf"(?:{'|'.join(_SMALL_WORDS)})"
_WORD = Lazy(r"[A-Za-z][\w’']*|&")
_LONG_WORD = 5
"""Letters: few abbreviations are as long, and hardly any longer."""
_MEANT = Lazy(
    r"(?<![\w&])([A-Za-z&]{2,12}),?\s(?:which\s)?(?:stands?\sfor|(?:is\s)?short\sfor|means|meaning)\s(?:both\s|the\s)?"
    r"(\w[^.;:()\n]{1,60})",
    needs="stand|short|mean",
)
_LONGEST_INITIALS = 8
_NAME = Lazy(
    rf"[A-Z](?<![\w’'][A-Z])[\w’']{{0,30}}(?:[\s-]{{1,3}}(?:{_SMALL}[\s-]{{1,3}}){{0,2}}[A-Z][\w’']{{0,30}}){{1,8}}"
)
_OF_WALES = Lazy(
    r"(?<![\w’'-])(?:[A-Z][\w’'-]{1,30},?\s(?:(?:and|of|for|the|in|to)\s){0,2}){1,10}\(Wales\)\s(?:Act|Measure|Regulations)\b"
)
"""A law of Wales: Well-being of Future Generations (Wales) Act."""
_PARENTHESIS = Lazy(r"\(([^()\n]{1,80}(?:\n[^()\n]{1,80})?)\)")


class Use(Struct, frozen=True):
    """An abbreviation in a text: as written without its plural s, and where."""

    letters: str
    passage: Passage
    offset: int


@lru_cache(maxsize=4096)
def _as_abbreviation(token: str) -> str | None:
    if token in _PLURAL_IN_LOOK:
        return _PLURAL_IN_LOOK[token]
    letters = token[:-1] if len(token) > 2 and token[-1] == "s" and token[:-1].isupper() else token
    capitals = sum(c.isupper() for c in letters)
    if not letters.isalnum() and "&" not in letters:
        return None
    if capitals < 2 or capitals * 3 < len(letters) * 2 or set(letters) <= _ROMAN:
        return None
    return letters


def uses(passage: Passage) -> Iterator[Use]:
    """Yield the abbreviations of a passage; not words that are only shouted."""
    run: list[Use] = []
    end = 0
    for match in _tokens(passage.text):
        letters = _as_abbreviation(match[0])
        if letters is None:
            continue
        if run and passage.text[end : match.start()].strip():
            yield from _not_shouted(run)
            run = []
        run.append(Use(letters, passage, match.start()))
        end = match.end()
    yield from _not_shouted(run)


def abbreviations(text: PlanText) -> dict[int, list[Use]]:
    """Return the abbreviations of all running text, by the position of the passage in the plan."""
    found = ((number, list(uses(p))) for number, p in enumerate(text.passages) if not p.short)
    return {number: used for number, used in found if used}


def _tokens(text: str) -> Iterator[re.Match[str]]:
    """Yield the words that may be abbreviations."""
    end = 0
    while hint := _CAPITALS.search(text, end):
        start = hint.start()
        while start > end and (text[start - 1].isalpha() or text[start - 1] == "&"):
            start -= 1
        match = _TOKEN.match(text, start) if hint.end() - start <= _LONGEST else None
        end = match.end() if match else hint.start() + 1
        if match:
            yield match


def _not_shouted(run: list[Use]) -> list[Use]:
    """Return abbreviations that stand side by side; none if they are a shout: NOT PROTECTIVELY MARKED, SUMMARY."""
    if len(run) > 2 or (run and _are_a_heading(run)):
        return []
    return [use for use in run if use.letters not in _STRESSED]


def _are_a_heading(run: list[Use]) -> bool:
    """Whether a line is in capitals throughout and has words that are too long to be abbreviations."""
    long = sum(len(use.letters) >= _LONG_WORD for use in run)
    if not long or (long == 1 and not any(len(use.letters) > _LONG_WORD for use in run)):
        return False
    text, at = run[0].passage.text, run[0].offset
    end = text.find("\n", at)
    line = text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]
    return line.isupper()


class Explained:
    """The abbreviations that a plan explains, in capitals, and those that everyone knows.

    An abbreviation is explained by an entry of the glossary, by brackets next to its long form or around it, or by a
    name in full anywhere whose initials it is: all of them, or those of some of its words in a row.
    """

    def __init__(self, known: frozenset[str], initials: str) -> None:
        self.known = known
        self.initials = initials

    def __contains__(self, letters: str) -> bool:
        if letters in self.known:
            return True
        with_and = letters.replace("&", "A")
        return len(letters) <= _LONGEST_INITIALS and (letters in self.initials or with_and in self.initials)


def explained(text: PlanText) -> Explained:
    """Return the abbreviations that the plan explains."""
    known = {word.upper() for word in _WELL_KNOWN}
    service = text.plan.service
    names = [
        service.service,
        service.display_name,
        service.title or "",
        *service.authorities,
        text.edition.title,
    ]
    for passage in text.passages:
        if passage.kind == "glossary":
            known |= {letters.upper() for letters in _letters_in(passage.text)} if passage.short else set()
    for passage in text.saying("("):
        for match in _PARENTHESIS.finditer(passage.text):
            inside = match[1].strip()
            if (letters := _as_abbreviation(inside)) and passage.text[
                max(0, match.start() - 2) : max(0, match.start() - 1)
            ].isalnum():
                known.add(letters.upper())
            elif " " in inside:
                before = re.search(r"([A-Za-z&]{2,12})[\s*_]{0,3}$", _tail(passage.text, match.start()))
                letters = _as_abbreviation(before[1]) if before else None
                if letters and _fits(letters, inside):
                    known.add(letters.upper())
                known |= {i for i in _initials(inside) if len(i) > 2}
    for passage in text.saying("stand for", "stands for", "short for", " means ", " meaning "):
        known |= {m[1].upper() for m in _MEANT.finditer(passage.text) if _means(m[1], m[2])}
    found = {match[0] for name in names for match in _NAME.finditer(name)}
    found |= {name for _, _, name in text.once(names_in_full)}
    for passage in text.saying("(wales) "):
        for match in _OF_WALES.finditer(passage.text):
            act = match[0].replace("(Wales)", "")
            found |= {act, re.sub(r"-[a-z]+", "", act)}
    return Explained(frozenset(known), " ".join(sorted({i for name in found for i in _initials(name)})))


def names_in_full(text: PlanText) -> list[tuple[Passage, int, str]]:
    """Return every run of words with capitals, with small words between them: where it begins, and the words."""
    return [(p, match.start(), match[0]) for p in text.passages for match in _NAME.finditer(p.text)]


def _tail(text: str, end: int) -> str:
    return text[max(0, end - 20) : end]


def _letters_in(text: str) -> set[str]:
    return {a for m in _TOKEN.finditer(text) if (a := _as_abbreviation(m[0]))}


def _means(token: str, words: str) -> bool:
    letters = _as_abbreviation(token)
    return letters is not None and _fits(letters, words)


def _fits(letters: str, words: str) -> bool:
    """Whether words in brackets can be what an abbreviation stands for: they begin with its first letter."""
    return any(word[:1].upper() == letters[0].upper() for word in re.findall(r"[A-Za-z]+", words))


def _initials(name: str) -> set[str]:
    """Return the initials of the words of a name, with and without the small words; HM and NHS may stand whole."""
    words = _WORD.findall(name)
    long = [word for word in words if word not in _SMALL_WORDS]
    found = {"".join([word[0] for word in long]).upper()}
    if len(long) < len(words):
        found.add("".join([word[0] for word in words]).upper())
    if "HM" in long or "NHS" in long:
        found.add("".join([word if word in ("HM", "NHS") else word[0] for word in long]).upper())
    return found
