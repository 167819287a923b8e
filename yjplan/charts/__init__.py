"""Charts: from plain data to pictures, texts and tables."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from yjplan.charts.spec import ChartSpec
    from yjplan.document.tree import Document, Image

KEPT = ".charts"
"""The folder in a plan's build folder where drawings are kept."""
WIDTH_MM = 160.0
"""How wide a chart is in print: the text of an upright A4 page."""


def illustrate(
    document: Document,
    progress: Callable[[str], None] | None = None,
    kept: Path | None = None,
    *,
    whole: bool = True,
) -> Document:
    """Draw every chart of a document: `images` gains them and `charts` is empty.

    `kept` is the folder of drawings of earlier builds: what is there is not drawn again, and without anything to draw
    matplotlib is not loaded. `progress` is called with the name of each chart before it is drawn. Unless the document
    is the `whole` plan, drawings that none of its charts uses are left where they are.
    """
    if not document.charts and (kept is None or not kept.is_dir()):
        return document
    drawn, used = {}, set()
    for name, spec in sorted(document.charts.items()):
        drawn[name], key = _drawn(name, spec, progress, kept)
        used.add(key)
    if kept is not None and whole:
        from yjplan.charts import cache

        cache.tidy(kept, used)
    if not drawn:
        return document
    return replace(document, images={**document.images, **_described(document, drawn)}, charts={})


def _drawn(
    name: str, spec: ChartSpec, progress: Callable[[str], None] | None, kept: Path | None
) -> tuple[Image, str]:
    """Return a chart and the name under which its drawing is kept."""
    from yjplan.charts import cache
    from yjplan.document.tree import Image

    key = cache.key_of(spec, WIDTH_MM) if kept is not None else ""
    found = cache.load(kept, key) if kept is not None else None
    if found is not None:
        return Image(name, found.png, "png", found.width_mm, found.height_mm, found.svg), key
    if progress:
        progress(name)
    from yjplan.charts.draw import draw

    image = draw(name, spec, WIDTH_MM)
    if kept is not None:
        cache.keep(kept, key, cache.Drawing(image.data, image.svg, image.width_mm, image.height_mm))
    return image, key


def _described(document: Document, drawn: dict[str, Image]) -> dict[str, Image]:
    """Return the charts with the words of their figures in the SVG, for those who cannot see it."""
    from yjplan.charts.svg import described
    from yjplan.document.tree import Figure, plain, walk

    words = {
        block.image: (plain(block.caption), block.alt)
        for block in walk((*document.front, *document.blocks))
        if isinstance(block, Figure) and block.image in drawn
    }
    return {
        name: replace(image, svg=described(image.svg, *words.get(name, (name, "")), document.language))
        for name, image in drawn.items()
    }
