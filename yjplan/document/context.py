"""What composing keeps in mind while it walks through a plan: counters, ids, labels, and small builders."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct, field

from yjplan.charts.spec import ChartSpec
from yjplan.diagnostics import Findings, Place
from yjplan.document import tree
from yjplan.document.expressions import Placed, Pointer, Targets, insertions
from yjplan.document.prose import Surroundings, blocks_of, inlines_of
from yjplan.figures.format import slug
from yjplan.figures.measures import Reported
from yjplan.figures.names import Name
from yjplan.plan.context import NamedFigure
from yjplan.plan.load import Plan
from yjplan.plan.values import Prose

MAX_LEVEL = 6


class Context(Struct):
    """The state of one composing pass.

    `labels` are how references call their targets ("Table 3"); they are complete only after a first pass, so a
    document is composed twice and the second pass knows them all.
    """

    plan: Plan
    findings: Findings
    figures: Mapping[str, NamedFigure]
    measures: Mapping[str, Reported]
    names: Mapping[str, Name]
    targets: Targets
    known_labels: Mapping[str, str]
    place_block: Callable[[Context, Placed, Place], tree.Blocks]
    stage: tree.Stage = "draft"
    labels: dict[str, str] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    tables: int = 0
    pictures: int = 0
    footnotes: list[tree.Blocks] = field(default_factory=list)
    charts: dict[str, ChartSpec] = field(default_factory=dict)
    images: dict[str, tree.Image] = field(default_factory=dict)
    level: int = 1

    # ------------------------------------------------------------ prose

    def prose(self, prose: Prose | None) -> tree.Blocks:
        """Compose a text into blocks; its headings begin one level below the current one."""
        if not prose:
            return ()
        found = insertions(prose, self.names, self.targets, self.findings)
        return blocks_of(prose, found, self._surroundings())

    def inline(self, prose: Prose | None) -> tree.Inlines:
        """Compose a text that stays on one line; line breaks in it become spaces."""
        if not prose:
            return ()
        found = insertions(prose, self.names, self.targets, self.findings)
        return inlines_of(prose, found, self._surroundings())

    def cell(self, content: Prose | str | tree.Inlines | None, blank: str = "–") -> tree.Cell:
        """Make a table cell: paragraphs stay paragraphs, list items become paragraphs of their own."""
        if content is None or content == ():
            return tree.Cell(((tree.Text(blank),),))
        if isinstance(content, str):
            return tree.Cell(((tree.Text(content or blank),),))
        if not isinstance(content, Prose):
            return tree.Cell((content,))
        if "\n" not in content.text:
            return tree.Cell((self.inline(content) or (tree.Text(blank),),))
        paragraphs = tuple(_paragraphs(self.prose(content)))
        return tree.Cell(paragraphs or ((tree.Text(blank),),))

    def _surroundings(self) -> Surroundings:
        return Surroundings(
            findings=self.findings,
            heading=lambda text, level, place: self.heading(text, place, below=level + 1),
            placed=lambda placed, place: self.place_block(self, placed, place),
            pointer=self._pointer,
            footnote=self._footnote,
        )

    def _pointer(self, pointer: Pointer) -> tree.Inline:
        text = pointer.text or self.known_labels.get(pointer.target, pointer.target)
        return tree.Reference(pointer.target, (tree.Text(text),))

    def _footnote(self, blocks: tree.Blocks) -> int:
        self.footnotes.append(blocks)
        return len(self.footnotes)

    # ------------------------------------------------------------ builders

    def unique_id(self, wanted: str) -> str:
        """Return an id that nothing else in the document has."""
        base = slug(wanted) or "part"
        result, number = base, 2
        while result in self.ids:
            result, number = f"{base}-{number}", number + 1
        self.ids.add(result)
        return result

    def heading(
        self,
        text: str | tree.Inlines,
        place: Place | None,
        below: int = 1,
        wanted_id: str = "",
        label: str = "",
    ) -> tree.Heading:
        """Make a sub-heading `below` levels under the current section's."""
        inlines = (tree.Text(text),) if isinstance(text, str) else text
        words = tree.plain(inlines)
        identifier = self.unique_id(wanted_id or words)
        if wanted_id:
            self.labels[wanted_id] = label or f"“{words}”"
        level = min(self.level + below, MAX_LEVEL)
        return tree.Heading(level=level, text=inlines, id=identifier, in_contents=False, place=place)

    def table(
        self,
        caption: str | tree.Inlines,
        columns: Sequence[tree.Column],
        rows: Iterable[tree.Row],
        *,
        place: Place | None,
        wanted_id: str | None = None,
        description: str = "",
        notes: Iterable[str | tree.Inlines] = (),
        landscape: bool | None = None,
    ) -> tree.Table:
        """Make a numbered table. More than eight columns go on a page turned on its side."""
        self.tables += 1
        inlines = (tree.Text(caption),) if isinstance(caption, str) else caption
        if wanted_id:
            self.labels[wanted_id] = f"Table {self.tables}"
        return tree.Table(
            columns=tuple(columns),
            rows=tuple(rows),
            caption=inlines,
            description=description or tree.plain(inlines),
            id=self.unique_id(wanted_id or f"table-{self.tables}"),
            number=self.tables,
            notes=tuple((tree.Text(n),) if isinstance(n, str) else n for n in notes),
            landscape=len(columns) > 8 if landscape is None else landscape,
            place=place,
        )

    def figure(
        self,
        image: str,
        alt: str,
        caption: str,
        *,
        place: Place | None,
        wanted_id: str | None = None,
        source: str = "",
        table: tree.Table | None = None,
        equivalent: tree.ListBlock | None = None,
    ) -> tree.Figure:
        """Make a numbered figure."""
        self.pictures += 1
        if wanted_id:
            self.labels[wanted_id] = f"Figure {self.pictures}"
        return tree.Figure(
            image=image,
            alt=alt,
            caption=(tree.Text(caption),),
            id=self.unique_id(wanted_id or f"figure-{self.pictures}"),
            number=self.pictures,
            source=f"{source.rstrip('.')}." if source else "",
            table=table,
            equivalent=equivalent,
            place=place,
        )

    def bullets(
        self, items: Iterable[Prose | str], place: Place | None, ordered: bool = False
    ) -> tree.Blocks:
        """Make a list of short texts; nothing if there are none."""
        rows = tuple(
            self.prose(item) if isinstance(item, Prose) else (paragraph(item, place=place),) for item in items
        )
        return (tree.ListBlock(items=rows, ordered=ordered, place=place),) if rows else ()


def paragraph(
    text: str | tree.Inlines, role: tree.ParagraphRole = "body", place: Place | None = None
) -> tree.Paragraph:
    """Make a paragraph."""
    return tree.Paragraph(text=(tree.Text(text),) if isinstance(text, str) else text, role=role, place=place)


def labelled(
    label: str, text: str | tree.Inlines, place: Place | None = None, role: tree.ParagraphRole = "body"
) -> tree.Paragraph:
    """Make a paragraph that begins with a label in bold: **Chair:** Director of Children's Services."""
    rest: tree.Inlines = (tree.Text(text),) if isinstance(text, str) else text
    return paragraph((tree.Strong((tree.Text(f"{label}:"),)), tree.Text(" "), *rest), role, place)


def with_source(notes: Iterable[str], source: str | None) -> list[str]:
    """Return the remarks below a table, with where its figures come from as the last."""
    return [*notes, *([f"Source: {source}"] if source else [])]


def number_cell(value: Decimal | int | None, text: str | None = None) -> tree.Cell:
    """Make a cell of a figure, or a dash where there is none."""
    from yjplan.figures import format as fmt

    return tree.Cell(
        ((tree.Text(text if text is not None else "–" if value is None else fmt.number(value)),),)
    )


def _paragraphs(blocks: tree.Blocks) -> Iterable[tree.Inlines]:
    for block in blocks:
        match block:
            case tree.Paragraph(text=text):
                yield text
            case tree.ListBlock(items=items, ordered=ordered, start=start):
                for number, item in enumerate(items, start):
                    lead = f"{number}. " if ordered else "• "
                    for index, text in enumerate(_paragraphs(item)):
                        yield (tree.Text(lead), *text) if index == 0 else text
            case _:
                for inner in tree.children(block):
                    yield from _paragraphs(inner)
