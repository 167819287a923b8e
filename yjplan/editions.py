"""Template editions: which headings a plan has, in which year, and how a plan lays itself out under one.

An edition is data (`templates/<edition>/structure.yaml`). Section ids are shared between editions, so the same
section files build under another one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from pydantic import Field, ValidationError

from yjplan.diagnostics import Findings, Place, did_you_mean, listed
from yjplan.plan.base import Model
from yjplan.plan.load import Plan
from yjplan.plan.section import Section
from yjplan.plan.values import Identifier, PlanYears, Text, YesNo
from yjplan.resources import resource
from yjplan.source.text import read_text
from yjplan.source.yaml import Mapping, read_yaml


class Recipient(Model):
    """To whom a plan goes, and by when: day and month of the first plan year."""

    to: Text
    by: Text | None = None


class TemplateSection(Model):
    """A heading of an edition."""

    id: Identifier
    title: Text
    need: Literal["required", "conditional", "optional"] = "required"
    when: Text | None = Field(None, description="In which case a conditional heading applies.")
    certain: Literal["yes", "inferred", "unsure"] = "yes"
    numbered: YesNo = True
    grouping: YesNo = Field(False, description="The heading only holds others together and needs no file.")
    content: tuple[Text, ...] = Field((), description="Types of block that a complete section holds.")
    guidance: Text = Field("", description="What the heading must cover, in our words.")
    contains: tuple[TemplateSection, ...] = ()


class Edition(Model):
    """A template edition."""

    edition: Text
    name: Text
    title: Text
    provisional: YesNo = False
    about: Text = ""
    numbered: YesNo = False
    also_for: tuple[Text, ...] = ()
    submission: Recipient
    sections: tuple[TemplateSection, ...] = Field(min_length=1)

    def walk(self) -> Iterator[TemplateSection]:
        """Yield every heading, parents first."""

        def inner(sections: tuple[TemplateSection, ...]) -> Iterator[TemplateSection]:
            for section in sections:
                yield section
                yield from inner(section.contains)

        yield from inner(self.sections)

    def deadline(self, years: PlanYears) -> str:
        """Return the date by which a plan for these years is due, or an empty string where it is not known."""
        return f"{self.submission.by} {years.first}" if self.submission.by else ""


def edition_names() -> list[str]:
    """Return the ids of all editions, oldest first; the update of a multi-year plan comes last."""
    return sorted(path.parent.name for path in resource("templates").glob("*/structure.yaml"))


def load_edition(name: str, findings: Findings, place: Place | None = None) -> Edition | None:
    """Read an edition by its id, for example 2024-25. `place` is where the plan names it."""
    wanted = name.strip().replace("/", "-")
    names = edition_names()
    if wanted in names:
        return _read(wanted)
    for other in map(_read, names):
        if wanted in other.also_for:
            return other
    findings.add(
        "E101",
        f'There is no template edition "{name}".',
        place,
        did_you_mean(name, names) or f"Editions are {listed(names, 'and')}.",
    )
    return None


def _read(name: str) -> Edition:
    path = resource("templates") / name / "structure.yaml"
    shown = f"templates/{name}/structure.yaml"
    problems = Findings()
    raw = read_yaml(read_text(path, shown, problems) or "", shown, problems)
    if problems.has_errors or not isinstance(raw, Mapping):
        raise RuntimeError(f"{shown} is damaged: {problems.sorted()}")
    try:
        return Edition.model_validate(raw)
    except ValidationError as problem:
        raise RuntimeError(f"{shown} is damaged: {problem}") from problem


# ---------------------------------------------------------------- outline


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading of the plan that will be printed: where it stands, what it is called, what fills it.

    `template` is the edition's heading, if it knows one; `section` the file, if there is one.
    """

    id: str
    title: str
    level: int
    number: str
    section: Section | None
    template: TemplateSection | None
    entries: tuple[Entry, ...]

    def walk(self) -> Iterator[Entry]:
        """Yield this entry and all below it."""
        yield self
        for entry in self.entries:
            yield from entry.walk()


@dataclass(eq=False)
class _Node:
    id: str
    template: TemplateSection | None = None
    section: Section | None = None
    parent: _Node | None = None
    nodes: list[_Node] = field(default_factory=list)

    def walk(self) -> Iterator[_Node]:
        yield self
        for node in self.nodes:
            yield from node.walk()


def outline(plan: Plan, edition: Edition, findings: Findings) -> tuple[Entry, ...]:
    """Lay the plan's sections out under an edition's headings, in the order of print.

    Sections that say `before`, `after` or `within` go there; a local section that `covers` a heading takes its
    place. A heading without a file is left out unless something below it has one.
    """
    root = _tree(edition)
    by_id = {node.id: node for node in root.walk()}
    for section in plan.sections:
        if section.section not in by_id:
            by_id[section.section] = _Node(section.section, section=section)
        by_id[section.section].section = section
    waiting = list(plan.sections)
    while waiting:
        ready = [s for s in waiting if not _waits(s, by_id)]
        for section in ready or waiting:  # none is ready when sections wait for each other in a ring
            _settle(by_id[section.section], section, by_id, root, edition, findings)
        waiting = [s for s in waiting if s not in ready] if ready else []
    return _entries(root, edition.numbered, level=1, prefix="")


def _tree(edition: Edition) -> _Node:
    root = _Node("")

    def grow(parent: _Node, sections: tuple[TemplateSection, ...]) -> None:
        for section in sections:
            node = _Node(section.id, template=section, parent=parent)
            parent.nodes.append(node)
            grow(node, section.contains)

    grow(root, edition.sections)
    return root


def _wish(section: Section) -> tuple[str, str] | None:
    return next(((how, to) for how in ("before", "after", "within") if (to := getattr(section, how))), None)


def _waits(section: Section, by_id: dict[str, _Node]) -> bool:
    wish = _wish(section)
    return (
        wish is not None and wish[1] in by_id and by_id[wish[1]].parent is None and wish[1] != section.section
    )


def _settle(
    node: _Node, section: Section, by_id: dict[str, _Node], root: _Node, edition: Edition, findings: Findings
) -> None:
    wishes = [(how, target) for how in ("before", "after", "within") if (target := getattr(section, how))]
    if len(wishes) > 1:
        findings.add(
            "T103",
            f"This section is to stand in {len(wishes)} places at once; the first counts.",
            section.place_of(wishes[1][0]),
            "Keep one of before:, after: and within:.",
        )
    covered = by_id.get(section.covers) if section.covers else None
    if section.covers and (covered is None or covered.template is None):
        findings.add(
            "T104",
            f'The template has no heading "{section.covers}" that this section could cover.',
            section.place_of("covers"),
            did_you_mean(section.covers, [s.id for s in edition.walk()])
            or "yjplan status lists the headings.",
        )
        covered = None
    if wishes:
        how, target = wishes[0]
        anchor = by_id.get(target)
        if anchor is None:
            findings.add(
                "T104",
                f'This section is to stand {how} "{target}", and neither the plan nor the template has that.',
                section.place_of(how),
                did_you_mean(target, by_id) or "yjplan status lists the headings.",
            )
        elif anchor in node.walk() or anchor.parent is None:
            findings.add(
                "T104",
                f'This section cannot stand {how} "{target}", which is part of it or waits for it.',
                section.place_of(how),
                "Name a section that has a place of its own.",
            )
        else:
            _move(node, anchor, how)
            return
    if node.parent is not None:
        return
    if covered is not None and covered.parent is not None:
        siblings = covered.parent.nodes
        taken = [i for i, n in enumerate(siblings) if n.section and n.section.covers == covered.id]
        _insert(node, covered.parent, max([siblings.index(covered), *taken]) + 1)
        return
    if section.covers is None and not wishes:
        findings.add(
            "T105",
            f'The {edition.name} template has no heading "{section.section}", and the section does not say where it '
            "stands; it was put at the end.",
            section.place_of("section"),
            did_you_mean(section.section, [s.id for s in edition.walk()])
            or "Add after: and the id of the section before it.",
        )
    _insert(node, root, len(root.nodes))


def _move(node: _Node, anchor: _Node, how: str) -> None:
    if node.parent is not None:
        node.parent.nodes.remove(node)
    if how == "within":
        _insert(node, anchor, len(anchor.nodes))
    elif anchor.parent is not None:
        _insert(node, anchor.parent, anchor.parent.nodes.index(anchor) + (how == "after"))


def _insert(node: _Node, parent: _Node, position: int) -> None:
    node.parent = parent
    parent.nodes.insert(position, node)


def _entries(node: _Node, numbered: bool, level: int, prefix: str) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    count = 0
    for child in node.nodes:
        if not any(n.section for n in child.walk()):
            continue
        counts = numbered and (child.template is None or child.template.numbered)
        count += counts
        number = f"{prefix}{count}" if counts else ""
        title = (child.section and child.section.title) or (child.template.title if child.template else "")
        entries.append(
            Entry(
                id=child.id,
                title=title or child.id.replace("-", " ").capitalize(),
                level=level,
                number=number,
                section=child.section,
                template=child.template,
                entries=_entries(child, counts, level + 1, f"{number}."),
            )
        )
    return tuple(entries)
