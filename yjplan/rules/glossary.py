"""The glossary and the abbreviations that it should explain."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from yjplan.diagnostics import Findings, listed
from yjplan.patterns import Lazy
from yjplan.plan.glossary import Term
from yjplan.rules.abbreviations import Use, abbreviations, explained
from yjplan.rules.passages import TO_WRITE, PlanText, counted, quoted
from yjplan.rules.superseded import is_superseded

_NOT_READ = frozenset(
    {"glossary", "quote", "case-study", "sign-off", "structure-chart", "staff-people", "staff-posts"}
)
"""Where initials of people or of columns stand, and the glossary itself."""

_ONE_THING = (
    ("Out-of-court disposals", ("OOCD", "OCD", "OOC", "OOCDC")),
    ("Speech and language therapy", ("SALT", "SLT")),
    ("Harmful sexual behaviour", ("HSB", "SHB")),
)
"""Things that plans are known to abbreviate in more ways than one."""
_IN_WORDS = "".join(c if c.isalnum() or c == "'" else " " for c in map(chr, range(128)))
_BETWEEN = "\n00000000\n"
"""A word between two passages that no term holds."""
_A_NAME = 6
_IS_A = Lazy(r"\s(?:is|are|was|were)\s(?:an?|our|the\sname|one\sof)\s")
_IN_A_TERM = re.compile(r"[A-Za-z0-9]+(?:'[a-z]+)?")
_WORDS = Lazy(r"[a-z0-9]+(?:[’'][a-z]+)?")


_FIELDS_OF_WORD = frozenset(
    (
        "PAGEREF", "NOTEREF", "MERGEFIELD", "MERGEFORMAT", "HYPERLINK", "TOC", "STYLEREF", "DOCPROPERTY", "NUMPAGES",
        "INCLUDEPICTURE",
    )
)  # fmt: skip
"""No abbreviations: what Word left, which X102 reports."""


def unexplained(text: PlanText, findings: Findings) -> None:
    """Report abbreviations that the plan explains nowhere (R191): once for each section, each where it comes first."""
    if text.plan.unreadable:  # it may explain them
        return
    told = explained(text)
    known: set[str] = set()
    sections: dict[str, list[Use]] = {}
    for used in text.once(abbreviations).values():
        passage = used[0].passage
        if passage.kind not in _NOT_READ:
            sections.setdefault(passage.section.section, []).extend(used)
    for found in sections.values():
        known |= {use.letters.upper() for use in found if _says_what_it_is(use)}
        known |= {_mixed(u.letters) for u in found if u.letters.upper() in told or u.letters.upper() in known}
        new = [
            use
            for use in found
            if use.letters.upper() not in told
            and not known & {use.letters.upper(), _mixed(use.letters)}
            and use.letters not in _FIELDS_OF_WORD
            and not is_superseded(text, use.passage, use.offset)
        ]
        if not new:
            continue
        known |= {form for use in new for form in (use.letters.upper(), _mixed(use.letters))}
        forms: dict[str, str] = {}
        for use in new:
            forms.setdefault(_mixed(use.letters), use.letters)
        names = list(forms.values())
        one = len(names) == 1
        findings.add(
            "R191",
            f"{'This abbreviation is' if one else 'These abbreviations are'} not explained anywhere in the plan: "
            f"{listed(names, 'and', 30)}.",
            new[0].passage.place_at(new[0].offset),
            f"Write {'it' if one else 'each'} out where it first appears, with the letters in brackets, or add "
            "it to the glossary.",
        )


def _says_what_it_is(use: Use) -> bool:
    """Whether a text introduces a long word in capitals, such as the name of a programme: DIVERT is a project for …"""
    end = use.offset + len(use.letters)
    return len(use.letters) >= _A_NAME and _IS_A.match(use.passage.text, end) is not None


@lru_cache(maxsize=1024)
def _mixed(letters: str) -> str:
    """Return the same for a long abbreviation and one with swapped letters, which double_abbreviations reports."""
    return "~" + "".join(sorted(letters.upper())) if len(letters) > 3 else letters.upper()


def double_abbreviations(text: PlanText, findings: Findings) -> None:
    """Report things with two abbreviations, and abbreviations with letters swapped (R192)."""
    first: dict[str, Use] = {}
    count: Counter[str] = Counter()
    for used in text.once(abbreviations).values():
        for use in used if used[0].passage.kind != "glossary" else ():
            first.setdefault(use.letters.upper(), use)
            count[use.letters.upper()] += 1
    for thing, forms in _ONE_THING:
        both = sorted((form for form in forms if form in first), key=lambda form: -count[form])
        if len(both) > 1:
            _report_double(
                f"{thing} are called both {listed(both, 'and')}.",
                first[both[1]],
                first[both[0]],
                both[0],
                findings,
            )
    swapped: dict[str, list[str]] = {}
    for letters in first:
        if len(letters) > 3:
            swapped.setdefault(_mixed(letters), []).append(letters)
    in_glossary = {words for term in _terms(text) for words in re.findall(r"[A-Z]{4,}", term.term.upper())}
    for forms_ in swapped.values():
        wrong = [form for form in forms_ if form not in in_glossary]
        if len(forms_) > 1 and wrong:
            forms_.sort(key=lambda form: (form not in in_glossary, -count[form]))
            right, other = forms_[0], forms_[1]
            told = f"“{other}” is “{right}” elsewhere, with the letters in another order."
            _report_double(told, first[other], first[right], right, findings)


def _report_double(message: str, use: Use, other: Use, keep: str, findings: Findings) -> None:
    findings.add(
        "R192",
        message,
        use.passage.place_at(use.offset),
        f"Use one throughout, for example {keep}.",
        also=other.passage.place_at(other.offset),
    )


def double_terms(text: PlanText, findings: Findings) -> None:
    """Report terms that the glossary explains twice (R193)."""
    seen: dict[str, Term] = {}
    for term in _terms(text):
        words = _IN_A_TERM.findall(term.term.replace("’", "'"))
        key = " ".join(w.casefold() if w.isupper() else _singular(w.casefold()) for w in words).removeprefix(
            "the "
        )
        if key in seen:
            findings.add(
                "R193",
                f"{quoted(term.term)} is in the glossary twice.",
                term.place,
                "Keep the better of the two.",
                also=seen[key].place,
            )
        else:
            seen[key] = term


def unused_terms(text: PlanText, findings: Findings) -> None:
    """Mention terms of the glossary that the plan does not use (R194): all in one finding."""
    terms = list(_terms(text))
    if not terms or text.plan.unreadable or TO_WRITE in text.whole:  # what is not written yet may use them
        return
    forms = {id(term): frozenset(_forms(term.term)) for term in terms}
    used = _used(frozenset().union(*forms.values()), text)
    unused = [term for term in terms if used.isdisjoint(forms[id(term)])]
    if unused:
        names = listed((term.term for term in unused), "and", 40)
        findings.add(
            "R194",
            f"{counted(len(unused), 'glossary entry', 'glossary entries')} {'is' if len(unused) == 1 else 'are'} not "
            f"used in the plan: {names}.",
            unused[0].place,
            "Delete what no reader will come across, or use the term where the text now says it in another way.",
        )


def _used(forms: frozenset[tuple[str, ...]], text: PlanText) -> frozenset[tuple[str, ...]]:
    """Return those of some terms that stand outside the glossary, in the singular, the plural or the genitive."""
    others = _BETWEEN.join(passage.text for passage in text.passages if passage.kind != "glossary")
    plain = others.replace("’", "'").encode("ascii", "replace").decode("ascii").lower()
    words = plain.translate(_IN_WORDS).replace(" '", " ").replace("' ", " ").split()
    there = frozenset(words)
    variants = {
        variant: word
        for word in frozenset(word for form in forms for word in form)
        for variant in (word, f"{word}s", f"{word}'s", f"{word}s's")
        if variant in there
    }
    known = frozenset(variants.values())
    wanted = {form for form in forms if known.issuperset(form)}
    lengths: dict[str, set[int]] = {}
    for form in wanted:
        if len(form) > 1:
            lengths.setdefault(form[0], set()).add(len(form))
    starts = {variant: lengths[word] for variant, word in variants.items() if word in lengths}
    used: set[tuple[str, ...]] = {form for form in wanted if len(form) == 1}
    for index, word in enumerate(words) if starts else ():
        if word in starts:
            near = tuple(variants.get(other, "") for other in words[index : index + max(starts[word])])
            used.update(run for length in starts[word] if (run := near[:length]) in wanted)
    return frozenset(used)


def _forms(term: str) -> Iterator[tuple[str, ...]]:
    """Yield the ways in which a term may be used: whole, without its brackets, what stands in them, parts of a/b."""
    outside = re.sub(r"\([^()]*\)", " ", term)
    inside = re.findall(r"\((?:also |now |including )?([^()]*)\)", term)
    for part in dict.fromkeys((term, outside, *inside, *outside.split("/"))):
        words = tuple(_singular(word) for word in _WORDS.findall(part.casefold()))
        if words:
            yield words[:8]


def _singular(word: str) -> str:
    word = word.replace("’", "'").removesuffix("'s")
    return word[:-1] if len(word) > 2 and word.endswith("s") and not word.endswith("ss") else word


def _terms(text: PlanText) -> Iterator[Term]:
    for section in text.plan.sections:
        for block in section.content:
            if block.type == "glossary":
                yield from block.terms
