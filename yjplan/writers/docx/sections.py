"""Pages: which blocks go on pages turned on their side, and what each section says of its paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from yjplan.document.tree import AnyBlock, Blocks, Figure, Heading, PageBreak, Paragraph, Table, plain
from yjplan.writers.docx.job import PORTRAIT_WIDTH
from yjplan.writers.docx.widths import layout
from yjplan.writers.docx.xml import NAMESPACES

_SHORT = 400
_SHORT_BETWEEN = 3


def split(blocks: Blocks, width: int = PORTRAIT_WIDTH) -> list[tuple[bool, Blocks]]:
    """Split top-level blocks into runs; True where the pages are landscape. `width` is that of an upright page.

    A heading and lead-in go with the landscape table that they announce, and a few short paragraphs between two such
    tables stay with them, so that no page is left nearly empty.
    """
    turned = [_is_wide(block, width) for block in blocks]
    for n, wide in enumerate(list(turned)):
        if wide:
            _pull_in_what_leads(blocks, turned, n)
            _pull_in_small_print(blocks, turned, n)
    _close_gaps(blocks, turned)
    runs: list[tuple[bool, Blocks]] = []
    for wide, block in zip(turned, blocks, strict=True):
        if runs and runs[-1][0] == wide:
            runs[-1] = (wide, (*runs[-1][1], block))
        else:
            runs.append((wide, (block,)))
    return runs


def section_properties(*, landscape: bool, first: bool, headers: Mapping[str, str], footer: str) -> str:
    """Return the properties of a section.

    `headers` are relationship ids by kind of page (default, first, even), `footer` is one. Only the first section has
    a first page of its own; what a section does not name it takes from the one before.
    """
    width, height = (16838, 11906) if landscape else (11906, 16838)
    turned = ' w:orient="landscape"' if landscape else ""
    named = "".join(
        f'<w:headerReference w:type="{kind}" r:id="{header}"/>'
        for kind, header in headers.items()
        if first or kind == "default"
    )
    return (
        f"<w:sectPr {NAMESPACES}>{named}"
        f'<w:footerReference w:type="default" r:id="{footer}"/><w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{turned}/><w:pgMar w:top="1474" w:right="1304" w:bottom="1361" '
        'w:left="1304" w:header="680" w:footer="624" w:gutter="0"/><w:cols w:space="708"/>'
        f"{'<w:titlePg/>' if first else ''}</w:sectPr>"
    )


def _is_wide(block: AnyBlock, width: int) -> bool:
    """Say whether a block asks for a landscape page, or cannot be set on an upright one."""
    table = block.table if isinstance(block, Figure) else block
    if not isinstance(table, Table):
        return False
    return table.landscape or not layout(table, width).fits


def _is_short(block: AnyBlock) -> bool:
    return isinstance(block, Paragraph) and len(plain(block.text)) <= _SHORT


def _leads(block: AnyBlock) -> bool:
    return isinstance(block, Heading | PageBreak) or (
        isinstance(block, Paragraph) and block.role == "lead-in"
    )


def _pull_in_what_leads(blocks: Blocks, turned: list[bool], at: int) -> None:
    n = at - 1
    while n >= 0 and _leads(blocks[n]):
        turned[n] = True
        n -= 1
    introduced = n == at - 1 and n > 0 and _is_short(blocks[n]) and isinstance(blocks[n - 1], Heading)
    if introduced and not turned[n]:
        turned[n] = True
        _pull_in_what_leads(blocks, turned, n)


def _pull_in_small_print(blocks: Blocks, turned: list[bool], at: int) -> None:
    for n in range(at + 1, len(blocks)):
        block = blocks[n]
        if not (isinstance(block, Paragraph) and block.role == "small"):
            return
        turned[n] = True


def _close_gaps(blocks: Blocks, turned: list[bool]) -> None:
    for start, end in list(_gaps(turned)):
        between = [b for b in blocks[start:end] if not _leads(b)]
        if len(between) <= _SHORT_BETWEEN and all(_is_short(b) for b in between):
            turned[start:end] = [True] * (end - start)


def _gaps(turned: list[bool]) -> Iterator[tuple[int, int]]:
    """Yield the runs of False that have True on both sides."""
    start = None
    for n, wide in enumerate(turned):
        if wide and start is not None and start > 0:
            yield start, n
        if wide:
            start = None
        elif start is None:
            start = n
