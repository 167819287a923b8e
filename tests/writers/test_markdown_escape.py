"""Any text survives: what goes into the Markdown comes out of a Markdown reader, letter for letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from yjplan.document.tree import (
    Code,
    Emphasis,
    FootnoteMark,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Strong,
    Text,
)
from yjplan.writers.markdown.escape import code_span, destination, escape, guard_line_starts
from yjplan.writers.markdown.inline import Where, inline_markdown

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)

TRICKY = st.sampled_from(
    ["*", "**", "_", "`", "``", "[", "]", "(", ")", "<", ">", "&", "&amp;", "#", "-", "+", "1.", "12)", "|", "\\",
     "!", "~", "$", "=", "---", "===", ":", "^", "[^1]", "£", "−", "–", "’", "“", "ŵ", "é", "\u00a0", " ", "  ", "\n",
     "\t", "a", "word", "SAFE!", "http://", "www.", "@", "<br>", "<!--", "<a>", "://", "{{ x }}", "{% if %}", "…"]
)  # fmt: skip
ANY = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"), max_size=12)
WORDS = st.lists(TRICKY | ANY, max_size=8).map("".join)


def spaced(text: str) -> str:
    """Text as a reader sees it: white space at the ends and its amount do not count."""
    return re.sub(r"\s+", " ", text).strip()


def shown(tokens: Sequence[Token]) -> str:
    """The text that Markdown tokens show."""
    return spaced("".join(_shown(tokens)))


def _shown(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline", "text_special"):
            yield token.content
        elif token.type in ("softbreak", "hardbreak") or token.content == "<br>":
            yield " "
        elif token.type == "image":
            yield str(token.attrGet("src") or "")
        if token.children:
            yield from _shown(token.children)
        if token.block and token.nesting != 1:
            yield " "


def blocks_of(markdown: str) -> list[str]:
    return [token.type for token in READER.parse(markdown) if token.type != "inline"]


PARAGRAPH = ["paragraph_open", "paragraph_close"]


@given(WORDS)
@settings(max_examples=150)
@example("1. first")
@example("# heading")
@example("- item")
@example("a\\")
@example("\\|")
@example("snake_case_name and _this_")
@example("AT&T &copy; &#163; &nbsp")
@example("<script>alert(1)</script> < 5 <5")
@example("[^1]: note")
@example("[x]: https://example.org")
@example("O:\\ Socserv\\docs\\*")
@example("~~gone~~ ~50")
@example("costs $5 and $6")
def test_any_text_survives_in_a_paragraph(text: str) -> None:
    markdown = guard_line_starts(escape(text.strip()))
    assert shown(READER.parse(markdown)) == spaced(text)
    assert blocks_of(markdown) in (PARAGRAPH, [])


@given(WORDS)
@settings(max_examples=150)
@example("a | b")
@example("a\\|b")
@example("a\\")
def test_any_text_survives_in_a_table_cell(text: str) -> None:
    cell = inline_markdown((Text(text),), no_anchor, "cell")
    tokens = READER.parse(f"| head | two |\n| --- | --- |\n| {cell} | end |\n")
    cells = [shown(t.children or []) for t in tokens if t.type == "inline"]
    assert cells == ["head", "two", spaced(text), "end"]


@given(WORDS)
@settings(max_examples=150)
def test_any_text_survives_in_a_heading_link_and_picture(text: str) -> None:
    label = inline_markdown((Text(text),), no_anchor, in_link=True)
    link = READER.parseInline(f"[{label}](https://example.org)")[0].children or []
    assert shown(link[1:-1]) == spaced(text)
    picture = READER.parseInline(f"![{escape(text.strip(), in_link=True)}](a.png)")[0].children or []
    assert [token.type for token in picture] == ["image"]
    assert shown(picture[0].children or []) == spaced(text)


@given(WORDS.filter(lambda text: text.strip() != ""), st.booleans())
@settings(max_examples=150)
@example("`", False)
@example("a``b`", False)
@example("a|b", True)
@example("a\\|b", True)
def test_any_code_survives(text: str, cell: bool) -> None:
    code = inline_markdown((Text("a "), Code(text), Text(" b")), no_anchor, "cell" if cell else "paragraph")
    tokens = READER.parse(f"| x |\n| --- |\n| {code} |\n") if cell else READER.parse(code)
    inline = [token for token in tokens if token.type == "inline"][-1]
    assert shown(inline.children or []) == spaced(f"a {text} b")


def test_code_that_is_empty_is_left_out() -> None:
    assert code_span(" ") == ""


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("snake_case", "snake_case"),
        ("fewer than < 5", "fewer than < 5"),
        ("(see note) 5% + 3 = #8!", "(see note) 5% + 3 = #8!"),
        ("Bath & Swindon", "Bath & Swindon"),
        ("O:\\Socserv", "O:\\Socserv"),
        ("a|b", "a|b"),
        ("write to yjs@example.gov.uk.", "write to <yjs@example.gov.uk>."),
        ("see https://www.gov.uk/a_b.", "see <https://www.gov.uk/a_b>."),
        ("see www.gov.uk/x.", "see [www.gov.uk/x](http://www.gov.uk/x)."),
        ("[c]", "\\[c\\]"),
    ],
)
def test_text_stays_readable(text: str, markdown: str) -> None:
    assert escape(text) == markdown


@pytest.mark.parametrize(
    ("line", "guarded"),
    [
        ("1. x", "1\\. x"),
        ("2024. x", "2024\\. x"),
        ("1.5 children", "1.5 children"),
        ("- x", "\\- x"),
        ("-5%", "-5%"),
        ("-", "\\-"),
        ("---", "\\---"),
        ("#1 aim", "\\#1 aim"),
        ("> 5", "\\> 5"),
        ("+44 20", "+44 20"),
    ],
)
def test_line_starts(line: str, guarded: str) -> None:
    assert guard_line_starts(line) == guarded
    assert guard_line_starts(f"a\n{line}") == f"a\n{guarded}"


@pytest.mark.parametrize(
    "address",
    ["https://x.org/a b(c)", "https://x.org/<a>", "https://x.org/?a=1&amp;b", "https://x.org/a|b", "#ŵ-1"],
)
def test_a_destination_is_one_destination(address: str) -> None:
    tokens = READER.parseInline(f"[x]({destination(address)})")[0].children or []
    assert [token.type for token in tokens] == ["link_open", "text", "link_close"]


# ------------------------------------------------- emphasis, links and breaks: the structure survives, too

Styled = tuple[str, frozenset[str]]


def no_anchor(_: str) -> None:
    return None


def _tree(children: st.SearchStrategy[Inlines]) -> st.SearchStrategy[Inlines]:
    nested: st.SearchStrategy[Inline] = (
        children.map(Strong)
        | children.map(Emphasis)
        | children.map(lambda c: Link("https://example.org/a_b", c))
    )
    return st.lists(st.one_of(nested, WORDS.map(Text), st.just(LineBreak())), max_size=4).map(tuple)


LEAF: st.SearchStrategy[Inlines] = st.lists(
    WORDS.map(Text)
    | st.sampled_from(["x", "`", "a|b"]).map(Code)
    | st.just(FootnoteMark(1))
    | st.just(LineBreak()),
    max_size=3,
).map(tuple)
TREES = st.recursive(LEAF, _tree, max_leaves=6)


def wanted(inlines: Inlines, styles: frozenset[str] = frozenset()) -> Iterator[Styled]:
    """Each letter that is not white space, with its styles."""
    for inline in inlines:
        match inline:
            case Text(text=text):
                yield from ((c, styles) for c in text if not c.isspace())
            case Code(text=text):
                yield from ((c, styles | {"code"}) for c in text if not c.isspace())
            case Strong(children=children):
                yield from wanted(children, styles | {"strong"})
            case Emphasis(children=children):
                yield from wanted(children, styles | {"em"})
            case Link(href=href, children=children):
                label = list(wanted(children, styles | {"link"}))
                yield from label or ((c, styles | {"link"}) for c in href if "link" not in styles)
            case _:
                pass


def found(tokens: Sequence[Token], styles: frozenset[str] = frozenset()) -> Iterator[Styled]:
    for token in tokens:
        name = token.type.removesuffix("_open").removesuffix("_close")
        if token.nesting:
            styles = styles | {name} if token.nesting == 1 else styles - {name}
        elif token.type in ("text", "code_inline"):
            kinds = styles | {"code"} if token.type == "code_inline" else styles
            yield from ((c, kinds) for c in token.content if not c.isspace())


def comparable(letters: Iterator[Styled]) -> list[Styled]:
    """Web addresses in plain text may become links, and so are left out of the comparison of links."""
    return [(letter, styles - {"link"}) for letter, styles in letters]


@given(TREES, st.sampled_from(["paragraph", "cell"]))
@settings(max_examples=250)
@example((Strong((Text("SAFE!"),)), Link("https://x.org", (Text("site"),))), "paragraph")
@example((Text("fo"), Strong((Text("(a)"),)), Text("bar")), "paragraph")
@example((Text("£"), Emphasis((Text("£a£"),)), Text("£")), "paragraph")
@example((Strong((Text("a "),)), Strong((Text("b"),)), Emphasis((Text("c"),))), "paragraph")
@example((Strong((Emphasis((Text("a"),)), Text("b"), Emphasis((Text("c"),)))),), "paragraph")
@example((Text("wow!"), Link("https://x.org", (Text("site"),))), "paragraph")
@example((Text("a"), LineBreak(), Text("- b")), "paragraph")
@example((Text("a"), LineBreak(), Text("---")), "paragraph")
@example((Code("a"), Code("b")), "paragraph")
@example((Text("\\\u00a0"),), "paragraph")
@example((Strong((Text("*"),)), Emphasis((Strong((Text("*"),)), Text("\u00a0*")))), "paragraph")
def test_the_structure_survives(tree: Inlines, where: Where) -> None:
    markdown = inline_markdown(tree, no_anchor, where)
    note = "\n\n[^1]: x\n"
    document = markdown + note if where == "paragraph" else f"| a |\n| --- |\n| {markdown} |\n{note}"
    tokens = [token for token in READER.parse(document) if token.type == "inline"]
    if where == "paragraph":
        body = tokens[0].children or [] if markdown else []
        assert blocks_of(document)[:2] == PARAGRAPH or not markdown
    else:
        body = tokens[1].children or []
    assert comparable(found(body)) == comparable(wanted(tree))
    assert not re.search(r"[ \t]$|\n\n", markdown, re.MULTILINE)


@given(TREES)
@settings(max_examples=150)
def test_links_survive(tree: Inlines) -> None:
    markdown = inline_markdown((Link("https://example.org", tree), Text(" end")), no_anchor)
    tokens = READER.parseInline(markdown)[0].children or []
    assert next(t.attrGet("href") for t in tokens if t.type == "link_open") == "https://example.org"
