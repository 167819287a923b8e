"""The board, where the service sits, and the partners."""

from __future__ import annotations

from yjplan.diagnostics import listed
from yjplan.document import tree
from yjplan.document.context import Context, labelled, paragraph
from yjplan.plan.governance import Board, BoardOfficer, Partnerships, ServicePosition


def board(block: Board, c: Context) -> tree.Blocks:
    """Purpose, officers and pattern of meetings, then objectives, members and what was on the agenda."""
    result: list[tree.AnyBlock] = list(c.prose(block.purpose))
    for label, officer in (("Chair", block.chair), ("Deputy chair", block.deputy)):
        if officer:
            result.append(labelled(label, _officer(officer, c), officer.place))
    if block.meets:
        result.append(labelled("Meets", block.meets, block.place_of("meets")))
    if block.reports_to:
        result.append(
            labelled(
                "Reports to",
                listed(block.reports_to, "and", len(block.reports_to)),
                block.place_of("reports_to"),
            )
        )
    if block.objectives:
        result.append(paragraph(f"The objectives of the {block.name} are:", "lead-in", block.place))
        result += c.bullets(block.objectives, block.place_of("objectives"), ordered=True)
    if block.members:
        result.append(_members(block, c))
    if block.agenda:
        period = f" in {block.agenda_period}" if block.agenda_period else ""
        result.append(paragraph(f"On the agenda{period}:", "lead-in", block.place_of("agenda")))
        result += c.bullets(block.agenda, block.place_of("agenda"))
    return tuple(result)


def _officer(officer: BoardOfficer, c: Context) -> tree.Inlines:
    who = ", ".join(filter(None, [officer.name, officer.role]))
    since = f" (since {officer.since})" if officer.since else ""
    remark = (tree.Text(". "), *c.inline(officer.remark)) if officer.remark else ()
    return (tree.Text(f"{who}{since}"), *remark)


def _members(block: Board, c: Context) -> tree.Table:
    roles, names = any(m.role for m in block.members), any(m.name for m in block.members)
    statutory = any(m.statutory is not None for m in block.members)
    columns = [tree.Column("Agency", width=2, row_header=True)]
    columns += [tree.Column("Role", width=2)] * roles + [tree.Column("Name", width=1.5)] * names
    columns += [tree.Column("Statutory partner", width=1.2)] * statutory
    rows = []
    for member in block.members:
        cells = [c.cell(member.agency)]
        cells += [c.cell(member.role or "not stated")] * roles + [c.cell(member.name or "not stated")] * names
        answer = {True: "yes", False: "no", None: "not stated"}[member.statutory]
        rows.append(tree.Row(tuple(cells + [c.cell(answer)] * statutory), place=member.place))
    caption = f"Members of the {block.name}"
    return c.table(caption, columns, rows, place=block.place_of("members"), wanted_id=block.id)


def service_position(block: ServicePosition, c: Context) -> tree.Blocks:
    """Where the service sits and who manages it, a line each."""
    lines = (
        ("The service sits in", " › ".join(block.sits_in), "sits_in"),
        ("In the same service", listed(block.works_with, "and", len(block.works_with)), "works_with"),
        ("Head of service", block.head, "head"),
        ("Line management", block.line_manager, "line_manager"),
    )
    return tuple(labelled(label, text, block.place_of(field)) for label, text, field in lines if text)


def partnerships(block: Partnerships, c: Context) -> tree.Blocks:
    """A table of partners and arrangements."""
    columns = (tree.Column("Partner", row_header=True), tree.Column("Arrangement", width=2.5))
    rows = [tree.Row((c.cell(i.partner), c.cell(i.arrangement)), place=i.place) for i in block.items]
    return (c.table("Partnership arrangements", columns, rows, place=block.place, wanted_id=block.id),)
