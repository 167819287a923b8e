import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from yjplan.document.markdown import Node, blocks_in, line_in

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Co"]), max_size=60)
PIECES = (
    """child ŵ 12% * ** _ ` ~ ~~ [ ] ( ) < > <b> ! # - + | \\ ^ ^[note] [^1] [^1]: {{ 1. --- ``` & &amp;"""
)
MARKDOWN = st.lists(st.sampled_from([*PIECES.split(), "\n", "\n\n"]), max_size=40).map(" ".join)


def said(nodes: list[Node]) -> str:
    spaces = ("SoftBreak", "HardBreak", "Paragraph", "Item")
    return "".join(node.text + said(node.inner) + " " * (node.kind in spaces) for node in nodes)


def deepest(nodes: list[Node]) -> int:
    return max((1 + deepest(node.inner) for node in nodes), default=0)


def kinds(nodes: list[Node]) -> list[str]:
    return [node.kind for node in nodes]


@given(WORDS)
def test_a_line_begins_no_list_heading_or_table(text: str) -> None:
    inline = {
        "Text",
        "Code",
        "SoftBreak",
        "Strong",
        "Emphasis",
        "Strikethrough",
        "Link",
        "Image",
        "ShortNote",
    }
    assert set(kinds(line_in(text))) <= inline


@pytest.mark.parametrize(
    "text", ["1. May", "- none", "# 4", "> 5", "a | b", "[a]: b", "~5", "1 < 2", "–", "12)"]
)
def test_a_line_says_what_is_written(text: str) -> None:
    assert said(line_in(text)) == text


@given(MARKDOWN)
def test_every_text_can_be_read(text: str) -> None:
    blocks_in(text)
    line_in(text)


@given(st.lists(st.from_regex(r"\A[a-zŵ0-9£%,.;:'’ -]{1,60}\Z"), min_size=1, max_size=5))
def test_plain_paragraphs_are_read_as_another_parser_reads_them(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    other = MarkdownIt("commonmark").parse(text)
    words = [token.content.split() for token in other if token.type == "inline"]
    assert [word for line in words for word in line] == said(blocks_in(text).nodes).split() or re.search(
        r"(?m)^\s*([-+*]|\d+[.)])( |$)|^ {4}|'", text
    )


@pytest.mark.parametrize(
    "text",
    [
        ">" * 3000 + " deep",
        "- " * 3000 + "deep",
        "\n".join("  " * level + "- deep" for level in range(300)),
        "*a_ " * 5000,
        "^[" * 5000 + "x" + "]" * 5000,
        "[" * 5000,
        "![" * 5000,
        "[a](" * 5000,
        "<" * 20000,
        "`" + "a`b``" * 3000,
        "~" * 20000,
        "|" * 3000 + "\n" + "|-" * 3000 + "|",
    ],
    ids=lambda text: text[:8],
)
def test_no_text_buries_the_tool(text: str) -> None:
    assert deepest(blocks_in(text).nodes) < 50
    assert deepest(line_in(text)) < 50


def test_lists_too_deep_to_tell_apart_lose_no_words() -> None:
    read = blocks_in("\n".join("  " * level + f"- item{level}." for level in range(60)))
    assert re.findall(r"item\d+", said(read.nodes)) == [f"item{level}" for level in range(60)]


def test_a_short_note_is_taken_out_whole() -> None:
    text, note, rest = line_in(r"26 ^[To *March* [2025] \] end.] children")
    assert (text.text, note.kind, note.text) == ("26 ", "ShortNote", r"To *March* [2025] \] end.")
    assert rest.text == " children"


@pytest.mark.parametrize("text", [r"a \^[b]", "a ^[b", "a ^[b\n\nc]", "`a ^[b]`", "    a ^[b]", "x^2 [y]"])
def test_what_is_no_short_note(text: str) -> None:
    read = blocks_in(text)
    assert "ShortNote" not in [kind for node in read.nodes for kind in kinds(node.inner)]
    assert said(read.nodes).split() == re.sub(r"[`\\]", "", text).split()


def test_stress_ends_before_a_short_note() -> None:
    (stressed, note) = line_in('**"so"**^[Said in May.]')
    assert (stressed.kind, note.kind) == ("Strong", "ShortNote")


def test_html_is_text() -> None:
    for text in ("a<br>b", "<div>\n*x*\n</div>", "<!-- a -->", "<b>x</b>", r"\<b> x"):
        read = blocks_in(text)
        assert kinds(read.nodes) == ["Paragraph"]
        assert said(read.nodes).strip() == re.sub(r"[\\*]", "", text).replace("\n", " ")


def test_an_address_in_angle_brackets_is_a_link() -> None:
    assert [node.detail for node in line_in("<https://a.example> <b@c.example>") if node.kind == "Link"] == [
        "https://a.example",
        "mailto:b@c.example",
    ]


def test_nodes_know_their_line() -> None:
    text = "ŵ one\n\n- ŷ two\n-\n- three\n\n| a |\n|---|\n| b |\n\n[^n]: note\n"
    read = blocks_in(text)
    assert [node.line for node in read.nodes] == [0, 2, 6]
    assert [item.line for item in read.nodes[1].inner] == [2, 3, 4]
    assert [row.line for row in read.nodes[2].inner] == [6, 8]
    assert read.notes["n"].line == 10
