"""Words that some readers cannot use: links, headings, colours and capitals that only the eye understands."""

from __future__ import annotations

import re
from itertools import groupby, pairwise

from yjplan.diagnostics import Findings
from yjplan.patterns import Lazy
from yjplan.rules.country import has_welsh, is_welsh_council
from yjplan.rules.passages import Passage, PlanText, first_of_sections, quoted

_LINK = Lazy(r"(?<!!)\[([^\[\]\n]{1,60})\]\([^()\s]{1,500}\)", needs="](")
_VAGUE = frozenset(
    (
        "here", "click here", "click", "this", "this link", "link", "read more", "more", "this page", "see here",
        "find out more", "website", "this website", "this document", "document", "page", "learn more", "details",
        "on this page", "on our website", "our website", "click on this link",
    )
)  # fmt: skip
_ADDRESS = Lazy(r"(?<!\]\()https?://[^\s<>()\[\]]{45,}", needs="http")

_BOLD_LINE = Lazy(r"(?:\*\*|__)[^*_\n]{3,80}(?:\*\*|__):?\s*", needs="**|__")
_SENTENCE_END = (".", "!", "?", ";", ",")

_COLOURS = "red|green|amber|yellow|orange|blue|purple|pink|grey"
_BY_COLOUR = Lazy(
    rf"\b(?:shown|marked|highlighted|shaded|coloured|printed|written|underlined)\s(?:up\s)?in\s(?:{_COLOURS})\b"
    rf"|\b(?:actions?|items?|figures|cells?|rows?|columns?|text|numbers|those|words|areas|lines?|bars?)\s"
    rf"(?:(?:shown|marked|are|is)\s)?in\s(?:{_COLOURS})\b(?!\s[a-z]+\s?(?:spaces?|paper|pen|ink|belt))"
    rf"|\b(?:{_COLOURS})\s(?:text|cells|rows|shading|highlighting|boxes|lines|bars)\b",
    re.IGNORECASE,
    needs="red|green|amber|yellow|orange|blue|purple|pink|grey",
)
_CAPITALS = Lazy(r"(?<![\w&-])(?:[A-Z][A-Z’'&-]{0,20}\s){4,40}[A-Z][A-Z’'&-]{1,20}(?![\w-])")
_SHOUT = Lazy(r"[A-Z][A-Z]{5}")
_FEWEST = 5
_REAL_WORD = 6
"""Letters; in a row of abbreviations no word is as long."""

_PAGE = Lazy(
    r"(?<![\w’])(?:[Pp]ages?\s|[Pp]gs?\.?\s|\bpp?\.?\s?(?=\d)|\(pp?\.\s?)(?P<number>\d{1,3}|[Xx]{1,2})"
    r"(?:\s?(?:-|–|to|and)\s?\d{1,3})?(?![\w%:]|\s(?:to|and)\s\d)"
    r"(?!\s(?:of|in)\s(?!this|(?:the|our)\s(?i:(?:youth\sjustice\s)?plan)\b(?!\s(?:for|of)\s|\s?,?\(?20\d\d)))"
    r"|\b[Ss]ections?\s\d{1,2}\.\d{1,2}(?:\.\d)?(?!\w|%)(?!\s(?:of|in)\s(?!this))"
    r"|\b[Ss]ection\s\d{1,2}\s(?:below|above|overleaf|of\sthis\s(?:plan|document|report))"
)
_IN_THE_PLAN = ("below", "above", "overleaf", "of this")
"""Sections with two numbers are sections of a document; those of an Act have one."""


def vague_links(text: PlanText, findings: Findings) -> None:
    """Mention links whose words do not say where they lead (A106): once for each section.

    Words of a link must make sense on their own: WCAG 2.2, success criterion 2.4.4.
    """
    links = [
        (passage, match.start(), match[1])
        for passage in _with_addresses(text)
        for match in _LINK.finditer(passage.raw)
        if match[1].strip(" *_.").casefold() in _VAGUE
    ]
    for passage, start, shown, more in first_of_sections(links):
        findings.add(
            "A106",
            f"The link {quoted(shown)} does not say where it leads.{more}",
            passage.place_at(start),
            "Put the link on words that make sense alone: the name of the page or the document.",
        )


def bare_addresses(text: PlanText, findings: Findings) -> None:
    """Mention long addresses that stand in the text without words of their own (A107): once for each section."""
    addresses = [
        (passage, match.start(), match[0])
        for passage in _with_addresses(text)
        if "http" in passage.raw
        for match in _ADDRESS.finditer(passage.raw)
    ]
    for passage, start, shown, more in first_of_sections(addresses):
        findings.add(
            "A107",
            f"The address {quoted(shown, 50)} is printed in full and read out letter by letter.{more}",
            passage.place_at(start),
            "Give it words: [the name of the page](https://…).",
        )


def _with_addresses(text: PlanText) -> list[Passage]:
    """Return the prose in which addresses stand; in the text of a passage they are dots."""
    return [passage for passage in text.saying("·") if not passage.short]


def bold_headings(text: PlanText, findings: Findings) -> None:
    """Mention bold lines that stand for headings (A108): once for each section.

    Who cannot see the page finds the way by its headings: WCAG 2.2, success criterion 1.3.1.
    """
    found = []
    for passage in text.saying("**", "__"):
        pieces = passage.paragraphs if not passage.short else ()
        for (start, paragraph), (_, after) in pairwise(pieces):
            line = paragraph.rstrip()
            bold = _BOLD_LINE.fullmatch(line) is not None and not line.strip("*_:").endswith(_SENTENCE_END)
            if bold and not _BOLD_LINE.fullmatch(after.rstrip()):
                found.append((passage, start, line.strip("*_: ")))
    for passage, start, shown, more in first_of_sections(found):
        findings.add(
            "A108",
            f"{quoted(shown)} is a bold line that serves as a heading.{more}",
            passage.place_at(start),
            f"Write it as a heading: ## {shown}",
        )


def colour_alone(text: PlanText, findings: Findings) -> None:
    """Report what only those can tell who see colours (A109): once for each section.

    WCAG 2.2, success criterion 1.4.1.
    """
    colours = [colour for colour in _COLOURS.split("|") if colour in text.vocabulary]
    hints = [
        hint for colour in colours for hint in (f"in {colour}", *(f"{colour} {thing}" for thing in _COLOURED))
    ]
    found = [
        (passage, match.start(), match[0])
        for passage in text.saying(*hints)
        for match in _BY_COLOUR.finditer(passage.text)
    ]
    for passage, start, shown, more in first_of_sections(found):
        findings.add(
            "A109",
            f"{quoted(shown)}: a reader who does not see the colour, or prints in grey, cannot tell.{more}",
            passage.place_at(start),
            "Say it in words as well, or add a sign.",
        )


_COLOURED = ("text", "cells", "rows", "shading", "highlighting", "boxes", "lines", "bars")


def shouted_text(text: PlanText, findings: Findings) -> None:
    """Mention passages in capitals (A110): once for each section."""
    found = [
        (passage, match.start(), match[0])
        for passage in text.passages
        if passage.kind != "glossary" and _SHOUT.search(passage.text) and _may_shout(passage.text.split())
        for match in _CAPITALS.finditer(passage.text)
        if sum(len(word) >= _REAL_WORD for word in match[0].split()) > 1
    ]
    for passage, start, shown, more in first_of_sections(found):
        findings.add(
            "A110",
            f"{quoted(shown)} is in capitals, which are hard to read, and which some programs read out letter by "
            f"letter.{more}",
            passage.place_at(start),
            "Write it in small letters; use **bold** for what matters most.",
        )


def _may_shout(words: list[str]) -> bool:
    """Whether enough words in capitals stand in a row; quick, to be asked before the pattern is."""
    return any(len(list(row)) >= _FEWEST for capitals, row in groupby(words, _is_in_capitals) if capitals)


def _is_in_capitals(word: str) -> bool:
    return word.strip("*_([“”)].,;:!?").isupper()


def page_numbers(text: PlanText, findings: Findings) -> None:
    """Report references to pages and sections of this plan by a typed number (R171): once for each section."""
    found = []
    spots = text.spots("page ", "pages ", "(p. ", "(p.", "(pp", " pp", " p.", " pg", "section ", "sections ")
    numbered = dict.fromkeys(
        passage
        for passage, at in spots
        if not passage.short
        and passage.kind not in ("glossary", "quote")
        and _may_be_numbered(passage.text[at : at + 40].casefold())
    )
    for passage in numbered:
        for match in _PAGE.finditer(passage.text):
            line = passage.text[passage.text.rfind("\n\n", 0, match.start()) + 1 : match.start()]
            if not line.lstrip().startswith("[^"):
                found.append((passage, match.start(), match[0].strip("(")))
    for passage, start, shown, more in first_of_sections(found):
        findings.add(
            "R171",
            f"{quoted(shown)} is a typed {'section' if shown[:1] in 'Ss' else 'page'} number: it is wrong as soon as"
            f" a "
            f"{'section' if shown[:1] in 'Ss' else 'line'} is added before it.{more}",
            passage.place_at(start),
            'Refer to the heading, the table or the chart: {{ ref("appendix-1-staffing") }}.',
        )


def _may_be_numbered(words: str) -> bool:
    """Whether words that begin with page or section may go on with a number of this plan; quick, asked first."""
    first, number, *behind = [*words.split(maxsplit=3), "", ""]
    if not first.startswith("section"):
        return any(c.isdigit() or c == "x" for c in words[:12])
    return number[:1].isdigit() and ("." in number[:-1] or behind[0].startswith(_IN_THE_PLAN))


def only_in_english(text: PlanText, findings: Findings) -> None:
    """Mention a plan of a Welsh council that was sent or published without a word of Welsh (A111).

    Welsh must be treated no less favourably than English: Welsh Language (Wales) Measure 2011 and the Welsh Language
    Standards (No. 1) Regulations 2015, through each council's compliance notice.
    """
    service = text.plan.service
    if not any(map(is_welsh_council, service.authorities)):
        return
    sent = service.submission is not None and (service.submission.submitted or service.submission.published)
    if sent and not any(map(has_welsh, text.plan.sections)):
        findings.add(
            "A111",
            "The plan of a Welsh council has no part in Welsh.",
            service.place_of("authorities"),
            "Keep the Welsh text in a plan folder of its own, with language: cy in its sections. If your "
            "compliance notice does not ask for one, ignore this finding and give the reason.",
        )
