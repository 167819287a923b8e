"""What several trends beside each other say."""

from __future__ import annotations

from decimal import Decimal

from yjplan.charts.said import marks
from yjplan.charts.said.parts import NAMED, full, known, listed, short
from yjplan.charts.spec import DataChart, PanelsChart, Series
from yjplan.charts.values import says_unit
from yjplan.document.tree import Cell, Column, Inlines, Row, Table, Text


def comparators(spec: PanelsChart) -> list[tuple[str, bool]]:
    """Return every name besides the service, in the order in which the panels bring them; true for a target."""
    found: dict[str, bool] = {}
    for panel in spec.panels:
        for series in panel.series[1:]:
            found.setdefault(series.name, series.target)
    return list(found.items())


def mark_notes(spec: PanelsChart) -> tuple[str, ...]:
    """Return what is printed below all panels to explain hollow and ringed points."""
    notes: dict[str, None] = {}
    for panel in spec.panels:
        notes.update(dict.fromkeys(marks.mark_notes(panel)))
    return tuple(notes)


def finding(spec: PanelsChart) -> str:
    """Return "First time entrants and use of custody fell, and reoffending rose": latest against the one before."""
    ways: dict[str, list[str]] = {"fell": [], "rose": [], "stayed the same": []}
    for panel in spec.panels:
        points = known(panel, panel.series[0])
        if len(points) > 1:
            before, latest = points[-2][1], points[-1][1]
            ways["fell" if latest < before else "rose" if latest > before else "stayed the same"].append(
                panel.title
            )
    parts = [f"{listed([_inside(n) for n in names])} {way}" for way, names in ways.items() if names]
    if not parts:
        return spec.title
    text = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])}, and {parts[-1]}"
    return f"{text[:1].upper()}{text[1:]}"


def _inside(name: str) -> str:
    """Return a name as it stands within a sentence."""
    return name if name[1:2].isupper() else f"{name[:1].lower()}{name[1:]}"


def sentences(spec: PanelsChart) -> list[str]:
    """Return for each measure its latest value and the one before."""
    parts = []
    for panel in spec.panels:
        points = known(panel, panel.series[0])
        if not points:
            parts.append(f"{panel.title}: no figure is known")
            continue
        period, latest = points[-1]
        say = short if panel.unit.casefold() == panel.title.casefold() else full
        parts.append(f"{panel.title}: {say(panel, latest)} ({period}){_before(panel, points)}")
    return [f"{'; '.join(parts)}.", *_thin(comparators(spec))]


def _thin(others: list[tuple[str, bool]]) -> list[str]:
    names = [name for name, target in others if not target]
    shown = names if len(names) <= NAMED else [f"{len(names)} comparators"]
    shown = [*shown, *["a target"] * any(target for _, target in others)]
    return [f"Thin lines show {listed(shown)}."] if shown else []


def _before(panel: DataChart, points: list[tuple[str, Decimal]]) -> str:
    if len(points) < 2:
        return ""
    period, value = points[-2]
    latest = points[-1][1]
    way = "down from" if latest < value else "up from" if latest > value else "the same as"
    return f", {way} {short(panel, value)} ({period})"


def table(spec: PanelsChart, caption: Inlines = ()) -> Table:
    """Return a row for each measure and period, with the value of the service and of each comparator."""
    others = [name for name, _ in comparators(spec)]
    own = spec.panels[0].series[0].name
    units = [
        f"{panel.title}, {panel.unit}"
        for panel in spec.panels
        if panel.unit and not says_unit(panel.unit) and panel.unit.casefold() != panel.title.casefold()
    ]
    rows = []
    for panel in spec.panels:
        by_name = {series.name: series for series in panel.series[1:]}
        for place, period in enumerate(panel.categories):
            every = [panel.series[0], *(by_name.get(name) for name in others)]
            texts = [panel.title, period, *(_at(panel, series, place) for series in every)]
            rows.append(Row(tuple(Cell(((Text(text),),)) for text in texts)))
    return Table(
        columns=(
            Column("Measure", width=2.4, row_header=True),
            Column("Period", width=1.2),
            *(Column(name, numeric=True) for name in (own, *others)),
        ),
        rows=tuple(rows),
        caption=caption,
        description=f"The figures behind the charts: {spec.title.strip().rstrip('.')}.",
        notes=((Text(f"Units: {'; '.join(units)}."),),) if units else (),
        landscape=len(others) > 6,
    )


def _at(panel: DataChart, series: Series | None, place: int) -> str:
    if series is None:
        return "–"
    return marks.marked_text(series.values[place], marks.mark_of(series, place), panel.unit, panel.decimals)
