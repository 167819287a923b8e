"""Word counts the headings itself, and repeats their numbers and those of tables and figures in references."""

from __future__ import annotations

import json
from functools import cache
from io import BytesIO
from pathlib import Path

import docx
import mammoth
import pypandoc
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.writers.docx_reading import NS, W, WordFile, faults, words
from tests.writers.torture import p, t, torture_document
from tests.writers.word_counting import bookmarked, fields, headings
from yjplan.charts import illustrate
from yjplan.diagnostics import Findings
from yjplan.document.tree import Document as Tree
from yjplan.document.tree import Emphasis, Figure, Heading, Reference, Strong, Table, Text, plain, walk
from yjplan.pipeline import prepare
from yjplan.resources import resource
from yjplan.writers.docx import write_docx
from yjplan.writers.docx.numbering import Piece, count_headings, pieces

REFERENCE = resource("templates") / "reference.docx"
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
PLANS = ("torture", "stockton", "stockport")


@cache
def tree_of(name: str) -> Tree:
    if name == "torture":
        return torture_document()
    prepared = prepare(EXAMPLES / name, Findings())
    assert prepared is not None
    return illustrate(prepared.document, lambda _: None)


@cache
def bytes_of(name: str) -> bytes:
    return write_docx(tree_of(name), REFERENCE)


def written(*blocks: object) -> WordFile:
    document = replace(torture_document(), front=(), blocks=blocks, footnotes=())  # type: ignore[arg-type]
    return WordFile(write_docx(document, REFERENCE))


def heading(number: str, level: int = 0, title: str = "") -> Heading:
    return Heading(level or number.count(".") + 1, t(title or f"Title of {number}"), f"id-{number}", number)


@pytest.mark.parametrize("name", PLANS)
def test_word_counts_to_the_numbers_of_the_plan(name: str) -> None:
    document = tree_of(name)
    expected = [
        (h.level, h.number, plain(h.text))
        for h in walk((*document.front, *document.blocks))
        if isinstance(h, Heading)
    ]
    assert headings(WordFile(bytes_of(name))) == expected
    assert sum(bool(number) for _, number, _ in expected) > 5


@pytest.mark.parametrize("name", PLANS)
def test_headings_without_a_number_are_in_no_list(name: str) -> None:
    file = WordFile(bytes_of(name))
    all_headings = [h for h in walk(tree_of(name).blocks) if isinstance(h, Heading)]
    listed = file.find("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Heading')][w:pPr/w:numPr]")
    assert [words(x) for x in listed] == [plain(h.text) for h in all_headings if h.number]
    assert len(listed) < len(all_headings)
    assert not file.find("//w:style[starts-with(@w:styleId, 'Heading')]/w:pPr/w:numPr", "word/styles.xml")


@pytest.mark.parametrize("name", PLANS)
def test_nothing_else_is_set_by_hand_on_a_heading(name: str) -> None:
    paragraphs = WordFile(bytes_of(name)).find("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Heading')]/w:pPr")
    used = {child.tag.removeprefix(W) for properties in paragraphs for child in properties}
    assert used <= {"pStyle", "numPr", "pageBreakBefore", "sectPr"}


def test_mammoth_pandoc_and_python_docx_see_headings() -> None:
    data = bytes_of("stockton")
    expected = [(h.level, plain(h.text)) for h in walk(tree_of("stockton").blocks) if isinstance(h, Heading)]
    html = mammoth.convert_to_html(BytesIO(data)).value
    assert sum(html.count(f"<h{n}>") for n in range(1, 7)) == len(expected)
    opened = docx.Document(BytesIO(data))
    seen = [
        (int(x.style.name[-1]), x.text)
        for x in opened.paragraphs
        if x.style is not None and x.style.name is not None and x.style.name.startswith("Heading")
    ]
    assert seen == expected
    read = json.loads(pypandoc.convert_text(data, "json", format="docx"))
    assert [b["c"][0] for b in read["blocks"] if b["t"] == "Header"] == [level for level, _ in expected]


def test_numbers_hang_in_the_margin_with_room_for_two_digits_each() -> None:
    file = written(heading("1"))
    sizes = {n: int(file.find(f"//w:style[@w:styleId='Heading{n}']/w:rPr/w:sz/@w:val", "word/styles.xml")[0])
             for n in range(1, 7)}  # fmt: skip
    for n, half_points in sizes.items():
        indent = file.find(
            f"//w:abstractNum[@w:abstractNumId='6']/w:lvl[@w:ilvl='{n - 1}']/w:pPr/w:ind",
            "word/numbering.xml",
        )[0]
        # Arial Bold: a digit is 0.556 of the size wide, a full stop 0.278
        width = (2 * n * 0.556 + (n - 1) * 0.278) * half_points * 10
        assert int(indent.get(f"{W}hanging")) > width + 80
        assert indent.get(f"{W}left") == indent.get(f"{W}hanging")


@pytest.mark.parametrize(
    "numbers",
    [
        ("3", "3.1", "4"),
        ("1", "1.4", "1.5", "1.5.1", "7", "7.1"),
        ("1", "2", "5", "6", "2", "3"),
        ("1", "1.1", "1.1", "1.2"),
    ],
)
def test_word_begins_again_where_a_plan_does(numbers: tuple[str, ...]) -> None:
    blocks = [replace(heading(n), id=f"h{i}") for i, n in enumerate(numbers)]
    file = written(*blocks)
    assert [number for _, number, _ in headings(file)] == list(numbers)
    assert faults(file) == []


@pytest.mark.parametrize("number", ["2.5.1", "A.1", "1.a", "0", "1.0", "1.", "1.1.1.1.1.1.1.1.1.1"])
def test_a_number_that_word_cannot_come_to_is_typed(number: str) -> None:
    odd = heading(number, 1, "Odd")
    file = written(
        heading("1"), odd, heading("1.1"), p("See ", Reference(odd.id, t(f"section {number}")), ".")
    )
    assert [x for _, *x in headings(file)] == [
        ["1", "Title of 1"],
        ["", f"{number} Odd"],
        ["1.1", "Title of 1.1"],
    ]
    assert not fields(file, "REF")


_NUMBERS = st.lists(
    st.lists(st.integers(1, 4), min_size=1, max_size=4).map(lambda parts: ".".join(map(str, parts))),
    max_size=12,
)


@given(_NUMBERS)
def test_what_is_counted_and_what_is_typed_is_always_the_number_of_the_plan(numbers: list[str]) -> None:
    file = written(p("first"), *(replace(heading(n, 1, "T"), id=f"h{i}") for i, n in enumerate(numbers)))
    said = [f"{number} {text}" if number else text for _, number, text in headings(file)]
    assert said == [f"{n} T" for n in numbers]


def test_two_headings_of_one_id_are_not_taken_for_each_other() -> None:
    same = replace(heading("1"), id="same"), replace(heading("2"), id="same")
    assert list(count_headings(same)) == ["same"]
    assert [x for _, *x in headings(written(*same))] == [["1", "Title of 1"], ["", "2 Title of 2"]]


# ---------------------------------------------------------------- references

SECTION = heading("4.2", title="Board development")
TABLE = Table(columns=(), rows=(), caption=t("Budget"), id="budget", number=3)
FIGURE = Figure("chart", "A chart", t("Trend"), "trend", 12)


@pytest.mark.parametrize(
    ("said", "target", "expected"),
    [
        ("Table 3", TABLE, [("Table 3", "")]),
        ("table 3", TABLE, [("table 3", "\\* Lower")]),
        ("see Table 3 below", TABLE, [("see ", None), ("Table 3", ""), (" below", None)]),
        ("Table 30", TABLE, [("Table 30", None)]),
        ("TABLE 3", TABLE, [("TABLE 3", None)]),
        ("Figure 3", TABLE, [("Figure 3", None)]),
        ("the budget", TABLE, [("the budget", None)]),
        ("Table 3", replace(TABLE, caption=()), [("Table 3", None)]),
        ("Figure 12", FIGURE, [("Figure 12", "")]),
        ("Figure 1", FIGURE, [("Figure 1", None)]),
        ("section 4.2", SECTION, [("section ", None), ("4.2", "\\r")]),
        ("4.2", SECTION, [("4.2", "\\r")]),
        ("section 4.2, “Board development”", SECTION,
         [("section ", None), ("4.2", "\\r"), (", “", None), ("Board development", ""), ("”", None)]),
        ("“Board development”", SECTION, [("“", None), ("Board development", ""), ("”", None)]),
        ("our board development", SECTION, [("our board development", None)]),
        ("section 4.20", SECTION, [("section 4.20", None)]),
        ("section 4.2.1", SECTION, [("section 4.2.1", None)]),
        ("the 4.2 per cent", SECTION, [("the 4.2 per cent", None)]),
    ],
)  # fmt: skip
def test_what_of_a_reference_word_repeats(
    said: str, target: Heading | Table | Figure, expected: list[tuple[str, str | None]]
) -> None:
    found = pieces(said, target, counted=True)
    assert found == [Piece(*x) for x in expected]
    assert "".join(piece.words for piece in found) == said


def test_a_number_that_word_does_not_count_is_not_repeated() -> None:
    assert pieces("section 4.2", SECTION, counted=False) == [Piece("section 4.2")]


@pytest.mark.parametrize("name", PLANS)
def test_fields_say_what_their_bookmark_covers(name: str) -> None:
    file = WordFile(bytes_of(name))
    numbers = {text: number for _, number, text in headings(file)}
    found = fields(file, "REF")
    assert found
    for instruction, result, _ in found:
        target = bookmarked(file, instruction.split()[1])
        if "\\r" in instruction:
            target = numbers[target]
        elif "Lower" in instruction:
            target = target.lower()
        assert result == target
        assert "\\h" in instruction
    assert not file.find("//w:fldChar[@w:dirty]")
    assert not file.find("//w:updateFields", "word/settings.xml")


@pytest.mark.parametrize("name", PLANS)
def test_captions_are_counted_and_their_bookmark_covers_the_label(name: str) -> None:
    file = WordFile(bytes_of(name))
    for kind, word in ((Table, "Table"), (Figure, "Figure")):
        blocks = [b for b in walk(tree_of(name).blocks) if isinstance(b, kind) and b.number and b.caption]
        sequence = [result for instruction, result, _ in fields(file, "SEQ") if f"SEQ {word} " in instruction]
        assert sequence == [str(n) for n in range(1, len(sequence) + 1)] or name == "torture"
        assert len(sequence) == len(blocks)


def test_every_reference_is_a_link_as_well() -> None:
    file = WordFile(bytes_of("stockton"))
    for _, _, paragraph in fields(file, "REF"):
        links = paragraph.findall(f"{W}hyperlink")
        assert any(link.xpath(".//w:instrText[contains(., 'REF')]", namespaces=NS) for link in links)
    html = mammoth.convert_to_html(BytesIO(bytes_of("stockton"))).value
    assert ">section 4.2, “Board development”</a>" in html


def test_words_inside_a_reference_keep_their_weight() -> None:
    link = Reference("id-1", t("section 1"))
    file = written(
        heading("1"), p(Strong((link,)), Emphasis((Reference("id-1", (Text("se"), Text("ction"))),)))
    )
    assert [result for _, result, _ in fields(file, "REF")] == ["1"]
    bold = file.find("//w:r[w:rPr/w:rStyle/@w:val='Hyperlink'][w:rPr/w:b]")
    assert len(bold) == 6
    assert faults(file) == []
