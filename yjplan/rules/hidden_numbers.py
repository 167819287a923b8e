"""Numbers that are hidden because they are small, and that other figures beside them give away.

Hiding a small number and printing what it can be worked out from hides nothing. Whoever publishes statistics therefore
hides a second number, or the total, and every rate that rests on a hidden count. What a hidden number comes to is never
said here: a finding may be read by more people than the plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from yjplan.diagnostics import Findings, Place
from yjplan.patterns import Lazy
from yjplan.plan.performance import AsWritten, Kpis
from yjplan.rules.cells import Column
from yjplan.rules.facts import Facts, Rule
from yjplan.rules.grids import Grid, grids
from yjplan.rules.passages import quoted
from yjplan.source.marks import stand_in

_TOTAL = Lazy(
    r"\W*(?:(?:grand |sub-?)?totals?|all|whole|overall|in all)\b.{0,40}",
    re.IGNORECASE,
    needs="total|all|whole",
)
_WORDS = Lazy(r"fewer than (?:five|six|ten)|less than (?:five|six|ten)", re.IGNORECASE, needs="fewer|less")


def hidden_in_tables(facts: Facts, findings: Findings) -> None:
    """Report a hidden number that is the only one in a row or column with a total (D110): once for each table."""
    for block in grids(facts):
        columns = block.columns
        if len(columns) < 2 or block.rows < 2:
            continue
        found = next((f for f in (*_down(block), *_across(columns))), None)
        if found is not None:
            words, where, place = found
            findings.add(
                "D110",
                f"{quoted(words)} is the only hidden number of its {where}: the total less the others gives it away.",
                place,
                "Hide the smallest of the other numbers too, or leave the total out.",
            )


def _down(block: Grid) -> Iterator[tuple[str, str, Place | None]]:
    labels = block.columns[0].texts
    summed = block.total_row or _TOTAL.fullmatch(labels[-1])
    if not summed or any(_TOTAL.fullmatch(label) for label in labels[:-1]):
        return
    for column in block.columns[1:]:
        at = _only_hidden(column.texts[:-1], column.values[:-1], column.values[-1])
        if at is not None:
            yield column.texts[at], "column", column.places[at]


def _across(columns: Sequence[Column]) -> Iterator[tuple[str, str, Place | None]]:
    total, parts = columns[-1], columns[1:-1]
    if not _TOTAL.fullmatch(total.title):
        return
    for row in range(len(total.texts)):
        texts, values = [c.texts[row] for c in parts], [c.values[row] for c in parts]
        at = _only_hidden(texts, values, total.values[row])
        if at is not None:
            yield texts[at], "row", parts[at].places[row]


def _only_hidden(texts: Sequence[str], values: Sequence[Decimal | None], total: Decimal | None) -> int | None:
    """Return which of some parts can be worked out: the one that is hidden where all others and the total are known."""
    unknown = [n for n, value in enumerate(values) if value is None]
    return unknown[0] if total is not None and len(unknown) == 1 and _is_hidden(texts[unknown[0]]) else None


def _is_hidden(text: str) -> bool:
    return stand_in(text) == "suppressed" or _WORDS.fullmatch(text) is not None


def hidden_behind_rates(facts: Facts, findings: Findings) -> None:
    """Report hidden counts beside the rate or percentage from which they come back (D110): once for each measure."""
    for measure in facts.measures.values():
        for o in measure.measure.series:
            if _is_hidden(o.stands_for("count")) and isinstance(o.value, Decimal) and o.value > 0:
                _report_rate(o, f"{quoted(measure.label)} in {o.period}", findings)
                break
    for block in facts.blocks(Kpis):
        for result in block.results:
            stages = (s for stage in result.stages for s in (stage, stage.previous) if s is not None)
            shown = (s for s in stages if isinstance(s.value, Decimal) and s.value > 0)
            hidden = next((s for s in shown if s.of is not None and _is_hidden(s.stands_for("count"))), None)
            if hidden is not None:
                _report_rate(hidden, f"indicator {result.kpi}", findings)


def _report_rate(part: AsWritten, what: str, findings: Findings) -> None:
    findings.add(
        "D110",
        f"The number is hidden ({part.stands_for('count')}), and the figure beside it gives it away: {what}.",
        part.place_of("value"),
        "Hide the rate or percentage too: write [c].",
    )


def hidden_in_chains(facts: Facts, findings: Findings) -> None:
    """Report a hidden step of an indicator that the next step says what it is out of (D110)."""
    for kpi in facts.kpis:
        for step in kpi.steps:
            base = kpi.steps[step.of_step].stage if step.of_step is not None else None
            if base and step.stage.of is not None and _is_hidden(base.stands_for("count")):
                findings.add(
                    "D110",
                    f"{quoted(base.label)} is hidden ({base.stands_for('count')}), and {quoted(step.stage.label)} says "
                    "out of how many.",
                    step.stage.place_of("of"),
                    "Hide it there too: leave of: out.",
                )


RULES: tuple[Rule, ...] = (hidden_in_tables, hidden_behind_rates, hidden_in_chains)
"""The rules of this module, in the order of the reference."""
