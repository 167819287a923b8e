"""Template editions: which headings a plan has, in which year, and how a plan lays itself out under one.

An edition is data (`templates/<edition>/structure.yaml`). Section ids are shared between editions, so the same
section files build under another one.
"""

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from yjplan.diagnostics import Findings, Place, did_you_mean, listed
from yjplan.plan.load import Plan
from yjplan.plan.section import Section
from yjplan.plan.values import PlanYears
from yjplan.resources import resource, shipped


class Recipient(Struct, frozen=True, forbid_unknown_fields=True):
    """To whom a plan goes, and by when: day and month of the first plan year."""

    to: str
    by: str | None = None


class TemplateSection(Struct, frozen=True, forbid_unknown_fields=True):
    """A heading of an edition.

    `when` says in which case a conditional heading applies, `also` names headings of other editions whose file fills
    this one if it has none of its own. A heading with `grouping` only holds others together and needs no file.
    `content` are the types of block that a complete section holds, `guidance` is what it must cover, in our words.
    """

    id: str
    title: str
    need: Literal["required", "conditional", "optional"] = "required"
    when: str | None = None
    also: tuple[str, ...] = ()
    certain: Literal["yes", "inferred", "unsure"] = "yes"
    numbered: bool = True
    grouping: bool = False
    content: tuple[str, ...] = ()
    guidance: str = ""
    contains: "tuple[TemplateSection, ...]" = ()


class Edition(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename="kebab"):
    """A template edition."""

    edition: str
    name: str
    title: str
    provisional: bool = False
    about: str = ""
    numbered: bool = False
    also_for: tuple[str, ...] = ()
    submission: Recipient
    sections: Annotated[tuple[TemplateSection, ...], Meta(min_length=1)]

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
        did_you_mean(name, names) or f"The editions are {listed(names, 'and')}.",
    )
    return None


def _read(name: str) -> Edition:
    return shipped(f"{name}/structure.yaml", Edition)


# ---------------------------------------------------------------- outline


class Entry(Struct, frozen=True):
    """A heading of the plan that will be printed: where it stands, what it is called, what fills it.

    `template` is the edition's heading, if it knows one; `section` the file, if there is one.
    """

    id: str
    title: str
    level: int
    number: str
    section: Section | None
    template: TemplateSection | None
    entries: "tuple[Entry, ...]"

    def walk(self) -> "Iterator[Entry]":
        """Yield this entry and all below it."""
        yield self
        for entry in self.entries:
            yield from entry.walk()


class _Node(Struct, eq=False):
    id: str
    template: TemplateSection | None = None
    section: Section | None = None
    parent: "_Node | None" = None
    nodes: "list[_Node]" = field(default_factory=list)

    def walk(self) -> "Iterator[_Node]":
        yield self
        for node in self.nodes:
            yield from node.walk()


def outline(
    plan: Plan, edition: Edition, findings: Findings, home: Edition | None = None
) -> tuple[Entry, ...]:
    """Lay the plan's sections out under an edition's headings, in the order of print.

    Sections that say `before`, `after` or `within` go there; a local section that `covers` a heading takes its
    place. A heading without a file is left out unless something below it has one. `home` is the plan's own edition
    when it is laid out under another: a heading that only `home` has goes where its neighbours went.
    """
    return _Layout(plan, edition, findings, home).entries()


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


class _Layout:
    """Puts every section of a plan into an edition's tree."""

    def __init__(self, plan: Plan, edition: Edition, findings: Findings, home: Edition | None) -> None:
        self.edition = edition
        self.findings = findings
        self.root = _tree(edition)
        self.by_id = {node.id: node for node in self.root.walk()}
        self.at_home = {node.id: node for node in _tree(home).walk()} if home else {}
        self.sections = plan.sections
        own = {section.section for section in plan.sections}
        fills = {
            other: node
            for node in self.root.walk()
            if node.template and node.id not in own
            for other in node.template.also
        }
        for section in plan.sections:
            node = self.by_id.get(section.section) or fills.get(section.section)
            if node is None or node.section is not None:
                node = _Node(section.section)
            node.section = section
            self.by_id[section.section] = node

    def entries(self) -> tuple[Entry, ...]:
        """Settle the sections, those that others wait for first, and return the outline."""
        waiting = list(self.sections)
        while waiting:
            ready = [s for s in waiting if not self._waits(s)]
            for section in ready or waiting:  # none is ready when sections wait for each other in a ring
                self._settle(section)
            waiting = [s for s in waiting if s not in ready] if ready else []
        return _entries(self.root, self.edition.numbered, level=1, prefix="")

    def _waits(self, section: Section) -> bool:
        wish = _wish(section)
        if wish is None or wish[1] == section.section or wish[1] not in self.by_id:
            return False
        return self.by_id[wish[1]].parent is None

    def _settle(self, section: Section) -> None:
        node = self.by_id[section.section]
        self._check_covers(section)
        if self._moved(node, section) or node.parent is not None or self._covering(node, section):
            return
        if self._as_at_home(node, section):
            return
        if not section.covers and _wish(section) is None:
            self.findings.add(
                "T105",
                f'The {self.edition.name} template has no heading "{section.section}", and the section does not '
                "say where it stands; it was put at the end.",
                section.place_of("section"),
                did_you_mean(section.section, [s.id for s in self.edition.walk()])
                or "Add after: and the id of the section before it.",
            )
        _insert(node, self.root, len(self.root.nodes))

    def _moved(self, node: _Node, section: Section) -> bool:
        """Move a section where it wants to be."""
        wish = _wish(section)
        if wish is None:
            return False
        self._check_places(section)
        how, target = wish
        anchor = self.by_id.get(target)
        if anchor is None:
            if target not in self.at_home:
                self.findings.add(
                    "T104",
                    f'This section is to stand {how} "{target}", but neither the plan nor the template has that '
                    "heading.",
                    section.place_of(how),
                    did_you_mean(target, self.by_id) or "yjplan status lists the headings.",
                )
            return False
        if anchor in node.walk() or anchor.parent is None:
            self.findings.add(
                "T104",
                f'This section cannot stand {how} "{target}", which is part of it or waits for it.',
                section.place_of(how),
                "Name a section that has a place of its own.",
            )
            return False
        if node.parent is not None:
            node.parent.nodes.remove(node)
        if how == "within":
            _insert(node, anchor, len(anchor.nodes))
        else:
            _insert(node, anchor.parent, anchor.parent.nodes.index(anchor) + (how == "after"))
        return True

    def _check_places(self, section: Section) -> None:
        """Report a section that is to stand in several places (T103)."""
        others = [how for how in ("before", "after", "within") if getattr(section, how)][1:]
        if others:
            self.findings.add(
                "T103",
                f"This section is to stand in {len(others) + 1} places at once; only the first is followed.",
                section.place_of(others[0]),
                "Keep one of before:, after: and within:.",
            )

    def _check_covers(self, section: Section) -> None:
        covered = self.by_id.get(section.covers or "")
        if (
            section.covers
            and section.covers not in self.at_home
            and (covered is None or not covered.template)
        ):
            self.findings.add(
                "T104",
                f'The template has no heading "{section.covers}" that this section could cover.',
                section.place_of("covers"),
                did_you_mean(section.covers, [s.id for s in self.edition.walk()])
                or "yjplan status lists the headings.",
            )

    def _covering(self, node: _Node, section: Section) -> bool:
        """Put a local section in the place of the heading that it covers, after others that cover it too."""
        covered = self.by_id.get(section.covers or "")
        if covered is None or covered.template is None or covered.parent is None:
            return False
        siblings = covered.parent.nodes
        taken = [i for i, n in enumerate(siblings) if n.section and n.section.covers == covered.id]
        _insert(node, covered.parent, max([siblings.index(covered), *taken]) + 1)
        return True

    def _as_at_home(self, node: _Node, section: Section) -> bool:
        """Put a heading that only the plan's own edition has next to its neighbours there."""
        wish = _wish(section)
        at_home = next(
            (
                self.at_home[i]
                for i in (section.section, section.covers, wish and wish[1])
                if i in self.at_home
            ),
            None,
        )
        if at_home is None:
            return False
        while at_home.parent is not None:
            parent = self.by_id.get(at_home.parent.id)
            if at_home.parent.id and parent is not None and parent.parent is not None:
                _insert(node, parent, len(parent.nodes))
                return True
            siblings = at_home.parent.nodes
            for earlier in reversed(siblings[: siblings.index(at_home)]):
                anchor = self.by_id.get(earlier.id)
                if anchor is not None and anchor.parent is not None:
                    _insert(node, anchor.parent, anchor.parent.nodes.index(anchor) + 1)
                    return True
            at_home = at_home.parent
        _insert(node, self.root, 0)
        return True


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
                id=child.section.section if child.section else child.id,
                title=title or child.id.replace("-", " ").capitalize(),
                level=level,
                number=number,
                section=child.section,
                template=child.template,
                entries=_entries(child, counts, level + 1, f"{number}."),
            )
        )
    return tuple(entries)
