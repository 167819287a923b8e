"""Comments: which paragraph each one stands beside, and the part that holds them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from msgspec import Struct, field

from yjplan.diagnostics import Place
from yjplan.document.tree import (
    AnyBlock,
    Blocks,
    Comment,
    Document,
    PageBreak,
    Panel,
    Quotation,
    SaidDid,
    children,
)
from yjplan.writers.docx.xml import HEAD, NAMESPACES, attribute, run

MOST = 20
"""How many comments one block gets; a margin full of them helps nobody."""
_TOOL = "yjplan"
_LONGEST_AUTHOR = 80
_LONGEST_INITIALS = 4


class Comments(Struct, frozen=True):
    """The comments of a document in order, and by the identity of a block (or the cover) the numbers beside it."""

    items: tuple[Comment, ...] = ()
    beside: Mapping[int, tuple[int, ...]] = field(default_factory=dict)


def place_comments(document: Document) -> Comments:
    """Give each comment the block that its place is in: of the same file, the last that begins at or before it.

    What stands before all blocks of a file goes to the first of them, which is the section's heading; what stands in
    another file, such as plan.yaml, goes to the title.
    """
    by_file: dict[str, list[tuple[int, AnyBlock]]] = {}
    for block in _that_are_set(document.blocks):
        if block.place:
            by_file.setdefault(block.place.file, []).append((block.place.line, block))
    found: dict[int, list[Comment]] = {}
    for comment in document.comments:
        target = _nearest(by_file.get(comment.place.file, []), comment.place)
        found.setdefault(id(target or document.cover), []).append(comment)
    items: list[Comment] = []
    beside: dict[int, tuple[int, ...]] = {}
    for key in (id(document.cover), *map(id, _that_are_set(document.blocks))):
        if key in found and key not in beside:
            chosen = list(_not_too_many(found[key]))
            beside[key] = tuple(range(len(items), len(items) + len(chosen)))
            items += chosen
    return Comments(tuple(items), beside)


def _that_are_set(blocks: Blocks) -> Iterator[AnyBlock]:
    """Yield the blocks that become paragraphs or tables of their own, in reading order."""
    for block in blocks:
        if not isinstance(block, PageBreak):
            yield block
        if isinstance(block, Panel | Quotation | SaidDid):
            for inner in children(block):
                yield from _that_are_set(inner)


def _nearest(blocks: list[tuple[int, AnyBlock]], place: Place) -> AnyBlock | None:
    before = [(line, -n, block) for n, (line, block) in enumerate(blocks) if line <= place.line]
    if before:
        return max(before, key=lambda entry: entry[:2])[2]
    return blocks[0][1] if blocks else None


def _not_too_many(comments: list[Comment]) -> Iterator[Comment]:
    """Yield what people say before what the checks say, and no more than can be read."""
    ordered = sorted(comments, key=lambda comment: comment.author == _TOOL)
    yield from ordered[:MOST]
    if len(ordered) > MOST:
        more = f"and {len(ordered) - MOST} more; yjplan check lists them all."
        yield Comment(ordered[MOST].place, more, _TOOL)


def add_comments(main: Part, comments: Comments) -> None:
    """Add the part that holds the comments. They have no date: only the clock could tell one."""
    if not comments.items:
        return
    content = "".join(_comment(number, comment) for number, comment in enumerate(comments.items))
    xml = f"{HEAD}<w:comments {NAMESPACES}>{content}</w:comments>"
    part = Part(PackURI("/word/comments.xml"), CONTENT_TYPE.WML_COMMENTS, xml.encode(), main.package)
    main.relate_to(part, RELATIONSHIP_TYPE.COMMENTS)


def _comment(number: int, comment: Comment) -> str:
    author = comment.author[:_LONGEST_AUTHOR]
    initials = (
        "yj" if author == _TOOL else "".join(word[0] for word in author.split())[:_LONGEST_INITIALS].upper()
    )
    mark = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
    paragraphs = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>{"" if n else mark}{run(line)}</w:p>'
        for n, line in enumerate(comment.text.splitlines() or [""])
    )
    return (
        f'<w:comment w:id="{number}" w:author="{attribute(author)}" w:initials="{attribute(initials)}">'
        f"{paragraphs}</w:comment>"
    )
