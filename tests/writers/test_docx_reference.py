"""A council's own Word file as reference: its looks win, and nothing else of it comes into the plan."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.shared import Pt
from msgspec.structs import replace

from tests.conftest import PlanFolderMaker
from tests.plans import document, folder_of, section
from tests.writers.councils import GREEN, changed, council, hostile
from tests.writers.docx_reading import W, WordFile, faults, words
from tests.writers.torture import torture_document
from yjplan.diagnostics import Findings
from yjplan.document import tree
from yjplan.document.colour import LEAST_CONTRAST, contrast
from yjplan.resources import resource
from yjplan.source.docx import WordFile as Council
from yjplan.source.docx import read_docx
from yjplan.writers.docx import write_docx

REFERENCE = resource("templates") / "reference.docx"
LANG = f"{W}lang"


def read(tmp_path: Path, data: bytes) -> Council:
    path = tmp_path / "council.docx"
    path.write_bytes(data)
    findings = Findings()
    found = read_docx(path, "council.docx", None, findings)
    assert found is not None, list(findings)
    return found


def built(tmp_path: Path, data: bytes, document: tree.Document | None = None) -> WordFile:
    return WordFile(write_docx(document or torture_document(), REFERENCE, read(tmp_path, data)))


def everything(file: WordFile) -> bytes:
    return b"".join(file.archive.read(name) for name in file.names)


def test_the_councils_fonts_and_colours_win(tmp_path: Path) -> None:
    file = built(tmp_path, council())
    for path in ("Heading1", "Title", "Caption"):
        assert file.find(f"//w:style[@w:styleId='{path}']/w:rPr/w:color/@w:val", "word/styles.xml") == [GREEN]
    fonts = file.find("//w:style[@w:styleId='Normal']/w:rPr/w:rFonts/@w:ascii", "word/styles.xml")
    assert fonts == ["Georgia"]
    # what the council's file lacks takes the colour of its headings, and our blue is nowhere
    assert file.find("//w:style[@w:styleId='TableHeading']/w:rPr/w:color/@w:val", "word/styles.xml") == [
        GREEN
    ]
    assert b"12436D" not in everything(file)


def test_a_brand_colour_is_that_of_added_styles_only(tmp_path: Path) -> None:
    file = built(tmp_path, council(), replace(torture_document(), colour="#8A1538"))
    assert file.find("//w:style[@w:styleId='TableHeading']/w:rPr/w:color/@w:val", "word/styles.xml") == [
        "8A1538"
    ]
    assert file.find("//w:style[@w:styleId='Heading1']/w:rPr/w:color/@w:val", "word/styles.xml") == [GREEN]


def test_every_style_that_is_used_is_there_once_and_leads_somewhere(tmp_path: Path) -> None:
    file = built(tmp_path, council())
    assert faults(file) == []
    ids = file.find("//w:style/@w:styleId", "word/styles.xml")
    names = [n.casefold() for n in file.find("//w:style/w:name/@w:val", "word/styles.xml")]
    assert len(set(ids)) == len(ids)
    assert len(set(names)) == len(names)
    for kind in ("basedOn", "next", "link"):
        assert set(file.find(f"//w:style/w:{kind}/@w:val", "word/styles.xml")) <= set(ids)
    assert file.find("//w:style[@w:default='1' and @w:type='paragraph']/@w:styleId", "word/styles.xml") == [
        "Normal"
    ]


def test_headings_keep_their_levels_and_our_numbers(tmp_path: Path) -> None:
    file = built(tmp_path, council())
    for level in range(1, 7):
        path = f"//w:style[@w:styleId='Heading{level}']/w:pPr"
        assert file.find(f"{path}/w:outlineLvl/@w:val", "word/styles.xml") == [str(level - 1)]
        own = WordFile(REFERENCE.read_bytes()).find(f"{path}/w:numPr/w:numId/@w:val", "word/styles.xml")
        assert file.find(f"{path}/w:numPr/w:numId/@w:val", "word/styles.xml") == own


def test_header_and_footer_are_the_councils_with_our_line_below(tmp_path: Path) -> None:
    file = built(tmp_path, council())
    header = file.part("word/header1.xml")
    assert "Borough of Example" in words(header[0])
    assert "Youth Justice Plan" in words(header[-1])
    assert file.find("//a:blip", "word/header1.xml")
    assert "media/house1.png" in file.relations("header1").values()
    footer = file.part("word/footer1.xml")
    assert words(footer[0]).startswith("Town Hall")
    assert "Page 1 of" in words(footer[-1])
    decorative = file.find(
        "//wp:docPr[not(.//adec:decorative) and normalize-space(@descr)='']", "word/header1.xml"
    )
    assert decorative == []


def test_a_page_number_of_the_councils_is_the_only_one(tmp_path: Path) -> None:
    file = built(tmp_path, council(numbered=True))
    assert words(file.part("word/footer1.xml")) == "Town Hall, Example EX1 1AA – page 1"
    assert file.find("//w:fldSimple/@w:instr", "word/footer1.xml") == [" PAGE "]


def test_paper_is_a4_and_margins_are_the_councils(tmp_path: Path) -> None:
    file = built(tmp_path, council())
    assert {s.get(f"{W}w") for s in file.find("//w:pgSz")} == {"11906", "16838"}
    assert {m.get(f"{W}left") for m in file.find("//w:pgMar")} == {str(round(1.2 * 1440))}
    width = 11906 - 2 * 1728
    widths = {int(t.get(f"{W}w")) for t in file.find("//w:body/w:tbl/w:tblPr/w:tblW")}
    assert width in widths
    assert max(widths) <= 16838 - 2 * 1728


def test_margins_that_leave_no_room_are_not_taken(tmp_path: Path) -> None:
    def change(parts: dict[str, bytes]) -> None:
        parts["word/document.xml"] = parts["word/document.xml"].replace(b'w:left="1728"', b'w:left="9999"')

    assert {m.get(f"{W}left") for m in built(tmp_path, changed(council(), change)).find("//w:pgMar")} == {
        "1304"
    }


def test_nothing_harmful_comes_in(tmp_path: Path) -> None:
    file = built(tmp_path, hostile())
    assert b"evil" not in everything(file).lower()
    assert b"COUNCIL'S OWN TEXT" not in everything(file)
    assert not [n for n in file.names if n.endswith((".bin", ".html", ".odttf")) or "customXml" in n]
    assert "macro" not in file.archive.read("[Content_Types].xml").decode().lower()
    external = [
        target
        for name in file.names
        if name.endswith(".rels")
        for target in file.find("//rel:Relationship[@TargetMode='External']/@Target", name)
    ]
    assert all(t.startswith(("http", "mailto:")) for t in external)
    header = words(file.part("word/header1.xml"))
    assert "our website" in header
    assert header.count("From a text box") == 1
    assert "hidden" not in header
    assert "STALE" not in header
    assert not file.find(
        "//w:fldChar | //w:vanish | //w:object | //w:hyperlink | //w:numPr", "word/header1.xml"
    )
    assert faults(file) == []


def test_what_was_left_out_is_known(tmp_path: Path) -> None:
    assert read(tmp_path, council()).left_out == ()
    assert set(read(tmp_path, hostile()).left_out) >= {
        "macros", "a link to a template", "embedded fonts", "inserted files", "links to other files",
    }  # fmt: skip


def test_same_file_same_bytes(tmp_path: Path) -> None:
    one, other = (write_docx(torture_document(), REFERENCE, read(tmp_path, hostile())) for _ in range(2))
    assert one == other


def test_styles_are_known_by_name_in_any_case_and_under_any_id(tmp_path: Path) -> None:
    def change(parts: dict[str, bytes]) -> None:
        text = (
            parts["word/styles.xml"]
            .replace(b'"Heading1"', b'"berschrift1"')
            .replace(b'"Heading 1"', b'"HEADING 1"')
        )
        parts["word/styles.xml"] = text.replace(b'"heading 1"', b'"HEADING 1"')

    file = built(tmp_path, changed(council(), change))
    assert file.find("//w:style[@w:styleId='Heading1']/w:rPr/w:color/@w:val", "word/styles.xml") == [GREEN]
    assert file.find("//w:style[@w:styleId='berschrift1']", "word/styles.xml") == []
    assert faults(file) == []


def test_a_style_of_our_name_but_another_kind_gets_out_of_the_way(tmp_path: Path) -> None:
    source = docx.Document(BytesIO(council()))
    clash = source.styles.add_style("Table Text", 2)  # a character style
    clash.font.size = Pt(9)
    circle = source.styles.add_style("Round", 1)
    circle.base_style = source.styles.add_style("And Round", 1)
    circle.base_style.base_style = circle
    buffer = BytesIO()
    source.save(buffer)
    file = built(tmp_path, buffer.getvalue())
    assert file.find("//w:style[@w:styleId='TableText']/@w:type", "word/styles.xml") == ["paragraph"]
    names = file.find("//w:style/w:name/@w:val", "word/styles.xml")
    assert "Table Text (council)" in names
    assert faults(file) == []


def test_wide_faces_are_set_smaller_in_tables(tmp_path: Path) -> None:
    source = docx.Document()
    source.styles["Normal"].font.name = "Verdana"
    buffer = BytesIO()
    source.save(buffer)
    size = "//w:style[@w:styleId='TableText']/w:rPr/w:sz/@w:val"
    assert built(tmp_path, buffer.getvalue()).find(size, "word/styles.xml") == ["17"]
    assert built(tmp_path, council()).find(size, "word/styles.xml") == ["20"]


def test_first_page_header_is_for_the_cover(tmp_path: Path) -> None:
    source = docx.Document(BytesIO(council()))
    source.sections[0].different_first_page_header_footer = True
    source.sections[0].first_page_header.paragraphs[0].text = "Coat of arms"
    buffer = BytesIO()
    source.save(buffer)
    for stage in ("draft", "final"):
        file = built(tmp_path, buffer.getvalue(), replace(torture_document(), stage=stage))
        first = file.find("//w:sectPr")[0]
        ids = first.xpath("w:headerReference[@w:type='first']/@r:id", namespaces={"w": W[1:-1], "r": R})
        assert "Coat of arms" in words(file.part("word/" + file.relations()[ids[0]].removeprefix("/word/")))


R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@pytest.mark.parametrize(
    "colour", ["#12436D", "#FFCC00", "#8A1538", "#00FF00", "#FFFFFF", "#000000", "#1F6B45"]
)
@pytest.mark.parametrize("accent", ["", "#F2A900"])
def test_text_of_every_style_can_be_read_on_what_is_behind_it(colour: str, accent: str) -> None:
    file = WordFile(write_docx(replace(torture_document(), colour=colour, accent=accent), REFERENCE))
    fills = set(file.find("//w:tblStylePr//w:shd/@w:fill", "word/styles.xml")) | {"FFFFFF"}
    by_id = {s.get(f"{W}styleId"): s for s in file.find("//w:style", "word/styles.xml")}
    default = file.find("//w:docDefaults//w:color/@w:val", "word/styles.xml")[0]
    for id_, style in by_id.items():
        colour_, fill = default, "FFFFFF"
        chain = [style]
        while (base := chain[-1].find(f"{W}basedOn")) is not None:
            chain.append(by_id[base.get(f"{W}val")])
        for each in reversed(chain):
            for found in each.xpath("w:rPr/w:color/@w:val", namespaces={"w": W[1:-1]}):
                colour_ = found
            for found in each.xpath("w:pPr/w:shd/@w:fill | w:rPr/w:shd/@w:fill", namespaces={"w": W[1:-1]}):
                fill = found
        backgrounds = fills if id_.startswith(("TableHeading", "Strong", "Hyperlink")) else {fill}
        for behind in backgrounds:
            assert contrast(colour_, behind) >= LEAST_CONTRAST, (id_, colour_, behind)


def test_colour_is_in_styles_and_never_in_the_text() -> None:
    file = WordFile(write_docx(replace(torture_document(), colour="#8A1538"), REFERENCE))
    assert not file.find("//w:color")
    assert "8A1538" in file.find("//w:style[@w:styleId='Heading1']/w:rPr/w:color/@w:val", "word/styles.xml")


WELSH = """\
title: Llais y plentyn
language: cy
body: |
  Mae ŵyn, tŷ a gŵr ar y môr: ŴŶŵŷâêîôûÂÊÎÔÛïẁẃẅỳ.[^1] Symbolau: £ € → ≥ ½ ✓ – a 🎉👩🏽‍🎓.

  [^1]: Troednodyn.
content:
  - type: quote
    who: Plentyn
    text: Rwy'n teimlo'n well.
  - type: text
    heading: In English
    language: en
    body: These words are English.
"""


def spoken(file: WordFile, part: str = "word/document.xml") -> dict[str, set[str]]:
    """Return the text by language; the document's own is the empty string."""
    found: dict[str, set[str]] = {}
    for run in file.find("//w:r[w:t]", part):
        mark = run.find(f"{W}rPr/{LANG}")
        found.setdefault("" if mark is None else mark.get(f"{W}val"), set()).add(words(run))
    return found


def test_welsh_is_marked_as_welsh(plan_folder: PlanFolderMaker) -> None:
    composed, _ = document(folder_of(plan_folder, section("voice-of-the-child", WELSH)))
    file = WordFile(write_docx(composed, REFERENCE))
    said = spoken(file)
    welsh = "".join(said["cy-GB"])
    assert "ŴŶŵŷâêîôûÂÊÎÔÛïẁẃẅỳ" in welsh
    assert "£ € → ≥ ½ ✓ – a 🎉👩🏽‍🎓" in welsh
    assert "Llais y plentyn" in said["cy-GB"]
    assert "Rwy'n teimlo" in welsh.replace("’", "'")
    assert said["en-GB"] >= {"These words are English."}
    assert "Llais y plentyn" not in said[""]
    assert any("Troednodyn" in t for t in spoken(file, "word/footnotes.xml")["cy-GB"])
    assert file.find("//w:docDefaults//w:lang/@w:val", "word/styles.xml") == ["en-GB"]


def test_without_a_language_nothing_is_marked() -> None:
    assert not WordFile(write_docx(torture_document(), REFERENCE)).find("//w:lang")


def test_the_guide_names_every_style_that_a_council_can_set() -> None:
    guide = " ".join((Path(__file__).parents[2] / "docs" / "guide" / "brand.md").read_text("utf-8").split())
    names = WordFile(REFERENCE.read_bytes()).find("//w:style/w:name/@w:val", "word/styles.xml")
    spared = {"Normal Table", "Default Paragraph Font", "No List"}
    assert [n for n in names if n not in spared and f" {n}" not in guide] == []
