"""Facts and figures that contradict each other, and what a reader would miss."""

from __future__ import annotations

from yjplan.codes.model import A, Code, W

CODES = (
    Code(
        "R011",
        W,
        "Count, rate and population do not agree",
        "A rate is a count divided by a population, so any two of them give the third. Often the population is that of "
        "all children, 0 to 17, where the one aged 10 to 17 is meant; then every rate is about twice too high.",
        "The finding says what the population would be and what the rate would be. Look up the population aged 10 to "
        "17 of the year, and the count and rate in your source.",
        "26 children at 125 per 100,000 means about 20,800 children, not 43,000",
    ),
    Code(
        "R012",
        W,
        "Two rates mean different populations",
        "Rates for the same period are divided by the same children. If two of them need different populations, a "
        "count, a rate or a base is wrong.",
        "Compare both counts and both rates with their sources.",
        "26 at 125 per 100,000 means about 20,800; 6 at 0.14 per 1,000 means about 42,900",
    ),
    Code(
        "R013",
        W,
        "The population behind a rate jumps",
        "The number of children in an area moves by a few per cent from year to year. If count and rate need a "
        "population that is more than a tenth larger or smaller than the year before, one of them is mistyped.",
        "Compare the counts and rates of both periods with their source.",
        "40 children at 198 per 100,000, then 62 at 125",
    ),
    Code(
        "R021",
        W,
        "A rate has another base in the text than in the data",
        "Per 10,000 instead of per 100,000 makes a rate ten times larger than it is.",
        "Correct the base in the text. First time entrants are counted per 100,000 children aged 10 to 17, custodial "
        "sentences per 1,000.",
        "first time entrants: 125 per 100,000      (not: per 10,000)",
    ),
    Code(
        "R022",
        W,
        "A national measure with another base",
        "Readers compare a national measure with other areas, which all use the same base.",
        "Leave per: and unit: out; yjplan knows the base. For a rate of your own, leave measure: out and give label:. "
        "In a sentence, write per 100,000 for first time entrants.",
    ),
    Code(
        "R031",
        W,
        "A percentage does not follow from its counts",
        "Readers divide. A percentage that no count can give makes them doubt every other figure.",
        "The finding says what the counts give. Correct the percentage, the count, or what it is out of; or leave "
        "value: out and yjplan works it out.",
        "{period: 2023, count: 4, of: 17, value: 23.5}      (not: 36.4)",
    ),
    Code(
        "R032",
        W,
        "A percentage in a sentence does not follow from the counts beside it",
        "Readers divide. A percentage that the counts in the same sentence cannot give makes them doubt the rest.",
        "Correct the percentage or the counts; or let the plan work it out with share.",
        "eight of 18 children (44.4%)       or {{ share(reoffenders, cohort) }}",
    ),
    Code(
        "R041",
        W,
        "A change in per cent does not follow from its two figures",
        "A change in per cent is the difference divided by the earlier figure. A wrong one is repeated by everybody "
        "who quotes the plan.",
        "Correct it, or let the plan work it out with change.",
        "from 108 to 137 (+26.9%)       or {{ fte.change.count }}",
    ),
    Code(
        "R042",
        A,
        "Per cent where percentage points are meant",
        "From 40% to 44% is a rise of 4 percentage points, and of 10 per cent. Readers cannot tell which was meant.",
        "Write percentage points for the difference of two percentages.",
        "from 40% to 44%, a rise of 4 percentage points",
    ),
    Code(
        "R051",
        W,
        "An average lies outside the figures it averages",
        "An average is never below the lowest or above the highest of its figures.",
        "Work it out again, or say which figures it averages.",
    ),
    Code(
        "R061",
        W,
        "An earlier figure in the text is not the one in the data",
        "The text says from how much a figure changed, and the series of the same measure has another number there.",
        "Correct the text or the series; or let the text print the figure from the series.",
        "from {{ fte.previous.value }} to {{ fte.latest.value }}",
    ),
    Code(
        "R062",
        W,
        "A number in the text is not the one in the data",
        "The text gives a number for a period, and the measure has another number for that period.",
        "Correct the text or the series; or let the text print the number from the series.",
        "In 2023 there were {{ fte.latest.count }} first time entrants.",
    ),
    Code(
        "R081",
        W,
        "The total of a row is not the sum of the row",
        "Councillors and auditors add up. A total that does not fit hides a mistake in one of its parts.",
        "The finding says both sums. Correct the total or a part, or leave total: out and yjplan adds up.",
    ),
    Code(
        "R082",
        W,
        "The total of a column is not the sum of the column",
        "Councillors and auditors add up. A total that does not fit hides a missing row or a mistyped figure.",
        "The finding says both sums. Correct the total or a row, or leave the total out and yjplan adds up. Totals of "
        "children may be smaller than the sum, as a child can be in two rows; say so in a note.",
    ),
    Code(
        "R083",
        W,
        "A total is hidden in another row",
        "A row has no total of its own because it is part of the total of another row. Whoever compares that row with "
        "its amounts finds that it does not add up.",
        "Give each row its own total, and delete total-with.",
        '- {agency: YJB (Remand), amounts: [0, 0, "17,523"], total: "17,523"}',
    ),
    Code(
        "R091",
        W,
        "A variance is not outturn less budget",
        "The variance tells whether money was overspent. With a wrong amount or sign it says the opposite.",
        "Correct it, or leave variance: out and yjplan works it out.",
    ),
    Code(
        "R092",
        W,
        "Income and expenditure differ",
        "What is spent must come from somewhere. If there was an overspend, a line should say who paid for it.",
        "Correct the line, or add one for net expenditure, for reserves or for what the council covers.",
    ),
    Code(
        "R093",
        W,
        "The money is for another year than the plan",
        "The law asks how the service will be funded in the plan's year (Crime and Disorder Act 1998, section 40). "
        "Last year's outturn is useful beside it, not instead of it.",
        "Add the contributions or the budget of the plan year, or correct year:.",
        "- type: contributions\n  year: 2024-25",
    ),
    Code(
        "R094",
        W,
        "The text calls somebody the main contributor who is not",
        "The table of contributions shows that another gives more.",
        "Correct the sentence or the table.",
    ),
    Code(
        "R101",
        W,
        "Posts in the text are not those in the table of posts",
        "An inspector compares who is named in the text with the staffing return. A post that is 0.4 here and 0.6 "
        "there leaves open who is really at work.",
        "Ask who keeps the staffing return, and correct the text or the table.",
    ),
    Code(
        "R102",
        W,
        "A post stands in the wrong column",
        "The text calls the post a practitioner, and the table of posts counts it under administration. The totals of "
        "both columns are then wrong.",
        "Move the number to the column of the post's role, and correct the totals of both columns.",
    ),
    Code(
        "R103",
        W,
        "Volunteers or vacancies are counted as posts",
        "The total makes the team look larger than it is. Volunteers are people and hold no posts, and nobody works in "
        "a vacant post.",
        "Leave volunteers and vacancies out of the total of posts, or say beside it how many there are without them.",
    ),
    Code(
        "R104",
        W,
        "More posts than people",
        "One person fills at most one full-time post. If the table of posts has more full-time equivalents for a role "
        "than the table of people has heads, one of the two is wrong.",
        "Compare both tables by role. Often a seconded post stands in the wrong column.",
    ),
    Code(
        "R111",
        W,
        "Shares do not add up to 100%",
        "If the shares of one whole add up to more or less than 100%, one of them is wrong or one is missing.",
        "Correct them. Half a per cent for rounding is allowed, and more where there are many shares.",
    ),
    Code(
        "R112",
        W,
        "Numbers and percentages in one table",
        "Readers cannot compare them, and with the number of all staff a percentage can be turned back into people.",
        "Use the same unit throughout; numbers for a small team are clearer, if they may be shown at all.",
    ),
    Code(
        "R113",
        W,
        "A percentage without its sign",
        "Without the sign, 6 reads as six children.",
        "Write % or per cent behind every percentage.",
        "94% White and 6% Asian",
    ),
    Code(
        "R121",
        W,
        "Parts do not add up to the whole",
        "The sentence or table names a whole and its parts, and the parts give another number.",
        "Correct the whole or a part; or say who is missing.",
        "Of 62 children, 35 were open to services and 27 were not.",
    ),
    Code(
        "R131",
        W,
        "The same number counts children here and sentences there",
        "The custody rate counts sentences given in a year. How many children are serving a sentence on one day is "
        "something else, even if the number happens to be the same.",
        "Say sentences with the rate; say on which day for the children who are serving one.",
        "The rate of 0.29 comes from six custodial sentences in the year.",
    ),
    Code(
        "R151",
        W,
        "A priority without owner, date, measure or action",
        "Nobody can be asked how a priority is doing if no post answers for it, no date ends it and nothing says how "
        "success will be seen. Inspectors look for this first.",
        "Give each priority owner:, due: and measure-of-success:, or give these to each of its actions.",
        "- id: reduce-custody\n  title: Reduce the use of custody\n  owner: Team Manager\n  due: 31 March 2025\n"
        "  measure-of-success: Fewer than five custodial sentences",
    ),
    Code(
        "R152",
        W,
        "Last year's priorities without an outcome",
        "Readers want to know what became of what was promised last year, also where it was not met.",
        "Add outcome: to each item: met, partly met, carried forward, continuing, closed or not met.",
        "- title: Reduce reoffending\n  outcome: partly met",
    ),
    Code(
        "R153",
        W,
        "Carried forward to nowhere",
        "The plan says that it carries a priority of last year forward, and no priority of this year takes it up.",
        "Add now: with the id of this year's priority. If there is none, say met, closed or not met.",
        "- title: Reduce reoffending\n  outcome: carried forward\n  now: reduce-reoffending",
    ),
    Code(
        "R141",
        W,
        "Promised for a time that has passed",
        "A sentence says that something will happen, at a time that lies before the plan was written. It is usually "
        "left from last year's plan. The plan speaks from the newest of the dates in plan.yaml (submission, versions) "
        "and of the foreword, or else from the first day of its year.",
        "Say what happened, or give the new date.",
        "We will open the centre by March 2023.        in a plan for 2024-25",
    ),
    Code(
        "R161",
        W,
        "Some actions are rated and others not",
        "A blank looks like an action that nobody has looked at. Often the rating was a colour in Word and was lost.",
        "Add rag: to each action, in words: red, amber, green or complete.",
        "rag: Amber",
    ),
    Code(
        "R162",
        W,
        "A rating that is not on the scale",
        "Readers know red, amber and green. Of another colour they cannot tell whether it is good or bad.",
        "Use red, amber or green; blue for closed and grey for not started are understood as well.",
        "rag: Yellow        should be rag: Amber",
    ),
    Code(
        "R163",
        W,
        "A date that cannot be read for certain",
        "A slip of the space bar turns a date into a riddle: Dec2 2 may be December 2022, or the 2nd of December.",
        "Write the month and the whole year, with a space between them.",
        "due: Dec2 2        should be due: Dec 2022",
    ),
    Code(
        "R164",
        W,
        "Actions are overdue",
        "They were due before the date of the plan, and it does not say that they are done. Board members and "
        "inspectors ask about these first.",
        "Say that the action is done (rag: Green or Complete, or in progress:), or give a new date and the reason.",
        "due: Mar 2024\nprogress: Delayed by recruitment; now due Sept 2024.",
    ),
    Code(
        "R191",
        W,
        "Abbreviations that are not explained",
        "Councillors, parents and children read the plan as well as professionals. An abbreviation counts as explained "
        "if the glossary has it, if it stands in brackets after its long form, or if a name in full has its initials. "
        "Each is reported once, in the section where it comes first.",
        "Write it out where it first stands, with the letters in brackets, or add it to the glossary.",
        "a youth rehabilitation order (YRO)",
    ),
    Code(
        "R192",
        W,
        "Two abbreviations for one thing",
        "Readers take two abbreviations for two things. Letters that swap places are usually a slip.",
        "Choose one, use it throughout, and explain it in the glossary.",
        "CAHMS        should be CAMHS",
    ),
    Code(
        "R193",
        W,
        "A term is in the glossary twice",
        "Two explanations of one term differ sooner or later.",
        "Keep the better of the two.",
    ),
    Code(
        "R194",
        A,
        "Entries of the glossary that the plan does not use",
        "A long glossary hides the entries that readers need. Often the text uses another form of the term.",
        "Leave out what no reader will meet, or use the term where the text now uses another.",
    ),
    Code(
        "R201",
        W,
        "One meeting, several frequencies",
        "A reader who sees the same meeting called monthly and bi-monthly trusts neither; nor one who finds another "
        "frequency in the block that lists the board. “Bi-monthly” means every two months to some and twice a month to "
        "others.",
        "Say the same in every place; “every two months” is clearer than “bi-monthly”.",
        "monthly resettlement meetings  …  bi-monthly resettlement meetings",
    ),
    Code(
        "R202",
        W,
        "One Act, several names",
        "An Act has one name. Lawyers and inspectors look for it, and other names read like other Acts.",
        "Use the name in the Act itself; the finding gives it where it is known.",
        "Police, Crime, Sentencing and Courts Act 2022",
    ),
    Code(
        "R211",
        W,
        "Said twice",
        "The same paragraph or long sentence stands in two places, perhaps with “child” for “young person”. Usually it "
        "was pasted twice, and only one of the two will be kept up to date.",
        "Keep it where readers need it, and refer to it from the other place.",
        '{{ ref("prevention") }}',
    ),
)
