"""The names that prose may use between {{ and }}, and what each prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from msgspec import Struct

from yjplan.diagnostics import Findings, Place
from yjplan.figures import format as fmt
from yjplan.figures.kpis import Step, reported_kpis
from yjplan.figures.measures import Point, Reported, report
from yjplan.figures.totals import contributions_total, variance
from yjplan.plan.action_plan import ActionPlan
from yjplan.plan.budget import Contributions, Outturn
from yjplan.plan.context import NamedFigure
from yjplan.plan.load import Plan
from yjplan.plan.performance import Kpis
from yjplan.plan.priorities import Priorities
from yjplan.plan.progress import Progress


class Figure(Struct, frozen=True):
    """A number with the text that it prints as, or a text that stands where a number could be."""

    text: str
    number: Decimal | None = None

    def __str__(self) -> str:
        return self.text


class Group(Struct, frozen=True):
    """A name that has parts: `fte.latest`. `itself` is what it prints without a part, if anything."""

    parts: Mapping[str, Name]
    itself: Figure | None = None


Name = Figure | Group


def named_figures(plan: Plan, findings: Findings) -> dict[str, NamedFigure]:
    """Return every named figure of the plan; a name given twice is a finding."""
    figures: dict[str, NamedFigure] = {}
    for section in plan.sections:
        for name, figure in section.figures.items():
            if name in figures:
                _twice(name, figure.place, figures[name].place, findings)
            else:
                figures[name] = figure
    return figures


def reported_measures(plan: Plan, figures: dict[str, NamedFigure], findings: Findings) -> dict[str, Reported]:
    """Return every measure of the plan; a name given twice is a finding."""
    measures: dict[str, Reported] = {}
    for section in plan.sections:
        for name, measure in section.measures.items():
            if name in measures or name in figures:
                other = measures[name].measure.place if name in measures else figures[name].place
                _twice(name, measure.place, other, findings)
            else:
                measures[name] = report(name, measure, figures, findings, measure.place, plan.lost)
    return measures


def _twice(name: str, place: Place | None, other: Place | None, findings: Findings) -> None:
    findings.add(
        "P107", f'The name "{name}" is given twice.', place, "Give one of the two another name.", also=other
    )


def names_of(plan: Plan, figures: dict[str, NamedFigure], measures: dict[str, Reported]) -> dict[str, Name]:
    """Return all names for figures in prose: named figures, measures, and blocks with an id that have totals."""
    names: dict[str, Name] = {name: _figure(figure) for name, figure in figures.items()}
    names |= {name: _measure(measure) for name, measure in measures.items()}
    for section in plan.sections:
        for block in section.content:
            if block.id and (parts := _block(block)):
                names.setdefault(block.id, Group(parts))
    return names


def figure_text(figure: NamedFigure) -> str:
    """Return a named figure as printed: 43,000, 21.2%, £45,000."""
    if figure.unit == "£":
        return fmt.money(figure.value)
    return fmt.percent(figure.value) if figure.unit == "%" else fmt.number(figure.value)


def _figure(figure: NamedFigure) -> Name:
    text = figure_text(figure)
    whole = Figure(f"about {text}" if figure.about else text, figure.value)
    parts: dict[str, Name] = {"value": Figure(text, figure.value)}
    parts |= {k: Figure(v) for k in ("label", "unit", "year", "source") if (v := getattr(figure, k))}
    return Group(parts, whole)


def _measure(measure: Reported) -> Group:
    series = measure.points
    parts: dict[str, Name] = {
        "latest": _point(measure, series[-1]),
        "first": _point(measure, series[0]),
        "label": Figure(measure.label),
        "unit": Figure(measure.unit),
    }
    said = {"definition": measure.definition, "caveat": measure.caveat, "source": measure.source}
    said["version"] = measure.version.name if measure.version else ""
    parts |= {name: Figure(text) for name, text in said.items() if text}
    parts |= {p.period: _point(measure, p) for p in series}
    for other in measure.comparators:
        shown = {
            p.period: Figure(measure.value_text(value, mark), value)
            for p, value, mark in zip(series, other.values, other.marks, strict=True)
        }
        parts[fmt.slug(other.name)] = Group(
            {**shown, "latest": shown[series[-1].period]}, shown[series[-1].period]
        )
    if len(series) > 1:
        parts["previous"] = _point(measure, series[-2])
        parts["change"] = _changes(series[-2], series[-1])
    return Group(parts, _value(measure, series[-1]))


def _value(measure: Reported, point: Point) -> Figure:
    return Figure(measure.value_text(point.value, point.mark), point.value)


def _point(measure: Reported, point: Point) -> Group:
    value = _value(measure, point)
    parts: dict[str, Name] = {"period": Figure(point.period), "value": value, "rate": value}
    for name, number, mark in (("count", point.count, point.count_mark), ("of", point.of, point.of_mark)):
        if number is not None or mark:
            parts[name] = _whole(number) if number is not None else Figure(mark)
    return Group(parts, value)


def _changes(before: Point, after: Point) -> Group:
    parts: dict[str, Name] = {}
    if before.value and after.value is not None:
        parts["value"] = parts["rate"] = change(before.value, after.value)
    if before.count and after.count is not None:
        parts["count"] = change(Decimal(before.count), Decimal(after.count))
    return Group(parts)


def _whole(number: int) -> Figure:
    return Figure(fmt.number(number), Decimal(number))


def _step(step: Step) -> Group:
    value = Figure(step.now.text, step.now.value)
    parts: dict[str, Name] = {"value": value}
    parts |= {k: _whole(n) for k in ("count", "of") if (n := getattr(step.now, k)) is not None}
    return Group(parts, value)


def _money(amount: Decimal) -> Figure:
    return Figure(fmt.money(amount), amount)


def _block(block: object) -> dict[str, Name]:
    match block:
        case Priorities(items=items):
            return {"count": _whole(len(items)), "actions": _whole(sum(len(p.actions) for p in items))}
        case Progress(items=previous):
            return {"count": _whole(len(previous))}
        case ActionPlan(recommendations=recommendations):
            actions = sum(len(r.actions) for r in recommendations)
            return {"count": _whole(len(recommendations)), "actions": _whole(actions)}
        case Kpis():
            return {
                str(k.number): Group({fmt.slug(s.label): _step(s) for s in k.steps})
                for k in reported_kpis(block)
            }
        case Contributions():
            return {"total": _money(contributions_total(block))}
        case Outturn(lines=lines):
            totals = [line for line in lines if line.total] or list(lines)
            line = totals[0] if any(x.total for x in lines) else None
            if line is None:
                return {"budget": _money(sum((x.budget for x in lines), Decimal()))}
            parts: dict[str, Name] = {"budget": _money(line.budget)}
            if line.outturn is not None:
                parts["outturn"] = _money(line.outturn)
                parts["variance"] = _money(variance(line) or Decimal())
            return parts
    return {}


# ---------------------------------------------------------------- functions in prose


class CannotCompute(ValueError):
    """A figure cannot be worked out; the text says why, for the person who wrote the plan."""


def share(part: Decimal, whole: Decimal, decimals: int = 1) -> Figure:
    """Return part of whole in per cent."""
    if whole == 0:
        raise CannotCompute("a share of nothing cannot be worked out")
    value = part / whole * 100
    return Figure(fmt.percent(value, decimals), value)


def rate(count: Decimal, population: Decimal, per: int, decimals: int = 0) -> Figure:
    """Return a count as a rate on a population, for example per 100,000."""
    if population == 0:
        raise CannotCompute("a rate needs a population above 0")
    value = count / population * per
    return Figure(fmt.number(value, decimals), value)


def change(before: Decimal, after: Decimal, decimals: int = 1) -> Figure:
    """Return the change in per cent of the value before, with a sign: −35.0%."""
    if before == 0:
        raise CannotCompute("a percentage change from 0 cannot be worked out")
    value = (after - before) / before * 100
    return Figure(fmt.signed(fmt.percent(value, decimals)), value)


def difference(a: Decimal, b: Decimal) -> Figure:
    """Return a less b, with the decimals of the more exact of the two."""
    return Figure(fmt.number(a - b), a - b)


def points(a: Decimal, b: Decimal) -> Figure:
    """Return a less b, both in per cent, in percentage points: +8.0 percentage points."""
    return Figure(f"{fmt.signed(fmt.number(a - b))} percentage points", a - b)


def compared(a: Decimal, b: Decimal) -> Figure:
    """Return how a compares with b, as printed: higher than, lower than, the same as."""
    return Figure("higher than" if a > b else "lower than" if a < b else "the same as")


def total(*parts: Decimal) -> Figure:
    """Return the sum."""
    value = sum(parts, Decimal())
    return Figure(fmt.number(value), value)


def pounds(amount: Decimal) -> Figure:
    """Return an amount of money."""
    return _money(amount)


FUNCTIONS: Mapping[str, Callable[..., Figure]] = {
    "share": share,
    "rate": rate,
    "change": change,
    "difference": difference,
    "points": points,
    "compared": compared,
    "total": total,
    "pounds": pounds,
}
"""What prose may call, besides chart, table and ref."""


def resolve(path: str, names: Mapping[str, Name]) -> tuple[Name | None, str, Iterable[str]]:
    """Follow a dotted name. Returns what it names, or None with the part that is unknown and what it could be.

    Names may hold dots and hyphens themselves (population.10-17), so the longest known beginning counts.
    """
    pieces = path.split(".")
    for cut in range(len(pieces), 0, -1):
        start = ".".join(pieces[:cut])
        if start in names:
            current: Name = names[start]
            for piece in pieces[cut:]:
                parts = current.parts if isinstance(current, Group) else {}
                if piece not in parts:
                    return None, f"{start}.{piece}", [f"{start}.{p}" for p in parts]
                current, start = parts[piece], f"{start}.{piece}"
            return current, "", ()
    return None, path, names
