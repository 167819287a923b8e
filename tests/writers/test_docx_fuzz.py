"""Any document at all becomes a sound Word file."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.writers.docx_reading import WordFile, faults, words
from tests.writers.torture import images, png, table, torture_document
from yjplan.document.tree import (
    CodeBlock,
    Emphasis,
    Figure,
    FootnoteMark,
    Heading,
    KeyFigure,
    KeyFigures,
    Link,
    ListBlock,
    PageBreak,
    Panel,
    Paragraph,
    Quotation,
    Reference,
    SaidDid,
    SaidDidPair,
    Strong,
    Text,
)
from yjplan.resources import resource
from yjplan.writers.docx import write_docx

REFERENCE = resource("templates") / "reference.docx"
TARGETS = ("a", "A", "1", "a b", "a-b", "x" * 60, "x" * 61)

texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
inlines = st.lists(
    st.recursive(
        st.builds(Text, texts) | st.builds(FootnoteMark, st.integers(1, 4)),
        lambda inner: (
            st.builds(Strong, inner.map(lambda i: (i,)))
            | st.builds(Emphasis, inner.map(lambda i: (i,)))
            | st.builds(Link, st.just("https://example.org/a b?c=[d]"), inner.map(lambda i: (i,)))
            | st.builds(Reference, st.sampled_from(TARGETS), inner.map(lambda i: (i,)))
        ),
        max_leaves=4,
    ),
    max_size=3,
).map(tuple)
tables = st.builds(
    lambda titles, rows, caption, id_, landscape: table(
        titles, [titles] * rows, caption=caption, id=id_, number=len(caption),
        landscape=landscape, notes=(caption,) if rows == 2 else (),
    ),
    st.lists(texts, min_size=1, max_size=24), st.integers(0, 3), inlines, st.sampled_from(TARGETS), st.booleans(),
)  # fmt: skip
roles = st.sampled_from(["body", "attribution", "lead-in", "small"])
leaves = (
    st.builds(Paragraph, inlines, roles)
    | st.builds(Heading, st.integers(1, 7), inlines, st.sampled_from(TARGETS), st.sampled_from(["", "4.10.1"]),
                new_page=st.booleans())
    | tables
    | st.builds(Figure, st.sampled_from(["fte", "huge", "not there"]), texts, inlines, st.sampled_from(TARGETS),
                st.just(1), texts, st.booleans(), st.none() | tables)
    | st.builds(CodeBlock, texts)
    | st.just(PageBreak())
    | st.lists(st.builds(KeyFigure, inlines, texts, texts), min_size=1, max_size=6).map(lambda i: KeyFigures(tuple(i)))
)  # fmt: skip


def runs(inner: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(inner, max_size=3).map(tuple)


blocks = st.recursive(
    leaves,
    lambda inner: st.builds(ListBlock, st.lists(runs(inner), max_size=3).map(tuple), st.booleans(), st.integers(0, 9))
    | st.builds(Panel, st.sampled_from(["callout", "case-study", "vision", "benefit-statement", "foreword"]), inlines,
                runs(inner))
    | st.builds(Quotation, runs(inner), texts)
    | st.builds(SaidDid, st.lists(st.builds(SaidDidPair, runs(inner), runs(inner)), min_size=1, max_size=2).map(tuple)),
    max_leaves=8,
)  # fmt: skip
pictures = images() | {
    "fte": replace(images()["fte"], data=png(20, 20)),
    "huge": replace(images()["huge"], data=png(9, 9)),
}


@settings(max_examples=30)
@given(st.lists(blocks, max_size=8), st.lists(runs(blocks), max_size=3))
def test_any_tree_becomes_a_sound_file(body: list[object], notes: list[tuple[object, ...]]) -> None:
    document = replace(
        torture_document(), front=(), blocks=tuple(body), footnotes=tuple(notes), images=pictures
    )  # type: ignore[arg-type]
    file = WordFile(write_docx(document, REFERENCE))
    assert faults(file) == []


@settings(max_examples=20)
@given(texts)
def test_any_text_arrives_as_it_was(words_in: str) -> None:
    document = replace(
        torture_document(), front=(), blocks=(Paragraph((Text(words_in), Strong((Text(words_in),)))),)
    )
    file = WordFile(write_docx(document, REFERENCE))
    assert words(file.find("//w:p[w:pPr/w:pStyle/@w:val='BodyText']")[0]) == words_in * 2
