"""Inline content to runs, links and footnote marks."""

from __future__ import annotations

from yjplan.document.tree import (
    Code,
    Emphasis,
    FootnoteMark,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Reference,
    Strong,
    Text,
    plain,
)
from yjplan.writers.docx.job import Job
from yjplan.writers.docx.numbering import pieces
from yjplan.writers.docx.xml import attribute, field, run

_LONGEST_TOOLTIP = 200
_STYLES = {
    (False, False): "",
    (True, False): "Strong",
    (False, True): "Emphasis",
    (True, True): "IntenseEmphasis",
}


def render_inlines(job: Job, inlines: Inlines) -> str:
    """Return the runs of some inline content."""
    return "".join(_inline(job, inline, strong=False, emphasis=False, linked=False) for inline in inlines)


def _inline(job: Job, inline: Inline, *, strong: bool, emphasis: bool, linked: bool) -> str:
    def inner(children: Inlines, *, bold: bool = strong, italic: bool = emphasis, link: bool = linked) -> str:
        return "".join(_inline(job, c, strong=bold, emphasis=italic, linked=link) for c in children)

    match inline:
        case Text(text=words):
            return _words(words, strong=strong, emphasis=emphasis, linked=linked)
        case Strong(children=children):
            return inner(children, bold=True)
        case Emphasis(children=children):
            return inner(children, italic=True)
        case Code(text=words):
            return run(words, "InlineCode", _weight(strong=strong, emphasis=emphasis))
        case Link(href=href, children=children):
            if linked:
                return inner(children)
            return _hyperlink(f'r:id="{job.link(href)}"', href, inner(children, link=True))
        case Reference(target=target, children=children):
            name = job.names.get(target)
            if linked or not name:
                return inner(children)
            repeated = _repeated(
                job, target, name, children, weight=_weight(strong=strong, emphasis=emphasis)
            )
            words = repeated or inner(children, link=True)
            return _hyperlink(f'w:anchor="{name}"', f"Go to {plain(children)}", words)
        case FootnoteMark(number=number):
            return _footnote_mark(job, number)
        case LineBreak():
            return "<w:r><w:br/></w:r>"


def _repeated(job: Job, target: str, name: str, children: Inlines, *, weight: str) -> str:
    """Return the words of a reference, those that Word can repeat from the target as fields.

    The fields stand in a link, as in a contents list: it is the link that most readers other than Word follow.
    """
    if len(children) != 1 or not isinstance(children[0], Text):
        return ""
    parts = []
    for piece in pieces(children[0].text, job.targets[target], counted=target in job.counted):
        words = run(piece.words, "Hyperlink", weight)
        if piece.switches is not None:
            switches = f"{piece.switches} " if piece.switches else ""
            words = field(f"REF {name} {switches}\\h \\* MERGEFORMAT", words, "Hyperlink", weight)
        parts.append(words)
    return "".join(parts)


def _hyperlink(where: str, tooltip: str, words: str) -> str:
    says = attribute(tooltip[:_LONGEST_TOOLTIP])
    return f'<w:hyperlink {where} w:tooltip="{says}" w:history="1">{words}</w:hyperlink>'


def _words(words: str, *, strong: bool, emphasis: bool, linked: bool) -> str:
    if linked:
        return run(words, "Hyperlink", _weight(strong=strong, emphasis=emphasis))
    return run(words, _STYLES[strong, emphasis])


def _weight(*, strong: bool, emphasis: bool) -> str:
    """Return bold and italic as such: a run has one style only, and here it is already used."""
    return ("<w:b/><w:bCs/>" if strong else "") + ("<w:i/><w:iCs/>" if emphasis else "")


def _footnote_mark(job: Job, number: int) -> str:
    """Return the mark. Word allows one for each note that there is, and none in a note: others repeat its number."""
    name = f"_Footnote{number}"
    if job.in_footnote or number > job.notes:
        return run(str(number), "FootnoteReference")
    if job.first_mention(number):
        return job.mark(
            name,
            f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>',
        )
    return field(f"NOTEREF {name} \\f \\h", run(str(number), "FootnoteReference"))
