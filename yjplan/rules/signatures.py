"""Who signs the plan: the chair of the board does."""

from __future__ import annotations

from yjplan.diagnostics import Findings
from yjplan.plan.governance import Board
from yjplan.plan.sign_off import SignOff
from yjplan.rules.passages import PlanText

_CHAIR = ("chair", "cadeir", "convenor", "convener")
"""What the chair is called, in Welsh too."""


def chair_signs(text: PlanText, findings: Findings) -> None:
    """Report a sign-off that has no line for the chair of the board, who signs the plan by all guidance (T107).

    The chair may sign under the name or the post that the plan gives for the chair.
    """
    blocks = [block for section in text.plan.sections for block in section.content]
    chairs = [block.chair for block in blocks if isinstance(block, Board) and block.chair]
    known = {word.casefold() for chair in chairs for word in (chair.role, chair.name) if word}
    for block in (b for b in blocks if isinstance(b, SignOff)):
        lines = " ".join(
            f"{one.capacity} {one.name or ''} {' '.join(one.role)}" for one in block.signatories
        ).casefold()
        if chairs and not any(word in lines for word in (*_CHAIR, *known)):
            findings.add(
                "T107",
                "Nobody signs as chair of the board, although the plan is signed off by the chair.",
                block.place_of("signatories"),
                "Add a line for the chair under signatories:.",
            )
