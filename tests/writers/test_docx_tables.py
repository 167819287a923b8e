"""Tables, figures and pages in the Word file."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.writers.docx_reading import NS, W, WordFile, faults, words
from tests.writers.torture import PROSE, cell, p, t, table, torture_document
from yjplan.document.tree import AnyBlock, Column, Heading, PageBreak, Row, Table
from yjplan.resources import resource
from yjplan.writers.docx import write_docx
from yjplan.writers.docx.job import LANDSCAPE_WIDTH, PORTRAIT_WIDTH
from yjplan.writers.docx.widths import layout

REFERENCE = resource("templates") / "reference.docx"


@pytest.fixture(scope="module")
def file() -> WordFile:
    return WordFile(write_docx(torture_document(), REFERENCE))


def written(*blocks: AnyBlock) -> WordFile:
    document = replace(torture_document(), front=(), blocks=blocks, footnotes=())
    return WordFile(write_docx(document, REFERENCE))


def pages(file: WordFile) -> list[tuple[str, list[str]]]:
    """Return each section: its direction and the words of its paragraphs and tables."""
    out: list[tuple[str, list[str]]] = []
    content: list[str] = []
    for block in file.body:
        section = block if block.tag == f"{W}sectPr" else block.find(f"{W}pPr/{W}sectPr")
        if block.tag != f"{W}sectPr":
            content.append(words(block))
        if section is not None:
            size = section.find(f"{W}pgSz")
            out.append((size.get(f"{W}orient", "portrait"), [c for c in content if c]))
            content = []
    return out


# ------------------------------------------------------------------------------------------------ tables


def test_every_table_has_one_marked_header_row_and_rows_that_stay_whole(file: WordFile) -> None:
    for one in file.tables():
        rows = one.findall(f"{W}tr")
        assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
        assert not [r for r in rows[1:] if r.find(f"{W}trPr/{W}tblHeader") is not None]
        assert all(r.find(f"{W}trPr/{W}cantSplit") is not None for r in rows)
        assert one.find(f"{W}tblPr/{W}tblLook").get(f"{W}firstRow") == "1"
        assert one.xpath("string(w:tblPr/w:tblCaption/@w:val)", namespaces=NS)
        assert one.xpath("string(w:tblPr/w:tblDescription/@w:val)", namespaces=NS)


def test_header_marks_are_bare(file: WordFile) -> None:
    assert not file.find("//w:tblHeader/@w:val | //w:cantSplit/@w:val")


def test_caption_stands_above_with_a_number_that_word_can_count(file: WordFile) -> None:
    # the 2 at the end is the mark of a footnote
    assert file.styled("Caption")[:2] == ["Table 1: Actions & owners", "Table 2: Budget 2024-252"]
    assert file.find("//w:instrText[contains(., 'SEQ Table')]")
    assert file.find("//w:p[w:pPr/w:pStyle/@w:val='Caption']//w:bookmarkStart[@w:name='table_budget']")
    caption = file.find("//w:p[w:pPr/w:pStyle/@w:val='Caption']")[0]
    assert caption.getnext().tag == f"{W}tbl"


def test_a_very_long_row_may_break_over_pages() -> None:
    one = written(table(["A", "B"], [["long " * 500, "1"]])).tables()[0]
    assert one.findall(f"{W}tr")[1].find(f"{W}trPr/{W}cantSplit") is None


def test_numbers_stand_at_the_right_and_totals_are_bold(file: WordFile) -> None:
    budget = file.table("Budget 2024-25")
    styles = [
        [c.xpath("string(w:p/w:pPr/w:pStyle/@w:val)", namespaces=NS) for c in row.findall(f"{W}tc")]
        for row in budget.findall(f"{W}tr")
    ]
    assert styles[0] == ["TableHeading", *["TableHeadingNumber"] * 3]
    assert styles[1] == ["TableRowHeading", *["TableNumber"] * 3]
    assert styles[-1] == ["TableTotal", *["TableTotalNumber"] * 3]
    assert budget.find(f"{W}tblPr/{W}tblLook").get(f"{W}lastRow") == "1"


def test_status_has_a_fill_and_its_word(file: WordFile) -> None:
    cells = file.table("Actions & owners").xpath(".//w:tc[w:tcPr/w:shd]", namespaces=NS)
    assert {words(c): c.find(f"{W}tcPr/{W}shd").get(f"{W}fill") for c in cells} == {
        "On track": "CCE2D8", "At risk": "FFE5A8", "Late": "F4CDC6", "Not begun": "E5E6E7",
    }  # fmt: skip


def test_widths_follow_their_shares() -> None:
    columns = (Column("A", width=1), Column("B", width=2), Column("C", width=1))
    one = Table(columns=columns, rows=(Row((cell("a"), cell("b"), cell("c"))),))
    widths = layout(one, 8000).widths
    assert widths == (2000, 4000, 2000)


@pytest.mark.parametrize("columns", [1, 2, 5, 9, 14, 21, 30])
@pytest.mark.parametrize("width", [PORTRAIT_WIDTH, LANDSCAPE_WIDTH])
def test_widths_fill_the_text_exactly(columns: int, width: int) -> None:
    one = table([f"Practitioners {n}" for n in range(columns)], [["15"] * columns, ["£1,312"] * columns])
    plan = layout(one, width)
    assert sum(plan.widths) == width
    assert min(plan.widths) > 0


def test_a_number_in_a_narrow_column_keeps_its_digits_together() -> None:
    one = table([f"Practitioners {n}" for n in range(21)], [["15"] * 21])
    plan = layout(one, PORTRAIT_WIDTH)
    assert plan.size.suffix == "Tiny"
    assert plan.header_height > 0
    digits = 2 * 0.556 * plan.size.points * 20
    assert min(plan.widths) - plan.size.padding >= digits


def test_a_table_too_wide_for_an_upright_page_is_turned() -> None:
    file = written(table([f"Cost {n}" for n in range(20)], [["£1,312,463"] * 20]))
    assert [turned for turned, _ in pages(file)] == ["portrait", "landscape"]


# ----------------------------------------------------------------------------------------------- figures


def test_pictures_are_in_line_described_and_no_wider_than_the_text(file: WordFile) -> None:
    assert not file.find("//wp:anchor")
    described = {d.get("descr") for d in file.find("//wp:docPr")}
    assert "Line chart: the rate fell from 210 in 2021 to 182 in 2023." in described
    assert all(int(x) <= PORTRAIT_WIDTH * 635 for x in file.find("//wp:extent/@cx"))
    fte = file.find("//wp:inline[wp:docPr[starts-with(@descr, 'Line')]]/wp:extent")[0]
    assert (fte.get("cx"), fte.get("cy")) == ("5760000", "3240000")


def test_only_the_decorative_picture_is_marked_so(file: WordFile) -> None:
    silent = file.find("//wp:docPr[@descr='']")
    assert len(silent) == 1
    assert silent[0].xpath("count(.//adec:decorative[@val='1'])", namespaces=NS) == 1
    assert len(file.find("//adec:decorative")) == 1


def test_a_figure_is_followed_by_the_same_content_in_words(file: WordFile) -> None:
    caption = file.find("//w:p[w:pPr/w:pStyle/@w:val='Caption'][contains(., 'First time entrants')]")[0]
    picture = caption.getnext()
    lead = picture.getnext()
    data = lead.getnext()
    assert picture.find(f".//{W}drawing") is not None
    assert picture.find(f".//{W}keepNext") is None
    assert words(lead) == "Figure 1 as a table:"
    assert words(data).endswith("Rate per 100,000210201182")
    assert words(data.getnext()) == "Source: Police National Computer"
    assert "The same content as a list:" in file.styled("LeadIn")


# ------------------------------------------------------------------------------------------------- pages


def test_landscape_tables_share_a_section_with_what_announces_them(file: WordFile) -> None:
    sections = pages(file)
    assert [turned for turned, _ in sections] == ["portrait", "landscape", "portrait", "landscape"]
    turned = sections[1][1]
    assert turned[:3] == [
        "Staffing", "The two tables show the staff:", "Table 4: Staff by role, ethnicity and gender",
    ]  # fmt: skip
    assert turned[-1] == "Counted on 31 March."
    assert sections[2][1][0] == "After the landscape pages"
    assert sections[3][1][:2] == ["Appendix 1: posts", "Table 7: Posts, turned"]


def test_paper_is_a4_either_way(file: WordFile) -> None:
    sizes = {(s.get(f"{W}orient"), s.get(f"{W}w"), s.get(f"{W}h")) for s in file.find("//w:pgSz")}
    assert sizes == {(None, "11906", "16838"), ("landscape", "16838", "11906")}


def test_a_heading_with_a_short_sentence_goes_with_its_landscape_table() -> None:
    turned = table(["A", "B"], [["a", "1"]], landscape=True)
    short = written(p(PROSE), Heading(1, t("Appendix"), "a"), p("A sentence."), turned)
    assert pages(short)[1][1][:2] == ["Appendix", "A sentence."]
    long = written(p(PROSE), Heading(1, t("Appendix"), "a"), p(PROSE * 5), turned)
    assert "Appendix" in pages(long)[0][1]


def test_no_page_is_left_empty_by_a_break_beside_a_landscape_page() -> None:
    turned = table(["A", "B"], [["a", "1"]], landscape=True)
    file = written(
        p(PROSE), PageBreak(), turned, PageBreak(), Heading(1, t("Next"), "n", new_page=True), PageBreak()
    )
    assert [turned for turned, _ in pages(file)] == ["portrait", "landscape", "portrait"]
    assert len(file.find("//w:pageBreakBefore")) == 2  # the contents, and "Next"
    assert faults(file) == []


def test_one_break_however_often_it_is_asked_for(file: WordFile) -> None:
    after = file.find("//w:p[contains(., 'After a page break.')]")[0]
    assert after.find(f"{W}pPr/{W}pageBreakBefore") is not None
    assert words(after.getprevious()) == ""


def test_header_and_footer_on_all_pages_but_the_cover(file: WordFile) -> None:
    assert words(file.part("word/header1.xml")) == "Youth Justice Plan 2024-25 <draft>"
    for name in ("footer1", "footer2"):
        assert words(file.part(f"word/{name}.xml")).startswith(
            "Example & Sample Youth Justice Service\tPage "
        )
        fields = [x.text.strip() for x in file.find("//w:instrText", f"word/{name}.xml")]
        assert fields == ["PAGE", "NUMPAGES"]
    assert len(file.find("//w:titlePg")) == 1
    assert file.find("//w:sectPr")[0].find(f"{W}titlePg") is not None
    targets = file.relations()
    for section in file.find("//w:sectPr"):
        turned = section.find(f"{W}pgSz").get(f"{W}orient") == "landscape"
        footer = section.xpath("string(w:footerReference/@r:id)", namespaces=NS)
        assert targets[footer] == ("footer2.xml" if turned else "footer1.xml")
