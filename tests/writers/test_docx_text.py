"""Words, headings, lists, links, footnotes and panels in the Word file."""

from __future__ import annotations

import re
from io import BytesIO

import mammoth
import pytest
from msgspec.structs import replace

from tests.writers.docx_reading import W, WordFile, faults, words
from tests.writers.torture import EMOJI, LONG_WORDS, MARKUP, WELSH, p, t, torture_document
from yjplan.document.tree import Heading, Link, ListBlock, Panel, Quotation, plain, walk
from yjplan.resources import resource
from yjplan.writers.docx import write_docx

REFERENCE = resource("templates") / "reference.docx"


@pytest.fixture(scope="module")
def data() -> bytes:
    return write_docx(torture_document(), REFERENCE)


@pytest.fixture(scope="module")
def file(data: bytes) -> WordFile:
    return WordFile(data)


@pytest.fixture(scope="module")
def html(data: bytes) -> str:
    return mammoth.convert_to_html(BytesIO(data)).value


def written(*blocks: object, **more: object) -> WordFile:
    """Write a document of only these blocks."""
    document = replace(torture_document(), front=(), blocks=blocks, footnotes=())  # type: ignore[arg-type]
    return WordFile(write_docx(replace(document, **more), REFERENCE))  # type: ignore[arg-type]


def test_nothing_that_word_or_a_screen_reader_would_stumble_over(file: WordFile) -> None:
    assert faults(file) == []


def test_every_heading_is_there_in_order(html: str) -> None:
    document = torture_document()
    headings = [b for b in walk((*document.front, *document.blocks)) if isinstance(b, Heading)]
    found = re.findall(r"<h(\d)>(.*?)</h\d>", html)
    stripped = [(int(level), re.sub(r"<sup>.*?</sup>|<[^>]+>", "", text)) for level, text in found]
    assert stripped == [(h.level, plain(h.text).replace("&", "&amp;")) for h in headings]


def test_cover_says_what_the_document_says(file: WordFile) -> None:
    assert file.styled("Title") == ["Youth Justice Plan"]
    assert file.styled("CoverYears") == ["2024-25"]
    assert file.styled("Subtitle") == ["Example & Sample Youth Justice Service"]
    assert file.styled("CoverAuthority") == ["Example Council", "Sample Council"]
    assert file.styled("CoverFirstLine") + file.styled("CoverLine") == [
        "Draft for the management board", "Version 1.0", "30 June 2024",
    ]  # fmt: skip


def test_contents_list_headings_of_three_levels_and_link_to_them(file: WordFile) -> None:
    entries = file.find("//w:sdt[.//w:docPartGallery[@w:val='Table of Contents']]//w:hyperlink")
    titles = [words(e) for e in entries]
    assert titles[0] == "1\tIntroduction, vision and strategy"
    assert titles[1] == f"1.1\t{LONG_WORDS}"
    assert titles[2] == "1.1.1\tA heading with stress & a note"
    assert titles[-1] == "Appendix 1: posts"
    assert not [x for x in titles if "The fourth level" in x or "Not in the contents" in x or "Versions" in x]
    instruction = file.find("//w:instrText[contains(., 'TOC')]")[0].text
    assert r'\o "1-3"' in instruction
    assert r"\n" in instruction


def test_nothing_asks_to_update_fields_when_the_file_is_opened(file: WordFile) -> None:
    assert not file.find("//w:updateFields", "word/settings.xml")
    assert not file.find("//w:fldChar[@w:dirty]")


def test_no_contents_without_headings() -> None:
    assert not written(p("only a paragraph")).find("//w:docPartGallery")


@pytest.mark.parametrize("text", [MARKUP, WELSH, EMOJI, "Two  spaces."])
def test_text_arrives_as_it_was_typed(file: WordFile, text: str) -> None:
    assert any(text in body for body in file.styled("BodyText"))


def test_bold_and_italic_are_styles(file: WordFile) -> None:
    for style, text in (("Strong", "Strong words"), ("Emphasis", "stressed words"), ("IntenseEmphasis", "both"),
                        ("InlineCode", "typed words")):  # fmt: skip
        assert text in [words(r) for r in file.find(f"//w:r[w:rPr/w:rStyle/@w:val='{style}']")]


def test_links_have_an_address_a_tooltip_and_words(file: WordFile) -> None:
    targets = file.relations()
    links = {words(e): e for e in file.find("//w:hyperlink[@r:id]")}
    link = links["guidance on youth justice plans"]
    assert (
        targets[link.xpath("string(@r:id)", namespaces=link.nsmap)]
        == "https://www.gov.uk/youth-justice?a=1&b=2"
    )
    assert link.get(f"{W}tooltip") == "https://www.gov.uk/youth-justice?a=1&b=2"


def test_an_address_with_odd_letters_does_not_damage_the_file() -> None:
    file = written(p(Link("https://example.org/a b/tŷ[1]?q=é#x", t("odd"))))
    assert "https://example.org/a%20b/t%C5%B7%5B1%5D?q=%C3%A9#x" in file.relations().values()


def test_references_lead_to_their_target_or_are_plain_words(file: WordFile) -> None:
    anchors = {words(e): e.get(f"{W}anchor") for e in file.find("//w:hyperlink[@w:anchor]")}
    assert anchors["table 2"] == "table_budget"
    assert anchors["figure 1"] == "fte_chart"
    assert "nothing" not in anchors


def test_footnotes_are_real_and_in_order(file: WordFile, html: str) -> None:
    notes = file.find("//w:footnote[not(@w:type)]", "word/footnotes.xml")
    assert [n.get(f"{W}id") for n in notes] == ["1", "2", "3"]
    assert [x.get(f"{W}id") for x in file.find("//w:footnoteReference")] == ["1", "2", "3"]
    assert "The first note, with a " in html
    assert words(notes[1]) == " The second note.It has two paragraphs.and a list"
    assert file.relations("footnotes") == {"rId1": "https://example.org/note"}


def test_a_note_marked_twice_repeats_its_number(file: WordFile) -> None:
    again = file.find("//w:instrText[contains(., 'NOTEREF')]")
    assert [x.text.split()[1] for x in again] == ["_Footnote1", "_Footnote2"]


def test_lists_are_native_nested_and_begin_again(html: str, file: WordFile) -> None:
    assert "<ul><li>second level<ul><li>third level</li><li>third again</li></ul></li>" in html
    assert "<li>numbered below<ol><li>one</li><li>two</li></ol></li>" in html
    starts = file.find("//w:num/w:lvlOverride/w:startOverride/@w:val", "word/numbering.xml")
    assert starts.count("7") == 1
    assert set(starts) == {"1", "7"}
    numbered = file.find("//w:p[w:pPr/w:pStyle/@w:val='ListNumber' and w:pPr/w:numPr/w:ilvl/@w:val='0']")
    ids = [x.xpath("string(w:pPr/w:numPr/w:numId/@w:val)", namespaces=x.nsmap) for x in numbered]
    assert len(set(ids)) == 3
    assert [ids.count(i) for i in dict.fromkeys(ids)] == [3, 2, 2]


def test_later_paragraphs_of_an_item_stand_under_the_first(file: WordFile) -> None:
    assert file.styled("ListContinue")[0].startswith("The second paragraph stands under the first.")


@pytest.mark.parametrize(
    ("kind", "style"),
    [
        ("callout", "Callout"), ("case-study", "CaseStudy"), ("vision", "Vision"),
        ("benefit-statement", "BenefitStatement"), ("foreword", "Foreword"),
    ],
)  # fmt: skip
def test_panels_are_styled_paragraphs_whose_title_is_no_heading(kind: str, style: str) -> None:
    inner = ListBlock(((p("item"), p("more")),))
    quote = Quotation((p("said"),), "Sam")
    file = written(Panel(kind, t("The title"), (p("text"), inner, quote)))  # type: ignore[arg-type]
    assert file.styled(f"{style}Title") == ["The title"]
    assert file.styled(style) == ["text", "item", "\tmore"]
    assert file.styled(f"{style}Quote") == ["said"]
    assert file.styled(f"{style}Attribution") == ["— Sam"]
    assert not file.find("//w:txbxContent")
    assert file.find("//w:numPr")


def test_key_figures_and_you_said_we_did_are_simple_tables(html: str) -> None:
    assert "<th><p>first time entrants in 2023</p></th>" in html
    assert "<td><p>48</p><p>down from 61</p></td>" in html
    assert "<thead><tr><th><p>You said</p></th><th><p>We did</p></th></tr></thead>" in html
    assert (
        "<td><p>We did two things:</p><ul><li>moved to a warm room</li><li>halved the form</li></ul></td>"
        in html
    )


def test_signatures_have_named_fields(file: WordFile) -> None:
    controls = file.find("//w:sdt[w:sdtPr/w:alias]")
    names = [c.xpath("string(w:sdtPr/w:alias/@w:val)", namespaces=c.nsmap) for c in controls]
    assert names == [
        "Signature of Alex Example", "Date of signature of Alex Example",
        "Signature of Head of service", "Date of signature of Head of service",
    ]  # fmt: skip
    assert [words(c) for c in controls] == [
        "not yet signed", "not yet dated", "Signed: Robin Sample", "30\u00a0June 2024",
    ]  # fmt: skip


def test_no_paragraph_is_empty_for_the_sake_of_space(file: WordFile) -> None:
    empty = file.find("//w:p[not(.//w:t) and not(.//w:drawing)]/w:pPr/w:pStyle/@w:val")
    assert set(empty) <= {"SectionEnd", "BetweenTables"}


def test_looks_come_from_styles(file: WordFile) -> None:
    assert not file.find("//w:r/w:rPr/w:sz | //w:r/w:rPr/w:color | //w:r/w:rPr/w:rFonts | //w:pPr/w:jc")
    assert not file.find("//w:pPr/w:spacing | //w:pPr/w:pBdr | //w:pPr/w:shd")


def test_code_keeps_its_lines_and_spaces(file: WordFile) -> None:
    assert file.styled("CodeBlock") == ["first line\n    indented & <odd>\n\nlast line"]
