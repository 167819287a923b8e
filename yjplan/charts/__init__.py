"""Charts: from plain data to pictures, texts and tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from yjplan.document.tree import Document


def illustrate(document: Document, progress: Callable[[str], None] | None = None) -> Document:
    """Draw every chart of a document: `images` gains them and `charts` is empty.

    `progress` is called with the name of each chart before it is drawn. Without charts matplotlib is not
    loaded.
    """
    if not document.charts:
        return document
    from yjplan.charts.draw import draw

    drawn = {}
    for name in sorted(document.charts):
        if progress:
            progress(name)
        drawn[name] = draw(name, document.charts[name])
    return replace(document, images={**document.images, **drawn}, charts={})
