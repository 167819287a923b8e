"""Language, what could identify somebody, and what other programs and drafts left."""

from __future__ import annotations

from yjplan.codes.model import A, Code, W

CODES = (
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
        "L105",
        A,
        "Hard to read",
        "The figure is the Flesch reading ease of the section: 60 to 70 is plain English, below 35 lies a scientific "
        "journal. GOV.UK writes for a reading age of nine to eleven; plans lie between 12 and 18. yjplan status shows "
        "the reading age of every section.",
        "Shorten the longest sentences, say things in everyday words, and put lists into bullets. Words that must "
        "stand belong in the glossary.",
    ),
    Code(
        "L106",
        A,
        "A word that means something else",
        "Spelling programs pass tenants for tenets and council for counsel. Readers smile, and the sentence says "
        "something else.",
        "Write the word that the finding gives, if it is the one you mean.",
        "the four tenets of Child First        (not: the four tenants)",
    ),
    Code(
        "L107",
        A,
        "A slip of typing",
        "A word stands twice in a row, is torn in two, or its first letter was lost; there is a space before a full "
        "stop, or none behind a comma. It happens where a text is moved or put together, and readers notice it first.",
        "Correct the word, and read the sentence once more.",
        "the the panel; eight hildren; a multi- agency team",
    ),
    Code(
        "R142",
        W,
        "Done and still to come",
        "A sentence says in one breath that something is in place and that it is expected.",
        "Say which of the two it is, with the date.",
        "The merger is in place.        The merger is expected in October 2023.",
    ),
    Code(
        "R143",
        A,
        "Progress from before the action plan",
        "Progress that lies half a year and more before the action plan that it is progress on is usually a mistyped "
        "year.",
        "Check the year. If it is right, say that the work had begun before.",
    ),
    Code(
        "R144",
        A,
        "One event, two dates?",
        "Two sentences, or a sentence and the table of approvals, seem to speak of the same event and give different "
        "days or months. Dates move while a plan is written, and only one place is changed.",
        "If it is the same event, give one date. If not, say how the two differ.",
        "the new system goes live in May 2024  …  by March 2024",
    ),
    Code(
        "R145",
        W,
        "A year left from last year's plan",
        "“This plan for 2022-23” in the plan for 2023-24 tells readers that the text is last year's.",
        "Bring the year up to date, and read the text beside it again.",
    ),
    Code(
        "R146",
        W,
        "Dates in the wrong order",
        "The full council adopts a plan before cabinet recommends it, a period ends before it begins, an action is due "
        "after its priority: one of the two dates is mistyped, or left from last year.",
        "Check the day, the month and the year of both dates.",
        "between October 2024 and March 2024",
    ),
    Code(
        "R203",
        A,
        "One body, several names",
        "Readers take two names for two bodies. Names are compared by their words: Adolescent & Exploitation "
        "Service and Adolescence and Exploitation service, Partnership Board and Management Board.",
        "Use one name throughout, and explain a short form once. If they are different bodies, ignore the finding.",
        "Youth Justice Management Board        (not also: Youth Justice Partnership Board)",
    ),
    Code(
        "R204",
        A,
        "One child, two labels",
        "When Child B becomes Case B readers look for a second child, and a child is no case.",
        "Call a child by one name throughout its story.",
        "Child B … Child B",
    ),
    Code(
        "R205",
        A,
        "One system, several spellings",
        "AssetPlus, Asset Plus and Asset+ are one thing to those who use it, and three to everyone else.",
        "Write it in one way, as its makers do.",
        "AssetPlus",
    ),
    Code(
        "R212",
        A,
        "Said again in nearly the same words",
        "Two sentences share most of their words in a row. Usually one was copied and changed, and readers wonder "
        "whether the difference means something.",
        "Say it once, where readers look for it, and refer to it from the other place.",
        '{{ ref("remands") }}',
    ),
    Code(
        "D101",
        W,
        "The exact age of a child",
        "With a place, a year and an offence, an age is often enough for neighbours, pupils or the press to know the "
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
        "A figure that singles out a colleague",
        "In a team of fewer than thirty, a few per cent or a count of one to four is one person or a few. The "
        "table then "
        "shows their ethnicity or disability to everyone who knows the team.",
        "Put groups together, give no percentages, or leave this part out of the published version.",
        "4% of 24 staff is one person",
    ),
    Code(
        "D105",
        W,
        "Details that together point to a child",
        "Each may be harmless; sex, family, health, care and an offence in one story describe one child only.",
        "Leave out or change what the story does not need. Let someone who knows the area, not the child, read it.",
    ),
    Code(
        "D106",
        W,
        "Very small numbers of children in a table or series",
        "What is said of sentences (D103) goes for figures too: one to four children in a table can be recognised, and "
        "a rate or a total with a known population gives the number away. Tables, charts and data files of a published "
        "plan carry every number that is typed here.",
        "Write “fewer than five”, put groups or years together, and leave out what would give the number away. If it "
        "must stand, ignore the finding with the reason.",
    ),
    Code(
        "D107",
        W,
        "A place by its name in a child's story",
        "A named school, street, club or station narrows a story to a few children, whom readers there know.",
        "Say a local school, a street nearby, a football club.",
        "a local radio station",
    ),
    Code(
        "D108",
        W,
        "An exact day in a child's story",
        "With the day, court lists and newspapers tell the rest.",
        "Leave it out, or say in spring, last year.",
    ),
    Code(
        "D109",
        W,
        "A first name in a child's story",
        "The child, its family and its friends know who is meant, and so does everyone who knows them.",
        "Say Child A. If the name was changed, say so in the story.",
    ),
    Code(
        "D110",
        W,
        "A hidden number that can be worked out",
        "A number was hidden because it is small, and its total, its rate or the next step of the indicator gives it "
        "back. Then nothing is hidden. Statistical practice hides a second number, or whatever rests on the first.",
        "In a table hide the smallest of the other numbers too, or leave the total out. Beside a hidden count hide the "
        "rate as well.",
        "- {period: 2024, count: <5, value: '[c]'}",
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
    Code(
        "X104",
        W,
        "An address that no reader can open",
        "The address is broken by a space, mistyped, on a drive of the council, or inside its network. It works for "
        "those who wrote it, and for nobody else.",
        "Link to the page on which the thing is published, and try the link from outside the council.",
        "https:// www.gov.uk   S:\\Youth Justice\\plan.docx   https://intranet/policies",
    ),
    Code(
        "X105",
        W,
        "Left over from a comment or a tracked change",
        "Text that is copied from Word with its comments brings their marks along, and they print as they stand.",
        "Delete it. A remark for colleagues belongs under note:, which is never printed.",
        "Commented [AB1]:   [AB1]",
    ),
)
