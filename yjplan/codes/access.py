"""What readers cannot see, reach or understand: pictures, tables, links, colours, pages that moved."""

from __future__ import annotations

from yjplan.codes.model import A, Code, W

CODES = (
    Code(
        "R171",
        W,
        "A typed reference",
        "Pages, sections and tables move with every edit, and on the web there are no pages. A reader who follows the "
        "number or the title finds something else, or nothing.",
        "Refer to the heading, table or chart by its name; the document then has a link, and in print the number.",
        '{{ ref("appendix-1-staffing") }}',
    ),
    Code(
        "R241",
        W,
        "The text speaks of a chart, picture or table that is not there",
        "Charts are often lost when a plan is copied from Word, and with them the figures that the text relies on.",
        "Add the chart or the table, or reword the sentence.",
        '{{ chart("fte") }}',
    ),
    Code(
        "R242",
        W,
        "A picture of figures",
        "A picture of a chart or a table cannot be read aloud, searched, enlarged or checked. The regulations on "
        "accessibility of 2018 ask for the same information in words or as a table.",
        "Draw the chart from its figures, and yjplan adds the table. Or give the figures in a table of the section.",
        "type: chart",
    ),
    Code(
        "A101",
        W,
        "A description that says nothing",
        "People who cannot see the picture hear its description instead. A file name, or the caption "
        "once more, tells them nothing.",
        "Say in one or two sentences what the picture shows and why it is there.",
        "alt: Children and officers plant vegetables at the allotment.",
    ),
    Code(
        "A102",
        A,
        "A description that is tiring to listen to",
        "Programs that read aloud say themselves that a picture follows, and nobody can skim what is heard.",
        "Begin with what the picture shows, and keep to 300 letters.",
    ),
    Code(
        "A103",
        W,
        "A column without a title",
        "A listener hears the title of the column with every cell. Without one the numbers mean nothing.",
        "Give every column a title, the first one too.",
        "columns: [Measure, 2022-23, 2023-24]",
    ),
    Code(
        "A104",
        A,
        "A table of one column",
        "Programs that read aloud announce rows and columns where a list would be read as a list.",
        "Write it as a list.",
    ),
    Code(
        "A105",
        A,
        "Empty cells",
        "An empty cell may be none, not known or forgotten. Guidance on accessible documents asks for no empty cells.",
        "Write 0, none or not known. Cells that are left out in a block of type table print what blank: says, or else "
        "a dash.",
    ),
    Code(
        "A106",
        A,
        "A link that does not say where it leads",
        "Many readers go from link to link, or have them listed; ten links called “here” are of no use to them (WCAG "
        "2.2, success criterion 2.4.4).",
        "Put the link on the name of the page or document.",
        "[HMIP's guide to resettlement](https://…)        (not: click [here](https://…))",
    ),
    Code(
        "A107",
        A,
        "A web address printed in full",
        "A long address is read out letter by letter, and nobody types it from paper.",
        "Give it words and let the link hold the address.",
        "[the framework](https://…)",
    ),
    Code(
        "A108",
        A,
        "A bold line instead of a heading",
        "It looks like a heading and is none: it is missing from the contents and from the list by which people who "
        "cannot see find their way (WCAG 2.2, success criterion 1.3.1).",
        "Write it as a heading, with ## before it.",
        "## Staff",
    ),
    Code(
        "A109",
        W,
        "Told by colour alone",
        "One man in twelve cannot tell red from green, and most copies are printed in grey (WCAG 2.2, success "
        "criterion 1.4.1).",
        "Say it in words as well, or mark it with a sign.",
        "Overdue actions are marked “late”.",
    ),
    Code(
        "A110",
        A,
        "Sentences in capitals",
        "Capitals are slower to read, and look like shouting.",
        "Write small letters, and bold for what matters most.",
    ),
    Code(
        "A111",
        A,
        "A Welsh council's plan without Welsh",
        "Welsh must be treated no less favourably than English: Welsh Language (Wales) Measure 2011 and the Welsh "
        "Language Standards (No. 1) Regulations 2015, through the compliance notice of each council. Reported when "
        "plan.yaml says that the plan was submitted or published.",
        "Translate the plan into a folder of its own, with language: cy in each section, or mark the parts that are in "
        "Welsh. If your notice does not ask for it, ignore the finding with the reason.",
        "language: cy",
    ),
)
