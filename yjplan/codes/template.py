"""Where a plan stands against its template, and what it answers with a reason."""

from __future__ import annotations

from yjplan.codes.model import A, Code, E, W

CODES = (
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
        "A heading that readers may not recognise",
        "A title of your own is allowed. But readers who compare plans look for the template's, and less than half of "
        "its words are in yours.",
        "Use words of the template's title, or delete title: to print it.",
        "title: Staffing and structure charts        (for: Staffing structure)",
    ),
    Code(
        "T109",
        A,
        "A section stands elsewhere than in the template",
        "This is allowed. But readers who compare plans look for a heading where the template has it, and here another "
        "comes first.",
        "Delete before:, after: or within: to put it back. If you moved it on purpose, there is nothing to do.",
    ),
    Code(
        "T110",
        A,
        "A section that the template does not have",
        "This is allowed: councils add sections of their own. But it may be a heading of the template that was "
        "misspelt.",
        "Correct the spelling if it was. If the section takes the place of a heading, say so with covers:. Otherwise "
        "there is nothing to do.",
        "section: child-exploitation\ncovers: serious-violence-and-exploitation",
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
        "The plan covers other years than the edition was made for; or an annual update is not for one of the years of "
        "its plan.",
        "Check edition:, years: and reporting-year: in plan.yaml.",
    ),
    Code(
        "T114",
        W,
        "A signature is missing",
        "The final plan is the one that was approved, so it shows who signed it. Only the final stage looks for this.",
        "Add signed: and date: in the sign-off block, or build --stage sign-off for the copy that is to be signed.",
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
)
