"""What sentences claim of figures: that they fell, that they are higher than elsewhere, how many there are."""

from __future__ import annotations

from yjplan.codes.model import A, Code, W

CODES = (
    Code(
        "R014",
        W,
        "A rate of an area is the sum of others",
        "The rate of a country is an average of its regions, never their sum. Adding up a column of a spreadsheet "
        "gives a figure beside which every service looks good.",
        "Look up the value of the whole area in the source.",
        "148 for England and Wales      (not: 430, which is 120 + 150 + 160)",
    ),
    Code(
        "R015",
        W,
        "A value is far from all others",
        "A value that is many times larger or smaller than those of all other areas has usually lost a digit, or has "
        "another base than the rest. In a chart it pushes all other lines together.",
        "Check the base, the unit and the decimal point. If the value is right, say why it is so in a note, and ignore "
        "the finding with that reason.",
        "148 per 100,000      (not: 14.8, which is per 10,000)",
    ),
    Code(
        "R016",
        W,
        "Two areas with the same values",
        "Two areas hardly ever have the same value in every period. Usually one column was copied twice, and "
        "the other area "
        "is missing.",
        "Compare both with the source.",
    ),
    Code(
        "R052",
        A,
        "An average that its figures do not give",
        "All figures that are averaged are printed, and they give another average. Readers work it out.",
        "Work it out again; or say which figures it averages and how they are weighted.",
        "216, 198 and 125 average to 179.7",
    ),
    Code(
        "R053",
        W,
        "A change in per cent that no number gives",
        "Children and disposals are whole, so only certain changes are possible: to 13 from 10 is 30.0%, from 11 it is "
        "18.2%, and 28.6% is never reached. People who check a plan often begin with these.",
        "Divide the difference by the earlier number; or write both numbers and let the plan work it out with change.",
        "13 disposals, an increase of 30.0% on the 10 of the year before",
    ),
    Code(
        "R054",
        W,
        "A fall of more than 100%",
        "A fall of 100% leaves nothing. A larger figure was usually divided by the later number.",
        "Divide the difference by the earlier number.",
        "from 40 to 16 is a fall of 60%      (not: 150%)",
    ),
    Code(
        "R055",
        A,
        "Percentage points between two numbers",
        "Percentage points are the difference between two percentages. Between two numbers of children the difference "
        "is a number of children.",
        "Say how many more or fewer, or give the change in per cent.",
        "from 40 to 44 children, 4 more (+10.0%)",
    ),
    Code(
        "R063",
        W,
        "A rate or percentage in the text is not the one in the data",
        "The text gives a value of a measure that the measure does not have, in the year named or in any. Usually the "
        "data were renewed and the sentence was not.",
        "Correct the text or the series; or let the text print the value from the series.",
        "The rate was {{ fte.latest.value }} per 100,000 in {{ fte.latest.period }}.",
    ),
    Code(
        "R064",
        W,
        "Eight of 18 in the text, other numbers in the data",
        "The text says how many children of a cohort reoffended, and the measure has other numbers.",
        "Correct the text or the series; or let the text print both numbers from the series.",
        "{{ reoffending.latest.count }} of {{ reoffending.latest.of }} children",
    ),
    Code(
        "R065",
        W,
        "A value of another area in the text is not the one in the data",
        "The text gives the average of the country, the region or the family, and the figures of that area have no "
        "such value.",
        "Correct the text or the figures of the area; or let the text print the value.",
        "the national average of {{ fte.england-and-wales }}",
    ),
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
        "R122",
        W,
        "The text gives one number, and the plan lists another",
        "The text says how many priorities, recommendations, actions or risks there are, and the plan lists more or "
        "fewer. Readers look for the one that is missing. Often one was added after the sentence was written.",
        "Correct the number, or let the plan count: give the list an id: and write its count.",
        "There are {{ priorities.count }} priorities for 2024-25.",
    ),
    Code(
        "R123",
        W,
        "A list is longer or shorter than announced",
        "The sentence before a list says how many points follow, and the list has more or fewer. A point was lost, or "
        "one was added and the number stayed.",
        "Correct the number or the list; or leave the number out.",
        "We work on the following three areas:\n\n- prevention\n- diversion\n- custody",
    ),
    Code(
        "R124",
        A,
        "Three national measures, or four",
        "Reoffending is measured in two ways: how many children reoffend, and how often. Plans that count the areas "
        "say three, tables and charts show four, and readers look for the one that they think is missing.",
        "Say four measures, or three areas of which reoffending has two measures.",
        "four national measures: first time entrants, reoffending rate, reoffences per reoffender, use of custody",
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
    Code(
        "R133",
        A,
        "Children and disposals in one sum",
        "A child can have two disposals in a year. If children and disposals are added up, the sum is right only if "
        "nobody did.",
        "Count one of the two throughout: children, or disposals.",
        "Of 116 disposals 103 were diversions (of 98 children) and 13 were cautions.",
    ),
    Code(
        "R134",
        A,
        "More restorative processes than victims who took part",
        "Readers cannot tell what was counted: a victim who gets two letters and one call may be one process or three.",
        "Say what counts as a process, and that a victim can have several.",
    ),
    Code(
        "R135",
        W,
        "A number is of children here and of offences there",
        "The measure counts one thing and the text calls it another. One child can have several offences, disposals or "
        "sentences, so the same number cannot be both unless everybody had one.",
        "Use the unit of the measure, or give the other number.",
        "26 first time entrants      (not: 26 offences)",
    ),
)
