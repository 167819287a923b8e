"""The Markdown file as a whole: reads well, links work, lists and tables keep their shape."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from tests.writers.torture import torture_document
from yjplan.document.tree import (
    AnyBlock,
    Blocks,
    Cell,
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
    ParagraphRole,
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
    plain,
    walk,
)
from yjplan.resources import resource
from yjplan.writers.markdown import MarkdownFiles, write_markdown
from yjplan.writers.markdown.anchors import slug

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)


def words(*parts: str | Inline) -> Inlines:
    return tuple(Text(part) if isinstance(part, str) else part for part in parts)


def para(*parts: str | Inline, role: ParagraphRole = "body") -> Paragraph:
    return Paragraph(words(*parts), role=role)


def bullets(*items: str) -> ListBlock:
    return ListBlock(tuple((para(item),) for item in items))


def numbered(*items: str, start: int = 1) -> ListBlock:
    return ListBlock(tuple((para(item),) for item in items), ordered=True, start=start)


def head(level: int, text: str, id: str = "", number: str = "", *, in_contents: bool = True) -> Heading:
    return Heading(level, words(text), id or slug(text), number, in_contents)


def cells(*texts: str) -> tuple[Cell, ...]:
    return tuple(Cell((words(text),)) for text in texts)


CONTRIBUTIONS = Table(
    (Column("Agency", row_header=True), Column("£ | cash", numeric=True)),
    (
        Row((Cell((words("Police | force"), words("in kind"))), *cells("£1,200"))),
        Row(cells("Total", "£1,200"), True),
    ),
    caption=words("Contributions"),
    id="money",
    number=1,
    notes=(words("* not yet paid"), words("Rounded.")),
)
TREND = Figure(
    "charts/fte",
    "A line * from 5 to 3",
    words("First time entrants"),
    "trend",
    1,
    "Ministry of Justice",
    table=Table((Column("Year"), Column("Children", numeric=True)), (Row(cells("2023", "-")),)),
    equivalent=ListBlock(((para("Head"), bullets("Deputy")),)),
)
PNG = Image("fte", b"png", "png", 160, 90)


def document(blocks: Blocks, front: Blocks = (), footnotes: tuple[Blocks, ...] = ()) -> Document:
    cover = Cover(
        "Youth Justice Plan", "Ynys Môn Youth Justice Service", ("Isle of Anglesey",), "2024-25", ("Draft 0.3",),
        logo="crest", logo_alt="The crest of the council",
    )  # fmt: skip
    images = {"crest": Image("crest", b"jpeg", "jpeg", 30, 30), "charts/fte": PNG}
    return Document(
        cover, "Plan", "Plan", "Service", "Youth justice", "en-GB", blocks, front, (), footnotes, images
    )  # fmt: skip


def write(blocks: Blocks, front: Blocks = (), footnotes: tuple[Blocks, ...] = ()) -> MarkdownFiles:
    return write_markdown(document(blocks, front, footnotes), resource("templates"), "plan-images")


def body(*blocks: AnyBlock) -> str:
    """What the blocks alone become."""
    return write(blocks).text.split("(plan-images/crest.jpg)\n\n")[1].removesuffix("\n")


WHOLE = document(
    (
        head(1, "Introduction", "intro", "1"),
        head(2, "What we want – plans?", "want", "1.1"),
        para("See ", Reference("money", words("Table 1")), ", ", Reference("trend", words("the chart")), " and ",
             Reference("want", words("our aims")), FootnoteMark(1), "."),
        para(Strong(words("SAFE!")), Link("https://example.org", words("[site]")), " at www.gov.uk"),
        para(Strong(words("All of it"))),
        para("one", LineBreak(), "- two"),
        bullets("a", "b"),
        bullets("c"),
        numbered("five", "six"),
        head(1, "Money", "money-section", "2"),
        CONTRIBUTIONS,
        TREND,
        bullets("after the chart"),
        Quotation((para("They helped."),), "Child, 15"),
        Quotation((para("And how."),)),
        Panel("case-study", words("J’s story"), (para("Once."), ListBlock(((para("a"), bullets("b")),)))),
        KeyFigures((KeyFigure(words("26"), "first time entrants", "falling"),)),
        SaidDid((SaidDidPair((para("More art"),), (para("Art"),)),)),
        SaidDid((SaidDidPair((para("More"),), (bullets("Art"),)),)),
        Signatures((Signature("Chair", "Cllr A", ("Lead member", "Chair"), "not yet signed", "–"),)),
        PageBreak(),
        para("small words", role="small"),
        CodeBlock("```\nx"),
        head(1, "Ynys Môn", "mon", "3"),
    ),
    front=(Table((Column("Version"), Column("Date")), (Row(cells("0.1", "30 June 2024")),)),),
    footnotes=((para("A note."), bullets("with a list")),),
)  # fmt: skip


@pytest.fixture(scope="module")
def whole() -> str:
    return write_markdown(WHOLE, resource("templates"), "plan images").text


@pytest.fixture(scope="module")
def torture() -> MarkdownFiles:
    return write_markdown(torture_document(), resource("templates"), "images")


def test_every_oddity_is_written(torture: MarkdownFiles) -> None:
    """All words of the document are in what a reader shows, in their order."""
    shown = shown_text(torture.text)
    for block in walk(torture_document().blocks):
        if isinstance(block, Paragraph | Heading):
            assert re.sub(r"\s+", " ", plain(block.text)).strip() in shown
    assert_clean(torture.text)


def shown_text(markdown: str) -> str:
    tokens = (t for t in READER.parse(markdown) if t.type == "inline")
    return re.sub(r"\s+", " ", " ".join("".join(_words_of(t.children or [])) for t in tokens))


def _words_of(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type.endswith("break"):
            yield " "
        elif token.type != "html_inline":
            yield token.content


def assert_clean(text: str) -> None:
    assert text.endswith("\n") and not text.endswith("\n\n")
    assert not re.search(r"[ \t]$", text, re.MULTILINE)
    assert "\n\n\n" not in re.sub(r"^( *`{3,}).*?^\1", "code", text, flags=re.MULTILINE | re.DOTALL)


def test_the_beginning_reads_well(whole: str) -> None:
    assert whole.startswith(
        """# Youth Justice Plan

**Ynys Môn Youth Justice Service**\\
Isle of Anglesey\\
2024-25\\
Draft 0.3

![The crest of the council](plan%20images/crest.jpg)

| Version | Date |
| --- | --- |
| 0.1 | 30 June 2024 |

## Contents

- [1 Introduction](#1-introduction)
  - [1.1 What we want – plans?](#11-what-we-want--plans)
- [2 Money](#2-money)
- [3 Ynys Môn](#3-ynys-môn)

## 1 Introduction

### 1.1 What we want – plans?

See [Table 1](#table-money), [the chart](#figure-trend) and [our aims](#11-what-we-want--plans)[^1].
"""
    )


def test_the_text_is_clean(whole: str) -> None:
    assert_clean(whole)


def test_every_link_inside_has_its_anchor(whole: str) -> None:
    anchors = set(re.findall(r'<a id="([^"]+)">', whole))
    anchors |= {slug(m) for m in re.findall(r"^#+ (.*)$", whole, re.MULTILINE)}
    targets = set(re.findall(r"\]\(#([^)]+)\)", whole))
    assert targets and targets <= anchors


def test_the_same_document_gives_the_same_text(whole: str) -> None:
    assert write_markdown(WHOLE, resource("templates"), "plan images").text == whole


def test_pictures_come_with_safe_names() -> None:
    assert write((TREND,)).images == {"charts-fte.png": b"png", "crest.jpg": b"jpeg"}


def test_a_table() -> None:
    assert body(CONTRIBUTIONS) == (
        "**Table 1:** Contributions\n\n| Agency | £ \\| cash |\n| --- | ---: |\n"
        "| Police \\| force<br> in kind | £1,200 |\n| **Total** | **£1,200** |\n\n"
        "_\\* not yet paid_\n\n_Rounded._"
    ).replace("paid_\n", "paid<!-- -->_\n")


def test_a_table_that_is_referred_to_has_an_anchor() -> None:
    text = body(para(Reference("money", words("Table 1"))), CONTRIBUTIONS)
    assert text.startswith('[Table 1](#table-money)\n\n<a id="table-money"></a>**Table 1:** Contributions\n')


def test_a_reference_to_nothing_is_plain_text() -> None:
    assert body(para(Reference("gone", words("Section 9")), ".")) == "Section 9."


def test_a_figure() -> None:
    assert body(TREND) == (
        "![A line \\* from 5 to 3](plan-images/charts-fte.png)\n\n**Figure 1:** First time entrants\n\n"
        "_Source: Ministry of Justice<!-- -->_\n\n- Head\n  - Deputy\n\n"
        "| Year | Children |\n| --- | ---: |\n| 2023 | - |"
    )


def test_a_picture_that_says_nothing_has_empty_alternative_text() -> None:
    assert body(Figure("charts/fte", "", decorative=True)) == '<img src="plan-images/charts-fte.png" alt="">'


def test_a_picture_that_is_missing_leaves_its_description() -> None:
    assert body(Figure("gone", "A falling line")) == "A falling line"


def test_lists() -> None:
    text = body(
        ListBlock(((para("a"), numbered("one", "two")), (para("b"),))),
        bullets("other"),
        ListBlock(((para("x"), para("y")), (para("z"), numbered("n", start=4)), ()), ordered=True, start=9),
    )
    assert text == (
        "- a\n  1. one\n  2. two\n- b\n\n<!-- -->\n\n- other\n\n9. x\n\n   y\n\n10. z\n\n    4. n\n\n11."
    )


def test_lists_one_after_the_other_stay_apart() -> None:
    html = READER.render(
        body(bullets("a"), bullets("b"), numbered("1"), numbered("2", start=7), bullets("c"))
    )
    assert re.findall(r"<(?:ul|ol)[^>]*>", html) == ["<ul>", "<ul>", "<ol>", '<ol start="7">', "<ul>"]


def test_quotations_one_after_the_other_stay_apart() -> None:
    text = body(Quotation((para("a"),), "Child"), Quotation((para("b"), bullets("c"))))
    assert text == "> a\n>\n> — Child\n\n<!-- -->\n\n> b\n>\n> - c"


def test_a_panel() -> None:
    panel = Panel("case-study", words("A *story*"), (para("Once."), para("Ann", role="attribution")))
    assert body(panel) == "> **A \\*story\\***\n>\n> Once.\n>\n> — Ann"


def test_code_keeps_its_lines() -> None:
    assert body(CodeBlock("a\n\n\n```")) == "````text\na\n\n\n```\n````"


def test_a_paragraph_all_in_bold_is_not_a_heading() -> None:
    assert body(para(Strong(words("Note")))) == "**Note<!-- -->**"
    assert body(para(Emphasis(words("A whole sentence.")))) == "_A whole sentence._"


def test_footnotes_are_defined_at_the_end() -> None:
    text = write(
        (para("a", FootnoteMark(1)),), footnotes=((para("First."), para("More.")), (para("Two"),))
    ).text
    assert text.endswith("a[^1]\n\n[^1]: First.\n\n    More.\n\n[^2]: Two\n")


def test_headings_are_numbered_by_github_when_they_are_the_same() -> None:
    blocks = (
        head(1, "Contents", "a"), head(1, "Money"), head(2, "Money", "m2"), head(1, "Youth Justice Plan", "t"),
        para(*(Reference(i, words(i)) for i in ("a", "money", "m2", "t"))),
    )  # fmt: skip
    text = write(blocks).text.splitlines()[-1]
    assert text == "[a](#contents-1)[money](#money)[m2](#money-1)[t](#youth-justice-plan-1)"


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("1.1 Who we are", "11-who-we-are"),
        ("Children’s voice & views", "childrens-voice--views"),
        ("Ynys Môn: 2024/25", "ynys-môn-202425"),
        ("A – B", "a--b"),
        ("snake_case £5", "snake_case-5"),
        ("30\u00a0June", "30june"),
    ],
)
def test_slugs_are_those_of_github(text: str, anchor: str) -> None:
    assert slug(text) == anchor


def test_a_heading_that_is_left_out_of_the_contents() -> None:
    text = write((head(1, "A"), head(2, "B", in_contents=False), head(3, "C"))).text
    assert "## Contents\n\n- [A](#a)\n  - [C](#c)\n" in text
    assert "Contents" not in write((head(1, "A", in_contents=False),)).text


def test_a_heading_ends_with_its_own_hash() -> None:
    html = READER.render(body(head(1, "# C #", in_contents=False)))
    assert html == "<h2># C #</h2>\n"


def test_key_figures_and_signatures() -> None:
    figures = KeyFigures((KeyFigure(words("26"), "children", "falling"), KeyFigure(words("£2m"), "budget")))
    assert body(figures) == "- **26** children (falling)\n- **£2m** budget"
    signatures = Signatures((Signature("Chair", "Cllr A", ("Lead", "Chair"), "not yet signed", "–"),))
    assert body(signatures) == (
        "| Capacity | Name and role | Signature | Date |\n| --- | --- | --- | --- |\n"
        "| Chair | Cllr A<br> Lead<br> Chair | not yet signed | – |"
    )


def test_said_and_done() -> None:
    plain = SaidDid((SaidDidPair((para("More|art"), para("Now")), (para("Art"),)),))
    assert body(plain) == "| You said | We did |\n| --- | --- |\n| More\\|art<br> Now | Art |"
    with_list = SaidDid((SaidDidPair((para("More"),), (bullets("Art"),)),))
    assert body(with_list) == "- **You said**\n\n  More\n\n  **We did**\n\n  - Art"


def _nested(children: st.SearchStrategy[ListBlock]) -> st.SearchStrategy[ListBlock]:
    item = st.builds(lambda text, inner: (para(text), *inner), st.just("x"), st.lists(children, max_size=2))
    return st.builds(
        ListBlock,
        items=st.lists(item, min_size=1, max_size=3).map(tuple),
        ordered=st.booleans(),
        start=st.sampled_from([1, 1, 2, 9, 100]),
    )


LISTS = st.recursive(st.builds(lambda n: bullets(*"abc"[:n]), st.integers(1, 3)), _nested, max_leaves=6)


def outline(blocks: Blocks) -> list[object]:
    """Lists as nested Python lists, for comparison: kind, start, items."""
    return [
        ("ol" if b.ordered else "ul", b.start if b.ordered else 1, [outline(item) for item in b.items])
        for b in blocks
        if isinstance(b, ListBlock)
    ]


def outline_of(markdown: str) -> list[object]:
    stack: list[list[object]] = [[]]
    for token in READER.parse(markdown):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            items: list[object] = []
            kind = "ol" if token.tag == "ol" else "ul"
            stack[-1].append((kind, int(token.attrGet("start") or 1), items))
            stack.append(items)
        elif token.type == "list_item_open":
            item: list[object] = []
            stack[-1].append(item)
            stack.append(item)
        elif token.type in ("bullet_list_close", "ordered_list_close", "list_item_close"):
            stack.pop()
    return stack[0]


@given(st.lists(LISTS, min_size=1, max_size=3))
@settings(max_examples=60)
def test_lists_keep_their_shape(lists: list[ListBlock]) -> None:
    text = body(*lists)
    assert outline_of(text) == outline(tuple(lists))
    assert not re.search(r"[ \t]$|\n\n\n", text, re.MULTILINE)


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is another reader, where there is one")
def test_another_reader_understands_it(whole: str) -> None:
    result = subprocess.run(
        ["pandoc", "-f", "gfm+footnotes", "-t", "plain", "--wrap=none"],
        input=whole, capture_output=True, text=True, check=True, encoding="utf-8",
    )  # fmt: skip
    shown = result.stdout
    for expected in (
        "SAFE![site]",
        "[1] A note.",
        "Police | force in kind",
        "J’s story",
        "1.1 What we want – plans?",
    ):
        assert expected in shown
    assert "\\" not in shown and "<!--" not in shown


@pytest.mark.skipif(shutil.which("markdownlint-cli2") is None, reason="markdownlint is not a Python package")
def test_markdownlint_finds_nothing(whole: str, torture: MarkdownFiles, tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text(whole, encoding="utf-8", newline="\n")
    (tmp_path / "torture.md").write_text(torture.text, encoding="utf-8", newline="\n")
    (tmp_path / ".markdownlint.yaml").write_text(
        "MD013: false\nMD033: {allowed_elements: [br, a, img]}\n"
        "MD029: false\nMD059: false\n"  # a list from 7 on and a link called "link" are as written
    )
    result = subprocess.run(
        ["markdownlint-cli2", "*.md"], cwd=tmp_path, capture_output=True, text=True, check=False
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
