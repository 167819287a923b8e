"""What only last year's plan can tell: figures that changed, priorities of which nothing is said, text that stayed."""

from __future__ import annotations

from yjplan.codes.model import A, Code, W

_LOOKED_FOR = "It is looked for when you name last year's plan with --last-year."

CODES = (
    Code(
        "R066",
        W,
        "A figure differs from last year's plan",
        "Both plans give a figure for the same period, and it is another number; or the budget of last year is not "
        f"what that plan said the partners would give. Who has both will ask which is right. {_LOOKED_FOR}",
        "If the source revised the figure, mark it (r) and say so in a note. Otherwise correct it.",
        "- {period: 2022, count: 38 (r)}",
    ),
    Code(
        "R154",
        W,
        "A priority of last year's plan of which nothing is said",
        "A plan that drops a priority without a word looks as if it had been forgotten. The board and the "
        f"inspectorate compare plan with plan. {_LOOKED_FOR}",
        "Add each to the progress on last year's plan, with its outcome: met, partly met, carried forward, closed or "
        "not met.",
        "- title: Reduce school exclusions\n  outcome: closed\n  narrative: The education partnership does this now.",
    ),
    Code(
        "R155",
        A,
        "A priority goes on under another id",
        "The id of a priority is how it can be followed from one plan to the next. A new id for the same priority "
        f"breaks that line. {_LOOKED_FOR}",
        "Give the priority the id that it had last year. If it is another priority now, leave it.",
        "- id: reduce-custody      in both plans",
    ),
    Code(
        "R213",
        A,
        "Figures or dates in words of last year",
        "A paragraph with an amount, a percentage or a recent year stands here word for word as in last year's plan. "
        f"It may still be true; usually it was forgotten. {_LOOKED_FOR}",
        "Bring it up to date, or leave it if it is still true. A figure that is printed by its name cannot be "
        "forgotten.",
        "In {{ fte.latest.period }} there were {{ fte.latest.count }} first time entrants.",
    ),
    Code(
        "R214",
        A,
        "Last year's story again",
        "A story shows what the service did in the year that the plan looks back on. One that stood in last year's "
        f"plan does not, and whoever knows the child now has two places to read about it. {_LOOKED_FOR}",
        "Tell another story, with no detail that would show who the child is.",
        "- type: case-study\n  title: From exclusion to an apprenticeship",
    ),
    Code(
        "R156",
        W,
        "The plan to compare with is not an earlier one",
        "The plan that --last-year names is for the same year as this one, or for a later one. Nothing was compared.",
        "Name the folder of the plan before this one.",
        "yjplan check plan-2025-26 --last-year plan-2024-25",
    ),
)
"""They are found only where last year's plan is at hand."""
