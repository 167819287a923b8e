"""Data files: what was read of them and what was not."""

from __future__ import annotations

from yjplan.codes.model import A, Code, E, W

CODES = (
    Code(
        "Q101",
        E,
        "A data file or a sheet cannot be read",
        "It is damaged, has a password, is too large, or is not a spreadsheet or CSV file. Nothing of it was used.",
        "Open it in Excel or LibreOffice and save it anew as .xlsx, .ods or CSV. Copy the table that the plan needs "
        "into a file of its own if the file is large.",
    ),
    Code(
        "Q102",
        A,
        "A hidden sheet",
        "What is hidden is not read, because nobody would see where a figure came from. And a plan folder is passed "
        "on: what a hidden sheet holds goes with it.",
        "Show the sheet if the plan needs it; delete it if it holds what must not be passed on.",
    ),
    Code(
        "Q103",
        A,
        "A spreadsheet with macros",
        "Macros are programs. They are never run, so a figure that a macro would renew stays as it was last saved.",
        "Save the file as .xlsx.",
    ),
    Code(
        "Q104",
        A,
        "A spreadsheet that refers to other files",
        "Other files are never opened. A figure that comes from one is read as it was when the file was last saved.",
        "Check that the figures were up to date then, or paste them in as values.",
    ),
    Code(
        "Q105",
        E,
        "A cell cannot be read",
        "The cell should hold a figure, but what stands there is neither a number that is certain nor a mark that "
        "sources put in a number's place. Nothing was worked out from it.",
        "Write a number (1,204 or 44.4), with a mark behind it if need be (125 [p]), or what stands in its place: "
        "[c], <5, *, .., n/a or -. A mark of the source's own can be explained in the plan.",
        'series: {file: data/fte.xlsx, marks: {"†": revised}}',
    ),
    Code(
        "Q106",
        E,
        "A formula without a result",
        "A spreadsheet keeps the result of each formula beside it, and that is what is read: nothing is calculated. "
        "This formula has none, or its result is an error such as #REF!.",
        "Open the file in Excel or LibreOffice, let it calculate, mend what is broken, and save it.",
    ),
    Code(
        "Q107",
        E,
        "It is not clear which sheet, column or row is meant",
        "The file has several that could be meant, or none of the name that the plan gives. Rather than guess, "
        "nothing was read of it.",
        "Say under series: which sheet, column or area is meant.",
        "series: {file: data/fte.xlsx, sheet: FTE, value: Rate, area: Stockton-on-Tees}",
    ),
    Code(
        "Q108",
        E,
        "Two figures for the same period",
        "Two cells give the same thing for the same period, and they differ. Often the rows differ by something that "
        "the plan does not name, such as sex or age; or one period is written in two ways.",
        "Say under where: which rows are meant, or take one of the two out.",
        "series: {file: data/fte.xlsx, where: {Sex: All}}",
    ),
    Code(
        "Q109",
        W,
        "Figures of a data file that were left out",
        "The row or column holds figures, but it is not clear what they are, so they are not in the plan. Nothing is "
        "left out in silence.",
        "Give the row a period or the column a heading, name it under series:, or take it out of the file.",
    ),
    Code(
        "Q110",
        W,
        "The unit in a heading is not the measure's",
        "The heading of the column says another base or unit than the measure has. A rate per 10,000 printed as one "
        "per 100,000 is ten times too small, thousands printed as they stand a thousand times.",
        "Correct the heading, or give the measure its unit: and per:.",
    ),
    Code(
        "Q111",
        E,
        "A data file has no figures for this measure",
        "The table was found, but it has no figures of the service's own area. Without a single figure "
        "there is nothing to print.",
        "Fill in the figures, or take the measure out until they are there. If the file calls the area by another "
        "name, say so with area:.",
    ),
    Code(
        "Q112",
        A,
        "A data file that nothing reads",
        "The file lies in the folder data, but no measure names it. Its figures are not in the plan.",
        "Name it in a measure, or take it out of the plan folder.",
        "series: data/fte.xlsx",
    ),
    Code(
        "Q113",
        W,
        "Periods of different lengths in one series",
        "A year among quarters looks like a sudden rise in a chart, and the change from one to the other means "
        "nothing. Often a row for the whole year stands among those of its quarters.",
        "Take the row out, or say under where: which rows are meant. Make two measures if both are wanted.",
    ),
    Code(
        "Q114",
        W,
        "Percentages that look like fractions",
        "Every value of a measure in per cent is at most 1, as when a spreadsheet stores 0.444 for 44.4%. Printed as "
        "they stand they would be a hundred times too small.",
        "Show the column as a percentage in the spreadsheet, or multiply by 100.",
    ),
)
