"""Where a plan stands against the headings of its template edition."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from itertools import pairwise

from yjplan.diagnostics import Findings, Place, did_you_mean
from yjplan.editions import Edition, Entry, TemplateSection
from yjplan.patterns import Lazy
from yjplan.plan.load import Plan
from yjplan.plan.section import Section
from yjplan.plan.values import PlanYears
from yjplan.plan.walk import labels

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
_NEARLY_THE_SAME = 0.85
_SMALL_WORDS = frozenset(("and", "for", "from", "the", "that", "which", "with"))
"""Words by which no heading is known."""
_HINTS = ("to write:", "lorem", "insert")
_PLACEHOLDER = Lazy(r"To write:|\b(?:lorem ipsum|insert (?:text )?here)\b", re.IGNORECASE)


def check_template(plan: Plan, edition: Edition, entries: tuple[Entry, ...], findings: Findings) -> None:
    """Run all rules of this family."""
    for rule in RULES:
        rule(plan, edition, entries, findings)


def required_headings(plan: Plan, edition: Edition, entries: tuple[Entry, ...], findings: Findings) -> None:
    """Report required headings that no file answers (T101), unless it is told of a reference to them (P103)."""
    answered = _answered(plan, entries) | plan.unreadable | _misspelt(plan, edition)
    answered |= {
        t.id for t in edition.walk() if any(f.code == "P103" and f'"{t.id}"' in f.message for f in findings)
    }
    for template in edition.walk():
        if template.need == "required" and not template.grouping and template.id not in answered:
            findings.add(
                "T101",
                f"The template requires the heading “{template.title}”, and no section file answers it.",
                Place("plan.yaml"),
                f"Add a file with section: {template.id}. {template.guidance}".strip(),
            )


def _misspelt(plan: Plan, edition: Edition) -> set[str]:
    """Return the headings of which a section without a place has all but the name (T105 asks whether it is meant)."""
    known = [template.id for template in edition.walk()]
    lost = [
        s.section
        for s in plan.sections
        if s.section not in known and not (s.after or s.before or s.within or s.covers)
    ]
    return {near for name in lost for near in get_close_matches(name, known, n=1, cutoff=_NEARLY_THE_SAME)}


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
        for prose in section.proses:
            for match in _PLACEHOLDER.finditer(prose.text) if _is_unwritten(prose.text) else ():
                line = prose.text[match.start() :].split("\n", 1)[0].strip()
                findings.add(
                    "T106",
                    f"Still to be written: {_shortened(line.removeprefix('To write:').strip())}",
                    prose.place_at(match.start()),
                    f"Owner: {section.owner}." if section.owner else "",
                )
        for label in labels(section):
            if _is_unwritten(label.text) and _PLACEHOLDER.search(label.text):
                findings.add(
                    "T106",
                    f"Still to be written: {_shortened(label.text.removeprefix('To write:').strip())}",
                    label.place,
                )


def _is_unwritten(text: str) -> bool:
    """Whether a text may hold a placeholder; quick, to be asked before the pattern is."""
    small = text.lower()
    return any(hint in small for hint in _HINTS)


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
                    else f"Add a block of type: {kind}. yjplan new in another folder shows one.",
                )


def own_titles(plan: Plan, edition: Edition, entries: tuple[Entry, ...], findings: Findings) -> None:
    """Mention titles in which readers may not recognise the template's heading (T108)."""
    for entry in _walk(entries):
        section = entry.section
        if section and entry.template and section.title and section.language != "cy" and not _is_known(entry):
            findings.add(
                "T108",
                f"This heading is called “{section.title}”; in the template it is “{entry.template.title}”, "
                "which readers look for.",
                section.place_of("title"),
                "Use words of the template's title, or delete title: to print it.",
            )


def _is_known(entry: Entry) -> bool:
    """Whether a title has at least half of the words of the template's title, or all of the heading's id."""
    assert entry.section and entry.template
    own = _title_words(entry.section.title or "")
    wanted, short = _title_words(entry.template.title), _title_words(entry.template.id)
    return short <= own or 2 * len(wanted & own) >= len(wanted)


def _title_words(title: str) -> set[str]:
    return {word.removesuffix("s") for word in re.findall(r"[^\W\d_]{3,}", title.casefold())} - _SMALL_WORDS


def moved_sections(plan: Plan, edition: Edition, entries: tuple[Entry, ...], findings: Findings) -> None:
    """Mention sections that the plan has moved past others of the template (T109)."""
    moved = _out_of_order(edition, entries)
    for entry in _walk(entries):
        section = entry.section
        how = _own_place(section) if section and entry.template and entry.template.id in moved else None
        if section and how:
            findings.add(
                "T109",
                f'This section stands {how} "{getattr(section, how)}"; the template has it in another place.',
                section.place_of(how),
                f"Delete {how}: to put it back, unless you moved it on purpose.",
            )


def unknown_sections(plan: Plan, edition: Edition, entries: tuple[Entry, ...], findings: Findings) -> None:
    """Mention sections that the template does not know and that do not say what they cover (T110)."""
    elsewhere = edition.edition != plan.service.edition
    for entry in _walk(entries):
        section = entry.section
        if section is None or entry.template or section.covers or not (_own_place(section) or elsewhere):
            continue
        similar = did_you_mean(section.section, [t.id for t in edition.walk()])
        if similar or elsewhere or not section.title:  # a title and a place of its own leave no doubt
            findings.add(
                "T110",
                f'The template has no heading "{section.section}".',
                section.place_of("section"),
                similar or "Nothing to do if it is a section of your own.",
            )


def _own_place(section: Section) -> str | None:
    """Return the field with which a section says where it stands, if it does."""
    return next((field for field in ("before", "after", "within") if getattr(section, field)), None)


def _out_of_order(edition: Edition, entries: tuple[Entry, ...]) -> set[str]:
    """Return the headings of the template that follow or precede another one in the plan than there."""
    rank = {template.id: n for n, template in enumerate(edition.walk())}
    order = [entry.template.id for entry in _walk(entries) if entry.template]
    return {name for pair in pairwise(order) if rank[pair[0]] > rank[pair[1]] for name in pair}


def drafts(plan: Plan, edition: Edition, entries: tuple[Entry, ...], findings: Findings) -> None:
    """Mention sections that are not marked ready (T112)."""
    for section in plan.sections:
        if section.status == "draft":
            owner = f" Owner: {section.owner}." if section.owner else ""
            findings.add("T112", f"This section is still a draft.{owner}", section.place_of("status"))


def provisional_editions(
    plan: Plan, edition: Edition, entries: tuple[Entry, ...], findings: Findings
) -> None:
    """Mention an edition that is provisional (T111)."""
    if edition.provisional:
        place = plan.service.place_of("edition")
        findings.add("T111", f"The {edition.name} template is provisional. {edition.about}", place)


def editions_of_other_years(
    plan: Plan, edition: Edition, entries: tuple[Entry, ...], findings: Findings
) -> None:
    """Report an edition, or an update, that is for other years than the plan (T113)."""
    year = str(plan.service.years)
    names = {edition.edition, *edition.also_for}
    if plan.service.edition in names and re.fullmatch(r"\d{4}-\d{2}", edition.edition):
        single = f"{plan.service.years.first}-{(plan.service.years.first + 1) % 100:02d}"
        if not names & {year, single}:
            findings.add(
                "T113",
                f"The plan is for {year}, and its template edition is {edition.edition}.",
                plan.service.place_of("edition"),
                "Correct edition: or years: in plan.yaml.",
            )
    update = plan.service.reporting_year
    if update and not (plan.service.years.first <= update.first and update.last <= plan.service.years.last):
        findings.add(
            "T113",
            f"This update is for {update}, and the plan is for {year}.",
            plan.service.place_of("reporting_year"),
            "Correct reporting-year: or years: in plan.yaml.",
        )
    elif (
        not update
        and edition.edition == "annual-update"
        and plan.service.years.last - plan.service.years.first > 1
    ):
        second = PlanYears(plan.service.years.first + 1, plan.service.years.first + 2)
        findings.add(
            "T113",
            f"The plan is for {year}, and nothing says which of its years this update is for.",
            plan.service.place_of("years"),
            f"Add reporting-year: to plan.yaml, such as reporting-year: {second}.",
        )


RULES: tuple[Callable[[Plan, Edition, tuple[Entry, ...], Findings], None], ...] = (
    required_headings,
    empty_sections,
    placeholders,
    expected_content,
    own_titles,
    moved_sections,
    unknown_sections,
    drafts,
    provisional_editions,
    editions_of_other_years,
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
    return sum(len(p.text.split()) for p in section.proses) + sum(
        len(label.text.split()) for label in labels(section)
    )
