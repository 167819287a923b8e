"""Where a plan stands against the headings of its template edition."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from yjplan.diagnostics import Findings, Place
from yjplan.editions import Edition, Entry, TemplateSection
from yjplan.plan.load import Plan
from yjplan.plan.section import Section
from yjplan.plan.walk import proses, texts
from yjplan.rules.patterns import Lazy

_EQUIVALENT = {"staff-people": {"staff-summary"}}
"""Block types that answer for another: the short form of the staffing return is allowed."""
_NAMES = {
    "board": "a list of board members",
    "benefit-statement": "the benefit and improvement statement",
    "contributions": "a table of contributions by agency",
    "staff-people": "a table of staff by role, gender and ethnicity",
    "staff-posts": "a table of posts by type of contract",
    "structure-chart": "a structure chart",
    "sign-off": "signature blocks",
    "measures": "performance measures with their figures",
    "kpis": "the key performance indicators",
    "action-plan": "an action plan",
    "priorities": "the list of priorities",
    "progress": "progress on each previous priority",
    "risks": "lists of challenges, risks and issues",
    "vision": "the vision",
    "foreword": "a foreword",
    "glossary": "the list of terms",
}
_PLACEHOLDER = Lazy(r"To write:|\b(?:lorem ipsum|insert (?:text )?here)\b", re.IGNORECASE)


def check_template(plan: Plan, edition: Edition, entries: tuple[Entry, ...], findings: Findings) -> None:
    """Run all rules of this family."""
    for rule in RULES:
        rule(plan, edition, entries, findings)


def required_headings(plan: Plan, edition: Edition, entries: tuple[Entry, ...], findings: Findings) -> None:
    """Report required headings that no file answers (T101)."""
    answered = _answered(plan, entries) | plan.unreadable
    for template in edition.walk():
        if template.need == "required" and not template.grouping and template.id not in answered:
            findings.add(
                "T101",
                f"The template requires the heading “{template.title}”, and no section file answers it.",
                Place("plan.yaml"),
                f"Add a file with section: {template.id}. {template.guidance}".strip(),
            )


def empty_sections(plan: Plan, edition: Edition, entries: tuple[Entry, ...], findings: Findings) -> None:
    """Report sections that have nothing to print (T102)."""
    for entry in _walk(entries):
        section = entry.section
        if section and not (section.body or section.measures or section.content or entry.entries):
            findings.add(
                "T102",
                f"The section “{entry.title}” is empty.",
                section.place,
                "Add body: or content:, or delete the file.",
            )


def placeholders(plan: Plan, edition: Edition, entries: tuple[Entry, ...], findings: Findings) -> None:
    """Report texts of the starter files that are still to be replaced (T106)."""
    for section in plan.sections:
        for prose in proses(section):
            for match in _PLACEHOLDER.finditer(prose.text):
                line = prose.text[match.start() :].split("\n", 1)[0].strip()
                findings.add(
                    "T106",
                    f"Still to be written: {_shortened(line.removeprefix('To write:').strip())}",
                    prose.place_at(match.start()),
                    f"{section.owner} owns this section." if section.owner else "",
                )
        for text, place in texts(section):
            if _PLACEHOLDER.search(text):
                findings.add(
                    "T106",
                    f"Still to be written: {_shortened(text.removeprefix('To write:').strip())}",
                    place,
                )


def expected_content(plan: Plan, edition: Edition, entries: tuple[Entry, ...], findings: Findings) -> None:
    """Report what a heading asks for and the plan has nowhere (T107)."""
    present: set[str] = {block.type for section in plan.sections for block in section.content}
    if any(section.measures for section in plan.sections):
        present.add("measures")
    asked: set[str] = set()
    for entry in _walk(entries):
        if entry.section is None or entry.template is None:
            continue
        for kind in entry.template.content:
            if kind in _NAMES and kind not in asked and not present & {kind, *_EQUIVALENT.get(kind, ())}:
                asked.add(kind)
                findings.add(
                    "T107",
                    f"Under “{entry.title}” the template asks for {_NAMES[kind]}, and the plan has none.",
                    entry.section.place,
                    "Add performance figures under measures:."
                    if kind == "measures"
                    else f"Add a block type: {kind}.",
                )


def own_titles(plan: Plan, edition: Edition, entries: tuple[Entry, ...], findings: Findings) -> None:
    """Mention headings that have another title than in the template (T108)."""
    for entry in _walk(entries):
        if entry.section and entry.template and entry.section.title not in (None, entry.template.title):
            findings.add(
                "T108",
                f"This heading is “{entry.section.title}” here and “{entry.template.title}” in the template.",
                entry.section.place_of("title"),
            )


def own_places(plan: Plan, edition: Edition, entries: tuple[Entry, ...], findings: Findings) -> None:
    """Mention sections that the plan has moved (T109) or added (T110)."""
    elsewhere = edition.edition != plan.service.edition
    for entry in _walk(entries):
        section = entry.section
        if section is None:
            continue
        how = next((h for h in ("before", "after", "within") if getattr(section, h)), None)
        if entry.template is not None and how:
            findings.add(
                "T109",
                f"This section stands {how} “{getattr(section, how)}”, which is not its place in the template.",
                section.place_of(how),
            )
        elif entry.template is None and (how or section.covers or elsewhere):
            covers = f"; it covers “{section.covers}”" if section.covers else ""
            findings.add(
                "T110", f"The template does not have this section{covers}.", section.place_of("section")
            )


def drafts(plan: Plan, edition: Edition, entries: tuple[Entry, ...], findings: Findings) -> None:
    """Mention sections that are not marked ready (T112)."""
    for section in plan.sections:
        if section.status == "draft":
            owner = f" {section.owner} owns it." if section.owner else ""
            findings.add("T112", f"This section is still a draft.{owner}", section.place_of("status"))


def edition_fits(plan: Plan, edition: Edition, entries: tuple[Entry, ...], findings: Findings) -> None:
    """Mention a provisional edition (T111), and report one that is for other years than the plan (T113)."""
    place = plan.service.place_of("edition")
    if edition.provisional:
        findings.add("T111", f"The {edition.name} template is provisional. {edition.about}", place)
    year = str(plan.service.years)
    names = {edition.edition, *edition.also_for}
    if plan.service.edition in names and re.fullmatch(r"\d{4}-\d{2}", edition.edition):
        single = f"{plan.service.years.first}-{(plan.service.years.first + 1) % 100:02d}"
        if not names & {year, single}:
            findings.add(
                "T113", f"The plan is for {year}, and its template edition is {edition.edition}.", place
            )


RULES: tuple[Callable[[Plan, Edition, tuple[Entry, ...], Findings], None], ...] = (
    required_headings,
    empty_sections,
    placeholders,
    expected_content,
    own_titles,
    own_places,
    drafts,
    edition_fits,
)
"""The rules of this family, in the order of the reference."""


def missing(plan: Plan, edition: Edition, entries: tuple[Entry, ...]) -> Iterator[TemplateSection]:
    """Yield the headings of the edition that no file answers, required or not."""
    answered = _answered(plan, entries)
    yield from (t for t in edition.walk() if not t.grouping and t.id not in answered)


def _answered(plan: Plan, entries: tuple[Entry, ...]) -> set[str | None]:
    filled = {entry.template.id for entry in _walk(entries) if entry.template and entry.section}
    return filled | {section.covers for section in plan.sections}


def _walk(entries: tuple[Entry, ...]) -> Iterator[Entry]:
    for entry in entries:
        yield from entry.walk()


def _shortened(text: str, most: int = 90) -> str:
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + " …"


def words(section: Section) -> int:
    """Return how many words a section holds."""
    return sum(len(p.text.split()) for p in proses(section)) + sum(len(t.split()) for t, _ in texts(section))
