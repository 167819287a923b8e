"""Sign-off and glossary."""

from __future__ import annotations

import unicodedata

from yjplan.diagnostics import Place
from yjplan.document import tree
from yjplan.document.context import Context
from yjplan.plan.glossary import Glossary
from yjplan.plan.sign_off import SignOff
from yjplan.plan.values import When

_OPEN: dict[tree.Stage, tuple[str, str]] = {
    "draft": ("not yet signed", "not yet dated"),
    "sign-off": ("Sign here", "Date"),
    "final": ("not signed", "not dated"),
}
"""What stands where nobody has signed, and where there is no date."""


def sign_off(block: SignOff, c: Context) -> tree.Blocks:
    """Who was consulted and who approves, then the signature blocks.

    What is open says so; nothing is signed that the plan does not say is signed.
    """
    signature, date = _OPEN[c.stage]
    items = tuple(
        tree.Signature(
            capacity=s.capacity,
            name=s.name or "to be confirmed",
            roles=s.role,
            signature=s.signed or signature,
            date=str(s.date) if s.date else date,
            to_sign=c.stage == "sign-off" and not s.signed,
        )
        for s in block.signatories
    )
    return (*_consulted(block, c), *_approvals(block, c), tree.Signatures(items=items, place=block.place))


def _consulted(block: SignOff, c: Context) -> tree.Blocks:
    rows = [(x.who, x.when, x.how, x.place) for x in block.consulted]
    return _three(
        "Who was consulted on this plan", ("Who", "When", "How"), rows, block.place_of("consulted"), c
    )


def _approvals(block: SignOff, c: Context) -> tree.Blocks:
    rows = [(x.body, x.when, x.decision, x.place) for x in block.approvals]
    return _three("Approval of this plan", ("Body", "When", "Decision"), rows, block.place_of("approvals"), c)


def _three(
    caption: str,
    titles: tuple[str, str, str],
    rows: list[tuple[str, When | None, str | None, Place | None]],
    place: Place | None,
    c: Context,
) -> tree.Blocks:
    """A table of three columns; the third only where a row has something for it."""
    if not rows:
        return ()
    third = any(row[2] for row in rows)
    columns = [tree.Column(titles[0], width=1.5, row_header=True), tree.Column(titles[1])]
    columns += [tree.Column(titles[2], width=1.5)] * third
    body = [
        tree.Row(
            (
                c.cell(first),
                c.cell(str(when) if when else "not stated"),
                *([c.cell(last or "not stated")] * third),
            ),
            place=at,
        )
        for first, when, last, at in rows
    ]
    return (c.table(caption, columns, body, place=place),)


def glossary(block: Glossary, c: Context) -> tree.Blocks:
    """The terms in alphabetical order, capitals and accents aside."""

    def key(term: str) -> str:
        return unicodedata.normalize("NFKD", term).encode("ascii", "ignore").decode().casefold()

    columns = (tree.Column("Term", row_header=True), tree.Column("Meaning", width=3))
    rows = [
        tree.Row((c.cell(t.term), c.cell(t.meaning)), place=t.place)
        for t in sorted(block.terms, key=lambda t: key(t.term))
    ]
    return (c.table("Terms and abbreviations", columns, rows, place=block.place, wanted_id=block.id),)
