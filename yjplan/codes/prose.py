"""What goes wrong with figures, references and links in prose, and with measures."""

from __future__ import annotations

from yjplan.codes.model import Code, E, W

CODES = (
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
        "Write the note at the end of the same text. A note in one text cannot be used in another. In a table's cell, "
        "write it where it is called: 26 ^[Provisional.]",
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
        "P112",
        W,
        "A footnote that is not printed",
        "A note stands at the end of a text, but nothing calls it, or two notes have the same mark. What somebody "
        "wrote is missing in the plan.",
        "Write the mark behind the words that the note belongs to, give each note a mark of its own, or delete "
        "the note.",
        "… as the board agreed.[^1]\n\n[^1]: Minutes of 3 May.",
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
)
