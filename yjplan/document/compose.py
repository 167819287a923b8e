"""From a plan and an edition to the document tree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from msgspec.structs import replace

from yjplan.charts.accent import chart_accent
from yjplan.diagnostics import Findings, Place
from yjplan.document import tree
from yjplan.document.context import Context, paragraph
from yjplan.document.expressions import Placed, Targets
from yjplan.document.front import cover, front, joined
from yjplan.document.parts import (
    budget,
    charts,
    context,
    general,
    governance,
    kpis,
    measure_charts,
    performance,
    priorities,
    progress,
    representation,
    resources,
    sign_off,
    staffing,
)
from yjplan.document.stages import status_line
from yjplan.editions import Edition, Entry
from yjplan.figures.names import named_figures, names_of, reported_measures
from yjplan.patterns import Lazy
from yjplan.plan.base import Block, Language
from yjplan.plan.load import Plan
from yjplan.plan.priorities import Priorities
from yjplan.plan.progress import Progress
from yjplan.plan.section import Section

COMPOSERS: dict[str, Callable[[Any, Context], tree.Blocks]] = {
    "text": general.text,
    "callout": general.callout,
    "image": general.picture,
    "table": general.table,
    "chart": general.chart,
    "key-figures": general.key_figures,
    "page-break": general.page_break,
    "foreword": general.foreword,
    "vision": general.vision,
    "quote": general.quote,
    "you-said-we-did": general.you_said_we_did,
    "case-study": general.case_study,
    "figures": context.figures,
    "schools": context.schools,
    "trends": context.trends,
    "board": governance.board,
    "service-position": governance.service_position,
    "partnerships": governance.partnerships,
    "progress": progress.progress,
    "kpis": kpis.kpis,
    "risks": resources.risks,
    "benefit-statement": resources.benefit_statement,
    "services": resources.services,
    "training": resources.training,
    "priorities": priorities.priorities,
    "action-plan": priorities.action_plan,
    "sign-off": sign_off.sign_off,
    "glossary": sign_off.glossary,
    "staff-people": staffing.staff_people,
    "staff-posts": staffing.staff_posts,
    "staff-summary": staffing.staff_summary,
    "structure-chart": staffing.structure_chart,
    "contributions": budget.contributions,
    "outturn": budget.outturn,
    "performance-summary": measure_charts.summary,
    "over-representation": representation.over_representation,
}
"""How each type of block is composed."""

_CHARTS: dict[str, Callable[[Any, Context], tree.Blocks]] = {
    "action-plan": charts.ratings,
    "contributions": charts.contributions,
    "kpis": measure_charts.chains,
    "outturn": charts.outturn,
    "staff-people": charts.people,
    "staff-posts": charts.posts,
}
"""Blocks that print as a table and can be drawn as a chart as well."""

_DRAWN = ("chart", "performance-summary", "over-representation")
"""Blocks that print as a chart and nothing else."""

_SUMMED_UP = frozenset({"action-plan"})
"""Blocks whose chart stands before them, as it tells what many tables come to."""

_CAPTIONED = frozenset(
    {
        "table", "chart", "figures", "schools", "partnerships", "progress", "kpis", "services", "training",
        "action-plan", "glossary", "staff-people", "staff-posts", "staff-summary", "structure-chart",
        "contributions", "outturn", "performance-summary", "over-representation",
    }
)  # fmt: skip
"""Blocks that print a numbered table or figure, so that {{ ref("…") }} can say "Table 3"."""

_PLACING = Lazy(r"\b(chart|table)\(\s*[\"']([^\"']+)[\"']", needs="chart(|table(")


def compose(
    plan: Plan,
    edition: Edition,
    entries: tuple[Entry, ...],
    findings: Findings,
    *,
    numbered: bool = True,
    stage: tree.Stage = "draft",
) -> tree.Document:
    """Compose the document.

    It is composed twice: only at the end of the first pass is it known which number each table, figure and section
    gets, and references in the second pass print those numbers. A check is content with one pass: without `numbered`
    references print ids.
    """
    labels = _Pass(plan, edition, entries, Findings(), {}, stage).context.labels if numbered else {}
    return _document(plan, edition, _Pass(plan, edition, entries, findings, labels, stage))


class _Pass:
    def __init__(
        self,
        plan: Plan,
        edition: Edition,
        entries: tuple[Entry, ...],
        findings: Findings,
        labels: dict[str, str],
        stage: tree.Stage,
    ) -> None:
        figures = named_figures(plan, findings)
        measures = reported_measures(plan, figures, findings)
        self.blocks_by_id = _blocks_by_id(plan, findings)
        self.placed = frozenset(_placed_in_prose(plan))
        self.context = Context(
            plan=plan,
            findings=findings,
            figures=figures,
            measures=measures,
            names=names_of(plan, figures, measures),
            targets=_targets(plan, edition, entries, self.blocks_by_id, self.placed),
            known_labels=labels,
            place_block=self.place,
            stage=stage,
        )
        for entry in entries:
            for inner in entry.walk():
                self.context.ids.add(inner.id)
                title = f"“{inner.title}”"
                self.context.labels[inner.id] = f"section {inner.number}, {title}" if inner.number else title
        self.blocks: tree.Blocks = tuple(block for entry in entries for block in self.entry(entry))

    def entry(self, entry: Entry) -> Iterator[tree.AnyBlock]:
        """Yield a heading, what fills it, and the headings below it."""
        section = entry.section
        place = (section.place_of("title") or section.place) if section else None
        appendix = entry.level == 1 and entry.template is not None and not entry.template.numbered
        yield tree.Heading(
            level=entry.level,
            text=(tree.Text(entry.title),),
            id=entry.id,
            number=entry.number,
            new_page=appendix,
            place=place,
            language=_tag(section.language) if section and section.title else "",
        )
        if section:
            self.context.level = entry.level
            yield from self.in_language(section.language, partial(self.section, section))
        for inner in entry.entries:
            yield from self.entry(inner)

    def in_language(
        self, language: Language | None, compose: Callable[[], Iterable[tree.AnyBlock]]
    ) -> Iterable[tree.AnyBlock]:
        """Compose blocks, and mark them and their footnotes as being in a language where none is said inside."""
        notes = self.context.footnotes
        first = len(notes)
        blocks = tuple(compose())
        if language is None:
            return blocks
        notes[first:] = [_speaking(note, language) for note in notes[first:]]
        return _speaking(blocks, language)

    def section(self, section: Section) -> Iterator[tree.AnyBlock]:
        """Yield the text of a section, its measures that tell a story, its blocks."""
        c = self.context
        yield from c.prose(section.body)
        for name, measure in section.measures.items():
            if measure.narrative:
                yield from performance.measure(
                    c.measures[name],
                    c,
                    chart=("chart", name) not in self.placed,
                    table=("table", name) not in self.placed,
                )
        for block in section.content:
            kind = "chart" if block.type in _DRAWN else "table"
            elsewhere = block.id is not None and (kind, block.id) in self.placed
            if block.heading:
                wanted = block.id if block.id and block.type not in _CAPTIONED else ""
                title = c.heading(block.heading, block.place_of("heading"), wanted_id=wanted)
                yield replace(title, language=_tag(block.language))
                c.level += 1
            if not elsewhere:
                yield from self.in_language(block.language, partial(self.block, block, c))
            if block.heading:
                c.level -= 1

    def place(self, c: Context, placed: Placed, place: Place) -> tree.Blocks:
        """Compose the chart or table that prose asks for."""
        if placed.target in c.measures:
            reported = c.measures[placed.target]
            make = performance.measure_chart if placed.kind == "chart" else performance.measure_table
            return (make(reported, c),)
        block = self.blocks_by_id[placed.target]
        if placed.kind == "chart" and block.type in _CHARTS:
            return _CHARTS[block.type](block, c)
        return self.block(block, c)

    def block(self, block: Any, c: Context) -> tree.Blocks:
        """Compose a block, with its chart where the block asks for one and prose does not place it elsewhere."""
        if not getattr(block, "chart", False) or ("chart", block.id) in self.placed:
            return COMPOSERS[block.type](block, c)
        drawn = _CHARTS[block.type](block, c)
        told = COMPOSERS[block.type](block, c)
        return (*drawn, *told) if block.type in _SUMMED_UP else (*told, *drawn)


def _tag(language: Language | None) -> str:
    """Return the tag by which Word and browsers know a language."""
    return f"{language}-GB" if language else ""


def _speaking(blocks: tree.Blocks, language: Language) -> tree.Blocks:
    return tuple(b if b.language else replace(b, language=_tag(language)) for b in blocks)


def _blocks_by_id(plan: Plan, findings: Findings) -> dict[str, Any]:
    blocks: dict[str, Any] = {}
    for section in plan.sections:
        for block in section.content:
            if block.id is None:
                continue
            if block.id in blocks:
                findings.add(
                    "P107",
                    f'The name "{block.id}" is given twice.',
                    block.place_of("id"),
                    "Give one of the two another name.",
                    also=blocks[block.id].place_of("id"),
                )
            else:
                blocks[block.id] = block
    return blocks


def _placed_in_prose(plan: Plan) -> Iterator[tuple[str, str]]:
    for section in plan.sections:
        for prose in section.proses:
            yield from _PLACING.findall(prose.text)


def _targets(
    plan: Plan,
    edition: Edition,
    entries: tuple[Entry, ...],
    blocks: dict[str, Block],
    placed: frozenset[tuple[str, str]],
) -> Targets:
    charts = {name for name, block in blocks.items() if _type(block) in (*_DRAWN, *_CHARTS)}
    captioned = {name for name, block in blocks.items() if _type(block) in _CAPTIONED}
    titled = {name for name, block in blocks.items() if block.heading}
    pictures = {name for name, b in blocks.items() if _type(b) == "image" and getattr(b, "caption", None)}
    sections = {inner.id for entry in entries for inner in entry.walk()}
    items, measures, printed = set(), set(), set()
    for section in plan.sections:
        measures |= set(section.measures)
        printed |= {
            name
            for name, measure in section.measures.items()
            if measure.narrative or ("chart", name) in placed or ("table", name) in placed
        }
        for block in section.content:
            match block:
                case Priorities(items=priorities_):
                    items |= {p.id for p in priorities_}
                case Progress(items=previous):
                    items |= {p.id for p in previous if p.id and p.narrative}
                case _ if block.type == "action-plan":
                    items |= {r.id for r in block.recommendations if r.id}
    references = frozenset(sections | captioned | titled | pictures | items | printed)
    return Targets(
        charts=frozenset(charts | measures),
        tables=frozenset(
            (captioned - charts) | {n for n in charts if _type(blocks[n]) in _CHARTS} | measures
        ),
        references=references,
        headings=frozenset(t.id for t in edition.walk() if not t.grouping) - references - plan.lost,
        lost=plan.lost,
    )


def _type(block: Block) -> str:
    return str(getattr(block, "type", ""))


def _document(plan: Plan, edition: Edition, done: _Pass) -> tree.Document:
    service, c = plan.service, done.context
    years = str(service.reporting_year or service.years)
    title = service.title or edition.title
    status = status_line(plan, c.stage)
    accent = chart_accent(service.brand.colour, service.brand.accent) if service.brand else ""
    blocks = done.blocks
    if service.contact:
        contact = tree.Heading(level=1, text=(tree.Text("Contact"),), id=c.unique_id("contact"))
        blocks = (*blocks, contact, *(paragraph(line) for line in service.contact))
    return tree.Document(
        cover=cover(plan, edition, c, status),
        title=f"{joined('', title, years)}: {service.service}",
        short_title=joined(service.display_name, title, years),
        author=service.service,
        subject=f"{title} {years}",
        keywords=("youth justice plan", years, *service.authorities),
        language="en-GB",
        front=front(plan, c.stage),
        blocks=blocks,
        footnotes=tuple(c.footnotes),
        images=dict(c.images),
        charts={name: replace(spec, accent=accent) if accent else spec for name, spec in c.charts.items()},
        colour=(service.brand and service.brand.colour) or "#12436D",
        accent=(service.brand and service.brand.accent) or "",
        stage=c.stage,
        version=service.versions[-1].version if service.versions else "",
        marking=service.marking or "",
        status=status,
    )
