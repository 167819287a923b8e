"""The ten indicators: steps that build on each other must fit together, and results must be possible."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from yjplan.diagnostics import Findings
from yjplan.figures import format as fmt
from yjplan.figures.kpis import ReportedKpi, StepFigure, kpi_definitions
from yjplan.figures.national import kind_named
from yjplan.plan.performance import KpiCount, KpiResult, Kpis
from yjplan.plan.periods import Period, read_period
from yjplan.rules.facts import Facts, Rule


def _figures(kpi: ReportedKpi) -> Iterator[list[tuple[KpiCount, StepFigure] | None]]:
    """Yield what an indicator gives for this period and, if anything, for the one before: a figure for each step."""
    yield [(s.stage, s.now) for s in kpi.steps]
    before = [(s.stage.previous, s.previous) if s.stage.previous and s.previous else None for s in kpi.steps]
    if any(before):
        yield before


def chain_holds(facts: Facts, findings: Findings) -> None:
    """Report a step that is out of another number than the step it builds on counts (N115)."""
    for kpi in facts.kpis:
        for figures in _figures(kpi):
            for step, found in zip(kpi.steps, figures, strict=True):
                base = figures[step.of_step] if step.of_step is not None else None
                if not found or not base or step.of_step is None:
                    continue
                given, (before, _) = found[0], base
                if given.of is None or before.count is None or given.of == before.count:
                    continue
                findings.add(
                    "N115",
                    f"“{step.label}” is out of {fmt.number(given.of)}, but “{kpi.steps[step.of_step].label}” counts "
                    f"{fmt.number(before.count)}.",
                    given.place_of("of"),
                    f"Leave of: out, and it is out of {fmt.number(before.count)}"
                    + (_gives(given.count, before.count) if given.value is None else "."),
                    also=before.place_of("count"),
                )


def _gives(count: int | None, of: int) -> str:
    return f": {fmt.percent(Decimal(count) / of * 100, 1)}." if count is not None and 0 < of >= count else "."


def no_more_than_all(facts: Facts, findings: Findings) -> None:
    """Report a step that counts more than it is out of, or a percentage above 100 (N116)."""
    for kpi in facts.kpis:
        for figures in _figures(kpi):
            for step, found in zip(kpi.steps, figures, strict=True):
                if not found:
                    continue
                given, figure = found
                if figure.count is not None and figure.of is not None and figure.count > figure.of:
                    also = (
                        kpi.steps[step.of_step].stage
                        if given.of is None and step.of_step is not None
                        else None
                    )
                    findings.add(
                        "N116",
                        f"{fmt.number(figure.count)} of {fmt.number(figure.of)} is not possible (“{step.label}”).",
                        given.place_of("count"),
                        "Check both numbers with your source: often count: and of: have changed places.",
                        also=also.place_of("count") if also else None,
                    )
                elif step.unit == "%" and figure.value is not None and figure.value > 100:
                    findings.add(
                        "N116",
                        f"{fmt.percent(figure.value)} is more than the whole (“{step.label}”).",
                        given.place_of("value"),
                        "Check it with your source.",
                    )


def parts_make_the_whole(facts: Facts, findings: Findings) -> None:
    """Report parts, as completed and not completed, that do not add up to what they are out of (N117)."""
    for kpi in facts.kpis:
        if kpi.wording.shape != "parts" or len(kpi.steps) != len(kpi.wording.steps):
            continue
        for figures in _figures(kpi):
            counts = [f[1].count for f in figures if f and f[1].count is not None]
            stated = [f[0] for f in figures if f and f[0].of is not None]
            if len(counts) < len(kpi.steps):
                continue
            total = sum(counts)
            wrong = next((s for s in stated if s.of != total), None)
            if wrong is not None and wrong.of is not None and max(counts) <= wrong.of:
                together = " and ".join(fmt.number(n) for n in counts)
                findings.add(
                    "N117",
                    f"{together} make {fmt.number(total)}, not {fmt.number(wrong.of)} ({kpi.title}).",
                    wrong.place_of("of"),
                    "Correct a number, or leave of: out and yjplan adds up.",
                )


def counted_out_of(facts: Facts, findings: Findings) -> None:
    """Report a count whose percentage cannot be worked out, as nothing tells what it is out of (N119)."""
    for kpi in facts.kpis:
        without = [s for s in kpi.steps if s.unit == "%" and s.now.count is not None and s.now.of is None]
        without = [s for s in without if s.stage.value is None and not s.now.of_mark]
        if without:
            first = without[0]
            findings.add(
                "N119",
                f"{fmt.number(first.now.count or 0)} (“{first.label}”): out of how many? No percentage can be worked "
                f"out for indicator {kpi.number}.",
                first.stage.place,
                f"Add of:, the number of {kpi.wording.of}." if first.of_step is None else "Add of:.",
            )


def _collected_since() -> Period:
    """Return the month from which on the indicators are collected, as a condition of the youth justice grant."""
    sinces = [w.since for d in kpi_definitions() for w in d.wordings.values() if w.since]
    year, month = min(sinces).split("-")
    return Period(int(year) * 12 + int(month) - 1, 1)


def results_before_the_collection(facts: Facts, findings: Findings) -> None:
    """Report results of years before the ten indicators were collected (N123)."""
    for block in facts.blocks(Kpis):
        for field, period in (("period", block.period), ("previous_period", block.previous_period)):
            covered = read_period(period or "")
            first = _collected_since()
            if block.results and covered and covered.first + covered.months <= first.first:
                findings.add(
                    "N123",
                    f"These are results for {period}, and the indicators have been collected since {first}.",
                    block.place_of(field),
                    "Correct the period.",
                )


def indicators_given_twice(facts: Facts, findings: Findings) -> None:
    """Report indicators that are given twice in one table (N124)."""
    for block in facts.blocks(Kpis):
        seen: dict[int, KpiResult] = {}
        for result in block.results:
            if result.kpi in seen:
                findings.add(
                    "N124",
                    f"Indicator {result.kpi} is given twice.",
                    result.place,
                    "Join the two: only the last is printed.",
                    also=seen[result.kpi].place,
                )
            seen[result.kpi] = result


def one_wording(facts: Facts, findings: Findings) -> None:
    """Report results of two years that were made with different wordings of the indicators (N112)."""
    for block in facts.blocks(Kpis):
        before = any(s.previous for r in block.results for s in r.stages)
        if before and block.previous_definitions not in (None, block.definitions):
            findings.add(
                "N112",
                f"{block.previous_period or 'The period before'} was counted in the wording "
                f'"{block.previous_definitions}", and this period in "{block.definitions}".',
                block.place_of("previous_definitions"),
                "The two count different children. A note below the table says so; it is better to leave the "
                "earlier period out.",
            )


def no_targets(facts: Facts, findings: Findings) -> None:
    """Report a target among what an indicator is compared with (N125)."""
    for kpi in facts.kpis:
        for step in kpi.steps:
            name = next((n for n in step.stage.comparators if kind_named(n) == "target"), None)
            if name is not None:
                findings.add(
                    "N125",
                    f"Indicator {kpi.number} is given a target, and the caution printed below it says that the figures "
                    "should not be used to set targets.",
                    step.stage.place_of("comparators"),
                    "Leave the target out until the figures are reliable.",
                )
                break


RULES: tuple[Rule, ...] = (
    chain_holds,
    no_more_than_all,
    parts_make_the_whole,
    counted_out_of,
    results_before_the_collection,
    indicators_given_twice,
    one_wording,
    no_targets,
)
"""The rules of this module."""
