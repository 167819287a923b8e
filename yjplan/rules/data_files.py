"""Rules on what was read of data files."""

from __future__ import annotations

from yjplan.diagnostics import Findings
from yjplan.figures import format as fmt
from yjplan.figures.measures import Reported
from yjplan.rules.facts import Facts, Rule


def unit_of_heading(facts: Facts, findings: Findings) -> None:
    """Report a heading that gives another base or unit than the measure has (Q110).

    A rate per 10,000 that is printed as one per 100,000 is ten times too small; pounds in thousands a thousand times.
    """
    measures = {m.measure.place_of("series"): m for m in facts.measures.values()}
    for read in facts.plan.data:
        measure = measures.get(read.account.asked)
        if measure is None:
            continue
        if read.thousands is not None:
            findings.add(
                "Q110",
                f"The heading says thousands; “{measure.label}” prints the figures as they stand.",
                read.thousands,
                "Give the figures in full.",
            )
        elif read.per is not None and read.per != measure.per and (measure.per or measure.measure.measure):
            findings.add(
                "Q110",
                f"The heading says {_base(read.per)}; “{measure.label}” is {_unit(measure)}.",
                read.per_place,
                "Correct the heading, or say under series: which column holds the value.",
            )


def percentages_as_fractions(facts: Facts, findings: Findings) -> None:
    """Report a measure in per cent of which every value in the file is at most 1, with two decimals or more (Q114)."""
    measures = {m.measure.place_of("series"): m for m in facts.measures.values()}
    for read in facts.plan.data:
        measure = measures.get(read.account.asked)
        given = [line.figures["value"] for line in read.lines if "value" in line.figures]
        numbers = [g.reading.number for g in given if g.reading.number is not None]
        if measure is None or measure.per != 100 or len(numbers) < 2 or not all(0 <= n <= 1 for n in numbers):
            continue
        if any(0 < n < 1 and "." in str(n) and len(str(n).partition(".")[2]) > 1 for n in numbers):
            findings.add(
                "Q114",
                f"“{measure.label}” is in per cent, and all its values here are at most 1: "
                f"{given[-1].reading.text} would print as {given[-1].reading.text}%.",
                given[-1].place,
                "Show the column as a percentage in the spreadsheet, or multiply by 100.",
            )


def _base(per: int) -> str:
    return "%" if per == 100 else f"per {fmt.number(per)}"


def _unit(measure: Reported) -> str:
    unit = measure.unit or "another measure"
    return "a percentage" if unit == "%" else unit


RULES: tuple[Rule, ...] = (unit_of_heading, percentages_as_fractions)
"""The rules of this module, in the order of the reference."""
