"""The ten key performance indicators: their definitions with versions, and what a plan's results come to.

Definitions are data in `templates/kpis.yaml`. An indicator with steps that build on each other is a chain: each step
is out of the count of the step before, so a denominator that is left out is known, and one that is given can be wrong.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import Annotated, Literal

from msgspec import Meta, Struct

from yjplan.figures import format as fmt
from yjplan.figures.national import Better
from yjplan.plan.performance import KpiCount, KpiResult, Kpis, KpiStage
from yjplan.plan.values import marks_of
from yjplan.resources import shipped
from yjplan.source.marks import Mark

Shape = Literal["chain", "of-first", "parts", "separate"]
Wording = Literal["april-2023", "revised"]


class KpiStep(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One step of an indicator. Its label is the numerator; `unit` is "%" of the denominator, number or rate."""

    label: str
    unit: str = "%"
    better: Better


class KpiWording(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One version of an indicator: what it measures, its steps, and how they hang together.

    `of` is the denominator of the first step, and of every step where the shape is parts or separate. `since` is the
    first month for which it is collected, as 2023-04.
    """

    measures: str
    shape: Shape
    of: str
    steps: tuple[KpiStep, ...]
    since: str | None = None
    until: str | None = None
    decimals: int
    certain: Literal["yes", "inferred", "unsure"] = "yes"


class KpiDefinition(Struct, frozen=True, forbid_unknown_fields=True):
    """One of the ten key performance indicators, in both wordings."""

    number: Annotated[int, Meta(ge=1, le=10)]
    title: str
    wordings: dict[Wording, KpiWording]


class _Kpis(Struct, frozen=True, forbid_unknown_fields=True):
    source: str
    caveat: str
    kpis: tuple[KpiDefinition, ...]


@cache
def _shipped() -> _Kpis:
    return shipped("kpis.yaml", _Kpis)


def kpi_definitions() -> tuple[KpiDefinition, ...]:
    """Return the ten key performance indicators in order."""
    return _shipped().kpis


def kpi_caveat() -> str:
    """Return what must be said wherever results of the ten indicators are printed."""
    return _shipped().caveat


def kpi_source() -> str:
    """Return where the figures of the ten indicators come from."""
    return _shipped().source


class StepFigure(Struct, frozen=True):
    """A step in one period: how many, out of how many, and the value.

    `value` is in per cent of `of` where the step's unit is "%", as returned or worked out and then rounded as it
    prints; None where it is unknown. `text` is what is printed in its place or for it. `count_mark` and `of_mark`
    stand in place of a count that is not known: <5, [c]. `marks` say what is to be known: provisional, revised …
    """

    count: int | None
    of: int | None
    value: Decimal | None
    text: str
    count_mark: str = ""
    of_mark: str = ""
    marks: tuple[Mark, ...] = ()


class Step(Struct, frozen=True):
    """A step of an indicator as a plan reports it.

    `of_step` is the index of the step whose count it is out of, None if it is out of something else.
    """

    label: str
    unit: str
    better: Better
    now: StepFigure
    previous: StepFigure | None
    comparators: tuple[tuple[str, str], ...]
    of_step: int | None
    stage: KpiStage


class ReportedKpi(Struct, frozen=True):
    """An indicator for which a plan gives results, with all that is needed to print or draw it."""

    number: int
    title: str
    wording: KpiWording
    steps: tuple[Step, ...]
    result: KpiResult


def reported_kpis(block: Kpis) -> tuple[ReportedKpi, ...]:
    """Return the indicators of a block that have steps with results, by number."""
    results = {r.kpi: r for r in block.results if r.stages}
    return tuple(
        _reported(d, d.wordings[block.definitions], results[d.number])
        for d in kpi_definitions()
        if d.number in results
    )


def _reported(definition: KpiDefinition, wording: KpiWording, result: KpiResult) -> ReportedKpi:
    known = _defined(result.stages, wording)
    base = tuple(_of_step(n, known, wording) for n in range(len(result.stages)))
    now, before = list(result.stages), [s.previous for s in result.stages]
    steps = []
    for n, stage in enumerate(result.stages):
        index = known[n]
        step = wording.steps[index] if index is not None else None
        unit = step.unit if step else "%" if wording.steps[0].unit == "%" else "number"
        steps.append(
            Step(
                label=stage.label,
                unit=unit,
                better=step.better if step else "neither",
                now=_figure(stage, now, base[n], unit, wording),
                previous=_figure(stage.previous, before, base[n], unit, wording) if stage.previous else None,
                comparators=tuple((name, _text(value, unit)) for name, value in stage.comparators.items()),
                of_step=base[n],
                stage=stage,
            )
        )
    return ReportedKpi(definition.number, result.title or definition.title, wording, tuple(steps), result)


def _defined(stages: tuple[KpiStage, ...], wording: KpiWording) -> list[int | None]:
    """Return which step of the definition each step of the plan is: by its label, or by its place if all are there."""
    labels = [s.label.casefold() for s in wording.steps]
    by_label = [labels.index(s.label.casefold()) if s.label.casefold() in labels else None for s in stages]
    if len(stages) == len(labels) and sorted(n for n in by_label if n is not None) != list(
        range(len(labels))
    ):
        return list(range(len(labels)))
    return by_label


def _of_step(n: int, known: list[int | None], wording: KpiWording) -> int | None:
    """Return the step that a step counts some of: the one before in a chain, the first where all are of the first."""
    index = known[n]
    if not index or wording.shape not in ("chain", "of-first"):
        return None
    wanted = index - 1 if wording.shape == "chain" else 0
    return known.index(wanted) if wanted in known else None


def _figure(
    given: KpiCount,
    period: Sequence[KpiCount | None],
    base: int | None,
    unit: str,
    wording: KpiWording,
) -> StepFigure:
    of, of_mark = given.of, given.stands_for("of")
    if of is None and not of_mark:
        before = period[base] if base is not None else None
        of, of_mark = _implied_of(period, base, wording), before.stands_for("count") if before else ""
    count, count_mark = given.count, given.stands_for("count")
    value = given.value if isinstance(given.value, Decimal) else None
    if given.value is not None:
        text = _text(given.value, unit)
    elif unit == "%" and count is not None and of:
        value = fmt.rounded(Decimal(count) / of * 100, wording.decimals)
        text = _text(value, unit)
    elif unit == "%" and "suppressed" in (*marks_of(count_mark), *marks_of(of_mark)):
        text = "[c]"
    else:
        text = "–" if unit != "%" and (count is not None or count_mark) else "not given"
    return StepFigure(count, of, value, text, count_mark, of_mark, given.marks)


def _implied_of(period: Sequence[KpiCount | None], base: int | None, wording: KpiWording) -> int | None:
    """Return what a step is out of where the plan leaves it out and the other steps tell."""
    if base is not None:
        before = period[base]
        return before.count if before else None
    if wording.shape == "parts":
        counts = [p.count for p in period if p is not None and p.count is not None]
        stated = [p.of for p in period if p is not None and p.of is not None]
        return stated[0] if stated else sum(counts) if len(counts) == len(wording.steps) else None
    return None


def _text(value: Decimal | str, unit: str) -> str:
    if isinstance(value, str):
        return value
    return fmt.percent(value) if unit == "%" else fmt.number(value)
