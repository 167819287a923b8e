"""Words that stand in this year's plan as they stood in last year's."""

from __future__ import annotations

import re

from yjplan.diagnostics import Findings
from yjplan.plan.case_study import CaseStudy
from yjplan.plan.load import Plan
from yjplan.plan.walk import proses
from yjplan.rules.passages import Passage, PlanText, quoted

_LONG_ENOUGH = 20
"""Words; shorter paragraphs may well stay from year to year."""
_STAYS = frozenset({"glossary", "quote", "sign-off", "case-study", "benefit-statement", "vision"})
"""Blocks whose words are meant to stay, or that another rule looks at."""
_AMOUNT = re.compile(r"£\s?\d|\d\s?(?:%|per cent\b)")
_YEAR = re.compile(r"(?<![\w/-])(?<!Act )(?<!Regulations )(?<!Order )20\d\d(?![\w])")


def unchanged_paragraphs(text: PlanText, before: PlanText, findings: Findings) -> None:
    """Mention paragraphs with figures or recent years that are word for word last year's (R213): once for a section."""
    known = {
        words
        for passage in before.prose
        for _, paragraph in passage.paragraphs
        if (words := _words(paragraph))
    }
    recent = before.plan.service.years.first - 1
    sections: dict[str, list[tuple[Passage, int, str]]] = {}
    for passage in text.prose:
        if passage.kind in _STAYS:
            continue
        for offset, paragraph in passage.paragraphs:
            stale = _stale(paragraph, recent)
            if stale and _words(paragraph) in known:
                found = (passage, offset + stale.start(), paragraph)
                sections.setdefault(passage.section.section, []).append(found)
    for paragraphs in sections.values():
        passage, offset, paragraph = paragraphs[0]
        told = "This paragraph has figures or dates, and stands word for word in last year's plan"
        if len(paragraphs) > 1:
            told = (
                f"{len(paragraphs)} paragraphs of this section have figures or dates, and stand word for word in last "
                "year's plan, the first"
            )
        findings.add(
            "R213",
            f"{told}: {quoted(paragraph)}.",
            passage.place_at(offset),
            f"Bring {'them' if len(paragraphs) > 1 else 'it'} up to date, or leave what is still true.",
        )


def _stale(paragraph: str, recent: int) -> re.Match[str] | None:
    """Return what may be out of date in a paragraph: an amount, a percentage, or a recent year."""
    years = (match for match in _YEAR.finditer(paragraph) if int(match[0]) >= recent)
    return _AMOUNT.search(paragraph) or next(years, None)


def _words(paragraph: str) -> tuple[str, ...]:
    words = tuple(re.findall(r"[^\s*_#]+", paragraph))
    return words if len(words) >= _LONG_ENOUGH else ()


def stories_told_again(plan: Plan, last: Plan, findings: Findings) -> None:
    """Mention case studies that last year's plan told already (R214)."""
    known = {_story(block) for s in last.sections for block in s.content if block.type == "case-study"}
    for section in plan.sections:
        for block in section.content:
            if block.type == "case-study" and _story(block) and _story(block) in known:
                findings.add(
                    "R214",
                    f"Last year's plan told this story already{f': {quoted(block.title)}' if block.title else ''}.",
                    block.place,
                    "Tell another. Two plans with the same story also make it easier to know the child.",
                )


def _story(block: CaseStudy) -> tuple[str, ...]:
    return tuple(word for prose in proses(block) for word in re.findall(r"\w+", prose.text.casefold()))
