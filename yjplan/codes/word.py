"""The council's looks, and page numbers in Word."""

from __future__ import annotations

from yjplan.codes.model import A, Code, E, W

CODES = (
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
)
