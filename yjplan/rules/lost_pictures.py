"""Words about a chart, a picture or a table that is not there."""

from __future__ import annotations

import re
from itertools import pairwise

from yjplan.diagnostics import Findings
from yjplan.patterns import A_DIGIT, Lazy
from yjplan.rules.passages import PlanText, quoted
from yjplan.rules.references import of_another
from yjplan.rules.visuals import has_picture, has_table

_VISUAL = "charts?|graphs?|diagrams?|infographics?|maps?|pictures?|images?|photographs?|illustrations?"
_DRAWING = "charts?|graphs?|diagrams?|infographics?"
_DRAWINGS = "chart|graph|diagram"
_SPOKEN_OF = (
    Lazy(
        rf"\b(?P<what>{_VISUAL}|tables?)\s(?:are\s|is\s|has\s)?(?:shown\s|set out\s|given\s)?(?:below|above|overleaf|"
        r"opposite|on\sthe\s(?:right|left|next\spage|following\spage))\b",
        needs="below|above|overleaf|opposite|right|left|page",
    ),
    Lazy(
        rf"\b(?:below|following)\s(?P<what>(?:(?:bar|pie|line)\s)?(?:{_VISUAL})|tables?)\b",
        needs="below|following",
    ),
    Lazy(
        rf"\b[Tt]h(?:e|is|ese)\s(?:(?:bar|pie|line|flow)[\s-]?)?(?P<what>{_DRAWING})\s(?:opposite\s|below\s|above\s)?"
        r"(?:shows?|illustrates?|sets?\sout|gives?|presents?|demonstrates?|compares?|highlights?|depicts?)\b",
        needs=(_DRAWINGS, "show|illustrate|out|give|present|demonstrate|compare|highlight|depict"),
    ),
    Lazy(
        rf"\b[Ss]ee\s(?:the\s|this\s)?(?:(?:bar|pie|line|flow)[\s-]?)?(?P<what>{_DRAWING})\b(?!\s(?:of|in|on)\s)",
        needs=(_DRAWINGS, "See|see"),
    ),
    Lazy(
        r"\b(?:[Aa]s|can\sbe)\s(?:can\sbe\s|is\s)?(?:seen|shown|illustrated|set\sout)\s(?:in|on|by)\s(?:the|this)\s"
        rf"(?:(?:bar|pie|line|flow)[\s-]?)?(?P<what>{_DRAWING})\b(?!\s(?:of|in|on)\s)",
        needs=(_DRAWINGS, "seen|shown|illustrated|out"),
    ),
    Lazy(
        r"(?<!\{\s)\b(?P<what>Table|Figure|Chart|Graph)\s\d{1,2}(?:\.\d{1,2})?\s(?:below\s|above\s)?(?:shows?|"
        r"sets?\sout|gives?|illustrates?|presents?|demonstrates?|lists?|compares?|highlights?)\b",
        needs=("Table|Figure|Chart|Graph", A_DIGIT),
    ),
)
"""The ways in which a text points at a chart, a picture or a table."""
_BY_NUMBER = Lazy(
    r"\b[Ss]ee\s(?:also\s)?(?P<what>Table|Figure|Chart|Graph)\s\d{1,2}(?:\.\d{1,2})?(?=\)|,|\.(?:\s|$))",
    needs=("Table|Figure|Chart|Graph", A_DIGIT),
)
"""Another way, in which that of another document may be meant too."""
_HINTS = (
    "chart", "graph", "diagram", "infographic", "map", "picture", "image", "photograph", "illustration", "table",
    "figure",
)  # fmt: skip


def lost_pictures(text: PlanText, findings: Findings) -> None:
    """Report words about a chart, picture or table that is not there (R241): once for each section.

    A section of its own sub-headings may show it in the next one, so that one is looked at too.
    """
    told: set[str] = set()
    sections = text.plan.sections
    following = {s.section: after for s, after in pairwise(sections)}
    for passage in text.saying(*(hint for hint in _HINTS if {hint, f"{hint}s"} & text.vocabulary)):
        section = passage.section
        if passage.short or section.section in told or passage.kind in ("glossary", "quote"):
            continue
        by_number = (m for m in _BY_NUMBER.finditer(passage.text) if not of_another(passage, m.start()))
        for match in (*_spoken_of(passage.text), *by_number):
            what = match["what"].casefold()
            near = [section, *filter(None, [following.get(section.section)])]
            has = has_table if what.startswith("table") else has_picture
            if not any(has(text, s) for s in near):
                told.add(section.section)
                findings.add(
                    "R241",
                    f"{quoted(match[0])}: there is no {what.removesuffix('s')} here.",
                    passage.place_at(match.start()),
                    "Add it, or leave these words out. A chart is drawn from measures: or from a block of type chart.",
                )
                break


def _spoken_of(text: str) -> list[re.Match[str]]:
    """Return where a text points at a chart, a picture or a table; of what overlaps, what begins first."""
    found: list[re.Match[str]] = []
    for match in sorted((m for way in _SPOKEN_OF for m in way.finditer(text)), key=lambda m: m.start()):
        if not found or match.start() >= found[-1].end():
            found.append(match)
    return found
