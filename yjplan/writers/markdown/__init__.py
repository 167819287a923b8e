"""The Markdown writer: one GitHub-flavoured Markdown file, with its pictures in a folder beside it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from yjplan.document.tree import Document


class MarkdownFiles(Struct, frozen=True):
    """What there is to write: the text, and the pictures by their file name inside the pictures folder."""

    text: str
    images: Mapping[str, bytes]


def write_markdown(document: Document, templates: Path, images_folder: str) -> MarkdownFiles:
    """Return a document as Markdown.

    `templates` is the folder that holds `markdown/*.md.j2`. `images_folder` is the name of the folder, beside
    the Markdown file, into which the caller writes the pictures.
    """
    from yjplan.writers.markdown.render import Renderer

    renderer = Renderer(document, templates / "markdown", images_folder)
    text = renderer.text()
    return MarkdownFiles(text, dict(sorted(renderer.images.items())))
