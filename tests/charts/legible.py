"""A judge of drawings: can every word be read where it stands?"""

from __future__ import annotations

from yjplan.charts import lettering
from yjplan.charts.scene import Scene, Shape, Stroke, Words
from yjplan.document.colour import contrast

Extent = tuple[float, float, float, float]


def extent(item: Words | Shape | Stroke) -> Extent:
    if isinstance(item, Words):
        return lettering.extent(item)
    across, down = [x for x, _ in item.points], [y for _, y in item.points]
    return min(across), min(down), max(across), max(down)


def touch(a: Extent, b: Extent) -> bool:
    return min(a[2], b[2]) >= max(a[0], b[0]) and min(a[3], b[3]) >= max(a[1], b[1])


def inside(a: Extent, b: Extent) -> bool:
    return a[0] >= b[0] - 0.5 and a[1] >= b[1] - 0.5 and a[2] <= b[2] + 0.5 and a[3] <= b[3] + 0.5


def assert_legible(scene: Scene) -> None:
    """Every word stands on one plain colour, on the page or whole in one shape, and no line runs through it."""
    for at, item in enumerate(scene.items):
        if not isinstance(item, Words):
            continue
        left, top, right, bottom = extent(item)
        letters = (left, top + 1, right, bottom - 2)
        under = [
            place
            for place, other in enumerate(scene.items[:at])
            if isinstance(other, Shape) and touch(letters, extent(other))
        ]
        start, behind = -1, "#FFFFFF"
        if under:
            start, ground = under[-1], scene.items[under[-1]]
            assert isinstance(ground, Shape)
            assert inside(letters, extent(ground)), item.text
            behind = ground.fill
        for other in scene.items[start + 1 : at]:
            assert not (isinstance(other, Stroke) and touch(letters, extent(other))), item.text
        assert contrast(item.colour, behind) >= 4.5, item.text
