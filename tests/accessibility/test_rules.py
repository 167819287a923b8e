"""Both examples and the torture plan keep every rule, and every rule finds a fault that is planted."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from lxml import etree

from tests.accessibility.rules import RULES
from tests.built import PLANS, built
from tests.writers.docx_reading import NS, W, WordFile
from tests.writers.torture import torture_document
from yjplan.document import tree
from yjplan.resources import resource
from yjplan.writers.docx import write_docx

pytestmark = pytest.mark.long

Change = Callable[[Any], object]
DOCUMENT, STYLES, CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("name", PLANS)
def test_plans_keep_the_rules(name: str, rule: str) -> None:
    assert list(RULES[rule](built(name).file)) == []


@pytest.fixture(scope="module")
def sound() -> bytes:
    return write_docx(torture_document(), resource("templates") / "reference.docx")


@pytest.mark.parametrize("rule", RULES)
def test_the_writers_own_document_keeps_the_rules(rule: str, sound: bytes) -> None:
    assert list(RULES[rule](WordFile(sound))) == []


def first(path: str) -> Callable[[Any], Any]:
    return lambda root: root.xpath(path, namespaces=NS)[0]


def removed(path: str) -> Change:
    def change(root: Any) -> None:
        element = first(path)(root)
        element.getparent().remove(element)

    return change


def put(path: str, xml: str) -> Change:
    """Insert an element as the first child of what stands at a path."""
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NS.items())
    head, slash, rest = (
        xml.partition("/>") if xml.startswith("<") and ">" not in xml[:-2] else xml.partition(">")
    )
    return lambda root: first(path)(root).insert(0, etree.fromstring(f"{head} {spaces}{slash}{rest}"))


def labelled(path: str, name: str, value: str) -> Change:
    return lambda root: first(path)(root).set(f"{W}{name}" if name[0] != "@" else name[1:], value)


def emptied(path: str) -> Change:
    def change(root: Any) -> None:
        for text in first(path)(root).iter(f"{W}t", "{*}title", "{*}language"):
            text.text = ""

    return change


RUN = "(//w:p[w:pPr/w:pStyle/@w:val='BodyText']/w:r)[1]"
PARAGRAPH = "(//w:p[w:pPr/w:pStyle/@w:val='BodyText'])[1]"
FAULTS: list[tuple[str, str, str, Change]] = [
    ("pictures_are_described", "no description", DOCUMENT, labelled("//wp:docPr[@descr != '']", "@descr", "")),
    ("pictures_are_described", "both", DOCUMENT, labelled("//wp:docPr[.//adec:decorative]", "@descr", "A line")),
    ("tables_have_a_header_row", "no mark", DOCUMENT, removed("//w:tblHeader")),
    ("tables_have_a_header_row", "not in the look", DOCUMENT, labelled("//w:tblLook", "firstRow", "0")),
    ("tables_are_simple", "merged", DOCUMENT, put("//w:tc/w:tcPr", '<w:gridSpan w:val="2"/>')),
    ("tables_are_simple", "nested", DOCUMENT, put("//w:tc", "<w:tbl></w:tbl>")),
    ("tables_are_simple", "an empty cell", DOCUMENT, emptied("//w:tc")),
    ("tables_are_simple", "a cell too few", DOCUMENT, removed("(//w:tr)[2]/w:tc")),
    ("tables_have_title_and_description", "no title", DOCUMENT, removed("//w:tblCaption")),
    ("tables_have_title_and_description", "no description", DOCUMENT, removed("//w:tblDescription")),
    ("rows_stay_together", "split", DOCUMENT, removed("(//w:tr)[2]/w:trPr/w:cantSplit")),
    ("headings_are_in_order", "skipped", DOCUMENT, labelled("//w:pStyle[@w:val='Heading2']", "val", "Heading3")),
    ("headings_are_in_order", "empty", DOCUMENT, emptied("//w:p[w:pPr/w:pStyle/@w:val='Heading2']")),
    ("headings_are_in_order", "look-alikes", STYLES, lambda root: [
        e.getparent().remove(e) for e in root.xpath("//w:outlineLvl", namespaces=NS)]),
    ("links_say_where_they_go", "here", DOCUMENT,
     lambda root: setattr(first("//w:hyperlink[@r:id]//w:t")(root), "text", "here")),
    ("links_say_where_they_go", "no tooltip", DOCUMENT,
     lambda root: first("//w:hyperlink[@r:id]")(root).attrib.pop(f"{W}tooltip")),
    ("words_stand_out", "pale style", STYLES,
     put("//w:style[@w:styleId='BodyText']", '<w:rPr><w:color w:val="999999"/></w:rPr>')),
    ("words_stand_out", "dark cell", DOCUMENT, put("//w:tr[2]/w:tc/w:tcPr", '<w:shd w:fill="333333"/>')),
    ("words_stand_out", "dark header row", STYLES,
     labelled("//w:style[@w:styleId='PlanTable']/w:tblStylePr[@w:type='firstRow']//w:shd", "fill", "12436D")),
    ("words_stand_out", "dark panel", STYLES, labelled("//w:style[@w:styleId='Callout']//w:shd", "fill", "444444")),
    ("words_stand_out", "pale run", DOCUMENT, put(RUN, '<w:rPr><w:color w:val="EEEEEE"/></w:rPr>')),
    ("colours_come_from_styles", "highlight", DOCUMENT, put(RUN, '<w:rPr><w:highlight w:val="yellow"/></w:rPr>')),
    ("languages_are_known", "no default", STYLES, removed("//w:docDefaults//w:lang")),
    ("languages_are_known", "nonsense", DOCUMENT, put(RUN, '<w:rPr><w:lang w:val="Welsh"/></w:rPr>')),
    ("languages_are_known", "no property", CORE, emptied("//*")),
    ("the_file_has_a_title", "no title", CORE, emptied("//*")),
    ("the_file_has_a_title", "a file name", CORE,
     lambda root: setattr(next(root.iter("{*}title")), "text", "plan.docx")),
    ("lists_are_lists", "no list", DOCUMENT, labelled("//w:numPr/w:numId[@w:val != '0']", "val", "9999")),
    ("lists_are_lists", "typed", DOCUMENT, lambda root: [
        first(PARAGRAPH)(root).addnext(etree.fromstring(
            f'<w:p xmlns:w="{NS["w"]}"><w:r><w:t>• item</w:t></w:r></w:p>')) for _ in range(2)]),
    ("nothing_floats", "a text box", DOCUMENT, put(RUN, "<w:txbxContent></w:txbxContent>")),
    ("nothing_floats", "an anchor", DOCUMENT,
     lambda root: setattr(first("//wp:inline")(root), "tag", f"{{{NS['wp']}}}anchor")),
    ("nothing_floats", "a floating table", DOCUMENT, put("//w:tblPr", '<w:tblpPr w:tblpX="5"/>')),
    ("space_comes_from_styles", "an empty paragraph", DOCUMENT, emptied(PARAGRAPH)),
    ("looks_come_from_styles", "a size", DOCUMENT, put(RUN, '<w:rPr><w:sz w:val="40"/></w:rPr>')),
    ("looks_come_from_styles", "in the middle", DOCUMENT, put(f"{PARAGRAPH}/w:pPr", '<w:jc w:val="center"/>')),
    ("nothing_is_hidden", "hidden", DOCUMENT, put(RUN, "<w:rPr><w:vanish></w:vanish></w:rPr>")),
    ("numbers_are_used_once", "twice", DOCUMENT, labelled("(//w:bookmarkStart)[2]", "id", "1")),
    ("numbers_are_used_once", "a link to nowhere", DOCUMENT, labelled("//w:hyperlink[@w:anchor]", "anchor", "gone")),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "what", "part", "change"), FAULTS, ids=[f"{f[0]}-{f[1]}" for f in FAULTS])
def test_every_rule_finds_a_fault(rule: str, what: str, part: str, change: Change, sound: bytes) -> None:
    assert list(RULES[rule](planted(sound, part, change))) != [], what


def test_every_rule_has_a_planted_fault() -> None:
    assert {f[0] for f in FAULTS} == set(RULES)


def planted(data: bytes, part: str, change: Change) -> WordFile:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            if name == part:
                root = etree.fromstring(content)
                change(root)
                content = etree.tostring(root)
            after.writestr(name, content)
    return WordFile(out.getvalue())


# ---------------------------------------------------------------- charts: a rule that needs the tree


def charts_without_figures(document: tree.Document) -> list[str]:
    """WCAG 1.1.1, 1.4.5: whatever a chart shows is also there in a table or a list."""
    blocks = list(tree.walk(document.blocks))
    tables = {b.id for b in blocks if isinstance(b, tree.Table)}
    return [
        b.image
        for b in blocks
        if isinstance(b, tree.Figure) and b.image in document.charts and b.table is None and b.equivalent is None
        and b.image.removeprefix("chart-").removesuffix("-chart") not in tables
    ]  # fmt: skip


@pytest.mark.parametrize("name", PLANS)
def test_charts_have_their_figures_in_words(name: str) -> None:
    document = built(name).document
    assert document.charts
    assert charts_without_figures(document) == []


def test_a_chart_without_figures_is_found() -> None:
    from msgspec.structs import replace

    document = built("torture").document
    chart = next(b for b in tree.walk(document.blocks) if isinstance(b, tree.Figure) and b.table)
    bare = replace(document, blocks=(replace(chart, table=None),))
    assert charts_without_figures(bare) == [chart.image]
