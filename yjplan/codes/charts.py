"""Charts and their measures."""

from __future__ import annotations

from yjplan.codes.model import Code, W

CODES: tuple[Code, ...] = (
    Code(
        "C101",
        W,
        "A summary of measures names one that is not there",
        "Its small chart cannot be drawn, and readers of the summary will look for it.",
        "Use the names under measures: in the section with the performance data.",
        "measures: [fte, reoffending]",
    ),
    Code(
        "C102",
        W,
        "A measure of the summary has fewer than two figures",
        "One figure alone shows no change over time, so its small chart is left out.",
        "Add the figure of an earlier period, or take the measure out of the list.",
    ),
    Code(
        "C103",
        W,
        "The group for comparison is not among the groups",
        "The relative rate index divides the rate of each group by that of one group. Without it no index is printed.",
        "Write reference: exactly as the name: of one of the groups.",
        "reference: White",
    ),
    Code(
        "C104",
        W,
        "More children in a group than there are",
        "A service cannot work with more children of a group than live in the area, and a group cannot be larger than "
        "all groups together. Two numbers were swapped, or they count "
        "different ages or years.",
        "Compare both numbers with their sources; both should count children aged 10 to 17.",
    ),
    Code(
        "C105",
        W,
        "A comparison of groups with nothing to compare",
        "The chart sets two shares beside each other. It is left out where no group has both.",
        "Give each group population: and cohort:, or population-share: and cohort-share:.",
    ),
    Code(
        "C106",
        W,
        "More than one set of figures in a chart that shows one",
        "Dots on one scale and the steps of a chain show one figure for each name. The chart is left out.",
        "Make a chart of each set, or choose the kind bars.",
        "kind: dots",
    ),
    Code(
        "C107",
        W,
        "A step of a chain that is not a count",
        "Each step of a chain counts some of those in the step before, and its share is worked out from the two. The "
        "chart is left out.",
        "Write how many reached each step, as whole numbers, and no percentages.",
        "values: [36, 26, 4]",
    ),
    Code(
        "C108",
        W,
        "A chart with more than a page can show",
        "Drawn on one page its bars and names would be too small to read, in print and on a screen. Only its figures "
        "are printed, as a table, or the posts of a structure as a list.",
        "Show fewer categories, areas or posts, put small ones together, or make several charts.",
    ),
    Code(
        "C201",
        W,
        "A chart with nothing to draw",
        "A chart was asked for, and every figure that it would show is 0 or missing. It is left out, so a reader who "
        "is sent to it finds nothing.",
        "Fill in the figures, or take the chart out of the block or of the text.",
        "chart: yes",
    ),
    Code(
        "C202",
        W,
        "A brand colour that charts cannot use",
        "The service's own bars and lines are drawn in it. Everybody has to be able to tell them from the "
        "others: people "
        "with colour-blindness, and those who print in grey. Charts keep the dark blue of the house style until it is "
        "changed.",
        "Write the darker colour that the finding names as accent, or another dark one of the council's.",
        'brand:\n  accent: "#12436D"',
    ),
)
