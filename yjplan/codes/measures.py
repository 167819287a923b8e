"""Measures and indicators: their versions, what they are compared with, and results that do not hang together."""

from __future__ import annotations

from yjplan.codes.model import A, Code, E, W

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
    Code(
        "N112",
        W,
        "Two versions of a measure side by side",
        "A cohort gathered over three months and one gathered over twelve give different rates for the same children. "
        "Side by side they show a rise or fall that never happened.",
        "Use figures of one version, or make two measures of them and compare neither with the other.",
    ),
    Code(
        "N113",
        W,
        "The cohort is not that of the version",
        "The version of a reoffending measure says how long children are gathered and followed. If the plan says "
        "something else beside it, readers cannot tell which figures they have.",
        "Correct cohort:, version: or the names of the periods, whichever is wrong.",
        "version: three-month-cohort\ncohort: {start: January to March 2022, months: 3, follow-up: 12}",
    ),
    Code(
        "N114",
        W,
        "A version that was no longer counted",
        "The figures are for a period in which the measure was counted in another way, so the definition that is "
        "printed with them is wrong.",
        "Correct or leave out version:.",
    ),
    Code(
        "N115",
        W,
        "A step is not out of those in the step before",
        "Of the children with a need some were offered help, and of those some took it up. Each step is out of the "
        "count of the step before; another number there loses children or finds some that were not there.",
        "Correct the count or the number it is out of; or leave of: out, and yjplan takes it from the step before.",
        "- {label: Need identified, count: 20, of: 40}\n- {label: Help planned or offered, count: 15}\n"
        "- {label: Attending, count: 5}",
    ),
    Code(
        "N116",
        W,
        "More than the whole",
        "No more can be counted than there are, and no share of a whole is above 100%.",
        "Often count: and of: have changed places. Correct them with your source.",
    ),
    Code(
        "N117",
        W,
        "The parts of an indicator do not make up its whole",
        "Every intervention was either completed or not, so the two numbers together are all of them.",
        "Correct a number, or leave of: out and yjplan adds up.",
        "- {label: Completed, count: 9}\n- {label: Not completed, count: 3}",
    ),
    Code(
        "N118",
        W,
        "Two measures disagree about who reoffended",
        "Reoffences per reoffender are divided by the children who reoffended, and the reoffending rate counts the "
        "same children. An older measure divides by all children in the cohort; the two must not be mixed.",
        "Correct one of the two numbers, or say version: frequency-rate where all children are meant.",
    ),
    Code(
        "N119",
        A,
        "Counted out of an unknown number",
        "Without the number it is out of, a count cannot be printed as a percentage, and readers cannot tell whether "
        "it is many or few.",
        "Add of:.",
        "- {label: Need identified, count: 20, of: 40}",
    ),
    Code(
        "N120",
        W,
        "A comparator is given twice",
        "Readers cannot tell two columns of one name apart, and a text that names it gets the last.",
        "Join the two, or give one another name.",
    ),
    Code(
        "N121",
        W,
        "A value for a period that the series does not have",
        "It is printed nowhere. Most often the period is written in another way than in the series.",
        "Write the period as in the series, or add it there.",
    ),
    Code(
        "N122",
        W,
        "A comparator without values",
        "It gives an empty column in the table and no line in the chart.",
        "Add values:, or value: if it is the same in every period, or delete the comparator. Values are never guessed.",
        "- name: England and Wales\n  values: {2022: 149, 2023: 143}",
    ),
    Code(
        "N123",
        W,
        "Results from before the indicators began",
        "The ten indicators have been collected since April 2023, so there are no results of the years before.",
        "Correct period:.",
    ),
    Code(
        "N124",
        W,
        "An indicator is given twice",
        "Only the last is printed.",
        "Join the two.",
    ),
    Code(
        "N125",
        A,
        "A target for an indicator that is not fit for one",
        "In its quality report of June 2025 the Youth Justice Board said that figures for the ten indicators are not "
        "yet reliable enough to set targets by, and that caution prints below the results.",
        "Leave the target out until the figures are reliable.",
    ),
)
