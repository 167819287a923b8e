"""Pieces of WordprocessingML as text. Everything that comes from a plan passes `text` or `attribute`."""

from __future__ import annotations

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)


def text(value: str) -> str:
    """Make text safe between tags."""
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(value: str) -> str:
    """Make text safe between double quotes; line ends become spaces."""
    return text(" ".join(value.split())).replace('"', "&quot;")


def run(value: str, style: str = "", properties: str = "") -> str:
    """Return a run of text in a character style."""
    look = f'<w:rStyle w:val="{style}"/>{properties}' if style else properties
    start = f"<w:r><w:rPr>{look}</w:rPr>" if look else "<w:r>"
    return f'{start}<w:t xml:space="preserve">{text(value)}</w:t></w:r>'


TAB = "<w:r><w:tab/></w:r>"


def field(instruction: str, result: str, style: str = "", properties: str = "") -> str:
    """Return a field with its result already in it, so that no reader has to work it out.

    `style` and `properties` are those of the result: what renews a field takes them from its beginning.
    """
    if not style:
        return field_start(instruction) + result + FIELD_END
    look = f'<w:r><w:rPr><w:rStyle w:val="{style}"/>{properties}</w:rPr>'
    return (
        (field_start(instruction) + result + FIELD_END)
        .replace("<w:r><w:fldChar", f"{look}<w:fldChar")
        .replace("<w:r><w:instrText", f"{look}<w:instrText")
    )


def field_start(instruction: str) -> str:
    """Return the beginning of a field; its result follows, then `FIELD_END`."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {text(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def hanging_indent(left: int, hanging: int) -> str:
    """Return an indent on the left whose first line begins further out; both in twips."""
    return f'<w:ind w:left="{left}" w:hanging="{hanging}"/>'
