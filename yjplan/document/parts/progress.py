"""Progress on the previous plan."""

from __future__ import annotations

from typing import Literal

from yjplan.diagnostics import did_you_mean
from yjplan.document import tree
from yjplan.document.context import Context, labelled
from yjplan.plan.progress import Outcome, PreviousPriority, Progress

_TONES: dict[Outcome, Literal["red", "amber", "green"]] = {
    "met": "green",
    "partly met": "amber",
    "not met": "red",
}


def progress(block: Progress, c: Context) -> tree.Blocks:
    """An overview table, then a sub-heading with the story of each priority that has one."""
    items = block.items
    outcomes = any(i.outcome != "not stated" for i in items)
    carried = any(i.now for i in items)
    columns = [
        tree.Column("No.", width=0.4, numeric=True),
        tree.Column("Priority or recommendation of the previous plan", width=4, row_header=True),
    ]
    columns += [tree.Column("Outcome", width=1.2)] * outcomes + [tree.Column("Now", width=1.2)] * carried
    rows = []
    for number, item in enumerate(items, 1):
        cells = [c.cell(str(number)), c.cell(item.title)]
        cells += [_outcome(item)] * outcomes + ([_now(item, c)] if carried else [])
        rows.append(tree.Row(tuple(cells), place=item.place))
    table = c.table(
        "Priorities of the previous plan and what became of them"
        if outcomes
        else "Recommendations and priorities",
        columns,
        rows,
        place=block.place,
        wanted_id=block.id,
    )
    result: list[tree.AnyBlock] = [table]
    for item in items:
        if item.narrative:
            result.append(c.heading(item.title, item.place, wanted_id=item.id or ""))
            if item.outcome != "not stated":
                result.append(labelled("Outcome", item.outcome, item.place, "lead-in"))
            result += c.prose(item.narrative)
    return tuple(result)


def _outcome(item: PreviousPriority) -> tree.Cell:
    tone = _TONES.get(item.outcome)
    return tree.Cell(((tree.Text(item.outcome),),), tone=tone)


def _now(item: PreviousPriority, c: Context) -> tree.Cell:
    if item.now is None or item.now in c.plan.lost:
        return c.cell("–")
    if item.now not in c.targets.references:
        c.findings.add(
            "P103",
            f'There is no priority called "{item.now}" in this plan.',
            item.place_of("now"),
            did_you_mean(item.now, sorted(c.targets.references)),
        )
        return c.cell("–")
    return c.cell((tree.Reference(item.now, (tree.Text(c.known_labels.get(item.now, item.now)),)),))
