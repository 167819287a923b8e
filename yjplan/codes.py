"""Every code that a finding can have: how bad it is, what it means, why it matters, how to mend it.

`yjplan explain CODE` prints an entry; the reference in `docs/` is made from the same text.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a finding is."""

    ERROR = "error"
    """The plan cannot be built truthfully: something is unreadable or refers to nothing."""
    WARNING = "warning"
    """An omission or contradiction that a reader of the plan would find."""
    ADVICE = "advice"
    """Worth knowing; nothing is wrong."""


FAMILIES = {
    "F": "Files and folders",
    "Y": "Reading text, YAML and CSV files",
    "S": "Fields and blocks",
    "M": "Pictures",
    "E": "Editions",
    "T": "The template's headings",
    "P": "Figures, references and links in prose",
    "N": "Numbers and measures",
    "I": "What is ignored with a reason",
    "R": "Contradictions and omissions",
    "B": "The council's looks",
    "W": "Page numbers in Word",
    "L": "Language",
    "D": "What could identify a child or a colleague",
    "X": "Left over from other programs and drafts",
}


@dataclass(frozen=True, slots=True)
class Code:
    """What one kind of finding means."""

    code: str
    severity: Severity
    title: str
    why: str
    mend: str
    example: str = ""


E, W, A = Severity.ERROR, Severity.WARNING, Severity.ADVICE

_ALL = (
    Code(
        "F001",
        E,
        "The folder does not exist",
        "yjplan was asked for a plan in a folder that is not there.",
        "Check the spelling and the folder that you are in. A name with spaces needs quotation marks.",
        'yjplan build "C:\\Plans\\Youth justice plan 2025"',
    ),
    Code(
        "F002",
        E,
        "The plan is a file, not a folder",
        "A plan is a folder with plan.yaml and sections in it, so that people can work on different sections.",
        "Name the folder, not a file inside it.",
        "yjplan build my-plan          (not: yjplan build my-plan/plan.yaml)",
    ),
    Code(
        "F003",
        E,
        "There is no plan.yaml",
        "plan.yaml says whose plan it is, for which years, and under which template edition.",
        "Name the folder that holds plan.yaml, or start a plan with yjplan new.",
        "yjplan new my-plan",
    ),
    Code(
        "F004",
        E,
        "There are no section files",
        "The text of a plan is in the folder sections, one file for each heading. Without any, nothing is printed.",
        "Copy the section files back, or run yjplan new in another folder to see what they look like.",
    ),
    Code(
        "F101",
        E,
        "A file is missing",
        "A section names a text, a data file or a picture that is not in the plan folder. The plan would have a hole.",
        "Put the file there, or correct its name. Capital and small letters must match.",
        "body: prevention.md        needs the file sections/prevention.md",
    ),
    Code(
        "F102",
        E,
        "A file is outside the plan folder",
        "A plan may only use its own files. So it can be passed on whole, and none can print a private file.",
        "Copy the file into the plan folder and name it from there.",
        "series: data/fte.csv       (not: series: C:\\Users\\me\\fte.csv)",
    ),
    Code(
        "F201",
        E,
        "A document cannot be written",
        "The file is open in Word, or the folder may not be written to. Nothing was changed.",
        "Close the document and build again, or choose another folder with -o.",
    ),
    Code(
        "Y101",
        W,
        "The file is not saved as UTF-8",
        "Old Windows programs save letters in a way that loses Welsh letters and may turn quotation marks into others.",
        "Save the file as UTF-8: in Notepad with File, Save As, Encoding; in VS Code by a click on the encoding in "
        "the bottom bar.",
    ),
    Code(
        "Y102",
        W,
        "An invisible control character",
        "Text pasted from other programs can hold characters that no document may contain. It was left out.",
        "Delete the characters around the place and type them again.",
    ),
    Code(
        "Y103",
        E,
        "A file cannot be opened",
        "It may be open in another program, or you may not have the right to read it.",
        "Close it elsewhere, or ask whoever keeps the folder.",
    ),
    Code(
        "Y104",
        E,
        "A file is too large",
        "Section files are text; one of several megabytes is a mistake, and could stop the tool from answering.",
        "Split it, or put data into a CSV file and pictures into files of their own.",
    ),
    Code(
        "Y105",
        E,
        "A data file cannot be read",
        "The file is not a plain CSV file.",
        "In Excel, choose File, Save As, CSV UTF-8.",
    ),
    Code(
        "Y201",
        E,
        "The YAML cannot be read",
        "YAML is strict about spaces, colons and quotation marks. From this place on the file makes no sense to it.",
        "Look at the line named and the one above it. Indent with spaces, two for each level. Put a text that holds a "
        "colon, or begins with a special character, in quotation marks.",
        'title: "Custody: what we will do"',
    ),
    Code(
        "Y202",
        E,
        "A field appears twice",
        "Only one of the two can count, and the other text would be lost in silence.",
        "Delete one of them, or join the two texts.",
    ),
    Code(
        "Y203",
        E,
        "A YAML tag",
        "Tags can make some programs run code; yjplan uses none. Usually it is a text that begins with "
        "an exclamation mark.",
        "Delete the tag, or put the text in quotation marks.",
        'title: "!important"',
    ),
    Code(
        "Y204",
        E,
        "The file is nested too deep or repeats itself without end",
        "No plan needs this; reading on could stop the computer from answering.",
        "Check brackets and indentation near the place.",
    ),
    Code(
        "Y205",
        E,
        "A text begins with an asterisk",
        "In YAML an asterisk at the beginning refers to another part of the file, and there is none of that name.",
        "Put the text in quotation marks.",
        'text: "*Outstanding* practice"',
    ),
    Code(
        "Y206",
        E,
        "Brackets where a name should be",
        "A text that begins with { or [ is not a text to YAML.",
        "Put the whole text in quotation marks.",
        'value: "{{ fte.latest.count }}"',
    ),
    Code(
        "Y207",
        E,
        "A second document in one file",
        "A line of three dashes ends a YAML document; what comes after it would be lost.",
        "Delete the line, or move what follows into a file of its own.",
    ),
    Code(
        "Y208",
        W,
        "Text after # is not read",
        "In YAML a space and # begin a remark, and the rest of the line is left out.",
        "Put the whole text in quotation marks if # belongs to it.",
        'title: "Priority #1"',
    ),
    Code(
        "S101",
        E,
        "The file is not a group of fields",
        "A section file consists of fields: a name, a colon, a value.",
        "Compare it with a file that yjplan new makes.",
        "section: local-context",
    ),
    Code(
        "S102",
        E,
        "An unknown field",
        "A misspelt field would be left out of the plan without anybody noticing.",
        "Correct the spelling, or delete the line. The finding names the nearest field that is known.",
        "narative: …                should be narrative: …",
    ),
    Code(
        "S103",
        E,
        "A value does not fit",
        "The value is of another kind than the field needs: text for a number, one text for a list, an unknown answer.",
        "The finding says what is expected. yjplan never guesses what an unclear amount means.",
        'outturn: "£305.000"        could be 305,000 or 305 pounds',
    ),
    Code(
        "S104",
        E,
        "An unknown type of block",
        "The type says how a block is read and printed.",
        "Correct the spelling; the finding lists the types.",
        "- type: case-study",
    ),
    Code(
        "S105",
        E,
        "A field is missing",
        "Without it the block or file cannot be printed.",
        "Add the field; the finding says what it holds.",
    ),
    Code(
        "S106",
        E,
        "Two files for one heading",
        "Only one file can fill a heading; the other text would be lost.",
        "Put both texts into one file. To split a heading, give each file an id of its own, a title, and covers: with "
        "the id of the heading.",
        "section: child-exploitation\ncovers: serious-violence-and-exploitation",
    ),
    Code(
        "S107",
        W,
        "An empty file",
        "The heading that this file is for has no text.",
        "Fill it in, or delete the file.",
    ),
    Code(
        "S108",
        E,
        "A row has too many or too few numbers",
        "Every number must stand under its own column, or the table says something false.",
        "Give one number for each column; write 0 where there is none and - where it is not known.",
    ),
    Code(
        "M101",
        W,
        "A picture without a description",
        "People who cannot see a picture hear its description. Public bodies must provide one (Public Sector Bodies "
        "Accessibility Regulations 2018; WCAG 2.2, 1.1.1).",
        "Add alt: with one or two sentences, or decorative: yes if it says nothing that a reader needs.",
    ),
    Code(
        "M102",
        E,
        "A picture cannot be read",
        "yjplan prints PNG and JPEG pictures.",
        "Open it in a picture program and save it as PNG.",
    ),
    Code(
        "E101",
        E,
        "An unknown template edition",
        "The edition decides which headings the plan has.",
        "Write one of the editions that the finding lists.",
        "edition: 2024-25",
    ),
    Code(
        "T101",
        W,
        "A required heading is missing",
        "The national body reads every plan under the same headings, and asks about what is not there.",
        "Write a file for the heading. yjplan new in another folder shows a starter for it.",
    ),
    Code(
        "T102",
        W,
        "A section is empty",
        "The heading would be printed with nothing below it.",
        "Add body: or content:, or delete the file.",
    ),
    Code(
        "T103",
        W,
        "A section is to stand in two places",
        "Only one of before:, after: and within: can be followed.",
        "Keep one of them.",
    ),
    Code(
        "T104",
        E,
        "A place that does not exist",
        "The section is to stand next to, or to cover, a heading that neither the plan nor the template has.",
        "Correct the id; yjplan status lists the headings.",
        "after: child-first",
    ),
    Code(
        "T105",
        W,
        "A section of your own has no place",
        "The template does not know the heading, so it was put at the end.",
        "Say where it stands with after:, before:, within: or covers:.",
    ),
    Code(
        "T106",
        W,
        "Something is still to be written",
        "The text holds a placeholder of the starter files.",
        'Replace the sentence that begins with "To write:".',
    ),
    Code(
        "T107",
        W,
        "Something that the heading asks for is missing",
        "The template expects this content under the heading: a table of contributions, a benefit statement, a list of "
        "board members.",
        "Add a block of the type that the finding names. yjplan new in another folder shows an example.",
    ),
    Code(
        "T108",
        A,
        "A heading has a title of your own",
        "Allowed. Readers who compare plans look for the template's title.",
        "Delete title: to use the template's.",
    ),
    Code(
        "T109",
        A,
        "A section stands elsewhere than in the template",
        "Allowed. Readers who compare plans look for it in its usual place.",
        "Delete before:, after: or within: to put it back.",
    ),
    Code(
        "T110",
        A,
        "A section that the template does not have",
        "Allowed: councils add sections of their own.",
        "Nothing to do, if it is meant.",
    ),
    Code(
        "T111",
        A,
        "The edition is provisional",
        "The national body's template for this edition has not been seen, or changed while the plan was written.",
        "Compare the headings with the guidance of the year before you submit.",
    ),
    Code(
        "T112",
        A,
        "A section is still a draft",
        "The file says status: draft.",
        "Write status: ready when its owner has finished.",
    ),
    Code(
        "T113",
        W,
        "The edition is for another year",
        "The plan covers other years than the edition was made for.",
        "Check edition: and years: in plan.yaml.",
    ),
    Code(
        "T114",
        W,
        "A signature is missing",
        "The final plan is the one that was approved, so it shows who signed it. Only the final stage looks for this.",
        "Add signed: and date: in the sign-off block, or build --stage sign-off for the copy that is to be signed.",
    ),
    Code(
        "P101",
        E,
        "An unknown name in {{ … }}",
        "The text asks for a figure that the plan does not have.",
        "Correct the name; the finding gives the nearest one. Define it under figures: or measures:.",
        "{{ population.10-17 }}",
    ),
    Code(
        "P102",
        E,
        "{{ … }} cannot be worked out",
        "Between the brackets stands a name, or one of a few functions of names; nothing else.",
        "Write a name, or share, rate, change, difference, points, compared, total or pounds of names.",
        "{{ share(population.0-17, population.all) }}",
    ),
    Code(
        "P103",
        E,
        "A reference to nothing",
        "The text points at a chart, table, section or priority that the plan does not have.",
        "Correct the name; the finding gives the nearest one.",
        '{{ ref("appendix-2-budget") }}',
    ),
    Code(
        "P104",
        E,
        "A chart or table inside a paragraph",
        "A chart or table needs a line of its own.",
        "Put it on a line of its own, with an empty line before and after it.",
    ),
    Code(
        "P105",
        E,
        "{% … %} in a text",
        "Texts hold figures, not programs.",
        "Delete it.",
    ),
    Code(
        "P106",
        E,
        "{{ is never closed",
        "The brackets that begin a figure are not closed, so the rest of the text is in doubt.",
        "Close them with }}.",
    ),
    Code(
        "P107",
        E,
        "A name is given twice",
        "Two things have the same name, so a reference could mean either.",
        "Give one of the two another name.",
    ),
    Code(
        "P108",
        W,
        "A footnote without a text",
        "The mark would be printed as it stands, and the reader finds no note.",
        "Write the note at the end of the same text. A note in one text cannot be used in another, nor in a table's "
        "cell.",
        "… as the board agreed.[^1]\n\n[^1]: Minutes of 3 May.",
    ),
    Code(
        "P109",
        E,
        "A link that a reader cannot open",
        "Links to files on a drive, or with an unusual beginning, do not work for readers and may be unsafe.",
        'Use a web address with https://. To point at a place in the plan, use {{ ref("…") }}.',
    ),
    Code(
        "P110",
        W,
        "HTML in a text",
        "HTML is not used; it would be printed as it stands.",
        "Delete it, or use Markdown: **bold**, a blank line for a new paragraph.",
    ),
    Code(
        "P111",
        E,
        "A picture inside a text",
        "Pictures need a description, and a block of their own.",
        "Use a block with type: image, a file and a description in alt:.",
    ),
    Code(
        "N101",
        E,
        "A figure cannot be worked out",
        "A part of it is not known, or it would divide by nothing.",
        "Fill in the figures that it is made of.",
    ),
    Code(
        "N102",
        E,
        "An unknown national measure",
        "For a national measure yjplan knows unit, base and source.",
        "Correct the name. For a local measure leave measure: out and give label: and unit:.",
    ),
    Code(
        "N103",
        E,
        "An unknown figure",
        "A rate or a table needs a figure that the plan does not have.",
        "Define it under figures:, usually in the local context file.",
    ),
    Code(
        "N104",
        E,
        "A measure without a name",
        "There is nothing to print above its table.",
        "Add label: or measure:.",
    ),
    Code(
        "N105",
        W,
        "A measure that is not printed",
        "The figures are in the plan's data, and no reader will see them.",
        "Give the measure narrative:, or name it in a text.",
        '{{ chart("fte") }}',
    ),
    Code(
        "I101",
        W,
        "Ignored without a reason",
        "Who reads the plan's files next year, or signs the plan, wants to know why a warning was left to stand.",
        "Add because: with a reason that you would give to the board.",
        "# yjplan: ignore T107 because the board is printed in appendix 3",
    ),
    Code(
        "I102",
        W,
        "Nothing to ignore any more",
        "What was ignored has been mended, or the code or the place is not right. Left standing, it could hide "
        "something new.",
        "Delete it, or correct code and place. A remark answers for its own line and the one below.",
    ),
    Code(
        "I103",
        W,
        "An ignore that cannot work",
        "Errors cannot be ignored: a plan with an error cannot be built truthfully. A code that does not exist finds "
        "nothing. And within a text the remark would be printed.",
        "Mend the error, or correct the code; for something in a text put the remark above the line where the text "
        "begins, or write it under ignore: in plan.yaml.",
        "ignore:\n  - code: T101\n    because: Evaluation is part of the section on audits.\n    at: Evaluation",
    ),
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
        "The number of children in an area moves by a few in a hundred from year to year. If count and rate need a "
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
        "A national measure has a base of its own",
        "Readers compare a national measure with other areas, which all use the same base.",
        "Leave per: and unit: out; yjplan knows the base. For a rate of your own, leave measure: out and give label:.",
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
        "B101",
        E,
        "The council's Word file cannot be used",
        "It gives the plan its fonts, colours, header and footer, so it has to be a document that Word opens without "
        "repair or password.",
        "Open it in Word, take any password off under File, Info, and save it as Word Document (*.docx).",
        "brand:\n  reference: council.docx",
    ),
    Code(
        "B102",
        E,
        "The council's Word file is too large",
        "Only styles, header and footer are taken from it. So large a file holds something else, or means harm.",
        "Delete its text and large pictures in Word, and save it again.",
    ),
    Code(
        "B103",
        A,
        "Styles that the council's Word file lacks",
        "The plan prints them in styles of its own, in the council's font and colour.",
        "Nothing, if you like how they look. Else make styles of these names in the council's file and set them there.",
    ),
    Code(
        "B104",
        A,
        "Parts of the council's Word file that were left out",
        "Macros, links to other files and embedded things do not belong in a document that is published.",
        "Nothing, if the header and footer of the plan look right.",
    ),
    Code(
        "B105",
        W,
        "A brand colour that is hard to read",
        "The colour is used for headings, links and the headings of tables. Text needs a contrast of at least 4.5 to 1 "
        "(WCAG 2.2, 1.4.3); a public body's documents have to meet that. Until it is changed, the darker colour that "
        "the finding names is printed.",
        "Write the darker colour that the finding names, or another dark one of the council's.",
        'brand:\n  colour: "#12436D"',
    ),
    Code(
        "B106",
        W,
        "A style of the council's Word file that is hard to read",
        "Text needs a contrast of at least 4.5 to 1 with what is behind it (WCAG 2.2, 1.4.3).",
        "Give the style a darker colour in the council's file: right-click it in the list of styles, Modify, Format, "
        "Font.",
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
        "W101",
        E,
        "LibreOffice is not found",
        "Page numbers in the contents need a program that lays the Word document out before anybody opens it. The "
        "document is not built without them, as whoever asked for them would send it on unseen.",
        "Install LibreOffice (libreoffice.org, free of charge). Or build without page numbers: leave --paginate out, "
        "or say --no-paginate; the contents are then a list of links.",
        "yjplan build --no-paginate",
    ),
    Code(
        "W102",
        E,
        "LibreOffice cannot lay the document out",
        "It ended with an error, or did not answer within five minutes.",
        "Try again. If it fails again, open LibreOffice once by hand to see what it says, or build without page "
        "numbers.",
        "yjplan build --no-paginate",
    ),
    Code(
        "W103",
        E,
        "The page of a heading is not known",
        "A wrong number in the contents is worse than none, so the document is not built.",
        "Update LibreOffice to 7.4 or newer, or build without page numbers.",
        "yjplan build --no-paginate",
    ),
    Code(
        "R201",
        W,
        "One meeting, several frequencies",
        "A reader who sees the same meeting called monthly and bi-monthly trusts neither. “Bi-monthly” means every two "
        "months to some and twice a month to others.",
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
    Code(
        "L101",
        W,
        "A body that no longer exists",
        "Naming a partner that was abolished tells readers that the text is old, or that nobody talks to the partner.",
        "Name the body that does the work now. Where the text is about the past, say so: “the former …”.",
        "Clinical Commissioning Group        is now an integrated care board",
    ),
    Code(
        "L102",
        A,
        "Words that do not put the child first",
        "A plan that stands for Child First says child and children; “young people” makes them older than they are, "
        "and “offender” says what they did instead of who they are. Quotations, names and “children and young people” "
        "are left alone.",
        "Say child or children for everyone under 18.",
    ),
    Code(
        "L103",
        A,
        "American spelling",
        "Readers notice it, usually after a text was pasted or a computer set to American English.",
        "Use the British spelling that the finding gives.",
    ),
    Code(
        "L104",
        A,
        "Long sentences",
        "A plan is read by councillors, parents and children. Sentences of more than 25 words lose readers; this "
        "section has more than 30 on average.",
        "Split the longest into two or three, and put lists into bullets.",
    ),
    Code(
        "D101",
        W,
        "The exact age of a child",
        "With a place, a year and an offence, an age is often enough for neighbours, pupils or a journalist to know the "
        "child.",
        "Say “in the mid-teens”, or leave the age out.",
        "a boy in his mid-teens        (not: a 15-year-old boy)",
    ),
    Code(
        "D102",
        W,
        "Personal data",
        "A date of birth, or a postcode or telephone number in a child's story, has no place in a published plan.",
        "Take it out. If a version was already published, tell your data protection officer.",
    ),
    Code(
        "D103",
        W,
        "Very small numbers of children",
        "One to four children in a borough and a year can be recognised, above all where an offence or a sentence is "
        "told as well. Most national tables suppress such numbers.",
        "Write “fewer than five”, put years together, or leave out what is told of these children. If the number must "
        "stand, ignore the finding with the reason.",
        "Fewer than five children were remanded.",
    ),
    Code(
        "D104",
        W,
        "A percentage that singles out a colleague",
        "In a team of fewer than thirty a few per cent is one person, whose ethnicity or disability the table then "
        "tells to everyone who knows the team.",
        "Put groups together, give no percentages, or leave this part out of the published version.",
        "4% of 24 staff is one person",
    ),
    Code(
        "D105",
        W,
        "Details that together point to a child",
        "Each may be harmless; sex, family, health, care and an offence in one story describe one child only.",
        "Leave out or change what the story does not need. Have someone who knows the area, but not the child, read it.",
    ),
    Code(
        "X101",
        W,
        "Scraps of a web page or of another program",
        "Text that was copied from a web page or a form can bring its machinery with it, and it prints as it stands.",
        "Delete it, or type again what should stand here.",
        "{content}   (#)   Â£45",
    ),
    Code(
        "X102",
        W,
        "An error of Word or Excel in the text",
        "A reference in the old document pointed at nothing, and the error was copied with the text.",
        "Put in what it stood for. Refer to headings, tables and charts by name, and the number is always right.",
        'Error! Bookmark not defined.        {{ ref("appendix-2-budget") }}',
    ),
    Code(
        "X103",
        W,
        "Something is still open",
        "TBC and XX are notes to oneself; a reader of the published plan takes them for carelessness. Dates and names "
        "in the sign-off block may stay open until the plan is signed.",
        "Fill it in, or say when it will be known.",
        "The panel meets on XX May.",
    ),
)

CODES: dict[str, Code] = {code.code: code for code in _ALL}
"""All codes, in the order of the reference."""


def severity_of(code: str) -> Severity:
    """Return how bad findings of this code are."""
    return CODES[code].severity
