"""Risks, resources and services, training."""

from __future__ import annotations

from yjplan.document import tree
from yjplan.document.context import Context, labelled
from yjplan.plan.resources import BenefitStatement, Services
from yjplan.plan.risks import Risk, Risks
from yjplan.plan.workforce import Training


def risks(block: Risks, c: Context) -> tree.Blocks:
    """A sub-heading with a list for each kind; where more is known than the text, a table."""
    result: list[tree.AnyBlock] = []
    for title, items in (("Challenges", block.challenges), ("Risks", block.risks), ("Issues", block.issues)):
        if not items:
            continue
        result.append(c.heading(title, items[0].place))
        if any(i.mitigation or i.owner or i.rating for i in items):
            result.append(_risk_table(title, items, block, c))
        else:
            result += c.bullets([i.text for i in items], items[0].place)
    return tuple(result)


def _risk_table(title: str, items: tuple[Risk, ...], block: Risks, c: Context) -> tree.Table:
    rated, owned = any(i.rating for i in items), any(i.owner for i in items)
    columns = [
        tree.Column(title[:-1], width=2.5),
        tree.Column("What we do about it", width=2.5),
    ]
    columns += [tree.Column("Owner")] * owned + [tree.Column("Rating", width=0.8)] * rated
    rows = []
    for i in items:
        cells = [c.cell(i.text), c.cell(i.mitigation, "not stated")]
        cells += [c.cell(i.owner or "not stated")] * owned + [c.cell(i.rating or "not stated")] * rated
        rows.append(tree.Row(tuple(cells), place=i.place))
    return c.table(title, columns, rows, place=block.place)


def benefit_statement(block: BenefitStatement, c: Context) -> tree.Blocks:
    """The three parts of the statement in one panel."""
    parts: list[tree.AnyBlock] = []
    year = f" in {block.year}" if block.year else ""
    for label, prose in (
        ("What we use", block.resources),
        ("What it achieves", block.benefits),
        (f"How performance will improve{year}", block.improvement),
    ):
        first, *rest = c.prose(prose) or (labelled(label, "not stated"),)
        if isinstance(first, tree.Paragraph):
            first = labelled(label, first.text, first.place)
        parts += [first, *rest]
    title = (tree.Text("Benefit and improvement statement"),)
    return (tree.Panel(kind="benefit-statement", title=title, blocks=tuple(parts), place=block.place),)


def services(block: Services, c: Context) -> tree.Blocks:
    """A table of services; who pays where any row says so."""
    funded = any(i.funded_by for i in block.items)
    columns = [tree.Column("Service", row_header=True, width=1.2), tree.Column("What it offers", width=3)]
    columns += [tree.Column("Funded by")] * funded
    rows = []
    for i in block.items:
        cells = [c.cell(i.name), c.cell(i.what), *([c.cell(i.funded_by or "not stated")] * funded)]
        rows.append(tree.Row(tuple(cells), place=i.place))
    return (c.table("Services provided", columns, rows, place=block.place, wanted_id=block.id),)


def training(block: Training, c: Context) -> tree.Blocks:
    """A table of training; columns that nothing fills are left out."""
    who, when = any(i.who for i in block.items), any(i.when for i in block.items)
    detail = any(i.detail for i in block.items)
    columns = [tree.Column("Topic", row_header=True, width=2)]
    columns += [tree.Column("For whom")] * who + [tree.Column("When")] * when
    columns += [tree.Column("Detail", width=2)] * detail
    rows = []
    for i in block.items:
        cells = [
            c.cell(i.topic),
            *([c.cell(i.who or "not stated")] * who),
            *([c.cell(i.when or "not stated")] * when),
        ]
        rows.append(tree.Row(tuple(cells + ([c.cell(i.detail)] if detail else [])), place=i.place))
    return (c.table(block.caption, columns, rows, place=block.place, wanted_id=block.id),)
