"""A document with every block of the tree, and every oddity that a plan has been seen to hold.

The people, places and figures are made up.
"""

from __future__ import annotations

import struct
import zlib
from functools import cache

from yjplan.document.tree import (
    AnyBlock,
    Blocks,
    Cell,
    Code,
    CodeBlock,
    Column,
    Cover,
    Document,
    Emphasis,
    Figure,
    FootnoteMark,
    Heading,
    Image,
    Inline,
    Inlines,
    KeyFigure,
    KeyFigures,
    LineBreak,
    Link,
    ListBlock,
    PageBreak,
    Panel,
    Paragraph,
    Quotation,
    Reference,
    Row,
    SaidDid,
    SaidDidPair,
    Signature,
    Signatures,
    Strong,
    Table,
    Text,
)

LONG_WORDS = (
    "Children from groups which are over-represented in the youth justice system, including children from Black, "
    "Mixed and Gypsy, Roma and Traveller backgrounds, children in care, children with special educational needs, "
    "and what the partnership is doing together to put right unfair differences of treatment"
)
MARKUP = "a < b & \"c\" > d 'e' *not strong* _not emphasis_ [no](link) `no code` | no cell {{ no figure }}"
WELSH = "Gŵyl y plant: tŷ, dŵr, ŷd, ŵyn, â, ê, î, ô"
EMOJI = "well done 👏🏽 and 🎉"


def t(words: str) -> Inlines:
    """Return plain words as inline content."""
    return (Text(words),)


def p(*parts: str | Inline, role: str = "body") -> Paragraph:
    """Return a paragraph of words and inline pieces."""
    return Paragraph(tuple(Text(x) if isinstance(x, str) else x for x in parts), role=role)  # type: ignore[arg-type]


def cell(words: str, tone: str | None = None) -> Cell:
    return Cell((t(words),), tone=tone)  # type: ignore[arg-type]


def table(titles: list[str], rows: list[list[str]], **more: object) -> Table:
    """Return a table whose columns after the first are numeric."""
    columns = tuple(Column(title, numeric=n > 0, row_header=n == 0) for n, title in enumerate(titles))
    return Table(columns=columns, rows=tuple(Row(tuple(map(cell, r))) for r in rows), **more)  # type: ignore[arg-type]


@cache
def png(width: int = 640, height: int = 360, shade: int = 200) -> bytes:
    """Return a plain picture in one colour."""
    line = b"\0" + bytes((18, 67, shade)) * width
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(line * height)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


PROSE = (
    "The partnership works with children first. In 2023 there were 48 first time entrants, a rate of 182 per 100,000 "
    "children aged 10 to 17, which is lower than the year before and close to the rate of similar services. "
)


def text_chapter() -> Blocks:
    return (
        Heading(1, t("Introduction, vision and strategy"), "introduction", "1"),
        Panel("foreword", t("Foreword by the chair"), (
            p(PROSE * 2),
            p("It is a privilege to introduce this plan."),
            p("Alex Example, chair of the management board", role="attribution"),
        )),
        Panel("vision", t("Our vision"), (p("Every child is safe, heard, and able to thrive."),)),
        p(PROSE, Strong(t("Strong words")), ", ", Emphasis(t("stressed words")), ", ",
          Strong((Emphasis(t("both")), Text(" and "), Code("typed words"))), "."),
        p("A link to ", Link("https://www.gov.uk/youth-justice?a=1&b=2", t("guidance on youth justice plans")),
          ", one inside strong words: ", Strong((Link("mailto:team@example.org", t("write to the team")),)),
          ", a reference to ", Reference("table-budget", t("table 2")), ", to ",
          Reference("fte-chart", t("figure 1")), ", and to ", Reference("nowhere", t("nothing")), "."),
        p("A note", FootnoteMark(1), ", another", FootnoteMark(2), ", and the first one again", FootnoteMark(1), "."),
        p("A line break", LineBreak(), "inside. ", MARKUP),
        p(WELSH, ". ", EMOJI, ". Two  spaces."),
        Heading(2, t(LONG_WORDS), "long heading: with (odd) id!", "1.1"),
        p(PROSE),
        Heading(3, (Text("A heading with "), Emphasis(t("stress")), Text(" & a note"), FootnoteMark(3)), "deep",
                "1.1.1"),
        p(PROSE),
        Heading(4, t("The fourth level"), "deeper", "1.1.1.1"),
        p(PROSE),
        Heading(2, t("Not in the contents"), "hidden", "1.2", in_contents=False),
        p("The aims are:", role="lead-in"),
        ListBlock((
            (p("a short item"),),
            (p("an item with a nested list"), ListBlock((
                (p("second level"), ListBlock(((p("third level"),), (p("third again"),)))),
                (p("numbered below"), ListBlock(((p("one"),), (p("two"),)), ordered=True)),
            ))),
            (p("an item of two paragraphs"), p("The second paragraph stands under the first. " + PROSE)),
        )),
        p("The steps are:", role="lead-in"),
        ListBlock((
            (p("first"),),
            (p("second"), ListBlock(((p("sub a"),), (p("sub b"),)), ordered=True)),
            (p("third"),),
        ), ordered=True),
        p("The next list begins again:", role="lead-in"),
        ListBlock(((p("first of the new list"),), (p("second"),)), ordered=True),
        p("And this one goes on from seven:", role="lead-in"),
        ListBlock(((p("seven"),), (p("eight"),)), ordered=True, start=7),
        CodeBlock("first line\n    indented & <odd>\n\nlast line"),
        p("Small print.", role="small"),
    )  # fmt: skip


def panel_chapter() -> Blocks:
    return (
        Heading(1, t("Voice of the child"), "voice", "2", new_page=True),
        Quotation((p("They listened to me, and then something changed."),), "Child, aged 15"),
        Panel("callout", t("What you should know"), (
            p(PROSE),
            p("Three things matter:", role="lead-in"),
            ListBlock(((p("being heard"),), (p("being safe"), ListBlock(((p("at home"),), (p("outside"),)))),
                       (p("having a plan"), p("And keeping to it.")))),
            p("Afterwards."),
        )),
        Panel("case-study", t("Case study: Sam"), (
            p("Sam (not the real name) came to the service at 14. " + PROSE),
            ListBlock(((p("first, trust"),), (p("then, school"),)), ordered=True),
            Quotation((p("I go to college now."),), "Sam"),
            p("Written with Sam’s agreement.", role="attribution"),
        )),
        Panel("benefit-statement", t("Benefits of the grant"), (p(PROSE),)),
        p("Figures at a glance:", role="lead-in"),
        KeyFigures((
            KeyFigure(t("48"), "first time entrants in 2023", "down from 61"),
            KeyFigure(t("32.4%"), "of children reoffended", "up from 30.1%"),
            KeyFigure(t("−£13,000"), "change in the budget"),
        )),
        KeyFigures(tuple(KeyFigure(t(str(n * 7)), f"measure {n}", "steady" if n % 2 else "") for n in range(1, 7))),
        SaidDid((
            SaidDidPair((p("The room is cold and the forms are long."),), (p("We did two things:", role="lead-in"),
                ListBlock(((p("moved to a warm room"),), (p("halved the form"),))))),
            SaidDidPair((ListBlock(((p("More trips"),), (p("Earlier calls"),))),), (p("Both began in May."),)),
        )),
    )  # fmt: skip


def table_chapter() -> Blocks:
    status = Table(
        columns=(Column("Action", width=3, row_header=True), Column("Owner", width=2), Column("By", width=1.4),
                 Column("Status", width=1.4)),
        rows=tuple(
            Row((cell(f"Action {n}: {PROSE[: 60 + 23 * n]}"), Cell((t("Head of service"), t("Police partner"))),
                 cell("30 June 2024"), cell(words, tone)))
            for n, (words, tone) in enumerate((("On track", "green"), ("At risk", "amber"), ("Late", "red"),
                                               ("Not begun", "grey")), 1)
        ),
        caption=t("Actions & owners"), description="What is done, by whom and by when.", id="table-actions", number=1,
    )  # fmt: skip
    budget = Table(
        columns=(Column("Agency", row_header=True), Column("Staff", numeric=True), Column("Other", numeric=True),
                 Column("Total", numeric=True)),
        rows=(
            Row((cell("Local authority"), cell("£512,000"), cell("£20,463"), cell("£532,463"))),
            Row((cell("Police"), cell("£76,000"), cell("−£13,000"), cell("£63,000"))),
            Row((cell("Total"), cell("£588,000"), cell("£7,463"), cell("£595,463")), total=True),
        ),
        caption=(Text("Budget 2024-25"), FootnoteMark(2)), id="table-budget", number=2,
        notes=(t("* Payments in kind are valued by the partner."),
               (Text("Source: "), Link("https://example.org", t("budget")))),
    )  # fmt: skip
    long = table(
        ["Area", "2022", "2023"], [[f"Area number {n}", str(n * 13), str(n * 17)] for n in range(200)],
        caption=t("Two hundred areas"), id="table-long", number=3,
    )  # fmt: skip
    titles = ["Ethnicity", *(f"{role} {sex}" for role in ("Managers strategic", "Managers operational", "Practitioners",
              "Administrative", "Sessional", "Student", "Referral Order Panel Volunteer", "Other Volunteer",
              "Not known", "Total") for sex in "MF")]  # fmt: skip
    wide = table(
        titles, [[name, *(str((n * 15) % 38) for n in range(20))] for name in ("Asian", "Black", "White", "Not known")],
        caption=t("Staff by role, ethnicity and gender"), id="table-wide", number=4, landscape=True,
    )  # fmt: skip
    upright = table(
        [f"Column {n}" for n in range(1, 22)], [[str(n * m) for n in range(13, 34)] for m in (1, 3)],
        caption=t("Twenty-one columns, upright"), id="table-upright", number=6,
    )  # fmt: skip
    posts = table(
        ["Contract", "Strategic manager", "Operational manager", "Practitioners", "Administration", "Total"],
        [[name, "1", "2.5", "13", "4", "20.5"] for name in ("Permanent", "Fixed-term", "Seconded health")],
        caption=t("Posts by contract"), id="table-posts", number=5, landscape=True,
        notes=(t("Full-time equivalents."),),
    )  # fmt: skip
    return (
        Heading(1, t("Tables"), "tables", "3", new_page=True),
        p(PROSE * 3),
        status,
        p("A paragraph after a table. " + PROSE),
        budget,
        table(["Without a caption", "Number"], [["one", "1"], ["two", "2"]]),
        table(["Another touches it", "Number"], [["one", "1"], ["two", "2"]], id="no-caption"),
        p("See ", Reference("no-caption", t("the table above")), "."),
        long,
        Heading(2, t("Staffing"), "staffing", "3.1"),
        p("The two tables show the staff:", role="lead-in"),
        wide,
        p("The second table shows posts:", role="lead-in"),
        posts,
        p("Counted on 31 March.", role="small"),
        Heading(2, t("After the landscape pages"), "after", "3.2", new_page=True),
        p(PROSE * 2),
        upright,
    )


def figure_chapter() -> Blocks:
    data = table(["Year", "2021", "2022", "2023"], [["Rate per 100,000", "210", "201", "182"]])
    return (
        Heading(1, t("Figures"), "figures", "4"),
        Figure("fte", "Line chart: the rate fell from 210 in 2021 to 182 in 2023.", t("First time entrants"),
               "fte-chart", 1,
               source="Police National Computer", table=data),
        p(PROSE),
        Figure("chart-structure", "Structure chart: the head of service manages two teams.", t("Who works for whom"),
               "structure-chart", 2,
               equivalent=ListBlock((
                   (p("Head of service"), ListBlock(((p("Prevention team"),), (p("Court team"),)))),
               ))),
        Figure("swirl", "", decorative=True),
        Figure("huge", "A picture wider and higher than the page.", id="huge"),
        PageBreak(),
        PageBreak(),
        p("After a page break."),
    )  # fmt: skip


def sign_off() -> Blocks:
    return (
        Heading(1, t("Sign off, submission and approval"), "sign-off", "5", new_page=True),
        Signatures((
            Signature("Chair of the management board", "Alex Example",
                      ("Director of Children’s Services", "Example Council"), "not yet signed", "not yet dated"),
            Signature("Head of service", "", (), "Signed: Robin Sample", "30\u00a0June 2024"),
        )),
        Heading(1, t("Appendix 1: posts"), "appendix-1", new_page=True),
        table(["Post", "Number"], [["Manager", "2"]], caption=t("Posts, turned"), id="table-last", number=7,
              landscape=True),
    )  # fmt: skip


def images() -> dict[str, Image]:
    return {
        "logo": Image("logo", png(300, 120), "png", 50, 20),
        "fte": Image("fte", png(), "png", 160, 90),
        "chart-structure": Image("chart-structure", png(640, 400, 120), "png", 120, 75),
        "swirl": Image("swirl", png(400, 20, 90), "png", 100, 5),
        "huge": Image("huge", png(900, 1200, 60), "png", 300, 400),
    }


def footnotes() -> tuple[Blocks, ...]:
    first: tuple[AnyBlock, ...] = (
        p("The first note, with a ", Link("https://example.org/note", t("report")), "."),
    )
    return (
        first,
        (p("The second note."), p("It has two paragraphs."), ListBlock(((p("and a list"),),))),
        (ListBlock(((p("a note that begins with a list"),),)),),
    )


def torture_document() -> Document:
    """Return the document."""
    history = table(["Version", "Date"], [["0.1", "1 May 2024"], ["1.0", "30 June 2024"]])
    return Document(
        cover=Cover(
            "Youth Justice Plan", "Example & Sample Youth Justice Service", ("Example Council", "Sample Council"),
            "2024-25", ("Draft for the management board", "Version 1.0", "30 June 2024"), "logo", "Example & Sample",
        ),
        title="Youth Justice Plan 2024-25",
        short_title="Youth Justice Plan 2024-25 <draft>",
        author="Example & Sample Youth Justice Service",
        subject="The annual youth justice plan",
        language="en-GB",
        keywords=("youth justice", "plan"),
        front=(Heading(1, t("Versions of this plan"), "versions", in_contents=False), history),
        blocks=(*text_chapter(), *panel_chapter(), *table_chapter(), *figure_chapter(), *sign_off()),
        footnotes=footnotes(),
        images=images(),
    )  # fmt: skip
