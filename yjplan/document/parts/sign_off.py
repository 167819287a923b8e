"""Sign-off and glossary."""

from __future__ import annotations

import unicodedata

from yjplan.document import tree
from yjplan.document.context import Context
from yjplan.plan.glossary import Glossary
from yjplan.plan.sign_off import SignOff

_OPEN: dict[tree.Stage, tuple[str, str]] = {
    "draft": ("not yet signed", "not yet dated"),
    "sign-off": ("Sign here", "Date"),
    "final": ("not signed", "not dated"),
}
"""What stands where nobody has signed, and where there is no date."""


def sign_off(block: SignOff, c: Context) -> tree.Blocks:
    """The signature blocks. What is open says so; nothing is signed that the plan does not say is signed."""
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
    return (tree.Signatures(items=items, place=block.place),)


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
