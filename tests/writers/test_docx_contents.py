"""The contents are right the moment the file is opened: with links always, with page numbers when they are known."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.writers.docx_reading import NS, W, WordFile, faults, words
from tests.writers.torture import torture_document
from tests.writers.word_counting import bookmarked, fields
from yjplan.document.tree import Heading, walk
from yjplan.resources import resource
from yjplan.writers.docx import write_docx
from yjplan.writers.docx.contents import contents_headings

REFERENCE = resource("templates") / "reference.docx"
PAGES = {h.id: n + 2 for n, h in enumerate(contents_headings(torture_document().blocks), 1)}


def with_pages(pages: dict[str, int]) -> WordFile:
    return WordFile(write_docx(replace(torture_document(), pages=pages), REFERENCE))


@pytest.fixture(scope="module")
def plain_file() -> WordFile:
    return with_pages({})


@pytest.fixture(scope="module")
def paged_file() -> WordFile:
    return with_pages(PAGES)


def entries(file: WordFile) -> list[str]:
    return [words(e) for e in file.find("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'TOC')]//w:hyperlink")]


def instruction(file: WordFile) -> str:
    codes = file.find("//w:instrText[starts-with(normalize-space(.), 'TOC ')]")
    assert len(codes) == 1
    return " ".join(codes[0].text.split())


def test_without_a_layout_there_are_links_and_no_page_numbers(plain_file: WordFile) -> None:
    assert entries(plain_file)[0] == "1\tIntroduction, vision and strategy"
    assert entries(plain_file)[-1] == "Appendix 1: posts"
    assert instruction(plain_file) == r'TOC \o "1-3" \n \h \z'
    assert not fields(plain_file, "PAGEREF")


def test_after_a_layout_every_entry_has_its_page(paged_file: WordFile, plain_file: WordFile) -> None:
    expected = [f"{entry}\t{n + 2}" for n, entry in enumerate(entries(plain_file), 1)]
    assert entries(paged_file) == expected
    assert instruction(paged_file) == r'TOC \o "1-3" \h \z'
    assert faults(paged_file) == []


def test_page_numbers_are_fields_on_the_heading_itself(paged_file: WordFile) -> None:
    found = fields(paged_file, "PAGEREF")
    assert [result for _, result, _ in found] == [str(page) for page in PAGES.values()]
    for code, _, paragraph in found:
        _, name, switch = code.split()
        assert switch == "\\h"
        link = paragraph.find(f"{W}hyperlink")
        assert link.get(f"{W}anchor") == name
        assert bookmarked(paged_file, name) in words(link)


def test_the_styles_lead_to_the_page_number_with_dots(paged_file: WordFile) -> None:
    for level in (1, 2, 3):
        path = f"//w:style[@w:styleId='TOC{level}']/w:pPr/w:tabs/w:tab[@w:val='right']"
        (stop,) = paged_file.find(path, "word/styles.xml")
        assert stop.get(f"{W}leader") == "dot"
        assert stop.get(f"{W}pos") == "9298"
    by_hand = "//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'TOC')]/w:pPr/*[not(self::w:pStyle or self::w:pageBreakBefore)]"
    assert not paged_file.find(by_hand)


def test_contents_do_not_mix_entries_with_and_without_pages(plain_file: WordFile) -> None:
    some = dict(list(PAGES.items())[1:])
    assert entries(with_pages(some)) == entries(plain_file)


@pytest.mark.parametrize("pages", [{}, PAGES])
def test_nothing_asks_to_be_renewed(pages: dict[str, int]) -> None:
    file = with_pages(pages)
    assert not file.find("//w:fldChar[@w:dirty]")
    assert not file.find("//w:updateFields", "word/settings.xml")


def test_all_of_it_lies_in_a_contents_control(paged_file: WordFile) -> None:
    (control,) = paged_file.find("//w:sdt[w:sdtPr/w:docPartObj/w:docPartGallery/@w:val='Table of Contents']")
    marks = control.xpath(".//w:fldChar/@w:fldCharType", namespaces=NS)
    assert marks.count("begin") == marks.count("end") == len(PAGES) + 1


def test_page_numbers_count_from_the_cover(paged_file: WordFile) -> None:
    assert not paged_file.find("//w:sectPr/w:pgNumType")


def test_what_the_contents_list() -> None:
    document = torture_document()
    listed = [h.id for h in contents_headings(document.blocks)]
    for heading in (h for h in walk(document.blocks) if isinstance(h, Heading)):
        assert (heading.id in listed) == (heading.in_contents and heading.level <= 3)
