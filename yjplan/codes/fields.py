"""What goes wrong with fields, blocks and pictures."""

from __future__ import annotations

from yjplan.codes.model import Code, E, W

CODES = (
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
)
