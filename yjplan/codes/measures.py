"""Measures and indicators: their versions, what they are compared with, and results that do not hang together."""

from __future__ import annotations

from yjplan.codes.model import Code, E

CODES = (
    Code(
        "N111",
        E,
        "An unknown version of a measure",
        "A national measure has been counted in more than one way over the years. The version says in which, and so "
        "decides what is printed about the measure and what it may be compared with.",
        "Correct the name. Without version: nothing is said about how the figures were counted.",
        "measure: binary-reoffending\nversion: three-month-cohort",
    ),
)
