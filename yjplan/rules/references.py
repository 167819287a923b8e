"""Typed references: appendices, tables and sections that the text points at by number or title."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from yjplan.diagnostics import Findings, listed
from yjplan.patterns import A_DIGIT, Lazy, stands_alone
from yjplan.plan.section import Section
from yjplan.rules.passages import Passage, PlanText, first_of_sections, quoted
from yjplan.rules.visuals import has_picture, has_table

_OF_OTHERS = Lazy(
    r"\b(?:(?-i:Acts?)|code|guidance|standards?|regulations?|report|reports|source|statistics|census|strategy|papers|minutes"
    r"|schedule|inspect\w+|assessment|toolkit|national|website|ministry|published|their|its\sown|appended\sto)\b",
    re.IGNORECASE,
)
"""In a sentence that may speak of another document, a number of a table is one of that document."""
_OWN_WORDS = frozenset({"glossary", "quote", "case-study"})
_LAST_YEARS = Lazy(r"\b(?:last|previous)\s(?:year['’]s\s)?plan\b|\bplan\s(?:for|of)\s20\d\d\b", re.IGNORECASE)

_LETTER_OR_NUMBER = r"(?:\d{1,2}|[A-H])(?![\w%]|\.\d)"
_APPENDIX = Lazy(
    rf"\bAppend(?:ix|ices)\s(?P<first>{_LETTER_OR_NUMBER})(?:(?:,\s|\sand\s|\sto\s|\sor\s)(?P<second>{_LETTER_OR_NUMBER}))?"
    r"(?!\s(?:of|to|in)\s(?!this\b|our\splan|the\splan))",
    needs="Append",
)
_NAMED_APPENDIX = Lazy(rf"\bAppendix[\s-](?P<name>{_LETTER_OR_NUMBER})", re.IGNORECASE, needs="appendix")
_AT_THE_BEGINNING = Lazy(
    rf"(?:^|\n)[\s#*_]{{0,8}}Appendix\s(?P<name>{_LETTER_OR_NUMBER})\**\s?(?:[:.–—-]|\n|$)", needs="Appendix"
)


def missing_appendices(text: PlanText, findings: Findings) -> None:
    """Report appendices that the text points at by number, and that the plan does not have (R171).

    A plan without any numbered appendix is not asked: it may be one of the papers of a committee itself.
    """
    pointing = [p for p in text.saying("appendi") if not p.short and p.kind not in _OWN_WORDS]
    known = _known_appendices(text) if pointing else set()
    found = [
        (passage, match.start(), name)
        for passage in pointing
        for match in (_APPENDIX.finditer(passage.text) if known else ())
        for name in match.groups()
        if name and name not in known and not of_another(passage, match.start())
    ]
    for passage, start, name, more in first_of_sections(found):
        findings.add(
            "R171",
            f"The text points at appendix {name}; the plan has "
            f"{'only appendix' if len(known) == 1 else 'appendices'} {listed(sorted(known), 'and')}.{more}",
            passage.place_at(start),
            'Correct the number, or refer to the appendix by its name: {{ ref("appendix-1-staffing") }}.',
        )


def _known_appendices(text: PlanText) -> set[str]:
    """Return the numbers or letters of the appendices that have a heading, a title or an id."""
    titles = {template.id: template.title for template in text.edition.walk()}
    names = [
        name for s in text.plan.sections for name in (s.section, s.covers or "", titles.get(s.section, ""))
    ]
    names += [passage.text for passage in text.saying("appendix") if passage.short]
    known = {match["name"].upper() for name in names for match in _NAMED_APPENDIX.finditer(name)}
    return known | {
        match["name"] for p in text.saying("appendix") for match in _AT_THE_BEGINNING.finditer(p.raw)
    }


def of_another(passage: Passage, offset: int) -> bool:
    """Whether the sentence around a place speaks of another document."""
    sentence = next((s for start, s in reversed(passage.sentences) if start <= offset), passage.text)
    return bool(_OF_OTHERS.search(sentence) or _LAST_YEARS.search(sentence))


_NUMBERED = Lazy(
    r"(?<!Round )(?:(?<=^)|(?<=[\s(]))(?:Tables?|Figures?|Charts?|Fig\.|Graphs?)\s(?P<number>\d{1,2})\b(?![.,]?\d|\s?%)"
    r"(?:(?:,\s|\sand\s|\sto\s)\d{1,2}\b(?![.,]?\d))?"
    r"(?=\s?(?:\)|,|\.(?:\s|$)|$)|\s(?:above|below|overleaf|shows?|sets?\sout|gives?|illustrates?|presents?|lists?|makes?"
    r"|demonstrates?|compares?|highlights?|summari[sz]es?|has|have|contains?|provides?|explains?|tells?))",
    needs=("Table|Figure|Chart|Fig.|Graph", A_DIGIT),
)


def numbers_of_tables(text: PlanText, findings: Findings) -> None:
    """Report references to a table or figure of the plan by a typed number (R171): once for each section.

    Tables and figures are numbered when the plan is built. Where there is none near, R241 says so.
    """
    there: dict[tuple[Callable[[PlanText, Section], bool], str], bool] = {}
    found = []
    for passage in text.saying(
        "table ", "tables ", "figure ", "figures ", "chart ", "charts ", "fig. ", "graph "
    ):
        if passage.short or passage.kind in _OWN_WORDS:
            continue
        for match in _NUMBERED.finditer(passage.text):
            has = has_table if match[0].startswith("Table") else has_picture
            asked = (has, passage.section.section)
            if asked not in there:
                there[asked] = has(text, passage.section)
            if there[asked] and not of_another(passage, match.start()):
                found.append((passage, match.start(), match[0]))
    for passage, start, shown, more in first_of_sections(found):
        findings.add(
            "R171",
            f"{quoted(shown)} is a typed number: tables and figures are numbered when the plan is built, and it is"
            f" wrong as soon as one is added before it.{more}",
            passage.place_at(start),
            'Refer to it by its id: {{ ref("disposals") }} prints its number and links to it.',
        )


_QUOTES, _UNQUOTES = "‘“\"'", "’”\"'"
_SIGN = r"[^\w\s]"
_TITLE = r"[A-Z][\w ,&-]{3,60}"
_TITLED = Lazy(
    rf"\b[Ss]ection\s(?:(?:called|headed|titled|entitled|named|on)\s)?{_SIGN}(?P<a>{_TITLE}){_SIGN}(?=\W)"
    rf"|\bunder\s{_SIGN}(?P<b>{_TITLE}){_SIGN}\s(?:above|below|in\s(?:this\splan|section\s\d)"
    r"|\(section|on\spage)",
    needs="ection|under",
)
_OPENING = (" ‘", " “", ' "', " '")
_NUMBER = Lazy(
    r"\b[Ss]ee\s(?:also\s)?[Ss]ections?\s(?P<number>\d{1,2})(?=\)|,|\.(?:\s|$)|\s(?:for|where|on)\b)(?!\sof\b)",
    needs=("ection", A_DIGIT),
)


def sections_by_title(text: PlanText, findings: Findings) -> None:
    """Report sections that the text points at by a title that no heading has (R171)."""
    pointing = [
        p for p in text.saying("section", "under") if not p.short and any(q in p.text for q in _OPENING)
    ]
    found = [
        (passage, match.start(), " ".join((match["a"] or match["b"]).split()))
        for passage in pointing
        if passage.kind not in _OWN_WORDS
        for match in _TITLED.finditer(passage.text)
        if _is_quoted(match)
        if not of_another(passage, match.start())
    ]
    known = list(_headings(text)) if found else []
    for passage, start, title in found:
        words = frozenset(title.casefold().split())
        if not any(words <= heading for heading in known):
            findings.add(
                "R171",
                f"The text points at a section {quoted(title)}, and no heading of the plan is called so.",
                passage.place_at(start),
                'Correct the title, or refer to the section by its id: {{ ref("appendix-1-staffing") }}.',
            )


def _is_quoted(title: re.Match[str]) -> bool:
    """Whether the signs around a title are quotation marks."""
    start, end = title.span("a" if title["a"] else "b")
    return title.string[start - 1] in _QUOTES and title.string[end] in _UNQUOTES


def _headings(text: PlanText) -> Iterator[frozenset[str]]:
    """Yield the words of each title, label and heading of the plan."""
    for template in text.edition.walk():
        yield frozenset(template.title.casefold().split())
    for passage in text.passages:
        if passage.short:
            yield frozenset(passage.text.casefold().split())
        elif "#" in passage.raw or "**" in passage.raw:
            for line in re.findall(r"(?:^|\n)[ \t]*(?:#{1,6}|\*\*)([^\n*]{3,80})", passage.raw):
                yield frozenset(line.casefold().split())


def numbers_of_sections(text: PlanText, findings: Findings) -> None:
    """Report "(see section 14)", a section of the plan by a typed number (R171): once for each section."""
    found = [
        (passage, match.start(), match[0])
        for passage in text.saying("see section ", "see also section ", "see sections ")
        if not passage.short and passage.kind not in _OWN_WORDS and not stands_alone("Act", passage.text)
        for match in _NUMBER.finditer(passage.text)
        if not of_another(passage, match.start())
    ]
    for passage, start, shown, more in first_of_sections(found):
        findings.add(
            "R171",
            f"{quoted(shown)} is a typed section number: it is wrong as soon as a section is added before it.{more}",
            passage.place_at(start),
            'Refer to the heading: {{ ref("appendix-1-staffing") }}.',
        )
