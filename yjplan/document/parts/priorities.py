"""Priorities and action plans."""

from __future__ import annotations

from typing import Literal

from yjplan.document import tree
from yjplan.document.context import Context, labelled, paragraph
from yjplan.plan.action_plan import ActionPlan, PlannedAction, Recommendation
from yjplan.plan.priorities import Action, Priorities, Priority

Tone = Literal["red", "amber", "green", "grey"]
_TONES: dict[str, Tone] = {
    "red": "red",
    "overdue": "red",
    "amber": "amber",
    "yellow": "amber",
    "green": "green",
    "complete": "green",
    "completed": "green",
    "met": "green",
    "not started": "grey",
}


def priorities(block: Priorities, c: Context) -> tree.Blocks:
    """A sub-heading for each priority, numbered in order."""
    result: list[tree.AnyBlock] = []
    for number, priority in enumerate(block.items, 1):
        title = f"Priority {number}: {priority.title}"
        result.append(c.heading(title, priority.place, wanted_id=priority.id, label=f"Priority {number}"))
        result += c.prose(priority.why)
        for label, text, field in (
            ("Owner", priority.owner, "owner"),
            ("Due", str(priority.due) if priority.due else None, "due"),
            ("Measure of success", priority.measure_of_success, "measure_of_success"),
            ("Source", priority.source, "source"),
        ):
            if text:
                result.append(labelled(label, text, priority.place_of(field)))
        result += _actions(number, priority, c)
    return tuple(result)


def _actions(number: int, priority: Priority, c: Context) -> tree.Blocks:
    actions = priority.actions
    place = priority.place_of("actions")
    told = [a for a in actions if a.owner or a.due or a.measure or a.status]
    if len(told) * 2 < len(actions) or not told:  # a table would mostly say "not stated"
        items = tuple(_bullet(action, c) for action in actions)
        bullets = tree.ListBlock(items=items, place=place)
        return (paragraph("We will:", "lead-in", place), bullets) if items else ()
    optional = (
        ("Owner", 1.0, lambda a: a.owner),
        ("Due", 1.0, lambda a: str(a.due) if a.due else None),
        ("How we will know", 1.6, lambda a: a.measure),
        ("Status", 0.9, lambda a: a.status),
    )
    used = [(title, width, get) for title, width, get in optional if any(get(a) for a in actions)]
    columns = [tree.Column("Action", width=3)]
    columns += [tree.Column(title, width=width) for title, width, _ in used]

    def row(action: Action) -> tree.Row:
        cells = [c.cell(action.action), *(c.cell(get(action) or "not stated") for _, _, get in used)]
        return tree.Row(tuple(cells), place=action.place)

    caption = f"Actions for priority {number}"
    return (c.table(caption, columns, map(row, actions), place=place),)


def _bullet(action: Action, c: Context) -> tree.Blocks:
    blocks = c.prose(action.action)
    extra = (
        f"owner: {action.owner}" if action.owner else "",
        f"due: {action.due}" if action.due else "",
        f"success: {action.measure}" if action.measure else "",
        f"status: {action.status}" if action.status else "",
    )
    said = "; ".join(filter(None, extra))
    if said and blocks and isinstance(blocks[-1], tree.Paragraph):
        last = blocks[-1]
        blocks = (*blocks[:-1], tree.Paragraph(text=(*last.text, tree.Text(f" ({said})")), place=last.place))
    return blocks


def action_plan(block: ActionPlan, c: Context) -> tree.Blocks:
    """A sub-heading and a table of actions for each recommendation."""
    result: list[tree.AnyBlock] = []
    if block.source:
        result.append(labelled("Source", block.source, block.place_of("source")))
    owners = any(a.owner for r in block.recommendations for a in r.actions)
    ratings = any(a.rag for r in block.recommendations for a in r.actions)
    for number, recommendation in enumerate(block.recommendations, 1):
        result.append(
            c.heading(
                f"Recommendation {number}",
                recommendation.place,
                wanted_id=recommendation.id or "",
                label=f"Recommendation {number}",
            )
        )
        text = c.inline(recommendation.recommendation)
        if recommendation.addressed_to:
            lead = tree.Strong((tree.Text(f"{recommendation.addressed_to}:"),))
            text = (lead, tree.Text(" "), *text)
        result.append(paragraph(text, "lead-in", recommendation.place))
        result.append(_action_table(block, number, recommendation, c, owners=owners, ratings=ratings))
    return tuple(result)


def _action_table(
    block: ActionPlan, number: int, recommendation: Recommendation, c: Context, *, owners: bool, ratings: bool
) -> tree.Table:
    columns = [tree.Column("Action", width=2.6)]
    columns += [tree.Column("Owner", width=1.0)] * owners
    columns += [tree.Column("Date", width=0.8), tree.Column("Progress", width=3)]
    columns += [tree.Column("Rating", width=0.9)] * ratings

    def row(action: PlannedAction) -> tree.Row:
        cells = [c.cell(action.action), *([c.cell(action.owner or "not stated")] * owners)]
        cells += [
            c.cell(str(action.due) if action.due else "not stated"),
            c.cell(action.progress, "not stated"),
        ]
        return tree.Row(tuple(cells + [rating_cell(action.rag)] * ratings), place=action.place)

    caption = f"{block.caption}: recommendation {number}"
    wanted = block.id if number == 1 else None
    rows = map(row, recommendation.actions)
    return c.table(caption, columns, rows, place=recommendation.place, wanted_id=wanted)


def tone_of(rating: str) -> Tone | None:
    """Return the tone that repeats what a rating says in words; None where it is not known."""
    return _TONES.get(rating.casefold().strip(" .()"))


def rating_cell(rating: str | None) -> tree.Cell:
    """A rating in words, with a tone that only repeats them."""
    if not rating:
        return tree.Cell(((tree.Text("not stated"),),))
    return tree.Cell(((tree.Text(rating),),), tone=tone_of(rating))
