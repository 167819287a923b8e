"""What sentences claim of figures: that they fell, that they are higher than elsewhere, how many there are."""

from __future__ import annotations

from yjplan.codes.model import Code, W

CODES = (
    Code(
        "R071",
        W,
        "A word of direction that the figures contradict",
        "The text says that something fell, rose, improved or did not change, and the figures of the measure, or those "
        "in the same sentence, say otherwise. Readers notice this first. Usually the sentence is left from last year, "
        "or two figures were swapped.",
        "Correct the word or the figures. A sentence without a year is read as the latest period against the one "
        "before; name the years if you mean others.",
        "First time entrants fell from 40 in 2022 to 26 in 2023.",
    ),
    Code(
        "R072",
        W,
        "The size of a change is not the one in the data",
        "Halved, doubled, by a third, by 12%: such words are quoted, and anybody can work them out from the figures.",
        "The finding says what the change is. Correct the words or the figures.",
        "from 40 to 26: “fell by a third”      (not: “more than halved”)",
    ),
    Code(
        "R073",
        W,
        "A comparison that the figures contradict",
        "The text says that a figure is higher, lower, better or worse than elsewhere, and the plan's own figures for "
        "that area say otherwise.",
        "Correct the sentence, or the figures of the area. A sentence without a year is read as the latest period.",
        "125 is lower than the 170 of our YJS family.",
    ),
    Code(
        "R074",
        W,
        "A comparison that readers cannot see",
        "The text says how a measure compares with other areas, and the plan has no figures of these areas. Often they "
        "were in a picture of a chart that was lost. Without them nobody can check the claim, and it stays in the "
        "text when it is no longer true.",
        "Give the measure comparators: with the values of the areas. Table and chart then show them.",
        "comparators:\n  - {name: England and Wales, values: {2023: 148}}",
    ),
    Code(
        "R132",
        W,
        "A number is compared with an average",
        "A small borough has fewer children than the country or the region, and so nearly always fewer entrants. Only "
        "rates can be compared between areas of different size.",
        "Compare rates: entrants per 100,000 children aged 10 to 17, sentences per 1,000, or percentages.",
        "The rate of 125 per 100,000 was lower than the national average of 148.",
    ),
)
