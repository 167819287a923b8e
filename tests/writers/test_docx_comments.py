"""Comments and watermark of the Word writer, on trees that no plan would give."""

from __future__ import annotations

from msgspec.structs import replace

from tests.writers.docx_reading import W, WordFile, faults, words
from tests.writers.torture import torture_document
from yjplan.diagnostics import Place
from yjplan.document.tree import Comment, Paragraph, Text, walk
from yjplan.resources import resource
from yjplan.writers.docx import write_docx
from yjplan.writers.docx.palette import GREY
from yjplan.writers.docx.watermark import SHADE

REFERENCE = resource("templates") / "reference.docx"


def test_a_comment_on_every_block_is_beside_something() -> None:
    document = torture_document()
    blocks = tuple(
        replace(block, place=Place("sections/all.yaml", 10 * n)) for n, block in enumerate(document.blocks, 1)
    )
    remarks = tuple(
        Comment(Place("sections/all.yaml", 10 * n + 3), f"Comment {n}\nmore & <more>", 'Ann "A" Owner')
        for n in range(1, len(blocks) + 1)
    )
    file = WordFile(write_docx(replace(document, blocks=blocks, comments=remarks), REFERENCE))
    assert not faults(file)
    ids = {c.get(f"{W}id") for c in file.find("//w:comment", "word/comments.xml")}
    assert len(ids) == len(remarks)
    for mark in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert {e.get(f"{W}id") for e in file.find(f"//w:{mark}")} == ids
    for start in file.find("//w:commentRangeStart"):
        assert words(start.getparent()) or start.getparent().findall(f".//{W}drawing")


def test_place_decides_whatever_the_order() -> None:
    document = torture_document()
    blocks = tuple(
        Paragraph((Text(f"Line {line}"),), place=Place("sections/a.yaml", line)) for line in (5, 30, 20, 20)
    )
    wanted = {2: "Line 5", 5: "Line 5", 19: "Line 5", 20: "Line 20", 29: "Line 20", 99: "Line 30"}
    remarks = tuple(Comment(Place("sections/a.yaml", line), f"at {line}", "A B") for line in wanted)
    elsewhere = Comment(Place("data/fte.csv", 3), "elsewhere", "A B")
    changed = replace(document, blocks=blocks, comments=(*remarks, elsewhere))
    file = WordFile(write_docx(changed, REFERENCE))
    said = {
        c.get(f"{W}id"): words(c).replace("at ", "") for c in file.find("//w:comment", "word/comments.xml")
    }
    found = {
        said[e.get(f"{W}id")]: words(e.getparent().getparent()) for e in file.find("//w:commentReference")
    }
    assert found.pop("elsewhere") == document.cover.title
    assert {int(line): text for line, text in found.items()} == wanted


def test_tree_of_every_block_has_no_comment_of_its_own() -> None:
    assert list(walk(torture_document().blocks))
    assert "word/comments.xml" not in WordFile(write_docx(torture_document(), REFERENCE)).names


def test_watermark_leaves_the_lightest_words_readable() -> None:
    from tests.writers.test_docx_package import contrast

    assert contrast(GREY, SHADE.lstrip("#")) >= 4.5
